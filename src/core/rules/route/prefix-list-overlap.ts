import type { Index, ResourceOf } from '../../kinds/index';
import { readCidr } from '../../kinds/network';
import type { ResourceId } from '../../model/resource';
import { type Cidr, compareCidr, containsCidr, formatCidr } from '../../net/cidr';
import { type ReadRoute, routesOf } from '../routes';
import { defineRule } from '../rule';
import { peeringScene } from '../scene';
import { named } from '../words';

type List = ResourceOf<'managed-prefix-list'>;
interface Entry {
  readonly cidr: Cidr;
  readonly list: List;
  readonly route: ReadRoute;
  readonly at: number;
}

const wayOf = ({ route: { target, outside = '', endpointIn = null } }: ReadRoute) =>
  `${target} ${outside} ${endpointIn}`;

/** Of each route to a list, an earlier one by another way to a list that shares addresses with it. One sorted sweep. */
function clashes(index: Index, table: ResourceOf<'route-table'>): ReadonlyMap<Entry['at'], readonly [Entry, Entry]> {
  const all = routesOf(table).flatMap((route, at): readonly Entry[] => {
    const list = index.getAs('managed-prefix-list', route.route.prefixList);
    if (!list) return [];
    return list.entries.flatMap((entry) => {
      const cidr = readCidr(entry.cidr);
      return cidr ? [{ cidr, list, route, at }] : [];
    });
  });
  const found = new Map<number, readonly [Entry, Entry]>();
  const open: Entry[] = [];
  for (const entry of [...all].sort((a, b) => compareCidr(a.cidr, b.cidr))) {
    for (let outer = open.at(-1); outer && !containsCidr(outer.cidr, entry.cidr); outer = open.at(-1)) open.pop();
    const other = open.find((outer) => outer.list !== entry.list && wayOf(outer.route) !== wayOf(entry.route));
    const [first, second] = other && other.at < entry.at ? [other, entry] : [entry, other];
    if (second && !found.has(second.at)) found.set(second.at, [first, second]);
    // An entry twice in one table adds nothing to what is open.
    if (open.at(-1)?.list !== entry.list || open.at(-1)?.cidr.prefix !== entry.cidr.prefix) open.push(entry);
  }
  return found;
}

/** "rt" with a route to the list "one" by the peering connection, and to "two" by it or by a virtual private gateway. */
const lists = (one: readonly string[], two: readonly string[], same = false) =>
  peeringScene((s, main, _other, link) => {
    const add = (name: string, cidrs: readonly string[]): ResourceId =>
      s.add('managed-prefix-list', name, s.region(), {
        entries: cidrs.map((cidr, i) => ({ id: String(i + 1), cidr, description: '' })),
      });
    const gateway = s.add('virtual-private-gateway', 'vgw', main);
    s.add('route-table', 'rt', main, {
      routes: [
        { id: '1', destination: '', prefixList: add('one', one), target: link },
        { id: '2', destination: '', prefixList: add('two', two), target: same ? link : gateway },
      ],
    });
  });

export const prefixListOverlap = defineRule({
  id: 'route/prefix-list-overlap',
  severity: 'warning',
  title: 'Two prefix lists with the same addresses lead to different targets',
  why: 'Where prefix lists of one route table overlap, AWS chooses at random which of their routes takes the traffic, and keeps to it.',
  fix: 'Take the addresses out of one of the lists, or lead both to one target.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html',
  kind: 'route-table',
  *check(table, index) {
    for (const [first, second] of clashes(index, table).values()) {
      yield {
        field: second.route.destination,
        message: `${named(table)} leads the prefix lists ${named(first.list)} and ${named(second.list)} to different targets, and both hold addresses of ${formatCidr(first.cidr.prefix > second.cidr.prefix ? first.cidr : second.cidr)}; which route takes them is left to chance. Take them out of one of the lists.`,
      };
    }
  },
  bad: [
    {
      title: 'the same block in both',
      design: lists(['172.16.0.0/16', '192.168.0.0/24'], ['192.168.0.0/24']),
      at: 'rt',
      field: 'routes[1].destination',
    },
    {
      title: 'a block inside one of the other list',
      design: lists(['172.16.4.0/24'], ['172.16.0.0/12', '172.16.9.0/24']),
      at: 'rt',
      field: 'routes[1].destination',
    },
  ],
  good: [
    { title: 'neighbours', design: lists(['172.16.0.0/16'], ['172.17.0.0/16']) },
    { title: 'one target for both', design: lists(['172.16.0.0/16'], ['172.16.0.0/16'], true) },
    { title: 'an overlap within one list', design: lists(['172.16.0.0/16', '172.16.4.0/24'], ['192.168.0.0/16']) },
    { title: 'a list that is empty yet', design: lists(['172.16.0.0/16'], []) },
  ],
});
