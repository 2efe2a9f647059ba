// Specimen. Drawn with VPC Designer.
//
// Makes the network with the AWS SDK for JavaScript v3:
//   npm install @aws-sdk/client-ec2 @aws-sdk/client-ssm
//   node create-network.mjs
// It is not idempotent: run again, it makes everything a second time. It only makes; it prints the ids of what it
// made, also when it fails halfway.

// What this export leaves to you:
// - "dangling" has no accepter VPC; it is left out.
// - The static route to "nowhere" of "office" is left out: it is no IPv4 CIDR.
// - "dangling" has no virtual private gateway or transit gateway; it is left out.
// - Propagation into "vpn" from "spare-vgw" is left out: it is no virtual private gateway of that VPC.

import { 
  AcceptVpcPeeringConnectionCommand,
  AllocateAddressCommand,
  AssociateAddressCommand,
  AssociateRouteTableCommand,
  AssociateVpcCidrBlockCommand,
  AttachInternetGatewayCommand,
  AttachVpnGatewayCommand,
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateCustomerGatewayCommand,
  CreateEgressOnlyInternetGatewayCommand,
  CreateInternetGatewayCommand,
  CreateNatGatewayCommand,
  CreateNetworkAclCommand,
  CreateNetworkAclEntryCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateTagsCommand,
  CreateVpcCommand,
  CreateVpcEndpointCommand,
  CreateVpcPeeringConnectionCommand,
  CreateVpnConnectionCommand,
  CreateVpnConnectionRouteCommand,
  CreateVpnGatewayCommand,
  DescribeManagedPrefixListsCommand,
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpcPeeringConnectionsCommand,
  DescribeVpcsCommand,
  DescribeVpnGatewaysCommand,
  EC2Client,
  EnableVgwRoutePropagationCommand,
  ModifyInstanceAttributeCommand,
  ModifySubnetAttributeCommand,
  ModifyVpcAttributeCommand,
  ModifyVpcPeeringConnectionOptionsCommand,
  ReplaceNetworkAclAssociationCommand,
  ReplaceNetworkAclEntryCommand,
  RevokeSecurityGroupEgressCommand,
  RevokeSecurityGroupIngressCommand,
  RunInstancesCommand,
  waitUntilCustomerGatewayAvailable,
  waitUntilInstanceRunning,
  waitUntilNatGatewayAvailable,
  waitUntilSubnetAvailable,
  waitUntilVpcAvailable,
  waitUntilVpnConnectionAvailable,
} from '@aws-sdk/client-ec2';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/** Seconds that a change may take. */
const TIME_LIMIT = 1800;
/** Ids of what was made. */
const ids = {};
const ec2UsEast1 = new EC2Client({ region: 'us-east-1' });
const ssmUsEast1 = new SSMClient({ region: 'us-east-1' });
const ec2ApNortheast2 = new EC2Client({ region: 'ap-northeast-2' });
const ssmApNortheast2 = new SSMClient({ region: 'ap-northeast-2' });

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

// VPC "main"
ids.mainVpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.0.0.0/16',
  TagSpecifications: [
      { 
        ResourceType: 'vpc',
        Tags: [
            { Key: 'Name', Value: 'main' },
            { Key: 'Environment', Value: 'test' },
            { Key: 'kubernetes.io/role/elb', Value: '1' },
        ],
      },
  ],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.mainVpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.mainVpcId,
  EnableDnsHostnames: { Value: true },
}));
ids.mainIpv6CidrBlockAssociationId = (await ec2UsEast1.send(new AssociateVpcCidrBlockCommand({ 
  VpcId: ids.mainVpcId,
  AmazonProvidedIpv6CidrBlock: true,
})))?.Ipv6CidrBlockAssociation?.AssociationId;
ids.main100640016CidrBlockAssociationId = (await ec2UsEast1.send(new AssociateVpcCidrBlockCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '100.64.0.0/16',
})))?.CidrBlockAssociation?.AssociationId;
await waitUntil((response) => response?.Vpcs?.[0]?.CidrBlockAssociationSet?.find((one) => one.AssociationId === ids.main100640016CidrBlockAssociationId)?.CidrBlockState?.State, 'associated', ['failed'], () => ec2UsEast1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.mainVpcId],
})));
await waitUntil((response) => response?.Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.find((one) => one.AssociationId === ids.mainIpv6CidrBlockAssociationId)?.Ipv6CidrBlockState?.State, 'associated', ['failed'], () => ec2UsEast1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.mainVpcId],
})));
ids.mainVpcIpv6Cidr = (await ec2UsEast1.send(new DescribeVpcsCommand({ 
  VpcIds: [ids.mainVpcId],
})))?.Vpcs?.[0]?.Ipv6CidrBlockAssociationSet?.[0]?.Ipv6CidrBlock;

