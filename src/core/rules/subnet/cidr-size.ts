import { readCidr4 } from '../../kinds/network';
import { addressCount4 } from '../../net/cidr';
import { giveOtherBlock, LARGEST, SMALLEST } from '../blocks';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { grouped, named } from '../words';

export const cidrSize = defineRule({
  id: 'subnet/cidr-size',
  severity: 'error',
  title: 'IPv4 CIDR of a subnet is not /16 to /28',
  why: 'A subnet has 16 to 65,536 addresses, of which AWS keeps five. Terraform does not check this before it calls AWS.',
  fix: 'Choose a prefix length from 16 to 28.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  code: 'InvalidSubnet.Range',
  kind: 'subnet',
  *check(subnet, index) {
    const cidr = readCidr4(subnet.cidr);
    if (!cidr || (cidr.prefix >= LARGEST && cidr.prefix <= SMALLEST)) return;
    yield {
      field: 'cidr',
      message: `${named(subnet)} has ${subnet.cidr}, a block of ${grouped(addressCount4(cidr))} addresses; AWS takes /${LARGEST} to /${SMALLEST} for a subnet. Choose another size.`,
      repairs: giveOtherBlock(index, subnet),
    };
  },
  bad: [
    { title: 'eight addresses', design: subnetScene(() => {}, { cidr: '10.0.0.0/29' }), at: 'web', field: 'cidr' },
    { title: 'all of 10/8', design: subnetScene(() => {}, { cidr: '10.0.0.0/8' }), at: 'web', field: 'cidr' },
    { title: 'two addresses', design: subnetScene(() => {}, { cidr: '10.0.0.4/31' }), at: 'web', field: 'cidr' },
  ],
  good: [
    {
      title: 'no IPv4 block in a subnet for IPv6 only',
      design: subnetScene(() => {}, { cidr: '', ipv6Only: true, ipv6Block: 0, assignIpv6: true }, { ipv6: 'amazon' }),
    },

    { title: 'the smallest', design: subnetScene(() => {}, { cidr: '10.0.0.0/28' }) },
    { title: 'the whole VPC', design: subnetScene(() => {}, { cidr: '10.0.0.0/16' }) },
    { title: 'a block that cannot be read', design: subnetScene(() => {}, { cidr: '10.0.0.0/40' }) },
  ],
});
