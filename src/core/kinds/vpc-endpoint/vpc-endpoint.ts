import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import {
  type AnyResource,
  baseFields,
  itemIdSchema,
  listSchema,
  longTextSchema,
  refListSchema,
  refSchema,
  textSchema,
} from '../../model/resource';
import { LONGEST_POLICY } from './policy-limit';

/** The address of one of its network interfaces; where none is given AWS takes a free one of the subnet. */
const endpointAddressSchema = z.readonly(
  z.strictObject({ id: itemIdSchema, subnet: refSchema, ipv4: textSchema, ipv6: textSchema }),
);

const ipAddressTypes = ['default', 'ipv4', 'dualstack', 'ipv6'] as const;

export const vpcEndpointSchema = z.strictObject({
  ...baseFields('vpc-endpoint'),
  type: z.enum(['gateway', 'interface', 'gateway-load-balancer', 'resource', 'service-network']),
  /** The last part of the service name, `s3` in `com.amazonaws.us-east-1.s3`, or the name of an endpoint service, whole. */
  service: textSchema,
  /** interface and Gateway Load Balancer endpoints: an endpoint service of the design, instead of one by its name */
  endpointService: refSchema,
  /** Where the service is, if in another Region than the endpoint. */
  serviceRegion: textSchema,
  /** resource endpoints: the resource configuration of VPC Lattice that they reach */
  resourceConfigurationArn: textSchema,
  /** service network endpoints: the service network of VPC Lattice that they reach */
  serviceNetworkArn: textSchema,
  /** gateway endpoints: the tables that get a route to the service's prefix list */
  routeTables: refListSchema,
  /** all others: one subnet a zone, each gets a network interface; Gateway Load Balancer endpoints have exactly one */
  subnets: refListSchema,
  /** the groups of those interfaces */
  securityGroups: refListSchema,
  addresses: listSchema(endpointAddressSchema),
  ipAddressType: z.enum(ipAddressTypes),
  privateDns: z.boolean(),
  dnsRecordIpType: z.enum([...ipAddressTypes, 'service-defined']),
  /** S3: whether the private name is for resolvers of other networks only. AWS takes `inbound` where nothing is said. */
  privateDnsFor: z.enum(['default', 'inbound', 'all']),
  /** resource and service network endpoints: for which domains there are private names */
  privateDnsPreference: z.enum([
    'default',
    'VERIFIED_DOMAINS_ONLY',
    'ALL_DOMAINS',
    'VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS',
    'SPECIFIED_DOMAINS_ONLY',
  ]),
  privateDnsDomains: listSchema(textSchema),
  /** JSON; empty: everything is allowed */
  policy: longTextSchema,
});
export type VpcEndpoint = z.infer<typeof vpcEndpointSchema>;

const isOf =
  (...types: readonly VpcEndpoint['type'][]) =>
  (endpoint: AnyResource) =>
    types.some((type) => type === endpoint.type);
const isGateway = isOf('gateway');
const hasInterfaces = (endpoint: AnyResource) => !isGateway(endpoint);
const hasGroups = isOf('interface', 'resource', 'service-network');
const hasService = isOf('gateway', 'interface', 'gateway-load-balancer');
const isOfLattice = isOf('resource', 'service-network');
const reachesOwn = isOf('interface', 'gateway-load-balancer');
const isByName = (endpoint: AnyResource) => hasService(endpoint) && !(reachesOwn(endpoint) && endpoint.endpointService);

