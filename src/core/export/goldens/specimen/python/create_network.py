#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# Specimen. Drawn with VPC Designer.
#
# Makes the network with boto3 (pip install boto3). It is not idempotent: run again, it makes everything a second time.
# It only makes; it prints the ids of what it made, also when it fails halfway.

# What this export leaves to you:
# - "dangling" has no accepter VPC; it is left out.
# - The static route to "nowhere" of "office" is left out: it is no IPv4 CIDR.
# - "dangling" has no virtual private gateway or transit gateway; it is left out.
# - Propagation into "vpn" from "spare-vgw" is left out: it is no virtual private gateway of that VPC.

import argparse
import ipaddress
import time

import boto3
from botocore.exceptions import ClientError

TIME_LIMIT = 1800
clients = {}
profiles = {}
ids = {}


def client(service, account, region):
    """The client of a service, made once: with the profile that --profile gives to an account."""
    key = (service, account, region)
    if key not in clients:
        session = boto3.Session(profile_name=profiles.get(account), region_name=region)
        clients[key] = session.client(service)
    return clients[key]


def tolerate(codes, method, **parameters):
    """Calls a method. Errors with one of these codes mean that it is so already."""
    try:
        return method(**parameters)
    except ClientError as error:
        if error.response["Error"]["Code"] not in codes:
            raise
        return None


def wait_until(state_of, wanted, failed, method, **parameters):
    """Asks again and again until the state is the wanted one."""
    deadline = time.monotonic() + TIME_LIMIT
    while True:
        try:
            state = state_of(method(**parameters))
        except (IndexError, KeyError, StopIteration):
            state = None
        if state == wanted:
            return
        if state in failed or time.monotonic() > deadline:
            raise SystemExit(f"Waited for {wanted}, found {state}: {method.__name__} {parameters}")
        time.sleep(5)


def ipv6_subnet(block, number):
    """The n-th /64 of an IPv6 block."""
    network = ipaddress.IPv6Network(block)
    return str(ipaddress.IPv6Network((int(network.network_address) + (number << 64), 64)))