// Subnet "private-b"
ids.privateBSubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.mainVpcId,
  CidrBlock: '100.64.1.0/24',
  AvailabilityZone: 'us-east-1b',
  Ipv6CidrBlock: ipv6Subnet(ids.mainVpcIpv6Cidr, 17),
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
await ec2UsEast1.send(new ModifySubnetAttributeCommand({ 
  SubnetId: ids.publicASubnetId,
  AssignIpv6AddressOnCreation: { Value: true },
}));

// VPC "shared"
ids.sharedVpcId = (await ec2UsEast1.send(new CreateVpcCommand({ 
  CidrBlock: '10.2.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'shared' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.sharedVpcId],
});
await ec2UsEast1.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.sharedVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Internet gateway "spare"
ids.spareInternetGatewayId = (await ec2UsEast1.send(new CreateInternetGatewayCommand({ 
  TagSpecifications: [
      { ResourceType: 'internet-gateway', Tags: [{ Key: 'Name', Value: 'spare' }] },
  ],
})))?.InternetGateway?.InternetGatewayId;

// Virtual private gateway "spare-vgw"
ids.spareVgwId = (await ec2UsEast1.send(new CreateVpnGatewayCommand({ 
  Type: 'ipsec.1',
  TagSpecifications: [{ ResourceType: 'vpn-gateway', Tags: [{ Key: 'Name', Value: 'spare-vgw' }] }],
})))?.VpnGateway?.VpnGatewayId;

// Internet gateway "igw"
ids.igwId = (await ec2UsEast1.send(new CreateInternetGatewayCommand({ 
  TagSpecifications: [{ ResourceType: 'internet-gateway', Tags: [{ Key: 'Name', Value: 'igw' }] }],
})))?.InternetGateway?.InternetGatewayId;
await ec2UsEast1.send(new AttachInternetGatewayCommand({ 
  VpcId: ids.mainVpcId,
  InternetGatewayId: ids.igwId,
}));

// Elastic IP address "bastion"
ids.bastionElasticIpAllocationId = (await ec2UsEast1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'bastion' }] }],
})))?.AllocationId;

// Elastic IP address "nat-a-eip"
ids.natAEipAllocationId = (await ec2UsEast1.send(new AllocateAddressCommand({ 
  Domain: 'vpc',
  TagSpecifications: [{ ResourceType: 'elastic-ip', Tags: [{ Key: 'Name', Value: 'nat-a-eip' }] }],
})))?.AllocationId;

// Egress-only internet gateway "eigw"
ids.eigwId = (await ec2UsEast1.send(new CreateEgressOnlyInternetGatewayCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [
      { ResourceType: 'egress-only-internet-gateway', Tags: [{ Key: 'Name', Value: 'eigw' }] },
  ],
})))?.EgressOnlyInternetGateway?.EgressOnlyInternetGatewayId;

// Virtual private gateway "vgw"
ids.vgwId = (await ec2UsEast1.send(new CreateVpnGatewayCommand({ 
  Type: 'ipsec.1',
  AmazonSideAsn: 4200000000,
  TagSpecifications: [{ ResourceType: 'vpn-gateway', Tags: [{ Key: 'Name', Value: 'vgw' }] }],
})))?.VpnGateway?.VpnGatewayId;
await ec2UsEast1.send(new AttachVpnGatewayCommand({ 
  VpcId: ids.mainVpcId,
  VpnGatewayId: ids.vgwId,
}));

