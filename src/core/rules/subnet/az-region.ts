import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

export const azRegion = defineRule({
  id: 'subnet/az-region',
  severity: 'error',
  title: 'Availability Zone is not a letter',
  why: 'A subnet lies in exactly one Availability Zone of the Region of its VPC. Zones are named by the Region and one letter, such as us-east-1a; here the letter is enough.',
  fix: 'Choose the letter of a zone.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html',
  code: 'InvalidParameterValue',
  kind: 'subnet',
  *check(subnet, index) {
    if (/^[a-z]$/.test(subnet.zone)) return;
    const region = index.getAs('region', index.regionOf(subnet.id))?.code ?? '';
    const letter = /^[a-z]$/.exec(subnet.zone.trim().toLowerCase().replace(region, ''))?.[0] ?? 'a';
    const found = subnet.zone.trim() === '' ? 'no Availability Zone' : `the Availability Zone "${subnet.zone}"`;
    yield {
      field: 'zone',
      message: `${named(subnet)} has ${found}; a subnet lies in one zone, given by its letter. Choose ${letter}, for example.`,
      repairs: [setFields(`Use zone ${letter}`, subnet.id, { zone: letter })],
    };
  },
  bad: [
    { title: 'none', design: subnetScene(() => {}, { zone: '' }), at: 'web', field: 'zone' },
    { title: 'the whole name', design: subnetScene(() => {}, { zone: 'us-east-1b' }), at: 'web', field: 'zone' },
    { title: 'a zone id', design: subnetScene(() => {}, { zone: 'use1-az4' }), at: 'web', field: 'zone' },
  ],
  good: [
    { title: 'a', design: subnetScene() },
    { title: 'a letter that we do not know there', design: subnetScene(() => {}, { zone: 'z' }) },
  ],
});
