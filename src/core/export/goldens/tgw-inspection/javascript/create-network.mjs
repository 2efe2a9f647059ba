// Transit gateway with inspection VPC: AWS Network Firewall, appliance mode. Drawn with VPC Designer.
//
// Makes the network with the AWS SDK for JavaScript v3:
//   npm install @aws-sdk/client-ec2 @aws-sdk/client-network-firewall @aws-sdk/client-ssm
//   node create-network.mjs
// It is not idempotent: run again, it makes everything a second time. It only makes; it prints the ids of what it
// made, also when it fails halfway.

import { 
  AssociateRouteTableCommand,
  AssociateTransitGatewayRouteTableCommand,
  AuthorizeSecurityGroupIngressCommand,
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
  waitUntilSubnetAvailable,
  waitUntilVpcAvailable,
} from '@aws-sdk/client-ec2';
import { 
  CreateFirewallCommand,
  CreateFirewallPolicyCommand,
  DescribeFirewallCommand,
  NetworkFirewallClient,
} from '@aws-sdk/client-network-firewall';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/** Seconds that a change may take. */
const TIME_LIMIT = 1800;
/** Ids of what was made. */
const ids = {};
const ec2UsEast1 = new EC2Client({ region: 'us-east-1' });
const networkFirewallUsEast1 = new NetworkFirewallClient({ region: 'us-east-1' });
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

// VPC "inspection"
ids.inspectionVpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '192.168.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'inspection' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.inspectionVpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.inspectionVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "insp-fw-a"
ids.inspFwASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.inspectionVpcId,
  CidrBlock: '192.168.1.0/28',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'insp-fw-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "insp-fw-b"
ids.inspFwBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.inspectionVpcId,
  CidrBlock: '192.168.1.16/28',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'insp-fw-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "insp-tgw-a"
ids.inspTgwASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.inspectionVpcId,
  CidrBlock: '192.168.0.0/28',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'insp-tgw-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "insp-tgw-b"
ids.inspTgwBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.inspectionVpcId,
  CidrBlock: '192.168.0.16/28',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'insp-tgw-b' }] }],
})))?.Subnet?.SubnetId;

// VPC "spoke-a"
ids.spokeAVpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.0.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'spoke-a' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.spokeAVpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.spokeAVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "spoke-a-app-a"
ids.spokeAAppASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.spokeAVpcId,
  CidrBlock: '10.0.16.0/20',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'spoke-a-app-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "spoke-a-app-b"
ids.spokeAAppBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.spokeAVpcId,
  CidrBlock: '10.0.32.0/20',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'spoke-a-app-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "spoke-a-tgw-a"
ids.spokeATgwASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.spokeAVpcId,
  CidrBlock: '10.0.0.0/28',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'spoke-a-tgw-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "spoke-a-tgw-b"
ids.spokeATgwBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.spokeAVpcId,
  CidrBlock: '10.0.0.16/28',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'spoke-a-tgw-b' }] }],
})))?.Subnet?.SubnetId;

// VPC "spoke-b"
ids.spokeBVpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.1.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'spoke-b' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.spokeBVpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.spokeBVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "spoke-b-app-a"
ids.spokeBAppASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.spokeBVpcId,
  CidrBlock: '10.1.16.0/20',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'spoke-b-app-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "spoke-b-app-b"
ids.spokeBAppBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.spokeBVpcId,
  CidrBlock: '10.1.32.0/20',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'spoke-b-app-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "spoke-b-tgw-a"
ids.spokeBTgwASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.spokeBVpcId,
  CidrBlock: '10.1.0.0/28',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'spoke-b-tgw-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "spoke-b-tgw-b"
ids.spokeBTgwBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.spokeBVpcId,
  CidrBlock: '10.1.0.16/28',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'spoke-b-tgw-b' }] }],
})))?.Subnet?.SubnetId;

// Route table "rt-insp-fw"
ids.rtInspFwId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.inspectionVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-insp-fw' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Route table "rt-insp-tgw-a"
ids.rtInspTgwAId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.inspectionVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-insp-tgw-a' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Route table "rt-insp-tgw-b"
ids.rtInspTgwBId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.inspectionVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-insp-tgw-b' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Subnet "insp-fw-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.inspFwASubnetId],
});
ids.inspFwARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.inspFwASubnetId,
  RouteTableId: ids.rtInspFwId,
})))?.AssociationId;

