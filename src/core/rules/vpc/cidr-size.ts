import { readCidr4 } from '../../kinds/network';
import { formatAddress } from '../../net/address';
import { addressCount4, type Cidr4, firstAddress, formatCidr, maskCidr } from '../../net/cidr';
import { LARGEST, SMALLEST } from '../blocks';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { rewriteCidr, vpcCidrs } from '../vpc-cidrs';
import { grouped, named } from '../words';

function nearest(cidr: Cidr4): string {
  const prefix = cidr.prefix < LARGEST ? LARGEST : SMALLEST;
  const masked = maskCidr(`${formatAddress(firstAddress(cidr))}/${prefix}`);
  return masked ? formatCidr(masked) : '';
}

export const cidrSize = defineRule({
  id: 'vpc/cidr-size',
  severity: 'error',
  title: 'IPv4 CIDR of a VPC is not /16 to /28',
  why: 'A block of a VPC has 16 to 65,536 addresses, whether it is the primary or a secondary one.',
  fix: 'Choose a prefix length from 16 to 28; for more than 65,536 addresses add secondary blocks.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  code: 'InvalidVpc.Range',
  kind: 'vpc',
  *check(vpc) {
    for (const given of vpcCidrs(vpc)) {
      const cidr = readCidr4(given.text);
      if (!cidr || (cidr.prefix >= LARGEST && cidr.prefix <= SMALLEST)) continue;
      const other = nearest(cidr);
      yield {
        field: given.field,
        message: `${named(vpc)} has ${given.text}, a block of ${grouped(addressCount4(cidr))} addresses; AWS takes /${LARGEST} to /${SMALLEST}. Use ${other}, for example.`,
        repairs: [rewriteCidr(`Use ${other}`, vpc, given.at, other)],
      };
    }
  },
  bad: [
    { title: 'all of 10/8', design: scene(() => {}, { cidr: '10.0.0.0/8' }), at: 'main', field: 'cidr' },
    {
      title: 'a secondary block of eight addresses',
      design: scene(() => {}, { secondaryCidrs: ['10.1.0.16/29'] }),
      at: 'main',
      field: 'secondaryCidrs[0]',
    },
  ],
  good: [
    { title: 'the smallest as a secondary block', design: scene(() => {}, { secondaryCidrs: ['10.1.0.16/28'] }) },

    { title: 'the largest', design: scene(() => {}, { cidr: '10.0.0.0/16' }) },
    { title: 'the smallest', design: scene(() => {}, { cidr: '10.0.0.0/28' }) },
    { title: 'a block that cannot be read', design: scene(() => {}, { cidr: '10.0.0.0/99' }) },
  ],
});
