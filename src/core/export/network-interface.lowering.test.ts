import { describe, expect, it } from 'vitest';
import { type Design, type FieldsOf, indexOf } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import type { ResourceId } from '../model/resource';
import { exportDesign, type TargetId } from './index';

/** A design with a public subnet, and what `by` draws in it. */
const draw = (by: (s: Sketch, subnet: ResourceId, vpc: ResourceId) => void) =>
  sketch('Test', (s) => {
    const vpc = s.add('vpc', 'main', s.region());
    s.add('internet-gateway', 'igw', vpc);
    by(s, s.add('subnet', 'web', vpc), vpc);
  });
const one = (fields: Partial<FieldsOf<'network-interface'>>) =>
  draw((s, subnet) => s.add('network-interface', 'eni', subnet, fields));
const textIn = (target: TargetId) => (design: Design) =>
  exportDesign(indexOf(design), target)
    .files.map(({ text }) => text)
    .join('\n');
const terraform = (design: Design) => textIn('terraform')(design).replace(/ +/g, ' ');
const cloudFormation = textIn('cloudformation');
const notices = (design: Design, target: TargetId) => exportDesign(indexOf(design), target).notices;

describe('addresses of a network interface', () => {
  it('is one fixed address where there is one', () => {
    const design = one({ privateIp: '10.0.0.10' });
    expect(terraform(design)).toContain('private_ips = ["10.0.0.10"]');
    expect(cloudFormation(design)).toContain('PrivateIpAddress: "10.0.0.10"');
    expect(cloudFormation(design)).not.toContain('PrivateIpAddresses');
  });

  it('are a list with the primary one first: a set of Terraform has no order', () => {
    const design = one({ privateIp: '10.0.0.10', secondaryIps: ['10.0.0.7', '10.0.0.8', '10.0.0.7'] });
    expect(terraform(design)).toContain('private_ip_list_enabled = true\n');
    expect(terraform(design)).toContain('private_ip_list = ["10.0.0.10", "10.0.0.7", "10.0.0.8"]');
    expect(terraform(design)).not.toContain('private_ips');
    expect(cloudFormation(design).match(/Primary: (true|false)/g)).toEqual([
      'Primary: true',
      'Primary: false',
      'Primary: false',
    ]);
  });

  it('need a command in Terraform where AWS chooses the primary one', () => {
    const design = one({ secondaryIps: ['10.0.0.7'] });
    expect(terraform(design)).not.toContain('private_ip_list');
    expect(notices(design, 'terraform')).toEqual([
      expect.objectContaining({
        command:
          "aws ec2 assign-private-ip-addresses --region us-east-1 --network-interface-id eni-ID --private-ip-addresses '10.0.0.7'",
      }),
    ]);
    expect(notices(design, 'cloudformation')).toEqual([]);
    expect(cloudFormation(design)).toContain('Primary: false');
  });

  it('are counted besides a fixed primary one', () => {
    const design = one({ privateIp: '10.0.0.10', secondaryIpCount: 3 });
    expect(terraform(design)).toContain('private_ips = ["10.0.0.10"]\n private_ips_count = 3');
    expect(cloudFormation(design)).toContain('SecondaryPrivateIpAddressCount: 3');
  });

  it('are listed or counted, not both', () => {
    const design = one({ privateIp: '10.0.0.10', secondaryIps: ['10.0.0.7'], secondaryIpCount: 3 });
    expect(terraform(design)).not.toContain('private_ips_count');
    expect(cloudFormation(design)).not.toContain('SecondaryPrivateIpAddressCount');
    expect(notices(design, 'cloudformation')[0]?.message).toContain('the number is left out');
  });

  it('come from prefixes and IPv6 by number; 0 is none', () => {
    const design = one({ ipv4PrefixCount: 2, ipv6AddressCount: 1, ipv6PrefixCount: 0, primaryIpv6: true });
    expect(terraform(design)).toContain('ipv4_prefix_count = 2\n ipv6_address_count = 1\n enable_primary_ipv6 = true');
    expect(cloudFormation(design)).not.toContain('Ipv6PrefixCount');
  });
});

describe('what a network interface is joined with', () => {
  const attached = draw((s, subnet) => {
    const region = s.region();
    const instance = s.add('instance', 'server', subnet, {
      publicIp: 'no',
      elasticIp: s.add('elastic-ip', 'first', region),
    });
    const elasticIp = s.add('elastic-ip', 'second', region);
    s.add('network-interface', 'outside', subnet, { instance, deviceIndex: 2, elasticIp });
  });

  it('is attached after the Elastic IP address of the instance, which AWS takes only while that has one interface', () => {
    expect(terraform(attached)).toContain(
      'network_interface_id = aws_network_interface.outside.id\n device_index = 2\n\n depends_on = [aws_eip_association.server]',
    );
    expect(cloudFormation(attached)).toMatch(
      /NetworkInterfaceAttachment\n {4}DependsOn:\n {6}- \w+\n {4}Properties:\n(.*\n)*? {6}DeviceIndex: "2"/,
    );
  });

  it('outlives its instance in both languages', () => {
    expect(cloudFormation(attached)).toContain('DeleteOnTermination: false');
    expect(terraform(attached)).not.toContain('delete_on_termination');
  });

  it('has its address by its own id, once the internet gateway is attached', () => {
    expect(terraform(attached)).toContain(
      'network_interface_id = aws_network_interface.outside.id\n allocation_id = aws_eip.second.allocation_id\n\n depends_on = [aws_internet_gateway.igw]',
    );
    expect(cloudFormation(attached)).toMatch(
      /NetworkInterfaceId: !Ref \w+\n {6}AllocationId: !GetAtt \w+\.AllocationId/,
    );
  });

  it('is not attached across Regions, and the export says so', () => {
    const design = draw((s, subnet) => {
      const far = s.add('vpc', 'far', s.region('eu-west-1'));
      s.add('network-interface', 'eni', subnet, {
        instance: s.add('instance', 'other', s.add('subnet', 'there', far)),
      });
    });
    expect(terraform(design)).not.toContain('aws_network_interface_attachment');
    expect(notices(design, 'terraform').map(({ message }) => message)).toEqual([
      'The attachment of "eni" is left out: "other" is not in its Region, us-east-1.',
    ]);
  });

  it('carries the default group that its VPC yields', () => {
    const design = draw((s, subnet, vpc) =>
      s.add('network-interface', 'eni', subnet, { securityGroups: [s.defaultGroup(vpc)] }),
    );
    expect(terraform(design)).toContain('security_groups = [aws_vpc.main.default_security_group_id]');
    expect(cloudFormation(design)).toMatch(/GroupSet:\n\s+- !GetAtt MainVpc\.DefaultSecurityGroup/);
  });
});
