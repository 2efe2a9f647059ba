import { hasPorts } from '../../net/protocol';
import { defineRule } from '../rule';
import { listed, named } from '../words';
import { directions, entryName, matchOf, rowsIn } from './shared/entries';
import { closedPorts, filteredBy, isForReplies, otherDirection, replyPorts } from './shared/replies';
import { aclScene, allow, entry as entryOf } from './shared/scenes';

const web = allow(100, 'tcp', 443, '0.0.0.0/0');

export const ephemeral = defineRule({
  id: 'network-acl/ephemeral',
  severity: 'info',
  title: 'Replies pass to a part of the ephemeral ports only',
  why: 'The port of a client depends on its system: Linux takes 32768-61000, Windows 49152-65535, NAT gateways, load balancers and Lambda 1024-65535. Replies to ports that are not allowed are lost, now and then.',
  fix: 'Allow 1024-65535 in the direction of the replies.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html',
  kind: 'network-acl',
  *check(acl, index) {
    // Which ports one's own clients use is known of NAT gateways only.
    const hasNat = () =>
      filteredBy(index, acl).some(({ id }) => index.children(id).some(({ kind }) => kind === 'nat-gateway'));
    for (const direction of directions) {
      for (const row of rowsIn(acl, direction)) {
        const match = row.entry.action === 'allow' ? matchOf(row.entry) : null;
        if (!match || !hasPorts(match.protocol) || isForReplies(match)) continue;
        const open = replyPorts(acl, direction, match);
        const closed = open.length === 0 ? [] : closedPorts(open);
        // Where no reply passes at all is a rule of its own.
        if (closed.length === 0 || (direction === 'outbound' && !hasNat())) continue;
        const [who, towards] = direction === 'inbound' ? ['clients', 'to'] : ['a NAT gateway', 'from'];
        yield {
          field: row.at,
          message: `Replies to what ${entryName(acl, row)} lets pass do not reach ports ${listed(closed.map(([from, to]) => `${from}-${to}`))}, which ${who} may use. Allow 1024-65535 ${towards} ${row.entry.cidr} in the ${otherDirection(direction)} entries of ${named(acl)}.`,
        };
        break;
      }
    }
  },
  bad: [
    {
      title: 'the ports of Linux clients only',
      design: aclScene([web], [allow(100, 'tcp', [32768, 61000], '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[0]',
    },
    {
      title: 'the ports of Windows clients only',
      design: aclScene([web], [allow(100, 'tcp', [49152, 65535], '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[0]',
    },
    {
      title: 'a NAT gateway whose replies come to high ports only',
      design: () => natBehind(32768)(),
      at: 'nacl',
      field: 'outbound[0]',
    },
  ],
  good: [
    { title: 'the whole range', design: aclScene([web], [allow(100, 'tcp', [1024, 65535], '0.0.0.0/0')]) },
    {
      title: 'the whole range in two entries',
      design: aclScene(
        [web],
        [allow(100, 'tcp', [1024, 32767], '0.0.0.0/0'), allow(110, 'tcp', [32768, 65535], '0.0.0.0/0')],
      ),
    },
    { title: 'all traffic out', design: aclScene([web]) },
    {
      title: 'a deny of one port of the range',
      design: aclScene(
        [web],
        [entryOf('deny', 90, 'tcp', 3389, '0.0.0.0/0'), allow(100, 'tcp', [1024, 65535], '0.0.0.0/0')],
      ),
    },
    {
      title: 'no reply at all, which has a rule of its own',
      design: aclScene([web], [allow(100, 'udp', 53, '0.0.0.0/0')]),
    },
    {
      title: 'own clients, which are Linux machines',
      design: aclScene([allow(100, 'tcp', [32768, 60999], '0.0.0.0/0')], [web]),
    },
    { title: 'a NAT gateway with the whole range', design: () => natBehind(1024)() },
  ],
});

function natBehind(from: number) {
  return aclScene([allow(100, 'tcp', [from, 65535], '0.0.0.0/0')], [web], (s, networkAcl, vpc) => {
    const subnet = s.add('subnet', 'nat', vpc, { cidr: '10.0.9.0/28', networkAcl });
    s.add('nat-gateway', 'nat', subnet, { connectivity: 'private' });
  });
}
