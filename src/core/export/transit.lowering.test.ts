import { expect, it } from 'vitest';
import { type Design, indexOf } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import { FRESH_TUNNEL } from '../kinds/vpn-connection/tunnel';
import { exportDesign, type TargetId } from './index';

/** The traps of transit gateways, Direct Connect and VPN, one by one. */
const outcome = (by: (s: Sketch) => void, target: TargetId) => {
  const design: Design = sketch('Test', by);
  const { files, notices } = exportDesign(indexOf(design), target);
  return {
    text: files.map((file) => file.text.replace(/ +/g, ' ')).join('\n'),
    notices: notices.map(({ message }) => message).join('\n'),
    commands: notices.map(({ command = '' }) => command).join('\n'),
  };
};

/** A VPC "main" attached to the gateway "hub", which may belong to another account, with a route to it. */
function attached(s: Sketch, { foreign = false, autoAccept = false, defaults = false } = {}) {
  const region = s.region();
  const vpc = s.add('vpc', 'main', region, { cidr: '10.0.0.0/16' });
  const account = foreign ? s.add('account', 'network', null, { accountId: '111122223333' }) : null;
  const there = foreign ? s.add('region', 'network', null, { code: 'us-east-1', account }) : region;
  const hub = s.add('transit-gateway', 'hub', there, {
    autoAccept,
    defaultAssociation: defaults,
    defaultPropagation: defaults,
  });
  const subnets = [s.add('subnet', 'tgw-a', vpc, { cidr: '10.0.0.0/28' })];
  const attachment = s.add('transit-gateway-attachment', 'link', region, { transitGateway: hub, vpc, subnets });
  s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '10.0.0.0/8', target: hub }] });
  return { region, vpc, hub, attachment };
}

it('a route to a transit gateway waits for the attachment of its VPC', () => {
  const terraform = outcome(attached, 'terraform').text;
  expect(terraform).toMatch(
    /resource "aws_route" "rt_to_10_0_0_0_8" \{[^}]*transit_gateway_id = aws_ec2_transit_gateway\.hub\.id\n\n depends_on = \[aws_ec2_transit_gateway_vpc_attachment\.link\]/,
  );
  expect(outcome(attached, 'cloudformation').text).toMatch(
    /Type: AWS::EC2::Route\n DependsOn:\n - LinkTransitGatewayAttachment/,
  );
});

it('Terraform undoes for an attachment what its gateway no longer does by default', () => {
  const without = outcome((s) => attached(s), 'terraform').text;
  expect(without).toContain('transit_gateway_default_route_table_association = false');
  expect(without).toContain('transit_gateway_default_route_table_propagation = false');
  expect(outcome((s) => attached(s, { defaults: true }), 'terraform').text).not.toContain(
    'default_route_table_association = false',
  );
});

it('a gateway of another account is shared with that of the VPC, and accepts the attachment', () => {
  const { text, notices } = outcome((s) => attached(s, { foreign: true }), 'terraform');
  expect(text).toContain('resource "aws_ram_resource_share" "hub_share"');
  expect(text).toContain('resource "aws_ec2_transit_gateway_vpc_attachment_accepter" "link"');
  expect(text).toMatch(/depends_on = \[aws_ec2_transit_gateway_vpc_attachment_accepter\.link\]/);
  expect(notices).toContain('that account accepts the invitation first');
  const automatic = outcome((s) => attached(s, { foreign: true, autoAccept: true }), 'terraform').text;
  expect(automatic).not.toContain('attachment_accepter');
  const templates = outcome((s) => attached(s, { foreign: true }), 'cloudformation');
  expect(templates.text).toContain('Type: AWS::RAM::ResourceShare');
  expect(templates.commands).toContain('aws ec2 accept-transit-gateway-vpc-attachment --region us-east-1');
});

