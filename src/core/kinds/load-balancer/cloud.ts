import { own, row } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Expr, list, literal, map, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import { optionalList, present } from '../../cloud/present';
import type { Surroundings } from '../../cloud/surroundings';
import { attributes, logs } from './attributes';
import { listenerBlocks } from './listeners';
import type { LoadBalancer } from './load-balancer';

const inTerraform = Object.fromEntries(
  attributes.map(({ field, argument }) => [field, { cfn: null, tf: argument, api: null }]),
) as {
  readonly [Field in (typeof attributes)[number]['field']]: {
    readonly cfn: null;
    readonly tf: string;
    readonly api: null;
  };
};

const loadBalancerBlock = defineBlock({
  noun: 'LoadBalancer',
  words: ['lb', 'alb', 'nlb', 'elb', 'gwlb', 'load-balancer'],
  area: 'compute',
  cfn: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  tf: 'aws_lb',
  api: {
    service: 'elbv2',
    action: 'CreateLoadBalancer',
    tags: { list: 'Tags' },
    wait: { waiter: 'LoadBalancerAvailable', with: { 'LoadBalancerArns[0]': own() } },
    undo: {
      action: 'DeleteLoadBalancer',
      with: { LoadBalancerArn: own() },
      gone: { waiter: 'LoadBalancersDeleted', with: { 'LoadBalancerArns[0]': own() } },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'Name', tf: 'name', api: 'Name' },
    type: { cfn: 'Type', tf: 'load_balancer_type', api: 'Type' },
    scheme: { cfn: 'Scheme', tf: null, api: 'Scheme' },
    internal: { cfn: null, tf: 'internal', api: null },
    ipAddressType: { cfn: 'IpAddressType', tf: 'ip_address_type', api: 'IpAddressType' },
    subnets: { cfn: 'Subnets', tf: 'subnets', api: 'Subnets' },
    subnetMappings: { cfn: 'SubnetMappings', tf: null, api: 'SubnetMappings' },
    securityGroups: { cfn: 'SecurityGroups', tf: 'security_groups', api: 'SecurityGroups' },
    enforceOnPrivateLink: {
      cfn: 'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic',
      tf: 'enforce_security_group_inbound_rules_on_private_link_traffic',
      api: {
        call: {
          action: 'SetSecurityGroups',
          with: { LoadBalancerArn: own(), SecurityGroups: row('securityGroups') },
        },
        parameter: 'EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic',
      },
    },
    deletionProtection: { cfn: null, tf: 'enable_deletion_protection', api: null },
    ...inTerraform,
    ipamPool: { cfn: 'Ipv4IpamPoolId', tf: null, api: 'IpamPools.Ipv4IpamPoolId' },
    capacity: {
      cfn: 'MinimumLoadBalancerCapacity',
      tf: null,
      api: {
        call: { action: 'ModifyCapacityReservation', with: { LoadBalancerArn: own() } },
        parameter: 'MinimumLoadBalancerCapacity',
      },
    },
    attributes: {
      cfn: 'LoadBalancerAttributes',
      tf: null,
      api: {
        call: { action: 'ModifyLoadBalancerAttributes', with: { LoadBalancerArn: own() } },
        parameter: 'Attributes',
      },
    },
    subnetMapping: { cfn: null, tf: 'subnet_mapping', tfBlock: true, api: null },
    accessLogs: { cfn: null, tf: 'access_logs', tfBlock: true, api: null },
    connectionLogs: { cfn: null, tf: 'connection_logs', tfBlock: true, api: null },
    ipamPools: { cfn: null, tf: 'ipam_pools', tfBlock: true, api: null },
    minimumCapacity: { cfn: null, tf: 'minimum_load_balancer_capacity', tfBlock: true, api: null },
  },
  /** `Ref` of a CloudFormation load balancer is its ARN. */
  yields: { id: { cfn: '', tf: 'arn', api: 'LoadBalancers[0].LoadBalancerArn' } },
});

/** The attributes that apply to its type and are not as usual. */
function changed(lb: LoadBalancer) {
  return attributes.filter(
    ({ field, types, usual }) => (types as readonly string[]).includes(lb.type) && lb[field] !== usual,
  );
}

/** The logs that it writes, with bucket and prefix. */
function logsOf(lb: LoadBalancer) {
  return logs.flatMap(({ field, key, argument, types }) => {
    const bucket = lb[`${field}Bucket`];
    if (bucket === '' || !(types as readonly string[]).includes(lb.type)) return [];
    return [{ field, key, argument, bucket, prefix: lb[`${field}Prefix`] }];
  });
}

