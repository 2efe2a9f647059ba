import type { ResourceOf } from '../../kinds/index';
import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { remove } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

type FlowLog = ResourceOf<'flow-log'>;

/** What AWS tells flow logs of one resource apart by. */
const sameLog = (a: FlowLog, b: FlowLog): boolean => {
  const of = (log: FlowLog) => {
    const where = { 'cloud-watch-logs': log.logGroup || log.name, s3: `${log.bucket}/${log.folder}` };
    const place = log.destination === 'kinesis-data-firehose' ? log.stream : where[log.destination];
    return JSON.stringify([log.target, log.trafficType, log.destination, place, log.format.trim()]);
  };
  return of(a) === of(b);
};

const add = (s: Sketch, name: string, target: ResourceId, fields: Partial<FlowLog> = {}) =>
  s.add('flow-log', name, s.region(), { target, logGroup: 'flow', ...fields });

export const duplicate = defineRule({
  id: 'flow-log/duplicate',
  severity: 'error',
  title: 'Two flow logs that record the same in the same place',
  why: 'AWS refuses a flow log whose resource, traffic, format and destination another one has.',
  fix: 'Delete one of the two.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  code: 'FlowLogAlreadyExists',
  kind: 'flow-log',
  *check(log, index) {
    if (log.target === null) return;
    const all = index.referrers(log.target).flatMap(({ from }) => index.getAs('flow-log', from) ?? []);
    const twin = all.find((other) => other.id !== log.id && sameLog(log, other));
    if (!twin || all.indexOf(twin) > all.indexOf(log)) return;
    yield {
      message: `${named(log)} records the same traffic of ${named(index.get(log.target))} in the same place as ${named(twin)}; AWS takes one of them. Delete one.`,
      repairs: [remove(`Delete ${named(log)}`, log.id)],
    };
  },
  bad: [
    {
      title: 'the same again',
      design: scene((s, vpc) => {
        add(s, 'one', vpc);
        add(s, 'two', vpc);
      }),
      at: 'two',
    },
    {
      title: 'into the same folder of a bucket',
      design: scene((s, vpc) => {
        const fields = { destination: 's3', bucket: 'example-flow-logs', folder: 'main' } as const;
        add(s, 'one', vpc, fields);
        add(s, 'two', vpc, fields);
      }),
      at: 'two',
    },
  ],
  good: [
    {
      title: 'into another log group',
      design: scene((s, vpc) => {
        add(s, 'one', vpc);
        add(s, 'two', vpc, { logGroup: 'other' });
      }),
    },
    {
      title: 'accepted and rejected traffic apart',
      design: scene((s, vpc) => {
        add(s, 'one', vpc, { trafficType: 'ACCEPT' });
        add(s, 'two', vpc, { trafficType: 'REJECT' });
      }),
    },
    {
      title: 'of a VPC and of its subnet',
      design: scene((s, vpc) => {
        add(s, 'one', vpc);
        add(s, 'two', s.add('subnet', 'web', vpc));
      }),
    },
    {
      title: 'of two VPCs in one log group',
      design: scene((s, vpc) => {
        add(s, 'one', vpc);
        add(s, 'two', s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' }));
      }),
    },
  ],
});
