#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# VPC peering A-B and A-C: not transitive. Drawn with VPC Designer.
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
    # VPC "vpc-a"
    ids["vpc_a_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="172.16.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "vpc-a"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["vpc_a_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["vpc_a_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "public-a"
    ids["public_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_a_id"],
        CidrBlock="172.16.0.0/24",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "public-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "shared-a"
    ids["shared_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_a_id"],
        CidrBlock="172.16.1.0/24",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "shared-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # VPC "vpc-b"
    ids["vpc_b_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.0.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "vpc-b"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["vpc_b_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["vpc_b_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "app-b"
    ids["app_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_b_id"],
        CidrBlock="10.0.1.0/24",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[{"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "app-b"}]}],
    )["Subnet"]["SubnetId"]
    # VPC "vpc-c"
    ids["vpc_c_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="192.168.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "vpc-c"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["vpc_c_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["vpc_c_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "app-c"
    ids["app_c_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_c_id"],
        CidrBlock="192.168.1.0/24",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[{"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "app-c"}]}],
    )["Subnet"]["SubnetId"]
    # Internet gateway "igw"
    ids["igw_id"] = client("ec2", None, "us-east-1").create_internet_gateway(
        TagSpecifications=[
            {"ResourceType": "internet-gateway", "Tags": [{"Key": "Name", "Value": "igw"}]},
        ],
    )["InternetGateway"]["InternetGatewayId"]
    client("ec2", None, "us-east-1").attach_internet_gateway(
        VpcId=ids["vpc_a_id"],
        InternetGatewayId=ids["igw_id"],
    )
    # Elastic IP address "nat-a-eip"
    ids["nat_a_eip_allocation_id"] = client("ec2", None, "us-east-1").allocate_address(
        Domain="vpc",
        TagSpecifications=[
            {"ResourceType": "elastic-ip", "Tags": [{"Key": "Name", "Value": "nat-a-eip"}]},
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
    # Route table "rt-a"
    ids["rt_a_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_a_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-a"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # NAT gateway "nat-a"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_a_id"]],
    )
    # Route table "rt-a"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_a_id"],
        DestinationCidrBlock="0.0.0.0/0",
        NatGatewayId=ids["nat_a_id"],
    )
    # Route table "rt-a-public"
    ids["rt_a_public_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_a_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-a-public"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_a_public_id"],
        DestinationCidrBlock="0.0.0.0/0",
        GatewayId=ids["igw_id"],
    )
    # Subnet "public-a"
    ids["public_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["public_a_subnet_id"],
        RouteTableId=ids["rt_a_public_id"],
    )["AssociationId"]
    # Subnet "shared-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["shared_a_subnet_id"]],
    )
    ids["shared_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["shared_a_subnet_id"],
        RouteTableId=ids["rt_a_id"],
    )["AssociationId"]
    # Route table "rt-b"
    ids["rt_b_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_b_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-b"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Subnet "app-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["app_b_subnet_id"]],
    )
    ids["app_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["app_b_subnet_id"],
        RouteTableId=ids["rt_b_id"],
    )["AssociationId"]
    # Route table "rt-c"
    ids["rt_c_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_c_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-c"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Subnet "app-c"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["app_c_subnet_id"]],
    )
    ids["app_c_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["app_c_subnet_id"],
        RouteTableId=ids["rt_c_id"],
    )["AssociationId"]
    # Security group "repo"
    ids["repo_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="repo",
        Description="Shared repository: HTTPS from both peers",
        VpcId=ids["vpc_a_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "repo"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["repo_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "10.0.0.0/16"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["repo_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "192.168.0.0/16"}],
            },
        ],
    )
    # Security group "app-b"
    ids["app_b_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="app-b",
        Description="Lets VPC C in, which has no way here",
        VpcId=ids["vpc_b_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "app-b"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["app_b_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [
                    {"CidrIp": "192.168.0.0/16", "Description": "present, yet still unreachable"},
                ],
            },
        ],
    )
    # Security group "app-c"
    ids["app_c_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="app-c",
        Description="Lets VPC B in, which has no way here",
        VpcId=ids["vpc_c_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "app-c"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["app_c_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [
                    {"CidrIp": "10.0.0.0/16", "Description": "present, yet still unreachable"},
                ],
            },
        ],
    )
    # VPC peering connection "pcx-ab"
    ids["pcx_ab_id"] = client("ec2", None, "us-east-1").create_vpc_peering_connection(
        VpcId=ids["vpc_a_id"],
        PeerVpcId=ids["vpc_b_id"],
        TagSpecifications=[
            {
                "ResourceType": "vpc-peering-connection",
                "Tags": [{"Key": "Name", "Value": "pcx-ab"}],
            },
        ],
    )["VpcPeeringConnection"]["VpcPeeringConnectionId"]
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "pending-acceptance",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["pcx_ab_id"]],
    )
    client("ec2", None, "us-east-1").accept_vpc_peering_connection(
        VpcPeeringConnectionId=ids["pcx_ab_id"],
    )
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "active",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["pcx_ab_id"]],
    )
    # Route table "rt-a"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_a_id"],
        DestinationCidrBlock="10.0.0.0/16",
        VpcPeeringConnectionId=ids["pcx_ab_id"],
    )
    # Route table "rt-b"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_b_id"],
        DestinationCidrBlock="172.16.0.0/16",
        VpcPeeringConnectionId=ids["pcx_ab_id"],
    )
    # VPC peering connection "pcx-ab"
    client("ec2", None, "us-east-1").modify_vpc_peering_connection_options(
        VpcPeeringConnectionId=ids["pcx_ab_id"],
        RequesterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True},
        AccepterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True},
    )
    # VPC peering connection "pcx-ac"
    ids["pcx_ac_id"] = client("ec2", None, "us-east-1").create_vpc_peering_connection(
        VpcId=ids["vpc_a_id"],
        PeerVpcId=ids["vpc_c_id"],
        TagSpecifications=[
            {
                "ResourceType": "vpc-peering-connection",
                "Tags": [{"Key": "Name", "Value": "pcx-ac"}],
            },
        ],
    )["VpcPeeringConnection"]["VpcPeeringConnectionId"]
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "pending-acceptance",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["pcx_ac_id"]],
    )
    client("ec2", None, "us-east-1").accept_vpc_peering_connection(
        VpcPeeringConnectionId=ids["pcx_ac_id"],
    )
    wait_until(
        lambda response: response["VpcPeeringConnections"][0]["Status"]["Code"],
        "active",
        ("failed", "expired", "rejected", "deleted",),
        client("ec2", None, "us-east-1").describe_vpc_peering_connections,
        VpcPeeringConnectionIds=[ids["pcx_ac_id"]],
    )
    # Route table "rt-a"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_a_id"],
        DestinationCidrBlock="192.168.0.0/16",
        VpcPeeringConnectionId=ids["pcx_ac_id"],
    )
    # Route table "rt-c"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_c_id"],
        DestinationCidrBlock="172.16.0.0/16",
        VpcPeeringConnectionId=ids["pcx_ac_id"],
    )
    # VPC peering connection "pcx-ac"
    client("ec2", None, "us-east-1").modify_vpc_peering_connection_options(
        VpcPeeringConnectionId=ids["pcx_ac_id"],
        RequesterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True},
        AccepterPeeringConnectionOptions={"AllowDnsResolutionFromRemoteVpc": True},
    )
    # What AWS has there
    ids["amazon_linux_image_id"] = client("ssm", None, "us-east-1").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    )["Parameter"]["Value"]
    # EC2 instance "repo"
    ids["repo_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["shared_a_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "172.16.1.10",
                "Groups": [ids["repo_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "repo"}]},
        ],
    )["Instances"][0]["InstanceId"]
    # EC2 instance "b-1"
    ids["b_1_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["app_b_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.0.1.10",
                "Groups": [ids["app_b_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "b-1"}]}],
    )["Instances"][0]["InstanceId"]
    # EC2 instance "c-1"
    ids["c_1_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["app_c_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "192.168.1.10",
                "Groups": [ids["app_c_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "c-1"}]}],
    )["Instances"][0]["InstanceId"]
    # EC2 instance "repo"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["repo_instance_id"]],
    )
    # EC2 instance "b-1"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["b_1_instance_id"]],
    )
    # EC2 instance "c-1"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["c_1_instance_id"]],
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
