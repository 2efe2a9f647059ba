#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# Everything: each kind of resource, with each of its settings. Drawn with VPC Designer.
#
# Makes the network with boto3 (pip install boto3). It is not idempotent: run again, it makes everything a second time.
# It only makes; it prints the ids of what it made, also when it fails halfway.
# Give STATIC_VPN_CONNECTION_TUNNEL_1_PRESHARED_KEY in the environment: Pre-shared key of tunnel 1 of "static": 8 to 64 letters, digits, dots and underscores, and no 0 first
# Give STATIC_VPN_CONNECTION_TUNNEL_2_PRESHARED_KEY in the environment: Pre-shared key of tunnel 2 of "static": 8 to 64 letters, digits, dots and underscores, and no 0 first
# Give OFFICE_HUB_VPN_CONNECTION_TUNNEL_2_PRESHARED_KEY in the environment: Pre-shared key of tunnel 2 of "office-hub": 8 to 64 letters, digits, dots and underscores, and no 0 first

# What this export leaves to you:
# - Block Public Access is a setting of the whole account in eu-west-1: this code blocks traffic from
#   internet gateways in every VPC there, also in those that are not in this design, and takes the block
#   away again when it is destroyed. Look at what is set now before you apply it.
#     aws ec2 describe-vpc-block-public-access-options --region eu-west-1
# - Only CloudFormation keeps how long "nat" drains an address. Take one away by this command to keep to
#   600 seconds.
#     aws ec2 disassociate-nat-gateway-address --region us-east-1 --nat-gateway-id nat-ID --association-ids eipassoc-ID --max-drain-duration-seconds 600
# - "hub" is shared with another account. Outside of an organization that shares resources, that account
#   accepts the invitation first.
#     aws ram accept-resource-share-invitation --region us-east-1 --resource-share-invitation-arn ARN
# - "clean-up" takes on an IAM role that is made right before. IAM needs some seconds to make a role
#   known everywhere; if AWS refuses the role, delete what was made and give the ARN or name of a role
#   that is there.
# - "inner-apps" takes on an IAM role that is made right before. IAM needs some seconds to make a role
#   known everywhere; if AWS refuses the role, delete what was made and give the ARN or name of a role
#   that is there.
# - "app" takes on an IAM role that is made right before. IAM needs some seconds to make a role known
#   everywhere; if AWS refuses the role, delete what was made and give the ARN or name of a role that is
#   there.
# - Consumers can use the private DNS name of "orders-api" once AWS has verified its domain: publish the
#   TXT record that this command shows.
#     aws ec2 describe-vpc-endpoint-service-configurations --region us-east-1 --service-ids vpce-svc-ID --query "ServiceConfigurations[0].PrivateDnsNameConfiguration"
# - Let AWS verify the domain of "orders-api" once the record is published.
#     aws ec2 start-vpc-endpoint-service-private-dns-verification --region us-east-1 --service-id vpce-svc-ID
# - No call of EC2 enables Contributor Insights for "orders-api"; CloudWatch does.
#     aws cloudwatch put-managed-insight-rules --region us-east-1 --managed-rules TemplateName=VpcEndpointService-NewConnectionsByEndpointId-v1,ResourceARN=arn:aws:ec2:us-east-1:ACCOUNT:vpc-endpoint-service/vpce-svc-ID TemplateName=VpcEndpointService-ActiveConnectionsByEndpointId-v1,ResourceARN=arn:aws:ec2:us-east-1:ACCOUNT:vpc-endpoint-service/vpce-svc-ID TemplateName=VpcEndpointService-BytesByEndpointId-v1,ResourceARN=arn:aws:ec2:us-east-1:ACCOUNT:vpc-endpoint-service/vpce-svc-ID TemplateName=VpcEndpointService-RstPacketsByEndpointId-v1,ResourceARN=arn:aws:ec2:us-east-1:ACCOUNT:vpc-endpoint-service/vpce-svc-ID
# - "orders" is made without its private DNS name, which AWS takes only once the domain of "orders-api"
#   is verified and the endpoint is accepted. Switch it on then.
#     aws ec2 modify-vpc-endpoint --region us-east-1 --vpc-endpoint-id vpce-ID --private-dns-enabled
# - Which tags the records of "whole-vpc" hold can be said only in CloudFormation; the fields of tags
#   are left out.

