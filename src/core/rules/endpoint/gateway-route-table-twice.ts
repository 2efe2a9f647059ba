import { change } from '../fixes';
import { perVpc } from '../per-vpc';
import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, places } from './shared/scenes';
import { type Endpoint, serviceKey } from './shared/service';

/** The gateway endpoint that has a service in a route table first, by both. */
const firstIn = perVpc((index, vpc): ReadonlyMap<string, Endpoint> => {
  const first = new Map<string, Endpoint>();
  for (const endpoint of index.inVpc(vpc, 'vpc-endpoint')) {
    if (endpoint.type !== 'gateway') continue;
    for (const table of endpoint.routeTables) {
      const key = `${serviceKey(endpoint.service)} ${table}`;
      if (!first.has(key)) first.set(key, endpoint);
    }
  }
  return first;
});

export const gatewayRouteTableTwice = defineRule({
  id: 'endpoint/gateway-route-table-twice',
  severity: 'error',
  title: 'Two gateway endpoints for one service share a route table',
  why: 'A route table holds one route to the prefix list of a service, so it can be used by one gateway endpoint for it.',
  fix: 'Take the table away from one of the two.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  code: 'RouteAlreadyExists',
  uncertain: true,
  book: 'vpce-gateway-dup-rt',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    if (endpoint.type !== 'gateway') return;
    const first = firstIn(index, index.vpcOf(endpoint.id) ?? '');
    for (const [i, table] of endpoint.routeTables.entries()) {
      const owner = first.get(`${serviceKey(endpoint.service)} ${table}`);
      if (!owner || owner.id === endpoint.id) continue;
      yield {
        field: `routeTables[${i}]`,
        message: `${named(endpoint)} and ${named(owner)} both send ${endpoint.service} from ${named(index.get(table))}; AWS may refuse the second. Take the table away from one of them.`,
        repairs: [
          change<Endpoint>('Take the table away from this one', endpoint.id, (now) => ({
            routeTables: now.routeTables.filter((id) => id !== table),
          })),
        ],
      };
    }
  },
  bad: [
    {
      title: 'twice S3',
      design: places((s, { vpc, table }) => {
        s.add('vpc-endpoint', 's3', vpc, { routeTables: [table] });
        s.add('vpc-endpoint', 's3-again', vpc, { routeTables: [table] });
      }),
      at: 's3-again',
      field: 'routeTables[0]',
    },
    {
      title: 'once by the full name',
      design: places((s, { vpc, table }) => {
        s.add('vpc-endpoint', 's3', vpc, { routeTables: [table] });
        s.add('vpc-endpoint', 'files', vpc, { service: 'com.amazonaws.us-east-1.s3', routeTables: [table] });
      }),
      at: 'files',
      field: 'routeTables[0]',
    },
  ],
  good: [
    { title: 'one endpoint', design: gateway() },
    {
      title: 'S3 and DynamoDB',
      design: places((s, { vpc, table }) => {
        s.add('vpc-endpoint', 's3', vpc, { routeTables: [table] });
        s.add('vpc-endpoint', 'dynamodb', vpc, { service: 'dynamodb', routeTables: [table] });
      }),
    },
    {
      title: 'two tables',
      design: places((s, { vpc, table }) => {
        s.add('vpc-endpoint', 's3', vpc, { routeTables: [table] });
        s.add('vpc-endpoint', 's3-again', vpc, { routeTables: [s.add('route-table', 'other', vpc)] });
      }),
    },
    {
      title: 'an interface endpoint for S3 beside it',
      design: places((s, { vpc, web, table }) => {
        s.add('vpc-endpoint', 's3', vpc, { routeTables: [table] });
        s.add('vpc-endpoint', 'files', vpc, { type: 'interface', service: 's3', subnets: [web] });
      }),
    },
  ],
});
