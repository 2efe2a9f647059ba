import { describe, expect, it } from 'vitest';
import { createResource } from '../kinds/create';
import { addDefaultVpc } from '../kinds/default-vpc';
import { type Design, indexOf, type Resource } from '../kinds/index';
import { subnetReach } from '../kinds/network';
import { type Sketch, sketch } from '../kinds/sketch';
import { withFields } from '../model/edits';
import { exportDesign, type TargetId } from './index';

/** What a VPC, its DHCP options and its subnets come to in each target: the traps, one by one. */
const draw = (by: (s: Sketch) => void) => sketch('Test', by);
const outcome = (design: Design, target: TargetId) => {
  const { files, notices } = exportDesign(indexOf(design), target);
  return {
    text: files
      .map(({ text }) => text)
      .join('\n')
      .replace(/ +/g, ' ')
      // YAML quotes every text.
      .replace(/^( *[-A-Za-z0-9]+:) "([^"]*)"$/gm, '$1 $2'),
    notices: notices.map(({ message }) => message),
    commands: notices.flatMap(({ command }) => command ?? []),
  };
};
const terraform = (design: Design) => outcome(design, 'terraform').text;
const cloudFormation = (design: Design) => outcome(design, 'cloudformation').text;
const pool = 'ipam-pool-0123456789abcdef0';

describe('IPv6 of a VPC', () => {
  const withSubnet = (fields: Parameters<Sketch['add']>[3], ipv6Block = 3) =>
    draw((s) => {
      const vpc = s.add('vpc', 'main', s.region(), fields);
      s.add('subnet', 'app', vpc, { ipv6Block });
    });

  it('of Amazon is a /56, of which subnets get what is computed once it is there', () => {
    const design = withSubnet({ ipv6: 'amazon', ipv6BorderGroup: 'us-east-1-bos-1' });
    expect(terraform(design)).toContain('ipv6_cidr_block_network_border_group = "us-east-1-bos-1"');
    expect(terraform(design)).toContain('cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 3)');
    expect(cloudFormation(design)).toContain('Ipv6CidrBlockNetworkBorderGroup: us-east-1-bos-1');
    expect(cloudFormation(design)).toContain(
      '!Select [3, !Cidr [!Select [0, !GetAtt MainVpc.Ipv6CidrBlocks], 256, 64]]',
    );
  });

  it('brought to AWS is an association in Terraform too, for which subnets wait; their blocks are written out', () => {
    const design = withSubnet({ ipv6: 'byoip', ipv6Pool: 'ipv6pool-ec2-0a', ipv6Cidr: '2001:db8:0:100::/56' });
    const text = terraform(design);
    expect(text).toContain('resource "aws_vpc_ipv6_cidr_block_association" "main_ipv6"');
    expect(text).toContain('ipv6_pool = "ipv6pool-ec2-0a"');
    expect(text).toContain('ipv6_cidr_block = "2001:db8:0:103::/64"');
    expect(text).toContain('depends_on = [aws_vpc_ipv6_cidr_block_association.main_ipv6]');
    expect(text).not.toMatch(/assign_generated|ipam/);
    const template = cloudFormation(design);
    expect(template).toContain('Ipv6Pool: ipv6pool-ec2-0a\n Ipv6CidrBlock: 2001:db8:0:100::/56');
    expect(template).toContain('Ipv6CidrBlock: 2001:db8:0:103::/64');
  });

  it('from IPAM is of a length that is given, or that only the pool knows', () => {
    const fixed = withSubnet({ ipv6: 'ipam', ipv6Pool: pool, ipv6Netmask: 52 }, 300);
    expect(terraform(fixed)).toContain('ipv6_netmask_length = 52');
    expect(terraform(fixed)).toContain('cidrsubnet(aws_vpc.main.ipv6_cidr_block, 12, 300)');
    // 300 is number 44 of the second /56.
    expect(cloudFormation(fixed)).toContain(
      'Ipv6CidrBlock: !Select [44, !Cidr [!Select [1, !Cidr [!Select [0, !GetAtt MainVpc.Ipv6CidrBlocks], 2, 72]], 256, 64]]',
    );
    const open = withSubnet({ ipv6: 'ipam', ipv6Pool: pool }, 2);
    expect(terraform(open)).toContain('64 - tonumber(split("/", aws_vpc.main.ipv6_cidr_block)[1]), 2)');
    const small = withSubnet({ ipv6: 'ipam', ipv6Pool: pool, ipv6Netmask: 60 }, 2);
    expect(cloudFormation(small)).toContain('Ipv6CidrBlocks], 16, 64]]');
  });

  it('without a pool is left out and said', () => {
    const { text, notices } = outcome(withSubnet({ ipv6: 'ipam' }), 'terraform');
    expect(text).not.toContain('ipam');
    expect(notices).toContain('"main" names no pool for its IPv6 block; it is left out.');
  });
});

