import { own, row } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { list, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import type { RouteTable } from './route-table';
import { lowerRoute } from './routes';

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

const gatewayAssociation = defineBlock({
  noun: 'GatewayRouteTableAssociation',
  words: [],
  area: 'routing',
  cfn: 'AWS::EC2::GatewayRouteTableAssociation',
  tf: 'aws_route_table_association',
  api: {
    service: 'ec2',
    action: 'AssociateRouteTable',
    tags: null,
    undo: { action: 'DisassociateRouteTable', with: { AssociationId: own() } },
  },
  tags: { cfn: false, tf: false },
  rows: {
    gateway: { cfn: 'GatewayId', tf: 'gateway_id', api: 'GatewayId' },
    table: { cfn: 'RouteTableId', tf: 'route_table_id', api: 'RouteTableId' },
  },
  yields: { id: { cfn: 'AssociationId', tf: 'id', api: 'AssociationId' } },
});

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

/** An edge association, with an attached gateway of the VPC. */
function lowerGateway(gateway: string, table: RouteTable, s: Surroundings): Block | string {
  const name = s.kindOf(gateway) === null ? 'a gateway that is not in the design' : quoted(s.nameOf(gateway));
  const where = `The association of ${quoted(table.name)} with ${name} is left out`;
  if (table.main) return `${where}: AWS takes no main route table for it.`;
  if (
    !['internet-gateway', 'virtual-private-gateway'].includes(s.kindOf(gateway) ?? '') ||
    s.vpcOf(gateway) !== table.parent
  )
    return `${where}: it is no internet gateway or virtual private gateway of that VPC.`;
  return makeBlock(
    gatewayAssociation,
    table,
    s.placeOf(table.id),
    { gateway: ref(gateway), table: ref(table.id) },
    { role: `gateway/${gateway}`, suffix: ['for', s.nameOf(gateway)], dependsOn: [`${gateway}/attachment`] },
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
  const made = [
    ...table.routes.map((route) => lowerRoute(route, table, s)),
    ...[...new Set(table.propagatingGateways)].map((gateway) => lowerPropagation(gateway, table, s)),
    ...[...new Set(table.gateways)].map((gateway) => lowerGateway(gateway, table, s)),
  ];
  for (const one of made) {
    if (typeof one === 'string') notices.push({ resource: table.id, message: one });
    else if ('key' in one) blocks.push(one);
    else {
      blocks.push(...one.blocks);
      notices.push(...one.notices);
    }
  }
  return { blocks, notices };
}
