import { readCidr } from '../../kinds/network';
import { isAnywhere } from '../../net/ranges';
import { defineRule } from '../rule';
import { listed } from '../words';
import { entryName, matchOf, rowsIn } from './shared/entries';
import { aclScene, allow, entry as entryOf } from './shared/scenes';

const ADMIN: readonly (readonly [port: number, name: string])[] = [
  [22, 'SSH (22)'],
  [3389, 'Remote Desktop (3389)'],
];
/** Wider ranges are there for replies, and groups filter behind them. */
const WIDEST = 1000;

export const openAdmin = defineRule({
  id: 'network-acl/open-admin',
  severity: 'warning',
  set: 'security',
  title: 'Network ACL names SSH or Remote Desktop for the whole internet',
  why: 'An entry that opens an administration port to everybody leaves only the security groups between attackers and the machines.',
  fix: 'Allow the addresses that you administer from only.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  kind: 'network-acl',
  *check(acl) {
    for (const row of rowsIn(acl, 'inbound')) {
      const match = row.entry.action === 'allow' ? matchOf(row.entry) : null;
      const cidr = readCidr(row.entry.cidr);
      if (match?.protocol !== 6 || !cidr || !isAnywhere(cidr) || match.to - match.from >= WIDEST) continue;
      const names = ADMIN.filter(([port]) => port >= match.from && port <= match.to).map(([, name]) => name);
      if (names.length === 0) continue;
      yield {
        field: row.at,
        message: `${entryName(acl, row)} lets anybody try ${listed(names)}. Allow only the addresses that you administer from.`,
      };
    }
  },
  bad: [
    { title: 'SSH', design: aclScene([allow(100, 'tcp', 22, '0.0.0.0/0')]), at: 'nacl', field: 'inbound[0]' },
    {
      title: 'Remote Desktop over IPv6',
      design: aclScene([allow(100, 'tcp', 3389, '::/0')]),
      at: 'nacl',
      field: 'inbound[0]',
    },
  ],
  good: [
    { title: 'from one network', design: aclScene([allow(100, 'tcp', 22, '203.0.113.0/24')]) },
    { title: 'ephemeral ports, for replies', design: aclScene([allow(100, 'tcp', [1024, 65535], '0.0.0.0/0')]) },
    { title: 'all traffic, as the default ACL', design: aclScene([allow(100, '-1', null, '0.0.0.0/0')]) },
    {
      title: 'a deny',
      design: aclScene([entryOf('deny', 90, 'tcp', 22, '0.0.0.0/0'), allow(100, 'tcp', 443, '0.0.0.0/0')]),
    },
    { title: 'outbound', design: aclScene([], [allow(100, 'tcp', 22, '0.0.0.0/0')]) },
  ],
});
