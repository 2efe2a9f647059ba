import { own } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { literal, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import { optionalList, present } from '../../cloud/present';
import { endpointServiceName } from '../../cloud/service-names';
import type { Surroundings } from '../../cloud/surroundings';
import { addressesOf, dnsOptions, policyOf, serviceOfDesign } from './options';
import { acceptance, NAMED_LATER, ownServiceName, serviceNotices, waitsForName } from './own-service';
import type { VpcEndpoint } from './vpc-endpoint';

/**
 * Subnets and security groups of an interface endpoint stand inside it in Terraform too. Both change in place, nothing
 * else manages them, and an empty group list then means the default group, as at AWS;
 * aws_vpc_endpoint_security_group_association would have to take that default group away in one of its instances.
 * Route tables of a gateway endpoint are associations, so that a table can come and go without touching the endpoint.
 */
const endpointState = {
  action: 'DescribeVpcEndpoints',
  with: { 'VpcEndpointIds[0]': own() },
  path: 'VpcEndpoints[0].State',
} as const;

const endpointBlock = defineBlock({
  noun: 'Endpoint',
  words: ['vpce', 'endpoint'],
  area: 'endpoints',
  cfn: 'AWS::EC2::VPCEndpoint',
  tf: 'aws_vpc_endpoint',
  api: {
    service: 'ec2',
    action: 'CreateVpcEndpoint',
    tags: { specification: 'vpc-endpoint' },
    wait: { ...endpointState, until: 'available', failed: ['failed', 'rejected', 'expired'] },
    undo: {
      action: 'DeleteVpcEndpoints',
      with: { 'VpcEndpointIds[0]': own() },
      gone: { ...endpointState, until: 'deleted' },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' },
    service: { cfn: 'ServiceName', tf: 'service_name', api: 'ServiceName' },
    type: { cfn: 'VpcEndpointType', tf: 'vpc_endpoint_type', api: 'VpcEndpointType' },
    routeTables: { cfn: 'RouteTableIds', tf: null, api: 'RouteTableIds' },
    subnets: { cfn: 'SubnetIds', tf: 'subnet_ids', api: 'SubnetIds' },
    securityGroups: { cfn: 'SecurityGroupIds', tf: 'security_group_ids', api: 'SecurityGroupIds' },
    privateDns: { cfn: 'PrivateDnsEnabled', tf: 'private_dns_enabled', api: 'PrivateDnsEnabled' },
    serviceRegion: { cfn: 'ServiceRegion', tf: 'service_region', api: 'ServiceRegion' },
    resourceConfiguration: {
      cfn: 'ResourceConfigurationArn',
      tf: 'resource_configuration_arn',
      api: 'ResourceConfigurationArn',
    },
    serviceNetwork: { cfn: 'ServiceNetworkArn', tf: 'service_network_arn', api: 'ServiceNetworkArn' },
    ipAddressType: { cfn: 'IpAddressType', tf: 'ip_address_type', api: 'IpAddressType' },
    dnsOptions: { cfn: 'DnsOptions', tf: 'dns_options', tfBlock: true, api: 'DnsOptions' },
    addresses: { cfn: null, tf: 'subnet_configuration', tfBlock: true, api: 'SubnetConfigurations' },
    policy: { cfn: 'PolicyDocument', tf: 'policy', api: 'PolicyDocument' },
  },
  yields: {
    id: { cfn: '', tf: 'id', api: 'VpcEndpoint.VpcEndpointId' },
    'prefix-list-id': { cfn: null, tf: 'prefix_list_id', api: null },
  },
});

/** Of a service that accepts each endpoint: it is not available before that. */
const requestedEndpointBlock = defineBlock({
  ...endpointBlock,
  api: {
    ...endpointBlock.api,
    wait: { ...endpointState, until: 'pendingAcceptance', failed: ['failed', 'rejected', 'expired'] },
  },
});

const routeTableAssociation = defineBlock({
  noun: 'RouteTableAssociation',
  words: [],
  area: 'endpoints',
  cfn: null,
  tf: 'aws_vpc_endpoint_route_table_association',
  api: { none: 'The endpoint itself lists its route tables.' },
  tags: { cfn: false, tf: false },
  rows: {
    endpoint: { cfn: null, tf: 'vpc_endpoint_id' },
    routeTable: { cfn: null, tf: 'route_table_id' },
  },
  yields: {},
});

const TYPES = {
  gateway: 'Gateway',
  interface: 'Interface',
  'gateway-load-balancer': 'GatewayLoadBalancer',
  resource: 'Resource',
  'service-network': 'ServiceNetwork',
} as const;

/** What it reaches, or what is missing. */
function serviceOf(endpoint: VpcEndpoint, place: Place, s: Surroundings) {
  const own = serviceOfDesign(endpoint);
  if (own !== null) return ownServiceName(own, place, s);
  switch (endpoint.type) {
    case 'resource':
      if (endpoint.resourceConfigurationArn === '') return 'names no resource configuration';
      return { resourceConfiguration: literal(endpoint.resourceConfigurationArn) };
    case 'service-network':
      if (endpoint.serviceNetworkArn === '') return 'names no service network';
      return { serviceNetwork: literal(endpoint.serviceNetworkArn) };
    default: {
      if (endpoint.service === '') return 'names no service';
      const abroad = endpoint.type === 'interface' ? endpoint.serviceRegion : '';
      const name = endpointServiceName(abroad || place.region, endpoint.service, endpoint.type);
      return { service: literal(name), serviceRegion: optionalText(abroad) };
    }
  }
}

function lowerGateway(endpoint: VpcEndpoint, place: Place, own: Own, s: Surroundings): Lowered {
  const notices: Notice[] = [];
  const tables = present(endpoint, endpoint.routeTables, 'route-table', s, notices);
  const routeTables = optionalList(tables.map((id) => ref(id)));
  const blocks: Block[] = [
    makeBlock(endpointBlock, endpoint, place, { ...own, routeTables }),
    ...tables.map((table) => {
      const properties = { endpoint: ref(endpoint.id), routeTable: ref(table) };
      const extras = { role: `route-table/${table}`, suffix: [s.nameOf(table)] };
      return makeBlock(routeTableAssociation, endpoint, place, properties, extras);
    }),
  ];
  return { blocks, notices };
}

type Own = Parameters<typeof makeBlock<typeof endpointBlock>>[3];

function lowerInterfaces(endpoint: VpcEndpoint, vpc: string, place: Place, own: Own, s: Surroundings): Lowered {
  const notices: Notice[] = [];
  const subnets = present(endpoint, endpoint.subnets, 'subnet', s, notices);
  const hasGroups = endpoint.type !== 'gateway-load-balancer';
  const groups = hasGroups ? present(endpoint, endpoint.securityGroups, 'security-group', s, notices) : [];
  const addresses = addressesOf(endpoint, place, s, notices);
  const later = waitsForName(endpoint, s) ? { ignoreChanges: NAMED_LATER } : {};
  const service = serviceOfDesign(endpoint);
  const dependsOn = [
    // AWS gives S3 a private DNS name only beside a gateway endpoint for it.
    endpoint.privateDns && endpoint.type === 'interface' && service === null
      ? s.gatewayEndpoint(vpc, endpoint.service)
      : null,
    ...groups.map((id) => s.groupAssociation(id, vpc)),
  ];
  const properties = {
    ...own,
    subnets: optionalList(subnets.map((id) => ref(id))),
    securityGroups: optionalList(groups.map((id) => s.securityGroup(id))),
    privateDns: hasGroups ? literal(endpoint.privateDns && service === null) : undefined,
    addresses,
  };
  if (s.endpointService(service)?.acceptance !== true)
    return { blocks: [makeBlock(endpointBlock, endpoint, place, properties, { dependsOn, ...later })], notices };
  const request = makeBlock(requestedEndpointBlock, endpoint, place, properties, { dependsOn, ...later });
  return { blocks: [request, acceptance(endpoint, service ?? '', s)], notices };
}

export function lowerVpcEndpoint(endpoint: VpcEndpoint, s: Surroundings): Lowered {
  const vpc = endpoint.parent;
  if (vpc === null || s.kindOf(vpc) !== 'vpc') return NOTHING;
  const place = s.placeOf(endpoint.id);
  const service = serviceOf(endpoint, place, s);
  if (typeof service === 'string') {
    const message = `${quoted(endpoint.name)} ${service}; it is left out.`;
    return { blocks: [], notices: [{ resource: endpoint.id, message }] };
  }
  const { ipAddressType } = endpoint;
  const notices: Notice[] = [];
  const own: Own = {
    vpc: ref(vpc),
    ...service,
    type: literal(TYPES[endpoint.type]),
    ipAddressType: ipAddressType === 'default' ? undefined : literal(ipAddressType),
    dnsOptions: dnsOptions(endpoint, notices),
    policy: policyOf(endpoint, notices),
  };
  const made =
    endpoint.type === 'gateway' ? lowerGateway(endpoint, place, own, s) : lowerInterfaces(endpoint, vpc, place, own, s);
  return { blocks: made.blocks, notices: [...notices, ...made.notices, ...serviceNotices(endpoint, place, s)] };
}
