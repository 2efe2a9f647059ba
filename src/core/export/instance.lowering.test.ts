import { describe, expect, it } from 'vitest';
import { type Design, type FieldsOf, indexOf } from '../kinds/index';
import { sketch } from '../kinds/sketch';
import { exportDesign, type TargetId } from './index';
import { base64 } from './text';

const server = (fields: Partial<FieldsOf<'instance'>>) =>
  sketch('Test', (s) => {
    const vpc = s.add('vpc', 'main', s.region(), { ipv6: 'amazon' });
    s.add('internet-gateway', 'igw', vpc);
    const web = s.add('subnet', 'web', vpc, { ipv6Block: 0 });
    const group = s.add('security-group', 'app', vpc);
    s.add('instance', 'server', web, { securityGroups: [group], ...fields });
  });
const printed = (design: Design, target: TargetId) =>
  exportDesign(indexOf(design), target)
    .files.map(({ text }) => text)
    .join('\n');
const terraform = (fields: Partial<FieldsOf<'instance'>>) => printed(server(fields), 'terraform').replace(/ +/g, ' ');
const template = (fields: Partial<FieldsOf<'instance'>>) => {
  const { Resources } = JSON.parse(printed(server(fields), 'cloudformation-json')) as {
    readonly Resources: Record<string, { readonly Type: string; readonly Properties: Record<string, unknown> }>;
  };
  const found = Object.values(Resources).find(({ Type }) => Type === 'AWS::EC2::Instance');
  if (!found) throw new Error('no instance in the template');
  return found.Properties;
};

describe('the interface of an instance', () => {
  it('is not said where nothing asks for it', () => {
    const properties = template({ privateIp: '10.0.0.10', ipv6AddressCount: 2 });
    expect(properties).toMatchObject({ PrivateIpAddress: '10.0.0.10', Ipv6AddressCount: 2 });
    expect(properties).not.toHaveProperty('NetworkInterfaces');
  });

  it.each([
    ['a public address', { publicIp: 'yes' }],
    ['no public address', { publicIp: 'no' }],
    ['secondary addresses', { secondaryIps: ['10.0.0.11'] }],
  ] as const)('holds everything where it says %s: AWS takes nothing beside it', (_, fields) => {
    const properties = template({ ...fields, privateIp: '10.0.0.10', ipv6AddressCount: 1 });
    const beside = ['SubnetId', 'PrivateIpAddress', 'Ipv6AddressCount', 'SecurityGroupIds'];
    expect(beside.filter((name) => name in properties)).toEqual([]);
    expect(properties.NetworkInterfaces).toEqual([
      expect.objectContaining({ DeviceIndex: '0', Ipv6AddressCount: 1, GroupSet: [expect.anything()] }),
    ]);
  });

  it('has its fixed address alone, or in the list as the primary one, never both', () => {
    const of = (fields: Partial<FieldsOf<'instance'>>) =>
      (template({ publicIp: 'no', ...fields }).NetworkInterfaces as readonly Record<string, unknown>[])[0];
    expect(of({ privateIp: '10.0.0.10' })).toMatchObject({ PrivateIpAddress: '10.0.0.10' });
    const listed = of({ privateIp: '10.0.0.10', secondaryIps: ['10.0.0.11', '', '10.0.0.10', '10.0.0.11'] });
    expect(listed).not.toHaveProperty('PrivateIpAddress');
    expect(listed).toMatchObject({
      PrivateIpAddresses: [
        { PrivateIpAddress: '10.0.0.10', Primary: true },
        { PrivateIpAddress: '10.0.0.11', Primary: false },
      ],
    });
    expect(of({ secondaryIps: ['10.0.0.11'] })).toMatchObject({
      PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.11', Primary: false }],
    });
  });

  it('leaves the choice of a public address to the subnet where only secondary addresses ask for it', () => {
    const [eni] = template({ secondaryIps: ['10.0.0.11'] }).NetworkInterfaces as readonly object[];
    expect(eni).not.toHaveProperty('AssociatePublicIpAddress');
    expect(terraform({ secondaryIps: ['10.0.0.11'] })).not.toContain('associate_public_ip_address');
  });

  it('has plain arguments in Terraform', () => {
    const text = terraform({ privateIp: '10.0.0.10', secondaryIps: ['10.0.0.11'], ipv6AddressCount: 2 });
    expect(text).toContain('private_ip = "10.0.0.10"\n');
    expect(text).toContain('secondary_private_ips = ["10.0.0.11"]\n');
    expect(text).toContain('ipv6_address_count = 2\n');
  });
});

