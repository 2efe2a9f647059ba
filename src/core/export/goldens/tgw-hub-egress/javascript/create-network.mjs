// Transit gateway hub: isolated VPCs, shared services, one way out. Drawn with VPC Designer.
//
// Makes the network with the AWS SDK for JavaScript v3:
//   npm install @aws-sdk/client-ec2 @aws-sdk/client-ssm
//   node create-network.mjs
// It is not idempotent: run again, it makes everything a second time. It only makes; it prints the ids of what it
// made, also when it fails halfway.

import { 
  AllocateAddressCommand,
  AssociateRouteTableCommand,
  AssociateTransitGatewayRouteTableCommand,
  AttachInternetGatewayCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateTransitGatewayCommand,
  CreateTransitGatewayRouteCommand,
  CreateTransitGatewayRouteTableCommand,
  CreateTransitGatewayVpcAttachmentCommand,
  CreateVpcCommand,
  DescribeTransitGatewayRouteTablesCommand,
  DescribeTransitGatewayVpcAttachmentsCommand,
  DescribeTransitGatewaysCommand,
  EC2Client,
  GetTransitGatewayRouteTableAssociationsCommand,
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

process.on('exit', () => console.table(ids));

// ---- us-east-1 ----

// VPC "dev"
ids.devVpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.2.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'dev' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.devVpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.devVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "dev-app-a"
ids.devAppASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.devVpcId,
  CidrBlock: '10.2.16.0/20',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'dev-app-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "dev-app-b"
ids.devAppBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.devVpcId,
  CidrBlock: '10.2.32.0/20',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'dev-app-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "dev-tgw-a"
ids.devTgwASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.devVpcId,
  CidrBlock: '10.2.0.0/28',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'dev-tgw-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "dev-tgw-b"
ids.devTgwBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.devVpcId,
  CidrBlock: '10.2.0.16/28',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'dev-tgw-b' }] }],
})))?.Subnet?.SubnetId;

// VPC "egress"
ids.egressVpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.0.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'egress' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.egressVpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.egressVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "egress-public-a"
ids.egressPublicASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.egressVpcId,
  CidrBlock: '10.0.1.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [
      { ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'egress-public-a' }] },
  ],
})))?.Subnet?.SubnetId;

// Subnet "egress-public-b"
ids.egressPublicBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.egressVpcId,
  CidrBlock: '10.0.2.0/24',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [
      { ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'egress-public-b' }] },
  ],
})))?.Subnet?.SubnetId;

// Subnet "egress-tgw-a"
ids.egressTgwASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.egressVpcId,
  CidrBlock: '10.0.0.0/28',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'egress-tgw-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "egress-tgw-b"
ids.egressTgwBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.egressVpcId,
  CidrBlock: '10.0.0.16/28',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'egress-tgw-b' }] }],
})))?.Subnet?.SubnetId;

// VPC "prod"
ids.prodVpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.1.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'prod' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.prodVpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.prodVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "prod-app-a"
ids.prodAppASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.prodVpcId,
  CidrBlock: '10.1.16.0/20',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'prod-app-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "prod-app-b"
ids.prodAppBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.prodVpcId,
  CidrBlock: '10.1.32.0/20',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'prod-app-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "prod-tgw-a"
ids.prodTgwASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.prodVpcId,
  CidrBlock: '10.1.0.0/28',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'prod-tgw-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "prod-tgw-b"
ids.prodTgwBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.prodVpcId,
  CidrBlock: '10.1.0.16/28',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'prod-tgw-b' }] }],
})))?.Subnet?.SubnetId;

// VPC "shared"
ids.sharedVpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.3.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'shared' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.sharedVpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.sharedVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "shared-app-a"
ids.sharedAppASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.sharedVpcId,
  CidrBlock: '10.3.16.0/20',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'shared-app-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "shared-app-b"
ids.sharedAppBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.sharedVpcId,
  CidrBlock: '10.3.32.0/20',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'shared-app-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "shared-tgw-a"
ids.sharedTgwASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.sharedVpcId,
  CidrBlock: '10.3.0.0/28',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'shared-tgw-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "shared-tgw-b"
ids.sharedTgwBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.sharedVpcId,
  CidrBlock: '10.3.0.16/28',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'shared-tgw-b' }] }],
})))?.Subnet?.SubnetId;

