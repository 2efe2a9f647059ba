import { own } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Expr, list, literal, map, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { NetworkFirewall } from './network-firewall';
import { policyOf, texts } from './policy';

const policyBlock = defineBlock({
  noun: 'FirewallPolicy',
  words: [],
  area: 'security',
  cfn: 'AWS::NetworkFirewall::FirewallPolicy',
  tf: 'aws_networkfirewall_firewall_policy',
  api: {
    service: 'network-firewall',
    action: 'CreateFirewallPolicy',
    tags: null,
    undo: { action: 'DeleteFirewallPolicy', with: { FirewallPolicyArn: own('arn') } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    name: { cfn: 'FirewallPolicyName', tf: 'name', api: 'FirewallPolicyName' },
    description: { cfn: 'Description', tf: 'description', api: 'Description' },
    policy: { cfn: 'FirewallPolicy', tf: 'firewall_policy', tfBlock: true, api: 'FirewallPolicy' },
    encryption: { cfn: null, tf: 'encryption_configuration', tfBlock: true, api: 'EncryptionConfiguration' },
  },
  yields: {
    arn: { cfn: 'FirewallPolicyArn', tf: 'arn', api: 'FirewallPolicyResponse.FirewallPolicyArn' },
  },
});

const firewallBlock = defineBlock({
  noun: 'Firewall',
  words: ['firewall', 'nfw', 'network-firewall'],
  area: 'security',
  cfn: 'AWS::NetworkFirewall::Firewall',
  tf: 'aws_networkfirewall_firewall',
  api: {
    service: 'network-firewall',
    action: 'CreateFirewall',
    tags: { list: 'Tags' },
    wait: {
      action: 'DescribeFirewall',
      with: { FirewallArn: own('arn') },
      path: 'FirewallStatus.Status',
      until: 'READY',
    },
    undo: {
      action: 'DeleteFirewall',
      with: { FirewallArn: own('arn') },
      gone: {
        action: 'DescribeFirewall',
        with: { FirewallArn: own('arn') },
        path: 'FirewallStatus.Status',
        until: 'DELETED',
      },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'FirewallName', tf: 'name', api: 'FirewallName' },
    vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
    policy: { cfn: 'FirewallPolicyArn', tf: 'firewall_policy_arn', api: 'FirewallPolicyArn' },
    description: { cfn: 'Description', tf: 'description', api: 'Description' },
    deleteProtection: { cfn: 'DeleteProtection', tf: 'delete_protection', api: 'DeleteProtection' },
    subnetProtection: { cfn: 'SubnetChangeProtection', tf: 'subnet_change_protection', api: 'SubnetChangeProtection' },
    policyProtection: {
      cfn: 'FirewallPolicyChangeProtection',
      tf: 'firewall_policy_change_protection',
      api: 'FirewallPolicyChangeProtection',
    },
    analysis: { cfn: 'EnabledAnalysisTypes', tf: 'enabled_analysis_types', api: 'EnabledAnalysisTypes' },
    subnets: { cfn: 'SubnetMappings', tf: 'subnet_mapping', tfBlock: true, api: 'SubnetMappings' },
    encryption: { cfn: null, tf: 'encryption_configuration', tfBlock: true, api: 'EncryptionConfiguration' },
  },
  yields: {
    arn: { cfn: 'FirewallArn', tf: 'arn', api: 'Firewall.FirewallArn' },
    'firewall-endpoints': { cfn: 'EndpointIds', tf: 'firewall_status', api: null },
  },
});

/** The same in names of CloudFormation, which are those of the API, and of Terraform. */
const inBoth = (aws: Expr, terraform: Expr): Expr => ({ type: 'by-target', terraform, cloudformation: aws, api: aws });

function encryptionOf(key: string): Expr | undefined {
  if (key === '') return undefined;
  const entries = (type: string, id: string): Expr =>
    map([
      [type, literal('CUSTOMER_KMS')],
      [id, literal(key)],
    ]);
  return inBoth(entries('Type', 'KeyId'), entries('type', 'key_id'));
}

function mappingOf(subnet: string, addressType: NetworkFirewall['ipAddressType']): Expr {
  const type = addressType === 'IPV4' ? undefined : literal(addressType);
  return inBoth(
    map([
      ['SubnetId', ref(subnet)],
      ['IPAddressType', type],
    ]),
    map([
      ['subnet_id', ref(subnet)],
      ['ip_address_type', type],
    ]),
  );
}

const onlyTrue = (value: boolean) => (value ? literal(true) : undefined);

export function lowerNetworkFirewall(firewall: NetworkFirewall, s: Surroundings): Lowered {
  const vpc = firewall.parent;
  if (vpc === null || s.kindOf(vpc) !== 'vpc') return NOTHING;
  const place = s.placeOf(firewall.id);
  const subnets = s.firewallSubnets(firewall.id);
  const leave = (message: string): Lowered => ({ blocks: [], notices: [{ resource: firewall.id, message }] });
  if (subnets.length === 0) return leave(`${quoted(firewall.name)} has no subnet for an endpoint; it is left out.`);
  const name = literal(firewall.name);
  const encryption = encryptionOf(firewall.kmsKey);
  const blocks: Block[] = [];
  if (firewall.policyArn === '')
    blocks.push(
      makeBlock(
        policyBlock,
        firewall,
        place,
        { name, policy: inBoth(policyOf(firewall, 'aws'), policyOf(firewall, 'terraform')), encryption },
        { role: 'policy' },
      ),
    );
  const { analyzeTlsSni, analyzeHttpHost } = firewall;
  blocks.push(
    makeBlock(firewallBlock, firewall, place, {
      name,
      vpc: ref(vpc),
      policy: firewall.policyArn === '' ? ref(`${firewall.id}/policy`, 'arn') : literal(firewall.policyArn),
      description: optionalText(firewall.description),
      deleteProtection: onlyTrue(firewall.deleteProtection),
      subnetProtection: onlyTrue(firewall.subnetChangeProtection),
      policyProtection: onlyTrue(firewall.policyChangeProtection),
      analysis: texts([...(analyzeTlsSni ? ['TLS_SNI'] : []), ...(analyzeHttpHost ? ['HTTP_HOST'] : [])]),
      subnets: list(subnets.map((subnet) => mappingOf(subnet.id, firewall.ipAddressType))),
      encryption,
    }),
  );
  const notices: Notice[] = [];
  if (encryption)
    notices.push({
      resource: firewall.id,
      only: 'cloudformation',
      message: `CloudFormation has no property for the key of ${quoted(firewall.name)}; it is encrypted by a key of AWS until this command is run.`,
      command: `aws network-firewall update-firewall-encryption-configuration --region ${place.region} --firewall-arn ARN --encryption-configuration Type=CUSTOMER_KMS,KeyId=KEY-ARN`,
    });
  return { blocks, notices };
}
