import type { Edit, Resource, ResourceOf } from '../../kinds/index';
import { refused, withFields } from '../../model/edits';
import { type ReadRoute, routesOf } from '../routes';
import { defineRule, type Repair } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

type RouteTable = ResourceOf<'route-table'>;
type Endpoint = ResourceOf<'vpc-endpoint'>;

function associate(table: RouteTable, endpoint: Endpoint, { route }: ReadRoute): Repair {
  const edit: Edit = (design) => {
    const holder = design.resources.get(table.id);
    const target = design.resources.get(endpoint.id);
    if (holder?.kind !== 'route-table' || target?.kind !== 'vpc-endpoint')
      return refused('It is no longer in the design.');
    const fields: Partial<RouteTable> = { routes: holder.routes.filter((row) => row.id !== route.id) };
    const without = withFields<Resource>(design, holder.id, fields as Partial<Resource>);
    if (target.routeTables.includes(holder.id)) return { ok: true, design: without, focus: [holder.id] };
    const also: Partial<Endpoint> = { routeTables: [...target.routeTables, holder.id] };
    return {
      ok: true,
      design: withFields<Resource>(without, target.id, also as Partial<Resource>),
      focus: [target.id],
    };
  };
  return { label: `Associate the table with ${named(endpoint)} instead`, edit };
}

export const gatewayEndpointManaged = defineRule({
  id: 'route/gateway-endpoint-managed',
  severity: 'error',
  title: 'Route to a gateway endpoint',
  why: 'AWS adds the route to a gateway endpoint itself, to each route table that the endpoint is associated with; nobody else can.',
  fix: 'Associate the route table with the endpoint and remove the route.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const endpoint = index.getAs('vpc-endpoint', route.route.target);
      if (endpoint?.type !== 'gateway' || endpoint.parent !== table.parent) continue;
      yield {
        field: route.target,
        message: `${named(table)} has a route to the gateway endpoint ${named(endpoint)}; AWS adds that route itself to tables that are associated with the endpoint. Associate the table there and remove the route.`,
        repairs: [associate(table, endpoint, route)],
      };
    }
  },
  bad: [
    {
      title: 'addresses of a service by its name, beside a table that is associated',
      design: scene((s, vpc) => {
        const target = s.add('vpc-endpoint', 'dynamodb', vpc, { service: 'dynamodb', routeTables: [s.mainTable(vpc)] });
        const routes = [{ id: '1', destination: 'com.amazonaws.us-east-1.dynamodb', target }];
        s.add('route-table', 'rt', vpc, { routes });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },

    {
      title: 'the prefix list by hand',
      design: scene((s, vpc) => {
        const target = s.add('vpc-endpoint', 's3', vpc);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: 'pl-63a5400a', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
  ],
  good: [
    {
      title: 'a Gateway Load Balancer endpoint',
      design: scene((s, vpc) => {
        const service = 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0';
        const target = s.add('vpc-endpoint', 'inspection', vpc, { type: 'gateway-load-balancer', service });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
    },
    {
      title: 'the prefix list of the service by another target',
      design: scene((s, vpc) => {
        s.add('vpc-endpoint', 's3', vpc);
        const target = s.add('internet-gateway', 'igw', vpc);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: 'pl-63a5400a', target }] });
      }),
    },

    {
      title: 'associated',
      design: scene((s, vpc) => {
        const table = s.add('route-table', 'rt', vpc);
        s.add('vpc-endpoint', 's3', vpc, { routeTables: [table] });
      }),
    },
    {
      title: 'an interface endpoint is another matter',
      design: scene((s, vpc) => {
        const target = s.add('vpc-endpoint', 'logs', vpc, { type: 'interface', service: 'logs' });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target }] });
      }),
    },
  ],
});
