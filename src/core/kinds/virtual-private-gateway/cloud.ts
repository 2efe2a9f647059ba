import { own, row } from '../../cloud/api';
import { defineBlock, type Lowered } from '../../cloud/block';
import { literal } from '../../cloud/expr';
import { lowerAttachedGateway } from '../../cloud/gateway-attachment';
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

export function lowerVirtualPrivateGateway(gateway: VirtualPrivateGateway, s: Surroundings): Lowered {
  const asn = gateway.amazonSideAsn;
  return lowerAttachedGateway(vpnGatewayBlock, vpnGatewayAttachment, gateway, s, {
    type: literal('ipsec.1'),
    // A number that Terraform takes as a text.
    asn:
      asn === null
        ? undefined
        : { type: 'by-target', terraform: literal(String(asn)), cloudformation: literal(asn), api: literal(asn) },
  });
}
