const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Where Terraform and another language say one thing in different ways, by the reason. A type alone: its blocks are only
 * in one of the two. A type with a row: only one of the two prints the row. With `≠`: both print it, with other values.
 */
type Differences = Readonly<Record<string, readonly string[]>>;

interface Known {
  readonly byNature: Differences;
  /** Only where the language that lacks it says so in a notice about the resource. */
  readonly told: Differences;
}

const common: Known = {
  byNature: {
    'Only Terraform adopts the default network ACL with its entries inside; elsewhere they are entries of their own':
      words('aws_network_acl_rule'),
    'Terraform takes the type of a virtual private gateway, and its own account, for granted': words(
      'aws_vpn_gateway.type aws_ec2_transit_gateway_peering_attachment.account',
    ),
    'The provider cannot tag a Direct Connect gateway, whose tag Name is its name': words('aws_dx_gateway.tags'),
    'Terraform undoes for an attachment what the gateway does by default, unless it is told not to': words(`
      aws_ec2_transit_gateway_vpc_attachment.defaultAssociation
      aws_ec2_transit_gateway_vpc_attachment.defaultPropagation`),
  },
  told: {
    'Not in the schema of the provider': words(`
      AWS::EC2::VPCEncryptionControl AWS::EC2::NatGateway aws_ec2_transit_gateway.encryption
      aws_vpn_connection.bandwidth aws_vpc_endpoint.dnsOptions aws_vpc_endpoint_service.payer`),
  },
};

const cloudFormation: Known = {
  byNature: {
    'Templates take the ids of a default VPC and of what is in it as parameters': words(`
      aws_default_vpc aws_default_subnet aws_route.gateway≠ aws_route_table.vpc≠ aws_route_table_association.subnet≠`),
    'CloudFormation cannot adopt what AWS makes with a VPC: it makes a table of its own, and rules of the default group':
      words(`
      aws_default_network_acl aws_default_route_table aws_default_route_table.adopted aws_default_route_table.vpc
      aws_default_security_group aws_route_table_association aws_vpc_security_group_egress_rule`),
    'CloudFormation accepts peering inside of an account by itself or by a role': words(`
      aws_vpc_peering_connection.autoAccept aws_vpc_peering_connection.peerRole
      aws_vpc_peering_connection_accepter`),
    'The name of an endpoint service is put together from its id, its principals are a resource of their own': words(`
      aws_vpc_endpoint.service≠ aws_vpc_endpoint_service.principals AWS::EC2::VPCEndpointServicePermissions`),
    'Contributor Insights is a property of an endpoint service in CloudFormation, and four rules in Terraform': words(`
      aws_vpc_endpoint_service.insights aws_cloudwatch_contributor_managed_insight_rule`),
    'CloudFormation cannot replace the local route of a table': words('aws_route'),
    'Each language has its own way to the endpoint that a firewall has in a zone': words('aws_route.endpoint≠'),
    'A deletion policy stands beside the properties of a database': words(
      'aws_db_instance.finalSnapshot aws_db_instance.skipFinalSnapshot',
    ),
    'Policies that AWS manages are a list of the role in CloudFormation, and attachments elsewhere': words(
      'aws_iam_role.managedPolicies aws_iam_role_policy_attachment',
    ),
    'CloudFormation has a list of roles of an instance profile, of which AWS takes one': words(
      'aws_iam_instance_profile.role aws_iam_instance_profile.roles',
    ),
    'Terraform leaves an interface in place when its attachment goes': words(
      'aws_network_interface_attachment.deleteOnTermination',
    ),
  },
  told: {
    'CloudFormation has no such property; a notice gives the command': words(`
      aws_eip.customerPool aws_subnet.customerOwnedIpPool aws_subnet.mapCustomerOwnedIp aws_vpc.addressUsageMetrics
      aws_networkfirewall_firewall.encryption aws_networkfirewall_firewall_policy.encryption
      aws_vpc_endpoint.addresses aws_vpc_peering_connection_options`),
    'CloudFormation cannot name the account of a group that a rule leads to': words('aws_security_group.egress≠'),
    'CloudFormation accepts nothing from other accounts, of transit gateways or of endpoints': words(`
      aws_vpc_endpoint_connection_accepter aws_dx_gateway_association aws_dx_gateway_association_proposal
      aws_ec2_transit_gateway_peering_attachment_accepter aws_ec2_transit_gateway_vpc_attachment_accepter`),
    'CloudFormation does not tell the ids of attachments that AWS makes, and has no routes to prefix lists': words(`
      aws_ec2_transit_gateway_prefix_list_reference aws_ec2_transit_gateway_route
      aws_ec2_transit_gateway_route_table_association aws_ec2_transit_gateway_route_table_propagation`),
    'A customer gateway without an address, and a connection to it or over a private line, needs a command': words(
      'aws_customer_gateway aws_vpn_connection',
    ),
    'Neither the provider nor the call that makes a NAT gateway knows how long it drains':
      words('aws_nat_gateway.maxDrain'),
    'The provider and the API cannot say which tags a flow log holds': words(
      'aws_flow_log.format≠ aws_flow_log.tagFields',
    ),
  },
};

const api: Known = {
  byNature: {
    'Terraform looks up the internet gateway of the default VPC, calls ask for it where they need it':
      words('data.aws_internet_gateway'),
    'Calls change what AWS has made with a VPC; rules that AWS made are revoked': words(`
      Entry Rule aws_default_network_acl.egress aws_default_network_acl.ingress aws_default_security_group.adopted
      aws_default_security_group.vpc`),
    'A call that replaces the local route is another one than the call that makes a route': words('Route'),
    'A call of its own puts a role into an instance profile': words(
      'InstanceProfileRole aws_iam_instance_profile.role',
    ),
    'A call that accepts is the acceptance': words('aws_vpc_peering_connection_accepter.autoAccept'),
    'An accepter of Terraform undoes what the gateway does by default, unless it is told not to': words(`
      aws_ec2_transit_gateway_vpc_attachment_accepter.defaultAssociation
      aws_ec2_transit_gateway_vpc_attachment_accepter.defaultPropagation`),
    'A call asks for a name where Terraform and CloudFormation make one, and for the Region of a bucket': words(
      'aws_iam_role.name aws_iam_instance_profile.name aws_lb_target_group.name aws_s3_bucket.location',
    ),
  },
  told: {
    'The provider has no routes to networks of Oracle Database; a notice gives the command': words('aws_route'),
    'No call of EC2 enables Contributor Insights': words('aws_cloudwatch_contributor_managed_insight_rule'),
  },
};

export const knownDifferences = { common, cloudformation: cloudFormation, api } as const;
