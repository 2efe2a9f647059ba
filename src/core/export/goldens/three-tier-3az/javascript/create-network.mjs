// Three tiers in three zones, with a growth reserve. Drawn with VPC Designer.
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
  CreateVpcEndpointCommand,
  DescribeManagedPrefixListsCommand,
  DescribeNetworkAclsCommand,
  DescribeVpcEndpointsCommand,
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
  CidrBlock: '10.10.0.0/16',
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
  CidrBlock: '10.10.16.0/20',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'app-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "app-b"
ids.appBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.10.32.0/20',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'app-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "app-c"
ids.appCSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.10.48.0/20',
  AvailabilityZone: 'us-east-1c',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'app-c' }] }],
})))?.Subnet?.SubnetId;

// Subnet "data-a"
ids.dataASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.10.8.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'data-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "data-b"
ids.dataBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.10.9.0/24',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'data-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "data-c"
ids.dataCSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.10.10.0/24',
  AvailabilityZone: 'us-east-1c',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'data-c' }] }],
})))?.Subnet?.SubnetId;

// Subnet "public-a"
ids.publicASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.10.0.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'public-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "public-b"
ids.publicBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.10.1.0/24',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'public-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "public-c"
ids.publicCSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.10.2.0/24',
  AvailabilityZone: 'us-east-1c',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'public-c' }] }],
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

// Elastic IP address "nat-b-eip"
ids.natBEipAllocationId = (await ec2UsEast1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'nat-b-eip' }] }],
})))?.AllocationId;

// Elastic IP address "nat-c-eip"
ids.natCEipAllocationId = (await ec2UsEast1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'nat-c-eip' }] }],
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

// Subnet "public-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.publicBSubnetId],
});

// NAT gateway "nat-b"
ids.natBId = (await ec2UsEast1.send(new CreateNatGatewayCommand({ 
  SubnetId: ids.publicBSubnetId,
  AllocationId: ids.natBEipAllocationId,
  TagSpecifications: [{ ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'nat-b' }] }],
})))?.NatGateway?.NatGatewayId;

// Subnet "public-c"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.publicCSubnetId],
});

// NAT gateway "nat-c"
ids.natCId = (await ec2UsEast1.send(new CreateNatGatewayCommand({ 
  SubnetId: ids.publicCSubnetId,
  AllocationId: ids.natCEipAllocationId,
  TagSpecifications: [{ ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'nat-c' }] }],
})))?.NatGateway?.NatGatewayId;

// Route table "rt-app-a"
ids.rtAppAId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-app-a' }] }],
})))?.RouteTable?.RouteTableId;

// NAT gateway "nat-a"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natAId],
});

// Route table "rt-app-a"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtAppAId,
  DestinationCidrBlock: '0.0.0.0/0',
  NatGatewayId: ids.natAId,
}));

// Route table "rt-app-b"
ids.rtAppBId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-app-b' }] }],
})))?.RouteTable?.RouteTableId;

// NAT gateway "nat-b"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natBId],
});

// Route table "rt-app-b"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtAppBId,
  DestinationCidrBlock: '0.0.0.0/0',
  NatGatewayId: ids.natBId,
}));

// Route table "rt-app-c"
ids.rtAppCId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-app-c' }] }],
})))?.RouteTable?.RouteTableId;

// NAT gateway "nat-c"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natCId],
});

// Route table "rt-app-c"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtAppCId,
  DestinationCidrBlock: '0.0.0.0/0',
  NatGatewayId: ids.natCId,
}));

// Route table "rt-data"
ids.rtDataId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-data' }] }],
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

// Subnet "app-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.appASubnetId],
});
ids.appARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.appASubnetId,
  RouteTableId: ids.rtAppAId,
})))?.AssociationId;

// Subnet "app-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.appBSubnetId],
});
ids.appBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.appBSubnetId,
  RouteTableId: ids.rtAppBId,
})))?.AssociationId;

// Subnet "app-c"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.appCSubnetId],
});
ids.appCRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.appCSubnetId,
  RouteTableId: ids.rtAppCId,
})))?.AssociationId;

