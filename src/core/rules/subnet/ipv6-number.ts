import { proposeIpv6Block } from '../../kinds/create';
import { ipv6Numbers, ipv6Space } from '../../kinds/ipv6';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

export const ipv6Number = defineRule({
  id: 'subnet/ipv6-number',
  book: 'subnet-ipv6-size',
  severity: 'error',
  title: 'IPv6 block that is not in that of the VPC',
  why: 'The /56 that Amazon gives a VPC holds 256 blocks of size /64, numbered here from 0 to 255; a larger block of your own or from IPAM holds more, a /60 only 16.',
  fix: 'Choose a number from 0 that the block of the VPC holds and no other subnet has.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  code: 'InvalidSubnet.Range',
  uncertain: true,
  kind: 'subnet',
  *check(subnet, index) {
    const number = subnet.ipv6Block;
    const vpc = index.getAs('vpc', subnet.parent);
    const space = (vpc && ipv6Space(vpc)) ?? { prefix: 56, cidr: null };
    const numbers = ipv6Numbers(space);
    if (number === null || (number >= 0 && (number < numbers || space.prefix === null))) return;
    const free = proposeIpv6Block(index, subnet.parent ?? '');
    yield {
      field: 'ipv6Block',
      message: `${named(subnet)} has the IPv6 block number ${number}; a /${space.prefix ?? 56} holds the numbers 0 to ${numbers - 1}, and AWS may refuse any other. Choose one of those.`,
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
    {
      title: '16 in a /60',
      design: subnetScene(() => {}, { ipv6Block: 16 }, { ipv6: 'ipam', ipv6Pool: 'ipam-pool-0a', ipv6Netmask: 60 }),
      at: 'web',
      field: 'ipv6Block',
    },
    { title: 'below zero', design: subnetScene(() => {}, { ipv6Block: -1 }), at: 'web', field: 'ipv6Block' },
  ],
  good: [
    { title: '255', design: subnetScene(() => {}, { ipv6Block: 255 }, { ipv6: 'amazon' }) },
    {
      title: '4095 in a /52',
      design: subnetScene(
        () => {},
        { ipv6Block: 4095 },
        { ipv6: 'byoip', ipv6Pool: 'ipv6pool-ec2-0a', ipv6Cidr: '2001:db8::/52' },
      ),
    },
    {
      title: '300 in a block whose size only the pool knows',
      design: subnetScene(() => {}, { ipv6Block: 300 }, { ipv6: 'ipam', ipv6Pool: 'ipam-pool-0a' }),
    },
    { title: '0', design: subnetScene(() => {}, { ipv6Block: 0 }, { ipv6: 'amazon' }) },
    { title: 'none', design: subnetScene(() => {}, { ipv6Block: null }, { ipv6: 'amazon' }) },
  ],
});
