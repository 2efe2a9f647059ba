// Everything: each kind of resource, with each of its settings. Drawn with VPC Designer.
//
// Makes the network with the AWS SDK for JavaScript v3:
//   npm install @aws-sdk/client-cloudwatch-logs @aws-sdk/client-direct-connect @aws-sdk/client-ec2 @aws-sdk/client-ecs @aws-sdk/client-eks @aws-sdk/client-elastic-load-balancing-v2 @aws-sdk/client-iam @aws-sdk/client-lambda @aws-sdk/client-network-firewall @aws-sdk/client-ram @aws-sdk/client-rds @aws-sdk/client-s3 @aws-sdk/client-ssm @aws-sdk/client-sts @aws-sdk/credential-providers
//   node create-network.mjs
// It is not idempotent: run again, it makes everything a second time. It only makes; it prints the ids of what it
// made, also when it fails halfway.
// Give STATIC_VPN_CONNECTION_TUNNEL_1_PRESHARED_KEY in the environment: Pre-shared key of tunnel 1 of "static": 8 to 64 letters, digits, dots and underscores, and no 0 first
// Give STATIC_VPN_CONNECTION_TUNNEL_2_PRESHARED_KEY in the environment: Pre-shared key of tunnel 2 of "static": 8 to 64 letters, digits, dots and underscores, and no 0 first
// Give OFFICE_HUB_VPN_CONNECTION_TUNNEL_2_PRESHARED_KEY in the environment: Pre-shared key of tunnel 2 of "office-hub": 8 to 64 letters, digits, dots and underscores, and no 0 first

// What this export leaves to you:
// - Block Public Access is a setting of the whole account in eu-west-1: this code blocks traffic from
//   internet gateways in every VPC there, also in those that are not in this design, and takes the block
//   away again when it is destroyed. Look at what is set now before you apply it.
//     aws ec2 describe-vpc-block-public-access-options --region eu-west-1
// - Only CloudFormation keeps how long "nat" drains an address. Take one away by this command to keep to
//   600 seconds.
//     aws ec2 disassociate-nat-gateway-address --region us-east-1 --nat-gateway-id nat-ID --association-ids eipassoc-ID --max-drain-duration-seconds 600
// - "hub" is shared with another account. Outside of an organization that shares resources, that account
//   accepts the invitation first.
//     aws ram accept-resource-share-invitation --region us-east-1 --resource-share-invitation-arn ARN
// - "clean-up" takes on an IAM role that is made right before. IAM needs some seconds to make a role
//   known everywhere; if AWS refuses the role, delete what was made and give the ARN or name of a role
//   that is there.
// - "inner-apps" takes on an IAM role that is made right before. IAM needs some seconds to make a role
//   known everywhere; if AWS refuses the role, delete what was made and give the ARN or name of a role
//   that is there.
// - "app" takes on an IAM role that is made right before. IAM needs some seconds to make a role known
//   everywhere; if AWS refuses the role, delete what was made and give the ARN or name of a role that is
//   there.
// - Consumers can use the private DNS name of "orders-api" once AWS has verified its domain: publish the
//   TXT record that this command shows.
//     aws ec2 describe-vpc-endpoint-service-configurations --region us-east-1 --service-ids vpce-svc-ID --query "ServiceConfigurations[0].PrivateDnsNameConfiguration"
// - Let AWS verify the domain of "orders-api" once the record is published.
//     aws ec2 start-vpc-endpoint-service-private-dns-verification --region us-east-1 --service-id vpce-svc-ID
// - No call of EC2 enables Contributor Insights for "orders-api"; CloudWatch does.
//     aws cloudwatch put-managed-insight-rules --region us-east-1 --managed-rules TemplateName=VpcEndpointService-NewConnectionsByEndpointId-v1,ResourceARN=arn:aws:ec2:us-east-1:ACCOUNT:vpc-endpoint-service/vpce-svc-ID TemplateName=VpcEndpointService-ActiveConnectionsByEndpointId-v1,ResourceARN=arn:aws:ec2:us-east-1:ACCOUNT:vpc-endpoint-service/vpce-svc-ID TemplateName=VpcEndpointService-BytesByEndpointId-v1,ResourceARN=arn:aws:ec2:us-east-1:ACCOUNT:vpc-endpoint-service/vpce-svc-ID TemplateName=VpcEndpointService-RstPacketsByEndpointId-v1,ResourceARN=arn:aws:ec2:us-east-1:ACCOUNT:vpc-endpoint-service/vpce-svc-ID
// - "orders" is made without its private DNS name, which AWS takes only once the domain of "orders-api"
//   is verified and the endpoint is accepted. Switch it on then.
//     aws ec2 modify-vpc-endpoint --region us-east-1 --vpc-endpoint-id vpce-ID --private-dns-enabled
// - Which tags the records of "whole-vpc" hold can be said only in CloudFormation; the fields of tags
//   are left out.

import { 
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { 
  AcceptDirectConnectGatewayAssociationProposalCommand,
  CreateDirectConnectGatewayAssociationCommand,
  CreateDirectConnectGatewayAssociationProposalCommand,
  CreateDirectConnectGatewayCommand,
  DescribeDirectConnectGatewayAssociationsCommand,
  DirectConnectClient,
} from '@aws-sdk/client-direct-connect';
import { 
  AcceptTransitGatewayPeeringAttachmentCommand,
  AcceptTransitGatewayVpcAttachmentCommand,
  AcceptVpcEndpointConnectionsCommand,
  AcceptVpcPeeringConnectionCommand,
  AllocateAddressCommand,
  AssociateAddressCommand,
  AssociateDhcpOptionsCommand,
  AssociateRouteTableCommand,
  AssociateSecurityGroupVpcCommand,
  AssociateTransitGatewayRouteTableCommand,
  AssociateVpcCidrBlockCommand,
  AttachInternetGatewayCommand,
  AttachNetworkInterfaceCommand,
  AttachVpnGatewayCommand,
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateCarrierGatewayCommand,
  CreateCustomerGatewayCommand,
  CreateDefaultVpcCommand,
  CreateDhcpOptionsCommand,
  CreateEgressOnlyInternetGatewayCommand,
  CreateFlowLogsCommand,
  CreateInternetGatewayCommand,
  CreateManagedPrefixListCommand,
  CreateNatGatewayCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  CreateNetworkInterfaceCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCidrReservationCommand,
  CreateSubnetCommand,
  CreateTagsCommand,
  CreateTrafficMirrorFilterCommand,
  CreateTrafficMirrorFilterRuleCommand,
  CreateTrafficMirrorSessionCommand,
  CreateTrafficMirrorTargetCommand,
  CreateTransitGatewayCommand,
  CreateTransitGatewayPeeringAttachmentCommand,
  CreateTransitGatewayPrefixListReferenceCommand,
  CreateTransitGatewayRouteCommand,
  CreateTransitGatewayRouteTableCommand,
  CreateTransitGatewayVpcAttachmentCommand,
  CreateVpcBlockPublicAccessExclusionCommand,
  CreateVpcCommand,
  CreateVpcEncryptionControlCommand,
  CreateVpcEndpointCommand,
  CreateVpcEndpointServiceConfigurationCommand,
  CreateVpcPeeringConnectionCommand,
  CreateVpnConnectionCommand,
  CreateVpnConnectionRouteCommand,
  CreateVpnGatewayCommand,
  DescribeInternetGatewaysCommand,
  DescribeManagedPrefixListsCommand,
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  DescribeSubnetsCommand,
  DescribeTransitGatewayAttachmentsCommand,
  DescribeTransitGatewayPeeringAttachmentsCommand,
  DescribeTransitGatewayRouteTablesCommand,
  DescribeTransitGatewayVpcAttachmentsCommand,
  DescribeTransitGatewaysCommand,
  DescribeVpcBlockPublicAccessExclusionsCommand,
  DescribeVpcEncryptionControlsCommand,
  DescribeVpcEndpointConnectionsCommand,
  DescribeVpcEndpointServiceConfigurationsCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpcPeeringConnectionsCommand,
  DescribeVpcsCommand,
  DescribeVpnGatewaysCommand,
  EC2Client,
  EnableTransitGatewayRouteTablePropagationCommand,
  EnableVgwRoutePropagationCommand,
  GetTransitGatewayRouteTableAssociationsCommand,
  ModifyInstanceAttributeCommand,
  ModifyNetworkInterfaceAttributeCommand,
  ModifySubnetAttributeCommand,
  ModifyTrafficMirrorFilterNetworkServicesCommand,
  ModifyTransitGatewayCommand,
  ModifyVpcAttributeCommand,
  ModifyVpcBlockPublicAccessOptionsCommand,
  ModifyVpcEncryptionControlCommand,
  ModifyVpcEndpointServicePayerResponsibilityCommand,
  ModifyVpcEndpointServicePermissionsCommand,
  ModifyVpcPeeringConnectionOptionsCommand,
  ReplaceNetworkAclAssociationCommand,
  ReplaceNetworkAclEntryCommand,
  ReplaceRouteCommand,
  RevokeSecurityGroupEgressCommand,
  RunInstancesCommand,
  waitUntilCustomerGatewayAvailable,
  waitUntilInstanceRunning,
  waitUntilNatGatewayAvailable,
  waitUntilNetworkInterfaceAvailable,
  waitUntilSubnetAvailable,
  waitUntilVpcAvailable,
  waitUntilVpnConnectionAvailable,
} from '@aws-sdk/client-ec2';
import { CreateClusterCommand as ECSCreateClusterCommand, ECSClient } from '@aws-sdk/client-ecs';
import { 
  CreateClusterCommand as EKSCreateClusterCommand,
  EKSClient,
  waitUntilClusterActive,
} from '@aws-sdk/client-eks';
import { 
  CreateListenerCommand,
  CreateLoadBalancerCommand,
  CreateTargetGroupCommand,
  ElasticLoadBalancingV2Client,
  ModifyCapacityReservationCommand,
  ModifyLoadBalancerAttributesCommand,
  RegisterTargetsCommand,
  SetSecurityGroupsCommand,
  waitUntilLoadBalancerAvailable,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { 
  AddRoleToInstanceProfileCommand,
  AttachRolePolicyCommand,
  CreateInstanceProfileCommand,
  CreateRoleCommand,
  IAMClient,
  PutRolePolicyCommand,
  waitUntilInstanceProfileExists,
  waitUntilRoleExists,
} from '@aws-sdk/client-iam';
import { 
  CreateFunctionCommand,
  LambdaClient,
  waitUntilFunctionActiveV2,
} from '@aws-sdk/client-lambda';
import { 
  CreateFirewallCommand,
  CreateFirewallPolicyCommand,
  DescribeFirewallCommand,
  NetworkFirewallClient,
} from '@aws-sdk/client-network-firewall';
import { 
  AssociateResourceShareCommand,
  CreateResourceShareCommand,
  RAMClient,
} from '@aws-sdk/client-ram';
import { 
  CreateDBInstanceCommand,
  CreateDBSubnetGroupCommand,
  RDSClient,
  waitUntilDBInstanceAvailable,
} from '@aws-sdk/client-rds';
import { CreateBucketCommand, PutBucketPolicyCommand, S3Client } from '@aws-sdk/client-s3';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { fromIni } from '@aws-sdk/credential-providers';

/** Seconds that a change may take. */
const TIME_LIMIT = 1800;
/** Ids of what was made. */
const ids = {};
const ec2UsEast1 = new EC2Client({ region: 'us-east-1' });
const iamUsEast1 = new IAMClient({ region: 'us-east-1' });
const networkFirewallUsEast1 = new NetworkFirewallClient({ region: 'us-east-1' });
const directconnectUsEast1 = new DirectConnectClient({ region: 'us-east-1' });
const ramUsEast1 = new RAMClient({ region: 'us-east-1' });
const ssmUsEast1 = new SSMClient({ region: 'us-east-1' });
const elbv2UsEast1 = new ElasticLoadBalancingV2Client({ region: 'us-east-1' });
const rdsUsEast1 = new RDSClient({ region: 'us-east-1' });
const lambdaUsEast1 = new LambdaClient({ region: 'us-east-1' });
const eksUsEast1 = new EKSClient({ region: 'us-east-1' });
const ecsUsEast1 = new ECSClient({ region: 'us-east-1' });
const s3apiUsEast1 = new S3Client({ region: 'us-east-1' });
const logsUsEast1 = new CloudWatchLogsClient({ region: 'us-east-1' });
const ec2EuWest1 = new EC2Client({ region: 'eu-west-1' });
const stsEuWest1 = new STSClient({ region: 'eu-west-1' });
const ec2SharedUsEast1 = new EC2Client({ region: 'us-east-1', credentials: fromIni({ profile: process.env.SHARED_PROFILE ?? 'shared' }) });
const networkFirewallSharedUsEast1 = new NetworkFirewallClient({ region: 'us-east-1', credentials: fromIni({ profile: process.env.SHARED_PROFILE ?? 'shared' }) });
const directconnectSharedUsEast1 = new DirectConnectClient({ region: 'us-east-1', credentials: fromIni({ profile: process.env.SHARED_PROFILE ?? 'shared' }) });
const stsUsEast1 = new STSClient({ region: 'us-east-1' });
const ec2PartnerUsEast1 = new EC2Client({ region: 'us-east-1', credentials: fromIni({ profile: process.env.PARTNER_PROFILE ?? 'partner' }) });
const stsPartnerUsEast1 = new STSClient({ region: 'us-east-1', credentials: fromIni({ profile: process.env.PARTNER_PROFILE ?? 'partner' }) });

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

// DHCP option set "corp"
ids.corpDhcpOptionsId = (await ec2UsEast1.send(new CreateDhcpOptionsCommand({ 
  DhcpConfigurations: [
      { Key: 'domain-name', Values: ['corp.example.com'] },
      { Key: 'domain-name-servers', Values: ['10.0.16.2', 'AmazonProvidedDNS'] },
      { Key: 'ntp-servers', Values: ['169.254.169.123', 'fd00:ec2::123'] },
      { Key: 'netbios-name-servers', Values: ['10.0.16.5'] },
      { Key: 'netbios-node-type', Values: ['2'] },
      { Key: 'ipv6-address-preferred-lease-time', Values: ['300'] },
  ],
  TagSpecifications: [{ ResourceType: 'dhcp-options', Tags: [{ Key: 'Name', Value: 'corp' }] }],
})))?.DhcpOptions?.DhcpOptionsId;

// Managed prefix list "office-ipv6"
ids.officeIpv6PrefixListId = (await ec2UsEast1.send(new CreateManagedPrefixListCommand({ 
  PrefixListName: 'office-ipv6',
  AddressFamily: 'IPv6',
  MaxEntries: 10,
  Entries: [{ Cidr: '2001:db8:1::/48', Description: 'Seoul' }],
  TagSpecifications: [
      { ResourceType: 'prefix-list', Tags: [{ Key: 'Name', Value: 'office-ipv6' }] },
  ],
})))?.PrefixList?.PrefixListId;

// Managed prefix list "office"
ids.officePrefixListId = (await ec2UsEast1.send(new CreateManagedPrefixListCommand({ 
  PrefixListName: 'office',
  AddressFamily: 'IPv4',
  MaxEntries: 5,
  Entries: [{ Cidr: '198.51.100.0/24', Description: 'Seoul' }, { Cidr: '203.0.113.0/24' }],
  TagSpecifications: [{ ResourceType: 'prefix-list', Tags: [{ Key: 'Name', Value: 'office' }] }],
})))?.PrefixList?.PrefixListId;

// Managed prefix list "partners"
ids.partnersPrefixListId = (await ec2UsEast1.send(new CreateManagedPrefixListCommand({ 
  PrefixListName: 'partners',
  AddressFamily: 'IPv4',
  MaxEntries: 10,
  Entries: [{ Cidr: '192.0.2.0/24', Description: 'Partner' }],
  TagSpecifications: [{ ResourceType: 'prefix-list', Tags: [{ Key: 'Name', Value: 'partners' }] }],
})))?.PrefixList?.PrefixListId;

// VPC "main"
ids.mainVpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.0.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'main' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.mainVpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.mainVpcId,
  EnableDnsHostnames: { Value: true },
}));
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.mainVpcId,
  EnableNetworkAddressUsageMetrics: { Value: true },
}));
ids.mainIpv6CidrBlockAssociationId = (await ec2UsEast1.send(new AssociateVpcCidrBlockCommand({ 
  VpcId: ids.mainVpcId,
  AmazonProvidedIpv6CidrBlock: true,
  Ipv6CidrBlockNetworkBorderGroup: 'us-east-1',
})))?.Ipv6CidrBlockAssociation?.AssociationId;
await ec2UsEast1.send(new AssociateDhcpOptionsCommand({ 
  VpcId: ids.mainVpcId,
  DhcpOptionsId: ids.corpDhcpOptionsId,
}));
await waitUntil((response) => response?.Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.find((one) => one.AssociationId === ids.mainIpv6CidrBlockAssociationId)?.Ipv6CidrBlockState?.State, 'associated', ['failed'], () => ec2UsEast1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.mainVpcId],
})));
ids.mainVpcIpv6Cidr = (await ec2UsEast1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.mainVpcId],
})))?.Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock;

// Subnet "appliances"
ids.appliancesSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '10.0.80.0/24',
  AvailabilityZone: 'us-east-1a',
  Ipv6CidrBlock: ipv6Subnet(ids.mainVpcIpv6Cidr, 7),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'appliances' }] }],
})))?.Subnet?.SubnetId;

// Subnet "boston-a"
ids.bostonASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '10.0.33.0/24',
  AvailabilityZone: 'us-east-1-bos-1a',
  Ipv6CidrBlock: ipv6Subnet(ids.mainVpcIpv6Cidr, 5),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'boston-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "firewall-a"
ids.firewallASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '10.0.81.0/28',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'firewall-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "firewall-b"
ids.firewallBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '10.0.81.16/28',
  AvailabilityZone: 'us-east-1b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'firewall-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "interfaces-a"
ids.interfacesASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '10.0.64.0/24',
  AvailabilityZone: 'us-east-1a',
  Ipv6CidrBlock: ipv6Subnet(ids.mainVpcIpv6Cidr, 64),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'interfaces-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "outpost-a"
ids.outpostASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '10.0.34.0/24',
  AvailabilityZone: 'us-east-1a',
  OutpostArn: 'arn:aws:outposts:us-east-1:111122223333:outpost/op-0123456789abcdef0',
  Ipv6CidrBlock: ipv6Subnet(ids.mainVpcIpv6Cidr, 6),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'outpost-a' }] }],
})))?.Subnet?.SubnetId;
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.outpostASubnetId],
});
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.outpostASubnetId,
  MapCustomerOwnedIpOnLaunch: { Value: true },
  CustomerOwnedIpv4Pool: 'ipv4pool-coip-0123456789abcdef0',
}));
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.outpostASubnetId,
  EnableLniAtDeviceIndex: 1,
}));
ids.outpostAPublicAccessExclusionId = (await ec2UsEast1.send(new CreateVpcBlockPublicAccessExclusionCommand({ 
  SubnetId: ids.outpostASubnetId,
  InternetGatewayExclusionMode: 'allow-egress',
})))?.VpcBlockPublicAccessExclusion?.ExclusionId;

// Subnet "peered-a"
ids.peeredASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '10.0.200.0/24',
  AvailabilityZone: 'us-east-1a',
  Ipv6CidrBlock: ipv6Subnet(ids.mainVpcIpv6Cidr, 8),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'peered-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "private-a"
ids.privateASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '10.0.16.0/24',
  AvailabilityZone: 'us-east-1a',
  Ipv6CidrBlock: ipv6Subnet(ids.mainVpcIpv6Cidr, 2),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'private-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "private-b"
ids.privateBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '10.0.17.0/24',
  AvailabilityZone: 'us-east-1b',
  Ipv6CidrBlock: ipv6Subnet(ids.mainVpcIpv6Cidr, 3),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'private-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "public-a"
