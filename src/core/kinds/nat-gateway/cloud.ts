import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Expr, list, literal, map, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import { zoneName } from '../../cloud/zones';
import type { NatGateway } from './nat-gateway';

const common = {
  noun: 'NatGateway',
  words: ['nat', 'natgw', 'nat-gateway'],
  area: 'gateways',
  cfn: 'AWS::EC2::NatGateway',
  api: {
    service: 'ec2',
    action: 'CreateNatGateway',
    tags: { specification: 'natgateway' },
    wait: { waiter: 'NatGatewayAvailable', with: { 'NatGatewayIds[0]': own() } },
    undo: {
      action: 'DeleteNatGateway',
      with: { NatGatewayId: own() },
      gone: { waiter: 'NatGatewayDeleted', with: { 'NatGatewayIds[0]': own() } },
    },
  },
  tags: { cfn: true, tf: true },
  yields: { id: { cfn: '', tf: 'id', api: 'NatGateway.NatGatewayId' } },
} as const;

const natGatewayBlock = defineBlock({
  ...common,
  tf: 'aws_nat_gateway',
  rows: {
    subnet: { cfn: 'SubnetId', tf: 'subnet_id', api: 'SubnetId' },
    connectivity: { cfn: 'ConnectivityType', tf: 'connectivity_type', api: 'ConnectivityType' },
    address: { cfn: 'AllocationId', tf: 'allocation_id', api: 'AllocationId' },
    privateIp: { cfn: 'PrivateIpAddress', tf: 'private_ip', api: 'PrivateIpAddress' },
    secondaryAddresses: {
      cfn: 'SecondaryAllocationIds',
      tf: 'secondary_allocation_ids',
      api: 'SecondaryAllocationIds',
    },
    secondaryPrivateIps: {
      cfn: 'SecondaryPrivateIpAddresses',
      tf: 'secondary_private_ip_addresses',
      api: 'SecondaryPrivateIpAddresses',
    },
    secondaryPrivateIpCount: {
      cfn: 'SecondaryPrivateIpAddressCount',
      tf: 'secondary_private_ip_address_count',
      api: 'SecondaryPrivateIpAddressCount',
    },
    maxDrain: { cfn: 'MaxDrainDurationSeconds', tf: null, api: null },
  },
});

/** The AWS provider 5.100 demands a subnet of every NAT gateway. */
const regionalBlock = defineBlock({
  ...common,
  tf: null,
  rows: {
    vpc: { cfn: 'VpcId', tf: null, api: 'VpcId' },
    mode: { cfn: 'AvailabilityMode', tf: null, api: 'AvailabilityMode' },
    zoneAddresses: { cfn: 'AvailabilityZoneAddresses', tf: null, api: 'AvailabilityZoneAddresses' },
  },
});

const texts = (items: readonly string[]): Expr | undefined =>
  items.length === 0 ? undefined : list(items.map((item) => literal(item)));

/** Addresses of a regional one by zone, zones in the order of their first row; those that are not in the design are left out. */
function addressesByZone(nat: NatGateway, s: Surroundings): ReadonlyMap<string, readonly string[]> {
  const zones = new Map<string, string[]>();
  for (const { zone, elasticIp } of nat.zoneAddresses) {
    if (zone === '' || elasticIp === null || s.kindOf(elasticIp) !== 'elastic-ip') continue;
    const known = zones.get(zone);
    if (!known) zones.set(zone, [elasticIp]);
    else if (!known.includes(elasticIp)) known.push(elasticIp);
  }
  return zones;
}

function lowerRegional(nat: NatGateway, vpc: string, s: Surroundings): Lowered {
  const place = s.placeOf(nat.id);
  const zones = addressesByZone(nat, s);
  const items = [...zones].map(([zone, addresses]) =>
    map([
      ['AvailabilityZone', { type: 'zone', place, letter: zone }],
      ['AllocationIds', list(addresses.map((address) => ref(address, 'allocation-id')))],
    ]),
  );
  const block = makeBlock(
    regionalBlock,
    nat,
    place,
    {
      vpc: ref(vpc),
      mode: literal('regional'),
      zoneAddresses: items.length === 0 ? undefined : list(items),
    },
    { dependsOn: [s.internetReady(vpc)] },
  );
  const plain = [...zones].filter(([zone]) => /^[a-z0-9-]+$/.test(zone));
  const byZone = plain.map(
    ([zone, addresses]) =>
      `AvailabilityZone=${zoneName(place.region, zone)},AllocationIds=${addresses.map(() => 'eipalloc-ID').join(',')}`,
  );
  const notice: Notice = {
    resource: nat.id,
    only: 'terraform',
    message: `The AWS provider 5.100 makes no regional NAT gateways; ${quoted(nat.name)} is left out, with the routes to it. Make it by command.`,
    command: [
      `aws ec2 create-nat-gateway --region ${place.region} --vpc-id vpc-ID --availability-mode regional`,
      ...(byZone.length === 0 ? [] : ['--availability-zone-addresses', ...byZone]),
    ].join(' '),
  };
  return { blocks: [block], notices: [notice] };
}

export function lowerNatGateway(nat: NatGateway, s: Surroundings): Lowered {
  if (nat.parent === null) return NOTHING;
  if (s.kindOf(nat.parent) === 'vpc') return lowerRegional(nat, nat.parent, s);
  if (s.kindOf(nat.parent) !== 'subnet') return NOTHING;
  const isPublic = nat.connectivity === 'public';
  const notices: Notice[] = [];
  const address = isPublic && s.kindOf(nat.elasticIp) === 'elastic-ip' ? nat.elasticIp : null;
  if (isPublic && address === null)
    notices.push({
      resource: nat.id,
      message: `${quoted(nat.name)} is a public NAT gateway without an Elastic IP address; AWS refuses it.`,
    });
  const more = isPublic ? [...new Set(nat.secondaryElasticIps)].filter((id) => s.kindOf(id) === 'elastic-ip') : [];
  const { secondaryPrivateIpCount: count, maxDrainDurationSeconds: drain } = nat;
  const block = makeBlock(
    natGatewayBlock,
    nat,
    s.placeOf(nat.id),
    {
      subnet: ref(nat.parent),
      connectivity: isPublic ? undefined : literal('private'),
      address: address === null ? undefined : ref(address, 'allocation-id'),
      privateIp: optionalText(nat.privateIp),
      secondaryAddresses: more.length === 0 ? undefined : list(more.map((id) => ref(id, 'allocation-id'))),
      secondaryPrivateIps: texts(nat.secondaryPrivateIps),
      secondaryPrivateIpCount: isPublic || count === null ? undefined : literal(count),
      maxDrain: drain === null ? undefined : literal(drain),
    },
    { dependsOn: isPublic ? [s.internetReady(s.vpcOf(nat.id))] : [] },
  );
  if (drain !== null)
    notices.push({
      resource: nat.id,
      only: ['terraform', 'api'],
      message: `Only CloudFormation keeps how long ${quoted(nat.name)} drains an address. Take one away by this command to keep to ${drain} seconds.`,
      command: `aws ec2 disassociate-nat-gateway-address --region ${s.placeOf(nat.id).region} --nat-gateway-id nat-ID --association-ids eipassoc-ID --max-drain-duration-seconds ${drain}`,
    });
  return { blocks: [block], notices };
}
