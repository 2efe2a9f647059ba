import { describe, expect, it } from 'vitest';
import { type Design, indexOf, type ResourceOf } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import { exportDesign, type TargetId } from './index';

type Route = Omit<ResourceOf<'route-table'>['routes'][number], 'id'>;

const draw = (by: (s: Sketch) => void) => sketch('Test', by);
const outcome = (design: Design, target: TargetId) => {
  const { files, notices } = exportDesign(indexOf(design), target);
  return {
    text: files
      .map(({ text }) => text)
      .join('\n')
      .replace(/ +/g, ' '),
    notices,
  };
};
const terraform = (design: Design) => outcome(design, 'terraform');
const cloudFormation = (design: Design) => outcome(design, 'cloudformation');

/** A VPC 10.0.0.0/16 with the table "rt" and the routes that `pick` gives it. */
const withRoutes = (pick: (s: Sketch, vpc: string, subnet: string) => readonly Route[]) =>
  draw((s) => {
    const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
    const subnet = s.add('subnet', 'app', vpc, { cidr: '10.0.0.0/24' });
    const routes = pick(s, vpc, subnet).map((route, i) => ({ id: String(i + 1), ...route }));
    s.add('route-table', 'rt', vpc, { routes });
  });

describe('routes', () => {
  it('name what is outside of the design by the argument of its kind', () => {
    const core = 'arn:aws:networkmanager::111122223333:core-network/core-network-0123456789abcdef0';
    const design = withRoutes(() => [
      { destination: '172.16.0.0/16', target: null, outside: 'lgw-0123456789abcdef0' },
      { destination: '172.17.0.0/16', target: null, outside: 'tgw-0123456789abcdef0' },
      { destination: '172.18.0.0/16', target: null, outside: core },
    ]);
    expect(terraform(design).text).toContain('local_gateway_id = "lgw-0123456789abcdef0"');
    expect(terraform(design).text).toContain('transit_gateway_id = "tgw-0123456789abcdef0"');
    expect(cloudFormation(design).text).toContain(`CoreNetworkArn: "${core}"`);
    expect(terraform(design).notices).toEqual([]);
  });

  it('to an ODB network are a command beside Terraform', () => {
    const outside = 'arn:aws:odb:us-east-1:111122223333:odb-network/odbnet_0123456789';
    const design = withRoutes(() => [{ destination: '172.16.0.0/16', target: null, outside }]);
    expect(cloudFormation(design).text).toContain(`OdbNetworkArn: "${outside}"`);
    expect(terraform(design).text).not.toContain('resource "aws_route"');
    expect(terraform(design).notices.map(({ command }) => command)).toEqual([
      `aws ec2 create-route --region us-east-1 --route-table-id rtb-ID --destination-cidr-block 172.16.0.0/16 --odb-network-arn ${outside}`,
    ]);
  });

  it('to a whole block of the VPC replace the local route by a command, and no text of the author gets into it', () => {
    const design = withRoutes((s, _vpc, subnet) => [
      { destination: '10.0.0.0/16', target: s.add('network-interface', 'inspector; rm', subnet) },
    ]);
    for (const { text, notices } of [terraform(design), cloudFormation(design)]) {
      expect(text).not.toMatch(/resource "aws_route"|AWS::EC2::Route\n/);
      expect(notices.map(({ command }) => command)).toEqual([
        'aws ec2 replace-route --region us-east-1 --route-table-id rtb-ID --destination-cidr-block 10.0.0.0/16 --network-interface-id eni-ID',
      ]);
    }
  });

  it('inside the VPC, but more specific than local, are routes like others', () => {
    const design = withRoutes((s, _vpc, subnet) => [
      { destination: '10.0.0.0/24', target: s.add('network-interface', 'inspector', subnet) },
    ]);
    expect(terraform(design).text).toContain('network_interface_id = aws_network_interface.inspector.id');
    expect(cloudFormation(design).text).toContain('NetworkInterfaceId: !Ref InspectorNetworkInterface');
  });

  it('are for a prefix list of their Region only', () => {
    const to = (region: string) =>
      withRoutes((s, vpc) => {
        const target = s.add('internet-gateway', 'igw', vpc);
        return [{ destination: '', prefixList: s.add('managed-prefix-list', 'partners', s.region(region)), target }];
      });
    expect(terraform(to('us-east-1')).text).toContain(
      'destination_prefix_list_id = aws_ec2_managed_prefix_list.partners.id',
    );
    expect(terraform(to('eu-west-1')).notices.map(({ message }) => message)).toEqual([
      'The route to "partners" in "rt" is left out: its destination is no CIDR and no prefix list of its Region.',
    ]);
  });
});

