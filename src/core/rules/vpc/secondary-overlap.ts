import { overlapsCidr } from '../../net/cidr';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { dropCidr, soundCidrs } from '../vpc-cidrs';
import { named } from '../words';

export const secondaryOverlap = defineRule({
  id: 'vpc/secondary-overlap',
  severity: 'error',
  title: 'Two IPv4 CIDRs of a VPC overlap',
  why: 'Every block of a VPC has its own local route; AWS adds no block that overlaps another of the same VPC.',
  fix: 'Remove the second block or choose one that is free.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  code: 'InvalidVpc.Range',
  uncertain: true,
  kind: 'vpc',
  *check(vpc) {
    const blocks = soundCidrs(vpc);
    for (const [i, block] of blocks.entries()) {
      const other = blocks.slice(0, Math.min(i, 50)).find((earlier) => overlapsCidr(earlier.cidr, block.cidr));
      if (!other) continue;
      yield {
        field: block.field,
        message: `${named(vpc)} has ${block.text} beside ${other.text}, and the two overlap; AWS may refuse the second. Remove it or choose a block that is free.`,
        repairs: [dropCidr(vpc, block)],
      };
    }
  },
  bad: [
    {
      title: 'a part of the primary block',
      design: scene(() => {}, { secondaryCidrs: ['10.0.128.0/20'] }),
      at: 'main',
      field: 'secondaryCidrs[0]',
    },
    {
      title: 'the same one twice',
      design: scene(() => {}, { secondaryCidrs: ['10.1.0.0/16', '10.1.0.0/16'] }),
      at: 'main',
      field: 'secondaryCidrs[1]',
    },
  ],
  good: [
    { title: 'two halves of a block', design: scene(() => {}, { secondaryCidrs: ['10.1.0.0/25', '10.1.0.128/25'] }) },
    { title: 'a block that is too large anyway', design: scene(() => {}, { secondaryCidrs: ['10.0.0.0/8'] }) },

    { title: 'neighbours', design: scene(() => {}, { secondaryCidrs: ['10.1.0.0/16', '10.2.0.0/16'] }) },
    { title: 'a block that cannot be read', design: scene(() => {}, { secondaryCidrs: ['10.0.0.0/'] }) },
  ],
});
