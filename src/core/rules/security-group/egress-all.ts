import { isAnywhere } from '../../net/ranges';
import { perVpc } from '../per-vpc';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { counted, listed, named } from '../words';
import { peerCidr } from './shared/peers';
import { type Group, matchOf, rowsIn } from './shared/rows';
import { allow, everything, groupScene, withRules } from './shared/scenes';

const letsAllOut = (group: Group): boolean =>
  rowsIn(group, 'outbound').some(({ rule }) => {
    const cidr = peerCidr(rule);
    return cidr !== null && isAnywhere(cidr) && matchOf(rule)?.protocol === -1;
  });

const openGroups = perVpc((index, vpc) =>
  index.inVpc(vpc, 'security-group').filter((group) => !group.isDefault && letsAllOut(group)),
);

export const egressAll = defineRule({
  id: 'security-group/egress-all',
  severity: 'info',
  title: 'Groups let everything out',
  why: 'AWS gives every new group a rule that allows all traffic out. That is convenient, and it also lets a taken-over machine send data anywhere; where that matters, name what the machine needs.',
  fix: 'Replace the rule by the ports and destinations that are needed, such as 443/tcp and the group of the database.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  kind: 'vpc',
  *check(vpc, index) {
    const groups = openGroups(index, vpc.id);
    if (groups.length === 0) return;
    yield {
      message: `${counted(groups.length, 'security group')} of ${named(vpc)} ${groups.length === 1 ? 'lets' : 'let'} everything out, as AWS makes them: ${listed(groups.map(named))}. Name the ports and destinations where data must not leave freely.`,
    };
  },
  bad: [
    { title: 'as AWS makes a group', design: groupScene([], [everything]), at: 'main' },
    {
      title: 'over IPv6',
      design: groupScene([], [allow('tcp', 443, '0.0.0.0/0'), allow('-1', null, '::/0')]),
      at: 'main',
    },
  ],
  good: [
    { title: 'one port to everywhere', design: groupScene([], [allow('tcp', 443, '0.0.0.0/0')]) },
    { title: 'everything, but to the VPC only', design: groupScene([], [allow('-1', null, '10.0.0.0/16')]) },
    { title: 'the default group, which has rules of its own', design: scene(() => {}) },
    {
      title: 'everything in from the VPC, nothing out',
      design: scene((s, vpc) => s.add('security-group', 'web', vpc, withRules([allow('-1', null, '10.0.0.0/16')], []))),
    },
  ],
});
