import { own, row } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, list, literal, map, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import { enabled } from '../../cloud/transit';
import type { TransitGatewayAttachment } from './transit-gateway-attachment';

const state = {
  action: 'DescribeTransitGatewayVpcAttachments',
  with: { 'TransitGatewayAttachmentIds[0]': own() },
  path: 'TransitGatewayVpcAttachments[0].State',
} as const;

/** Of the two types in CloudFormation the one whose subnets can be changed in place. */
const attachmentBlock = defineBlock({
  noun: 'TransitGatewayAttachment',
  words: ['attachment', 'tgw-attachment', 'transit-gateway-attachment'],
  area: 'transit',
  cfn: 'AWS::EC2::TransitGatewayAttachment',
  tf: 'aws_ec2_transit_gateway_vpc_attachment',
  api: {
    service: 'ec2',
    action: 'CreateTransitGatewayVpcAttachment',
    tags: { specification: 'transit-gateway-attachment' },
    wait: { ...state, until: 'available', failed: ['failed', 'rejected'] },
    undo: {
      action: 'DeleteTransitGatewayVpcAttachment',
      with: { TransitGatewayAttachmentId: own() },
      gone: { ...state, until: 'deleted' },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    transitGateway: { cfn: 'TransitGatewayId', tf: 'transit_gateway_id', api: 'TransitGatewayId' },
    vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
    subnets: { cfn: 'SubnetIds', tf: 'subnet_ids', api: 'SubnetIds' },
    options: { cfn: 'Options', tf: null, api: 'Options' },
    applianceMode: { cfn: null, tf: 'appliance_mode_support', api: null },
    dnsSupport: { cfn: null, tf: 'dns_support', api: null },
    ipv6Support: { cfn: null, tf: 'ipv6_support', api: null },
    groupReferencing: { cfn: null, tf: 'security_group_referencing_support', api: null },
    defaultAssociation: { cfn: null, tf: 'transit_gateway_default_route_table_association', api: null },
    defaultPropagation: { cfn: null, tf: 'transit_gateway_default_route_table_propagation', api: null },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'TransitGatewayVpcAttachment.TransitGatewayAttachmentId' } },
});

/** The yes of the gateway's account to an attachment that another one asked for. */
const accepterBlock = defineBlock({
  noun: 'Accepter',
  words: [],
  area: 'transit',
  cfn: null,
  tf: 'aws_ec2_transit_gateway_vpc_attachment_accepter',
  api: {
    service: 'ec2',
    action: 'AcceptTransitGatewayVpcAttachment',
    tags: 'create-tags',
    wait: { ...state, until: 'available', failed: ['failed', 'rejected'] },
    undo: 'It goes with the attachment.',
  },
  tags: { cfn: false, tf: true },
  rows: {
    attachment: { cfn: null, tf: 'transit_gateway_attachment_id', api: 'TransitGatewayAttachmentId' },
    defaultAssociation: { cfn: null, tf: 'transit_gateway_default_route_table_association', api: null },
    defaultPropagation: { cfn: null, tf: 'transit_gateway_default_route_table_propagation', api: null },
  },
  yields: { id: { cfn: null, tf: 'id', api: row('attachment') } },
});

function optionsOf(attachment: TransitGatewayAttachment) {
  const applianceMode = enabled(attachment.applianceMode);
  const dnsSupport = enabled(attachment.dnsSupport);
  const ipv6Support = enabled(attachment.ipv6Support);
  const groupReferencing = enabled(attachment.securityGroupReferencing);
  const options: Expr = map([
    ['ApplianceModeSupport', applianceMode],
    ['DnsSupport', dnsSupport],
    ['Ipv6Support', ipv6Support],
    ['SecurityGroupReferencingSupport', groupReferencing],
  ]);
  return { options, applianceMode, dnsSupport, ipv6Support, groupReferencing };
}

/** Terraform undoes for an attachment what the gateway does by default, so it is told where the gateway does nothing. */
function defaults(gateway: NonNullable<ReturnType<Surroundings['transitGateway']>>) {
  return {
    defaultAssociation: gateway.defaultAssociation ? undefined : literal(false),
    defaultPropagation: gateway.defaultPropagation ? undefined : literal(false),
  };
}

/** A gateway of another account: shared there, asked for here, accepted there. */
function accepting(attachment: TransitGatewayAttachment, gateway: string, there: Place, s: Surroundings): Lowered {
  const facts = s.transitGateway(gateway);
  if (!facts) return { blocks: [], notices: [] };
  const name = quoted(s.nameOf(gateway));
  const how = facts.autoAccept ? '' : `, and ${quoted(attachment.name)} is to be accepted in the account of ${name}`;
  const notices: Notice[] = [
    {
      resource: attachment.id,
      only: 'cloudformation',
      message:
        `${name} belongs to another account: create the stack with it first, which shares it, then give its id as a ` +
        `parameter to the stack of the VPC${how}. What route tables of ${name} say of ${quoted(attachment.name)} takes its id as ` +
        'a parameter in a later update.',
      ...(facts.autoAccept
        ? {}
        : {
            command: `aws ec2 accept-transit-gateway-vpc-attachment --region ${there.region} --transit-gateway-attachment-id tgw-attach-ID`,
          }),
    },
  ];
  if (facts.autoAccept) return { blocks: [], notices };
  const properties = { attachment: ref(attachment.id), ...defaults(facts) };
  const block = makeBlock(accepterBlock, attachment, there, properties, { role: 'accepter', suffix: [] });
  return { blocks: [block], notices };
}

export function lowerTransitGatewayAttachment(attachment: TransitGatewayAttachment, s: Surroundings): Lowered {
  const { transitGateway, vpc } = attachment;
  const gateway = s.transitGateway(transitGateway);
  const leftOut = (message: string): Lowered => ({ blocks: [], notices: [{ resource: attachment.id, message }] });
  if (transitGateway === null || !gateway)
    return leftOut(`${quoted(attachment.name)} has no transit gateway; it is left out.`);
  if (vpc === null || s.kindOf(vpc) !== 'vpc') return leftOut(`${quoted(attachment.name)} has no VPC; it is left out.`);
  const subnets = attachment.subnets.filter((id) => s.kindOf(id) === 'subnet' && s.vpcOf(id) === vpc);
  if (subnets.length === 0)
    return leftOut(`${quoted(attachment.name)} is left out: it has no subnet of ${quoted(s.nameOf(vpc))}.`);
  const place = s.placeOf(vpc);
  const there = s.placeOf(transitGateway);
  if (place.region !== there.region)
    return leftOut(
      `${quoted(attachment.name)} is left out: ${quoted(s.nameOf(transitGateway))} is not in the Region of ${quoted(s.nameOf(vpc))}, ${place.region}.`,
    );
  const isForeign = place !== there;
  const block = makeBlock(
    attachmentBlock,
    attachment,
    place,
    {
      transitGateway: ref(transitGateway),
      vpc: ref(vpc),
      subnets: list([...new Set(subnets)].map((id) => ref(id))),
      ...optionsOf(attachment),
      // What only the owner of the gateway may say, its accepter says.
      ...(isForeign ? {} : defaults(gateway)),
    },
    isForeign ? { dependsOn: [`${transitGateway}/principal/${place.account ?? 'own'}`] } : {},
  );
  if (!isForeign) return { blocks: [block], notices: [] };
  const { blocks, notices } = accepting(attachment, transitGateway, there, s);
  const accepters: readonly Block[] = blocks.map((one) => ({ ...one, tags: block.tags }));
  return { blocks: [block, ...accepters], notices };
}
