import type { LeftOut } from '../../cloud/left-out';

const GATEWAY = 'a firewall that a transit gateway holds, without a VPC; it is drawn in one';
const CUSTOM = 'metrics of stateless rules, which are outside of the design';
const THREATS = 'a setting of the managed rule group, which is outside of the design';
const TAGS = 'the firewall carries the tags';

export const leftOut: LeftOut = {
  'AWS::NetworkFirewall::Firewall': {
    AvailabilityZoneMappings: GATEWAY,
    AvailabilityZoneChangeProtection: GATEWAY,
    TransitGatewayId: GATEWAY,
  },
  'AWS::NetworkFirewall::FirewallPolicy': {
    Tags: TAGS,
    'FirewallPolicy.StatelessCustomActions': CUSTOM,
    'FirewallPolicy.StatefulRuleGroupReferences.DeepThreatInspection': THREATS,
    'FirewallPolicy.EnableTLSSessionHolding':
      'goes with the TLS inspection configuration, which is outside of the design',
  },
  aws_networkfirewall_firewall_policy: { tags: TAGS, 'firewall_policy.stateless_custom_action': CUSTOM },
};
