import { cidrFault } from '../cidr-fault';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { type Entry, rowsOf } from './shared/entries';
import { aclScene, allow } from './shared/scenes';

export const cidr = defineRule({
  id: 'network-acl/cidr',
  severity: 'error',
  title: 'Entry has no valid CIDR block',
  why: 'An entry matches exactly one IPv4 or IPv6 block; security groups and prefix lists are not allowed there.',
  fix: 'Write the block as address, slash and prefix length; 0.0.0.0/0 and ::/0 stand for everything.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html',
  code: 'InvalidParameterValue',
  uncertain: true,
  book: 'nacl-one-cidr',
  kind: 'network-acl',
  *check(acl) {
    for (const { direction, at, entry } of rowsOf(acl)) {
      const fault = cidrFault(entry.cidr);
      if (!fault || fault.what === 'host-bits') continue;
      const meant = fault.problem.suggestion;
      const found = entry.cidr === '' ? 'there is none' : fault.problem.message;
      yield {
        field: `${at}.cidr`,
        message: `The CIDR of ${direction} entry ${entry.ruleNumber} of ${named(acl)} cannot be read: ${found}. AWS may refuse it. ${meant ? `Use ${meant}` : 'Write a block such as 10.0.0.0/16'}.`,
        repairs: meant
          ? [changeRow<Entry>(`Use ${meant}`, acl.id, direction, entry.id, (now) => ({ ...now, cidr: meant }))]
          : [],
      };
    }
  },
  bad: [
    { title: 'none', design: aclScene([allow(100, 'tcp', 443, '')]), at: 'nacl', field: 'inbound[0].cidr' },
    {
      title: 'a host without /32',
      design: aclScene([], [allow(100, 'tcp', 443, '10.0.0.9')]),
      at: 'nacl',
      field: 'outbound[0].cidr',
    },
    {
      title: 'a prefix list',
      design: aclScene([], [allow(100, 'tcp', 443, 'pl-63a5400a')]),
      at: 'nacl',
      field: 'outbound[0].cidr',
    },
  ],
  good: [
    { title: 'a single IPv6 address', design: aclScene([allow(100, 'tcp', 443, '2001:db8::1/128')]) },
    { title: 'everything', design: aclScene([allow(100, 'tcp', 443, '0.0.0.0/0'), allow(110, 'tcp', 443, '::/0')]) },
    { title: 'a host', design: aclScene([allow(100, 'tcp', 443, '10.0.0.9/32')]) },
    { title: 'host bits, which have a rule of their own', design: aclScene([allow(100, 'tcp', 443, '10.0.0.9/24')]) },
  ],
});
