import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { literal, ref } from '../../cloud/expr';
import type { Surroundings } from '../../cloud/surroundings';
import type { VirtualPrivateGateway } from './virtual-private-gateway';

const vpnGatewayBlock = defineBlock({
  noun: 'VpnGateway',
  words: ['vgw', 'vpn-gateway', 'virtual-private-gateway'],
  area: 'gateways',
  cfn: 'AWS::EC2::VPNGateway',
  tf: 'aws_vpn_gateway',
  tags: { cfn: true, tf: true },
  rows: {
    type: { cfn: 'Type', tf: null },
    vpc: { cfn: null, tf: 'vpc_id' },
    asn: { cfn: 'AmazonSideAsn', tf: 'amazon_side_asn' },
  },
  yields: { id: { cfn: '', tf: 'id' } },
});

const vpnGatewayAttachment = defineBlock({
  noun: 'Attachment',
  words: [],
  area: 'gateways',
  cfn: 'AWS::EC2::VPCGatewayAttachment',
  tf: null,
  tags: { cfn: false, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: null },
    gateway: { cfn: 'VpnGatewayId', tf: null },
  },
  yields: {},
});

/** Attached by an argument in Terraform, by a resource of its own in CloudFormation. A detached one is in a Region. */
export function lowerVirtualPrivateGateway(gateway: VirtualPrivateGateway, s: Surroundings): Lowered {
  const place = s.placeOf(gateway.id);
  const vpc = s.kindOf(gateway.parent) === 'vpc' ? gateway.parent : null;
  const asn = gateway.amazonSideAsn;
  const blocks: Block[] = [
    makeBlock(vpnGatewayBlock, gateway, place, {
      type: literal('ipsec.1'),
      vpc: vpc === null ? undefined : ref(vpc),
      // A number that Terraform takes as a text.
      asn:
        asn === null ? undefined : { type: 'by-target', terraform: literal(String(asn)), cloudformation: literal(asn) },
    }),
  ];
  if (vpc !== null) {
    const properties = { vpc: ref(vpc), gateway: ref(gateway.id) };
    blocks.push(makeBlock(vpnGatewayAttachment, gateway, place, properties, { role: 'attachment', suffix: [] }));
  }
  return { blocks, notices: [] };
}
