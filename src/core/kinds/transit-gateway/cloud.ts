import { type LaterCall, own } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, list, literal, optionalText, ref } from '../../cloud/expr';
import { networkText } from '../../cloud/network-text';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import { enabled } from '../../cloud/transit';
import type { TransitGateway } from './transit-gateway';

const state = {
  action: 'DescribeTransitGateways',
  with: { 'TransitGatewayIds[0]': own() },
  path: 'TransitGateways[0].State',
} as const;

/** Encryption is turned on once the gateway is there. */
const modification: LaterCall = {
  action: 'ModifyTransitGateway',
  with: { TransitGatewayId: own() },
  wait: { ...state, until: 'available' },
};

const transitGatewayBlock = defineBlock({
  noun: 'TransitGateway',
  words: ['tgw', 'transit-gateway'],
  area: 'transit',
  cfn: 'AWS::EC2::TransitGateway',
  tf: 'aws_ec2_transit_gateway',
  api: {
    service: 'ec2',
    action: 'CreateTransitGateway',
    tags: { specification: 'transit-gateway' },
    wait: { ...state, until: 'available' },
    undo: {
      action: 'DeleteTransitGateway',
      with: { TransitGatewayId: own() },
      gone: { ...state, until: 'deleted' },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    description: { cfn: 'Description', tf: 'description', api: 'Description' },
    asn: { cfn: 'AmazonSideAsn', tf: 'amazon_side_asn', api: 'Options.AmazonSideAsn' },
    defaultAssociation: {
      cfn: 'DefaultRouteTableAssociation',
      tf: 'default_route_table_association',
      api: 'Options.DefaultRouteTableAssociation',
    },
    defaultPropagation: {
      cfn: 'DefaultRouteTablePropagation',
      tf: 'default_route_table_propagation',
      api: 'Options.DefaultRouteTablePropagation',
    },
    autoAccept: {
      cfn: 'AutoAcceptSharedAttachments',
      tf: 'auto_accept_shared_attachments',
      api: 'Options.AutoAcceptSharedAttachments',
    },
    dnsSupport: { cfn: 'DnsSupport', tf: 'dns_support', api: 'Options.DnsSupport' },
    vpnEcmp: { cfn: 'VpnEcmpSupport', tf: 'vpn_ecmp_support', api: 'Options.VpnEcmpSupport' },
    multicast: { cfn: 'MulticastSupport', tf: 'multicast_support', api: 'Options.MulticastSupport' },
    groupReferencing: {
      cfn: 'SecurityGroupReferencingSupport',
      tf: 'security_group_referencing_support',
      api: 'Options.SecurityGroupReferencingSupport',
    },
    encryption: {
      cfn: 'EncryptionSupport',
      tf: null,
      api: { call: modification, parameter: 'Options.EncryptionSupport' },
    },
    cidrBlocks: {
      cfn: 'TransitGatewayCidrBlocks',
      tf: 'transit_gateway_cidr_blocks',
      api: 'Options.TransitGatewayCidrBlocks',
    },
  },
  yields: {
    id: { cfn: '', tf: 'id', api: 'TransitGateway.TransitGatewayId' },
    arn: { cfn: 'TransitGatewayArn', tf: 'arn', api: 'TransitGateway.TransitGatewayArn' },
  },
});

/** Lets other accounts ask for attachments. */
const shareBlock = defineBlock({
  noun: 'Share',
  words: [],
  area: 'transit',
  cfn: 'AWS::RAM::ResourceShare',
  tf: 'aws_ram_resource_share',
  api: {
    service: 'ram',
    action: 'CreateResourceShare',
    tags: { list: 'tags', key: 'key', value: 'value' },
    undo: { action: 'DeleteResourceShare', with: { resourceShareArn: own('arn') } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'Name', tf: 'name', api: 'name' },
    resources: { cfn: 'ResourceArns', tf: null, api: null },
    principals: { cfn: 'Principals', tf: null, api: null },
    external: { cfn: 'AllowExternalPrincipals', tf: 'allow_external_principals', api: 'allowExternalPrincipals' },
  },
  yields: { arn: { cfn: '', tf: 'arn', api: 'resourceShare.resourceShareArn' } },
});

const sharedBlock = defineBlock({
  noun: 'Shared',
  words: [],
  area: 'transit',
  cfn: null,
  tf: 'aws_ram_resource_association',
  api: { service: 'ram', action: 'AssociateResourceShare', tags: null, undo: 'It goes with the share.' },
  tags: { cfn: false, tf: false },
  rows: {
    resource: { cfn: null, tf: 'resource_arn', api: 'resourceArns[0]' },
    share: { cfn: null, tf: 'resource_share_arn', api: 'resourceShareArn' },
  },
  yields: {},
});

const principalBlock = defineBlock({
  noun: 'Principal',
  words: [],
  area: 'transit',
  cfn: null,
  tf: 'aws_ram_principal_association',
  api: { service: 'ram', action: 'AssociateResourceShare', tags: null, undo: 'It goes with the share.' },
  tags: { cfn: false, tf: false },
  rows: {
    principal: { cfn: null, tf: 'principal', api: 'principals[0]' },
    share: { cfn: null, tf: 'resource_share_arn', api: 'resourceShareArn' },
  },
  yields: {},
});

/** The share of a gateway with the accounts whose VPCs are attached to it. */
function shared(gateway: TransitGateway, own: Place, guests: readonly Place[]): Lowered {
  if (guests.length === 0) return { blocks: [], notices: [] };
  const numberOf = (place: Place): Expr => ({ type: 'account-id', place, after: gateway.id });
  const share = ref(`${gateway.id}/share`, 'arn');
  const resource = ref(gateway.id, 'arn');
  const properties = {
    name: literal(gateway.name || 'transit gateway'),
    resources: list([resource]),
    principals: list(guests.map(numberOf)),
    external: literal(true),
  };
  const blocks: Block[] = [
    makeBlock(shareBlock, gateway, own, properties, { role: 'share' }),
    makeBlock(sharedBlock, gateway, own, { resource, share }, { role: 'shared' }),
    ...guests.map((place) => {
      const role = `principal/${place.account ?? 'own'}`;
      const suffix = ['shared', 'with', place.account ?? 'own'];
      // Whoever waits for the share with an account waits for all of it.
      const dependsOn = [`${gateway.id}/shared`];
      return makeBlock(
        principalBlock,
        gateway,
        own,
        { principal: numberOf(place), share },
        { role, suffix, dependsOn },
      );
    }),
  ];
  const notices: Notice[] = guests.map(({ region }) => ({
    resource: gateway.id,
    message: `${quoted(gateway.name)} is shared with another account. Outside of an organization that shares resources, that account accepts the invitation first.`,
    command: `aws ram accept-resource-share-invitation --region ${region} --resource-share-invitation-arn ARN`,
  }));
  return { blocks, notices };
}

export function lowerTransitGateway(gateway: TransitGateway, s: Surroundings): Lowered {
  const { amazonSideAsn, multicast, encryption, cidrBlocks } = gateway;
  const place = s.placeOf(gateway.id);
  const block = makeBlock(transitGatewayBlock, gateway, place, {
    description: optionalText(gateway.description),
    asn: amazonSideAsn === null ? undefined : literal(amazonSideAsn),
    defaultAssociation: enabled(gateway.defaultAssociation),
    defaultPropagation: enabled(gateway.defaultPropagation),
    autoAccept: enabled(gateway.autoAccept),
    dnsSupport: enabled(gateway.dnsSupport),
    vpnEcmp: enabled(gateway.vpnEcmp),
    // Changed or even named, it makes CloudFormation replace the gateway.
    multicast: multicast ? enabled(true) : undefined,
    groupReferencing: enabled(gateway.securityGroupReferencing),
    encryption: encryption ? enabled(true) : undefined,
    cidrBlocks: cidrBlocks.length === 0 ? undefined : list(cidrBlocks.map(networkText)),
  });
  const share = shared(gateway, place, s.transitGateway(gateway.id)?.guests ?? []);
  const notices: Notice[] = [...share.notices];
  if (encryption)
    notices.push({
      resource: gateway.id,
      only: 'terraform',
      message: `The AWS provider of Terraform has no argument for the encryption support of ${quoted(gateway.name)}. Turn it on once the gateway is there.`,
      command: `aws ec2 modify-transit-gateway --region ${place.region} --transit-gateway-id tgw-ID --options EncryptionSupport=enable`,
    });
  return { blocks: [block, ...share.blocks], notices };
}
