import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { literal, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { NatGateway } from './nat-gateway';

const natGatewayBlock = defineBlock({
  noun: 'NatGateway',
  words: ['nat', 'natgw', 'nat-gateway'],
  area: 'gateways',
  cfn: 'AWS::EC2::NatGateway',
  tf: 'aws_nat_gateway',
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
  rows: {
    subnet: { cfn: 'SubnetId', tf: 'subnet_id', api: 'SubnetId' },
    connectivity: { cfn: 'ConnectivityType', tf: 'connectivity_type', api: 'ConnectivityType' },
    address: { cfn: 'AllocationId', tf: 'allocation_id', api: 'AllocationId' },
    privateIp: { cfn: 'PrivateIpAddress', tf: 'private_ip', api: 'PrivateIpAddress' },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'NatGateway.NatGatewayId' } },
});

export function lowerNatGateway(nat: NatGateway, s: Surroundings): Lowered {
  if (nat.parent === null || s.kindOf(nat.parent) !== 'subnet') return NOTHING;
  const isPublic = nat.connectivity === 'public';
  const notices: Notice[] = [];
  const address = isPublic && s.kindOf(nat.elasticIp) === 'elastic-ip' ? nat.elasticIp : null;
  if (isPublic && address === null)
    notices.push({
      resource: nat.id,
      message: `${quoted(nat.name)} is a public NAT gateway without an Elastic IP address; AWS refuses it.`,
    });
  const block = makeBlock(
    natGatewayBlock,
    nat,
    s.placeOf(nat.id),
    {
      subnet: ref(nat.parent),
      connectivity: isPublic ? undefined : literal('private'),
      address: address === null ? undefined : ref(address, 'allocation-id'),
      privateIp: optionalText(nat.privateIp),
    },
    { dependsOn: isPublic ? [s.internetReady(s.vpcOf(nat.id))] : [] },
  );
  return { blocks: [block], notices };
}
