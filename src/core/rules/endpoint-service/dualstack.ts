import { balancersBehind } from '../../kinds/private-link';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { listed, named } from '../words';
import { gwlb, serviceScene } from './shared/scenes';

export const dualstack = defineRule({
  id: 'endpoint-service/dualstack',
  book: '',
  severity: 'error',
  title: 'Endpoint service takes IPv6, but a load balancer of it does not',
  why: 'To take requests over IPv6, all load balancers behind a service must be dualstack. Their targets need no IPv6.',
  fix: 'Make the load balancers dualstack, or offer IPv4 only.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html',
  code: 'InvalidParameter',
  uncertain: true,
  kind: 'endpoint-service',
  *check(service, index) {
    if (service.ipAddressTypes === 'ipv4') return;
    const only4 = balancersBehind(index, service).filter(({ ipAddressType }) => ipAddressType === 'ipv4');
    if (only4.length === 0) return;
    const are = only4.length === 1 ? 'is' : 'are';
    yield {
      field: 'ipAddressTypes',
      message: `${named(service)} takes IPv6, but ${listed(only4.map(named))} ${are} for IPv4 only; AWS may refuse it, since it expects dualstack load balancers. Make them dualstack, or offer IPv4 only.`,
      repairs: [setFields('Offer IPv4 only', service.id, { ipAddressTypes: 'ipv4' })],
    };
  },
  bad: [
    {
      title: 'both families, one of the load balancers is for IPv4',
      design: serviceScene((s, { vpc, subnets, nlb }) => {
        const both = s.add('load-balancer', 'both', vpc, { type: 'network', ipAddressType: 'dualstack', subnets });
        return { ipAddressTypes: 'dualstack', loadBalancers: [both, nlb] };
      }),
      at: 'service',
      field: 'ipAddressTypes',
    },
    {
      title: 'IPv6 before a Gateway Load Balancer for IPv4',
      design: serviceScene((s, behind) => ({ ipAddressTypes: 'ipv6', loadBalancers: [gwlb(s, behind)] })),
      at: 'service',
      field: 'ipAddressTypes',
    },
  ],
  good: [
    { title: 'IPv4', design: serviceScene() },
    ...(['ipv4', 'ipv6', 'dualstack'] as const).map((ipAddressTypes) => ({
      title: `${ipAddressTypes} before a dualstack load balancer`,
      design: serviceScene({ ipAddressTypes }, (s, { nlb }) =>
        s.set('load-balancer', nlb, { ipAddressType: 'dualstack' }),
      ),
    })),
  ],
});