ids.publicASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '10.0.0.0/24',
  AvailabilityZone: 'us-east-1a',
  Ipv6CidrBlock: ipv6Subnet(ids.mainVpcIpv6Cidr, 0),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'public-a' }] }],
})))?.Subnet?.SubnetId;
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.publicASubnetId],
});
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.publicASubnetId,
  MapPublicIpOnLaunch: { Value: true },
}));

// Subnet "public-b"
ids.publicBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '10.0.1.0/24',
  AvailabilityZone: 'us-east-1b',
  Ipv6CidrBlock: ipv6Subnet(ids.mainVpcIpv6Cidr, 1),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'public-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "reserved-c"
ids.reservedCSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '10.0.32.0/24',
  AvailabilityZoneId: 'use1-az4',
  Ipv6CidrBlock: ipv6Subnet(ids.mainVpcIpv6Cidr, 4),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'reserved-c' }] }],
})))?.Subnet?.SubnetId;
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.reservedCSubnetId],
});
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.reservedCSubnetId,
  EnableResourceNameDnsARecordOnLaunch: { Value: true },
}));
ids.reservedCReservation1CidrReservationId = (await ec2UsEast1.send(new CreateSubnetCidrReservationCommand({ 
  SubnetId: ids.reservedCSubnetId,
  Cidr: '10.0.32.128/26',
  ReservationType: 'prefix',
  Description: 'prefixes of pods',
})))?.SubnetCidrReservation?.SubnetCidrReservationId;
ids.reservedCReservation2CidrReservationId = (await ec2UsEast1.send(new CreateSubnetCidrReservationCommand({ 
  SubnetId: ids.reservedCSubnetId,
  Cidr: '10.0.32.224/28',
  ReservationType: 'explicit',
})))?.SubnetCidrReservation?.SubnetCidrReservationId;

// Subnet "v6only-a"
ids.v6onlyASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  AvailabilityZone: 'us-east-1a',
  Ipv6CidrBlock: ipv6Subnet(ids.mainVpcIpv6Cidr, 32),
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

// VPC "neighbour"
ids.neighbourVpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.3.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'neighbour' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.neighbourVpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.neighbourVpcId,
  EnableDnsHostnames: { Value: true },
}));

// VPC "tools"
ids.toolsVpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.4.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'tools' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.toolsVpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.toolsVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "tools-a"
ids.toolsASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.toolsVpcId,
  CidrBlock: '10.4.0.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'tools-a' }] }],
})))?.Subnet?.SubnetId;

// Internet gateway "igw"
ids.igwId = (await ec2UsEast1.send(new CreateInternetGatewayCommand({ 
  TagSpecifications: [{ ResourceType: 'internet-gateway', Tags: [{ Key: 'Name', Value: 'igw' }] }],
})))?.InternetGateway?.InternetGatewayId;
await ec2UsEast1.send(new AttachInternetGatewayCommand({ 
  VpcId: ids.mainVpcId,
  InternetGatewayId: ids.igwId,
}));

// Elastic IP address "appliance"
ids.applianceElasticIpAllocationId = (await ec2UsEast1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'appliance' }] }],
})))?.AllocationId;

// Elastic IP address "appliance-outside"
ids.applianceOutsideElasticIpAllocationId = (await ec2UsEast1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  TagSpecifications: [
      { ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'appliance-outside' }] },
  ],
})))?.AllocationId;

// Elastic IP address "front"
ids.frontElasticIpAllocationId = (await ec2UsEast1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  PublicIpv4Pool: 'ipv4pool-ec2-0123456789abcdef0',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'front' }] }],
})))?.AllocationId;

// Elastic IP address "nat64-eip"
ids.nat64EipAllocationId = (await ec2UsEast1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'nat64-eip' }] }],
})))?.AllocationId;

// Elastic IP address "nat-eip"
ids.natEipAllocationId = (await ec2UsEast1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'nat-eip' }] }],
})))?.AllocationId;

// Elastic IP address "nat-second"
ids.natSecondElasticIpAllocationId = (await ec2UsEast1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'nat-second' }] }],
})))?.AllocationId;

// Egress-only internet gateway "eigw-main"
ids.eigwMainId = (await ec2UsEast1.send(new CreateEgressOnlyInternetGatewayCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [
      { ResourceType: 'egress-only-internet-gateway', Tags: [{ Key: 'Name', Value: 'eigw-main' }] },
  ],
})))?.EgressOnlyInternetGateway?.EgressOnlyInternetGatewayId;

// Carrier gateway "cagw"
ids.cagwId = (await ec2UsEast1.send(new CreateCarrierGatewayCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'carrier-gateway', Tags: [{ Key: 'Name', Value: 'cagw' }] }],
})))?.CarrierGateway?.CarrierGatewayId;

// Virtual private gateway "vgw-main"
ids.vgwMainId = (await ec2UsEast1.send(new CreateVpnGatewayCommand({ 
  Type: 'ipsec.1',
  AmazonSideAsn: 64613,
  TagSpecifications: [{ ResourceType: 'vpn-gateway', Tags: [{ Key: 'Name', Value: 'vgw-main' }] }],
})))?.VpnGateway?.VpnGatewayId;
await ec2UsEast1.send(new AttachVpnGatewayCommand({ 
  VpcId: ids.mainVpcId,
  VpnGatewayId: ids.vgwMainId,
}));

// NAT gateway "nat"
ids.natId = (await ec2UsEast1.send(new CreateNatGatewayCommand({ 
  SubnetId: ids.publicASubnetId,
  AllocationId: ids.natEipAllocationId,
  PrivateIpAddress: '10.0.0.10',
  SecondaryAllocationIds: [ids.natSecondElasticIpAllocationId],
  SecondaryPrivateIpAddresses: ['10.0.0.11'],
  TagSpecifications: [{ ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'nat' }] }],
})))?.NatGateway?.NatGatewayId;

// NAT gateway "nat64"
ids.nat64NatGatewayId = (await ec2UsEast1.send(new CreateNatGatewayCommand({ 
  SubnetId: ids.publicASubnetId,
  AllocationId: ids.nat64EipAllocationId,
  TagSpecifications: [{ ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'nat64' }] }],
})))?.NatGateway?.NatGatewayId;

// Subnet "private-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.privateASubnetId],
});

// NAT gateway "nat-private"
ids.natPrivateId = (await ec2UsEast1.send(new CreateNatGatewayCommand({ 
  SubnetId: ids.privateASubnetId,
  ConnectivityType: 'private',
  SecondaryPrivateIpAddressCount: 2,
  TagSpecifications: [
      { ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'nat-private' }] },
  ],
})))?.NatGateway?.NatGatewayId;

// Route table "edge"
ids.edgeRouteTableId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'edge' }] }],
})))?.RouteTable?.RouteTableId;
ids.edgeForIgwGatewayRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  GatewayId: ids.igwId,
  RouteTableId: ids.edgeRouteTableId,
})))?.AssociationId;

// Route table "elsewhere"
ids.elsewhereRouteTableId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'elsewhere' }] }],
})))?.RouteTable?.RouteTableId;
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.elsewhereRouteTableId,
  DestinationCidrBlock: '198.51.100.0/25',
  CarrierGatewayId: ids.cagwId,
}));
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.elsewhereRouteTableId,
  DestinationCidrBlock: '198.51.100.128/25',
  LocalGatewayId: 'lgw-0123456789abcdef0',
}));
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.elsewhereRouteTableId,
  DestinationCidrBlock: '172.20.0.0/16',
  CoreNetworkArn: 'arn:aws:networkmanager::111122223333:core-network/core-network-0123456789abcdef0',
}));
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.elsewhereRouteTableId,
  DestinationCidrBlock: '172.21.0.0/16',
  OdbNetworkArn: 'arn:aws:odb:us-east-1:111122223333:odb-network/odbnet_0123456789',
}));

// Route table "inspected-by-own"
ids.inspectedByOwnRouteTableId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [
      { ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'inspected-by-own' }] },
  ],
})))?.RouteTable?.RouteTableId;

// Route table "inspected"
ids.inspectedRouteTableId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'inspected' }] }],
})))?.RouteTable?.RouteTableId;

// Route table "peered"
ids.peeredRouteTableId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'peered' }] }],
})))?.RouteTable?.RouteTableId;

// Route table "private"
ids.privateRouteTableId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'private' }] }],
})))?.RouteTable?.RouteTableId;

// Virtual private gateway "vgw-main"
await waitUntil((response) => response?.VpnGateways?.[0]?.VpcAttachments?.find((one) => one.VpcId === ids.mainVpcId)?.State, 'attached', [], () => ec2UsEast1.send(new DescribeVpnGatewaysCommand({ 
  VpnGatewayIds: [ids.vgwMainId],
})));

// Route table "private"
await ec2UsEast1.send(new EnableVgwRoutePropagationCommand({ 
  RouteTableId: ids.privateRouteTableId,
  GatewayId: ids.vgwMainId,
}));

// Route table "public"
ids.publicRouteTableId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'public' }] }],
})))?.RouteTable?.RouteTableId;
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.publicRouteTableId,
  DestinationCidrBlock: '0.0.0.0/0',
  GatewayId: ids.igwId,
}));

// Route table "v6only"
ids.v6onlyRouteTableId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'v6only' }] }],
})))?.RouteTable?.RouteTableId;
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.v6onlyRouteTableId,
  DestinationIpv6CidrBlock: '::/0',
  EgressOnlyInternetGatewayId: ids.eigwMainId,
}));

// NAT gateway "nat64"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.nat64NatGatewayId],
});

// Route table "v6only"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.v6onlyRouteTableId,
  DestinationIpv6CidrBlock: '64:ff9b::/96',
  NatGatewayId: ids.nat64NatGatewayId,
}));

// Subnet "appliances"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.appliancesSubnetId],
});
ids.appliancesRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.appliancesSubnetId,
  RouteTableId: ids.publicRouteTableId,
})))?.AssociationId;

// Subnet "boston-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.bostonASubnetId],
});
ids.bostonARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.bostonASubnetId,
  RouteTableId: ids.publicRouteTableId,
})))?.AssociationId;

// Subnet "firewall-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.firewallASubnetId],
});
ids.firewallARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.firewallASubnetId,
  RouteTableId: ids.publicRouteTableId,
})))?.AssociationId;

// Subnet "firewall-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.firewallBSubnetId],
});
ids.firewallBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.firewallBSubnetId,
  RouteTableId: ids.publicRouteTableId,
})))?.AssociationId;

// Subnet "outpost-a"
ids.outpostARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.outpostASubnetId,
  RouteTableId: ids.v6onlyRouteTableId,
})))?.AssociationId;

// Subnet "peered-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.peeredASubnetId],
});
ids.peeredARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.peeredASubnetId,
  RouteTableId: ids.peeredRouteTableId,
})))?.AssociationId;

// Subnet "private-a"
ids.privateARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.privateASubnetId,
  RouteTableId: ids.privateRouteTableId,
})))?.AssociationId;

// Subnet "private-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.privateBSubnetId],
});
ids.privateBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.privateBSubnetId,
  RouteTableId: ids.privateRouteTableId,
})))?.AssociationId;

// Subnet "public-a"
ids.publicARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.publicASubnetId,
  RouteTableId: ids.publicRouteTableId,
})))?.AssociationId;

// Subnet "public-b"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.publicBSubnetId],
});
ids.publicBRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.publicBSubnetId,
  RouteTableId: ids.publicRouteTableId,
})))?.AssociationId;

// Subnet "reserved-c"
ids.reservedCRouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.reservedCSubnetId,
  RouteTableId: ids.v6onlyRouteTableId,
})))?.AssociationId;

// Subnet "v6only-a"
ids.v6onlyARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.v6onlyASubnetId,
  RouteTableId: ids.v6onlyRouteTableId,
})))?.AssociationId;

// VPC "tools"
ids.toolsVpcDefaultRouteTableId = (await ec2UsEast1.send(new DescribeRouteTablesCommand({ 
  Filters: [
      { Name: 'vpc-id', Values: [ids.toolsVpcId] },
      { Name: 'association.main', Values: ['true'] },
  ],
})))?.RouteTables?.[0]?.RouteTableId;

// Route table "main"
await ec2UsEast1.send(new CreateTagsCommand({ 
  Resources: [ids.toolsVpcDefaultRouteTableId],
  Tags: [{ Key: 'Name', Value: 'main' }],
}));

// Flow log "whole-vpc"
ids.wholeVpcRoleArn = (await iamUsEast1.send(new CreateRoleCommand({ 
  RoleName: 'whole-vpc-179-delivery',
  AssumeRolePolicyDocument: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"vpc-flow-logs.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
})))?.Role?.Arn;

// Network ACL "edge"
ids.edgeNetworkAclId = (await ec2UsEast1.send(new CreateNetworkAclCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'network-acl', Tags: [{ Key: 'Name', Value: 'edge' }] }],
})))?.NetworkAcl?.NetworkAclId;
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.edgeNetworkAclId,
  Egress: false,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 443, To: 443 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.edgeNetworkAclId,
  Egress: false,
  RuleNumber: 110,
  RuleAction: 'allow',
  Protocol: '1',
  CidrBlock: '0.0.0.0/0',
  IcmpTypeCode: { Type: 3, Code: 4 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.edgeNetworkAclId,
  Egress: false,
  RuleNumber: 120,
  RuleAction: 'allow',
  Protocol: '58',
  Ipv6CidrBlock: '::/0',
  IcmpTypeCode: { Type: 2, Code: 0 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.edgeNetworkAclId,
  Egress: false,
  RuleNumber: 130,
  RuleAction: 'allow',
  Protocol: '47',
  CidrBlock: '198.51.100.0/24',
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.edgeNetworkAclId,
  Egress: false,
  RuleNumber: 200,
  RuleAction: 'deny',
  Protocol: '-1',
  CidrBlock: '203.0.113.0/24',
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.edgeNetworkAclId,
  Egress: true,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '-1',
  CidrBlock: '0.0.0.0/0',
}));

// Network ACL "reserved"
ids.reservedNetworkAclId = (await ec2UsEast1.send(new CreateNetworkAclCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'network-acl', Tags: [{ Key: 'Name', Value: 'reserved' }] }],
})))?.NetworkAcl?.NetworkAclId;
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.reservedNetworkAclId,
  Egress: false,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.0.0.0/16',
  PortRange: { From: 443, To: 443 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.reservedNetworkAclId,
  Egress: false,
  RuleNumber: 110,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.0.0.0/16',
  PortRange: { From: 1024, To: 65535 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.reservedNetworkAclId,
  Egress: true,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '10.0.0.0/16',
  PortRange: { From: 1024, To: 65535 },
}));

// Subnet "reserved-c"
ids.reservedCNetworkAclAssociationFirstAssociationId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.reservedCSubnetId] }],
})))?.NetworkAcls?.[0]?.Associations?.find((one) => one.SubnetId === ids.reservedCSubnetId)?.NetworkAclAssociationId;
ids.reservedCNetworkAclAssociationFirstAclId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.reservedCSubnetId] }],
})))?.NetworkAcls?.[0]?.NetworkAclId;
ids.reservedCNetworkAclAssociationId = (await ec2UsEast1.send(new ReplaceNetworkAclAssociationCommand({ 
  AssociationId: ids.reservedCNetworkAclAssociationFirstAssociationId,
  NetworkAclId: ids.reservedNetworkAclId,
})))?.NewAssociationId;

// Network firewall "firewall"
ids.firewallPolicyFirewallPolicyArn = (await networkFirewallUsEast1.send(new CreateFirewallPolicyCommand({ 
  FirewallPolicyName: 'firewall',
  FirewallPolicy: { 
    StatelessDefaultActions: ['aws:pass'],
    StatelessFragmentDefaultActions: ['aws:drop'],
    StatefulDefaultActions: ['aws:drop_established', 'aws:alert_established'],
    TLSInspectionConfigurationArn: 'arn:aws:network-firewall:us-east-1:111122223333:tls-configuration/inspect',
    PolicyVariables: { RuleVariables: { HOME_NET: { Definition: ['10.0.0.0/8'] } } },
    StatefulEngineOptions: { 
      RuleOrder: 'STRICT_ORDER',
      StreamExceptionPolicy: 'REJECT',
      FlowTimeouts: { TcpIdleTimeoutSeconds: 600 },
    },
    StatefulRuleGroupReferences: [
        { 
          ResourceArn: 'arn:aws:network-firewall:us-east-1:aws-managed:stateful-rulegroup/BotNetCommandAndControlDomainsStrictOrder',
          Priority: 1,
          Override: { Action: 'DROP_TO_ALERT' },
        },
    ],
    StatelessRuleGroupReferences: [
        { 
          ResourceArn: 'arn:aws:network-firewall:us-east-1:111122223333:stateless-rulegroup/first',
          Priority: 10,
        },
    ],
  },
  EncryptionConfiguration: { 
    Type: 'CUSTOMER_KMS',
    KeyId: 'arn:aws:kms:us-east-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef',
  },
})))?.FirewallPolicyResponse?.FirewallPolicyArn;
ids.firewallArn = (await networkFirewallUsEast1.send(new CreateFirewallCommand({ 
  FirewallName: 'firewall',
  VpcId: ids.mainVpcId,
  FirewallPolicyArn: ids.firewallPolicyFirewallPolicyArn,
  Description: 'Inspects what private subnets send',
  DeleteProtection: true,
  SubnetChangeProtection: true,
  FirewallPolicyChangeProtection: true,
  EnabledAnalysisTypes: ['TLS_SNI', 'HTTP_HOST'],
  SubnetMappings: [
      { SubnetId: ids.firewallASubnetId, IPAddressType: 'DUALSTACK' },
      { SubnetId: ids.firewallBSubnetId, IPAddressType: 'DUALSTACK' },
  ],
  EncryptionConfiguration: { 
    Type: 'CUSTOMER_KMS',
    KeyId: 'arn:aws:kms:us-east-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef',
  },
  Tags: [{ Key: 'Name', Value: 'firewall' }],
})))?.Firewall?.FirewallArn;
await waitUntil((response) => response?.FirewallStatus?.Status, 'READY', [], () => networkFirewallUsEast1.send(new DescribeFirewallCommand({ 
  FirewallArn: ids.firewallArn,
})));
{
  const response = await networkFirewallUsEast1.send(new DescribeFirewallCommand({ 
    FirewallArn: ids.firewallArn,
  }));
  ids.firewallEndpointInFirewallASubnetId = Object.values(response?.FirewallStatus?.SyncStates ?? {})?.find((one) => one.Attachment?.SubnetId === ids.firewallASubnetId)?.Attachment?.EndpointId;
}

// Route table "elsewhere"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.elsewhereRouteTableId,
  DestinationCidrBlock: '203.0.113.0/25',
  VpcEndpointId: ids.firewallEndpointInFirewallASubnetId,
}));

// Network firewall "firewall"
{
  const response = await networkFirewallUsEast1.send(new DescribeFirewallCommand({ 
    FirewallArn: ids.firewallArn,
  }));
  ids.firewallEndpointInFirewallBSubnetId = Object.values(response?.FirewallStatus?.SyncStates ?? {})?.find((one) => one.Attachment?.SubnetId === ids.firewallBSubnetId)?.Attachment?.EndpointId;
}

// Route table "elsewhere"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.elsewhereRouteTableId,
  DestinationCidrBlock: '203.0.113.128/25',
  VpcEndpointId: ids.firewallEndpointInFirewallBSubnetId,
}));

// Security group "bastion"
ids.bastionSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'bastion',
  Description: 'SSH from the offices',
  VpcId: ids.mainVpcId,
  TagSpecifications: [
      { ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'bastion' }] },
  ],
})))?.GroupId;
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.bastionSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.bastionSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
})));
await ec2UsEast1.send(new AssociateSecurityGroupVpcCommand({ 
  GroupId: ids.bastionSecurityGroupId,
  VpcId: ids.neighbourVpcId,
}));

