#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# Two tiers: web and database in two zones, no NAT, S3 endpoint. Drawn with VPC Designer.
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
        CidrBlock="10.0.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "vpc"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(VpcIds=[ids["vpc_id"]])
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "private-a"
    ids["private_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.0.128.0/20",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "private-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "private-b"
    ids["private_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.0.144.0/20",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "private-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "public-a"
    ids["public_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.0.0.0/20",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "public-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "public-b"
    ids["public_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.0.16.0/20",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "public-b"}]},
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
    # Route table "rt-private-a"
    ids["rt_private_a_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-private-a"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Route table "rt-private-b"
    ids["rt_private_b_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-private-b"}]},
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
    # Subnet "private-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["private_a_subnet_id"]],
    )
    ids["private_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["private_a_subnet_id"],
        RouteTableId=ids["rt_private_a_id"],
    )["AssociationId"]
    # Subnet "private-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["private_b_subnet_id"]],
    )
    ids["private_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["private_b_subnet_id"],
        RouteTableId=ids["rt_private_b_id"],
    )["AssociationId"]
    # Subnet "public-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["public_a_subnet_id"]],
    )
    ids["public_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["public_a_subnet_id"],
        RouteTableId=ids["rt_public_id"],
    )["AssociationId"]
    # Subnet "public-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["public_b_subnet_id"]],
    )
    ids["public_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["public_b_subnet_id"],
        RouteTableId=ids["rt_public_id"],
    )["AssociationId"]
    # Security group "db"
    ids["db_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="db",
        Description="Database servers: only from the web servers",
        VpcId=ids["vpc_id"],
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
    # What AWS has there
    ids["s3_prefix_list_id"] = client("ec2", None, "us-east-1").describe_managed_prefix_lists(
        Filters=[{"Name": "prefix-list-name", "Values": ["com.amazonaws.us-east-1.s3"]}],
    )["PrefixLists"][0]["PrefixListId"]
    # Security group "db"
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["db_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "PrefixListIds": [{"PrefixListId": ids["s3_prefix_list_id"]}],
            },
        ],
    )
    # Security group "web"
    ids["web_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="web",
        Description="Web servers: HTTP and HTTPS from anywhere",
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "web"}]},
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
                "FromPort": 3306,
                "ToPort": 3306,
                "UserIdGroupPairs": [{"GroupId": ids["web_security_group_id"]}],
            },
        ],
    )
    if response is not None:
        ids["db_ingress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # Security group "web"
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["web_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
    )
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
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["web_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 3306,
                "ToPort": 3306,
                "UserIdGroupPairs": [{"GroupId": ids["db_security_group_id"]}],
            },
        ],
    )
    if response is not None:
        ids["web_egress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # VPC endpoint "vpce-s3"
    ids["vpce_s3_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.s3",
        VpcEndpointType="Gateway",
        RouteTableIds=[ids["rt_private_a_id"], ids["rt_private_b_id"]],
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "vpce-s3"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # What AWS has there
    ids["amazon_linux_image_id"] = client("ssm", None, "us-east-1").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    )["Parameter"]["Value"]
    # EC2 instance "db-b"
    ids["db_b_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["private_b_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.0.144.10",
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
                "PrivateIpAddress": "10.0.0.10",
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
    # VPC endpoint "vpce-s3"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_s3_id"]],
    )
    # EC2 instance "db-b"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["db_b_instance_id"]],
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
