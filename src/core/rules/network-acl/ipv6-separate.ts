import { effectiveNetworkAcl, readCidr } from '../../kinds/network';
import { hasEntriesOfAws } from '../../kinds/network-acl/network-acl';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { directions, type Entry } from './shared/entries';
import { allow, everything, withEntries } from './shared/scenes';

const hasAllow = (entries: readonly Entry[], family: 4 | 6) =>
  entries.some((entry) => entry.action === 'allow' && readCidr(entry.cidr)?.family === family);

const dualStack = (inbound: Parameters<typeof withEntries>[0], outbound?: Parameters<typeof withEntries>[1]) =>
  scene(
    (s, vpc) => {
      const networkAcl = s.add('network-acl', 'nacl', vpc, withEntries(inbound, outbound));
      s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', ipv6Block: 0, networkAcl });
    },
    { ipv6: 'amazon' },
  );

export const ipv6Separate = defineRule({
  id: 'network-acl/ipv6-separate',
  severity: 'warning',
  title: 'Subnet has IPv6, but its network ACL lets only IPv4 through',
  why: 'Entries for IPv4 blocks never match IPv6: a dual-stack subnet needs entries for both, or all of its IPv6 traffic is denied.',
  fix: 'Add entries for ::/0 or the IPv6 blocks beside those for IPv4.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html',
  book: 'nacl-v6-separate',
  kind: 'subnet',
  *check(subnet, index) {
    const acl = subnet.ipv6Block === null ? undefined : effectiveNetworkAcl(index, subnet);
    // AWS itself gives the default ACL an entry for IPv6 together with the block, unless it was changed.
    if (!acl || (acl.isDefault && hasEntriesOfAws(acl))) return;
    for (const direction of directions) {
      if (!hasAllow(acl[direction], 4) || hasAllow(acl[direction], 6)) continue;
      yield {
        field: 'networkAcl',
        message: `${named(subnet)} has IPv6, but ${named(acl)} has ${direction} entries that allow IPv4 only, so its IPv6 traffic is denied. Allow ::/0 or the IPv6 blocks there too.`,
      };
    }
  },
  bad: [
    { title: 'IPv4 only', design: dualStack([everything]), at: 'web', field: 'networkAcl' },
    {
      title: 'IPv6 in but not out',
      design: dualStack([everything, allow(101, '-1', null, '::/0')]),
      at: 'web',
      field: 'networkAcl',
    },
    {
      title: 'a default ACL that was changed before the VPC got IPv6',
      design: scene((s, vpc) => {
        s.set('network-acl', s.defaultAcl(vpc), withEntries([allow(100, 'tcp', 443, '0.0.0.0/0')]));
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', ipv6Block: 0 });
      }),
      at: 'web',
      field: 'networkAcl',
    },
  ],
  good: [
    {
      title: 'the default ACL of a VPC that got IPv6 later',
      design: scene((s, vpc) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', ipv6Block: 0 });
      }),
    },
    {
      title: 'both',
      design: dualStack(
        [everything, allow(101, '-1', null, '::/0')],
        [everything, allow(101, 'tcp', [1024, 65535], '::/0')],
      ),
    },
    {
      title: 'a subnet without IPv6',
      design: scene((s, vpc) => {
        const networkAcl = s.add('network-acl', 'nacl', vpc, withEntries([everything]));
        s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', networkAcl });
      }),
    },
    {
      title: 'the default ACL',
      design: scene((s, vpc) => s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24', ipv6Block: 0 }), { ipv6: 'amazon' }),
    },
  ],
});
