import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { type AnyResource, baseFields, itemIdSchema, listSchema, refSchema, textSchema } from '../../model/resource';

/** Tags of something that records can hold: AWS takes up to two keys of each sort. */
const tagFieldsSchema = z.readonly(
  z.strictObject({
    id: itemIdSchema,
    resourceType: z.enum(['instance', 'network-interface', 'auto-scaling-group']),
    key: textSchema,
    key2: textSchema,
  }),
);

/** Its parent is the Region of what it watches: a transit gateway is in no VPC. */
export const flowLogSchema = z.strictObject({
  ...baseFields('flow-log'),
  target: refSchema,
  /** Not of transit gateways, whose traffic is neither accepted nor rejected. */
  trafficType: z.enum(['ALL', 'ACCEPT', 'REJECT']),
  destination: z.enum(['cloud-watch-logs', 's3', 'kinesis-data-firehose']),
  /** The log group or bucket is made with the flow log; else it is there already. */
  makesDestination: z.boolean(),
  /** Name of the log group, or the ARN of one that exists. */
  logGroup: textSchema,
  /** null: for ever */
  retentionDays: z.nullable(z.int()),
  /** ARN of the role that delivers to CloudWatch Logs; empty: it is made with the flow log. */
  role: textSchema,
  /** Name of the bucket, or the ARN of one that exists. */
  bucket: textSchema,
  folder: textSchema,
  fileFormat: z.enum(['plain-text', 'parquet']),
  hivePartitions: z.boolean(),
  hourlyPartitions: z.boolean(),
  stream: textSchema,
  crossAccountRole: textSchema,
  /** seconds */
  interval: z.enum(['600', '60']),
  /** `${field} ${field}`; empty: the 14 fields of version 2, of a transit gateway all */
  format: textSchema,
  tagFields: listSchema(tagFieldsSchema),
});
export type FlowLog = z.infer<typeof flowLogSchema>;

const to = (destination: FlowLog['destination']) => (resource: AnyResource) => resource.destination === destination;
const toLogs = to('cloud-watch-logs');
const toBucket = to('s3');
const toStream = to('kinesis-data-firehose');

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
export const retentions: readonly number[] = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

