import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { literal } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { DirectConnectGateway } from './direct-connect-gateway';

const gatewayBlock = defineBlock({
  noun: 'DirectConnectGateway',
  words: ['dxgw', 'direct-connect-gateway'],
  area: 'transit',
  cfn: 'AWS::DirectConnect::DirectConnectGateway',
  tf: 'aws_dx_gateway',
  api: {
    service: 'directconnect',
    action: 'CreateDirectConnectGateway',
    tags: { list: 'tags', key: 'key', value: 'value' },
    undo: { action: 'DeleteDirectConnectGateway', with: { directConnectGatewayId: own() } },
  },
  tags: { cfn: true, tf: false },
  rows: {
    name: { cfn: 'DirectConnectGatewayName', tf: 'name', api: 'directConnectGatewayName' },
    asn: { cfn: 'AmazonSideAsn', tf: 'amazon_side_asn', api: 'amazonSideAsn' },
  },
  yields: { id: { cfn: 'DirectConnectGatewayId', tf: 'id', api: 'directConnectGateway.directConnectGatewayId' } },
});

/** It is made from the Region of the first gateway that joins it, but belongs to none. */
export function lowerDirectConnectGateway(gateway: DirectConnectGateway, s: Surroundings): Lowered {
  const place = s.placeOf(gateway.id);
  if (place.region === '') {
    const message = `${quoted(gateway.name)} is left out: the design has no Region of its account to make it from.`;
    return { blocks: [], notices: [{ resource: gateway.id, message }] };
  }
  const asn = String(gateway.amazonSideAsn);
  const block = makeBlock(gatewayBlock, gateway, place, {
    name: literal(gateway.name || gateway.id),
    // A number that the API takes as such.
    asn: {
      type: 'by-target',
      terraform: literal(asn),
      cloudformation: literal(asn),
      api: literal(gateway.amazonSideAsn),
    },
  });
  if (gateway.tags.length === 0) return { blocks: [block], notices: [] };
  const notice: Notice = {
    resource: gateway.id,
    only: 'terraform',
    message: `The AWS provider 5 for Terraform cannot tag a Direct Connect gateway: the tags of ${quoted(gateway.name)} are left out.`,
    command: `aws directconnect tag-resource --region ${place.region} --resource-arn ARN --tags key=KEY,value=VALUE`,
  };
  return { blocks: [block], notices: [notice] };
}