// Subnet "insp-fw-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.inspFwBSubnetId],
});
ids.inspFwBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.inspFwBSubnetId,
  RouteTableId: ids.rtInspFwId,
})))?.AssociationId;

// Subnet "insp-tgw-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.inspTgwASubnetId],
});
ids.inspTgwARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.inspTgwASubnetId,
  RouteTableId: ids.rtInspTgwAId,
})))?.AssociationId;

// Subnet "insp-tgw-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.inspTgwBSubnetId],
});
ids.inspTgwBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.inspTgwBSubnetId,
  RouteTableId: ids.rtInspTgwBId,
})))?.AssociationId;

// Route table "rt-spoke-a"
ids.rtSpokeAId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.spokeAVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-spoke-a' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Route table "rt-spoke-a-tgw"
ids.rtSpokeATgwId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.spokeAVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-spoke-a-tgw' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Subnet "spoke-a-app-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.spokeAAppASubnetId],
});
ids.spokeAAppARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.spokeAAppASubnetId,
  RouteTableId: ids.rtSpokeAId,
})))?.AssociationId;

// Subnet "spoke-a-app-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.spokeAAppBSubnetId],
});
ids.spokeAAppBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.spokeAAppBSubnetId,
  RouteTableId: ids.rtSpokeAId,
})))?.AssociationId;

// Subnet "spoke-a-tgw-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.spokeATgwASubnetId],
});
ids.spokeATgwARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.spokeATgwASubnetId,
  RouteTableId: ids.rtSpokeATgwId,
})))?.AssociationId;

// Subnet "spoke-a-tgw-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.spokeATgwBSubnetId],
});
ids.spokeATgwBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.spokeATgwBSubnetId,
  RouteTableId: ids.rtSpokeATgwId,
})))?.AssociationId;

// Route table "rt-spoke-b"
ids.rtSpokeBId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.spokeBVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-spoke-b' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Route table "rt-spoke-b-tgw"
ids.rtSpokeBTgwId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.spokeBVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-spoke-b-tgw' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Subnet "spoke-b-app-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.spokeBAppASubnetId],
});
ids.spokeBAppARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.spokeBAppASubnetId,
  RouteTableId: ids.rtSpokeBId,
})))?.AssociationId;

// Subnet "spoke-b-app-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.spokeBAppBSubnetId],
});
ids.spokeBAppBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.spokeBAppBSubnetId,
  RouteTableId: ids.rtSpokeBId,
})))?.AssociationId;

// Subnet "spoke-b-tgw-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.spokeBTgwASubnetId],
});
ids.spokeBTgwARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.spokeBTgwASubnetId,
  RouteTableId: ids.rtSpokeBTgwId,
})))?.AssociationId;

// Subnet "spoke-b-tgw-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.spokeBTgwBSubnetId],
});
ids.spokeBTgwBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.spokeBTgwBSubnetId,
  RouteTableId: ids.rtSpokeBTgwId,
})))?.AssociationId;

// Network firewall "fw"
ids.fwPolicyFirewallPolicyArn = (await networkFirewallUsEast1.send(new CreateFirewallPolicyCommand({ 
  FirewallPolicyName: 'fw',
  FirewallPolicy: { 
    StatelessDefaultActions: ['aws:forward_to_sfe'],
    StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
    PolicyVariables: { 
      RuleVariables: { HOME_NET: { Definition: ['10.0.0.0/16', '10.1.0.0/16'] } },
    },
    StatefulEngineOptions: { RuleOrder: 'DEFAULT_ACTION_ORDER', StreamExceptionPolicy: 'DROP' },
  },
})))?.FirewallPolicyResponse?.FirewallPolicyArn;
ids.fwFirewallArn = (await networkFirewallUsEast1.send(new CreateFirewallCommand({ 
  FirewallName: 'fw',
  VpcId: ids.inspectionVpcId,
  FirewallPolicyArn: ids.fwPolicyFirewallPolicyArn,
  SubnetMappings: [{ SubnetId: ids.inspFwASubnetId }, { SubnetId: ids.inspFwBSubnetId }],
  Tags: [{ Key: 'Name', Value: 'fw' }],
})))?.Firewall?.FirewallArn;
await waitUntil((response) => response?.FirewallStatus?.Status, 'READY', [], () => networkFirewallUsEast1.send(new DescribeFirewallCommand({ 
  FirewallArn: ids.fwFirewallArn,
})));
{
  const response = await networkFirewallUsEast1.send(new DescribeFirewallCommand({ 
    FirewallArn: ids.fwFirewallArn,
  }));
  ids.fwFirewallEndpointInInspFwASubnetId = Object.values(response?.FirewallStatus?.SyncStates ?? {})?.find((one) => one.Attachment?.SubnetId === ids.inspFwASubnetId)?.Attachment?.EndpointId;
}