// Internet gateway "igw"
ids.igwId = (await ec2UsEast1.send(new CreateInternetGatewayCommand({ 
  TagSpecifications: [{ ResourceType: 'internet-gateway', Tags: [{ Key: 'Name', Value: 'igw' }] }],
})))?.InternetGateway?.InternetGatewayId;
await ec2UsEast1.send(new AttachInternetGatewayCommand({ 
  VpcId: ids.egressVpcId,
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

// Subnet "egress-public-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.egressPublicASubnetId],
});

// NAT gateway "nat-a"
ids.natAId = (await ec2UsEast1.send(new CreateNatGatewayCommand({ 
  SubnetId: ids.egressPublicASubnetId,
  AllocationId: ids.natAEipAllocationId,
  TagSpecifications: [{ ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'nat-a' }] }],
})))?.NatGateway?.NatGatewayId;

// Subnet "egress-public-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.egressPublicBSubnetId],
});

// NAT gateway "nat-b"
ids.natBId = (await ec2UsEast1.send(new CreateNatGatewayCommand({ 
  SubnetId: ids.egressPublicBSubnetId,
  AllocationId: ids.natBEipAllocationId,
  TagSpecifications: [{ ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'nat-b' }] }],
})))?.NatGateway?.NatGatewayId;

// Route table "rt-dev"
ids.rtDevId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.devVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-dev' }] }],
})))?.RouteTable?.RouteTableId;

// Route table "rt-dev-tgw"
ids.rtDevTgwId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.devVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-dev-tgw' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Subnet "dev-app-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.devAppASubnetId],
});
ids.devAppARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.devAppASubnetId,
  RouteTableId: ids.rtDevId,
})))?.AssociationId;

// Subnet "dev-app-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.devAppBSubnetId],
});
ids.devAppBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.devAppBSubnetId,
  RouteTableId: ids.rtDevId,
})))?.AssociationId;

// Subnet "dev-tgw-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.devTgwASubnetId],
});
ids.devTgwARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.devTgwASubnetId,
  RouteTableId: ids.rtDevTgwId,
})))?.AssociationId;

// Subnet "dev-tgw-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.devTgwBSubnetId],
});
ids.devTgwBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.devTgwBSubnetId,
  RouteTableId: ids.rtDevTgwId,
})))?.AssociationId;

// Route table "rt-egress-public"
ids.rtEgressPublicId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.egressVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-egress-public' }] },
  ],
})))?.RouteTable?.RouteTableId;
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtEgressPublicId,
  DestinationCidrBlock: '0.0.0.0/0',
  GatewayId: ids.igwId,
}));

// Route table "rt-egress-tgw-a"
ids.rtEgressTgwAId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.egressVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-egress-tgw-a' }] },
  ],
})))?.RouteTable?.RouteTableId;

// NAT gateway "nat-a"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natAId],
});

// Route table "rt-egress-tgw-a"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtEgressTgwAId,
  DestinationCidrBlock: '0.0.0.0/0',
  NatGatewayId: ids.natAId,
}));

// Route table "rt-egress-tgw-b"
ids.rtEgressTgwBId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.egressVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-egress-tgw-b' }] },
  ],
})))?.RouteTable?.RouteTableId;

// NAT gateway "nat-b"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natBId],
});

// Route table "rt-egress-tgw-b"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtEgressTgwBId,
  DestinationCidrBlock: '0.0.0.0/0',
  NatGatewayId: ids.natBId,
}));

// Subnet "egress-public-a"
ids.egressPublicARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.egressPublicASubnetId,
  RouteTableId: ids.rtEgressPublicId,
})))?.AssociationId;

// Subnet "egress-public-b"
ids.egressPublicBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.egressPublicBSubnetId,
  RouteTableId: ids.rtEgressPublicId,
})))?.AssociationId;

// Subnet "egress-tgw-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.egressTgwASubnetId],
});
ids.egressTgwARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.egressTgwASubnetId,
  RouteTableId: ids.rtEgressTgwAId,
})))?.AssociationId;

// Subnet "egress-tgw-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.egressTgwBSubnetId],
});
ids.egressTgwBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.egressTgwBSubnetId,
  RouteTableId: ids.rtEgressTgwBId,
})))?.AssociationId;

// Route table "rt-prod"
ids.rtProdId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.prodVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-prod' }] }],
})))?.RouteTable?.RouteTableId;

// Route table "rt-prod-tgw"
ids.rtProdTgwId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.prodVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-prod-tgw' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Subnet "prod-app-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.prodAppASubnetId],
});
ids.prodAppARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.prodAppASubnetId,
  RouteTableId: ids.rtProdId,
})))?.AssociationId;

