import { own, row } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, literal, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { TransitGatewayPeering } from './transit-gateway-peering';

const state = {
  action: 'DescribeTransitGatewayPeeringAttachments',
  path: 'TransitGatewayPeeringAttachments[0].State',
} as const;
const ids = { 'TransitGatewayAttachmentIds[0]': own() } as const;

const peeringBlock = defineBlock({
  noun: 'TransitGatewayPeering',
  words: ['peering', 'tgw-peering', 'transit-gateway-peering'],
  area: 'transit',
  cfn: 'AWS::EC2::TransitGatewayPeeringAttachment',
  tf: 'aws_ec2_transit_gateway_peering_attachment',
  api: {
    service: 'ec2',
    action: 'CreateTransitGatewayPeeringAttachment',
    tags: { specification: 'transit-gateway-attachment' },
    wait: { ...state, with: ids, until: 'pendingAcceptance', failed: ['failed', 'rejected'] },
    undo: {
      action: 'DeleteTransitGatewayPeeringAttachment',
      with: { TransitGatewayAttachmentId: own() },
      gone: { ...state, with: ids, until: 'deleted' },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    requester: { cfn: 'TransitGatewayId', tf: 'transit_gateway_id', api: 'TransitGatewayId' },
    accepter: { cfn: 'PeerTransitGatewayId', tf: 'peer_transit_gateway_id', api: 'PeerTransitGatewayId' },
    account: { cfn: 'PeerAccountId', tf: null, api: 'PeerAccountId' },
    /** Terraform takes its own where none is given. */
    otherAccount: { cfn: null, tf: 'peer_account_id', api: null },
    region: { cfn: 'PeerRegion', tf: 'peer_region', api: 'PeerRegion' },
  },
  yields: {
    id: {
      cfn: 'TransitGatewayAttachmentId',
      tf: 'id',
      api: 'TransitGatewayPeeringAttachment.TransitGatewayAttachmentId',
    },
  },
});

const accepterBlock = defineBlock({
  noun: 'Accepter',
  words: [],
  area: 'transit',
  cfn: null,
  tf: 'aws_ec2_transit_gateway_peering_attachment_accepter',
  api: {
    service: 'ec2',
    action: 'AcceptTransitGatewayPeeringAttachment',
    tags: 'create-tags',
    wait: { ...state, with: ids, until: 'available', failed: ['failed', 'rejected'] },
    undo: 'It goes with the peering.',
  },
  tags: { cfn: false, tf: true },
  rows: { attachment: { cfn: null, tf: 'transit_gateway_attachment_id', api: 'TransitGatewayAttachmentId' } },
  yields: { id: { cfn: null, tf: 'id', api: row('attachment') } },
});

/** AWS never accepts one by itself, not even inside one account and Region. */
export function lowerTransitGatewayPeering(peering: TransitGatewayPeering, s: Surroundings): Lowered {
  const { requester, accepter } = peering;
  const lacks = [
    ...(s.kindOf(requester) === 'transit-gateway' ? [] : ['requester']),
    ...(s.kindOf(accepter) === 'transit-gateway' ? [] : ['accepter']),
  ];
  if (requester === null || accepter === null || lacks.length > 0) {
    const message = `${quoted(peering.name)} has no ${lacks.join(' and no ')} transit gateway; it is left out.`;
    return { blocks: [], notices: [{ resource: peering.id, message }] };
  }
  const own = s.placeOf(requester);
  const other = s.placeOf(accepter);
  const account: Expr = { type: 'account-id', place: other, after: accepter };
  const block = makeBlock(peeringBlock, peering, own, {
    requester: ref(requester),
    accepter: ref(accepter),
    account,
    otherAccount: own.account === other.account ? undefined : account,
    region: literal(other.region),
  });
  const accepting = makeBlock(
    accepterBlock,
    peering,
    other,
    { attachment: ref(peering.id) },
    { role: 'accepter', suffix: [] },
  );
  const notices: Notice[] = [
    {
      resource: peering.id,
      only: 'cloudformation',
      message:
        `CloudFormation cannot accept ${quoted(peering.name)}. ${own === other ? 'Accept it' : `Create the stack of ${other.region} first, give the id of ${quoted(s.nameOf(accepter))} as a parameter to that of ${own.region}, and accept the peering`} ` +
        'once it is pending; then associate it with route tables, and route to it.',
      command: `aws ec2 accept-transit-gateway-peering-attachment --region ${other.region} --transit-gateway-attachment-id tgw-attach-ID`,
    },
  ];
  return { blocks: [block, { ...accepting, tags: block.tags }], notices };
}
