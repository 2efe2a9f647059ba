import { type Expr, list, literal, map, nestedMap, optionalText } from '../../cloud/expr';
import { canonicalText } from '../../cloud/network-text';
import type { NetworkFirewall } from './network-firewall';

/** A list of texts; nothing for none. */
export const texts = (items: readonly string[]): Expr | undefined =>
  items.length === 0 ? undefined : list(items.map((item) => literal(item)));

/** Blocks of Terraform (one stands for itself), or a list. */
function some(items: readonly Expr[], side: keyof typeof NAMES): Expr | undefined {
  if (items.length === 0) return undefined;
  return side === 'terraform' && items.length === 1 ? items[0] : list(items);
}
const number = (value: number | null) => (value === null ? undefined : literal(value));

/** The members of a policy, by the names of AWS and of Terraform. */
const NAMES = {
  aws: {
    statelessDefault: 'StatelessDefaultActions',
    fragmentDefault: 'StatelessFragmentDefaultActions',
    statelessGroups: 'StatelessRuleGroupReferences',
    statefulGroups: 'StatefulRuleGroupReferences',
    statefulDefault: 'StatefulDefaultActions',
    options: 'StatefulEngineOptions',
    order: 'RuleOrder',
    exception: 'StreamExceptionPolicy',
    timeouts: 'FlowTimeouts',
    idle: 'TcpIdleTimeoutSeconds',
    tls: 'TLSInspectionConfigurationArn',
    variables: 'PolicyVariables',
    arn: 'ResourceArn',
    priority: 'Priority',
    override: 'Override',
    action: 'Action',
  },
  terraform: {
    statelessDefault: 'stateless_default_actions',
    fragmentDefault: 'stateless_fragment_default_actions',
    statelessGroups: 'stateless_rule_group_reference',
    statefulGroups: 'stateful_rule_group_reference',
    statefulDefault: 'stateful_default_actions',
    options: 'stateful_engine_options',
    order: 'rule_order',
    exception: 'stream_exception_policy',
    timeouts: 'flow_timeouts',
    idle: 'tcp_idle_timeout_seconds',
    tls: 'tls_inspection_configuration_arn',
    variables: 'policy_variables',
    arn: 'resource_arn',
    priority: 'priority',
    override: 'override',
    action: 'action',
  },
} as const;

function homeNet(networks: readonly string[], side: keyof typeof NAMES): Expr | undefined {
  const definition = texts(networks.map(canonicalText));
  if (definition === undefined) return undefined;
  if (side === 'aws') return map([['RuleVariables', map([['HOME_NET', map([['Definition', definition]])]])]]);
  const ipSet = nestedMap([['definition', definition]]);
  const variable = nestedMap([
    ['key', literal('HOME_NET')],
    ['ip_set', ipSet],
  ]);
  return nestedMap([['rule_variables', variable]]);
}

/** The policy that is made with a firewall. */
export function policyOf(firewall: NetworkFirewall, side: keyof typeof NAMES): Expr {
  const n = NAMES[side];
  const inner = side === 'terraform' ? nestedMap : map;
  const isStrict = firewall.ruleOrder === 'STRICT_ORDER';
  const stateless = firewall.statelessRuleGroups.map(({ arn, priority }) =>
    inner([
      [n.arn, literal(arn)],
      [n.priority, literal(priority)],
    ]),
  );
  const stateful = firewall.statefulRuleGroups.map(({ arn, priority, dropToAlert }) =>
    inner([
      [n.arn, literal(arn)],
      [n.priority, isStrict ? number(priority) : undefined],
      [n.override, dropToAlert ? inner([[n.action, literal('DROP_TO_ALERT')]]) : undefined],
    ]),
  );
  const idle = number(firewall.tcpIdleTimeout);
  return map([
    [n.statelessDefault, texts([firewall.statelessDefaultAction])],
    [n.fragmentDefault, texts([firewall.fragmentDefaultAction])],
    [n.statefulDefault, isStrict ? texts(firewall.statefulDefaultActions) : undefined],
    [n.tls, optionalText(firewall.tlsInspectionArn)],
    [n.variables, homeNet(firewall.homeNet, side)],
    [
      n.options,
      inner([
        [n.order, literal(firewall.ruleOrder)],
        [n.exception, literal(firewall.streamExceptionPolicy)],
        [n.timeouts, idle && inner([[n.idle, idle]])],
      ]),
    ],
    [n.statefulGroups, some(stateful, side)],
    [n.statelessGroups, some(stateless, side)],
  ]);
}
