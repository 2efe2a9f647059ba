import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';

export const gatewayNoRouteTable = defineRule({
  id: 'endpoint/gateway-no-route-table',
  severity: 'warning',
  title: 'Gateway endpoint has no route table',
  why: 'A gateway endpoint is reached by the route that AWS adds to its route tables; without one nothing uses it.',
  fix: 'Add the tables of the subnets that should reach the service through it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  book: 'vpce-gateway-no-rt',
  kind: 'vpc-endpoint',
  *check(endpoint) {
    if (endpoint.type !== 'gateway' || endpoint.routeTables.length > 0) return;
    yield {
      field: 'routeTables',
      message: `${named(endpoint)} is in no route table, so no subnet uses it. Add the tables of the subnets that should reach the service.`,
    };
  },
  bad: [
    { title: 'no table', design: gateway(() => ({ routeTables: [] })), at: 's3', field: 'routeTables' },
    {
      title: 'DynamoDB',
      design: gateway(() => ({ service: 'dynamodb', routeTables: [] })),
      at: 's3',
      field: 'routeTables',
    },
  ],
  good: [
    { title: 'the main table', design: gateway() },
    { title: 'an interface endpoint', design: interfaceEndpoint() },
    {
      title: 'a table that no subnet uses yet',
      design: gateway((s, at) => ({ routeTables: [s.add('route-table', 'rt', at.vpc)] })),
    },
    {
      title: 'a Gateway Load Balancer endpoint is reached by routes of one’s own',
      design: interfaceEndpoint((_s, at) => ({
        type: 'gateway-load-balancer',
        subnets: [at.web],
        securityGroups: [],
      })),
    },
  ],
});
