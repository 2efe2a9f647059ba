import { own, row } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { list, literal, map, ref } from '../../cloud/expr';
import { lowerAttachedGateway } from '../../cloud/gateway-attachment';
import type { Surroundings } from '../../cloud/surroundings';
import type { InternetGateway } from './internet-gateway';

const internetGatewayBlock = defineBlock({
  noun: 'InternetGateway',
  words: ['igw', 'internet-gateway'],
  area: 'gateways',
  cfn: 'AWS::EC2::InternetGateway',
  tf: 'aws_internet_gateway',
  api: {
    service: 'ec2',
    action: 'CreateInternetGateway',
    tags: { specification: 'internet-gateway' },
    undo: { action: 'DeleteInternetGateway', with: { InternetGatewayId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: { vpc: { cfn: null, tf: 'vpc_id', api: null } },
  yields: { id: { cfn: '', tf: 'id', api: 'InternetGateway.InternetGatewayId' } },
});

/** AWS has made it with the default VPC and attached it. */
const defaultGatewayBlock = defineBlock({
  noun: 'InternetGateway',
  words: ['igw', 'internet-gateway'],
  area: 'gateways',
  cfn: null,
  given: 'igw',
  tf: 'data.aws_internet_gateway',
  api: {
    service: 'ec2',
    action: 'DescribeInternetGateways',
    with: { 'Filters[0].Name': 'attachment.vpc-id' },
    tags: 'create-tags',
    undo: 'It belongs to the default VPC, which is left as it is.',
  },
  tags: { cfn: false, tf: false },
  rows: {
    vpc: { cfn: null, tf: null, api: 'Filters[0].Values[0]' },
    filter: { cfn: null, tf: 'filter', api: null, tfBlock: true },
  },
  yields: { id: { cfn: null, tf: 'id', api: 'InternetGateways[0].InternetGatewayId' } },
});

const gatewayAttachment = defineBlock({
  noun: 'Attachment',
  words: [],
  area: 'gateways',
  cfn: 'AWS::EC2::VPCGatewayAttachment',
  tf: null,
  api: {
    service: 'ec2',
    action: 'AttachInternetGateway',
    tags: null,
    undo: {
      action: 'DetachInternetGateway',
      with: { InternetGatewayId: row('gateway'), VpcId: row('vpc') },
    },
  },
  tags: { cfn: false, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: null, api: 'VpcId' },
    gateway: { cfn: 'InternetGatewayId', tf: null, api: 'InternetGatewayId' },
  },
  yields: {},
});

export function lowerInternetGateway(gateway: InternetGateway, s: Surroundings): Lowered {
  const vpc = s.kindOf(gateway.parent) === 'vpc' ? gateway.parent : null;
  if (vpc !== null && s.network(vpc)?.isDefault) {
    const filter = map([
      ['name', literal('attachment.vpc-id')],
      ['values', list([ref(vpc)])],
    ]);
    return {
      blocks: [makeBlock(defaultGatewayBlock, gateway, s.placeOf(gateway.id), { vpc: ref(vpc), filter })],
      notices: [],
    };
  }
  return lowerAttachedGateway(internetGatewayBlock, gatewayAttachment, gateway, s);
}
