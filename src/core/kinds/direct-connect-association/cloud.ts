import { own, row } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, list, literal, map, ref } from '../../cloud/expr';
import { canonicalText } from '../../cloud/network-text';
import { quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import type { DirectConnectAssociation } from './direct-connect-association';

const state = {
  action: 'DescribeDirectConnectGatewayAssociations',
  with: { associationId: own() },
  path: 'directConnectGatewayAssociations[0].associationState',
} as const;

const undo = {
  action: 'DeleteDirectConnectGatewayAssociation',
  with: { associationId: own() },
  gone: { ...state, until: 'disassociated' },
} as const;

/** The API has each block in a map of its own. */
const asRoutes = (value: Expr): Expr =>
  value.type === 'list' ? list(value.items.map((item) => map([['cidr', item]]))) : value;

const yields = {
  id: { cfn: 'AssociationId', tf: 'id', api: 'directConnectGatewayAssociation.associationId' },
  'attachment-id': {
    cfn: null,
    tf: null,
    api: {
      service: 'ec2',
      action: 'DescribeTransitGatewayAttachments',
      with: { 'Filters[0].Name': 'resource-id', 'Filters[0].Values[0]': row('directConnectGateway') },
      path: 'TransitGatewayAttachments[0].TransitGatewayAttachmentId',
    },
  },
} as const;

const associationBlock = defineBlock({
  noun: 'Association',
  words: ['association', 'direct-connect-association'],
  area: 'transit',
  cfn: 'AWS::DirectConnect::DirectConnectGatewayAssociation',
  tf: 'aws_dx_gateway_association',
  api: {
    service: 'directconnect',
    action: 'CreateDirectConnectGatewayAssociation',
    tags: null,
    wait: { ...state, until: 'associated' },
    undo,
  },
  tags: { cfn: false, tf: false },
  rows: {
    directConnectGateway: { cfn: 'DirectConnectGatewayId', tf: 'dx_gateway_id', api: 'directConnectGatewayId' },
    gateway: { cfn: 'AssociatedGatewayId', tf: 'associated_gateway_id', api: 'gatewayId' },
    prefixes: {
      cfn: 'AllowedPrefixesToDirectConnectGateway',
      tf: 'allowed_prefixes',
      api: 'addAllowedPrefixesToDirectConnectGateway',
      shape: { api: asRoutes },
    },
  },
  yields,
});

/** What the owner of a gateway asks the owner of a Direct Connect gateway for. */
const proposalBlock = defineBlock({
  noun: 'Proposal',
  words: [],
  area: 'transit',
  cfn: null,
  tf: 'aws_dx_gateway_association_proposal',
  api: {
    service: 'directconnect',
    action: 'CreateDirectConnectGatewayAssociationProposal',
    tags: null,
    undo: { action: 'DeleteDirectConnectGatewayAssociationProposal', with: { proposalId: own() } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    directConnectGateway: { cfn: null, tf: 'dx_gateway_id', api: 'directConnectGatewayId' },
    owner: { cfn: null, tf: 'dx_gateway_owner_account_id', api: 'directConnectGatewayOwnerAccount' },
    gateway: { cfn: null, tf: 'associated_gateway_id', api: 'gatewayId' },
    prefixes: {
      cfn: null,
      tf: 'allowed_prefixes',
      api: 'addAllowedPrefixesToDirectConnectGateway',
      shape: { api: asRoutes },
    },
  },
  yields: { id: { cfn: null, tf: 'id', api: 'directConnectGatewayAssociationProposal.proposalId' } },
});

/** The yes of the owner of a Direct Connect gateway to a proposal. */
const acceptedBlock = defineBlock({
  noun: 'Association',
  words: ['association', 'direct-connect-association'],
  area: 'transit',
  cfn: null,
  tf: 'aws_dx_gateway_association',
  api: {
    service: 'directconnect',
    action: 'AcceptDirectConnectGatewayAssociationProposal',
    tags: null,
    wait: { ...state, until: 'associated' },
    undo,
  },
  tags: { cfn: false, tf: false },
  rows: {
    directConnectGateway: { cfn: null, tf: 'dx_gateway_id', api: 'directConnectGatewayId' },
    prefixes: { cfn: null, tf: 'allowed_prefixes', api: null },
    proposal: { cfn: null, tf: 'proposal_id', api: 'proposalId' },
    gatewayOwner: { cfn: null, tf: 'associated_gateway_owner_account_id', api: 'associatedGatewayOwnerAccount' },
  },
  yields,
});

/** A gateway of another account: proposed there, accepted here. */
function proposed(
  association: DirectConnectAssociation,
  ends: { readonly directConnectGateway: string; readonly gateway: string },
  prefixes: Expr | undefined,
  here: Place,
  other: Place,
): Lowered {
  const directConnectGateway = ref(ends.directConnectGateway);
  const ownerOf = (place: Place, after: string): Expr => ({ type: 'account-id', place, after });
  const blocks: readonly Block[] = [
    makeBlock(
      proposalBlock,
      association,
      here,
      {
        directConnectGateway,
        owner: ownerOf(other, ends.directConnectGateway),
        gateway: ref(ends.gateway),
        prefixes,
      },
      { role: 'proposal' },
    ),
    makeBlock(acceptedBlock, association, other, {
      directConnectGateway,
      prefixes,
      proposal: ref(`${association.id}/proposal`),
      gatewayOwner: ownerOf(here, ends.gateway),
    }),
  ];
  const message = `${quoted(association.name)} joins gateways of two accounts. Propose it in the account of the gateway, and accept the proposal in that of the Direct Connect gateway.`;
  const command =
    `aws directconnect create-direct-connect-gateway-association-proposal --region ${here.region} --direct-connect-gateway-id ID ` +
    '--direct-connect-gateway-owner-account ACCOUNT --gateway-id ID && aws directconnect ' +
    `accept-direct-connect-gateway-association-proposal --region ${other.region} --direct-connect-gateway-id ID --proposal-id ID --associated-gateway-owner-account ACCOUNT`;
  return { blocks, notices: [{ resource: association.id, only: 'cloudformation', message, command }] };
}

export function lowerDirectConnectAssociation(association: DirectConnectAssociation, s: Surroundings): Lowered {
  const { directConnectGateway, gateway, allowedPrefixes } = association;
  const lacks = [
    ...(s.kindOf(directConnectGateway) === 'direct-connect-gateway' ? [] : ['Direct Connect gateway']),
    ...(['virtual-private-gateway', 'transit-gateway'].includes(s.kindOf(gateway) ?? '') ? [] : ['gateway to join']),
  ];
  if (directConnectGateway === null || gateway === null || lacks.length > 0) {
    const message = `${quoted(association.name)} has no ${lacks.join(' and no ')}; it is left out.`;
    return { blocks: [], notices: [{ resource: association.id, message }] };
  }
  const here = s.placeOf(gateway);
  const other = s.placeOf(directConnectGateway);
  const prefixes =
    allowedPrefixes.length === 0 ? undefined : list([...new Set(allowedPrefixes.map(canonicalText))].map(literal));
  if (here.account !== other.account)
    return proposed(association, { directConnectGateway, gateway }, prefixes, here, other);
  const properties = { directConnectGateway: ref(directConnectGateway), gateway: ref(gateway), prefixes };
  // AWS joins only what is attached to its VPC.
  const block = makeBlock(associationBlock, association, here, properties, { dependsOn: [`${gateway}/attachment`] });
  return { blocks: [block], notices: [] };
}
