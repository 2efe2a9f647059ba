import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { ref } from '../../cloud/expr';
import type { Surroundings } from '../../cloud/surroundings';
import type { CarrierGateway } from './carrier-gateway';

const carrierGatewayBlock = defineBlock({
  noun: 'CarrierGateway',
  words: ['cagw', 'carrier-gateway'],
  area: 'gateways',
  cfn: 'AWS::EC2::CarrierGateway',
  tf: 'aws_ec2_carrier_gateway',
  api: {
    service: 'ec2',
    action: 'CreateCarrierGateway',
    tags: { specification: 'carrier-gateway' },
    undo: { action: 'DeleteCarrierGateway', with: { CarrierGatewayId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: { vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' } },
  yields: { id: { cfn: '', tf: 'id', api: 'CarrierGateway.CarrierGatewayId' } },
});

export function lowerCarrierGateway(gateway: CarrierGateway, s: Surroundings): Lowered {
  if (gateway.parent === null || s.kindOf(gateway.parent) !== 'vpc') return NOTHING;
  const block = makeBlock(carrierGatewayBlock, gateway, s.placeOf(gateway.id), { vpc: ref(gateway.parent) });
  return { blocks: [block], notices: [] };
}
