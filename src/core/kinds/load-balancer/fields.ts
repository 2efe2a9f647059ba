import type { FieldSpec } from '../../model/define-kind';
import type { AnyResource } from '../../model/resource';
import { addressColumns, freshListener, listenerColumns, targetColumns } from './rows';

const isApplication = (lb: AnyResource) => lb.type === 'application';
const isNetwork = (lb: AnyResource) => lb.type === 'network';
const isGateway = (lb: AnyResource) => lb.type === 'gateway';
const isNoGateway = (lb: AnyResource) => !isGateway(lb);

const choices = (...options: readonly (readonly [value: string, label: string])[]) =>
  ({ type: 'select', options: options.map(([value, label]) => ({ value, label })) }) as const;
const toggle = { type: 'toggle' } as const;

const network: readonly FieldSpec[] = [
  {
    name: 'type',
    label: 'Type',
    help: 'Application: HTTP requests, by host and path. Network: TCP, UDP and TLS connections, with fixed addresses. Gateway: all packets, through appliances.',
    control: choices(['application', 'Application'], ['network', 'Network'], ['gateway', 'Gateway']),
    replaces: true,
  },
  {
    name: 'scheme',
    label: 'Scheme',
    help: 'Internet-facing: public addresses, in public subnets. Internal: private addresses only.',
    control: choices(['internet-facing', 'Internet-facing'], ['internal', 'Internal']),
    replaces: true,
    when: isNoGateway,
  },
  {
    name: 'ipAddressType',
    label: 'IP address type',
    help: 'Dualstack needs subnets with IPv6 blocks. Without public IPv4 is for an Application Load Balancer that faces the internet.',
    control: choices(
      ['ipv4', 'IPv4'],
      ['dualstack', 'Dualstack'],
      ['dualstack-without-public-ipv4', 'Dualstack without public IPv4'],
    ),
  },
  {
    name: 'subnets',
    label: 'Subnets',
    help: 'One in each zone that it serves; an Application Load Balancer needs two zones.',
    control: { type: 'reference-list' },
  },
  {
    name: 'securityGroups',
    label: 'Security groups',
    help: 'They must let clients in at the ports of the listeners. A Network Load Balancer made without one can never get one.',
    control: { type: 'reference-list' },
    when: isNoGateway,
  },
  {
    name: 'addresses',
    label: 'Fixed addresses',
    help: 'For a subnet: the Elastic IP address of the node there if it faces the internet, or its private address if it is internal.',
    control: {
      type: 'table',
      item: 'address',
      columns: addressColumns,
      fresh: { subnet: null, elasticIp: null, privateIp: '' },
    },
    replaces: true,
    when: isNetwork,
  },
  {
    name: 'listeners',
    label: 'Listeners',
    help: 'Each takes connections at a port and forwards them to a target group of its own, whose targets AWS checks for health.',
    control: { type: 'table', item: 'listener', columns: listenerColumns, fresh: freshListener },
  },
  {
    name: 'targets',
    label: 'Targets',
    help: 'Where the target groups send traffic: instances, addresses, or an Application Load Balancer behind a Network Load Balancer.',
    control: {
      type: 'table',
      item: 'target',
      columns: targetColumns,
      fresh: { target: null, address: '', listenerPort: null, port: null },
    },
  },
];

const behaviour: readonly FieldSpec[] = [
  {
    name: 'deletionProtection',
    label: 'Deletion protection',
    help: 'AWS refuses to delete it until this is switched off; so does a stack or a plan that would.',
    control: toggle,
  },
  {
    name: 'crossZone',
    label: 'Cross-zone load balancing',
    help: 'Each node sends to the targets of all zones. An Application Load Balancer always does; here it costs traffic between zones.',
    control: toggle,
    when: (lb) => !isApplication(lb),
  },
  {
    name: 'clientRoutingPolicy',
    label: 'Client routing policy',
    help: 'Whether clients in the VPC resolve its name to the node of their own zone.',
    control: choices(
      ['any_availability_zone', 'Any zone'],
      ['availability_zone_affinity', 'Their own zone'],
      ['partial_availability_zone_affinity', 'Mostly their own zone (85 %)'],
    ),
    when: isNetwork,
  },
  {
    name: 'enforceOnPrivateLink',
    label: 'Inbound rules apply to PrivateLink',
    help: 'Whether its security groups filter what comes through an endpoint service, too.',
    control: toggle,
    when: isNetwork,
  },
  {
    name: 'zonalShift',
    label: 'Zonal shift',
    help: 'Lets Application Recovery Controller move traffic away from a zone that is impaired.',
    control: toggle,
    when: isNoGateway,
  },
  {
    name: 'minimumCapacity',
    label: 'Reserved capacity units',
    help: 'Capacity that it has from the start, billed. Empty: it grows with the traffic.',
    control: { type: 'number', min: 1, max: 1_000_000, nullable: true },
    when: isNoGateway,
  },
  {
    name: 'ipamPool',
    label: 'IPAM pool',
    help: 'The id of an IPAM pool for its public IPv4 addresses. Empty: addresses of AWS.',
    control: { type: 'text', placeholder: 'ipam-pool-0123456789abcdef0' },
    when: (lb) => isApplication(lb) && lb.scheme === 'internet-facing',
  },
];

