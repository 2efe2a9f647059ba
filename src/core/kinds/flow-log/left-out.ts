import type { LeftOut } from '../../cloud/left-out';

const GROUP = 'encryption, classes and protection of log groups are matters of the account, not of the network';
const ROLE = 'the role serves this flow log alone, and its defaults are enough for that';
const NAME = 'a name of its own would clash where the design is deployed twice';
const BUCKET =
  'what is done with the files later is no matter of the network; the defaults of Amazon S3 are private and encrypted';
const OLD = 'a resource of its own has replaced it';

const list = <const K extends string>(names: readonly K[], why: string) =>
  Object.fromEntries(names.map((name) => [name, why])) as Readonly<Record<K, string>>;

export const leftOut: LeftOut = {
  'AWS::Logs::LogGroup': list(
    [
      'KmsKeyId',
      'DataProtectionPolicy',
      'FieldIndexPolicies',
      'LogGroupClass',
      'ResourcePolicyDocument',
      'DeletionProtectionEnabled',
      'BearerTokenAuthenticationEnabled',
    ],
    GROUP,
  ),
  'AWS::IAM::Role': {
    ...list(['Description', 'MaxSessionDuration', 'Path', 'PermissionsBoundary'], ROLE),
    RoleName: NAME,
  },
  'AWS::S3::Bucket': list(
    [
      'AccelerateConfiguration',
      'AccessControl',
      'AnalyticsConfigurations',
      'BucketEncryption',
      'CorsConfiguration',
      'IntelligentTieringConfigurations',
      'InventoryConfigurations',
      'LifecycleConfiguration',
      'LoggingConfiguration',
      'MetricsConfigurations',
      'NotificationConfiguration',
      'ObjectLockConfiguration',
      'ObjectLockEnabled',
      'OwnershipControls',
      'PublicAccessBlockConfiguration',
      'ReplicationConfiguration',
      'VersioningConfiguration',
      'WebsiteConfiguration',
      'BucketNamespace',
      'BucketNamePrefix',
      'MetadataTableConfiguration',
      'AbacStatus',
      'MetadataConfiguration',
    ],
    BUCKET,
  ),
  aws_cloudwatch_log_group: {
    ...list(['kms_key_id', 'log_group_class', 'skip_destroy'], GROUP),
    name_prefix: NAME,
  },
  aws_iam_role: {
    ...list(['description', 'force_detach_policies', 'max_session_duration', 'path', 'permissions_boundary'], ROLE),
    name: NAME,
    name_prefix: NAME,
    inline_policy: OLD,
  },
  aws_iam_role_policy: { name_prefix: 'the policy has a fixed name inside of its role' },
  aws_s3_bucket: {
    bucket_prefix: 'the policy of the bucket names it, so that its name is known before',
    force_destroy: 'records would be deleted together with the design that made them',
    object_lock_enabled: BUCKET,
    ...list(
      [
        'cors_rule',
        'grant',
        'lifecycle_rule',
        'logging',
        'object_lock_configuration',
        'replication_configuration',
        'server_side_encryption_configuration',
        'versioning',
        'website',
      ],
      OLD,
    ),
  },
};
