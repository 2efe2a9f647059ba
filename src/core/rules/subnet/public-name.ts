import type { Index, ResourceOf } from '../../kinds/index';
import { defaultRoutes, effectiveRouteTable, isPublicSubnet } from '../../kinds/network';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { publicScene, scene } from '../scene';
import { named } from '../words';

/** What a name promises; null if it says neither or both. */
function promised(name: string): 'public' | 'private' | null {
  if (/(^|[^a-z])no[nt][^a-z]?public/i.test(name)) return null;
  const isPublic = /(^|[^a-z])public([^a-z]|$)/i.test(name);
  const isPrivate = /(^|[^a-z])private([^a-z]|$)/i.test(name);
  if (isPublic === isPrivate) return null;
  return isPublic ? 'public' : 'private';
}

/** Whether subnets that follow the table are public. */
function leadsOut(index: Index, table: ResourceOf<'route-table'>): boolean {
  const gateway = index.getAs('internet-gateway', defaultRoutes(table)[4]?.target);
  return gateway !== undefined && gateway.parent === table.parent;
}

export const publicName = defineRule({
  id: 'subnet/public-name',
  severity: 'warning',
  title: 'Subnet is not what its name says',
  why: 'A subnet is public if its route table sends traffic to an internet gateway, whatever it is called; people trust the name.',
  fix: 'Change the route table of the subnet, or its name.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  kind: 'subnet',
  *check(subnet, index) {
    const says = promised(subnet.name);
    if (says === null || (says === 'public') === isPublicSubnet(index, subnet)) return;
    const table = effectiveRouteTable(index, subnet);
    const open = index.inVpc(subnet.parent ?? '', 'route-table').filter((other) => leadsOut(index, other));
    const [only] = open;
    const routes = table ? `its route table ${named(table)}` : 'its VPC';
    const found =
      says === 'public'
        ? `${routes} has no route to an internet gateway of the VPC`
        : `${routes} sends traffic to the internet gateway, so the subnet is public`;
    yield {
      field: 'routeTable',
      message: `${named(subnet)} is called ${says}, but ${found}. Change its route table or its name.`,
      repairs:
        says === 'public' && open.length === 1 && only
          ? [setFields(`Use the route table ${named(only)}`, subnet.id, { routeTable: only.id })]
          : [],
    };
  },
  bad: [
    { title: 'public by name only', design: scene((s, vpc) => s.add('subnet', 'public-a', vpc)), at: 'public-a' },
    {
      title: 'public by name only, beside a public subnet',
      design: publicScene((s, { vpc }) => s.add('subnet', 'web.Public', vpc)),
      at: 'web.Public',
    },
    {
      title: 'private by name only',
      design: publicScene((s, { vpc, table }) => s.add('subnet', 'Private B', vpc, { routeTable: table })),
      at: 'Private B',
    },
  ],
  good: [
    {
      title: 'what it says',
      design: publicScene((s, { vpc, table }) => {
        s.add('subnet', 'public-a', vpc, { routeTable: table });
        s.add('subnet', 'private-a', vpc);
      }),
    },
    {
      title: 'public for some addresses',
      design: publicScene((s, { vpc, table, gateway }) => {
        s.set('route-table', table, { routes: [{ id: '1', destination: '198.51.100.0/24', target: gateway }] });
        s.add('subnet', 'public-a', vpc, { routeTable: table });
      }),
    },
    { title: 'words that only look like it', design: scene((s, vpc) => s.add('subnet', 'publications', vpc)) },
    { title: 'a negation', design: scene((s, vpc) => s.add('subnet', 'non-public', vpc)) },
    { title: 'both words', design: scene((s, vpc) => s.add('subnet', 'public-private-mix', vpc)) },
  ],
});
