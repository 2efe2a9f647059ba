import { type LaterCall, own, type Read, row, type Wait } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, literal, map, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import { placeName, type Surroundings } from '../../cloud/surroundings';
import type { VpcPeeringConnection } from './vpc-peering-connection';

const acceptance: Read & LaterCall = {
  action: 'DescribeVpcPeeringConnections',
  with: { 'VpcPeeringConnectionIds[0]': own() },
  path: 'VpcPeeringConnections[0].Status.Code',
};
const refusals = ['failed', 'expired', 'rejected', 'deleted'];
const active: Wait = { ...acceptance, until: 'active', failed: refusals };

const peeringBlock = defineBlock({
  noun: 'VpcPeeringConnection',
  words: ['pcx', 'peering', 'vpc-peering-connection'],
  area: 'peering',
  cfn: 'AWS::EC2::VPCPeeringConnection',
  tf: 'aws_vpc_peering_connection',
  api: {
    service: 'ec2',
    action: 'CreateVpcPeeringConnection',
    tags: { specification: 'vpc-peering-connection' },
    wait: { ...acceptance, until: 'pending-acceptance', failed: refusals },
    undo: {
      action: 'DeleteVpcPeeringConnection',
      with: { VpcPeeringConnectionId: own() },
      gone: { waiter: 'VpcPeeringConnectionDeleted', with: { 'VpcPeeringConnectionIds[0]': own() } },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    requester: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
    accepter: { cfn: 'PeerVpcId', tf: 'peer_vpc_id', api: 'PeerVpcId' },
    peerOwner: { cfn: 'PeerOwnerId', tf: 'peer_owner_id', api: 'PeerOwnerId' },
    peerRegion: { cfn: 'PeerRegion', tf: 'peer_region', api: 'PeerRegion' },
    /** Elsewhere the accepter accepts with credentials of its own. */
    peerRole: { cfn: 'PeerRoleArn', tf: null, api: null },
    /** CloudFormation accepts a connection inside one account by itself. */
    autoAccept: {
      cfn: null,
      tf: 'auto_accept',
      api: {
        call: { action: 'AcceptVpcPeeringConnection', with: { VpcPeeringConnectionId: own() }, wait: active },
        parameter: null,
      },
    },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'VpcPeeringConnection.VpcPeeringConnectionId' } },
});

const accepterBlock = defineBlock({
  noun: 'Accepter',
  words: [],
  area: 'peering',
  cfn: null,
  tf: 'aws_vpc_peering_connection_accepter',
  api: {
    service: 'ec2',
    action: 'AcceptVpcPeeringConnection',
    tags: 'create-tags',
    wait: active,
    undo: 'It goes with the connection.',
  },
  tags: { cfn: false, tf: true },
  rows: {
    peering: { cfn: null, tf: 'vpc_peering_connection_id', api: 'VpcPeeringConnectionId' },
    autoAccept: { cfn: null, tf: 'auto_accept', api: null },
  },
  yields: { id: { cfn: null, tf: 'id', api: row('peering') } },
});

const API_NAMES: Readonly<Record<string, string>> = {
  allow_remote_vpc_dns_resolution: 'AllowDnsResolutionFromRemoteVpc',
};

/** The options by the names of the API. */
const inApi = (value: Expr): Expr =>
  value.type === 'map' ? map(value.entries.map(([key, entry]) => [API_NAMES[key] ?? key, entry] as const)) : value;

const optionsBlock = defineBlock({
  noun: 'Options',
  words: [],
  area: 'peering',
  cfn: null,
  tf: 'aws_vpc_peering_connection_options',
  api: {
    service: 'ec2',
    action: 'ModifyVpcPeeringConnectionOptions',
    tags: null,
    undo: 'It goes with the connection.',
  },
  tags: { cfn: false, tf: false },
  rows: {
    peering: { cfn: null, tf: 'vpc_peering_connection_id', api: 'VpcPeeringConnectionId' },
    requester: {
      cfn: null,
      tf: 'requester',
      tfBlock: true,
      api: 'RequesterPeeringConnectionOptions',
      shape: { api: inApi },
    },
    accepter: {
      cfn: null,
      tf: 'accepter',
      tfBlock: true,
      api: 'AccepterPeeringConnectionOptions',
      shape: { api: inApi },
    },
  },
  yields: {},
});

const dns = (allowed: boolean) => map([['allow_remote_vpc_dns_resolution', literal(allowed)]]);

/** DNS options: one resource a side where the sides are in different Regions, else one for both. */
function options(peering: VpcPeeringConnection, here: Place, there: Place): readonly Block[] {
  const requester = dns(peering.requesterDns);
  const accepter = dns(peering.accepterDns);
  if (here === there) {
    const properties = { peering: ref(peering.id), requester, accepter };
    return [makeBlock(optionsBlock, peering, here, properties, { role: 'options', suffix: [] })];
  }
  // Options can be set only once the connection is accepted, so both sides wait for the accepter.
  const accepted = ref(`${peering.id}/accepter`);
  return [
    makeBlock(optionsBlock, peering, here, { peering: accepted, requester }, { role: 'requester' }),
    makeBlock(
      optionsBlock,
      peering,
      there,
      { peering: accepted, accepter },
      { role: 'accepter-options', suffix: ['accepter'] },
    ),
  ];
}