// Managed prefix list "office"
await waitUntil((response) => response?.PrefixLists?.[0]?.State, 'create-complete', ['create-failed'], () => ec2UsEast1.send(new DescribeManagedPrefixListsCommand({ 
  PrefixListIds: [ids.officePrefixListId],
})));

// Security group "bastion"
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.bastionSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 22,
        ToPort: 22,
        PrefixListIds: [{ PrefixListId: ids.officePrefixListId }],
      },
  ],
})));
ids.bastionIngress2RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.bastionSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 22,
        ToPort: 22,
        UserIdGroupPairs: [{ GroupId: 'sg-0123456789abcdef0', UserId: '444455556666' }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.bastionSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'icmp',
        FromPort: 8,
        ToPort: -1,
        IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'Ping' }],
      },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.bastionSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'icmpv6', FromPort: 2, ToPort: 0, Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.bastionSecurityGroupId,
  IpPermissions: [
      { IpProtocol: '50', IpRanges: [{ CidrIp: '198.51.100.7/32', Description: 'IPsec' }] },
  ],
})));
ids.bastionEgress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.bastionSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        UserIdGroupPairs: [{ GroupId: 'sg-0123456789abcdef0', UserId: '444455556666' }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;
ids.bastionEgress2RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.bastionSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        UserIdGroupPairs: [{ GroupId: 'sg-0fedcba9876543210' }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// Security group "web"
ids.webSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'web',
  Description: 'HTTPS from the VPC',
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'web' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.webSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/16' }] },
  ],
})));
ids.webIngress2RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 8443,
        ToPort: 8443,
        UserIdGroupPairs: [{ GroupId: ids.webSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// EC2 instance "app"
await iamUsEast1.send(new CreateRoleCommand({ 
  RoleName: 'app-160-role',
  AssumeRolePolicyDocument: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
}));
await waitUntilRoleExists({ client: iamUsEast1, maxWaitTime: TIME_LIMIT }, { 
  RoleName: 'app-160-role',
});
await iamUsEast1.send(new AttachRolePolicyCommand({ 
  RoleName: 'app-160-role',
  PolicyArn: 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore',
}));
await iamUsEast1.send(new CreateInstanceProfileCommand({ InstanceProfileName: 'app-160-profile' }));
await waitUntilInstanceProfileExists({ client: iamUsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceProfileName: 'app-160-profile',
});
await iamUsEast1.send(new AddRoleToInstanceProfileCommand({ 
  InstanceProfileName: 'app-160-profile',
  RoleName: 'app-160-role',
}));

// Lambda function "clean-up"
ids.cleanUpRoleArn = (await iamUsEast1.send(new CreateRoleCommand({ 
  RoleName: 'clean-up-150-role',
  AssumeRolePolicyDocument: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
})))?.Role?.Arn;
await waitUntilRoleExists({ client: iamUsEast1, maxWaitTime: TIME_LIMIT }, { 
  RoleName: 'clean-up-150-role',
});
await iamUsEast1.send(new AttachRolePolicyCommand({ 
  RoleName: 'clean-up-150-role',
  PolicyArn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole',
}));

// EKS cluster "inner-apps"
ids.innerAppsRoleArn = (await iamUsEast1.send(new CreateRoleCommand({ 
  RoleName: 'inner-apps-152-role',
  AssumeRolePolicyDocument: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"eks.amazonaws.com"},"Action":"sts:AssumeRole"}]}',
})))?.Role?.Arn;
await waitUntilRoleExists({ client: iamUsEast1, maxWaitTime: TIME_LIMIT }, { 
  RoleName: 'inner-apps-152-role',
});
await iamUsEast1.send(new AttachRolePolicyCommand({ 
  RoleName: 'inner-apps-152-role',
  PolicyArn: 'arn:aws:iam::aws:policy/AmazonEKSClusterPolicy',
}));

// VPC "neighbour"
ids.neighbourVpcDefaultNetworkAclId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [
      { Name: 'vpc-id', Values: [ids.neighbourVpcId] },
      { Name: 'default', Values: ['true'] },
  ],
})))?.NetworkAcls?.[0]?.NetworkAclId;

// Network ACL "default"
await ec2UsEast1.send(new CreateTagsCommand({ 
  Resources: [ids.neighbourVpcDefaultNetworkAclId],
  Tags: [{ Key: 'Name', Value: 'default' }],
}));
await ec2UsEast1.send(new ReplaceNetworkAclEntryCommand({ 
  NetworkAclId: ids.neighbourVpcDefaultNetworkAclId,
  Egress: false,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '-1',
  CidrBlock: '10.0.0.0/8',
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.neighbourVpcDefaultNetworkAclId,
  Egress: true,
  RuleNumber: 110,
  RuleAction: 'allow',
  Protocol: '1',
  CidrBlock: '0.0.0.0/0',
  IcmpTypeCode: { Type: 0, Code: 0 },
}));
await ec2UsEast1.send(new ReplaceNetworkAclEntryCommand({ 
  NetworkAclId: ids.neighbourVpcDefaultNetworkAclId,
  Egress: true,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '-1',
  CidrBlock: '10.0.0.0/8',
}));

// VPC peering connection "main-tools"
ids.mainToolsVpcPeeringConnectionId = (await ec2UsEast1.send(new CreateVpcPeeringConnectionCommand({ 
  VpcId: ids.mainVpcId,
  PeerVpcId: ids.toolsVpcId,
  TagSpecifications: [
      { ResourceType: 'vpc-peering-connection', Tags: [{ Key: 'Name', Value: 'main-tools' }] },
  ],
})))?.VpcPeeringConnection?.VpcPeeringConnectionId;
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'pending-acceptance', ['failed', 'expired', 'rejected', 'deleted'], () => ec2UsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.mainToolsVpcPeeringConnectionId],
})));
await ec2UsEast1.send(new AcceptVpcPeeringConnectionCommand({ 
  VpcPeeringConnectionId: ids.mainToolsVpcPeeringConnectionId,
}));
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'active', ['failed', 'expired', 'rejected', 'deleted'], () => ec2UsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.mainToolsVpcPeeringConnectionId],
})));

// Route table "peered"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.peeredRouteTableId,
  DestinationCidrBlock: '10.4.0.0/16',
  VpcPeeringConnectionId: ids.mainToolsVpcPeeringConnectionId,
}));

// Route table "main"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.toolsVpcDefaultRouteTableId,
  DestinationCidrBlock: '10.0.0.0/16',
  VpcPeeringConnectionId: ids.mainToolsVpcPeeringConnectionId,
}));

// VPC peering connection "main-tools"
await ec2UsEast1.send(new ModifyVpcPeeringConnectionOptionsCommand({ 
  VpcPeeringConnectionId: ids.mainToolsVpcPeeringConnectionId,
  RequesterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
  AccepterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
}));

// Customer gateway "certified"
ids.certifiedCustomerGatewayId = (await ec2UsEast1.send(new CreateCustomerGatewayCommand({ 
  Type: 'ipsec.1',
  BgpAsn: 65012,
  CertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012',
  TagSpecifications: [
      { ResourceType: 'customer-gateway', Tags: [{ Key: 'Name', Value: 'certified' }] },
  ],
})))?.CustomerGateway?.CustomerGatewayId;

// Customer gateway "office"
ids.officeCustomerGatewayId = (await ec2UsEast1.send(new CreateCustomerGatewayCommand({ 
  Type: 'ipsec.1',
  IpAddress: '198.51.100.10',
  BgpAsn: 65010,
  DeviceName: 'office-router',
  TagSpecifications: [
      { ResourceType: 'customer-gateway', Tags: [{ Key: 'Name', Value: 'office' }] },
  ],
})))?.CustomerGateway?.CustomerGatewayId;

// Customer gateway "office router"
ids.officeRouterCustomerGatewayId = (await ec2UsEast1.send(new CreateCustomerGatewayCommand({ 
  Type: 'ipsec.1',
  IpAddress: '203.0.113.80',
  BgpAsn: 65000,
  TagSpecifications: [
      { ResourceType: 'customer-gateway', Tags: [{ Key: 'Name', Value: 'office router' }] },
  ],
})))?.CustomerGateway?.CustomerGatewayId;

// Customer gateway "private-router"
ids.privateRouterCustomerGatewayId = (await ec2UsEast1.send(new CreateCustomerGatewayCommand({ 
  Type: 'ipsec.1',
  IpAddress: '172.16.0.1',
  BgpAsn: 65013,
  TagSpecifications: [
      { ResourceType: 'customer-gateway', Tags: [{ Key: 'Name', Value: 'private-router' }] },
  ],
})))?.CustomerGateway?.CustomerGatewayId;

// Customer gateway "office"
await waitUntilCustomerGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  CustomerGatewayIds: [ids.officeCustomerGatewayId],
});

// VPN connection "static"
ids.staticVpnConnectionId = (await ec2UsEast1.send(new CreateVpnConnectionCommand({ 
  Type: 'ipsec.1',
  CustomerGatewayId: ids.officeCustomerGatewayId,
  VpnGatewayId: ids.vgwMainId,
  Options: { 
    StaticRoutesOnly: true,
    LocalIpv4NetworkCidr: '192.168.0.0/16',
    RemoteIpv4NetworkCidr: '10.0.0.0/16',
    TunnelOptions: [
        { 
          TunnelInsideCidr: '169.254.10.0/30',
          IKEVersions: [{ Value: 'ikev2' }],
          Phase1EncryptionAlgorithms: [{ Value: 'AES256' }, { Value: 'AES256-GCM-16' }],
          Phase1IntegrityAlgorithms: [{ Value: 'SHA2-384' }, { Value: 'SHA2-512' }],
          Phase1DHGroupNumbers: [{ Value: 19 }, { Value: 20 }],
          Phase1LifetimeSeconds: 14400,
          Phase2EncryptionAlgorithms: [{ Value: 'AES256-GCM-16' }],
          Phase2IntegrityAlgorithms: [{ Value: 'SHA2-512' }],
          Phase2DHGroupNumbers: [{ Value: 19 }, { Value: 20 }],
          Phase2LifetimeSeconds: 1800,
          StartupAction: 'start',
          DPDTimeoutAction: 'restart',
          DPDTimeoutSeconds: 45,
          RekeyMarginTimeSeconds: 270,
          RekeyFuzzPercentage: 50,
          ReplayWindowSize: 512,
          EnableTunnelLifecycleControl: true,
          PreSharedKey: process.env.STATIC_VPN_CONNECTION_TUNNEL_1_PRESHARED_KEY,
          LogOptions: { 
            CloudWatchLogOptions: { 
              LogEnabled: true,
              LogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office',
              LogOutputFormat: 'text',
            },
          },
        },
        { 
          TunnelInsideCidr: '169.254.11.0/30',
          IKEVersions: [{ Value: 'ikev2' }],
          Phase1EncryptionAlgorithms: [{ Value: 'AES256' }, { Value: 'AES256-GCM-16' }],
          Phase1IntegrityAlgorithms: [{ Value: 'SHA2-384' }, { Value: 'SHA2-512' }],
          Phase1DHGroupNumbers: [{ Value: 19 }, { Value: 20 }],
          Phase1LifetimeSeconds: 14400,
          Phase2EncryptionAlgorithms: [{ Value: 'AES256-GCM-16' }],
          Phase2IntegrityAlgorithms: [{ Value: 'SHA2-512' }],
          Phase2DHGroupNumbers: [{ Value: 19 }, { Value: 20 }],
          Phase2LifetimeSeconds: 1800,
          StartupAction: 'start',
          DPDTimeoutAction: 'restart',
          DPDTimeoutSeconds: 45,
          RekeyMarginTimeSeconds: 270,
          RekeyFuzzPercentage: 50,
          ReplayWindowSize: 512,
          EnableTunnelLifecycleControl: true,
          PreSharedKey: process.env.STATIC_VPN_CONNECTION_TUNNEL_2_PRESHARED_KEY,
          LogOptions: { 
            CloudWatchLogOptions: { 
              LogEnabled: true,
              LogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office',
              LogOutputFormat: 'text',
            },
          },
        },
    ],
  },
  TagSpecifications: [{ ResourceType: 'vpn-connection', Tags: [{ Key: 'Name', Value: 'static' }] }],
})))?.VpnConnection?.VpnConnectionId;
await waitUntilVpnConnectionAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpnConnectionIds: [ids.staticVpnConnectionId],
});
await ec2UsEast1.send(new CreateVpnConnectionRouteCommand({ 
  DestinationCidrBlock: '192.168.0.0/16',
  VpnConnectionId: ids.staticVpnConnectionId,
}));

// Direct Connect gateway "lines"
ids.linesDirectConnectGatewayId = (await directconnectUsEast1.send(new CreateDirectConnectGatewayCommand({ 
  directConnectGatewayName: 'lines',
  amazonSideAsn: 64610,
  tags: [{ key: 'Name', value: 'lines' }],
})))?.directConnectGateway?.directConnectGatewayId;

// Transit gateway "hub"
{
  const response = await ec2UsEast1.send(new CreateTransitGatewayCommand({ 
    Description: 'Hub of us-east-1',
    Options: { 
      AmazonSideAsn: 64600,
      DefaultRouteTableAssociation: 'disable',
      DefaultRouteTablePropagation: 'disable',
      AutoAcceptSharedAttachments: 'disable',
      DnsSupport: 'disable',
      VpnEcmpSupport: 'disable',
      SecurityGroupReferencingSupport: 'enable',
      TransitGatewayCidrBlocks: ['10.255.0.0/24'],
    },
    TagSpecifications: [{ ResourceType: 'transit-gateway', Tags: [{ Key: 'Name', Value: 'hub' }] }],
  }));
  ids.hubTransitGatewayId = response?.TransitGateway?.TransitGatewayId;
  ids.hubTransitGatewayArn = response?.TransitGateway?.TransitGatewayArn;
}

// Customer gateway "certified"
await waitUntilCustomerGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  CustomerGatewayIds: [ids.certifiedCustomerGatewayId],
});

// Transit gateway "hub"
await waitUntil((response) => response?.TransitGateways?.[0]?.State, 'available', [], () => ec2UsEast1.send(new DescribeTransitGatewaysCommand({ 
  TransitGatewayIds: [ids.hubTransitGatewayId],
})));

// VPN connection "certified-hub"
ids.certifiedHubVpnConnectionId = (await ec2UsEast1.send(new CreateVpnConnectionCommand({ 
  Type: 'ipsec.1',
  CustomerGatewayId: ids.certifiedCustomerGatewayId,
  TransitGatewayId: ids.hubTransitGatewayId,
  Options: { StaticRoutesOnly: false, EnableAcceleration: true },
  TagSpecifications: [
      { ResourceType: 'vpn-connection', Tags: [{ Key: 'Name', Value: 'certified-hub' }] },
  ],
})))?.VpnConnection?.VpnConnectionId;

// VPN connection "office-hub"
ids.officeHubVpnConnectionId = (await ec2UsEast1.send(new CreateVpnConnectionCommand({ 
  Type: 'ipsec.1',
  CustomerGatewayId: ids.officeCustomerGatewayId,
  TransitGatewayId: ids.hubTransitGatewayId,
  Options: { 
    StaticRoutesOnly: false,
    TunnelInsideIpVersion: 'ipv6',
    LocalIpv6NetworkCidr: '2001:db8:aaaa::/48',
    RemoteIpv6NetworkCidr: '2001:db8:bbbb::/48',
    TunnelBandwidth: 'large',
    TunnelOptions: [
        { 
          TunnelInsideIpv6Cidr: 'fd00:10::/126',
          IKEVersions: [{ Value: 'ikev2' }],
          Phase1EncryptionAlgorithms: [{ Value: 'AES256' }, { Value: 'AES256-GCM-16' }],
          Phase1IntegrityAlgorithms: [{ Value: 'SHA2-384' }, { Value: 'SHA2-512' }],
          Phase1DHGroupNumbers: [{ Value: 19 }, { Value: 20 }],
          Phase1LifetimeSeconds: 14400,
          Phase2EncryptionAlgorithms: [{ Value: 'AES256-GCM-16' }],
          Phase2IntegrityAlgorithms: [{ Value: 'SHA2-512' }],
          Phase2DHGroupNumbers: [{ Value: 19 }, { Value: 20 }],
          Phase2LifetimeSeconds: 1800,
          StartupAction: 'start',
          DPDTimeoutAction: 'restart',
          DPDTimeoutSeconds: 45,
          RekeyMarginTimeSeconds: 270,
          RekeyFuzzPercentage: 50,
          ReplayWindowSize: 512,
          EnableTunnelLifecycleControl: true,
          LogOptions: { 
            CloudWatchLogOptions: { 
              LogEnabled: true,
              LogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office',
              LogOutputFormat: 'text',
            },
          },
        },
        { 
          TunnelInsideIpv6Cidr: 'fd00:11::/126',
          IKEVersions: [{ Value: 'ikev2' }],
          Phase1EncryptionAlgorithms: [{ Value: 'AES256' }, { Value: 'AES256-GCM-16' }],
          Phase1IntegrityAlgorithms: [{ Value: 'SHA2-384' }, { Value: 'SHA2-512' }],
          Phase1DHGroupNumbers: [{ Value: 19 }, { Value: 20 }],
          Phase1LifetimeSeconds: 14400,
          Phase2EncryptionAlgorithms: [{ Value: 'AES256-GCM-16' }],
          Phase2IntegrityAlgorithms: [{ Value: 'SHA2-512' }],
          Phase2DHGroupNumbers: [{ Value: 19 }, { Value: 20 }],
          Phase2LifetimeSeconds: 1800,
          StartupAction: 'start',
          DPDTimeoutAction: 'none',
          DPDTimeoutSeconds: 45,
          RekeyMarginTimeSeconds: 270,
          RekeyFuzzPercentage: 50,
          ReplayWindowSize: 512,
          EnableTunnelLifecycleControl: true,
          PreSharedKey: process.env.OFFICE_HUB_VPN_CONNECTION_TUNNEL_2_PRESHARED_KEY,
          LogOptions: { 
            CloudWatchLogOptions: { 
              LogEnabled: true,
              LogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office',
              LogOutputFormat: 'text',
            },
          },
        },
    ],
  },
  PreSharedKeyStorage: 'SecretsManager',
  TagSpecifications: [
      { ResourceType: 'vpn-connection', Tags: [{ Key: 'Name', Value: 'office-hub' }] },
  ],
})))?.VpnConnection?.VpnConnectionId;

// Transit gateway "hub"
ids.hubShareShareArn = (await ramUsEast1.send(new CreateResourceShareCommand({ 
  name: 'hub',
  allowExternalPrincipals: true,
})))?.resourceShare?.resourceShareArn;
await ramUsEast1.send(new AssociateResourceShareCommand({ 
  resourceArns: [ids.hubTransitGatewayArn],
  resourceShareArn: ids.hubShareShareArn,
}));
await ramUsEast1.send(new AssociateResourceShareCommand({ 
  principals: ['111122223333'],
  resourceShareArn: ids.hubShareShareArn,
}));

// Transit gateway "watched-hub"
ids.watchedHubTransitGatewayId = (await ec2UsEast1.send(new CreateTransitGatewayCommand({ 
  Options: { 
    DefaultRouteTableAssociation: 'enable',
    DefaultRouteTablePropagation: 'enable',
    AutoAcceptSharedAttachments: 'disable',
    DnsSupport: 'enable',
    VpnEcmpSupport: 'enable',
    SecurityGroupReferencingSupport: 'disable',
  },
  TagSpecifications: [
      { ResourceType: 'transit-gateway', Tags: [{ Key: 'Name', Value: 'watched-hub' }] },
  ],
})))?.TransitGateway?.TransitGatewayId;

