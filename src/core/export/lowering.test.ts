import { describe, expect, it } from 'vitest';
import { endpointServiceName } from '../cloud/service-names';
import { tagNotices, tagsOf } from '../cloud/tags';
import { zonePlace } from '../cloud/zones';
import { type Design, indexOf } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import { exportDesign, type TargetId } from './index';

/** What a kind comes to in each target: the traps of the AWS services, one by one. */
const draw = (by: (s: Sketch) => void) => sketch('Test', by);
const outcome = (design: Design, target: TargetId) => {
  const { files, notices } = exportDesign(indexOf(design), target);
  return {
    text: files.map(({ text }) => text).join('\n'),
    notices: notices.map(({ message }) => message),
    paths: files.map(({ path }) => path),
  };
};
/** Text without the spaces that only align it. */
const terraform = (design: Design) => outcome(design, 'terraform').text.replace(/ +/g, ' ');
const cloudFormation = (design: Design) => outcome(design, 'cloudformation').text;
const everything = { id: '1', protocol: '-1', fromPort: null, toPort: null, description: '' } as const;

describe('what AWS makes with a VPC', () => {
  const plain = draw((s) => {
    const vpc = s.add('vpc', 'main', s.region());
    s.add('subnet', 'app', vpc);
    s.add('instance', 'web', s.add('subnet', 'web', vpc), { securityGroups: [s.defaultGroup(vpc)] });
  });

  it('is left to AWS while nobody changes it', () => {
    expect(terraform(plain)).not.toMatch(/aws_default_|aws_route_table|security_group"|network_acl/);
    expect(terraform(plain)).toContain('vpc_security_group_ids = [aws_vpc.main.default_security_group_id]');
    expect(cloudFormation(plain)).not.toMatch(/RouteTable|::SecurityGroup|NetworkAcl/);
    expect(cloudFormation(plain)).toContain('- !GetAtt MainVpc.DefaultSecurityGroup');
  });

  it('is adopted by Terraform where it differs: the ACL with its entries inside', () => {
    const changed = draw((s) => {
      const vpc = s.add('vpc', 'main', s.region());
      s.set('security-group', s.defaultGroup(vpc), { inbound: [] });
      s.set('network-acl', s.defaultAcl(vpc), { inbound: [] });
    });
    const text = terraform(changed);
    expect(text).toContain('resource "aws_default_security_group" "default" {\n vpc_id = aws_vpc.main.id');
    expect(text).toContain('aws_vpc_security_group_egress_rule" "default_egress_1"');
    expect(text).toContain('default_network_acl_id = aws_vpc.main.default_network_acl_id\n\n egress {\n rule_no = 100');
    expect(text).not.toContain('aws_network_acl_rule');
    expect(text).toContain('ignore_changes = [subnet_ids]');
    const { notices, text: template } = outcome(changed, 'cloudformation');
    expect(template).toContain('aws ec2 revoke-security-group-ingress');
    expect(template).toContain('aws ec2 delete-network-acl-entry');
    expect(template).not.toMatch(/AWS::EC2::(SecurityGroup|NetworkAcl)/);
    expect(notices).toHaveLength(2);
  });

  it('gets its IPv6 rules from AWS, also where the VPC has IPv6 only later', () => {
    const later = draw((s) => s.set('vpc', s.add('vpc', 'main', s.region()), { ipv6: 'amazon' }));
    const atOnce = draw((s) => s.add('vpc', 'main', s.region(), { ipv6: 'amazon' }));
    for (const design of [later, atOnce]) {
      expect(terraform(design)).not.toContain('aws_default_');
      expect(cloudFormation(design)).not.toMatch(/SecurityGroup|NetworkAcl/);
    }
  });

  it('is changed in CloudFormation only after AWS has added its IPv6 rules, and those are not added again', () => {
    const changed = draw((s) => {
      const vpc = s.add('vpc', 'main', s.region(), { ipv6: 'amazon' });
      const peer = { type: 'cidr', cidr: '10.0.0.0/8' } as const;
      s.set('security-group', s.defaultGroup(vpc), { inbound: [{ ...everything, peer }] });
    });
    const { text, notices } = outcome(changed, 'cloudformation');
    expect(text).toContain('AWS::EC2::SecurityGroupIngress\n    DependsOn:\n      - MainIpv6CidrBlock');
    expect(text).not.toContain('SecurityGroupEgress');
    expect(notices).toHaveLength(1);
    const closed = draw((s) => {
      const vpc = s.add('vpc', 'main', s.region(), { ipv6: 'amazon' });
      s.set('security-group', s.defaultGroup(vpc), { outbound: [] });
    });
    expect(cloudFormation(closed)).toContain("'IpProtocol=-1,Ipv6Ranges=[{CidrIpv6=::/0}]'");
  });

  it('has a main route table with routes: adopted by Terraform, stood in for by CloudFormation', () => {
    const routed = draw((s) => {
      const vpc = s.add('vpc', 'main', s.region());
      const igw = s.add('internet-gateway', 'igw', vpc);
      s.add('subnet', 'app', vpc);
      s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target: igw }] });
    });
    expect(terraform(routed)).toContain(
      '"aws_default_route_table" "main" {\n default_route_table_id = aws_vpc.main.default_route_table_id',
    );
    expect(terraform(routed)).not.toContain('association');
    expect(cloudFormation(routed)).toContain(
      'AppRouteTableAssociation:\n    Type: AWS::EC2::SubnetRouteTableAssociation',
    );
    expect(outcome(routed, 'cloudformation').notices[0]).toContain('CloudFormation cannot edit the main route table');
    const renamed = draw((s) =>
      s.set('route-table', s.mainTable(s.add('vpc', 'main', s.region())), { name: 'rt' } as object),
    );
    expect(terraform(renamed)).toContain('aws_default_route_table');
    expect(cloudFormation(renamed)).not.toContain('RouteTable');
  });
});