// NAT gateway "inner"
ids.innerNatGatewayId = (await ec2UsEast1.send(new CreateNatGatewayCommand({ 
  SubnetId: ids.publicASubnetId,
  ConnectivityType: 'private',
  PrivateIpAddress: '10.0.0.10',
  TagSpecifications: [{ ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'inner' }] }],
})))?.NatGateway?.NatGatewayId;

// NAT gateway "nat-a"
ids.natAId = (await ec2UsEast1.send(new CreateNatGatewayCommand({ 
  SubnetId: ids.publicASubnetId,
  AllocationId: ids.natAEipAllocationId,
  TagSpecifications: [{ ResourceType: 'natgateway', Tags: [{ Key: 'Name', Value: 'nat-a' }] }],
})))?.NatGateway?.NatGatewayId;

// Route table "private"
ids.privateRouteTableId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'private' }] }],
})))?.RouteTable?.RouteTableId;

// NAT gateway "nat-a"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.natAId],
});

// Route table "private"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.privateRouteTableId,
  DestinationCidrBlock: '0.0.0.0/0',
  NatGatewayId: ids.natAId,
}));
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.privateRouteTableId,
  DestinationIpv6CidrBlock: '::/0',
  EgressOnlyInternetGatewayId: ids.eigwId,
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
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.publicRouteTableId,
  DestinationIpv6CidrBlock: '::/0',
  GatewayId: ids.igwId,
}));
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.publicRouteTableId,
  DestinationPrefixListId: 'pl-0123456789abcdef0',
  NatGatewayId: ids.natAId,
}));

// NAT gateway "inner"
await waitUntilNatGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  NatGatewayIds: [ids.innerNatGatewayId],
});

// Route table "public"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.publicRouteTableId,
  DestinationCidrBlock: '192.168.0.0/16',
  NatGatewayId: ids.innerNatGatewayId,
}));

// Route table "vpn"
ids.vpnRouteTableId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'vpn' }] }],
})))?.RouteTable?.RouteTableId;

// Virtual private gateway "vgw"
await waitUntil((response) => response?.VpnGateways?.[0]?.VpcAttachments?.find((one) => one.VpcId === ids.mainVpcId)?.State, 'attached', [], () => ec2UsEast1.send(new DescribeVpnGatewaysCommand({ 
  VpnGatewayIds: [ids.vgwId],
})));

// Route table "vpn"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.vpnRouteTableId,
  DestinationCidrBlock: '198.51.100.0/24',
  GatewayId: ids.vgwId,
}));
await ec2UsEast1.send(new EnableVgwRoutePropagationCommand({ 
  RouteTableId: ids.vpnRouteTableId,
  GatewayId: ids.vgwId,
}));

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

// Network ACL "private"
ids.privateNetworkAclId = (await ec2UsEast1.send(new CreateNetworkAclCommand({ 
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'network-acl', Tags: [{ Key: 'Name', Value: 'private' }] }],
})))?.NetworkAcl?.NetworkAclId;
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.privateNetworkAclId,
  Egress: false,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 1024, To: 65535 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.privateNetworkAclId,
  Egress: false,
  RuleNumber: 110,
  RuleAction: 'deny',
  Protocol: '1',
  CidrBlock: '10.0.0.0/8',
  IcmpTypeCode: { Type: -1, Code: -1 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.privateNetworkAclId,
  Egress: true,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '-1',
  Ipv6CidrBlock: '::/0',
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.privateNetworkAclId,
  Egress: true,
  RuleNumber: 110,
  RuleAction: 'allow',
  Protocol: '58',
  Ipv6CidrBlock: '::/0',
  IcmpTypeCode: { Type: -1, Code: -1 },
}));
await ec2UsEast1.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.privateNetworkAclId,
  Egress: true,
  RuleNumber: 120,
  RuleAction: 'allow',
  Protocol: '17',
  CidrBlock: '10.0.0.2/32',
  PortRange: { From: 53, To: 53 },
}));

// Subnet "private-b"
ids.privateBNetworkAclAssociationFirstAssociationId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.privateBSubnetId] }],
})))?.NetworkAcls?.[0]?.Associations?.find((one) => one.SubnetId === ids.privateBSubnetId)?.NetworkAclAssociationId;
ids.privateBNetworkAclAssociationFirstAclId = (await ec2UsEast1.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'association.subnet-id', Values: [ids.privateBSubnetId] }],
})))?.NetworkAcls?.[0]?.NetworkAclId;
ids.privateBNetworkAclAssociationId = (await ec2UsEast1.send(new ReplaceNetworkAclAssociationCommand({ 
  AssociationId: ids.privateBNetworkAclAssociationFirstAssociationId,
  NetworkAclId: ids.privateNetworkAclId,
})))?.NewAssociationId;

