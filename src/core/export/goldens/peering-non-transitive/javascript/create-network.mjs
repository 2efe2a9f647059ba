// VPC peering A-B and A-C: not transitive. Drawn with VPC Designer.
//
// Makes the network with the AWS SDK for JavaScript v3:
//   npm install @aws-sdk/client-ec2 @aws-sdk/client-ssm
//   node create-network.mjs
// It is not idempotent: run again, it makes everything a second time. It only makes; it prints the ids of what it
// made, also when it fails halfway.

import { 
  AcceptVpcPeeringConnectionCommand,
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcPeeringConnectionCommand,
  DescribeVpcPeeringConnectionsCommand,
  EC2Client,
  ModifyVpcAttributeCommand,
  ModifyVpcPeeringConnectionOptionsCommand,
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

// VPC "vpc-a"
ids.vpcAId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '172.16.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'vpc-a' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.vpcAId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.vpcAId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "public-a"
ids.publicASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcAId,
  CidrBlock: '172.16.0.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'public-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "shared-a"
ids.sharedASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcAId,
  CidrBlock: '172.16.1.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'shared-a' }] }],
})))?.Subnet?.SubnetId;

// VPC "vpc-b"
ids.vpcBId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.0.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'vpc-b' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.vpcBId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.vpcBId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "app-b"
ids.appBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcBId,
  CidrBlock: '10.0.1.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'app-b' }] }],
})))?.Subnet?.SubnetId;

// VPC "vpc-c"
ids.vpcCId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '192.168.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'vpc-c' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.vpcCId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.vpcCId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "app-c"
ids.appCSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcCId,
  CidrBlock: '192.168.1.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'app-c' }] }],
})))?.Subnet?.SubnetId;

// Internet gateway "igw"
ids.igwId = (await ec2UsEast1.send(new CreateInternetGatewayCommand({ 
  TagSpecifications: [{ ResourceType: 'internet-gateway', Tags: [{ Key: 'Name', Value: 'igw' }] }],
})))?.InternetGateway?.InternetGatewayId;
await ec2UsEast1.send(new AttachInternetGatewayCommand({ 
  VpcId: ids.vpcAId,
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

// Route table "rt-a"
ids.rtAId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcAId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-a' }] }],
})))?.RouteTable?.RouteTableId;

// NAT gateway "nat-a"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natAId],
});

// Route table "rt-a"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtAId,
  DestinationCidrBlock: '0.0.0.0/0',
  NatGatewayId: ids.natAId,
}));

// Route table "rt-a-public"
ids.rtAPublicId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcAId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-a-public' }] },
  ],
})))?.RouteTable?.RouteTableId;
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtAPublicId,
  DestinationCidrBlock: '0.0.0.0/0',
  GatewayId: ids.igwId,
}));

// Subnet "public-a"
ids.publicARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.publicASubnetId,
  RouteTableId: ids.rtAPublicId,
})))?.AssociationId;

// Subnet "shared-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.sharedASubnetId],
});
ids.sharedARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.sharedASubnetId,
  RouteTableId: ids.rtAId,
})))?.AssociationId;

// Route table "rt-b"
ids.rtBId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcBId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-b' }] }],
})))?.RouteTable?.RouteTableId;

// Subnet "app-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.appBSubnetId],
});
ids.appBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.appBSubnetId,
  RouteTableId: ids.rtBId,
})))?.AssociationId;

// Route table "rt-c"
ids.rtCId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcCId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-c' }] }],
})))?.RouteTable?.RouteTableId;

// Subnet "app-c"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.appCSubnetId],
});
ids.appCRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.appCSubnetId,
  RouteTableId: ids.rtCId,
})))?.AssociationId;

// Security group "repo"
ids.repoSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'repo',
  Description: 'Shared repository: HTTPS from both peers',
  VpcId: ids.vpcAId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'repo' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.repoSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/16' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.repoSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '192.168.0.0/16' }] },
  ],
})));

// Security group "app-b"
ids.appBSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'app-b',
  Description: 'Lets VPC C in, which has no way here',
  VpcId: ids.vpcBId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'app-b' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.appBSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        IpRanges: [{ CidrIp: '192.168.0.0/16', Description: 'present, yet still unreachable' }],
      },
  ],
})));

