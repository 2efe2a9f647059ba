import { own, row } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Expr, list, literal, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import { maskCidr } from '../../net/cidr';
import type { Route, RouteTable } from './route-table';

const common = {
  noun: 'RouteTable',
  words: ['rt', 'rtb', 'route-table', 'routes'],
  area: 'routing',
  tags: { cfn: true, tf: true },
} as const;

const routeTableBlock = defineBlock({
  ...common,
  cfn: 'AWS::EC2::RouteTable',
  tf: 'aws_route_table',
  api: {
    service: 'ec2',
    action: 'CreateRouteTable',
    tags: { specification: 'route-table' },
    undo: { action: 'DeleteRouteTable', with: { RouteTableId: own() } },
  },
  rows: { vpc: { cfn: 'VpcId', tf: 'vpc_id', api: 'VpcId' } },
  yields: { id: { cfn: '', tf: 'id', api: 'RouteTable.RouteTableId' } },
});

/**
 * The main table of a VPC. Terraform adopts the one that AWS made: a table of one's own with
 * aws_main_route_table_association would leave that one behind, unused and counted. Its routes are separate aws_route
 * resources, which is safe because `route` of aws_default_route_table is also computed.
 * CloudFormation has no way to reach it, so a table of its own stands in for it. Calls of the API work on the one that
 * AWS made.
 */
const mainRouteTableBlock = defineBlock({
  ...common,
  cfn: 'AWS::EC2::RouteTable',
  tf: 'aws_default_route_table',
  api: {
    service: 'ec2',
    action: 'CreateTags',
    tags: { list: 'Tags' },
    onlyForTags: true,
    undo: 'It goes with the VPC.',
  },
  rows: {
    vpc: { cfn: 'VpcId', tf: null, api: null },
    adopted: { cfn: null, tf: 'default_route_table_id', api: 'Resources[0]' },
  },
  yields: { id: { cfn: '', tf: 'id', api: row('adopted') } },
});

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
    transitGateway: { cfn: 'TransitGatewayId', tf: 'transit_gateway_id', api: 'TransitGatewayId' },
    /** aws_route takes no instance: it names the primary network interface. */
    instance: { cfn: 'InstanceId', tf: null, api: 'InstanceId' },
    networkInterface: { cfn: null, tf: 'network_interface_id', api: null },
    endpoint: { cfn: 'VpcEndpointId', tf: 'vpc_endpoint_id', api: 'VpcEndpointId' },
  },
  yields: {},
});

const propagationBlock = defineBlock({
  noun: 'Propagation',
  words: [],
  area: 'routing',
  cfn: 'AWS::EC2::VPNGatewayRoutePropagation',
  tf: 'aws_vpn_gateway_route_propagation',
  api: {
    service: 'ec2',
    action: 'EnableVgwRoutePropagation',
    tags: null,
    undo: {
      action: 'DisableVgwRoutePropagation',
      with: { RouteTableId: row('table'), GatewayId: row('gateway') },
    },
  },
  tags: { cfn: false, tf: false },
  rows: {
    tables: { cfn: 'RouteTableIds', tf: null, api: null },
    table: { cfn: null, tf: 'route_table_id', api: 'RouteTableId' },
    gateway: { cfn: 'VpnGatewayId', tf: 'vpn_gateway_id', api: 'GatewayId' },
  },
  yields: {},
});

type RouteRow = keyof (typeof routeBlock)['rows'];
type RouteProperties = { readonly [Name in RouteRow]?: Expr };

function destinationOf(route: Route, table: RouteTable, s: Surroundings): RouteProperties | null {
  const text = route.destination;
  if (text.startsWith('pl-')) return { prefixList: literal(text) };
  const cidr = maskCidr(text);
  if (cidr) return cidr.family === 4 ? { cidr4: literal(text) } : { cidr6: literal(text) };
  if (!/^[a-z][a-z0-9.-]*$/.test(text)) return null;
  const endpoint = s.gatewayEndpoint(table.parent, text);
  return { prefixList: { type: 'prefix-list', place: s.placeOf(table.id), service: text, endpoint } };
}

function targetOf(target: string, s: Surroundings): RouteProperties | null {
  switch (s.kindOf(target)) {
    case 'internet-gateway':
      return { internetGateway: ref(target) };
    case 'egress-only-internet-gateway':
      return { egressOnlyGateway: ref(target) };
    case 'virtual-private-gateway':
      return { vpnGateway: ref(target) };
    case 'nat-gateway':
      return { natGateway: ref(target) };
    case 'vpc-peering-connection':
      return { peering: s.peering(target) };
    case 'transit-gateway':
      return { transitGateway: ref(target) };
    case 'instance':
      return { instance: ref(target), networkInterface: ref(target, 'network-interface-id') };
    case 'vpc-endpoint':
      return { endpoint: ref(target) };
    default:
      return null;
  }
}

