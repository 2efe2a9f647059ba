import type { LeftOut } from '../../cloud/left-out';

const RUNS = 'Says how it runs, nothing of the network around it';

const all = (names: readonly string[], why: string) => Object.fromEntries(names.map((name) => [name, why]));

export const leftOut: LeftOut = {
  'AWS::Lambda::Function': {
    ...all(
      [
        'ImageConfig',
        'Description',
        'TracingConfig',
        'DeadLetterConfig',
        'RuntimeManagementConfig',
        'ReservedConcurrentExecutions',
        'SnapStart',
        'Code.S3ObjectVersion',
        'Code.ZipFile',
        'Code.ImageUri',
        'Code.SourceKMSKeyArn',
        'Code.S3ObjectStorageMode',
        'FileSystemConfigs',
        'KmsKeyArn',
        'PackageType',
        'CodeSigningConfigArn',
        'Environment',
        'EphemeralStorage',
        'Layers',
        'Architectures',
        'FunctionScalingConfig',
        'DurableConfig',
        'PublishToLatestPublished',
        'TenancyConfig',
        'CapacityProviderConfig',
        'LoggingConfig',
        'RecursiveLoop',
      ],
      RUNS,
    ),
  },
  aws_lambda_function: {
    ...all(
      [
        'architectures',
        'code_signing_config_arn',
        'description',
        'filename',
        'image_uri',
        'kms_key_arn',
        'layers',
        'package_type',
        'publish',
        'replace_security_groups_on_destroy',
        'replacement_security_group_ids',
        'reserved_concurrent_executions',
        's3_object_version',
        'skip_destroy',
        'source_code_hash',
        'dead_letter_config',
        'environment',
        'ephemeral_storage',
        'file_system_config',
        'image_config',
        'logging_config',
        'snap_start',
        'tracing_config',
      ],
      RUNS,
    ),
  },
};
