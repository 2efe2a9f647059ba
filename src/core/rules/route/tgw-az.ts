import type { Index, ResourceOf } from '../../kinds/index';
import { subnetsOf } from '../../kinds/network';
import { attachmentBetween } from '../../kinds/transit';
import type { ResourceId } from '../../model/resource';
import { change } from '../fixes';
import { destinationOf, routesOf } from '../routes';
import { defineRule, type Repair } from '../rule';
import { type TransitScene, transitScene } from '../scene-transit';
import { listed, named } from '../words';

type Subnet = ResourceOf<'subnet'>;
type Attachment = ResourceOf<'transit-gateway-attachment'>;

/** Zones by their letter: how ids of zones go with letters only the account knows, and Local Zones have no attachment of their own. */
const byLetter = (zone: string) => /^[a-z]$/.test(zone);

/** Subnets that send to a transit gateway out of a zone in which it has no network interface. */
function stranded(index: Index, attachment: Attachment, subnets: readonly Subnet[]): readonly Subnet[] {
  const zones = attachment.subnets.flatMap((id) => index.getAs('subnet', id)?.zone ?? []);
  if (zones.length === 0 || !zones.every(byLetter)) return [];
  return subnets.filter(({ zone }) => byLetter(zone) && !zones.includes(zone));
}

const serve = (attachment: Attachment, subnet: Subnet): Repair =>
  change<Attachment>(`Attach zone ${subnet.zone} by ${named(subnet)}`, attachment.id, (now) => ({
    subnets: [...now.subnets, subnet.id],
  }));

/** "app" in a zone, whose table leads 10.0.0.0/8 to the transit gateway with network interfaces in a and b. */
const app = (
  zone: string,
  more: (s: Parameters<Parameters<typeof transitScene>[0] & object>[0], at: TransitScene) => void = () => {},
) =>
  transitScene((s, at) => {
    const routes = [{ id: '1', destination: '10.0.0.0/8', target: at.gateway }];
    const routeTable: ResourceId = s.add('route-table', 'rt-app', at.vpc, { routes });
    s.add('subnet', 'app', at.vpc, { cidr: '10.0.4.0/24', zone, routeTable });
    more(s, at);
  });

export const tgwAz = defineRule({
  id: 'route/tgw-az',
  severity: 'warning',
  title: 'Route to a transit gateway from a zone that its attachment does not serve',
  why: 'An attachment takes traffic only from Availability Zones in which it has a subnet; what subnets of other zones send to the transit gateway is dropped.',
  fix: 'Add a subnet of that zone to the attachment.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  kind: 'route-table',
  *check(table, index) {
    for (const route of routesOf(table)) {
      const gateway = index.getAs('transit-gateway', route.route.target);
      const attachment = gateway && attachmentBetween(index, table.parent, gateway.id);
      if (!gateway || !attachment) continue;
      const left = stranded(index, attachment, subnetsOf(index, table));
      const [first] = left;
      if (!first) continue;
      yield {
        field: route.target,
        message: `${named(table)} routes ${destinationOf(index, route)} to ${named(gateway)}, but the attachment ${named(attachment)} has no subnet in zone ${[...new Set(left.map(({ zone }) => zone))].join(', ')}, so what ${listed(left.map(named))} sends there is dropped. Add a subnet of that zone to the attachment.`,
        repairs: first.ipv6Only ? [] : [serve(attachment, first)],
      };
    }
  },
  bad: [
    { title: 'zone c', design: app('c'), at: 'rt-app', field: 'routes[0].target' },
    {
      title: 'the main table in one of two zones',
      design: transitScene((s, { vpc, gateway, subnets, attachment }) => {
        s.set('transit-gateway-attachment', attachment, { subnets: subnets.slice(0, 1) });
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target: gateway }] });
      }),
      at: 'main',
      field: 'routes[0].target',
    },
  ],
  good: [
    { title: 'zone b', design: app('b') },
    { title: 'a Local Zone, which is served by its parent zone', design: app('us-east-1-bos-1a') },
    { title: 'a zone by its id, which may be one of the two', design: app('use1-az4') },
    {
      title: 'a subnet of a third zone that leads elsewhere',
      design: app('a', (s, { vpc }) => s.add('subnet', 'other', vpc, { cidr: '10.0.5.0/24', zone: 'c' })),
    },
    {
      title: 'a gateway of another account, whose attachment is not drawn',
      design: transitScene((s, { vpc }) => {
        const routes = [{ id: '1', destination: '10.0.0.0/8', target: null, outside: 'tgw-0123456789abcdef0' }];
        const routeTable = s.add('route-table', 'rt-app', vpc, { routes });
        s.add('subnet', 'app', vpc, { cidr: '10.0.4.0/24', zone: 'c', routeTable });
      }),
    },
  ],
});
