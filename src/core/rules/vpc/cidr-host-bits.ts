import { parseCidr4 } from '../../net/cidr';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { rewriteCidr, vpcCidrs } from '../vpc-cidrs';
import { named } from '../words';

export const cidrHostBits = defineRule({
  id: 'vpc/cidr-host-bits',
  severity: 'warning',
  title: 'IPv4 CIDR of a VPC has bits set after its prefix',
  why: 'AWS masks such bits silently, Terraform refuses them: the block is not the one that is written.',
  fix: 'Write the first address of the block.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html',
  kind: 'vpc',
  *check(vpc) {
    for (const given of vpcCidrs(vpc)) {
      const cidr = parseCidr4(given.text);
      if (cidr.ok || cidr.problem.code !== 'host-bits') continue;
      const meant = cidr.problem.suggestion ?? '';
      yield {
        field: given.field,
        message: `${named(vpc)} has ${given.text}, which AWS reads as ${meant} and Terraform refuses. Write ${meant}.`,
        repairs: [rewriteCidr(`Use ${meant}`, vpc, given.at, meant)],
      };
    }
  },
  bad: [
    {
      title: 'an address of the block',
      design: scene(() => {}, { cidr: '100.68.0.18/18' }),
      at: 'main',
      field: 'cidr',
    },
    {
      title: 'in a secondary block',
      design: scene(() => {}, { secondaryCidrs: ['10.1.0.0/16', '10.2.1.0/16'] }),
      at: 'main',
      field: 'secondaryCidrs[1]',
    },
  ],
  good: [
    { title: 'the last /28 of a /24', design: scene(() => {}, { cidr: '10.0.0.240/28' }) },
    { title: 'a block that cannot be read is another matter', design: scene(() => {}, { cidr: '10.0.0.1/33' }) },

    { title: 'the first address', design: scene(() => {}, { cidr: '100.68.0.0/18' }) },
    { title: 'a last octet that is not zero, and right', design: scene(() => {}, { cidr: '10.0.0.16/28' }) },
  ],
});
