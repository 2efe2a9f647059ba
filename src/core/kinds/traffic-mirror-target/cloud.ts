import { own } from '../../cloud/api';
import { defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { optionalText, ref } from '../../cloud/expr';
import { quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { TrafficMirrorTarget } from './traffic-mirror-target';

const targetBlock = defineBlock({
  noun: 'TrafficMirrorTarget',
  words: ['mirror-target'],
  area: 'observability',
  cfn: 'AWS::EC2::TrafficMirrorTarget',
  tf: 'aws_ec2_traffic_mirror_target',
  api: {
    service: 'ec2',
    action: 'CreateTrafficMirrorTarget',
    tags: { specification: 'traffic-mirror-target' },
    undo: { action: 'DeleteTrafficMirrorTarget', with: { TrafficMirrorTargetId: own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    networkInterface: { cfn: 'NetworkInterfaceId', tf: 'network_interface_id', api: 'NetworkInterfaceId' },
    loadBalancer: {
      cfn: 'NetworkLoadBalancerArn',
      tf: 'network_load_balancer_arn',
      api: 'NetworkLoadBalancerArn',
    },
    endpoint: {
      cfn: 'GatewayLoadBalancerEndpointId',
      tf: 'gateway_load_balancer_endpoint_id',
      api: 'GatewayLoadBalancerEndpointId',
    },
    description: { cfn: 'Description', tf: 'description', api: 'Description' },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'TrafficMirrorTarget.TrafficMirrorTargetId' } },
});

function receiver(id: string, s: Surroundings) {
  switch (s.kindOf(id)) {
    case 'network-interface':
      return { networkInterface: ref(id) };
    case 'load-balancer':
      return { loadBalancer: ref(id) };
    case 'vpc-endpoint':
      return { endpoint: ref(id) };
    default:
      return null;
  }
}

export function lowerTrafficMirrorTarget(mirror: TrafficMirrorTarget, s: Surroundings): Lowered {
  const leftOut = (why: string): Lowered => {
    const message = `${quoted(mirror.name)} is left out: ${why}.`;
    return { blocks: [], notices: [{ resource: mirror.id, message }] };
  };
  const { target } = mirror;
  const properties = target === null ? null : receiver(target, s);
  if (target === null || !properties) return leftOut('nothing receives its packets');
  const place = s.placeOf(mirror.id);
  if (s.placeOf(target) !== place) return leftOut(`${quoted(s.nameOf(target))} is not in its Region, ${place.region}`);
  const description = optionalText(mirror.description);
  const dependsOn = [s.endpointReady(target)];
  return {
    blocks: [makeBlock(targetBlock, mirror, place, { ...properties, description }, { dependsOn })],
    notices: [],
  };
}