def step_1_us_east_1():
    """In us-east-1."""
    # VPC "main"
    ids["main_vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.0.0.0/16",
        TagSpecifications=[
            {
                "ResourceType": "vpc",
                "Tags": [
                    {"Key": "Name", "Value": "main"},
                    {"Key": "Environment", "Value": "test"},
                    {"Key": "kubernetes.io/role/elb", "Value": "1"},
                ],
            },
        ],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["main_vpc_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["main_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    ids["main_ipv6_cidr_block_association_id"] = client("ec2", None, "us-east-1").associate_vpc_cidr_block(
        VpcId=ids["main_vpc_id"],
        AmazonProvidedIpv6CidrBlock=True,
    )["Ipv6CidrBlockAssociation"]["AssociationId"]
    ids["main_100_64_0_0_16_cidr_block_association_id"] = client("ec2", None, "us-east-1").associate_vpc_cidr_block(
        VpcId=ids["main_vpc_id"],
        CidrBlock="100.64.0.0/16",
    )["CidrBlockAssociation"]["AssociationId"]
    wait_until(
        lambda response: next(one for one in response["Vpcs"][0]["CidrBlockAssociationSet"] if one["AssociationId"] == ids["main_100_64_0_0_16_cidr_block_association_id"])["CidrBlockState"]["State"],
        "associated",
        ("failed",),
        client("ec2", None, "us-east-1").describe_vpcs,
        VpcIds=[ids["main_vpc_id"]],
    )
    wait_until(
        lambda response: next(one for one in response["Vpcs"][0]["Ipv6CidrBlockAssociationSet"] if one["AssociationId"] == ids["main_ipv6_cidr_block_association_id"])["Ipv6CidrBlockState"]["State"],
        "associated",
        ("failed",),
        client("ec2", None, "us-east-1").describe_vpcs,
        VpcIds=[ids["main_vpc_id"]],
    )
    ids["main_vpc_ipv6_cidr"] = client("ec2", None, "us-east-1").describe_vpcs(
        VpcIds=[ids["main_vpc_id"]],
    )["Vpcs"][0]["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"]
    # Subnet "private-b"
    ids["private_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="100.64.1.0/24",
        AvailabilityZone="us-east-1b",
        Ipv6CidrBlock=ipv6_subnet(ids["main_vpc_ipv6_cidr"], 17),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "private-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "public-a"
    ids["public_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="10.0.0.0/24",
        AvailabilityZone="us-east-1a",
        Ipv6CidrBlock=ipv6_subnet(ids["main_vpc_ipv6_cidr"], 0),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "public-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["public_a_subnet_id"]],
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["public_a_subnet_id"],
        MapPublicIpOnLaunch={"Value": True},
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["public_a_subnet_id"],
        AssignIpv6AddressOnCreation={"Value": True},
    )
    # VPC "shared"
    ids["shared_vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.2.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "shared"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["shared_vpc_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["shared_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Internet gateway "spare"
    ids["spare_internet_gateway_id"] = client("ec2", None, "us-east-1").create_internet_gateway(
        TagSpecifications=[
            {"ResourceType": "internet-gateway", "Tags": [{"Key": "Name", "Value": "spare"}]},
        ],
    )["InternetGateway"]["InternetGatewayId"]
    # Virtual private gateway "spare-vgw"
    ids["spare_vgw_id"] = client("ec2", None, "us-east-1").create_vpn_gateway(
        Type="ipsec.1",
        TagSpecifications=[
            {"ResourceType": "vpn-gateway", "Tags": [{"Key": "Name", "Value": "spare-vgw"}]},
        ],
    )["VpnGateway"]["VpnGatewayId"]
    # Internet gateway "igw"
    ids["igw_id"] = client("ec2", None, "us-east-1").create_internet_gateway(
        TagSpecifications=[
            {"ResourceType": "internet-gateway", "Tags": [{"Key": "Name", "Value": "igw"}]},
        ],
    )["InternetGateway"]["InternetGatewayId"]
    client("ec2", None, "us-east-1").attach_internet_gateway(
        VpcId=ids["main_vpc_id"],
        InternetGatewayId=ids["igw_id"],
    )
    # Elastic IP address "bastion"
    ids["bastion_elastic_ip_allocation_id"] = client("ec2", None, "us-east-1").allocate_address(
        Domain="vpc",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "bastion"}]},
        ],
    )["AllocationId"]
    # Elastic IP address "nat-a-eip"
    ids["nat_a_eip_allocation_id"] = client("ec2", None, "us-east-1").allocate_address(
        Domain="vpc",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "nat-a-eip"}]},
        ],
    )["AllocationId"]
    # Egress-only internet gateway "eigw"
    ids["eigw_id"] = client("ec2", None, "us-east-1").create_egress_only_internet_gateway(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {
                "ResourceType": "egress-only-internet-gateway",
                "Tags": [{"Key": "Name", "Value": "eigw"}],
            },
        ],
    )["EgressOnlyInternetGateway"]["EgressOnlyInternetGatewayId"]
    # Virtual private gateway "vgw"
    ids["vgw_id"] = client("ec2", None, "us-east-1").create_vpn_gateway(
        Type="ipsec.1",
        AmazonSideAsn=4200000000,
        TagSpecifications=[
            {"ResourceType": "vpn-gateway", "Tags": [{"Key": "Name", "Value": "vgw"}]},
        ],
    )["VpnGateway"]["VpnGatewayId"]
    client("ec2", None, "us-east-1").attach_vpn_gateway(
        VpcId=ids["main_vpc_id"],
        VpnGatewayId=ids["vgw_id"],
    )
    # NAT gateway "inner"
    ids["inner_nat_gateway_id"] = client("ec2", None, "us-east-1").create_nat_gateway(
        SubnetId=ids["public_a_subnet_id"],
        ConnectivityType="private",
        PrivateIpAddress="10.0.0.10",
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "inner"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # NAT gateway "nat-a"
    ids["nat_a_id"] = client("ec2", None, "us-east-1").create_nat_gateway(
        SubnetId=ids["public_a_subnet_id"],
        AllocationId=ids["nat_a_eip_allocation_id"],
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "nat-a"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # Route table "private"
    ids["private_route_table_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "private"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # NAT gateway "nat-a"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_a_id"]],
    )
    # Route table "private"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["private_route_table_id"],
        DestinationCidrBlock="0.0.0.0/0",
        NatGatewayId=ids["nat_a_id"],
    )
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["private_route_table_id"],
        DestinationIpv6CidrBlock="::/0",
        EgressOnlyInternetGatewayId=ids["eigw_id"],
    )
    # Route table "public"
    ids["public_route_table_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "public"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["public_route_table_id"],
        DestinationCidrBlock="0.0.0.0/0",
        GatewayId=ids["igw_id"],
    )
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["public_route_table_id"],
        DestinationIpv6CidrBlock="::/0",
        GatewayId=ids["igw_id"],
    )
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["public_route_table_id"],
        DestinationPrefixListId="pl-0123456789abcdef0",
        NatGatewayId=ids["nat_a_id"],
    )
    # NAT gateway "inner"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["inner_nat_gateway_id"]],
    )
    # Route table "public"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["public_route_table_id"],
        DestinationCidrBlock="192.168.0.0/16",
        NatGatewayId=ids["inner_nat_gateway_id"],
    )
    # Route table "vpn"
    ids["vpn_route_table_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "vpn"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Virtual private gateway "vgw"
    wait_until(
        lambda response: next(one for one in response["VpnGateways"][0]["VpcAttachments"] if one["VpcId"] == ids["main_vpc_id"])["State"],
        "attached",
        (),
        client("ec2", None, "us-east-1").describe_vpn_gateways,
        VpnGatewayIds=[ids["vgw_id"]],
    )
    # Route table "vpn"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["vpn_route_table_id"],
        DestinationCidrBlock="198.51.100.0/24",
        GatewayId=ids["vgw_id"],
    )
    client("ec2", None, "us-east-1").enable_vgw_route_propagation(
        RouteTableId=ids["vpn_route_table_id"],
        GatewayId=ids["vgw_id"],
    )
    # Subnet "private-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["private_b_subnet_id"]],
    )
    ids["private_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["private_b_subnet_id"],
        RouteTableId=ids["private_route_table_id"],
    )["AssociationId"]
    # Subnet "public-a"
    ids["public_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["public_a_subnet_id"],
        RouteTableId=ids["public_route_table_id"],
    )["AssociationId"]
    # Network ACL "private"
    ids["private_network_acl_id"] = client("ec2", None, "us-east-1").create_network_acl(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "network-acl", "Tags": [{"Key": "Name", "Value": "private"}]},
        ],
    )["NetworkAcl"]["NetworkAclId"]
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["private_network_acl_id"],
        Egress=False,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 1024, "To": 65535},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["private_network_acl_id"],
        Egress=False,
        RuleNumber=110,
        RuleAction="deny",
        Protocol="1",
        CidrBlock="10.0.0.0/8",
        IcmpTypeCode={"Type": -1, "Code": -1},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["private_network_acl_id"],
        Egress=True,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="-1",
        Ipv6CidrBlock="::/0",
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["private_network_acl_id"],
        Egress=True,
        RuleNumber=110,
        RuleAction="allow",
        Protocol="58",
        Ipv6CidrBlock="::/0",
        IcmpTypeCode={"Type": -1, "Code": -1},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["private_network_acl_id"],
        Egress=True,
        RuleNumber=120,
        RuleAction="allow",
        Protocol="17",
        CidrBlock="10.0.0.2/32",
        PortRange={"From": 53, "To": 53},
    )
    # Subnet "private-b"
    response = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["private_b_subnet_id"]]}],
    )
    ids["private_b_network_acl_association_first_association_id"] = next(one for one in response["NetworkAcls"][0]["Associations"] if one["SubnetId"] == ids["private_b_subnet_id"])["NetworkAclAssociationId"]
    ids["private_b_network_acl_association_first_acl_id"] = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["private_b_subnet_id"]]}],
    )["NetworkAcls"][0]["NetworkAclId"]
    ids["private_b_network_acl_association_id"] = client("ec2", None, "us-east-1").replace_network_acl_association(
        AssociationId=ids["private_b_network_acl_association_first_association_id"],
        NetworkAclId=ids["private_network_acl_id"],
    )["NewAssociationId"]
    # Security group "db"
    ids["db_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="db",
        Description="Databases",
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "db"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["db_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
    )
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["db_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["db_security_group_id"],
        IpPermissions=[{"IpProtocol": "50", "IpRanges": [{"CidrIp": "10.0.0.0/8"}]}],
    )
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["db_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 0,
                "ToPort": 65535,
                "UserIdGroupPairs": [{"GroupId": ids["db_security_group_id"]}],
            },
        ],
    )
    if response is not None:
        ids["db_ingress_3_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["db_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "PrefixListIds": [{"PrefixListId": "pl-0123456789abcdef0"}],
            },
        ],
    )
    # Security group "한글"
    ids["security_group_16_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="한글",
        Description="Made with VPC Designer",
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "한글"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["security_group_16_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
    )
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["security_group_16_id"],
        IpPermissions=[{"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}],
    )
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["security_group_16_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 5432,
                "ToPort": 5432,
                "UserIdGroupPairs": [{"GroupId": ids["db_security_group_id"]}],
            },
        ],
    )
    if response is not None:
        ids["security_group_16_egress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # Security group "WebServerSG"
    ids["web_server_sg_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="WebServerSG",
        Description="Web \"servers\"",
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "WebServerSG"}]},
        ],
    )["GroupId"]
    # Security group "db"
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["db_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 5432,
                "ToPort": 5432,
                "UserIdGroupPairs": [{"GroupId": ids["web_server_sg_id"]}],
            },
        ],
    )
    if response is not None:
        ids["db_ingress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # Security group "WebServerSG"
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["web_server_sg_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "0.0.0.0/0", "Description": "anyone"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["web_server_sg_id"],
        IpPermissions=[
            {
                "IpProtocol": "icmp",
                "FromPort": -1,
                "ToPort": -1,
                "IpRanges": [{"CidrIp": "10.0.0.0/8"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["web_server_sg_id"],
        IpPermissions=[
            {
                "IpProtocol": "icmpv6",
                "FromPort": 128,
                "ToPort": 0,
                "Ipv6Ranges": [{"CidrIpv6": "::/0"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["web_server_sg_id"],
        IpPermissions=[{"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}],
    )
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["web_server_sg_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 5432,
                "ToPort": 5432,
                "UserIdGroupPairs": [{"GroupId": ids["db_security_group_id"]}],
            },
        ],
    )
    if response is not None:
        ids["web_server_sg_egress_3_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # What AWS has there
    ids["s3_prefix_list_id"] = client("ec2", None, "us-east-1").describe_managed_prefix_lists(
        Filters=[{"Name": "prefix-list-name", "Values": ["com.amazonaws.us-east-1.s3"]}],
    )["PrefixLists"][0]["PrefixListId"]
    # Security group "WebServerSG"
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["web_server_sg_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "PrefixListIds": [{"PrefixListId": ids["s3_prefix_list_id"]}],
            },
        ],
    )
    # VPC "shared"
    ids["shared_vpc_default_security_group_id"] = client("ec2", None, "us-east-1").describe_security_groups(
        Filters=[
            {"Name": "vpc-id", "Values": [ids["shared_vpc_id"]]},
            {"Name": "group-name", "Values": ["default"]},
        ],
    )["SecurityGroups"][0]["GroupId"]
    # Security group "default"
    client("ec2", None, "us-east-1").create_tags(
        Resources=[ids["shared_vpc_default_security_group_id"]],
        Tags=[{"Key": "Name", "Value": "default"}],
    )
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_ingress,
        GroupId=ids["shared_vpc_default_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "-1",
                "UserIdGroupPairs": [{"GroupId": ids["shared_vpc_default_security_group_id"]}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["shared_vpc_default_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
    )
    # VPC peering connection "first-shared"
    ids["first_shared_vpc_peering_connection_id"] = client("ec2", None, "us-east-1").create_vpc_peering_connection(
        VpcId=ids["main_vpc_id"],
        PeerVpcId=ids["shared_vpc_id"],
        TagSpecifications=[
            {
                "ResourceType": "vpc-peering-connection",
                "Tags": [{"Key": "Name", "Value": "first-shared"}],
            },
        ],
    )["VpcPeeringConnection"]["VpcPeeringConnectionId"]
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "pending-acceptance",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["first_shared_vpc_peering_connection_id"]],
    )
    client("ec2", None, "us-east-1").accept_vpc_peering_connection(
        VpcPeeringConnectionId=ids["first_shared_vpc_peering_connection_id"],
    )
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "active",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["first_shared_vpc_peering_connection_id"]],
    )
    # Route table "private"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["private_route_table_id"],
        DestinationCidrBlock="10.2.0.0/16",
        VpcPeeringConnectionId=ids["first_shared_vpc_peering_connection_id"],
    )
    # VPC peering connection "first-shared"
    client("ec2", None, "us-east-1").modify_vpc_peering_connection_options(
        VpcPeeringConnectionId=ids["first_shared_vpc_peering_connection_id"],
        RequesterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": False},
        AccepterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True},
    )
    # Customer gateway "office"
    ids["office_customer_gateway_id"] = client("ec2", None, "us-east-1").create_customer_gateway(
        Type="ipsec.1",
        IpAddress="203.0.113.50",
        BgpAsn=65000,
        DeviceName="edge \"1\"",
        TagSpecifications=[
            {"ResourceType": "customer-gateway", "Tags": [{"Key": "Name", "Value": "office"}]},
        ],
    )["CustomerGateway"]["CustomerGatewayId"]
    # Customer gateway "plant"
    ids["plant_customer_gateway_id"] = client("ec2", None, "us-east-1").create_customer_gateway(
        Type="ipsec.1",
        IpAddress="203.0.113.51",
        BgpAsnExtended=4294967294,
        TagSpecifications=[
            {"ResourceType": "customer-gateway", "Tags": [{"Key": "Name", "Value": "plant"}]},
        ],
    )["CustomerGateway"]["CustomerGatewayId"]
    # Customer gateway "office"
    client("ec2", None, "us-east-1").get_waiter("customer_gateway_available").wait(
        CustomerGatewayIds=[ids["office_customer_gateway_id"]],
    )
    # VPN connection "office"
    ids["office_vpn_connection_id"] = client("ec2", None, "us-east-1").create_vpn_connection(
        Type="ipsec.1",
        CustomerGatewayId=ids["office_customer_gateway_id"],
        VpnGatewayId=ids["vgw_id"],
        Options={
            "StaticRoutesOnly": True,
            "TunnelOptions": [
                {
                    "TunnelInsideCidr": "169.254.10.0/30",
                    "StartupAction": "add",
                    "DPDTimeoutAction": "clear",
                },
                {
                    "TunnelInsideCidr": "169.254.10.4/30",
                    "StartupAction": "add",
                    "DPDTimeoutAction": "clear",
                },
            ],
        },
        TagSpecifications=[
            {"ResourceType": "vpn-connection", "Tags": [{"Key": "Name", "Value": "office"}]},
        ],
    )["VpnConnection"]["VpnConnectionId"]
    client("ec2", None, "us-east-1").get_waiter("vpn_connection_available").wait(
        VpnConnectionIds=[ids["office_vpn_connection_id"]],
    )
    client("ec2", None, "us-east-1").create_vpn_connection_route(
        DestinationCidrBlock="172.16.0.0/12",
        VpnConnectionId=ids["office_vpn_connection_id"],
    )
    client("ec2", None, "us-east-1").create_vpn_connection_route(
        DestinationCidrBlock="192.168.0.0/16",
        VpnConnectionId=ids["office_vpn_connection_id"],
    )
    # Customer gateway "plant"
    client("ec2", None, "us-east-1").get_waiter("customer_gateway_available").wait(
        CustomerGatewayIds=[ids["plant_customer_gateway_id"]],
    )
    # VPN connection "plant"
    ids["plant_vpn_connection_id"] = client("ec2", None, "us-east-1").create_vpn_connection(
        Type="ipsec.1",
        CustomerGatewayId=ids["plant_customer_gateway_id"],
        VpnGatewayId=ids["vgw_id"],
        Options={
            "StaticRoutesOnly": False,
            "TunnelOptions": [
                {"StartupAction": "add", "DPDTimeoutAction": "clear"},
                {
                    "TunnelInsideCidr": "169.254.11.4/30",
                    "StartupAction": "add",
                    "DPDTimeoutAction": "clear",
                },
            ],
        },
        TagSpecifications=[
            {"ResourceType": "vpn-connection", "Tags": [{"Key": "Name", "Value": "plant"}]},
        ],
    )["VpnConnection"]["VpnConnectionId"]
    # VPC endpoint "s3"
    ids["s3_endpoint_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["main_vpc_id"],
        ServiceName="com.amazonaws.us-east-1.s3",
        VpcEndpointType="Gateway",
        RouteTableIds=[ids["public_route_table_id"], ids["private_route_table_id"]],
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "s3"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "ssm"
    ids["ssm_endpoint_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["main_vpc_id"],
        ServiceName="com.amazonaws.us-east-1.ssm",
        VpcEndpointType="Interface",
        SubnetIds=[ids["public_a_subnet_id"], ids["private_b_subnet_id"]],
        SecurityGroupIds=[ids["web_server_sg_id"]],
        PrivateDnsEnabled=True,
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "ssm"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # What AWS has there
    ids["amazon_linux_image_id"] = client("ssm", None, "us-east-1").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    )["Parameter"]["Value"]
    # EC2 instance "bastion"
    ids["bastion_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["public_a_subnet_id"],
                "AssociatePublicIpAddress": False,
                "Groups": [ids["web_server_sg_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "bastion"}]},
        ],
    )["Instances"][0]["InstanceId"]
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["bastion_instance_id"]],
    )
    client("ec2", None, "us-east-1").modify_instance_attribute(
        InstanceId=ids["bastion_instance_id"],
        SourceDestCheck={"Value": False},
    )
    # Route table "private"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["private_route_table_id"],
        DestinationCidrBlock="172.16.0.0/12",
        InstanceId=ids["bastion_instance_id"],
    )
    # EC2 instance "bastion"
    ids["bastion_elastic_ip_association_id"] = client("ec2", None, "us-east-1").associate_address(
        InstanceId=ids["bastion_instance_id"],
        AllocationId=ids["bastion_elastic_ip_allocation_id"],
    )["AssociationId"]
    # EC2 instance "web"
    ids["web_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["public_a_subnet_id"],
                "AssociatePublicIpAddress": True,
                "PrivateIpAddress": "10.0.0.20",
                "Groups": [ids["web_server_sg_id"], ids["db_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web"}]}],
    )["Instances"][0]["InstanceId"]


def step_2_ap_northeast_2():
    """In ap-northeast-2."""
    # VPC "seoul"
    ids["seoul_vpc_id"] = client("ec2", None, "ap-northeast-2").create_vpc(
        CidrBlock="10.1.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "seoul"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "ap-northeast-2").get_waiter("vpc_available").wait(
        VpcIds=[ids["seoul_vpc_id"]],
    )
    client("ec2", None, "ap-northeast-2").modify_vpc_attribute(
        VpcId=ids["seoul_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "app-b"
    ids["app_b_subnet_id"] = client("ec2", None, "ap-northeast-2").create_subnet(
        VpcId=ids["seoul_vpc_id"],
        CidrBlock="10.1.1.0/24",
        AvailabilityZone="ap-northeast-2b",
        TagSpecifications=[{"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "app-b"}]}],
    )["Subnet"]["SubnetId"]
    # Subnet "app"
    ids["app_subnet_id"] = client("ec2", None, "ap-northeast-2").create_subnet(
        VpcId=ids["seoul_vpc_id"],
        CidrBlock="10.1.0.0/24",
        AvailabilityZone="ap-northeast-2a",
        TagSpecifications=[{"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "app"}]}],
    )["Subnet"]["SubnetId"]
    # VPC "seoul"
    ids["seoul_vpc_default_route_table_id"] = client("ec2", None, "ap-northeast-2").describe_route_tables(
        Filters=[
            {"Name": "vpc-id", "Values": [ids["seoul_vpc_id"]]},
            {"Name": "association.main", "Values": ["true"]},
        ],
    )["RouteTables"][0]["RouteTableId"]
    # Route table "main"
    client("ec2", None, "ap-northeast-2").create_tags(
        Resources=[ids["seoul_vpc_default_route_table_id"]],
        Tags=[{"Key": "Name", "Value": "main"}],
    )
    # VPC "seoul"
    ids["seoul_vpc_default_network_acl_id"] = client("ec2", None, "ap-northeast-2").describe_network_acls(
        Filters=[
            {"Name": "vpc-id", "Values": [ids["seoul_vpc_id"]]},
            {"Name": "default", "Values": ["true"]},
        ],
    )["NetworkAcls"][0]["NetworkAclId"]
    # Network ACL "default"
    client("ec2", None, "ap-northeast-2").create_tags(
        Resources=[ids["seoul_vpc_default_network_acl_id"]],
        Tags=[{"Key": "Name", "Value": "default"}],
    )
    client("ec2", None, "ap-northeast-2").create_network_acl_entry(
        NetworkAclId=ids["seoul_vpc_default_network_acl_id"],
        Egress=False,
        RuleNumber=110,
        RuleAction="deny",
        Protocol="1",
        CidrBlock="0.0.0.0/0",
        IcmpTypeCode={"Type": -1, "Code": -1},
    )
    client("ec2", None, "ap-northeast-2").replace_network_acl_entry(
        NetworkAclId=ids["seoul_vpc_default_network_acl_id"],
        Egress=False,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 443, "To": 443},
    )
    # VPC "seoul"
    ids["seoul_vpc_default_security_group_id"] = client("ec2", None, "ap-northeast-2").describe_security_groups(
        Filters=[
            {"Name": "vpc-id", "Values": [ids["seoul_vpc_id"]]},
            {"Name": "group-name", "Values": ["default"]},
        ],
    )["SecurityGroups"][0]["GroupId"]
    # Security group "default"
    client("ec2", None, "ap-northeast-2").create_tags(
        Resources=[ids["seoul_vpc_default_security_group_id"]],
        Tags=[{"Key": "Name", "Value": "default"}],
    )
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "ap-northeast-2").revoke_security_group_ingress,
        GroupId=ids["seoul_vpc_default_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "-1",
                "UserIdGroupPairs": [{"GroupId": ids["seoul_vpc_default_security_group_id"]}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "ap-northeast-2").revoke_security_group_egress,
        GroupId=ids["seoul_vpc_default_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "ap-northeast-2").authorize_security_group_egress,
        GroupId=ids["seoul_vpc_default_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
            },
        ],
    )
    # Subnet "app-b"
    client("ec2", None, "ap-northeast-2").get_waiter("subnet_available").wait(
        SubnetIds=[ids["app_b_subnet_id"]],
    )
    # What AWS has there
    ids["amazon_linux_arm64_image_id_ap_northeast_2"] = client("ssm", None, "ap-northeast-2").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
    )["Parameter"]["Value"]
    # EC2 instance "server"
    ids["server_id"] = client("ec2", None, "ap-northeast-2").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_arm64_image_id_ap_northeast_2"],
        InstanceType="t4g.micro",
        SubnetId=ids["app_b_subnet_id"],
        SecurityGroupIds=[ids["seoul_vpc_default_security_group_id"]],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "server"}]},
        ],
    )["Instances"][0]["InstanceId"]


