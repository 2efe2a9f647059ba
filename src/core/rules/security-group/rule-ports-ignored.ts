import { hasPorts, isIcmp, protocolNumber } from '../../net/protocol';
import { defineRule } from '../rule';
import { changeRule, rowName, rowsOf } from './shared/rows';
import { allow, groupScene } from './shared/scenes';

export const rulePortsIgnored = defineRule({
  id: 'security-group/rule-ports-ignored',
  severity: 'warning',
  title: 'Rule has ports, but its protocol opens all of them',
  why: 'For -1 and for every protocol other than TCP, UDP and ICMP, AWS ignores the ports and allows all traffic of the protocol.',
  fix: 'Choose TCP or UDP if only those ports were meant; otherwise take the ports away.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html',
  kind: 'security-group',
  *check(group, index) {
    for (const row of rowsOf(group)) {
      const number = protocolNumber(row.rule.protocol);
      if (number === null || hasPorts(number) || isIcmp(number)) continue;
      if (row.rule.fromPort === null && row.rule.toPort === null) continue;
      const all = (row.rule.fromPort ?? -1) === -1 && (row.rule.toPort ?? -1) === -1;
      if (all || (row.rule.fromPort === 0 && (row.rule.toPort === 0 || row.rule.toPort === 65535))) continue;
      yield {
        field: `${row.at}.fromPort`,
        message: `${rowName(index, group, row)} names ports, but AWS ignores ports for this protocol and opens all of them. Choose tcp or udp, or take the ports away.`,
        repairs: changeRule('Take the ports away', group, row, (now) => ({ ...now, fromPort: null, toPort: null })),
      };
    }
  },
  bad: [
    {
      title: 'all traffic on 443',
      design: groupScene([allow('-1', 443, '10.0.0.0/16')]),
      at: 'web',
      field: 'inbound[0].fromPort',
    },
    {
      title: 'ESP on 500',
      design: groupScene([allow('50', 500, '10.0.0.0/16')]),
      at: 'web',
      field: 'inbound[0].fromPort',
    },
  ],
  good: [
    { title: 'no ports', design: groupScene([allow('-1', null, '10.0.0.0/16')]) },
    {
      title: 'all ports, as Terraform and the API write it',
      design: groupScene([
        allow('-1', 0, '10.0.0.0/16'),
        allow('50', -1, '10.0.0.0/16'),
        allow('47', [0, 65535], '10.0.0.0/16'),
      ]),
    },
    { title: 'the number of TCP', design: groupScene([allow('6', 443, '10.0.0.0/16')]) },
    { title: 'ICMP, whose ports are types', design: groupScene([allow('icmp', [8, 0], '10.0.0.0/16')]) },
  ],
});
