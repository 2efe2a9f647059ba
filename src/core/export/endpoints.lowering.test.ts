import { describe, expect, it } from 'vitest';
import { type Design, type FieldsOf, indexOf } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import { exportDesign, type TargetId } from './index';

const outcome = (by: (s: Sketch) => void, target: TargetId) => {
  const design: Design = sketch('Test', by);
  const { files, notices } = exportDesign(indexOf(design), target);
  return { text: files.map((file) => file.text).join('\n'), notices: notices.map(({ message }) => message) };
};
const targets = ['terraform', 'cloudformation'] as const;

const entries = (...cidrs: readonly string[]) =>
  cidrs.map((cidr, i) => ({ id: String(i + 1), cidr, description: i === 0 ? 'first' : '' }));

it('a prefix list holds its readable entries, each once', () => {
  const draw = (s: Sketch) => {
    s.add('managed-prefix-list', 'office', s.region(), {
      entries: entries('198.51.100.0/24', '198.51.100.7/24', '::/0', 'nowhere', '203.0.113.0/24'),
    });
  };
  const terraform = outcome(draw, 'terraform');
  expect(terraform.text).toMatch(/entry {\n {4}cidr {8}= "198.51.100.0\/24"\n {4}description = "first"\n {2}}/);
  expect(terraform.text.match(/entry {/g)).toHaveLength(2);
  for (const target of targets) {
    const { notices } = outcome(draw, target);
    expect(notices).toEqual([
      'An entry of "office" is left out: "198.51.100.7/24" is in it already.',
      'An entry of "office" is left out: "::/0" is not IPv4.',
      'An entry of "office" is left out: "nowhere" is no CIDR.',
    ]);
  }
  expect(outcome(draw, 'cloudformation').text).toMatch(/Cidr: "?198.51.100.0\/24"?/);
});

it('a rule names a prefix list of the design by its id, and none of another Region', () => {
  const draw = (region: string) => (s: Sketch) => {
    const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
    const prefixList = s.add('managed-prefix-list', 'office', s.region(region));
    const peer = { type: 'managed-prefix-list', prefixList } as const;
    const inbound = [{ id: '1', protocol: 'tcp', fromPort: 22, toPort: 22, peer, description: '' }];
    s.add('security-group', 'web', vpc, { inbound });
  };
  expect(outcome(draw('us-east-1'), 'terraform').text).toContain(
    'prefix_list_id    = aws_ec2_managed_prefix_list.office.id',
  );
  expect(outcome(draw('us-east-1'), 'cloudformation').text).toContain(
    'SourcePrefixListId: !GetAtt OfficePrefixList.PrefixListId',
  );
  expect(outcome(draw('eu-west-1'), 'terraform').notices).toEqual([
    'Inbound rule 1 of "web" names a prefix list of another Region; it is left out.',
  ]);
});

it('a group is associated with other VPCs of its Region, and what uses it there waits for that', () => {
  const draw = (s: Sketch) => {
    const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
    const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
    const far = s.add('vpc', 'far', s.region('eu-west-1'), { cidr: '10.2.0.0/16' });
    const group = s.add('security-group', 'app', vpc, { vpcs: [other, far, vpc] });
    s.add('instance', 'server', s.add('subnet', 'web', other), { securityGroups: [group] });
    const peer = { type: 'security-group', group } as const;
    const inbound = [{ id: '1', protocol: 'tcp', fromPort: 22, toPort: 22, peer, description: '' }];
    s.add('security-group', 'db', other, { inbound });
  };
  const { text, notices } = outcome(draw, 'terraform');
  expect(text).toMatch(
    /"aws_vpc_security_group_vpc_association" "app_in_other" {\n.*aws_security_group.app.id\n.*aws_vpc.other.id/,
  );
  expect(text.match(/depends_on = \[aws_vpc_security_group_vpc_association.app_in_other\]/g)).toHaveLength(2);
  expect(notices).toEqual([
    'The association of "app" with a VPC of another Region is left out.',
    'The association of "app" with its own VPC is left out.',
  ]);
  expect(outcome(draw, 'cloudformation').text.match(/DependsOn:\n *- AppInOtherVpcAssociation/g)).toHaveLength(2);
});

it('a group of another account is named with its owner, which outbound rules of CloudFormation cannot', () => {
  const draw = (s: Sketch) => {
    const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
    const peer = { type: 'security-group-id', groupId: 'sg-0123456789abcdef0', account: '111122223333' } as const;
    const rule = { id: '1', protocol: 'tcp', fromPort: 22, toPort: 22, peer, description: '' };
    s.add('security-group', 'app', vpc, { inbound: [rule], outbound: [rule] });
  };
  const terraform = outcome(draw, 'terraform').text;
  expect(terraform.match(/referenced_security_group_id = "111122223333\/sg-0123456789abcdef0"/g)).toHaveLength(2);
  const { text, notices } = outcome(draw, 'cloudformation');
  expect(text).toContain('SourceSecurityGroupOwnerId: "111122223333"');
  expect(text).not.toContain('SecurityGroupEgress"');
  expect(text).not.toContain('DestinationSecurityGroupId');
  expect(notices).toEqual([
    'CloudFormation has no outbound rules to a security group of another account; outbound rule 1 of "app" is left out. Add it by hand.',
  ]);
});

describe('VPC endpoints', () => {
  const endpoint = (fields: Partial<FieldsOf<'vpc-endpoint'>>, target: TargetId) =>
    outcome((s) => {
      const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
      const subnet = s.add('subnet', 'web', vpc, { cidr: '10.0.0.0/24' });
      const addresses = [{ id: '1', subnet, ipv4: '10.0.0.10', ipv6: '' }];
      s.add('vpc-endpoint', 'vpce', vpc, { subnets: [subnet], addresses, ...fields });
    }, target);

  it('of a Gateway Load Balancer have no groups and no private name', () => {
    const fields = {
      type: 'gateway-load-balancer',
      service: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0',
    } as const;
    const { text } = endpoint(fields, 'cloudformation');
    expect(text).toContain('VpcEndpointType: "GatewayLoadBalancer"');
    expect(text).toContain('ServiceName: "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0"');
    expect(text).not.toMatch(/PrivateDnsEnabled|SecurityGroupIds/);
  });

  it('of VPC Lattice name an ARN instead of a service', () => {
    const arn = 'arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0';
    const { text } = endpoint({ type: 'service-network', serviceNetworkArn: arn }, 'terraform');
    expect(text).toMatch(/service_network_arn += "arn:aws:vpc-lattice/);
    expect(text).not.toContain('service_name');
    expect(endpoint({ type: 'resource' }, 'terraform').notices).toEqual([
      '"vpce" names no resource configuration; it is left out.',
    ]);
  });

  it('reach a service of another Region by its name there', () => {
    const { text } = endpoint({ type: 'interface', service: 'sqs', serviceRegion: 'eu-west-1' }, 'terraform');
    expect(text).toMatch(/service_name += "com.amazonaws.eu-west-1.sqs"/);
    expect(text).toMatch(/service_region += "eu-west-1"/);
  });

  it('have a policy as an object in CloudFormation and as the text in Terraform; one that is no JSON is left out', () => {
    const policy = '{"Statement":[{"Effect":"Allow","Condition":{"Bool":{"aws:SecureTransport":true}}}]}';
    expect(endpoint({ policy }, 'terraform').text).toContain(JSON.stringify(policy));
    expect(endpoint({ policy }, 'cloudformation').text).toMatch(/"aws:SecureTransport": true/);
    for (const target of targets)
      expect(endpoint({ policy: 'null' }, target).notices).toContain(
        'The policy of "vpce" is left out: it is no JSON object.',
      );
  });

  it('have fixed addresses in Terraform; for CloudFormation there is a command', () => {
    const fields = { type: 'interface', service: 'ssm' } as const;
    expect(endpoint(fields, 'terraform').text).toMatch(
      /subnet_configuration {\n +subnet_id = aws_subnet.web.id\n +ipv4 +=/,
    );
    expect(endpoint(fields, 'cloudformation').notices).toEqual([
      'CloudFormation cannot fix the addresses of "vpce"; AWS takes free ones. Set them by hand.',
    ]);
  });

  it('say for whom the private name of S3 is', () => {
    const fields = { type: 'interface', service: 's3', privateDnsFor: 'all' } as const;
    expect(endpoint(fields, 'terraform').text).toContain('private_dns_only_for_inbound_resolver_endpoint = false');
    expect(endpoint(fields, 'cloudformation').text).toContain('"AllResolvers"');
  });
});
