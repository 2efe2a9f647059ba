// Private only: endpoints instead of a way to the internet. Drawn with VPC Designer.
//
// Makes the network with the AWS SDK for JavaScript v3:
//   npm install @aws-sdk/client-ec2 @aws-sdk/client-ssm
//   node create-network.mjs
// It is not idempotent: run again, it makes everything a second time. It only makes; it prints the ids of what it
// made, also when it fails halfway.

import { 
  AssociateRouteTableCommand,
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  DescribeManagedPrefixListsCommand,
  DescribeVpcEndpointsCommand,
  EC2Client,
  ModifyVpcAttributeCommand,
  RevokeSecurityGroupEgressCommand,
  RunInstancesCommand,
  waitUntilInstanceRunning,
  waitUntilSubnetAvailable,
  waitUntilVpcAvailable,
} from '@aws-sdk/client-ec2';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/** Seconds that a change may take. */
const TIME_LIMIT = 1800;
/** Ids of what was made. */
const ids = {};
const ec2UsEast1 = new EC2Client({ region: 'us-east-1' });
const ssmUsEast1 = new SSMClient({ region: 'us-east-1' });

/** Makes a call. Errors with one of these codes mean that it is so already. */
async function tolerate(codes, send) {
  try {
    return await send();
  } catch (error) {
    if (!codes.includes(error.name)) throw error;
    return {};
  }
}

