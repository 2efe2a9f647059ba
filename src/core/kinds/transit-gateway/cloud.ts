import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, list, literal, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import { enabled } from '../../cloud/transit';
import type { TransitGateway } from './transit-gateway';

const transitGatewayBlock = defineBlock({
  noun: 'TransitGateway',
  words: ['tgw', 'transit-gateway'],
  area: 'transit',
  cfn: 'AWS::EC2::TransitGateway',
  tf: 'aws_ec2_transit_gateway',
  tags: { cfn: true, tf: true },
  rows: {
    description: { cfn: 'Description', tf: 'description' },
    asn: { cfn: 'AmazonSideAsn', tf: 'amazon_side_asn' },
    defaultAssociation: { cfn: 'DefaultRouteTableAssociation', tf: 'default_route_table_association' },
    defaultPropagation: { cfn: 'DefaultRouteTablePropagation', tf: 'default_route_table_propagation' },
    autoAccept: { cfn: 'AutoAcceptSharedAttachments', tf: 'auto_accept_shared_attachments' },
    dnsSupport: { cfn: 'DnsSupport', tf: 'dns_support' },
    vpnEcmp: { cfn: 'VpnEcmpSupport', tf: 'vpn_ecmp_support' },
    multicast: { cfn: 'MulticastSupport', tf: 'multicast_support' },
    groupReferencing: { cfn: 'SecurityGroupReferencingSupport', tf: 'security_group_referencing_support' },
    encryption: { cfn: 'EncryptionSupport', tf: null },
    cidrBlocks: { cfn: 'TransitGatewayCidrBlocks', tf: 'transit_gateway_cidr_blocks' },
  },
  yields: { id: { cfn: '', tf: 'id' }, arn: { cfn: 'TransitGatewayArn', tf: 'arn' } },
});

/** Lets other accounts ask for attachments. */
const shareBlock = defineBlock({
  noun: 'Share',
  words: [],
  area: 'transit',
  cfn: 'AWS::RAM::ResourceShare',
  tf: 'aws_ram_resource_share',
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'Name', tf: 'name' },
    resources: { cfn: 'ResourceArns', tf: null },
    principals: { cfn: 'Principals', tf: null },
    external: { cfn: 'AllowExternalPrincipals', tf: 'allow_external_principals' },
  },
  yields: { arn: { cfn: '', tf: 'arn' } },
});

const sharedBlock = defineBlock({
  noun: 'Shared',
  words: [],
  area: 'transit',
  cfn: null,
  tf: 'aws_ram_resource_association',
  tags: { cfn: false, tf: false },
  rows: {
    resource: { cfn: null, tf: 'resource_arn' },
    share: { cfn: null, tf: 'resource_share_arn' },
  },
  yields: {},
});

const principalBlock = defineBlock({
  noun: 'Principal',
  words: [],
  area: 'transit',
  cfn: null,
  tf: 'aws_ram_principal_association',
  tags: { cfn: false, tf: false },
  rows: {
    principal: { cfn: null, tf: 'principal' },
    share: { cfn: null, tf: 'resource_share_arn' },
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
    cidrBlocks: cidrBlocks.length === 0 ? undefined : list(cidrBlocks.map(literal)),
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
