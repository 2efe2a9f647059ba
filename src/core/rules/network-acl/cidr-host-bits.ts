import { cidrFault } from '../cidr-fault';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { type Entry, entryName, rowsOf } from './shared/entries';
import { aclScene, allow } from './shared/scenes';

export const cidrHostBits = defineRule({
  id: 'network-acl/cidr-host-bits',
  severity: 'warning',
  title: 'CIDR of an entry has bits behind its prefix',
  why: 'AWS masks those bits away and keeps another text than the design: 100.68.0.18/18 becomes 100.68.0.0/18.',
  fix: 'Use the block itself, or /32 if a single host was meant.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html',
  book: 'vpc-cidr-host-bits',
  kind: 'network-acl',
  *check(acl) {
    for (const row of rowsOf(acl)) {
      const fault = cidrFault(row.entry.cidr);
      const meant = fault?.problem.suggestion;
      if (fault?.what !== 'host-bits' || !meant) continue;
      yield {
        field: `${row.at}.cidr`,
        message: `${entryName(acl, row)} has bits behind the prefix of its block; AWS makes it ${meant}. Use that.`,
        repairs: [
          changeRow<Entry>(`Use ${meant}`, acl.id, row.direction, row.entry.id, (now) => ({ ...now, cidr: meant })),
        ],
      };
    }
  },
  bad: [
    {
      title: 'the example of AWS',
      design: aclScene([allow(100, 'tcp', 443, '100.68.0.18/18')]),
      at: 'nacl',
      field: 'inbound[0].cidr',
    },
    {
      title: 'IPv6',
      design: aclScene([], [allow(100, 'tcp', 443, '2001:db8::1/64')]),
      at: 'nacl',
      field: 'outbound[0].cidr',
    },
  ],
  good: [
    { title: 'everything', design: aclScene([allow(100, 'tcp', 443, '0.0.0.0/0'), allow(110, 'tcp', 443, '::/0')]) },
    {
      title: 'a text that is no CIDR, which has a rule of its own',
      design: aclScene([allow(100, 'tcp', 443, '10.0.0.9')]),
    },
    { title: 'a block on its border', design: aclScene([allow(100, 'tcp', 443, '100.68.0.0/18')]) },
    { title: 'a host', design: aclScene([allow(100, 'tcp', 443, '100.68.0.18/32')]) },
  ],
});
