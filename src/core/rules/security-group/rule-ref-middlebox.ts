import type { Index, ResourceOf } from '../../kinds/index';
import { followed, readCidr4, vpcBlocks } from '../../kinds/network';
import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { type Cidr4, containsCidr } from '../../net/cidr';
import { perVpc } from '../per-vpc';
import { leadsToAppliance, routesOf } from '../routes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { carrierSubnets } from './shared/carriers';
import { rowName, rowsIn } from './shared/rows';
import { allow, group as ofGroup, withRules } from './shared/scenes';

type Subnet = ResourceOf<'subnet'>;
interface Inside {
  readonly cidr: Cidr4;
  readonly appliance: boolean;
}

/** Routes inside a VPC of each subnet from which one of them leads to an appliance. */
const insideRoutes = perVpc((index, vpc): ReadonlyMap<ResourceId, readonly Inside[]> => {
  const own = index.getAs('vpc', vpc);
  const blocks = own ? vpcBlocks(own) : [];
  const found = new Map<ResourceId, readonly Inside[]>();
  for (const [subnet, table] of followed(index, vpc)) {
    const inside = routesOf(table).flatMap(({ cidr, route }): readonly Inside[] =>
      cidr?.family === 4 && blocks.some((block) => containsCidr(block, cidr))
        ? [{ cidr, appliance: leadsToAppliance(index, route) }]
        : [],
    );
    if (inside.some(({ appliance }) => appliance)) found.set(subnet.id, inside);
  }
  return found;
});

/** Whether traffic from one subnet to the whole of another goes through an appliance: by the narrowest route that fits. */
function isDiverted(index: Index, from: Subnet, to: Subnet): boolean {
  const cidr = readCidr4(to.cidr);
  if (!cidr || from.parent !== to.parent || from.id === to.id) return false;
  const fitting = (insideRoutes(index, from.parent ?? '').get(from.id) ?? []).filter((r) => containsCidr(r.cidr, cidr));
  const best = fitting.reduce<Inside | null>((a, b) => (a && a.cidr.prefix >= b.cidr.prefix ? a : b), null);
  return best?.appliance === true;
}

/** Clients in "app" with the group "clients", a database in "data" with the group "db", and an instance "box" between them. */
const between = (source: 'group' | 'cidr', route: string, placed = true) =>
  scene((s: Sketch, vpc) => {
    const edge = s.add('subnet', 'edge', vpc, { cidr: '10.0.0.0/24' });
    const box = s.add('instance', 'box', edge, { sourceDestCheck: false });
    const routes = route === '' ? [] : [{ id: '1', destination: route, target: box }];
    const routeTable = s.add('route-table', 'rt-app', vpc, { routes });
    const app = s.add('subnet', 'app', vpc, { cidr: '10.0.1.0/24', routeTable });
    const data = s.add('subnet', 'data', vpc, { cidr: '10.0.2.0/24' });
    const clients = s.add('security-group', 'clients', vpc);
    const peer = source === 'group' ? ofGroup(clients) : '10.0.1.0/24';
    const db = s.add('security-group', 'db', vpc, withRules([allow('tcp', 5432, peer)]));
    s.add('instance', 'client', placed ? app : data, { securityGroups: [clients] });
    s.add('instance', 'server', data, { securityGroups: [db] });
  });

export const ruleRefMiddlebox = defineRule({
  id: 'security-group/rule-ref-middlebox',
  book: 'sg-rule-ref-public',
  severity: 'warning',
  title: 'Rule names the group of clients whose traffic passes an appliance',
  why: 'A rule that names a group matches the private addresses of its members only while their traffic comes straight from them. What a route sends through an appliance or a firewall endpoint between two subnets is not matched, and is dropped.',
  fix: 'Name the CIDR block of the subnet of the clients instead of their group.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  kind: 'security-group',
  *check(group, index) {
    const vpc = index.vpcOf(group.id) ?? '';
    const diverted = insideRoutes(index, vpc);
    if (diverted.size === 0) return;
    const own = carrierSubnets(index, group) ?? [];
    for (const row of rowsIn(group, 'inbound')) {
      const other = row.rule.peer.type === 'security-group' ? row.rule.peer.group : null;
      const clients = index.getAs('security-group', other);
      if (!clients) continue;
      const pairs = (carrierSubnets(index, clients) ?? []).flatMap((from) =>
        own.filter((to) => isDiverted(index, from, to)).map((to) => [from, to] as const),
      );
      const [pair] = pairs;
      if (!pair) continue;
      const [from, to] = pair;
      yield {
        field: `${row.at}.peer.group`,
        message: `${rowName(index, group, row)} names a group, but traffic from ${named(from)} to ${named(to)} passes an appliance, behind which AWS does not match groups. Name the block of ${named(from)} (${from.cidr}) instead.`,
      };
    }
  },
  bad: [
    {
      title: 'a route to the subnet of the server',
      design: between('group', '10.0.2.0/24'),
      at: 'db',
      field: 'inbound[0].peer.group',
    },
    {
      title: 'a route in place of the local one',
      design: between('group', '10.0.0.0/16'),
      at: 'db',
      field: 'inbound[0].peer.group',
    },
  ],
  good: [
    { title: 'the block of the clients', design: between('cidr', '10.0.2.0/24') },
    { title: 'an appliance for another subnet only', design: between('group', '10.0.3.0/24') },
    { title: 'an appliance for the internet only', design: between('group', '0.0.0.0/0') },
    { title: 'no appliance', design: between('group', '') },
    { title: 'clients in the subnet of the server', design: between('group', '10.0.2.0/24', false) },
  ],
});