import argparse
import ipaddress
import os
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
    # DHCP option set "corp"
    ids["corp_dhcp_options_id"] = client("ec2", None, "us-east-1").create_dhcp_options(
        DhcpConfigurations=[
            {"Key": "domain-name", "Values": ["corp.example.com"]},
            {"Key": "domain-name-servers", "Values": ["10.0.16.2", "AmazonProvidedDNS"]},
            {"Key": "ntp-servers", "Values": ["169.254.169.123", "fd00:ec2::123"]},
            {"Key": "netbios-name-servers", "Values": ["10.0.16.5"]},
            {"Key": "netbios-node-type", "Values": ["2"]},
            {"Key": "ipv6-address-preferred-lease-time", "Values": ["300"]},
        ],
        TagSpecifications=[
            {"ResourceType": "dhcp-options", "Tags": [{"Key": "Name", "Value": "corp"}]},
        ],
    )["DhcpOptions"]["DhcpOptionsId"]
    # Managed prefix list "office-ipv6"
    ids["office_ipv6_prefix_list_id"] = client("ec2", None, "us-east-1").create_managed_prefix_list(
        PrefixListName="office-ipv6",
        AddressFamily="IPv6",
        MaxEntries=10,
        Entries=[{"Cidr": "2001:db8:1::/48", "Description": "Seoul"}],
        TagSpecifications=[
            {"ResourceType": "prefix-list", "Tags": [{"Key": "Name", "Value": "office-ipv6"}]},
        ],
    )["PrefixList"]["PrefixListId"]
    # Managed prefix list "office"
    ids["office_prefix_list_id"] = client("ec2", None, "us-east-1").create_managed_prefix_list(
        PrefixListName="office",
        AddressFamily="IPv4",
        MaxEntries=5,
        Entries=[{"Cidr": "198.51.100.0/24", "Description": "Seoul"}, {"Cidr": "203.0.113.0/24"}],
        TagSpecifications=[
            {"ResourceType": "prefix-list", "Tags": [{"Key": "Name", "Value": "office"}]},
        ],
    )["PrefixList"]["PrefixListId"]
    # Managed prefix list "partners"
    ids["partners_prefix_list_id"] = client("ec2", None, "us-east-1").create_managed_prefix_list(
        PrefixListName="partners",
        AddressFamily="IPv4",
        MaxEntries=10,
        Entries=[{"Cidr": "192.0.2.0/24", "Description": "Partner"}],
        TagSpecifications=[
            {"ResourceType": "prefix-list", "Tags": [{"Key": "Name", "Value": "partners"}]},
        ],
    )["PrefixList"]["PrefixListId"]
    # VPC "main"
    ids["main_vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.0.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "main"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["main_vpc_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["main_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["main_vpc_id"],
        EnableNetworkAddressUsageMetrics={"Value": True},
    )
    ids["main_ipv6_cidr_block_association_id"] = client("ec2", None, "us-east-1").associate_vpc_cidr_block(
        VpcId=ids["main_vpc_id"],
        AmazonProvidedIpv6CidrBlock=True,
        Ipv6CidrBlockNetworkBorderGroup="us-east-1",
    )["Ipv6CidrBlockAssociation"]["AssociationId"]
    client("ec2", None, "us-east-1").associate_dhcp_options(
        VpcId=ids["main_vpc_id"],
        DhcpOptionsId=ids["corp_dhcp_options_id"],
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
    # Subnet "appliances"
    ids["appliances_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="10.0.80.0/24",
        AvailabilityZone="us-east-1a",
        Ipv6CidrBlock=ipv6_subnet(ids["main_vpc_ipv6_cidr"], 7),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "appliances"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "boston-a"
    ids["boston_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="10.0.33.0/24",
        AvailabilityZone="us-east-1-bos-1a",
        Ipv6CidrBlock=ipv6_subnet(ids["main_vpc_ipv6_cidr"], 5),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "boston-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "firewall-a"
    ids["firewall_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="10.0.81.0/28",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "firewall-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "firewall-b"
    ids["firewall_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="10.0.81.16/28",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "firewall-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "interfaces-a"
    ids["interfaces_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="10.0.64.0/24",
        AvailabilityZone="us-east-1a",
        Ipv6CidrBlock=ipv6_subnet(ids["main_vpc_ipv6_cidr"], 64),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "interfaces-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "outpost-a"
    ids["outpost_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="10.0.34.0/24",
        AvailabilityZone="us-east-1a",
        OutpostArn="arn:aws:outposts:us-east-1:111122223333:outpost/op-0123456789abcdef0",
        Ipv6CidrBlock=ipv6_subnet(ids["main_vpc_ipv6_cidr"], 6),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "outpost-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["outpost_a_subnet_id"]],
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["outpost_a_subnet_id"],
        MapCustomerOwnedIpOnLaunch={"Value": True},
        CustomerOwnedIpv4Pool="ipv4pool-coip-0123456789abcdef0",
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["outpost_a_subnet_id"],
        EnableLniAtDeviceIndex=1,
    )
    ids["outpost_a_public_access_exclusion_id"] = client("ec2", None, "us-east-1").create_vpc_block_public_access_exclusion(
        SubnetId=ids["outpost_a_subnet_id"],
        InternetGatewayExclusionMode="allow-egress",
    )["VpcBlockPublicAccessExclusion"]["ExclusionId"]
    # Subnet "peered-a"
    ids["peered_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="10.0.200.0/24",
        AvailabilityZone="us-east-1a",
        Ipv6CidrBlock=ipv6_subnet(ids["main_vpc_ipv6_cidr"], 8),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "peered-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "private-a"
    ids["private_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="10.0.16.0/24",
        AvailabilityZone="us-east-1a",
        Ipv6CidrBlock=ipv6_subnet(ids["main_vpc_ipv6_cidr"], 2),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "private-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "private-b"
    ids["private_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="10.0.17.0/24",
        AvailabilityZone="us-east-1b",
        Ipv6CidrBlock=ipv6_subnet(ids["main_vpc_ipv6_cidr"], 3),
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
    # Subnet "public-b"
    ids["public_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="10.0.1.0/24",
        AvailabilityZone="us-east-1b",
        Ipv6CidrBlock=ipv6_subnet(ids["main_vpc_ipv6_cidr"], 1),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "public-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "reserved-c"
    ids["reserved_c_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        CidrBlock="10.0.32.0/24",
        AvailabilityZoneId="use1-az4",
        Ipv6CidrBlock=ipv6_subnet(ids["main_vpc_ipv6_cidr"], 4),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "reserved-c"}]},
        ],
    )["Subnet"]["SubnetId"]
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["reserved_c_subnet_id"]],
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["reserved_c_subnet_id"],
        EnableResourceNameDnsARecordOnLaunch={"Value": True},
    )
    ids["reserved_c_reservation_1_cidr_reservation_id"] = client("ec2", None, "us-east-1").create_subnet_cidr_reservation(
        SubnetId=ids["reserved_c_subnet_id"],
        Cidr="10.0.32.128/26",
        ReservationType="prefix",
        Description="prefixes of pods",
    )["SubnetCidrReservation"]["SubnetCidrReservationId"]
    ids["reserved_c_reservation_2_cidr_reservation_id"] = client("ec2", None, "us-east-1").create_subnet_cidr_reservation(
        SubnetId=ids["reserved_c_subnet_id"],
        Cidr="10.0.32.224/28",
        ReservationType="explicit",
    )["SubnetCidrReservation"]["SubnetCidrReservationId"]
    # Subnet "v6only-a"
    ids["v6only_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["main_vpc_id"],
        AvailabilityZone="us-east-1a",
        Ipv6CidrBlock=ipv6_subnet(ids["main_vpc_ipv6_cidr"], 32),
        Ipv6Native=True,
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "v6only-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["v6only_a_subnet_id"]],
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["v6only_a_subnet_id"],
        AssignIpv6AddressOnCreation={"Value": True},
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["v6only_a_subnet_id"],
        EnableDns64={"Value": True},
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["v6only_a_subnet_id"],
        PrivateDnsHostnameTypeOnLaunch="resource-name",
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["v6only_a_subnet_id"],
        EnableResourceNameDnsAAAARecordOnLaunch={"Value": True},
    )
    # VPC "neighbour"
    ids["neighbour_vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.3.0.0/16",
        TagSpecifications=[
            {"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "neighbour"}]},
        ],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(
        VpcIds=[ids["neighbour_vpc_id"]],
    )
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["neighbour_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # VPC "tools"
    ids["tools_vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.4.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "tools"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["tools_vpc_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["tools_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "tools-a"
    ids["tools_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["tools_vpc_id"],
        CidrBlock="10.4.0.0/24",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "tools-a"}]},
        ],
    )["Subnet"]["SubnetId"]
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
    # Elastic IP address "appliance"
    ids["appliance_elastic_ip_allocation_id"] = client("ec2", None, "us-east-1").allocate_address(
        Domain="vpc",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "appliance"}]},
        ],
    )["AllocationId"]
    # Elastic IP address "appliance-outside"
    ids["appliance_outside_elastic_ip_allocation_id"] = client("ec2", None, "us-east-1").allocate_address(
        Domain="vpc",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "appliance-outside"}]},
        ],
    )["AllocationId"]
    # Elastic IP address "front"
    ids["front_elastic_ip_allocation_id"] = client("ec2", None, "us-east-1").allocate_address(
        Domain="vpc",
        PublicIpv4Pool="ipv4pool-ec2-0123456789abcdef0",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "front"}]},
        ],
    )["AllocationId"]
    # Elastic IP address "nat64-eip"
    ids["nat64_eip_allocation_id"] = client("ec2", None, "us-east-1").allocate_address(
        Domain="vpc",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "nat64-eip"}]},
        ],
    )["AllocationId"]
    # Elastic IP address "nat-eip"
    ids["nat_eip_allocation_id"] = client("ec2", None, "us-east-1").allocate_address(
        Domain="vpc",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "nat-eip"}]},
        ],
    )["AllocationId"]
    # Elastic IP address "nat-second"
    ids["nat_second_elastic_ip_allocation_id"] = client("ec2", None, "us-east-1").allocate_address(
        Domain="vpc",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "nat-second"}]},
        ],
    )["AllocationId"]
    # Egress-only internet gateway "eigw-main"
    ids["eigw_main_id"] = client("ec2", None, "us-east-1").create_egress_only_internet_gateway(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {
                "ResourceType": "egress-only-internet-gateway",
                "Tags": [{"Key": "Name", "Value": "eigw-main"}],
            },
        ],
    )["EgressOnlyInternetGateway"]["EgressOnlyInternetGatewayId"]
    # Carrier gateway "cagw"
    ids["cagw_id"] = client("ec2", None, "us-east-1").create_carrier_gateway(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "carrier-gateway", "Tags": [{"Key": "Name", "Value": "cagw"}]},
        ],
    )["CarrierGateway"]["CarrierGatewayId"]
    # Virtual private gateway "vgw-main"
    ids["vgw_main_id"] = client("ec2", None, "us-east-1").create_vpn_gateway(
        Type="ipsec.1",
        AmazonSideAsn=64613,
        TagSpecifications=[
            {"ResourceType": "vpn-gateway", "Tags": [{"Key": "Name", "Value": "vgw-main"}]},
        ],
    )["VpnGateway"]["VpnGatewayId"]
    client("ec2", None, "us-east-1").attach_vpn_gateway(
        VpcId=ids["main_vpc_id"],
        VpnGatewayId=ids["vgw_main_id"],
    )
    # NAT gateway "nat"
    ids["nat_id"] = client("ec2", None, "us-east-1").create_nat_gateway(
        SubnetId=ids["public_a_subnet_id"],
        AllocationId=ids["nat_eip_allocation_id"],
        PrivateIpAddress="10.0.0.10",
        SecondaryAllocationIds=[ids["nat_second_elastic_ip_allocation_id"]],
        SecondaryPrivateIpAddresses=["10.0.0.11"],
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "nat"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # NAT gateway "nat64"
    ids["nat64_nat_gateway_id"] = client("ec2", None, "us-east-1").create_nat_gateway(
        SubnetId=ids["public_a_subnet_id"],
        AllocationId=ids["nat64_eip_allocation_id"],
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "nat64"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # Subnet "private-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["private_a_subnet_id"]],
    )
    # NAT gateway "nat-private"
    ids["nat_private_id"] = client("ec2", None, "us-east-1").create_nat_gateway(
        SubnetId=ids["private_a_subnet_id"],
        ConnectivityType="private",
        SecondaryPrivateIpAddressCount=2,
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "nat-private"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # Route table "edge"
    ids["edge_route_table_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "edge"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    ids["edge_for_igw_gateway_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        GatewayId=ids["igw_id"],
        RouteTableId=ids["edge_route_table_id"],
    )["AssociationId"]
    # Route table "elsewhere"
    ids["elsewhere_route_table_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "elsewhere"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["elsewhere_route_table_id"],
        DestinationCidrBlock="198.51.100.0/25",
        CarrierGatewayId=ids["cagw_id"],
    )
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["elsewhere_route_table_id"],
        DestinationCidrBlock="198.51.100.128/25",
        LocalGatewayId="lgw-0123456789abcdef0",
    )
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["elsewhere_route_table_id"],
        DestinationCidrBlock="172.20.0.0/16",
        CoreNetworkArn="arn:aws:networkmanager::111122223333:core-network/core-network-0123456789abcdef0",
    )
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["elsewhere_route_table_id"],
        DestinationCidrBlock="172.21.0.0/16",
        OdbNetworkArn="arn:aws:odb:us-east-1:111122223333:odb-network/odbnet_0123456789",
    )
    # Route table "inspected-by-own"
    ids["inspected_by_own_route_table_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "inspected-by-own"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Route table "inspected"
    ids["inspected_route_table_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "inspected"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Route table "peered"
    ids["peered_route_table_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "peered"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Route table "private"
    ids["private_route_table_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "private"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Virtual private gateway "vgw-main"
    wait_until(
        lambda response: next(one for one in response["VpnGateways"][0]["VpcAttachments"] if one["VpcId"] == ids["main_vpc_id"])["State"],
        "attached",
        (),
        client("ec2", None, "us-east-1").describe_vpn_gateways,
        VpnGatewayIds=[ids["vgw_main_id"]],
    )
    # Route table "private"
    client("ec2", None, "us-east-1").enable_vgw_route_propagation(
        RouteTableId=ids["private_route_table_id"],
        GatewayId=ids["vgw_main_id"],
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
    # Route table "v6only"
    ids["v6only_route_table_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "v6only"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["v6only_route_table_id"],
        DestinationIpv6CidrBlock="::/0",
        EgressOnlyInternetGatewayId=ids["eigw_main_id"],
    )
    # NAT gateway "nat64"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat64_nat_gateway_id"]],
    )
    # Route table "v6only"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["v6only_route_table_id"],
        DestinationIpv6CidrBlock="64:ff9b::/96",
        NatGatewayId=ids["nat64_nat_gateway_id"],
    )
    # Subnet "appliances"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["appliances_subnet_id"]],
    )
    ids["appliances_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["appliances_subnet_id"],
        RouteTableId=ids["public_route_table_id"],
    )["AssociationId"]
    # Subnet "boston-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["boston_a_subnet_id"]],
    )
    ids["boston_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["boston_a_subnet_id"],
        RouteTableId=ids["public_route_table_id"],
    )["AssociationId"]
    # Subnet "firewall-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["firewall_a_subnet_id"]],
    )
    ids["firewall_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["firewall_a_subnet_id"],
        RouteTableId=ids["public_route_table_id"],
    )["AssociationId"]
    # Subnet "firewall-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["firewall_b_subnet_id"]],
    )
    ids["firewall_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["firewall_b_subnet_id"],
        RouteTableId=ids["public_route_table_id"],
    )["AssociationId"]
    # Subnet "outpost-a"
    ids["outpost_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["outpost_a_subnet_id"],
        RouteTableId=ids["v6only_route_table_id"],
    )["AssociationId"]
    # Subnet "peered-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["peered_a_subnet_id"]],
    )
    ids["peered_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["peered_a_subnet_id"],
        RouteTableId=ids["peered_route_table_id"],
    )["AssociationId"]
    # Subnet "private-a"
    ids["private_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["private_a_subnet_id"],
        RouteTableId=ids["private_route_table_id"],
    )["AssociationId"]
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
    # Subnet "public-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["public_b_subnet_id"]],
    )
    ids["public_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["public_b_subnet_id"],
        RouteTableId=ids["public_route_table_id"],
    )["AssociationId"]
    # Subnet "reserved-c"
    ids["reserved_c_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["reserved_c_subnet_id"],
        RouteTableId=ids["v6only_route_table_id"],
    )["AssociationId"]
    # Subnet "v6only-a"
    ids["v6only_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["v6only_a_subnet_id"],
        RouteTableId=ids["v6only_route_table_id"],
    )["AssociationId"]
    # VPC "tools"
    ids["tools_vpc_default_route_table_id"] = client("ec2", None, "us-east-1").describe_route_tables(
        Filters=[
            {"Name": "vpc-id", "Values": [ids["tools_vpc_id"]]},
            {"Name": "association.main", "Values": ["true"]},
        ],
    )["RouteTables"][0]["RouteTableId"]
    # Route table "main"
    client("ec2", None, "us-east-1").create_tags(
        Resources=[ids["tools_vpc_default_route_table_id"]],
        Tags=[{"Key": "Name", "Value": "main"}],
    )
    # Flow log "whole-vpc"
    ids["whole_vpc_role_arn"] = client("iam", None, "us-east-1").create_role(
        RoleName="whole-vpc-179-delivery",
        AssumeRolePolicyDocument="{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"vpc-flow-logs.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}",
    )["Role"]["Arn"]
    # Network ACL "edge"
    ids["edge_network_acl_id"] = client("ec2", None, "us-east-1").create_network_acl(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "network-acl", "Tags": [{"Key": "Name", "Value": "edge"}]},
        ],
    )["NetworkAcl"]["NetworkAclId"]
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["edge_network_acl_id"],
        Egress=False,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 443, "To": 443},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["edge_network_acl_id"],
        Egress=False,
        RuleNumber=110,
        RuleAction="allow",
        Protocol="1",
        CidrBlock="0.0.0.0/0",
        IcmpTypeCode={"Type": 3, "Code": 4},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["edge_network_acl_id"],
        Egress=False,
        RuleNumber=120,
        RuleAction="allow",
        Protocol="58",
        Ipv6CidrBlock="::/0",
        IcmpTypeCode={"Type": 2, "Code": 0},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["edge_network_acl_id"],
        Egress=False,
        RuleNumber=130,
        RuleAction="allow",
        Protocol="47",
        CidrBlock="198.51.100.0/24",
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["edge_network_acl_id"],
        Egress=False,
        RuleNumber=200,
        RuleAction="deny",
        Protocol="-1",
        CidrBlock="203.0.113.0/24",
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["edge_network_acl_id"],
        Egress=True,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="-1",
        CidrBlock="0.0.0.0/0",
    )
    # Network ACL "reserved"
    ids["reserved_network_acl_id"] = client("ec2", None, "us-east-1").create_network_acl(
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "network-acl", "Tags": [{"Key": "Name", "Value": "reserved"}]},
        ],
    )["NetworkAcl"]["NetworkAclId"]
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["reserved_network_acl_id"],
        Egress=False,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.0.0.0/16",
        PortRange={"From": 443, "To": 443},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["reserved_network_acl_id"],
        Egress=False,
        RuleNumber=110,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.0.0.0/16",
        PortRange={"From": 1024, "To": 65535},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["reserved_network_acl_id"],
        Egress=True,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.0.0.0/16",
        PortRange={"From": 1024, "To": 65535},
    )
    # Subnet "reserved-c"
    response = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["reserved_c_subnet_id"]]}],
    )
    ids["reserved_c_network_acl_association_first_association_id"] = next(one for one in response["NetworkAcls"][0]["Associations"] if one["SubnetId"] == ids["reserved_c_subnet_id"])["NetworkAclAssociationId"]
    ids["reserved_c_network_acl_association_first_acl_id"] = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["reserved_c_subnet_id"]]}],
    )["NetworkAcls"][0]["NetworkAclId"]
    ids["reserved_c_network_acl_association_id"] = client("ec2", None, "us-east-1").replace_network_acl_association(
        AssociationId=ids["reserved_c_network_acl_association_first_association_id"],
        NetworkAclId=ids["reserved_network_acl_id"],
    )["NewAssociationId"]
    # Network firewall "firewall"
    ids["firewall_policy_firewall_policy_arn"] = client("network-firewall", None, "us-east-1").create_firewall_policy(
        FirewallPolicyName="firewall",
        FirewallPolicy={
            "StatelessDefaultActions": ["aws:pass"],
            "StatelessFragmentDefaultActions": ["aws:drop"],
            "StatefulDefaultActions": ["aws:drop_established", "aws:alert_established"],
            "TLSInspectionConfigurationArn": "arn:aws:network-firewall:us-east-1:111122223333:tls-configuration/inspect",
            "PolicyVariables": {"RuleVariables": {"HOME_NET": {"Definition": ["10.0.0.0/8"]}}},
            "StatefulEngineOptions": {
                "RuleOrder": "STRICT_ORDER",
                "StreamExceptionPolicy": "REJECT",
                "FlowTimeouts": {"TcpIdleTimeoutSeconds": 600},
            },
            "StatefulRuleGroupReferences": [
                {
                    "ResourceArn": "arn:aws:network-firewall:us-east-1:aws-managed:stateful-rulegroup/BotNetCommandAndControlDomainsStrictOrder",
                    "Priority": 1,
                    "Override": {"Action": "DROP_TO_ALERT"},
                },
            ],
            "StatelessRuleGroupReferences": [
                {
                    "ResourceArn": "arn:aws:network-firewall:us-east-1:111122223333:stateless-rulegroup/first",
                    "Priority": 10,
                },
            ],
        },
        EncryptionConfiguration={
            "Type": "CUSTOMER_KMS",
            "KeyId": "arn:aws:kms:us-east-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef",
        },
    )["FirewallPolicyResponse"]["FirewallPolicyArn"]
    ids["firewall_arn"] = client("network-firewall", None, "us-east-1").create_firewall(
        FirewallName="firewall",
        VpcId=ids["main_vpc_id"],
        FirewallPolicyArn=ids["firewall_policy_firewall_policy_arn"],
        Description="Inspects what private subnets send",
        DeleteProtection=True,
        SubnetChangeProtection=True,
        FirewallPolicyChangeProtection=True,
        EnabledAnalysisTypes=["TLS_SNI", "HTTP_HOST"],
        SubnetMappings=[
            {"SubnetId": ids["firewall_a_subnet_id"], "IPAddressType": "DUALSTACK"},
            {"SubnetId": ids["firewall_b_subnet_id"], "IPAddressType": "DUALSTACK"},
        ],
        EncryptionConfiguration={
            "Type": "CUSTOMER_KMS",
            "KeyId": "arn:aws:kms:us-east-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef",
        },
        Tags=[{"Key": "Name", "Value": "firewall"}],
    )["Firewall"]["FirewallArn"]
    wait_until(
        lambda response: response["FirewallStatus"]["Status"],
        "READY",
        (),
        client("network-firewall", None, "us-east-1").describe_firewall,
        FirewallArn=ids["firewall_arn"],
    )
    response = client("network-firewall", None, "us-east-1").describe_firewall(
        FirewallArn=ids["firewall_arn"],
    )
    ids["firewall_endpoint_in_firewall_a_subnet_id"] = next(one for one in response["FirewallStatus"]["SyncStates"].values() if one["Attachment"]["SubnetId"] == ids["firewall_a_subnet_id"])["Attachment"]["EndpointId"]
    # Route table "elsewhere"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["elsewhere_route_table_id"],
        DestinationCidrBlock="203.0.113.0/25",
        VpcEndpointId=ids["firewall_endpoint_in_firewall_a_subnet_id"],
    )
    # Network firewall "firewall"
    response = client("network-firewall", None, "us-east-1").describe_firewall(
        FirewallArn=ids["firewall_arn"],
    )
    ids["firewall_endpoint_in_firewall_b_subnet_id"] = next(one for one in response["FirewallStatus"]["SyncStates"].values() if one["Attachment"]["SubnetId"] == ids["firewall_b_subnet_id"])["Attachment"]["EndpointId"]
    # Route table "elsewhere"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["elsewhere_route_table_id"],
        DestinationCidrBlock="203.0.113.128/25",
        VpcEndpointId=ids["firewall_endpoint_in_firewall_b_subnet_id"],
    )
    # Security group "bastion"
    ids["bastion_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="bastion",
        Description="SSH from the offices",
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "bastion"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["bastion_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
    )
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["bastion_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}],
    )
    client("ec2", None, "us-east-1").associate_security_group_vpc(
        GroupId=ids["bastion_security_group_id"],
        VpcId=ids["neighbour_vpc_id"],
    )
    # Managed prefix list "office"
    wait_until(
        lambda response: response["PrefixLists"][0]["State"],
        "create-complete",
        ("create-failed",),
        client("ec2", None, "us-east-1").describe_managed_prefix_lists,
        PrefixListIds=[ids["office_prefix_list_id"]],
    )
    # Security group "bastion"
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["bastion_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 22,
                "ToPort": 22,
                "PrefixListIds": [{"PrefixListId": ids["office_prefix_list_id"]}],
            },
        ],
    )
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["bastion_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 22,
                "ToPort": 22,
                "UserIdGroupPairs": [{"GroupId": "sg-0123456789abcdef0", "UserId": "444455556666"}],
            },
        ],
    )
    if response is not None:
        ids["bastion_ingress_2_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["bastion_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "icmp",
                "FromPort": 8,
                "ToPort": -1,
                "IpRanges": [{"CidrIp": "0.0.0.0/0", "Description": "Ping"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["bastion_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "icmpv6",
                "FromPort": 2,
                "ToPort": 0,
                "Ipv6Ranges": [{"CidrIpv6": "::/0"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["bastion_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "50",
                "IpRanges": [{"CidrIp": "198.51.100.7/32", "Description": "IPsec"}],
            },
        ],
    )
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["bastion_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "UserIdGroupPairs": [{"GroupId": "sg-0123456789abcdef0", "UserId": "444455556666"}],
            },
        ],
    )
    if response is not None:
        ids["bastion_egress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["bastion_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "UserIdGroupPairs": [{"GroupId": "sg-0fedcba9876543210"}],
            },
        ],
    )
    if response is not None:
        ids["bastion_egress_2_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # Security group "web"
    ids["web_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="web",
        Description="HTTPS from the VPC",
        VpcId=ids["main_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "web"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["web_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["web_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "10.0.0.0/16"}],
            },
        ],
    )
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["web_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 8443,
                "ToPort": 8443,
                "UserIdGroupPairs": [{"GroupId": ids["web_security_group_id"]}],
            },
        ],
    )
    if response is not None:
        ids["web_ingress_2_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # EC2 instance "app"
    client("iam", None, "us-east-1").create_role(
        RoleName="app-160-role",
        AssumeRolePolicyDocument="{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}",
    )
    client("iam", None, "us-east-1").get_waiter("role_exists").wait(RoleName="app-160-role")
    client("iam", None, "us-east-1").attach_role_policy(
        RoleName="app-160-role",
        PolicyArn="arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
    )
    client("iam", None, "us-east-1").create_instance_profile(InstanceProfileName="app-160-profile")
    client("iam", None, "us-east-1").get_waiter("instance_profile_exists").wait(
        InstanceProfileName="app-160-profile",
    )
    client("iam", None, "us-east-1").add_role_to_instance_profile(
        InstanceProfileName="app-160-profile",
        RoleName="app-160-role",
    )
    # Lambda function "clean-up"
    ids["clean_up_role_arn"] = client("iam", None, "us-east-1").create_role(
        RoleName="clean-up-150-role",
        AssumeRolePolicyDocument="{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}",
    )["Role"]["Arn"]
    client("iam", None, "us-east-1").get_waiter("role_exists").wait(RoleName="clean-up-150-role")
    client("iam", None, "us-east-1").attach_role_policy(
        RoleName="clean-up-150-role",
        PolicyArn="arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole",
    )
    # EKS cluster "inner-apps"
    ids["inner_apps_role_arn"] = client("iam", None, "us-east-1").create_role(
        RoleName="inner-apps-152-role",
        AssumeRolePolicyDocument="{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"eks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}",
    )["Role"]["Arn"]
    client("iam", None, "us-east-1").get_waiter("role_exists").wait(RoleName="inner-apps-152-role")
    client("iam", None, "us-east-1").attach_role_policy(
        RoleName="inner-apps-152-role",
        PolicyArn="arn:aws:iam::aws:policy/AmazonEKSClusterPolicy",
    )
    # VPC "neighbour"
    ids["neighbour_vpc_default_network_acl_id"] = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[
            {"Name": "vpc-id", "Values": [ids["neighbour_vpc_id"]]},
            {"Name": "default", "Values": ["true"]},
        ],
    )["NetworkAcls"][0]["NetworkAclId"]
    # Network ACL "default"
    client("ec2", None, "us-east-1").create_tags(
        Resources=[ids["neighbour_vpc_default_network_acl_id"]],
        Tags=[{"Key": "Name", "Value": "default"}],
    )
    client("ec2", None, "us-east-1").replace_network_acl_entry(
        NetworkAclId=ids["neighbour_vpc_default_network_acl_id"],
        Egress=False,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="-1",
        CidrBlock="10.0.0.0/8",
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["neighbour_vpc_default_network_acl_id"],
        Egress=True,
        RuleNumber=110,
        RuleAction="allow",
        Protocol="1",
        CidrBlock="0.0.0.0/0",
        IcmpTypeCode={"Type": 0, "Code": 0},
    )
    client("ec2", None, "us-east-1").replace_network_acl_entry(
        NetworkAclId=ids["neighbour_vpc_default_network_acl_id"],
        Egress=True,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="-1",
        CidrBlock="10.0.0.0/8",
    )
    # VPC peering connection "main-tools"
    ids["main_tools_vpc_peering_connection_id"] = client("ec2", None, "us-east-1").create_vpc_peering_connection(
        VpcId=ids["main_vpc_id"],
        PeerVpcId=ids["tools_vpc_id"],
        TagSpecifications=[
            {
                "ResourceType": "vpc-peering-connection",
                "Tags": [{"Key": "Name", "Value": "main-tools"}],
            },
        ],
    )["VpcPeeringConnection"]["VpcPeeringConnectionId"]
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "pending-acceptance",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["main_tools_vpc_peering_connection_id"]],
    )
    client("ec2", None, "us-east-1").accept_vpc_peering_connection(
        VpcPeeringConnectionId=ids["main_tools_vpc_peering_connection_id"],
    )
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "active",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["main_tools_vpc_peering_connection_id"]],
    )
    # Route table "peered"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["peered_route_table_id"],
        DestinationCidrBlock="10.4.0.0/16",
        VpcPeeringConnectionId=ids["main_tools_vpc_peering_connection_id"],
    )
    # Route table "main"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["tools_vpc_default_route_table_id"],
        DestinationCidrBlock="10.0.0.0/16",
        VpcPeeringConnectionId=ids["main_tools_vpc_peering_connection_id"],
    )
    # VPC peering connection "main-tools"
    client("ec2", None, "us-east-1").modify_vpc_peering_connection_options(
        VpcPeeringConnectionId=ids["main_tools_vpc_peering_connection_id"],
        RequesterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True},
        AccepterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True},
    )
    # Customer gateway "certified"
    ids["certified_customer_gateway_id"] = client("ec2", None, "us-east-1").create_customer_gateway(
        Type="ipsec.1",
        BgpAsn=65012,
        CertificateArn="arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012",
        TagSpecifications=[
            {"ResourceType": "customer-gateway", "Tags": [{"Key": "Name", "Value": "certified"}]},
        ],
    )["CustomerGateway"]["CustomerGatewayId"]
    # Customer gateway "office"
    ids["office_customer_gateway_id"] = client("ec2", None, "us-east-1").create_customer_gateway(
        Type="ipsec.1",
        IpAddress="198.51.100.10",
        BgpAsn=65010,
        DeviceName="office-router",
        TagSpecifications=[
            {"ResourceType": "customer-gateway", "Tags": [{"Key": "Name", "Value": "office"}]},
        ],
    )["CustomerGateway"]["CustomerGatewayId"]
    # Customer gateway "office router"
    ids["office_router_customer_gateway_id"] = client("ec2", None, "us-east-1").create_customer_gateway(
        Type="ipsec.1",
        IpAddress="203.0.113.80",
        BgpAsn=65000,
        TagSpecifications=[
            {
                "ResourceType": "customer-gateway",
                "Tags": [{"Key": "Name", "Value": "office router"}],
            },
        ],
    )["CustomerGateway"]["CustomerGatewayId"]
    # Customer gateway "private-router"
    ids["private_router_customer_gateway_id"] = client("ec2", None, "us-east-1").create_customer_gateway(
        Type="ipsec.1",
        IpAddress="172.16.0.1",
        BgpAsn=65013,
        TagSpecifications=[
            {
                "ResourceType": "customer-gateway",
                "Tags": [{"Key": "Name", "Value": "private-router"}],
            },
        ],
    )["CustomerGateway"]["CustomerGatewayId"]
    # Customer gateway "office"
    client("ec2", None, "us-east-1").get_waiter("customer_gateway_available").wait(
        CustomerGatewayIds=[ids["office_customer_gateway_id"]],
    )
    # VPN connection "static"
    ids["static_vpn_connection_id"] = client("ec2", None, "us-east-1").create_vpn_connection(
        Type="ipsec.1",
        CustomerGatewayId=ids["office_customer_gateway_id"],
        VpnGatewayId=ids["vgw_main_id"],
        Options={
            "StaticRoutesOnly": True,
            "LocalIpv4NetworkCidr": "192.168.0.0/16",
            "RemoteIpv4NetworkCidr": "10.0.0.0/16",
            "TunnelOptions": [
                {
                    "TunnelInsideCidr": "169.254.10.0/30",
                    "IKEVersions": [{"Value": "ikev2"}],
                    "Phase1EncryptionAlgorithms": [{"Value": "AES256"}, {"Value": "AES256-GCM-16"}],
                    "Phase1IntegrityAlgorithms": [{"Value": "SHA2-384"}, {"Value": "SHA2-512"}],
                    "Phase1DHGroupNumbers": [{"Value": 19}, {"Value": 20}],
                    "Phase1LifetimeSeconds": 14400,
                    "Phase2EncryptionAlgorithms": [{"Value": "AES256-GCM-16"}],
                    "Phase2IntegrityAlgorithms": [{"Value": "SHA2-512"}],
                    "Phase2DHGroupNumbers": [{"Value": 19}, {"Value": 20}],
                    "Phase2LifetimeSeconds": 1800,
                    "StartupAction": "start",
                    "DPDTimeoutAction": "restart",
                    "DPDTimeoutSeconds": 45,
                    "RekeyMarginTimeSeconds": 270,
                    "RekeyFuzzPercentage": 50,
                    "ReplayWindowSize": 512,
                    "EnableTunnelLifecycleControl": True,
                    "PreSharedKey": os.environ["STATIC_VPN_CONNECTION_TUNNEL_1_PRESHARED_KEY"],
                    "LogOptions": {
                        "CloudWatchLogOptions": {
                            "LogEnabled": True,
                            "LogGroupArn": "arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office",
                            "LogOutputFormat": "text",
                        },
                    },
                },
                {
                    "TunnelInsideCidr": "169.254.11.0/30",
                    "IKEVersions": [{"Value": "ikev2"}],
                    "Phase1EncryptionAlgorithms": [{"Value": "AES256"}, {"Value": "AES256-GCM-16"}],
                    "Phase1IntegrityAlgorithms": [{"Value": "SHA2-384"}, {"Value": "SHA2-512"}],
                    "Phase1DHGroupNumbers": [{"Value": 19}, {"Value": 20}],
                    "Phase1LifetimeSeconds": 14400,
                    "Phase2EncryptionAlgorithms": [{"Value": "AES256-GCM-16"}],
                    "Phase2IntegrityAlgorithms": [{"Value": "SHA2-512"}],
                    "Phase2DHGroupNumbers": [{"Value": 19}, {"Value": 20}],
                    "Phase2LifetimeSeconds": 1800,
                    "StartupAction": "start",
                    "DPDTimeoutAction": "restart",
                    "DPDTimeoutSeconds": 45,
                    "RekeyMarginTimeSeconds": 270,
                    "RekeyFuzzPercentage": 50,
                    "ReplayWindowSize": 512,
                    "EnableTunnelLifecycleControl": True,
                    "PreSharedKey": os.environ["STATIC_VPN_CONNECTION_TUNNEL_2_PRESHARED_KEY"],
                    "LogOptions": {
                        "CloudWatchLogOptions": {
                            "LogEnabled": True,
                            "LogGroupArn": "arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office",
                            "LogOutputFormat": "text",
                        },
                    },
                },
            ],
        },
        TagSpecifications=[
            {"ResourceType": "vpn-connection", "Tags": [{"Key": "Name", "Value": "static"}]},
        ],
    )["VpnConnection"]["VpnConnectionId"]
    client("ec2", None, "us-east-1").get_waiter("vpn_connection_available").wait(
        VpnConnectionIds=[ids["static_vpn_connection_id"]],
    )
    client("ec2", None, "us-east-1").create_vpn_connection_route(
        DestinationCidrBlock="192.168.0.0/16",
        VpnConnectionId=ids["static_vpn_connection_id"],
    )
    # Direct Connect gateway "lines"
    ids["lines_direct_connect_gateway_id"] = client("directconnect", None, "us-east-1").create_direct_connect_gateway(
        directConnectGatewayName="lines",
        amazonSideAsn=64610,
        tags=[{"key": "Name", "value": "lines"}],
    )["directConnectGateway"]["directConnectGatewayId"]
    # Transit gateway "hub"
    response = client("ec2", None, "us-east-1").create_transit_gateway(
        Description="Hub of us-east-1",
        Options={
            "AmazonSideAsn": 64600,
            "DefaultRouteTableAssociation": "disable",
            "DefaultRouteTablePropagation": "disable",
            "AutoAcceptSharedAttachments": "disable",
            "DnsSupport": "disable",
            "VpnEcmpSupport": "disable",
            "SecurityGroupReferencingSupport": "enable",
            "TransitGatewayCidrBlocks": ["10.255.0.0/24"],
        },
        TagSpecifications=[
            {"ResourceType": "transit-gateway", "Tags": [{"Key": "Name", "Value": "hub"}]},
        ],
    )
    ids["hub_transit_gateway_id"] = response["TransitGateway"]["TransitGatewayId"]
    ids["hub_transit_gateway_arn"] = response["TransitGateway"]["TransitGatewayArn"]
    # Customer gateway "certified"
    client("ec2", None, "us-east-1").get_waiter("customer_gateway_available").wait(
        CustomerGatewayIds=[ids["certified_customer_gateway_id"]],
    )
    # Transit gateway "hub"
    wait_until(
        lambda response: response["TransitGateways"][0]["State"],
        "available",
        (),
        client("ec2", None, "us-east-1").describe_transit_gateways,
        TransitGatewayIds=[ids["hub_transit_gateway_id"]],
    )
    # VPN connection "certified-hub"
    ids["certified_hub_vpn_connection_id"] = client("ec2", None, "us-east-1").create_vpn_connection(
        Type="ipsec.1",
        CustomerGatewayId=ids["certified_customer_gateway_id"],
        TransitGatewayId=ids["hub_transit_gateway_id"],
        Options={"StaticRoutesOnly": False, "EnableAcceleration": True},
        TagSpecifications=[
            {"ResourceType": "vpn-connection", "Tags": [{"Key": "Name", "Value": "certified-hub"}]},
        ],
    )["VpnConnection"]["VpnConnectionId"]
    # VPN connection "office-hub"
    ids["office_hub_vpn_connection_id"] = client("ec2", None, "us-east-1").create_vpn_connection(
        Type="ipsec.1",
        CustomerGatewayId=ids["office_customer_gateway_id"],
        TransitGatewayId=ids["hub_transit_gateway_id"],
        Options={
            "StaticRoutesOnly": False,
            "TunnelInsideIpVersion": "ipv6",
            "LocalIpv6NetworkCidr": "2001:db8:aaaa::/48",
            "RemoteIpv6NetworkCidr": "2001:db8:bbbb::/48",
            "TunnelBandwidth": "large",
            "TunnelOptions": [
                {
                    "TunnelInsideIpv6Cidr": "fd00:10::/126",
                    "IKEVersions": [{"Value": "ikev2"}],
                    "Phase1EncryptionAlgorithms": [{"Value": "AES256"}, {"Value": "AES256-GCM-16"}],
                    "Phase1IntegrityAlgorithms": [{"Value": "SHA2-384"}, {"Value": "SHA2-512"}],
                    "Phase1DHGroupNumbers": [{"Value": 19}, {"Value": 20}],
                    "Phase1LifetimeSeconds": 14400,
                    "Phase2EncryptionAlgorithms": [{"Value": "AES256-GCM-16"}],
                    "Phase2IntegrityAlgorithms": [{"Value": "SHA2-512"}],
                    "Phase2DHGroupNumbers": [{"Value": 19}, {"Value": 20}],
                    "Phase2LifetimeSeconds": 1800,
                    "StartupAction": "start",
                    "DPDTimeoutAction": "restart",
                    "DPDTimeoutSeconds": 45,
                    "RekeyMarginTimeSeconds": 270,
                    "RekeyFuzzPercentage": 50,
                    "ReplayWindowSize": 512,
                    "EnableTunnelLifecycleControl": True,
                    "LogOptions": {
                        "CloudWatchLogOptions": {
                            "LogEnabled": True,
                            "LogGroupArn": "arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office",
                            "LogOutputFormat": "text",
                        },
                    },
                },
                {
                    "TunnelInsideIpv6Cidr": "fd00:11::/126",
                    "IKEVersions": [{"Value": "ikev2"}],
                    "Phase1EncryptionAlgorithms": [{"Value": "AES256"}, {"Value": "AES256-GCM-16"}],
                    "Phase1IntegrityAlgorithms": [{"Value": "SHA2-384"}, {"Value": "SHA2-512"}],
                    "Phase1DHGroupNumbers": [{"Value": 19}, {"Value": 20}],
                    "Phase1LifetimeSeconds": 14400,
                    "Phase2EncryptionAlgorithms": [{"Value": "AES256-GCM-16"}],
                    "Phase2IntegrityAlgorithms": [{"Value": "SHA2-512"}],
                    "Phase2DHGroupNumbers": [{"Value": 19}, {"Value": 20}],
                    "Phase2LifetimeSeconds": 1800,
                    "StartupAction": "start",
                    "DPDTimeoutAction": "none",
                    "DPDTimeoutSeconds": 45,
                    "RekeyMarginTimeSeconds": 270,
                    "RekeyFuzzPercentage": 50,
                    "ReplayWindowSize": 512,
                    "EnableTunnelLifecycleControl": True,
                    "PreSharedKey": os.environ["OFFICE_HUB_VPN_CONNECTION_TUNNEL_2_PRESHARED_KEY"],
                    "LogOptions": {
                        "CloudWatchLogOptions": {
                            "LogEnabled": True,
                            "LogGroupArn": "arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office",
                            "LogOutputFormat": "text",
                        },
                    },
                },
            ],
        },
        PreSharedKeyStorage="SecretsManager",
        TagSpecifications=[
            {"ResourceType": "vpn-connection", "Tags": [{"Key": "Name", "Value": "office-hub"}]},
        ],
    )["VpnConnection"]["VpnConnectionId"]
    # Transit gateway "hub"
    ids["hub_share_share_arn"] = client("ram", None, "us-east-1").create_resource_share(
        name="hub",
        allowExternalPrincipals=True,
    )["resourceShare"]["resourceShareArn"]
    client("ram", None, "us-east-1").associate_resource_share(
        resourceArns=[ids["hub_transit_gateway_arn"]],
        resourceShareArn=ids["hub_share_share_arn"],
    )
    client("ram", None, "us-east-1").associate_resource_share(
        principals=["111122223333"],
        resourceShareArn=ids["hub_share_share_arn"],
    )
    # Transit gateway "watched-hub"
    ids["watched_hub_transit_gateway_id"] = client("ec2", None, "us-east-1").create_transit_gateway(
        Options={
            "DefaultRouteTableAssociation": "enable",
            "DefaultRouteTablePropagation": "enable",
            "AutoAcceptSharedAttachments": "disable",
            "DnsSupport": "enable",
            "VpnEcmpSupport": "enable",
            "SecurityGroupReferencingSupport": "disable",
        },
        TagSpecifications=[
            {"ResourceType": "transit-gateway", "Tags": [{"Key": "Name", "Value": "watched-hub"}]},
        ],
    )["TransitGateway"]["TransitGatewayId"]
    # Transit gateway VPC attachment "hub-main"
    ids["hub_main_transit_gateway_attachment_id"] = client("ec2", None, "us-east-1").create_transit_gateway_vpc_attachment(
        TransitGatewayId=ids["hub_transit_gateway_id"],
        VpcId=ids["main_vpc_id"],
        SubnetIds=[ids["private_a_subnet_id"], ids["private_b_subnet_id"]],
        Options={
            "ApplianceModeSupport": "enable",
            "DnsSupport": "disable",
            "Ipv6Support": "disable",
            "SecurityGroupReferencingSupport": "disable",
        },
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-attachment",
                "Tags": [{"Key": "Name", "Value": "hub-main"}],
            },
        ],
    )["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
    wait_until(
        lambda response: response["TransitGatewayVpcAttachments"][0]["State"],
        "available",
        ("failed", "rejected",),
        client("ec2", None, "us-east-1").describe_transit_gateway_vpc_attachments,
        TransitGatewayAttachmentIds=[ids["hub_main_transit_gateway_attachment_id"]],
    )
    # Route table "private"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["private_route_table_id"],
        DestinationCidrBlock="10.2.0.0/16",
        TransitGatewayId=ids["hub_transit_gateway_id"],
    )
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["private_route_table_id"],
        DestinationCidrBlock="172.16.0.0/12",
        TransitGatewayId=ids["hub_transit_gateway_id"],
    )
    # Direct Connect gateway association "lines-hub"
    ids["lines_hub_association_id"] = client("directconnect", None, "us-east-1").create_direct_connect_gateway_association(
        directConnectGatewayId=ids["lines_direct_connect_gateway_id"],
        gatewayId=ids["hub_transit_gateway_id"],
        addAllowedPrefixesToDirectConnectGateway=[{"cidr": "10.0.0.0/16"}, {"cidr": "10.2.0.0/16"}],
    )["directConnectGatewayAssociation"]["associationId"]
    # Customer gateway "private-router"
    client("ec2", None, "us-east-1").get_waiter("customer_gateway_available").wait(
        CustomerGatewayIds=[ids["private_router_customer_gateway_id"]],
    )
    # Direct Connect gateway association "lines-hub"
    wait_until(
        lambda response: response["directConnectGatewayAssociations"][0]["associationState"],
        "associated",
        (),
        client("directconnect", None, "us-east-1").describe_direct_connect_gateway_associations,
        associationId=ids["lines_hub_association_id"],
    )
    ids["lines_hub_association_attachment_id"] = client("ec2", None, "us-east-1").describe_transit_gateway_attachments(
        Filters=[{"Name": "resource-id", "Values": [ids["lines_direct_connect_gateway_id"]]}],
    )["TransitGatewayAttachments"][0]["TransitGatewayAttachmentId"]
    # VPN connection "over-lines"
    ids["over_lines_vpn_connection_id"] = client("ec2", None, "us-east-1").create_vpn_connection(
        Type="ipsec.1",
        CustomerGatewayId=ids["private_router_customer_gateway_id"],
        TransitGatewayId=ids["hub_transit_gateway_id"],
        Options={
            "StaticRoutesOnly": False,
            "OutsideIpAddressType": "PrivateIpv4",
            "TransportTransitGatewayAttachmentId": ids["lines_hub_association_attachment_id"],
        },
        TagSpecifications=[
            {"ResourceType": "vpn-connection", "Tags": [{"Key": "Name", "Value": "over-lines"}]},
        ],
    )["VpnConnection"]["VpnConnectionId"]
    # Transit gateway route table "sites"
    ids["sites_transit_gateway_route_table_id"] = client("ec2", None, "us-east-1").create_transit_gateway_route_table(
        TransitGatewayId=ids["hub_transit_gateway_id"],
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-route-table",
                "Tags": [{"Key": "Name", "Value": "sites"}],
            },
        ],
    )["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
    # VPN connection "office-hub"
    client("ec2", None, "us-east-1").get_waiter("vpn_connection_available").wait(
        VpnConnectionIds=[ids["office_hub_vpn_connection_id"]],
    )
    # Transit gateway route table "sites"
    wait_until(
        lambda response: response["TransitGatewayRouteTables"][0]["State"],
        "available",
        (),
        client("ec2", None, "us-east-1").describe_transit_gateway_route_tables,
        TransitGatewayRouteTableIds=[ids["sites_transit_gateway_route_table_id"]],
    )
    # VPN connection "office-hub"
    ids["office_hub_vpn_connection_attachment_id"] = client("ec2", None, "us-east-1").describe_transit_gateway_attachments(
        Filters=[{"Name": "resource-id", "Values": [ids["office_hub_vpn_connection_id"]]}],
    )["TransitGatewayAttachments"][0]["TransitGatewayAttachmentId"]
    # Transit gateway route table "sites"
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["office_hub_vpn_connection_attachment_id"],
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
    )
    # VPN connection "certified-hub"
    client("ec2", None, "us-east-1").get_waiter("vpn_connection_available").wait(
        VpnConnectionIds=[ids["certified_hub_vpn_connection_id"]],
    )
    ids["certified_hub_vpn_connection_attachment_id"] = client("ec2", None, "us-east-1").describe_transit_gateway_attachments(
        Filters=[{"Name": "resource-id", "Values": [ids["certified_hub_vpn_connection_id"]]}],
    )["TransitGatewayAttachments"][0]["TransitGatewayAttachmentId"]
    # Transit gateway route table "sites"
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["certified_hub_vpn_connection_attachment_id"],
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
    )
    # VPN connection "over-lines"
    client("ec2", None, "us-east-1").get_waiter("vpn_connection_available").wait(
        VpnConnectionIds=[ids["over_lines_vpn_connection_id"]],
    )
    ids["over_lines_vpn_connection_attachment_id"] = client("ec2", None, "us-east-1").describe_transit_gateway_attachments(
        Filters=[{"Name": "resource-id", "Values": [ids["over_lines_vpn_connection_id"]]}],
    )["TransitGatewayAttachments"][0]["TransitGatewayAttachmentId"]
    # Transit gateway route table "sites"
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["over_lines_vpn_connection_attachment_id"],
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
    )
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["lines_hub_association_attachment_id"],
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
    )
    client("ec2", None, "us-east-1").enable_transit_gateway_route_table_propagation(
        TransitGatewayAttachmentId=ids["hub_main_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="2001:db8:cccc::/48",
        TransitGatewayAttachmentId=ids["hub_main_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
    )
    # Transit gateway route table "vpcs"
    ids["vpcs_transit_gateway_route_table_id"] = client("ec2", None, "us-east-1").create_transit_gateway_route_table(
        TransitGatewayId=ids["hub_transit_gateway_id"],
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-route-table",
                "Tags": [{"Key": "Name", "Value": "vpcs"}],
            },
        ],
    )["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
    wait_until(
        lambda response: response["TransitGatewayRouteTables"][0]["State"],
        "available",
        (),
        client("ec2", None, "us-east-1").describe_transit_gateway_route_tables,
        TransitGatewayRouteTableIds=[ids["vpcs_transit_gateway_route_table_id"]],
    )
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["hub_main_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
    )
    client("ec2", None, "us-east-1").enable_transit_gateway_route_table_propagation(
        TransitGatewayAttachmentId=ids["hub_main_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
    )
    client("ec2", None, "us-east-1").enable_transit_gateway_route_table_propagation(
        TransitGatewayAttachmentId=ids["office_hub_vpn_connection_attachment_id"],
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
    )
    client("ec2", None, "us-east-1").enable_transit_gateway_route_table_propagation(
        TransitGatewayAttachmentId=ids["certified_hub_vpn_connection_attachment_id"],
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
    )
    client("ec2", None, "us-east-1").enable_transit_gateway_route_table_propagation(
        TransitGatewayAttachmentId=ids["over_lines_vpn_connection_attachment_id"],
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
    )
    client("ec2", None, "us-east-1").enable_transit_gateway_route_table_propagation(
        TransitGatewayAttachmentId=ids["lines_hub_association_attachment_id"],
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="203.0.113.0/24",
        Blackhole=True,
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
    )
    # VPC endpoint "database"
    ids["database_endpoint_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["main_vpc_id"],
        VpcEndpointType="Resource",
        SubnetIds=[ids["private_a_subnet_id"], ids["private_b_subnet_id"]],
        PrivateDnsEnabled=True,
        ResourceConfigurationArn="arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-0123456789abcdef0",
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "database"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "inspection"
    ids["inspection_endpoint_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["main_vpc_id"],
        ServiceName="com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0",
        VpcEndpointType="GatewayLoadBalancer",
        SubnetIds=[ids["private_a_subnet_id"]],
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "inspection"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["inspection_endpoint_id"]],
    )
    # Route table "inspected"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["inspected_route_table_id"],
        DestinationCidrBlock="198.51.100.0/24",
        VpcEndpointId=ids["inspection_endpoint_id"],
    )
    # VPC endpoint "s3"
    ids["s3_endpoint_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["main_vpc_id"],
        ServiceName="com.amazonaws.us-east-1.s3",
        VpcEndpointType="Gateway",
        RouteTableIds=[ids["private_route_table_id"]],
        IpAddressType="ipv4",
        DnsOptions={"DnsRecordIpType": "ipv4"},
        PolicyDocument="{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":[\"s3:GetObject\"],\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-0123456789\"}}}]}",
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "s3"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["s3_endpoint_id"]],
    )
    # VPC endpoint "s3-private"
    ids["s3_private_endpoint_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["main_vpc_id"],
        ServiceName="com.amazonaws.us-east-1.s3",
        VpcEndpointType="Interface",
        SubnetIds=[ids["private_a_subnet_id"], ids["private_b_subnet_id"]],
        SecurityGroupIds=[ids["web_security_group_id"]],
        PrivateDnsEnabled=True,
        DnsOptions={"PrivateDnsOnlyForInboundResolverEndpoint": True},
        SubnetConfigurations=[
            {"SubnetId": ids["private_a_subnet_id"], "Ipv4": "10.0.16.10"},
            {
                "SubnetId": ids["private_b_subnet_id"],
                "Ipv4": "10.0.17.10",
                "Ipv6": "2001:db8:1::10",
            },
        ],
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "s3-private"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "services"
    ids["services_endpoint_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["main_vpc_id"],
        VpcEndpointType="ServiceNetwork",
        SubnetIds=[ids["private_a_subnet_id"], ids["private_b_subnet_id"]],
        PrivateDnsEnabled=True,
        ServiceNetworkArn="arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0",
        DnsOptions={
            "PrivateDnsPreference": "VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS",
            "PrivateDnsSpecifiedDomains": ["example.com"],
        },
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "services"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "sqs-abroad"
    ids["sqs_abroad_endpoint_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["main_vpc_id"],
        ServiceName="com.amazonaws.eu-west-1.sqs",
        VpcEndpointType="Interface",
        SubnetIds=[ids["private_a_subnet_id"], ids["private_b_subnet_id"]],
        PrivateDnsEnabled=False,
        ServiceRegion="eu-west-1",
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "sqs-abroad"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # What AWS has there
    ids["amazon_linux_image_id"] = client("ssm", None, "us-east-1").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    )["Parameter"]["Value"]
    # EC2 instance "app"
    response = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["private_a_subnet_id"],
                "AssociatePublicIpAddress": False,
                "Groups": [ids["web_security_group_id"]],
            },
        ],
        IamInstanceProfile={"Name": "app-160-profile"},
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "app"}]}],
    )
    ids["app_instance_id"] = response["Instances"][0]["InstanceId"]
    ids["app_instance_private_ip"] = response["Instances"][0]["PrivateIpAddress"]
    # What AWS has there
    ids["amazon_linux_arm64_image_id"] = client("ssm", None, "us-east-1").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
    )["Parameter"]["Value"]
    # EC2 instance "appliance"
    ids["appliance_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_arm64_image_id"],
        InstanceType="c7g.xlarge",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["public_a_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.0.0.40",
                "Groups": [ids["web_security_group_id"]],
            },
        ],
        KeyName="operations",
        IamInstanceProfile={"Name": "appliance"},
        UserData="#!/bin/bash\n# forwards what comes in\nsysctl -w net.ipv4.ip_forward=1\necho \"${HOSTNAME} is ready\"\n",
        MetadataOptions={
            "HttpEndpoint": "enabled",
            "HttpTokens": "optional",
            "HttpPutResponseHopLimit": 2,
            "HttpProtocolIpv6": "enabled",
            "InstanceMetadataTags": "enabled",
        },
        BlockDeviceMappings=[
            {
                "DeviceName": "/dev/xvda",
                "Ebs": {"VolumeSize": 20, "VolumeType": "io2", "Iops": 3000},
            },
        ],
        DisableApiTermination=True,
        InstanceInitiatedShutdownBehavior="terminate",
        Monitoring={"Enabled": True},
        Placement={"Tenancy": "dedicated", "GroupName": "appliances"},
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "appliance"}]},
        ],
    )["Instances"][0]["InstanceId"]
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["appliance_instance_id"]],
    )
    client("ec2", None, "us-east-1").modify_instance_attribute(
        InstanceId=ids["appliance_instance_id"],
        SourceDestCheck={"Value": False},
    )
    ids["appliance_elastic_ip_association_id"] = client("ec2", None, "us-east-1").associate_address(
        InstanceId=ids["appliance_instance_id"],
        AllocationId=ids["appliance_elastic_ip_allocation_id"],
    )["AssociationId"]
    # EC2 instance "appliance"
    ids["appliance_instance_82_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["appliances_subnet_id"],
                "AssociatePublicIpAddress": True,
                "Groups": [ids["web_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "appliance"}]},
        ],
    )["Instances"][0]["InstanceId"]
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["appliance_instance_82_id"]],
    )
    client("ec2", None, "us-east-1").modify_instance_attribute(
        InstanceId=ids["appliance_instance_82_id"],
        SourceDestCheck={"Value": False},
    )
    # Route table "edge"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["edge_route_table_id"],
        DestinationCidrBlock="10.0.0.0/24",
        InstanceId=ids["appliance_instance_82_id"],
    )
    # Subnet "interfaces-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["interfaces_a_subnet_id"]],
    )
    # EC2 instance "mail"
    ids["mail_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["interfaces_a_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddresses": [
                    {"PrivateIpAddress": "10.0.64.10", "Primary": True},
                    {"PrivateIpAddress": "10.0.64.11", "Primary": False},
                    {"PrivateIpAddress": "10.0.64.12", "Primary": False},
                ],
                "Ipv6AddressCount": 2,
                "Groups": [ids["web_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "disabled"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "mail"}]},
        ],
    )["Instances"][0]["InstanceId"]
    # Network interface "appliance-inside"
    ids["appliance_inside_network_interface_id"] = client("ec2", None, "us-east-1").create_network_interface(
        SubnetId=ids["private_a_subnet_id"],
        PrivateIpAddress="10.0.16.40",
        SecondaryPrivateIpAddressCount=2,
        Groups=[ids["web_security_group_id"]],
        TagSpecifications=[
            {
                "ResourceType": "network-interface",
                "Tags": [{"Key": "Name", "Value": "appliance-inside"}],
            },
        ],
    )["NetworkInterface"]["NetworkInterfaceId"]
    client("ec2", None, "us-east-1").get_waiter("network_interface_available").wait(
        NetworkInterfaceIds=[ids["appliance_inside_network_interface_id"]],
    )
    ids["appliance_inside_network_interface_attachment_id"] = client("ec2", None, "us-east-1").attach_network_interface(
        InstanceId=ids["appliance_instance_id"],
        NetworkInterfaceId=ids["appliance_inside_network_interface_id"],
        DeviceIndex=2,
    )["AttachmentId"]
    # Network interface "appliance-outside"
    ids["appliance_outside_network_interface_id"] = client("ec2", None, "us-east-1").create_network_interface(
        SubnetId=ids["public_a_subnet_id"],
        Description="Second address to the internet",
        PrivateIpAddresses=[
            {"PrivateIpAddress": "10.0.0.41", "Primary": True},
            {"PrivateIpAddress": "10.0.0.42", "Primary": False},
            {"PrivateIpAddress": "10.0.0.43", "Primary": False},
        ],
        Groups=[ids["web_security_group_id"]],
        TagSpecifications=[
            {
                "ResourceType": "network-interface",
                "Tags": [{"Key": "Name", "Value": "appliance-outside"}],
            },
        ],
    )["NetworkInterface"]["NetworkInterfaceId"]
    client("ec2", None, "us-east-1").get_waiter("network_interface_available").wait(
        NetworkInterfaceIds=[ids["appliance_outside_network_interface_id"]],
    )
    client("ec2", None, "us-east-1").modify_network_interface_attribute(
        NetworkInterfaceId=ids["appliance_outside_network_interface_id"],
        SourceDestCheck={"Value": False},
    )
    ids["appliance_outside_network_interface_attachment_id"] = client("ec2", None, "us-east-1").attach_network_interface(
        InstanceId=ids["appliance_instance_id"],
        NetworkInterfaceId=ids["appliance_outside_network_interface_id"],
        DeviceIndex=1,
    )["AttachmentId"]
    ids["appliance_outside_elastic_ip_association_id"] = client("ec2", None, "us-east-1").associate_address(
        NetworkInterfaceId=ids["appliance_outside_network_interface_id"],
        AllocationId=ids["appliance_outside_elastic_ip_allocation_id"],
    )["AssociationId"]
    # Network interface "containers"
    ids["containers_network_interface_id"] = client("ec2", None, "us-east-1").create_network_interface(
        SubnetId=ids["interfaces_a_subnet_id"],
        InterfaceType="trunk",
        Ipv4PrefixCount=1,
        Ipv6PrefixCount=1,
        Groups=[ids["web_security_group_id"]],
        TagSpecifications=[
            {"ResourceType": "network-interface", "Tags": [{"Key": "Name", "Value": "containers"}]},
        ],
    )["NetworkInterface"]["NetworkInterfaceId"]
    # Network interface "hpc"
    ids["hpc_network_interface_id"] = client("ec2", None, "us-east-1").create_network_interface(
        SubnetId=ids["interfaces_a_subnet_id"],
        InterfaceType="efa",
        Ipv4PrefixCount=1,
        Ipv6AddressCount=2,
        EnablePrimaryIpv6=True,
        Groups=[ids["web_security_group_id"]],
        TagSpecifications=[
            {"ResourceType": "network-interface", "Tags": [{"Key": "Name", "Value": "hpc"}]},
        ],
    )["NetworkInterface"]["NetworkInterfaceId"]
    # Network interface "inspector"
    ids["inspector_network_interface_id"] = client("ec2", None, "us-east-1").create_network_interface(
        SubnetId=ids["appliances_subnet_id"],
        TagSpecifications=[
            {"ResourceType": "network-interface", "Tags": [{"Key": "Name", "Value": "inspector"}]},
        ],
    )["NetworkInterface"]["NetworkInterfaceId"]
    client("ec2", None, "us-east-1").get_waiter("network_interface_available").wait(
        NetworkInterfaceIds=[ids["inspector_network_interface_id"]],
    )
    client("ec2", None, "us-east-1").modify_network_interface_attribute(
        NetworkInterfaceId=ids["inspector_network_interface_id"],
        SourceDestCheck={"Value": False},
    )
    # Managed prefix list "partners"
    wait_until(
        lambda response: response["PrefixLists"][0]["State"],
        "create-complete",
        ("create-failed",),
        client("ec2", None, "us-east-1").describe_managed_prefix_lists,
        PrefixListIds=[ids["partners_prefix_list_id"]],
    )
    # Route table "elsewhere"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["elsewhere_route_table_id"],
        DestinationPrefixListId=ids["partners_prefix_list_id"],
        NetworkInterfaceId=ids["inspector_network_interface_id"],
    )
    client("ec2", None, "us-east-1").replace_route(
        RouteTableId=ids["elsewhere_route_table_id"],
        DestinationCidrBlock="10.0.0.0/16",
        NetworkInterfaceId=ids["inspector_network_interface_id"],
    )
    # Network interface "sensor"
    ids["sensor_network_interface_id"] = client("ec2", None, "us-east-1").create_network_interface(
        SubnetId=ids["private_a_subnet_id"],
        Groups=[ids["web_security_group_id"]],
        TagSpecifications=[
            {"ResourceType": "network-interface", "Tags": [{"Key": "Name", "Value": "sensor"}]},
        ],
    )["NetworkInterface"]["NetworkInterfaceId"]
    # Network interface "watched"
    ids["watched_network_interface_id"] = client("ec2", None, "us-east-1").create_network_interface(
        SubnetId=ids["private_a_subnet_id"],
        Groups=[ids["web_security_group_id"]],
        TagSpecifications=[
            {"ResourceType": "network-interface", "Tags": [{"Key": "Name", "Value": "watched"}]},
        ],
    )["NetworkInterface"]["NetworkInterfaceId"]
    # Load balancer "api"
    ids["api_load_balancer_id"] = client("elbv2", None, "us-east-1").create_load_balancer(
        Name="api",
        Type="network",
        Scheme="internal",
        IpAddressType="dualstack",
        Subnets=[ids["public_a_subnet_id"], ids["public_b_subnet_id"]],
        Tags=[{"Key": "Name", "Value": "api"}],
    )["LoadBalancers"][0]["LoadBalancerArn"]
    client("elbv2", None, "us-east-1").get_waiter("load_balancer_available").wait(
        LoadBalancerArns=[ids["api_load_balancer_id"]],
    )
    client("elbv2", None, "us-east-1").modify_load_balancer_attributes(
        LoadBalancerArn=ids["api_load_balancer_id"],
        Attributes=[{"Key": "deletion_protection.enabled", "Value": "false"}],
    )
    # Endpoint service "orders-api"
    response = client("ec2", None, "us-east-1").create_vpc_endpoint_service_configuration(
        AcceptanceRequired=True,
        NetworkLoadBalancerArns=[ids["api_load_balancer_id"]],
        SupportedIpAddressTypes=["ipv4", "ipv6"],
        SupportedRegions=["us-east-1", "eu-west-1"],
        PrivateDnsName="orders.example.com",
        TagSpecifications=[
            {
                "ResourceType": "vpc-endpoint-service",
                "Tags": [
                    {"Key": "Name", "Value": "orders-api"},
                    {"Key": "Team", "Value": "orders"},
                ],
            },
        ],
    )
    ids["orders_api_endpoint_service_name"] = response["ServiceConfiguration"]["ServiceName"]
    ids["orders_api_endpoint_service_id"] = response["ServiceConfiguration"]["ServiceId"]
    wait_until(
        lambda response: response["ServiceConfigurations"][0]["ServiceState"],
        "Available",
        ("Failed",),
        client("ec2", None, "us-east-1").describe_vpc_endpoint_service_configurations,
        ServiceIds=[ids["orders_api_endpoint_service_id"]],
    )
    client("ec2", None, "us-east-1").modify_vpc_endpoint_service_permissions(
        ServiceId=ids["orders_api_endpoint_service_id"],
        AddAllowedPrincipals=[
            "arn:aws:iam::111122223333:root",
            "arn:aws:iam::444455556666:role/orders",
        ],
    )
    client("ec2", None, "us-east-1").modify_vpc_endpoint_service_payer_responsibility(
        ServiceId=ids["orders_api_endpoint_service_id"],
        PayerResponsibility="ServiceOwner",
    )
    # VPC endpoint "orders"
    ids["orders_endpoint_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["main_vpc_id"],
        ServiceName=ids["orders_api_endpoint_service_name"],
        VpcEndpointType="Interface",
        SubnetIds=[ids["private_a_subnet_id"], ids["private_b_subnet_id"]],
        SecurityGroupIds=[ids["web_security_group_id"]],
        PrivateDnsEnabled=False,
        IpAddressType="ipv4",
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "orders"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "pendingAcceptance",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["orders_endpoint_id"]],
    )
    client("ec2", None, "us-east-1").accept_vpc_endpoint_connections(
        ServiceId=ids["orders_api_endpoint_service_id"],
        VpcEndpointIds=[ids["orders_endpoint_id"]],
    )
    # Load balancer "api"
    ids["api_1_target_group_id"] = client("elbv2", None, "us-east-1").create_target_group(
        Name="api-1",
        VpcId=ids["main_vpc_id"],
        TargetType="instance",
        Protocol="TCP",
        Port=8443,
        HealthCheckProtocol="TCP",
        HealthCheckPort="traffic-port",
        HealthCheckIntervalSeconds=30,
        HealthyThresholdCount=5,
        UnhealthyThresholdCount=2,
    )["TargetGroups"][0]["TargetGroupArn"]
    ids["api_1_listener_id"] = client("elbv2", None, "us-east-1").create_listener(
        LoadBalancerArn=ids["api_load_balancer_id"],
        Protocol="TCP",
        Port=443,
        DefaultActions=[{"Type": "forward", "TargetGroupArn": ids["api_1_target_group_id"]}],
    )["Listeners"][0]["ListenerArn"]
    # Load balancer "firewalls"
    ids["firewalls_load_balancer_id"] = client("elbv2", None, "us-east-1").create_load_balancer(
        Name="firewalls",
        Type="gateway",
        IpAddressType="ipv4",
        Subnets=[ids["private_a_subnet_id"]],
        Tags=[{"Key": "Name", "Value": "firewalls"}],
    )["LoadBalancers"][0]["LoadBalancerArn"]
    client("elbv2", None, "us-east-1").get_waiter("load_balancer_available").wait(
        LoadBalancerArns=[ids["firewalls_load_balancer_id"]],
    )
    client("elbv2", None, "us-east-1").modify_load_balancer_attributes(
        LoadBalancerArn=ids["firewalls_load_balancer_id"],
        Attributes=[{"Key": "deletion_protection.enabled", "Value": "false"}],
    )
    # Endpoint service "inspection-service"
    response = client("ec2", None, "us-east-1").create_vpc_endpoint_service_configuration(
        AcceptanceRequired=False,
        GatewayLoadBalancerArns=[ids["firewalls_load_balancer_id"]],
        SupportedIpAddressTypes=["ipv4"],
        TagSpecifications=[
            {
                "ResourceType": "vpc-endpoint-service",
                "Tags": [{"Key": "Name", "Value": "inspection-service"}],
            },
        ],
    )
    ids["inspection_service_id"] = response["ServiceConfiguration"]["ServiceId"]
    ids["inspection_service_name"] = response["ServiceConfiguration"]["ServiceName"]
    wait_until(
        lambda response: response["ServiceConfigurations"][0]["ServiceState"],
        "Available",
        ("Failed",),
        client("ec2", None, "us-east-1").describe_vpc_endpoint_service_configurations,
        ServiceIds=[ids["inspection_service_id"]],
    )
    # VPC endpoint "inspected-by-own"
    ids["inspected_by_own_endpoint_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["main_vpc_id"],
        ServiceName=ids["inspection_service_name"],
        VpcEndpointType="GatewayLoadBalancer",
        SubnetIds=[ids["private_a_subnet_id"]],
        TagSpecifications=[
            {
                "ResourceType": "vpc-endpoint",
                "Tags": [{"Key": "Name", "Value": "inspected-by-own"}],
            },
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["inspected_by_own_endpoint_id"]],
    )
    # Route table "inspected-by-own"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["inspected_by_own_route_table_id"],
        DestinationCidrBlock="203.0.113.128/25",
        VpcEndpointId=ids["inspected_by_own_endpoint_id"],
    )
    # Load balancer "firewalls"
    ids["firewalls_1_target_group_id"] = client("elbv2", None, "us-east-1").create_target_group(
        Name="firewalls-1",
        VpcId=ids["main_vpc_id"],
        TargetType="instance",
        Protocol="GENEVE",
        Port=6081,
        HealthCheckProtocol="HTTP",
        HealthCheckPath="/",
        HealthCheckPort="traffic-port",
        HealthCheckIntervalSeconds=30,
        HealthyThresholdCount=5,
        UnhealthyThresholdCount=2,
    )["TargetGroups"][0]["TargetGroupArn"]
    ids["firewalls_1_listener_id"] = client("elbv2", None, "us-east-1").create_listener(
        LoadBalancerArn=ids["firewalls_load_balancer_id"],
        DefaultActions=[{"Type": "forward", "TargetGroupArn": ids["firewalls_1_target_group_id"]}],
    )["Listeners"][0]["ListenerArn"]
    # Load balancer "front"
    ids["front_load_balancer_id"] = client("elbv2", None, "us-east-1").create_load_balancer(
        Name="front",
        Type="network",
        Scheme="internet-facing",
        IpAddressType="ipv4",
        SubnetMappings=[
            {
                "SubnetId": ids["public_a_subnet_id"],
                "AllocationId": ids["front_elastic_ip_allocation_id"],
            },
            {"SubnetId": ids["public_b_subnet_id"]},
        ],
        SecurityGroups=[ids["web_security_group_id"]],
        Tags=[{"Key": "Name", "Value": "front"}],
    )["LoadBalancers"][0]["LoadBalancerArn"]
    client("elbv2", None, "us-east-1").get_waiter("load_balancer_available").wait(
        LoadBalancerArns=[ids["front_load_balancer_id"]],
    )
    client("elbv2", None, "us-east-1").set_security_groups(
        LoadBalancerArn=ids["front_load_balancer_id"],
        SecurityGroups=[ids["web_security_group_id"]],
        EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic="off",
    )
    client("elbv2", None, "us-east-1").modify_load_balancer_attributes(
        LoadBalancerArn=ids["front_load_balancer_id"],
        Attributes=[
            {"Key": "deletion_protection.enabled", "Value": "false"},
            {"Key": "load_balancing.cross_zone.enabled", "Value": "true"},
            {"Key": "zonal_shift.config.enabled", "Value": "true"},
            {
                "Key": "dns_record.client_routing_policy",
                "Value": "partial_availability_zone_affinity",
            },
        ],
    )
    # Load balancer "inner"
    ids["inner_load_balancer_id"] = client("elbv2", None, "us-east-1").create_load_balancer(
        Name="inner",
        Type="network",
        Scheme="internal",
        IpAddressType="ipv4",
        SubnetMappings=[
            {"SubnetId": ids["private_a_subnet_id"], "PrivateIPv4Address": "10.0.16.200"},
            {"SubnetId": ids["private_b_subnet_id"]},
        ],
        Tags=[{"Key": "Name", "Value": "inner"}],
    )["LoadBalancers"][0]["LoadBalancerArn"]
    client("elbv2", None, "us-east-1").get_waiter("load_balancer_available").wait(
        LoadBalancerArns=[ids["inner_load_balancer_id"]],
    )
    client("elbv2", None, "us-east-1").modify_load_balancer_attributes(
        LoadBalancerArn=ids["inner_load_balancer_id"],
        Attributes=[{"Key": "deletion_protection.enabled", "Value": "false"}],
    )
    ids["inner_1_target_group_id"] = client("elbv2", None, "us-east-1").create_target_group(
        Name="inner-1",
        VpcId=ids["main_vpc_id"],
        TargetType="instance",
        Protocol="TCP",
        Port=5432,
        HealthCheckProtocol="TCP",
        HealthCheckPort="traffic-port",
        HealthCheckIntervalSeconds=30,
        HealthyThresholdCount=5,
        UnhealthyThresholdCount=2,
    )["TargetGroups"][0]["TargetGroupArn"]
    ids["inner_1_listener_id"] = client("elbv2", None, "us-east-1").create_listener(
        LoadBalancerArn=ids["inner_load_balancer_id"],
        Protocol="TCP",
        Port=5432,
        DefaultActions=[{"Type": "forward", "TargetGroupArn": ids["inner_1_target_group_id"]}],
    )["Listeners"][0]["ListenerArn"]
    # EC2 instance "app"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["app_instance_id"]],
    )
    # Load balancer "inner"
    client("elbv2", None, "us-east-1").register_targets(
        TargetGroupArn=ids["inner_1_target_group_id"],
        Targets=[{"Id": ids["app_instance_id"]}],
    )
    # Load balancer "inspection"
    ids["inspection_load_balancer_id"] = client("elbv2", None, "us-east-1").create_load_balancer(
        Name="inspection",
        Type="gateway",
        IpAddressType="ipv4",
        Subnets=[ids["private_a_subnet_id"]],
        Tags=[{"Key": "Name", "Value": "inspection"}],
    )["LoadBalancers"][0]["LoadBalancerArn"]
    client("elbv2", None, "us-east-1").get_waiter("load_balancer_available").wait(
        LoadBalancerArns=[ids["inspection_load_balancer_id"]],
    )
    client("elbv2", None, "us-east-1").modify_load_balancer_attributes(
        LoadBalancerArn=ids["inspection_load_balancer_id"],
        Attributes=[{"Key": "deletion_protection.enabled", "Value": "false"}],
    )
    ids["inspection_1_target_group_id"] = client("elbv2", None, "us-east-1").create_target_group(
        Name="inspection-1",
        VpcId=ids["main_vpc_id"],
        TargetType="instance",
        Protocol="GENEVE",
        Port=6081,
        HealthCheckProtocol="HTTP",
        HealthCheckPath="/",
        HealthCheckPort="traffic-port",
        HealthCheckIntervalSeconds=30,
        HealthyThresholdCount=5,
        UnhealthyThresholdCount=2,
    )["TargetGroups"][0]["TargetGroupArn"]
    ids["inspection_1_listener_id"] = client("elbv2", None, "us-east-1").create_listener(
        LoadBalancerArn=ids["inspection_load_balancer_id"],
        DefaultActions=[{"Type": "forward", "TargetGroupArn": ids["inspection_1_target_group_id"]}],
    )["Listeners"][0]["ListenerArn"]
    client("elbv2", None, "us-east-1").register_targets(
        TargetGroupArn=ids["inspection_1_target_group_id"],
        Targets=[{"Id": ids["app_instance_id"]}],
    )
    # Load balancer "web"
    ids["web_load_balancer_id"] = client("elbv2", None, "us-east-1").create_load_balancer(
        Name="web",
        Type="application",
        Scheme="internet-facing",
        IpAddressType="dualstack",
        Subnets=[ids["public_a_subnet_id"], ids["public_b_subnet_id"]],
        SecurityGroups=[ids["web_security_group_id"]],
        IpamPools={"Ipv4IpamPoolId": "ipam-pool-0123456789abcdef0"},
        Tags=[{"Key": "Name", "Value": "web"}],
    )["LoadBalancers"][0]["LoadBalancerArn"]
    client("elbv2", None, "us-east-1").get_waiter("load_balancer_available").wait(
        LoadBalancerArns=[ids["web_load_balancer_id"]],
    )
    client("elbv2", None, "us-east-1").modify_capacity_reservation(
        LoadBalancerArn=ids["web_load_balancer_id"],
        MinimumLoadBalancerCapacity={"CapacityUnits": 100},
    )
    client("elbv2", None, "us-east-1").modify_load_balancer_attributes(
        LoadBalancerArn=ids["web_load_balancer_id"],
        Attributes=[
            {"Key": "deletion_protection.enabled", "Value": "true"},
            {"Key": "idle_timeout.timeout_seconds", "Value": "120"},
            {"Key": "client_keep_alive.seconds", "Value": "600"},
            {"Key": "routing.http2.enabled", "Value": "false"},
            {"Key": "routing.http.desync_mitigation_mode", "Value": "strictest"},
            {"Key": "routing.http.drop_invalid_header_fields.enabled", "Value": "true"},
            {"Key": "routing.http.preserve_host_header.enabled", "Value": "true"},
            {"Key": "routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "Value": "true"},
            {"Key": "routing.http.xff_client_port.enabled", "Value": "true"},
            {"Key": "routing.http.xff_header_processing.mode", "Value": "remove"},
            {"Key": "waf.fail_open.enabled", "Value": "true"},
            {"Key": "access_logs.s3.enabled", "Value": "true"},
            {"Key": "access_logs.s3.bucket", "Value": "example-elb-logs"},
            {"Key": "access_logs.s3.prefix", "Value": "web"},
            {"Key": "connection_logs.s3.enabled", "Value": "true"},
            {"Key": "connection_logs.s3.bucket", "Value": "example-elb-logs"},
            {"Key": "connection_logs.s3.prefix", "Value": "connections"},
        ],
    )
    ids["web_1_target_group_id"] = client("elbv2", None, "us-east-1").create_target_group(
        Name="web-1",
        VpcId=ids["main_vpc_id"],
        TargetType="instance",
        Protocol="HTTP",
        Port=80,
        HealthCheckProtocol="HTTP",
        HealthCheckPath="/",
        HealthCheckPort="traffic-port",
        HealthCheckIntervalSeconds=30,
        HealthyThresholdCount=5,
        UnhealthyThresholdCount=2,
    )["TargetGroups"][0]["TargetGroupArn"]
    ids["web_1_listener_id"] = client("elbv2", None, "us-east-1").create_listener(
        LoadBalancerArn=ids["web_load_balancer_id"],
        Protocol="HTTP",
        Port=80,
        DefaultActions=[{"Type": "forward", "TargetGroupArn": ids["web_1_target_group_id"]}],
    )["Listeners"][0]["ListenerArn"]
    client("elbv2", None, "us-east-1").register_targets(
        TargetGroupArn=ids["web_1_target_group_id"],
        Targets=[{"Id": ids["app_instance_id"], "Port": 8080}],
    )
    ids["web_2_target_group_id"] = client("elbv2", None, "us-east-1").create_target_group(
        Name="web-2",
        VpcId=ids["main_vpc_id"],
        TargetType="ip",
        Protocol="HTTPS",
        Port=8443,
        HealthCheckProtocol="HTTPS",
        HealthCheckPath="/health",
        HealthCheckPort="8080",
        HealthCheckIntervalSeconds=30,
        HealthyThresholdCount=5,
        UnhealthyThresholdCount=2,
    )["TargetGroups"][0]["TargetGroupArn"]
    ids["web_2_listener_id"] = client("elbv2", None, "us-east-1").create_listener(
        LoadBalancerArn=ids["web_load_balancer_id"],
        Protocol="HTTPS",
        Port=443,
        SslPolicy="ELBSecurityPolicy-TLS13-1-2-2021-06",
        Certificates=[
            {
                "CertificateArn": "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012",
            },
        ],
        DefaultActions=[{"Type": "forward", "TargetGroupArn": ids["web_2_target_group_id"]}],
    )["Listeners"][0]["ListenerArn"]
    # Load balancer "front"
    ids["front_1_target_group_id"] = client("elbv2", None, "us-east-1").create_target_group(
        Name="front-1",
        VpcId=ids["main_vpc_id"],
        TargetType="alb",
        Protocol="TCP",
        Port=80,
        HealthCheckProtocol="HTTP",
        HealthCheckPath="/",
        HealthCheckPort="traffic-port",
        HealthCheckIntervalSeconds=30,
        HealthyThresholdCount=5,
        UnhealthyThresholdCount=2,
    )["TargetGroups"][0]["TargetGroupArn"]
    ids["front_1_listener_id"] = client("elbv2", None, "us-east-1").create_listener(
        LoadBalancerArn=ids["front_load_balancer_id"],
        Protocol="TCP",
        Port=80,
        DefaultActions=[{"Type": "forward", "TargetGroupArn": ids["front_1_target_group_id"]}],
    )["Listeners"][0]["ListenerArn"]
    client("elbv2", None, "us-east-1").register_targets(
        TargetGroupArn=ids["front_1_target_group_id"],
        Targets=[{"Id": ids["web_load_balancer_id"]}],
    )
    # Load balancer "web"
    client("elbv2", None, "us-east-1").register_targets(
        TargetGroupArn=ids["web_2_target_group_id"],
        Targets=[{"Id": ids["app_instance_private_ip"], "Port": 8080}],
    )
    client("elbv2", None, "us-east-1").register_targets(
        TargetGroupArn=ids["web_2_target_group_id"],
        Targets=[{"Id": "172.16.0.10", "AvailabilityZone": "all"}],
    )
    # RDS database "orders"
    ids["orders_subnet_group_id"] = client("rds", None, "us-east-1").create_db_subnet_group(
        DBSubnetGroupName="orders-data",
        DBSubnetGroupDescription="Subnets of orders",
        SubnetIds=[ids["private_a_subnet_id"], ids["private_b_subnet_id"]],
    )["DBSubnetGroup"]["DBSubnetGroupName"]
    ids["orders_database_id"] = client("rds", None, "us-east-1").create_db_instance(
        DBInstanceIdentifier="orders",
        Engine="mysql",
        EngineVersion="8.4",
        DBInstanceClass="db.m7g.large",
        AllocatedStorage=100,
        StorageEncrypted=False,
        MasterUsername="orders_admin",
        ManageMasterUserPassword=True,
        DBName="orders",
        Port=3307,
        DBSubnetGroupName=ids["orders_subnet_group_id"],
        VpcSecurityGroupIds=[ids["web_security_group_id"]],
        MultiAZ=True,
        PubliclyAccessible=True,
        BackupRetentionPeriod=14,
        CopyTagsToSnapshot=True,
        DeletionProtection=True,
        Tags=[{"Key": "Name", "Value": "orders"}],
    )["DBInstance"]["DBInstanceIdentifier"]
    # Lambda function "clean-up"
    ids["clean_up_function_id"] = client("lambda", None, "us-east-1").create_function(
        FunctionName="clean-up",
        Role=ids["clean_up_role_arn"],
        Runtime="python3.13",
        Handler="index.handler",
        Code={"S3Bucket": "example-code", "S3Key": "clean-up.zip"},
        MemorySize=128,
        Timeout=30,
        VpcConfig={
            "SubnetIds": [ids["private_a_subnet_id"], ids["private_b_subnet_id"]],
            "SecurityGroupIds": [ids["web_security_group_id"]],
            "Ipv6AllowedForDualStack": False,
        },
        Tags={"Name": "clean-up"},
    )["FunctionName"]
    # Lambda function "import"
    ids["import_function_id"] = client("lambda", None, "us-east-1").create_function(
        FunctionName="import",
        Role="arn:aws:iam::111122223333:role/import",
        Runtime="nodejs22.x",
        Handler="import.handler",
        Code={"S3Bucket": "example-code", "S3Key": "import.zip"},
        MemorySize=512,
        Timeout=60,
        VpcConfig={
            "SubnetIds": [ids["private_a_subnet_id"], ids["private_b_subnet_id"]],
            "SecurityGroupIds": [ids["web_security_group_id"]],
            "Ipv6AllowedForDualStack": True,
        },
        Tags={"Name": "import"},
    )["FunctionName"]
    # EKS cluster "apps"
    ids["apps_eks_cluster_id"] = client("eks", None, "us-east-1").create_cluster(
        name="apps",
        version="1.33",
        roleArn="arn:aws:iam::111122223333:role/eks",
        resourcesVpcConfig={
            "subnetIds": [ids["private_a_subnet_id"], ids["private_b_subnet_id"]],
            "securityGroupIds": [ids["web_security_group_id"]],
            "endpointPrivateAccess": False,
            "endpointPublicAccess": True,
            "publicAccessCidrs": ["203.0.113.0/24"],
        },
        tags={"Name": "apps"},
    )["cluster"]["name"]
    # EKS cluster "inner-apps"
    ids["inner_apps_eks_cluster_id"] = client("eks", None, "us-east-1").create_cluster(
        name="inner-apps",
        roleArn=ids["inner_apps_role_arn"],
        resourcesVpcConfig={
            "subnetIds": [ids["private_a_subnet_id"], ids["private_b_subnet_id"]],
            "securityGroupIds": [ids["web_security_group_id"]],
            "endpointPrivateAccess": True,
            "endpointPublicAccess": False,
        },
        tags={"Name": "inner-apps"},
    )["cluster"]["name"]
    # ECS cluster "jobs"
    ids["jobs_ecs_cluster_id"] = client("ecs", None, "us-east-1").create_cluster(
        clusterName="jobs",
        settings=[{"name": "containerInsights", "value": "enabled"}],
        tags=[{"key": "Name", "value": "jobs"}],
    )["cluster"]["clusterArn"]
    # Transit gateway "watched-hub"
    wait_until(
        lambda response: response["TransitGateways"][0]["State"],
        "available",
        (),
        client("ec2", None, "us-east-1").describe_transit_gateways,
        TransitGatewayIds=[ids["watched_hub_transit_gateway_id"]],
    )
    # Flow log "hub"
    ids["hub_flow_log_id"] = client("ec2", None, "us-east-1").create_flow_logs(
        ResourceIds=[ids["watched_hub_transit_gateway_id"]],
        ResourceType="TransitGateway",
        LogDestinationType="cloud-watch-logs",
        LogDestination="arn:aws:logs:us-east-1:111122223333:log-group:hub",
        DeliverLogsPermissionArn="arn:aws:iam::111122223333:role/flow-logs",
        MaxAggregationInterval=60,
        LogFormat="${tgw-id} ${srcaddr} ${dstaddr} ${packets-lost-no-route}",
        TagSpecifications=[
            {"ResourceType": "vpc-flow-log", "Tags": [{"Key": "Name", "Value": "hub"}]},
        ],
    )["FlowLogIds"][0]
    # Flow log "to-bucket"
    client("s3", None, "us-east-1").create_bucket(Bucket="example-flow-logs-of-main")
    client("s3", None, "us-east-1").put_bucket_policy(
        Bucket="example-flow-logs-of-main",
        Policy="{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"AWSLogDeliveryWrite\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"delivery.logs.amazonaws.com\"},\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::example-flow-logs-of-main/network/main/*\",\"Condition\":{\"StringEquals\":{\"s3:x-amz-acl\":\"bucket-owner-full-control\"}}},{\"Sid\":\"AWSLogDeliveryAclCheck\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"delivery.logs.amazonaws.com\"},\"Action\":[\"s3:GetBucketAcl\",\"s3:ListBucket\"],\"Resource\":\"arn:aws:s3:::example-flow-logs-of-main\"}]}",
    )
    ids["to_bucket_flow_log_id"] = client("ec2", None, "us-east-1").create_flow_logs(
        ResourceIds=[ids["private_a_subnet_id"]],
        ResourceType="Subnet",
        TrafficType="REJECT",
        LogDestinationType="s3",
        LogDestination="arn:aws:s3:::example-flow-logs-of-main/network/main/",
        DestinationOptions={
            "FileFormat": "parquet",
            "HiveCompatiblePartitions": True,
            "PerHourPartition": True,
        },
        TagSpecifications=[
            {"ResourceType": "vpc-flow-log", "Tags": [{"Key": "Name", "Value": "to-bucket"}]},
        ],
    )["FlowLogIds"][0]
    # Network interface "sensor"
    client("ec2", None, "us-east-1").get_waiter("network_interface_available").wait(
        NetworkInterfaceIds=[ids["sensor_network_interface_id"]],
    )
    # Flow log "to-stream"
    ids["to_stream_flow_log_id"] = client("ec2", None, "us-east-1").create_flow_logs(
        ResourceIds=[ids["sensor_network_interface_id"]],
        ResourceType="NetworkInterface",
        TrafficType="ALL",
        LogDestinationType="kinesis-data-firehose",
        LogDestination="arn:aws:firehose:us-east-1:444455556666:deliverystream/flow",
        DeliverLogsPermissionArn="arn:aws:iam::111122223333:role/flow-logs",
        DeliverCrossAccountRole="arn:aws:iam::444455556666:role/flow-logs",
        TagSpecifications=[
            {"ResourceType": "vpc-flow-log", "Tags": [{"Key": "Name", "Value": "to-stream"}]},
        ],
    )["FlowLogIds"][0]
    # Flow log "whole-vpc"
    client("logs", None, "us-east-1").create_log_group(logGroupName="/vpc-flow-logs/main")
    client("logs", None, "us-east-1").put_retention_policy(
        logGroupName="/vpc-flow-logs/main",
        retentionInDays=90,
    )
    client("iam", None, "us-east-1").get_waiter("role_exists").wait(
        RoleName="whole-vpc-179-delivery",
    )
    client("iam", None, "us-east-1").put_role_policy(
        PolicyName="deliver-flow-logs",
        RoleName="whole-vpc-179-delivery",
        PolicyDocument="{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"logs:CreateLogGroup\",\"logs:CreateLogStream\",\"logs:PutLogEvents\",\"logs:DescribeLogGroups\",\"logs:DescribeLogStreams\"],\"Resource\":\"*\"}]}",
    )
    ids["whole_vpc_flow_log_id"] = client("ec2", None, "us-east-1").create_flow_logs(
        ResourceIds=[ids["main_vpc_id"]],
        ResourceType="VPC",
        TrafficType="ALL",
        LogDestinationType="cloud-watch-logs",
        LogGroupName="/vpc-flow-logs/main",
        DeliverLogsPermissionArn=ids["whole_vpc_role_arn"],
        MaxAggregationInterval=60,
        LogFormat="${version} ${srcaddr} ${dstaddr} ${action} ${flow-direction}",
        TagSpecifications=[
            {"ResourceType": "vpc-flow-log", "Tags": [{"Key": "Name", "Value": "whole-vpc"}]},
        ],
    )["FlowLogIds"][0]
    # Traffic mirror target "sensor"
    ids["sensor_traffic_mirror_target_id"] = client("ec2", None, "us-east-1").create_traffic_mirror_target(
        NetworkInterfaceId=ids["sensor_network_interface_id"],
        Description="Intrusion detection",
        TagSpecifications=[
            {"ResourceType": "traffic-mirror-target", "Tags": [{"Key": "Name", "Value": "sensor"}]},
        ],
    )["TrafficMirrorTarget"]["TrafficMirrorTargetId"]
    # Traffic mirror filter "https"
    ids["https_traffic_mirror_filter_id"] = client("ec2", None, "us-east-1").create_traffic_mirror_filter(
        Description="HTTPS and names",
        TagSpecifications=[
            {"ResourceType": "traffic-mirror-filter", "Tags": [{"Key": "Name", "Value": "https"}]},
        ],
    )["TrafficMirrorFilter"]["TrafficMirrorFilterId"]
    client("ec2", None, "us-east-1").modify_traffic_mirror_filter_network_services(
        TrafficMirrorFilterId=ids["https_traffic_mirror_filter_id"],
        AddNetworkServices=["amazon-dns"],
    )
    ids["https_ingress_100_traffic_mirror_filter_rule_id"] = client("ec2", None, "us-east-1").create_traffic_mirror_filter_rule(
        TrafficMirrorFilterId=ids["https_traffic_mirror_filter_id"],
        TrafficDirection="ingress",
        RuleNumber=100,
        RuleAction="accept",
        Protocol=6,
        SourceCidrBlock="0.0.0.0/0",
        DestinationCidrBlock="10.0.0.0/16",
        SourcePortRange={"FromPort": 1024, "ToPort": 65535},
        DestinationPortRange={"FromPort": 443, "ToPort": 443},
        Description="HTTPS",
    )["TrafficMirrorFilterRule"]["TrafficMirrorFilterRuleId"]
    ids["https_egress_100_traffic_mirror_filter_rule_id"] = client("ec2", None, "us-east-1").create_traffic_mirror_filter_rule(
        TrafficMirrorFilterId=ids["https_traffic_mirror_filter_id"],
        TrafficDirection="egress",
        RuleNumber=100,
        RuleAction="reject",
        SourceCidrBlock="10.0.0.0/16",
        DestinationCidrBlock="10.0.0.0/16",
        Description="HTTPS",
    )["TrafficMirrorFilterRule"]["TrafficMirrorFilterRuleId"]
    # Network interface "watched"
    client("ec2", None, "us-east-1").get_waiter("network_interface_available").wait(
        NetworkInterfaceIds=[ids["watched_network_interface_id"]],
    )
    # Traffic mirror session "to-sensor"
    ids["to_sensor_traffic_mirror_session_id"] = client("ec2", None, "us-east-1").create_traffic_mirror_session(
        NetworkInterfaceId=ids["watched_network_interface_id"],
        TrafficMirrorTargetId=ids["sensor_traffic_mirror_target_id"],
        TrafficMirrorFilterId=ids["https_traffic_mirror_filter_id"],
        SessionNumber=10,
        VirtualNetworkId=4242,
        PacketLength=256,
        Description="Headers for the sensor",
        TagSpecifications=[
            {
                "ResourceType": "traffic-mirror-session",
                "Tags": [{"Key": "Name", "Value": "to-sensor"}],
            },
        ],
    )["TrafficMirrorSession"]["TrafficMirrorSessionId"]


def step_2_eu_west_1():
    """In eu-west-1."""
    # Region "eu-west-1"
    client("ec2", None, "eu-west-1").modify_vpc_block_public_access_options(
        InternetGatewayBlockMode="block-ingress",
    )
    # VPC "abroad"
    ids["abroad_vpc_id"] = client("ec2", None, "eu-west-1").create_vpc(
        CidrBlock="10.1.0.0/16",
        InstanceTenancy="dedicated",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "abroad"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "eu-west-1").get_waiter("vpc_available").wait(VpcIds=[ids["abroad_vpc_id"]])
    client("ec2", None, "eu-west-1").modify_vpc_attribute(
        VpcId=ids["abroad_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    ids["abroad_100_64_0_0_16_cidr_block_association_id"] = client("ec2", None, "eu-west-1").associate_vpc_cidr_block(
        VpcId=ids["abroad_vpc_id"],
        CidrBlock="100.64.0.0/16",
    )["CidrBlockAssociation"]["AssociationId"]
    ids["abroad_encryption_control_id"] = client("ec2", None, "eu-west-1").create_vpc_encryption_control(
        VpcId=ids["abroad_vpc_id"],
    )["VpcEncryptionControl"]["VpcEncryptionControlId"]
    wait_until(
        lambda response: response["VpcEncryptionControls"][0]["State"],
        "available",
        ("monitor-failed",),
        client("ec2", None, "eu-west-1").describe_vpc_encryption_controls,
        VpcEncryptionControlIds=[ids["abroad_encryption_control_id"]],
    )
    client("ec2", None, "eu-west-1").modify_vpc_encryption_control(
        VpcEncryptionControlId=ids["abroad_encryption_control_id"],
        Mode="enforce",
        InternetGatewayExclusion="enable",
        NatGatewayExclusion="enable",
    )
    ids["abroad_public_access_exclusion_id"] = client("ec2", None, "eu-west-1").create_vpc_block_public_access_exclusion(
        VpcId=ids["abroad_vpc_id"],
        InternetGatewayExclusionMode="allow-bidirectional",
    )["VpcBlockPublicAccessExclusion"]["ExclusionId"]
    # Subnet "abroad-a"
    ids["abroad_a_subnet_id"] = client("ec2", None, "eu-west-1").create_subnet(
        VpcId=ids["abroad_vpc_id"],
        CidrBlock="10.1.0.0/24",
        AvailabilityZone="eu-west-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "abroad-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "abroad-tgw-a"
    ids["abroad_tgw_a_subnet_id"] = client("ec2", None, "eu-west-1").create_subnet(
        VpcId=ids["abroad_vpc_id"],
        CidrBlock="10.1.255.0/28",
        AvailabilityZone="eu-west-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "abroad-tgw-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "orders-abroad"
    ids["orders_abroad_subnet_id"] = client("ec2", None, "eu-west-1").create_subnet(
        VpcId=ids["abroad_vpc_id"],
        CidrBlock="10.1.48.0/24",
        AvailabilityZone="eu-west-1c",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "orders-abroad"}]},
        ],
    )["Subnet"]["SubnetId"]
    # VPC "far"
    ids["far_vpc_id"] = client("ec2", None, "eu-west-1").create_vpc(
        CidrBlock="10.5.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "far"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "eu-west-1").get_waiter("vpc_available").wait(VpcIds=[ids["far_vpc_id"]])
    client("ec2", None, "eu-west-1").modify_vpc_attribute(
        VpcId=ids["far_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "far-a"
    ids["far_a_subnet_id"] = client("ec2", None, "eu-west-1").create_subnet(
        VpcId=ids["far_vpc_id"],
        CidrBlock="10.5.0.0/24",
        AvailabilityZone="eu-west-1a",
        TagSpecifications=[{"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "far-a"}]}],
    )["Subnet"]["SubnetId"]
    # VPC "pooled"
    ids["pooled_vpc_id"] = client("ec2", None, "eu-west-1").create_vpc(
        Ipv4IpamPoolId="ipam-pool-0123456789abcdef0",
        Ipv4NetmaskLength=20,
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "pooled"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "eu-west-1").get_waiter("vpc_available").wait(VpcIds=[ids["pooled_vpc_id"]])
    client("ec2", None, "eu-west-1").modify_vpc_attribute(
        VpcId=ids["pooled_vpc_id"],
        EnableDnsSupport={"Value": False},
    )
    ids["pooled_ipv6_cidr_block_association_id"] = client("ec2", None, "eu-west-1").associate_vpc_cidr_block(
        VpcId=ids["pooled_vpc_id"],
        Ipv6IpamPoolId="ipam-pool-0123456789abcdef1",
        Ipv6NetmaskLength=52,
    )["Ipv6CidrBlockAssociation"]["AssociationId"]
    ids["pooled_pool_1_cidr_block_association_id"] = client("ec2", None, "eu-west-1").associate_vpc_cidr_block(
        VpcId=ids["pooled_vpc_id"],
        Ipv4IpamPoolId="ipam-pool-0123456789abcdef0",
        Ipv4NetmaskLength=24,
    )["CidrBlockAssociation"]["AssociationId"]
    wait_until(
        lambda response: next(one for one in response["Vpcs"][0]["CidrBlockAssociationSet"] if one["AssociationId"] == ids["pooled_pool_1_cidr_block_association_id"])["CidrBlockState"]["State"],
        "associated",
        ("failed",),
        client("ec2", None, "eu-west-1").describe_vpcs,
        VpcIds=[ids["pooled_vpc_id"]],
    )
    wait_until(
        lambda response: next(one for one in response["Vpcs"][0]["Ipv6CidrBlockAssociationSet"] if one["AssociationId"] == ids["pooled_ipv6_cidr_block_association_id"])["Ipv6CidrBlockState"]["State"],
        "associated",
        ("failed",),
        client("ec2", None, "eu-west-1").describe_vpcs,
        VpcIds=[ids["pooled_vpc_id"]],
    )
    ids["pooled_vpc_ipv6_cidr"] = client("ec2", None, "eu-west-1").describe_vpcs(
        VpcIds=[ids["pooled_vpc_id"]],
    )["Vpcs"][0]["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"]
    # Subnet "pooled-a"
    ids["pooled_a_subnet_id"] = client("ec2", None, "eu-west-1").create_subnet(
        VpcId=ids["pooled_vpc_id"],
        CidrBlock="10.3.0.0/24",
        AvailabilityZone="eu-west-1a",
        Ipv6CidrBlock=ipv6_subnet(ids["pooled_vpc_ipv6_cidr"], 257),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "pooled-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    client("ec2", None, "eu-west-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["pooled_a_subnet_id"]],
    )
    client("ec2", None, "eu-west-1").modify_subnet_attribute(
        SubnetId=ids["pooled_a_subnet_id"],
        AssignIpv6AddressOnCreation={"Value": True},
    )
    # Elastic IP address "of-ipam"
    ids["of_ipam_elastic_ip_allocation_id"] = client("ec2", None, "eu-west-1").allocate_address(
        Domain="vpc",
        IpamPoolId="ipam-pool-0123456789abcdef0",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "of-ipam"}]},
        ],
    )["AllocationId"]
    # Elastic IP address "of-outpost"
    ids["of_outpost_elastic_ip_allocation_id"] = client("ec2", None, "eu-west-1").allocate_address(
        Domain="vpc",
        CustomerOwnedIpv4Pool="ipv4pool-coip-0123456789abcdef0",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "of-outpost"}]},
        ],
    )["AllocationId"]
    # Elastic IP address "of-own-pool"
    ids["of_own_pool_elastic_ip_allocation_id"] = client("ec2", None, "eu-west-1").allocate_address(
        Domain="vpc",
        PublicIpv4Pool="ipv4pool-ec2-0123456789abcdef0",
        Address="198.51.100.10",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "of-own-pool"}]},
        ],
    )["AllocationId"]
    # Internet gateway "igw-abroad"
    ids["igw_abroad_id"] = client("ec2", None, "eu-west-1").create_internet_gateway(
        TagSpecifications=[
            {"ResourceType": "internet-gateway", "Tags": [{"Key": "Name", "Value": "igw-abroad"}]},
        ],
    )["InternetGateway"]["InternetGatewayId"]
    client("ec2", None, "eu-west-1").attach_internet_gateway(
        VpcId=ids["abroad_vpc_id"],
        InternetGatewayId=ids["igw_abroad_id"],
    )
    # Elastic IP address "nat-abroad"
    ids["nat_abroad_elastic_ip_allocation_id"] = client("ec2", None, "eu-west-1").allocate_address(
        Domain="vpc",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "nat-abroad"}]},
        ],
    )["AllocationId"]
    # NAT gateway "nat-regional"
    ids["nat_regional_id"] = client("ec2", None, "eu-west-1").create_nat_gateway(
        VpcId=ids["abroad_vpc_id"],
        AvailabilityMode="regional",
        AvailabilityZoneAddresses=[
            {
                "AvailabilityZone": "eu-west-1a",
                "AllocationIds": [ids["nat_abroad_elastic_ip_allocation_id"]],
            },
        ],
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "nat-regional"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # Egress-only internet gateway "eigw"
    ids["eigw_id"] = client("ec2", None, "eu-west-1").create_egress_only_internet_gateway(
        VpcId=ids["pooled_vpc_id"],
        TagSpecifications=[
            {
                "ResourceType": "egress-only-internet-gateway",
                "Tags": [{"Key": "Name", "Value": "eigw"}],
            },
        ],
    )["EgressOnlyInternetGateway"]["EgressOnlyInternetGatewayId"]
    # VPC "far"
    ids["far_vpc_default_route_table_id"] = client("ec2", None, "eu-west-1").describe_route_tables(
        Filters=[
            {"Name": "vpc-id", "Values": [ids["far_vpc_id"]]},
            {"Name": "association.main", "Values": ["true"]},
        ],
    )["RouteTables"][0]["RouteTableId"]
    # Route table "main"
    client("ec2", None, "eu-west-1").create_tags(
        Resources=[ids["far_vpc_default_route_table_id"]],
        Tags=[{"Key": "Name", "Value": "main"}],
    )
    # Route table "pooled"
    ids["pooled_route_table_id"] = client("ec2", None, "eu-west-1").create_route_table(
        VpcId=ids["pooled_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "pooled"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    client("ec2", None, "eu-west-1").create_route(
        RouteTableId=ids["pooled_route_table_id"],
        DestinationIpv6CidrBlock="::/0",
        EgressOnlyInternetGatewayId=ids["eigw_id"],
    )
    # Subnet "pooled-a"
    ids["pooled_a_route_table_association_id"] = client("ec2", None, "eu-west-1").associate_route_table(
        SubnetId=ids["pooled_a_subnet_id"],
        RouteTableId=ids["pooled_route_table_id"],
    )["AssociationId"]
    # Transit gateway "hub-abroad"
    ids["hub_abroad_transit_gateway_id"] = client("ec2", None, "eu-west-1").create_transit_gateway(
        Options={
            "AmazonSideAsn": 64601,
            "DefaultRouteTableAssociation": "enable",
            "DefaultRouteTablePropagation": "enable",
            "AutoAcceptSharedAttachments": "enable",
            "DnsSupport": "enable",
            "VpnEcmpSupport": "enable",
            "MulticastSupport": "enable",
            "SecurityGroupReferencingSupport": "disable",
        },
        TagSpecifications=[
            {"ResourceType": "transit-gateway", "Tags": [{"Key": "Name", "Value": "hub-abroad"}]},
        ],
    )["TransitGateway"]["TransitGatewayId"]
    wait_until(
        lambda response: response["TransitGateways"][0]["State"],
        "available",
        (),
        client("ec2", None, "eu-west-1").describe_transit_gateways,
        TransitGatewayIds=[ids["hub_abroad_transit_gateway_id"]],
    )
    client("ec2", None, "eu-west-1").modify_transit_gateway(
        TransitGatewayId=ids["hub_abroad_transit_gateway_id"],
        Options={"EncryptionSupport": "enable"},
    )
    wait_until(
        lambda response: response["TransitGateways"][0]["State"],
        "available",
        (),
        client("ec2", None, "eu-west-1").describe_transit_gateways,
        TransitGatewayIds=[ids["hub_abroad_transit_gateway_id"]],
    )
    # Subnet "abroad-tgw-a"
    client("ec2", None, "eu-west-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["abroad_tgw_a_subnet_id"]],
    )
    # Transit gateway VPC attachment "abroad-hub"
    ids["abroad_hub_transit_gateway_attachment_id"] = client("ec2", None, "eu-west-1").create_transit_gateway_vpc_attachment(
        TransitGatewayId=ids["hub_abroad_transit_gateway_id"],
        VpcId=ids["abroad_vpc_id"],
        SubnetIds=[ids["abroad_tgw_a_subnet_id"]],
        Options={
            "ApplianceModeSupport": "disable",
            "DnsSupport": "enable",
            "Ipv6Support": "disable",
            "SecurityGroupReferencingSupport": "enable",
        },
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-attachment",
                "Tags": [{"Key": "Name", "Value": "abroad-hub"}],
            },
        ],
    )["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
    # Subnet "orders-abroad"
    client("ec2", None, "eu-west-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["orders_abroad_subnet_id"]],
    )
    # VPC endpoint "orders-abroad"
    ids["orders_abroad_endpoint_id"] = client("ec2", None, "eu-west-1").create_vpc_endpoint(
        VpcId=ids["abroad_vpc_id"],
        ServiceName=ids["orders_api_endpoint_service_name"],
        VpcEndpointType="Interface",
        SubnetIds=[ids["orders_abroad_subnet_id"]],
        PrivateDnsEnabled=False,
        ServiceRegion="us-east-1",
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "orders-abroad"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]


def step_3_us_east_1():
    """In us-east-1."""
    # VPC peering connection "main-far"
    ids["main_far_vpc_peering_connection_id"] = client("ec2", None, "us-east-1").create_vpc_peering_connection(
        VpcId=ids["main_vpc_id"],
        PeerVpcId=ids["far_vpc_id"],
        PeerRegion="eu-west-1",
        TagSpecifications=[
            {
                "ResourceType": "vpc-peering-connection",
                "Tags": [{"Key": "Name", "Value": "main-far"}],
            },
        ],
    )["VpcPeeringConnection"]["VpcPeeringConnectionId"]


def step_4_eu_west_1():
    """In eu-west-1."""
    # What AWS has there
    ids["account_number_eu_west_1"] = client("sts", None, "eu-west-1").get_caller_identity()["Account"]


def step_5_us_east_1():
    """In us-east-1."""
    # Transit gateway peering attachment "hubs"
    ids["hubs_transit_gateway_peering_id"] = client("ec2", None, "us-east-1").create_transit_gateway_peering_attachment(
        TransitGatewayId=ids["hub_transit_gateway_id"],
        PeerTransitGatewayId=ids["hub_abroad_transit_gateway_id"],
        PeerAccountId=ids["account_number_eu_west_1"],
        PeerRegion="eu-west-1",
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-attachment",
                "Tags": [{"Key": "Name", "Value": "hubs"}],
            },
        ],
    )["TransitGatewayPeeringAttachment"]["TransitGatewayAttachmentId"]


