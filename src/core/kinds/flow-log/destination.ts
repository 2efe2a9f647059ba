import { row } from '../../cloud/api';
import { type Block, defineBlock, makeBlock } from '../../cloud/block';
import { list, literal, map, ref } from '../../cloud/expr';
import type { Place } from '../../cloud/place';
import { partitionOf, policyOf, trustOf } from '../../cloud/policy';
import { roleBlock } from '../../cloud/service-role';
import type { FlowLog } from './flow-log';

const logGroupBlock = defineBlock({
  noun: 'LogGroup',
  words: [],
  area: 'observability',
  cfn: 'AWS::Logs::LogGroup',
  tf: 'aws_cloudwatch_log_group',
  api: {
    service: 'logs',
    action: 'CreateLogGroup',
    tags: null,
    undo: { action: 'DeleteLogGroup', with: { logGroupName: row('name') } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'LogGroupName', tf: 'name', api: 'logGroupName' },
    retention: {
      cfn: 'RetentionInDays',
      tf: 'retention_in_days',
      api: {
        call: { action: 'PutRetentionPolicy', with: { logGroupName: row('name') } },
        parameter: 'retentionInDays',
      },
    },
  },
  yields: { id: { cfn: '', tf: 'name', api: row('name') }, arn: { cfn: 'Arn', tf: 'arn', api: null } },
});

const rolePolicyBlock = defineBlock({
  noun: 'RolePolicy',
  words: [],
  area: 'observability',
  cfn: null,
  tf: 'aws_iam_role_policy',
  api: {
    service: 'iam',
    action: 'PutRolePolicy',
    tags: null,
    undo: { action: 'DeleteRolePolicy', with: { RoleName: row('role'), PolicyName: row('name') } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    name: { cfn: null, tf: 'name', api: 'PolicyName' },
    role: { cfn: null, tf: 'role', api: 'RoleName' },
    policy: { cfn: null, tf: 'policy', api: 'PolicyDocument' },
  },
  yields: {},
});

const bucketBlock = defineBlock({
  noun: 'Bucket',
  words: ['bucket'],
  area: 'observability',
  cfn: 'AWS::S3::Bucket',
  tf: 'aws_s3_bucket',
  api: {
    service: 's3api',
    action: 'CreateBucket',
    tags: null,
    undo: { action: 'DeleteBucket', with: { Bucket: row('name') } },
  },
  tags: { cfn: true, tf: true },
  rows: {
    name: { cfn: 'BucketName', tf: 'bucket', api: 'Bucket' },
    location: { cfn: null, tf: null, api: 'CreateBucketConfiguration.LocationConstraint' },
  },
  yields: { id: { cfn: '', tf: 'id', api: row('name') }, arn: { cfn: 'Arn', tf: 'arn', api: null } },
});

const bucketPolicyBlock = defineBlock({
  noun: 'BucketPolicy',
  words: [],
  area: 'observability',
  cfn: 'AWS::S3::BucketPolicy',
  tf: 'aws_s3_bucket_policy',
  api: {
    service: 's3api',
    action: 'PutBucketPolicy',
    tags: null,
    undo: { action: 'DeleteBucketPolicy', with: { Bucket: row('bucket') } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    bucket: { cfn: 'Bucket', tf: 'bucket', api: 'Bucket' },
    policy: { cfn: 'PolicyDocument', tf: 'policy', api: 'Policy' },
  },
  yields: {},
});

const SERVICE = 'vpc-flow-logs.amazonaws.com';

/** What log groups and roles may be called: the author's name without what AWS does not take. */
const plainName = (name: string) => name.replace(/[^A-Za-z0-9_./-]+/g, '-').slice(0, 40) || 'flow-log';

export const logGroupName = (log: FlowLog): string => log.logGroup || `/vpc-flow-logs/${plainName(log.name)}`;

export function logGroupOf(log: FlowLog, place: Place): Block {
  const retention = log.retentionDays === null ? undefined : literal(log.retentionDays);
  return makeBlock(
    logGroupBlock,
    log,
    place,
    { name: literal(logGroupName(log)), retention },
    { role: 'log-group', suffix: [] },
  );
}

/** The role by which AWS writes into log groups. https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html */
export function roleOf(log: FlowLog, place: Place): readonly Block[] {
  const trust = trustOf(SERVICE);
  const statement = {
    Effect: 'Allow',
    Action: [
      'logs:CreateLogGroup',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
      'logs:DescribeLogGroups',
      'logs:DescribeLogStreams',
    ],
    Resource: '*',
  };
  const policy = policyOf([statement]);
  const name = literal('deliver-flow-logs');
  const policies = list([
    map([
      ['PolicyName', name],
      ['PolicyDocument', policy],
    ]),
  ]);
  const roleName = literal(`${plainName(log.name).replace(/[/]/g, '-')}-${log.id.replace(/^\D+/, '')}-delivery`);
  const role = makeBlock(roleBlock, log, place, { name: roleName, trust, policies }, { role: 'role', suffix: [] });
  const properties = { name, role: ref(role.key), policy };
  return [role, makeBlock(rolePolicyBlock, log, place, properties, { role: 'role-policy', suffix: [] })];
}

/** The ARN of where files go: the bucket, and the folder with a slash at its end as AWS writes it. */
export function bucketArn(log: FlowLog, place: Place): string {
  const arn = log.bucket.startsWith('arn:') ? log.bucket : `arn:${partitionOf(place.region)}:s3:::${log.bucket}`;
  const folder = log.folder.replace(/^\/+|\/+$/g, '');
  return folder === '' ? arn : `${arn.replace(/\/+$/, '')}/${folder}/`;
}

/**
 * A bucket with the policy by which AWS delivers.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
 */
export function bucketOf(log: FlowLog, place: Place): readonly Block[] {
  const location = place.region === 'us-east-1' ? undefined : literal(place.region);
  const bucket = makeBlock(
    bucketBlock,
    log,
    place,
    { name: literal(log.bucket), location },
    { role: 'bucket', suffix: [] },
  );
  const arn = `arn:${partitionOf(place.region)}:s3:::${log.bucket}`;
  const principal = { Service: 'delivery.logs.amazonaws.com' };
  const policy = policyOf([
    {
      Sid: 'AWSLogDeliveryWrite',
      Effect: 'Allow',
      Principal: principal,
      Action: 's3:PutObject',
      Resource: `${bucketArn(log, place).replace(/\/$/, '')}/*`,
      Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
    },
    {
      Sid: 'AWSLogDeliveryAclCheck',
      Effect: 'Allow',
      Principal: principal,
      Action: ['s3:GetBucketAcl', 's3:ListBucket'],
      Resource: arn,
    },
  ]);
  const properties = { bucket: ref(bucket.key), policy };
  return [bucket, makeBlock(bucketPolicyBlock, log, place, properties, { role: 'bucket-policy', suffix: [] })];
}
