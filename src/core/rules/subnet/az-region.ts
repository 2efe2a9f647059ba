import { isZoneId } from '../../cloud/zones';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

/** Names of Local Zones, Wavelength Zones and Dedicated Local Zones begin with that of their Region. */
const isOtherZone = (region: string, zone: string) =>
  region !== '' && zone.startsWith(`${region}-`) && /^[a-z0-9-]*[a-z0-9]$/.test(zone);

export const azRegion = defineRule({
  id: 'subnet/az-region',
  severity: 'error',
  title: 'Zone of a subnet that is not one of its Region',
  why: 'A subnet lies in exactly one Availability Zone of the Region of its VPC. Zones are named by the Region and one letter, such as us-east-1a; here the letter is enough. Local Zones and Wavelength Zones are given by their name (us-east-1-bos-1a, us-east-1-wl1-bos-wlz-1), zones also by their id (use1-az4).',
  fix: 'Choose the letter of a zone, or write the name or id of another one.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html',
  code: 'InvalidParameterValue',
  kind: 'subnet',
  *check(subnet, index) {
    const region = index.getAs('region', index.regionOf(subnet.id))?.code ?? '';
    if (/^[a-z]$/.test(subnet.zone) || isZoneId(subnet.zone) || isOtherZone(region, subnet.zone)) return;
    const letter = /^[a-z]$/.exec(subnet.zone.trim().toLowerCase().replace(region, ''))?.[0] ?? 'a';
    const found = subnet.zone.trim() === '' ? 'no Availability Zone' : `the Availability Zone "${subnet.zone}"`;
    yield {
      field: 'zone',
      message: `${named(subnet)} has ${found}; a subnet lies in one zone of ${region}, given by its letter, or by the name of a Local Zone there. Choose ${letter}, for example.`,
      repairs: [setFields(`Use zone ${letter}`, subnet.id, { zone: letter })],
    };
  },
  bad: [
    { title: 'none', design: subnetScene(() => {}, { zone: '' }), at: 'web', field: 'zone' },
    { title: 'the whole name', design: subnetScene(() => {}, { zone: 'us-east-1b' }), at: 'web', field: 'zone' },
    {
      title: 'a Local Zone elsewhere',
      design: subnetScene(() => {}, { zone: 'us-west-2-lax-1a' }),
      at: 'web',
      field: 'zone',
    },
  ],
  good: [
    { title: 'a', design: subnetScene() },
    { title: 'a Local Zone', design: subnetScene(() => {}, { zone: 'us-east-1-bos-1a' }) },
    { title: 'a Wavelength Zone', design: subnetScene(() => {}, { zone: 'us-east-1-wl1-bos-wlz-1' }) },
    { title: 'a zone id', design: subnetScene(() => {}, { zone: 'use1-az4' }) },
    { title: 'a letter that we do not know there', design: subnetScene(() => {}, { zone: 'z' }) },
  ],
});
