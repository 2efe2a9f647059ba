import { defineRule } from '../rule';
import { faultyCidrs } from './shared/cidr-rows';
import { allow, groupScene } from './shared/scenes';

export const ruleSingleHost = defineRule({
  id: 'security-group/rule-single-host',
  severity: 'error',
  title: 'Single address of a rule has no prefix length',
  why: 'AWS takes CIDR blocks only: a single host is /32 in IPv4 and /128 in IPv6.',
  fix: 'Put /32 or /128 behind the address.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  code: 'InvalidPermission.Malformed',
  kind: 'security-group',
  check: (group) =>
    faultyCidrs(
      group,
      'no-prefix',
      (place, found, { problem }) =>
        `The address ${found} of ${place} has no prefix length; AWS expects ${problem.suggestion} for one host. Add it.`,
    ),
  bad: [
    { title: 'IPv4', design: groupScene([allow('tcp', 22, '203.0.113.7')]), at: 'web', field: 'inbound[0].peer.cidr' },
    {
      title: 'IPv6',
      design: groupScene([], [allow('tcp', 22, '2001:db8::7')]),
      at: 'web',
      field: 'outbound[0].peer.cidr',
    },
    {
      title: 'the same host is there with its prefix',
      design: groupScene([allow('tcp', 22, '203.0.113.7/32'), allow('tcp', 22, '203.0.113.7')]),
      at: 'web',
      field: 'inbound[1].peer.cidr',
    },
  ],
  good: [
    { title: 'with /32', design: groupScene([allow('tcp', 22, '203.0.113.7/32')]) },
    { title: 'with /128', design: groupScene([allow('tcp', 22, '2001:db8::7/128')]) },
    { title: 'a block', design: groupScene([allow('tcp', 22, '203.0.113.0/24')]) },
    { title: 'everybody', design: groupScene([allow('tcp', 443, '::/0')]) },
  ],
});
