import { defineRule } from '../rule';
import { faultyCidrs } from './shared/cidr-rows';
import { allow, groupScene } from './shared/scenes';

export const ruleCidr = defineRule({
  id: 'security-group/rule-cidr',
  severity: 'error',
  title: 'Source or destination of a rule is no CIDR block',
  why: 'AWS takes an IPv4 or IPv6 address with a prefix length, such as 10.0.0.0/16, 203.0.113.7/32 or ::/0.',
  fix: 'Write the block as address, slash and prefix length.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html',
  code: 'InvalidParameterValue',
  book: 'sg-rule-source-one',
  kind: 'security-group',
  check: (group) =>
    faultyCidrs(group, 'unreadable', (place, _found, { problem }) => {
      const advice = problem.suggestion === undefined ? 'Correct it' : `Use ${problem.suggestion}`;
      return `The CIDR of ${place} cannot be read: ${problem.message}. ${advice}.`;
    }),
  bad: [
    {
      title: 'three numbers',
      design: groupScene([allow('tcp', 443, '10.0.0/24')]),
      at: 'web',
      field: 'inbound[0].peer.cidr',
    },
    {
      title: 'a space in front',
      design: groupScene([allow('tcp', 443, ' 10.0.0.0/24')]),
      at: 'web',
      field: 'inbound[0].peer.cidr',
    },
    {
      title: 'a prefix of 33',
      design: groupScene([], [allow('tcp', 443, '10.0.0.0/33')]),
      at: 'web',
      field: 'outbound[0].peer.cidr',
    },
    { title: 'a word', design: groupScene([allow('tcp', 443, 'office')]), at: 'web', field: 'inbound[0].peer.cidr' },
  ],
  good: [
    {
      title: 'IPv4 and IPv6',
      design: groupScene([allow('tcp', 443, '10.0.0.0/24'), allow('tcp', 443, '2001:db8::/32')]),
    },
    { title: 'host bits, which AWS masks', design: groupScene([allow('tcp', 443, '10.0.0.9/24')]) },
    { title: 'a host without /32, which has a rule of its own', design: groupScene([allow('tcp', 443, '10.0.0.9')]) },
    {
      title: 'the smallest blocks and the widest',
      design: groupScene([
        allow('tcp', 443, '10.0.0.9/32'),
        allow('tcp', 443, '2001:db8::9/128'),
        allow('udp', 443, '0.0.0.0/0'),
      ]),
    },
  ],
});