describe('security groups', () => {
  it('without outbound rules keep AWS from adding its own in CloudFormation', () => {
    const closed = draw((s) => s.add('security-group', 'db', s.add('vpc', 'main', s.region()), { outbound: [] }));
    expect(cloudFormation(closed)).toContain(
      'SecurityGroupEgress:\n        - IpProtocol: "-1"\n          CidrIp: "127.0.0.1/32"',
    );
    expect(terraform(closed)).not.toContain('egress_rule');
  });

  it('that name a group of a peered VPC wait for the peering connection', () => {
    const peered = draw((s) => {
      const [a, b] = ['a', 'b'].map((name) => s.add('vpc', name, s.region())) as [string, string];
      s.add('vpc-peering-connection', 'ab', s.region(), { requester: a, accepter: b });
      const far = s.add('security-group', 'far', b);
      s.add('security-group', 'near', a, {
        inbound: [{ ...everything, peer: { type: 'security-group', group: far } }],
      });
    });
    expect(terraform(peered)).toContain('depends_on = [aws_vpc_peering_connection.ab]');
    expect(cloudFormation(peered)).toContain('DependsOn:\n      - AbVpcPeeringConnection');
  });

  it.each([
    ['s3', 'data.aws_ec2_managed_prefix_list.s3.id', '!Ref S3PrefixListId'],
    ['pl-12ab', '"pl-12ab"', '"pl-12ab"'],
  ])('name the prefix list %s', (list, inTerraform, inCloudFormation) => {
    const peer = { type: 'prefix-list', list } as const;
    const design = draw((s) =>
      s.add('security-group', 'web', s.add('vpc', 'main', s.region()), { outbound: [{ ...everything, peer }] }),
    );
    expect(terraform(design)).toContain(`prefix_list_id = ${inTerraform}`);
    expect(cloudFormation(design)).toContain(`DestinationPrefixListId: ${inCloudFormation}`);
    if (list === 's3') expect(terraform(design)).toContain('name = "com.amazonaws.us-east-1.s3"');
  });
});

