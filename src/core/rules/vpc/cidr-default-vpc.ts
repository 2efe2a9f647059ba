import { overlapsCidr } from '../../net/cidr';
import { DEFAULT_VPC } from '../../net/ranges';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { soundCidrs } from '../vpc-cidrs';
import { named } from '../words';

export const cidrDefaultVpc = defineRule({
  id: 'vpc/cidr-default-vpc',
  severity: 'info',
  title: 'VPC overlaps every default VPC',
  why: 'The default VPC of each Region is 172.31.0.0/16, and VPCs that overlap cannot be peered.',
  fix: 'Choose a block outside of 172.31.0.0/16 if it may ever be connected with a default VPC.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html',
  kind: 'vpc',
  *check(vpc) {
    if (vpc.isDefault) return;
    for (const { text, field, cidr } of soundCidrs(vpc)) {
      if (!overlapsCidr(cidr, DEFAULT_VPC)) continue;
      yield {
        field,
        message: `${named(vpc)} has ${text}, which overlaps 172.31.0.0/16, the block of every default VPC; it can never be peered with one. Choose another block if that may be wanted.`,
      };
    }
  },
  bad: [
    { title: 'the same block', design: scene(() => {}, { cidr: '172.31.0.0/16' }), at: 'main', field: 'cidr' },
    { title: 'a part of it', design: scene(() => {}, { cidr: '172.31.96.0/20' }), at: 'main', field: 'cidr' },
  ],
  good: [
    { title: 'a block that is too large anyway', design: scene(() => {}, { cidr: '172.16.0.0/12' }) },

    { title: 'the default VPC itself', design: scene(() => {}, { cidr: '172.31.0.0/16', isDefault: true }) },
    { title: 'the block before it', design: scene(() => {}, { cidr: '172.30.0.0/16' }) },
    { title: 'the usual block', design: scene(() => {}) },
  ],
});