const http: readonly FieldSpec[] = [
  {
    name: 'idleTimeout',
    label: 'Idle timeout in seconds',
    help: 'After so long without data a connection is closed.',
    control: { type: 'number', min: 1, max: 4000 },
    when: isApplication,
  },
  {
    name: 'clientKeepAlive',
    label: 'Client keep-alive in seconds',
    help: 'How long a client may keep one connection at all.',
    control: { type: 'number', min: 60, max: 604_800 },
    when: isApplication,
  },
  {
    name: 'http2',
    label: 'HTTP/2',
    help: 'Clients may speak HTTP/2 over HTTPS.',
    control: toggle,
    when: isApplication,
  },
  {
    name: 'desyncMitigationMode',
    label: 'Desync mitigation mode',
    help: 'How strictly ambiguous HTTP requests are treated.',
    control: choices(['monitor', 'Monitor'], ['defensive', 'Defensive'], ['strictest', 'Strictest']),
    when: isApplication,
  },
  {
    name: 'dropInvalidHeaderFields',
    label: 'Drop invalid header fields',
    help: 'Removes headers with invalid names instead of passing them on.',
    control: toggle,
    when: isApplication,
  },
  {
    name: 'preserveHostHeader',
    label: 'Preserve host header',
    help: 'Passes the Host header on unchanged.',
    control: toggle,
    when: isApplication,
  },
  {
    name: 'tlsHeaders',
    label: 'TLS version and cipher headers',
    help: 'Tells targets in two headers how the client connection is encrypted.',
    control: toggle,
    when: isApplication,
  },
  {
    name: 'xffClientPort',
    label: 'Client port in X-Forwarded-For',
    help: 'Adds the source port of the client to the header.',
    control: toggle,
    when: isApplication,
  },
  {
    name: 'xffHeaderProcessing',
    label: 'X-Forwarded-For header',
    help: 'What happens to the header that a client sends.',
    control: choices(['append', 'Append'], ['preserve', 'Preserve'], ['remove', 'Remove']),
    when: isApplication,
  },
  {
    name: 'wafFailOpen',
    label: 'WAF fail open',
    help: 'Passes requests on when AWS WAF does not answer.',
    control: toggle,
    when: isApplication,
  },
];

const bucket = { type: 'text', placeholder: 'my-log-bucket' } as const;

const logging: readonly FieldSpec[] = [
  {
    name: 'accessLogsBucket',
    label: 'Access logs bucket',
    help: 'Name of an S3 bucket whose policy lets Elastic Load Balancing write. Empty: no access logs.',
    control: bucket,
    when: isNoGateway,
  },
  {
    name: 'accessLogsPrefix',
    label: 'Access logs prefix',
    help: 'What the keys of the log files begin with.',
    control: { type: 'text' },
    when: (lb) => isNoGateway(lb) && lb.accessLogsBucket !== '',
  },
  {
    name: 'connectionLogsBucket',
    label: 'Connection logs bucket',
    help: 'As for access logs: a line for each connection, with its TLS details.',
    control: bucket,
    when: isApplication,
  },
  {
    name: 'connectionLogsPrefix',
    label: 'Connection logs prefix',
    help: 'What the keys of the log files begin with.',
    control: { type: 'text' },
    when: (lb) => isApplication(lb) && lb.connectionLogsBucket !== '',
  },
];

export const fields: readonly FieldSpec[] = [...network, ...behaviour, ...http, ...logging];
