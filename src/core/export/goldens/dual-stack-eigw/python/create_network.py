#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# Dual stack: IPv6 by an egress-only gateway, and a subnet for IPv6 only. Drawn with VPC Designer.
#
# Makes the network with boto3 (pip install boto3). It is not idempotent: run again, it makes everything a second time.
# It only makes; it prints the ids of what it made, also when it fails halfway.

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
    # VPC "vpc"
    ids["vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.20.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "vpc"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["vpc_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    ids["vpc_ipv6_cidr_block_association_id"] = client("ec2", None, "us-east-1").associate_vpc_cidr_block(
        VpcId=ids["vpc_id"],
        AmazonProvidedIpv6CidrBlock=True,
    )["Ipv6CidrBlockAssociation"]["AssociationId"]
    wait_until(
        lambda response: next(one for one in response["Vpcs"][0]["Ipv6CidrBlockAssociationSet"] if one["AssociationId"] == ids["vpc_ipv6_cidr_block_association_id"])["Ipv6CidrBlockState"]["State"],
        "associated",
        ("failed",),
        client("ec2", None, "us-east-1").describe_vpcs,
        VpcIds=[ids["vpc_id"]],
    )
    ids["vpc_ipv6_cidr"] = client("ec2", None, "us-east-1").describe_vpcs(
        VpcIds=[ids["vpc_id"]],
    )["Vpcs"][0]["Ipv6CidrBlockAssociationSet"][0]["Ipv6CidrBlock"]
    # Subnet "private-a"
    ids["private_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.20.16.0/20",
        AvailabilityZone="us-east-1a",
        Ipv6CidrBlock=ipv6_subnet(ids["vpc_ipv6_cidr"], 16),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "private-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["private_a_subnet_id"]],
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["private_a_subnet_id"],
        AssignIpv6AddressOnCreation={"Value": True},
    )
    # Subnet "private-b"
    ids["private_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.20.32.0/20",
        AvailabilityZone="us-east-1b",
        Ipv6CidrBlock=ipv6_subnet(ids["vpc_ipv6_cidr"], 17),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "private-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["private_b_subnet_id"]],
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["private_b_subnet_id"],
        AssignIpv6AddressOnCreation={"Value": True},
    )
    # Subnet "public-a"
    ids["public_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.20.0.0/24",
        AvailabilityZone="us-east-1a",
        Ipv6CidrBlock=ipv6_subnet(ids["vpc_ipv6_cidr"], 0),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "public-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["public_a_subnet_id"]],
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["public_a_subnet_id"],
        AssignIpv6AddressOnCreation={"Value": True},
    )
    # Subnet "public-b"
    ids["public_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.20.1.0/24",
        AvailabilityZone="us-east-1b",
        Ipv6CidrBlock=ipv6_subnet(ids["vpc_ipv6_cidr"], 1),
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "public-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["public_b_subnet_id"]],
    )
    client("ec2", None, "us-east-1").modify_subnet_attribute(
        SubnetId=ids["public_b_subnet_id"],
        AssignIpv6AddressOnCreation={"Value": True},
    )
    # Subnet "v6only-a"
    ids["v6only_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        AvailabilityZone="us-east-1a",
        Ipv6CidrBlock=ipv6_subnet(ids["vpc_ipv6_cidr"], 32),
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
    # Egress-only internet gateway "eigw"
    ids["eigw_id"] = client("ec2", None, "us-east-1").create_egress_only_internet_gateway(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {
                "ResourceType": "egress-only-internet-gateway",
                "Tags": [{"Key": "Name", "Value": "eigw"}],
            },
        ],
    )["EgressOnlyInternetGateway"]["EgressOnlyInternetGatewayId"]
    # NAT gateway "nat-a"
    ids["nat_a_id"] = client("ec2", None, "us-east-1").create_nat_gateway(
        SubnetId=ids["public_a_subnet_id"],
        AllocationId=ids["nat_a_eip_allocation_id"],
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "nat-a"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # NAT gateway "nat-b"
    ids["nat_b_id"] = client("ec2", None, "us-east-1").create_nat_gateway(
        SubnetId=ids["public_b_subnet_id"],
        AllocationId=ids["nat_b_eip_allocation_id"],
        TagSpecifications=[
            {"ResourceType": "natgateway", "Tags": [{"Key": "Name", "Value": "nat-b"}]},
        ],
    )["NatGateway"]["NatGatewayId"]
    # Route table "rt-private-a"
    ids["rt_private_a_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-private-a"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # NAT gateway "nat-a"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_a_id"]],
    )
    # Route table "rt-private-a"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_private_a_id"],
        DestinationCidrBlock="0.0.0.0/0",
        NatGatewayId=ids["nat_a_id"],
    )
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_private_a_id"],
        DestinationIpv6CidrBlock="::/0",
        EgressOnlyInternetGatewayId=ids["eigw_id"],
    )
    # Route table "rt-private-b"
    ids["rt_private_b_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-private-b"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # NAT gateway "nat-b"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_b_id"]],
    )
    # Route table "rt-private-b"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_private_b_id"],
        DestinationCidrBlock="0.0.0.0/0",
        NatGatewayId=ids["nat_b_id"],
    )
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_private_b_id"],
        DestinationIpv6CidrBlock="::/0",
        EgressOnlyInternetGatewayId=ids["eigw_id"],
    )
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
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_public_id"],
        DestinationIpv6CidrBlock="::/0",
        GatewayId=ids["igw_id"],
    )
    # Route table "rt-v6only-a"
    ids["rt_v6only_a_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-v6only-a"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_v6only_a_id"],
        DestinationIpv6CidrBlock="::/0",
        EgressOnlyInternetGatewayId=ids["eigw_id"],
    )
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_v6only_a_id"],
        DestinationIpv6CidrBlock="64:ff9b::/96",
        NatGatewayId=ids["nat_a_id"],
    )
    # Subnet "private-a"
    ids["private_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["private_a_subnet_id"],
        RouteTableId=ids["rt_private_a_id"],
    )["AssociationId"]
    # Subnet "private-b"
    ids["private_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["private_b_subnet_id"],
        RouteTableId=ids["rt_private_b_id"],
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
    # Subnet "v6only-a"
    ids["v6only_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["v6only_a_subnet_id"],
        RouteTableId=ids["rt_v6only_a_id"],
    )["AssociationId"]
    # Security group "app"
    ids["app_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="app",
        Description="Application servers: only from the web servers",
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "app"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["app_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}],
    )
    # Security group "web"
    ids["web_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="web",
        Description="Web servers: HTTPS from anywhere, over IPv4 and IPv6",
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "web"}]},
        ],
    )["GroupId"]
    # Security group "app"
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["app_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 8080,
                "ToPort": 8080,
                "UserIdGroupPairs": [{"GroupId": ids["web_security_group_id"]}],
            },
        ],
    )
    if response is not None:
        ids["app_ingress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # Security group "web"
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["web_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
            },
        ],
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
                "Ipv6Ranges": [{"CidrIpv6": "::/0"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["web_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}],
    )
    # What AWS has there
    ids["amazon_linux_image_id"] = client("ssm", None, "us-east-1").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    )["Parameter"]["Value"]
    # EC2 instance "app-b"
    ids["app_b_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["private_b_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.20.32.10",
                "Groups": [ids["app_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "app-b"}]},
        ],
    )["Instances"][0]["InstanceId"]
    # EC2 instance "batch-a"
    ids["batch_a_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["v6only_a_subnet_id"],
                "AssociatePublicIpAddress": False,
                "Groups": [ids["app_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "batch-a"}]},
        ],
    )["Instances"][0]["InstanceId"]
    # EC2 instance "web-a"
    ids["web_a_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["public_a_subnet_id"],
                "AssociatePublicIpAddress": True,
                "PrivateIpAddress": "10.20.0.10",
                "Groups": [ids["web_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web-a"}]},
        ],
    )["Instances"][0]["InstanceId"]
    # EC2 instance "app-b"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["app_b_instance_id"]],
    )
    # EC2 instance "batch-a"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["batch_a_instance_id"]],
    )
    # EC2 instance "web-a"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["web_a_instance_id"]],
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