def step_3_us_east_1():
    """In us-east-1."""
    # VPC peering connection "to-seoul"
    ids["to_seoul_vpc_peering_connection_id"] = client("ec2", None, "us-east-1").create_vpc_peering_connection(
        VpcId=ids["main_vpc_id"],
        PeerVpcId=ids["seoul_vpc_id"],
        PeerRegion="ap-northeast-2",
        TagSpecifications=[
            {
                "ResourceType": "vpc-peering-connection",
                "Tags": [{"Key": "Name", "Value": "to-seoul"}],
            },
        ],
    )["VpcPeeringConnection"]["VpcPeeringConnectionId"]
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "pending-acceptance",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["to_seoul_vpc_peering_connection_id"]],
    )


def step_4_ap_northeast_2():
    """In ap-northeast-2."""
    # VPC peering connection "to-seoul"
    client("ec2", None, "ap-northeast-2").accept_vpc_peering_connection(
        VpcPeeringConnectionId=ids["to_seoul_vpc_peering_connection_id"],
    )
    client("ec2", None, "ap-northeast-2").create_tags(
        Resources=[ids["to_seoul_vpc_peering_connection_id"]],
        Tags=[{"Key": "Name", "Value": "to-seoul"}],
    )
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "active",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "ap-northeast-2").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["to_seoul_vpc_peering_connection_id"]],
    )
    # Route table "main"
    client("ec2", None, "ap-northeast-2").create_route(
        RouteTableId=ids["seoul_vpc_default_route_table_id"],
        DestinationCidrBlock="10.0.0.0/16",
        VpcPeeringConnectionId=ids["to_seoul_vpc_peering_connection_id"],
    )
    # VPC peering connection "to-seoul"
    client("ec2", None, "ap-northeast-2").modify_vpc_peering_connection_options(
        VpcPeeringConnectionId=ids["to_seoul_vpc_peering_connection_id"],
        AccepterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": False},
    )


