import { own, row } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, literal, ref } from '../../cloud/expr';
import { networkText } from '../../cloud/network-text';
import { type Notice, quoted } from '../../cloud/notice';
import type { Surroundings } from '../../cloud/surroundings';
import { maskCidr } from '../../net/cidr';
import type { TransitGatewayRoute, TransitGatewayRouteTable } from './transit-gateway-route-table';

const common = { words: [], area: 'transit', tags: { cfn: false, tf: false }, yields: {} } as const;
const TABLE = 'TransitGatewayRouteTableId';
const ATTACHMENT = 'TransitGatewayAttachmentId';
const table = { cfn: TABLE, tf: 'transit_gateway_route_table_id', api: TABLE } as const;
const attachment = { cfn: ATTACHMENT, tf: 'transit_gateway_attachment_id', api: ATTACHMENT } as const;

const tableState = {
  action: 'DescribeTransitGatewayRouteTables',
  with: { 'TransitGatewayRouteTableIds[0]': own() },
  path: 'TransitGatewayRouteTables[0].State',
} as const;
const both = { [TABLE]: row('table'), [ATTACHMENT]: row('attachment') } as const;
const associationState = {
  action: 'GetTransitGatewayRouteTableAssociations',
  with: {
    [TABLE]: row('table'),
    'Filters[0].Name': 'transit-gateway-attachment-id',
    'Filters[0].Values[0]': row('attachment'),
  },
  path: 'Associations[0].State',
} as const;

const tableBlock = defineBlock({
  ...common,
  noun: 'TransitGatewayRouteTable',
  words: ['rt', 'tgwrt', 'tgw-rt', 'route-table', 'transit-gateway-route-table'],
  cfn: 'AWS::EC2::TransitGatewayRouteTable',
  tf: 'aws_ec2_transit_gateway_route_table',
  tags: { cfn: true, tf: true },
  api: {
    service: 'ec2',
    action: 'CreateTransitGatewayRouteTable',
    tags: { specification: 'transit-gateway-route-table' },
    wait: { ...tableState, until: 'available' },
    undo: {
      action: 'DeleteTransitGatewayRouteTable',
      with: { [TABLE]: own() },
      gone: { ...tableState, until: 'deleted' },
    },
  },
  rows: { transitGateway: { cfn: 'TransitGatewayId', tf: 'transit_gateway_id', api: 'TransitGatewayId' } },
  yields: { id: { cfn: '', tf: 'id', api: 'TransitGatewayRouteTable.TransitGatewayRouteTableId' } },
});

const associationBlock = defineBlock({
  ...common,
  noun: 'Association',
  cfn: 'AWS::EC2::TransitGatewayRouteTableAssociation',
  tf: 'aws_ec2_transit_gateway_route_table_association',
  api: {
    service: 'ec2',
    action: 'AssociateTransitGatewayRouteTable',
    tags: null,
    wait: { ...associationState, until: 'associated' },
    undo: {
      action: 'DisassociateTransitGatewayRouteTable',
      with: both,
      gone: { ...associationState, until: 'disassociated' },
    },
  },
  rows: { attachment, table },
});

const propagationBlock = defineBlock({
  ...common,
  noun: 'Propagation',
  cfn: 'AWS::EC2::TransitGatewayRouteTablePropagation',
  tf: 'aws_ec2_transit_gateway_route_table_propagation',
  api: {
    service: 'ec2',
    action: 'EnableTransitGatewayRouteTablePropagation',
    tags: null,
    undo: { action: 'DisableTransitGatewayRouteTablePropagation', with: both, within: { row: 'table' } },
  },
  rows: { attachment, table },
});

const routeBlock = defineBlock({
  ...common,
  noun: 'Route',
  cfn: 'AWS::EC2::TransitGatewayRoute',
  tf: 'aws_ec2_transit_gateway_route',
  api: {
    service: 'ec2',
    action: 'CreateTransitGatewayRoute',
    tags: null,
    undo: {
      action: 'DeleteTransitGatewayRoute',
      with: { [TABLE]: row('table'), DestinationCidrBlock: row('destination') },
      within: { row: 'table' },
    },
  },
  rows: {
    destination: { cfn: 'DestinationCidrBlock', tf: 'destination_cidr_block', api: 'DestinationCidrBlock' },
    attachment,
    blackhole: { cfn: 'Blackhole', tf: 'blackhole', api: 'Blackhole' },
    table,
  },
});

/** A route to a prefix list has a type of its own, which CloudFormation lacks. */
const listBlock = defineBlock({
  ...common,
  noun: 'PrefixListReference',
  cfn: null,
  tf: 'aws_ec2_transit_gateway_prefix_list_reference',
  api: {
    service: 'ec2',
    action: 'CreateTransitGatewayPrefixListReference',
    tags: null,
    undo: {
      action: 'DeleteTransitGatewayPrefixListReference',
      with: { [TABLE]: row('table'), PrefixListId: row('list') },
      within: { row: 'table' },
    },
  },
  rows: {
    list: { cfn: null, tf: 'prefix_list_id', api: 'PrefixListId' },
    attachment: { ...attachment, cfn: null },
    blackhole: { cfn: null, tf: 'blackhole', api: 'Blackhole' },
    table: { ...table, cfn: null },
  },
});

const NOT_IN_TEMPLATES = ['terraform', 'api'] as const;

type Made = { readonly blocks: readonly Block[]; readonly notices: readonly Notice[] };

