import type { ResourceId } from '../../model/resource';
import type { ResourceOf } from '../index';
import { type Builder, type MadeVpc, STEMS } from './builder';

const routesOf = (b: Builder, table: ResourceId) => (b.resources.get(table) as ResourceOf<'route-table'>).routes;

/** What comes in for a public subnet goes through an instance in another one first. */
function inspectEdge(b: Builder, vpc: MadeVpc): void {
  const gateway = [...b.resources.values()].find(
    ({ kind, parent }) => kind === 'internet-gateway' && parent === vpc.id,
  );
  const subnet = b.resources.get(vpc.publicSubnets[0] ?? '') as ResourceOf<'subnet'>;
  if (!gateway) return;
  const target = b.add('instance', 'appliance', vpc.publicSubnets[1] ?? subnet.id, {
    instanceType: 't3.micro',
    securityGroups: vpc.groups.slice(0, 1),
    publicIp: 'yes',
    sourceDestCheck: false,
  });
  b.add('route-table', `${b.random.pick(STEMS)} edge`, vpc.id, {
    gateways: [gateway.id],
    routes: [{ id: '1', destination: subnet.cidr, target }],
  });
}

/** A firewall with an endpoint of its own in each of two zones, which a route table of its own leads to. */
function firewall(b: Builder, vpc: MadeVpc): void {
  const subnets = ['a', 'b'].map((zone, i) =>
    b.add('subnet', `firewall-${zone}`, vpc.id, {
      cidr: `10.${vpc.number}.${250 + i}.0/28`,
      zone,
      routeTable: vpc.publicTable,
    }),
  );
  const target = b.add('network-firewall', `firewall-${vpc.number}`, vpc.id, { subnets });
  const routes = subnets.map((endpointIn, i) => ({
    id: String(i + 1),
    destination: `198.51.${100 + i}.0/24`,
    target,
    endpointIn,
  }));
  b.add('route-table', 'inspected', vpc.id, { routes });
}

/** More ways out: NAT gateways of every sort, a carrier gateway, and what routes name by id. */
export function generateRouting(b: Builder, vpc: MadeVpc): void {
  const { random } = b;
  if (random.chance(0.2)) inspectEdge(b, vpc);
  if (random.chance(0.2))
    b.add('nat-gateway', random.pick(STEMS), vpc.privateSubnets[0] ?? null, {
      connectivity: 'private',
      secondaryPrivateIpCount: random.chance(0.5) ? 3 : null,
    });
  if (random.chance(0.15)) {
    const elasticIp = b.add('elastic-ip', random.pick(STEMS), vpc.region);
    const zoneAddresses = random.chance(0.5) ? [{ id: '1', zone: 'a', elasticIp }] : [];
    b.add('nat-gateway', 'regional', vpc.id, { availabilityMode: 'regional', zoneAddresses });
  }
  if (vpc.number % 5 === 1) firewall(b, vpc);
  if (random.chance(0.15)) {
    const target = b.add('carrier-gateway', 'cagw', vpc.id);
    b.add('route-table', 'carrier', vpc.id, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
  }
  if (random.chance(0.2)) {
    const prefixList = b.add('managed-prefix-list', `partners-${vpc.number}`, vpc.region, {
      maxEntries: 5,
      entries: [{ id: '1', cidr: '192.0.2.0/24', description: '' }],
    });
    const routes = routesOf(b, vpc.privateTable);
    const id = String(routes.length + 1);
    const outside = random.pick(['lgw-0123456789abcdef0', 'vgw-0123456789abcdef0']);
    const row = { id, destination: '198.51.100.0/24', target: null, outside };
    const listed = { id: String(routes.length + 2), destination: '', prefixList, target: null, outside };
    b.set('route-table', vpc.privateTable, { routes: [...routes, row, listed] });
  }
}