export const flowLog = defineKind<FlowLog>({
  kind: 'flow-log',
  label: 'Flow log',
  plural: 'Flow logs',
  summary: 'Records which traffic goes through the network interfaces of a VPC, subnet, interface or transit gateway.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
  keywords: ['vpc flow logs', 'traffic', 'audit', 'record', 'cloudwatch', 'monitoring'],
  schema: flowLogSchema,
  look: { icon: 'flow-log', tone: 'network', shape: 'badge', placed: 'model' },
  parents: ['region'],
  references: [
    {
      path: 'target',
      to: ['vpc', 'subnet', 'network-interface', 'transit-gateway', 'transit-gateway-attachment', 'nat-gateway'],
      onDelete: 'delete',
      says: 'records the traffic of',
    },
  ],
  fields: [
    {
      name: 'target',
      label: 'Traffic of',
      help: 'A VPC and a subnet stand for all network interfaces in them. Of NAT gateways only regional ones can be watched by themselves.',
      control: { type: 'reference', none: 'Nothing' },
      replaces: true,
    },
    {
      name: 'trafficType',
      label: 'Traffic',
      help: 'What security groups and network ACLs let through, what they reject, or both. Transit gateways have no such choice.',
      control: {
        type: 'select',
        options: [
          { value: 'ALL', label: 'All' },
          { value: 'ACCEPT', label: 'Accepted' },
          { value: 'REJECT', label: 'Rejected' },
        ],
      },
      replaces: true,
    },
    {
      name: 'destination',
      label: 'Destination',
      help: 'Where the records go. S3 is the cheapest to keep, CloudWatch Logs the quickest to search.',
      control: {
        type: 'select',
        options: [
          { value: 'cloud-watch-logs', label: 'CloudWatch Logs' },
          { value: 's3', label: 'Amazon S3' },
          { value: 'kinesis-data-firehose', label: 'Amazon Data Firehose' },
        ],
      },
      replaces: true,
    },
    {
      name: 'makesDestination',
      label: 'Make it with the flow log',
      help: 'The log group or bucket is part of the export, a bucket with the policy by which AWS may deliver. Otherwise it is there already.',
      control: { type: 'toggle' },
      when: (resource) => !toStream(resource),
    },
    {
      name: 'logGroup',
      label: 'Log group',
      help: 'Its name; of one that exists the ARN as well. Empty, for a new one: /vpc-flow-logs/ and the name of the flow log.',
      control: { type: 'text', placeholder: '/vpc-flow-logs/main' },
      replaces: true,
      when: toLogs,
    },
    {
      name: 'retentionDays',
      label: 'Days to keep',
      help: 'After how many days CloudWatch Logs deletes records: 1, 3, 5, 7, 14, 30, 60, 90 and further steps up to 3653. Empty: never.',
      control: { type: 'number', min: 1, max: 3653, nullable: true },
      when: (resource) => toLogs(resource) && resource.makesDestination === true,
    },
    {
      name: 'role',
      label: 'IAM role',
      help: 'ARN of the role by which AWS writes into the log group. Empty: a role is made with the flow log. For Firehose: only for a stream of another account.',
      control: { type: 'text', placeholder: 'arn:aws:iam::111122223333:role/flow-logs' },
      replaces: true,
      when: (resource) => !toBucket(resource),
    },
    {
      name: 'bucket',
      label: 'Bucket',
      help: 'The name of a new bucket, which no other bucket in the world may have; or the ARN of one that exists.',
      control: { type: 'text', placeholder: 'example-flow-logs' },
      replaces: true,
      when: toBucket,
    },
    {
      name: 'folder',
      label: 'Folder',
      help: 'A prefix of the files inside of the bucket. AWSLogs is taken: AWS makes that itself.',
      control: { type: 'text', placeholder: 'network/main' },
      replaces: true,
      when: toBucket,
    },
    {
      name: 'fileFormat',
      label: 'File format',
      help: 'Parquet is quicker and cheaper to query, and up to a fifth smaller.',
      control: {
        type: 'select',
        options: [
          { value: 'plain-text', label: 'Plain text' },
          { value: 'parquet', label: 'Parquet' },
        ],
      },
      replaces: true,
      when: toBucket,
    },
    {
      name: 'hivePartitions',
      label: 'Hive-compatible prefixes',
      help: 'Folders such as year=2026/month=01, which Athena and Glue load as partitions.',
      control: { type: 'toggle' },
      replaces: true,
      when: toBucket,
    },
    {
      name: 'hourlyPartitions',
      label: 'A folder for each hour',
      help: 'Queries of a few hours read less. Otherwise there is one for each day.',
      control: { type: 'toggle' },
      replaces: true,
      when: toBucket,
    },
    {
      name: 'stream',
      label: 'Delivery stream',
      help: 'ARN of the stream of Amazon Data Firehose.',
      control: { type: 'text', placeholder: 'arn:aws:firehose:us-east-1:111122223333:deliverystream/flow' },
      replaces: true,
      when: toStream,
    },
    {
      name: 'crossAccountRole',
      label: 'Role of the other account',
      help: 'ARN of the role there by which AWS delivers into a stream of another account. Empty: the stream is of this account.',
      control: { type: 'text', placeholder: 'arn:aws:iam::444455556666:role/flow-logs' },
      replaces: true,
      when: toStream,
    },
    {
      name: 'interval',
      label: 'Aggregation interval',
      help: 'Over how long packets of a flow are gathered into one record. Interfaces of Nitro instances take at most a minute whatever is set; transit gateways always one minute.',
      control: {
        type: 'select',
        options: [
          { value: '600', label: '10 minutes' },
          { value: '60', label: '1 minute' },
        ],
      },
      replaces: true,
    },
    {
      name: 'format',
      label: 'Record format',
      help: 'The fields of a record in their order, each as ${name}, separated by blanks. Empty: the 14 fields of version 2, for a transit gateway all fields.',
      control: { type: 'rows', editor: 'flow-log-format' },
      replaces: true,
    },
    {
      name: 'tagFields',
      label: 'Tags in records',
      help: 'Which tags the fields instance-tag, interface-tag and asg-tag hold: up to two keys for each of the three.',
      control: {
        type: 'table',
        item: 'tag field',
        columns: [
          {
            name: 'resourceType',
            label: 'Tags of',
            control: {
              type: 'select',
              options: [
                { value: 'instance', label: 'Instance' },
                { value: 'network-interface', label: 'Network interface' },
                { value: 'auto-scaling-group', label: 'Auto Scaling group' },
              ],
            },
          },
          { name: 'key', label: 'First key', control: { type: 'text', placeholder: 'Application' } },
          { name: 'key2', label: 'Second key', control: { type: 'text', placeholder: 'none' } },
        ],
        fresh: { resourceType: 'instance', key: '', key2: '' },
      },
      replaces: true,
    },
  ],
  tagged: true,
  stem: 'flow-log',
  defaults: {
    target: null,
    trafficType: 'ALL',
    destination: 'cloud-watch-logs',
    makesDestination: true,
    logGroup: '',
    retentionDays: 30,
    role: '',
    bucket: '',
    folder: '',
    fileFormat: 'plain-text',
    hivePartitions: false,
    hourlyPartitions: false,
    stream: '',
    crossAccountRole: '',
    interval: '600',
    format: '',
    tagFields: [],
  },
});
