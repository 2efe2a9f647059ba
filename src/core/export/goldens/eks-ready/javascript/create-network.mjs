// Ready for EKS: pod addresses from a second block, in three zones. Drawn with VPC Designer.
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
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  DescribeManagedPrefixListsCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpcsCommand,
  EC2Client,
  ModifyVpcAttributeCommand,
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
  CidrBlock: '10.40.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'vpc' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.vpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.vpcId,
  EnableDnsHostnames: { Value: true },
}));
ids.vpc100640016CidrBlockAssociationId = (await ec2UsEast1.send(new AssociateVpcCidrBlockCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '100.64.0.0/16',
})))?.CidrBlockAssociation?.AssociationId;

// Subnet "cluster-a"
ids.clusterASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.40.3.0/28',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'cluster-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "cluster-b"
ids.clusterBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.40.3.16/28',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'cluster-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "cluster-c"
ids.clusterCSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.40.3.32/28',
  AvailabilityZone: 'us-east-1c',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'cluster-c' }] }],
})))?.Subnet?.SubnetId;

// Subnet "node-a"
ids.nodeASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.40.16.0/20',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [
      { 
        ResourceType: 'subnet',
        Tags: [
            { Key: 'Name', Value: 'node-a' },
            { Key: 'kubernetes.io/role/internal-elb', Value: '1' },
        ],
      },
  ],
})))?.Subnet?.SubnetId;

// Subnet "node-b"
ids.nodeBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.40.32.0/20',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [
      { 
        ResourceType: 'subnet',
        Tags: [
            { Key: 'Name', Value: 'node-b' },
            { Key: 'kubernetes.io/role/internal-elb', Value: '1' },
        ],
      },
  ],
})))?.Subnet?.SubnetId;

// Subnet "node-c"
ids.nodeCSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.40.48.0/20',
  AvailabilityZone: 'us-east-1c',
  TagSpecifications: [
      { 
        ResourceType: 'subnet',
        Tags: [
            { Key: 'Name', Value: 'node-c' },
            { Key: 'kubernetes.io/role/internal-elb', Value: '1' },
        ],
      },
  ],
})))?.Subnet?.SubnetId;

// VPC "vpc"
await waitUntil((response) => response?.Vpcs?.[0]?.CidrBlockAssociationSet?.find((one) => one.AssociationId === ids.vpc100640016CidrBlockAssociationId)?.CidrBlockState?.State, 'associated', ['failed'], () => ec2UsEast1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.vpcId],
})));

// Subnet "pod-a"
ids.podASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '100.64.0.0/18',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'pod-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "pod-b"
ids.podBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '100.64.64.0/18',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'pod-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "pod-c"
ids.podCSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '100.64.128.0/18',
  AvailabilityZone: 'us-east-1c',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'pod-c' }] }],
})))?.Subnet?.SubnetId;

// Subnet "public-a"
ids.publicASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.40.0.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [
      { 
        ResourceType: 'subnet',
        Tags: [{ Key: 'Name', Value: 'public-a' }, { Key: 'kubernetes.io/role/elb', Value: '1' }],
      },
  ],
})))?.Subnet?.SubnetId;

// Subnet "public-b"
ids.publicBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.40.1.0/24',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [
      { 
        ResourceType: 'subnet',
        Tags: [{ Key: 'Name', Value: 'public-b' }, { Key: 'kubernetes.io/role/elb', Value: '1' }],
      },
  ],
})))?.Subnet?.SubnetId;

// Subnet "public-c"
ids.publicCSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.40.2.0/24',
  AvailabilityZone: 'us-east-1c',
  TagSpecifications: [
      { 
        ResourceType: 'subnet',
        Tags: [{ Key: 'Name', Value: 'public-c' }, { Key: 'kubernetes.io/role/elb', Value: '1' }],
      },
  ],
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

// Route table "rt-private-c"
ids.rtPrivateCId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-private-c' }] },
  ],
})))?.RouteTable?.RouteTableId;

// NAT gateway "nat-c"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natCId],
});

// Route table "rt-private-c"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtPrivateCId,
  DestinationCidrBlock: '0.0.0.0/0',
  NatGatewayId: ids.natCId,
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

// Subnet "cluster-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.clusterASubnetId],
});
ids.clusterARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.clusterASubnetId,
  RouteTableId: ids.rtPrivateAId,
})))?.AssociationId;

// Subnet "cluster-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.clusterBSubnetId],
});
ids.clusterBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.clusterBSubnetId,
  RouteTableId: ids.rtPrivateBId,
})))?.AssociationId;