it('looks zones up by their place among those that a Region shows', () => {
  const tokyo = (zone: string) => ({
    ...draw((s) => s.add('subnet', 'app', s.add('vpc', 'main', s.region('ap-northeast-1')), { zone })),
    zoneNaming: 'lookup' as const,
  });
  expect(zonePlace('ap-northeast-1', 'd')).toBe(2);
  expect(zonePlace('us-east-1', 'd')).toBe(3);
  expect(terraform(tokyo('d'))).toContain('availability_zone = data.aws_availability_zones.available.names[2]');
  expect(cloudFormation(tokyo('d'))).toContain('AvailabilityZone: !Select [2, !GetAZs ""]');
  expect(terraform(tokyo('1a'))).toContain('availability_zone = "ap-northeast-11a"');
});

it('makes a public NAT gateway and its address after the attachment of the internet gateway', () => {
  const design = draw((s) => {
    const vpc = s.add('vpc', 'main', s.region());
    s.add('internet-gateway', 'igw', vpc);
    s.add('nat-gateway', 'nat', s.add('subnet', 'public', vpc));
  });
  expect(terraform(design).match(/depends_on = \[aws_internet_gateway\.igw\]/g)).toHaveLength(2);
  expect(cloudFormation(design).match(/DependsOn:\n {6}- IgwAttachment\n/g)).toHaveLength(2);
});

it('joins Regions: an accepter in Terraform, parameters in CloudFormation', () => {
  const design = draw((s) => {
    const near = s.add('vpc', 'near', s.region(), { cidr: '10.0.0.0/16' });
    const far = s.add('vpc', 'far', s.region('eu-west-1'), { cidr: '10.1.0.0/16' });
    const target = s.add('vpc-peering-connection', 'link', s.region(), { requester: near, accepter: far });
    s.add('route-table', 'there', far, { routes: [{ id: '1', destination: '10.0.0.0/16', target }] });
  });
  expect(terraform(design)).toContain('vpc_peering_connection_id = aws_vpc_peering_connection_accepter.link.id');
  expect(terraform(design)).toContain('peer_region = "eu-west-1"');
  const { paths, text } = outcome(design, 'cloudformation');
  expect(paths).toEqual(['us-east-1.yaml', 'eu-west-1.yaml', 'deploy.sh']);
  expect(text).toContain('PeerVpcId: !Ref FarVpcInEuWest1Id');
  expect(text).toContain('Condition: HasLinkVpcPeeringConnectionInUsEast1Id');
});

it('takes Graviton images for Graviton types, and lets newer images alone', () => {
  const design = draw((s) => {
    const subnet = s.add('subnet', 'app', s.add('vpc', 'main', s.region()));
    for (const instanceType of ['t3.micro', 'm7gd.large', 'g5.xlarge', 'g5g.xlarge', 'a1.large'])
      s.add('instance', instanceType.split('.')[0] ?? '', subnet, { instanceType });
  });
  expect(terraform(design).match(/ami = .*arm64\.value/g)).toHaveLength(3);
  expect(terraform(design).match(/ami = .*x86_64\.value/g)).toHaveLength(2);
  expect(terraform(design).match(/ignore_changes = \[ami\]/g)).toHaveLength(5);
});