// Subnet "prod-app-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.prodAppBSubnetId],
});
ids.prodAppBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.prodAppBSubnetId,
  RouteTableId: ids.rtProdId,
})))?.AssociationId;

// Subnet "prod-tgw-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.prodTgwASubnetId],
});
ids.prodTgwARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.prodTgwASubnetId,
  RouteTableId: ids.rtProdTgwId,
})))?.AssociationId;

// Subnet "prod-tgw-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.prodTgwBSubnetId],
});
ids.prodTgwBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.prodTgwBSubnetId,
  RouteTableId: ids.rtProdTgwId,
})))?.AssociationId;

// Route table "rt-shared"
ids.rtSharedId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.sharedVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-shared' }] }],
})))?.RouteTable?.RouteTableId;

// Route table "rt-shared-tgw"
ids.rtSharedTgwId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.sharedVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-shared-tgw' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Subnet "shared-app-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.sharedAppASubnetId],
});
ids.sharedAppARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.sharedAppASubnetId,
  RouteTableId: ids.rtSharedId,
})))?.AssociationId;

// Subnet "shared-app-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.sharedAppBSubnetId],
});
ids.sharedAppBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.sharedAppBSubnetId,
  RouteTableId: ids.rtSharedId,
})))?.AssociationId;

// Subnet "shared-tgw-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.sharedTgwASubnetId],
});
ids.sharedTgwARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.sharedTgwASubnetId,
  RouteTableId: ids.rtSharedTgwId,
})))?.AssociationId;

// Subnet "shared-tgw-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.sharedTgwBSubnetId],
});
ids.sharedTgwBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.sharedTgwBSubnetId,
  RouteTableId: ids.rtSharedTgwId,
})))?.AssociationId;

// Security group "dev"
ids.devSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'dev',
  Description: 'Servers of dev',
  VpcId: ids.devVpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'dev' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.devSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
  ],
})));

// Security group "prod"
ids.prodSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'prod',
  Description: 'Servers of prod',
  VpcId: ids.prodVpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'prod' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.prodSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
  ],
})));

// Security group "shared"
ids.sharedSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'shared',
  Description: 'Servers of shared',
  VpcId: ids.sharedVpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'shared' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.sharedSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.1.0.0/16' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.sharedSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.2.0.0/16' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.sharedSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'udp', FromPort: 53, ToPort: 53, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.sharedSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 53, ToPort: 53, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
  ],
})));

// Transit gateway "tgw"
ids.tgwId = (await ec2UsEast1.send(new CreateTransitGatewayCommand({ 
  Description: 'Hub of the Region',
  Options: { 
    DefaultRouteTableAssociation: 'disable',
    DefaultRouteTablePropagation: 'disable',
    AutoAcceptSharedAttachments: 'disable',
    DnsSupport: 'enable',
    VpnEcmpSupport: 'enable',
    SecurityGroupReferencingSupport: 'disable',
  },
  TagSpecifications: [{ ResourceType: 'transit-gateway', Tags: [{ Key: 'Name', Value: 'tgw' }] }],
})))?.TransitGateway?.TransitGatewayId;
await waitUntil((response) => response?.TransitGateways?.[0]?.State, 'available', [], () => ec2UsEast1.send(new DescribeTransitGatewaysCommand({ 
  TransitGatewayIds: [ids.tgwId],
})));

// Transit gateway VPC attachment "dev"
ids.devTransitGatewayAttachmentId = (await ec2UsEast1.send(new CreateTransitGatewayVpcAttachmentCommand({ 
  TransitGatewayId: ids.tgwId,
  VpcId: ids.devVpcId,
  SubnetIds: [ids.devTgwASubnetId, ids.devTgwBSubnetId],
  Options: { 
    ApplianceModeSupport: 'disable',
    DnsSupport: 'enable',
    Ipv6Support: 'disable',
    SecurityGroupReferencingSupport: 'enable',
  },
  TagSpecifications: [
      { ResourceType: 'transit-gateway-attachment', Tags: [{ Key: 'Name', Value: 'dev' }] },
  ],
})))?.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;
await waitUntil((response) => response?.TransitGatewayVpcAttachments?.[0]?.State, 'available', ['failed', 'rejected'], () => ec2UsEast1.send(new DescribeTransitGatewayVpcAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.devTransitGatewayAttachmentId],
})));

// Route table "rt-dev"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtDevId,
  DestinationCidrBlock: '0.0.0.0/0',
  TransitGatewayId: ids.tgwId,
}));

