const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Where Terraform and another language say one thing in different ways, by the reason. A type alone: its blocks are only
 * in one of the two. A type with a row: only one of the two prints the row, or the values are not the same.
 */
type Differences = Readonly<Record<string, readonly string[]>>;

const common: Differences = {
  'CloudFormation and the API attach a gateway by a resource or call of its own, Terraform by an argument of the gateway':
    words('AWS::EC2::VPCGatewayAttachment aws_internet_gateway.vpc aws_vpn_gateway.vpc'),
  'The IPv6 block of a VPC is an association of its own in CloudFormation and the API, and arguments of aws_vpc in Terraform':
    words(
      `aws_vpc_ipv6_cidr_block_association aws_vpc.amazon aws_vpc.borderGroup aws_vpc.ipamPool aws_vpc.ipv6Netmask`,
    ),
  'Nested objects of one language are plain arguments, or nested blocks by another name, of the other': words(`
    aws_ec2_managed_prefix_list.entries aws_ec2_managed_prefix_list.entryBlocks
    aws_instance.ipv6AddressCount aws_instance.networkInterfaces aws_instance.privateIp aws_instance.rootVolume aws_instance.secondaryIps
    aws_instance.publicIp aws_instance.securityGroups aws_instance.subnet aws_network_acl_rule.fromPort
    aws_network_acl_rule.icmp aws_network_acl_rule.icmpCode aws_network_acl_rule.icmpType
    aws_network_acl_rule.portRange aws_network_acl_rule.toPort aws_network_interface.ipList
    aws_network_interface.isList aws_network_interface.onlyIp aws_network_interface.privateIp
    aws_network_interface.privateIps `),
  'Only Terraform adopts the default network ACL with its entries inside; elsewhere they are entries of their own':
    words(`
    aws_network_acl_rule`),
  'Terraform reaches an instance in a route by its network interface': words(
    'aws_route.instance aws_route.networkInterface',
  ),
  'Lookups are printed as each language has them; protocols are numbers where names are not taken': words(`
    aws_instance.image aws_network_acl_rule.protocol aws_subnet.ipv6`),
  'A subnet waits for the block that it lies in: Terraform by reading the VPC of the association':
    words('aws_subnet.vpc'),
  'Terraform takes the type of a virtual private gateway for granted': words('aws_vpn_gateway.type'),
  'Terraform reads the owner of the other VPC, others take the number of the account': words(`
    aws_vpc_peering_connection.peerOwner`),
  'Not in the schema of the provider: encryption control, regional NAT gateways': words(`
    AWS::EC2::VPCEncryptionControl AWS::EC2::NatGateway`),
};

const cloudFormation: Differences = {
  'Templates take the ids of a default VPC and of what is in it as parameters': words(`
    aws_default_vpc aws_default_subnet aws_route.internetGateway aws_route.vpnGateway aws_route_table.vpc
    aws_route_table_association.subnet`),
  'CloudFormation cannot adopt what AWS makes with a VPC; notices say what is done by hand': words(`
    aws_default_network_acl aws_default_route_table aws_default_route_table.adopted aws_default_route_table.vpc
    aws_default_security_group aws_route_table_association aws_vpc_security_group_egress_rule.group`),
  'Rules towards CIDRs and prefix lists stand inside of the group in CloudFormation': words(`
    aws_security_group.egress aws_security_group.ingress aws_vpc_security_group_egress_rule
    aws_vpc_security_group_ingress_rule`),
  'What another place yields is a parameter of the template': words(`
    aws_route.peering aws_vpc_peering_connection.accepter`),
  'CloudFormation accepts peering inside of an account by itself or by a role; it has no DNS options': words(`
    aws_vpc_peering_connection.autoAccept aws_vpc_peering_connection.peerRole aws_vpc_peering_connection_accepter
    aws_vpc_peering_connection_options`),
  'CloudFormation names the account of a group in a property of its own': words(`
    aws_vpc_security_group_ingress_rule.peer aws_vpc_security_group_ingress_rule.owner`),
  'CloudFormation propagates to a list of tables': words(`
    aws_vpn_gateway_route_propagation.table aws_vpn_gateway_route_propagation.tables`),
  'CloudFormation puts what subnets tell of names into one object': words(`
    aws_subnet.hostnames aws_subnet.hostnameType aws_subnet.resourceNameA aws_subnet.resourceNameAaaa`),
  'CloudFormation cannot replace the local route of a table': words('aws_route'),
  'Each language has its own way to the endpoint that a firewall has in a zone': words('aws_route.endpoint'),
  'The provider has no such argument; a notice gives the command': words('aws_nat_gateway.maxDrain'),
  'CloudFormation has no such property; a notice gives the command': words(`
    aws_eip.customerPool
    aws_subnet.customerOwnedIpPool aws_subnet.mapCustomerOwnedIp aws_vpc.addressUsageMetrics`),
  'Terraform leaves an interface in place when its attachment goes': words(`
    aws_network_interface_attachment.deleteOnTermination`),
};

const api: Differences = {
  'Terraform looks up the internet gateway of the default VPC, calls ask for it where they need it':
    words('data.aws_internet_gateway'),
  'Calls change what AWS has made with a VPC; rules that AWS made are revoked': words(`
    Entry Rule aws_default_network_acl.egress aws_default_network_acl.ingress aws_default_security_group.adopted
    aws_default_security_group.vpc aws_vpc_security_group_egress_rule aws_vpc_security_group_ingress_rule
    aws_vpc_security_group_egress_rule.group`),
  'A rule is one object of a call': ['ingress', 'egress'].flatMap((direction) =>
    ['cidr4', 'cidr6', 'description', 'fromPort', 'peer', 'permission', 'prefixList', 'protocol', 'toPort'].map(
      (row) => `aws_vpc_security_group_${direction}_rule.${row}`,
    ),
  ),
  'DHCP options are a list of keys and values': words(`
    aws_vpc_dhcp_options.configurations aws_vpc_dhcp_options.domainName aws_vpc_dhcp_options.domainNameServers
    aws_vpc_dhcp_options.ipv6LeaseTime aws_vpc_dhcp_options.netbiosNameServers aws_vpc_dhcp_options.netbiosNodeType
    aws_vpc_dhcp_options.ntpServers`),
  'A call that replaces the local route is another one than the call that makes a route; routes to firewalls are left to a command':
    words('aws_route Route'),
  'One parameter takes any gateway': words('aws_route.internetGateway aws_route.vpnGateway'),
  'A call that accepts is the acceptance': words('aws_vpc_peering_connection_accepter.autoAccept'),
  'Names of options are those of the API; zones are printed with the call': words(`
    aws_vpc_peering_connection_options.accepter aws_vpc_peering_connection_options.requester aws_subnet.zone
    aws_default_subnet.zone`),
};

/** Types that are not compared yet, by how their names begin: their differences are still to be written down. */
export const notCompared =
  /^(aws_ec2_transit_gateway|aws_ram_|aws_dx_|aws_vpn_connection|aws_customer_gateway|aws_networkfirewall|aws_ec2_carrier|aws_ec2_traffic|aws_flow_log|aws_lb|aws_db|aws_rds|aws_lambda|aws_eks|aws_ecs|aws_iam|aws_cloudwatch|aws_s3|aws_vpc_endpoint|aws_vpc_block)/;

export const knownDifferences = {
  cloudformation: { ...common, ...cloudFormation },
  api: { ...common, ...api },
} as const;
