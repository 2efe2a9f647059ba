import { describe, expect, it } from 'vitest';
import { type Design, type FieldsOf, indexOf } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import type { ResourceId } from '../model/resource';
import { exportDesign, type TargetId } from './index';

interface At {
  readonly vpc: ResourceId;
  readonly subnets: readonly ResourceId[];
  readonly group: ResourceId;
}

const inVpc = (draw: (s: Sketch, at: At) => void, region = 'us-east-1') =>
  sketch('Test', (s) => {
    const vpc = s.add('vpc', 'main', s.region(region), { cidr: '10.0.0.0/16' });
    s.add('internet-gateway', 'igw', vpc);
    const a = s.add('subnet', 'web-a', vpc, { zone: 'a', cidr: '10.0.0.0/24' });
    const b = s.add('subnet', 'web-b', vpc, { zone: 'b', cidr: '10.0.1.0/24' });
    draw(s, { vpc, subnets: [a, b], group: s.add('security-group', 'app', vpc) });
  });

const printed = (design: Design, target: TargetId) =>
  exportDesign(indexOf(design), target)
    .files.map(({ text }) => text)
    .join('\n');
const terraform = (design: Design) => printed(design, 'terraform').replace(/ +/g, ' ');
const noticesOf = (design: Design, target: TargetId) => exportDesign(indexOf(design), target).notices;
const messages = (design: Design, target: TargetId) => noticesOf(design, target).map(({ message }) => message);

type Template = Readonly<
  Record<
    string,
    {
      readonly Type: string;
      readonly Properties: Readonly<Record<string, unknown>>;
      readonly DependsOn?: readonly string[];
      readonly DeletionPolicy?: string;
    }
  >
>;
const resources = (design: Design) =>
  (JSON.parse(printed(design, 'cloudformation-json')) as { readonly Resources: Template }).Resources;
function only(design: Design, type: string) {
  const [found, ...more] = Object.values(resources(design)).filter((one) => one.Type === type);
  if (!found || more.length > 0) throw new Error(`${more.length + (found ? 1 : 0)} of ${type}`);
  return found;
}

describe('an RDS database', () => {
  const database = (fields: Partial<FieldsOf<'db-instance'>> = {}, name = 'Orders DB') =>
    inVpc((s, { vpc, subnets, group }) => {
      s.add('db-instance', name, vpc, { subnets, securityGroups: [group], ...fields });
    });

  it('never holds a password: Secrets Manager makes it', () => {
    const design = database();
    expect(only(design, 'AWS::RDS::DBInstance').Properties).toMatchObject({ ManageMasterUserPassword: true });
    expect(terraform(design)).toContain('manage_master_user_password = true');
    expect(printed(design, 'aws-cli')).toContain('--manage-master-user-password');
    for (const target of ['cloudformation', 'terraform', 'aws-cli'] as const)
      expect(printed(design, target)).not.toMatch(
        /(?<!Manage)MasterUserPassword:|--master-user-password |\bpassword\s*=/,
      );
  });

  it('has an identifier and a subnet group in the letters that RDS takes', () => {
    const design = database();
    expect(only(design, 'AWS::RDS::DBInstance').Properties.DBInstanceIdentifier).toBe('orders-db');
    expect(only(design, 'AWS::RDS::DBSubnetGroup').Properties.DBSubnetGroupName).toBe('orders-db');
    expect(terraform(database({}, '2024 주문'))).toContain('identifier = "db"');
    expect(terraform(database({ subnetGroupName: 'Data-A' }))).toContain('name = "data-a"');
  });

  it('gives numbers as texts where CloudFormation has texts', () => {
    const design = database({ port: 5433, allocatedStorage: 50 });
    const { Properties } = only(design, 'AWS::RDS::DBInstance');
    expect(Properties).toMatchObject({ Port: '5433', AllocatedStorage: '50' });
    expect(terraform(design)).toMatch(/allocated_storage = 50\n/);
    expect(terraform(design)).toMatch(/ port = 5433\n/);
  });

  it('that is public waits for the internet gateway; a private one does not', () => {
    expect(only(database({ publiclyAccessible: true }), 'AWS::RDS::DBInstance').DependsOn).toEqual(['IgwAttachment']);
    expect(only(database(), 'AWS::RDS::DBInstance').DependsOn).toBeUndefined();
    expect(terraform(database({ publiclyAccessible: true }))).toContain('depends_on = [aws_internet_gateway.igw]');
  });

  it('names its final snapshot in Terraform, which asks for the name, and says that a stack keeps one anyway', () => {
    expect(terraform(database())).toContain('final_snapshot_identifier = "orders-db-final"');
    const without = database({ finalSnapshot: false });
    expect(terraform(without)).toContain('skip_final_snapshot = true');
    expect(terraform(without)).not.toContain('final_snapshot_identifier');
    expect(messages(without, 'cloudformation')).toEqual([expect.stringContaining('a stack keeps one all the same')]);
    expect(messages(without, 'terraform')).toEqual([]);
  });

  it('without a subnet is left out', () => {
    expect(messages(database({ subnets: [] }), 'terraform')).toEqual([
      '"Orders DB" has no subnet for its subnet group; it is left out.',
    ]);
    expect(terraform(database({ subnets: [] }))).not.toContain('aws_db_');
  });
});

