// Classic: public and private subnet with one NAT gateway. Drawn with VPC Designer.
//
// Makes the network with the AWS SDK for JavaScript v3:
//   npm install @aws-sdk/client-ec2 @aws-sdk/client-ssm
//   node create-network.mjs
// It is not idempotent: run again, it makes everything a second time. It only makes; it prints the ids of what it
// made, also when it fails halfway.

import { 
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeNetworkAclsCommand,
  EC2Client,
  ModifyVpcAttributeCommand,
  ReplaceNetworkAclAssociationCommand,
  RevokeSecurityGroupEgressCommand,
  RunInstancesCommand,
  waitUntilInstanceRunning,
  waitUntilNatGatewayAvailable,
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
  CidrBlock: '10.0.1.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'private-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "public-a"
ids.publicASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.0.0.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'public-a' }] }],
})))?.Subnet?.SubnetId;

// Internet gateway "igw"
ids.igwId = (await ec2UsEast1.send(new CreateInternetGatewayCommand({ 
  TagSpecifications: [{ ResourceType: 'internet-gateway', Tags: [{ Key: 'Name', Value: 'igw' }] }],
})))?.InternetGateway?.InternetGatewayId;
await ec2UsEast1.send(new AttachInternetGatewayCommand({ 
  VpcId: ids.vpcId,
  InternetGatewayId: ids.igwId,
}));

// Elastic IP address "nat-a-eip"
ids.natAEipAllocationId = (await ec2UsEast1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'nat-a-eip' }] }],
})))?.AllocationId;

// Subnet "public-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.publicASubnetId],
});

// NAT gateway "nat-a"
ids.natAId = (await ec2UsEast1.send(new CreateNatGatewayCommand({ 
  SubnetId: ids.publicASubnetId,
  AllocationId: ids.natAEipAllocationId,
  TagSpecifications: [{ ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'nat-a' }] }],
})))?.NatGateway?.NatGatewayId;

// Route table "rt-private"
ids.rtPrivateId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-private' }] },
  ],
})))?.RouteTable?.RouteTableId;

// NAT gateway "nat-a"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natAId],
});

// Route table "rt-private"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtPrivateId,
  DestinationCidrBlock: '0.0.0.0/0',
  NatGatewayId: ids.natAId,
}));

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
  RouteTableId: ids.rtPrivateId,
})))?.AssociationId;

// Subnet "public-a"
ids.publicARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.publicASubnetId,
  RouteTableId: ids.rtPublicId,
})))?.AssociationId;

// Network ACL "nacl-private"
ids.naclPrivateId = (await ec2UsEast1.send(new CreateNetworkAclCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'network-acl', Tags: [{ Key: 'Name', Value: 'nacl-private' }] },
  ],
})))?.NetworkAcl?.NetworkAclId;
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPrivateId,
  Egress: false,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.0.0.0/24',
  PortRange: { From: 1433, To: 1433 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPrivateId,
  Egress: false,
  RuleNumber: 120,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.0.0.0/24',
  PortRange: { From: 22, To: 22 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPrivateId,
  Egress: false,
  RuleNumber: 130,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.0.0.0/24',
  PortRange: { From: 3389, To: 3389 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPrivateId,
  Egress: false,
  RuleNumber: 140,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 1024, To: 65535 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPrivateId,
  Egress: true,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 80, To: 80 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPrivateId,
  Egress: true,
  RuleNumber: 110,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 443, To: 443 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPrivateId,
  Egress: true,
  RuleNumber: 120,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.0.0.0/24',
  PortRange: { From: 1024, To: 65535 },
}));

