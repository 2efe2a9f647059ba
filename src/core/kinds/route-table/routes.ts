import { row } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, literal, ref } from '../../cloud/expr';
import { networkText } from '../../cloud/network-text';
import { type Language, type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import { isZoneId } from '../../cloud/zones';
import { maskCidr } from '../../net/cidr';
import { type OutsideTarget, odbNotice, outsideTarget } from './outside';
import type { Route, RouteTable } from './route-table';

const routeBlock = defineBlock({
  noun: 'Route',
  words: ['route'],
  area: 'routing',
  cfn: 'AWS::EC2::Route',
  tf: 'aws_route',
  api: {
    service: 'ec2',
    action: 'CreateRoute',
    tags: null,
    undo: {
      action: 'DeleteRoute',
      with: {
        RouteTableId: row('table'),
        DestinationCidrBlock: row('cidr4'),
        DestinationIpv6CidrBlock: row('cidr6'),
        DestinationPrefixListId: row('prefixList'),
      },
      within: { row: 'table' },
    },
  },
  tags: { cfn: false, tf: false },
  rows: {
    table: { cfn: 'RouteTableId', tf: 'route_table_id', api: 'RouteTableId' },
    cidr4: { cfn: 'DestinationCidrBlock', tf: 'destination_cidr_block', api: 'DestinationCidrBlock' },
    cidr6: {
      cfn: 'DestinationIpv6CidrBlock',
      tf: 'destination_ipv6_cidr_block',
      api: 'DestinationIpv6CidrBlock',
    },
    prefixList: {
      cfn: 'DestinationPrefixListId',
      tf: 'destination_prefix_list_id',
      api: 'DestinationPrefixListId',
    },
    internetGateway: { cfn: 'GatewayId', tf: 'gateway_id', api: 'GatewayId' },
    egressOnlyGateway: {
      cfn: 'EgressOnlyInternetGatewayId',
      tf: 'egress_only_gateway_id',
      api: 'EgressOnlyInternetGatewayId',
    },
    vpnGateway: { cfn: 'GatewayId', tf: 'gateway_id', api: 'GatewayId' },
    natGateway: { cfn: 'NatGatewayId', tf: 'nat_gateway_id', api: 'NatGatewayId' },
    peering: {
      cfn: 'VpcPeeringConnectionId',
      tf: 'vpc_peering_connection_id',
      api: 'VpcPeeringConnectionId',
    },
    carrierGateway: { cfn: 'CarrierGatewayId', tf: 'carrier_gateway_id', api: 'CarrierGatewayId' },
    localGateway: { cfn: 'LocalGatewayId', tf: 'local_gateway_id', api: 'LocalGatewayId' },
    transitGateway: { cfn: 'TransitGatewayId', tf: 'transit_gateway_id', api: 'TransitGatewayId' },
    /** aws_route takes no instance: it names the primary network interface. */
    instance: { cfn: 'InstanceId', tf: null, api: 'InstanceId' },
    networkInterface: { cfn: 'NetworkInterfaceId', tf: 'network_interface_id', api: 'NetworkInterfaceId' },
    endpoint: { cfn: 'VpcEndpointId', tf: 'vpc_endpoint_id', api: 'VpcEndpointId' },
    coreNetwork: { cfn: 'CoreNetworkArn', tf: 'core_network_arn', api: 'CoreNetworkArn' },
    odbNetwork: { cfn: 'OdbNetworkArn', tf: null, api: 'OdbNetworkArn' },
  },
  yields: {},
});

/** A local route with another target: AWS has made it with the table, and only a call replaces it. */
const replacedRouteBlock = defineBlock({
  ...routeBlock,
  cfn: null,
  tf: null,
  api: { service: 'ec2', action: 'ReplaceRoute', tags: null, undo: 'It goes with the route table.' },
});

type RouteRow = keyof (typeof routeBlock)['rows'];
type RouteProperties = { readonly [Name in RouteRow]?: Expr };
type Said<T> = { readonly properties: T; readonly option: string };

/** What a route is for, as properties and as the option of a command. */
function destinationOf(route: Route, table: RouteTable, s: Surroundings): Said<RouteProperties> | null {
  const text = route.destination;
  if (route.prefixList) {
    const isNear = s.placeOf(route.prefixList) === s.placeOf(table.id);
    if (s.kindOf(route.prefixList) !== 'managed-prefix-list' || !isNear) return null;
    return { properties: { prefixList: ref(route.prefixList) }, option: '--destination-prefix-list-id pl-ID' };
  }
  if (text.startsWith('pl-')) {
    const id = /^pl-[0-9a-z]+$/.test(text) ? text : 'pl-ID';
    return { properties: { prefixList: literal(text) }, option: `--destination-prefix-list-id ${id}` };
  }
  const cidr = maskCidr(text);
  if (cidr?.family === 4) return { properties: { cidr4: literal(text) }, option: `--destination-cidr-block ${text}` };
  if (cidr) return { properties: { cidr6: networkText(text) }, option: `--destination-ipv6-cidr-block ${text}` };
  if (!/^[a-z][a-z0-9.-]*$/.test(text)) return null;
  const endpoint = s.gatewayEndpoint(table.parent, text);
  const prefixList: Expr = { type: 'prefix-list', place: s.placeOf(table.id), service: text, endpoint };
  return { properties: { prefixList }, option: '--destination-prefix-list-id pl-ID' };
}

function insideTarget(route: Route, target: string, s: Surroundings): Said<RouteProperties> | null {
  switch (s.kindOf(target)) {
    case 'internet-gateway':
      return { properties: { internetGateway: ref(target) }, option: '--gateway-id igw-ID' };
    case 'egress-only-internet-gateway':
      return {
        properties: { egressOnlyGateway: ref(target) },
        option: '--egress-only-internet-gateway-id eigw-ID',
      };
    case 'virtual-private-gateway':
      return { properties: { vpnGateway: ref(target) }, option: '--gateway-id vgw-ID' };
    case 'carrier-gateway':
      return { properties: { carrierGateway: ref(target) }, option: '--carrier-gateway-id cagw-ID' };
    case 'nat-gateway':
      return { properties: { natGateway: ref(target) }, option: '--nat-gateway-id nat-ID' };
    case 'vpc-peering-connection':
      return { properties: { peering: s.peering(target) }, option: '--vpc-peering-connection-id pcx-ID' };
    case 'instance': {
      const networkInterface: Expr = {
        type: 'by-target',
        terraform: ref(target, 'network-interface-id'),
        cloudformation: null,
        api: null,
      };
      return { properties: { instance: ref(target), networkInterface }, option: '--instance-id i-ID' };
    }
    case 'transit-gateway':
      return { properties: { transitGateway: ref(target) }, option: '--transit-gateway-id tgw-ID' };
    case 'network-firewall': {
      const subnet = endpointSubnet(route, target, s);
      if (!subnet) return null;
      return { properties: { endpoint: endpointOf(target, subnet, s) }, option: '--vpc-endpoint-id vpce-ID' };
    }
    case 'network-interface':
      return { properties: { networkInterface: ref(target) }, option: '--network-interface-id eni-ID' };
    case 'vpc-endpoint':
      return { properties: { endpoint: ref(target) }, option: '--vpc-endpoint-id vpce-ID' };
    default:
      return null;
  }
}

/** The subnet of the endpoint that a route to a firewall means: the one that it names, or the only one. */
function endpointSubnet({ endpointIn }: Route, firewall: string, s: Surroundings) {
  const subnets = s.firewallSubnets(firewall);
  return endpointIn ? subnets.find(({ id }) => id === endpointIn) : subnets.length === 1 ? subnets[0] : undefined;
}

function endpointOf(firewall: string, subnet: { readonly id: string; readonly zone: string }, s: Surroundings): Expr {
  return {
    type: 'firewall-endpoint',
    firewall,
    subnet: subnet.id,
    place: s.placeOf(firewall),
    zone: subnet.zone,
    only: s.firewallSubnets(firewall).length === 1,
  };
}

/** What CloudFormation cannot say of a firewall's endpoint as the target of a route. */
function endpointNotices(route: Route, table: RouteTable, where: string, s: Surroundings): Notice[] {
  const firewall = route.target ?? '';
  if (s.kindOf(firewall) !== 'network-firewall') return [];
  const subnet = endpointSubnet(route, firewall, s);
  const isCertain = s.zoneNaming === 'literal' && !isZoneId(subnet?.zone ?? '');
  const isOnly = s.firewallSubnets(firewall).length === 1;
  if (isCertain || isOnly || s.isLocal(table.parent, route.destination)) return [];
  return [
    {
      resource: table.id,
      only: 'cloudformation',
      message: `${where} finds its endpoint by the letter of the zone, ${quoted(subnet?.zone ?? '')}, because CloudFormation lists endpoints by names of zones. Where an account's zones are named otherwise, name zones literally.`,
    },
  ];
}

const targetOf = (route: Route, outside: OutsideTarget | null, s: Surroundings): Said<RouteProperties> | null =>
  outside === null
    ? insideTarget(route, route.target ?? '', s)
    : {
        properties: { [outside.row]: literal((route.outside ?? '').trim()) },
        option: `--${outside.option} ${(route.outside ?? '').trim()}`,
      };

/** Words for the label of a route: stable while other routes come and go, because AWS too knows a route by its destination. */
function destinationLabel(destination: string): string {
  if (destination === '0.0.0.0/0') return 'anywhere';
  return destination === '::/0' ? 'anywhere-ipv6' : destination;
}

/** Why a route cannot be exported; null if it can. */
function whyNot(route: Route, outside: OutsideTarget | null, table: RouteTable, s: Surroundings): string | null {
  const { target } = route;
  if (route.outside !== undefined && route.outside !== '') {
    if (target !== null) return 'it has two targets';
    return outside ? null : `${quoted(route.outside)} is no id of what a route may lead to`;
  }
  if (target === null) return 'it has no target';
  if (s.kindOf(target) === null) return 'its target is not in the design';
  if (s.isGatewayEndpoint(target)) return `AWS adds the routes of gateway endpoint ${quoted(s.nameOf(target))} itself`;
  if (s.kindOf(target) === 'transit-gateway' && s.transitAttachment(table.parent, target) === null)
    return `${quoted(s.nameOf(target))} is not attached to the VPC`;
  if (s.kindOf(target) === 'network-firewall' && !endpointSubnet(route, target, s))
    return `it does not say which endpoint of ${quoted(s.nameOf(target))} is meant`;
  return insideTarget(route, target, s) ? null : `${quoted(s.nameOf(target))} cannot be the target of a route`;
}

/**
 * The local route of a VPC's block comes with the table. Neither language can take it over in one step: AWS refuses to
 * create a second one, and Terraform replaces its target only after a first apply with `gateway_id = "local"`. A table
 * whose routes are separate resources leaves it alone, so that what the command sets stays.
 * https://registry.terraform.io/providers/hashicorp/aws/5.100.0/docs/resources/route_table
 */
function replacedLocal(where: string, table: RouteTable, options: string, s: Surroundings): Notice {
  return {
    resource: table.id,
    only: ['terraform', 'cloudformation'],
    message: `${where} replaces the target of a local route, which AWS makes with the table and which only a command changes. Run it once the target exists.`,
    command: `aws ec2 replace-route --region ${s.placeOf(table.id).region} --route-table-id rtb-ID ${options}`,
  };
}

/** A route as a block, as a notice where no language has one, or why it is left out. */
export function lowerRoute(route: Route, table: RouteTable, s: Surroundings): Block | Lowered | string {
  const said = route.prefixList ? s.nameOf(route.prefixList) : route.destination;
  if (route.destination === '' && !route.prefixList)
    return `A route in ${quoted(table.name)} has no destination; it is left out.`;
  const where = `The route to ${quoted(said)} in ${quoted(table.name)}`;
  if (route.destination !== '' && route.prefixList) return `${where} is left out: it has two destinations.`;
  const destination = destinationOf(route, table, s);
  if (!destination) return `${where} is left out: its destination is no CIDR and no prefix list of its Region.`;
  const outside = outsideTarget(route.outside ?? '');
  const reason = whyNot(route, outside, table, s);
  const target = reason === null ? targetOf(route, outside, s) : null;
  if (reason !== null || !target) return `${where} is left out: ${reason}.`;
  const options = `${destination.option} ${target.option}`;
  const isLocal = s.isLocal(table.parent, route.destination);
  const languages = isOfAws(route, table, s) ? (['cloudformation'] as const) : languagesOf(outside);
  const block = makeBlock(
    isLocal ? replacedRouteBlock : routeBlock,
    table,
    s.placeOf(table.id),
    { table: ref(table.id), ...destination.properties, ...target.properties },
    {
      role: `route/${route.id}`,
      suffix: ['to', destinationLabel(said)],
      dependsOn: route.target === null ? [] : [attachmentOf(route.target, table, s)],
      ...(languages === null ? {} : { only: languages }),
    },
  );
  const notices = [
    ...(isLocal ? [replacedLocal(where, table, options, s)] : []),
    ...endpointNotices(route, table, where, s),
    ...(outside?.row === 'odbNetwork' && !isLocal ? [odbNotice(where, table, options, s)] : []),
  ];
  return notices.length === 0 ? block : { blocks: [block], notices };
}

/** AWS has made the way out of a default VPC; a table that stands in for its main one needs it again. */
const isOfAws = ({ destination, target }: Route, table: RouteTable, s: Surroundings): boolean =>
  table.main &&
  destination === '0.0.0.0/0' &&
  s.kindOf(target) === 'internet-gateway' &&
  s.network(table.parent)?.isDefault === true;

/** The languages that can say a route; null: all. */
const languagesOf = (outside: OutsideTarget | null): readonly Language[] | null =>
  outside?.row === 'odbNetwork' ? ['cloudformation', 'api'] : null;

/** What makes a gateway reach the VPC, or an endpoint its service: a route to it waits for that. */
function attachmentOf(target: string, table: RouteTable, s: Surroundings): string | null {
  switch (s.kindOf(target)) {
    case 'internet-gateway':
    case 'virtual-private-gateway':
      return `${target}/attachment`;
    case 'transit-gateway':
      return s.transitAttachment(table.parent, target);
    case 'vpc-endpoint':
      return s.endpointReady(target);
    default:
      return null;
  }
}
