import { isIcmp, protocolNumber } from '../../net/protocol';
import { defineRule } from '../rule';
import { named } from '../words';
import { rowsOf } from './shared/entries';
import { aclScene, allow } from './shared/scenes';

const isIcmpNumber = (value: number | null) => value === null || (value >= -1 && value <= 255);

export const icmp = defineRule({
  id: 'network-acl/icmp',
  severity: 'error',
  title: 'ICMP type or code of an entry does not exist',
  why: 'ICMP types and codes are 0 to 255, or -1 for all.',
  fix: 'Use a type with its code, or -1 for both.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html',
  code: 'InvalidParameterValue',
  book: 'nacl-protocol',
  kind: 'network-acl',
  *check(acl) {
    for (const { direction, at, entry } of rowsOf(acl)) {
      if (!isIcmp(protocolNumber(entry.protocol) ?? -1)) continue;
      for (const field of ['icmpType', 'icmpCode'] as const) {
        if (isIcmpNumber(entry[field])) continue;
        yield {
          field: `${at}.${field}`,
          message: `The ICMP ${field === 'icmpType' ? 'type' : 'code'} ${entry[field]} of ${direction} entry ${entry.ruleNumber} of ${named(acl)} does not exist; AWS expects 0 to 255, or -1 for all. Use one of those.`,
        };
      }
    }
  },
  bad: [
    {
      title: 'type 256',
      design: aclScene([allow(100, 'icmp', [256, -1], '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[0].icmpType',
    },
    {
      title: 'code -2',
      design: aclScene([], [allow(100, '58', [1, -2], '::/0')]),
      at: 'nacl',
      field: 'outbound[0].icmpCode',
    },
  ],
  good: [
    { title: 'the last type and code', design: aclScene([allow(100, 'icmp', [255, 255], '0.0.0.0/0')]) },
    { title: 'all', design: aclScene([allow(100, 'icmp', -1, '0.0.0.0/0')]) },
    { title: 'echo request', design: aclScene([allow(100, '1', [8, 0], '0.0.0.0/0')]) },
    { title: 'a port above 255', design: aclScene([allow(100, 'tcp', 256, '0.0.0.0/0')]) },
  ],
});
