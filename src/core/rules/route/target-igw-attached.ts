import { setFields } from '../fixes';
import { destinationOf, dropRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { peeringScene, publicScene, scene } from '../scene';
import { named } from '../words';

export const targetIgwAttached = defineRule({
  id: 'route/target-igw-attached',
  severity: 'error',
  title: 'Route to a gateway that is not attached to this VPC',
  why: 'A route leads to an internet gateway or a virtual private gateway only if that gateway is attached to the VPC of the table.',
  fix: 'Attach the gateway to the VPC, or route to the one that is.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateRoute.html',
  code: 'InvalidGatewayID.NotFound',
  uncertain: true,
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const gateway = index.get(route.route.target);
      if (gateway?.kind !== 'internet-gateway' && gateway?.kind !== 'virtual-private-gateway') continue;
      if (gateway.parent === table.parent) continue;
      const vpc = index.getAs('vpc', table.parent);
      const other = index.getAs('vpc', gateway.parent);
      const isFree = !other && vpc && index.inVpc(vpc.id, gateway.kind).length === 0;
      yield {
        field: route.target,
        message: `${named(table)} routes ${destinationOf(index, route)} to ${named(gateway)}, which is attached to ${other ? `another VPC, ${named(other)}` : 'no VPC'}; AWS may refuse that. Attach a gateway to ${named(vpc)} and route to that.`,
        repairs: isFree
          ? [setFields(`Attach ${named(gateway)} to ${named(vpc)}`, gateway.id, { parent: vpc.id })]
          : [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    {
      title: 'a detached virtual private gateway',
      design: scene((s, vpc) => {
        const target = s.add('virtual-private-gateway', 'vgw', s.region());
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
    {
      title: 'a detached gateway',
      design: scene((s, vpc) => {
        const target = s.add('internet-gateway', 'igw', s.region());
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
    {
      title: 'the gateway of a peer',
      design: peeringScene((s, main, other) => {
        const target = s.add('internet-gateway', 'igw', other);
        s.add('route-table', 'rt', main, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
      at: 'rt',
      field: 'routes[0].target',
    },
  ],
  good: [
    {
      title: 'each VPC by its own gateway',
      design: peeringScene((s, main, other) => {
        for (const vpc of [main, other]) {
          const target = s.add('internet-gateway', 'igw', vpc);
          s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        }
      }),
    },

    {
      title: 'a virtual private gateway of this VPC',
      design: scene((s, vpc) => {
        const target = s.add('virtual-private-gateway', 'vgw', vpc);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target }] });
      }),
    },
    { title: 'attached to this VPC', design: publicScene() },
    {
      title: 'a detached gateway without a route',
      design: publicScene((s) => s.add('internet-gateway', 'spare', s.region())),
    },
  ],
});