// Transit gateway VPC attachment "hub-main"
ids.hubMainTransitGatewayAttachmentId = (await ec2UsEast1.send(new CreateTransitGatewayVpcAttachmentCommand({ 
  TransitGatewayId: ids.hubTransitGatewayId,
  VpcId: ids.mainVpcId,
  SubnetIds: [ids.privateASubnetId, ids.privateBSubnetId],
  Options: { 
    ApplianceModeSupport: 'enable',
    DnsSupport: 'disable',
    Ipv6Support: 'disable',
    SecurityGroupReferencingSupport: 'disable',
  },
  TagSpecifications: [
      { ResourceType: 'transit-gateway-attachment', Tags: [{ Key: 'Name', Value: 'hub-main' }] },
  ],
})))?.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;
await waitUntil((response) => response?.TransitGatewayVpcAttachments?.[0]?.State, 'available', ['failed', 'rejected'], () => ec2UsEast1.send(new DescribeTransitGatewayVpcAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.hubMainTransitGatewayAttachmentId],
})));

// Route table "private"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.privateRouteTableId,
  DestinationCidrBlock: '10.2.0.0/16',
  TransitGatewayId: ids.hubTransitGatewayId,
}));
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.privateRouteTableId,
  DestinationCidrBlock: '172.16.0.0/12',
  TransitGatewayId: ids.hubTransitGatewayId,
}));

// Direct Connect gateway association "lines-hub"
ids.linesHubAssociationId = (await directconnectUsEast1.send(new CreateDirectConnectGatewayAssociationCommand({ 
  directConnectGatewayId: ids.linesDirectConnectGatewayId,
  gatewayId: ids.hubTransitGatewayId,
  addAllowedPrefixesToDirectConnectGateway: [{ cidr: '10.0.0.0/16' }, { cidr: '10.2.0.0/16' }],
})))?.directConnectGatewayAssociation?.associationId;

// Customer gateway "private-router"
await waitUntilCustomerGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  CustomerGatewayIds: [ids.privateRouterCustomerGatewayId],
});

// Direct Connect gateway association "lines-hub"
await waitUntil((response) => response?.directConnectGatewayAssociations?.[0]?.associationState, 'associated', [], () => directconnectUsEast1.send(new DescribeDirectConnectGatewayAssociationsCommand({ 
  associationId: ids.linesHubAssociationId,
})));
ids.linesHubAssociationAttachmentId = (await ec2UsEast1.send(new DescribeTransitGatewayAttachmentsCommand({ 
  Filters: [{ Name: 'resource-id', Values: [ids.linesDirectConnectGatewayId] }],
})))?.TransitGatewayAttachments?.[0]?.TransitGatewayAttachmentId;

// VPN connection "over-lines"
ids.overLinesVpnConnectionId = (await ec2UsEast1.send(new CreateVpnConnectionCommand({ 
  Type: 'ipsec.1',
  CustomerGatewayId: ids.privateRouterCustomerGatewayId,
  TransitGatewayId: ids.hubTransitGatewayId,
  Options: { 
    StaticRoutesOnly: false,
    OutsideIpAddressType: 'PrivateIpv4',
    TransportTransitGatewayAttachmentId: ids.linesHubAssociationAttachmentId,
  },
  TagSpecifications: [
      { ResourceType: 'vpn-connection', Tags: [{ Key: 'Name', Value: 'over-lines' }] },
  ],
})))?.VpnConnection?.VpnConnectionId;

// Transit gateway route table "sites"
ids.sitesTransitGatewayRouteTableId = (await ec2UsEast1.send(new CreateTransitGatewayRouteTableCommand({ 
  TransitGatewayId: ids.hubTransitGatewayId,
  TagSpecifications: [
      { ResourceType: 'transit-gateway-route-table', Tags: [{ Key: 'Name', Value: 'sites' }] },
  ],
})))?.TransitGatewayRouteTable?.TransitGatewayRouteTableId;

// VPN connection "office-hub"
await waitUntilVpnConnectionAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpnConnectionIds: [ids.officeHubVpnConnectionId],
});

// Transit gateway route table "sites"
await waitUntil((response) => response?.TransitGatewayRouteTables?.[0]?.State, 'available', [], () => ec2UsEast1.send(new DescribeTransitGatewayRouteTablesCommand({ 
  TransitGatewayRouteTableIds: [ids.sitesTransitGatewayRouteTableId],
})));

// VPN connection "office-hub"
ids.officeHubVpnConnectionAttachmentId = (await ec2UsEast1.send(new DescribeTransitGatewayAttachmentsCommand({ 
  Filters: [{ Name: 'resource-id', Values: [ids.officeHubVpnConnectionId] }],
})))?.TransitGatewayAttachments?.[0]?.TransitGatewayAttachmentId;

// Transit gateway route table "sites"
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.officeHubVpnConnectionAttachmentId,
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
}));

// VPN connection "certified-hub"
await waitUntilVpnConnectionAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpnConnectionIds: [ids.certifiedHubVpnConnectionId],
});
ids.certifiedHubVpnConnectionAttachmentId = (await ec2UsEast1.send(new DescribeTransitGatewayAttachmentsCommand({ 
  Filters: [{ Name: 'resource-id', Values: [ids.certifiedHubVpnConnectionId] }],
})))?.TransitGatewayAttachments?.[0]?.TransitGatewayAttachmentId;

// Transit gateway route table "sites"
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.certifiedHubVpnConnectionAttachmentId,
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
}));

// VPN connection "over-lines"
await waitUntilVpnConnectionAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpnConnectionIds: [ids.overLinesVpnConnectionId],
});
ids.overLinesVpnConnectionAttachmentId = (await ec2UsEast1.send(new DescribeTransitGatewayAttachmentsCommand({ 
  Filters: [{ Name: 'resource-id', Values: [ids.overLinesVpnConnectionId] }],
})))?.TransitGatewayAttachments?.[0]?.TransitGatewayAttachmentId;

// Transit gateway route table "sites"
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.overLinesVpnConnectionAttachmentId,
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
}));
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.linesHubAssociationAttachmentId,
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
}));
await ec2UsEast1.send(new EnableTransitGatewayRouteTablePropagationCommand({ 
  TransitGatewayAttachmentId: ids.hubMainTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '2001:db8:cccc::/48',
  TransitGatewayAttachmentId: ids.hubMainTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
}));

// Transit gateway route table "vpcs"
ids.vpcsTransitGatewayRouteTableId = (await ec2UsEast1.send(new CreateTransitGatewayRouteTableCommand({ 
  TransitGatewayId: ids.hubTransitGatewayId,
  TagSpecifications: [
      { ResourceType: 'transit-gateway-route-table', Tags: [{ Key: 'Name', Value: 'vpcs' }] },
  ],
})))?.TransitGatewayRouteTable?.TransitGatewayRouteTableId;
await waitUntil((response) => response?.TransitGatewayRouteTables?.[0]?.State, 'available', [], () => ec2UsEast1.send(new DescribeTransitGatewayRouteTablesCommand({ 
  TransitGatewayRouteTableIds: [ids.vpcsTransitGatewayRouteTableId],
})));
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.hubMainTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
}));
await ec2UsEast1.send(new EnableTransitGatewayRouteTablePropagationCommand({ 
  TransitGatewayAttachmentId: ids.hubMainTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
}));
await ec2UsEast1.send(new EnableTransitGatewayRouteTablePropagationCommand({ 
  TransitGatewayAttachmentId: ids.officeHubVpnConnectionAttachmentId,
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
}));
await ec2UsEast1.send(new EnableTransitGatewayRouteTablePropagationCommand({ 
  TransitGatewayAttachmentId: ids.certifiedHubVpnConnectionAttachmentId,
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
}));
await ec2UsEast1.send(new EnableTransitGatewayRouteTablePropagationCommand({ 
  TransitGatewayAttachmentId: ids.overLinesVpnConnectionAttachmentId,
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
}));
await ec2UsEast1.send(new EnableTransitGatewayRouteTablePropagationCommand({ 
  TransitGatewayAttachmentId: ids.linesHubAssociationAttachmentId,
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
}));
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '203.0.113.0/24',
  Blackhole: true,
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
}));

// VPC endpoint "database"
ids.databaseEndpointId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.mainVpcId,
  VpcEndpointType: 'Resource',
  SubnetIds: [ids.privateASubnetId, ids.privateBSubnetId],
  PrivateDnsEnabled: true,
  ResourceConfigurationArn: 'arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-0123456789abcdef0',
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'database' }] }],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "inspection"
ids.inspectionEndpointId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.mainVpcId,
  ServiceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0',
  VpcEndpointType: 'GatewayLoadBalancer',
  SubnetIds: [ids.privateASubnetId],
  TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'inspection' }] },
  ],
})))?.VpcEndpoint?.VpcEndpointId;
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.inspectionEndpointId],
})));

// Route table "inspected"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.inspectedRouteTableId,
  DestinationCidrBlock: '198.51.100.0/24',
  VpcEndpointId: ids.inspectionEndpointId,
}));

// VPC endpoint "s3"
ids.s3EndpointId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.mainVpcId,
  ServiceName: 'com.amazonaws.us-east-1.s3',
  VpcEndpointType: 'Gateway',
  RouteTableIds: [ids.privateRouteTableId],
  IpAddressType: 'ipv4',
  DnsOptions: { DnsRecordIpType: 'ipv4' },
  PolicyDocument: '{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":["s3:GetObject"],"Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-0123456789"}}}]}',
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 's3' }] }],
})))?.VpcEndpoint?.VpcEndpointId;
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.s3EndpointId],
})));

// VPC endpoint "s3-private"
ids.s3PrivateEndpointId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.mainVpcId,
  ServiceName: 'com.amazonaws.us-east-1.s3',
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.privateASubnetId, ids.privateBSubnetId],
  SecurityGroupIds: [ids.webSecurityGroupId],
  PrivateDnsEnabled: true,
  DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: true },
  SubnetConfigurations: [
      { SubnetId: ids.privateASubnetId, Ipv4: '10.0.16.10' },
      { SubnetId: ids.privateBSubnetId, Ipv4: '10.0.17.10', Ipv6: '2001:db8:1::10' },
  ],
  TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 's3-private' }] },
  ],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "services"
ids.servicesEndpointId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.mainVpcId,
  VpcEndpointType: 'ServiceNetwork',
  SubnetIds: [ids.privateASubnetId, ids.privateBSubnetId],
  PrivateDnsEnabled: true,
  ServiceNetworkArn: 'arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0',
  DnsOptions: { 
    PrivateDnsPreference: 'VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS',
    PrivateDnsSpecifiedDomains: ['example.com'],
  },
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'services' }] }],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "sqs-abroad"
ids.sqsAbroadEndpointId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.mainVpcId,
  ServiceName: 'com.amazonaws.eu-west-1.sqs',
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.privateASubnetId, ids.privateBSubnetId],
  PrivateDnsEnabled: false,
  ServiceRegion: 'eu-west-1',
  TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'sqs-abroad' }] },
  ],
})))?.VpcEndpoint?.VpcEndpointId;

// What AWS has there
ids.amazonLinuxImageId = (await ssmUsEast1.send(new GetParameterCommand({ 
  Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
})))?.Parameter?.Value;

// EC2 instance "app"
{
  const response = await ec2UsEast1.send(new RunInstancesCommand({ 
    MinCount: 1,
    MaxCount: 1,
    ImageId: ids.amazonLinuxImageId,
    InstanceType: 't3.micro',
    NetworkInterfaces: [
        { 
          DeviceIndex: 0,
          SubnetId: ids.privateASubnetId,
          AssociatePublicIpAddress: false,
          Groups: [ids.webSecurityGroupId],
        },
    ],
    IamInstanceProfile: { Name: 'app-160-profile' },
    MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
    BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
    TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'app' }] }],
  }));
  ids.appInstanceId = response?.Instances?.[0]?.InstanceId;
  ids.appInstancePrivateIp = response?.Instances?.[0]?.PrivateIpAddress;
}

// What AWS has there
ids.amazonLinuxArm64ImageId = (await ssmUsEast1.send(new GetParameterCommand({ 
  Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64',
})))?.Parameter?.Value;

// EC2 instance "appliance"
ids.applianceInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxArm64ImageId,
  InstanceType: 'c7g.xlarge',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.publicASubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddress: '10.0.0.40',
        Groups: [ids.webSecurityGroupId],
      },
  ],
  KeyName: 'operations',
  IamInstanceProfile: { Name: 'appliance' },
  UserData: Buffer.from('#!/bin/bash\n# forwards what comes in\nsysctl -w net.ipv4.ip_forward=1\necho "${HOSTNAME} is ready"\n').toString('base64'),
  MetadataOptions: { 
    HttpEndpoint: 'enabled',
    HttpTokens: 'optional',
    HttpPutResponseHopLimit: 2,
    HttpProtocolIpv6: 'enabled',
    InstanceMetadataTags: 'enabled',
  },
  BlockDeviceMappings: [
      { DeviceName: '/dev/xvda', Ebs: { VolumeSize: 20, VolumeType: 'io2', Iops: 3000 } },
  ],
  DisableApiTermination: true,
  InstanceInitiatedShutdownBehavior: 'terminate',
  Monitoring: { Enabled: true },
  Placement: { Tenancy: 'dedicated', GroupName: 'appliances' },
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'appliance' }] }],
})))?.Instances?.[0]?.InstanceId;
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.applianceInstanceId],
});
await ec2UsEast1.send(new ModifyInstanceAttributeCommand({ 
  InstanceId: ids.applianceInstanceId,
  SourceDestCheck: { Value: false },
}));
ids.applianceElasticIpAssociationId = (await ec2UsEast1.send(new AssociateAddressCommand({ 
  InstanceId: ids.applianceInstanceId,
  AllocationId: ids.applianceElasticIpAllocationId,
})))?.AssociationId;

// EC2 instance "appliance"
ids.applianceInstance82Id = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.appliancesSubnetId,
        AssociatePublicIpAddress: true,
        Groups: [ids.webSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'appliance' }] }],
})))?.Instances?.[0]?.InstanceId;
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.applianceInstance82Id],
});
await ec2UsEast1.send(new ModifyInstanceAttributeCommand({ 
  InstanceId: ids.applianceInstance82Id,
  SourceDestCheck: { Value: false },
}));

// Route table "edge"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.edgeRouteTableId,
  DestinationCidrBlock: '10.0.0.0/24',
  InstanceId: ids.applianceInstance82Id,
}));

// Subnet "interfaces-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.interfacesASubnetId],
});

// EC2 instance "mail"
ids.mailInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.interfacesASubnetId,
        AssociatePublicIpAddress: false,
        PrivateIpAddresses: [
            { PrivateIpAddress: '10.0.64.10', Primary: true },
            { PrivateIpAddress: '10.0.64.11', Primary: false },
            { PrivateIpAddress: '10.0.64.12', Primary: false },
        ],
        Ipv6AddressCount: 2,
        Groups: [ids.webSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'disabled' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'mail' }] }],
})))?.Instances?.[0]?.InstanceId;

// Network interface "appliance-inside"
ids.applianceInsideNetworkInterfaceId = (await ec2UsEast1.send(new CreateNetworkInterfaceCommand({ 
  SubnetId: ids.privateASubnetId,
  PrivateIpAddress: '10.0.16.40',
  SecondaryPrivateIpAddressCount: 2,
  Groups: [ids.webSecurityGroupId],
  TagSpecifications: [
      { ResourceType: 'network-interface', Tags: [{ Key: 'Name', Value: 'appliance-inside' }] },
  ],
})))?.NetworkInterface?.NetworkInterfaceId;
await waitUntilNetworkInterfaceAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NetworkInterfaceIds: [ids.applianceInsideNetworkInterfaceId],
});
ids.applianceInsideNetworkInterfaceAttachmentId = (await ec2UsEast1.send(new AttachNetworkInterfaceCommand({ 
  InstanceId: ids.applianceInstanceId,
  NetworkInterfaceId: ids.applianceInsideNetworkInterfaceId,
  DeviceIndex: 2,
})))?.AttachmentId;

// Network interface "appliance-outside"
ids.applianceOutsideNetworkInterfaceId = (await ec2UsEast1.send(new CreateNetworkInterfaceCommand({ 
  SubnetId: ids.publicASubnetId,
  Description: 'Second address to the internet',
  PrivateIpAddresses: [
      { PrivateIpAddress: '10.0.0.41', Primary: true },
      { PrivateIpAddress: '10.0.0.42', Primary: false },
      { PrivateIpAddress: '10.0.0.43', Primary: false },
  ],
  Groups: [ids.webSecurityGroupId],
  TagSpecifications: [
      { ResourceType: 'network-interface', Tags: [{ Key: 'Name', Value: 'appliance-outside' }] },
  ],
})))?.NetworkInterface?.NetworkInterfaceId;
await waitUntilNetworkInterfaceAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NetworkInterfaceIds: [ids.applianceOutsideNetworkInterfaceId],
});
await ec2UsEast1.send(new ModifyNetworkInterfaceAttributeCommand({ 
  NetworkInterfaceId: ids.applianceOutsideNetworkInterfaceId,
  SourceDestCheck: { Value: false },
}));
ids.applianceOutsideNetworkInterfaceAttachmentId = (await ec2UsEast1.send(new AttachNetworkInterfaceCommand({ 
  InstanceId: ids.applianceInstanceId,
  NetworkInterfaceId: ids.applianceOutsideNetworkInterfaceId,
  DeviceIndex: 1,
})))?.AttachmentId;
ids.applianceOutsideElasticIpAssociationId = (await ec2UsEast1.send(new AssociateAddressCommand({ 
  NetworkInterfaceId: ids.applianceOutsideNetworkInterfaceId,
  AllocationId: ids.applianceOutsideElasticIpAllocationId,
})))?.AssociationId;

// Network interface "containers"
ids.containersNetworkInterfaceId = (await ec2UsEast1.send(new CreateNetworkInterfaceCommand({ 
  SubnetId: ids.interfacesASubnetId,
  InterfaceType: 'trunk',
  Ipv4PrefixCount: 1,
  Ipv6PrefixCount: 1,
  Groups: [ids.webSecurityGroupId],
  TagSpecifications: [
      { ResourceType: 'network-interface', Tags: [{ Key: 'Name', Value: 'containers' }] },
  ],
})))?.NetworkInterface?.NetworkInterfaceId;

// Network interface "hpc"
ids.hpcNetworkInterfaceId = (await ec2UsEast1.send(new CreateNetworkInterfaceCommand({ 
  SubnetId: ids.interfacesASubnetId,
  InterfaceType: 'efa',
  Ipv4PrefixCount: 1,
  Ipv6AddressCount: 2,
  EnablePrimaryIpv6: true,
  Groups: [ids.webSecurityGroupId],
  TagSpecifications: [{ ResourceType: 'network-interface', Tags: [{ Key: 'Name', Value: 'hpc' }] }],
})))?.NetworkInterface?.NetworkInterfaceId;

// Network interface "inspector"
ids.inspectorNetworkInterfaceId = (await ec2UsEast1.send(new CreateNetworkInterfaceCommand({ 
  SubnetId: ids.appliancesSubnetId,
  TagSpecifications: [
      { ResourceType: 'network-interface', Tags: [{ Key: 'Name', Value: 'inspector' }] },
  ],
})))?.NetworkInterface?.NetworkInterfaceId;
await waitUntilNetworkInterfaceAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NetworkInterfaceIds: [ids.inspectorNetworkInterfaceId],
});
await ec2UsEast1.send(new ModifyNetworkInterfaceAttributeCommand({ 
  NetworkInterfaceId: ids.inspectorNetworkInterfaceId,
  SourceDestCheck: { Value: false },
}));

// Managed prefix list "partners"
await waitUntil((response) => response?.PrefixLists?.[0]?.State, 'create-complete', ['create-failed'], () => ec2UsEast1.send(new DescribeManagedPrefixListsCommand({ 
  PrefixListIds: [ids.partnersPrefixListId],
})));

