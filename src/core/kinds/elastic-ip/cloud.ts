import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { literal, optionalText } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { ElasticIp } from './elastic-ip';

const elasticIpBlock = defineBlock({
  noun: 'ElasticIp',
  words: ['eip', 'elastic-ip'],
  area: 'gateways',
  cfn: 'AWS::EC2::EIP',
  tf: 'aws_eip',
  api: {
    service: 'ec2',
    action: 'AllocateAddress',
    tags: { specification: 'elastic-ip' },
    undo: { action: 'ReleaseAddress', with: { AllocationId: own('allocation-id') } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    domain: { cfn: 'Domain', tf: 'domain', api: 'Domain' },
    borderGroup: { cfn: 'NetworkBorderGroup', tf: 'network_border_group', api: 'NetworkBorderGroup' },
    publicPool: { cfn: 'PublicIpv4Pool', tf: 'public_ipv4_pool', api: 'PublicIpv4Pool' },
    ipamPool: { cfn: 'IpamPoolId', tf: 'ipam_pool_id', api: 'IpamPoolId' },
    customerPool: { cfn: null, tf: 'customer_owned_ipv4_pool', api: 'CustomerOwnedIpv4Pool' },
    address: { cfn: 'Address', tf: 'address', api: 'Address' },
  },
  // `Ref` of a CloudFormation EIP is the address, not its id.
  yields: { 'allocation-id': { cfn: 'AllocationId', tf: 'allocation_id', api: 'AllocationId' } },
});

/** Made after the internet gateway of the VPC that uses it, so that it is also released before that is detached. */
export function lowerElasticIp(address: ElasticIp, s: Surroundings): Lowered {
  const place = s.placeOf(address.id);
  const dependsOn = s.usersOfAddress(address.id).map((user) => s.internetReady(s.vpcOf(user)));
  const { customerOwnedIpv4Pool } = address;
  const block = makeBlock(
    elasticIpBlock,
    address,
    place,
    {
      domain: literal('vpc'),
      borderGroup: optionalText(address.networkBorderGroup),
      publicPool: optionalText(address.publicIpv4Pool),
      ipamPool: optionalText(address.ipamPoolId),
      customerPool: optionalText(customerOwnedIpv4Pool),
      address: optionalText(address.address),
    },
    { dependsOn: [...new Set(dependsOn)] },
  );
  if (customerOwnedIpv4Pool === '') return { blocks: [block], notices: [] };
  const pool = /^[a-z0-9-]+$/.test(customerOwnedIpv4Pool) ? customerOwnedIpv4Pool : 'ipv4pool-coip-ID';
  const notice: Notice = {
    resource: address.id,
    only: 'cloudformation',
    message: `CloudFormation has no property for customer-owned pools; ${quoted(address.name)} gets an address of Amazon’s there. Allocate it by command instead.`,
    command: `aws ec2 allocate-address --region ${place.region} --domain vpc --customer-owned-ipv4-pool ${pool}`,
  };
  return { blocks: [block], notices: [notice] };
}
