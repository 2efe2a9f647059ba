// Two tiers: web and database in two zones, no NAT, S3 endpoint. Drawn with VPC Designer.
//
// Makes the network with the AWS SDK for JavaScript v3:
//   npm install @aws-sdk/client-ec2 @aws-sdk/client-ssm
//   node create-network.mjs
// It is not idempotent: run again, it makes everything a second time. It only makes; it prints the ids of what it
// made, also when it fails halfway.

import { 
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateInternetGatewayCommand,
  CreateRouteCommand,
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
  CidrBlock: '10.0.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'vpc' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.vpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.vpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "private-a"
ids.privateASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.0.128.0/20',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'private-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "private-b"
ids.privateBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.0.144.0/20',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'private-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "public-a"
ids.publicASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.0.0.0/20',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'public-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "public-b"
ids.publicBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.0.16.0/20',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'public-b' }] }],
})))?.Subnet?.SubnetId;

// Internet gateway "igw"
ids.igwId = (await ec2UsEast1.send(new CreateInternetGatewayCommand({ 
  TagSpecifications: [{ ResourceType: 'internet-gateway', Tags: [{ Key: 'Name', Value: 'igw' }] }],
})))?.InternetGateway?.InternetGatewayId;
await ec2UsEast1.send(new AttachInternetGatewayCommand({ 
  VpcId: ids.vpcId,
  InternetGatewayId: ids.igwId,
}));

// Route table "rt-private-a"
ids.rtPrivateAId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-private-a' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Route table "rt-private-b"
ids.rtPrivateBId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-private-b' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Route table "rt-public"
ids.rtPublicId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-public' }] }],
})))?.RouteTable?.RouteTableId;
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtPublicId,
  DestinationCidrBlock: '0.0.0.0/0',
  GatewayId: ids.igwId,
}));

// Subnet "private-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.privateASubnetId],
});
ids.privateARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.privateASubnetId,
  RouteTableId: ids.rtPrivateAId,
})))?.AssociationId;

// Subnet "private-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.privateBSubnetId],
});
ids.privateBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.privateBSubnetId,
  RouteTableId: ids.rtPrivateBId,
})))?.AssociationId;

// Subnet "public-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.publicASubnetId],
});
ids.publicARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.publicASubnetId,
  RouteTableId: ids.rtPublicId,
})))?.AssociationId;

// Subnet "public-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.publicBSubnetId],
});
ids.publicBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.publicBSubnetId,
  RouteTableId: ids.rtPublicId,
})))?.AssociationId;

// Security group "db"
ids.dbSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'db',
  Description: 'Database servers: only from the web servers',
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'db' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));

// What AWS has there
ids.s3PrefixListId = (await ec2UsEast1.send(new DescribeManagedPrefixListsCommand({ 
  Filters: [{ Name: 'prefix-list-name', Values: ['com.amazonaws.us-east-1.s3'] }],
})))?.PrefixLists?.[0]?.PrefixListId;

// Security group "db"
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        PrefixListIds: [{ PrefixListId: ids.s3PrefixListId }],
      },
  ],
})));

// Security group "web"
ids.webSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'web',
  Description: 'Web servers: HTTP and HTTPS from anywhere',
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'web' }] }],
})))?.GroupId;

// Security group "db"
ids.dbIngress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 3306,
        ToPort: 3306,
        UserIdGroupPairs: [{ GroupId: ids.webSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// Security group "web"
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.webSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ],
})));
ids.webEgress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.webSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 3306,
        ToPort: 3306,
        UserIdGroupPairs: [{ GroupId: ids.dbSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// VPC endpoint "vpce-s3"
ids.vpceS3Id = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.s3',
  VpcEndpointType: 'Gateway',
  RouteTableIds: [ids.rtPrivateAId, ids.rtPrivateBId],
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-s3' }] }],
})))?.VpcEndpoint?.VpcEndpointId;

// What AWS has there
ids.amazonLinuxImageId = (await ssmUsEast1.send(new GetParameterCommand({ 
  Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
})))?.Parameter?.Value;

// EC2 instance "db-b"
ids.dbBInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.privateBSubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.0.144.10',
        Groups: [ids.dbSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'db-b' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "web-a"
ids.webAInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.publicASubnetId,
        AssociatePublicIpAddress: true,
        PrivateIpAddress: '10.0.0.10',
        Groups: [ids.webSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web-a' }] }],
})))?.Instances?.[0]?.InstanceId;

// VPC endpoint "vpce-s3"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceS3Id],
})));

// EC2 instance "db-b"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.dbBInstanceId],
});

// EC2 instance "web-a"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.webAInstanceId],
});