// Route table "elsewhere"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.elsewhereRouteTableId,
  DestinationPrefixListId: ids.partnersPrefixListId,
  NetworkInterfaceId: ids.inspectorNetworkInterfaceId,
}));
await ec2UsEast1.send(new ReplaceRouteCommand({ 
  RouteTableId: ids.elsewhereRouteTableId,
  DestinationCidrBlock: '10.0.0.0/16',
  NetworkInterfaceId: ids.inspectorNetworkInterfaceId,
}));

// Network interface "sensor"
ids.sensorNetworkInterfaceId = (await ec2UsEast1.send(new CreateNetworkInterfaceCommand({ 
  SubnetId: ids.privateASubnetId,
  Groups: [ids.webSecurityGroupId],
  TagSpecifications: [
      { ResourceType: 'network-interface', Tags: [{ Key: 'Name', Value: 'sensor' }] },
  ],
})))?.NetworkInterface?.NetworkInterfaceId;

// Network interface "watched"
ids.watchedNetworkInterfaceId = (await ec2UsEast1.send(new CreateNetworkInterfaceCommand({ 
  SubnetId: ids.privateASubnetId,
  Groups: [ids.webSecurityGroupId],
  TagSpecifications: [
      { ResourceType: 'network-interface', Tags: [{ Key: 'Name', Value: 'watched' }] },
  ],
})))?.NetworkInterface?.NetworkInterfaceId;

// Load balancer "api"
ids.apiLoadBalancerId = (await elbv2UsEast1.send(new CreateLoadBalancerCommand({ 
  Name: 'api',
  Type: 'network',
  Scheme: 'internal',
  IpAddressType: 'dualstack',
  Subnets: [ids.publicASubnetId, ids.publicBSubnetId],
  Tags: [{ Key: 'Name', Value: 'api' }],
})))?.LoadBalancers?.[0]?.LoadBalancerArn;
await waitUntilLoadBalancerAvailable({ client: elbv2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  LoadBalancerArns: [ids.apiLoadBalancerId],
});
await elbv2UsEast1.send(new ModifyLoadBalancerAttributesCommand({ 
  LoadBalancerArn: ids.apiLoadBalancerId,
  Attributes: [{ Key: 'deletion_protection.enabled', Value: 'false' }],
}));

// Endpoint service "orders-api"
{
  const response = await ec2UsEast1.send(new CreateVpcEndpointServiceConfigurationCommand({ 
    AcceptanceRequired: true,
    NetworkLoadBalancerArns: [ids.apiLoadBalancerId],
    SupportedIpAddressTypes: ['ipv4', 'ipv6'],
    SupportedRegions: ['us-east-1', 'eu-west-1'],
    PrivateDnsName: 'orders.example.com',
    TagSpecifications: [
        { 
          ResourceType: 'vpc-endpoint-service',
          Tags: [{ Key: 'Name', Value: 'orders-api' }, { Key: 'Team', Value: 'orders' }],
        },
    ],
  }));
  ids.ordersApiEndpointServiceName = response?.ServiceConfiguration?.ServiceName;
  ids.ordersApiEndpointServiceId = response?.ServiceConfiguration?.ServiceId;
}
await waitUntil((response) => response?.ServiceConfigurations?.[0]?.ServiceState, 'Available', ['Failed'], () => ec2UsEast1.send(new DescribeVpcEndpointServiceConfigurationsCommand({ 
  ServiceIds: [ids.ordersApiEndpointServiceId],
})));
await ec2UsEast1.send(new ModifyVpcEndpointServicePermissionsCommand({ 
  ServiceId: ids.ordersApiEndpointServiceId,
  AddAllowedPrincipals: ['arn:aws:iam::111122223333:root', 'arn:aws:iam::444455556666:role/orders'],
}));
await ec2UsEast1.send(new ModifyVpcEndpointServicePayerResponsibilityCommand({ 
  ServiceId: ids.ordersApiEndpointServiceId,
  PayerResponsibility: 'ServiceOwner',
}));

// VPC endpoint "orders"
ids.ordersEndpointId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.mainVpcId,
  ServiceName: ids.ordersApiEndpointServiceName,
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.privateASubnetId, ids.privateBSubnetId],
  SecurityGroupIds: [ids.webSecurityGroupId],
  PrivateDnsEnabled: false,
  IpAddressType: 'ipv4',
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'orders' }] }],
})))?.VpcEndpoint?.VpcEndpointId;
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'pendingAcceptance', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.ordersEndpointId],
})));
await ec2UsEast1.send(new AcceptVpcEndpointConnectionsCommand({ 
  ServiceId: ids.ordersApiEndpointServiceId,
  VpcEndpointIds: [ids.ordersEndpointId],
}));

// Load balancer "api"
ids.api1TargetGroupId = (await elbv2UsEast1.send(new CreateTargetGroupCommand({ 
  Name: 'api-1',
  VpcId: ids.mainVpcId,
  TargetType: 'instance',
  Protocol: 'TCP',
  Port: 8443,
  HealthCheckProtocol: 'TCP',
  HealthCheckPort: 'traffic-port',
  HealthCheckIntervalSeconds: 30,
  HealthyThresholdCount: 5,
  UnhealthyThresholdCount: 2,
})))?.TargetGroups?.[0]?.TargetGroupArn;
ids.api1ListenerId = (await elbv2UsEast1.send(new CreateListenerCommand({ 
  LoadBalancerArn: ids.apiLoadBalancerId,
  Protocol: 'TCP',
  Port: 443,
  DefaultActions: [{ Type: 'forward', TargetGroupArn: ids.api1TargetGroupId }],
})))?.Listeners?.[0]?.ListenerArn;

// Load balancer "firewalls"
ids.firewallsLoadBalancerId = (await elbv2UsEast1.send(new CreateLoadBalancerCommand({ 
  Name: 'firewalls',
  Type: 'gateway',
  IpAddressType: 'ipv4',
  Subnets: [ids.privateASubnetId],
  Tags: [{ Key: 'Name', Value: 'firewalls' }],
})))?.LoadBalancers?.[0]?.LoadBalancerArn;
await waitUntilLoadBalancerAvailable({ client: elbv2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  LoadBalancerArns: [ids.firewallsLoadBalancerId],
});
await elbv2UsEast1.send(new ModifyLoadBalancerAttributesCommand({ 
  LoadBalancerArn: ids.firewallsLoadBalancerId,
  Attributes: [{ Key: 'deletion_protection.enabled', Value: 'false' }],
}));

// Endpoint service "inspection-service"
{
  const response = await ec2UsEast1.send(new CreateVpcEndpointServiceConfigurationCommand({ 
    AcceptanceRequired: false,
    GatewayLoadBalancerArns: [ids.firewallsLoadBalancerId],
    SupportedIpAddressTypes: ['ipv4'],
    TagSpecifications: [
        { 
          ResourceType: 'vpc-endpoint-service',
          Tags: [{ Key: 'Name', Value: 'inspection-service' }],
        },
    ],
  }));
  ids.inspectionServiceId = response?.ServiceConfiguration?.ServiceId;
  ids.inspectionServiceName = response?.ServiceConfiguration?.ServiceName;
}
await waitUntil((response) => response?.ServiceConfigurations?.[0]?.ServiceState, 'Available', ['Failed'], () => ec2UsEast1.send(new DescribeVpcEndpointServiceConfigurationsCommand({ 
  ServiceIds: [ids.inspectionServiceId],
})));

// VPC endpoint "inspected-by-own"
ids.inspectedByOwnEndpointId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.mainVpcId,
  ServiceName: ids.inspectionServiceName,
  VpcEndpointType: 'GatewayLoadBalancer',
  SubnetIds: [ids.privateASubnetId],
  TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'inspected-by-own' }] },
  ],
})))?.VpcEndpoint?.VpcEndpointId;
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.inspectedByOwnEndpointId],
})));

// Route table "inspected-by-own"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.inspectedByOwnRouteTableId,
  DestinationCidrBlock: '203.0.113.128/25',
  VpcEndpointId: ids.inspectedByOwnEndpointId,
}));

// Load balancer "firewalls"
ids.firewalls1TargetGroupId = (await elbv2UsEast1.send(new CreateTargetGroupCommand({ 
  Name: 'firewalls-1',
  VpcId: ids.mainVpcId,
  TargetType: 'instance',
  Protocol: 'GENEVE',
  Port: 6081,
  HealthCheckProtocol: 'HTTP',
  HealthCheckPath: '/',
  HealthCheckPort: 'traffic-port',
  HealthCheckIntervalSeconds: 30,
  HealthyThresholdCount: 5,
  UnhealthyThresholdCount: 2,
})))?.TargetGroups?.[0]?.TargetGroupArn;
ids.firewalls1ListenerId = (await elbv2UsEast1.send(new CreateListenerCommand({ 
  LoadBalancerArn: ids.firewallsLoadBalancerId,
  DefaultActions: [{ Type: 'forward', TargetGroupArn: ids.firewalls1TargetGroupId }],
})))?.Listeners?.[0]?.ListenerArn;

// Load balancer "front"
ids.frontLoadBalancerId = (await elbv2UsEast1.send(new CreateLoadBalancerCommand({ 
  Name: 'front',
  Type: 'network',
  Scheme: 'internet-facing',
  IpAddressType: 'ipv4',
  SubnetMappings: [
      { SubnetId: ids.publicASubnetId, AllocationId: ids.frontElasticIpAllocationId },
      { SubnetId: ids.publicBSubnetId },
  ],
  SecurityGroups: [ids.webSecurityGroupId],
  Tags: [{ Key: 'Name', Value: 'front' }],
})))?.LoadBalancers?.[0]?.LoadBalancerArn;
await waitUntilLoadBalancerAvailable({ client: elbv2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  LoadBalancerArns: [ids.frontLoadBalancerId],
});
await elbv2UsEast1.send(new SetSecurityGroupsCommand({ 
  LoadBalancerArn: ids.frontLoadBalancerId,
  SecurityGroups: [ids.webSecurityGroupId],
  EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'off',
}));
await elbv2UsEast1.send(new ModifyLoadBalancerAttributesCommand({ 
  LoadBalancerArn: ids.frontLoadBalancerId,
  Attributes: [
      { Key: 'deletion_protection.enabled', Value: 'false' },
      { Key: 'load_balancing.cross_zone.enabled', Value: 'true' },
      { Key: 'zonal_shift.config.enabled', Value: 'true' },
      { Key: 'dns_record.client_routing_policy', Value: 'partial_availability_zone_affinity' },
  ],
}));

// Load balancer "inner"
ids.innerLoadBalancerId = (await elbv2UsEast1.send(new CreateLoadBalancerCommand({ 
  Name: 'inner',
  Type: 'network',
  Scheme: 'internal',
  IpAddressType: 'ipv4',
  SubnetMappings: [
      { SubnetId: ids.privateASubnetId, PrivateIPv4Address: '10.0.16.200' },
      { SubnetId: ids.privateBSubnetId },
  ],
  Tags: [{ Key: 'Name', Value: 'inner' }],
})))?.LoadBalancers?.[0]?.LoadBalancerArn;
await waitUntilLoadBalancerAvailable({ client: elbv2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  LoadBalancerArns: [ids.innerLoadBalancerId],
});
await elbv2UsEast1.send(new ModifyLoadBalancerAttributesCommand({ 
  LoadBalancerArn: ids.innerLoadBalancerId,
  Attributes: [{ Key: 'deletion_protection.enabled', Value: 'false' }],
}));
ids.inner1TargetGroupId = (await elbv2UsEast1.send(new CreateTargetGroupCommand({ 
  Name: 'inner-1',
  VpcId: ids.mainVpcId,
  TargetType: 'instance',
  Protocol: 'TCP',
  Port: 5432,
  HealthCheckProtocol: 'TCP',
  HealthCheckPort: 'traffic-port',
  HealthCheckIntervalSeconds: 30,
  HealthyThresholdCount: 5,
  UnhealthyThresholdCount: 2,
})))?.TargetGroups?.[0]?.TargetGroupArn;
ids.inner1ListenerId = (await elbv2UsEast1.send(new CreateListenerCommand({ 
  LoadBalancerArn: ids.innerLoadBalancerId,
  Protocol: 'TCP',
  Port: 5432,
  DefaultActions: [{ Type: 'forward', TargetGroupArn: ids.inner1TargetGroupId }],
})))?.Listeners?.[0]?.ListenerArn;

// EC2 instance "app"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.appInstanceId],
});

// Load balancer "inner"
await elbv2UsEast1.send(new RegisterTargetsCommand({ 
  TargetGroupArn: ids.inner1TargetGroupId,
  Targets: [{ Id: ids.appInstanceId }],
}));

// Load balancer "inspection"
ids.inspectionLoadBalancerId = (await elbv2UsEast1.send(new CreateLoadBalancerCommand({ 
  Name: 'inspection',
  Type: 'gateway',
  IpAddressType: 'ipv4',
  Subnets: [ids.privateASubnetId],
  Tags: [{ Key: 'Name', Value: 'inspection' }],
})))?.LoadBalancers?.[0]?.LoadBalancerArn;
await waitUntilLoadBalancerAvailable({ client: elbv2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  LoadBalancerArns: [ids.inspectionLoadBalancerId],
});
await elbv2UsEast1.send(new ModifyLoadBalancerAttributesCommand({ 
  LoadBalancerArn: ids.inspectionLoadBalancerId,
  Attributes: [{ Key: 'deletion_protection.enabled', Value: 'false' }],
}));
ids.inspection1TargetGroupId = (await elbv2UsEast1.send(new CreateTargetGroupCommand({ 
  Name: 'inspection-1',
  VpcId: ids.mainVpcId,
  TargetType: 'instance',
  Protocol: 'GENEVE',
  Port: 6081,
  HealthCheckProtocol: 'HTTP',
  HealthCheckPath: '/',
  HealthCheckPort: 'traffic-port',
  HealthCheckIntervalSeconds: 30,
  HealthyThresholdCount: 5,
  UnhealthyThresholdCount: 2,
})))?.TargetGroups?.[0]?.TargetGroupArn;
ids.inspection1ListenerId = (await elbv2UsEast1.send(new CreateListenerCommand({ 
  LoadBalancerArn: ids.inspectionLoadBalancerId,
  DefaultActions: [{ Type: 'forward', TargetGroupArn: ids.inspection1TargetGroupId }],
})))?.Listeners?.[0]?.ListenerArn;
await elbv2UsEast1.send(new RegisterTargetsCommand({ 
  TargetGroupArn: ids.inspection1TargetGroupId,
  Targets: [{ Id: ids.appInstanceId }],
}));

