#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# Three tiers in three zones, with a growth reserve. Drawn with VPC Designer.
#
# Makes the network with boto3 (pip install boto3). It is not idempotent: run again, it makes everything a second time.
# It only makes; it prints the ids of what it made, also when it fails halfway.

import argparse
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


def step_1_us_east_1():
    """In us-east-1."""
    # VPC "vpc"
    ids["vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.10.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "vpc"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["vpc_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "app-a"
    ids["app_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.10.16.0/20",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[{"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "app-a"}]}],
    )["Subnet"]["SubnetId"]
    # Subnet "app-b"
    ids["app_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.10.32.0/20",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[{"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "app-b"}]}],
    )["Subnet"]["SubnetId"]
    # Subnet "app-c"
    ids["app_c_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.10.48.0/20",
        AvailabilityZone="us-east-1c",
        TagSpecifications=[{"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "app-c"}]}],
    )["Subnet"]["SubnetId"]
    # Subnet "data-a"
    ids["data_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.10.8.0/24",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "data-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "data-b"
    ids["data_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.10.9.0/24",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "data-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "data-c"
    ids["data_c_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.10.10.0/24",
        AvailabilityZone="us-east-1c",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "data-c"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "public-a"
    ids["public_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.10.0.0/24",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "public-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "public-b"
    ids["public_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.10.1.0/24",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "public-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "public-c"
    ids["public_c_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.10.2.0/24",
        AvailabilityZone="us-east-1c",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "public-c"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Internet gateway "igw"
    ids["igw_id"] = client("ec2", None, "us-east-1").create_internet_gateway(
        TagSpecifications=[
            {"ResourceType": "internet-gateway", "Tags": [{"Key": "Name", "Value": "igw"}]},
        ],
    )["InternetGateway"]["InternetGatewayId"]
    client("ec2", None, "us-east-1").attach_internet_gateway(
        VpcId=ids["vpc_id"],
        InternetGatewayId=ids["igw_id"],
    )
    # Elastic IP address "nat-a-eip"
    ids["nat_a_eip_allocation_id"] = client("ec2", None, "us-east-1").allocate_address(
        Domain="vpc",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "nat-a-eip"}]},
        ],
    )["AllocationId"]
    # Elastic IP address "nat-b-eip"
    ids["nat_b_eip_allocation_id"] = client("ec2", None, "us-east-1").allocate_address(
        Domain="vpc",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "nat-b-eip"}]},
        ],
    )["AllocationId"]
    # Elastic IP address "nat-c-eip"
    ids["nat_c_eip_allocation_id"] = client("ec2", None, "us-east-1").allocate_address(
        Domain="vpc",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "nat-c-eip"}]},
        ],
    )["AllocationId"]
    # Subnet "public-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["public_a_subnet_id"]],
    )
    # NAT gateway "nat-a"
    ids["nat_a_id"] = client("ec2", None, "us-east-1").create_nat_gateway(
        SubnetId=ids["public_a_subnet_id"],
        AllocationId=ids["nat_a_eip_allocation_id"],
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "nat-a"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # Subnet "public-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["public_b_subnet_id"]],
    )
    # NAT gateway "nat-b"
    ids["nat_b_id"] = client("ec2", None, "us-east-1").create_nat_gateway(
        SubnetId=ids["public_b_subnet_id"],
        AllocationId=ids["nat_b_eip_allocation_id"],
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "nat-b"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # Subnet "public-c"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["public_c_subnet_id"]],
    )
    # NAT gateway "nat-c"
    ids["nat_c_id"] = client("ec2", None, "us-east-1").create_nat_gateway(
        SubnetId=ids["public_c_subnet_id"],
        AllocationId=ids["nat_c_eip_allocation_id"],
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "nat-c"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # Route table "rt-app-a"
    ids["rt_app_a_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-app-a"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # NAT gateway "nat-a"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_a_id"]],
    )
    # Route table "rt-app-a"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_app_a_id"],
        DestinationCidrBlock="0.0.0.0/0",
        NatGatewayId=ids["nat_a_id"],
    )
    # Route table "rt-app-b"
    ids["rt_app_b_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-app-b"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # NAT gateway "nat-b"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_b_id"]],
    )
    # Route table "rt-app-b"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_app_b_id"],
        DestinationCidrBlock="0.0.0.0/0",
        NatGatewayId=ids["nat_b_id"],
    )
    # Route table "rt-app-c"
    ids["rt_app_c_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-app-c"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # NAT gateway "nat-c"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_c_id"]],
    )
    # Route table "rt-app-c"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_app_c_id"],
        DestinationCidrBlock="0.0.0.0/0",
        NatGatewayId=ids["nat_c_id"],
    )
    # Route table "rt-data"
    ids["rt_data_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-data"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Route table "rt-public"
    ids["rt_public_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-public"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_public_id"],
        DestinationCidrBlock="0.0.0.0/0",
        GatewayId=ids["igw_id"],
    )
    # Subnet "app-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["app_a_subnet_id"]],
    )
    ids["app_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["app_a_subnet_id"],
        RouteTableId=ids["rt_app_a_id"],
    )["AssociationId"]
    # Subnet "app-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["app_b_subnet_id"]],
    )
    ids["app_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["app_b_subnet_id"],
        RouteTableId=ids["rt_app_b_id"],
    )["AssociationId"]
    # Subnet "app-c"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["app_c_subnet_id"]],
    )
    ids["app_c_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["app_c_subnet_id"],
        RouteTableId=ids["rt_app_c_id"],
    )["AssociationId"]
    # Subnet "data-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["data_a_subnet_id"]],
    )
    ids["data_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["data_a_subnet_id"],
        RouteTableId=ids["rt_data_id"],
    )["AssociationId"]
    # Subnet "data-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["data_b_subnet_id"]],
    )
    ids["data_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["data_b_subnet_id"],
        RouteTableId=ids["rt_data_id"],
    )["AssociationId"]
    # Subnet "data-c"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["data_c_subnet_id"]],
    )
    ids["data_c_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["data_c_subnet_id"],
        RouteTableId=ids["rt_data_id"],
    )["AssociationId"]
    # Subnet "public-a"
    ids["public_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["public_a_subnet_id"],
        RouteTableId=ids["rt_public_id"],
    )["AssociationId"]
    # Subnet "public-b"
    ids["public_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["public_b_subnet_id"],
        RouteTableId=ids["rt_public_id"],
    )["AssociationId"]
    # Subnet "public-c"
    ids["public_c_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["public_c_subnet_id"],
        RouteTableId=ids["rt_public_id"],
    )["AssociationId"]
    # Network ACL "nacl-data"
    ids["nacl_data_id"] = client("ec2", None, "us-east-1").create_network_acl(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "network-acl", "Tags": [{"Key": "Name", "Value": "nacl-data"}]},
        ],
    )["NetworkAcl"]["NetworkAclId"]
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_data_id"],
        Egress=False,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.10.16.0/20",
        PortRange={"From": 5432, "To": 5432},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_data_id"],
        Egress=False,
        RuleNumber=110,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.10.32.0/20",
        PortRange={"From": 5432, "To": 5432},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_data_id"],
        Egress=False,
        RuleNumber=120,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.10.48.0/20",
        PortRange={"From": 5432, "To": 5432},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_data_id"],
        Egress=False,
        RuleNumber=130,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.10.8.0/22",
        PortRange={"From": 5432, "To": 5432},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_data_id"],
        Egress=False,
        RuleNumber=140,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.10.8.0/22",
        PortRange={"From": 1024, "To": 65535},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_data_id"],
        Egress=False,
        RuleNumber=150,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 1024, "To": 65535},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_data_id"],
        Egress=True,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.10.16.0/20",
        PortRange={"From": 1024, "To": 65535},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_data_id"],
        Egress=True,
        RuleNumber=110,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.10.32.0/20",
        PortRange={"From": 1024, "To": 65535},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_data_id"],
        Egress=True,
        RuleNumber=120,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.10.48.0/20",
        PortRange={"From": 1024, "To": 65535},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_data_id"],
        Egress=True,
        RuleNumber=130,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.10.8.0/22",
        PortRange={"From": 1024, "To": 65535},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_data_id"],
        Egress=True,
        RuleNumber=140,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 443, "To": 443},
    )
    # Subnet "data-a"
    response = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["data_a_subnet_id"]]}],
    )
    ids["data_a_network_acl_association_first_association_id"] = next(one for one in response["NetworkAcls"][0]["Associations"] if one["SubnetId"] == ids["data_a_subnet_id"])["NetworkAclAssociationId"]
    ids["data_a_network_acl_association_first_acl_id"] = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["data_a_subnet_id"]]}],
    )["NetworkAcls"][0]["NetworkAclId"]
    ids["data_a_network_acl_association_id"] = client("ec2", None, "us-east-1").replace_network_acl_association(
        AssociationId=ids["data_a_network_acl_association_first_association_id"],
        NetworkAclId=ids["nacl_data_id"],
    )["NewAssociationId"]
    # Subnet "data-b"
    response = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["data_b_subnet_id"]]}],
    )
    ids["data_b_network_acl_association_first_association_id"] = next(one for one in response["NetworkAcls"][0]["Associations"] if one["SubnetId"] == ids["data_b_subnet_id"])["NetworkAclAssociationId"]
    ids["data_b_network_acl_association_first_acl_id"] = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["data_b_subnet_id"]]}],
    )["NetworkAcls"][0]["NetworkAclId"]
    ids["data_b_network_acl_association_id"] = client("ec2", None, "us-east-1").replace_network_acl_association(
        AssociationId=ids["data_b_network_acl_association_first_association_id"],
        NetworkAclId=ids["nacl_data_id"],
    )["NewAssociationId"]
    # Subnet "data-c"
    response = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["data_c_subnet_id"]]}],
    )
    ids["data_c_network_acl_association_first_association_id"] = next(one for one in response["NetworkAcls"][0]["Associations"] if one["SubnetId"] == ids["data_c_subnet_id"])["NetworkAclAssociationId"]
    ids["data_c_network_acl_association_first_acl_id"] = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["data_c_subnet_id"]]}],
    )["NetworkAcls"][0]["NetworkAclId"]
    ids["data_c_network_acl_association_id"] = client("ec2", None, "us-east-1").replace_network_acl_association(
        AssociationId=ids["data_c_network_acl_association_first_association_id"],
        NetworkAclId=ids["nacl_data_id"],
    )["NewAssociationId"]
    # Security group "alb"
    ids["alb_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="alb",
        Description="Load balancer: HTTPS from anywhere",
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "alb"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["alb_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["alb_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
            },
        ],
    )
    # Security group "app"
    ids["app_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="app",
        Description="Application: only from the load balancer",
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "app"}]},
        ],
    )["GroupId"]
    # Security group "alb"
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["alb_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 8080,
                "ToPort": 8080,
                "UserIdGroupPairs": [{"GroupId": ids["app_security_group_id"]}],
            },
        ],
    )
    if response is not None:
        ids["alb_egress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # Security group "app"
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["app_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
    )
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["app_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 8080,
                "ToPort": 8080,
                "UserIdGroupPairs": [{"GroupId": ids["alb_security_group_id"]}],
            },
        ],
    )
    if response is not None:
        ids["app_ingress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["app_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
            },
        ],
    )
    # What AWS has there
    ids["s3_prefix_list_id"] = client("ec2", None, "us-east-1").describe_managed_prefix_lists(
        Filters=[{"Name": "prefix-list-name", "Values": ["com.amazonaws.us-east-1.s3"]}],
    )["PrefixLists"][0]["PrefixListId"]
    # Security group "app"
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["app_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "PrefixListIds": [{"PrefixListId": ids["s3_prefix_list_id"]}],
            },
        ],
    )
    # What AWS has there
    ids["dynamodb_prefix_list_id"] = client("ec2", None, "us-east-1").describe_managed_prefix_lists(
        Filters=[{"Name": "prefix-list-name", "Values": ["com.amazonaws.us-east-1.dynamodb"]}],
    )["PrefixLists"][0]["PrefixListId"]
    # Security group "app"
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["app_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "PrefixListIds": [{"PrefixListId": ids["dynamodb_prefix_list_id"]}],
            },
        ],
    )
    # Security group "db"
    ids["db_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="db",
        Description="Databases: only from the application",
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "db"}]},
        ],
    )["GroupId"]
    # Security group "app"
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["app_security_group_id"],
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
        ids["app_egress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # Security group "db"
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["db_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
    )
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["db_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 5432,
                "ToPort": 5432,
                "UserIdGroupPairs": [{"GroupId": ids["app_security_group_id"]}],
            },
        ],
    )
    if response is not None:
        ids["db_ingress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["db_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 5432,
                "ToPort": 5432,
                "UserIdGroupPairs": [
                    {"GroupId": ids["db_security_group_id"], "Description": "replication"},
                ],
            },
        ],
    )
    if response is not None:
        ids["db_ingress_2_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["db_security_group_id"],
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
        ids["db_egress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["db_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "PrefixListIds": [
                    {"PrefixListId": ids["s3_prefix_list_id"], "Description": "backups"},
                ],
            },
        ],
    )
    # VPC endpoint "vpce-ddb"
    ids["vpce_ddb_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.dynamodb",
        VpcEndpointType="Gateway",
        RouteTableIds=[ids["rt_app_a_id"], ids["rt_app_b_id"], ids["rt_app_c_id"]],
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "vpce-ddb"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "vpce-s3"
    ids["vpce_s3_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.s3",
        VpcEndpointType="Gateway",
        RouteTableIds=[
            ids["rt_app_a_id"],
            ids["rt_app_b_id"],
            ids["rt_app_c_id"],
            ids["rt_data_id"],
        ],
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "vpce-s3"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # What AWS has there
    ids["amazon_linux_image_id"] = client("ssm", None, "us-east-1").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    )["Parameter"]["Value"]
    # EC2 instance "alb-a"
    ids["alb_a_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["public_a_subnet_id"],
                "AssociatePublicIpAddress": True,
                "PrivateIpAddress": "10.10.0.10",
                "Groups": [ids["alb_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "alb-a"}]},
        ],
    )["Instances"][0]["InstanceId"]
    # EC2 instance "app-c"
    ids["app_c_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["app_c_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.10.48.10",
                "Groups": [ids["app_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "app-c"}]},
        ],
    )["Instances"][0]["InstanceId"]
    # EC2 instance "db-a"
    ids["db_a_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["data_a_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.10.8.10",
                "Groups": [ids["db_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "db-a"}]},
        ],
    )["Instances"][0]["InstanceId"]
    # EC2 instance "db-b"
    ids["db_b_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["data_b_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.10.9.10",
                "Groups": [ids["db_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "db-b"}]},
        ],
    )["Instances"][0]["InstanceId"]
    # VPC endpoint "vpce-ddb"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_ddb_id"]],
    )
    # VPC endpoint "vpce-s3"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_s3_id"]],
    )
    # EC2 instance "alb-a"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["alb_a_instance_id"]],
    )
    # EC2 instance "app-c"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["app_c_instance_id"]],
    )
    # EC2 instance "db-a"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["db_a_instance_id"]],
    )
    # EC2 instance "db-b"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["db_b_instance_id"]],
    )


def main():
    parser = argparse.ArgumentParser(description="Makes the network.")
    parser.add_argument("--profile", help="profile for the account whose credentials are used")
    arguments = parser.parse_args()
    profiles[None] = arguments.profile
    try:
        step_1_us_east_1()
    finally:
        for name, value in ids.items():
            print(f"{name} = {value}")


if __name__ == "__main__":
    main()