/** What stands where one thing that refers to an attachment is lowered. */
interface Context {
  readonly table: TransitGatewayRouteTable;
  readonly s: Surroundings;
}

const ATTACHMENT_ID = '--transit-gateway-attachment-id tgw-attach-ID';

function command({ table: owner, s }: Context, action: string, rest = ` ${ATTACHMENT_ID}`): string {
  return `aws ec2 ${action} --region ${s.placeOf(owner.id).region} --transit-gateway-route-table-id tgw-rtb-ID${rest}`;
}

const notice = (owner: TransitGatewayRouteTable, message: string, more: Partial<Notice> = {}): Made => ({
  blocks: [],
  notices: [{ resource: owner.id, message, ...more }],
});

/** Words for the label of a route: stable while others come and go. */
function destinationLabel(destination: string): string {
  if (destination === '0.0.0.0/0') return 'anywhere';
  return destination === '::/0' ? 'anywhere-ipv6' : destination;
}

function member(context: Context, id: string, isAssociation: boolean): Made {
  const { table: owner, s } = context;
  const what = isAssociation ? 'association' : 'propagation';
  const found = s.attachmentId(id, owner.parent);
  const name = s.kindOf(id) === null ? 'an attachment that is not in the design' : quoted(s.nameOf(id));
  if (!found)
    return notice(
      owner,
      `The ${what} of ${quoted(owner.name)} with ${name} is left out: it is not attached to the gateway.`,
    );
  const type = isAssociation ? associationBlock : propagationBlock;
  const properties = { attachment: found.id, table: ref(owner.id) };
  const suffix = isAssociation ? ['for', s.nameOf(id)] : ['from', s.nameOf(id)];
  const extras = { role: `${what}/${id}`, suffix, ...(found.unsaid === null ? {} : { only: NOT_IN_TEMPLATES }) };
  const block = makeBlock(type, owner, s.placeOf(owner.id), properties, extras);
  if (found.unsaid === null) return { blocks: [block], notices: [] };
  const action = isAssociation
    ? 'associate-transit-gateway-route-table'
    : 'enable-transit-gateway-route-table-propagation';
  const message = `The ${what} of ${quoted(owner.name)} with ${name} is left out: ${found.unsaid}.`;
  return {
    blocks: [block],
    notices: [{ resource: owner.id, only: 'cloudformation', message, command: command(context, action) }],
  };
}

function routeTo(context: Context, route: TransitGatewayRoute): Made {
  const { table: owner, s } = context;
  const { destination, blackhole } = route;
  const where = `The route to ${quoted(destination)} in ${quoted(owner.name)}`;
  const isList = /^pl-[0-9a-z]+$/.test(destination);
  if (!isList && maskCidr(destination) === null)
    return notice(owner, `${where} is left out: its destination is no CIDR and no prefix list.`);
  const found = blackhole || route.attachment === null ? null : s.attachmentId(route.attachment, owner.parent);
  if (!blackhole && !found)
    return notice(owner, `${where} is left out: it leads to nothing that is attached to the gateway.`);
  const unsaid = isList ? 'CloudFormation has no routes to prefix lists' : (found?.unsaid ?? null);
  const target: { readonly attachment?: Expr; readonly blackhole?: Expr } = found
    ? { attachment: found.id }
    : { blackhole: literal(true) };
  const place = s.placeOf(owner.id);
  const extras = { role: `route/${route.id}`, suffix: ['to', destinationLabel(destination)] };
  const block = isList
    ? makeBlock(listBlock, owner, place, { list: literal(destination), ...target, table: ref(owner.id) }, extras)
    : makeBlock(
        routeBlock,
        owner,
        place,
        { destination: networkText(destination), ...target, table: ref(owner.id) },
        { ...extras, ...(unsaid === null ? {} : { only: NOT_IN_TEMPLATES }) },
      );
  if (unsaid === null) return { blocks: [block], notices: [] };
  const end = found ? ATTACHMENT_ID : '--blackhole';
  const done = isList
    ? command(context, 'create-transit-gateway-prefix-list-reference', ` --prefix-list-id ${destination} ${end}`)
    : command(context, 'create-transit-gateway-route', ` --destination-cidr-block ${destination} ${end}`);
  return {
    blocks: [block],
    notices: [
      { resource: owner.id, only: 'cloudformation', message: `${where} is left out: ${unsaid}.`, command: done },
    ],
  };
}

export function lowerTransitGatewayRouteTable(owner: TransitGatewayRouteTable, s: Surroundings): Lowered {
  if (owner.parent === null) return { blocks: [], notices: [] };
  const context: Context = { table: owner, s };
  const own = makeBlock(tableBlock, owner, s.placeOf(owner.id), { transitGateway: ref(owner.parent) });
  const made = [
    ...[...new Set(owner.associations)].map((id) => member(context, id, true)),
    ...[...new Set(owner.propagations)].map((id) => member(context, id, false)),
    ...owner.routes.map((route) => routeTo(context, route)),
  ];
  const replaced: Notice = {
    resource: owner.id,
    only: 'cloudformation',
    message: `A changed name or tag of ${quoted(owner.name)} makes CloudFormation replace the route table, with everything in it.`,
  };
  return {
    blocks: [own, ...made.flatMap(({ blocks }) => blocks)],
    notices: [replaced, ...made.flatMap((one) => one.notices)],
  };
}
