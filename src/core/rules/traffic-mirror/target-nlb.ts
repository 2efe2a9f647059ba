import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { remove } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const nlb = (s: Sketch, vpc: ResourceId, name: string) => s.add('load-balancer', name, vpc, { type: 'network' });

export const targetNlb = defineRule({
  id: 'traffic-mirror/target-nlb',
  severity: 'error',
  title: 'Network Load Balancer that two mirror targets lead to',
  why: 'A Network Load Balancer receives the packets of one mirror target; many sessions may use that.',
  fix: 'Use one mirror target for all sessions.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html',
  code: 'NlbInUseByTrafficMirrorTargetException',
  kind: 'traffic-mirror-target',
  *check(mirror, index) {
    const balancer = index.getAs('load-balancer', mirror.target);
    if (!balancer) return;
    const all = index.referrers(balancer.id).flatMap(({ from }) => index.getAs('traffic-mirror-target', from) ?? []);
    const [first] = all;
    if (!first || first.id === mirror.id) return;
    yield {
      field: 'target',
      message: `${named(mirror)} leads to ${named(balancer)}, to which ${named(first)} leads already; AWS takes one of the two. Use that one for all sessions.`,
      repairs: [remove(`Delete ${named(mirror)}`, mirror.id)],
    };
  },
  bad: [
    {
      title: 'the same one twice',
      design: subnetScene((s, _subnet, vpc) => {
        const target = nlb(s, vpc, 'nlb');
        s.add('traffic-mirror-target', 'one', s.region(), { target });
        s.add('traffic-mirror-target', 'two', s.region(), { target });
      }),
      at: 'two',
      field: 'target',
    },
    {
      title: 'the third beside one that leads elsewhere',
      design: subnetScene((s, subnet, vpc) => {
        const target = nlb(s, vpc, 'nlb');
        s.add('traffic-mirror-target', 'one', s.region(), { target: s.add('network-interface', 'eni', subnet) });
        s.add('traffic-mirror-target', 'two', s.region(), { target });
        s.add('traffic-mirror-target', 'three', s.region(), { target });
      }),
      at: 'three',
      field: 'target',
    },
  ],
  good: [
    {
      title: 'one each',
      design: subnetScene((s, _subnet, vpc) => {
        s.add('traffic-mirror-target', 'one', s.region(), { target: nlb(s, vpc, 'nlb-1') });
        s.add('traffic-mirror-target', 'two', s.region(), { target: nlb(s, vpc, 'nlb-2') });
      }),
    },
    {
      title: 'a network interface may be the target of several',
      design: subnetScene((s, subnet) => {
        const target = s.add('network-interface', 'eni', subnet);
        s.add('traffic-mirror-target', 'one', s.region(), { target });
        s.add('traffic-mirror-target', 'two', s.region(), { target });
      }),
    },
    {
      title: 'one mirror target that two sessions use',
      design: subnetScene((s, subnet, vpc) => {
        const target = s.add('traffic-mirror-target', 'one', s.region(), { target: nlb(s, vpc, 'nlb') });
        const filter = s.add('traffic-mirror-filter', 'filter', s.region());
        for (const name of ['first', 'second']) {
          const source = s.add('network-interface', name, subnet);
          s.add('traffic-mirror-session', `mirror-${name}`, s.region(), { source, target, filter });
        }
      }),
    },
    {
      title: 'an endpoint service before it',
      design: subnetScene((s, _subnet, vpc) => {
        const target = nlb(s, vpc, 'nlb');
        s.add('endpoint-service', 'service', s.region(), { loadBalancers: [target] });
        s.add('traffic-mirror-target', 'one', s.region(), { target });
      }),
    },
  ],
});
