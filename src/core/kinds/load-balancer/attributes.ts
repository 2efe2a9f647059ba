type Value = string | number | boolean;
type Type = 'application' | 'network' | 'gateway';

/** A setting of AWS that is a key and a value in CloudFormation and an argument in Terraform. */
interface Attribute {
  readonly field: string;
  readonly key: string;
  readonly argument: string;
  readonly types: readonly Type[];
  /** What AWS does without it: then it is not printed. */
  readonly usual: Value;
}

const ALB: readonly Type[] = ['application'];
const NLB: readonly Type[] = ['network'];

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html */
export const attributes = [
  {
    field: 'crossZone',
    key: 'load_balancing.cross_zone.enabled',
    argument: 'enable_cross_zone_load_balancing',
    types: ['network', 'gateway'],
    usual: false,
  },
  { field: 'idleTimeout', key: 'idle_timeout.timeout_seconds', argument: 'idle_timeout', types: ALB, usual: 60 },
  {
    field: 'clientKeepAlive',
    key: 'client_keep_alive.seconds',
    argument: 'client_keep_alive',
    types: ALB,
    usual: 3600,
  },
  { field: 'http2', key: 'routing.http2.enabled', argument: 'enable_http2', types: ALB, usual: true },
  {
    field: 'desyncMitigationMode',
    key: 'routing.http.desync_mitigation_mode',
    argument: 'desync_mitigation_mode',
    types: ALB,
    usual: 'defensive',
  },
  {
    field: 'dropInvalidHeaderFields',
    key: 'routing.http.drop_invalid_header_fields.enabled',
    argument: 'drop_invalid_header_fields',
    types: ALB,
    usual: false,
  },
  {
    field: 'preserveHostHeader',
    key: 'routing.http.preserve_host_header.enabled',
    argument: 'preserve_host_header',
    types: ALB,
    usual: false,
  },
  {
    field: 'tlsHeaders',
    key: 'routing.http.x_amzn_tls_version_and_cipher_suite.enabled',
    argument: 'enable_tls_version_and_cipher_suite_headers',
    types: ALB,
    usual: false,
  },
  {
    field: 'xffClientPort',
    key: 'routing.http.xff_client_port.enabled',
    argument: 'enable_xff_client_port',
    types: ALB,
    usual: false,
  },
  {
    field: 'xffHeaderProcessing',
    key: 'routing.http.xff_header_processing.mode',
    argument: 'xff_header_processing_mode',
    types: ALB,
    usual: 'append',
  },
  {
    field: 'wafFailOpen',
    key: 'waf.fail_open.enabled',
    argument: 'enable_waf_fail_open',
    types: ALB,
    usual: false,
  },
  {
    field: 'zonalShift',
    key: 'zonal_shift.config.enabled',
    argument: 'enable_zonal_shift',
    types: ['application', 'network'],
    usual: false,
  },
  {
    field: 'clientRoutingPolicy',
    key: 'dns_record.client_routing_policy',
    argument: 'dns_record_client_routing_policy',
    types: NLB,
    usual: 'any_availability_zone',
  },
] as const satisfies readonly Attribute[];

/** Logs to a bucket: a few keys in CloudFormation, a nested block in Terraform. */
export const logs = [
  { field: 'accessLogs', key: 'access_logs.s3', argument: 'access_logs', types: ['application', 'network'] },
  { field: 'connectionLogs', key: 'connection_logs.s3', argument: 'connection_logs', types: ALB },
] as const;
