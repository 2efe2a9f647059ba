import { isAnywhere } from '../../net/ranges';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { counted, listed, named } from '../words';
import { peerCidr } from './shared/peers';
import { matchOf, type Row, rowsOf } from './shared/rows';
import { allow, everything, groupScene } from './shared/scenes';

/** All traffic to everywhere explains itself, and AWS makes it without a description. */
function isUsual({ direction, rule }: Row): boolean {
  const cidr = peerCidr(rule);
  return direction === 'outbound' && cidr !== null && isAnywhere(cidr) && matchOf(rule)?.protocol === -1;
}

export const ruleNoDescription = defineRule({
  id: 'security-group/rule-no-description',
  severity: 'info',
  title: 'Rules of a group have no description',
  why: 'A rule outlives the memory of who asked for it; its description says whom it serves and when it may go.',
  fix: 'Say in a few words for whom each rule is. Descriptions can be changed at any time.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  kind: 'security-group',
  *check(group) {
    if (group.isDefault) return;
    const silent = rowsOf(group).filter((row) => row.rule.description.trim() === '' && !isUsual(row));
    if (silent.length === 0) return;
    const all = silent.map(({ direction, number }) => `${direction} rule ${number}`);
    yield {
      message: `${counted(silent.length, 'rule')} of ${named(group)} ${silent.length === 1 ? 'has' : 'have'} no description: ${listed(all)}. Say for whom ${silent.length === 1 ? 'it is' : 'they are'}.`,
    };
  },
  bad: [
    { title: 'one rule', design: groupScene([allow('tcp', 443, '0.0.0.0/0')]), at: 'web' },
    {
      title: 'spaces, and a rule out',
      design: groupScene([allow('tcp', 443, '0.0.0.0/0', ' ')], [allow('tcp', 5432, '10.0.0.0/16')]),
      at: 'web',
    },
  ],
  good: [
    { title: 'described', design: groupScene([allow('tcp', 443, '0.0.0.0/0', 'customers')]) },
    { title: 'all traffic out, as AWS makes it', design: groupScene([], [everything, allow('-1', null, '::/0')]) },
    { title: 'the default group', design: scene(() => {}) },
    { title: 'no rules', design: groupScene([], []) },
  ],
});
