import { defineRule, type Problem } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';
import { mirrorScene } from './shared/scenes';

export const source = defineRule({
  id: 'traffic-mirror/source',
  severity: 'error',
  title: 'Mirror session lacks an end, or mirrors what receives packets',
  why: 'A session joins a source, a target and a filter; a network interface is a source or a target, never both.',
  fix: 'Choose what is missing, or another network interface.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  code: 'InterfaceInUseByTrafficMirrorTarget',
  kind: 'traffic-mirror-session',
  *check(session, index): Iterable<Problem> {
    for (const field of ['source', 'target', 'filter'] as const)
      if (session[field] === null)
        yield {
          field,
          message: `${named(session)} has no ${field}; AWS expects a source, a target and a filter. Choose one.`,
        };
    const eni = index.getAs('network-interface', session.source);
    const users = eni ? index.referrers(eni.id).map(({ from }) => index.getAs('traffic-mirror-target', from)) : [];
    const target = users.find((user) => user !== undefined);
    if (!eni || !target) return;
    yield {
      field: 'source',
      message: `${named(session)} mirrors ${named(eni)}, which receives the packets of ${named(target)}; AWS takes a network interface as one of the two. Choose another one.`,
    };
  },
  bad: [
    { title: 'no source', design: mirrorScene({ source: null }), at: 'mirror', field: 'source' },
    { title: 'no filter', design: mirrorScene({ filter: null }), at: 'mirror', field: 'filter' },
    {
      title: 'a source that is a target',
      design: subnetScene((s, subnet) => {
        const eni = s.add('network-interface', 'eni', subnet);
        const target = s.add('traffic-mirror-target', 'target', s.region(), { target: eni });
        const filter = s.add('traffic-mirror-filter', 'filter', s.region());
        s.add('traffic-mirror-session', 'mirror', s.region(), { source: eni, target, filter });
      }),
      at: 'mirror',
      field: 'source',
    },
  ],
  good: [
    { title: 'two interfaces', design: mirrorScene() },
    {
      title: 'two sources for one target',
      design: mirrorScene({}, (s, { subnet, target, filter }) => {
        const other = s.add('network-interface', 'other', subnet);
        s.add('traffic-mirror-session', 'second', s.region(), { source: other, target, filter });
      }),
    },
    {
      title: 'copies to a Network Load Balancer',
      design: subnetScene((s, subnet, vpc) => {
        const nlb = s.add('load-balancer', 'nlb', vpc, { type: 'network' });
        const target = s.add('traffic-mirror-target', 'target', s.region(), { target: nlb });
        const source = s.add('network-interface', 'eni', subnet);
        const filter = s.add('traffic-mirror-filter', 'filter', s.region());
        s.add('traffic-mirror-session', 'mirror', s.region(), { source, target, filter });
      }),
    },
    {
      title: 'one source for two targets',
      design: mirrorScene({}, (s, { subnet, source, filter }) => {
        const receiver = s.add('network-interface', 'receiver-2', subnet);
        const target = s.add('traffic-mirror-target', 'target-2', s.region(), { target: receiver });
        s.add('traffic-mirror-session', 'second', s.region(), { source, target, filter, sessionNumber: 2 });
      }),
    },
  ],
});