it('CloudFormation cannot name the attachments of VPN connections, Direct Connect and peerings; Terraform does', () => {
  const draw = (s: Sketch) => {
    const { hub, region } = attached(s);
    const customerGateway = s.add('customer-gateway', 'cgw', region, { ipAddress: '203.0.113.1' });
    const vpn = s.add('vpn-connection', 'site', region, { customerGateway, transitGateway: hub });
    const directConnectGateway = s.add('direct-connect-gateway', 'lines', null);
    const line = s.add('direct-connect-association', 'line', region, { directConnectGateway, gateway: hub });
    const far = s.add('transit-gateway', 'far', s.region('eu-west-1'));
    const peering = s.add('transit-gateway-peering', 'hubs', region, { requester: hub, accepter: far });
    s.add('transit-gateway-route-table', 'own', hub, {
      associations: [vpn, line, peering],
      routes: [
        { id: '1', destination: '172.16.0.0/12', attachment: vpn, blackhole: false },
        { id: '2', destination: 'pl-0123456789abcdef0', attachment: null, blackhole: true },
      ],
    });
  };
  const terraform = outcome(draw, 'terraform').text;
  expect(terraform).toContain('transit_gateway_attachment_id = aws_vpn_connection.site.transit_gateway_attachment_id');
  expect(terraform).toContain('data.aws_ec2_transit_gateway_dx_gateway_attachment.line.id');
  expect(terraform).toContain('aws_ec2_transit_gateway_peering_attachment_accepter.hubs.id');
  expect(terraform).toContain('resource "aws_ec2_transit_gateway_prefix_list_reference"');
  const { text, notices, commands } = outcome(draw, 'cloudformation');
  expect(text).not.toMatch(/Type: AWS::EC2::TransitGatewayRoute(TableAssociation)?\n/);
  expect(notices).toContain('CloudFormation does not tell the id of the attachment of a VPN connection');
  expect(notices).toContain('makes CloudFormation replace the route table');
  expect(commands).toContain('accept-transit-gateway-peering-attachment --region eu-west-1');
  expect(commands).toContain('--destination-cidr-block 172.16.0.0/12');
});

