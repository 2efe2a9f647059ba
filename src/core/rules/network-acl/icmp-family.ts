import { readCidr } from '../../kinds/network';
import { protocolNumber } from '../../net/protocol';
import { defineRule } from '../rule';
import { entryName, rowsOf } from './shared/entries';
import { aclScene, allow } from './shared/scenes';

export const icmpFamily = defineRule({
  id: 'network-acl/icmp-family',
  severity: 'warning',
  title: 'ICMP entry names the address family of the other ICMP',
  why: 'IPv4 hosts speak ICMP (1) and IPv6 hosts ICMPv6 (58); an entry for one with addresses of the other matches nothing.',
  fix: 'Use icmp with IPv4 blocks and icmpv6 with IPv6 blocks.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html',
  book: 'nacl-protocol',
  kind: 'network-acl',
  *check(acl) {
    for (const row of rowsOf(acl)) {
      const number = protocolNumber(row.entry.protocol);
      const family = readCidr(row.entry.cidr)?.family;
      if (!(number === 1 && family === 6) && !(number === 58 && family === 4)) continue;
      yield {
        field: `${row.at}.protocol`,
        message: `${entryName(acl, row)} matches nothing: an IPv${family} block needs ${number === 1 ? 'icmpv6' : 'icmp'}. Change the protocol or the block.`,
      };
    }
  },
  bad: [
    {
      title: 'ICMP from IPv6',
      design: aclScene([allow(100, 'icmp', -1, '::/0')]),
      at: 'nacl',
      field: 'inbound[0].protocol',
    },
    {
      title: 'ICMPv6 to IPv4',
      design: aclScene([], [allow(100, '58', -1, '10.0.0.0/16')]),
      at: 'nacl',
      field: 'outbound[0].protocol',
    },
  ],
  good: [
    { title: 'TCP over IPv6', design: aclScene([allow(100, 'tcp', 443, '::/0')]) },
    { title: 'a block that cannot be read', design: aclScene([allow(100, 'icmp', -1, 'x')]) },
    {
      title: 'each with its family',
      design: aclScene([allow(100, 'icmp', -1, '0.0.0.0/0'), allow(110, 'icmpv6', -1, '::/0')]),
    },
    { title: 'all protocols from IPv6', design: aclScene([allow(100, '-1', null, '::/0')]) },
  ],
});