function attributeList(lb: LoadBalancer): Expr {
  const pairs: (readonly [string, string])[] = [
    ['deletion_protection.enabled', String(lb.deletionProtection)],
    ...changed(lb).map(({ field, key }) => [key, String(lb[field])] as const),
  ];
  for (const { key, bucket, prefix } of logsOf(lb)) {
    pairs.push([`${key}.enabled`, 'true'], [`${key}.bucket`, bucket]);
    if (prefix !== '') pairs.push([`${key}.prefix`, prefix]);
  }
  const entry = ([key, value]: readonly [string, string]) =>
    map([
      ['Key', literal(key)],
      ['Value', literal(value)],
    ]);
  return list(pairs.map(entry));
}

/** Subnets by their ids, or with what is fixed there: AWS takes one or the other. */
function subnetsOf(lb: LoadBalancer, s: Surroundings, notices: Notice[]) {
  const subnets = present(lb, lb.subnets, 'subnet', s, notices);
  const rows = lb.type === 'network' ? lb.addresses.filter(({ subnet }) => subnets.includes(subnet ?? '')) : [];
  if (rows.length === 0) return { subnets: optionalList(subnets.map((id) => ref(id))) };
  const addresses = rows.flatMap(({ elasticIp }) => (elasticIp === null ? [] : [elasticIp]));
  const known = present(lb, addresses, 'elastic-ip', s, notices);
  const mapping = (names: readonly [string, string, string]) =>
    list(
      subnets.map((id) => {
        const row = rows.find(({ subnet }) => subnet === id);
        const address = row?.elasticIp ?? null;
        return map([
          [names[0], ref(id)],
          [names[1], address !== null && known.includes(address) ? ref(address, 'allocation-id') : undefined],
          [names[2], optionalText(row?.privateIp ?? '')],
        ]);
      }),
    );
  return {
    subnetMappings: mapping(['SubnetId', 'AllocationId', 'PrivateIPv4Address']),
    subnetMapping: mapping(['subnet_id', 'allocation_id', 'private_ipv4_address']),
  };
}

function settingsOf(lb: LoadBalancer) {
  const { minimumCapacity, ipamPool } = lb;
  const isGateway = lb.type === 'gateway';
  const terraformLogs = logsOf(lb).map(({ field, bucket, prefix }) => [
    field,
    map([
      ['bucket', literal(bucket)],
      ['prefix', optionalText(prefix)],
      ['enabled', literal(true)],
    ]),
  ]);
  const capacity = isGateway || minimumCapacity === null ? null : literal(minimumCapacity);
  const pool =
    lb.type === 'application' && lb.scheme === 'internet-facing' && ipamPool !== '' ? literal(ipamPool) : null;
  return {
    deletionProtection: literal(lb.deletionProtection),
    attributes: attributeList(lb),
    ...Object.fromEntries(changed(lb).map(({ field }) => [field, literal(lb[field])])),
    ...Object.fromEntries(terraformLogs),
    ...(capacity && {
      capacity: map([['CapacityUnits', capacity]]),
      minimumCapacity: map([['capacity_units', capacity]]),
    }),
    ...(pool && { ipamPool: pool, ipamPools: map([['ipv4_ipam_pool_id', pool]]) }),
  };
}

/** It is made after the internet gateway of its VPC is attached, without which AWS refuses one that faces the internet. */
export function lowerLoadBalancer(lb: LoadBalancer, s: Surroundings): Lowered {
  const vpc = lb.parent;
  if (vpc === null || s.kindOf(vpc) !== 'vpc') return NOTHING;
  const place = s.placeOf(lb.id);
  const notices: Notice[] = [];
  const isGateway = lb.type === 'gateway';
  const isPublic = !isGateway && lb.scheme === 'internet-facing';
  const groups = isGateway ? [] : present(lb, lb.securityGroups, 'security-group', s, notices);
  const subnets = subnetsOf(lb, s, notices);
  if (subnets.subnets === undefined && subnets.subnetMappings === undefined) {
    const message = `${quoted(lb.name)} has no subnet; it is left out.`;
    return { blocks: [], notices: [...notices, { resource: lb.id, message }] };
  }
  const block = makeBlock(
    loadBalancerBlock,
    lb,
    place,
    {
      name: optionalText(lb.name),
      type: literal(lb.type),
      ...(isGateway ? {} : { scheme: literal(lb.scheme), internal: literal(!isPublic) }),
      ipAddressType: literal(lb.ipAddressType),
      ...subnets,
      securityGroups: optionalList(groups.map((id) => s.securityGroup(id))),
      enforceOnPrivateLink:
        lb.type === 'network' && groups.length > 0 && !lb.enforceOnPrivateLink ? literal('off') : undefined,
      ...settingsOf(lb),
    },
    { dependsOn: isPublic ? [s.internetReady(vpc)] : [] },
  );
  return { blocks: [block, ...listenerBlocks(lb, vpc, s, notices)], notices };
}