// Route table "rt-insp-tgw-a"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtInspTgwAId,
  DestinationCidrBlock: '0.0.0.0/0',
  VpcEndpointId: ids.fwFirewallEndpointInInspFwASubnetId,
}));

// Network firewall "fw"
{
  const response = await networkFirewallUsEast1.send(new DescribeFirewallCommand({ 
    FirewallArn: ids.fwFirewallArn,
  }));
  ids.fwFirewallEndpointInInspFwBSubnetId = Object.values(response?.FirewallStatus?.SyncStates ?? {})?.find((one) => one.Attachment?.SubnetId === ids.inspFwBSubnetId)?.Attachment?.EndpointId;
}

// Route table "rt-insp-tgw-b"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtInspTgwBId,
  DestinationCidrBlock: '0.0.0.0/0',
  VpcEndpointId: ids.fwFirewallEndpointInInspFwBSubnetId,
}));

// Security group "a"
ids.aSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'a',
  Description: 'HTTPS from 10.1.0.0/16',
  VpcId: ids.spokeAVpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'a' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.aSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.1.0.0/16' }] },
  ],
})));

// Security group "b"
ids.bSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'b',
  Description: 'HTTPS from 10.0.0.0/16',
  VpcId: ids.spokeBVpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'b' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.bSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/16' }] },
  ],
})));

// Transit gateway "tgw"
ids.tgwId = (await ec2UsEast1.send(new CreateTransitGatewayCommand({ 
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

// Transit gateway VPC attachment "inspection"
ids.inspectionTransitGatewayAttachmentId = (await ec2UsEast1.send(new CreateTransitGatewayVpcAttachmentCommand({ 
  TransitGatewayId: ids.tgwId,
  VpcId: ids.inspectionVpcId,
  SubnetIds: [ids.inspTgwASubnetId, ids.inspTgwBSubnetId],
  Options: { 
    ApplianceModeSupport: 'enable',
    DnsSupport: 'enable',
    Ipv6Support: 'disable',
    SecurityGroupReferencingSupport: 'enable',
  },
  TagSpecifications: [
      { ResourceType: 'transit-gateway-attachment', Tags: [{ Key: 'Name', Value: 'inspection' }] },
  ],
})))?.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;
await waitUntil((response) => response?.TransitGatewayVpcAttachments?.[0]?.State, 'available', ['failed', 'rejected'], () => ec2UsEast1.send(new DescribeTransitGatewayVpcAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.inspectionTransitGatewayAttachmentId],
})));

// Route table "rt-insp-fw"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtInspFwId,
  DestinationCidrBlock: '0.0.0.0/0',
  TransitGatewayId: ids.tgwId,
}));

// Transit gateway VPC attachment "spoke-a"
ids.spokeATransitGatewayAttachmentId = (await ec2UsEast1.send(new CreateTransitGatewayVpcAttachmentCommand({ 
  TransitGatewayId: ids.tgwId,
  VpcId: ids.spokeAVpcId,
  SubnetIds: [ids.spokeATgwASubnetId, ids.spokeATgwBSubnetId],
  Options: { 
    ApplianceModeSupport: 'disable',
    DnsSupport: 'enable',
    Ipv6Support: 'disable',
    SecurityGroupReferencingSupport: 'enable',
  },
  TagSpecifications: [
      { ResourceType: 'transit-gateway-attachment', Tags: [{ Key: 'Name', Value: 'spoke-a' }] },
  ],
})))?.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;
await waitUntil((response) => response?.TransitGatewayVpcAttachments?.[0]?.State, 'available', ['failed', 'rejected'], () => ec2UsEast1.send(new DescribeTransitGatewayVpcAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.spokeATransitGatewayAttachmentId],
})));

