#!/usr/bin/env bash
# Hybrid: public and VPN-only subnets, Site-to-Site VPN. Drawn with VPC Designer.
#
# Makes the network with the AWS CLI, version 2 or 1.29 and later.
# It is not idempotent: run again, it would make everything a second time. So it stops while the file of a
# former run is there. What it makes is written to that file at once: delete.sh takes it away again, also after a
# run that failed halfway.

set -euo pipefail

ids_file=${IDS_FILE:-created-ids.env}
# Seconds that a change may take
time_limit=${TIME_LIMIT:-1800}
export AWS_PAGER=

if [[ -e $ids_file ]]; then
  printf '%s is there from a former run: run delete.sh first, or move it away.\n' "$ids_file" >&2
  exit 1
fi

# Writes down what was made, for delete.sh. AWS answers None where there is nothing.
remember() {
  local name=$1 value=$2
  if [[ -z $value || $value == None ]]; then
    [[ ${3:-} == optional ]] && return
    printf 'AWS gave no %s\n' "$name" >&2
    exit 1
  fi
  printf '%s=%q\n' "$name" "$value" >>"$ids_file"
}

# Runs a command. Errors with one of these codes mean that it is so already.
tolerate() {
  local codes=$1 message
  shift
  if { message=$("$@" 2>&1 >&3); } 3>&1; then return; fi
  if [[ $message =~ \(($codes)\) ]]; then return; fi
  printf '%s\n' "$message" >&2
  return 1
}

# Asks again and again until the answer is the wanted one.
wait_until() {
  local wanted=$1 failed=$2 answer deadline=$((SECONDS + time_limit))
  shift 2
  while true; do
    answer=$("$@")
    if [[ $answer == "$wanted" ]]; then return; fi
    if [[ -n $failed && $answer =~ ^($failed)$ ]] || ((SECONDS >= deadline)); then
      printf 'Waited for %s, found %s: %s\n' "$wanted" "$answer" "$*" >&2
      return 1
    fi
    sleep 5
  done
}

# ---- us-east-1 ----

# VPC "vpc"
vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.0.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"vpc"}]}]' \
  --query Vpc.VpcId --output text)
remember vpc_id "$vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "public-a"
public_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.0.0.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"public-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember public_a_subnet_id "$public_a_subnet_id"

# Subnet "vpn-only-a"
vpn_only_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"vpn-only-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember vpn_only_a_subnet_id "$vpn_only_a_subnet_id"

# Internet gateway "igw"
igw_id=$(aws ec2 create-internet-gateway --region us-east-1 \
  --tag-specifications '[{"ResourceType":"internet-gateway","Tags":[{"Key":"Name","Value":"igw"}]}]' \
  --query InternetGateway.InternetGatewayId --output text)
remember igw_id "$igw_id"
aws ec2 attach-internet-gateway --region us-east-1 \
  --vpc-id "$vpc_id" \
  --internet-gateway-id "$igw_id" \
  --output text >/dev/null
remember igw_attachment_made yes

# Virtual private gateway "vgw"
vgw_id=$(aws ec2 create-vpn-gateway --region us-east-1 \
  --type ipsec.1 \
  --tag-specifications '[{"ResourceType":"vpn-gateway","Tags":[{"Key":"Name","Value":"vgw"}]}]' \
  --query VpnGateway.VpnGatewayId --output text)
remember vgw_id "$vgw_id"
aws ec2 attach-vpn-gateway --region us-east-1 \
  --vpc-id "$vpc_id" \
  --vpn-gateway-id "$vgw_id" \
  --output text >/dev/null
remember vgw_attachment_made yes

# Route table "rt-public"
rt_public_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-public"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_public_id "$rt_public_id"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_public_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --gateway-id "$igw_id" \
  --output text >/dev/null

# Route table "rt-vpn"
rt_vpn_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-vpn"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_vpn_id "$rt_vpn_id"

# Virtual private gateway "vgw"
wait_until attached '' aws ec2 describe-vpn-gateways --region us-east-1 \
  --vpn-gateway-ids "$vgw_id" \
  --query "VpnGateways[0].VpcAttachments[?VpcId=='$vpc_id'].State | [0]" --output text

# Route table "rt-vpn"
aws ec2 enable-vgw-route-propagation --region us-east-1 \
  --route-table-id "$rt_vpn_id" \
  --gateway-id "$vgw_id" \
  --output text >/dev/null
remember rt_vpn_from_vgw_propagation_made yes

# Subnet "public-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_a_subnet_id"
public_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --route-table-id "$rt_public_id" \
  --query AssociationId --output text)
remember public_a_route_table_association_id "$public_a_route_table_association_id"

# Subnet "vpn-only-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$vpn_only_a_subnet_id"
vpn_only_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$vpn_only_a_subnet_id" \
  --route-table-id "$rt_vpn_id" \
  --query AssociationId --output text)
remember vpn_only_a_route_table_association_id "$vpn_only_a_route_table_association_id"