describe('user data', () => {
  const userData = '#!/bin/bash\necho "${HOSTNAME} %{x}" && \'sleep\' 1 # 웹 서버\n';

  it('is encoded by a function in CloudFormation, and holds nothing that is evaluated', () => {
    expect(template({ userData }).UserData).toEqual({ 'Fn::Base64': userData });
    expect(printed(server({ userData }), 'cloudformation')).toContain(
      'UserData: !Base64 "#!/bin/bash\\necho \\"${HOSTNAME} %{x}\\" && \'sleep\' 1 # 웹 서버\\n"',
    );
  });

  it('is plain in Terraform, which encodes it, with its templates escaped', () => {
    expect(terraform({ userData })).toContain(
      'user_data = "#!/bin/bash\\necho \\"$${HOSTNAME} %%{x}\\" && \'sleep\' 1 # 웹 서버\\n"',
    );
  });

  it('is plain for the AWS CLI and boto3, which encode it, and encoded for the others', () => {
    expect(printed(server({ userData }), 'aws-cli')).toContain(
      "--user-data $'#!/bin/bash\\x0aecho \"${HOSTNAME} %{x}\" && \\'sleep\\' 1 # 웹 서버\\x0a'",
    );
    expect(printed(server({ userData }), 'python')).toContain('UserData="#!/bin/bash\\necho \\"${HOSTNAME} %{x}\\"');
    expect(printed(server({ userData }), 'javascript')).toMatch(
      /UserData: Buffer\.from\('#!\/bin\/bash\\necho .*'\)\.toString\('base64'\)/,
    );
    const encoded = Buffer.from(userData).toString('base64');
    expect(printed(server({ userData }), 'query-api')).toContain(`&UserData=${encodeURIComponent(encoded)}`);
  });

  it('that looks like a file for the AWS CLI is no file', () => {
    const text = printed(server({ userData: 'file:///etc/passwd' }), 'aws-cli');
    expect(text).not.toContain('--user-data');
    expect(text).toContain('--cli-input-json \'{"UserData":"file:///etc/passwd"}\'');
  });

  it.each(['', 'a', 'ab', 'abc', 'abcd', 'é', '웹', '🙂%', '\n\t\0'])('is %j in Base64', (text) => {
    expect(base64(text)).toBe(Buffer.from(text).toString('base64'));
  });
});

describe('the metadata service', () => {
  it('asks for tokens unless an author wants otherwise', () => {
    expect(template({}).MetadataOptions).toEqual({ HttpEndpoint: 'enabled', HttpTokens: 'required' });
    expect(terraform({ metadataTokens: 'optional', metadataHopLimit: 2 })).toContain(
      'metadata_options {\n http_endpoint = "enabled"\n http_tokens = "optional"\n http_put_response_hop_limit = 2\n }',
    );
  });

  it('takes no other option where it is off', () => {
    const off = { metadataEndpoint: false, metadataHopLimit: 2, metadataTags: true } as const;
    expect(template(off).MetadataOptions).toEqual({ HttpEndpoint: 'disabled' });
  });
});

describe('the root volume', () => {
  it('is that of the image, encrypted, by its device where the language asks for one', () => {
    expect(template({ rootVolumeSize: 30 }).BlockDeviceMappings).toEqual([
      { DeviceName: '/dev/xvda', Ebs: { VolumeSize: 30, VolumeType: 'gp3', Encrypted: true } },
    ]);
    expect(terraform({})).toContain('root_block_device {\n volume_type = "gp3"\n encrypted = true\n }');
  });

  it('never says that it is not encrypted, and gp2 has no IOPS', () => {
    const text = terraform({ rootVolumeEncrypted: false, rootVolumeType: 'gp2', rootVolumeIops: 3000 });
    expect(text).toContain('root_block_device {\n volume_type = "gp2"\n }');
  });
});

it('takes an instance profile by its name everywhere', () => {
  const fields = { instanceProfile: 'web' };
  expect(template(fields).IamInstanceProfile).toBe('web');
  expect(terraform(fields)).toContain('iam_instance_profile = "web"');
  expect(printed(server(fields), 'aws-cli')).toContain(`--iam-instance-profile '{"Name":"web"}'`);
});

it('says nothing of what AWS has anyway', () => {
  const quiet =
    /DisableApiTermination|Monitoring|Tenancy|ShutdownBehavior|PlacementGroup|KeyName|UserData|SourceDestCheck/;
  expect(JSON.stringify(template({}))).not.toMatch(quiet);
  expect(template({ terminationProtection: true, monitoring: true, tenancy: 'dedicated' })).toMatchObject({
    DisableApiTermination: true,
    Monitoring: true,
    Tenancy: 'dedicated',
  });
});
