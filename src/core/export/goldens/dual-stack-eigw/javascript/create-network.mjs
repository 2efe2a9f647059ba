// Dual stack: IPv6 by an egress-only gateway, and a subnet for IPv6 only. Drawn with VPC Designer.
//
// Makes the network with the AWS SDK for JavaScript v3:
//   npm install @aws-sdk/client-ec2 @aws-sdk/client-ssm
//   node create-network.mjs
// It is not idempotent: run again, it makes everything a second time. It only makes; it prints the ids of what it
// made, also when it fails halfway.

import { 
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  AssociateVpcCidrBlockCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateEgressOnlyInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeVpcsCommand,
  EC2Client,
  ModifySubnetAttributeCommand,
  ModifyVpcAttributeCommand,
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

/** The n-th /64 of an IPv6 block. */
function ipv6Subnet(block, number) {
  const groups = [...block.split('::')[0].split('/')[0].split(':'), '0', '0', '0', '0'].slice(0, 4);
  const bits = groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n) + BigInt(number);
  const shown = [48n, 32n, 16n, 0n].map((shift) => ((bits >> shift) & 0xffffn).toString(16));
  return `${shown.join(':')}::/64`;
}

process.on('exit', () => console.table(ids));

// ---- us-east-1 ----

// VPC "vpc"
ids.vpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.20.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'vpc' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.vpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.vpcId,
  EnableDnsHostnames: { Value: true },
}));
ids.vpcIpv6CidrBlockAssociationId = (await ec2UsEast1.send(new AssociateVpcCidrBlockCommand({ 
  VpcId: ids.vpcId,
  AmazonProvidedIpv6CidrBlock: true,
})))?.Ipv6CidrBlockAssociation?.AssociationId;
await waitUntil((response) => response?.Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.find((one) => one.AssociationId === ids.vpcIpv6CidrBlockAssociationId)?.Ipv6CidrBlockState?.State, 'associated', ['failed'], () => ec2UsEast1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.vpcId],
})));
ids.vpcIpv6Cidr = (await ec2UsEast1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.vpcId],
})))?.Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock;

// Subnet "private-a"
ids.privateASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.20.16.0/20',
  AvailabilityZone: 'us-east-1a',
  Ipv6CidrBlock: ipv6Subnet(ids.vpcIpv6Cidr, 16),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'private-a' }] }],
})))?.Subnet?.SubnetId;
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.privateASubnetId],
});
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.privateASubnetId,
  AssignIpv6AddressOnCreation: { Value: true },
}));

// Subnet "private-b"
ids.privateBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.20.32.0/20',
  AvailabilityZone: 'us-east-1b',
  Ipv6CidrBlock: ipv6Subnet(ids.vpcIpv6Cidr, 17),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'private-b' }] }],
})))?.Subnet?.SubnetId;
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.privateBSubnetId],
});
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.privateBSubnetId,
  AssignIpv6AddressOnCreation: { Value: true },
}));

// Subnet "public-a"
ids.publicASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.20.0.0/24',
  AvailabilityZone: 'us-east-1a',
  Ipv6CidrBlock: ipv6Subnet(ids.vpcIpv6Cidr, 0),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'public-a' }] }],
})))?.Subnet?.SubnetId;
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.publicASubnetId],
});
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.publicASubnetId,
  AssignIpv6AddressOnCreation: { Value: true },
}));

// Subnet "public-b"
ids.publicBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.20.1.0/24',
  AvailabilityZone: 'us-east-1b',
  Ipv6CidrBlock: ipv6Subnet(ids.vpcIpv6Cidr, 1),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'public-b' }] }],
})))?.Subnet?.SubnetId;
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.publicBSubnetId],
});
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.publicBSubnetId,
  AssignIpv6AddressOnCreation: { Value: true },
}));

// Subnet "v6only-a"
ids.v6onlyASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  AvailabilityZone: 'us-east-1a',
  Ipv6CidrBlock: ipv6Subnet(ids.vpcIpv6Cidr, 32),
  Ipv6Native: true,
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'v6only-a' }] }],
})))?.Subnet?.SubnetId;
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.v6onlyASubnetId],
});
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.v6onlyASubnetId,
  AssignIpv6AddressOnCreation: { Value: true },
}));
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.v6onlyASubnetId,
  EnableDns64: { Value: true },
}));
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.v6onlyASubnetId,
  PrivateDnsHostnameTypeOnLaunch: 'resource-name',
}));
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.v6onlyASubnetId,
  EnableResourceNameDnsAAAARecordOnLaunch: { Value: true },
}));

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

