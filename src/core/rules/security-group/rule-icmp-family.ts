import { protocolNumber } from '../../net/protocol';
import { defineRule } from '../rule';
import { peerCidr } from './shared/peers';
import { changeRule, matchOf, rowName, rowsOf } from './shared/rows';
import { allow, groupScene, group as ofGroup } from './shared/scenes';

export const ruleIcmpFamily = defineRule({
  id: 'security-group/rule-icmp-family',
  severity: 'warning',
  title: 'ICMP rule names the address family of the other ICMP',
  why: 'IPv4 hosts speak ICMP and IPv6 hosts ICMPv6; a rule for one with addresses of the other matches nothing.',
  fix: 'Use icmp with IPv4 blocks and icmpv6 with IPv6 blocks.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html',
  kind: 'security-group',
  *check(group, index) {
    for (const row of rowsOf(group)) {
      const number = protocolNumber(row.rule.protocol);
      const family = peerCidr(row.rule)?.family;
      if (!(number === 1 && family === 6) && !(number === 58 && family === 4)) continue;
      const other = number === 1 ? 'icmpv6' : 'icmp';
      const all = matchOf(row.rule)?.from === -1;
      yield {
        field: `${row.at}.protocol`,
        message: `${rowName(index, group, row)} matches nothing: an IPv${family} block needs ${other}. Change the protocol or the block.`,
        repairs: all
          ? changeRule(`Use ${other}`, group, row, (now) => ({ ...now, protocol: other, fromPort: -1, toPort: -1 }))
          : [],
      };
    }
  },
  bad: [
    {
      title: 'ICMP from IPv6',
      design: groupScene([allow('icmp', -1, '::/0')]),
      at: 'web',
      field: 'inbound[0].protocol',
    },
    {
      title: 'ICMPv6 from IPv4',
      design: groupScene([allow('58', [128, 0], '0.0.0.0/0')]),
      at: 'web',
      field: 'inbound[0].protocol',
    },
    {
      title: 'the right rule is there too',
      design: groupScene([allow('icmpv6', -1, '::/0'), allow('icmp', -1, '::/0')]),
      at: 'web',
      field: 'inbound[1].protocol',
    },
  ],
  good: [
    {
      title: 'each with its family',
      design: groupScene([allow('icmp', -1, '0.0.0.0/0'), allow('icmpv6', -1, '::/0')]),
    },
    {
      title: 'from a group, which has both',
      design: groupScene([], undefined, (s, web, vpc) =>
        s.add('security-group', 'db', vpc, { inbound: [{ id: '1', ...allow('icmpv6', -1, ofGroup(web)) }] }),
      ),
    },
    { title: 'all protocols from IPv6', design: groupScene([allow('-1', null, '::/0')]) },
    { title: 'TCP over IPv6', design: groupScene([allow('tcp', 443, '::/0')]) },
  ],
});
