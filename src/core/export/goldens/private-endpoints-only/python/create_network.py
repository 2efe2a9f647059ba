#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# Private only: endpoints instead of a way to the internet. Drawn with VPC Designer.
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
        CidrBlock="10.30.0.0/16",
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
        CidrBlock="10.30.16.0/20",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[{"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "app-a"}]}],
    )["Subnet"]["SubnetId"]
    # Subnet "app-b"
    ids["app_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.30.32.0/20",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[{"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "app-b"}]}],
    )["Subnet"]["SubnetId"]
    # Subnet "vpce-a"
    ids["vpce_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.30.0.0/26",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "vpce-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "vpce-b"
    ids["vpce_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.30.0.64/26",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "vpce-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Route table "rt-private"
    ids["rt_private_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-private"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Subnet "app-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["app_a_subnet_id"]],
    )
    ids["app_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["app_a_subnet_id"],
        RouteTableId=ids["rt_private_id"],
    )["AssociationId"]
    # Subnet "app-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["app_b_subnet_id"]],
    )
    ids["app_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["app_b_subnet_id"],
        RouteTableId=ids["rt_private_id"],
    )["AssociationId"]
    # Subnet "vpce-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["vpce_a_subnet_id"]],
    )
    ids["vpce_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["vpce_a_subnet_id"],
        RouteTableId=ids["rt_private_id"],
    )["AssociationId"]
    # Subnet "vpce-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["vpce_b_subnet_id"]],
    )
    ids["vpce_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["vpce_b_subnet_id"],
        RouteTableId=ids["rt_private_id"],
    )["AssociationId"]
    # Security group "app"
    ids["app_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="app",
        Description="Application: only to AWS services",
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "app"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["app_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
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
    # Security group "vpce"
    ids["vpce_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="vpce",
        Description="Interface endpoints: HTTPS from the VPC",
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "vpce"}]},
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
                "FromPort": 443,
                "ToPort": 443,
                "UserIdGroupPairs": [{"GroupId": ids["vpce_security_group_id"]}],
            },
        ],
    )
    if response is not None:
        ids["app_egress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # Security group "vpce"
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["vpce_security_group_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["vpce_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "10.30.0.0/16"}],
            },
        ],
    )
    # VPC endpoint "vpce-ddb"
    ids["vpce_ddb_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.dynamodb",
        VpcEndpointType="Gateway",
        RouteTableIds=[ids["rt_private_id"]],
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "vpce-ddb"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "vpce-ec2messages"
    ids["vpce_ec2messages_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.ec2messages",
        VpcEndpointType="Interface",
        SubnetIds=[ids["vpce_a_subnet_id"], ids["vpce_b_subnet_id"]],
        SecurityGroupIds=[ids["vpce_security_group_id"]],
        PrivateDnsEnabled=True,
        TagSpecifications=[
            {
                "ResourceType": "vpc-endpoint",
                "Tags": [{"Key": "Name", "Value": "vpce-ec2messages"}],
            },
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "vpce-ecr.api"
    ids["vpce_ecr_api_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.ecr.api",
        VpcEndpointType="Interface",
        SubnetIds=[ids["vpce_a_subnet_id"], ids["vpce_b_subnet_id"]],
        SecurityGroupIds=[ids["vpce_security_group_id"]],
        PrivateDnsEnabled=True,
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "vpce-ecr.api"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "vpce-ecr.dkr"
    ids["vpce_ecr_dkr_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.ecr.dkr",
        VpcEndpointType="Interface",
        SubnetIds=[ids["vpce_a_subnet_id"], ids["vpce_b_subnet_id"]],
        SecurityGroupIds=[ids["vpce_security_group_id"]],
        PrivateDnsEnabled=True,
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "vpce-ecr.dkr"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "vpce-kms"
    ids["vpce_kms_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.kms",
        VpcEndpointType="Interface",
        SubnetIds=[ids["vpce_a_subnet_id"], ids["vpce_b_subnet_id"]],
        SecurityGroupIds=[ids["vpce_security_group_id"]],
        PrivateDnsEnabled=True,
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "vpce-kms"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "vpce-logs"
    ids["vpce_logs_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.logs",
        VpcEndpointType="Interface",
        SubnetIds=[ids["vpce_a_subnet_id"], ids["vpce_b_subnet_id"]],
        SecurityGroupIds=[ids["vpce_security_group_id"]],
        PrivateDnsEnabled=True,
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "vpce-logs"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "vpce-s3"
    ids["vpce_s3_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.s3",
        VpcEndpointType="Gateway",
        RouteTableIds=[ids["rt_private_id"]],
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "vpce-s3"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "vpce-secretsmanager"
    ids["vpce_secretsmanager_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.secretsmanager",
        VpcEndpointType="Interface",
        SubnetIds=[ids["vpce_a_subnet_id"], ids["vpce_b_subnet_id"]],
        SecurityGroupIds=[ids["vpce_security_group_id"]],
        PrivateDnsEnabled=True,
        TagSpecifications=[
            {
                "ResourceType": "vpc-endpoint",
                "Tags": [{"Key": "Name", "Value": "vpce-secretsmanager"}],
            },
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "vpce-ssm"
    ids["vpce_ssm_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.ssm",
        VpcEndpointType="Interface",
        SubnetIds=[ids["vpce_a_subnet_id"], ids["vpce_b_subnet_id"]],
        SecurityGroupIds=[ids["vpce_security_group_id"]],
        PrivateDnsEnabled=True,
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "vpce-ssm"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "vpce-ssmmessages"
    ids["vpce_ssmmessages_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.ssmmessages",
        VpcEndpointType="Interface",
        SubnetIds=[ids["vpce_a_subnet_id"], ids["vpce_b_subnet_id"]],
        SecurityGroupIds=[ids["vpce_security_group_id"]],
        PrivateDnsEnabled=True,
        TagSpecifications=[
            {
                "ResourceType": "vpc-endpoint",
                "Tags": [{"Key": "Name", "Value": "vpce-ssmmessages"}],
            },
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # VPC endpoint "vpce-sts"
    ids["vpce_sts_id"] = client("ec2", None, "us-east-1").create_vpc_endpoint(
        VpcId=ids["vpc_id"],
        ServiceName="com.amazonaws.us-east-1.sts",
        VpcEndpointType="Interface",
        SubnetIds=[ids["vpce_a_subnet_id"], ids["vpce_b_subnet_id"]],
        SecurityGroupIds=[ids["vpce_security_group_id"]],
        PrivateDnsEnabled=True,
        TagSpecifications=[
            {"ResourceType": "vpc-endpoint", "Tags": [{"Key": "Name", "Value": "vpce-sts"}]},
        ],
    )["VpcEndpoint"]["VpcEndpointId"]
    # What AWS has there
    ids["amazon_linux_image_id"] = client("ssm", None, "us-east-1").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    )["Parameter"]["Value"]
    # EC2 instance "app-a"
    ids["app_a_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["app_a_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.30.16.10",
                "Groups": [ids["app_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "app-a"}]},
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
    # VPC endpoint "vpce-ec2messages"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_ec2messages_id"]],
    )
    # VPC endpoint "vpce-ecr.api"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_ecr_api_id"]],
    )
    # VPC endpoint "vpce-ecr.dkr"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_ecr_dkr_id"]],
    )
    # VPC endpoint "vpce-kms"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_kms_id"]],
    )
    # VPC endpoint "vpce-logs"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_logs_id"]],
    )
    # VPC endpoint "vpce-s3"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_s3_id"]],
    )
    # VPC endpoint "vpce-secretsmanager"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_secretsmanager_id"]],
    )
    # VPC endpoint "vpce-ssm"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_ssm_id"]],
    )
    # VPC endpoint "vpce-ssmmessages"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_ssmmessages_id"]],
    )
    # VPC endpoint "vpce-sts"
    wait_until(
        lambda response: response["VpcEndpoints"][0]["State"],
        "available",
        ("failed", "rejected", "expired",),
        client("ec2", None, "us-east-1").describe_vpc_endpoints,
        VpcEndpointIds=[ids["vpce_sts_id"]],
    )
    # EC2 instance "app-a"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["app_a_instance_id"]],
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
