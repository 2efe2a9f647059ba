import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import {
  type AnyResource,
  baseFields,
  itemIdSchema,
  listSchema,
  refListSchema,
  textSchema,
} from '../../model/resource';

const action = z.enum(['aws:forward_to_sfe', 'aws:pass', 'aws:drop']);

export const networkFirewallSchema = z.strictObject({
  ...baseFields('network-firewall'),
  description: textSchema,
  /** one a zone: the firewall has an endpoint in each, which routes lead to */
  subnets: refListSchema,
  ipAddressType: z.enum(['IPV4', 'DUALSTACK', 'IPV6']),
  deleteProtection: z.boolean(),
  subnetChangeProtection: z.boolean(),
  policyChangeProtection: z.boolean(),
  analyzeTlsSni: z.boolean(),
  analyzeHttpHost: z.boolean(),
  /** ARN of a key; '': a key of AWS */
  kmsKey: textSchema,
  /** ARN of a policy outside of the design; '': one that is made with the firewall, from the fields below */
  policyArn: textSchema,
  statelessDefaultAction: action,
  fragmentDefaultAction: action,
  statelessRuleGroups: listSchema(z.readonly(z.strictObject({ id: itemIdSchema, arn: textSchema, priority: z.int() }))),
  statefulRuleGroups: listSchema(
    z.readonly(
      z.strictObject({ id: itemIdSchema, arn: textSchema, priority: z.nullable(z.int()), dropToAlert: z.boolean() }),
    ),
  ),
  ruleOrder: z.enum(['DEFAULT_ACTION_ORDER', 'STRICT_ORDER']),
  /** only in strict order */
  statefulDefaultActions: listSchema(textSchema),
  streamExceptionPolicy: z.enum(['DROP', 'CONTINUE', 'REJECT']),
  /** seconds; null: 350, the default of AWS */
  tcpIdleTimeout: z.nullable(z.int()),
  /** what rules call HOME_NET; none: the CIDRs of the VPC */
  homeNet: listSchema(textSchema),
  tlsInspectionArn: textSchema,
});
export type NetworkFirewall = z.infer<typeof networkFirewallSchema>;

const hasOwnPolicy = (firewall: AnyResource) => firewall.policyArn === '';
const isStrict = (firewall: AnyResource) => hasOwnPolicy(firewall) && firewall.ruleOrder === 'STRICT_ORDER';
const actions = [
  { value: 'aws:forward_to_sfe', label: 'Forward to stateful rules' },
  { value: 'aws:pass', label: 'Pass' },
  { value: 'aws:drop', label: 'Drop' },
];

