import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { literal } from '../../cloud/expr';
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
  rows: { domain: { cfn: 'Domain', tf: 'domain', api: 'Domain' } },
  // `Ref` of a CloudFormation EIP is the address, not its id.
  yields: { 'allocation-id': { cfn: 'AllocationId', tf: 'allocation_id', api: 'AllocationId' } },
});

/** Made after the internet gateway of the VPC that uses it, so that it is also released before that is detached. */
export function lowerElasticIp(address: ElasticIp, s: Surroundings): Lowered {
  const dependsOn = s.usersOfAddress(address.id).map((user) => s.internetReady(s.vpcOf(user)));
  const block = makeBlock(
    elasticIpBlock,
    address,
    s.placeOf(address.id),
    { domain: literal('vpc') },
    { dependsOn: [...new Set(dependsOn)] },
  );
  return { blocks: [block], notices: [] };
}