// Subnet "data-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.dataASubnetId],
});
ids.dataARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.dataASubnetId,
  RouteTableId: ids.rtDataId,
})))?.AssociationId;

// Subnet "data-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.dataBSubnetId],
});
ids.dataBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.dataBSubnetId,
  RouteTableId: ids.rtDataId,
})))?.AssociationId;

// Subnet "data-c"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.dataCSubnetId],
});
ids.dataCRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.dataCSubnetId,
  RouteTableId: ids.rtDataId,
})))?.AssociationId;

// Subnet "public-a"
ids.publicARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.publicASubnetId,
  RouteTableId: ids.rtPublicId,
})))?.AssociationId;

// Subnet "public-b"
ids.publicBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.publicBSubnetId,
  RouteTableId: ids.rtPublicId,
})))?.AssociationId;

// Subnet "public-c"
ids.publicCRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.publicCSubnetId,
  RouteTableId: ids.rtPublicId,
})))?.AssociationId;

// Network ACL "nacl-data"
ids.naclDataId = (await ec2UsEast1.send(new CreateNetworkAclCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'network-acl', Tags: [{ Key: 'Name', Value: 'nacl-data' }] }],
})))?.NetworkAcl?.NetworkAclId;
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclDataId,
  Egress: false,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.10.16.0/20',
  PortRange: { From: 5432, To: 5432 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclDataId,
  Egress: false,
  RuleNumber: 110,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.10.32.0/20',
  PortRange: { From: 5432, To: 5432 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclDataId,
  Egress: false,
  RuleNumber: 120,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.10.48.0/20',
  PortRange: { From: 5432, To: 5432 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclDataId,
  Egress: false,
  RuleNumber: 130,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.10.8.0/22',
  PortRange: { From: 5432, To: 5432 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclDataId,
  Egress: false,
  RuleNumber: 140,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.10.8.0/22',
  PortRange: { From: 1024, To: 65535 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclDataId,
  Egress: false,
  RuleNumber: 150,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 1024, To: 65535 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclDataId,
  Egress: true,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.10.16.0/20',
  PortRange: { From: 1024, To: 65535 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclDataId,
  Egress: true,
  RuleNumber: 110,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.10.32.0/20',
  PortRange: { From: 1024, To: 65535 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclDataId,
  Egress: true,
  RuleNumber: 120,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.10.48.0/20',
  PortRange: { From: 1024, To: 65535 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclDataId,
  Egress: true,
  RuleNumber: 130,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.10.8.0/22',
  PortRange: { From: 1024, To: 65535 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.naclDataId,
  Egress: true,
  RuleNumber: 140,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 443, To: 443 },
}));

// Subnet "data-a"
ids.dataANetworkAclAssociationFirstAssociationId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.dataASubnetId] }],
})))?.NetworkAcls?.[0]?.Associations?.find((one) => one.SubnetId === ids.dataASubnetId)?.NetworkAclAssociationId;
ids.dataANetworkAclAssociationFirstAclId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.dataASubnetId] }],
})))?.NetworkAcls?.[0]?.NetworkAclId;
ids.dataANetworkAclAssociationId = (await ec2UsEast1.send(new ReplaceNetworkAclAssociationCommand({ 
  AssociationId: ids.dataANetworkAclAssociationFirstAssociationId,
  NetworkAclId: ids.naclDataId,
})))?.NewAssociationId;

// Subnet "data-b"
ids.dataBNetworkAclAssociationFirstAssociationId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.dataBSubnetId] }],
})))?.NetworkAcls?.[0]?.Associations?.find((one) => one.SubnetId === ids.dataBSubnetId)?.NetworkAclAssociationId;
ids.dataBNetworkAclAssociationFirstAclId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.dataBSubnetId] }],
})))?.NetworkAcls?.[0]?.NetworkAclId;
ids.dataBNetworkAclAssociationId = (await ec2UsEast1.send(new ReplaceNetworkAclAssociationCommand({ 
  AssociationId: ids.dataBNetworkAclAssociationFirstAssociationId,
  NetworkAclId: ids.naclDataId,
})))?.NewAssociationId;

