#!/usr/bin/env python3
# -*- coding: utf-8 -*-
# Transit gateway with inspection VPC: AWS Network Firewall, appliance mode. Drawn with VPC Designer.
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
    # VPC "inspection"
    ids["inspection_vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="192.168.0.0/16",
        TagSpecifications=[
            {"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "inspection"}]},
        ],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(
        VpcIds=[ids["inspection_vpc_id"]],
    )
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["inspection_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "insp-fw-a"
    ids["insp_fw_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["inspection_vpc_id"],
        CidrBlock="192.168.1.0/28",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "insp-fw-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "insp-fw-b"
    ids["insp_fw_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["inspection_vpc_id"],
        CidrBlock="192.168.1.16/28",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "insp-fw-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "insp-tgw-a"
    ids["insp_tgw_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["inspection_vpc_id"],
        CidrBlock="192.168.0.0/28",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "insp-tgw-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "insp-tgw-b"
    ids["insp_tgw_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["inspection_vpc_id"],
        CidrBlock="192.168.0.16/28",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "insp-tgw-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # VPC "spoke-a"
    ids["spoke_a_vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.0.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "spoke-a"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(
        VpcIds=[ids["spoke_a_vpc_id"]],
    )
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["spoke_a_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "spoke-a-app-a"
    ids["spoke_a_app_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["spoke_a_vpc_id"],
        CidrBlock="10.0.16.0/20",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "spoke-a-app-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "spoke-a-app-b"
    ids["spoke_a_app_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["spoke_a_vpc_id"],
        CidrBlock="10.0.32.0/20",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "spoke-a-app-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "spoke-a-tgw-a"
    ids["spoke_a_tgw_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["spoke_a_vpc_id"],
        CidrBlock="10.0.0.0/28",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "spoke-a-tgw-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "spoke-a-tgw-b"
    ids["spoke_a_tgw_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["spoke_a_vpc_id"],
        CidrBlock="10.0.0.16/28",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "spoke-a-tgw-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # VPC "spoke-b"
    ids["spoke_b_vpc_id"] = client("ec2", None, "us-east-1").create_vpc(
        CidrBlock="10.1.0.0/16",
        TagSpecifications=[{"ResourceType": "vpc", "Tags": [{"Key": "Name", "Value": "spoke-b"}]}],
    )["Vpc"]["VpcId"]
    client("ec2", None, "us-east-1").get_waiter("vpc_available").wait(
        VpcIds=[ids["spoke_b_vpc_id"]],
    )
    client("ec2", None, "us-east-1").modify_vpc_attribute(
        VpcId=ids["spoke_b_vpc_id"],
        EnableDnsHostnames={"Value": True},
    )
    # Subnet "spoke-b-app-a"
    ids["spoke_b_app_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["spoke_b_vpc_id"],
        CidrBlock="10.1.16.0/20",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "spoke-b-app-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "spoke-b-app-b"
    ids["spoke_b_app_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["spoke_b_vpc_id"],
        CidrBlock="10.1.32.0/20",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "spoke-b-app-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "spoke-b-tgw-a"
    ids["spoke_b_tgw_a_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["spoke_b_vpc_id"],
        CidrBlock="10.1.0.0/28",
        AvailabilityZone="us-east-1a",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "spoke-b-tgw-a"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Subnet "spoke-b-tgw-b"
    ids["spoke_b_tgw_b_subnet_id"] = client("ec2", None, "us-east-1").create_subnet(
        VpcId=ids["spoke_b_vpc_id"],
        CidrBlock="10.1.0.16/28",
        AvailabilityZone="us-east-1b",
        TagSpecifications=[
            {"ResourceType": "subnet", "Tags": [{"Key": "Name", "Value": "spoke-b-tgw-b"}]},
        ],
    )["Subnet"]["SubnetId"]
    # Route table "rt-insp-fw"
    ids["rt_insp_fw_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["inspection_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-insp-fw"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Route table "rt-insp-tgw-a"
    ids["rt_insp_tgw_a_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["inspection_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-insp-tgw-a"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Route table "rt-insp-tgw-b"
    ids["rt_insp_tgw_b_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["inspection_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-insp-tgw-b"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Subnet "insp-fw-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["insp_fw_a_subnet_id"]],
    )
    ids["insp_fw_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["insp_fw_a_subnet_id"],
        RouteTableId=ids["rt_insp_fw_id"],
    )["AssociationId"]
    # Subnet "insp-fw-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["insp_fw_b_subnet_id"]],
    )
    ids["insp_fw_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["insp_fw_b_subnet_id"],
        RouteTableId=ids["rt_insp_fw_id"],
    )["AssociationId"]
    # Subnet "insp-tgw-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["insp_tgw_a_subnet_id"]],
    )
    ids["insp_tgw_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["insp_tgw_a_subnet_id"],
        RouteTableId=ids["rt_insp_tgw_a_id"],
    )["AssociationId"]
    # Subnet "insp-tgw-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["insp_tgw_b_subnet_id"]],
    )
    ids["insp_tgw_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["insp_tgw_b_subnet_id"],
        RouteTableId=ids["rt_insp_tgw_b_id"],
    )["AssociationId"]
    # Route table "rt-spoke-a"
    ids["rt_spoke_a_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["spoke_a_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-spoke-a"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Route table "rt-spoke-a-tgw"
    ids["rt_spoke_a_tgw_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["spoke_a_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-spoke-a-tgw"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Subnet "spoke-a-app-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["spoke_a_app_a_subnet_id"]],
    )
    ids["spoke_a_app_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["spoke_a_app_a_subnet_id"],
        RouteTableId=ids["rt_spoke_a_id"],
    )["AssociationId"]
    # Subnet "spoke-a-app-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["spoke_a_app_b_subnet_id"]],
    )
    ids["spoke_a_app_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["spoke_a_app_b_subnet_id"],
        RouteTableId=ids["rt_spoke_a_id"],
    )["AssociationId"]
    # Subnet "spoke-a-tgw-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["spoke_a_tgw_a_subnet_id"]],
    )
    ids["spoke_a_tgw_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["spoke_a_tgw_a_subnet_id"],
        RouteTableId=ids["rt_spoke_a_tgw_id"],
    )["AssociationId"]
    # Subnet "spoke-a-tgw-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["spoke_a_tgw_b_subnet_id"]],
    )
    ids["spoke_a_tgw_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["spoke_a_tgw_b_subnet_id"],
        RouteTableId=ids["rt_spoke_a_tgw_id"],
    )["AssociationId"]
    # Route table "rt-spoke-b"
    ids["rt_spoke_b_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["spoke_b_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-spoke-b"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Route table "rt-spoke-b-tgw"
    ids["rt_spoke_b_tgw_id"] = client("ec2", None, "us-east-1").create_route_table(
        VpcId=ids["spoke_b_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "route-table", "Tags": [{"Key": "Name", "Value": "rt-spoke-b-tgw"}]},
        ],
    )["RouteTable"]["RouteTableId"]
    # Subnet "spoke-b-app-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["spoke_b_app_a_subnet_id"]],
    )
    ids["spoke_b_app_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["spoke_b_app_a_subnet_id"],
        RouteTableId=ids["rt_spoke_b_id"],
    )["AssociationId"]
    # Subnet "spoke-b-app-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["spoke_b_app_b_subnet_id"]],
    )
    ids["spoke_b_app_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["spoke_b_app_b_subnet_id"],
        RouteTableId=ids["rt_spoke_b_id"],
    )["AssociationId"]
    # Subnet "spoke-b-tgw-a"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["spoke_b_tgw_a_subnet_id"]],
    )
    ids["spoke_b_tgw_a_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["spoke_b_tgw_a_subnet_id"],
        RouteTableId=ids["rt_spoke_b_tgw_id"],
    )["AssociationId"]
    # Subnet "spoke-b-tgw-b"
    client("ec2", None, "us-east-1").get_waiter("subnet_available").wait(
        SubnetIds=[ids["spoke_b_tgw_b_subnet_id"]],
    )
    ids["spoke_b_tgw_b_route_table_association_id"] = client("ec2", None, "us-east-1").associate_route_table(
        SubnetId=ids["spoke_b_tgw_b_subnet_id"],
        RouteTableId=ids["rt_spoke_b_tgw_id"],
    )["AssociationId"]
    # Network firewall "fw"
    ids["fw_policy_firewall_policy_arn"] = client("network-firewall", None, "us-east-1").create_firewall_policy(
        FirewallPolicyName="fw",
        FirewallPolicy={
            "StatelessDefaultActions": ["aws:forward_to_sfe"],
            "StatelessFragmentDefaultActions": ["aws:forward_to_sfe"],
            "PolicyVariables": {
                "RuleVariables": {"HOME_NET": {"Definition": ["10.0.0.0/16", "10.1.0.0/16"]}},
            },
            "StatefulEngineOptions": {
                "RuleOrder": "DEFAULT_ACTION_ORDER",
                "StreamExceptionPolicy": "DROP",
            },
        },
    )["FirewallPolicyResponse"]["FirewallPolicyArn"]
    ids["fw_firewall_arn"] = client("network-firewall", None, "us-east-1").create_firewall(
        FirewallName="fw",
        VpcId=ids["inspection_vpc_id"],
        FirewallPolicyArn=ids["fw_policy_firewall_policy_arn"],
        SubnetMappings=[
            {"SubnetId": ids["insp_fw_a_subnet_id"]},
            {"SubnetId": ids["insp_fw_b_subnet_id"]},
        ],
        Tags=[{"Key": "Name", "Value": "fw"}],
    )["Firewall"]["FirewallArn"]
    wait_until(
        lambda response: response["FirewallStatus"]["Status"],
        "READY",
        (),
        client("network-firewall", None, "us-east-1").describe_firewall,
        FirewallArn=ids["fw_firewall_arn"],
    )
    response = client("network-firewall", None, "us-east-1").describe_firewall(
        FirewallArn=ids["fw_firewall_arn"],
    )
    ids["fw_firewall_endpoint_in_insp_fw_a_subnet_id"] = next(one for one in response["FirewallStatus"]["SyncStates"].values() if one["Attachment"]["SubnetId"] == ids["insp_fw_a_subnet_id"])["Attachment"]["EndpointId"]
    # Route table "rt-insp-tgw-a"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_insp_tgw_a_id"],
        DestinationCidrBlock="0.0.0.0/0",
        VpcEndpointId=ids["fw_firewall_endpoint_in_insp_fw_a_subnet_id"],
    )
    # Network firewall "fw"
    response = client("network-firewall", None, "us-east-1").describe_firewall(
        FirewallArn=ids["fw_firewall_arn"],
    )
    ids["fw_firewall_endpoint_in_insp_fw_b_subnet_id"] = next(one for one in response["FirewallStatus"]["SyncStates"].values() if one["Attachment"]["SubnetId"] == ids["insp_fw_b_subnet_id"])["Attachment"]["EndpointId"]
    # Route table "rt-insp-tgw-b"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_insp_tgw_b_id"],
        DestinationCidrBlock="0.0.0.0/0",
        VpcEndpointId=ids["fw_firewall_endpoint_in_insp_fw_b_subnet_id"],
    )
    # Security group "a"
    ids["a_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="a",
        Description="HTTPS from 10.1.0.0/16",
        VpcId=ids["spoke_a_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "a"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["a_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "10.1.0.0/16"}],
            },
        ],
    )
    # Security group "b"
    ids["b_security_group_id"] = client("ec2", None, "us-east-1").create_security_group(
        GroupName="b",
        Description="HTTPS from 10.0.0.0/16",
        VpcId=ids["spoke_b_vpc_id"],
        TagSpecifications=[
            {"ResourceType": "security-group", "Tags": [{"Key": "Name", "Value": "b"}]},
        ],
    )["GroupId"]
    tolerate(
        ("InvalidPermission.Duplicate",),
        client("ec2", None, "us-east-1").authorize_security_group_ingress,
        GroupId=ids["b_security_group_id"],
        IpPermissions=[
            {
                "IpProtocol": "tcp",
                "FromPort": 443,
                "ToPort": 443,
                "IpRanges": [{"CidrIp": "10.0.0.0/16"}],
            },
        ],
    )
    # Transit gateway "tgw"
    ids["tgw_id"] = client("ec2", None, "us-east-1").create_transit_gateway(
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
    # Transit gateway VPC attachment "inspection"
    ids["inspection_transit_gateway_attachment_id"] = client("ec2", None, "us-east-1").create_transit_gateway_vpc_attachment(
        TransitGatewayId=ids["tgw_id"],
        VpcId=ids["inspection_vpc_id"],
        SubnetIds=[ids["insp_tgw_a_subnet_id"], ids["insp_tgw_b_subnet_id"]],
        Options={
            "ApplianceModeSupport": "enable",
            "DnsSupport": "enable",
            "Ipv6Support": "disable",
            "SecurityGroupReferencingSupport": "enable",
        },
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-attachment",
                "Tags": [{"Key": "Name", "Value": "inspection"}],
            },
        ],
    )["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
    wait_until(
        lambda response: response["TransitGatewayVpcAttachments"][0]["State"],
        "available",
        ("failed", "rejected",),
        client("ec2", None, "us-east-1").describe_transit_gateway_vpc_attachments,
        TransitGatewayAttachmentIds=[ids["inspection_transit_gateway_attachment_id"]],
    )
    # Route table "rt-insp-fw"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_insp_fw_id"],
        DestinationCidrBlock="0.0.0.0/0",
        TransitGatewayId=ids["tgw_id"],
    )
    # Transit gateway VPC attachment "spoke-a"
    ids["spoke_a_transit_gateway_attachment_id"] = client("ec2", None, "us-east-1").create_transit_gateway_vpc_attachment(
        TransitGatewayId=ids["tgw_id"],
        VpcId=ids["spoke_a_vpc_id"],
        SubnetIds=[ids["spoke_a_tgw_a_subnet_id"], ids["spoke_a_tgw_b_subnet_id"]],
        Options={
            "ApplianceModeSupport": "disable",
            "DnsSupport": "enable",
            "Ipv6Support": "disable",
            "SecurityGroupReferencingSupport": "enable",
        },
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-attachment",
                "Tags": [{"Key": "Name", "Value": "spoke-a"}],
            },
        ],
    )["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
    wait_until(
        lambda response: response["TransitGatewayVpcAttachments"][0]["State"],
        "available",
        ("failed", "rejected",),
        client("ec2", None, "us-east-1").describe_transit_gateway_vpc_attachments,
        TransitGatewayAttachmentIds=[ids["spoke_a_transit_gateway_attachment_id"]],
    )
    # Route table "rt-spoke-a"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_spoke_a_id"],
        DestinationCidrBlock="0.0.0.0/0",
        TransitGatewayId=ids["tgw_id"],
    )
    # Transit gateway VPC attachment "spoke-b"
    ids["spoke_b_transit_gateway_attachment_id"] = client("ec2", None, "us-east-1").create_transit_gateway_vpc_attachment(
        TransitGatewayId=ids["tgw_id"],
        VpcId=ids["spoke_b_vpc_id"],
        SubnetIds=[ids["spoke_b_tgw_a_subnet_id"], ids["spoke_b_tgw_b_subnet_id"]],
        Options={
            "ApplianceModeSupport": "disable",
            "DnsSupport": "enable",
            "Ipv6Support": "disable",
            "SecurityGroupReferencingSupport": "enable",
        },
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-attachment",
                "Tags": [{"Key": "Name", "Value": "spoke-b"}],
            },
        ],
    )["TransitGatewayVpcAttachment"]["TransitGatewayAttachmentId"]
    wait_until(
        lambda response: response["TransitGatewayVpcAttachments"][0]["State"],
        "available",
        ("failed", "rejected",),
        client("ec2", None, "us-east-1").describe_transit_gateway_vpc_attachments,
        TransitGatewayAttachmentIds=[ids["spoke_b_transit_gateway_attachment_id"]],
    )
    # Route table "rt-spoke-b"
    client("ec2", None, "us-east-1").create_route(
        RouteTableId=ids["rt_spoke_b_id"],
        DestinationCidrBlock="0.0.0.0/0",
        TransitGatewayId=ids["tgw_id"],
    )
    # Transit gateway route table "tgwrt-inspection"
    ids["tgwrt_inspection_id"] = client("ec2", None, "us-east-1").create_transit_gateway_route_table(
        TransitGatewayId=ids["tgw_id"],
        TagSpecifications=[
            {
                "ResourceType": "transit-gateway-route-table",
                "Tags": [{"Key": "Name", "Value": "tgwrt-inspection"}],
            },
        ],
    )["TransitGatewayRouteTable"]["TransitGatewayRouteTableId"]
    wait_until(
        lambda response: response["TransitGatewayRouteTables"][0]["State"],
        "available",
        (),
        client("ec2", None, "us-east-1").describe_transit_gateway_route_tables,
        TransitGatewayRouteTableIds=[ids["tgwrt_inspection_id"]],
    )
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["inspection_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_inspection_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="10.0.0.0/16",
        TransitGatewayAttachmentId=ids["spoke_a_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_inspection_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="10.1.0.0/16",
        TransitGatewayAttachmentId=ids["spoke_b_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_inspection_id"],
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
        TransitGatewayAttachmentId=ids["spoke_a_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_spoke_id"],
    )
    client("ec2", None, "us-east-1").associate_transit_gateway_route_table(
        TransitGatewayAttachmentId=ids["spoke_b_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_spoke_id"],
    )
    client("ec2", None, "us-east-1").create_transit_gateway_route(
        DestinationCidrBlock="0.0.0.0/0",
        TransitGatewayAttachmentId=ids["inspection_transit_gateway_attachment_id"],
        TransitGatewayRouteTableId=ids["tgwrt_spoke_id"],
    )
    # What AWS has there
    ids["amazon_linux_image_id"] = client("ssm", None, "us-east-1").get_parameter(
        Name="/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64",
    )["Parameter"]["Value"]
    # EC2 instance "a-1"
    ids["a_1_instance_id"] = client("ec2", None, "us-east-1").run_instances(
        MinCount=1,
        MaxCount=1,
        ImageId=ids["amazon_linux_image_id"],
        InstanceType="t3.micro",
        NetworkInterfaces=[
            {
                "DeviceIndex": 0,
                "SubnetId": ids["spoke_a_app_a_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.0.16.10",
                "Groups": [ids["a_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "a-1"}]}],
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
                "SubnetId": ids["spoke_b_app_b_subnet_id"],
                "AssociatePublicIpAddress": False,
                "PrivateIpAddress": "10.1.32.10",
                "Groups": [ids["b_security_group_id"]],
            },
        ],
        MetadataOptions={"HttpEndpoint": "enabled", "HttpTokens": "required"},
        BlockDeviceMappings=[
            {"DeviceName": "/dev/xvda", "Ebs": {"VolumeType": "gp3", "Encrypted": True}},
        ],
        TagSpecifications=[{"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "b-1"}]}],
    )["Instances"][0]["InstanceId"]
    # Transit gateway route table "tgwrt-inspection"
    wait_until(
        lambda response: response["Associations"][0]["State"],
        "associated",
        (),
        client("ec2", None, "us-east-1").get_transit_gateway_route_table_associations,
        TransitGatewayRouteTableId=ids["tgwrt_inspection_id"],
        Filters=[
            {
                "Name": "transit-gateway-attachment-id",
                "Values": [ids["inspection_transit_gateway_attachment_id"]],
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
                "Values": [ids["spoke_a_transit_gateway_attachment_id"]],
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
                "Values": [ids["spoke_b_transit_gateway_attachment_id"]],
            },
        ],
    )
    # EC2 instance "a-1"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["a_1_instance_id"]],
    )
    # EC2 instance "b-1"
    client("ec2", None, "us-east-1").get_waiter("instance_running").wait(
        InstanceIds=[ids["b_1_instance_id"]],
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
