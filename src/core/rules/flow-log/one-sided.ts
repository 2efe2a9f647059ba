import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { flowLogScene } from './shared/scenes';

const WORDS = { ACCEPT: ['accepted', 'rejected'], REJECT: ['rejected', 'accepted'] } as const;

export const oneSided = defineRule({
  id: 'flow-log/one-sided',
  book: 'fl-reject-only',
  severity: 'info',
  title: 'Flow log records only accepted or only rejected traffic',
  why: 'Rejected traffic shows what rules close, accepted traffic who came through; with one of them half of an incident stays unseen. Fewer records cost less.',
  fix: 'Record all traffic, unless half of it is enough.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html',
  kind: 'flow-log',
  *check(log, index) {
    const kind = index.get(log.target)?.kind;
    // The traffic of transit gateways is neither accepted nor rejected.
    if (!kind || kind === 'transit-gateway' || kind === 'transit-gateway-attachment' || log.trafficType === 'ALL')
      return;
    const others = index.referrers(log.target ?? '').flatMap(({ from }) => index.getAs('flow-log', from) ?? []);
    if (others.some((other) => other.trafficType !== log.trafficType)) return;
    const [seen, unseen] = WORDS[log.trafficType];
    yield {
      field: 'trafficType',
      message: `${named(log)} records only ${seen} traffic of ${named(index.get(log.target))}; what is ${unseen} leaves no trace. Record all traffic if you want to see both.`,
      repairs: [setFields('Record all traffic', log.id, { trafficType: 'ALL' })],
    };
  },
  bad: [
    { title: 'rejected only', design: flowLogScene({ trafficType: 'REJECT' }), at: 'log', field: 'trafficType' },
    { title: 'accepted only', design: flowLogScene({ trafficType: 'ACCEPT' }), at: 'log', field: 'trafficType' },
  ],
  good: [
    { title: 'all', design: flowLogScene() },
    {
      title: 'both apart, in two flow logs',
      design: scene((s, target) => {
        s.add('flow-log', 'in', s.region(), { target, trafficType: 'ACCEPT', logGroup: 'in' });
        s.add('flow-log', 'out', s.region(), { target, trafficType: 'REJECT', logGroup: 'out' });
      }),
    },
    {
      title: 'all in a bucket, rejected at hand',
      design: scene((s, target) => {
        s.add('flow-log', 'all', s.region(), { target, destination: 's3', bucket: 'example-flow-logs' });
        s.add('flow-log', 'rejected', s.region(), { target, trafficType: 'REJECT' });
      }),
    },
    {
      title: 'a transit gateway has no such choice',
      design: scene((s) => {
        const target = s.add('transit-gateway', 'hub', s.region());
        s.add('flow-log', 'log', s.region(), { target, trafficType: 'REJECT', interval: '60' });
      }),
    },
  ],
});