describe('what cannot be exported', () => {
  it('is left out, said, and named', () => {
    const design = draw((s) => {
      const vpc = s.add('vpc', 'main', s.region());
      s.add('vpc-peering-connection', 'half', s.region(), { requester: vpc });
      s.add('route-table', 'rt', vpc, {
        routes: [
          { id: '1', destination: '', target: null },
          { id: '2', destination: '0.0.0.0/0', target: null },
          { id: '3', destination: '10.9.0.0/16', target: 'nat-gateway-99' },
          { id: '4', destination: '???', target: vpc },
          { id: '5', destination: '10.8.0.0/16', target: s.add('vpc-endpoint', 's3', vpc) },
        ],
      });
      s.add('subnet', 'lost', null, { cidr: '10.0.0.0/24' });
    });
    const { notices, text } = outcome(design, 'terraform');
    expect(notices).toEqual([
      '"half" has no accepter VPC; it is left out.',
      'A route in "rt" has no destination; it is left out.',
      'The route to "0.0.0.0/0" in "rt" is left out: it has no target.',
      'The route to "10.9.0.0/16" in "rt" is left out: its target is not in the design.',
      'The route to "???" in "rt" is left out: its destination is no CIDR and no prefix list of its Region.',
      'The route to "10.8.0.0/16" in "rt" is left out: AWS adds the routes of gateway endpoint "s3" itself.',
      'Subnet "lost" is in no VPC; it is left out.',
    ]);
    expect(text).toContain('# - "half" has no accepter VPC; it is left out.');
  });

  it('has more resources than a template may', () => {
    const design = draw((s) => {
      const vpc = s.add('vpc', 'main', s.region());
      const peer = { type: 'security-group', group: s.add('security-group', 'a', vpc) } as const;
      const inbound = Array.from({ length: 501 }, (_, i) => ({ ...everything, id: String(i + 1), peer }));
      s.add('security-group', 'b', vpc, { inbound });
    });
    const { files } = exportDesign(indexOf(design), 'cloudformation');
    expect(files.map(({ path }) => path)).toEqual([
      'us-east-1-mainvpc-1.yaml',
      'us-east-1-mainvpc-2.yaml',
      'us-east-1-mainvpc-2-2.yaml',
      'deploy.sh',
    ]);
    expect(outcome(design, 'cloudformation').notices).toEqual([
      'us-east-1-mainvpc-2.yaml has 103777 bytes; CloudFormation takes more than 51200 only from an S3 bucket.',
    ]);
  });
});

it('prints each tag once: the name first, of equal keys the last', () => {
  const tags = [
    { key: 'a', value: '1' },
    { key: 'Name', value: 'other' },
    { key: '', value: 'x' },
    { key: 'a', value: '2' },
  ];
  const resource = { id: 'vpc-1', kind: 'vpc', name: 'main', parent: null, tags };
  expect(tagsOf(resource)).toEqual([
    { key: 'Name', value: 'main' },
    { key: 'a', value: '2' },
  ]);
  expect(tagNotices(resource)).toHaveLength(3);
  expect(tagsOf({ ...resource, name: '' })[1]).toEqual({ key: 'Name', value: 'other' });
});

it.each([
  ['us-east-1', 's3', 'gateway', 'com.amazonaws.us-east-1.s3'],
  ['cn-north-1', 's3', 'gateway', 'com.amazonaws.cn-north-1.s3'],
  ['cn-north-1', 's3', 'interface', 'cn.com.amazonaws.cn-north-1.s3'],
  ['cn-north-1', 'transcribe', 'interface', 'cn.com.amazonaws.cn-north-1.transcribe.cn'],
  ['cn-north-1', 'ssm', 'interface', 'com.amazonaws.cn-north-1.ssm'],
  ['eusc-de-east-1', 'ecr.api', 'interface', 'eu.amazonaws.eusc-de-east-1.ecr.api'],
  ['us-east-1', 'notebook', 'interface', 'aws.sagemaker.us-east-1.notebook'],
  ['us-east-1', 'iam', 'interface', 'com.amazonaws.iam'],
  ['us-east-1', 'com.amazonaws.vpce.us-east-1.vpce-svc-1', 'interface', 'com.amazonaws.vpce.us-east-1.vpce-svc-1'],
] as const)('in %s the service %s (%s) is %s', (region, service, type, name) => {
  expect(endpointServiceName(region, service, type)).toBe(name);
});