def step_6_eu_west_1():
    """In eu-west-1."""
    # VPC endpoint "orders-abroad"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "pendingAcceptance",
        ("failed", "rejected", "expired",),
        client("ec2", None, "eu-west-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["orders_abroad_endpoint_id"]],
    )


def step_7_us_east_1():
    """In us-east-1."""
    # VPC endpoint "orders-abroad"
    client("ec2", None, "us-east-1").accept_vpc_endpoint_connections(
        ServiceId=ids["orders_api_endpoint_service_id"],
        VpcEndpointIds=[ids["orders_abroad_endpoint_id"]],
    )
    # VPC peering connection "main-far"
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "pending-acceptance",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["main_far_vpc_peering_connection_id"]],
    )


def step_8_eu_west_1():
    """In eu-west-1."""
    # VPC peering connection "main-far"
    client("ec2", None, "eu-west-1").accept_vpc_peering_connection(
        VpcPeeringConnectionId=ids["main_far_vpc_peering_connection_id"],
    )
    client("ec2", None, "eu-west-1").create_tags(
        Resources=[ids["main_far_vpc_peering_connection_id"]],
        Tags=[{"Key": "Name", "Value": "main-far"}],
    )
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "active",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "eu-west-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["main_far_vpc_peering_connection_id"]],
    )
    # Route table "main"
    client("ec2", None, "eu-west-1").create_route(
        RouteTableId=ids["far_vpc_default_route_table_id"],
        DestinationCidrBlock="10.0.0.0/16",
        VpcPeeringConnectionId=ids["main_far_vpc_peering_connection_id"],
    )
    # VPC peering connection "main-far"
    client("ec2", None, "eu-west-1").modify_vpc_peering_connection_options(
        VpcPeeringConnectionId=ids["main_far_vpc_peering_connection_id"],
        AccepterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True},
    )