// Security group "db"
ids.dbSecurityGroupId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'db',
  Description: 'Databases',
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'db' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [{ IpProtocol: '50', IpRanges: [{ CidrIp: '10.0.0.0/8' }] }],
})));
ids.dbIngress3RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 0,
        ToPort: 65535,
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
        PrefixListIds: [{ PrefixListId: 'pl-0123456789abcdef0' }],
      },
  ],
})));

// Security group "한글"
ids.securityGroup16Id = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: '한글',
  Description: 'Made with VPC Designer',
  VpcId: ids.mainVpcId,
  TagSpecifications: [{ ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: '한글' }] }],
})))?.GroupId;
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.securityGroup16Id,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.securityGroup16Id,
  IpPermissions: [{ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
})));
ids.securityGroup16Egress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.securityGroup16Id,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 5432,
        ToPort: 5432,
        UserIdGroupPairs: [{ GroupId: ids.dbSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// Security group "WebServerSG"
ids.webServerSgId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'WebServerSG',
  Description: 'Web "servers"',
  VpcId: ids.mainVpcId,
  TagSpecifications: [
      { ResourceType: 'security-group', Tags: [{ Key: 'Name', Value: 'WebServerSG' }] },
  ],
})))?.GroupId;

// Security group "db"
ids.dbIngress1RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.dbSecurityGroupId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 5432,
        ToPort: 5432,
        UserIdGroupPairs: [{ GroupId: ids.webServerSgId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// Security group "WebServerSG"
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'anyone' }],
      },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { IpProtocol: 'icmp', FromPort: -1, ToPort: -1, IpRanges: [{ CidrIp: '10.0.0.0/8' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { IpProtocol: 'icmpv6', FromPort: 128, ToPort: 0, Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [{ IpProtocol: '-1', Ipv6Ranges: [{ CidrIpv6: '::/0' }] }],
})));
ids.webServerSgEgress3RuleId = (await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 5432,
        ToPort: 5432,
        UserIdGroupPairs: [{ GroupId: ids.dbSecurityGroupId }],
      },
  ],
}))))?.SecurityGroupRules?.[0]?.SecurityGroupRuleId;

// What AWS has there
ids.s3PrefixListId = (await ec2UsEast1.send(new DescribeManagedPrefixListsCommand({ 
  Filters: [{ Name: 'prefix-list-name', Values: ['com.amazonaws.us-east-1.s3'] }],
})))?.PrefixLists?.[0]?.PrefixListId;

// Security group "WebServerSG"
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.webServerSgId,
  IpPermissions: [
      { 
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
        PrefixListIds: [{ PrefixListId: ids.s3PrefixListId }],
      },
  ],
})));

// VPC "shared"
ids.sharedVpcDefaultSecurityGroupId = (await ec2UsEast1.send(new DescribeSecurityGroupsCommand({ 
  Filters: [
      { Name: 'vpc-id', Values: [ids.sharedVpcId] },
      { Name: 'group-name', Values: ['default'] },
  ],
})))?.SecurityGroups?.[0]?.GroupId;

// Security group "default"
await ec2UsEast1.send(new CreateTagsCommand({ 
  Resources: [ids.sharedVpcDefaultSecurityGroupId],
  Tags: [{ Key: 'Name', Value: 'default' }],
}));
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupIngressCommand({ 
  GroupId: ids.sharedVpcDefaultSecurityGroupId,
  IpPermissions: [
      { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: ids.sharedVpcDefaultSecurityGroupId }] },
  ],
})));
await tolerate(['InvalidPermission.NotFound'], () => ec2UsEast1.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.sharedVpcDefaultSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));

