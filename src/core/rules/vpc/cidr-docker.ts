import { overlapsCidr } from '../../net/cidr';
import { DOCKER } from '../../net/ranges';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { soundCidrs } from '../vpc-cidrs';
import { named } from '../words';

export const cidrDocker = defineRule({
  id: 'vpc/cidr-docker',
  severity: 'warning',
  title: 'VPC overlaps the bridge network of Docker',
  why: 'Docker, and with it AWS Cloud9 and Amazon SageMaker, uses 172.17.0.0/16 on each host: a host cannot reach VPC addresses that it takes for its own.',
  fix: 'Choose a block that does not overlap 172.17.0.0/16.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  kind: 'vpc',
  *check(vpc) {
    for (const { text, field, cidr } of soundCidrs(vpc)) {
      if (!overlapsCidr(cidr, DOCKER)) continue;
      yield {
        field,
        message: `${named(vpc)} has ${text}, which overlaps 172.17.0.0/16, the bridge network of Docker; containers and AWS services built on it cannot reach those addresses. Choose another block.`,
      };
    }
  },
  bad: [
    { title: 'the same block', design: scene(() => {}, { cidr: '172.17.0.0/16' }), at: 'main', field: 'cidr' },
    { title: 'a part of it', design: scene(() => {}, { cidr: '172.17.4.0/24' }), at: 'main', field: 'cidr' },
  ],
  good: [
    { title: 'the block before it', design: scene(() => {}, { cidr: '172.16.0.0/16' }) },
    { title: 'the same second number in another range', design: scene(() => {}, { cidr: '10.17.0.0/16' }) },

    { title: 'the block after it', design: scene(() => {}, { cidr: '172.18.0.0/16' }) },
    { title: 'a block that is too large anyway', design: scene(() => {}, { cidr: '172.16.0.0/12' }) },
  ],
});