export const vpcEndpoint = defineKind<VpcEndpoint>({
  kind: 'vpc-endpoint',
  label: 'VPC endpoint',
  plural: 'VPC endpoints',
  summary:
    'Reaches an AWS service without the internet: a gateway endpoint by a route (S3, DynamoDB, free), an interface endpoint by network interfaces in your subnets.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html',
  keywords: ['vpce', 'private link', 'privatelink', 's3', 'dynamodb', 'gateway endpoint', 'interface endpoint'],
  schema: vpcEndpointSchema,
  look: { icon: 'vpc-endpoint', tone: 'endpoint', shape: 'shelf', placed: 'model' },
  parents: ['vpc'],
  references: [
    { path: 'routeTables[]', to: ['route-table'], onDelete: 'drop', says: 'adds a route to' },
    { path: 'subnets[]', to: ['subnet'], onDelete: 'drop', says: 'has an interface in' },
    { path: 'securityGroups[]', to: ['security-group'], onDelete: 'drop', says: 'is filtered by' },
    { path: 'endpointService', to: ['endpoint-service'], onDelete: 'clear', says: 'reaches', drawn: true },
    { path: 'addresses[].subnet', to: ['subnet'], onDelete: 'drop', says: 'has an address in' },
  ],
  fields: [
    {
      name: 'type',
      label: 'Type',
      help: 'Gateway: only S3 and DynamoDB, free, by routes. Interface: almost every service, by network interfaces, billed per zone and hour. Gateway Load Balancer: appliances that routes lead through. Resource and service network: VPC Lattice.',
      control: {
        type: 'select',
        options: [
          { value: 'gateway', label: 'Gateway' },
          { value: 'interface', label: 'Interface' },
          { value: 'gateway-load-balancer', label: 'Gateway Load Balancer' },
          { value: 'resource', label: 'Resource' },
          { value: 'service-network', label: 'Service network' },
        ],
      },
      replaces: true,
    },
    {
      name: 'endpointService',
      label: 'Endpoint service',
      help: 'A service of this design. None: the service is named below.',
      control: { type: 'reference', none: 'None' },
      replaces: true,
      when: reachesOwn,
    },
    {
      name: 'service',
      label: 'Service',
      help: 'The AWS service that it reaches, or the full name of an endpoint service such as com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0.',
      control: { type: 'service' },
      replaces: true,
      when: isByName,
    },
    {
      name: 'serviceRegion',
      label: 'Region of the service',
      help: 'Only for a service in another Region, which must offer that. Empty: the Region of the VPC.',
      control: { type: 'text', placeholder: 'eu-west-1' },
      replaces: true,
      when: (endpoint) => endpoint.type === 'interface' && isByName(endpoint),
    },
    {
      name: 'resourceConfigurationArn',
      label: 'Resource configuration',
      help: 'ARN of the resource configuration of VPC Lattice that it reaches.',
      control: { type: 'text', placeholder: 'arn:aws:vpc-lattice:…:resourceconfiguration/rcfg-…' },
      replaces: true,
      when: isOf('resource'),
    },
    {
      name: 'serviceNetworkArn',
      label: 'Service network',
      help: 'ARN of the service network of VPC Lattice that it reaches.',
      control: { type: 'text', placeholder: 'arn:aws:vpc-lattice:…:servicenetwork/sn-…' },
      replaces: true,
      when: isOf('service-network'),
    },
    {
      name: 'routeTables',
      label: 'Route tables',
      help: 'Subnets of these tables reach the service through the endpoint.',
      control: { type: 'reference-list' },
      when: isGateway,
    },
    {
      name: 'subnets',
      label: 'Subnets',
      help: 'One subnet in each zone that should reach the service at short distance; a Gateway Load Balancer endpoint has exactly one.',
      control: { type: 'reference-list' },
      when: hasInterfaces,
    },
    {
      name: 'securityGroups',
      label: 'Security groups',
      help: 'They must let clients in on 443/tcp. None: AWS uses the default group of the VPC.',
      control: { type: 'reference-list' },
      when: hasGroups,
    },
    {
      name: 'ipAddressType',
      label: 'IP address type',
      help: 'Addresses of its network interfaces. They must fit all of its subnets and the service.',
      control: {
        type: 'select',
        options: [
          { value: 'default', label: 'As AWS chooses' },
          { value: 'ipv4', label: 'IPv4' },
          { value: 'dualstack', label: 'Dualstack' },
          { value: 'ipv6', label: 'IPv6' },
        ],
      },
    },
    {
      name: 'addresses',
      label: 'Addresses',
      help: 'Fixed addresses of its network interfaces, one row a subnet. Without them AWS takes free ones.',
      control: {
        type: 'table',
        item: 'address',
        fresh: { subnet: null, ipv4: '', ipv6: '' },
        columns: [
          { name: 'subnet', label: 'Subnet', control: { type: 'reference', none: 'Choose…' } },
          { name: 'ipv4', label: 'IPv4', control: { type: 'text', placeholder: '10.0.0.10' } },
          { name: 'ipv6', label: 'IPv6', control: { type: 'text' } },
        ],
      },
      when: hasInterfaces,
    },
    {
      name: 'privateDns',
      label: 'Private DNS name',
      help: "The service's usual name resolves to the endpoint inside the VPC. Needs DNS resolution and DNS hostnames on the VPC.",
      control: { type: 'toggle' },
      when: hasGroups,
    },
    {
      name: 'privateDnsFor',
      label: 'Private DNS name for',
      help: 'Of S3: resolvers of other networks only, while the VPC itself takes the gateway endpoint (the default of AWS), or everybody.',
      control: {
        type: 'select',
        options: [
          { value: 'default', label: 'As AWS chooses' },
          { value: 'inbound', label: 'Inbound resolver endpoints only' },
          { value: 'all', label: 'All resolvers' },
        ],
      },
      when: (endpoint) => endpoint.type === 'interface' && endpoint.privateDns === true && isByName(endpoint),
    },
    {
      name: 'privateDnsPreference',
      label: 'Private names of',
      help: 'The domains for which AWS makes private names in the VPC.',
      control: {
        type: 'select',
        options: [
          { value: 'default', label: 'As AWS chooses' },
          { value: 'VERIFIED_DOMAINS_ONLY', label: 'Verified domains' },
          { value: 'ALL_DOMAINS', label: 'All domains' },
          { value: 'VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS', label: 'Verified domains and those listed' },
          { value: 'SPECIFIED_DOMAINS_ONLY', label: 'Those listed' },
        ],
      },
      replaces: true,
      when: (endpoint) => isOfLattice(endpoint) && endpoint.privateDns === true,
    },
    {
      name: 'privateDnsDomains',
      label: 'Domains',
      help: 'Domains that get private names, if the choice above speaks of those listed.',
      control: { type: 'text-list', placeholder: 'example.com' },
      replaces: true,
      when: (endpoint) =>
        isOfLattice(endpoint) &&
        endpoint.privateDns === true &&
        String(endpoint.privateDnsPreference).includes('SPECIFIED'),
    },
    {
      name: 'dnsRecordIpType',
      label: 'DNS records',
      help: 'Which addresses the DNS names of the endpoint resolve to.',
      control: {
        type: 'select',
        options: [
          { value: 'default', label: 'As AWS chooses' },
          { value: 'ipv4', label: 'A records (IPv4)' },
          { value: 'dualstack', label: 'A and AAAA records' },
          { value: 'ipv6', label: 'AAAA records (IPv6)' },
          { value: 'service-defined', label: 'As the service defines' },
        ],
      },
      when: isOf('gateway', 'interface'),
    },
    {
      name: 'policy',
      label: 'Policy',
      help: 'A JSON policy of who may do what through the endpoint, up to 20,480 characters. Empty: everything is allowed.',
      control: {
        type: 'long-text',
        language: 'json',
        limit: LONGEST_POLICY,
        examples: 'endpoint-policy',
        placeholder:
          '{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}',
      },
      when: isOf('gateway', 'interface', 'service-network'),
    },
  ],
  tagged: true,
  stem: 'vpce',
  defaults: {
    type: 'gateway',
    service: 's3',
    endpointService: null,
    serviceRegion: '',
    resourceConfigurationArn: '',
    serviceNetworkArn: '',
    routeTables: [],
    subnets: [],
    securityGroups: [],
    addresses: [],
    ipAddressType: 'default',
    privateDns: true,
    dnsRecordIpType: 'default',
    privateDnsFor: 'default',
    privateDnsPreference: 'default',
    privateDnsDomains: [],
    policy: '',
  },
});
