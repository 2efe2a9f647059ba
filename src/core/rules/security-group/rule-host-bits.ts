import { defineRule } from '../rule';
import { faultyCidrs } from './shared/cidr-rows';
import { allow, groupScene } from './shared/scenes';

export const ruleHostBits = defineRule({
  id: 'security-group/rule-host-bits',
  severity: 'warning',
  title: 'CIDR of a rule has bits behind its prefix',
  why: 'AWS masks those bits away and keeps another text than the design; Terraform refuses such a block.',
  fix: 'Use the block itself, or /32 if a single host was meant.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html',
  book: 'vpc-cidr-host-bits',
  kind: 'security-group',
  check: (group) =>
    faultyCidrs(
      group,
      'host-bits',
      (place, found, { problem }) =>
        `${found} of ${place} has bits behind its prefix; AWS makes it ${problem.suggestion}, and Terraform refuses it. Use ${problem.suggestion}.`,
    ),
  bad: [
    {
      title: 'a host in a /16',
      design: groupScene([allow('tcp', 22, '10.0.3.7/16')]),
      at: 'web',
      field: 'inbound[0].peer.cidr',
    },
    {
      title: 'IPv6',
      design: groupScene([allow('tcp', 22, '2001:db8::1/32')]),
      at: 'web',
      field: 'inbound[0].peer.cidr',
    },
  ],
  good: [
    { title: 'a block on its border', design: groupScene([allow('tcp', 22, '10.0.16.0/20')]) },
    { title: 'a host', design: groupScene([allow('tcp', 22, '10.0.3.7/32')]) },
    { title: 'everything', design: groupScene([allow('tcp', 443, '0.0.0.0/0'), allow('tcp', 443, '::/0')]) },
    { title: 'a block of one address of IPv6', design: groupScene([allow('tcp', 22, '2001:db8::1/128')]) },
  ],
});
