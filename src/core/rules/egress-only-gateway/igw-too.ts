import type { Index, ResourceOf } from '../../kinds/index';
import { defaultRoutes, subnetsOf } from '../../kinds/network';
import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { listed, named } from '../words';

type Table = ResourceOf<'route-table'>;
type Route = Table['routes'][number];

/** Whether the table keeps IPv4 of its subnets from being reached: by a NAT gateway. */
const hidesIpv4 = (index: Index, table: Table): boolean =>
  index.get(defaultRoutes(table)[4]?.target)?.kind === 'nat-gateway';

/** The subnet "app", with IPv6, whose table sends IPv4 to `four` and IPv6 to `six`. */
function split(s: Sketch, vpc: ResourceId, four: ResourceId | null, six: ResourceId | null): void {
  s.set('vpc', vpc, { ipv6: 'amazon' });
  const ends = [
    ['0.0.0.0/0', four],
    ['::/0', six],
  ] as const;
  const routes = ends.flatMap(([destination, target], i) =>
    target === null ? [] : [{ id: String(i + 1), destination, target }],
  );
  s.add('subnet', 'app', vpc, { ipv6Block: 1, routeTable: s.add('route-table', 'rt-app', vpc, { routes }) });
}

export const igwToo = defineRule({
  id: 'egress-only-gateway/igw-too',
  book: 'eigw-and-igw-v6',
  severity: 'info',
  set: 'security',
  title: 'Subnet behind a NAT gateway is public over IPv6',
  why: 'A route for ::/0 to an internet gateway lets IPv6 in as well as out: only security groups and network ACLs then keep the internet from subnets that are private over IPv4. A table has one route for ::/0, to an internet gateway or to an egress-only one.',
  fix: 'Route ::/0 to an egress-only internet gateway if the subnets are meant to be private.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html',
  kind: 'route-table',
  *check(table, index) {
    const route = defaultRoutes(table)[6];
    const gateway = index.getAs('internet-gateway', route?.target);
    if (!route || !gateway || !hidesIpv4(index, table)) return;
    const subnets = subnetsOf(index, table).filter((subnet) => subnet.ipv6Block !== null);
    if (subnets.length === 0) return;
    const [egress] = index.inVpc(table.parent ?? '', 'egress-only-internet-gateway');
    yield {
      field: `routes[${table.routes.indexOf(route)}].target`,
      message: `${named(table)} keeps ${listed(subnets.map(named))} private over IPv4 but sends ::/0 to the internet gateway ${named(gateway)}, so the internet can reach them over IPv6. Route ::/0 to an egress-only internet gateway if they are meant to be private.`,
      repairs: egress
        ? [
            changeRow<Route>(`Route ::/0 to ${named(egress)}`, table.id, 'routes', route.id, (now) => ({
              ...now,
              target: egress.id,
            })),
          ]
        : [],
    };
  },
  bad: [
    {
      title: 'a NAT gateway for IPv4, the internet gateway for IPv6',
      design: publicScene((s, { vpc, subnet, gateway }) => split(s, vpc, s.add('nat-gateway', 'nat', subnet), gateway)),
      at: 'rt-app',
      field: 'routes[1].target',
    },
    {
      title: 'while an egress-only one is there',
      design: publicScene((s, { vpc, subnet, gateway }) => {
        split(s, vpc, s.add('nat-gateway', 'nat', subnet), gateway);
        s.add('egress-only-internet-gateway', 'eigw', vpc);
      }),
      at: 'rt-app',
      field: 'routes[1].target',
    },
  ],
  good: [
    {
      title: 'the egress-only one for IPv6',
      design: publicScene((s, { vpc, subnet }) => {
        split(s, vpc, s.add('nat-gateway', 'nat', subnet), s.add('egress-only-internet-gateway', 'eigw', vpc));
      }),
    },
    {
      title: 'public over both',
      design: publicScene((s, { vpc, gateway }) => split(s, vpc, gateway, gateway)),
    },
    {
      title: 'a subnet that is public over IPv6 alone',
      design: publicScene((s, { vpc, gateway }) => split(s, vpc, null, gateway)),
    },
    {
      title: 'subnets without IPv6',
      design: publicScene((s, { vpc, subnet, gateway }) => {
        const target = s.add('nat-gateway', 'nat', subnet);
        const routes = [
          { id: '1', destination: '0.0.0.0/0', target },
          { id: '2', destination: '::/0', target: gateway },
        ];
        s.add('subnet', 'app', vpc, { ipv6Block: null, routeTable: s.add('route-table', 'rt-app', vpc, { routes }) });
      }),
    },
  ],
});
