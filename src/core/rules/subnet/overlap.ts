import { giveOtherBlock, otherBlock, overlapped } from '../blocks';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { listed, named } from '../words';

export const overlap = defineRule({
  id: 'subnet/overlap',
  severity: 'error',
  title: 'Subnet shares addresses with another subnet of its VPC',
  why: 'Every address of a VPC belongs to at most one subnet; AWS refuses a subnet whose block overlaps an existing one.',
  fix: 'Give one of the two a block that is still free.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  code: 'InvalidSubnet.Conflict',
  kind: 'subnet',
  *check(subnet, index) {
    const others = overlapped(index, subnet.parent ?? '').get(subnet.id);
    if (!others) return;
    const names = others.slice(0, 3).map((other) => `${named(other)} (${other.cidr})`);
    const all = listed(others.length > 3 ? [...names, 'others'] : names);
    const free = otherBlock(index, subnet);
    const advice = free === '' ? 'Give one of them another block.' : `Give one of them another block, such as ${free}.`;
    yield {
      field: 'cidr',
      message: `${named(subnet)} has ${subnet.cidr}, which overlaps ${all}; subnets of a VPC must not share addresses. ${advice}`,
      repairs: giveOtherBlock(index, subnet),
    };
  },
  bad: [
    {
      title: 'a block inside another',
      design: subnetScene((s, _web, vpc) => s.add('subnet', 'db', vpc, { cidr: '10.0.0.128/25' })),
      at: 'db',
      field: 'cidr',
    },
    {
      title: 'the same block, once with host bits',
      design: subnetScene((s, _web, vpc) => s.add('subnet', 'db', vpc, { cidr: '10.0.0.9/24' })),
      at: 'db',
      field: 'cidr',
    },
  ],
  good: [
    {
      title: 'two halves of a block',
      design: subnetScene((s, _web, vpc) => s.add('subnet', 'db', vpc, { cidr: '10.0.0.128/25' }), {
        cidr: '10.0.0.0/25',
      }),
    },

    {
      title: 'neighbours',
      design: subnetScene((s, _web, vpc) => s.add('subnet', 'db', vpc, { cidr: '10.0.1.0/24' })),
    },
    {
      title: 'the same block in another VPC',
      design: subnetScene((s) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.0.0.0/16' });
        s.add('subnet', 'db', other, { cidr: '10.0.0.0/24' });
      }),
    },
    {
      title: 'a block that cannot be read',
      design: subnetScene((s, _web, vpc) => s.add('subnet', 'db', vpc, { cidr: '10.0.0/24' })),
    },
  ],
});
