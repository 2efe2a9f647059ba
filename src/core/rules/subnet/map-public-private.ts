import { effectiveRouteTable, isPublicSubnet } from '../../kinds/network';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { publicScene, subnetScene } from '../scene';
import { named } from '../words';

export const mapPublicPrivate = defineRule({
  id: 'subnet/map-public-private',
  severity: 'warning',
  title: 'Public addresses in a subnet without a route to the internet gateway',
  why: 'A public address works only where the route table sends traffic to an internet gateway; without that it is billed and does nothing.',
  fix: 'Turn automatic public addresses off, or give the subnet a route table with a route to the internet gateway.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  kind: 'subnet',
  *check(subnet, index) {
    if (!subnet.mapPublicIp || isPublicSubnet(index, subnet)) return;
    const table = effectiveRouteTable(index, subnet);
    const via = table ? `its route table ${named(table)} has` : 'it has';
    yield {
      field: 'mapPublicIp',
      message: `${named(subnet)} gives public addresses to what starts in it, but ${via} no route to an internet gateway of its VPC, so they do nothing and are billed. Turn them off or add the route.`,
      repairs: [setFields('Turn automatic public addresses off', subnet.id, { mapPublicIp: false })],
    };
  },
  bad: [
    {
      title: 'no gateway at all',
      design: subnetScene(() => {}, { mapPublicIp: true }),
      at: 'web',
      field: 'mapPublicIp',
    },
    {
      title: 'beside a public subnet',
      design: publicScene((s, { vpc }) => s.add('subnet', 'db', vpc, { mapPublicIp: true })),
      at: 'db',
      field: 'mapPublicIp',
    },
  ],
  good: [
    {
      title: 'a public subnet',
      design: publicScene((s, { subnet }) => s.set('subnet', subnet, { mapPublicIp: true })),
    },
    { title: 'a private subnet with the setting off', design: subnetScene() },
    {
      title: 'a way out in two halves',
      design: publicScene((s, { subnet, table, gateway }) => {
        const halves = ['0.0.0.0/1', '128.0.0.0/1'];
        s.set('route-table', table, {
          routes: halves.map((destination, i) => ({ id: `${i}`, destination, target: gateway })),
        });
        s.set('subnet', subnet, { mapPublicIp: true });
      }),
    },
    {
      title: 'public through the main table',
      design: publicScene((s, { vpc, gateway }) => {
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target: gateway }] });
        s.add('subnet', 'app', vpc, { mapPublicIp: true });
      }),
    },
  ],
});