/** Asks again and again until the state is the wanted one. */
async function waitUntil(stateOf, wanted, failed, send) {
  const deadline = Date.now() + TIME_LIMIT * 1000;
  for (;;) {
    const state = stateOf(await send());
    if (state === wanted) return;
    if (failed.includes(state) || Date.now() > deadline) throw new Error(`Waited for ${wanted}, found ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 5000));
  }
}

process.on('exit', () => console.table(ids));

// ---- us-east-1 ----

// VPC "vpc"
ids.vpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.30.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'vpc' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.vpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.vpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "app-a"
ids.appASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.30.16.0/20',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'app-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "app-b"
ids.appBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.30.32.0/20',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'app-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "vpce-a"
ids.vpceASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.30.0.0/26',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'vpce-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "vpce-b"
ids.vpceBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.30.0.64/26',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'vpce-b' }] }],
})))?.Subnet?.SubnetId;

// Route table "rt-private"
ids.rtPrivateId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-private' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Subnet "app-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.appASubnetId],
});
ids.appARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.appASubnetId,
  RouteTableId: ids.rtPrivateId,
})))?.AssociationId;

// Subnet "app-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.appBSubnetId],
});
ids.appBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.appBSubnetId,
  RouteTableId: ids.rtPrivateId,
})))?.AssociationId;

// Subnet "vpce-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.vpceASubnetId],
});
ids.vpceARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.vpceASubnetId,
  RouteTableId: ids.rtPrivateId,
})))?.AssociationId;

// Subnet "vpce-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.vpceBSubnetId],
});
ids.vpceBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.vpceBSubnetId,
  RouteTableId: ids.rtPrivateId,
})))?.AssociationId;

// Security group "app"
ids.appSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'app',
  Description: 'Application: only to AWS services',
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'app' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.appSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));

// What AWS has there
ids.s3PrefixListId = (await ec2UsEast1.send(new DescribeManagedPrefixListsCommand({ 
  Filters: [{ Name: 'prefix-list-name', Values: ['com.amazonaws.us-east-1.s3'] }],
})))?.PrefixLists?.[0]?.PrefixListId;

// Security group "app"
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.appSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        PrefixListIds: [{ PrefixListId: ids.s3PrefixListId }],
      },
  ],
})));

// What AWS has there
ids.dynamodbPrefixListId = (await ec2UsEast1.send(new DescribeManagedPrefixListsCommand({ 
  Filters: [{ Name: 'prefix-list-name', Values: ['com.amazonaws.us-east-1.dynamodb'] }],
})))?.PrefixLists?.[0]?.PrefixListId;

// Security group "app"
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.appSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        PrefixListIds: [{ PrefixListId: ids.dynamodbPrefixListId }],
      },
  ],
})));

// Security group "vpce"
ids.vpceSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'vpce',
  Description: 'Interface endpoints: HTTPS from the VPC',
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'vpce' }] }],
})))?.GroupId;

// Security group "app"
ids.appEgress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.appSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        UserIdGroupPairs: [{ GroupId: ids.vpceSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// Security group "vpce"
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.vpceSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.vpceSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.30.0.0/16' }] },
  ],
})));

// VPC endpoint "vpce-ddb"
ids.vpceDdbId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.dynamodb',
  VpcEndpointType: 'Gateway',
  RouteTableIds: [ids.rtPrivateId],
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-ddb' }] }],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "vpce-ec2messages"
ids.vpceEc2messagesId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.ec2messages',
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.vpceASubnetId, ids.vpceBSubnetId],
  SecurityGroupIds: [ids.vpceSecurityGroupId],
  PrivateDnsEnabled: true,
  TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-ec2messages' }] },
  ],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "vpce-ecr.api"
ids.vpceEcrApiId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.ecr.api',
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.vpceASubnetId, ids.vpceBSubnetId],
  SecurityGroupIds: [ids.vpceSecurityGroupId],
  PrivateDnsEnabled: true,
  TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-ecr.api' }] },
  ],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "vpce-ecr.dkr"
ids.vpceEcrDkrId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.ecr.dkr',
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.vpceASubnetId, ids.vpceBSubnetId],
  SecurityGroupIds: [ids.vpceSecurityGroupId],
  PrivateDnsEnabled: true,
  TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-ecr.dkr' }] },
  ],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "vpce-kms"
ids.vpceKmsId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.kms',
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.vpceASubnetId, ids.vpceBSubnetId],
  SecurityGroupIds: [ids.vpceSecurityGroupId],
  PrivateDnsEnabled: true,
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-kms' }] }],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "vpce-logs"
ids.vpceLogsId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.logs',
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.vpceASubnetId, ids.vpceBSubnetId],
  SecurityGroupIds: [ids.vpceSecurityGroupId],
  PrivateDnsEnabled: true,
  TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-logs' }] },
  ],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "vpce-s3"
ids.vpceS3Id = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.s3',
  VpcEndpointType: 'Gateway',
  RouteTableIds: [ids.rtPrivateId],
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-s3' }] }],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "vpce-secretsmanager"
ids.vpceSecretsmanagerId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.secretsmanager',
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.vpceASubnetId, ids.vpceBSubnetId],
  SecurityGroupIds: [ids.vpceSecurityGroupId],
  PrivateDnsEnabled: true,
  TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-secretsmanager' }] },
  ],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "vpce-ssm"
ids.vpceSsmId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.ssm',
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.vpceASubnetId, ids.vpceBSubnetId],
  SecurityGroupIds: [ids.vpceSecurityGroupId],
  PrivateDnsEnabled: true,
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-ssm' }] }],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "vpce-ssmmessages"
ids.vpceSsmmessagesId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.ssmmessages',
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.vpceASubnetId, ids.vpceBSubnetId],
  SecurityGroupIds: [ids.vpceSecurityGroupId],
  PrivateDnsEnabled: true,
  TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-ssmmessages' }] },
  ],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "vpce-sts"
ids.vpceStsId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.sts',
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.vpceASubnetId, ids.vpceBSubnetId],
  SecurityGroupIds: [ids.vpceSecurityGroupId],
  PrivateDnsEnabled: true,
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-sts' }] }],
})))?.VpcEndpoint?.VpcEndpointId;

// What AWS has there
ids.amazonLinuxImageId = (await ssmUsEast1.send(new GetParameterCommand({ 
  Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
})))?.Parameter?.Value;

// EC2 instance "app-a"
ids.appAInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.appASubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.30.16.10',
        Groups: [ids.appSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'app-a' }] }],
})))?.Instances?.[0]?.InstanceId;

// VPC endpoint "vpce-ddb"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceDdbId],
})));

// VPC endpoint "vpce-ec2messages"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceEc2messagesId],
})));

// VPC endpoint "vpce-ecr.api"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceEcrApiId],
})));

// VPC endpoint "vpce-ecr.dkr"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceEcrDkrId],
})));

// VPC endpoint "vpce-kms"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceKmsId],
})));

// VPC endpoint "vpce-logs"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceLogsId],
})));

// VPC endpoint "vpce-s3"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceS3Id],
})));

// VPC endpoint "vpce-secretsmanager"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceSecretsmanagerId],
})));

// VPC endpoint "vpce-ssm"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceSsmId],
})));

// VPC endpoint "vpce-ssmmessages"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceSsmmessagesId],
})));

// VPC endpoint "vpce-sts"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceStsId],
})));

// EC2 instance "app-a"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.appAInstanceId],
});