def step_5_us_east_1():
    """In us-east-1."""
    # Route table "private"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["private_route_table_id"],
        DestinationCidrBlock="10.1.0.0/16",
        VpcPeeringConnectionId=ids["to_seoul_vpc_peering_connection_id"],
    )
    # VPC peering connection "to-seoul"
    client("ec2", None, "us-east-1").modify_vpc_peering_connection_options(
        VpcPeeringConnectionId=ids["to_seoul_vpc_peering_connection_id"],
        RequesterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True},
    )
    # VPN connection "plant"
    client("ec2", None, "us-east-1").get_waiter("vpn_connection_available").wait(
        VpnConnectionIds=[ids["plant_vpn_connection_id"]],
    )
    # VPC endpoint "s3"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["s3_endpoint_id"]],
    )
    # VPC endpoint "ssm"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["ssm_endpoint_id"]],
    )
    # EC2 instance "web"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["web_instance_id"]],
    )


def step_6_ap_northeast_2():
    """In ap-northeast-2."""
    # Subnet "app"
    client("ec2", None, "ap-northeast-2").get_waiter("subnet_available").wait(
        SubnetIds=[ids["app_subnet_id"]],
    )
    # EC2 instance "server"
    client("ec2", None, "ap-northeast-2").get_waiter("instance_running").wait(
        InstanceIds=[ids["server_id"]],
    )


def main():
    parser = argparse.ArgumentParser(description="Makes the network.")
    parser.add_argument("--profile", help="profile for the account whose credentials are used")
    arguments = parser.parse_args()
    profiles[None] = arguments.profile
    try:
        step_1_us_east_1()
        step_2_ap_northeast_2()
        step_3_us_east_1()
        step_4_ap_northeast_2()
        step_5_us_east_1()
        step_6_ap_northeast_2()
    finally:
        for name, value in ids.items():
            print(f"{name} = {value}")


if __name__ == "__main__":
    main()
