/**
 * Full names of AWS services for VPC endpoints.
 * Source: aws-cdk-lib 2.276.0, aws-ec2/lib/vpc-endpoint.js (InterfaceVpcEndpointAwsService), and the tables and
 * examples of https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
 */

/** Services that are not under `com.amazonaws.<region>`; `%` stands for the Region. */
const PATTERNS: ReadonlyMap<string, string> = new Map([
  ['bcm-data-exports', 'aws.api.%.bcm-data-exports'],
  ['cassandra-streams', 'api.aws.%.cassandra-streams'],
  ['cloudfront', 'com.amazonaws.cloudfront'],
  ['codecatalyst', 'aws.api.global.codecatalyst'],
  ['experiments', 'aws.sagemaker.%.experiments'],
  ['freetier', 'aws.api.%.freetier'],
  ['iam', 'com.amazonaws.iam'],
  ['kendra-ranking', 'aws.api.%.kendra-ranking'],
  ['notebook', 'aws.sagemaker.%.notebook'],
  ['partner-app', 'aws.sagemaker.%.partner-app'],
  ['qbusiness', 'aws.api.%.qbusiness'],
  ['resource-explorer-2', 'aws.api.%.resource-explorer-2'],
  ['resource-explorer-2-fips', 'aws.api.%.resource-explorer-2-fips'],
  ['route53', 'com.amazonaws.route53'],
  ['route53globalresolver', 'aws.api.us-east-2.route53globalresolver'],
  ['route53globalresolver-fips', 'aws.api.us-east-2.route53globalresolver-fips'],
  ['s3-global.accesspoint', 'com.amazonaws.s3-global.accesspoint'],
  ['savingsplans', 'com.amazonaws.savingsplans'],
  ['studio', 'aws.sagemaker.%.studio'],
]);

/** Services whose interface endpoints have the prefix `cn.com.amazonaws` in both China Regions. */
const CHINA = new Set(
  `application-autoscaling appmesh-envoy-management athena autoscaling awsconnector backup batch cassandra
  cloudcontrolapi cloudformation codedeploy-commands-secure databrew dms ebs ec2 ecr.api ecr.dkr eks elasticache
  elasticbeanstalk elasticfilesystem elasticfilesystem-fips emr-containers execute-api fsx imagebuilder iot.data
  kinesis-streams lambda license-manager monitoring rds redshift redshift-data s3 sagemaker.api
  sagemaker.featurestore-runtime sagemaker.runtime securityhub servicecatalog sms sqs states sts sync-states
  synthetics transcribe transcribestreaming transfer xray`.split(/\s+/),
);
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  'cn-north-1': ['iotsitewise.api', 'iotsitewise.data'],
  'cn-northwest-1': ['account', 'polly', 'workspaces'],
};
const EUROPEAN = new Set(['ecr.dkr', 'ecr.api', 'execute-api', 'securityhub']);

/**
 * The name to ask for: usually `com.amazonaws.<region>.<service>`. Gateway endpoints have that form everywhere.
 * A full name (of an endpoint service of one's own, say) stays as it is.
 */
export function endpointServiceName(
  region: string,
  service: string,
  type: 'gateway' | 'interface' | 'gateway-load-balancer',
): string {
  if (/^(com\.amazonaws|cn\.com\.amazonaws|eu\.amazonaws|aws\.|api\.aws\.)/.test(service)) return service;
  const usual = `com.amazonaws.${region}.${service}`;
  if (type === 'gateway') return usual;
  if (region.startsWith('cn-') && (CHINA.has(service) || ONLY_IN[region]?.includes(service))) {
    return `cn.${usual}${service === 'transcribe' ? '.cn' : ''}`;
  }
  if (region.startsWith('eusc-') && EUROPEAN.has(service)) return `eu.amazonaws.${region}.${service}`;
  return PATTERNS.get(service)?.replace('%', () => region) ?? usual;
}

/**
 * What the names of endpoint services in a Region begin with, before the id of the service.
 * Source: aws-cdk-lib, region-info (VPC_ENDPOINT_SERVICE_NAME_PREFIX)
 */
export const ownServicePrefix = (region: string): string =>
  `${region.startsWith('cn-') ? 'cn.' : ''}com.amazonaws.vpce.${region}`;

/**
 * Name of the prefix list that AWS keeps for a service.
 * https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
export function prefixListName(region: string, service: string): string {
  return /^(com|aws)\./.test(service) ? service : `com.amazonaws.${region}.${service}`;
}