// Load balancer "web"
ids.webLoadBalancerId = (await elbv2UsEast1.send(new CreateLoadBalancerCommand({ 
  Name: 'web',
  Type: 'application',
  Scheme: 'internet-facing',
  IpAddressType: 'dualstack',
  Subnets: [ids.publicASubnetId, ids.publicBSubnetId],
  SecurityGroups: [ids.webSecurityGroupId],
  IpamPools: { Ipv4IpamPoolId: 'ipam-pool-0123456789abcdef0' },
  Tags: [{ Key: 'Name', Value: 'web' }],
})))?.LoadBalancers?.[0]?.LoadBalancerArn;
await waitUntilLoadBalancerAvailable({ client: elbv2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  LoadBalancerArns: [ids.webLoadBalancerId],
});
await elbv2UsEast1.send(new ModifyCapacityReservationCommand({ 
  LoadBalancerArn: ids.webLoadBalancerId,
  MinimumLoadBalancerCapacity: { CapacityUnits: 100 },
}));
await elbv2UsEast1.send(new ModifyLoadBalancerAttributesCommand({ 
  LoadBalancerArn: ids.webLoadBalancerId,
  Attributes: [
      { Key: 'deletion_protection.enabled', Value: 'true' },
      { Key: 'idle_timeout.timeout_seconds', Value: '120' },
      { Key: 'client_keep_alive.seconds', Value: '600' },
      { Key: 'routing.http2.enabled', Value: 'false' },
      { Key: 'routing.http.desync_mitigation_mode', Value: 'strictest' },
      { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' },
      { Key: 'routing.http.preserve_host_header.enabled', Value: 'true' },
      { Key: 'routing.http.x_amzn_tls_version_and_cipher_suite.enabled', Value: 'true' },
      { Key: 'routing.http.xff_client_port.enabled', Value: 'true' },
      { Key: 'routing.http.xff_header_processing.mode', Value: 'remove' },
      { Key: 'waf.fail_open.enabled', Value: 'true' },
      { Key: 'access_logs.s3.enabled', Value: 'true' },
      { Key: 'access_logs.s3.bucket', Value: 'example-elb-logs' },
      { Key: 'access_logs.s3.prefix', Value: 'web' },
      { Key: 'connection_logs.s3.enabled', Value: 'true' },
      { Key: 'connection_logs.s3.bucket', Value: 'example-elb-logs' },
      { Key: 'connection_logs.s3.prefix', Value: 'connections' },
  ],
}));
ids.web1TargetGroupId = (await elbv2UsEast1.send(new CreateTargetGroupCommand({ 
  Name: 'web-1',
  VpcId: ids.mainVpcId,
  TargetType: 'instance',
  Protocol: 'HTTP',
  Port: 80,
  HealthCheckProtocol: 'HTTP',
  HealthCheckPath: '/',
  HealthCheckPort: 'traffic-port',
  HealthCheckIntervalSeconds: 30,
  HealthyThresholdCount: 5,
  UnhealthyThresholdCount: 2,
})))?.TargetGroups?.[0]?.TargetGroupArn;
ids.web1ListenerId = (await elbv2UsEast1.send(new CreateListenerCommand({ 
  LoadBalancerArn: ids.webLoadBalancerId,
  Protocol: 'HTTP',
  Port: 80,
  DefaultActions: [{ Type: 'forward', TargetGroupArn: ids.web1TargetGroupId }],
})))?.Listeners?.[0]?.ListenerArn;
await elbv2UsEast1.send(new RegisterTargetsCommand({ 
  TargetGroupArn: ids.web1TargetGroupId,
  Targets: [{ Id: ids.appInstanceId, Port: 8080 }],
}));
ids.web2TargetGroupId = (await elbv2UsEast1.send(new CreateTargetGroupCommand({ 
  Name: 'web-2',
  VpcId: ids.mainVpcId,
  TargetType: 'ip',
  Protocol: 'HTTPS',
  Port: 8443,
  HealthCheckProtocol: 'HTTPS',
  HealthCheckPath: '/health',
  HealthCheckPort: '8080',
  HealthCheckIntervalSeconds: 30,
  HealthyThresholdCount: 5,
  UnhealthyThresholdCount: 2,
})))?.TargetGroups?.[0]?.TargetGroupArn;
ids.web2ListenerId = (await elbv2UsEast1.send(new CreateListenerCommand({ 
  LoadBalancerArn: ids.webLoadBalancerId,
  Protocol: 'HTTPS',
  Port: 443,
  SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
  Certificates: [
      { 
        CertificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012',
      },
  ],
  DefaultActions: [{ Type: 'forward', TargetGroupArn: ids.web2TargetGroupId }],
})))?.Listeners?.[0]?.ListenerArn;

// Load balancer "front"
ids.front1TargetGroupId = (await elbv2UsEast1.send(new CreateTargetGroupCommand({ 
  Name: 'front-1',
  VpcId: ids.mainVpcId,
  TargetType: 'alb',
  Protocol: 'TCP',
  Port: 80,
  HealthCheckProtocol: 'HTTP',
  HealthCheckPath: '/',
  HealthCheckPort: 'traffic-port',
  HealthCheckIntervalSeconds: 30,
  HealthyThresholdCount: 5,
  UnhealthyThresholdCount: 2,
})))?.TargetGroups?.[0]?.TargetGroupArn;
ids.front1ListenerId = (await elbv2UsEast1.send(new CreateListenerCommand({ 
  LoadBalancerArn: ids.frontLoadBalancerId,
  Protocol: 'TCP',
  Port: 80,
  DefaultActions: [{ Type: 'forward', TargetGroupArn: ids.front1TargetGroupId }],
})))?.Listeners?.[0]?.ListenerArn;
await elbv2UsEast1.send(new RegisterTargetsCommand({ 
  TargetGroupArn: ids.front1TargetGroupId,
  Targets: [{ Id: ids.webLoadBalancerId }],
}));

// Load balancer "web"
await elbv2UsEast1.send(new RegisterTargetsCommand({ 
  TargetGroupArn: ids.web2TargetGroupId,
  Targets: [{ Id: ids.appInstancePrivateIp, Port: 8080 }],
}));
await elbv2UsEast1.send(new RegisterTargetsCommand({ 
  TargetGroupArn: ids.web2TargetGroupId,
  Targets: [{ Id: '172.16.0.10', AvailabilityZone: 'all' }],
}));

// RDS database "orders"
ids.ordersSubnetGroupId = (await rdsUsEast1.send(new CreateDBSubnetGroupCommand({ 
  DBSubnetGroupName: 'orders-data',
  DBSubnetGroupDescription: 'Subnets of orders',
  SubnetIds: [ids.privateASubnetId, ids.privateBSubnetId],
})))?.DBSubnetGroup?.DBSubnetGroupName;
ids.ordersDatabaseId = (await rdsUsEast1.send(new CreateDBInstanceCommand({ 
  DBInstanceIdentifier: 'orders',
  Engine: 'mysql',
  EngineVersion: '8.4',
  DBInstanceClass: 'db.m7g.large',
  AllocatedStorage: 100,
  StorageEncrypted: false,
  MasterUsername: 'orders_admin',
  ManageMasterUserPassword: true,
  DBName: 'orders',
  Port: 3307,
  DBSubnetGroupName: ids.ordersSubnetGroupId,
  VpcSecurityGroupIds: [ids.webSecurityGroupId],
  MultiAZ: true,
  PubliclyAccessible: true,
  BackupRetentionPeriod: 14,
  CopyTagsToSnapshot: true,
  DeletionProtection: true,
  Tags: [{ Key: 'Name', Value: 'orders' }],
})))?.DBInstance?.DBInstanceIdentifier;

// Lambda function "clean-up"
ids.cleanUpFunctionId = (await lambdaUsEast1.send(new CreateFunctionCommand({ 
  FunctionName: 'clean-up',
  Role: ids.cleanUpRoleArn,
  Runtime: 'python3.13',
  Handler: 'index.handler',
  Code: { S3Bucket: 'example-code', S3Key: 'clean-up.zip' },
  MemorySize: 128,
  Timeout: 30,
  VpcConfig: { 
    SubnetIds: [ids.privateASubnetId, ids.privateBSubnetId],
    SecurityGroupIds: [ids.webSecurityGroupId],
    Ipv6AllowedForDualStack: false,
  },
  Tags: { Name: 'clean-up' },
})))?.FunctionName;

// Lambda function "import"
ids.importFunctionId = (await lambdaUsEast1.send(new CreateFunctionCommand({ 
  FunctionName: 'import',
  Role: 'arn:aws:iam::111122223333:role/import',
  Runtime: 'nodejs22.x',
  Handler: 'import.handler',
  Code: { S3Bucket: 'example-code', S3Key: 'import.zip' },
  MemorySize: 512,
  Timeout: 60,
  VpcConfig: { 
    SubnetIds: [ids.privateASubnetId, ids.privateBSubnetId],
    SecurityGroupIds: [ids.webSecurityGroupId],
    Ipv6AllowedForDualStack: true,
  },
  Tags: { Name: 'import' },
})))?.FunctionName;

// EKS cluster "apps"
ids.appsEksClusterId = (await eksUsEast1.send(new EKSCreateClusterCommand({ 
  name: 'apps',
  version: '1.33',
  roleArn: 'arn:aws:iam::111122223333:role/eks',
  resourcesVpcConfig: { 
    subnetIds: [ids.privateASubnetId, ids.privateBSubnetId],
    securityGroupIds: [ids.webSecurityGroupId],
    endpointPrivateAccess: false,
    endpointPublicAccess: true,
    publicAccessCidrs: ['203.0.113.0/24'],
  },
  tags: { Name: 'apps' },
})))?.cluster?.name;

// EKS cluster "inner-apps"
ids.innerAppsEksClusterId = (await eksUsEast1.send(new EKSCreateClusterCommand({ 
  name: 'inner-apps',
  roleArn: ids.innerAppsRoleArn,
  resourcesVpcConfig: { 
    subnetIds: [ids.privateASubnetId, ids.privateBSubnetId],
    securityGroupIds: [ids.webSecurityGroupId],
    endpointPrivateAccess: true,
    endpointPublicAccess: false,
  },
  tags: { Name: 'inner-apps' },
})))?.cluster?.name;

// ECS cluster "jobs"
ids.jobsEcsClusterId = (await ecsUsEast1.send(new ECSCreateClusterCommand({ 
  clusterName: 'jobs',
  settings: [{ name: 'containerInsights', value: 'enabled' }],
  tags: [{ key: 'Name', value: 'jobs' }],
})))?.cluster?.clusterArn;

// Transit gateway "watched-hub"
await waitUntil((response) => response?.TransitGateways?.[0]?.State, 'available', [], () => ec2UsEast1.send(new DescribeTransitGatewaysCommand({ 
  TransitGatewayIds: [ids.watchedHubTransitGatewayId],
})));

// Flow log "hub"
ids.hubFlowLogId = (await ec2UsEast1.send(new CreateFlowLogsCommand({ 
  ResourceIds: [ids.watchedHubTransitGatewayId],
  ResourceType: 'TransitGateway',
  LogDestinationType: 'cloud-watch-logs',
  LogDestination: 'arn:aws:logs:us-east-1:111122223333:log-group:hub',
  DeliverLogsPermissionArn: 'arn:aws:iam::111122223333:role/flow-logs',
  MaxAggregationInterval: 60,
  LogFormat: '${tgw-id} ${srcaddr} ${dstaddr} ${packets-lost-no-route}',
  TagSpecifications: [{ ResourceType: 'vpc-flow-log', Tags: [{ Key: 'Name', Value: 'hub' }] }],
})))?.FlowLogIds?.[0];

// Flow log "to-bucket"
await s3apiUsEast1.send(new CreateBucketCommand({ Bucket: 'example-flow-logs-of-main' }));
await s3apiUsEast1.send(new PutBucketPolicyCommand({ 
  Bucket: 'example-flow-logs-of-main',
  Policy: '{"Version":"2012-10-17","Statement":[{"Sid":"AWSLogDeliveryWrite","Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::example-flow-logs-of-main/network/main/*","Condition":{"StringEquals":{"s3:x-amz-acl":"bucket-owner-full-control"}}},{"Sid":"AWSLogDeliveryAclCheck","Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},"Action":["s3:GetBucketAcl","s3:ListBucket"],"Resource":"arn:aws:s3:::example-flow-logs-of-main"}]}',
}));
ids.toBucketFlowLogId = (await ec2UsEast1.send(new CreateFlowLogsCommand({ 
  ResourceIds: [ids.privateASubnetId],
  ResourceType: 'Subnet',
  TrafficType: 'REJECT',
  LogDestinationType: 's3',
  LogDestination: 'arn:aws:s3:::example-flow-logs-of-main/network/main/',
  DestinationOptions: { 
    FileFormat: 'parquet',
    HiveCompatiblePartitions: true,
    PerHourPartition: true,
  },
  TagSpecifications: [
      { ResourceType: 'vpc-flow-log', Tags: [{ Key: 'Name', Value: 'to-bucket' }] },
  ],
})))?.FlowLogIds?.[0];

// Network interface "sensor"
await waitUntilNetworkInterfaceAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NetworkInterfaceIds: [ids.sensorNetworkInterfaceId],
});

// Flow log "to-stream"
ids.toStreamFlowLogId = (await ec2UsEast1.send(new CreateFlowLogsCommand({ 
  ResourceIds: [ids.sensorNetworkInterfaceId],
  ResourceType: 'NetworkInterface',
  TrafficType: 'ALL',
  LogDestinationType: 'kinesis-data-firehose',
  LogDestination: 'arn:aws:firehose:us-east-1:444455556666:deliverystream/flow',
  DeliverLogsPermissionArn: 'arn:aws:iam::111122223333:role/flow-logs',
  DeliverCrossAccountRole: 'arn:aws:iam::444455556666:role/flow-logs',
  TagSpecifications: [
      { ResourceType: 'vpc-flow-log', Tags: [{ Key: 'Name', Value: 'to-stream' }] },
  ],
})))?.FlowLogIds?.[0];

// Flow log "whole-vpc"
await logsUsEast1.send(new CreateLogGroupCommand({ logGroupName: '/vpc-flow-logs/main' }));
await logsUsEast1.send(new PutRetentionPolicyCommand({ 
  logGroupName: '/vpc-flow-logs/main',
  retentionInDays: 90,
}));
await waitUntilRoleExists({ client: iamUsEast1, maxWaitTime: TIME_LIMIT }, { 
  RoleName: 'whole-vpc-179-delivery',
});
await iamUsEast1.send(new PutRolePolicyCommand({ 
  PolicyName: 'deliver-flow-logs',
  RoleName: 'whole-vpc-179-delivery',
  PolicyDocument: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents","logs:DescribeLogGroups","logs:DescribeLogStreams"],"Resource":"*"}]}',
}));
ids.wholeVpcFlowLogId = (await ec2UsEast1.send(new CreateFlowLogsCommand({ 
  ResourceIds: [ids.mainVpcId],
  ResourceType: 'VPC',
  TrafficType: 'ALL',
  LogDestinationType: 'cloud-watch-logs',
  LogGroupName: '/vpc-flow-logs/main',
  DeliverLogsPermissionArn: ids.wholeVpcRoleArn,
  MaxAggregationInterval: 60,
  LogFormat: '${version} ${srcaddr} ${dstaddr} ${action} ${flow-direction}',
  TagSpecifications: [
      { ResourceType: 'vpc-flow-log', Tags: [{ Key: 'Name', Value: 'whole-vpc' }] },
  ],
})))?.FlowLogIds?.[0];

// Traffic mirror target "sensor"
ids.sensorTrafficMirrorTargetId = (await ec2UsEast1.send(new CreateTrafficMirrorTargetCommand({ 
  NetworkInterfaceId: ids.sensorNetworkInterfaceId,
  Description: 'Intrusion detection',
  TagSpecifications: [
      { ResourceType: 'traffic-mirror-target', Tags: [{ Key: 'Name', Value: 'sensor' }] },
  ],
})))?.TrafficMirrorTarget?.TrafficMirrorTargetId;

// Traffic mirror filter "https"
ids.httpsTrafficMirrorFilterId = (await ec2UsEast1.send(new CreateTrafficMirrorFilterCommand({ 
  Description: 'HTTPS and names',
  TagSpecifications: [
      { ResourceType: 'traffic-mirror-filter', Tags: [{ Key: 'Name', Value: 'https' }] },
  ],
})))?.TrafficMirrorFilter?.TrafficMirrorFilterId;
await ec2UsEast1.send(new ModifyTrafficMirrorFilterNetworkServicesCommand({ 
  TrafficMirrorFilterId: ids.httpsTrafficMirrorFilterId,
  AddNetworkServices: ['amazon-dns'],
}));
ids.httpsIngress100TrafficMirrorFilterRuleId = (await ec2UsEast1.send(new CreateTrafficMirrorFilterRuleCommand({ 
  TrafficMirrorFilterId: ids.httpsTrafficMirrorFilterId,
  TrafficDirection: 'ingress',
  RuleNumber: 100,
  RuleAction: 'accept',
  Protocol: 6,
  SourceCidrBlock: '0.0.0.0/0',
  DestinationCidrBlock: '10.0.0.0/16',
  SourcePortRange: { FromPort: 1024, ToPort: 65535 },
  DestinationPortRange: { FromPort: 443, ToPort: 443 },
  Description: 'HTTPS',
})))?.TrafficMirrorFilterRule?.TrafficMirrorFilterRuleId;
ids.httpsEgress100TrafficMirrorFilterRuleId = (await ec2UsEast1.send(new CreateTrafficMirrorFilterRuleCommand({ 
  TrafficMirrorFilterId: ids.httpsTrafficMirrorFilterId,
  TrafficDirection: 'egress',
  RuleNumber: 100,
  RuleAction: 'reject',
  SourceCidrBlock: '10.0.0.0/16',
  DestinationCidrBlock: '10.0.0.0/16',
  Description: 'HTTPS',
})))?.TrafficMirrorFilterRule?.TrafficMirrorFilterRuleId;

// Network interface "watched"
await waitUntilNetworkInterfaceAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NetworkInterfaceIds: [ids.watchedNetworkInterfaceId],
});

// Traffic mirror session "to-sensor"
ids.toSensorTrafficMirrorSessionId = (await ec2UsEast1.send(new CreateTrafficMirrorSessionCommand({ 
  NetworkInterfaceId: ids.watchedNetworkInterfaceId,
  TrafficMirrorTargetId: ids.sensorTrafficMirrorTargetId,
  TrafficMirrorFilterId: ids.httpsTrafficMirrorFilterId,
  SessionNumber: 10,
  VirtualNetworkId: 4242,
  PacketLength: 256,
  Description: 'Headers for the sensor',
  TagSpecifications: [
      { ResourceType: 'traffic-mirror-session', Tags: [{ Key: 'Name', Value: 'to-sensor' }] },
  ],
})))?.TrafficMirrorSession?.TrafficMirrorSessionId;

// ---- eu-west-1 ----

// Region "eu-west-1"
await ec2EuWest1.send(new ModifyVpcBlockPublicAccessOptionsCommand({ 
  InternetGatewayBlockMode: 'block-ingress',
}));

// VPC "abroad"
ids.abroadVpcId = (await ec2EuWest1.send(new CreateVpcCommand({ 
  CidrBlock: '10.1.0.0/16',
  InstanceTenancy: 'dedicated',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'abroad' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2EuWest1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.abroadVpcId],
});
await ec2EuWest1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.abroadVpcId,
  EnableDnsHostnames: { Value: true },
}));
ids.abroad100640016CidrBlockAssociationId = (await ec2EuWest1.send(new AssociateVpcCidrBlockCommand({ 
  VpcId: ids.abroadVpcId,
  CidrBlock: '100.64.0.0/16',
})))?.CidrBlockAssociation?.AssociationId;
ids.abroadEncryptionControlId = (await ec2EuWest1.send(new CreateVpcEncryptionControlCommand({ 
  VpcId: ids.abroadVpcId,
})))?.VpcEncryptionControl?.VpcEncryptionControlId;
await waitUntil((response) => response?.VpcEncryptionControls?.[0]?.State, 'available', ['monitor-failed'], () => ec2EuWest1.send(new DescribeVpcEncryptionControlsCommand({ 
  VpcEncryptionControlIds: [ids.abroadEncryptionControlId],
})));
await ec2EuWest1.send(new ModifyVpcEncryptionControlCommand({ 
  VpcEncryptionControlId: ids.abroadEncryptionControlId,
  Mode: 'enforce',
  InternetGatewayExclusion: 'enable',
  NatGatewayExclusion: 'enable',
}));
ids.abroadPublicAccessExclusionId = (await ec2EuWest1.send(new CreateVpcBlockPublicAccessExclusionCommand({ 
  VpcId: ids.abroadVpcId,
  InternetGatewayExclusionMode: 'allow-bidirectional',
})))?.VpcBlockPublicAccessExclusion?.ExclusionId;

// Subnet "abroad-a"
ids.abroadASubnetId = (await ec2EuWest1.send(new CreateSubnetCommand({ 
  VpcId: ids.abroadVpcId,
  CidrBlock: '10.1.0.0/24',
  AvailabilityZone: 'eu-west-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'abroad-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "abroad-tgw-a"
ids.abroadTgwASubnetId = (await ec2EuWest1.send(new CreateSubnetCommand({ 
  VpcId: ids.abroadVpcId,
  CidrBlock: '10.1.255.0/28',
  AvailabilityZone: 'eu-west-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'abroad-tgw-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "orders-abroad"
ids.ordersAbroadSubnetId = (await ec2EuWest1.send(new CreateSubnetCommand({ 
  VpcId: ids.abroadVpcId,
  CidrBlock: '10.1.48.0/24',
  AvailabilityZone: 'eu-west-1c',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'orders-abroad' }] }],
})))?.Subnet?.SubnetId;

// VPC "far"
ids.farVpcId = (await ec2EuWest1.send(new CreateVpcCommand({ 
  CidrBlock: '10.5.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'far' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2EuWest1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.farVpcId],
});
await ec2EuWest1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.farVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "far-a"
ids.farASubnetId = (await ec2EuWest1.send(new CreateSubnetCommand({ 
  VpcId: ids.farVpcId,
  CidrBlock: '10.5.0.0/24',
  AvailabilityZone: 'eu-west-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'far-a' }] }],
})))?.Subnet?.SubnetId;

// VPC "pooled"
ids.pooledVpcId = (await ec2EuWest1.send(new CreateVpcCommand({ 
  Ipv4IpamPoolId: 'ipam-pool-0123456789abcdef0',
  Ipv4NetmaskLength: 20,
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'pooled' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2EuWest1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.pooledVpcId],
});
await ec2EuWest1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.pooledVpcId,
  EnableDnsSupport: { Value: false },
}));
ids.pooledIpv6CidrBlockAssociationId = (await ec2EuWest1.send(new AssociateVpcCidrBlockCommand({ 
  VpcId: ids.pooledVpcId,
  Ipv6IpamPoolId: 'ipam-pool-0123456789abcdef1',
  Ipv6NetmaskLength: 52,
})))?.Ipv6CidrBlockAssociation?.AssociationId;
ids.pooledPool1CidrBlockAssociationId = (await ec2EuWest1.send(new AssociateVpcCidrBlockCommand({ 
  VpcId: ids.pooledVpcId,
  Ipv4IpamPoolId: 'ipam-pool-0123456789abcdef0',
  Ipv4NetmaskLength: 24,
})))?.CidrBlockAssociation?.AssociationId;
await waitUntil((response) => response?.Vpcs?.[0]?.CidrBlockAssociationSet?.find((one) => one.AssociationId === ids.pooledPool1CidrBlockAssociationId)?.CidrBlockState?.State, 'associated', ['failed'], () => ec2EuWest1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.pooledVpcId],
})));
await waitUntil((response) => response?.Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.find((one) => one.AssociationId === ids.pooledIpv6CidrBlockAssociationId)?.Ipv6CidrBlockState?.State, 'associated', ['failed'], () => ec2EuWest1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.pooledVpcId],
})));
ids.pooledVpcIpv6Cidr = (await ec2EuWest1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.pooledVpcId],
})))?.Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock;

// Subnet "pooled-a"
ids.pooledASubnetId = (await ec2EuWest1.send(new CreateSubnetCommand({ 
  VpcId: ids.pooledVpcId,
  CidrBlock: '10.3.0.0/24',
  AvailabilityZone: 'eu-west-1a',
  Ipv6CidrBlock: ipv6Subnet(ids.pooledVpcIpv6Cidr, 257),
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'pooled-a' }] }],
})))?.Subnet?.SubnetId;
await waitUntilSubnetAvailable({ client: ec2EuWest1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.pooledASubnetId],
});
await ec2EuWest1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.pooledASubnetId,
  AssignIpv6AddressOnCreation: { Value: true },
}));

// Elastic IP address "of-ipam"
ids.ofIpamElasticIpAllocationId = (await ec2EuWest1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  IpamPoolId: 'ipam-pool-0123456789abcdef0',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'of-ipam' }] }],
})))?.AllocationId;

// Elastic IP address "of-outpost"
ids.ofOutpostElasticIpAllocationId = (await ec2EuWest1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  CustomerOwnedIpv4Pool: 'ipv4pool-coip-0123456789abcdef0',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'of-outpost' }] }],
})))?.AllocationId;