# Security group "DBServerSG"
db_server_sg_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name DBServerSG \
  --description 'Database servers: SQL from the web servers, administration from on-premises' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"DBServerSG"}]}]' \
  --query GroupId --output text)
remember db_server_sg_id "$db_server_sg_id"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$db_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$db_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":22,"ToPort":22,"IpRanges":[{"CidrIp":"172.16.0.0/12"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$db_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":3389,"ToPort":3389,"IpRanges":[{"CidrIp":"172.16.0.0/12"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$db_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"172.16.0.0/12"}]}]' \
  --output text >/dev/null

# Security group "WebServerSG"
web_server_sg_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name WebServerSG \
  --description 'Web servers: HTTP and HTTPS from anywhere' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"WebServerSG"}]}]' \
  --query GroupId --output text)
remember web_server_sg_id "$web_server_sg_id"

# Security group "DBServerSG"
db_server_sg_ingress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$db_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":1433,"ToPort":1433,"UserIdGroupPairs":[{"GroupId":"'"$web_server_sg_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember db_server_sg_ingress_1_rule_id "$db_server_sg_ingress_1_rule_id" optional

# Security group "WebServerSG"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":80,"ToPort":80,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
web_server_sg_egress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":1433,"ToPort":1433,"UserIdGroupPairs":[{"GroupId":"'"$db_server_sg_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember web_server_sg_egress_1_rule_id "$web_server_sg_egress_1_rule_id" optional

# Customer gateway "on-premises"
on_premises_customer_gateway_id=$(aws ec2 create-customer-gateway --region us-east-1 \
  --type ipsec.1 \
  --ip-address 203.0.113.50 \
  --bgp-asn 65000 \
  --tag-specifications '[{"ResourceType":"customer-gateway","Tags":[{"Key":"Name","Value":"on-premises"}]}]' \
  --query CustomerGateway.CustomerGatewayId --output text)
remember on_premises_customer_gateway_id "$on_premises_customer_gateway_id"
aws ec2 wait customer-gateway-available --region us-east-1 \
  --customer-gateway-ids "$on_premises_customer_gateway_id"

# VPN connection "vpn"
vpn_id=$(aws ec2 create-vpn-connection --region us-east-1 \
  --type ipsec.1 \
  --customer-gateway-id "$on_premises_customer_gateway_id" \
  --vpn-gateway-id "$vgw_id" \
  --options '{"StaticRoutesOnly":true}' \
  --tag-specifications '[{"ResourceType":"vpn-connection","Tags":[{"Key":"Name","Value":"vpn"}]}]' \
  --query VpnConnection.VpnConnectionId --output text)
remember vpn_id "$vpn_id"
aws ec2 wait vpn-connection-available --region us-east-1 --vpn-connection-ids "$vpn_id"
aws ec2 create-vpn-connection-route --region us-east-1 \
  --destination-cidr-block 172.16.0.0/12 \
  --vpn-connection-id "$vpn_id" \
  --output text >/dev/null

# What AWS has there
amazon_linux_image_id=$(aws ssm get-parameter --region us-east-1 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --query Parameter.Value --output text)
remember amazon_linux_image_id "$amazon_linux_image_id"

# EC2 instance "db-1"
db_1_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$vpn_only_a_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.0.1.10","Groups":["'"$db_server_sg_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"db-1"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember db_1_instance_id "$db_1_instance_id"

# EC2 instance "web-1"
web_1_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$public_a_subnet_id"'","AssociatePublicIpAddress":true,"PrivateIpAddress":"10.0.0.10","Groups":["'"$web_server_sg_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"web-1"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember web_1_instance_id "$web_1_instance_id"

# EC2 instance "db-1"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$db_1_instance_id"

# EC2 instance "web-1"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$web_1_instance_id"

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${vpc_id:-}" 'VPC "vpc"'
printf '%-24s %s\n' "${public_a_subnet_id:-}" 'Subnet "public-a"'
printf '%-24s %s\n' "${vpn_only_a_subnet_id:-}" 'Subnet "vpn-only-a"'
printf '%-24s %s\n' "${igw_id:-}" 'Internet gateway "igw"'
printf '%-24s %s\n' "${vgw_id:-}" 'Virtual private gateway "vgw"'
printf '%-24s %s\n' "${rt_public_id:-}" 'Route table "rt-public"'
printf '%-24s %s\n' "${rt_vpn_id:-}" 'Route table "rt-vpn"'
printf '%-24s %s\n' "${db_server_sg_id:-}" 'Security group "DBServerSG"'
printf '%-24s %s\n' "${web_server_sg_id:-}" 'Security group "WebServerSG"'
printf '%-24s %s\n' "${on_premises_customer_gateway_id:-}" 'Customer gateway "on-premises"'
printf '%-24s %s\n' "${vpn_id:-}" 'VPN connection "vpn"'
printf '%-24s %s\n' "${db_1_instance_id:-}" 'EC2 instance "db-1"'
printf '%-24s %s\n' "${web_1_instance_id:-}" 'EC2 instance "web-1"'
