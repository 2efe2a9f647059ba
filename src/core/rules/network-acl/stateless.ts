import { overlapsCidr } from '../../net/cidr';
import { hasPorts } from '../../net/protocol';
import { defineRule } from '../rule';
import { directions, entryName, type Match, matchOf, rowsIn } from './shared/entries';
import { aclScene, allow } from './shared/scenes';

const EPHEMERAL = { from: 1024, to: 65535 } as const;

/** A range such as 1024-65535 or 32768-61000: what lets replies in or out, not a service. */
const isForReplies = ({ from, to }: Match) => from >= EPHEMERAL.from && to - from >= 1000;

/** Whether an entry lets some of the replies to what another one lets through pass. */
function passesReplies(entry: Match, request: Match): boolean {
  if (!overlapsCidr(entry.cidr, request.cidr)) return false;
  if (entry.protocol === -1) return true;
  return entry.protocol === request.protocol && entry.to >= EPHEMERAL.from;
}

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
      const replies = back.flatMap((entry) => matchOf(entry) ?? []);
      for (const row of rowsIn(acl, direction)) {
        const match = row.entry.action === 'allow' ? matchOf(row.entry) : null;
        if (!match || !hasPorts(match.protocol) || isForReplies(match)) continue;
        if (replies.some((entry) => passesReplies(entry, match))) continue;
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
