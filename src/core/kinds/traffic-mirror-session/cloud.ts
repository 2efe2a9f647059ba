import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { literal, optionalText, ref } from '../../cloud/expr';
import { quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { TrafficMirrorSession } from './traffic-mirror-session';

const sessionBlock = defineBlock({
  noun: 'TrafficMirrorSession',
  words: ['mirror-session'],
  area: 'observability',
  cfn: 'AWS::EC2::TrafficMirrorSession',
  tf: 'aws_ec2_traffic_mirror_session',
  api: {
    service: 'ec2',
    action: 'CreateTrafficMirrorSession',
    tags: { specification: 'traffic-mirror-session' },
    undo: { action: 'DeleteTrafficMirrorSession', with: { TrafficMirrorSessionId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    source: { cfn: 'NetworkInterfaceId', tf: 'network_interface_id', api: 'NetworkInterfaceId' },
    target: { cfn: 'TrafficMirrorTargetId', tf: 'traffic_mirror_target_id', api: 'TrafficMirrorTargetId' },
    filter: { cfn: 'TrafficMirrorFilterId', tf: 'traffic_mirror_filter_id', api: 'TrafficMirrorFilterId' },
    sessionNumber: { cfn: 'SessionNumber', tf: 'session_number', api: 'SessionNumber' },
    virtualNetworkId: { cfn: 'VirtualNetworkId', tf: 'virtual_network_id', api: 'VirtualNetworkId' },
    packetLength: { cfn: 'PacketLength', tf: 'packet_length', api: 'PacketLength' },
    description: { cfn: 'Description', tf: 'description', api: 'Description' },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'TrafficMirrorSession.TrafficMirrorSessionId' } },
});

const optional = (value: number | null) => (value === null ? undefined : literal(value));

export function lowerTrafficMirrorSession(session: TrafficMirrorSession, s: Surroundings): Lowered {
  const { source, target, filter } = session;
  const leftOut = (why: string): Lowered => {
    const message = `${quoted(session.name)} is left out: ${why}.`;
    return { blocks: [], notices: [{ resource: session.id, message }] };
  };
  const lacks = [
    ...(s.kindOf(source) === 'network-interface' ? [] : ['source']),
    ...(s.kindOf(target) === 'traffic-mirror-target' ? [] : ['target']),
    ...(s.kindOf(filter) === 'traffic-mirror-filter' ? [] : ['filter']),
  ];
  if (source === null || target === null || filter === null || lacks.length > 0)
    return leftOut(`it has no ${lacks.join(' and no ')}`);
  const place = s.placeOf(session.id);
  const strange = [source, target, filter].find((id) => s.placeOf(id) !== place);
  if (strange !== undefined) return leftOut(`${quoted(s.nameOf(strange))} is not in its Region, ${place.region}`);
  const block = makeBlock(sessionBlock, session, place, {
    source: ref(source),
    target: ref(target),
    filter: ref(filter),
    sessionNumber: literal(session.sessionNumber),
    virtualNetworkId: optional(session.virtualNetworkId),
    packetLength: optional(session.packetLength),
    description: optionalText(session.description),
  });
  return { blocks: [block], notices: [] };
}
