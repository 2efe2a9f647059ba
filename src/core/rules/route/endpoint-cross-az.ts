import type { Index, Resource, ResourceOf } from '../../kinds/index';
import { defaultRoutes, effectiveRouteTable } from '../../kinds/network';
import type { ResourceId } from '../../model/resource';
import { setFields } from '../fixes';
import { perVpc } from '../per-vpc';
import { defineRule, type Repair } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

type Subnet = ResourceOf<'subnet'>;
type Route = ResourceOf<'route-table'>['routes'][number];

/** An endpoint that inspects: of a firewall by its subnet, of a Gateway Load Balancer by itself. */
interface Endpoint {
  readonly target: Resource;
  readonly home: Subnet;
}

const serviceOf = ({ service, endpointService }: ResourceOf<'vpc-endpoint'>) => endpointService ?? service;

/** Gateway Load Balancer endpoints of a VPC by service and zone. */
const inspectors = perVpc((index, vpc): ReadonlyMap<string, Endpoint> => {
  const found = new Map<string, Endpoint>();
  for (const target of index.inVpc(vpc, 'vpc-endpoint')) {
    const home = index.getAs('subnet', target.subnets[0]);
    if (target.type === 'gateway-load-balancer' && home)
      found.set(`${serviceOf(target)} ${home.zone}`, { target, home });
  }
  return found;
});

function endpointOf(index: Index, { target: id, endpointIn }: Route): Endpoint | null {
  const target = index.get(id);
  const subnets = target?.kind === 'network-firewall' || target?.kind === 'vpc-endpoint' ? target.subnets : [];
  const chosen = target?.kind === 'network-firewall' ? endpointIn : undefined;
  const home = index.getAs('subnet', chosen ?? (subnets.length === 1 ? subnets[0] : undefined));
  return target && home ? { target, home } : null;
}

/** The endpoint that does the same in another zone. */
function sameIn(index: Index, { target }: Endpoint, zone: string): Endpoint | undefined {
  if (target.kind === 'vpc-endpoint' && target.type === 'gateway-load-balancer')
    return inspectors(index, target.parent ?? '').get(`${serviceOf(target)} ${zone}`);
  if (target.kind !== 'network-firewall') return undefined;
  const home = target.subnets.flatMap((id) => index.getAs('subnet', id) ?? []).find((subnet) => subnet.zone === zone);
  return home && { target, home };
}

const leadsTo = (index: Index, route: Route | undefined, { target, home }: Endpoint): boolean =>
  route?.target === target.id && endpointOf(index, route)?.home.id === home.id;

function repair(index: Index, subnet: Subnet, near: Endpoint, family: 4 | 6): readonly Repair[] {
  const tables = index.inVpc(subnet.parent ?? '', 'route-table');
  const better = tables.find((table) => leadsTo(index, defaultRoutes(table)[family], near));
  return better ? [setFields(`Use the route table ${named(better)}`, subnet.id, { routeTable: better.id })] : [];
}

/** Endpoints in zones a and b, a table to each, and "app" in a zone with the table of another. */
const inspected = (
  by: 'firewall' | 'balancer',
  zone: string,
  table: 'rt-a' | 'rt-b',
  service = 'vpce-svc-0123456789abcdef0',
) =>
  subnetScene((s, _web, vpc) => {
    const homes = ['a', 'b'].map((letter, i) =>
      s.add('subnet', `inspect-${letter}`, vpc, { cidr: `10.0.9.${16 * i}/28`, zone: letter }),
    );
    const firewall = by === 'firewall' ? s.add('network-firewall', 'fw', vpc, { subnets: homes }) : null;
    const tables = homes.map((endpointIn, i): readonly [string, ResourceId] => {
      const own = `com.amazonaws.vpce.us-east-1.${i === 0 ? 'vpce-svc-0123456789abcdef0' : service}`;
      const target =
        firewall ??
        s.add('vpc-endpoint', `gwlbe-${i}`, vpc, {
          type: 'gateway-load-balancer',
          service: own,
          subnets: [endpointIn],
        });
      const route = { id: '1', destination: '0.0.0.0/0', target };
      const routes = [firewall ? { ...route, endpointIn } : route];
      return [`rt-${'ab'[i]}`, s.add('route-table', `rt-${'ab'[i]}`, vpc, { routes })];
    });
    const routeTable = tables.find(([name]) => name === table)?.[1] ?? null;
    s.add('subnet', 'app', vpc, { cidr: '10.0.4.0/24', zone, routeTable });
  });

export const endpointCrossAz = defineRule({
  id: 'route/endpoint-cross-az',
  book: '',
  severity: 'warning',
  set: 'resilience',
  title: 'Subnet is inspected in another zone, though its own has an endpoint',
  why: 'A firewall sees a connection only if both directions come through the same endpoint; traffic between zones is charged, and the subnet loses its way out when either zone fails.',
  fix: 'Route the subnet to the endpoint of its own zone.',
  source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/vpc-config-route-tables.html',
  kind: 'subnet',
  *check(subnet, index) {
    const table = effectiveRouteTable(index, subnet);
    if (!table) return;
    for (const family of [4, 6] as const) {
      const route = defaultRoutes(table)[family];
      const used = route && endpointOf(index, route);
      if (!used || used.home.parent !== subnet.parent || used.home.zone === subnet.zone) continue;
      const near = sameIn(index, used, subnet.zone);
      if (!near) continue;
      yield {
        field: 'routeTable',
        message: `${named(subnet)} is in zone ${subnet.zone}, but ${named(table)} leads what it sends out to the endpoint of ${named(used.target)} in ${named(used.home)}, zone ${used.home.zone}, although ${named(near.home)} has one in its own zone. Route it there.`,
        repairs: repair(index, subnet, near, family),
      };
      return;
    }
  },
  bad: [
    { title: 'a firewall', design: inspected('firewall', 'b', 'rt-a'), at: 'app', field: 'routeTable' },
    { title: 'a Gateway Load Balancer', design: inspected('balancer', 'a', 'rt-b'), at: 'app', field: 'routeTable' },
  ],
  good: [
    { title: 'the firewall endpoint of its own zone', design: inspected('firewall', 'b', 'rt-b') },
    { title: 'the Gateway Load Balancer endpoint of its own zone', design: inspected('balancer', 'a', 'rt-a') },
    { title: 'a zone without an endpoint is another matter', design: inspected('firewall', 'c', 'rt-a') },
    {
      title: 'the endpoint of its zone is of another service',
      design: inspected('balancer', 'b', 'rt-a', 'vpce-svc-0fedcba9876543210'),
    },
  ],
});
