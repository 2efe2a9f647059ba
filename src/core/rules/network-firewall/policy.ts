import type { FieldsOf } from '../../kinds/index';
import { defineRule, type Problem } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';

const firewall = (fields: Partial<FieldsOf<'network-firewall'>>) =>
  subnetScene((s, web, vpc) => {
    s.add('network-firewall', 'fw', vpc, { subnets: [web], ...fields });
  });

const ARN = 'arn:aws:network-firewall:us-east-1:111122223333:stateful-rulegroup/web';
const group = (id: string, priority: number | null, arn = ARN) => ({ id, arn, priority, dropToAlert: false });
const DEFAULTS = ['aws:drop_strict', 'aws:drop_established', 'aws:alert_strict', 'aws:alert_established'];
const MORE_DEFAULTS = ['aws:drop_established_app_layer', 'aws:alert_established_app_layer'];

export const policy = defineRule({
  id: 'network-firewall/policy',
  book: '',
  severity: 'error',
  title: 'Firewall policy that AWS does not take',
  why: 'Rule groups have ARNs; in strict order each stateful one has a priority of its own; stateless ones always have. Only strict order has stateful default actions.',
  fix: 'Complete the rule groups, and give each a priority of its own.',
  source: 'https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_FirewallPolicy.html',
  code: 'InvalidRequestException',
  kind: 'network-firewall',
  *check(firewall): Iterable<Problem> {
    if (firewall.policyArn !== '') return;
    const isStrict = firewall.ruleOrder === 'STRICT_ORDER';
    for (const list of ['statelessRuleGroups', 'statefulRuleGroups'] as const) {
      const taken = new Set<number>();
      for (const [i, { arn, priority }] of firewall[list].entries()) {
        const counts = list === 'statelessRuleGroups' || isStrict;
        const what = `${list === 'statelessRuleGroups' ? 'Stateless' : 'Stateful'} rule group ${i + 1} of ${named(firewall)}`;
        if (!/^arn:aws[a-z-]*:network-firewall:/.test(arn))
          yield { field: `${list}[${i}].arn`, message: `${what} has no ARN of a rule group. Write the whole ARN.` };
        if (!counts) continue;
        if (priority === null || priority < 1 || priority > 65535)
          yield {
            field: `${list}[${i}].priority`,
            message: `${what} has ${priority === null ? 'no priority' : `the priority ${priority}`}; AWS expects a number from 1 to 65535. Give it one.`,
          };
        else if (taken.has(priority))
          yield {
            field: `${list}[${i}].priority`,
            message: `${what} has the priority ${priority}, which another one has too. Give it a number of its own.`,
          };
        if (priority !== null) taken.add(priority);
      }
    }
    for (const [i, action] of isStrict ? firewall.statefulDefaultActions.entries() : []) {
      if (DEFAULTS.includes(action) || MORE_DEFAULTS.includes(action)) continue;
      yield {
        field: `statefulDefaultActions[${i}]`,
        message: `${named(firewall)} has a stateful default action that AWS does not know. Use one such as aws:drop_established or aws:alert_established.`,
      };
    }
  },
  bad: [
    {
      title: 'a group without an ARN',
      design: firewall({ statefulRuleGroups: [group('1', null, '')] }),
      at: 'fw',
      field: 'statefulRuleGroups[0].arn',
    },
    {
      title: 'no priority in strict order',
      design: firewall({ ruleOrder: 'STRICT_ORDER', statefulRuleGroups: [group('1', null)] }),
      at: 'fw',
      field: 'statefulRuleGroups[0].priority',
    },
    {
      title: 'one priority twice',
      design: firewall({ statelessRuleGroups: ['1', '2'].map((id) => ({ id, arn: ARN, priority: 5 })) }),
      at: 'fw',
      field: 'statelessRuleGroups[1].priority',
    },
    {
      title: 'an unknown action',
      design: firewall({ ruleOrder: 'STRICT_ORDER', statefulDefaultActions: ['drop'] }),
      at: 'fw',
      field: 'statefulDefaultActions[0]',
    },
  ],
  good: [
    { title: 'the smallest', design: firewall({}) },
    { title: 'by action, without priorities', design: firewall({ statefulRuleGroups: [group('1', null)] }) },
    {
      title: 'strict',
      design: firewall({
        ruleOrder: 'STRICT_ORDER',
        statefulDefaultActions: ['aws:drop_established'],
        statefulRuleGroups: [group('1', 1), group('2', 2)],
      }),
    },
    { title: 'a policy that exists', design: firewall({ policyArn: ARN, statefulRuleGroups: [group('1', 0)] }) },
  ],
});
