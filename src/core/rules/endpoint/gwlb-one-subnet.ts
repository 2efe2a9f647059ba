import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';

const balanced = (subnets: (at: { readonly web: string; readonly db: string }) => readonly string[]) =>
  interfaceEndpoint((_s, at) => ({ type: 'gateway-load-balancer', subnets: subnets(at), securityGroups: [] }));

export const gwlbOneSubnet = defineRule({
  id: 'endpoint/gwlb-one-subnet',
  severity: 'error',
  title: 'Gateway Load Balancer endpoint is not in exactly one subnet',
  why: 'A Gateway Load Balancer endpoint is one network interface in one subnet; every further zone needs an endpoint of its own.',
  fix: 'Choose one subnet, and make another endpoint for each further zone.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html',
  code: 'InvalidParameter',
  uncertain: true,
  kind: 'vpc-endpoint',
  *check(endpoint) {
    if (endpoint.type !== 'gateway-load-balancer' || endpoint.subnets.length === 1) return;
    yield {
      field: 'subnets',
      message: `${named(endpoint)} is in ${endpoint.subnets.length === 0 ? 'no subnet' : `${endpoint.subnets.length} subnets`}; a Gateway Load Balancer endpoint is in exactly one, and AWS may refuse it. Choose one.`,
    };
  },
  bad: [
    { title: 'none', design: balanced(() => []), at: 'ssm', field: 'subnets' },
    { title: 'two', design: balanced(({ web, db }) => [web, db]), at: 'ssm', field: 'subnets' },
  ],
  good: [
    { title: 'one', design: balanced(({ web }) => [web]) },
    { title: 'an interface endpoint in two', design: interfaceEndpoint() },
    { title: 'a gateway endpoint', design: gateway() },
    {
      title: 'a service network endpoint in two',
      design: interfaceEndpoint(() => ({
        type: 'service-network',
        serviceNetworkArn: 'arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0',
      })),
    },
  ],
});
