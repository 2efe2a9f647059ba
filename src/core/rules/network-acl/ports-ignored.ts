import { hasPorts, isIcmp, protocolNumber } from '../../net/protocol';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { type Entry, entryName, rowsOf } from './shared/entries';
import { aclScene, allow, entry as entryOf } from './shared/scenes';

export const portsIgnored = defineRule({
  id: 'network-acl/ports-ignored',
  severity: 'warning',
  title: 'Entry has ports, but its protocol has none',
  why: 'For -1 and for every protocol other than TCP, UDP and ICMP, AWS ignores the ports: the entry matches all traffic of the protocol.',
  fix: 'Choose TCP or UDP if only those ports were meant; otherwise take the ports away.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html',
  book: 'nacl-protocol',
  kind: 'network-acl',
  *check(acl) {
    for (const row of rowsOf(acl)) {
      const number = protocolNumber(row.entry.protocol);
      if (number === null || hasPorts(number) || isIcmp(number)) continue;
      const { fromPort: from, toPort: to } = row.entry;
      if ((from ?? 0) <= 0 && (to === null || to <= 0 || to === 65535)) continue;
      yield {
        field: `${row.at}.fromPort`,
        message: `${entryName(acl, row)} names ports, but AWS ignores ports for this protocol and matches all of them. Choose tcp or udp, or take the ports away.`,
        repairs: [
          changeRow<Entry>('Take the ports away', acl.id, row.direction, row.entry.id, (now) => ({
            ...now,
            fromPort: null,
            toPort: null,
          })),
        ],
      };
    }
  },
  bad: [
    {
      title: 'all traffic on 443',
      design: aclScene([allow(100, '-1', 443, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[0].fromPort',
    },
    {
      title: 'a deny of all traffic on 22',
      design: aclScene([], [entryOf('deny', 90, '-1', 22, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'outbound[0].fromPort',
    },
  ],
  good: [
    { title: 'ICMP, whose type and code are no ports', design: aclScene([allow(100, 'icmp', [8, 0], '0.0.0.0/0')]) },
    { title: 'all traffic', design: aclScene([allow(100, '-1', null, '0.0.0.0/0')]) },
    {
      title: 'all ports, as Terraform writes it',
      design: aclScene([allow(100, '-1', 0, '0.0.0.0/0'), allow(110, '50', [0, 65535], '0.0.0.0/0')]),
    },
    { title: 'TCP by number', design: aclScene([allow(100, '6', 443, '0.0.0.0/0')]) },
  ],
});
