import { defaultRoutes, subnetsOf } from '../../kinds/network';
import { routesOf } from '../routes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { listed, named } from '../words';

/** "app" follows "rt", which leads these destinations to an egress-only internet gateway; an instance stands in it. */
const out = (destinations: readonly string[], fields: object = {}, withServer = true) =>
  scene(
    (s, vpc) => {
      const target = s.add('egress-only-internet-gateway', 'eigw', vpc);
      const routes = destinations.map((destination, i) => ({ id: String(i + 1), destination, target }));
      const routeTable = s.add('route-table', 'rt', vpc, { routes });
      const subnet = s.add('subnet', 'app', vpc, { cidr: '10.0.0.0/24', ipv6Block: 0, routeTable, ...fields });
      if (withServer) s.add('instance', 'server', subnet);
    },
    { ipv6: 'amazon' },
  );

export const v4Missing = defineRule({
  id: 'route/v4-missing',
  book: 'route-v6-missing',
  severity: 'info',
  title: 'Default route for IPv6 but not for IPv4',
  why: 'IPv4 traffic follows IPv4 routes only: without 0.0.0.0/0 what has IPv4 addresses alone is not reached, as much of the internet still has.',
  fix: 'Leave it so if that is meant, since it saves a NAT gateway; else route 0.0.0.0/0 to one.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    const { 4: four, 6: six } = defaultRoutes(table);
    // Half of everything, or what a VPN tells, may be the way out for IPv4.
    const isWide = routesOf(table).some(
      ({ cidr, route }) => route.prefixList || (cidr?.family === 4 && cidr.prefix <= 8),
    );
    if (four || !six || isWide || table.propagatingGateways.length > 0) return;
    const dual = subnetsOf(index, table).filter(
      (subnet) =>
        subnet.ipv6Block !== null &&
        !subnet.ipv6Only &&
        index.children(subnet.id).some(({ kind }) => kind === 'instance'),
    );
    if (dual.length === 0) return;
    yield {
      field: 'routes',
      message: `${named(table)} has a default route for IPv6 but none for IPv4, which what stands in ${listed(dual.map(named))} has too; over IPv4 nothing gets out. Leave it so if that is meant, or route 0.0.0.0/0 to a NAT gateway.`,
    };
  },
  bad: [
    { title: 'a server behind an egress-only gateway', design: out(['::/0']), at: 'rt', field: 'routes' },
    {
      title: 'a public subnet for IPv6 alone, with IPv4 addresses',
      design: scene(
        (s, vpc) => {
          const target = s.add('internet-gateway', 'igw', vpc);
          s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '::/0', target }] });
          s.add('instance', 'server', s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', ipv6Block: 0 }));
        },
        { ipv6: 'amazon' },
      ),
      at: 'main',
      field: 'routes',
    },
  ],
  good: [
    { title: 'both', design: out(['0.0.0.0/0', '::/0']) },
    {
      title: 'a subnet for IPv6 only',
      design: out(['::/0'], { cidr: '', ipv6Only: true, assignIpv6: true, hostnameType: 'resource-name' }),
    },
    { title: 'nothing in it yet', design: out(['::/0'], {}, false) },
    { title: 'a subnet without IPv6', design: out(['::/0'], { ipv6Block: null }) },
    { title: 'IPv4 in two halves', design: out(['::/0', '0.0.0.0/1', '128.0.0.0/1']) },
  ],
});
