import { addressesOf } from '../address-users';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

/**
 * The network border group of a zone: the Region's for an Availability Zone; us-west-2-lax-1 for us-west-2-lax-1a, and a
 * Wavelength Zone's own name. https://docs.aws.amazon.com/local-zones/latest/ug/available-local-zones.html
 */
function borderGroupOf(region: string, zone: string): string {
  if (/^[a-z]$/.test(zone) || zone === `${region}${zone.slice(-1)}`) return region;
  return zone.includes('-wlz-') ? zone : zone.replace(/[a-z]$/, '');
}

const nat = (networkBorderGroup: string, zone = 'a') =>
  publicScene((s, { vpc, table }) => {
    const elasticIp = s.add('elastic-ip', 'eip', s.region(), { networkBorderGroup });
    s.add('nat-gateway', 'nat', s.add('subnet', 'edge', vpc, { zone, routeTable: table }), { elasticIp });
  });

export const borderGroup = defineRule({
  id: 'nat-gateway/border-group',
  severity: 'error',
  title: 'Elastic IP address of another network border group than the NAT gateway’s zone',
  why: 'AWS announces an address from the zones of its network border group only: that of the Region, of a Local Zone or of a Wavelength Zone.',
  fix: 'Use an address of the network border group of the zone.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html',
  kind: 'nat-gateway',
  *check(nat, index) {
    const code = index.getAs('region', index.regionOf(nat.id))?.code ?? '';
    const zone = index.getAs('subnet', nat.parent)?.zone;
    if (code === '' || zone === undefined || zone === '') return;
    const wanted = borderGroupOf(code, zone);
    for (const id of addressesOf(nat)) {
      const address = index.getAs('elastic-ip', id);
      const found = address?.networkBorderGroup || code;
      if (!address || found === wanted) continue;
      yield {
        field: id === nat.elasticIp ? 'elasticIp' : 'secondaryElasticIps',
        message: `${named(nat)} is in zone ${zone} of the network border group ${wanted}, but its Elastic IP address ${named(address)} belongs to ${found}. Use an address of ${wanted}.`,
        repairs: [
          setFields(`Allocate ${named(address)} in ${wanted}`, address.id, {
            networkBorderGroup: wanted === code ? '' : wanted,
          }),
        ],
      };
    }
  },
  bad: [
    { title: 'an address of a Local Zone', design: nat('us-east-1-bos-1'), at: 'nat', field: 'elasticIp' },
    {
      title: 'an address of the Region in a Local Zone',
      design: nat('', 'us-east-1-bos-1a'),
      at: 'nat',
      field: 'elasticIp',
    },
  ],
  good: [
    { title: 'the Region’s', design: nat('') },
    { title: 'the Region’s by name', design: nat('us-east-1', 'us-east-1b') },
    { title: 'the Local Zone’s', design: nat('us-east-1-bos-1', 'us-east-1-bos-1a') },
    { title: 'a Wavelength Zone’s', design: nat('us-east-1-wl1-bos-wlz-1', 'us-east-1-wl1-bos-wlz-1') },
  ],
});
