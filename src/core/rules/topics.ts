import type { RuleSet } from '../model/checks';

/** What the sets of rules are called. */
export const setLabels: Readonly<Record<RuleSet, string>> = {
  limits: 'AWS limits',
  security: 'Security',
  resilience: 'Resilience',
  cost: 'Cost',
  teaching: 'Teaching',
};

/** The folder that a rule is in: `subnet`. */
export const topicOf = ({ id }: { readonly id: string }): string => id.slice(0, id.indexOf('/'));

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  acl: 'ACL',
  dhcp: 'DHCP',
  ip: 'IP',
  nat: 'NAT',
  vpc: 'VPC',
  vpn: 'VPN',
};

const OTHER_TITLES: Readonly<Record<string, string>> = {
  account: 'Accounts',
  model: 'References in the design',
  'dhcp-options': 'DHCP option sets',
  'egress-only-gateway': 'Egress-only internet gateway',
  'on-premises': 'On-premises networks',
  'direct-connect': 'Direct Connect',
};

/** `network-acl` as "Network ACL". */
export function topicTitle(topic: string): string {
  const other = OTHER_TITLES[topic];
  if (other !== undefined) return other;
  const text = topic
    .split('-')
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
