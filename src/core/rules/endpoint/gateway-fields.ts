import { change } from '../fixes';
import { defineRule } from '../rule';
import { listed, named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';
import type { Endpoint } from './shared/service';

const FOREIGN = {
  gateway: ['subnets', 'securityGroups'],
  interface: ['routeTables'],
  'gateway-load-balancer': ['routeTables', 'securityGroups'],
  resource: ['routeTables'],
  'service-network': ['routeTables'],
} as const;

export const gatewayFields = defineRule({
  id: 'endpoint/gateway-fields',
  severity: 'error',
  title: 'Endpoint has settings of the other type',
  why: 'A gateway endpoint works by routes and takes route tables only; an interface endpoint works by network interfaces and takes subnets and security groups only.',
  fix: 'Take those settings away, or change the type.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpoint.html',
  code: 'InvalidParameter',
  uncertain: true,
  kind: 'vpc-endpoint',
  *check(endpoint) {
    const foreign = FOREIGN[endpoint.type].filter((field) => endpoint[field].length > 0);
    const [first] = foreign;
    if (first === undefined) return;
    const labels = { subnets: 'subnets', securityGroups: 'security groups', routeTables: 'route tables' } as const;
    const what = listed(foreign.map((field) => labels[field]));
    const empty = Object.fromEntries(foreign.map((field) => [field, []]));
    yield {
      field: first,
      message: `${named(endpoint)} is ${endpoint.type === 'interface' ? 'an' : 'a'} ${endpoint.type.replaceAll('-', ' ')} endpoint, but has ${what}; AWS may refuse it. Take them away.`,
      repairs: [change<Endpoint>(`Take away its ${what}`, endpoint.id, () => empty)],
    };
  },
  bad: [
    {
      title: 'a Gateway Load Balancer endpoint with groups',
      design: interfaceEndpoint(() => ({ type: 'gateway-load-balancer' })),
      at: 'ssm',
      field: 'securityGroups',
    },
    {
      title: 'a gateway endpoint with a subnet',
      design: gateway((_s, at) => ({ subnets: [at.web] })),
      at: 's3',
      field: 'subnets',
    },
    {
      title: 'a gateway endpoint with a group',
      design: gateway((s, at) => ({ securityGroups: [s.defaultGroup(at.vpc)] })),
      at: 's3',
      field: 'securityGroups',
    },
    {
      title: 'an interface endpoint with a route table',
      design: interfaceEndpoint((_s, at) => ({ routeTables: [at.table] })),
      at: 'ssm',
      field: 'routeTables',
    },
  ],
  good: [
    {
      title: 'a Gateway Load Balancer endpoint in a subnet',
      design: interfaceEndpoint((_s, at) => ({
        type: 'gateway-load-balancer',
        subnets: [at.web],
        securityGroups: [],
      })),
    },
    { title: 'a gateway endpoint', design: gateway() },
    { title: 'an interface endpoint', design: interfaceEndpoint() },
    { title: 'an interface endpoint without groups', design: interfaceEndpoint(() => ({ securityGroups: [] })) },
  ],
});