// Security group "app-c"
ids.appCSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'app-c',
  Description: 'Lets VPC B in, which has no way here',
  VpcId: ids.vpcCId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'app-c' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.appCSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        IpRanges: [{ CidrIp: '10.0.0.0/16', Description: 'present, yet still unreachable' }],
      },
  ],
})));

// VPC peering connection "pcx-ab"
ids.pcxAbId = (await ec2UsEast1.send(new CreateVpcPeeringConnectionCommand({ 
  VpcId: ids.vpcAId,
  PeerVpcId: ids.vpcBId,
  TagSpecifications: [
      { ResourceType: 'vpc-peering-connection', Tags: [{ Key: 'Name', Value: 'pcx-ab' }] },
  ],
})))?.VpcPeeringConnection?.VpcPeeringConnectionId;
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'pending-acceptance', ['failed', 'expired', 'rejected', 'deleted'], () => ec2UsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.pcxAbId],
})));
await ec2UsEast1.send(new AcceptVpcPeeringConnectionCommand({ 
  VpcPeeringConnectionId: ids.pcxAbId,
}));
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'active', ['failed', 'expired', 'rejected', 'deleted'], () => ec2UsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.pcxAbId],
})));

// Route table "rt-a"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtAId,
  DestinationCidrBlock: '10.0.0.0/16',
  VpcPeeringConnectionId: ids.pcxAbId,
}));

// Route table "rt-b"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtBId,
  DestinationCidrBlock: '172.16.0.0/16',
  VpcPeeringConnectionId: ids.pcxAbId,
}));

// VPC peering connection "pcx-ab"
await ec2UsEast1.send(new ModifyVpcPeeringConnectionOptionsCommand({ 
  VpcPeeringConnectionId: ids.pcxAbId,
  RequesterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
  AccepterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
}));

// VPC peering connection "pcx-ac"
ids.pcxAcId = (await ec2UsEast1.send(new CreateVpcPeeringConnectionCommand({ 
  VpcId: ids.vpcAId,
  PeerVpcId: ids.vpcCId,
  TagSpecifications: [
      { ResourceType: 'vpc-peering-connection', Tags: [{ Key: 'Name', Value: 'pcx-ac' }] },
  ],
})))?.VpcPeeringConnection?.VpcPeeringConnectionId;
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'pending-acceptance', ['failed', 'expired', 'rejected', 'deleted'], () => ec2UsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.pcxAcId],
})));
await ec2UsEast1.send(new AcceptVpcPeeringConnectionCommand({ 
  VpcPeeringConnectionId: ids.pcxAcId,
}));
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'active', ['failed', 'expired', 'rejected', 'deleted'], () => ec2UsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.pcxAcId],
})));

// Route table "rt-a"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtAId,
  DestinationCidrBlock: '192.168.0.0/16',
  VpcPeeringConnectionId: ids.pcxAcId,
}));

// Route table "rt-c"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtCId,
  DestinationCidrBlock: '172.16.0.0/16',
  VpcPeeringConnectionId: ids.pcxAcId,
}));

// VPC peering connection "pcx-ac"
await ec2UsEast1.send(new ModifyVpcPeeringConnectionOptionsCommand({ 
  VpcPeeringConnectionId: ids.pcxAcId,
  RequesterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
  AccepterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
}));

// What AWS has there
ids.amazonLinuxImageId = (await ssmUsEast1.send(new GetParameterCommand({ 
  Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
})))?.Parameter?.Value;

// EC2 instance "repo"
ids.repoInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.sharedASubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '172.16.1.10',
        Groups: [ids.repoSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'repo' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "b-1"
ids.b1InstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.appBSubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.0.1.10',
        Groups: [ids.appBSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'b-1' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "c-1"
ids.c1InstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.appCSubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '192.168.1.10',
        Groups: [ids.appCSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'c-1' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "repo"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.repoInstanceId],
});

// EC2 instance "b-1"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.b1InstanceId],
});

// EC2 instance "c-1"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.c1InstanceId],
});