// Subnet "cluster-c"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.clusterCSubnetId],
});
ids.clusterCRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.clusterCSubnetId,
  RouteTableId: ids.rtPrivateCId,
})))?.AssociationId;

// Subnet "node-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.nodeASubnetId],
});
ids.nodeARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.nodeASubnetId,
  RouteTableId: ids.rtPrivateAId,
})))?.AssociationId;

// Subnet "node-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.nodeBSubnetId],
});
ids.nodeBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.nodeBSubnetId,
  RouteTableId: ids.rtPrivateBId,
})))?.AssociationId;

// Subnet "node-c"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.nodeCSubnetId],
});
ids.nodeCRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.nodeCSubnetId,
  RouteTableId: ids.rtPrivateCId,
})))?.AssociationId;

// Subnet "pod-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.podASubnetId],
});
ids.podARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.podASubnetId,
  RouteTableId: ids.rtPrivateAId,
})))?.AssociationId;

// Subnet "pod-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.podBSubnetId],
});
ids.podBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.podBSubnetId,
  RouteTableId: ids.rtPrivateBId,
})))?.AssociationId;

// Subnet "pod-c"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.podCSubnetId],
});
ids.podCRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.podCSubnetId,
  RouteTableId: ids.rtPrivateCId,
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

// Security group "control-plane"
ids.controlPlaneSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'control-plane',
  Description: 'Interfaces of the control plane',
  VpcId: ids.vpcId,
  TagSpecifications: [
      { ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'control-plane' }] },
  ],
})))?.GroupId;
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.controlPlaneSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));

// Security group "node"
ids.nodeSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'node',
  Description: 'Nodes and their pods',
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'node' }] }],
})))?.GroupId;

// Security group "alb"
ids.albEgress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.albSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 8080,
        ToPort: 8080,
        UserIdGroupPairs: [{ GroupId: ids.nodeSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// Security group "control-plane"
ids.controlPlaneIngress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.controlPlaneSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        UserIdGroupPairs: [{ GroupId: ids.nodeSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;
ids.controlPlaneEgress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.controlPlaneSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 10250,
        ToPort: 10250,
        UserIdGroupPairs: [{ GroupId: ids.nodeSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;
ids.controlPlaneEgress2RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.controlPlaneSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        UserIdGroupPairs: [{ GroupId: ids.nodeSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// Security group "node"
ids.nodeIngress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.nodeSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 8080,
        ToPort: 8080,
        UserIdGroupPairs: [{ GroupId: ids.albSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;
ids.nodeIngress2RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.nodeSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 10250,
        ToPort: 10250,
        UserIdGroupPairs: [{ GroupId: ids.controlPlaneSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;
ids.nodeIngress3RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.nodeSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        UserIdGroupPairs: [{ GroupId: ids.controlPlaneSecurityGroupId, Description: 'webhooks' }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;
ids.nodeIngress4RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.nodeSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: '-1',
        UserIdGroupPairs: [{ GroupId: ids.nodeSecurityGroupId, Description: 'pod-to-pod, DNS' }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// What AWS has there
ids.s3PrefixListId = (await ec2UsEast1.send(new DescribeManagedPrefixListsCommand({ 
  Filters: [{ Name: 'prefix-list-name', Values: ['com.amazonaws.us-east-1.s3'] }],
})))?.PrefixLists?.[0]?.PrefixListId;

// Security group "node"
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.nodeSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        PrefixListIds: [{ PrefixListId: ids.s3PrefixListId }],
      },
  ],
})));

// VPC endpoint "vpce-s3"
ids.vpceS3Id = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.vpcId,
  ServiceName: 'com.amazonaws.us-east-1.s3',
  VpcEndpointType: 'Gateway',
  RouteTableIds: [ids.rtPrivateAId, ids.rtPrivateBId, ids.rtPrivateCId],
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
        PrivateIpAddress: '10.40.0.10',
        Groups: [ids.albSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'alb-a' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "cp-a"
ids.cpAInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.clusterASubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.40.3.10',
        Groups: [ids.controlPlaneSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'cp-a' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "node-b"
ids.nodeBInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.nodeBSubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.40.32.10',
        Groups: [ids.nodeSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'node-b' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "pod-c"
ids.podCInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.podCSubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '100.64.128.10',
        Groups: [ids.nodeSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'pod-c' }] }],
})))?.Instances?.[0]?.InstanceId;

// VPC endpoint "vpce-s3"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.vpceS3Id],
})));

// EC2 instance "alb-a"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.albAInstanceId],
});

// EC2 instance "cp-a"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.cpAInstanceId],
});

// EC2 instance "node-b"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.nodeBInstanceId],
});

// EC2 instance "pod-c"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.podCInstanceId],
});