// Route table "rt-spoke-a"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtSpokeAId,
  DestinationCidrBlock: '0.0.0.0/0',
  TransitGatewayId: ids.tgwId,
}));

// Transit gateway VPC attachment "spoke-b"
ids.spokeBTransitGatewayAttachmentId = (await ec2UsEast1.send(new CreateTransitGatewayVpcAttachmentCommand({ 
  TransitGatewayId: ids.tgwId,
  VpcId: ids.spokeBVpcId,
  SubnetIds: [ids.spokeBTgwASubnetId, ids.spokeBTgwBSubnetId],
  Options: { 
    ApplianceModeSupport: 'disable',
    DnsSupport: 'enable',
    Ipv6Support: 'disable',
    SecurityGroupReferencingSupport: 'enable',
  },
  TagSpecifications: [
      { ResourceType: 'transit-gateway-attachment', Tags: [{ Key: 'Name', Value: 'spoke-b' }] },
  ],
})))?.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;
await waitUntil((response) => response?.TransitGatewayVpcAttachments?.[0]?.State, 'available', ['failed', 'rejected'], () => ec2UsEast1.send(new DescribeTransitGatewayVpcAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.spokeBTransitGatewayAttachmentId],
})));

// Route table "rt-spoke-b"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.rtSpokeBId,
  DestinationCidrBlock: '0.0.0.0/0',
  TransitGatewayId: ids.tgwId,
}));

// Transit gateway route table "tgwrt-inspection"
ids.tgwrtInspectionId = (await ec2UsEast1.send(new CreateTransitGatewayRouteTableCommand({ 
  TransitGatewayId: ids.tgwId,
  TagSpecifications: [
      { 
        ResourceType: 'transit-gateway-route-table',
        Tags: [{ Key: 'Name', Value: 'tgwrt-inspection' }],
      },
  ],
})))?.TransitGatewayRouteTable?.TransitGatewayRouteTableId;
await waitUntil((response) => response?.TransitGatewayRouteTables?.[0]?.State, 'available', [], () => ec2UsEast1.send(new DescribeTransitGatewayRouteTablesCommand({ 
  TransitGatewayRouteTableIds: [ids.tgwrtInspectionId],
})));
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.inspectionTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtInspectionId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '10.0.0.0/16',
  TransitGatewayAttachmentId: ids.spokeATransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtInspectionId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '10.1.0.0/16',
  TransitGatewayAttachmentId: ids.spokeBTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtInspectionId,
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
  TransitGatewayAttachmentId: ids.spokeATransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtSpokeId,
}));
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.spokeBTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtSpokeId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '0.0.0.0/0',
  TransitGatewayAttachmentId: ids.inspectionTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.tgwrtSpokeId,
}));

// What AWS has there
ids.amazonLinuxImageId = (await ssmUsEast1.send(new GetParameterCommand({ 
  Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
})))?.Parameter?.Value;

// EC2 instance "a-1"
ids.a1InstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.spokeAAppASubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.0.16.10',
        Groups: [ids.aSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'a-1' }] }],
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
        SubnetId: ids.spokeBAppBSubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.1.32.10',
        Groups: [ids.bSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'b-1' }] }],
})))?.Instances?.[0]?.InstanceId;

// Transit gateway route table "tgwrt-inspection"
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.tgwrtInspectionId,
  Filters: [
      { Name: 'transit-gateway-attachment-id', Values: [ids.inspectionTransitGatewayAttachmentId] },
  ],
})));

// Transit gateway route table "tgwrt-spoke"
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.tgwrtSpokeId,
  Filters: [
      { Name: 'transit-gateway-attachment-id', Values: [ids.spokeATransitGatewayAttachmentId] },
  ],
})));
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.tgwrtSpokeId,
  Filters: [
      { Name: 'transit-gateway-attachment-id', Values: [ids.spokeBTransitGatewayAttachmentId] },
  ],
})));

// EC2 instance "a-1"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.a1InstanceId],
});

// EC2 instance "b-1"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.b1InstanceId],
});