// VPC peering connection "first-shared"
ids.firstSharedVpcPeeringConnectionId = (await ec2UsEast1.send(new CreateVpcPeeringConnectionCommand({ 
  VpcId: ids.mainVpcId,
  PeerVpcId: ids.sharedVpcId,
  TagSpecifications: [
      { ResourceType: 'vpc-peering-connection', Tags: [{ Key: 'Name', Value: 'first-shared' }] },
  ],
})))?.VpcPeeringConnection?.VpcPeeringConnectionId;
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'pending-acceptance', ['failed', 'expired', 'rejected', 'deleted'], () => ec2UsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.firstSharedVpcPeeringConnectionId],
})));
await ec2UsEast1.send(new AcceptVpcPeeringConnectionCommand({ 
  VpcPeeringConnectionId: ids.firstSharedVpcPeeringConnectionId,
}));
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'active', ['failed', 'expired', 'rejected', 'deleted'], () => ec2UsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.firstSharedVpcPeeringConnectionId],
})));

// Route table "private"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.privateRouteTableId,
  DestinationCidrBlock: '10.2.0.0/16',
  VpcPeeringConnectionId: ids.firstSharedVpcPeeringConnectionId,
}));

// VPC peering connection "first-shared"
await ec2UsEast1.send(new ModifyVpcPeeringConnectionOptionsCommand({ 
  VpcPeeringConnectionId: ids.firstSharedVpcPeeringConnectionId,
  RequesterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: false },
  AccepterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
}));

// Customer gateway "office"
ids.officeCustomerGatewayId = (await ec2UsEast1.send(new CreateCustomerGatewayCommand({ 
  Type: 'ipsec.1',
  IpAddress: '203.0.113.50',
  BgpAsn: 65000,
  DeviceName: 'edge "1"',
  TagSpecifications: [
      { ResourceType: 'customer-gateway', Tags: [{ Key: 'Name', Value: 'office' }] },
  ],
})))?.CustomerGateway?.CustomerGatewayId;

// Customer gateway "plant"
ids.plantCustomerGatewayId = (await ec2UsEast1.send(new CreateCustomerGatewayCommand({ 
  Type: 'ipsec.1',
  IpAddress: '203.0.113.51',
  BgpAsnExtended: 4294967294,
  TagSpecifications: [
      { ResourceType: 'customer-gateway', Tags: [{ Key: 'Name', Value: 'plant' }] },
  ],
})))?.CustomerGateway?.CustomerGatewayId;

// Customer gateway "office"
await waitUntilCustomerGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  CustomerGatewayIds: [ids.officeCustomerGatewayId],
});

// VPN connection "office"
ids.officeVpnConnectionId = (await ec2UsEast1.send(new CreateVpnConnectionCommand({ 
  Type: 'ipsec.1',
  CustomerGatewayId: ids.officeCustomerGatewayId,
  VpnGatewayId: ids.vgwId,
  Options: { 
    StaticRoutesOnly: true,
    TunnelOptions: [
        { TunnelInsideCidr: '169.254.10.0/30', StartupAction: 'add', DPDTimeoutAction: 'clear' },
        { TunnelInsideCidr: '169.254.10.4/30', StartupAction: 'add', DPDTimeoutAction: 'clear' },
    ],
  },
  TagSpecifications: [{ ResourceType: 'vpn-connection', Tags: [{ Key: 'Name', Value: 'office' }] }],
})))?.VpnConnection?.VpnConnectionId;
await waitUntilVpnConnectionAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpnConnectionIds: [ids.officeVpnConnectionId],
});
await ec2UsEast1.send(new CreateVpnConnectionRouteCommand({ 
  DestinationCidrBlock: '172.16.0.0/12',
  VpnConnectionId: ids.officeVpnConnectionId,
}));
await ec2UsEast1.send(new CreateVpnConnectionRouteCommand({ 
  DestinationCidrBlock: '192.168.0.0/16',
  VpnConnectionId: ids.officeVpnConnectionId,
}));

// Customer gateway "plant"
await waitUntilCustomerGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  CustomerGatewayIds: [ids.plantCustomerGatewayId],
});