it('a pre-shared key that is given is asked for and printed nowhere', () => {
  const draw = (s: Sketch) => {
    const { hub, region } = attached(s);
    const customerGateway = s.add('customer-gateway', 'cgw', region, { ipAddress: '203.0.113.1' });
    s.add('vpn-connection', 'site', region, {
      customerGateway,
      transitGateway: hub,
      tunnels: [
        { id: '1', ...FRESH_TUNNEL },
        {
          id: '2',
          ...FRESH_TUNNEL,
          presharedKey: 'given',
          logGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:x',
        },
      ],
    });
  };
  const terraform = outcome(draw, 'terraform').text;
  expect(terraform).toContain('tunnel2_preshared_key = var.site_tunnel_2_preshared_key');
  expect(terraform).toMatch(/variable "site_tunnel_2_preshared_key" \{[^}]*sensitive = true/);
  expect(terraform).not.toContain('tunnel1_preshared_key');
  expect(terraform).toMatch(/tunnel2_log_options \{\n cloudwatch_log_options \{\n log_enabled = true/);
  const template = outcome(draw, 'cloudformation').text;
  expect(template).toContain('PreSharedKey: !Ref SiteVpnConnectionTunnel2PresharedKey');
  expect(template).toMatch(/SiteVpnConnectionTunnel2PresharedKey:\n Type: String\n Description: [^\n]*\n NoEcho: true/);
  // Tunnels are told by their place in the list.
  expect(template).toMatch(
    /VpnTunnelOptionsSpecifications:\n - StartupAction: "add"\n DPDTimeoutAction: "clear"\n - StartupAction: "add"/,
  );
});

it('static routes of a VPN to a transit gateway are left to its route tables', () => {
  const draw = (s: Sketch) => {
    const { hub, region } = attached(s);
    const customerGateway = s.add('customer-gateway', 'cgw', region, { ipAddress: '203.0.113.1' });
    const given = { staticRoutesOnly: true, staticRoutes: ['172.16.0.0/12'] };
    s.add('vpn-connection', 'site', region, { customerGateway, transitGateway: hub, ...given });
  };
  for (const target of ['terraform', 'cloudformation'] as const) {
    const { text, notices } = outcome(draw, target);
    expect(text).not.toMatch(/vpn_connection_route|VPNConnectionRoute/);
    expect(notices).toContain('a transit gateway has it in its route tables');
  }
});

it('a gateway of another account is proposed to a Direct Connect gateway, and accepted there', () => {
  const draw = (s: Sketch) => {
    const account = s.add('account', 'network', null, { accountId: '111122223333' });
    s.add('region', 'network', null, { code: 'us-east-1', account });
    const vpc = s.add('vpc', 'main', s.region('eu-west-1'));
    const gateway = s.add('virtual-private-gateway', 'vgw', vpc);
    const directConnectGateway = s.add('direct-connect-gateway', 'lines', null, { account });
    s.add('direct-connect-association', 'line', s.region('eu-west-1'), { directConnectGateway, gateway });
  };
  const { text } = outcome(draw, 'terraform');
  expect(text).toContain('dx_gateway_owner_account_id = "111122223333"');
  expect(text).toContain('proposal_id = aws_dx_gateway_association_proposal.line_proposal.id');
  const templates = outcome(draw, 'cloudformation');
  expect(templates.text).not.toContain('DirectConnectGatewayAssociation');
  expect(templates.commands).toContain('accept-direct-connect-gateway-association-proposal');
});

it('tags of a Direct Connect gateway, which the provider cannot set, are told', () => {
  const draw =
    (tags: readonly { readonly key: string; readonly value: string }[]) =>
    (s: Sketch): void => {
      s.region('eu-west-1');
      s.add('direct-connect-gateway', 'lines', null, {}, tags);
    };
  const tags = [{ key: 'Team', value: 'network' }];
  expect(outcome(draw(tags), 'terraform').commands).toContain('aws directconnect tag-resource --region eu-west-1');
  expect(outcome(draw([]), 'terraform').commands).toBe('');
  expect(outcome(draw(tags), 'cloudformation').text).toContain('Key: "Team"');
  expect(outcome(draw(tags), 'cloudformation').commands).toBe('');
});

it('a table takes the id of an attachment of another account later, and its stack tells it', () => {
  const draw = (foreign: boolean) => (s: Sketch) => {
    const { hub, attachment } = attached(s, { foreign });
    s.add('transit-gateway-route-table', 'table', hub, {
      associations: [attachment],
      propagations: [attachment],
      routes: [
        { id: '1', destination: '10.1.0.0/16', attachment, blackhole: false },
        { id: '2', destination: '10.2.0.0/16', attachment: null, blackhole: true },
      ],
    });
  };
  const { text } = outcome(draw(true), 'cloudformation');
  const name = 'LinkTransitGatewayAttachmentInUsEast1Id';
  expect(text).toMatch(new RegExp(`\n ${name}:\n(.*\n){2} Default: ""\n AllowedPattern: "\\^\\(tgw-attach-`));
  for (const type of ['RouteTableAssociation', 'RouteTablePropagation', 'Route'])
    expect(text).toMatch(new RegExp(`TransitGateway${type}\n Condition: Has${name}\n`));
  // A blackhole needs no attachment.
  expect(text.match(/Condition: /g)).toHaveLength(3);
  expect(text).toContain('LinkTransitGatewayAttachmentId:\n Description: "Id of \\"link\\""');
  const near = outcome(draw(false), 'cloudformation').text;
  expect(near).not.toContain('Condition');
  expect(near).not.toContain('Parameters:');
});

it('a Direct Connect gateway that is joined to itself or to another one is exported without a circle', () => {
  const draw = (s: Sketch) => {
    s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
    const [one, two] = [s.add('direct-connect-gateway', 'one', null), s.add('direct-connect-gateway', 'two', null)];
    for (const [directConnectGateway, gateway] of [
      [one, one],
      [one, two],
      [two, one],
    ] as const)
      s.add('direct-connect-association', 'odd', null, { directConnectGateway, gateway });
  };
  for (const target of ['terraform', 'cloudformation', 'aws-cli'] as const)
    expect(outcome(draw, target).notices, target).toContain('"odd"');
});
