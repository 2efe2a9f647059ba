import { attachmentBetween } from '../../kinds/transit';
import { destinationOf, dropRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

export const tgwAttached = defineRule({
  id: 'route/tgw-attached',
  severity: 'error',
  title: 'Route to a transit gateway that the VPC is not attached to',
  why: 'A route leads to a transit gateway only if an attachment joins the VPC of the table to it.',
  fix: 'Attach the VPC to the transit gateway: draw a link from one to the other.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  code: 'InvalidTransitGatewayID.NotFound',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const gateway = index.getAs('transit-gateway', route.route.target);
      if (!gateway || attachmentBetween(index, table.parent, gateway.id)) continue;
      yield {
        field: route.target,
        message: `${named(table)} routes ${destinationOf(index, route)} to ${named(gateway)}, which ${named(index.get(table.parent ?? ''))} is not attached to. Attach the VPC to it, or remove the route.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    {
      title: 'no attachment at all',
      design: transitScene((s, { vpc, gateway, attachment }) => {
        s.set('transit-gateway-attachment', attachment, { vpc: s.add('vpc', 'third', s.region()) });
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '10.0.0.0/8', target: gateway }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
    {
      title: 'attached to another gateway',
      design: transitScene((s, { vpc }) => {
        const target = s.add('transit-gateway', 'tgw-2', s.region());
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '10.0.0.0/8', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
  ],
  good: [
    {
      title: 'a gateway of another account, which is not drawn',
      design: transitScene((s, { vpc }) => {
        const routes = [{ id: '1', destination: '10.0.0.0/8', target: null, outside: 'tgw-0123456789abcdef0' }];
        s.add('route-table', 'rt', vpc, { routes });
      }),
    },
    {
      title: 'two gateways, and an attachment to each',
      design: transitScene((s, { vpc, subnets, gateway }) => {
        const second = s.add('transit-gateway', 'tgw-2', s.region());
        s.add('transit-gateway-attachment', 'link-2', s.region(), { transitGateway: second, vpc, subnets });
        const routes = [
          { id: '1', destination: '10.0.0.0/8', target: gateway },
          { id: '2', destination: '172.16.0.0/12', target: second },
        ];
        s.add('route-table', 'rt', vpc, { routes });
      }),
    },

    {
      title: 'an attached VPC',
      design: transitScene((s, { vpc, gateway }) => {
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '10.0.0.0/8', target: gateway }] });
      }),
    },
    {
      title: 'a gateway without a route',
      design: transitScene((s) => s.add('transit-gateway', 'spare', s.region())),
    },
  ],
});
