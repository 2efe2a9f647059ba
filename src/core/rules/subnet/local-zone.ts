import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const natIn = (zone: string) => subnetScene((s, web) => s.add('nat-gateway', 'nat', web), { zone });

export const localZone = defineRule({
  id: 'subnet/local-zone',
  severity: 'warning',
  title: 'NAT gateway in a Local Zone or Wavelength Zone',
  why: 'Which services a Local Zone has differs from zone to zone, and Wavelength Zones have no NAT gateways: where there is none, AWS refuses to make it.',
  fix: 'Put the NAT gateway into a subnet of an Availability Zone, unless the Local Zone is known to have them.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/Extend_VPCs.html',
  uncertain: true,
  kind: 'subnet',
  *check(subnet, index) {
    const code = index.getAs('region', index.regionOf(subnet.id))?.code ?? '';
    if (code === '' || !subnet.zone.startsWith(`${code}-`)) return;
    const gateway = index.children(subnet.id).find(({ kind }) => kind === 'nat-gateway');
    if (!gateway) return;
    const what = subnet.zone.includes('-wl') ? 'a Wavelength Zone' : 'a Local Zone';
    yield {
      field: 'zone',
      message: `${named(subnet)} is in ${subnet.zone}, ${what}, and holds the NAT gateway ${named(gateway)}; AWS may not have NAT gateways there. Put it into a subnet of an Availability Zone.`,
    };
  },
  bad: [
    { title: 'a Local Zone', design: natIn('us-east-1-bos-1a'), at: 'web', field: 'zone' },
    { title: 'a Wavelength Zone', design: natIn('us-east-1-wl1-bos-wlz-1'), at: 'web', field: 'zone' },
  ],
  good: [
    { title: 'an Availability Zone', design: natIn('a') },
    { title: 'an Availability Zone by its id', design: natIn('use1-az4') },
    {
      title: 'a server in a Local Zone',
      design: subnetScene((s, web) => s.add('instance', 'server', web), { zone: 'us-east-1-bos-1a' }),
    },
    {
      title: 'a Local Zone that goes out through a NAT gateway of an Availability Zone',
      design: subnetScene(
        (s, web, vpc) => {
          const target = s.add('nat-gateway', 'nat', s.add('subnet', 'public', vpc, { cidr: '10.0.1.0/24' }));
          const routeTable = s.add('route-table', 'rt', vpc, {
            routes: [{ id: '1', destination: '0.0.0.0/0', target }],
          });
          s.set('subnet', web, { routeTable });
        },
        { zone: 'us-east-1-bos-1a' },
      ),
    },
  ],
});