// VPN connection "plant"
ids.plantVpnConnectionId = (await ec2UsEast1.send(new CreateVpnConnectionCommand({ 
  Type: 'ipsec.1',
  CustomerGatewayId: ids.plantCustomerGatewayId,
  VpnGatewayId: ids.vgwId,
  Options: { 
    StaticRoutesOnly: false,
    TunnelOptions: [
        { StartupAction: 'add', DPDTimeoutAction: 'clear' },
        { TunnelInsideCidr: '169.254.11.4/30', StartupAction: 'add', DPDTimeoutAction: 'clear' },
    ],
  },
  TagSpecifications: [{ ResourceType: 'vpn-connection', Tags: [{ Key: 'Name', Value: 'plant' }] }],
})))?.VpnConnection?.VpnConnectionId;

// VPC endpoint "s3"
ids.s3EndpointId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.mainVpcId,
  ServiceName: 'com.amazonaws.us-east-1.s3',
  VpcEndpointType: 'Gateway',
  RouteTableIds: [ids.publicRouteTableId, ids.privateRouteTableId],
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 's3' }] }],
})))?.VpcEndpoint?.VpcEndpointId;

// VPC endpoint "ssm"
ids.ssmEndpointId = (await ec2UsEast1.send(new CreateVpcEndpointCommand({ 
  VpcId: ids.mainVpcId,
  ServiceName: 'com.amazonaws.us-east-1.ssm',
  VpcEndpointType: 'Interface',
  SubnetIds: [ids.publicASubnetId, ids.privateBSubnetId],
  SecurityGroupIds: [ids.webServerSgId],
  PrivateDnsEnabled: true,
  TagSpecifications: [{ ResourceType: 'vpc-endpoint', Tags: [{ Key: 'Name', Value: 'ssm' }] }],
})))?.VpcEndpoint?.VpcEndpointId;

// What AWS has there
ids.amazonLinuxImageId = (await ssmUsEast1.send(new GetParameterCommand({ 
  Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
})))?.Parameter?.Value;

// EC2 instance "bastion"
ids.bastionInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.publicASubnetId,
        AssociatePublicIpAddress: false,
        Groups: [ids.webServerSgId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'bastion' }] }],
})))?.Instances?.[0]?.InstanceId;
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.bastionInstanceId],
});
await ec2UsEast1.send(new ModifyInstanceAttributeCommand({ 
  InstanceId: ids.bastionInstanceId,
  SourceDestCheck: { Value: false },
}));

// Route table "private"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.privateRouteTableId,
  DestinationCidrBlock: '172.16.0.0/12',
  InstanceId: ids.bastionInstanceId,
}));

// EC2 instance "bastion"
ids.bastionElasticIpAssociationId = (await ec2UsEast1.send(new AssociateAddressCommand({ 
  InstanceId: ids.bastionInstanceId,
  AllocationId: ids.bastionElasticIpAllocationId,
})))?.AssociationId;

// EC2 instance "web"
ids.webInstanceId = (await ec2UsEast1.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxImageId,
  InstanceType: 't3.micro',
  NetworkInterfaces: [
      { 
        DeviceIndex: 0,
        SubnetId: ids.publicASubnetId,
        AssociatePublicIpAddress: true,
        PrivateIpAddress: '10.0.0.20',
        Groups: [ids.webServerSgId, ids.dbSecurityGroupId],
      },
  ],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web' }] }],
})))?.Instances?.[0]?.InstanceId;

// ---- ap-northeast-2 ----

// VPC "seoul"
ids.seoulVpcId = (await ec2ApNortheast2.send(new CreateVpcCommand({ 
  CidrBlock: '10.1.0.0/16',
  TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'seoul' }] }],
})))?.Vpc?.VpcId;
await waitUntilVpcAvailable({ client: ec2ApNortheast2, maxWaitTime: TIME_LIMIT }, { 
  VpcIds: [ids.seoulVpcId],
});
await ec2ApNortheast2.send(new ModifyVpcAttributeCommand({ 
  VpcId: ids.seoulVpcId,
  EnableDnsHostnames: { Value: true },
}));

// Subnet "app-b"
ids.appBSubnetId = (await ec2ApNortheast2.send(new CreateSubnetCommand({ 
  VpcId: ids.seoulVpcId,
  CidrBlock: '10.1.1.0/24',
  AvailabilityZone: 'ap-northeast-2b',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'app-b' }] }],
})))?.Subnet?.SubnetId;