// Egress-only internet gateway "eigw"
ids.eigwId = (await ec2UsEast1.send(new CreateEgressOnlyInternetGatewayCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'egress-only-internet-gateway', Tags: [{ Key: 'Name', Value: 'eigw' }] },
  ],
})))?.EgressOnlyInternetGateway?.EgressOnlyInternetGatewayId;

// NAT gateway "nat-a"
ids.natAId = (await ec2UsEast1.send(new CreateNatGatewayCommand({ 
  SubnetId: ids.publicASubnetId,
  AllocationId: ids.natAEipAllocationId,
  TagSpecifications: [{ ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'nat-a' }] }],
})))?.NatGateway?.NatGatewayId;

// NAT gateway "nat-b"
ids.natBId = (await ec2UsEast1.send(new CreateNatGatewayCommand({ 
  SubnetId: ids.publicBSubnetId,
  AllocationId: ids.natBEipAllocationId,
  TagSpecifications: [{ ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'nat-b' }] }],
})))?.NatGateway?.NatGatewayId;

// Route table "rt-private-a"
ids.rtPrivateAId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-private-a' }] },
  ],
})))?.RouteTable?.RouteTableId;

// NAT gateway "nat-a"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natAId],
});

// Route table "rt-private-a"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtPrivateAId,
  DestinationCidrBlock: '0.0.0.0/0',
  NatGatewayId: ids.natAId,
}));
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtPrivateAId,
  DestinationIpv6CidrBlock: '::/0',
  EgressOnlyInternetGatewayId: ids.eigwId,
}));

// Route table "rt-private-b"
ids.rtPrivateBId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-private-b' }] },
  ],
})))?.RouteTable?.RouteTableId;

// NAT gateway "nat-b"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natBId],
});

// Route table "rt-private-b"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtPrivateBId,
  DestinationCidrBlock: '0.0.0.0/0',
  NatGatewayId: ids.natBId,
}));
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtPrivateBId,
  DestinationIpv6CidrBlock: '::/0',
  EgressOnlyInternetGatewayId: ids.eigwId,
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
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtPublicId,
  DestinationIpv6CidrBlock: '::/0',
  GatewayId: ids.igwId,
}));

// Route table "rt-v6only-a"
ids.rtV6onlyAId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-v6only-a' }] },
  ],
})))?.RouteTable?.RouteTableId;
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtV6onlyAId,
  DestinationIpv6CidrBlock: '::/0',
  EgressOnlyInternetGatewayId: ids.eigwId,
}));
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtV6onlyAId,
  DestinationIpv6CidrBlock: '64:ff9b::/96',
  NatGatewayId: ids.natAId,
}));

// Subnet "private-a"
ids.privateARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.privateASubnetId,
  RouteTableId: ids.rtPrivateAId,
})))?.AssociationId;

// Subnet "private-b"
ids.privateBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.privateBSubnetId,
  RouteTableId: ids.rtPrivateBId,
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

// Subnet "v6only-a"
ids.v6onlyARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.v6onlyASubnetId,
  RouteTableId: ids.rtV6onlyAId,
})))?.AssociationId;

// Security group "app"
ids.appSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'app',
  Description: 'Application servers: only from the web servers',
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'app' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.appSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
})));

// Security group "web"
ids.webSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'web',
  Description: 'Web servers: HTTPS from anywhere, over IPv4 and IPv6',
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'web' }] }],
})))?.GroupId;

// Security group "app"
ids.appIngress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.appSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 8080,
        ToPort: 8080,
        UserIdGroupPairs: [{ GroupId: ids.webSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// Security group "web"
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.webSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
})));

// What AWS has there
ids.amazonLinuxImageId = (await ssmUsEast1.send(new GetParameterCommand({ 
  Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
})))?.Parameter?.Value;

// EC2 instance "app-b"
ids.appBInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.privateBSubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.20.32.10',
        Groups: [ids.appSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'app-b' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "batch-a"
ids.batchAInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.v6onlyASubnetId,
        AssociatePublicIpAddress: false,
        Groups: [ids.appSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'batch-a' }] }],
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
        PrivateIpAddress: '10.20.0.10',
        Groups: [ids.webSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web-a' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "app-b"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.appBInstanceId],
});

// EC2 instance "batch-a"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.batchAInstanceId],
});

// EC2 instance "web-a"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.webAInstanceId],
});