const fn = (fields: Partial<FieldsOf<'lambda-function'>> = {}, region = 'us-east-1') =>
  inVpc((s, { vpc, subnets, group }) => {
    const code = { codeBucket: 'code', codeKey: 'f.zip' };
    s.add('lambda-function', "it's", vpc, { subnets, securityGroups: [group], ...code, ...fields });
  }, region);
const cluster = (fields: Partial<FieldsOf<'eks-cluster'>> = {}, region = 'us-east-1') =>
  inVpc((s, { vpc, subnets }) => {
    s.add('eks-cluster', 'apps', vpc, { subnets, ...fields });
  }, region);
const ROLE = 'arn:aws:iam::111122223333:role/own';

describe.each([
  {
    what: 'a Lambda function',
    design: fn,
    type: 'AWS::Lambda::Function',
    role: 'Role',
    service: 'lambda.amazonaws.com',
    policy: 'service-role/AWSLambdaVPCAccessExecutionRole',
    call: 'aws lambda create-function',
    undo: 'aws lambda delete-function',
  },
  {
    what: 'an EKS cluster',
    design: cluster,
    type: 'AWS::EKS::Cluster',
    role: 'RoleArn',
    service: 'eks.amazonaws.com',
    policy: 'AmazonEKSClusterPolicy',
    call: 'aws eks create-cluster',
    undo: 'aws eks delete-cluster',
  },
])('the role of $what', ({ design, type, role, service, policy, call, undo }) => {
  it('is made where none is given', () => {
    const properties = only(design(), 'AWS::IAM::Role').Properties;
    expect(properties).toEqual({
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
      },
      ManagedPolicyArns: [`arn:aws:iam::aws:policy/${policy}`],
    });
    expect(only(design(), type).Properties[role]).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/Role$/), 'Arn'] });
    expect(messages(design(), 'cloudformation')).toEqual([expect.stringContaining('CAPABILITY_IAM')]);
  });

  it('has its policy before it is used, and loses it after', () => {
    expect(terraform(design())).toMatch(/role(_arn)? = aws_iam_role\.\w+\.arn\n/);
    expect(terraform(design())).toMatch(/depends_on = \[aws_iam_role_policy_attachment\.\w+\]/);
    const script = printed(design(), 'aws-cli');
    const order = (...parts: readonly string[]) => parts.map((part) => script.indexOf(part));
    const made = order('aws iam create-role', 'aws iam wait role-exists', 'aws iam attach-role-policy', call);
    expect(made).toEqual([...made].sort((a, b) => a - b));
    const gone = order(undo, 'aws iam detach-role-policy', 'aws iam delete-role');
    expect(gone).toEqual([...gone].sort((a, b) => a - b));
    expect([...made, ...gone]).not.toContain(-1);
  });

  it.each([
    ['us-gov-west-1', 'aws-us-gov'],
    ['cn-north-1', 'aws-cn'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('has the policy of the partition in %s', (region, partition) => {
    const arn = `arn:${partition}:iam::aws:policy/${policy}`;
    expect(only(design({}, region), 'AWS::IAM::Role').Properties).toMatchObject({ ManagedPolicyArns: [arn] });
    expect(terraform(design({}, region))).toContain(`policy_arn = "${arn}"`);
    expect(terraform(design({}, region))).toContain(service);
    expect(printed(design({}, region), 'aws-cli')).toContain(`--policy-arn ${arn}`);
  });

  it.each([
    ['us-east-1', 'https://iam.amazonaws.com/'],
    ['us-gov-west-1', 'https://iam.us-gov.amazonaws.com/'],
    ['cn-northwest-1', 'https://iam.cn-north-1.amazonaws.com.cn/'],
    ['eusc-de-east-1', 'https://iam.eusc-de-east-1.amazonaws.eu/'],
  ])('is asked for at the endpoint of the partition of %s', (region, url) => {
    expect(printed(design({}, region), 'query-api')).toContain(`POST ${url}\n`);
  });

  it('is the given one where there is one', () => {
    const own = design({ roleArn: ROLE });
    expect(only(own, type).Properties[role]).toBe(ROLE);
    expect(terraform(own)).not.toContain('aws_iam_');
    expect(printed(own, 'aws-cli')).not.toContain('aws iam');
    expect(messages(own, 'cloudformation')).toEqual([]);
  });
});

describe('a Lambda function', () => {
  it('without code is left out with its role, and with a command that makes it from a package', () => {
    const design = fn({ codeKey: '' });
    for (const target of ['terraform', 'cloudformation', 'aws-cli'] as const) {
      expect(noticesOf(design, target)).toEqual([
        expect.objectContaining({
          message: '"it\'s" has no code; it is left out.',
          command: expect.stringContaining(
            "aws lambda create-function --region us-east-1 --function-name 'it'\\''s' --runtime 'python3.13' --handler 'index.handler' --role ROLE-ARN --zip-file fileb://function.zip",
          ),
        }),
      ]);
      expect(printed(design, target)).not.toMatch(/aws_iam_|AWS::IAM|aws iam/);
    }
  });

  it('without a subnet or a group is left out: AWS takes neither alone', () => {
    expect(noticesOf(fn({ subnets: [] }), 'terraform')).toEqual([
      { resource: expect.anything(), message: '"it\'s" has no subnet; it is left out.' },
    ]);
    expect(messages(fn({ securityGroups: [] }), 'terraform')).toEqual([
      '"it\'s" has no security group; it is left out.',
    ]);
  });

  it('has its package as a nested object in CloudFormation and as two arguments in Terraform', () => {
    expect(only(fn(), 'AWS::Lambda::Function').Properties.Code).toEqual({ S3Bucket: 'code', S3Key: 'f.zip' });
    expect(terraform(fn())).toContain('s3_bucket = "code"\n s3_key = "f.zip"\n');
  });
});

describe('an EKS cluster', () => {
  it('has its network under the names of each language', () => {
    const design = cluster({ publicCidrs: ['203.0.113.0/24'] });
    expect(only(design, 'AWS::EKS::Cluster').Properties.ResourcesVpcConfig).toMatchObject({
      SubnetIds: [{ Ref: 'WebASubnet' }, { Ref: 'WebBSubnet' }],
      PublicAccessCidrs: ['203.0.113.0/24'],
    });
    expect(terraform(design)).toMatch(/vpc_config \{\n subnet_ids = \[aws_subnet\.web_a\.id, aws_subnet\.web_b\.id\]/);
    expect(printed(design, 'aws-cli')).toContain('"publicAccessCidrs":["203.0.113.0/24"]');
  });

  it('says nothing of who may reach a public endpoint that it does not have', () => {
    const design = cluster({ publicEndpoint: false, publicCidrs: ['203.0.113.0/24'] });
    expect(only(design, 'AWS::EKS::Cluster').Properties.ResourcesVpcConfig).not.toHaveProperty('PublicAccessCidrs');
    expect(terraform(design)).not.toContain('public_access_cidrs');
  });

  it('has a version only where one is wanted, under the name that the AWS CLI has for it', () => {
    expect(terraform(cluster())).not.toContain(' version = "1');
    expect(printed(cluster({ version: '1.33' }), 'aws-cli')).toContain('--kubernetes-version 1.33');
  });

  it('without a subnet is left out, with its role', () => {
    expect(messages(cluster({ subnets: [] }), 'terraform')).toEqual(['"apps" has no subnet; it is left out.']);
    expect(terraform(cluster({ subnets: [] }))).not.toContain('aws_iam_');
  });
});

describe('the instance profile for Session Manager', () => {
  const server = (fields: Partial<FieldsOf<'instance'>>, region = 'us-east-1') =>
    inVpc((s, { subnets }) => s.add('instance', 'host', subnets[0] ?? null, fields), region);

  it('holds a role that EC2 may take on', () => {
    const design = server({ sessionManager: true });
    expect(only(design, 'AWS::EC2::Instance').Properties.IamInstanceProfile).toEqual({ Ref: 'HostInstanceProfile' });
    expect(only(design, 'AWS::IAM::InstanceProfile').Properties).toEqual({ Roles: [{ Ref: 'HostRole' }] });
    expect(only(design, 'AWS::IAM::Role').Properties).toMatchObject({
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore'],
    });
    expect(terraform(design)).toContain('iam_instance_profile = aws_iam_instance_profile.host.name');
    const script = printed(design, 'aws-cli');
    const steps = ['create-instance-profile', 'wait instance-profile-exists', 'add-role-to-instance-profile'];
    const order = [...steps, 'run-instances', 'terminate-instances', 'remove-role-from-', 'delete-instance-profile'];
    const at = order.map((step) => script.indexOf(step));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it('trusts the name that the service has in China, and has the policy of GovCloud there', () => {
    expect(terraform(server({ sessionManager: true }, 'cn-north-1'))).toContain('ec2.amazonaws.com.cn');
    const gov = terraform(server({ sessionManager: true }, 'us-gov-west-1'));
    expect(gov).toContain('"arn:aws-us-gov:iam::aws:policy/AmazonSSMManagedInstanceCore"');
    expect(gov).not.toContain('ec2.amazonaws.com.cn');
  });

  it('is not made beside one that is given, or where nobody wants it', () => {
    expect(terraform(server({ sessionManager: true, instanceProfile: 'own' }))).toContain(
      'iam_instance_profile = "own"',
    );
    expect(terraform(server({ sessionManager: true, instanceProfile: 'own' }))).not.toContain('aws_iam_');
    expect(terraform(server({}))).not.toContain('iam_');
  });
});
