import { readCidr4 } from '../../kinds/network';
import { sameCidr } from '../../net/cidr';
import { DEFAULT_VPC } from '../../net/ranges';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

export const defaultCidr = defineRule({
  id: 'vpc/default-cidr',
  book: '',
  severity: 'error',
  title: 'Default VPC with other addresses than AWS gives it',
  why: 'The default VPC is made by AWS and always has the block 172.31.0.0/16; no other can be asked for.',
  fix: 'Leave it at 172.31.0.0/16, or draw an ordinary VPC.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html',
  kind: 'vpc',
  *check(vpc) {
    if (!vpc.isDefault) return;
    const cidr = readCidr4(vpc.cidr);
    if (cidr && sameCidr(cidr, DEFAULT_VPC)) return;
    yield {
      field: 'cidr',
      message: `${named(vpc)} is the default VPC and has ${vpc.cidr.trim() === '' ? 'no CIDR' : vpc.cidr}; AWS always gives it 172.31.0.0/16. Use that, or draw an ordinary VPC.`,
      repairs: [
        setFields('Use 172.31.0.0/16', vpc.id, { cidr: '172.31.0.0/16' }),
        setFields('Make it an ordinary VPC', vpc.id, { isDefault: false }),
      ],
    };
  },
  bad: [
    { title: 'no block', design: scene(() => {}, { isDefault: true, cidr: '' }), at: 'main', field: 'cidr' },
    { title: 'another block', design: scene(() => {}, { isDefault: true }), at: 'main', field: 'cidr' },
  ],
  good: [
    { title: 'an ordinary VPC of that block', design: scene(() => {}, { cidr: '172.31.0.0/16' }) },
    { title: 'host bits are another matter', design: scene(() => {}, { isDefault: true, cidr: '172.31.0.1/16' }) },

    { title: 'the block of AWS', design: scene(() => {}, { isDefault: true, cidr: '172.31.0.0/16' }) },
    { title: 'an ordinary VPC', design: scene(() => {}) },
  ],
});
