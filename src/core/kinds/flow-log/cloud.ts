import { own } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, list, literal, map, optionalText, ref } from '../../cloud/expr';
import { type Language, type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import { bucketArn, bucketOf, logGroupName, logGroupOf, roleOf } from './destination';
import { tagFieldOf } from './fields';
import type { FlowLog } from './flow-log';
import { formatOf, parseFormat } from './format';

const flowLogBlock = defineBlock({
  noun: 'FlowLog',
  words: ['flow-log', 'flow-logs', 'flowlog'],
  area: 'observability',
  cfn: 'AWS::EC2::FlowLog',
  tf: 'aws_flow_log',
  api: {
    service: 'ec2',
    action: 'CreateFlowLogs',
    tags: { specification: 'vpc-flow-log' },
    undo: { action: 'DeleteFlowLogs', with: { 'FlowLogIds[0]': own() } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    resource: { cfn: 'ResourceId', tf: null, api: 'ResourceIds[0]' },
    resourceType: { cfn: 'ResourceType', tf: null, api: 'ResourceType' },
    vpc: { cfn: null, tf: 'vpc_id', api: null },
    subnet: { cfn: null, tf: 'subnet_id', api: null },
    networkInterface: { cfn: null, tf: 'eni_id', api: null },
    transitGateway: { cfn: null, tf: 'transit_gateway_id', api: null },
    transitGatewayAttachment: { cfn: null, tf: 'transit_gateway_attachment_id', api: null },
    trafficType: { cfn: 'TrafficType', tf: 'traffic_type', api: 'TrafficType' },
    destinationType: { cfn: 'LogDestinationType', tf: 'log_destination_type', api: 'LogDestinationType' },
    destination: { cfn: 'LogDestination', tf: 'log_destination', api: 'LogDestination' },
    logGroup: { cfn: 'LogGroupName', tf: null, api: 'LogGroupName' },
    role: { cfn: 'DeliverLogsPermissionArn', tf: 'iam_role_arn', api: 'DeliverLogsPermissionArn' },
    crossAccountRole: {
      cfn: 'DeliverCrossAccountRole',
      tf: 'deliver_cross_account_role',
      api: 'DeliverCrossAccountRole',
    },
    interval: { cfn: 'MaxAggregationInterval', tf: 'max_aggregation_interval', api: 'MaxAggregationInterval' },
    format: { cfn: 'LogFormat', tf: 'log_format', api: 'LogFormat' },
    files: { cfn: 'DestinationOptions', tf: null, api: 'DestinationOptions' },
    tfFiles: { cfn: null, tf: 'destination_options', api: null, tfBlock: true },
    tagFields: { cfn: 'TagFieldSpecifications', tf: null, api: null },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'FlowLogIds[0]' } },
});

type Row = keyof typeof flowLogBlock.rows;

/** What a flow log can watch: the type in CloudFormation and the API, and the argument of Terraform. */
const TARGETS: Readonly<Record<string, { readonly type: string; readonly row: Row | null }>> = {
  vpc: { type: 'VPC', row: 'vpc' },
  subnet: { type: 'Subnet', row: 'subnet' },
  'network-interface': { type: 'NetworkInterface', row: 'networkInterface' },
  'transit-gateway': { type: 'TransitGateway', row: 'transitGateway' },
  'transit-gateway-attachment': { type: 'TransitGatewayAttachment', row: 'transitGatewayAttachment' },
  'nat-gateway': { type: 'RegionalNatGateway', row: null },
};

type Side = { readonly [L in Language]?: Expr | undefined };
const byTarget = (said: Side): Expr => ({
  type: 'by-target',
  terraform: said.terraform ?? null,
  cloudformation: said.cloudformation ?? null,
  api: said.api ?? null,
});

/** The destination as properties, with the blocks that are made for it; a text says why there is none. */
function destinationOf(log: FlowLog, place: Place) {
  const destinationType = literal(log.destination);
  if (log.destination === 'kinesis-data-firehose') {
    if (log.stream === '') return 'it has no delivery stream';
    const role = optionalText(log.role);
    const crossAccountRole = optionalText(log.crossAccountRole);
    return { blocks: [], properties: { destinationType, destination: literal(log.stream), role, crossAccountRole } };
  }
  if (log.destination === 's3') {
    if (log.bucket === '') return 'it has no bucket';
    const made = log.makesDestination && !log.bucket.startsWith('arn:') ? bucketOf(log, place) : [];
    const flags = (names: readonly [string, string, string]): Expr =>
      map([
        [names[0], literal(log.fileFormat)],
        [names[1], literal(log.hivePartitions)],
        [names[2], literal(log.hourlyPartitions)],
      ]);
    const isUsual = log.fileFormat === 'plain-text' && !log.hivePartitions && !log.hourlyPartitions;
    const files = isUsual
      ? {}
      : {
          files: flags(['FileFormat', 'HiveCompatiblePartitions', 'PerHourPartition']),
          tfFiles: flags(['file_format', 'hive_compatible_partitions', 'per_hour_partition']),
        };
    return { blocks: made, properties: { destinationType, destination: literal(bucketArn(log, place)), ...files } };
  }
  const group = log.makesDestination ? logGroupOf(log, place) : null;
  if (!group && log.logGroup === '') return 'it has no log group';
  const roles = log.role === '' ? roleOf(log, place) : [];
  const role = log.role === '' ? ref(`${log.id}/role`, 'arn') : literal(log.role);
  const blocks: readonly Block[] = [...(group ? [group] : []), ...roles];
  if (!group && log.logGroup.startsWith('arn:'))
    return { blocks, properties: { destinationType, destination: literal(log.logGroup), role } };
  if (!group) return { blocks, properties: { destinationType, logGroup: literal(logGroupName(log)), role } };
  const named = ref(group.key);
  const properties = {
    destinationType,
    destination: byTarget({ terraform: ref(group.key, 'arn') }),
    logGroup: byTarget({ cloudformation: named, api: named }),
    role,
  };
  return { blocks, properties };
}

/** Only CloudFormation can say which tags records hold: provider 5.100 and the API models of 2026 cannot, so that the fields of tags go as well. */
function formatsOf(log: FlowLog, notices: Notice[]) {
  const tags = log.tagFields.map(({ resourceType, key, key2 }) =>
    map([
      ['ResourceType', literal(resourceType)],
      ['TagKeys', list([key, key2].filter((one) => one !== '').map((one) => literal(one)))],
    ]),
  );
  const tagFields = tags.length > 0 ? list(tags) : undefined;
  if (log.format.trim() === '') return { format: undefined, tagFields };
  const reading = parseFormat(log.format);
  const text = log.format.trim().replace(/\s+/g, ' ');
  const without = reading.ok ? formatOf(reading.fields.filter((name) => !(name in tagFieldOf))) : text;
  if (without === text) return { format: literal(text), tagFields };
  const message = `Which tags the records of ${quoted(log.name)} hold can be said only in CloudFormation; the fields of tags are left out.`;
  for (const only of ['terraform', 'api'] as const) notices.push({ resource: log.id, only, message });
  const others = optionalText(without);
  return { format: byTarget({ terraform: others, cloudformation: literal(text), api: others }), tagFields };
}

export function lowerFlowLog(log: FlowLog, s: Surroundings): Lowered {
  const leftOut = (message: string): Lowered => ({ blocks: [], notices: [{ resource: log.id, message }] });
  const kind = s.kindOf(log.target);
  const target = TARGETS[kind ?? ''];
  if (log.target === null || !target) return leftOut(`${quoted(log.name)} watches nothing; it is left out.`);
  const place = s.placeOf(log.id);
  if (s.placeOf(log.target) !== place)
    return leftOut(
      `${quoted(log.name)} is left out: ${quoted(s.nameOf(log.target))} is not in its Region, ${place.region}.`,
    );
  const destination = destinationOf(log, place);
  if (typeof destination === 'string') return leftOut(`${quoted(log.name)} is left out: ${destination}.`);
  const notices: Notice[] = [];
  const isNamed = log.destination === 'cloud-watch-logs' && !log.makesDestination && !log.logGroup.startsWith('arn:');
  if (isNamed && target.row !== null)
    notices.push({
      resource: log.id,
      only: 'terraform',
      message: `Terraform needs the ARN of the log group of ${quoted(log.name)}, not its name; the flow log is left out there.`,
    });
  const isTransit = kind === 'transit-gateway' || kind === 'transit-gateway-attachment';
  const formats = isTransit
    ? { format: optionalText(log.format.trim().replace(/\s+/g, ' ')) }
    : formatsOf(log, notices);
  const block = makeBlock(
    flowLogBlock,
    log,
    place,
    {
      resource: ref(log.target),
      resourceType: literal(target.type),
      ...(target.row === null ? {} : { [target.row]: ref(log.target) }),
      trafficType: isTransit ? undefined : literal(log.trafficType),
      ...destination.properties,
      // AWS takes no other interval for transit gateways.
      interval: isTransit || log.interval === '60' ? literal(60) : undefined,
      ...formats,
    },
    {
      dependsOn: destination.blocks.filter(({ key }) => key.endsWith('-policy')).map(({ key }) => key),
      ...(target.row === null || isNamed ? { only: ['cloudformation', 'api'] as const } : {}),
    },
  );
  if (target.row === null)
    notices.push({
      resource: log.id,
      only: 'terraform',
      message: `The AWS provider 5 for Terraform has no flow logs of regional NAT gateways; make ${quoted(log.name)} by hand.`,
      command: `aws ec2 create-flow-logs --region ${place.region} --resource-type RegionalNatGateway --resource-ids nat-ID --traffic-type ${log.trafficType}`,
    });
  if (destination.blocks.some(({ key }) => key.endsWith('/role')))
    notices.push({
      resource: log.id,
      only: 'cloudformation',
      message: `${quoted(log.name)} makes an IAM role; CloudFormation asks for --capabilities CAPABILITY_IAM.`,
    });
  return { blocks: [...destination.blocks, block], notices };
}
