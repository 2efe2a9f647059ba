import { gatewayOf, isPublicSubnet } from '../../kinds/network';
import { defineRule } from '../rule';
import { named } from '../words';
import { balanced, gateway, network } from './shared/scenes';

export const privateSubnet = defineRule({
  id: 'load-balancer/private-subnet',
  book: 'alb-public-subnet',
  severity: 'warning',
  title: 'Load balancer faces the internet from a subnet without a route to it',
  why: 'AWS makes the node there, and its answers do not find the way back: part of the clients get none.',
  fix: 'Choose a subnet whose route table leads to the internet gateway.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
  kind: 'load-balancer',
  *check(lb, index) {
    if (lb.type === 'gateway' || lb.scheme === 'internal' || !gatewayOf(index, index.vpcOf(lb.id))) return;
    for (const [i, id] of lb.subnets.entries()) {
      const subnet = index.getAs('subnet', id);
      if (!subnet || subnet.parent !== lb.parent || isPublicSubnet(index, subnet)) continue;
      yield {
        field: `subnets[${i}]`,
        message: `${named(lb)} faces the internet, but no route of its subnet ${named(subnet)} leads to the internet gateway; clients there get no answer. Choose a public subnet.`,
      };
    }
  },
  bad: [
    {
      title: 'one private subnet',
      design: balanced((s, { vpc, web }) => ({
        subnets: [web, s.add('subnet', 'app', vpc, { zone: 'b', cidr: '10.0.2.0/24' })],
      })),
      at: 'alb',
      field: 'subnets[1]',
    },
    {
      title: 'a Network Load Balancer in private subnets alone',
      design: balanced((s, { vpc }) => ({
        ...network,
        subnets: [s.add('subnet', 'app', vpc, { zone: 'b', cidr: '10.0.2.0/24' })],
      })),
      at: 'alb',
      field: 'subnets[0]',
    },
  ],
  good: [
    { title: 'public subnets', design: balanced() },
    {
      title: 'internal',
      design: balanced((s, { vpc, web }) => ({
        scheme: 'internal',
        subnets: [web, s.add('subnet', 'app', vpc, { zone: 'b', cidr: '10.0.2.0/24' })],
      })),
    },
    {
      title: 'a Gateway Load Balancer',
      design: balanced((s, { vpc }) => ({
        ...gateway,
        subnets: [s.add('subnet', 'app', vpc, { zone: 'b', cidr: '10.0.2.0/24' })],
      })),
    },
    {
      title: 'a route to the gateway for one block only',
      design: balanced((s, { vpc, web, gateway: target }) => {
        const routeTable = s.add('route-table', 'rt', vpc, {
          routes: [{ id: '1', destination: '203.0.113.0/24', target }],
        });
        const partners = s.add('subnet', 'partners', vpc, { zone: 'b', cidr: '10.0.2.0/24', routeTable });
        return { subnets: [web, partners] };
      }),
    },
  ],
});