def step_9_us_east_1():
    """In us-east-1."""
    # Transit gateway peering attachment "hubs"
    wait_until(
        lambda response: response["TransitGatewayPeeringAttachments"][0]["State"],
        "pendingAcceptance",
        ("failed", "rejected",),
        client("ec2", None, "us-east-1").describe_transit_gateway_peering_attachments,
        TransitGatewayAttachmentIds=[ids["hubs_transit_gateway_peering_id"]],
    )


def step_10_eu_west_1():
    """In eu-west-1."""
    # Transit gateway peering attachment "hubs"
    client("ec2", None, "eu-west-1").accept_transit_gateway_peering_attachment(
        TransitGatewayAttachmentId=ids["hubs_transit_gateway_peering_id"],
    )
    client("ec2", None, "eu-west-1").create_tags(
        Resources=[ids["hubs_transit_gateway_peering_id"]],
        Tags=[{"Key": "Name", "Value": "hubs"}],
    )


def step_11_us_east_1():
    """In us-east-1."""
    # Route table "peered"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["peered_route_table_id"],
        DestinationCidrBlock="10.5.0.0/16",
        VpcPeeringConnectionId=ids["main_far_vpc_peering_connection_id"],
    )
    # VPC peering connection "main-far"
    client("ec2", None, "us-east-1").modify_vpc_peering_connection_options(
        VpcPeeringConnectionId=ids["main_far_vpc_peering_connection_id"],
        RequesterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True},
    )