describe('IPv4 from IPAM', () => {
  it('is asked for by length, or by a CIDR of the pool', () => {
    const chosen = draw((s) => s.add('vpc', 'main', s.region(), { cidr: '', ipv4Pool: pool, ipv4Netmask: 20 }));
    expect(terraform(chosen)).toContain(`ipv4_ipam_pool_id = "${pool}"\n ipv4_netmask_length = 20`);
    expect(outcome(chosen, 'terraform').notices).toEqual([]);
    const given = draw((s) =>
      s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16', ipv4Pool: pool, ipv4Netmask: 20 }),
    );
    expect(cloudFormation(given)).toContain(`CidrBlock: 10.0.0.0/16\n Ipv4IpamPoolId: ${pool}\n EnableDnsSupport`);
  });

  it('as a secondary block is waited for by subnets that lie in none of the others', () => {
    const design = draw((s) => {
      const secondaryPools = [{ id: '4', pool, netmask: 24 }];
      const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16', secondaryPools });
      s.add('subnet', 'inside', vpc, { cidr: '10.0.0.0/24' });
      s.add('subnet', 'pooled', vpc, { cidr: '10.9.0.0/25' });
    });
    expect(terraform(design).match(/depends_on = .*/g)).toEqual([
      'depends_on = [aws_vpc_ipv4_cidr_block_association.main_pool_4]',
    ]);
    expect(cloudFormation(design).match(/DependsOn:\n - .*/g)).toEqual(['DependsOn:\n - MainPool4CidrBlock']);
  });
});

describe('DHCP options', () => {
  it('are associated with the VPCs that use them', () => {
    const design = draw((s) => {
      const dhcpOptions = s.add('dhcp-options', 'corp', s.region(), {
        netbiosNodeType: 2,
        ntpServers: ['10.0.0.1', ''],
      });
      s.add('vpc', 'a', s.region(), { dhcpOptions });
      s.add('vpc', 'b', s.region(), { dhcpOptions });
    });
    expect(terraform(design)).toContain('domain_name_servers = ["AmazonProvidedDNS"]\n ntp_servers = ["10.0.0.1"]');
    expect(terraform(design).match(/"aws_vpc_dhcp_options_association"/g)).toHaveLength(2);
    expect(cloudFormation(design).match(/AWS::EC2::VPCDHCPOptionsAssociation/g)).toHaveLength(2);
  });

  it('of another Region, or without an option, are left out and said', () => {
    const far = draw((s) => {
      const dhcpOptions = s.add('dhcp-options', 'corp', s.region('eu-west-1'), {});
      s.add('vpc', 'main', s.region(), { dhcpOptions });
    });
    expect(terraform(far)).not.toContain('association');
    expect(outcome(far, 'terraform').notices).toEqual([
      '"main" uses DHCP options that are not in its Region, us-east-1; AWS\'s own apply.',
    ]);
    const empty = draw((s) => {
      const dhcpOptions = s.add('dhcp-options', 'corp', s.region(), { domainNameServers: [] });
      s.add('vpc', 'main', s.region(), { dhcpOptions });
    });
    expect(terraform(empty)).not.toContain('resource "aws_vpc_dhcp');
    expect(outcome(empty, 'terraform').notices[0]).toContain('"corp" has no DHCP option');
  });
});

describe('settings that one target lacks', () => {
  const design = draw((s) => {
    const vpc = s.add('vpc', 'main', s.region(), { addressUsageMetrics: true, encryptionControl: 'enforce' });
    s.add('internet-gateway', 'igw', vpc);
  });

  it('are commands there', () => {
    expect(terraform(design)).toContain('enable_network_address_usage_metrics = true');
    expect(outcome(design, 'cloudformation').commands[0]).toContain('--enable-network-address-usage-metrics');
    expect(outcome(design, 'terraform').commands).toEqual([
      'aws ec2 create-vpc-encryption-control --region us-east-1 --vpc-id vpc-ID',
    ]);
  });

  it('encryption is not enforced where traffic leaves the VPC', () => {
    const text = cloudFormation(design);
    expect(text).toContain('Mode: enforce\n InternetGatewayExclusionInput: enable');
    expect(text).not.toContain('NatGatewayExclusionInput');
  });
});

