import { serviceReached } from '../../kinds/private-link';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { consumerScene } from './shared/own-service';

const FAMILIES = { ipv4: ['IPv4'], ipv6: ['IPv6'], dualstack: ['IPv4', 'IPv6'] } as const;

export const serviceAddressType = defineRule({
  id: 'endpoint/service-address-type',
  book: '',
  severity: 'error',
  title: 'Endpoint has an IP address type that its endpoint service does not take',
  why: 'An endpoint may have the addresses that its service takes requests on: IPv4, IPv6 or both.',
  fix: 'Choose another type for the endpoint, or let the service take more.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html#connect-to-endpoint-service',
  code: 'InvalidParameter',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    const service = serviceReached(index, endpoint);
    const { ipAddressType: type } = endpoint;
    if (!service || type === 'default') return;
    const taken: readonly string[] = FAMILIES[service.ipAddressTypes];
    const missing = FAMILIES[type].find((family) => !taken.includes(family));
    if (missing === undefined) return;
    yield {
      field: 'ipAddressType',
      message: `${named(endpoint)} is ${type}, but ${named(service)} takes no ${missing}. Choose another type, or let the service take ${missing}.`,
      repairs: [setFields('Let AWS choose the type', endpoint.id, { ipAddressType: 'default' })],
    };
  },
  bad: [
    { title: 'dualstack to IPv4', ...consumerOf('dualstack', 'ipv4') },
    { title: 'IPv6 to IPv4', ...consumerOf('ipv6', 'ipv4') },
    { title: 'IPv4 to IPv6', ...consumerOf('ipv4', 'ipv6') },
  ].map((example) => ({ ...example, at: 'consumer', field: 'ipAddressType' })),
  good: [
    { title: 'as AWS chooses', ...consumerOf('default', 'ipv6') },
    { title: 'IPv4 to IPv4', ...consumerOf('ipv4', 'ipv4') },
    { title: 'IPv4 to both', ...consumerOf('ipv4', 'dualstack') },
    { title: 'IPv6 to both', ...consumerOf('ipv6', 'dualstack') },
    { title: 'dualstack to both', ...consumerOf('dualstack', 'dualstack') },
    {
      title: 'a service that is named in words',
      design: consumerScene({ endpoint: { endpointService: null, service: 'ssm', ipAddressType: 'ipv6' } }),
    },
  ],
});

function consumerOf(
  ipAddressType: 'default' | 'ipv4' | 'ipv6' | 'dualstack',
  ipAddressTypes: 'ipv4' | 'ipv6' | 'dualstack',
) {
  const balancer = { ipAddressType: 'dualstack' } as const;
  return { design: consumerScene({ balancer, endpoint: { ipAddressType }, service: { ipAddressTypes } }) };
}