// Subnet "data-c"
ids.dataCNetworkAclAssociationFirstAssociationId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.dataCSubnetId] }],
})))?.NetworkAcls?.[0]?.Associations?.find((one) => one.SubnetId === ids.dataCSubnetId)?.NetworkAclAssociationId;
ids.dataCNetworkAclAssociationFirstAclId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.dataCSubnetId] }],
})))?.NetworkAcls?.[0]?.NetworkAclId;
ids.dataCNetworkAclAssociationId = (await ec2UsEast1.send(new ReplaceNetworkAclAssociationCommand({ 
  AssociationId: ids.dataCNetworkAclAssociationFirstAssociationId,
  NetworkAclId: ids.naclDataId,
})))?.NewAssociationId;

// Security group "alb"
ids.albSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'alb',
  Description: 'Load balancer: HTTPS from anywhere',
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'alb' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.albSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.albSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ],
})));

// Security group "app"
ids.appSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'app',
  Description: 'Application: only from the load balancer',
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'app' }] }],
})))?.GroupId;

// Security group "alb"
ids.albEgress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.albSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 8080,
        ToPort: 8080,
        UserIdGroupPairs: [{ GroupId: ids.appSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// Security group "app"
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.appSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));
ids.appIngress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.appSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 8080,
        ToPort: 8080,
        UserIdGroupPairs: [{ GroupId: ids.albSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.appSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ],
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

// Security group "db"
ids.dbSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'db',
  Description: 'Databases: only from the application',
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'db' }] }],
})))?.GroupId;

// Security group "app"
ids.appEgress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.appSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 5432,
        ToPort: 5432,
        UserIdGroupPairs: [{ GroupId: ids.dbSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// Security group "db"
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));
ids.dbIngress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 5432,
        ToPort: 5432,
        UserIdGroupPairs: [{ GroupId: ids.appSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;
ids.dbIngress2RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 5432,
        ToPort: 5432,
        UserIdGroupPairs: [{ GroupId: ids.dbSecurityGroupId, Description: 'replication' }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;
ids.dbEgress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 5432,
        ToPort: 5432,
        UserIdGroupPairs: [{ GroupId: ids.dbSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        PrefixListIds: [{ PrefixListId: ids.s3PrefixListId, Description: 'backups' }],
      },
  ],
})));

// VPC endpoint "vpce-ddb"
ids.vpceDdbId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.dynamodb',
  VpcEndpointType: 'Gateway',
  RouteTableIds: [ids.rtAppAId, ids.rtAppBId, ids.rtAppCId],
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-ddb' }] }],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "vpce-s3"
ids.vpceS3Id = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.s3',
  VpcEndpointType: 'Gateway',
  RouteTableIds: [ids.rtAppAId, ids.rtAppBId, ids.rtAppCId, ids.rtDataId],
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'vpce-s3' }] }],
})))?.VpcEndpoint?.VpcEndpointId;

// What AWS has there
ids.amazonLinuxImageId = (await ssmUsEast1.send(new GetParameterCommand({ 
  Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
})))?.Parameter?.Value;

// EC2 instance "alb-a"
ids.albAInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.publicASubnetId,
        AssociatePublicIpAddress: true,
        PrivateIpAddress: '10.10.0.10',
        Groups: [ids.albSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'alb-a' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "app-c"
ids.appCInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.appCSubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.10.48.10',
        Groups: [ids.appSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'app-c' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "db-a"
ids.dbAInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.dataASubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.10.8.10',
        Groups: [ids.dbSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'db-a' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "db-b"
ids.dbBInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.dataBSubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.10.9.10',
        Groups: [ids.dbSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'db-b' }] }],
})))?.Instances?.[0]?.InstanceId;

// VPC endpoint "vpce-ddb"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceDdbId],
})));

// VPC endpoint "vpce-s3"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceS3Id],
})));

// EC2 instance "alb-a"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.albAInstanceId],
});

// EC2 instance "app-c"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.appCInstanceId],
});

// EC2 instance "db-a"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.dbAInstanceId],
});

// EC2 instance "db-b"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.dbBInstanceId],
});
