import { proposeIpv6Block } from '../../kinds/create';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

export const ipv6Number = defineRule({
  id: 'subnet/ipv6-number',
  book: 'subnet-ipv6-size',
  severity: 'error',
  title: 'IPv6 block that is not in the /56 of the VPC',
  why: 'The /56 that Amazon gives a VPC holds 256 blocks of size /64, numbered here from 0 to 255.',
  fix: 'Choose a number from 0 to 255 that no other subnet has.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  kind: 'subnet',
  *check(subnet, index) {
    const number = subnet.ipv6Block;
    if (number === null || (number >= 0 && number <= 255)) return;
    const free = proposeIpv6Block(index, subnet.parent ?? '');
    yield {
      field: 'ipv6Block',
      message: `${named(subnet)} has the IPv6 block number ${number}; a /56 holds the numbers 0 to 255. Choose one of those.`,
      repairs: free === null ? [] : [setFields(`Use number ${free}`, subnet.id, { ipv6Block: free })],
    };
  },
  bad: [
    {
      title: '256',
      design: subnetScene(() => {}, { ipv6Block: 256 }, { ipv6: 'amazon' }),
      at: 'web',
      field: 'ipv6Block',
    },
    { title: 'below zero', design: subnetScene(() => {}, { ipv6Block: -1 }), at: 'web', field: 'ipv6Block' },
  ],
  good: [
    { title: '255', design: subnetScene(() => {}, { ipv6Block: 255 }, { ipv6: 'amazon' }) },
    { title: '0', design: subnetScene(() => {}, { ipv6Block: 0 }, { ipv6: 'amazon' }) },
    { title: 'none', design: subnetScene(() => {}, { ipv6Block: null }, { ipv6: 'amazon' }) },
  ],
});
