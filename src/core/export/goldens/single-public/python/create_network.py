#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# Dev/test: one public subnet. Drawn with VPC Designer.
#
# Makes the network with boto3 (pip install boto3). It is not idempotent: run again, it makes everything a second time.
# It only makes; it prints the ids of what it made, also when it fails halfway.

import argparse

import boto3
from botocore.exceptions import ClientError

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


def step_1_us_east_1():
    """In us-east-1."""
    # VPC "vpc"
    ids["vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.0.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "vpc"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["vpc_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "public-a"
    ids["public_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.0.0.0/24",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "public-a"}]},
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
    # Subnet "public-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["public_a_subnet_id"]],
    )
    ids["public_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["public_a_subnet_id"],
        RouteTableId=ids["rt_public_id"],
    )["AssociationId"]
    # Security group "web"
    ids["web_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="web",
        Description="Web server: HTTP and HTTPS from anywhere, SSH from the office",
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "web"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["web_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 80,
                "ToPort": 80,
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
                "FromPort": 22,
                "ToPort": 22,
                "IpRanges": [{"CidrIp": "203.0.113.0/24", "Description": "office only"}],
            },
        ],
    )
    # What AWS has there
    ids["amazon_linux_image_id"] = client("ssm", None, "us-east-1").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    )["Parameter"]["Value"]
    # EC2 instance "web-1"
    ids["web_1_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["public_a_subnet_id"],
                "AssociatePublicIpAddress": True,
                "PrivateIpAddress": "10.0.0.10",
                "Groups": [ids["web_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "web-1"}]},
        ],
    )["Instances"][0]["InstanceId"]
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["web_1_instance_id"]],
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