// Subnet "app"
ids.appSubnetId = (await ec2ApNortheast2.send(new CreateSubnetCommand({ 
  VpcId: ids.seoulVpcId,
  CidrBlock: '10.1.0.0/24',
  AvailabilityZone: 'ap-northeast-2a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'app' }] }],
})))?.Subnet?.SubnetId;

// VPC "seoul"
ids.seoulVpcDefaultRouteTableId = (await ec2ApNortheast2.send(new DescribeRouteTablesCommand({ 
  Filters: [
      { Name: 'vpc-id', Values: [ids.seoulVpcId] },
      { Name: 'association.main', Values: ['true'] },
  ],
})))?.RouteTables?.[0]?.RouteTableId;

// Route table "main"
await ec2ApNortheast2.send(new CreateTagsCommand({ 
  Resources: [ids.seoulVpcDefaultRouteTableId],
  Tags: [{ Key: 'Name', Value: 'main' }],
}));

// VPC "seoul"
ids.seoulVpcDefaultNetworkAclId = (await ec2ApNortheast2.send(new DescribeNetworkAclsCommand({ 
  Filters: [{ Name: 'vpc-id', Values: [ids.seoulVpcId] }, { Name: 'default', Values: ['true'] }],
})))?.NetworkAcls?.[0]?.NetworkAclId;

// Network ACL "default"
await ec2ApNortheast2.send(new CreateTagsCommand({ 
  Resources: [ids.seoulVpcDefaultNetworkAclId],
  Tags: [{ Key: 'Name', Value: 'default' }],
}));
await ec2ApNortheast2.send(new CreateNetworkAclEntryCommand({ 
  NetworkAclId: ids.seoulVpcDefaultNetworkAclId,
  Egress: false,
  RuleNumber: 110,
  RuleAction: 'deny',
  Protocol: '1',
  CidrBlock: '0.0.0.0/0',
  IcmpTypeCode: { Type: -1, Code: -1 },
}));
await ec2ApNortheast2.send(new ReplaceNetworkAclEntryCommand({ 
  NetworkAclId: ids.seoulVpcDefaultNetworkAclId,
  Egress: false,
  RuleNumber: 100,
  RuleAction: 'allow',
  Protocol: '6',
  CidrBlock: '0.0.0.0/0',
  PortRange: { From: 443, To: 443 },
}));

// VPC "seoul"
ids.seoulVpcDefaultSecurityGroupId = (await ec2ApNortheast2.send(new DescribeSecurityGroupsCommand({ 
  Filters: [
      { Name: 'vpc-id', Values: [ids.seoulVpcId] },
      { Name: 'group-name', Values: ['default'] },
  ],
})))?.SecurityGroups?.[0]?.GroupId;

// Security group "default"
await ec2ApNortheast2.send(new CreateTagsCommand({ 
  Resources: [ids.seoulVpcDefaultSecurityGroupId],
  Tags: [{ Key: 'Name', Value: 'default' }],
}));
await tolerate(['InvalidPermission.NotFound'], () => ec2ApNortheast2.send(new RevokeSecurityGroupIngressCommand({ 
  GroupId: ids.seoulVpcDefaultSecurityGroupId,
  IpPermissions: [
      { IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: ids.seoulVpcDefaultSecurityGroupId }] },
  ],
})));
await tolerate(['InvalidPermission.NotFound'], () => ec2ApNortheast2.send(new RevokeSecurityGroupEgressCommand({ 
  GroupId: ids.seoulVpcDefaultSecurityGroupId,
  IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2ApNortheast2.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.seoulVpcDefaultSecurityGroupId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '0.0.0.0/0' }] },
  ],
})));

// Subnet "app-b"
await waitUntilSubnetAvailable({ client: ec2ApNortheast2, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.appBSubnetId],
});

// What AWS has there
ids.amazonLinuxArm64ImageIdApNortheast2 = (await ssmApNortheast2.send(new GetParameterCommand({ 
  Name: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64',
})))?.Parameter?.Value;