describe('endpoints of a firewall', () => {
  const inspected = (zones: readonly string[], zoneNaming: Design['zoneNaming'] = 'literal') => ({
    ...withRoutes((s, vpc) => {
      const subnets = zones.map((zone, i) => s.add('subnet', `fw-${zone}`, vpc, { zone, cidr: `10.0.9.${16 * i}/28` }));
      const target = s.add('network-firewall', 'fw', vpc, { subnets });
      return [{ destination: '0.0.0.0/0', target, endpointIn: subnets.at(-1) ?? null }];
    }),
    zoneNaming,
  });

  it('are found by their subnet in Terraform', () => {
    expect(terraform(inspected(['a', 'b'])).text).toContain(
      'one([for state in aws_networkfirewall_firewall.fw.firewall_status[0].sync_states : state.attachment[0].endpoint_id if state.attachment[0].subnet_id == aws_subnet.fw_b.id])',
    );
  });

  it('are asked for by their subnet once the firewall is ready, before the route is made', () => {
    const design = inspected(['a', 'b']);
    for (const [target, ready, asked, made] of [
      [
        'aws-cli',
        'wait_until READY',
        `"values(FirewallStatus.SyncStates)[?Attachment.SubnetId=='$fw_b_subnet_id'].Attachment.EndpointId | [0]"`,
        '--vpc-endpoint-id "$fw_firewall_endpoint_in_fw_b_subnet_id"',
      ],
      [
        'python',
        '"READY"',
        'next(one for one in response["FirewallStatus"]["SyncStates"].values() if one["Attachment"]["SubnetId"] == ids["fw_b_subnet_id"])["Attachment"]["EndpointId"]',
        'VpcEndpointId=ids["fw_firewall_endpoint_in_fw_b_subnet_id"]',
      ],
      [
        'javascript',
        "'READY'",
        'Object.values(response?.FirewallStatus?.SyncStates ?? {})?.find((one) => one.Attachment?.SubnetId === ids.fwBSubnetId)?.Attachment?.EndpointId',
        'VpcEndpointId: ids.fwFirewallEndpointInFwBSubnetId',
      ],
      [
        'query-api',
        'until FirewallStatus.Status is READY',
        'FirewallStatus.SyncStates[any][where Attachment.SubnetId is {fw_b_subnet_id}].Attachment.EndpointId of the response',
        '&VpcEndpointId={fw_firewall_endpoint_in_fw_b_subnet_id}',
      ],
    ] as const) {
      const { text, notices } = outcome(design, target);
      const places = [ready, asked, made].map((part) => text.indexOf(part));
      expect(places, target).not.toContain(-1);
      expect(places, target).toEqual([...places].sort((a, b) => a - b));
      expect(notices, target).toEqual([]);
    }
  });

  it('are found by the name of their zone in CloudFormation, in whatever order it lists them', () => {
    const { text, notices } = cloudFormation(inspected(['a', 'b']));
    expect(text).toContain(
      '!Select [0, !Split [",", !Select [1, !Split ["us-east-1b:", !Join [",", !GetAtt FwFirewall.EndpointIds]]]]]',
    );
    expect(notices).toEqual([]);
  });

  it('need no zone where there is one', () => {
    expect(cloudFormation(inspected(['a'], 'lookup')).text).toContain(
      '!Select [1, !Split [":", !Select [0, !GetAtt FwFirewall.EndpointIds]]]',
    );
  });

  it('are found by the letter of a zone that is looked up, and that is said', () => {
    const { text, notices } = cloudFormation(inspected(['a', 'b'], 'lookup'));
    expect(text).toContain('!Split ["b:", ');
    expect(notices.map(({ message }) => message).join()).toContain('by the letter of the zone, "b"');
  });
});

describe('NAT gateways', () => {
  it('that are regional are CloudFormation, and a command beside Terraform', () => {
    const design = draw((s) => {
      const vpc = s.add('vpc', 'main', s.region());
      s.add('internet-gateway', 'igw', vpc);
      const zoneAddresses = ['a', 'b', 'a'].map((zone, i) => ({
        id: String(i + 1),
        zone,
        elasticIp: s.add('elastic-ip', `eip-${i}`, s.region()),
      }));
      const target = s.add('nat-gateway', 'nat', vpc, { availabilityMode: 'regional', zoneAddresses });
      s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
    });
    const { text } = cloudFormation(design);
    expect(text).toContain('AvailabilityMode: "regional"');
    expect(text.match(/AvailabilityZone: "us-east-1/g)).toHaveLength(2);
    const { text: code, notices } = terraform(design);
    expect(code).not.toContain('aws_nat_gateway');
    expect(notices[0]?.command).toBe(
      'aws ec2 create-nat-gateway --region us-east-1 --vpc-id vpc-ID --availability-mode regional --availability-zone-addresses AvailabilityZone=us-east-1a,AllocationIds=eipalloc-ID,eipalloc-ID AvailabilityZone=us-east-1b,AllocationIds=eipalloc-ID',
    );
  });

  it('that are private have no Elastic IP addresses, and public ones no number of addresses', () => {
    const design = draw((s) => {
      const subnet = s.add('subnet', 'app', s.add('vpc', 'main', s.region()));
      const secondaryElasticIps = [s.add('elastic-ip', 'eip', s.region())];
      s.add('nat-gateway', 'inner', subnet, {
        connectivity: 'private',
        secondaryElasticIps,
        secondaryPrivateIpCount: 3,
      });
      s.add('nat-gateway', 'outer', subnet, { secondaryPrivateIpCount: 3 });
    });
    const { text } = terraform(design);
    expect(text).not.toContain('secondary_allocation_ids');
    expect(text.match(/secondary_private_ip_address_count/g)).toHaveLength(1);
  });
});

it('a table of a gateway waits for the attachment of the gateway', () => {
  const design = draw((s) => {
    const vpc = s.add('vpc', 'main', s.region());
    s.add('route-table', 'edge', vpc, { gateways: [s.add('internet-gateway', 'igw', vpc)] });
  });
  expect(cloudFormation(design).text).toMatch(
    /AWS::EC2::GatewayRouteTableAssociation\n DependsOn:\n - IgwAttachment\n Properties:\n GatewayId: !Ref Igw\n/,
  );
  expect(terraform(design).text).toContain('gateway_id = aws_internet_gateway.igw.id');
});