// Elastic IP address "of-own-pool"
ids.ofOwnPoolElasticIpAllocationId = (await ec2EuWest1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  PublicIpv4Pool: 'ipv4pool-ec2-0123456789abcdef0',
  Address: '198.51.100.10',
  TagSpecifications: [
      { ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'of-own-pool' }] },
  ],
})))?.AllocationId;

// Internet gateway "igw-abroad"
ids.igwAbroadId = (await ec2EuWest1.send(new CreateInternetGatewayCommand({ 
  TagSpecifications: [
      { ResourceType: 'internet-gateway', Tags: [{ Key: 'Name', Value: 'igw-abroad' }] },
  ],
})))?.InternetGateway?.InternetGatewayId;
await ec2EuWest1.send(new AttachInternetGatewayCommand({ 
  VpcId: ids.abroadVpcId,
  InternetGatewayId: ids.igwAbroadId,
}));

// Elastic IP address "nat-abroad"
ids.natAbroadElasticIpAllocationId = (await ec2EuWest1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'nat-abroad' }] }],
})))?.AllocationId;

// NAT gateway "nat-regional"
ids.natRegionalId = (await ec2EuWest1.send(new CreateNatGatewayCommand({ 
  VpcId: ids.abroadVpcId,
  AvailabilityMode: 'regional',
  AvailabilityZoneAddresses: [
      { AvailabilityZone: 'eu-west-1a', AllocationIds: [ids.natAbroadElasticIpAllocationId] },
  ],
  TagSpecifications: [
      { ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'nat-regional' }] },
  ],
})))?.NatGateway?.NatGatewayId;

// Egress-only internet gateway "eigw"
ids.eigwId = (await ec2EuWest1.send(new CreateEgressOnlyInternetGatewayCommand({ 
  VpcId: ids.pooledVpcId,
  TagSpecifications: [
      { ResourceType: 'egress-only-internet-gateway', Tags: [{ Key: 'Name', Value: 'eigw' }] },
  ],
})))?.EgressOnlyInternetGateway?.EgressOnlyInternetGatewayId;

// VPC "far"
ids.farVpcDefaultRouteTableId = (await ec2EuWest1.send(new DescribeRouteTablesCommand({ 
  Filters: [
      { Name: 'vpc-id', Values: [ids.farVpcId] },
      { Name: 'association.main', Values: ['true'] },
  ],
})))?.RouteTables?.[0]?.RouteTableId;

// Route table "main"
await ec2EuWest1.send(new CreateTagsCommand({ 
  Resources: [ids.farVpcDefaultRouteTableId],
  Tags: [{ Key: 'Name', Value: 'main' }],
}));

// Route table "pooled"
ids.pooledRouteTableId = (await ec2EuWest1.send(new CreateRouteTableCommand({ 
  VpcId: ids.pooledVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'pooled' }] }],
})))?.RouteTable?.RouteTableId;
await ec2EuWest1.send(new CreateRouteCommand({ 
  RouteTableId: ids.pooledRouteTableId,
  DestinationIpv6CidrBlock: '::/0',
  EgressOnlyInternetGatewayId: ids.eigwId,
}));

// Subnet "pooled-a"
ids.pooledARouteTableAssociationId = (await ec2EuWest1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.pooledASubnetId,
  RouteTableId: ids.pooledRouteTableId,
})))?.AssociationId;

// Transit gateway "hub-abroad"
ids.hubAbroadTransitGatewayId = (await ec2EuWest1.send(new CreateTransitGatewayCommand({ 
  Options: { 
    AmazonSideAsn: 64601,
    DefaultRouteTableAssociation: 'enable',
    DefaultRouteTablePropagation: 'enable',
    AutoAcceptSharedAttachments: 'enable',
    DnsSupport: 'enable',
    VpnEcmpSupport: 'enable',
    MulticastSupport: 'enable',
    SecurityGroupReferencingSupport: 'disable',
  },
  TagSpecifications: [
      { ResourceType: 'transit-gateway', Tags: [{ Key: 'Name', Value: 'hub-abroad' }] },
  ],
})))?.TransitGateway?.TransitGatewayId;
await waitUntil((response) => response?.TransitGateways?.[0]?.State, 'available', [], () => ec2EuWest1.send(new DescribeTransitGatewaysCommand({ 
  TransitGatewayIds: [ids.hubAbroadTransitGatewayId],
})));
await ec2EuWest1.send(new ModifyTransitGatewayCommand({ 
  TransitGatewayId: ids.hubAbroadTransitGatewayId,
  Options: { EncryptionSupport: 'enable' },
}));
await waitUntil((response) => response?.TransitGateways?.[0]?.State, 'available', [], () => ec2EuWest1.send(new DescribeTransitGatewaysCommand({ 
  TransitGatewayIds: [ids.hubAbroadTransitGatewayId],
})));

// Subnet "abroad-tgw-a"
await waitUntilSubnetAvailable({ client: ec2EuWest1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.abroadTgwASubnetId],
});

// Transit gateway VPC attachment "abroad-hub"
ids.abroadHubTransitGatewayAttachmentId = (await ec2EuWest1.send(new CreateTransitGatewayVpcAttachmentCommand({ 
  TransitGatewayId: ids.hubAbroadTransitGatewayId,
  VpcId: ids.abroadVpcId,
  SubnetIds: [ids.abroadTgwASubnetId],
  Options: { 
    ApplianceModeSupport: 'disable',
    DnsSupport: 'enable',
    Ipv6Support: 'disable',
    SecurityGroupReferencingSupport: 'enable',
  },
  TagSpecifications: [
      { ResourceType: 'transit-gateway-attachment', Tags: [{ Key: 'Name', Value: 'abroad-hub' }] },
  ],
})))?.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;

// Subnet "orders-abroad"
await waitUntilSubnetAvailable({ client: ec2EuWest1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.ordersAbroadSubnetId],
});

// VPC endpoint "orders-abroad"
ids.ordersAbroadEndpointId = (await ec2EuWest1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.abroadVpcId,
  ServiceName: ids.ordersApiEndpointServiceName,
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.ordersAbroadSubnetId],
  PrivateDnsEnabled: false,
  ServiceRegion: 'us-east-1',
  TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'orders-abroad' }] },
  ],
})))?.VpcEndpoint?.VpcEndpointId;

// ---- us-east-1 ----

// VPC peering connection "main-far"
ids.mainFarVpcPeeringConnectionId = (await ec2UsEast1.send(new CreateVpcPeeringConnectionCommand({ 
  VpcId: ids.mainVpcId,
  PeerVpcId: ids.farVpcId,
  PeerRegion: 'eu-west-1',
  TagSpecifications: [
      { ResourceType: 'vpc-peering-connection', Tags: [{ Key: 'Name', Value: 'main-far' }] },
  ],
})))?.VpcPeeringConnection?.VpcPeeringConnectionId;

// ---- eu-west-1 ----

// What AWS has there
ids.accountNumberEuWest1 = (await stsEuWest1.send(new GetCallerIdentityCommand({})))?.Account;

// ---- us-east-1 ----

// Transit gateway peering attachment "hubs"
ids.hubsTransitGatewayPeeringId = (await ec2UsEast1.send(new CreateTransitGatewayPeeringAttachmentCommand({ 
  TransitGatewayId: ids.hubTransitGatewayId,
  PeerTransitGatewayId: ids.hubAbroadTransitGatewayId,
  PeerAccountId: ids.accountNumberEuWest1,
  PeerRegion: 'eu-west-1',
  TagSpecifications: [
      { ResourceType: 'transit-gateway-attachment', Tags: [{ Key: 'Name', Value: 'hubs' }] },
  ],
})))?.TransitGatewayPeeringAttachment?.TransitGatewayAttachmentId;

// ---- eu-west-1 ----

// VPC endpoint "orders-abroad"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'pendingAcceptance', ['failed', 'rejected', 'expired'], () => ec2EuWest1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.ordersAbroadEndpointId],
})));

// ---- us-east-1 ----

// VPC endpoint "orders-abroad"
await ec2UsEast1.send(new AcceptVpcEndpointConnectionsCommand({ 
  ServiceId: ids.ordersApiEndpointServiceId,
  VpcEndpointIds: [ids.ordersAbroadEndpointId],
}));

// VPC peering connection "main-far"
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'pending-acceptance', ['failed', 'expired', 'rejected', 'deleted'], () => ec2UsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.mainFarVpcPeeringConnectionId],
})));

// ---- eu-west-1 ----

// VPC peering connection "main-far"
await ec2EuWest1.send(new AcceptVpcPeeringConnectionCommand({ 
  VpcPeeringConnectionId: ids.mainFarVpcPeeringConnectionId,
}));
await ec2EuWest1.send(new CreateTagsCommand({ 
  Resources: [ids.mainFarVpcPeeringConnectionId],
  Tags: [{ Key: 'Name', Value: 'main-far' }],
}));
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'active', ['failed', 'expired', 'rejected', 'deleted'], () => ec2EuWest1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.mainFarVpcPeeringConnectionId],
})));

// Route table "main"
await ec2EuWest1.send(new CreateRouteCommand({ 
  RouteTableId: ids.farVpcDefaultRouteTableId,
  DestinationCidrBlock: '10.0.0.0/16',
  VpcPeeringConnectionId: ids.mainFarVpcPeeringConnectionId,
}));

// VPC peering connection "main-far"
await ec2EuWest1.send(new ModifyVpcPeeringConnectionOptionsCommand({ 
  VpcPeeringConnectionId: ids.mainFarVpcPeeringConnectionId,
  AccepterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
}));

// ---- us-east-1 ----

// Transit gateway peering attachment "hubs"
await waitUntil((response) => response?.TransitGatewayPeeringAttachments?.[0]?.State, 'pendingAcceptance', ['failed', 'rejected'], () => ec2UsEast1.send(new DescribeTransitGatewayPeeringAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.hubsTransitGatewayPeeringId],
})));

// ---- eu-west-1 ----

// Transit gateway peering attachment "hubs"
await ec2EuWest1.send(new AcceptTransitGatewayPeeringAttachmentCommand({ 
  TransitGatewayAttachmentId: ids.hubsTransitGatewayPeeringId,
}));
await ec2EuWest1.send(new CreateTagsCommand({ 
  Resources: [ids.hubsTransitGatewayPeeringId],
  Tags: [{ Key: 'Name', Value: 'hubs' }],
}));

// ---- us-east-1 ----

// Route table "peered"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.peeredRouteTableId,
  DestinationCidrBlock: '10.5.0.0/16',
  VpcPeeringConnectionId: ids.mainFarVpcPeeringConnectionId,
}));

// VPC peering connection "main-far"
await ec2UsEast1.send(new ModifyVpcPeeringConnectionOptionsCommand({ 
  VpcPeeringConnectionId: ids.mainFarVpcPeeringConnectionId,
  RequesterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
}));

// ---- eu-west-1 ----

// Transit gateway peering attachment "hubs"
await waitUntil((response) => response?.TransitGatewayPeeringAttachments?.[0]?.State, 'available', ['failed', 'rejected'], () => ec2EuWest1.send(new DescribeTransitGatewayPeeringAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.hubsTransitGatewayPeeringId],
})));

// ---- us-east-1 ----

// Transit gateway route table "sites"
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.hubsTransitGatewayPeeringId,
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
}));

// Transit gateway route table "vpcs"
await ec2UsEast1.send(new CreateTransitGatewayRouteCommand({ 
  DestinationCidrBlock: '10.1.0.0/16',
  TransitGatewayAttachmentId: ids.hubsTransitGatewayPeeringId,
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
}));

// ---- us-east-1 in the account "shared" ----

// VPC "default"
await tolerate(['DefaultVpcAlreadyExists'], () => ec2SharedUsEast1.send(new CreateDefaultVpcCommand({})));
ids.defaultVpcId = (await ec2SharedUsEast1.send(new DescribeVpcsCommand({ 
  Filters: [{ Name: 'is-default', Values: ['true'] }],
})))?.Vpcs?.[0]?.VpcId;
await ec2SharedUsEast1.send(new CreateTagsCommand({ 
  Resources: [ids.defaultVpcId],
  Tags: [{ Key: 'Name', Value: 'default' }],
}));
await ec2SharedUsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.defaultVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "default-a"
ids.defaultASubnetId = (await ec2SharedUsEast1.send(new DescribeSubnetsCommand({ 
  Filters: [
      { Name: 'default-for-az', Values: ['true'] },
      { Name: 'availability-zone', Values: ['us-east-1a'] },
  ],
})))?.Subnets?.[0]?.SubnetId;
await ec2SharedUsEast1.send(new CreateTagsCommand({ 
  Resources: [ids.defaultASubnetId],
  Tags: [{ Key: 'Name', Value: 'default-a' }],
}));
await ec2SharedUsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.defaultASubnetId,
  MapPublicIpOnLaunch: { Value: true },
}));

// Subnet "default-b"
ids.defaultBSubnetId = (await ec2SharedUsEast1.send(new DescribeSubnetsCommand({ 
  Filters: [
      { Name: 'default-for-az', Values: ['true'] },
      { Name: 'availability-zone', Values: ['us-east-1b'] },
  ],
})))?.Subnets?.[0]?.SubnetId;
await ec2SharedUsEast1.send(new CreateTagsCommand({ 
  Resources: [ids.defaultBSubnetId],
  Tags: [{ Key: 'Name', Value: 'default-b' }],
}));
await ec2SharedUsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.defaultBSubnetId,
  MapPublicIpOnLaunch: { Value: true },
}));

// VPC "shared"
ids.sharedVpcId = (await ec2SharedUsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.2.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'shared' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2SharedUsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.sharedVpcId],
});
ids.sharedIpv6CidrBlockAssociationId = (await ec2SharedUsEast1.send(new AssociateVpcCidrBlockCommand({ 
  VpcId: ids.sharedVpcId,
  Ipv6Pool: 'ipv6pool-ec2-0123456789abcdef0',
  Ipv6CidrBlock: '2001:db8:1234:1a00::/56',
})))?.Ipv6CidrBlockAssociation?.AssociationId;
ids.sharedEncryptionControlId = (await ec2SharedUsEast1.send(new CreateVpcEncryptionControlCommand({ 
  VpcId: ids.sharedVpcId,
})))?.VpcEncryptionControl?.VpcEncryptionControlId;
await waitUntil((response) => response?.Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.find((one) => one.AssociationId === ids.sharedIpv6CidrBlockAssociationId)?.Ipv6CidrBlockState?.State, 'associated', ['failed'], () => ec2SharedUsEast1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.sharedVpcId],
})));

// Subnet "firewall"
ids.firewallSubnetId = (await ec2SharedUsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.sharedVpcId,
  CidrBlock: '10.2.50.0/28',
  AvailabilityZone: 'us-east-1a',
  Ipv6CidrBlock: '2001:db8:1234:1a00::/64',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'firewall' }] }],
})))?.Subnet?.SubnetId;

// Subnet "orders-shared"
ids.ordersSharedSubnetId = (await ec2SharedUsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.sharedVpcId,
  CidrBlock: '10.2.48.0/24',
  AvailabilityZone: 'us-east-1a',
  Ipv6CidrBlock: '2001:db8:1234:1a01::/64',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'orders-shared' }] }],
})))?.Subnet?.SubnetId;

// Subnet "shared-a"
ids.sharedASubnetId = (await ec2SharedUsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.sharedVpcId,
  CidrBlock: '10.2.0.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'shared-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "shared-b"
ids.sharedBSubnetId = (await ec2SharedUsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.sharedVpcId,
  CidrBlock: '10.2.1.0/24',
  AvailabilityZone: 'us-east-1b',
  Ipv6CidrBlock: '2001:db8:1234:1a10::/64',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'shared-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "shared-tgw-a"
ids.sharedTgwASubnetId = (await ec2SharedUsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.sharedVpcId,
  CidrBlock: '10.2.255.0/28',
  AvailabilityZone: 'us-east-1a',
  Ipv6CidrBlock: '2001:db8:1234:1ac8::/64',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'shared-tgw-a' }] }],
})))?.Subnet?.SubnetId;

// Elastic IP address "of-local-zone"
ids.ofLocalZoneElasticIpAllocationId = (await ec2SharedUsEast1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  NetworkBorderGroup: 'us-east-1-bos-1',
  TagSpecifications: [
      { ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'of-local-zone' }] },
  ],
})))?.AllocationId;

// Internet gateway "default-igw"
ids.defaultIgwId = (await ec2SharedUsEast1.send(new DescribeInternetGatewaysCommand({ 
  Filters: [{ Name: 'attachment.vpc-id', Values: [ids.defaultVpcId] }],
})))?.InternetGateways?.[0]?.InternetGatewayId;
await ec2SharedUsEast1.send(new CreateTagsCommand({ 
  Resources: [ids.defaultIgwId],
  Tags: [{ Key: 'Name', Value: 'default-igw' }],
}));

// Virtual private gateway "vgw-shared"
ids.vgwSharedId = (await ec2SharedUsEast1.send(new CreateVpnGatewayCommand({ 
  Type: 'ipsec.1',
  TagSpecifications: [
      { ResourceType: 'vpn-gateway', Tags: [{ Key: 'Name', Value: 'vgw-shared' }] },
  ],
})))?.VpnGateway?.VpnGatewayId;
await ec2SharedUsEast1.send(new AttachVpnGatewayCommand({ 
  VpcId: ids.sharedVpcId,
  VpnGatewayId: ids.vgwSharedId,
}));

// Route table "default-b"
ids.defaultBRouteTableId = (await ec2SharedUsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.defaultVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'default-b' }] }],
})))?.RouteTable?.RouteTableId;
await ec2SharedUsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.defaultBRouteTableId,
  DestinationCidrBlock: '0.0.0.0/0',
  GatewayId: ids.defaultIgwId,
}));

// Subnet "default-b"
ids.defaultBRouteTableAssociationId = (await ec2SharedUsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.defaultBSubnetId,
  RouteTableId: ids.defaultBRouteTableId,
})))?.AssociationId;

// Subnet "firewall"
await waitUntilSubnetAvailable({ client: ec2SharedUsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.firewallSubnetId],
});

// Network firewall "by-shared-policy"
ids.bySharedPolicyFirewallArn = (await networkFirewallSharedUsEast1.send(new CreateFirewallCommand({ 
  FirewallName: 'by-shared-policy',
  VpcId: ids.sharedVpcId,
  FirewallPolicyArn: 'arn:aws:network-firewall:us-east-1:111122223333:firewall-policy/shared',
  SubnetMappings: [{ SubnetId: ids.firewallSubnetId }],
  Tags: [{ Key: 'Name', Value: 'by-shared-policy' }],
})))?.Firewall?.FirewallArn;

// Direct Connect gateway "lines-shared"
ids.linesSharedDirectConnectGatewayId = (await directconnectSharedUsEast1.send(new CreateDirectConnectGatewayCommand({ 
  directConnectGatewayName: 'lines-shared',
  amazonSideAsn: 64611,
  tags: [{ key: 'Name', value: 'lines-shared' }],
})))?.directConnectGateway?.directConnectGatewayId;

// Subnet "shared-tgw-a"
await waitUntilSubnetAvailable({ client: ec2SharedUsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.sharedTgwASubnetId],
});

// Transit gateway VPC attachment "hub-shared"
ids.hubSharedTransitGatewayAttachmentId = (await ec2SharedUsEast1.send(new CreateTransitGatewayVpcAttachmentCommand({ 
  TransitGatewayId: ids.hubTransitGatewayId,
  VpcId: ids.sharedVpcId,
  SubnetIds: [ids.sharedTgwASubnetId],
  Options: { 
    ApplianceModeSupport: 'disable',
    DnsSupport: 'enable',
    Ipv6Support: 'enable',
    SecurityGroupReferencingSupport: 'enable',
  },
  TagSpecifications: [
      { ResourceType: 'transit-gateway-attachment', Tags: [{ Key: 'Name', Value: 'hub-shared' }] },
  ],
})))?.TransitGatewayVpcAttachment?.TransitGatewayAttachmentId;