// Transit gateway VPC attachment "egress"
ids.egressTransitGatewayAttachmentId = (await ec2UsEast1.send(new CreateTransitGatewayVpcAttachmentCommand({ 
  TransitGatewayId: ids.tgwId,
  VpcId: ids.egressVpcId,
  SubnetIds: [ids.egressTgwASubnetId, ids.egressTgwBSubnetId],
  Options: { 
    ApplianceModeSupport: 'disable',
    DnsSupport: 'enable',
    Ipv6Support: 'disable',
    SecurityGroupReferencingSupport: 'enable',
  },
  TagSpecifications: [
      { ResourceType: 'transit-gateway-attachment', Tags: [{ Key: 'Name', Value: 'egress' }] },
  ],
})))?.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;
await waitUntil((response) => response?.TransitGatewayVpcAttachments?.[0]?.State, 'available', ['failed', 'rejected'], () => ec2UsEast1.send(new DescribeTransitGatewayVpcAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.egressTransitGatewayAttachmentId],
})));

// Route table "rt-egress-public"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtEgressPublicId,
  DestinationCidrBlock: '10.1.0.0/16',
  TransitGatewayId: ids.tgwId,
}));
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtEgressPublicId,
  DestinationCidrBlock: '10.2.0.0/16',
  TransitGatewayId: ids.tgwId,
}));
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtEgressPublicId,
  DestinationCidrBlock: '10.3.0.0/16',
  TransitGatewayId: ids.tgwId,
}));

// Transit gateway VPC attachment "prod"
ids.prodTransitGatewayAttachmentId = (await ec2UsEast1.send(new CreateTransitGatewayVpcAttachmentCommand({ 
  TransitGatewayId: ids.tgwId,
  VpcId: ids.prodVpcId,
  SubnetIds: [ids.prodTgwASubnetId, ids.prodTgwBSubnetId],
  Options: { 
    ApplianceModeSupport: 'disable',
    DnsSupport: 'enable',
    Ipv6Support: 'disable',
    SecurityGroupReferencingSupport: 'enable',
  },
  TagSpecifications: [
      { ResourceType: 'transit-gateway-attachment', Tags: [{ Key: 'Name', Value: 'prod' }] },
  ],
})))?.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;
await waitUntil((response) => response?.TransitGatewayVpcAttachments?.[0]?.State, 'available', ['failed', 'rejected'], () => ec2UsEast1.send(new DescribeTransitGatewayVpcAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.prodTransitGatewayAttachmentId],
})));

// Route table "rt-prod"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtProdId,
  DestinationCidrBlock: '0.0.0.0/0',
  TransitGatewayId: ids.tgwId,
}));

// Transit gateway VPC attachment "shared"
ids.sharedTransitGatewayAttachmentId = (await ec2UsEast1.send(new CreateTransitGatewayVpcAttachmentCommand({ 
  TransitGatewayId: ids.tgwId,
  VpcId: ids.sharedVpcId,
  SubnetIds: [ids.sharedTgwASubnetId, ids.sharedTgwBSubnetId],
  Options: { 
    ApplianceModeSupport: 'disable',
    DnsSupport: 'enable',
    Ipv6Support: 'disable',
    SecurityGroupReferencingSupport: 'enable',
  },
  TagSpecifications: [
      { ResourceType: 'transit-gateway-attachment', Tags: [{ Key: 'Name', Value: 'shared' }] },
  ],
})))?.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;
await waitUntil((response) => response?.TransitGatewayVpcAttachments?.[0]?.State, 'available', ['failed', 'rejected'], () => ec2UsEast1.send(new DescribeTransitGatewayVpcAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.sharedTransitGatewayAttachmentId],
})));

// Route table "rt-shared"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtSharedId,
  DestinationCidrBlock: '0.0.0.0/0',
  TransitGatewayId: ids.tgwId,
}));

// Transit gateway route table "tgwrt-egress"
ids.tgwrtEgressId = (await ec2UsEast1.send(new CreateTransitGatewayRouteTableCommand({ 
  TransitGatewayId: ids.tgwId,
  TagSpecifications: [
      { 
        ResourceType: 'transit-gateway-route-table',
        Tags: [{ Key: 'Name', Value: 'tgwrt-egress' }],
      },
  ],
})))?.TransitGatewayRouteTable?.TransitGatewayRouteTableId;
await waitUntil((response) => response?.TransitGatewayRouteTables?.[0]?.State, 'available', [], () => ec2UsEast1.send(new DescribeTransitGatewayRouteTablesCommand({ 
  TransitGatewayRouteTableIds: [ids.tgwrtEgressId],
})));
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.egressTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtEgressId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '10.1.0.0/16',
  TransitGatewayAttachmentId: ids.prodTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtEgressId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '10.2.0.0/16',
  TransitGatewayAttachmentId: ids.devTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtEgressId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '10.3.0.0/16',
  TransitGatewayAttachmentId: ids.sharedTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtEgressId,
}));

