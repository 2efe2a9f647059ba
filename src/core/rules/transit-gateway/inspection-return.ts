import type { Index } from '../../kinds/index';
import { effectiveRouteTable } from '../../kinds/network';
import type { ResourceId } from '../../model/resource';
import { leadsToAppliance, routesOf } from '../routes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { addRoute } from '../ways-out';
import { listed, named } from '../words';
import { inspectionScene } from './shared/scenes';

/** The subnets that an appliance stands in. */
function homesOf(index: Index, id: ResourceId | null): readonly (ResourceId | null)[] {
  const found = index.get(id);
  switch (found?.kind) {
    case 'network-firewall':
    case 'vpc-endpoint':
      return found.subnets;
    case 'instance':
    case 'network-interface':
      return [found.parent];
    default:
      return [];
  }
}

export const inspectionReturn = defineRule({
  id: 'transit-gateway/inspection-return',
  book: '',
  severity: 'warning',
  title: 'Inspected traffic that does not come back to the transit gateway',
  why: 'What a transit gateway sends through a firewall goes on by the route table of the firewall’s subnet; without a route to the gateway there it ends in the inspection VPC.',
  fix: 'Route 0.0.0.0/0, or the networks behind the gateway, to the transit gateway in the tables of the firewall’s subnets.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-appliance-scenario.html',
  kind: 'transit-gateway-attachment',
  *check(attachment, index) {
    const gateway = index.getAs('transit-gateway', attachment.transitGateway);
    if (!gateway) return;
    const appliances = new Set<ResourceId>();
    for (const id of attachment.subnets) {
      const subnet = index.getAs('subnet', id);
      const table = subnet && effectiveRouteTable(index, subnet);
      for (const { route } of table ? routesOf(table) : [])
        if (route.target !== null && leadsToAppliance(index, route)) appliances.add(route.target);
    }
    for (const id of appliances) {
      const homes = homesOf(index, id).flatMap((home) => index.getAs('subnet', home) ?? []);
      const lost = homes.filter((home) => {
        const table = effectiveRouteTable(index, home);
        return table !== undefined && !table.routes.some(({ target }) => target === gateway.id);
      });
      if (lost.length === 0) continue;
      const tables = [...new Set(lost.flatMap((home) => effectiveRouteTable(index, home) ?? []))];
      const only = tables.length === 1 ? tables[0] : undefined;
      yield {
        message: `${named(attachment)} leads to ${named(index.get(id))}, but the route table of ${listed(lost.map(named))} has no route back to ${named(gateway)}, so what was inspected goes no further. Add one.`,
        repairs: only && only.routes.length === 0 ? [addRoute(only, '0.0.0.0/0', gateway)] : [],
      };
    }
  },
  bad: [
    { title: 'no route', design: inspectionScene({ applianceMode: true }, []), at: 'link' },
    {
      title: 'a route to the internet only',
      design: transitScene((s, { vpc }) => {
        const internet = s.add('internet-gateway', 'igw', vpc);
        const routeTable = s.add('route-table', 'rt-fw', vpc, {
          routes: [{ id: '1', destination: '0.0.0.0/0', target: internet }],
        });
        const home = s.add('subnet', 'fw', vpc, { cidr: '10.0.1.0/28', routeTable });
        const target = s.add('network-firewall', 'fw', vpc, { subnets: [home] });
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
      at: 'link',
    },
  ],
  good: [
    { title: 'all of it back', design: inspectionScene({ applianceMode: true }) },
    { title: 'the networks of the VPCs back', design: inspectionScene({ applianceMode: true }, ['10.64.0.0/10']) },
    { title: 'no appliance', design: transitScene() },
    {
      title: 'out to the internet, with a route back for replies',
      design: transitScene((s, { vpc, gateway }) => {
        const internet = s.add('internet-gateway', 'igw', vpc);
        const routeTable = s.add('route-table', 'rt-fw', vpc, {
          routes: [
            { id: '1', destination: '0.0.0.0/0', target: internet },
            { id: '2', destination: '10.64.0.0/10', target: gateway },
          ],
        });
        const home = s.add('subnet', 'fw', vpc, { cidr: '10.0.1.0/28', routeTable });
        const target = s.add('network-firewall', 'fw', vpc, { subnets: [home] });
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
      }),
    },
  ],
});
