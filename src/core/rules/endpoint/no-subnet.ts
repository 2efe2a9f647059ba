import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';
import { hasGroups } from './shared/service';

export const noSubnet = defineRule({
  id: 'endpoint/no-subnet',
  book: '',
  severity: 'warning',
  title: 'Interface endpoint has no subnet',
  why: 'An interface endpoint is reached through its network interfaces; without a subnet it has none.',
  fix: 'Choose one subnet in each zone that should reach the service.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
  kind: 'vpc-endpoint',
  *check(endpoint) {
    if (!hasGroups(endpoint) || endpoint.subnets.length > 0) return;
    yield {
      field: 'subnets',
      message: `${named(endpoint)} has no subnet and so no network interface; nothing can reach the service through it. Choose one subnet in each zone.`,
    };
  },
  bad: [
    { title: 'no subnet', design: interfaceEndpoint(() => ({ subnets: [] })), at: 'ssm', field: 'subnets' },
    {
      title: 'a service network endpoint',
      design: interfaceEndpoint(() => ({
        type: 'service-network',
        serviceNetworkArn: 'arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0',
        subnets: [],
      })),
      at: 'ssm',
      field: 'subnets',
    },
  ],
  good: [
    { title: 'one subnet', design: interfaceEndpoint((_s, at) => ({ subnets: [at.web] })) },
    { title: 'a gateway endpoint', design: gateway() },
    { title: 'two zones', design: interfaceEndpoint() },
    {
      title: 'a Gateway Load Balancer endpoint without one has a rule of its own',
      design: interfaceEndpoint(() => ({ type: 'gateway-load-balancer', subnets: [], securityGroups: [] })),
    },
  ],
});
