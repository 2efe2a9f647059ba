import { hasPorts } from '../../net/protocol';
import { defineRule } from '../rule';
import { directions, entryName, matchOf, rowsIn } from './shared/entries';
import { isForReplies, replyPorts } from './shared/replies';
import { aclScene, allow, entry as entryOf } from './shared/scenes';

export const stateless = defineRule({
  id: 'network-acl/stateless',
  severity: 'warning',
  title: 'Traffic is let through, but no entry lets the replies back',
  why: 'A network ACL keeps no state: the reply to a connection goes to an ephemeral port (1024-65535) of its client and needs an entry in the other direction.',
  fix: 'Allow 1024-65535 of the same protocol to the same addresses in the other direction.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html',
  kind: 'network-acl',
  *check(acl) {
    for (const direction of directions) {
      const back = acl[direction === 'inbound' ? 'outbound' : 'inbound'].filter((entry) => entry.action === 'allow');
      // A direction that lets nothing through at all has a rule of its own.
      if (back.length === 0) continue;
      for (const row of rowsIn(acl, direction)) {
        const match = row.entry.action === 'allow' ? matchOf(row.entry) : null;
        if (!match || !hasPorts(match.protocol) || isForReplies(match)) continue;
        if (replyPorts(acl, direction, match).length > 0) continue;
        const [side, towards] = direction === 'inbound' ? ['outbound', 'to'] : ['inbound', 'from'];
        yield {
          field: row.at,
          message: `${entryName(acl, row)} works one way only: no ${side} entry lets replies pass. Allow ports 1024-65535 ${towards} ${row.entry.cidr} there.`,
        };
      }
    }
  },
  bad: [
    {
      title: 'HTTPS in, only DNS out',
      design: aclScene([allow(100, 'tcp', 443, '0.0.0.0/0')], [allow(100, 'udp', 53, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[0]',
    },
    {
      title: 'HTTPS out, replies of other addresses in',
      design: aclScene([allow(100, 'tcp', [1024, 65535], '10.0.0.0/16')], [allow(100, 'tcp', 443, '203.0.113.0/24')]),
      at: 'nacl',
      field: 'outbound[0]',
    },
    {
      title: 'replies that a lower number denies',
      design: aclScene(
        [allow(100, 'tcp', 443, '0.0.0.0/0')],
        [entryOf('deny', 90, 'tcp', [1024, 65535], '0.0.0.0/0'), allow(100, '-1', null, '0.0.0.0/0')],
      ),
      at: 'nacl',
      field: 'inbound[0]',
    },
    {
      title: 'IPv6 in, IPv4 out',
      design: aclScene([allow(100, 'tcp', 443, '::/0')], [allow(100, '-1', null, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[0]',
    },
  ],
  good: [
    {
      title: 'a web server that also fetches updates',
      design: aclScene(
        [allow(100, 'tcp', 443, '0.0.0.0/0'), allow(140, 'tcp', [1024, 65535], '0.0.0.0/0')],
        [allow(100, 'tcp', 443, '0.0.0.0/0'), allow(140, 'tcp', [32768, 65535], '0.0.0.0/0')],
      ),
    },
    {
      title: 'a client only: its replies are no service',
      design: aclScene([allow(100, 'tcp', [1024, 65535], '0.0.0.0/0')], [allow(100, 'tcp', 443, '0.0.0.0/0')]),
    },
    {
      title: 'replies to a part of the clients',
      design: aclScene([allow(100, 'tcp', 5432, '10.0.0.0/16')], [allow(100, 'tcp', [1024, 65535], '10.0.3.0/24')]),
    },
    {
      title: 'a deny that comes after the replies',
      design: aclScene(
        [allow(100, 'tcp', 443, '0.0.0.0/0')],
        [allow(100, '-1', null, '0.0.0.0/0'), entryOf('deny', 110, 'tcp', [1024, 65535], '0.0.0.0/0')],
      ),
    },
    { title: 'all traffic out', design: aclScene([allow(100, 'tcp', 22, '203.0.113.0/24')]) },
    {
      title: 'ICMP',
      design: aclScene([allow(100, 'icmp', -1, '0.0.0.0/0')], [allow(100, 'icmp', [0, 0], '10.0.0.0/16')]),
    },
    {
      title: 'nothing out at all, which has a rule of its own',
      design: aclScene([allow(100, 'tcp', 443, '0.0.0.0/0')], []),
    },
  ],
});
