import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, itemIdSchema, listSchema, refListSchema, refSchema, textSchema } from '../../model/resource';

/** The local routes of the VPC's own CIDRs are implicit and never listed. */
export const routeSchema = z.readonly(
  z.strictObject({
    id: itemIdSchema,
    /** An IPv4 or IPv6 CIDR, or the id of a prefix list (`pl-…`). */
    destination: textSchema,
    /** Instead of `destination`: a prefix list of the design. */
    prefixList: z.optional(refSchema),
    target: refSchema,
    /** Of a network firewall, which has an endpoint in each of its subnets: the subnet of the one that is meant. */
    endpointIn: z.optional(refSchema),
    /** Instead of `target`, what is outside of the design: its id, or the ARN of a core network or an ODB network. */
    outside: z.optional(textSchema),
  }),
);
export type Route = z.infer<typeof routeSchema>;

export const routeTableSchema = z.strictObject({
  ...baseFields('route-table'),
  /** AWS makes one main route table with every VPC; it applies to subnets without an association. */
  main: z.boolean(),
  routes: listSchema(routeSchema),
  /** Virtual private gateways whose routes the table learns by itself. */
  propagatingGateways: refListSchema,
  /** Gateways whose incoming traffic follows the table: it is a gateway route table then. */
  gateways: refListSchema,
});
export type RouteTable = z.infer<typeof routeTableSchema>;

export const routeTable = defineKind<RouteTable>({
  kind: 'route-table',
  label: 'Route table',
  plural: 'Route tables',
  summary:
    'Says where traffic that leaves a subnet goes: the most specific destination wins. Traffic inside the VPC is always local.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
  keywords: ['rtb', 'routing', 'routes', 'next hop', 'default route'],
  schema: routeTableSchema,
  look: { icon: 'route-table', tone: 'routing', shape: 'shelf', placed: 'model' },
  parents: ['vpc'],
  references: [
    {
      path: 'routes[].target',
      to: [
        'internet-gateway',
        'egress-only-internet-gateway',
        'carrier-gateway',
        'virtual-private-gateway',
        'nat-gateway',
        'network-firewall',
        'network-interface',
        'vpc-peering-connection',
        'transit-gateway',
        'instance',
        'vpc-endpoint',
      ],
      onDelete: 'drop',
      says: 'routes to',
    },
    { path: 'routes[].prefixList', to: ['managed-prefix-list'], onDelete: 'drop', says: 'routes what is in' },
    { path: 'routes[].endpointIn', to: ['subnet'], onDelete: 'drop', says: 'routes to an endpoint in' },
    {
      path: 'propagatingGateways[]',
      to: ['virtual-private-gateway'],
      onDelete: 'drop',
      says: 'learns routes from',
    },
    {
      path: 'gateways[]',
      to: ['internet-gateway', 'virtual-private-gateway'],
      onDelete: 'drop',
      says: 'directs what comes in through',
    },
  ],
  fields: [
    {
      name: 'routes',
      label: 'Routes',
      help: 'One destination and one target a row. The local routes of the VPC are built in.',
      control: { type: 'rows', editor: 'routes' },
    },
    {
      name: 'propagatingGateways',
      label: 'Route propagation',
      help: 'The table learns the routes of these virtual private gateways: static routes of their VPN connections and what BGP announces. A route written above wins over a learned one to the same destination.',
      control: { type: 'reference-list' },
    },
    {
      name: 'gateways',
      label: 'Edge associations',
      help: 'What comes in through these gateways follows the table, mostly to a firewall in front of a subnet. Such a gateway route table has routes to whole subnets or VPC CIDRs only, by a network interface or an endpoint, and no propagation.',
      control: { type: 'reference-list' },
    },
  ],
  tagged: true,
  stem: 'rt',
  defaults: { main: false, routes: [], propagatingGateways: [], gateways: [] },
  undeletable: (table) =>
    table.main
      ? `"${table.name}" is the main route table of its VPC; AWS deletes it only together with the VPC.`
      : null,
});
