import { own } from '../../cloud/api';
import { type Block, defineBlock, makeBlock } from '../../cloud/block';
import { type Expr, literal, map, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import { optionalList } from '../../cloud/present';
import type { Surroundings } from '../../cloud/surroundings';
import type { LoadBalancer } from './load-balancer';
import { isHttp, type Listener, type Target, usesTls } from './rows';

/**
 * Without a name of its own: names are unique in a Region, and a group that is replaced, because its port or protocol
 * changes, exists beside its successor until the listener has let go of it.
 */
const targetGroupBlock = defineBlock({
  noun: 'TargetGroup',
  words: [],
  area: 'compute',
  cfn: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  tf: 'aws_lb_target_group',
  api: {
    service: 'elbv2',
    action: 'CreateTargetGroup',
    tags: null,
    undo: { action: 'DeleteTargetGroup', with: { TargetGroupArn: own() } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    /** only the API asks for one */
    name: { cfn: null, tf: null, api: 'Name' },
    vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
    targetType: { cfn: 'TargetType', tf: 'target_type', api: 'TargetType' },
    protocol: { cfn: 'Protocol', tf: 'protocol', api: 'Protocol' },
    port: { cfn: 'Port', tf: 'port', api: 'Port' },
    healthProtocol: { cfn: 'HealthCheckProtocol', tf: null, api: 'HealthCheckProtocol' },
    healthPath: { cfn: 'HealthCheckPath', tf: null, api: 'HealthCheckPath' },
    healthPort: { cfn: 'HealthCheckPort', tf: null, api: 'HealthCheckPort' },
    healthInterval: { cfn: 'HealthCheckIntervalSeconds', tf: null, api: 'HealthCheckIntervalSeconds' },
    healthyThreshold: { cfn: 'HealthyThresholdCount', tf: null, api: 'HealthyThresholdCount' },
    unhealthyThreshold: { cfn: 'UnhealthyThresholdCount', tf: null, api: 'UnhealthyThresholdCount' },
    targets: { cfn: 'Targets', tf: null, api: null },
    healthCheck: { cfn: null, tf: 'health_check', tfBlock: true, api: null },
  },
  yields: { id: { cfn: '', tf: 'arn', api: 'TargetGroups[0].TargetGroupArn' } },
});

const listenerBlock = defineBlock({
  noun: 'Listener',
  words: [],
  area: 'compute',
  cfn: 'AWS::ElasticLoadBalancingV2::Listener',
  tf: 'aws_lb_listener',
  api: {
    service: 'elbv2',
    action: 'CreateListener',
    tags: null,
    undo: { action: 'DeleteListener', with: { ListenerArn: own() } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    loadBalancer: { cfn: 'LoadBalancerArn', tf: 'load_balancer_arn', api: 'LoadBalancerArn' },
    protocol: { cfn: 'Protocol', tf: 'protocol', api: 'Protocol' },
    port: { cfn: 'Port', tf: 'port', api: 'Port' },
    sslPolicy: { cfn: 'SslPolicy', tf: 'ssl_policy', api: 'SslPolicy' },
    certificate: { cfn: null, tf: 'certificate_arn', api: null },
    certificates: { cfn: 'Certificates', tf: null, api: 'Certificates' },
    actions: { cfn: 'DefaultActions', tf: null, api: 'DefaultActions' },
    action: { cfn: null, tf: 'default_action', tfBlock: true, api: null },
  },
  yields: { id: { cfn: '', tf: 'arn', api: 'Listeners[0].ListenerArn' } },
});

const attachmentBlock = defineBlock({
  noun: 'TargetGroupAttachment',
  words: [],
  area: 'compute',
  cfn: null,
  tf: 'aws_lb_target_group_attachment',
  api: { service: 'elbv2', action: 'RegisterTargets', tags: null, undo: 'It goes with the target group.' },
  tags: { cfn: false, tf: false },
  rows: {
    targetGroup: { cfn: null, tf: 'target_group_arn', api: 'TargetGroupArn' },
    target: { cfn: null, tf: 'target_id', api: 'Targets[0].Id' },
    port: { cfn: null, tf: 'port', api: 'Targets[0].Port' },
    zone: { cfn: null, tf: 'availability_zone', api: 'Targets[0].AvailabilityZone' },
  },
  yields: {},
});

/** The kind of resource that each type of target group takes. */
const TARGET_KINDS = { instance: 'instance', ip: 'instance', alb: 'load-balancer' } as const;

/** How a target group names one of its targets; null where it cannot. */
function idOf(target: Target, listener: Listener, s: Surroundings): Expr | null {
  const { target: id, address } = target;
  if (id === null) return listener.targetType === 'ip' && address !== '' ? literal(address) : null;
  if (s.kindOf(id) !== TARGET_KINDS[listener.targetType]) return null;
  return ref(id, listener.targetType === 'ip' ? 'private-ip' : 'id');
}

interface Registered {
  readonly row: string;
  readonly label: string;
  readonly id: Expr;
  readonly port: Expr | undefined;
  /** addresses outside of the VPC belong to no zone of it */
  readonly zone: Expr | undefined;
  readonly after: readonly string[];
}

function targetsOf(lb: LoadBalancer, listener: Listener, s: Surroundings, notices: Notice[]): readonly Registered[] {
  return lb.targets.flatMap((target): readonly Registered[] => {
    if (target.listenerPort !== null && target.listenerPort !== listener.port) return [];
    const id = idOf(target, listener, s);
    const name = target.target === null ? target.address : s.nameOf(target.target);
    if (id === null) {
      const message = `The target ${quoted(name)} of ${quoted(lb.name)} is left out of the target group of port ${listener.port}, which takes ${listener.targetType === 'alb' ? 'Application Load Balancers' : listener.targetType === 'ip' ? 'addresses' : 'instances'} of the design.`;
      notices.push({ resource: lb.id, message });
      return [];
    }
    const isOutside = target.target === null && !s.holdsAddress(lb.parent, target.address);
    return [
      {
        row: target.id,
        label: name,
        id,
        port: target.port === null || listener.targetType === 'alb' ? undefined : literal(target.port),
        zone: isOutside ? literal('all') : undefined,
        // A load balancer can be a target only once it listens at the port.
        after: target.target === null ? [] : s.listenersOf(target.target),
      },
    ];
  });
}

/** Thresholds are printed: where they are not, Terraform sets others than AWS does. */
const HEALTHY = literal(5);
const UNHEALTHY = literal(2);
const INTERVAL = literal(30);

function targetGroup(
  lb: LoadBalancer,
  vpc: string,
  listener: Listener,
  key: string,
  targets: readonly Registered[],
  s: Surroundings,
): Block {
  const path = isHttp(listener.healthProtocol) ? literal(listener.healthPath || '/') : undefined;
  const healthProtocol = literal(listener.healthProtocol);
  const healthPort = literal(listener.healthPort || 'traffic-port');
  const stem = lb.name
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 20);
  const properties = {
    name: literal(`${stem || 'targets'}-${listener.id}`),
    vpc: ref(vpc),
    targetType: literal(listener.targetType),
    protocol: literal(listener.targetProtocol),
    port: literal(listener.targetPort),
    healthProtocol,
    healthPath: path,
    healthPort,
    healthInterval: INTERVAL,
    healthyThreshold: HEALTHY,
    unhealthyThreshold: UNHEALTHY,
    targets: optionalList(
      targets.map(({ id, port, zone }) =>
        map([
          ['Id', id],
          ['Port', port],
          ['AvailabilityZone', zone],
        ]),
      ),
    ),
    healthCheck: map([
      ['protocol', healthProtocol],
      ['path', path],
      ['port', healthPort],
      ['interval', INTERVAL],
      ['healthy_threshold', HEALTHY],
      ['unhealthy_threshold', UNHEALTHY],
    ]),
  };
  return makeBlock(targetGroupBlock, lb, s.placeOf(lb.id), properties, {
    role: `${key}/targets`,
    suffix: [key.replace('listener/', '')],
    dependsOn: targets.flatMap(({ after }) => after),
    createBeforeDestroy: true,
  });
}

function listenerProperties(lb: LoadBalancer, listener: Listener, group: Expr) {
  const isGateway = lb.type === 'gateway';
  const certificate = usesTls(listener.protocol) ? optionalText(listener.certificateArn) : undefined;
  const forward = (type: string, arn: string) =>
    map([
      [type, literal('forward')],
      [arn, group],
    ]);
  return {
    loadBalancer: ref(lb.id),
    ...(isGateway ? {} : { protocol: literal(listener.protocol), port: literal(listener.port) }),
    sslPolicy: usesTls(listener.protocol) ? optionalText(listener.sslPolicy) : undefined,
    certificate,
    certificates: certificate && optionalList([map([['CertificateArn', certificate]])]),
    actions: optionalList([forward('Type', 'TargetGroupArn')]),
    action: forward('type', 'target_group_arn'),
  };
}

/** Each listener with its target group and the targets: inside of the group in CloudFormation, attached in Terraform. */
export function listenerBlocks(lb: LoadBalancer, vpc: string, s: Surroundings, notices: Notice[]): readonly Block[] {
  const place = s.placeOf(lb.id);
  return lb.listeners.flatMap((listener) => {
    const key = `listener/${listener.id}`;
    const targets = targetsOf(lb, listener, s, notices);
    const group = ref(`${lb.id}/${key}/targets`);
    return [
      targetGroup(lb, vpc, listener, key, targets, s),
      makeBlock(listenerBlock, lb, place, listenerProperties(lb, listener, group), {
        role: key,
        suffix: [listener.id],
      }),
      ...targets.map(({ row, label, id, port, zone, after }) =>
        makeBlock(
          attachmentBlock,
          lb,
          place,
          { targetGroup: group, target: id, port, zone },
          { role: `${key}/target/${row}`, suffix: [listener.id, label], dependsOn: after },
        ),
      ),
    ];
  });
}
