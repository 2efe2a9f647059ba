import { parseProtocol } from '../../net/protocol';
import { defineRule } from '../rule';
import { named } from '../words';
import { rowsOf } from './shared/entries';
import { aclScene, allow } from './shared/scenes';

export const protocol = defineRule({
  id: 'network-acl/protocol',
  severity: 'error',
  title: 'Entry has a protocol that AWS does not know',
  why: 'AWS wants a protocol number, or -1 for all; the names tcp, udp, icmp and icmpv6 stand for theirs.',
  fix: 'Use one of those names or the number of the protocol.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html',
  code: 'InvalidParameterValue',
  kind: 'network-acl',
  *check(acl) {
    for (const { direction, at, entry } of rowsOf(acl)) {
      const parsed = parseProtocol(entry.protocol);
      if (parsed.ok) continue;
      yield {
        field: `${at}.protocol`,
        message: `The protocol of ${direction} entry ${entry.ruleNumber} of ${named(acl)} cannot be read: ${parsed.problem.message}. Use one of those.`,
      };
    }
  },
  bad: [
    {
      title: 'a name',
      design: aclScene([allow(100, 'https', 443, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[0].protocol',
    },
    {
      title: '256',
      design: aclScene([], [allow(100, '256', null, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'outbound[0].protocol',
    },
  ],
  good: [
    {
      title: 'the ends of the range',
      design: aclScene([allow(100, '0', null, '0.0.0.0/0'), allow(110, '255', null, '0.0.0.0/0')]),
    },
    {
      title: 'ICMPv6 by name and number',
      design: aclScene([allow(100, 'icmpv6', -1, '::/0'), allow(110, '58', [128, 0], '::/0')]),
    },
    {
      title: 'a name and a number',
      design: aclScene([allow(100, 'tcp', 443, '0.0.0.0/0'), allow(110, '6', 80, '0.0.0.0/0')]),
    },
    {
      title: 'another protocol, and all',
      design: aclScene([allow(100, '47', null, '0.0.0.0/0'), allow(110, '-1', null, '0.0.0.0/0')]),
    },
  ],
});
