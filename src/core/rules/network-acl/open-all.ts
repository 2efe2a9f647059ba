import { readCidr } from '../../kinds/network';
import { isAnywhere } from '../../net/ranges';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { entryName, matchOf, rowsIn } from './shared/entries';
import { aclScene, allow, entry as entryOf, everything, withEntries } from './shared/scenes';

export const openAll = defineRule({
  id: 'network-acl/open-all',
  severity: 'info',
  set: 'security',
  title: 'Network ACL of your own that lets everything in from anywhere',
  why: 'An entry for all ports from everywhere makes the network ACL filter nothing inbound, as the default one: only security groups are left.',
  fix: 'Allow the ports that the subnets serve, or use the default network ACL.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  kind: 'network-acl',
  *check(acl) {
    if (acl.isDefault) return;
    // Denies before it make it a list of exceptions, which filters something.
    const rows = rowsIn(acl, 'inbound');
    if (rows.some(({ entry }) => entry.action === 'deny')) return;
    for (const row of rows) {
      const match = matchOf(row.entry);
      const cidr = readCidr(row.entry.cidr);
      if (!match || !cidr || !isAnywhere(cidr)) continue;
      if (match.protocol !== -1 && !(match.protocol === 6 && match.from <= 0 && match.to >= 65535)) continue;
      yield {
        field: row.at,
        message: `${entryName(acl, row)} lets all of it in from anywhere, so the network ACL filters nothing. Allow only what its subnets serve, or use the default network ACL.`,
      };
    }
  },
  bad: [
    { title: 'all traffic', design: aclScene([everything]), at: 'nacl', field: 'inbound[0]' },
    {
      title: 'all ports of TCP over IPv6',
      design: aclScene([allow(100, 'tcp', [0, 65535], '::/0')]),
      at: 'nacl',
      field: 'inbound[0]',
    },
  ],
  good: [
    {
      title: 'the default ACL',
      design: scene((s, vpc) => s.set('network-acl', s.defaultAcl(vpc), withEntries([everything]))),
    },
    { title: 'all traffic of one network', design: aclScene([allow(100, '-1', null, '10.0.0.0/8')]) },
    { title: 'ephemeral ports, for replies', design: aclScene([allow(100, 'tcp', [1024, 65535], '0.0.0.0/0')]) },
    {
      title: 'all but what is denied before',
      design: aclScene([entryOf('deny', 90, 'tcp', 22, '0.0.0.0/0'), everything]),
    },
    { title: 'all traffic out', design: aclScene([allow(100, 'tcp', 443, '0.0.0.0/0')], [everything]) },
  ],
});
