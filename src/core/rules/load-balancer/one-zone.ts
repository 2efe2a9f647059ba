import { defineRule } from '../rule';
import { named } from '../words';
import { balanced, network, targets } from './shared/scenes';

export const oneZone = defineRule({
  id: 'load-balancer/one-zone',
  book: '',
  severity: 'warning',
  set: 'resilience',
  title: 'Load balancer stands in one zone or sends to one zone only',
  why: 'A load balancer keeps a service up when a zone fails only if it has a node in another zone, and targets there.',
  fix: 'Give it a subnet in a second zone, and spread its targets over both.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html',
  kind: 'load-balancer',
  *check(lb, index) {
    const zonesOf = (subnets: readonly (string | null)[]) =>
      new Set(subnets.flatMap((id) => index.getAs('subnet', id)?.zone ?? []).filter((zone) => zone !== ''));
    const own = zonesOf(lb.subnets);
    const used = zonesOf(index.inVpc(index.vpcOf(lb.id) ?? '', 'subnet').map(({ id }) => id));
    const [zone] = own;
    // That an Application Load Balancer needs two is an error of its own; a VPC of one zone has a rule too.
    if (lb.type !== 'application' && own.size === 1 && used.size > 1)
      yield {
        field: 'subnets',
        message: `${named(lb)} has a node in zone ${zone} only, though the VPC has subnets in other zones; if zone ${zone} fails, the service is gone. Add a subnet in a second zone.`,
      };
    const instances = lb.targets.map(({ target }) => index.getAs('instance', target));
    if (own.size < 2 || instances.length < 2 || instances.some((instance) => !instance)) return;
    const [only, ...more] = zonesOf(instances.map((instance) => instance?.parent ?? null));
    if (only === undefined || more.length > 0) return;
    yield {
      field: 'targets',
      message: `All targets of ${named(lb)} are in zone ${only}, so the service is gone if that zone fails, though the load balancer has nodes in others. Put some of them into another zone.`,
    };
  },
  bad: [
    {
      title: 'a Network Load Balancer in one zone of two',
      design: balanced((_s, { web }) => ({ ...network, subnets: [web] })),
      at: 'alb',
      field: 'subnets',
    },
    {
      title: 'two targets in one zone',
      design: balanced((s, { web, server }) => ({
        targets: targets({ target: server }, { target: s.add('instance', 'server-2', web) }),
      })),
      at: 'alb',
      field: 'targets',
    },
  ],
  good: [
    {
      title: 'targets in two zones',
      design: balanced((s, { webB, server }) => ({
        targets: targets({ target: server }, { target: s.add('instance', 'server-2', webB) }),
      })),
    },
    {
      title: 'a single target, which can be in one zone only',
      design: balanced((_s, { server }) => ({ targets: targets({ target: server }) })),
    },
    {
      title: 'an address whose zone is not known beside it',
      design: balanced((_s, { server }) => ({ targets: targets({ target: server }, { address: '10.0.1.9' }) })),
    },
    { title: 'a Network Load Balancer in two zones', design: balanced(() => network) },
    {
      title: 'an Application Load Balancer with one subnet, which AWS refuses',
      design: balanced((_s, { web }) => ({ subnets: [web] })),
    },
  ],
});
