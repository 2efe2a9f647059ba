import { proposeVpcCidr } from '../../kinds/create';
import { indexOf, type Resource } from '../../kinds/index';
import { refused, withFields } from '../../model/edits';
import type { ResourceId } from '../../model/resource';
import { defineRule, type Repair } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

/** The label does not say which: that depends on VPCs that this rule must not read. */
const takeFreeBlock = (id: ResourceId): Repair => ({
  label: 'Use the next free 10.x.0.0/16',
  edit: (design) => {
    if (!design.resources.has(id)) return refused('It is no longer in the design.');
    const fields = { cidr: proposeVpcCidr(indexOf(design)) } as Partial<Resource>;
    return { ok: true, design: withFields<Resource>(design, id, fields), focus: [id] };
  },
});

export const cidrRequired = defineRule({
  id: 'vpc/cidr-required',
  severity: 'error',
  title: 'VPC without an IPv4 CIDR',
  why: 'A VPC is created with an IPv4 block, even if only its IPv6 addresses are going to be used.',
  fix: 'Give it a block of private addresses, /16 to /28, that no network has which it will be connected with.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpc.html',
  code: 'MissingParameter',
  kind: 'vpc',
  *check(vpc) {
    if (vpc.cidr.trim() !== '' || vpc.ipv4Pool.trim() !== '') return;
    yield {
      field: 'cidr',
      message: `${named(vpc)} has no IPv4 CIDR; AWS creates no VPC without one. Give it a block such as 10.0.0.0/16, or an IPAM pool.`,
      repairs: [takeFreeBlock(vpc.id)],
    };
  },
  bad: [
    { title: 'no block', design: scene(() => {}, { cidr: '' }), at: 'main', field: 'cidr' },
    {
      title: 'IPv6 alone',
      design: scene(() => {}, { cidr: ' ', ipv6: 'amazon' }),
      at: 'main',
      field: 'cidr',
    },
  ],
  good: [
    {
      title: 'one of an IPAM pool, given by its CIDR',
      design: scene(() => {}, { ipv4Pool: 'ipam-pool-0a' }),
    },

    { title: 'the default block', design: scene(() => {}) },
    {
      title: 'one that IPAM chooses',
      design: scene(() => {}, { cidr: '', ipv4Pool: 'ipam-pool-0a', ipv4Netmask: 20 }),
    },
    { title: 'a block that cannot be read is another matter', design: scene(() => {}, { cidr: '10.0/16' }) },
  ],
});
