import { defaultRoutes, effectiveRouteTable } from '../../kinds/network';
import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { natUse } from '../ways-out';
import { named } from '../words';

/** NAT gateways in zones a and b, each with a table; returns the tables. */
function twoGateways(s: Sketch, vpc: ResourceId, a: ResourceId, table: ResourceId) {
  const b = s.add('subnet', 'web-b', vpc, { zone: 'b', routeTable: table });
  return [a, b].map((subnet, i) => {
    const target = s.add('nat-gateway', `nat-${i}`, subnet);
    return s.add('route-table', `rt-${i}`, vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
  });
}

export const crossAz = defineRule({
  id: 'nat-gateway/cross-az',
  severity: 'warning',
  set: 'cost',
  title: 'Subnet uses the NAT gateway of another zone, though its own has one',
  why: 'Traffic between zones is charged, and the subnet loses its way out when either zone fails.',
  fix: 'Route the subnet to the NAT gateway of its own zone.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
  kind: 'subnet',
  *check(subnet, index) {
    const table = effectiveRouteTable(index, subnet);
    const nat = table && index.getAs('nat-gateway', defaultRoutes(table)[4]?.target);
    const home = nat && index.getAs('subnet', nat.parent);
    if (!table || !nat || !home || home.parent !== subnet.parent || home.zone === subnet.zone) return;
    const near = natUse(index, subnet.parent ?? '')
      .zones.get(subnet.zone)
      ?.find((n) => n.connectivity === nat.connectivity);
    if (!near) return;
    const tables = index.inVpc(subnet.parent ?? '', 'route-table');
    const better = tables.find((other) => defaultRoutes(other)[4]?.target === near.id);
    yield {
      field: 'routeTable',
      message: `${named(subnet)} is in zone ${subnet.zone} but reaches the internet through ${named(nat)} in zone ${home.zone}, although ${named(near)} is in its own zone. Route it there: traffic between zones is charged.`,
      repairs: better ? [setFields(`Use the route table ${named(better)}`, subnet.id, { routeTable: better.id })] : [],
    };
  },
  bad: [
    {
      title: 'zone b through zone a',
      design: publicScene((s, { vpc, subnet, table }) => {
        const [rtA = ''] = twoGateways(s, vpc, subnet, table);
        s.add('subnet', 'app-b', vpc, { zone: 'b', routeTable: rtA });
      }),
      at: 'app-b',
      field: 'routeTable',
    },
    {
      title: 'zone a through zone b',
      design: publicScene((s, { vpc, subnet, table }) => {
        const [, rtB = ''] = twoGateways(s, vpc, subnet, table);
        s.add('subnet', 'app-a', vpc, { routeTable: rtB });
      }),
      at: 'app-a',
      field: 'routeTable',
    },
  ],
  good: [
    {
      title: 'each through its own zone',
      design: publicScene((s, { vpc, subnet, table }) => {
        const [rtA = '', rtB = ''] = twoGateways(s, vpc, subnet, table);
        s.add('subnet', 'app-a', vpc, { routeTable: rtA });
        s.add('subnet', 'app-b', vpc, { zone: 'b', routeTable: rtB });
      }),
    },
    {
      title: 'a zone without a gateway is another matter',
      design: publicScene((s, { vpc, subnet, table }) => {
        const [rtA = ''] = twoGateways(s, vpc, subnet, table);
        s.add('subnet', 'app-c', vpc, { zone: 'c', routeTable: rtA });
      }),
    },
    {
      title: 'the other gateway is private',
      design: publicScene((s, { vpc, subnet }) => {
        const b = s.add('subnet', 'inner-b', vpc, { zone: 'b' });
        s.add('nat-gateway', 'private', b, { connectivity: 'private' });
        const target = s.add('nat-gateway', 'nat', subnet);
        s.set('subnet', b, {
          routeTable: s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] }),
        });
      }),
    },
    {
      title: 'a regional one serves every zone',
      design: publicScene((s, { vpc, subnet }) => {
        s.add('nat-gateway', 'zonal', subnet);
        const target = s.add('nat-gateway', 'nat', vpc, { availabilityMode: 'regional' });
        const routeTable = s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        s.add('subnet', 'app-a', vpc, { routeTable });
      }),
    },
  ],
});
