import type { ResourceBase } from '../model/resource';
import { own } from './api';
import { type Block, defineBlock, makeBlock } from './block';
import { literal, ref } from './expr';
import type { Place } from './place';

const state = {
  action: 'DescribeVpcBlockPublicAccessExclusions',
  with: { 'ExclusionIds[0]': own() },
  path: 'VpcBlockPublicAccessExclusions[0].State',
} as const;

/** A VPC or subnet for which Block Public Access of its Region does not hold. */
const exclusionBlock = defineBlock({
  noun: 'PublicAccessExclusion',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::VPCBlockPublicAccessExclusion',
  tf: 'aws_vpc_block_public_access_exclusion',
  api: {
    service: 'ec2',
    action: 'CreateVpcBlockPublicAccessExclusion',
    tags: { specification: 'vpc-block-public-access-exclusion' },
    wait: { ...state, until: 'create-complete', failed: ['create-failed'] },
    undo: {
      action: 'DeleteVpcBlockPublicAccessExclusion',
      with: { ExclusionId: own() },
      gone: { ...state, until: 'delete-complete', failed: ['disable-failed'] },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
    subnet: { cfn: 'SubnetId', tf: 'subnet_id', api: 'SubnetId' },
    mode: {
      cfn: 'InternetGatewayExclusionMode',
      tf: 'internet_gateway_exclusion_mode',
      api: 'InternetGatewayExclusionMode',
    },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'VpcBlockPublicAccessExclusion.ExclusionId' } },
});

/** The exclusion of a VPC or subnet; none for `none`. */
export function exclusionOf(owner: ResourceBase, of: 'vpc' | 'subnet', mode: string, place: Place): readonly Block[] {
  if (mode === 'none') return [];
  const properties = { [of]: ref(owner.id), mode: literal(mode) };
  return [makeBlock(exclusionBlock, owner, place, properties, { role: 'public-access', suffix: [] })];
}

/** The setting of an account in a Region. It is there always: it is changed, and put back. */
export const publicAccessOptions = defineBlock({
  noun: 'BlockPublicAccess',
  words: [],
  area: 'network',
  cfn: 'AWS::EC2::VPCBlockPublicAccessOptions',
  tf: 'aws_vpc_block_public_access_options',
  api: {
    service: 'ec2',
    action: 'ModifyVpcBlockPublicAccessOptions',
    tags: null,
    undo: { action: 'ModifyVpcBlockPublicAccessOptions', with: { InternetGatewayBlockMode: 'off' } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    mode: { cfn: 'InternetGatewayBlockMode', tf: 'internet_gateway_block_mode', api: 'InternetGatewayBlockMode' },
  },
  yields: {},
});