// Virtual private gateway "vgw-shared"
await waitUntil((response) => response?.VpnGateways?.[0]?.VpcAttachments?.find((one) => one.VpcId === ids.sharedVpcId)?.State, 'attached', [], () => ec2SharedUsEast1.send(new DescribeVpnGatewaysCommand({ 
  VpnGatewayIds: [ids.vgwSharedId],
})));

// Direct Connect gateway association "lines-vgw-shared"
ids.linesVgwSharedAssociationId = (await directconnectSharedUsEast1.send(new CreateDirectConnectGatewayAssociationCommand({ 
  directConnectGatewayId: ids.linesSharedDirectConnectGatewayId,
  gatewayId: ids.vgwSharedId,
})))?.directConnectGatewayAssociation?.associationId;

// Subnet "orders-shared"
await waitUntilSubnetAvailable({ client: ec2SharedUsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.ordersSharedSubnetId],
});

// VPC endpoint "orders-shared"
ids.ordersSharedEndpointId = (await ec2SharedUsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.sharedVpcId,
  ServiceName: ids.ordersApiEndpointServiceName,
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.ordersSharedSubnetId],
  PrivateDnsEnabled: false,
  TagSpecifications: [
      { ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'orders-shared' }] },
  ],
})))?.VpcEndpoint?.VpcEndpointId;

// Transit gateway VPC attachment "hub-shared"
await waitUntil((response) => response?.TransitGatewayVpcAttachments?.[0]?.State, 'available', ['failed', 'rejected'], () => ec2SharedUsEast1.send(new DescribeTransitGatewayVpcAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.hubSharedTransitGatewayAttachmentId],
})));

// ---- us-east-1 ----

// Transit gateway VPC attachment "hub-shared"
await ec2UsEast1.send(new AcceptTransitGatewayVpcAttachmentCommand({ 
  TransitGatewayAttachmentId: ids.hubSharedTransitGatewayAttachmentId,
}));
await ec2UsEast1.send(new CreateTagsCommand({ 
  Resources: [ids.hubSharedTransitGatewayAttachmentId],
  Tags: [{ Key: 'Name', Value: 'hub-shared' }],
}));

// Direct Connect gateway association "lines-vgw"
ids.linesVgwProposalProposalId = (await directconnectUsEast1.send(new CreateDirectConnectGatewayAssociationProposalCommand({ 
  directConnectGatewayId: ids.linesSharedDirectConnectGatewayId,
  directConnectGatewayOwnerAccount: '111122223333',
  gatewayId: ids.vgwMainId,
})))?.directConnectGatewayAssociationProposal?.proposalId;

// Transit gateway VPC attachment "hub-shared"
await waitUntil((response) => response?.TransitGatewayVpcAttachments?.[0]?.State, 'available', ['failed', 'rejected'], () => ec2UsEast1.send(new DescribeTransitGatewayVpcAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.hubSharedTransitGatewayAttachmentId],
})));

// Transit gateway route table "sites"
await ec2UsEast1.send(new EnableTransitGatewayRouteTablePropagationCommand({ 
  TransitGatewayAttachmentId: ids.hubSharedTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
}));

// Transit gateway route table "vpcs"
await ec2UsEast1.send(new AssociateTransitGatewayRouteTableCommand({ 
  TransitGatewayAttachmentId: ids.hubSharedTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
}));
await ec2UsEast1.send(new EnableTransitGatewayRouteTablePropagationCommand({ 
  TransitGatewayAttachmentId: ids.hubSharedTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
}));
await ec2UsEast1.send(new CreateTransitGatewayPrefixListReferenceCommand({ 
  PrefixListId: 'pl-0123456789abcdef0',
  TransitGatewayAttachmentId: ids.hubSharedTransitGatewayAttachmentId,
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
}));

// ---- us-east-1 in the account "shared" ----

// VPC endpoint "orders-shared"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'pendingAcceptance', ['failed', 'rejected', 'expired'], () => ec2SharedUsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.ordersSharedEndpointId],
})));

// ---- us-east-1 ----

// VPC endpoint "orders-shared"
await ec2UsEast1.send(new AcceptVpcEndpointConnectionsCommand({ 
  ServiceId: ids.ordersApiEndpointServiceId,
  VpcEndpointIds: [ids.ordersSharedEndpointId],
}));

// What AWS has there
ids.accountNumber = (await stsUsEast1.send(new GetCallerIdentityCommand({})))?.Account;

// ---- us-east-1 in the account "shared" ----

// Direct Connect gateway association "lines-vgw"
ids.linesVgwAssociationId = (await directconnectSharedUsEast1.send(new AcceptDirectConnectGatewayAssociationProposalCommand({ 
  directConnectGatewayId: ids.linesSharedDirectConnectGatewayId,
  proposalId: ids.linesVgwProposalProposalId,
  associatedGatewayOwnerAccount: ids.accountNumber,
})))?.directConnectGatewayAssociation?.associationId;

// ---- us-east-1 in the account "partner" ----

// VPC "partner"
ids.partnerVpcId = (await ec2PartnerUsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.6.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'partner' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2PartnerUsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.partnerVpcId],
});
await ec2PartnerUsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.partnerVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "partner-a"
ids.partnerASubnetId = (await ec2PartnerUsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.partnerVpcId,
  CidrBlock: '10.6.0.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'partner-a' }] }],
})))?.Subnet?.SubnetId;

// VPC "partner"
ids.partnerVpcDefaultRouteTableId = (await ec2PartnerUsEast1.send(new DescribeRouteTablesCommand({ 
  Filters: [
      { Name: 'vpc-id', Values: [ids.partnerVpcId] },
      { Name: 'association.main', Values: ['true'] },
  ],
})))?.RouteTables?.[0]?.RouteTableId;

// Route table "main"
await ec2PartnerUsEast1.send(new CreateTagsCommand({ 
  Resources: [ids.partnerVpcDefaultRouteTableId],
  Tags: [{ Key: 'Name', Value: 'main' }],
}));

// Security group "partner-db"
ids.partnerDbSecurityGroupId = (await ec2PartnerUsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'partner-db',
  Description: 'PostgreSQL from the other account',
  VpcId: ids.partnerVpcId,
  TagSpecifications: [
      { ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'partner-db' }] },
  ],
})))?.GroupId;

// VPC peering connection "partner-far"
ids.partnerFarVpcPeeringConnectionId = (await ec2PartnerUsEast1.send(new CreateVpcPeeringConnectionCommand({ 
  VpcId: ids.partnerVpcId,
  PeerVpcId: ids.farVpcId,
  PeerOwnerId: ids.accountNumberEuWest1,
  PeerRegion: 'eu-west-1',
  TagSpecifications: [
      { ResourceType: 'vpc-peering-connection', Tags: [{ Key: 'Name', Value: 'partner-far' }] },
  ],
})))?.VpcPeeringConnection?.VpcPeeringConnectionId;

// What AWS has there
ids.accountNumberPartnerUsEast1 = (await stsPartnerUsEast1.send(new GetCallerIdentityCommand({})))?.Account;

// ---- us-east-1 ----

// VPC peering connection "main-partner"
ids.mainPartnerVpcPeeringConnectionId = (await ec2UsEast1.send(new CreateVpcPeeringConnectionCommand({ 
  VpcId: ids.mainVpcId,
  PeerVpcId: ids.partnerVpcId,
  PeerOwnerId: ids.accountNumberPartnerUsEast1,
  TagSpecifications: [
      { ResourceType: 'vpc-peering-connection', Tags: [{ Key: 'Name', Value: 'main-partner' }] },
  ],
})))?.VpcPeeringConnection?.VpcPeeringConnectionId;

// ---- us-east-1 in the account "partner" ----

// VPC peering connection "partner-far"
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'pending-acceptance', ['failed', 'expired', 'rejected', 'deleted'], () => ec2PartnerUsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.partnerFarVpcPeeringConnectionId],
})));

// ---- eu-west-1 ----

// VPC peering connection "partner-far"
await ec2EuWest1.send(new AcceptVpcPeeringConnectionCommand({ 
  VpcPeeringConnectionId: ids.partnerFarVpcPeeringConnectionId,
}));
await ec2EuWest1.send(new CreateTagsCommand({ 
  Resources: [ids.partnerFarVpcPeeringConnectionId],
  Tags: [{ Key: 'Name', Value: 'partner-far' }],
}));
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'active', ['failed', 'expired', 'rejected', 'deleted'], () => ec2EuWest1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.partnerFarVpcPeeringConnectionId],
})));

// Route table "main"
await ec2EuWest1.send(new CreateRouteCommand({ 
  RouteTableId: ids.farVpcDefaultRouteTableId,
  DestinationCidrBlock: '10.6.0.0/16',
  VpcPeeringConnectionId: ids.partnerFarVpcPeeringConnectionId,
}));

// ---- us-east-1 in the account "partner" ----

// Route table "main"
await ec2PartnerUsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.partnerVpcDefaultRouteTableId,
  DestinationCidrBlock: '10.5.0.0/16',
  VpcPeeringConnectionId: ids.partnerFarVpcPeeringConnectionId,
}));

// ---- us-east-1 ----

// VPC peering connection "main-partner"
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'pending-acceptance', ['failed', 'expired', 'rejected', 'deleted'], () => ec2UsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.mainPartnerVpcPeeringConnectionId],
})));

// ---- us-east-1 in the account "partner" ----

// VPC peering connection "main-partner"
await ec2PartnerUsEast1.send(new AcceptVpcPeeringConnectionCommand({ 
  VpcPeeringConnectionId: ids.mainPartnerVpcPeeringConnectionId,
}));
await ec2PartnerUsEast1.send(new CreateTagsCommand({ 
  Resources: [ids.mainPartnerVpcPeeringConnectionId],
  Tags: [{ Key: 'Name', Value: 'main-partner' }],
}));
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'active', ['failed', 'expired', 'rejected', 'deleted'], () => ec2PartnerUsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.mainPartnerVpcPeeringConnectionId],
})));

// Route table "main"
await ec2PartnerUsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.partnerVpcDefaultRouteTableId,
  DestinationCidrBlock: '10.0.0.0/16',
  VpcPeeringConnectionId: ids.mainPartnerVpcPeeringConnectionId,
}));

// Security group "partner-db"
ids.partnerDbIngress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2PartnerUsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.partnerDbSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 5432,
        ToPort: 5432,
        UserIdGroupPairs: [{ GroupId: ids.webSecurityGroupId, UserId: ids.accountNumber }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// VPC peering connection "main-partner"
await ec2PartnerUsEast1.send(new ModifyVpcPeeringConnectionOptionsCommand({ 
  VpcPeeringConnectionId: ids.mainPartnerVpcPeeringConnectionId,
  AccepterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
}));

// ---- us-east-1 ----

// Route table "peered"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.peeredRouteTableId,
  DestinationCidrBlock: '10.6.0.0/16',
  VpcPeeringConnectionId: ids.mainPartnerVpcPeeringConnectionId,
}));

// VPC peering connection "main-partner"
await ec2UsEast1.send(new ModifyVpcPeeringConnectionOptionsCommand({ 
  VpcPeeringConnectionId: ids.mainPartnerVpcPeeringConnectionId,
  RequesterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
}));

// Managed prefix list "office-ipv6"
await waitUntil((response) => response?.PrefixLists?.[0]?.State, 'create-complete', ['create-failed'], () => ec2UsEast1.send(new DescribeManagedPrefixListsCommand({ 
  PrefixListIds: [ids.officeIpv6PrefixListId],
})));

// Subnet "outpost-a"
await waitUntil((response) => response?.VpcBlockPublicAccessExclusions?.[0]?.State, 'create-complete', ['create-failed'], () => ec2UsEast1.send(new DescribeVpcBlockPublicAccessExclusionsCommand({ 
  ExclusionIds: [ids.outpostAPublicAccessExclusionId],
})));

// Subnet "tools-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.toolsASubnetId],
});

// NAT gateway "nat"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natId],
});

// NAT gateway "nat-private"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natPrivateId],
});

// Customer gateway "office router"
await waitUntilCustomerGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  CustomerGatewayIds: [ids.officeRouterCustomerGatewayId],
});

// Transit gateway route table "sites"
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
  Filters: [
      { Name: 'transit-gateway-attachment-id', Values: [ids.officeHubVpnConnectionAttachmentId] },
  ],
})));
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
  Filters: [
      { 
        Name: 'transit-gateway-attachment-id',
        Values: [ids.certifiedHubVpnConnectionAttachmentId],
      },
  ],
})));
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
  Filters: [
      { Name: 'transit-gateway-attachment-id', Values: [ids.overLinesVpnConnectionAttachmentId] },
  ],
})));
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
  Filters: [
      { Name: 'transit-gateway-attachment-id', Values: [ids.linesHubAssociationAttachmentId] },
  ],
})));

// Transit gateway route table "vpcs"
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
  Filters: [
      { Name: 'transit-gateway-attachment-id', Values: [ids.hubMainTransitGatewayAttachmentId] },
  ],
})));

// VPC endpoint "database"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.databaseEndpointId],
})));

// VPC endpoint "s3-private"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.s3PrivateEndpointId],
})));

// VPC endpoint "services"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.servicesEndpointId],
})));

// VPC endpoint "sqs-abroad"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.sqsAbroadEndpointId],
})));

// EC2 instance "mail"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.mailInstanceId],
});

// Network interface "containers"
await waitUntilNetworkInterfaceAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NetworkInterfaceIds: [ids.containersNetworkInterfaceId],
});

// Network interface "hpc"
await waitUntilNetworkInterfaceAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NetworkInterfaceIds: [ids.hpcNetworkInterfaceId],
});

// VPC endpoint "orders"
await waitUntil((response) => response?.VpcEndpointConnections?.[0]?.VpcEndpointState, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointConnectionsCommand({ 
  Filters: [{ Name: 'vpc-endpoint-id', Values: [ids.ordersEndpointId] }],
})));

// RDS database "orders"
await waitUntilDBInstanceAvailable({ client: rdsUsEast1, maxWaitTime: TIME_LIMIT }, { 
  DBInstanceIdentifier: ids.ordersDatabaseId,
});

// Lambda function "clean-up"
await waitUntilFunctionActiveV2({ client: lambdaUsEast1, maxWaitTime: TIME_LIMIT }, { 
  FunctionName: ids.cleanUpFunctionId,
});

// Lambda function "import"
await waitUntilFunctionActiveV2({ client: lambdaUsEast1, maxWaitTime: TIME_LIMIT }, { 
  FunctionName: ids.importFunctionId,
});

// EKS cluster "apps"
await waitUntilClusterActive({ client: eksUsEast1, maxWaitTime: TIME_LIMIT }, { 
  name: ids.appsEksClusterId,
});

// EKS cluster "inner-apps"
await waitUntilClusterActive({ client: eksUsEast1, maxWaitTime: TIME_LIMIT }, { 
  name: ids.innerAppsEksClusterId,
});

// ---- eu-west-1 ----

// VPC "abroad"
await waitUntil((response) => response?.Vpcs?.[0]?.CidrBlockAssociationSet?.find((one) => one.AssociationId === ids.abroad100640016CidrBlockAssociationId)?.CidrBlockState?.State, 'associated', ['failed'], () => ec2EuWest1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.abroadVpcId],
})));
await waitUntil((response) => response?.VpcEncryptionControls?.[0]?.State, 'available', ['enforce-failed', 'monitor-failed'], () => ec2EuWest1.send(new DescribeVpcEncryptionControlsCommand({ 
  VpcEncryptionControlIds: [ids.abroadEncryptionControlId],
})));
await waitUntil((response) => response?.VpcBlockPublicAccessExclusions?.[0]?.State, 'create-complete', ['create-failed'], () => ec2EuWest1.send(new DescribeVpcBlockPublicAccessExclusionsCommand({ 
  ExclusionIds: [ids.abroadPublicAccessExclusionId],
})));

// Subnet "abroad-a"
await waitUntilSubnetAvailable({ client: ec2EuWest1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.abroadASubnetId],
});

// Subnet "far-a"
await waitUntilSubnetAvailable({ client: ec2EuWest1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.farASubnetId],
});

// NAT gateway "nat-regional"
await waitUntilNatGatewayAvailable({ client: ec2EuWest1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natRegionalId],
});

// Transit gateway VPC attachment "abroad-hub"
await waitUntil((response) => response?.TransitGatewayVpcAttachments?.[0]?.State, 'available', ['failed', 'rejected'], () => ec2EuWest1.send(new DescribeTransitGatewayVpcAttachmentsCommand({ 
  TransitGatewayAttachmentIds: [ids.abroadHubTransitGatewayAttachmentId],
})));

// ---- us-east-1 ----

// VPC endpoint "orders-abroad"
await waitUntil((response) => response?.VpcEndpointConnections?.[0]?.VpcEndpointState, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointConnectionsCommand({ 
  Filters: [{ Name: 'vpc-endpoint-id', Values: [ids.ordersAbroadEndpointId] }],
})));

// Transit gateway route table "sites"
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.sitesTransitGatewayRouteTableId,
  Filters: [{ Name: 'transit-gateway-attachment-id', Values: [ids.hubsTransitGatewayPeeringId] }],
})));

// ---- us-east-1 in the account "shared" ----

// VPC "shared"
await waitUntil((response) => response?.VpcEncryptionControls?.[0]?.State, 'available', ['monitor-failed'], () => ec2SharedUsEast1.send(new DescribeVpcEncryptionControlsCommand({ 
  VpcEncryptionControlIds: [ids.sharedEncryptionControlId],
})));

// Subnet "shared-a"
await waitUntilSubnetAvailable({ client: ec2SharedUsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.sharedASubnetId],
});

// Subnet "shared-b"
await waitUntilSubnetAvailable({ client: ec2SharedUsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.sharedBSubnetId],
});

// Network firewall "by-shared-policy"
await waitUntil((response) => response?.FirewallStatus?.Status, 'READY', [], () => networkFirewallSharedUsEast1.send(new DescribeFirewallCommand({ 
  FirewallArn: ids.bySharedPolicyFirewallArn,
})));

// Direct Connect gateway association "lines-vgw-shared"
await waitUntil((response) => response?.directConnectGatewayAssociations?.[0]?.associationState, 'associated', [], () => directconnectSharedUsEast1.send(new DescribeDirectConnectGatewayAssociationsCommand({ 
  associationId: ids.linesVgwSharedAssociationId,
})));

// ---- us-east-1 ----

// Transit gateway route table "vpcs"
await waitUntil((response) => response?.Associations?.[0]?.State, 'associated', [], () => ec2UsEast1.send(new GetTransitGatewayRouteTableAssociationsCommand({ 
  TransitGatewayRouteTableId: ids.vpcsTransitGatewayRouteTableId,
  Filters: [
      { Name: 'transit-gateway-attachment-id', Values: [ids.hubSharedTransitGatewayAttachmentId] },
  ],
})));

// VPC endpoint "orders-shared"
await waitUntil((response) => response?.VpcEndpointConnections?.[0]?.VpcEndpointState, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointConnectionsCommand({ 
  Filters: [{ Name: 'vpc-endpoint-id', Values: [ids.ordersSharedEndpointId] }],
})));

// ---- us-east-1 in the account "shared" ----

// Direct Connect gateway association "lines-vgw"
await waitUntil((response) => response?.directConnectGatewayAssociations?.[0]?.associationState, 'associated', [], () => directconnectSharedUsEast1.send(new DescribeDirectConnectGatewayAssociationsCommand({ 
  associationId: ids.linesVgwAssociationId,
})));

// ---- us-east-1 in the account "partner" ----

// Subnet "partner-a"
await waitUntilSubnetAvailable({ client: ec2PartnerUsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.partnerASubnetId],
});
