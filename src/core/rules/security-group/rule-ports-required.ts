import { hasPorts, isIcmp, protocolNumber } from '../../net/protocol';
import { defineRule } from '../rule';
import { changeRule, rowName, rowsOf } from './shared/rows';
import { allow, groupScene } from './shared/scenes';

export const rulePortsRequired = defineRule({
  id: 'security-group/rule-ports-required',
  severity: 'error',
  title: 'Rule for TCP, UDP or ICMP does not say which ports or types',
  why: 'TCP and UDP rules need a first and a last port, ICMP rules a type and a code; AWS refuses a rule without them.',
  fix: 'Fill in both ports (0 and 65535 for all), or -1 for every ICMP type.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html',
  code: 'MissingParameter',
  kind: 'security-group',
  *check(group, index) {
    for (const row of rowsOf(group)) {
      const { protocol, fromPort, toPort } = row.rule;
      const number = protocolNumber(protocol) ?? -1;
      if (number === 1 ? fromPort !== null && toPort !== null : !hasPorts(number)) continue;
      if (fromPort !== null && toPort !== null) continue;
      const only = fromPort ?? toPort;
      const fill = isIcmp(number)
        ? { label: 'Allow every ICMP type', ports: { fromPort: fromPort ?? -1, toPort: -1 } }
        : { label: `Use port ${only}`, ports: { fromPort: only, toPort: only } };
      const ends = isIcmp(number) ? 'an ICMP type and code' : 'a first and a last port';
      const certain = isIcmp(number) ? fromPort === null && toPort === null : only !== null;
      yield {
        field: `${row.at}.${fromPort === null ? 'fromPort' : 'toPort'}`,
        message: `${rowName(index, group, row)} needs ${ends}. Fill in what is missing${isIcmp(number) ? '; -1 stands for all' : ''}.`,
        repairs: certain ? changeRule(fill.label, group, row, (now) => ({ ...now, ...fill.ports })) : [],
      };
    }
  },
  bad: [
    {
      title: 'no ports',
      design: groupScene([allow('tcp', null, '10.0.0.0/16')]),
      at: 'web',
      field: 'inbound[0].fromPort',
    },
    {
      title: 'only one',
      design: groupScene([allow('17', [53, null], '10.0.0.0/16')]),
      at: 'web',
      field: 'inbound[0].toPort',
    },
    {
      title: 'no ICMP type',
      design: groupScene([allow('icmp', null, '10.0.0.0/16')]),
      at: 'web',
      field: 'inbound[0].fromPort',
    },
  ],
  good: [
    { title: 'port 0', design: groupScene([allow('tcp', 0, '10.0.0.0/16')]) },
    { title: 'all ICMP types', design: groupScene([allow('icmp', -1, '10.0.0.0/16')]) },
    { title: 'ICMPv6 may go without', design: groupScene([allow('icmpv6', null, '::/0')]) },
    {
      title: 'protocols without ports',
      design: groupScene([allow('-1', null, '10.0.0.0/16'), allow('50', null, '10.0.0.0/16')]),
    },
  ],
});
