import { defaultRoutes } from '../../kinds/network';
import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { make } from '../fixes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { natUse } from '../ways-out';
import { named } from '../words';

function privateSubnet(s: Sketch, vpc: ResourceId, target: ResourceId): ResourceId {
  const routeTable = s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
  s.add('subnet', 'app', vpc, { routeTable });
  return routeTable;
}

export const s3Cost = defineRule({
  id: 'nat-gateway/s3-cost',
  severity: 'info',
  set: 'cost',
  title: 'NAT gateway without a gateway endpoint for S3 beside it',
  why: 'A NAT gateway charges for every gigabyte, also to S3 and DynamoDB; a gateway endpoint carries that traffic free of charge.',
  fix: 'Add a gateway endpoint for S3 to the route tables of the private subnets.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  kind: 'vpc',
  *check(vpc, index) {
    const nats = index.inVpc(vpc.id, 'nat-gateway').filter((nat) => nat.connectivity === 'public');
    const { users } = natUse(index, vpc.id);
    const used = nats.filter((nat) => users.has(nat.id));
    const endpoints = index.inVpc(vpc.id, 'vpc-endpoint');
    if (used.length === 0 || endpoints.some((endpoint) => endpoint.type === 'gateway' && endpoint.service === 's3'))
      return;
    const ids = new Set<string | null | undefined>(used.map((nat) => nat.id));
    const tables = index.inVpc(vpc.id, 'route-table').filter((table) => ids.has(defaultRoutes(table)[4]?.target));
    yield {
      message: `${named(vpc)} sends its traffic to S3 through a NAT gateway, which charges for each gigabyte. A gateway endpoint for S3 carries it free of charge: add one.`,
      repairs: [
        make('Add a gateway endpoint for S3', 'vpc-endpoint', vpc.id, {
          name: 's3',
          fields: { type: 'gateway', service: 's3', routeTables: tables.map((table) => table.id) },
        }),
      ],
    };
  },
  bad: [
    {
      title: 'a private subnet behind a NAT gateway',
      design: publicScene((s, { vpc, subnet }) => privateSubnet(s, vpc, s.add('nat-gateway', 'nat', subnet))),
      at: 'main',
    },
    {
      title: 'an endpoint for DynamoDB alone',
      design: publicScene((s, { vpc, subnet }) => {
        const table = privateSubnet(s, vpc, s.add('nat-gateway', 'nat', subnet));
        s.add('vpc-endpoint', 'dynamodb', vpc, { service: 'dynamodb', routeTables: [table] });
      }),
      at: 'main',
    },
  ],
  good: [
    {
      title: 'with the endpoint',
      design: publicScene((s, { vpc, subnet }) => {
        const table = privateSubnet(s, vpc, s.add('nat-gateway', 'nat', subnet));
        s.add('vpc-endpoint', 's3', vpc, { routeTables: [table] });
      }),
    },
    { title: 'nobody behind the gateway', design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet)) },
    { title: 'no NAT gateway', design: publicScene() },
    {
      title: 'a private NAT gateway, which leads to other networks',
      design: publicScene((s, { vpc, subnet }) =>
        privateSubnet(s, vpc, s.add('nat-gateway', 'nat', subnet, { connectivity: 'private' })),
      ),
    },
  ],
});