describe('subnets', () => {
  const inVpc = (fields: Parameters<Sketch['add']>[3], ofVpc: Parameters<Sketch['add']>[3] = {}) =>
    draw((s) => s.add('subnet', 'app', s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16', ...ofVpc }), fields));

  it('for IPv6 only have no IPv4 block, addresses of their own and names by id, whatever else is said', () => {
    const design = inVpc({ cidr: '10.0.0.0/24', ipv6Only: true, ipv6Block: 1, mapPublicIp: true }, { ipv6: 'amazon' });
    const text = terraform(design);
    expect(text).toContain('ipv6_native = true\n assign_ipv6_address_on_creation = true');
    expect(text).toContain('private_dns_hostname_type_on_launch = "resource-name"');
    expect(text).not.toMatch(/10\.0\.0\.0\/24|map_public_ip/);
    const template = cloudFormation(design);
    expect(template).toContain('Ipv6Native: true\n AssignIpv6AddressOnCreation: true');
    expect(template).toContain('PrivateDnsNameOptionsOnLaunch:\n HostnameType: resource-name');
  });

  it('in other zones than the lettered ones are placed by name or id, also where zones are looked up', () => {
    const zones = ['us-east-1-bos-1a', 'use1-az4', 'b'].map((zone) => ({
      ...inVpc({ zone }),
      zoneNaming: 'lookup' as const,
    }));
    const [local = '', byId = '', letter = ''] = zones.map(terraform);
    expect(local).toContain('availability_zone = "us-east-1-bos-1a"');
    expect(byId).toContain('availability_zone_id = "use1-az4"');
    expect(byId).not.toContain('availability_zone =');
    expect(letter).toContain('data.aws_availability_zones.available.names[1]');
    expect(cloudFormation(zones[1] as Design)).toContain('AvailabilityZoneId: use1-az4');
  });

  it('on an Outpost give out its addresses: a command in CloudFormation', () => {
    const outpostArn = 'arn:aws:outposts:us-east-1:111122223333:outpost/op-0123456789abcdef0';
    const design = inVpc({ outpostArn, customerOwnedIpPool: 'ipv4pool-coip-0a', lniDeviceIndex: 1 });
    expect(terraform(design)).toContain('map_customer_owned_ip_on_launch = true');
    expect(cloudFormation(design)).toContain(`OutpostArn: ${outpostArn}`);
    expect(cloudFormation(design)).toContain('EnableLniAtDeviceIndex: 1');
    expect(outcome(design, 'cloudformation').commands[0]).toContain('--map-customer-owned-ip-on-launch');
  });

  it('reserve parts of themselves; what is no CIDR is said', () => {
    const reservation = { type: 'prefix', description: 'pods' } as const;
    const reservations = [
      { id: '2', cidr: '10.0.0.64/28', ...reservation },
      { id: '5', cidr: '', ...reservation },
    ];
    const design = inVpc({ cidr: '10.0.0.0/24', reservations });
    expect(terraform(design)).toContain('"aws_ec2_subnet_cidr_reservation" "app_reservation_2"');
    expect(terraform(design).match(/reservation_type/g)).toHaveLength(1);
    expect(cloudFormation(design)).toContain('Cidr: 10.0.0.64/28\n ReservationType: prefix\n Description: pods');
    expect(outcome(design, 'terraform').notices).toEqual(['A CIDR reservation of "app" is left out: "" is no CIDR.']);
  });
});

describe('Block Public Access', () => {
  const blocked = draw((s) => {
    s.set('region', s.region(), { blockPublicAccess: 'block-ingress' });
    const vpc = s.add('vpc', 'main', s.region(), { publicAccessExclusion: 'allow-egress' });
    s.add('subnet', 'app', vpc, { publicAccessExclusion: 'allow-bidirectional' });
  });

  it('is exported once for a Region, and never silently', () => {
    expect(terraform(blocked)).toContain('internet_gateway_block_mode = "block-ingress"');
    for (const target of ['terraform', 'cloudformation'] as const)
      expect(outcome(blocked, target).notices[0]).toContain('Block Public Access is a setting of the whole account');
    const twice = draw((s) => {
      for (const name of ['one', 'two']) {
        const region = s.add('region', name, null, { code: 'us-east-1', blockPublicAccess: 'block-bidirectional' });
        s.add('vpc', name, region);
      }
    });
    expect(cloudFormation(twice).match(/VPCBlockPublicAccessOptions/g)).toHaveLength(1);
    expect(outcome(twice, 'cloudformation').notices).toHaveLength(2);
  });

  it('leaves out what is excluded from it', () => {
    const text = terraform(blocked);
    expect(text).toContain('vpc_id = aws_vpc.main.id\n internet_gateway_exclusion_mode = "allow-egress"');
    expect(text).toContain('subnet_id = aws_subnet.app.id\n internet_gateway_exclusion_mode = "allow-bidirectional"');
    expect(cloudFormation(blocked).match(/AWS::EC2::VPCBlockPublicAccessExclusion/g)).toHaveLength(2);
  });

  it('is not touched while the design does not set it', () => {
    const open = draw((s) => s.add('vpc', 'main', s.region()));
    expect(terraform(open) + cloudFormation(open)).not.toMatch(/public_access|PublicAccess/);
  });
});

describe('the default VPC', () => {
  const drawn = (by: (s: Sketch, vpc: string) => void = () => {}) => {
    const empty = draw((s) => s.region());
    const outcomeOf = addDefaultVpc('region-1')(empty);
    if (!outcomeOf.ok) throw new Error(outcomeOf.reasons.join());
    return withSketch(outcomeOf.design, by);
  };
  /** Goes on drawing where a command stopped. */
  const withSketch = (design: Design, by: (s: Sketch, vpc: string) => void): Design => {
    const vpc = indexOf(design).all('vpc')[0]?.id ?? '';
    let next = design;
    const s = {
      add: (kind: 'route-table' | 'instance', name: string, parent: string, fields: object = {}) => {
        const made = createResource(next, kind, parent, { name, fields });
        next = made.design;
        return made.id;
      },
      set: (_kind: string, id: string, fields: object) => {
        next = withFields<Resource>(next, id, fields as Partial<Resource>);
      },
    };
    by(s as unknown as Sketch, vpc);
    return next;
  };

  it('is drawn as AWS makes it, once, and without errors', () => {
    const design = drawn();
    const index = indexOf(design);
    expect(index.all('subnet').map(({ zone, cidr, mapPublicIp }) => [zone, cidr, mapPublicIp])).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((zone, i) => [zone, `172.31.${i * 16}.0/20`, true]),
    );
    expect(index.all('subnet').every((subnet) => subnetReach(index, subnet) === 'public')).toBe(true);
    expect(addDefaultVpc('region-1')(design)).toMatchObject({ ok: false });
  });

  it('is adopted by Terraform with its subnets; its gateway is looked up and its way out left as it is', () => {
    const text = terraform(drawn());
    expect(text).toContain('resource "aws_default_vpc" "default"');
    expect(text.match(/resource "aws_default_subnet"/g)).toHaveLength(6);
    expect(text).toContain('data "aws_internet_gateway" "default_igw" {\n filter {\n name = "attachment.vpc-id"');
    expect(text).not.toMatch(/aws_route"|aws_default_route_table|172\.31|resource "aws_internet_gateway/);
  });

  it('has a main table of the author’s where more is routed: the way out is still not made again', () => {
    const design = drawn((s, vpc) => {
      const index = indexOf(drawn());
      const gateway = index.all('internet-gateway')[0]?.id ?? '';
      const main = index.all('route-table')[0]?.id ?? '';
      s.set('route-table', main, {
        routes: [
          { id: '1', destination: '0.0.0.0/0', target: gateway },
          { id: '2', destination: '203.0.113.0/24', target: gateway },
        ],
      });
      s.add('route-table', 'own', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target: gateway }] });
    });
    const text = terraform(design);
    expect(text).toContain('default_route_table_id = aws_default_vpc.default.default_route_table_id');
    expect(text.match(/destination_cidr_block = .*/g)).toEqual([
      'destination_cidr_block = "203.0.113.0/24"',
      'destination_cidr_block = "0.0.0.0/0"',
    ]);
    expect(text).toContain('gateway_id = data.aws_internet_gateway.default_igw.id');
  });

  it('is given to CloudFormation by ids, with the command that makes it', () => {
    const design = drawn((s, vpc) => {
      const subnet = indexOf(drawn()).all('subnet')[0]?.id ?? '';
      const gateway = indexOf(drawn()).all('internet-gateway')[0]?.id ?? '';
      s.add('route-table', 'own', vpc, { routes: [{ id: '1', destination: '0.0.0.0/0', target: gateway }] });
      s.add('instance', 'web', subnet);
    });
    const template = cloudFormation(design);
    expect(template).toContain('VpcId: !Ref DefaultVpcId');
    expect(template).toContain('GatewayId: !Ref DefaultIgwId');
    expect(template).toContain('SubnetId: !Ref DefaultASubnetId');
    expect(template).toContain('AllowedPattern: ^subnet-[0-9a-f]+$');
    expect(template).not.toMatch(/AWS::EC2::(VPC|Subnet|InternetGateway)$/m);
    expect(outcome(design, 'cloudformation').commands).toContain('aws ec2 create-default-vpc --region us-east-1');
  });
});
