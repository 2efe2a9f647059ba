import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { ref } from '../../cloud/expr';
import type { Surroundings } from '../../cloud/surroundings';
import type { EgressOnlyInternetGateway } from './egress-only-internet-gateway';

const egressOnlyGatewayBlock = defineBlock({
  noun: 'EgressOnlyInternetGateway',
  words: ['eigw', 'eoigw', 'egress-only-internet-gateway'],
  area: 'gateways',
  cfn: 'AWS::EC2::EgressOnlyInternetGateway',
  tf: 'aws_egress_only_internet_gateway',
  api: {
    service: 'ec2',
    action: 'CreateEgressOnlyInternetGateway',
    tags: { specification: 'egress-only-internet-gateway' },
    undo: { action: 'DeleteEgressOnlyInternetGateway', with: { EgressOnlyInternetGatewayId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: { vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' } },
  yields: { id: { cfn: '', tf: 'id', api: 'EgressOnlyInternetGateway.EgressOnlyInternetGatewayId' } },
});

export function lowerEgressOnlyInternetGateway(gateway: EgressOnlyInternetGateway, s: Surroundings): Lowered {
  if (gateway.parent === null || s.kindOf(gateway.parent) !== 'vpc') return NOTHING;
  const properties = { vpc: ref(gateway.parent) };
  return {
    blocks: [makeBlock(egressOnlyGatewayBlock, gateway, s.placeOf(gateway.id), properties)],
    notices: [],
  };
}
