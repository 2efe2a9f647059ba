/** Services that networks reach privately most often, by the last part of their name; any other can be typed. */
const names: readonly (readonly [service: string, label: string])[] = [
  ['s3', 'Amazon S3'],
  ['dynamodb', 'Amazon DynamoDB'],
  ['ssm', 'Systems Manager'],
  ['ssmmessages', 'Session Manager'],
  ['ec2messages', 'Systems Manager agent messages'],
  ['ec2', 'EC2 API'],
  ['ecr.api', 'ECR API'],
  ['ecr.dkr', 'ECR images'],
  ['ecs', 'ECS'],
  ['ecs-agent', 'ECS agent'],
  ['ecs-telemetry', 'ECS telemetry'],
  ['eks', 'EKS'],
  ['logs', 'CloudWatch Logs'],
  ['monitoring', 'CloudWatch'],
  ['secretsmanager', 'Secrets Manager'],
  ['kms', 'KMS'],
  ['sts', 'STS'],
  ['lambda', 'Lambda'],
  ['sqs', 'SQS'],
  ['sns', 'SNS'],
  ['events', 'EventBridge'],
  ['states', 'Step Functions'],
  ['execute-api', 'API Gateway'],
  ['kinesis-streams', 'Kinesis Data Streams'],
  ['kinesis-firehose', 'Data Firehose'],
  ['elasticfilesystem', 'EFS'],
  ['rds', 'RDS API'],
  ['athena', 'Athena'],
  ['glue', 'Glue'],
  ['bedrock-runtime', 'Bedrock runtime'],
  ['cloudformation', 'CloudFormation'],
  ['codebuild', 'CodeBuild'],
];

const choices = names.map(([value, label]) => ({ value, label, detail: value }));

/** Gateway endpoints exist for two services only. https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html */
export function servicesOf(gateway: boolean) {
  return gateway ? choices.slice(0, 2) : choices;
}
