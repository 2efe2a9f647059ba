import { defineRule } from '../rule';
import { named } from '../words';
import { balanced, network } from './shared/scenes';

export const ipAddressType = defineRule({
  id: 'load-balancer/ip-address-type',
  book: '',
  severity: 'error',
  title: 'Dualstack load balancer in a subnet without IPv6',
  why: 'A dualstack load balancer takes an IPv6 address in each of its subnets; one without public IPv4 is an Application Load Balancer that faces the internet.',
  fix: 'Give the subnets IPv6 blocks, or use IPv4.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
  code: 'InvalidConfigurationRequest',
  kind: 'load-balancer',
  *check(lb, index) {
    const field = 'ipAddressType';
    if (lb.ipAddressType === 'ipv4') return;
    const isPublicApplication = lb.type === 'application' && lb.scheme === 'internet-facing';
    if (lb.ipAddressType === 'dualstack-without-public-ipv4' && !isPublicApplication)
      yield {
        field,
        message: `${named(lb)} goes without public IPv4; AWS offers that to Application Load Balancers that face the internet. Choose dualstack or IPv4.`,
      };
    const without = lb.subnets
      .flatMap((id) => index.getAs('subnet', id) ?? [])
      .find((subnet) => subnet.ipv6Block === null);
    if (without)
      yield {
        field,
        message: `${named(lb)} is dualstack, but its subnet ${named(without)} has no IPv6 block; AWS expects one in each subnet. Add one, or use IPv4.`,
      };
  },
  bad: [
    {
      title: 'subnets without IPv6',
      design: balanced(() => ({ ipAddressType: 'dualstack' })),
      at: 'alb',
      field: 'ipAddressType',
    },
    {
      title: 'a Network Load Balancer without public IPv4',
      design: balanced(() => ({ ...network, ipAddressType: 'dualstack-without-public-ipv4' })),
      at: 'alb',
      field: 'ipAddressType',
    },
  ],
  good: [
    { title: 'IPv4', design: balanced() },
    {
      title: 'subnets with IPv6',
      design: balanced((s, { vpc, web, webB }) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.set('subnet', web, { ipv6Block: 0 });
        s.set('subnet', webB, { ipv6Block: 1 });
        return { ipAddressType: 'dualstack-without-public-ipv4' };
      }),
    },
    {
      title: 'a dualstack Network Load Balancer',
      design: balanced((s, { vpc, web }) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.set('subnet', web, { ipv6Block: 0 });
        return { ...network, ipAddressType: 'dualstack', subnets: [web] };
      }),
    },
    {
      title: 'IPv4 in subnets that have IPv6 too',
      design: balanced((s, { vpc, web }) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.set('subnet', web, { ipv6Block: 0 });
        return {};
      }),
    },
  ],
});