// Network ACL "nacl-public"
ids.naclPublicId = (await ec2UsEast1.send(new CreateNetworkAclCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'network-acl', Tags: [{ Key: 'Name', Value: 'nacl-public' }] },
  ],
})))?.NetworkAcl?.NetworkAclId;
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPublicId,
  Egress: false,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 80, To: 80 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPublicId,
  Egress: false,
  RuleNumber: 110,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 443, To: 443 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPublicId,
  Egress: false,
  RuleNumber: 120,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '203.0.113.0/24',
  PortRange: { From: 22, To: 22 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPublicId,
  Egress: false,
  RuleNumber: 130,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '203.0.113.0/24',
  PortRange: { From: 3389, To: 3389 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPublicId,
  Egress: false,
  RuleNumber: 140,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 1024, To: 65535 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPublicId,
  Egress: true,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 80, To: 80 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPublicId,
  Egress: true,
  RuleNumber: 110,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 443, To: 443 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPublicId,
  Egress: true,
  RuleNumber: 120,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.0.1.0/24',
  PortRange: { From: 1433, To: 1433 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPublicId,
  Egress: true,
  RuleNumber: 140,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 1024, To: 65535 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclPublicId,
  Egress: true,
  RuleNumber: 150,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.0.1.0/24',
  PortRange: { From: 22, To: 22 },
}));

// Subnet "private-a"
ids.privateANetworkAclAssociationFirstAssociationId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.privateASubnetId] }],
})))?.NetworkAcls?.[0]?.Associations?.find((one) => one.SubnetId === ids.privateASubnetId)?.NetworkAclAssociationId;
ids.privateANetworkAclAssociationFirstAclId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.privateASubnetId] }],
})))?.NetworkAcls?.[0]?.NetworkAclId;
ids.privateANetworkAclAssociationId = (await ec2UsEast1.send(new ReplaceNetworkAclAssociationCommand({ 
  AssociationId: ids.privateANetworkAclAssociationFirstAssociationId,
  NetworkAclId: ids.naclPrivateId,
})))?.NewAssociationId;

// Subnet "public-a"
ids.publicANetworkAclAssociationFirstAssociationId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.publicASubnetId] }],
})))?.NetworkAcls?.[0]?.Associations?.find((one) => one.SubnetId === ids.publicASubnetId)?.NetworkAclAssociationId;
ids.publicANetworkAclAssociationFirstAclId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.publicASubnetId] }],
})))?.NetworkAcls?.[0]?.NetworkAclId;
ids.publicANetworkAclAssociationId = (await ec2UsEast1.send(new ReplaceNetworkAclAssociationCommand({ 
  AssociationId: ids.publicANetworkAclAssociationFirstAssociationId,
  NetworkAclId: ids.naclPublicId,
})))?.NewAssociationId;

// Security group "DBServerSG"
ids.dbServerSgId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'DBServerSG',
  Description: 'Database servers in the private subnet',
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'DBServerSG' }] },
  ],
})))?.GroupId;
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.dbServerSgId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.dbServerSgId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '10.0.0.0/24' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.dbServerSgId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.dbServerSgId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ],
})));

// Security group "WebServerSG"
ids.webServerSgId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'WebServerSG',
  Description: 'Web servers in the public subnet',
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'WebServerSG' }] },
  ],
})))?.GroupId;

// Security group "DBServerSG"
ids.dbServerSgIngress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.dbServerSgId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 1433,
        ToPort: 1433,
        UserIdGroupPairs: [{ GroupId: ids.webServerSgId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// Security group "WebServerSG"
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '203.0.113.0/24' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 3389, ToPort: 3389, IpRanges: [{ CidrIp: '203.0.113.0/24' }] },
  ],
})));
ids.webServerSgEgress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 1433,
        ToPort: 1433,
        UserIdGroupPairs: [{ GroupId: ids.dbServerSgId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 22,
        ToPort: 22,
        IpRanges: [{ CidrIp: '10.0.1.0/24', Description: 'bastion hop' }],
      },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 80, ToPort: 80, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ],
})));

// What AWS has there
ids.amazonLinuxImageId = (await ssmUsEast1.send(new GetParameterCommand({ 
  Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
})))?.Parameter?.Value;

// EC2 instance "db-1"
ids.db1InstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.privateASubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.0.1.10',
        Groups: [ids.dbServerSgId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'db-1' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "web-1"
ids.web1InstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
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
        Groups: [ids.webServerSgId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web-1' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "db-1"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.db1InstanceId],
});

// EC2 instance "web-1"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.web1InstanceId],
});
