import { parseProtocol, protocolNumber } from '../../net/protocol';
import { defineRule } from '../rule';
import { named } from '../words';
import { rowsOf } from './shared/rows';
import { allow, groupScene } from './shared/scenes';

export const ruleProtocol = defineRule({
  id: 'security-group/rule-protocol',
  severity: 'error',
  title: 'Rule has a protocol that AWS does not know',
  why: 'AWS takes tcp, udp, icmp, icmpv6, -1 for all, or a protocol number from 0 to 255; other names are refused.',
  fix: 'Use one of those names or the number of the protocol.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html',
  code: 'InvalidParameterValue',
  kind: 'security-group',
  *check(group) {
    for (const { rule, direction, number, at } of rowsOf(group)) {
      const protocol = protocolNumber(rule.protocol) === null ? parseProtocol(rule.protocol) : null;
      if (!protocol || protocol.ok) continue;
      yield {
        field: `${at}.protocol`,
        message: `The protocol of ${direction} rule ${number} of ${named(group)} cannot be read: ${protocol.problem.message}. Use one of those.`,
      };
    }
  },
  bad: [
    {
      title: 'a name',
      design: groupScene([allow('http', 80, '10.0.0.0/16')]),
      at: 'web',
      field: 'inbound[0].protocol',
    },
    { title: '256', design: groupScene([allow('256', null, '10.0.0.0/16')]), at: 'web', field: 'inbound[0].protocol' },
    {
      title: 'nothing',
      design: groupScene([], [allow('', null, '10.0.0.0/16')]),
      at: 'web',
      field: 'outbound[0].protocol',
    },
  ],
  good: [
    { title: 'a number', design: groupScene([allow('50', null, '10.0.0.0/16'), allow('255', null, '10.0.0.0/16')]) },
    { title: 'the number of a named one', design: groupScene([allow('6', 443, '10.0.0.0/16')]) },
    { title: 'all', design: groupScene([allow('-1', null, '10.0.0.0/16')]) },
    { title: 'number 0, which is HOPOPT', design: groupScene([allow('0', null, '10.0.0.0/16')]) },
    {
      title: 'ICMP of both families',
      design: groupScene([allow('icmp', -1, '10.0.0.0/16'), allow('icmpv6', -1, '::/0')]),
    },
  ],
});
