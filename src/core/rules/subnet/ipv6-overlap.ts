import { proposeIpv6Block } from '../../kinds/create';
import type { ResourceOf } from '../../kinds/index';
import { setFields } from '../fixes';
import { perVpc } from '../per-vpc';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

/** The first subnet of a VPC that has each number. */
const holders = perVpc((index, vpc) => {
  const first = new Map<number, ResourceOf<'subnet'>>();
  for (const subnet of index.inVpc(vpc, 'subnet')) {
    if (subnet.ipv6Block !== null && !first.has(subnet.ipv6Block)) first.set(subnet.ipv6Block, subnet);
  }
  return { first, free: proposeIpv6Block(index, vpc) };
});

export const ipv6Overlap = defineRule({
  id: 'subnet/ipv6-overlap',
  severity: 'error',
  title: 'Two subnets with the same IPv6 block',
  why: 'Every IPv6 address of a VPC belongs to at most one subnet.',
  fix: 'Give one of the two another number.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSubnet.html',
  code: 'InvalidSubnet.Conflict',
  kind: 'subnet',
  *check(subnet, index) {
    if (subnet.ipv6Block === null) return;
    const { first, free } = holders(index, subnet.parent ?? '');
    const holder = first.get(subnet.ipv6Block);
    if (!holder || holder.id === subnet.id) return;
    yield {
      field: 'ipv6Block',
      message: `${named(subnet)} has the IPv6 block number ${subnet.ipv6Block}, which ${named(holder)} has too; each subnet needs its own. Choose another number.`,
      repairs: free === null ? [] : [setFields(`Use number ${free}`, subnet.id, { ipv6Block: free })],
    };
  },
  bad: [
    {
      title: 'number 0 in two of three subnets',
      design: subnetScene(
        (s, _web, vpc) => {
          s.add('subnet', 'app', vpc, { ipv6Block: 1 });
          s.add('subnet', 'db', vpc, { ipv6Block: 0 });
        },
        { ipv6Block: 0 },
        { ipv6: 'ipam', ipv6Pool: 'ipam-pool-0a' },
      ),
      at: 'db',
      field: 'ipv6Block',
    },

    {
      title: 'the same number',
      design: subnetScene(
        (s, _web, vpc) => s.add('subnet', 'db', vpc, { ipv6Block: 3 }),
        { ipv6Block: 3 },
        { ipv6: 'amazon' },
      ),
      at: 'db',
      field: 'ipv6Block',
    },
  ],
  good: [
    {
      title: 'the first and the last number',
      design: subnetScene(
        (s, _web, vpc) => s.add('subnet', 'db', vpc, { ipv6Block: 255 }),
        { ipv6Block: 0 },
        { ipv6: 'amazon' },
      ),
    },

    {
      title: 'neighbours',
      design: subnetScene(
        (s, _web, vpc) => s.add('subnet', 'db', vpc, { ipv6Block: 4 }),
        { ipv6Block: 3 },
        { ipv6: 'amazon' },
      ),
    },
    {
      title: 'both without',
      design: subnetScene((s, _web, vpc) => s.add('subnet', 'db', vpc, { ipv6Block: null })),
    },
    {
      title: 'the same number in another VPC, whose /56 is another',
      design: subnetScene(
        (s) => {
          const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16', ipv6: 'amazon' });
          s.add('subnet', 'db', other, { ipv6Block: 3 });
        },
        { ipv6Block: 3 },
        { ipv6: 'amazon' },
      ),
    },
  ],
});
