import { own, row } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, literal, optionalText, ref } from '../../cloud/expr';
import { optionalNetworkText } from '../../cloud/network-text';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import { maskCidr } from '../../net/cidr';
import { tunnelProperties, tunnelRows } from './tunnels';
import type { VpnConnection } from './vpn-connection';

const connectionBlock = defineBlock({
  noun: 'VpnConnection',
  words: ['vpn', 'vpn-connection'],
  area: 'vpn',
  cfn: 'AWS::EC2::VPNConnection',
  tf: 'aws_vpn_connection',
  api: {
    service: 'ec2',
    action: 'CreateVpnConnection',
    tags: { specification: 'vpn-connection' },
    wait: { waiter: 'VpnConnectionAvailable', with: { 'VpnConnectionIds[0]': own() } },
    undo: {
      action: 'DeleteVpnConnection',
      with: { VpnConnectionId: own() },
      gone: { waiter: 'VpnConnectionDeleted', with: { 'VpnConnectionIds[0]': own() } },
    },
  },
  tags: { cfn: true, tf: true },
  rows: {
    type: { cfn: 'Type', tf: 'type', api: 'Type' },
    customerGateway: { cfn: 'CustomerGatewayId', tf: 'customer_gateway_id', api: 'CustomerGatewayId' },
    vpnGateway: { cfn: 'VpnGatewayId', tf: 'vpn_gateway_id', api: 'VpnGatewayId' },
    transitGateway: { cfn: 'TransitGatewayId', tf: 'transit_gateway_id', api: 'TransitGatewayId' },
    staticRoutesOnly: { cfn: 'StaticRoutesOnly', tf: 'static_routes_only', api: 'Options.StaticRoutesOnly' },
    acceleration: { cfn: 'EnableAcceleration', tf: 'enable_acceleration', api: 'Options.EnableAcceleration' },
    insideIpVersion: {
      cfn: 'TunnelInsideIpVersion',
      tf: 'tunnel_inside_ip_version',
      api: 'Options.TunnelInsideIpVersion',
    },
    outsideIpAddressType: {
      cfn: 'OutsideIpAddressType',
      tf: 'outside_ip_address_type',
      api: 'Options.OutsideIpAddressType',
    },
    transport: {
      cfn: null,
      tf: 'transport_transit_gateway_attachment_id',
      api: 'Options.TransportTransitGatewayAttachmentId',
    },
    localIpv4Cidr: { cfn: 'LocalIpv4NetworkCidr', tf: 'local_ipv4_network_cidr', api: 'Options.LocalIpv4NetworkCidr' },
    remoteIpv4Cidr: {
      cfn: 'RemoteIpv4NetworkCidr',
      tf: 'remote_ipv4_network_cidr',
      api: 'Options.RemoteIpv4NetworkCidr',
    },
    localIpv6Cidr: { cfn: 'LocalIpv6NetworkCidr', tf: 'local_ipv6_network_cidr', api: 'Options.LocalIpv6NetworkCidr' },
    remoteIpv6Cidr: {
      cfn: 'RemoteIpv6NetworkCidr',
      tf: 'remote_ipv6_network_cidr',
      api: 'Options.RemoteIpv6NetworkCidr',
    },
    keyStorage: { cfn: 'PreSharedKeyStorage', tf: 'preshared_key_storage', api: 'PreSharedKeyStorage' },
    bandwidth: { cfn: 'TunnelBandwidth', tf: null, api: 'Options.TunnelBandwidth' },
    tunnels: { cfn: 'VpnTunnelOptionsSpecifications', tf: null, api: null },
    apiTunnels: { cfn: null, tf: null, api: 'Options.TunnelOptions' },
    ...tunnelRows,
  },
  yields: {
    id: { cfn: '', tf: 'id', api: 'VpnConnection.VpnConnectionId' },
    'attachment-id': {
      cfn: null,
      tf: 'transit_gateway_attachment_id',
      api: {
        action: 'DescribeTransitGatewayAttachments',
        with: { 'Filters[0].Name': 'resource-id', 'Filters[0].Values[0]': own() },
        path: 'TransitGatewayAttachments[0].TransitGatewayAttachmentId',
      },
    },
  },
});

const staticRouteBlock = defineBlock({
  noun: 'VpnRoute',
  words: [],
  area: 'vpn',
  cfn: 'AWS::EC2::VPNConnectionRoute',
  tf: 'aws_vpn_connection_route',
  api: {
    service: 'ec2',
    action: 'CreateVpnConnectionRoute',
    tags: null,
    undo: {
      action: 'DeleteVpnConnectionRoute',
      with: { DestinationCidrBlock: row('destination'), VpnConnectionId: row('connection') },
      within: { row: 'connection' },
    },
  },
  tags: { cfn: false, tf: false },
  rows: {
    destination: { cfn: 'DestinationCidrBlock', tf: 'destination_cidr_block', api: 'DestinationCidrBlock' },
    connection: { cfn: 'VpnConnectionId', tf: 'vpn_connection_id', api: 'VpnConnectionId' },
  },
  yields: {},
});