/** Words for the label of a route: stable while other routes come and go, because AWS too knows a route by its destination. */
function destinationLabel(destination: string): string {
  if (destination === '0.0.0.0/0') return 'anywhere';
  return destination === '::/0' ? 'anywhere-ipv6' : destination;
}

function lowerRoute(route: Route, table: RouteTable, s: Surroundings): Block | string {
  const where = `The route to ${quoted(route.destination)} in ${quoted(table.name)}`;
  if (route.destination === '') return `A route in ${quoted(table.name)} has no destination; it is left out.`;
  const destination = destinationOf(route, table, s);
  if (!destination) return `${where} is left out: its destination is no CIDR and no prefix list.`;
  if (route.target === null) return `${where} has no target; it is left out.`;
  if (s.kindOf(route.target) === null) return `${where} is left out: its target is not in the design.`;
  if (s.isGatewayEndpoint(route.target))
    return `${where} is left out: AWS adds the routes of gateway endpoint ${quoted(s.nameOf(route.target))} itself.`;
  const target = targetOf(route.target, s);
  if (!target) return `${where} is left out: ${quoted(s.nameOf(route.target))} cannot be the target of a route.`;
  const attachment = target.transitGateway ? s.transitAttachment(table.parent, route.target) : null;
  if (target.transitGateway && attachment === null)
    return `${where} is left out: ${quoted(s.nameOf(route.target))} is not attached to the VPC.`;
  const isOfAws =
    table.main &&
    route.destination === '0.0.0.0/0' &&
    target.internetGateway !== undefined &&
    s.network(table.parent)?.isDefault === true;
  const toAttached = target.internetGateway !== undefined || target.vpnGateway !== undefined;
  return makeBlock(
    routeBlock,
    table,
    s.placeOf(table.id),
    { table: ref(table.id), ...destination, ...target },
    {
      role: `route/${route.id}`,
      suffix: ['to', destinationLabel(route.destination)],
      dependsOn: [toAttached ? `${route.target}/attachment` : attachment],
      // AWS has made the way out of a default VPC; a table that stands in for its main one needs it again.
      ...(isOfAws ? { only: 'cloudformation' as const } : {}),
    },
  );
}

/** AWS lets a table learn from the gateway that is attached to its VPC, once it is. */
function lowerPropagation(gateway: string, table: RouteTable, s: Surroundings): Block | string {
  if (s.kindOf(gateway) !== 'virtual-private-gateway' || s.vpcOf(gateway) !== table.parent) {
    const name = s.kindOf(gateway) === null ? 'a gateway that is not in the design' : quoted(s.nameOf(gateway));
    return `Propagation into ${quoted(table.name)} from ${name} is left out: it is no virtual private gateway of that VPC.`;
  }
  return makeBlock(
    propagationBlock,
    table,
    s.placeOf(table.id),
    { tables: list([ref(table.id)]), table: ref(table.id), gateway: ref(gateway) },
    {
      role: `propagation/${gateway}`,
      suffix: ['from', s.nameOf(gateway)],
      dependsOn: [`${gateway}/attachment`],
    },
  );
}

/**
 * One block for the table and one for each route. The main table is left to AWS while it has no routes, nothing
 * refers to it, and it has no name of its own.
 */
export function lowerRouteTable(table: RouteTable, s: Surroundings): Lowered {
  const vpc = table.parent;
  if (vpc === null || s.kindOf(vpc) !== 'vpc') return NOTHING;
  const place = s.placeOf(table.id);
  const notices: Notice[] = [];
  const blocks: Block[] = [];
  if (table.main) {
    const { needed, named, followers } = s.mainTable(table.id);
    if (!needed && !named) return NOTHING;
    const properties = { vpc: ref(vpc), adopted: ref(vpc, 'default-route-table-id') };
    const only = needed ? {} : { only: ['terraform', 'api'] as const };
    blocks.push(makeBlock(mainRouteTableBlock, table, place, properties, only));
    if (!needed) return { blocks, notices };
    notices.push({
      resource: table.id,
      only: 'cloudformation',
      message:
        `CloudFormation cannot edit the main route table of a VPC. ${quoted(table.name)} is exported as a route table ` +
        `of its own${followers.length === 0 ? ', which no subnet follows yet' : `, associated with the subnets that follow it (${followers.length})`}. ` +
        'Subnets that are added outside of this template still follow the table that AWS made.',
    });
  } else blocks.push(makeBlock(routeTableBlock, table, place, { vpc: ref(vpc) }));
  for (const route of table.routes) {
    const made = lowerRoute(route, table, s);
    if (typeof made === 'string') notices.push({ resource: table.id, message: made });
    else blocks.push(made);
  }
  for (const gateway of new Set(table.propagatingGateways)) {
    const made = lowerPropagation(gateway, table, s);
    if (typeof made === 'string') notices.push({ resource: table.id, message: made });
    else blocks.push(made);
  }
  return { blocks, notices };
}
