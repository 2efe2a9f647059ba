import type { Index } from '../../kinds/index';
import { readCidr, vpcBlocks } from '../../kinds/network';
import { type Cidr, containsCidr } from '../../net/cidr';
import { AWS_V6_LOCAL } from '../../net/ranges';
import { changeRow } from '../fixes';
import { defineRule } from '../rule';
import { peerCidr } from './shared/peers';
import { type Group, type GroupRule, rowName, rowsOf } from './shared/rows';
import { allow, groupScene } from './shared/scenes';

/** The resolver, the clock and the metadata of instances. */
const SERVICES: readonly Cidr[] = ['169.254.169.0/24', '169.254.170.2/32'].flatMap((text) => readCidr(text) ?? []);

/** The resolver of a VPC has the third address of its primary block. */
function isUnfiltered(index: Index, group: Group, cidr: Cidr): boolean {
  if (cidr.family === 6) return containsCidr(AWS_V6_LOCAL, cidr);
  if (SERVICES.some((service) => containsCidr(service, cidr))) return true;
  const vpc = index.getAs('vpc', index.vpcOf(group.id));
  const [block] = vpc ? vpcBlocks(vpc) : [];
  return block !== undefined && cidr.prefix === 32 && cidr.base === block.base + 2;
}

export const ruleUnfiltered = defineRule({
  id: 'security-group/rule-unfiltered',
  book: 'sg-resolver-bypass',
  severity: 'info',
  title: 'Rule for a service of the VPC that groups do not filter',
  why: 'Security groups do not filter what goes to the Amazon DNS resolver, the instance metadata service, the Amazon Time Sync Service and DHCP: a rule for them changes nothing, and none can close them. DNS is filtered by Route 53 Resolver DNS Firewall.',
  fix: 'Delete the rule.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  kind: 'security-group',
  *check(group, index) {
    for (const row of rowsOf(group)) {
      const cidr = peerCidr(row.rule);
      if (!cidr || !isUnfiltered(index, group, cidr)) continue;
      yield {
        field: row.at,
        message: `${rowName(index, group, row)} changes nothing: security groups do not filter the resolver, the metadata and the clock of AWS. Delete the rule.`,
        repairs: [changeRow<GroupRule>('Delete the rule', group.id, row.direction, row.rule.id, () => null)],
      };
    }
  },
  bad: [
    {
      title: 'DNS to the resolver of the VPC',
      design: groupScene([], [allow('udp', 53, '10.0.0.2/32')]),
      at: 'web',
      field: 'outbound[0]',
    },
    {
      title: 'the metadata of instances',
      design: groupScene([], [allow('tcp', 443, '0.0.0.0/0'), allow('tcp', 80, '169.254.169.254/32')]),
      at: 'web',
      field: 'outbound[1]',
    },
    {
      title: 'the clock, over IPv6',
      design: groupScene([], [allow('udp', 123, 'fd00:ec2::123/128')]),
      at: 'web',
      field: 'outbound[0]',
    },
  ],
  good: [
    { title: 'a resolver of one’s own', design: groupScene([], [allow('udp', 53, '10.0.0.10/32')]) },
    { title: 'the third address of another block', design: groupScene([], [allow('udp', 53, '10.0.1.2/32')]) },
    { title: 'DNS to the whole VPC', design: groupScene([], [allow('udp', 53, '10.0.0.0/16')]) },
    { title: 'unique local addresses of a company', design: groupScene([], [allow('tcp', 443, 'fd00:aa::/48')]) },
  ],
});
