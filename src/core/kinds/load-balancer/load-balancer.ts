import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, listSchema, refListSchema, textSchema } from '../../model/resource';
import { fields } from './fields';
import { listenerSchema, nodeAddressSchema, targetSchema } from './rows';

/** An Elastic Load Balancing load balancer with its listeners and target groups. Its `name` is its name at AWS. */
export const loadBalancerSchema = z.strictObject({
  ...baseFields('load-balancer'),
  type: z.enum(['application', 'network', 'gateway']),
  scheme: z.enum(['internet-facing', 'internal']),
  ipAddressType: z.enum(['ipv4', 'dualstack', 'dualstack-without-public-ipv4']),
  /** One a zone: a node of the load balancer stands in each. */
  subnets: refListSchema,
  /** Fixed addresses of the nodes in some of the subnets. */
  addresses: listSchema(nodeAddressSchema),
  securityGroups: refListSchema,
  listeners: listSchema(listenerSchema),
  targets: listSchema(targetSchema),
  deletionProtection: z.boolean(),
  crossZone: z.boolean(),
  idleTimeout: z.int(),
  clientKeepAlive: z.int(),
  http2: z.boolean(),
  desyncMitigationMode: z.enum(['monitor', 'defensive', 'strictest']),
  dropInvalidHeaderFields: z.boolean(),
  preserveHostHeader: z.boolean(),
  tlsHeaders: z.boolean(),
  xffClientPort: z.boolean(),
  xffHeaderProcessing: z.enum(['append', 'preserve', 'remove']),
  wafFailOpen: z.boolean(),
  zonalShift: z.boolean(),
  clientRoutingPolicy: z.enum([
    'any_availability_zone',
    'availability_zone_affinity',
    'partial_availability_zone_affinity',
  ]),
  enforceOnPrivateLink: z.boolean(),
  /** '': no such logs */
  accessLogsBucket: textSchema,
  accessLogsPrefix: textSchema,
  connectionLogsBucket: textSchema,
  connectionLogsPrefix: textSchema,
  minimumCapacity: z.nullable(z.int()),
  /** id of an IPAM pool for public IPv4 addresses; '': those of AWS */
  ipamPool: textSchema,
});
export type LoadBalancer = z.infer<typeof loadBalancerSchema>;

export const loadBalancer = defineKind<LoadBalancer>({
  kind: 'load-balancer',
  label: 'Load balancer',
  plural: 'Load balancers',
  summary:
    'Spreads traffic over targets in several zones: by HTTP requests (Application), by connections (Network), or through appliances such as firewalls (Gateway).',
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/what-is-load-balancing.html',
  keywords: ['alb', 'nlb', 'gwlb', 'elb', 'elastic load balancing', 'listener', 'target group', 'health check'],
  schema: loadBalancerSchema,
  look: { icon: 'load-balancer', tone: 'compute', shape: 'shelf', placed: 'model' },
  parents: ['vpc'],
  references: [
    { path: 'subnets[]', to: ['subnet'], onDelete: 'drop', says: 'has a node in' },
    { path: 'securityGroups[]', to: ['security-group'], onDelete: 'drop', says: 'is filtered by' },
    { path: 'addresses[].subnet', to: ['subnet'], onDelete: 'drop', says: 'has a fixed address in' },
    { path: 'addresses[].elasticIp', to: ['elastic-ip'], onDelete: 'drop', says: 'is reached at' },
    { path: 'targets[].target', to: ['instance', 'load-balancer'], onDelete: 'drop', says: 'forwards to' },
  ],
  fields,
  tagged: true,
  stem: 'lb',
  defaults: {
    type: 'application',
    scheme: 'internet-facing',
    ipAddressType: 'ipv4',
    subnets: [],
    addresses: [],
    securityGroups: [],
    listeners: [],
    targets: [],
    deletionProtection: false,
    crossZone: false,
    idleTimeout: 60,
    clientKeepAlive: 3600,
    http2: true,
    desyncMitigationMode: 'defensive',
    dropInvalidHeaderFields: false,
    preserveHostHeader: false,
    tlsHeaders: false,
    xffClientPort: false,
    xffHeaderProcessing: 'append',
    wafFailOpen: false,
    zonalShift: false,
    clientRoutingPolicy: 'any_availability_zone',
    enforceOnPrivateLink: true,
    accessLogsBucket: '',
    accessLogsPrefix: '',
    connectionLogsBucket: '',
    connectionLogsPrefix: '',
    minimumCapacity: null,
    ipamPool: '',
  },
});
