import type { Index, ResourceOf } from '../../kinds/index';
import { effectiveRouteTable, readCidr4 } from '../../kinds/network';
import { defineRule } from '../rule';
import { publicScene, scene, subnetScene } from '../scene';
import { named } from '../words';

/** Whether a route of the subnet leads to an internet gateway, for all or some of IPv4. */
function reachesGateway(index: Index, subnet: ResourceOf<'subnet'>): boolean {
  const routes = effectiveRouteTable(index, subnet)?.routes ?? [];
  return routes.some(
    (route) =>
      index.getAs('internet-gateway', route.target) !== undefined &&
      (readCidr4(route.destination) !== null || route.destination.startsWith('pl-')),
  );
}

export const publicIpNoGateway = defineRule({
  id: 'instance/public-ip-no-gateway',
  severity: 'warning',
  title: 'Instance asks for a public address in a subnet without a way to the internet',
  why: 'A public address works only through an internet gateway that the route table of the subnet leads to; without it the address does nothing, and it is billed.',
  fix: 'Add a route to an internet gateway, or do without the public address.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  book: 'instance-public-ip-no-igw',
  kind: 'instance',
  *check(instance, index) {
    const subnet = index.getAs('subnet', instance.parent);
    if (instance.publicIp !== 'yes' || !subnet || reachesGateway(index, subnet)) return;
    yield {
      field: 'publicIp',
      message: `${named(instance)} asks for a public address, but no route of its subnet ${named(subnet)} leads to an internet gateway, so the address is useless and billed. Add the route, or do without the address.`,
    };
  },
  bad: [
    {
      title: 'no gateway at all',
      design: subnetScene((s, subnet) => s.add('instance', 'server', subnet, { publicIp: 'yes' })),
      at: 'server',
      field: 'publicIp',
    },
    {
      title: 'a gateway for IPv6 only',
      design: scene((s, vpc) => {
        const target = s.add('internet-gateway', 'igw', vpc);
        const routeTable = s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '::/0', target }] });
        const subnet = s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', routeTable });
        s.add('instance', 'server', subnet, { publicIp: 'yes' });
      }),
      at: 'server',
      field: 'publicIp',
    },
  ],
  good: [
    {
      title: 'a public subnet',
      design: publicScene((s, { subnet }) => s.add('instance', 'server', subnet, { publicIp: 'yes' })),
    },
    {
      title: 'a route for some addresses',
      design: publicScene((s, { subnet, table, gateway }) => {
        s.set('route-table', table, { routes: [{ id: '1', destination: '203.0.113.0/24', target: gateway }] });
        s.add('instance', 'server', subnet, { publicIp: 'yes' });
      }),
    },
    {
      title: 'no public address',
      design: subnetScene((s, subnet) => s.add('instance', 'server', subnet, { publicIp: 'no' })),
    },
    {
      title: 'what the subnet says, which gives none',
      design: subnetScene((s, subnet) => s.add('instance', 'server', subnet, { publicIp: 'subnet' })),
    },
  ],
});
