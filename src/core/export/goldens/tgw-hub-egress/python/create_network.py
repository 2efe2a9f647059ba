#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# Transit gateway hub: isolated VPCs, shared services, one way out. Drawn with VPC Designer.
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
    # VPC "dev"
    ids["dev_vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.2.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "dev"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["dev_vpc_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["dev_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "dev-app-a"
    ids["dev_app_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["dev_vpc_id"],
        CidrBlock="10.2.16.0/20",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "dev-app-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "dev-app-b"
    ids["dev_app_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["dev_vpc_id"],
        CidrBlock="10.2.32.0/20",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "dev-app-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "dev-tgw-a"
    ids["dev_tgw_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["dev_vpc_id"],
        CidrBlock="10.2.0.0/28",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "dev-tgw-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "dev-tgw-b"
    ids["dev_tgw_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["dev_vpc_id"],
        CidrBlock="10.2.0.16/28",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "dev-tgw-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # VPC "egress"
    ids["egress_vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.0.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "egress"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["egress_vpc_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["egress_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "egress-public-a"
    ids["egress_public_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["egress_vpc_id"],
        CidrBlock="10.0.1.0/24",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "egress-public-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "egress-public-b"
    ids["egress_public_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["egress_vpc_id"],
        CidrBlock="10.0.2.0/24",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "egress-public-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "egress-tgw-a"
    ids["egress_tgw_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["egress_vpc_id"],
        CidrBlock="10.0.0.0/28",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "egress-tgw-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "egress-tgw-b"
    ids["egress_tgw_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["egress_vpc_id"],
        CidrBlock="10.0.0.16/28",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "egress-tgw-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # VPC "prod"
    ids["prod_vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.1.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "prod"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["prod_vpc_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["prod_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "prod-app-a"
    ids["prod_app_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["prod_vpc_id"],
        CidrBlock="10.1.16.0/20",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "prod-app-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "prod-app-b"
    ids["prod_app_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["prod_vpc_id"],
        CidrBlock="10.1.32.0/20",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "prod-app-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "prod-tgw-a"
    ids["prod_tgw_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["prod_vpc_id"],
        CidrBlock="10.1.0.0/28",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "prod-tgw-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "prod-tgw-b"
    ids["prod_tgw_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["prod_vpc_id"],
        CidrBlock="10.1.0.16/28",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "prod-tgw-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # VPC "shared"
    ids["shared_vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.3.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "shared"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["shared_vpc_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["shared_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "shared-app-a"
    ids["shared_app_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["shared_vpc_id"],
        CidrBlock="10.3.16.0/20",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "shared-app-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "shared-app-b"
    ids["shared_app_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["shared_vpc_id"],
        CidrBlock="10.3.32.0/20",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "shared-app-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "shared-tgw-a"
    ids["shared_tgw_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["shared_vpc_id"],
        CidrBlock="10.3.0.0/28",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "shared-tgw-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "shared-tgw-b"
    ids["shared_tgw_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["shared_vpc_id"],
        CidrBlock="10.3.0.16/28",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "shared-tgw-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Internet gateway "igw"
    ids["igw_id"] = client("ec2", None, "us-east-1").create_internet_gateway(
        TagSpecifications=[
            {"ResourceType": "internet-gateway", "Tags": [{"Key": "Name", "Value": "igw"}]},
        ],
    )["InternetGateway"]["InternetGatewayId"]
    client("ec2", None, "us-east-1").attach_internet_gateway(
        VpcId=ids["egress_vpc_id"],
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
    # Subnet "egress-public-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["egress_public_a_subnet_id"]],
    )
    # NAT gateway "nat-a"
    ids["nat_a_id"] = client("ec2", None, "us-east-1").create_nat_gateway(
        SubnetId=ids["egress_public_a_subnet_id"],
        AllocationId=ids["nat_a_eip_allocation_id"],
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "nat-a"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # Subnet "egress-public-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["egress_public_b_subnet_id"]],
    )
    # NAT gateway "nat-b"
    ids["nat_b_id"] = client("ec2", None, "us-east-1").create_nat_gateway(
        SubnetId=ids["egress_public_b_subnet_id"],
        AllocationId=ids["nat_b_eip_allocation_id"],
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "nat-b"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # Route table "rt-dev"
    ids["rt_dev_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["dev_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-dev"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Route table "rt-dev-tgw"
    ids["rt_dev_tgw_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["dev_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-dev-tgw"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Subnet "dev-app-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["dev_app_a_subnet_id"]],
    )
    ids["dev_app_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["dev_app_a_subnet_id"],
        RouteTableId=ids["rt_dev_id"],
    )["AssociationId"]
    # Subnet "dev-app-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["dev_app_b_subnet_id"]],
    )
    ids["dev_app_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["dev_app_b_subnet_id"],
        RouteTableId=ids["rt_dev_id"],
    )["AssociationId"]
    # Subnet "dev-tgw-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["dev_tgw_a_subnet_id"]],
    )
    ids["dev_tgw_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["dev_tgw_a_subnet_id"],
        RouteTableId=ids["rt_dev_tgw_id"],
    )["AssociationId"]
    # Subnet "dev-tgw-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["dev_tgw_b_subnet_id"]],
    )
    ids["dev_tgw_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["dev_tgw_b_subnet_id"],
        RouteTableId=ids["rt_dev_tgw_id"],
    )["AssociationId"]
    # Route table "rt-egress-public"
    ids["rt_egress_public_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["egress_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-egress-public"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_egress_public_id"],
        DestinationCidrBlock="0.0.0.0/0",
        GatewayId=ids["igw_id"],
    )
    # Route table "rt-egress-tgw-a"
    ids["rt_egress_tgw_a_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["egress_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-egress-tgw-a"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # NAT gateway "nat-a"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_a_id"]],
    )
    # Route table "rt-egress-tgw-a"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_egress_tgw_a_id"],
        DestinationCidrBlock="0.0.0.0/0",
        NatGatewayId=ids["nat_a_id"],
    )
    # Route table "rt-egress-tgw-b"
    ids["rt_egress_tgw_b_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["egress_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-egress-tgw-b"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # NAT gateway "nat-b"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_b_id"]],
    )
    # Route table "rt-egress-tgw-b"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_egress_tgw_b_id"],
        DestinationCidrBlock="0.0.0.0/0",
        NatGatewayId=ids["nat_b_id"],
    )
    # Subnet "egress-public-a"
    ids["egress_public_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["egress_public_a_subnet_id"],
        RouteTableId=ids["rt_egress_public_id"],
    )["AssociationId"]
    # Subnet "egress-public-b"
    ids["egress_public_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["egress_public_b_subnet_id"],
        RouteTableId=ids["rt_egress_public_id"],
    )["AssociationId"]
    # Subnet "egress-tgw-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["egress_tgw_a_subnet_id"]],
    )
    ids["egress_tgw_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["egress_tgw_a_subnet_id"],
        RouteTableId=ids["rt_egress_tgw_a_id"],
    )["AssociationId"]
    # Subnet "egress-tgw-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["egress_tgw_b_subnet_id"]],
    )
    ids["egress_tgw_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["egress_tgw_b_subnet_id"],
        RouteTableId=ids["rt_egress_tgw_b_id"],
    )["AssociationId"]
    # Route table "rt-prod"
    ids["rt_prod_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["prod_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-prod"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Route table "rt-prod-tgw"
    ids["rt_prod_tgw_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["prod_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-prod-tgw"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Subnet "prod-app-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["prod_app_a_subnet_id"]],
    )
    ids["prod_app_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["prod_app_a_subnet_id"],
        RouteTableId=ids["rt_prod_id"],
    )["AssociationId"]
    # Subnet "prod-app-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["prod_app_b_subnet_id"]],
    )
    ids["prod_app_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["prod_app_b_subnet_id"],
        RouteTableId=ids["rt_prod_id"],
    )["AssociationId"]
    # Subnet "prod-tgw-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["prod_tgw_a_subnet_id"]],
    )
    ids["prod_tgw_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["prod_tgw_a_subnet_id"],
        RouteTableId=ids["rt_prod_tgw_id"],
    )["AssociationId"]
    # Subnet "prod-tgw-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["prod_tgw_b_subnet_id"]],
    )
    ids["prod_tgw_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["prod_tgw_b_subnet_id"],
        RouteTableId=ids["rt_prod_tgw_id"],
    )["AssociationId"]
    # Route table "rt-shared"
    ids["rt_shared_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["shared_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-shared"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Route table "rt-shared-tgw"
    ids["rt_shared_tgw_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["shared_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-shared-tgw"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Subnet "shared-app-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["shared_app_a_subnet_id"]],
    )
    ids["shared_app_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["shared_app_a_subnet_id"],
        RouteTableId=ids["rt_shared_id"],
    )["AssociationId"]
    # Subnet "shared-app-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["shared_app_b_subnet_id"]],
    )
    ids["shared_app_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["shared_app_b_subnet_id"],
        RouteTableId=ids["rt_shared_id"],
    )["AssociationId"]
    # Subnet "shared-tgw-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["shared_tgw_a_subnet_id"]],
    )
    ids["shared_tgw_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["shared_tgw_a_subnet_id"],
        RouteTableId=ids["rt_shared_tgw_id"],
    )["AssociationId"]
    # Subnet "shared-tgw-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["shared_tgw_b_subnet_id"]],
    )
    ids["shared_tgw_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["shared_tgw_b_subnet_id"],
        RouteTableId=ids["rt_shared_tgw_id"],
    )["AssociationId"]
    # Security group "dev"
    ids["dev_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="dev",
        Description="Servers of dev",
        VpcId=ids["dev_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "dev"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["dev_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "10.0.0.0/8"}],
            },
        ],
    )
    # Security group "prod"
    ids["prod_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="prod",
        Description="Servers of prod",
        VpcId=ids["prod_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "prod"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["prod_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "10.0.0.0/8"}],
            },
        ],
    )
    # Security group "shared"
    ids["shared_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="shared",
        Description="Servers of shared",
        VpcId=ids["shared_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "shared"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["shared_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "10.1.0.0/16"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["shared_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "10.2.0.0/16"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["shared_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "udp",
                "FromPort": 53,
                "ToPort": 53,
                "IpRanges": [{"CidrIp": "10.0.0.0/8"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["shared_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 53,
                "ToPort": 53,
                "IpRanges": [{"CidrIp": "10.0.0.0/8"}],
            },
        ],
    )
    # Transit gateway "tgw"
    ids["tgw_id"] = client("ec2", None, "us-east-1").create_transit_gateway(
        Description="Hub of the Region",
        Options={
            "DefaultRouteTableAssociation": "disable",
            "DefaultRouteTablePropagation": "disable",
            "AutoAcceptSharedAttachments": "disable",
            "DnsSupport": "enable",
            "VpnEcmpSupport": "enable",
            "SecurityGroupReferencingSupport": "disable",
        },
        TagSpecifications=[
            {"ResourceType": "transit-gateway", "Tags": [{"Key": "Name", "Value": "tgw"}]},
        ],
    )["TransitGateway"]["TransitGatewayId"]
    wait_until(
        lambda response: response["TransitGateways"][0]["State"],
        "available",
        (),
        client("ec2", None, "us-east-1").describe_transit_gateways,
        TransitGatewayIds=[ids["tgw_id"]],
    )
    # Transit gateway VPC attachment "dev"
    ids["dev_transit_gateway_attachment_id"] = client("ec2", None, "us-east-1").create_transit_gateway_vpc_attachment(
        TransitGatewayId=ids["tgw_id"],
        VpcId=ids["dev_vpc_id"],
        SubnetIds=[ids["dev_tgw_a_subnet_id"], ids["dev_tgw_b_subnet_id"]],
        Options={
            "ApplianceModeSupport": "disable",
            "DnsSupport": "enable",
            "Ipv6Support": "disable",
            "SecurityGroupReferencingSupport": "enable",
        },
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-attachment",
                "Tags": [{"Key": "Name", "Value": "dev"}],
            },
        ],
    )["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
    wait_until(
        lambda response: response["TransitGatewayVpcAttachments"][0]["State"],
        "available",
        ("failed", "rejected",),
        client("ec2", None, "us-east-1").describe_transit_gateway_vpc_attachments,
        TransitGatewayAttachmentIds=[ids["dev_transit_gateway_attachment_id"]],
    )
    # Route table "rt-dev"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_dev_id"],
        DestinationCidrBlock="0.0.0.0/0",
        TransitGatewayId=ids["tgw_id"],
    )
    # Transit gateway VPC attachment "egress"
    ids["egress_transit_gateway_attachment_id"] = client("ec2", None, "us-east-1").create_transit_gateway_vpc_attachment(
        TransitGatewayId=ids["tgw_id"],
        VpcId=ids["egress_vpc_id"],
        SubnetIds=[ids["egress_tgw_a_subnet_id"], ids["egress_tgw_b_subnet_id"]],
        Options={
            "ApplianceModeSupport": "disable",
            "DnsSupport": "enable",
            "Ipv6Support": "disable",
            "SecurityGroupReferencingSupport": "enable",
        },
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-attachment",
                "Tags": [{"Key": "Name", "Value": "egress"}],
            },
        ],
    )["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
    wait_until(
        lambda response: response["TransitGatewayVpcAttachments"][0]["State"],
        "available",
        ("failed", "rejected",),
        client("ec2", None, "us-east-1").describe_transit_gateway_vpc_attachments,
        TransitGatewayAttachmentIds=[ids["egress_transit_gateway_attachment_id"]],
    )
    # Route table "rt-egress-public"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_egress_public_id"],
        DestinationCidrBlock="10.1.0.0/16",
        TransitGatewayId=ids["tgw_id"],
    )
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_egress_public_id"],
        DestinationCidrBlock="10.2.0.0/16",
        TransitGatewayId=ids["tgw_id"],
    )
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_egress_public_id"],
        DestinationCidrBlock="10.3.0.0/16",
        TransitGatewayId=ids["tgw_id"],
    )
    # Transit gateway VPC attachment "prod"
    ids["prod_transit_gateway_attachment_id"] = client("ec2", None, "us-east-1").create_transit_gateway_vpc_attachment(
        TransitGatewayId=ids["tgw_id"],
        VpcId=ids["prod_vpc_id"],
        SubnetIds=[ids["prod_tgw_a_subnet_id"], ids["prod_tgw_b_subnet_id"]],
        Options={
            "ApplianceModeSupport": "disable",
            "DnsSupport": "enable",
            "Ipv6Support": "disable",
            "SecurityGroupReferencingSupport": "enable",
        },
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-attachment",
                "Tags": [{"Key": "Name", "Value": "prod"}],
            },
        ],
    )["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
    wait_until(
        lambda response: response["TransitGatewayVpcAttachments"][0]["State"],
        "available",
        ("failed", "rejected",),
        client("ec2", None, "us-east-1").describe_transit_gateway_vpc_attachments,
        TransitGatewayAttachmentIds=[ids["prod_transit_gateway_attachment_id"]],
    )
    # Route table "rt-prod"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_prod_id"],
        DestinationCidrBlock="0.0.0.0/0",
        TransitGatewayId=ids["tgw_id"],
    )
    # Transit gateway VPC attachment "shared"
    ids["shared_transit_gateway_attachment_id"] = client("ec2", None, "us-east-1").create_transit_gateway_vpc_attachment(
        TransitGatewayId=ids["tgw_id"],
        VpcId=ids["shared_vpc_id"],
        SubnetIds=[ids["shared_tgw_a_subnet_id"], ids["shared_tgw_b_subnet_id"]],
        Options={
            "ApplianceModeSupport": "disable",
            "DnsSupport": "enable",
            "Ipv6Support": "disable",
            "SecurityGroupReferencingSupport": "enable",
        },
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-attachment",
                "Tags": [{"Key": "Name", "Value": "shared"}],
            },
        ],
    )["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
    wait_until(
        lambda response: response["TransitGatewayVpcAttachments"][0]["State"],
        "available",
        ("failed", "rejected",),
        client("ec2", None, "us-east-1").describe_transit_gateway_vpc_attachments,
        TransitGatewayAttachmentIds=[ids["shared_transit_gateway_attachment_id"]],
    )
    # Route table "rt-shared"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_shared_id"],
        DestinationCidrBlock="0.0.0.0/0",
        TransitGatewayId=ids["tgw_id"],
    )
    # Transit gateway route table "tgwrt-egress"
    ids["tgwrt_egress_id"] = client("ec2", None, "us-east-1").create_transit_gateway_route_table(
        TransitGatewayId=ids["tgw_id"],
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-route-table",
                "Tags": [{"Key": "Name", "Value": "tgwrt-egress"}],
            },
        ],
    )["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
    wait_until(
        lambda response: response["TransitGatewayRouteTables"][0]["State"],
        "available",
        (),
        client("ec2", None, "us-east-1").describe_transit_gateway_route_tables,
        TransitGatewayRouteTableIds=[ids["tgwrt_egress_id"]],
    )
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["egress_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_egress_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="10.1.0.0/16",
        TransitGatewayAttachmentId=ids["prod_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_egress_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="10.2.0.0/16",
        TransitGatewayAttachmentId=ids["dev_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_egress_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="10.3.0.0/16",
        TransitGatewayAttachmentId=ids["shared_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_egress_id"],
    )
    # Transit gateway route table "tgwrt-shared"
    ids["tgwrt_shared_id"] = client("ec2", None, "us-east-1").create_transit_gateway_route_table(
        TransitGatewayId=ids["tgw_id"],
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-route-table",
                "Tags": [{"Key": "Name", "Value": "tgwrt-shared"}],
            },
        ],
    )["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
    wait_until(
        lambda response: response["TransitGatewayRouteTables"][0]["State"],
        "available",
        (),
        client("ec2", None, "us-east-1").describe_transit_gateway_route_tables,
        TransitGatewayRouteTableIds=[ids["tgwrt_shared_id"]],
    )
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["shared_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_shared_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="10.1.0.0/16",
        TransitGatewayAttachmentId=ids["prod_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_shared_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="10.2.0.0/16",
        TransitGatewayAttachmentId=ids["dev_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_shared_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="0.0.0.0/0",
        TransitGatewayAttachmentId=ids["egress_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_shared_id"],
    )
    # Transit gateway route table "tgwrt-spoke"
    ids["tgwrt_spoke_id"] = client("ec2", None, "us-east-1").create_transit_gateway_route_table(
        TransitGatewayId=ids["tgw_id"],
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-route-table",
                "Tags": [{"Key": "Name", "Value": "tgwrt-spoke"}],
            },
        ],
    )["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
    wait_until(
        lambda response: response["TransitGatewayRouteTables"][0]["State"],
        "available",
        (),
        client("ec2", None, "us-east-1").describe_transit_gateway_route_tables,
        TransitGatewayRouteTableIds=[ids["tgwrt_spoke_id"]],
    )
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["prod_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_spoke_id"],
    )
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["dev_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_spoke_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="10.3.0.0/16",
        TransitGatewayAttachmentId=ids["shared_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_spoke_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="10.0.0.0/8",
        Blackhole=True,
        TransitGatewayRouteTableId=ids["tgwrt_spoke_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="0.0.0.0/0",
        TransitGatewayAttachmentId=ids["egress_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_spoke_id"],
    )
    # What AWS has there
    ids["amazon_linux_image_id"] = client("ssm", None, "us-east-1").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    )["Parameter"]["Value"]
    # EC2 instance "dev-1"
    ids["dev_1_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["dev_app_b_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.2.32.10",
                "Groups": [ids["dev_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "dev-1"}]},
        ],
    )["Instances"][0]["InstanceId"]
    # EC2 instance "prod-1"
    ids["prod_1_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["prod_app_a_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.1.16.10",
                "Groups": [ids["prod_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "prod-1"}]},
        ],
    )["Instances"][0]["InstanceId"]
    # EC2 instance "shared-1"
    ids["shared_1_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["shared_app_a_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.3.16.10",
                "Groups": [ids["shared_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "shared-1"}]},
        ],
    )["Instances"][0]["InstanceId"]
    # Transit gateway route table "tgwrt-egress"
    wait_until(
        lambda response: response["Associations"][0]["State"],
        "associated",
        (),
        client("ec2", None, "us-east-1").get_transit_gateway_route_table_associations,
        TransitGatewayRouteTableId=ids["tgwrt_egress_id"],
        Filters=[
            {
                "Name": "transit-gateway-attachment-id",
                "Values": [ids["egress_transit_gateway_attachment_id"]],
            },
        ],
    )
    # Transit gateway route table "tgwrt-shared"
    wait_until(
        lambda response: response["Associations"][0]["State"],
        "associated",
        (),
        client("ec2", None, "us-east-1").get_transit_gateway_route_table_associations,
        TransitGatewayRouteTableId=ids["tgwrt_shared_id"],
        Filters=[
            {
                "Name": "transit-gateway-attachment-id",
                "Values": [ids["shared_transit_gateway_attachment_id"]],
            },
        ],
    )
    # Transit gateway route table "tgwrt-spoke"
    wait_until(
        lambda response: response["Associations"][0]["State"],
        "associated",
        (),
        client("ec2", None, "us-east-1").get_transit_gateway_route_table_associations,
        TransitGatewayRouteTableId=ids["tgwrt_spoke_id"],
        Filters=[
            {
                "Name": "transit-gateway-attachment-id",
                "Values": [ids["prod_transit_gateway_attachment_id"]],
            },
        ],
    )
    wait_until(
        lambda response: response["Associations"][0]["State"],
        "associated",
        (),
        client("ec2", None, "us-east-1").get_transit_gateway_route_table_associations,
        TransitGatewayRouteTableId=ids["tgwrt_spoke_id"],
        Filters=[
            {
                "Name": "transit-gateway-attachment-id",
                "Values": [ids["dev_transit_gateway_attachment_id"]],
            },
        ],
    )
    # EC2 instance "dev-1"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["dev_1_instance_id"]],
    )
    # EC2 instance "prod-1"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["prod_1_instance_id"]],
    )
    # EC2 instance "shared-1"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["shared_1_instance_id"]],
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
