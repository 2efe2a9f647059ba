import type { ResourceOf } from '../../kinds/index';
import { readCidr } from '../../kinds/network';
import { hasEntriesOfAws } from '../../kinds/network-acl/network-acl';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { counted, listed, named } from '../words';
import { directions, rowsIn } from './shared/entries';
import { filteredBy } from './shared/replies';
import { allow, everything, withEntries } from './shared/scenes';

type Subnet = ResourceOf<'subnet'>;

const has: Readonly<Record<4 | 6, (subnet: Subnet) => boolean>> = {
  4: ({ ipv6Only }) => !ipv6Only,
  6: ({ ipv6Only, ipv6Block }) => ipv6Only || ipv6Block !== null,
};
const all6 = allow(101, '-1', null, '::/0');

/** "nacl" with entries of both families, and "web" with the given fields. */
const both = (fields: Partial<Subnet>, entries = [everything, all6]) =>
  scene(
    (s, vpc) => {
      const networkAcl = s.add('network-acl', 'nacl', vpc, withEntries(entries, entries));
      s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', networkAcl, ...fields });
    },
    { ipv6: 'amazon' },
  );

export const familyUnused = defineRule({
  id: 'network-acl/family-unused',
  book: '',
  severity: 'info',
  title: 'Entries of an address family that no subnet of the network ACL has',
  why: 'Entries for IPv6 blocks match nothing in subnets without IPv6, nor entries for IPv4 blocks in subnets for IPv6 only; they count against the quota of entries all the same.',
  fix: 'Remove them, or give the subnets the other family.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html',
  kind: 'network-acl',
  *check(acl, index) {
    // AWS itself writes the entries of a default ACL.
    const subnets = acl.isDefault && hasEntriesOfAws(acl) ? [] : filteredBy(index, acl);
    if (subnets.length === 0) return;
    for (const family of [4, 6] as const) {
      if (subnets.some(has[family])) continue;
      for (const direction of directions) {
        const rows = rowsIn(acl, direction).filter(({ entry }) => readCidr(entry.cidr)?.family === family);
        const [first] = rows;
        if (!first) continue;
        const many = rows.length === 1 ? 'entry' : 'entries';
        yield {
          field: first.at,
          message: `${named(acl)} has ${counted(rows.length, `${direction} IPv${family} entry`).replace(/entrys$/, many)}, and ${listed(subnets.map(named))} ${subnets.length === 1 ? 'has' : 'have'} no IPv${family}, so nothing matches. Remove what is not needed.`,
        };
      }
    }
  },
  bad: [
    { title: 'IPv6 in a subnet without', design: both({ ipv6Block: null }), at: 'nacl', field: 'inbound[1]' },
    {
      title: 'IPv4 in a subnet for IPv6 only',
      design: both({ cidr: '', ipv6Only: true, ipv6Block: 0 }),
      at: 'nacl',
      field: 'outbound[0]',
    },
  ],
  good: [
    { title: 'a dual-stack subnet', design: both({ ipv6Block: 0 }) },
    { title: 'IPv4 in a subnet of IPv4', design: both({ ipv6Block: null }, [everything]) },
    {
      title: 'one of two subnets has IPv6',
      design: scene(
        (s, vpc) => {
          const networkAcl = s.add('network-acl', 'nacl', vpc, withEntries([everything, all6], [everything, all6]));
          s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', ipv6Block: null, networkAcl });
          s.add('subnet', 'app', vpc, { cidr: '10.0.1.0/24', ipv6Block: 1, networkAcl });
        },
        { ipv6: 'amazon' },
      ),
    },
    {
      title: 'the default ACL of a VPC with IPv6',
      design: scene((s, vpc) => s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', ipv6Block: null }), {
        ipv6: 'amazon',
      }),
    },
    {
      title: 'an ACL that no subnet uses, which has a rule of its own',
      design: scene((s, vpc) => s.add('network-acl', 'nacl', vpc, withEntries([everything, all6]))),
    },
  ],
});