const DNS_OPTION = 'peering-connection-options AllowDnsResolutionFromRemoteVpc=true';

/** What CloudFormation cannot say of DNS options, as commands: one for both sides, or one in the Region of each. */
function dnsNotices(peering: VpcPeeringConnection, own: Place, other: Place, s: Surroundings): readonly Notice[] {
  const sides = [
    ...(peering.requesterDns ? [{ option: `--requester-${DNS_OPTION}`, place: own }] : []),
    ...(peering.accepterDns ? [{ option: `--accepter-${DNS_OPTION}`, place: other }] : []),
  ];
  return [...new Set(sides.map(({ place }) => place))].map((place) => ({
    resource: peering.id,
    only: 'cloudformation',
    message:
      `CloudFormation has no property for the DNS options of ${quoted(peering.name)}. Set those of ${placeName(place, s)} once the ` +
      'connection is active.',
    command: [
      `aws ec2 modify-vpc-peering-connection-options --region ${place.region} --vpc-peering-connection-id pcx-ID`,
      ...sides.filter((side) => side.place === place).map(({ option }) => option),
    ].join(' '),
  }));
}

/** Where the accepter is. Another account accepts by a role that the requester may assume, or by hand. */
function elsewhere(peering: VpcPeeringConnection, accepter: string, own: Place, other: Place) {
  const number: Expr = { type: 'account-id', place: other, after: accepter };
  const owner: Expr = {
    type: 'by-target',
    terraform: ref(accepter, 'owner-id'),
    cloudformation: number,
    api: number,
  };
  const role: Expr = {
    type: 'optional-parameter',
    name: [peering.name, 'peer role arn', ...(/[a-z]/i.test(peering.name) ? [] : [peering.id])],
    description: `ARN of a role in the account of the accepter that may accept the peering connection ${quoted(peering.name.slice(0, 200))}. Without it the accepter accepts by hand.`,
    pattern: 'arn:[a-z-]+:iam::[0-9]{12}:role/.+',
  };
  return {
    peerRegion: own.region === other.region ? undefined : literal(other.region),
    ...(own.account === other.account ? {} : { peerOwner: owner, peerRole: role }),
  };
}

/** What two stacks leave to their reader: in which order they are made, and who accepts. */
function stackNotices(
  peering: VpcPeeringConnection,
  accepter: string,
  own: Place,
  other: Place,
  s: Surroundings,
): readonly Notice[] {
  const sameAccount = own.account === other.account;
  const order: Notice = {
    resource: peering.id,
    only: 'cloudformation',
    message:
      `${quoted(peering.name)} joins VPCs of two ${sameAccount ? 'Regions' : 'accounts'}, and a template cannot refer to a stack of another one: ` +
      `create the stack of ${placeName(other, s)} first, then give the id of ${quoted(s.nameOf(accepter))} as a parameter to the ` +
      `stack of ${placeName(own, s)}. Routes of ${placeName(other, s)} to the connection take its id as a parameter in a later update.`,
  };
  if (sameAccount) return [order];
  return [
    order,
    {
      resource: peering.id,
      only: 'cloudformation',
      message: `${quoted(peering.name)} waits for its accepter, ${placeName(other, s)}: give the stack the role that may accept as its parameter for that, or accept there while the stack waits; AWS forgets the request after 7 days.`,
      command: `aws ec2 accept-vpc-peering-connection --region ${other.region} --vpc-peering-connection-id pcx-ID`,
    },
  ];
}

export function lowerVpcPeeringConnection(peering: VpcPeeringConnection, s: Surroundings): Lowered {
  const { requester, accepter } = peering;
  const lacks = [
    ...(s.kindOf(requester) === 'vpc' ? [] : ['requester']),
    ...(s.kindOf(accepter) === 'vpc' ? [] : ['accepter']),
  ];
  if (requester === null || accepter === null || lacks.length > 0) {
    const message = `${quoted(peering.name)} has no ${lacks.join(' and no ')} VPC; it is left out.`;
    return { blocks: [], notices: [{ resource: peering.id, message }] };
  }
  const own = s.placeOf(requester);
  const other = s.placeOf(accepter);
  const blocks: Block[] = [
    makeBlock(peeringBlock, peering, own, {
      requester: ref(requester),
      accepter: ref(accepter),
      ...(own === other ? { autoAccept: literal(true) } : elsewhere(peering, accepter, own, other)),
    }),
  ];
  const notices: Notice[] = [];
  if (own !== other) {
    const properties = { peering: ref(peering.id), autoAccept: literal(true) };
    const accepting = makeBlock(accepterBlock, peering, other, properties, { role: 'accepter', suffix: [] });
    blocks.push({ ...accepting, tags: blocks[0]?.tags ?? null });
    notices.push(...stackNotices(peering, accepter, own, other, s));
  }
  if (peering.requesterDns || peering.accepterDns) {
    blocks.push(...options(peering, own, other));
    notices.push(...dnsNotices(peering, own, other, s));
  }
  return { blocks, notices };
}
