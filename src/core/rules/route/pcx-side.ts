import { destinationOf, dropRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { peeringScene } from '../scene';
import { named } from '../words';

export const pcxSide = defineRule({
  id: 'route/pcx-side',
  severity: 'error',
  title: 'Route to a peering connection of other VPCs',
  why: 'A peering connection joins two VPCs; only their route tables can send traffic to it.',
  fix: 'Remove the route, or peer the VPC with the one that it needs: peering is not transitive.',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
  code: 'InvalidVpcPeeringConnectionID.NotFound',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const peering = index.getAs('vpc-peering-connection', route.route.target);
      if (!peering || peering.requester === table.parent || peering.accepter === table.parent) continue;
      const vpc = index.getAs('vpc', table.parent);
      yield {
        field: route.target,
        message: `${named(table)} routes ${destinationOf(index, route)} to ${named(peering)}, which does not connect its VPC ${named(vpc)} with anything. Remove the route, or peer ${named(vpc)} itself.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    {
      title: 'the default route of a VPC in another Region',
      design: peeringScene((s, _main, _other, target) => {
        const third = s.add('vpc', 'third', s.region('eu-west-1'), { cidr: '10.2.0.0/16' });
        s.add('route-table', 'rt', third, { routes: [{ id: '1', destination: '10.0.0.0/8', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },

    {
      title: 'a third VPC',
      design: peeringScene((s, _main, _other, target) => {
        const third = s.add('vpc', 'third', s.region(), { cidr: '10.2.0.0/16' });
        s.add('route-table', 'rt', third, { routes: [{ id: '1', destination: '10.1.0.0/16', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
  ],
  good: [
    {
      title: 'the accepter only',
      design: peeringScene((s, _main, other, target) => {
        s.add('route-table', 'rt', other, { routes: [{ id: '1', destination: '10.0.0.0/16', target }] });
      }),
    },
    {
      title: 'a third VPC by a connection of its own',
      design: peeringScene((s, main) => {
        const third = s.add('vpc', 'third', s.region(), { cidr: '10.2.0.0/16' });
        const target = s.add('vpc-peering-connection', 'second', s.region(), { requester: third, accepter: main });
        s.add('route-table', 'rt', third, { routes: [{ id: '1', destination: '10.0.0.0/16', target }] });
      }),
    },

    {
      title: 'both sides',
      design: peeringScene((s, main, other, target) => {
        s.add('route-table', 'rt-main', main, { routes: [{ id: '1', destination: '10.1.0.0/16', target }] });
        s.add('route-table', 'rt-other', other, { routes: [{ id: '1', destination: '10.0.0.0/16', target }] });
      }),
    },
    { title: 'no route at all', design: peeringScene() },
  ],
});
