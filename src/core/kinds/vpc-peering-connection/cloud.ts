import { type LaterCall, own, type Read, row, type Wait } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, literal, map, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
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
    peerRegion: { cfn: 'PeerRegion', tf: 'peer_region', api: 'PeerRegion' },
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
function dnsNotices(peering: VpcPeeringConnection, own: Place, other: Place): readonly Notice[] {
  const sides = [
    ...(peering.requesterDns ? [{ option: `--requester-${DNS_OPTION}`, place: own }] : []),
    ...(peering.accepterDns ? [{ option: `--accepter-${DNS_OPTION}`, place: other }] : []),
  ];
  return [...new Set(sides.map(({ place }) => place))].map((place) => ({
    resource: peering.id,
    only: 'cloudformation',
    message:
      `CloudFormation has no property for the DNS options of ${quoted(peering.name)}. Set those of ${place.region} once the ` +
      'connection is active.',
    command: [
      `aws ec2 modify-vpc-peering-connection-options --region ${place.region} --vpc-peering-connection-id pcx-ID`,
      ...sides.filter((side) => side.place === place).map(({ option }) => option),
    ].join(' '),
  }));
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
  const sameRegion = own === other;
  const blocks: Block[] = [
    makeBlock(peeringBlock, peering, own, {
      requester: ref(requester),
      accepter: ref(accepter),
      peerRegion: sameRegion ? undefined : literal(other.region),
      autoAccept: sameRegion ? literal(true) : undefined,
    }),
  ];
  const notices: Notice[] = [];
  if (!sameRegion) {
    const properties = { peering: ref(peering.id), autoAccept: literal(true) };
    const accepting = makeBlock(accepterBlock, peering, other, properties, { role: 'accepter', suffix: [] });
    blocks.push({ ...accepting, tags: blocks[0]?.tags ?? null });
    notices.push({
      resource: peering.id,
      only: 'cloudformation',
      message:
        `${quoted(peering.name)} joins VPCs of two Regions, and a template cannot refer to a stack of another Region: ` +
        `create the stack of ${other.region} first, then give the id of ${quoted(s.nameOf(accepter))} as a parameter to the ` +
        `stack of ${own.region}. Routes of ${other.region} to the connection take its id as a parameter in a later update.`,
    });
  }
  if (peering.requesterDns || peering.accepterDns) {
    blocks.push(...options(peering, own, other));
    notices.push(...dnsNotices(peering, own, other));
  }
  return { blocks, notices };
}
