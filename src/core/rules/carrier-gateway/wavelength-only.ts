import type { ResourceOf } from '../../kinds/index';
import { effectiveRouteTable } from '../../kinds/network';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

/** Wavelength Zones have names such as us-east-1-wl1-bos-wlz-1, and ids such as use1-wl1-bos-wlz1. */
const isWavelength = ({ zone }: ResourceOf<'subnet'>): boolean => zone.includes('-wlz');

const inZone = (zone: string, destination = '0.0.0.0/0') =>
  scene((s, vpc) => {
    const target = s.add('carrier-gateway', 'cagw', vpc);
    const routeTable = s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination, target }] });
    s.add('subnet', 'edge', vpc, { zone, routeTable });
  });

export const wavelengthOnly = defineRule({
  id: 'carrier-gateway/wavelength-only',
  book: '',
  severity: 'warning',
  title: 'Subnet outside of Wavelength Zones routes to a carrier gateway',
  why: 'A carrier gateway serves subnets in Wavelength Zones: it gives addresses of the carrier to what stands there. Other subnets reach nothing through it.',
  fix: 'Give the subnet another route table, with a route to an internet or NAT gateway.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/Carrier_Gateway.html',
  kind: 'subnet',
  *check(subnet, index) {
    if (subnet.zone === '' || isWavelength(subnet)) return;
    const table = effectiveRouteTable(index, subnet);
    const gateway = table?.routes
      .map(({ target }) => index.getAs('carrier-gateway', target))
      .find((found) => found !== undefined);
    if (!table || !gateway) return;
    yield {
      field: 'routeTable',
      message: `${named(subnet)} is in zone ${subnet.zone}, but its route table ${named(table)} leads to the carrier gateway ${named(gateway)}, which serves Wavelength Zones only. Give it another route table.`,
    };
  },
  bad: [
    { title: 'an Availability Zone', design: inZone('a'), at: 'edge', field: 'routeTable' },
    { title: 'a Local Zone', design: inZone('us-east-1-bos-1a'), at: 'edge', field: 'routeTable' },
  ],
  good: [
    { title: 'a Wavelength Zone', design: inZone('us-east-1-wl1-bos-wlz-1') },
    { title: 'a Wavelength Zone by its id', design: inZone('use1-wl1-bos-wlz1', '203.0.113.0/24') },
    {
      title: 'a subnet with a table of its own beside it',
      design: scene((s, vpc) => {
        const target = s.add('carrier-gateway', 'cagw', vpc);
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        s.add('subnet', 'web', vpc, { zone: 'a' });
      }),
    },
    {
      title: 'an internet gateway for an Availability Zone',
      design: scene((s, vpc) => {
        const target = s.add('internet-gateway', 'igw', vpc);
        s.add('carrier-gateway', 'cagw', vpc);
        const routeTable = s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        s.add('subnet', 'web', vpc, { zone: 'a', routeTable });
      }),
    },
  ],
});
