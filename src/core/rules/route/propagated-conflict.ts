import type { Index, ResourceOf } from '../../kinds/index';
import { readCidr } from '../../kinds/network';
import type { ResourceId } from '../../model/resource';
import { formatCidr } from '../../net/cidr';
import { dropRoute, routesOf, targetSaid } from '../routes';
import { defineRule } from '../rule';
import { vpnScene } from '../scene';
import { named } from '../words';

/** Destinations that a table learns as far as a design says: static routes of VPN connections. What BGP announces is not known. */
function learned(index: Index, table: ResourceOf<'route-table'>): ReadonlyMap<string, ResourceOf<'vpn-connection'>> {
  const found = new Map<string, ResourceOf<'vpn-connection'>>();
  for (const gateway of table.propagatingGateways)
    for (const { from, spec } of index.referrers(gateway)) {
      const vpn = spec.path === 'vpnGateway' ? index.getAs('vpn-connection', from) : undefined;
      for (const text of vpn?.staticRoutesOnly ? vpn.staticRoutes : []) {
        const cidr = readCidr(text);
        if (vpn && cidr) found.set(formatCidr(cidr), vpn);
      }
    }
  return found;
}

/** "rt" learns 172.16.0.0/12 from "vgw" and leads a destination to a peer, or to "vgw" itself. */
const beside = (destination: string, by: 'peer' | 'gateway' = 'peer', learns = true) =>
  vpnScene((s, { vpc, gateway }) => {
    const other = s.add('vpc', 'other', s.region(), { cidr: '172.16.0.0/16' });
    const link: ResourceId = s.add('vpc-peering-connection', 'link', s.region(), { requester: vpc, accepter: other });
    s.add('route-table', 'rt', vpc, {
      routes: [{ id: '1', destination, target: by === 'peer' ? link : gateway }],
      propagatingGateways: learns ? [gateway] : [],
    });
  });

export const propagatedConflict = defineRule({
  id: 'route/propagated-conflict',
  severity: 'info',
  title: 'Route to a destination that the table also learns',
  why: 'Of two routes to one destination, the one that is written into the table wins over the one that a virtual private gateway tells it: traffic does not go through the VPN.',
  fix: 'Remove the route if the VPN is meant; leave it if it is meant to win.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html',
  kind: 'route-table',
  *check(table, index) {
    if (table.propagatingGateways.length === 0) return;
    const known = learned(index, table);
    for (const route of routesOf(table)) {
      const vpn = known.get(route.key);
      if (!vpn || (route.route.target !== null && table.propagatingGateways.includes(route.route.target))) continue;
      yield {
        field: route.destination,
        message: `${named(table)} routes ${route.key} to ${targetSaid(index, route.route)} and learns the same destination of ${named(vpn)}; the written route wins, and the VPN gets nothing. Remove it if the VPN is meant.`,
        repairs: [dropRoute(index, table, route)],
      };
    }
  },
  bad: [
    {
      title: 'the network behind the VPN to a peer',
      design: beside('172.16.0.0/12'),
      at: 'rt',
      field: 'routes[0].destination',
    },
    { title: 'the same after masking', design: beside('172.16.9.9/12'), at: 'rt', field: 'routes[0].destination' },
  ],
  good: [
    { title: 'a more specific destination, which wins by its length', design: beside('172.16.0.0/16') },
    { title: 'a wider one', design: beside('172.0.0.0/8') },
    { title: 'the same gateway, by hand as well', design: beside('172.16.0.0/12', 'gateway') },
    { title: 'a table that learns nothing', design: beside('172.16.0.0/12', 'peer', false) },
  ],
});