/** At a virtual private gateway only: a transit gateway has them in its route tables. */
function staticRoutes(connection: VpnConnection, place: Place): Lowered {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  for (const destination of new Set(connection.staticRoutesOnly ? connection.staticRoutes : [])) {
    const leftOut = (why: string) =>
      notices.push({
        resource: connection.id,
        message: `The static route to ${quoted(destination)} of ${quoted(connection.name)} is left out: ${why}.`,
      });
    if (connection.vpnGateway === null)
      leftOut('a transit gateway has it in its route tables, with this connection as the attachment');
    else if (maskCidr(destination)?.family !== 4) leftOut('it is no IPv4 CIDR');
    else {
      const properties = { destination: literal(destination), connection: ref(connection.id) };
      const extras = { role: `route/${destination}`, suffix: ['to', destination] };
      blocks.push(makeBlock(staticRouteBlock, connection, place, properties, extras));
    }
  }
  return { blocks, notices };
}

/** Why there can be no connection; null if there can. */
function obstacle(connection: VpnConnection, s: Surroundings): string | null {
  const { customerGateway, vpnGateway, transitGateway } = connection;
  const name = quoted(connection.name);
  const isVirtual = s.kindOf(vpnGateway) === 'virtual-private-gateway';
  const isTransit = s.kindOf(transitGateway) === 'transit-gateway';
  const lacks = [
    ...(s.kindOf(customerGateway) === 'customer-gateway' ? [] : ['customer gateway']),
    ...(isVirtual || isTransit ? [] : ['virtual private gateway or transit gateway']),
  ];
  if (customerGateway === null || lacks.length > 0) return `${name} has no ${lacks.join(' and no ')}; it is left out.`;
  if (isVirtual && isTransit) return `${name} is left out: it ends at two gateways, and AWS takes one.`;
  const place = s.placeOf(connection.id);
  const gateway = (isVirtual ? vpnGateway : transitGateway) ?? '';
  const strange = [customerGateway, gateway].find((id) => s.placeOf(id) !== place);
  if (strange !== undefined)
    return `${name} is left out: ${quoted(s.nameOf(strange))} is not in its Region, ${place.region}.`;
  if (!s.hasAddress(customerGateway))
    return `${name} is left out: ${quoted(s.nameOf(customerGateway))} has no IP address.`;
  return null;
}

const unlessUsual = (value: string, usual: string): Expr | undefined => (value === usual ? undefined : literal(value));

/** What one of the languages has no word for. */
function remarks(connection: VpnConnection, place: Place): readonly Notice[] {
  const name = quoted(connection.name);
  const notices: Notice[] = [];
  if (connection.tunnelBandwidth === 'large')
    notices.push({
      resource: connection.id,
      only: 'terraform',
      message: `The AWS provider of Terraform has no argument for the large tunnel bandwidth of ${name}, which is made with the standard one. Change it once it is there.`,
      command: `aws ec2 modify-vpn-connection-options --region ${place.region} --vpn-connection-id vpn-ID --tunnel-bandwidth large`,
    });
  if (connection.outsideIpAddressType === 'PrivateIpv4')
    notices.push({
      resource: connection.id,
      only: 'cloudformation',
      message: `${name} is left out: CloudFormation does not tell the id of the attachment of a Direct Connect gateway, which private tunnels run over.`,
      command:
        `aws ec2 create-vpn-connection --region ${place.region} --type ipsec.1 --customer-gateway-id cgw-ID --transit-gateway-id tgw-ID ` +
        '--options OutsideIpAddressType=PrivateIpv4,TransportTransitGatewayAttachmentId=tgw-attach-ID',
    });
  return notices;
}

/** Pre-shared keys are never printed: AWS makes them, or who deploys gives them. */
export function lowerVpnConnection(connection: VpnConnection, s: Surroundings): Lowered {
  const { customerGateway, vpnGateway, transitGateway, transport, outsideIpAddressType } = connection;
  const message = obstacle(connection, s);
  if (message !== null || customerGateway === null)
    return { blocks: [], notices: [{ resource: connection.id, message: message ?? '' }] };
  const place = s.placeOf(connection.id);
  const isPrivate = outsideIpAddressType === 'PrivateIpv4';
  const isTransit = s.kindOf(transitGateway) === 'transit-gateway';
  const block = makeBlock(
    connectionBlock,
    connection,
    place,
    {
      type: literal('ipsec.1'),
      customerGateway: ref(customerGateway),
      vpnGateway: isTransit || vpnGateway === null ? undefined : ref(vpnGateway),
      transitGateway: isTransit && transitGateway !== null ? ref(transitGateway) : undefined,
      staticRoutesOnly: literal(connection.staticRoutesOnly),
      acceleration: connection.acceleration ? literal(true) : undefined,
      insideIpVersion: unlessUsual(connection.insideIpVersion, 'ipv4'),
      outsideIpAddressType: unlessUsual(outsideIpAddressType, 'PublicIpv4'),
      transport: isPrivate && transport !== null ? s.attachmentId(transport, transitGateway)?.id : undefined,
      localIpv4Cidr: optionalText(connection.localIpv4Cidr),
      remoteIpv4Cidr: optionalText(connection.remoteIpv4Cidr),
      localIpv6Cidr: optionalNetworkText(connection.localIpv6Cidr),
      remoteIpv6Cidr: optionalNetworkText(connection.remoteIpv6Cidr),
      keyStorage: unlessUsual(connection.presharedKeyStorage, 'Standard'),
      bandwidth: unlessUsual(connection.tunnelBandwidth, 'standard'),
      ...tunnelProperties(connection.id, connection.name, connection.tunnels),
    },
    isPrivate ? { only: ['terraform', 'api'] } : {},
  );
  const routes = staticRoutes(connection, place);
  return { blocks: [block, ...routes.blocks], notices: [...routes.notices, ...remarks(connection, place)] };
}
