import type { LeftOut } from '../../cloud/left-out';

const TUNING = 'Tunes how requests are spread, not where they can go';
const APPLICATION = 'Belongs to the application behind the listener, not to its network';
const FORWARD = 'A listener forwards to the one target group of its row';
const HEADER = 'Headers belong to the application, not to its network';
const UNNAMED = 'A target group that is replaced stands beside its successor, which a fixed name would not allow';

const headers = [
  'request_x_amzn_mtls_clientcert',
  'request_x_amzn_mtls_clientcert_issuer',
  'request_x_amzn_mtls_clientcert_leaf',
  'request_x_amzn_mtls_clientcert_serial_number',
  'request_x_amzn_mtls_clientcert_subject',
  'request_x_amzn_mtls_clientcert_validity',
  'request_x_amzn_tls_cipher_suite',
  'request_x_amzn_tls_version',
].map((name) => `routing_http_${name}_header_name`);

const responses = [
  'access_control_allow_credentials_header_value',
  'access_control_allow_headers_header_value',
  'access_control_allow_methods_header_value',
  'access_control_allow_origin_header_value',
  'access_control_expose_headers_header_value',
  'access_control_max_age_header_value',
  'content_security_policy_header_value',
  'server_enabled',
  'strict_transport_security_header_value',
  'x_content_type_options_header_value',
  'x_frame_options_header_value',
].map((name) => `routing_http_response_${name}`);

const all = (names: readonly string[], why: string) => Object.fromEntries(names.map((name) => [name, why]));

export const leftOut: LeftOut = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    'SubnetMappings.IPv6Address': 'The IPv6 block of a subnet is known only once AWS has given it',
    'SubnetMappings.SourceNatIpv6Prefix': 'Terraform has no argument for source NAT prefixes',
    EnablePrefixForIpv6SourceNat: 'Terraform has no argument for source NAT prefixes',
    EnableCapacityReservationProvisionStabilize: 'Says how long CloudFormation waits, nothing of the load balancer',
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    AlpnPolicy: APPLICATION,
    ListenerAttributes: HEADER,
    MutualAuthentication: 'Client certificates belong to the application, not to its network',
    Tags: 'Tags of the design stand on the load balancer',
    ...all(
      [
        'DefaultActions.Order',
        'DefaultActions.FixedResponseConfig',
        'DefaultActions.AuthenticateCognitoConfig',
        'DefaultActions.RedirectConfig',
        'DefaultActions.ForwardConfig',
        'DefaultActions.AuthenticateOidcConfig',
        'DefaultActions.JwtValidationConfig',
      ],
      FORWARD,
    ),
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    Name: UNNAMED,
    Tags: 'Tags of the design stand on the load balancer',
    IpAddressType: 'Targets are reached by IPv4',
    Matcher: 'The usual answer, 200, counts as healthy',
    HealthCheckEnabled: 'Targets are always checked',
    HealthCheckTimeoutSeconds: 'The default of AWS differs by protocol and fits each',
    ProtocolVersion: APPLICATION,
    TargetGroupAttributes: TUNING,
    TargetControlPort: TUNING,
    'Targets.QuicServerId': 'Terraform has no argument for it and no listener speaks QUIC',
  },
  aws_lb: {
    customer_owned_ipv4_pool: 'Outposts have no place in a design',
    name_prefix: 'The name of the design is the whole name',
    'subnet_mapping.ipv6_address': 'The IPv6 block of a subnet is known only once AWS has given it',
  },
  aws_lb_listener: {
    alpn_policy: APPLICATION,
    mutual_authentication: 'Client certificates belong to the application, not to its network',
    tcp_idle_timeout_seconds: TUNING,
    tags: 'Tags of the design stand on the load balancer',
    ...all([...headers, ...responses], HEADER),
    ...all(
      ['order', 'authenticate_cognito', 'authenticate_oidc', 'fixed_response', 'forward', 'redirect'].map(
        (name) => `default_action.${name}`,
      ),
      FORWARD,
    ),
  },
  aws_lb_target_group: {
    name: UNNAMED,
    name_prefix: UNNAMED,
    tags: 'Tags of the design stand on the load balancer',
    ip_address_type: 'Targets are reached by IPv4',
    lambda_multi_value_headers_enabled: 'Functions are no targets in a design',
    protocol_version: APPLICATION,
    'health_check.enabled': 'Targets are always checked',
    'health_check.matcher': 'The usual answer, 200, counts as healthy',
    'health_check.timeout': 'The default of AWS differs by protocol and fits each',
    ...all(
      [
        'connection_termination',
        'deregistration_delay',
        'load_balancing_algorithm_type',
        'load_balancing_anomaly_mitigation',
        'load_balancing_cross_zone_enabled',
        'preserve_client_ip',
        'proxy_protocol_v2',
        'slow_start',
        'stickiness',
        'target_failover',
        'target_group_health',
        'target_health_state',
      ],
      TUNING,
    ),
  },
};
