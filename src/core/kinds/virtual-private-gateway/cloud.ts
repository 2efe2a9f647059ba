import { own, row } from '../../cloud/api';
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
  api: {
    service: 'ec2',
    action: 'CreateVpnGateway',
    tags: { specification: 'vpn-gateway' },
    undo: { action: 'DeleteVpnGateway', with: { VpnGatewayId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    type: { cfn: 'Type', tf: null, api: 'Type' },
    vpc: { cfn: null, tf: 'vpc_id', api: null },
    asn: { cfn: 'AmazonSideAsn', tf: 'amazon_side_asn', api: 'AmazonSideAsn' },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'VpnGateway.VpnGatewayId' } },
});

const attachmentState = {
  action: 'DescribeVpnGateways',
  with: { 'VpnGatewayIds[0]': row('gateway') },
  path: 'VpnGateways[0].VpcAttachments[VpcId={vpc}].State',
} as const;

const vpnGatewayAttachment = defineBlock({
  noun: 'Attachment',
  words: [],
  area: 'gateways',
  cfn: 'AWS::EC2::VPCGatewayAttachment',
  tf: null,
  api: {
    service: 'ec2',
    action: 'AttachVpnGateway',
    tags: null,
    wait: { ...attachmentState, until: 'attached' },
    undo: {
      action: 'DetachVpnGateway',
      with: { VpnGatewayId: row('gateway'), VpcId: row('vpc') },
      gone: { ...attachmentState, until: 'detached' },
    },
  },
  tags: { cfn: false, tf: false },
  rows: {
    vpc: { cfn: 'VpcId', tf: null, api: 'VpcId' },
    gateway: { cfn: 'VpnGatewayId', tf: null, api: 'VpnGatewayId' },
  },
  yields: {},
});

/** Attached by an argument in Terraform, by a resource or a call of its own elsewhere. A detached one is in a Region. */
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
        asn === null
          ? undefined
          : { type: 'by-target', terraform: literal(String(asn)), cloudformation: literal(asn), api: literal(asn) },
    }),
  ];
  if (vpc !== null) {
    const properties = { vpc: ref(vpc), gateway: ref(gateway.id) };
    blocks.push(makeBlock(vpnGatewayAttachment, gateway, place, properties, { role: 'attachment', suffix: [] }));
  }
  return { blocks, notices: [] };
}