def step_12_eu_west_1():
    """In eu-west-1."""
    # Transit gateway peering attachment "hubs"
    wait_until(
        lambda response: response["TransitGatewayPeeringAttachments"][0]["State"],
        "available",
        ("failed", "rejected",),
        client("ec2", None, "eu-west-1").describe_transit_gateway_peering_attachments,
        TransitGatewayAttachmentIds=[ids["hubs_transit_gateway_peering_id"]],
    )


def step_13_us_east_1():
    """In us-east-1."""
    # Transit gateway route table "sites"
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["hubs_transit_gateway_peering_id"],
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
    )
    # Transit gateway route table "vpcs"
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="10.1.0.0/16",
        TransitGatewayAttachmentId=ids["hubs_transit_gateway_peering_id"],
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
    )


def step_14_shared_us_east_1():
    """In us-east-1 in the account 'shared'."""
    # VPC "default"
    tolerate(("DefaultVpcAlreadyExists",), client("ec2", "shared", "us-east-1").create_default_vpc)
    ids["default_vpc_id"] = client("ec2", "shared", "us-east-1").describe_vpcs(
        Filters=[{"Name": "is-default", "Values": ["true"]}],
    )["Vpcs"][0]["VpcId"]
    client("ec2", "shared", "us-east-1").create_tags(
        Resources=[ids["default_vpc_id"]],
        Tags=[{"Key": "Name", "Value": "default"}],
    )
    client("ec2", "shared", "us-east-1").modify_vpc_attribute(
        VpcId=ids["default_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "default-a"
    ids["default_a_subnet_id"] = client("ec2", "shared", "us-east-1").describe_subnets(
        Filters=[
            {"Name": "default-for-az", "Values": ["true"]},
            {"Name": "availability-zone", "Values": ["us-east-1a"]},
        ],
    )["Subnets"][0]["SubnetId"]
    client("ec2", "shared", "us-east-1").create_tags(
        Resources=[ids["default_a_subnet_id"]],
        Tags=[{"Key": "Name", "Value": "default-a"}],
    )
    client("ec2", "shared", "us-east-1").modify_subnet_attribute(
        SubnetId=ids["default_a_subnet_id"],
        MapPublicIpOnLaunch={"Value": True},
    )
    # Subnet "default-b"
    ids["default_b_subnet_id"] = client("ec2", "shared", "us-east-1").describe_subnets(
        Filters=[
            {"Name": "default-for-az", "Values": ["true"]},
            {"Name": "availability-zone", "Values": ["us-east-1b"]},
        ],
    )["Subnets"][0]["SubnetId"]
    client("ec2", "shared", "us-east-1").create_tags(
        Resources=[ids["default_b_subnet_id"]],
        Tags=[{"Key": "Name", "Value": "default-b"}],
    )
    client("ec2", "shared", "us-east-1").modify_subnet_attribute(
        SubnetId=ids["default_b_subnet_id"],
        MapPublicIpOnLaunch={"Value": True},
    )
    # VPC "shared"
    ids["shared_vpc_id"] = client("ec2", "shared", "us-east-1").create_vpc(
        CidrBlock="10.2.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "shared"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", "shared", "us-east-1").get_waiter("vpc_available").wait(
        VpcIds=[ids["shared_vpc_id"]],
    )
    ids["shared_ipv6_cidr_block_association_id"] = client("ec2", "shared", "us-east-1").associate_vpc_cidr_block(
        VpcId=ids["shared_vpc_id"],
        Ipv6Pool="ipv6pool-ec2-0123456789abcdef0",
        Ipv6CidrBlock="2001:db8:1234:1a00::/56",
    )["Ipv6CidrBlockAssociation"]["AssociationId"]
    ids["shared_encryption_control_id"] = client("ec2", "shared", "us-east-1").create_vpc_encryption_control(
        VpcId=ids["shared_vpc_id"],
    )["VpcEncryptionControl"]["VpcEncryptionControlId"]
    wait_until(
        lambda response: next(one for one in response["Vpcs"][0]["Ipv6CidrBlockAssociationSet"] if one["AssociationId"] == ids["shared_ipv6_cidr_block_association_id"])["Ipv6CidrBlockState"]["State"],
        "associated",
        ("failed",),
        client("ec2", "shared", "us-east-1").describe_vpcs,
        VpcIds=[ids["shared_vpc_id"]],
    )
    # Subnet "firewall"
    ids["firewall_subnet_id"] = client("ec2", "shared", "us-east-1").create_subnet(
        VpcId=ids["shared_vpc_id"],
        CidrBlock="10.2.50.0/28",
        AvailabilityZone="us-east-1a",
        Ipv6CidrBlock="2001:db8:1234:1a00::/64",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "firewall"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "orders-shared"
    ids["orders_shared_subnet_id"] = client("ec2", "shared", "us-east-1").create_subnet(
        VpcId=ids["shared_vpc_id"],
        CidrBlock="10.2.48.0/24",
        AvailabilityZone="us-east-1a",
        Ipv6CidrBlock="2001:db8:1234:1a01::/64",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "orders-shared"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "shared-a"
    ids["shared_a_subnet_id"] = client("ec2", "shared", "us-east-1").create_subnet(
        VpcId=ids["shared_vpc_id"],
        CidrBlock="10.2.0.0/24",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "shared-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "shared-b"
    ids["shared_b_subnet_id"] = client("ec2", "shared", "us-east-1").create_subnet(
        VpcId=ids["shared_vpc_id"],
        CidrBlock="10.2.1.0/24",
        AvailabilityZone="us-east-1b",
        Ipv6CidrBlock="2001:db8:1234:1a10::/64",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "shared-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "shared-tgw-a"
    ids["shared_tgw_a_subnet_id"] = client("ec2", "shared", "us-east-1").create_subnet(
        VpcId=ids["shared_vpc_id"],
        CidrBlock="10.2.255.0/28",
        AvailabilityZone="us-east-1a",
        Ipv6CidrBlock="2001:db8:1234:1ac8::/64",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "shared-tgw-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Elastic IP address "of-local-zone"
    ids["of_local_zone_elastic_ip_allocation_id"] = client("ec2", "shared", "us-east-1").allocate_address(
        Domain="vpc",
        NetworkBorderGroup="us-east-1-bos-1",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "of-local-zone"}]},
        ],
    )["AllocationId"]
    # Internet gateway "default-igw"
    ids["default_igw_id"] = client("ec2", "shared", "us-east-1").describe_internet_gateways(
        Filters=[{"Name": "attachment.vpc-id", "Values": [ids["default_vpc_id"]]}],
    )["InternetGateways"][0]["InternetGatewayId"]
    client("ec2", "shared", "us-east-1").create_tags(
        Resources=[ids["default_igw_id"]],
        Tags=[{"Key": "Name", "Value": "default-igw"}],
    )
    # Virtual private gateway "vgw-shared"
    ids["vgw_shared_id"] = client("ec2", "shared", "us-east-1").create_vpn_gateway(
        Type="ipsec.1",
        TagSpecifications=[
            {"ResourceType": "vpn-gateway", "Tags": [{"Key": "Name", "Value": "vgw-shared"}]},
        ],
    )["VpnGateway"]["VpnGatewayId"]
    client("ec2", "shared", "us-east-1").attach_vpn_gateway(
        VpcId=ids["shared_vpc_id"],
        VpnGatewayId=ids["vgw_shared_id"],
    )
    # Route table "default-b"
    ids["default_b_route_table_id"] = client("ec2", "shared", "us-east-1").create_route_table(
        VpcId=ids["default_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "default-b"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    client("ec2", "shared", "us-east-1").create_route(
        RouteTableId=ids["default_b_route_table_id"],
        DestinationCidrBlock="0.0.0.0/0",
        GatewayId=ids["default_igw_id"],
    )
    # Subnet "default-b"
    ids["default_b_route_table_association_id"] = client("ec2", "shared", "us-east-1").associate_route_table(
        SubnetId=ids["default_b_subnet_id"],
        RouteTableId=ids["default_b_route_table_id"],
    )["AssociationId"]
    # Subnet "firewall"
    client("ec2", "shared", "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["firewall_subnet_id"]],
    )
    # Network firewall "by-shared-policy"
    ids["by_shared_policy_firewall_arn"] = client("network-firewall", "shared", "us-east-1").create_firewall(
        FirewallName="by-shared-policy",
        VpcId=ids["shared_vpc_id"],
        FirewallPolicyArn="arn:aws:network-firewall:us-east-1:111122223333:firewall-policy/shared",
        SubnetMappings=[{"SubnetId": ids["firewall_subnet_id"]}],
        Tags=[{"Key": "Name", "Value": "by-shared-policy"}],
    )["Firewall"]["FirewallArn"]
    # Direct Connect gateway "lines-shared"
    ids["lines_shared_direct_connect_gateway_id"] = client("directconnect", "shared", "us-east-1").create_direct_connect_gateway(
        directConnectGatewayName="lines-shared",
        amazonSideAsn=64611,
        tags=[{"key": "Name", "value": "lines-shared"}],
    )["directConnectGateway"]["directConnectGatewayId"]
    # Subnet "shared-tgw-a"
    client("ec2", "shared", "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["shared_tgw_a_subnet_id"]],
    )
    # Transit gateway VPC attachment "hub-shared"
    ids["hub_shared_transit_gateway_attachment_id"] = client("ec2", "shared", "us-east-1").create_transit_gateway_vpc_attachment(
        TransitGatewayId=ids["hub_transit_gateway_id"],
        VpcId=ids["shared_vpc_id"],
        SubnetIds=[ids["shared_tgw_a_subnet_id"]],
        Options={
            "ApplianceModeSupport": "disable",
            "DnsSupport": "enable",
            "Ipv6Support": "enable",
            "SecurityGroupReferencingSupport": "enable",
        },
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-attachment",
                "Tags": [{"Key": "Name", "Value": "hub-shared"}],
            },
        ],
    )["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
    # Virtual private gateway "vgw-shared"
    wait_until(
        lambda response: next(one for one in response["VpnGateways"][0]["VpcAttachments"] if one["VpcId"] == ids["shared_vpc_id"])["State"],
        "attached",
        (),
        client("ec2", "shared", "us-east-1").describe_vpn_gateways,
        VpnGatewayIds=[ids["vgw_shared_id"]],
    )
    # Direct Connect gateway association "lines-vgw-shared"
    ids["lines_vgw_shared_association_id"] = client("directconnect", "shared", "us-east-1").create_direct_connect_gateway_association(
        directConnectGatewayId=ids["lines_shared_direct_connect_gateway_id"],
        gatewayId=ids["vgw_shared_id"],
    )["directConnectGatewayAssociation"]["associationId"]
    # Subnet "orders-shared"
    client("ec2", "shared", "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["orders_shared_subnet_id"]],
    )
    # VPC endpoint "orders-shared"
    ids["orders_shared_endpoint_id"] = client("ec2", "shared", "us-east-1").create_vpc_endpoint(
        VpcId=ids["shared_vpc_id"],
        ServiceName=ids["orders_api_endpoint_service_name"],
        VpcEndpointType="Interface",
        SubnetIds=[ids["orders_shared_subnet_id"]],
        PrivateDnsEnabled=False,
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "orders-shared"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # Transit gateway VPC attachment "hub-shared"
    wait_until(
        lambda response: response["TransitGatewayVpcAttachments"][0]["State"],
        "available",
        ("failed", "rejected",),
        client("ec2", "shared", "us-east-1").describe_transit_gateway_vpc_attachments,
        TransitGatewayAttachmentIds=[ids["hub_shared_transit_gateway_attachment_id"]],
    )


def step_15_us_east_1():
    """In us-east-1."""
    # Transit gateway VPC attachment "hub-shared"
    client("ec2", None, "us-east-1").accept_transit_gateway_vpc_attachment(
        TransitGatewayAttachmentId=ids["hub_shared_transit_gateway_attachment_id"],
    )
    client("ec2", None, "us-east-1").create_tags(
        Resources=[ids["hub_shared_transit_gateway_attachment_id"]],
        Tags=[{"Key": "Name", "Value": "hub-shared"}],
    )
    # Direct Connect gateway association "lines-vgw"
    ids["lines_vgw_proposal_proposal_id"] = client("directconnect", None, "us-east-1").create_direct_connect_gateway_association_proposal(
        directConnectGatewayId=ids["lines_shared_direct_connect_gateway_id"],
        directConnectGatewayOwnerAccount="111122223333",
        gatewayId=ids["vgw_main_id"],
    )["directConnectGatewayAssociationProposal"]["proposalId"]
    # Transit gateway VPC attachment "hub-shared"
    wait_until(
        lambda response: response["TransitGatewayVpcAttachments"][0]["State"],
        "available",
        ("failed", "rejected",),
        client("ec2", None, "us-east-1").describe_transit_gateway_vpc_attachments,
        TransitGatewayAttachmentIds=[ids["hub_shared_transit_gateway_attachment_id"]],
    )
    # Transit gateway route table "sites"
    client("ec2", None, "us-east-1").enable_transit_gateway_route_table_propagation(
        TransitGatewayAttachmentId=ids["hub_shared_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
    )
    # Transit gateway route table "vpcs"
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["hub_shared_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
    )
    client("ec2", None, "us-east-1").enable_transit_gateway_route_table_propagation(
        TransitGatewayAttachmentId=ids["hub_shared_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_prefix_list_reference(
        PrefixListId="pl-0123456789abcdef0",
        TransitGatewayAttachmentId=ids["hub_shared_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
    )


def step_16_shared_us_east_1():
    """In us-east-1 in the account 'shared'."""
    # VPC endpoint "orders-shared"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "pendingAcceptance",
        ("failed", "rejected", "expired",),
        client("ec2", "shared", "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["orders_shared_endpoint_id"]],
    )


def step_17_us_east_1():
    """In us-east-1."""
    # VPC endpoint "orders-shared"
    client("ec2", None, "us-east-1").accept_vpc_endpoint_connections(
        ServiceId=ids["orders_api_endpoint_service_id"],
        VpcEndpointIds=[ids["orders_shared_endpoint_id"]],
    )
    # What AWS has there
    ids["account_number"] = client("sts", None, "us-east-1").get_caller_identity()["Account"]


def step_18_shared_us_east_1():
    """In us-east-1 in the account 'shared'."""
    # Direct Connect gateway association "lines-vgw"
    ids["lines_vgw_association_id"] = client("directconnect", "shared", "us-east-1").accept_direct_connect_gateway_association_proposal(
        directConnectGatewayId=ids["lines_shared_direct_connect_gateway_id"],
        proposalId=ids["lines_vgw_proposal_proposal_id"],
        associatedGatewayOwnerAccount=ids["account_number"],
    )["directConnectGatewayAssociation"]["associationId"]


def step_19_partner_us_east_1():
    """In us-east-1 in the account 'partner'."""
    # VPC "partner"
    ids["partner_vpc_id"] = client("ec2", "partner", "us-east-1").create_vpc(
        CidrBlock="10.6.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "partner"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", "partner", "us-east-1").get_waiter("vpc_available").wait(
        VpcIds=[ids["partner_vpc_id"]],
    )
    client("ec2", "partner", "us-east-1").modify_vpc_attribute(
        VpcId=ids["partner_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "partner-a"
    ids["partner_a_subnet_id"] = client("ec2", "partner", "us-east-1").create_subnet(
        VpcId=ids["partner_vpc_id"],
        CidrBlock="10.6.0.0/24",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "partner-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # VPC "partner"
    ids["partner_vpc_default_route_table_id"] = client("ec2", "partner", "us-east-1").describe_route_tables(
        Filters=[
            {"Name": "vpc-id", "Values": [ids["partner_vpc_id"]]},
            {"Name": "association.main", "Values": ["true"]},
        ],
    )["RouteTables"][0]["RouteTableId"]
    # Route table "main"
    client("ec2", "partner", "us-east-1").create_tags(
        Resources=[ids["partner_vpc_default_route_table_id"]],
        Tags=[{"Key": "Name", "Value": "main"}],
    )
    # Security group "partner-db"
    ids["partner_db_security_group_id"] = client("ec2", "partner", "us-east-1").create_security_group(
        GroupName="partner-db",
        Description="PostgreSQL from the other account",
        VpcId=ids["partner_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "partner-db"}]},
        ],
    )["GroupId"]
    # VPC peering connection "partner-far"
    ids["partner_far_vpc_peering_connection_id"] = client("ec2", "partner", "us-east-1").create_vpc_peering_connection(
        VpcId=ids["partner_vpc_id"],
        PeerVpcId=ids["far_vpc_id"],
        PeerOwnerId=ids["account_number_eu_west_1"],
        PeerRegion="eu-west-1",
        TagSpecifications=[
            {
                "ResourceType": "vpc-peering-connection",
                "Tags": [{"Key": "Name", "Value": "partner-far"}],
            },
        ],
    )["VpcPeeringConnection"]["VpcPeeringConnectionId"]
    # What AWS has there
    ids["account_number_partner_us_east_1"] = client("sts", "partner", "us-east-1").get_caller_identity()["Account"]


def step_20_us_east_1():
    """In us-east-1."""
    # VPC peering connection "main-partner"
    ids["main_partner_vpc_peering_connection_id"] = client("ec2", None, "us-east-1").create_vpc_peering_connection(
        VpcId=ids["main_vpc_id"],
        PeerVpcId=ids["partner_vpc_id"],
        PeerOwnerId=ids["account_number_partner_us_east_1"],
        TagSpecifications=[
            {
                "ResourceType": "vpc-peering-connection",
                "Tags": [{"Key": "Name", "Value": "main-partner"}],
            },
        ],
    )["VpcPeeringConnection"]["VpcPeeringConnectionId"]


def step_21_partner_us_east_1():
    """In us-east-1 in the account 'partner'."""
    # VPC peering connection "partner-far"
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "pending-acceptance",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", "partner", "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["partner_far_vpc_peering_connection_id"]],
    )


def step_22_eu_west_1():
    """In eu-west-1."""
    # VPC peering connection "partner-far"
    client("ec2", None, "eu-west-1").accept_vpc_peering_connection(
        VpcPeeringConnectionId=ids["partner_far_vpc_peering_connection_id"],
    )
    client("ec2", None, "eu-west-1").create_tags(
        Resources=[ids["partner_far_vpc_peering_connection_id"]],
        Tags=[{"Key": "Name", "Value": "partner-far"}],
    )
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "active",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "eu-west-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["partner_far_vpc_peering_connection_id"]],
    )
    # Route table "main"
    client("ec2", None, "eu-west-1").create_route(
        RouteTableId=ids["far_vpc_default_route_table_id"],
        DestinationCidrBlock="10.6.0.0/16",
        VpcPeeringConnectionId=ids["partner_far_vpc_peering_connection_id"],
    )


def step_23_partner_us_east_1():
    """In us-east-1 in the account 'partner'."""
    # Route table "main"
    client("ec2", "partner", "us-east-1").create_route(
        RouteTableId=ids["partner_vpc_default_route_table_id"],
        DestinationCidrBlock="10.5.0.0/16",
        VpcPeeringConnectionId=ids["partner_far_vpc_peering_connection_id"],
    )


def step_24_us_east_1():
    """In us-east-1."""
    # VPC peering connection "main-partner"
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "pending-acceptance",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["main_partner_vpc_peering_connection_id"]],
    )


def step_25_partner_us_east_1():
    """In us-east-1 in the account 'partner'."""
    # VPC peering connection "main-partner"
    client("ec2", "partner", "us-east-1").accept_vpc_peering_connection(
        VpcPeeringConnectionId=ids["main_partner_vpc_peering_connection_id"],
    )
    client("ec2", "partner", "us-east-1").create_tags(
        Resources=[ids["main_partner_vpc_peering_connection_id"]],
        Tags=[{"Key": "Name", "Value": "main-partner"}],
    )
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "active",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", "partner", "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["main_partner_vpc_peering_connection_id"]],
    )
    # Route table "main"
    client("ec2", "partner", "us-east-1").create_route(
        RouteTableId=ids["partner_vpc_default_route_table_id"],
        DestinationCidrBlock="10.0.0.0/16",
        VpcPeeringConnectionId=ids["main_partner_vpc_peering_connection_id"],
    )
    # Security group "partner-db"
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", "partner", "us-east-1").authorize_security_group_ingress,
        GroupId=ids["partner_db_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 5432,
                "ToPort": 5432,
                "UserIdGroupPairs": [
                    {"GroupId": ids["web_security_group_id"], "UserId": ids["account_number"]},
                ],
            },
        ],
    )
    if response is not None:
        ids["partner_db_ingress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # VPC peering connection "main-partner"
    client("ec2", "partner", "us-east-1").modify_vpc_peering_connection_options(
        VpcPeeringConnectionId=ids["main_partner_vpc_peering_connection_id"],
        AccepterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True},
    )


def step_26_us_east_1():
    """In us-east-1."""
    # Route table "peered"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["peered_route_table_id"],
        DestinationCidrBlock="10.6.0.0/16",
        VpcPeeringConnectionId=ids["main_partner_vpc_peering_connection_id"],
    )
    # VPC peering connection "main-partner"
    client("ec2", None, "us-east-1").modify_vpc_peering_connection_options(
        VpcPeeringConnectionId=ids["main_partner_vpc_peering_connection_id"],
        RequesterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True},
    )
    # Managed prefix list "office-ipv6"
    wait_until(
        lambda response: response["PrefixLists"][0]["State"],
        "create-complete",
        ("create-failed",),
        client("ec2", None, "us-east-1").describe_managed_prefix_lists,
        PrefixListIds=[ids["office_ipv6_prefix_list_id"]],
    )
    # Subnet "outpost-a"
    wait_until(
        lambda response: response["VpcBlockPublicAccessExclusions"][0]["State"],
        "create-complete",
        ("create-failed",),
        client("ec2", None, "us-east-1").describe_vpc_block_public_access_exclusions,
        ExclusionIds=[ids["outpost_a_public_access_exclusion_id"]],
    )
    # Subnet "tools-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["tools_a_subnet_id"]],
    )
    # NAT gateway "nat"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_id"]],
    )
    # NAT gateway "nat-private"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_private_id"]],
    )
    # Customer gateway "office router"
    client("ec2", None, "us-east-1").get_waiter("customer_gateway_available").wait(
        CustomerGatewayIds=[ids["office_router_customer_gateway_id"]],
    )
    # Transit gateway route table "sites"
    wait_until(
        lambda response: response["Associations"][0]["State"],
        "associated",
        (),
        client("ec2", None, "us-east-1").get_transit_gateway_route_table_associations,
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
        Filters=[
            {
                "Name": "transit-gateway-attachment-id",
                "Values": [ids["office_hub_vpn_connection_attachment_id"]],
            },
        ],
    )
    wait_until(
        lambda response: response["Associations"][0]["State"],
        "associated",
        (),
        client("ec2", None, "us-east-1").get_transit_gateway_route_table_associations,
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
        Filters=[
            {
                "Name": "transit-gateway-attachment-id",
                "Values": [ids["certified_hub_vpn_connection_attachment_id"]],
            },
        ],
    )
    wait_until(
        lambda response: response["Associations"][0]["State"],
        "associated",
        (),
        client("ec2", None, "us-east-1").get_transit_gateway_route_table_associations,
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
        Filters=[
            {
                "Name": "transit-gateway-attachment-id",
                "Values": [ids["over_lines_vpn_connection_attachment_id"]],
            },
        ],
    )
    wait_until(
        lambda response: response["Associations"][0]["State"],
        "associated",
        (),
        client("ec2", None, "us-east-1").get_transit_gateway_route_table_associations,
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
        Filters=[
            {
                "Name": "transit-gateway-attachment-id",
                "Values": [ids["lines_hub_association_attachment_id"]],
            },
        ],
    )
    # Transit gateway route table "vpcs"
    wait_until(
        lambda response: response["Associations"][0]["State"],
        "associated",
        (),
        client("ec2", None, "us-east-1").get_transit_gateway_route_table_associations,
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
        Filters=[
            {
                "Name": "transit-gateway-attachment-id",
                "Values": [ids["hub_main_transit_gateway_attachment_id"]],
            },
        ],
    )
    # VPC endpoint "database"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["database_endpoint_id"]],
    )
    # VPC endpoint "s3-private"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["s3_private_endpoint_id"]],
    )
    # VPC endpoint "services"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["services_endpoint_id"]],
    )
    # VPC endpoint "sqs-abroad"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["sqs_abroad_endpoint_id"]],
    )
    # EC2 instance "mail"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["mail_instance_id"]],
    )
    # Network interface "containers"
    client("ec2", None, "us-east-1").get_waiter("network_interface_available").wait(
        NetworkInterfaceIds=[ids["containers_network_interface_id"]],
    )
    # Network interface "hpc"
    client("ec2", None, "us-east-1").get_waiter("network_interface_available").wait(
        NetworkInterfaceIds=[ids["hpc_network_interface_id"]],
    )
    # VPC endpoint "orders"
    wait_until(
        lambda response: response["VpcEndpointConnections"][0]["VpcEndpointState"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoint_connections,
        Filters=[{"Name": "vpc-endpoint-id", "Values": [ids["orders_endpoint_id"]]}],
    )
    # RDS database "orders"
    client("rds", None, "us-east-1").get_waiter("db_instance_available").wait(
        DBInstanceIdentifier=ids["orders_database_id"],
    )
    # Lambda function "clean-up"
    client("lambda", None, "us-east-1").get_waiter("function_active_v2").wait(
        FunctionName=ids["clean_up_function_id"],
    )
    # Lambda function "import"
    client("lambda", None, "us-east-1").get_waiter("function_active_v2").wait(
        FunctionName=ids["import_function_id"],
    )
    # EKS cluster "apps"
    client("eks", None, "us-east-1").get_waiter("cluster_active").wait(
        name=ids["apps_eks_cluster_id"],
    )
    # EKS cluster "inner-apps"
    client("eks", None, "us-east-1").get_waiter("cluster_active").wait(
        name=ids["inner_apps_eks_cluster_id"],
    )


def step_27_eu_west_1():
    """In eu-west-1."""
    # VPC "abroad"
    wait_until(
        lambda response: next(one for one in response["Vpcs"][0]["CidrBlockAssociationSet"] if one["AssociationId"] == ids["abroad_100_64_0_0_16_cidr_block_association_id"])["CidrBlockState"]["State"],
        "associated",
        ("failed",),
        client("ec2", None, "eu-west-1").describe_vpcs,
        VpcIds=[ids["abroad_vpc_id"]],
    )
    wait_until(
        lambda response: response["VpcEncryptionControls"][0]["State"],
        "available",
        ("enforce-failed", "monitor-failed",),
        client("ec2", None, "eu-west-1").describe_vpc_encryption_controls,
        VpcEncryptionControlIds=[ids["abroad_encryption_control_id"]],
    )
    wait_until(
        lambda response: response["VpcBlockPublicAccessExclusions"][0]["State"],
        "create-complete",
        ("create-failed",),
        client("ec2", None, "eu-west-1").describe_vpc_block_public_access_exclusions,
        ExclusionIds=[ids["abroad_public_access_exclusion_id"]],
    )
    # Subnet "abroad-a"
    client("ec2", None, "eu-west-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["abroad_a_subnet_id"]],
    )
    # Subnet "far-a"
    client("ec2", None, "eu-west-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["far_a_subnet_id"]],
    )
    # NAT gateway "nat-regional"
    client("ec2", None, "eu-west-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_regional_id"]],
    )
    # Transit gateway VPC attachment "abroad-hub"
    wait_until(
        lambda response: response["TransitGatewayVpcAttachments"][0]["State"],
        "available",
        ("failed", "rejected",),
        client("ec2", None, "eu-west-1").describe_transit_gateway_vpc_attachments,
        TransitGatewayAttachmentIds=[ids["abroad_hub_transit_gateway_attachment_id"]],
    )


