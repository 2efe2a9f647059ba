#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# Classic: public and private subnet with one NAT gateway. Drawn with VPC Designer.
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
    # Subnet "private-a"
    ids["private_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["vpc_id"],
        CidrBlock="10.0.1.0/24",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "private-a"}]},
        ],
    )["Subnet"]["SubnetId"]
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
    # Route table "rt-private"
    ids["rt_private_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-private"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # NAT gateway "nat-a"
    client("ec2", None, "us-east-1").get_waiter("nat_gateway_available").wait(
        NatGatewayIds=[ids["nat_a_id"]],
    )
    # Route table "rt-private"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_private_id"],
        DestinationCidrBlock="0.0.0.0/0",
        NatGatewayId=ids["nat_a_id"],
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
    # Subnet "private-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["private_a_subnet_id"]],
    )
    ids["private_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["private_a_subnet_id"],
        RouteTableId=ids["rt_private_id"],
    )["AssociationId"]
    # Subnet "public-a"
    ids["public_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["public_a_subnet_id"],
        RouteTableId=ids["rt_public_id"],
    )["AssociationId"]
    # Network ACL "nacl-private"
    ids["nacl_private_id"] = client("ec2", None, "us-east-1").create_network_acl(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "network-acl", "Tags": [{"Key": "Name", "Value": "nacl-private"}]},
        ],
    )["NetworkAcl"]["NetworkAclId"]
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_private_id"],
        Egress=False,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.0.0.0/24",
        PortRange={"From": 1433, "To": 1433},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_private_id"],
        Egress=False,
        RuleNumber=120,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.0.0.0/24",
        PortRange={"From": 22, "To": 22},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_private_id"],
        Egress=False,
        RuleNumber=130,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.0.0.0/24",
        PortRange={"From": 3389, "To": 3389},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_private_id"],
        Egress=False,
        RuleNumber=140,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 1024, "To": 65535},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_private_id"],
        Egress=True,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 80, "To": 80},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_private_id"],
        Egress=True,
        RuleNumber=110,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 443, "To": 443},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_private_id"],
        Egress=True,
        RuleNumber=120,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.0.0.0/24",
        PortRange={"From": 1024, "To": 65535},
    )
    # Network ACL "nacl-public"
    ids["nacl_public_id"] = client("ec2", None, "us-east-1").create_network_acl(
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "network-acl", "Tags": [{"Key": "Name", "Value": "nacl-public"}]},
        ],
    )["NetworkAcl"]["NetworkAclId"]
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_public_id"],
        Egress=False,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 80, "To": 80},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_public_id"],
        Egress=False,
        RuleNumber=110,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 443, "To": 443},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_public_id"],
        Egress=False,
        RuleNumber=120,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="203.0.113.0/24",
        PortRange={"From": 22, "To": 22},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_public_id"],
        Egress=False,
        RuleNumber=130,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="203.0.113.0/24",
        PortRange={"From": 3389, "To": 3389},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_public_id"],
        Egress=False,
        RuleNumber=140,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 1024, "To": 65535},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_public_id"],
        Egress=True,
        RuleNumber=100,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 80, "To": 80},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_public_id"],
        Egress=True,
        RuleNumber=110,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 443, "To": 443},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_public_id"],
        Egress=True,
        RuleNumber=120,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.0.1.0/24",
        PortRange={"From": 1433, "To": 1433},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_public_id"],
        Egress=True,
        RuleNumber=140,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="0.0.0.0/0",
        PortRange={"From": 1024, "To": 65535},
    )
    client("ec2", None, "us-east-1").create_network_acl_entry(
        NetworkAclId=ids["nacl_public_id"],
        Egress=True,
        RuleNumber=150,
        RuleAction="allow",
        Protocol="6",
        CidrBlock="10.0.1.0/24",
        PortRange={"From": 22, "To": 22},
    )
    # Subnet "private-a"
    response = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["private_a_subnet_id"]]}],
    )
    ids["private_a_network_acl_association_first_association_id"] = next(one for one in response["NetworkAcls"][0]["Associations"] if one["SubnetId"] == ids["private_a_subnet_id"])["NetworkAclAssociationId"]
    ids["private_a_network_acl_association_first_acl_id"] = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["private_a_subnet_id"]]}],
    )["NetworkAcls"][0]["NetworkAclId"]
    ids["private_a_network_acl_association_id"] = client("ec2", None, "us-east-1").replace_network_acl_association(
        AssociationId=ids["private_a_network_acl_association_first_association_id"],
        NetworkAclId=ids["nacl_private_id"],
    )["NewAssociationId"]
    # Subnet "public-a"
    response = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["public_a_subnet_id"]]}],
    )
    ids["public_a_network_acl_association_first_association_id"] = next(one for one in response["NetworkAcls"][0]["Associations"] if one["SubnetId"] == ids["public_a_subnet_id"])["NetworkAclAssociationId"]
    ids["public_a_network_acl_association_first_acl_id"] = client("ec2", None, "us-east-1").describe_network_acls(
        Filters=[{"Name": "association.subnet-id", "Values": [ids["public_a_subnet_id"]]}],
    )["NetworkAcls"][0]["NetworkAclId"]
    ids["public_a_network_acl_association_id"] = client("ec2", None, "us-east-1").replace_network_acl_association(
        AssociationId=ids["public_a_network_acl_association_first_association_id"],
        NetworkAclId=ids["nacl_public_id"],
    )["NewAssociationId"]
    # Security group "DBServerSG"
    ids["db_server_sg_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="DBServerSG",
        Description="Database servers in the private subnet",
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "DBServerSG"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["db_server_sg_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["db_server_sg_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 22,
                "ToPort": 22,
                "IpRanges": [{"CidrIp": "10.0.0.0/24"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["db_server_sg_id"],
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
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["db_server_sg_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
            },
        ],
    )
    # Security group "WebServerSG"
    ids["web_server_sg_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="WebServerSG",
        Description="Web servers in the public subnet",
        VpcId=ids["vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "WebServerSG"}]},
        ],
    )["GroupId"]
    # Security group "DBServerSG"
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["db_server_sg_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 1433,
                "ToPort": 1433,
                "UserIdGroupPairs": [{"GroupId": ids["web_server_sg_id"]}],
            },
        ],
    )
    if response is not None:
        ids["db_server_sg_ingress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    # Security group "WebServerSG"
    tolerate(
        ("InvalidPermission.NotFound",),
        client("ec2", None, "us-east-1").revoke_security_group_egress,
        GroupId=ids["web_server_sg_id"],
        IpPermissions=[{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["web_server_sg_id"],
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
        GroupId=ids["web_server_sg_id"],
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
        GroupId=ids["web_server_sg_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 22,
                "ToPort": 22,
                "IpRanges": [{"CidrIp": "203.0.113.0/24"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["web_server_sg_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 3389,
                "ToPort": 3389,
                "IpRanges": [{"CidrIp": "203.0.113.0/24"}],
            },
        ],
    )
    response = tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["web_server_sg_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 1433,
                "ToPort": 1433,
                "UserIdGroupPairs": [{"GroupId": ids["db_server_sg_id"]}],
            },
        ],
    )
    if response is not None:
        ids["web_server_sg_egress_1_rule_id"] = response["SecurityGroupRules"][0]["SecurityGroupRuleId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["web_server_sg_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 22,
                "ToPort": 22,
                "IpRanges": [{"CidrIp": "10.0.1.0/24", "Description": "bastion hop"}],
            },
        ],
    )
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["web_server_sg_id"],
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
        client("ec2", None, "us-east-1").authorize_security_group_egress,
        GroupId=ids["web_server_sg_id"],
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
    ids["amazon_linux_image_id"] = client("ssm", None, "us-east-1").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    )["Parameter"]["Value"]
    # EC2 instance "db-1"
    ids["db_1_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["private_a_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.0.1.10",
                "Groups": [ids["db_server_sg_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "db-1"}]},
        ],
    )["Instances"][0]["InstanceId"]
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
                "Groups": [ids["web_server_sg_id"]],
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
    # EC2 instance "db-1"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["db_1_instance_id"]],
    )
    # EC2 instance "web-1"
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