// EC2 instance "server"
ids.serverId = (await ec2ApNortheast2.send(new RunInstancesCommand({ 
  MinCount: 1,
  MaxCount: 1,
  ImageId: ids.amazonLinuxArm64ImageIdApNortheast2,
  InstanceType: 't4g.micro',
  SubnetId: ids.appBSubnetId,
  SecurityGroupIds: [ids.seoulVpcDefaultSecurityGroupId],
  MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required' },
  BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeType: 'gp3', Encrypted: true } }],
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'server' }] }],
})))?.Instances?.[0]?.InstanceId;

// ---- us-east-1 ----

// VPC peering connection "to-seoul"
ids.toSeoulVpcPeeringConnectionId = (await ec2UsEast1.send(new CreateVpcPeeringConnectionCommand({ 
  VpcId: ids.mainVpcId,
  PeerVpcId: ids.seoulVpcId,
  PeerRegion: 'ap-northeast-2',
  TagSpecifications: [
      { ResourceType: 'vpc-peering-connection', Tags: [{ Key: 'Name', Value: 'to-seoul' }] },
  ],
})))?.VpcPeeringConnection?.VpcPeeringConnectionId;
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'pending-acceptance', ['failed', 'expired', 'rejected', 'deleted'], () => ec2UsEast1.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.toSeoulVpcPeeringConnectionId],
})));

// ---- ap-northeast-2 ----

// VPC peering connection "to-seoul"
await ec2ApNortheast2.send(new AcceptVpcPeeringConnectionCommand({ 
  VpcPeeringConnectionId: ids.toSeoulVpcPeeringConnectionId,
}));
await ec2ApNortheast2.send(new CreateTagsCommand({ 
  Resources: [ids.toSeoulVpcPeeringConnectionId],
  Tags: [{ Key: 'Name', Value: 'to-seoul' }],
}));
await waitUntil((response) => response?.VpcPeeringConnections?.[0]?.Status?.Code, 'active', ['failed', 'expired', 'rejected', 'deleted'], () => ec2ApNortheast2.send(new DescribeVpcPeeringConnectionsCommand({ 
  VpcPeeringConnectionIds: [ids.toSeoulVpcPeeringConnectionId],
})));

// Route table "main"
await ec2ApNortheast2.send(new CreateRouteCommand({ 
  RouteTableId: ids.seoulVpcDefaultRouteTableId,
  DestinationCidrBlock: '10.0.0.0/16',
  VpcPeeringConnectionId: ids.toSeoulVpcPeeringConnectionId,
}));

// VPC peering connection "to-seoul"
await ec2ApNortheast2.send(new ModifyVpcPeeringConnectionOptionsCommand({ 
  VpcPeeringConnectionId: ids.toSeoulVpcPeeringConnectionId,
  AccepterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: false },
}));

// ---- us-east-1 ----

// Route table "private"
await ec2UsEast1.send(new CreateRouteCommand({ 
  RouteTableId: ids.privateRouteTableId,
  DestinationCidrBlock: '10.1.0.0/16',
  VpcPeeringConnectionId: ids.toSeoulVpcPeeringConnectionId,
}));

// VPC peering connection "to-seoul"
await ec2UsEast1.send(new ModifyVpcPeeringConnectionOptionsCommand({ 
  VpcPeeringConnectionId: ids.toSeoulVpcPeeringConnectionId,
  RequesterPeeringConnectionOptions: { AllowDnsResolutionFromRemoteVpc: true },
}));

// VPN connection "plant"
await waitUntilVpnConnectionAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpnConnectionIds: [ids.plantVpnConnectionId],
});

// VPC endpoint "s3"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.s3EndpointId],
})));

// VPC endpoint "ssm"
await waitUntil((response) => response?.VpcEndpoints?.[0]?.State, 'available', ['failed', 'rejected', 'expired'], () => ec2UsEast1.send(new DescribeVpcEndpointsCommand({ 
  VpcEndpointIds: [ids.ssmEndpointId],
})));

// EC2 instance "web"
await waitUntilInstanceRunning({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.webInstanceId],
});

// ---- ap-northeast-2 ----

// Subnet "app"
await waitUntilSubnetAvailable({ client: ec2ApNortheast2, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.appSubnetId],
});

// EC2 instance "server"
await waitUntilInstanceRunning({ client: ec2ApNortheast2, maxWaitTime: TIME_LIMIT }, { 
  InstanceIds: [ids.serverId],
});
