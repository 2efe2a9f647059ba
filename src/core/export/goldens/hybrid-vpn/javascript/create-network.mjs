// Hybrid: public and VPN-only subnets, Site-to-Site VPN. Drawn with VPC Designer.
//
// Makes the network with the AWS SDK for JavaScript v3:
//   npm install @aws-sdk/client-ec2 @aws-sdk/client-ssm
//   node create-network.mjs
// It is not idempotent: run again, it makes everything a second time. It only makes; it prints the ids of what it
// made, also when it fails halfway.

import { 
  AssociateRouteTableCommand,
  AttachInternetGatewayCommand,
  AttachVpnGatewayCommand,
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateCustomerGatewayCommand,
  CreateInternetGatewayCommand,
  CreateRouteCommand,
  CreateRouteTableCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  CreateVpnConnectionCommand,
  CreateVpnConnectionRouteCommand,
  CreateVpnGatewayCommand,
  DescribeVpnGatewaysCommand,
  EC2Client,
  EnableVgwRoutePropagationCommand,
  ModifyVpcAttributeCommand,
  RevokeSecurityGroupEgressCommand,
  RunInstancesCommand,
  waitUntilCustomerGatewayAvailable,
  waitUntilInstanceRunning,
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

// Subnet "public-a"
ids.publicASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.0.0.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'public-a' }] }],
})))?.Subnet?.SubnetId;

// Subnet "vpn-only-a"
ids.vpnOnlyASubnetId = (await ec2UsEast1.send(new CreateSubnetCommand({ 
  VpcId: ids.vpcId,
  CidrBlock: '10.0.1.0/24',
  AvailabilityZone: 'us-east-1a',
  TagSpecifications: [{ ResourceType: 'subnet', Tags: [{ Key: 'Name', Value: 'vpn-only-a' }] }],
})))?.Subnet?.SubnetId;

// Internet gateway "igw"
ids.igwId = (await ec2UsEast1.send(new CreateInternetGatewayCommand({ 
  TagSpecifications: [{ ResourceType: 'internet-gateway', Tags: [{ Key: 'Name', Value: 'igw' }] }],
})))?.InternetGateway?.InternetGatewayId;
await ec2UsEast1.send(new AttachInternetGatewayCommand({ 
  VpcId: ids.vpcId,
  InternetGatewayId: ids.igwId,
}));

// Virtual private gateway "vgw"
ids.vgwId = (await ec2UsEast1.send(new CreateVpnGatewayCommand({ 
  Type: 'ipsec.1',
  TagSpecifications: [{ ResourceType: 'vpn-gateway', Tags: [{ Key: 'Name', Value: 'vgw' }] }],
})))?.VpnGateway?.VpnGatewayId;
await ec2UsEast1.send(new AttachVpnGatewayCommand({ VpcId: ids.vpcId, VpnGatewayId: ids.vgwId }));

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

// Route table "rt-vpn"
ids.rtVpnId = (await ec2UsEast1.send(new CreateRouteTableCommand({ 
  VpcId: ids.vpcId,
  TagSpecifications: [{ ResourceType: 'route-table', Tags: [{ Key: 'Name', Value: 'rt-vpn' }] }],
})))?.RouteTable?.RouteTableId;

// Virtual private gateway "vgw"
await waitUntil((response) => response?.VpnGateways?.[0]?.VpcAttachments?.find((one) => one.VpcId === ids.vpcId)?.State, 'attached', [], () => ec2UsEast1.send(new DescribeVpnGatewaysCommand({ 
  VpnGatewayIds: [ids.vgwId],
})));

// Route table "rt-vpn"
await ec2UsEast1.send(new EnableVgwRoutePropagationCommand({ 
  RouteTableId: ids.rtVpnId,
  GatewayId: ids.vgwId,
}));

// Subnet "public-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.publicASubnetId],
});
ids.publicARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.publicASubnetId,
  RouteTableId: ids.rtPublicId,
})))?.AssociationId;

// Subnet "vpn-only-a"
await waitUntilSubnetAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  SubnetIds: [ids.vpnOnlyASubnetId],
});
ids.vpnOnlyARouteTableAssociationId = (await ec2UsEast1.send(new AssociateRouteTableCommand({ 
  SubnetId: ids.vpnOnlyASubnetId,
  RouteTableId: ids.rtVpnId,
})))?.AssociationId;

// Security group "DBServerSG"
ids.dbServerSgId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'DBServerSG',
  Description: 'Database servers: SQL from the web servers, administration from on-premises',
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
      { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '172.16.0.0/12' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupIngressCommand({ 
  GroupId: ids.dbServerSgId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 3389, ToPort: 3389, IpRanges: [{ CidrIp: '172.16.0.0/12' }] },
  ],
})));
await tolerate(['InvalidPermission.Duplicate'], () => ec2UsEast1.send(new AuthorizeSecurityGroupEgressCommand({ 
  GroupId: ids.dbServerSgId,
  IpPermissions: [
      { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '172.16.0.0/12' }] },
  ],
})));

// Security group "WebServerSG"
ids.webServerSgId = (await ec2UsEast1.send(new CreateSecurityGroupCommand({ 
  GroupName: 'WebServerSG',
  Description: 'Web servers: HTTP and HTTPS from anywhere',
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

// Customer gateway "on-premises"
ids.onPremisesCustomerGatewayId = (await ec2UsEast1.send(new CreateCustomerGatewayCommand({ 
  Type: 'ipsec.1',
  IpAddress: '203.0.113.50',
  BgpAsn: 65000,
  TagSpecifications: [
      { ResourceType: 'customer-gateway', Tags: [{ Key: 'Name', Value: 'on-premises' }] },
  ],
})))?.CustomerGateway?.CustomerGatewayId;
await waitUntilCustomerGatewayAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  CustomerGatewayIds: [ids.onPremisesCustomerGatewayId],
});

// VPN connection "vpn"
ids.vpnId = (await ec2UsEast1.send(new CreateVpnConnectionCommand({ 
  Type: 'ipsec.1',
  CustomerGatewayId: ids.onPremisesCustomerGatewayId,
  VpnGatewayId: ids.vgwId,
  Options: { StaticRoutesOnly: true },
  TagSpecifications: [{ ResourceType: 'vpn-connection', Tags: [{ Key: 'Name', Value: 'vpn' }] }],
})))?.VpnConnection?.VpnConnectionId;
await waitUntilVpnConnectionAvailable({ client: ec2UsEast1, maxWaitTime: TIME_LIMIT }, { 
  VpnConnectionIds: [ids.vpnId],
});
await ec2UsEast1.send(new CreateVpnConnectionRouteCommand({ 
  DestinationCidrBlock: '172.16.0.0/12',
  VpnConnectionId: ids.vpnId,
}));

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
        SubnetId: ids.vpnOnlyASubnetId,
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
