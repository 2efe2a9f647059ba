import { isIcmp, protocolNumber } from '../../net/protocol';
import { defineRule } from '../rule';
import { named } from '../words';
import { changeRule, rowsOf } from './shared/rows';
import { allow, groupScene } from './shared/scenes';

const isIcmpNumber = (value: number | null) => value === null || (value >= -1 && value <= 255);

export const ruleIcmp = defineRule({
  id: 'security-group/rule-icmp',
  severity: 'error',
  title: 'ICMP type or code of a rule is not one that AWS takes',
  why: 'ICMP types and codes are 0 to 255, or -1 for all; with type -1 the code must be -1 too.',
  fix: 'Use -1 for both to allow all ICMP, or a type with its code.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html',
  code: 'InvalidParameterValue',
  kind: 'security-group',
  *check(group) {
    for (const row of rowsOf(group)) {
      const { protocol, fromPort: type, toPort: code } = row.rule;
      if (!isIcmp(protocolNumber(protocol) ?? -1)) continue;
      const place = `${row.direction} rule ${row.number} of ${named(group)}`;
      if (!isIcmpNumber(type) || !isIcmpNumber(code)) {
        const wrong = isIcmpNumber(type) ? 'code' : 'type';
        yield {
          field: `${row.at}.${wrong === 'type' ? 'fromPort' : 'toPort'}`,
          message: `The ICMP ${wrong} ${wrong === 'type' ? type : code} of ${place} does not exist; AWS expects 0 to 255, or -1 for all. Use one of those.`,
        };
      } else if (type === -1 && code !== null && code !== -1) {
        yield {
          field: `${row.at}.toPort`,
          message: `The ICMP code ${code} of ${place} cannot go with type -1 (all); AWS expects code -1 then. Use -1, or name a type.`,
          repairs: changeRule('Use code -1', group, row, (now) => ({ ...now, toPort: -1 })),
        };
      }
    }
  },
  bad: [
    {
      title: 'all types with one code',
      design: groupScene([allow('icmp', [-1, 0], '10.0.0.0/16')]),
      at: 'web',
      field: 'inbound[0].toPort',
    },
    {
      title: 'type 256',
      design: groupScene([allow('icmp', [256, 0], '10.0.0.0/16')]),
      at: 'web',
      field: 'inbound[0].fromPort',
    },
    {
      title: 'code -2',
      design: groupScene([allow('icmpv6', [128, -2], '::/0')]),
      at: 'web',
      field: 'inbound[0].toPort',
    },
  ],
  good: [
    { title: 'all', design: groupScene([allow('icmp', -1, '10.0.0.0/16')]) },
    { title: 'a type with all codes', design: groupScene([allow('icmp', [3, -1], '10.0.0.0/16')]) },
    {
      title: 'type and code',
      design: groupScene([allow('1', [8, 0], '10.0.0.0/16'), allow('58', [255, 255], '::/0')]),
    },
    { title: 'a TCP port above 255', design: groupScene([allow('tcp', [256, 443], '10.0.0.0/16')]) },
  ],
});