// Transit gateway route table "tgwrt-shared"
ids.tgwrtSharedId = (await ec2UsEast1.send(new CreateTransitGatewayRouteTableCommand({ 
  TransitGatewayId: ids.tgwId,
  TagSpecifications: [
      { 
        ResourceType: 'transit-gateway-route-table',
        Tags: [{ Key: 'Name', Value: 'tgwrt-shared' }],
      },
  ],
})))?.TransitGatewayRouteTable?.TransitGatewayRouteTableId;
await waitUntil((response) => response?.TransitGatewayRouteTables?.[0]?.State, 'available', [], () => ec2UsEast1.send(new DescribeTransitGatewayRouteTablesCommand({ 
  TransitGatewayRouteTableIds: [ids.tgwrtSharedId],
})));
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.sharedTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtSharedId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '10.1.0.0/16',
  TransitGatewayAttachmentId: ids.prodTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtSharedId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '10.2.0.0/16',
  TransitGatewayAttachmentId: ids.devTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtSharedId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '0.0.0.0/0',
  TransitGatewayAttachmentId: ids.egressTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtSharedId,
}));

// Transit gateway route table "tgwrt-spoke"
ids.tgwrtSpokeId = (await ec2UsEast1.send(new CreateTransitGatewayRouteTableCommand({ 
  TransitGatewayId: ids.tgwId,
  TagSpecifications: [
      { 
        ResourceType: 'transit-gateway-route-table',
        Tags: [{ Key: 'Name', Value: 'tgwrt-spoke' }],
      },
  ],
})))?.TransitGatewayRouteTable?.TransitGatewayRouteTableId;
await waitUntil((response) => response?.TransitGatewayRouteTables?.[0]?.State, 'available', [], () => ec2UsEast1.send(new DescribeTransitGatewayRouteTablesCommand({ 
  TransitGatewayRouteTableIds: [ids.tgwrtSpokeId],
})));
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.prodTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtSpokeId,
}));
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.devTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtSpokeId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '10.3.0.0/16',
  TransitGatewayAttachmentId: ids.sharedTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtSpokeId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '10.0.0.0/8',
  Blackhole: true,
  TransitGatewayRouteTableId: ids.tgwrtSpokeId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '0.0.0.0/0',
  TransitGatewayAttachmentId: ids.egressTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtSpokeId,
}));

// What AWS has there
ids.amazonLinuxImageId = (await ssmUsEast1.send(new GetParameterCommand({ 
  Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
})))?.Parameter?.Value;

// EC2 instance "dev-1"
ids.dev1InstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.devAppBSubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.2.32.10',
        Groups: [ids.devSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'dev-1' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "prod-1"
ids.prod1InstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.prodAppASubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.1.16.10',
        Groups: [ids.prodSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'prod-1' }] }],
})))?.Instances?.[0]?.InstanceId;

// EC2 instance "shared-1"
ids.shared1InstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.sharedAppASubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.3.16.10',
        Groups: [ids.sharedSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'shared-1' }] }],
})))?.Instances?.[0]?.InstanceId;

// Transit gateway route table "tgwrt-egress"
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.tgwrtEgressId,
  Filters: [
      { Name: 'transit-gateway-attachment-id', Values: [ids.egressTransitGatewayAttachmentId] },
  ],
})));

// Transit gateway route table "tgwrt-shared"
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.tgwrtSharedId,
  Filters: [
      { Name: 'transit-gateway-attachment-id', Values: [ids.sharedTransitGatewayAttachmentId] },
  ],
})));

// Transit gateway route table "tgwrt-spoke"
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.tgwrtSpokeId,
  Filters: [
      { Name: 'transit-gateway-attachment-id', Values: [ids.prodTransitGatewayAttachmentId] },
  ],
})));
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.tgwrtSpokeId,
  Filters: [{ Name: 'transit-gateway-attachment-id', Values: [ids.devTransitGatewayAttachmentId] }],
})));

// EC2 instance "dev-1"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.dev1InstanceId],
});

// EC2 instance "prod-1"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.prod1InstanceId],
});

// EC2 instance "shared-1"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.shared1InstanceId],
});
