import { defineRule } from '../rule';
import { counted, named } from '../words';
import { balanced, gateway, network } from './shared/scenes';

export const twoZones = defineRule({
  id: 'load-balancer/two-zones',
  book: 'alb-two-az',
  severity: 'error',
  title: 'Load balancer with too few zones',
  why: 'An Application Load Balancer needs subnets in at least two zones; the other types need one.',
  fix: 'Add a subnet in another zone.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  code: 'ValidationError',
  kind: 'load-balancer',
  *check(lb, index) {
    const subnets = lb.subnets.flatMap((id) => index.getAs('subnet', id) ?? []);
    const zones = new Set(subnets.map(({ zone }) => zone)).size;
    const needed = lb.type === 'application' ? 2 : 1;
    if (zones >= needed) return;
    yield {
      field: 'subnets',
      message: `${named(lb)} has subnets in ${counted(zones, 'zone')}; AWS expects ${needed === 2 ? 'two' : 'one'} or more. Add a subnet${zones === 0 ? '' : ' in another zone'}.`,
    };
  },
  bad: [
    { title: 'one subnet', design: balanced((_s, { web }) => ({ subnets: [web] })), at: 'alb', field: 'subnets' },
    {
      title: 'two subnets of one zone',
      design: balanced((s, { vpc, web }) => ({
        subnets: [web, s.add('subnet', 'app', vpc, { zone: 'a', cidr: '10.0.2.0/24' })],
      })),
      at: 'alb',
      field: 'subnets',
    },
    {
      title: 'a Network Load Balancer without a subnet',
      design: balanced(() => ({ ...network, subnets: [] })),
      at: 'alb',
      field: 'subnets',
    },
  ],
  good: [
    { title: 'two zones', design: balanced() },
    { title: 'a Network Load Balancer in one', design: balanced((_s, { web }) => ({ ...network, subnets: [web] })) },
    {
      title: 'three zones',
      design: balanced((s, { vpc, web, webB }) => ({
        subnets: [web, webB, s.add('subnet', 'web-c', vpc, { zone: 'c', cidr: '10.0.2.0/24' })],
      })),
    },
    { title: 'a Gateway Load Balancer in one', design: balanced((_s, { webB }) => ({ ...gateway, subnets: [webB] })) },
  ],
});
