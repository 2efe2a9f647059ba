import { hasPorts, isIcmp, protocolNumber } from '../../net/protocol';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { type Entry, entryName, rowsOf } from './shared/entries';
import { aclScene, allow } from './shared/scenes';

/** What an entry lacks: the first field that should have a value, and what would complete it if that is certain. */
function missing(entry: Entry) {
  const number = protocolNumber(entry.protocol) ?? -1;
  const { fromPort: from, toPort: to, icmpType: type, icmpCode: code } = entry;
  if (hasPorts(number) && (from === null || to === null)) {
    const only = from ?? to;
    const repair = only === null ? null : { label: `Use port ${only}`, fields: { fromPort: only, toPort: only } };
    return { field: from === null ? 'fromPort' : 'toPort', what: 'a first and a last port', repair } as const;
  }
  if (isIcmp(number) && (type === null || code === null)) {
    const fields = { icmpType: type ?? -1, icmpCode: -1 };
    const repair = type === null ? { label: 'Match every ICMP type', fields } : { label: 'Match every code', fields };
    return { field: type === null ? 'icmpType' : 'icmpCode', what: 'an ICMP type and code', repair } as const;
  }
  return null;
}

export const portsRequired = defineRule({
  id: 'network-acl/ports-required',
  severity: 'error',
  title: 'Entry for TCP, UDP or ICMP does not say which ports or types',
  why: 'Entries for TCP and UDP need a port range, entries for ICMP a type and a code.',
  fix: 'Fill in both ports (0 and 65535 for all), or -1 for every ICMP type.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html',
  code: 'MissingParameter',
  uncertain: true,
  book: 'nacl-protocol',
  kind: 'network-acl',
  *check(acl) {
    for (const row of rowsOf(acl)) {
      const lack = missing(row.entry);
      if (!lack) continue;
      const { repair } = lack;
      yield {
        field: `${row.at}.${lack.field}`,
        message: `${entryName(acl, row)} needs ${lack.what}; AWS may refuse it without. Fill in what is missing.`,
        repairs: repair
          ? [
              changeRow<Entry>(repair.label, acl.id, row.direction, row.entry.id, (now) => ({
                ...now,
                ...repair.fields,
              })),
            ]
          : [],
      };
    }
  },
  bad: [
    {
      title: 'no ports',
      design: aclScene([allow(100, 'tcp', null, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[0].fromPort',
    },
    {
      title: 'only one',
      design: aclScene([allow(100, 'udp', [53, null], '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[0].toPort',
    },
    {
      title: 'no ICMP type',
      design: aclScene([], [allow(100, 'icmp', null, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'outbound[0].icmpType',
    },
    {
      title: 'no ICMPv6 code',
      design: aclScene([allow(100, '58', [128, null], '::/0')]),
      at: 'nacl',
      field: 'inbound[0].icmpCode',
    },
  ],
  good: [
    { title: 'TCP by number, one port', design: aclScene([allow(100, '6', 443, '0.0.0.0/0')]) },
    { title: 'all ports', design: aclScene([allow(100, 'tcp', [0, 65535], '0.0.0.0/0')]) },
    { title: 'all ICMP', design: aclScene([allow(100, 'icmp', -1, '0.0.0.0/0')]) },
    {
      title: 'protocols without ports',
      design: aclScene([allow(100, '-1', null, '0.0.0.0/0'), allow(110, '50', null, '0.0.0.0/0')]),
    },
  ],
});