export const networkFirewall = defineKind<NetworkFirewall>({
  kind: 'network-firewall',
  label: 'Network firewall',
  plural: 'Network firewalls',
  summary:
    'AWS Network Firewall: inspects what routes send through its endpoints, one in each zone. The subnets of the endpoints hold nothing else.',
  docs: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/what-is-aws-network-firewall.html',
  keywords: ['nfw', 'firewall', 'inspection', 'ids', 'ips', 'suricata', 'firewall policy'],
  schema: networkFirewallSchema,
  look: { icon: 'network-firewall', tone: 'security', shape: 'shelf', placed: 'model' },
  parents: ['vpc'],
  references: [{ path: 'subnets[]', to: ['subnet'], onDelete: 'drop', says: 'has an endpoint in' }],
  fields: [
    {
      name: 'subnets',
      label: 'Subnets',
      help: 'One subnet in each zone, for its endpoint alone. Route tables lead to the endpoint of their zone.',
      control: { type: 'reference-list' },
    },
    {
      name: 'ipAddressType',
      label: 'IP address type',
      help: 'What the endpoints take: it has to be what their subnets have.',
      control: {
        type: 'select',
        options: [
          { value: 'IPV4', label: 'IPv4' },
          { value: 'DUALSTACK', label: 'IPv4 and IPv6' },
          { value: 'IPV6', label: 'IPv6' },
        ],
      },
    },
    { name: 'description', label: 'Description', help: 'Up to 512 characters.', control: { type: 'text' } },
    {
      name: 'deleteProtection',
      label: 'Delete protection',
      help: 'AWS refuses to delete the firewall while this is on.',
      control: { type: 'toggle' },
    },
    {
      name: 'subnetChangeProtection',
      label: 'Subnet change protection',
      help: 'AWS refuses other subnets while this is on.',
      control: { type: 'toggle' },
    },
    {
      name: 'policyChangeProtection',
      label: 'Policy change protection',
      help: 'AWS refuses another policy while this is on.',
      control: { type: 'toggle' },
    },
    {
      name: 'analyzeTlsSni',
      label: 'Analyze TLS server names',
      help: 'Traffic analysis reports which domains are asked for over HTTPS.',
      control: { type: 'toggle' },
    },
    {
      name: 'analyzeHttpHost',
      label: 'Analyze HTTP hosts',
      help: 'Traffic analysis reports which domains are asked for over HTTP.',
      control: { type: 'toggle' },
    },
    {
      name: 'kmsKey',
      label: 'KMS key',
      help: 'ARN of the key that encrypts firewall and policy. Empty: a key of AWS.',
      control: { type: 'text', placeholder: 'arn:aws:kms:…' },
    },
    {
      name: 'policyArn',
      label: 'Firewall policy',
      help: 'ARN of a policy that exists already. Empty: a policy is made with the firewall.',
      control: { type: 'text', placeholder: 'made with the firewall' },
    },
    {
      name: 'statelessDefaultAction',
      label: 'Stateless default action',
      help: 'What becomes of packets that match no stateless rule.',
      control: { type: 'select', options: actions },
      when: hasOwnPolicy,
    },
    {
      name: 'fragmentDefaultAction',
      label: 'Default action for fragments',
      help: 'What becomes of fragments of UDP packets that match no stateless rule.',
      control: { type: 'select', options: actions },
      when: hasOwnPolicy,
    },
    {
      name: 'statelessRuleGroups',
      label: 'Stateless rule groups',
      help: 'ARNs of rule groups. The lowest priority number comes first.',
      control: {
        type: 'table',
        item: 'Rule group',
        columns: [
          {
            name: 'arn',
            label: 'ARN',
            wide: true,
            control: { type: 'text', placeholder: 'arn:aws:network-firewall:…' },
          },
          { name: 'priority', label: 'Priority', control: { type: 'number', min: 1, max: 65535 } },
        ],
        fresh: { arn: '', priority: 1 },
      },
      when: hasOwnPolicy,
    },
    {
      name: 'statefulRuleGroups',
      label: 'Stateful rule groups',
      help: 'ARNs of rule groups. Priorities count, and are needed, only in strict order.',
      control: {
        type: 'table',
        item: 'Rule group',
        columns: [
          {
            name: 'arn',
            label: 'ARN',
            wide: true,
            control: { type: 'text', placeholder: 'arn:aws:network-firewall:…' },
          },
          { name: 'priority', label: 'Priority', control: { type: 'number', min: 1, max: 65535, nullable: true } },
          { name: 'dropToAlert', label: 'Only alert where a managed group drops', control: { type: 'toggle' } },
        ],
        fresh: { arn: '', priority: null, dropToAlert: false },
      },
      when: hasOwnPolicy,
    },
    {
      name: 'ruleOrder',
      label: 'Order of stateful rules',
      help: 'By action: pass before drop before alert. Strict: as the priorities of the groups and their rules say.',
      control: {
        type: 'select',
        options: [
          { value: 'DEFAULT_ACTION_ORDER', label: 'By action' },
          { value: 'STRICT_ORDER', label: 'Strict' },
        ],
      },
      when: hasOwnPolicy,
    },
    {
      name: 'statefulDefaultActions',
      label: 'Stateful default actions',
      help: 'In strict order, what becomes of packets that match no stateful rule, such as aws:drop_established.',
      control: { type: 'text-list', placeholder: 'aws:drop_established' },
      when: isStrict,
    },
    {
      name: 'streamExceptionPolicy',
      label: 'Connections that break midstream',
      help: 'What becomes of a connection whose beginning the firewall has not seen.',
      control: {
        type: 'select',
        options: [
          { value: 'DROP', label: 'Drop' },
          { value: 'CONTINUE', label: 'Continue' },
          { value: 'REJECT', label: 'Reject' },
        ],
      },
      when: hasOwnPolicy,
    },
    {
      name: 'tcpIdleTimeout',
      label: 'TCP idle timeout (seconds)',
      help: '60 to 6000; AWS takes 350 without a number.',
      control: { type: 'number', min: 60, max: 6000, nullable: true },
      when: hasOwnPolicy,
    },
    {
      name: 'homeNet',
      label: 'Home networks',
      help: 'What rules call HOME_NET. Empty: the CIDRs of the VPC. An inspection VPC lists those of the VPCs that it serves.',
      control: { type: 'cidr-list' },
      when: hasOwnPolicy,
    },
    {
      name: 'tlsInspectionArn',
      label: 'TLS inspection configuration',
      help: 'ARN of the configuration by which the firewall decrypts traffic. Empty: it does not.',
      control: { type: 'text', placeholder: 'arn:aws:network-firewall:…' },
      when: hasOwnPolicy,
    },
  ],
  tagged: true,
  stem: 'firewall',
  defaults: {
    description: '',
    subnets: [],
    ipAddressType: 'IPV4',
    deleteProtection: false,
    subnetChangeProtection: false,
    policyChangeProtection: false,
    analyzeTlsSni: false,
    analyzeHttpHost: false,
    kmsKey: '',
    policyArn: '',
    statelessDefaultAction: 'aws:forward_to_sfe',
    fragmentDefaultAction: 'aws:forward_to_sfe',
    statelessRuleGroups: [],
    statefulRuleGroups: [],
    ruleOrder: 'DEFAULT_ACTION_ORDER',
    statefulDefaultActions: [],
    streamExceptionPolicy: 'DROP',
    tcpIdleTimeout: null,
    homeNet: [],
    tlsInspectionArn: '',
  },
});