def step_28_us_east_1():
    """In us-east-1."""
    # VPC endpoint "orders-abroad"
    wait_until(
        lambda response: response["VpcEndpointConnections"][0]["VpcEndpointState"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoint_connections,
        Filters=[{"Name": "vpc-endpoint-id", "Values": [ids["orders_abroad_endpoint_id"]]}],
    )
    # Transit gateway route table "sites"
    wait_until(
        lambda response: response["Associations"][0]["State"],
        "associated",
        (),
        client("ec2", None, "us-east-1").get_transit_gateway_route_table_associations,
        TransitGatewayRouteTableId=ids["sites_transit_gateway_route_table_id"],
        Filters=[
            {
                "Name": "transit-gateway-attachment-id",
                "Values": [ids["hubs_transit_gateway_peering_id"]],
            },
        ],
    )


def step_29_shared_us_east_1():
    """In us-east-1 in the account 'shared'."""
    # VPC "shared"
    wait_until(
        lambda response: response["VpcEncryptionControls"][0]["State"],
        "available",
        ("monitor-failed",),
        client("ec2", "shared", "us-east-1").describe_vpc_encryption_controls,
        VpcEncryptionControlIds=[ids["shared_encryption_control_id"]],
    )
    # Subnet "shared-a"
    client("ec2", "shared", "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["shared_a_subnet_id"]],
    )
    # Subnet "shared-b"
    client("ec2", "shared", "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["shared_b_subnet_id"]],
    )
    # Network firewall "by-shared-policy"
    wait_until(
        lambda response: response["FirewallStatus"]["Status"],
        "READY",
        (),
        client("network-firewall", "shared", "us-east-1").describe_firewall,
        FirewallArn=ids["by_shared_policy_firewall_arn"],
    )
    # Direct Connect gateway association "lines-vgw-shared"
    wait_until(
        lambda response: response["directConnectGatewayAssociations"][0]["associationState"],
        "associated",
        (),
        client("directconnect", "shared", "us-east-1").describe_direct_connect_gateway_associations,
        associationId=ids["lines_vgw_shared_association_id"],
    )


def step_30_us_east_1():
    """In us-east-1."""
    # Transit gateway route table "vpcs"
    wait_until(
        lambda response: response["Associations"][0]["State"],
        "associated",
        (),
        client("ec2", None, "us-east-1").get_transit_gateway_route_table_associations,
        TransitGatewayRouteTableId=ids["vpcs_transit_gateway_route_table_id"],
        Filters=[
            {
                "Name": "transit-gateway-attachment-id",
                "Values": [ids["hub_shared_transit_gateway_attachment_id"]],
            },
        ],
    )
    # VPC endpoint "orders-shared"
    wait_until(
        lambda response: response["VpcEndpointConnections"][0]["VpcEndpointState"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoint_connections,
        Filters=[{"Name": "vpc-endpoint-id", "Values": [ids["orders_shared_endpoint_id"]]}],
    )


def step_31_shared_us_east_1():
    """In us-east-1 in the account 'shared'."""
    # Direct Connect gateway association "lines-vgw"
    wait_until(
        lambda response: response["directConnectGatewayAssociations"][0]["associationState"],
        "associated",
        (),
        client("directconnect", "shared", "us-east-1").describe_direct_connect_gateway_associations,
        associationId=ids["lines_vgw_association_id"],
    )


def step_32_partner_us_east_1():
    """In us-east-1 in the account 'partner'."""
    # Subnet "partner-a"
    client("ec2", "partner", "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["partner_a_subnet_id"]],
    )


def main():
    parser = argparse.ArgumentParser(description="Makes the network.")
    parser.add_argument("--profile", help="profile for the account whose credentials are used")
    parser.add_argument("--shared-profile", default="shared", help="profile for that account")
    parser.add_argument("--partner-profile", default="partner", help="profile for that account")
    arguments = parser.parse_args()
    profiles[None] = arguments.profile
    profiles["shared"] = arguments.shared_profile
    profiles["partner"] = arguments.partner_profile
    try:
        step_1_us_east_1()
        step_2_eu_west_1()
        step_3_us_east_1()
        step_4_eu_west_1()
        step_5_us_east_1()
        step_6_eu_west_1()
        step_7_us_east_1()
        step_8_eu_west_1()
        step_9_us_east_1()
        step_10_eu_west_1()
        step_11_us_east_1()
        step_12_eu_west_1()
        step_13_us_east_1()
        step_14_shared_us_east_1()
        step_15_us_east_1()
        step_16_shared_us_east_1()
        step_17_us_east_1()
        step_18_shared_us_east_1()
        step_19_partner_us_east_1()
        step_20_us_east_1()
        step_21_partner_us_east_1()
        step_22_eu_west_1()
        step_23_partner_us_east_1()
        step_24_us_east_1()
        step_25_partner_us_east_1()
        step_26_us_east_1()
        step_27_eu_west_1()
        step_28_us_east_1()
        step_29_shared_us_east_1()
        step_30_us_east_1()
        step_31_shared_us_east_1()
        step_32_partner_us_east_1()
    finally:
        for name, value in ids.items():
            print(f"{name} = {value}")


if __name__ == "__main__":
    main()
