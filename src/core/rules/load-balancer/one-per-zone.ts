import { defineRule } from '../rule';
import { named } from '../words';
import { balanced, network } from './shared/scenes';

export const onePerZone = defineRule({
  id: 'load-balancer/one-per-zone',
  book: 'alb-one-per-az',
  severity: 'error',
  title: 'Load balancer has two subnets of one zone',
  why: 'A load balancer has one node in a zone, which serves all targets there.',
  fix: 'Keep one subnet of each zone.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  code: 'InvalidConfigurationRequest',
  kind: 'load-balancer',
  *check(lb, index) {
    const first = new Map<string, string>();
    for (const [i, id] of lb.subnets.entries()) {
      const subnet = index.getAs('subnet', id);
      if (!subnet || subnet.zone === '') continue;
      const other = first.get(subnet.zone);
      if (other === undefined) {
        first.set(subnet.zone, id);
        continue;
      }
      const both = other === id ? `${named(subnet)} twice` : `${named(index.get(other))} and ${named(subnet)}`;
      yield {
        field: `subnets[${i}]`,
        message: `${named(lb)} has ${both}, both of zone ${subnet.zone}; AWS expects one subnet per zone. Take one of them away.`,
      };
    }
  },
  bad: [
    {
      title: 'a third subnet',
      design: balanced((s, { vpc, web, webB }) => ({
        subnets: [web, webB, s.add('subnet', 'app', vpc, { zone: 'b', cidr: '10.0.2.0/24' })],
      })),
      at: 'alb',
      field: 'subnets[2]',
    },
    {
      title: 'a Network Load Balancer',
      design: balanced((_s, { web }) => ({ ...network, subnets: [web, web] })),
      at: 'alb',
      field: 'subnets[1]',
    },
  ],
  good: [
    { title: 'one of each', design: balanced() },
    { title: 'one subnet', design: balanced((_s, { webB }) => ({ ...network, subnets: [webB] })) },
    {
      title: 'three zones',
      design: balanced((s, { vpc, web, webB }) => ({
        subnets: [web, webB, s.add('subnet', 'web-c', vpc, { zone: 'c', cidr: '10.0.2.0/24' })],
      })),
    },
    {
      title: 'two subnets whose zones are not chosen yet',
      design: balanced((s, { vpc }) => ({
        subnets: ['10.0.2.0/24', '10.0.3.0/24'].map((cidr) => s.add('subnet', cidr, vpc, { zone: '', cidr })),
      })),
    },
  ],
});
