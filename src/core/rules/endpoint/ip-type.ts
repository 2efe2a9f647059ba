import type { ResourceOf } from '../../kinds/index';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';
import type { Endpoint } from './shared/service';

/** What a subnet lacks for addresses of this type; null if nothing. */
function lack(type: Endpoint['ipAddressType'], subnet: ResourceOf<'subnet'>): string | null {
  const [has4, has6] = [!subnet.ipv6Only, subnet.ipv6Only || subnet.ipv6Block !== null];
  if ((type === 'ipv4' || type === 'dualstack') && !has4) return 'no IPv4';
  if ((type === 'ipv6' || type === 'dualstack') && !has6) return 'no IPv6';
  return null;
}

export const ipType = defineRule({
  id: 'endpoint/ip-type',
  severity: 'error',
  title: 'IP address type of an endpoint does not fit its subnets',
  why: 'Every subnet of an endpoint must have what the type asks for: IPv4 addresses, IPv6 addresses, or for dualstack both.',
  fix: 'Choose another type or other subnets, or give the subnets an IPv6 block.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
  code: 'InvalidParameter',
  uncertain: true,
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    if (endpoint.type === 'gateway' || endpoint.ipAddressType === 'default') return;
    for (const id of endpoint.subnets) {
      const subnet = index.getAs('subnet', id);
      const missing = subnet && lack(endpoint.ipAddressType, subnet);
      if (!missing) continue;
      yield {
        field: 'ipAddressType',
        message: `${named(endpoint)} is ${endpoint.ipAddressType}, but its subnet ${named(subnet)} has ${missing}; AWS may refuse it. Choose another type or subnet.`,
        repairs: [setFields('Let AWS choose the type', endpoint.id, { ipAddressType: 'default' })],
      };
      return;
    }
  },
  bad: [
    {
      title: 'dualstack in a subnet without IPv6',
      design: interfaceEndpoint(() => ({ ipAddressType: 'dualstack' })),
      at: 'ssm',
      field: 'ipAddressType',
    },
    {
      title: 'IPv6 in a subnet without it',
      design: interfaceEndpoint((_s, at) => ({ ipAddressType: 'ipv6', subnets: [at.db] })),
      at: 'ssm',
      field: 'ipAddressType',
    },
  ],
  good: [
    { title: 'IPv4', design: interfaceEndpoint(() => ({ ipAddressType: 'ipv4' })) },
    { title: 'as AWS chooses', design: interfaceEndpoint() },
    {
      title: 'dualstack in a subnet with both',
      design: interfaceEndpoint(
        (s, at) => {
          s.set('subnet', at.web, { ipv6Block: 0 });
          return { ipAddressType: 'dualstack', subnets: [at.web] };
        },
        { ipv6: 'amazon' },
      ),
    },
    { title: 'a gateway endpoint', design: gateway(() => ({ ipAddressType: 'ipv4' })) },
  ],
});
