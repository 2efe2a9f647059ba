import { own, row } from '../../cloud/api';
import { type Block, defineBlock, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, list, literal, map, optionalText, ref } from '../../cloud/expr';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Surroundings } from '../../cloud/surroundings';
import { maskCidr } from '../../net/cidr';
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
    staticRoutesOnly: { cfn: 'StaticRoutesOnly', tf: 'static_routes_only', api: 'Options.StaticRoutesOnly' },
    tunnels: { cfn: 'VpnTunnelOptionsSpecifications', tf: null, api: 'Options.TunnelOptions' },
    tunnel1: { cfn: null, tf: 'tunnel1_inside_cidr', api: null },
    tunnel2: { cfn: null, tf: 'tunnel2_inside_cidr', api: null },
  },
  yields: { id: { cfn: '', tf: 'id', api: 'VpnConnection.VpnConnectionId' } },
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

/** CloudFormation tells tunnels by their place in a list, so that the second needs a first. */
function tunnelsOf({ tunnel1InsideCidr, tunnel2InsideCidr }: VpnConnection): Expr | undefined {
  if (tunnel1InsideCidr === '') return undefined;
  const given = [tunnel1InsideCidr, tunnel2InsideCidr].filter((cidr) => cidr !== '');
  return list(given.map((cidr) => map([['TunnelInsideCidr', literal(cidr)]])));
}

function staticRoutes(connection: VpnConnection, place: Place): Lowered {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  for (const destination of new Set(connection.staticRoutesOnly ? connection.staticRoutes : [])) {
    if (maskCidr(destination)?.family !== 4) {
      const message = `The static route to ${quoted(destination)} of ${quoted(connection.name)} is left out: it is no IPv4 CIDR.`;
      notices.push({ resource: connection.id, message });
      continue;
    }
    const properties = { destination: literal(destination), connection: ref(connection.id) };
    const extras = { role: `route/${destination}`, suffix: ['to', destination] };
    blocks.push(makeBlock(staticRouteBlock, connection, place, properties, extras));
  }
  return { blocks, notices };
}

/** Pre-shared keys are never printed: AWS makes them, and shows them to who may download the device's configuration. */
export function lowerVpnConnection(connection: VpnConnection, s: Surroundings): Lowered {
  const { customerGateway, vpnGateway, tunnel1InsideCidr, tunnel2InsideCidr } = connection;
  const lacks = [
    ...(s.kindOf(customerGateway) === 'customer-gateway' ? [] : ['customer gateway']),
    ...(s.kindOf(vpnGateway) === 'virtual-private-gateway' ? [] : ['virtual private gateway']),
  ];
  const leftOut = (message: string): Lowered => ({ blocks: [], notices: [{ resource: connection.id, message }] });
  if (customerGateway === null || vpnGateway === null || lacks.length > 0)
    return leftOut(`${quoted(connection.name)} has no ${lacks.join(' and no ')}; it is left out.`);
  const place = s.placeOf(connection.id);
  const strange = [customerGateway, vpnGateway].find((id) => s.placeOf(id) !== place);
  if (strange !== undefined)
    return leftOut(
      `${quoted(connection.name)} is left out: ${quoted(s.nameOf(strange))} is not in its Region, ${place.region}.`,
    );
  if (!s.hasAddress(customerGateway))
    return leftOut(`${quoted(connection.name)} is left out: ${quoted(s.nameOf(customerGateway))} has no IP address.`);
  const block = makeBlock(connectionBlock, connection, place, {
    type: literal('ipsec.1'),
    customerGateway: ref(customerGateway),
    vpnGateway: ref(vpnGateway),
    staticRoutesOnly: literal(connection.staticRoutesOnly),
    tunnels: tunnelsOf(connection),
    tunnel1: optionalText(tunnel1InsideCidr),
    tunnel2: optionalText(tunnel2InsideCidr),
  });
  const routes = staticRoutes(connection, place);
  const notices: Notice[] = [...routes.notices];
  if (tunnel1InsideCidr === '' && tunnel2InsideCidr !== '')
    notices.push({
      resource: connection.id,
      only: 'cloudformation',
      message: `CloudFormation sets the inside CIDR of tunnel 2 only beside one of tunnel 1; that of ${quoted(connection.name)} is left out.`,
    });
  return { blocks: [block, ...routes.blocks], notices };
}
