#!/usr/bin/env bash
# Dual stack: IPv6 by an egress-only gateway, and a subnet for IPv6 only. Drawn with VPC Designer.
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

# The n-th /64 of an IPv6 block.
ipv6_subnet() {
  local groups low
  IFS=: read -r -a groups <<<"${1%%::*}"
  low=$(((0x${groups[2]:-0} << 16 | 0x${groups[3]:-0}) + $2))
  printf '%s:%s:%x:%x::/64' "${groups[0]}" "${groups[1]:-0}" $((low >> 16)) $((low & 0xffff))
}

# ---- us-east-1 ----

# VPC "vpc"
vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.20.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"vpc"}]}]' \
  --query Vpc.VpcId --output text)
remember vpc_id "$vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null
vpc_ipv6_cidr_block_association_id=$(aws ec2 associate-vpc-cidr-block --region us-east-1 \
  --vpc-id "$vpc_id" \
  --amazon-provided-ipv6-cidr-block \
  --query Ipv6CidrBlockAssociation.AssociationId --output text)
remember vpc_ipv6_cidr_block_association_id "$vpc_ipv6_cidr_block_association_id"
wait_until associated 'failed' aws ec2 describe-vpcs --region us-east-1 \
  --vpc-ids "$vpc_id" \
  --query "Vpcs[0].Ipv6CidrBlockAssociationSet[?AssociationId=='$vpc_ipv6_cidr_block_association_id'].Ipv6CidrBlockState.State | [0]" --output text
vpc_ipv6_cidr=$(aws ec2 describe-vpcs --region us-east-1 \
  --vpc-ids "$vpc_id" \
  --query 'Vpcs[0].Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock' --output text)
remember vpc_ipv6_cidr "$vpc_ipv6_cidr"

# Subnet "private-a"
private_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.20.16.0/20 \
  --availability-zone us-east-1a \
  --ipv6-cidr-block "$(ipv6_subnet "$vpc_ipv6_cidr" 16)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"private-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember private_a_subnet_id "$private_a_subnet_id"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$private_a_subnet_id"
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$private_a_subnet_id" \
  --assign-ipv6-address-on-creation \
  --output text >/dev/null

# Subnet "private-b"
private_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.20.32.0/20 \
  --availability-zone us-east-1b \
  --ipv6-cidr-block "$(ipv6_subnet "$vpc_ipv6_cidr" 17)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"private-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember private_b_subnet_id "$private_b_subnet_id"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$private_b_subnet_id"
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$private_b_subnet_id" \
  --assign-ipv6-address-on-creation \
  --output text >/dev/null

# Subnet "public-a"
public_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.20.0.0/24 \
  --availability-zone us-east-1a \
  --ipv6-cidr-block "$(ipv6_subnet "$vpc_ipv6_cidr" 0)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"public-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember public_a_subnet_id "$public_a_subnet_id"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_a_subnet_id"
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --assign-ipv6-address-on-creation \
  --output text >/dev/null

# Subnet "public-b"
public_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.20.1.0/24 \
  --availability-zone us-east-1b \
  --ipv6-cidr-block "$(ipv6_subnet "$vpc_ipv6_cidr" 1)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"public-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember public_b_subnet_id "$public_b_subnet_id"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_b_subnet_id"
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$public_b_subnet_id" \
  --assign-ipv6-address-on-creation \
  --output text >/dev/null

# Subnet "v6only-a"
v6only_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --availability-zone us-east-1a \
  --ipv6-cidr-block "$(ipv6_subnet "$vpc_ipv6_cidr" 32)" \
  --ipv6-native \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"v6only-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember v6only_a_subnet_id "$v6only_a_subnet_id"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$v6only_a_subnet_id"
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$v6only_a_subnet_id" \
  --assign-ipv6-address-on-creation \
  --output text >/dev/null
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$v6only_a_subnet_id" \
  --enable-dns64 \
  --output text >/dev/null
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$v6only_a_subnet_id" \
  --private-dns-hostname-type-on-launch resource-name \
  --output text >/dev/null
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$v6only_a_subnet_id" \
  --enable-resource-name-dns-aaaa-record-on-launch \
  --output text >/dev/null

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

# Elastic IP address "nat-a-eip"
nat_a_eip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"nat-a-eip"}]}]' \
  --query AllocationId --output text)
remember nat_a_eip_allocation_id "$nat_a_eip_allocation_id"

# Elastic IP address "nat-b-eip"
nat_b_eip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"nat-b-eip"}]}]' \
  --query AllocationId --output text)
remember nat_b_eip_allocation_id "$nat_b_eip_allocation_id"

# Egress-only internet gateway "eigw"
eigw_id=$(aws ec2 create-egress-only-internet-gateway --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"egress-only-internet-gateway","Tags":[{"Key":"Name","Value":"eigw"}]}]' \
  --query EgressOnlyInternetGateway.EgressOnlyInternetGatewayId --output text)
remember eigw_id "$eigw_id"

# NAT gateway "nat-a"
nat_a_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --allocation-id "$nat_a_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-a"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_a_id "$nat_a_id"

# NAT gateway "nat-b"
nat_b_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_b_subnet_id" \
  --allocation-id "$nat_b_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-b"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_b_id "$nat_b_id"

# Route table "rt-private-a"
rt_private_a_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-private-a"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_private_a_id "$rt_private_a_id"

# NAT gateway "nat-a"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat_a_id"

# Route table "rt-private-a"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_private_a_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --nat-gateway-id "$nat_a_id" \
  --output text >/dev/null
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_private_a_id" \
  --destination-ipv6-cidr-block ::/0 \
  --egress-only-internet-gateway-id "$eigw_id" \
  --output text >/dev/null

# Route table "rt-private-b"
rt_private_b_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-private-b"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_private_b_id "$rt_private_b_id"

# NAT gateway "nat-b"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat_b_id"

# Route table "rt-private-b"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_private_b_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --nat-gateway-id "$nat_b_id" \
  --output text >/dev/null
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_private_b_id" \
  --destination-ipv6-cidr-block ::/0 \
  --egress-only-internet-gateway-id "$eigw_id" \
  --output text >/dev/null

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
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_public_id" \
  --destination-ipv6-cidr-block ::/0 \
  --gateway-id "$igw_id" \
  --output text >/dev/null

# Route table "rt-v6only-a"
rt_v6only_a_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-v6only-a"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_v6only_a_id "$rt_v6only_a_id"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_v6only_a_id" \
  --destination-ipv6-cidr-block ::/0 \
  --egress-only-internet-gateway-id "$eigw_id" \
  --output text >/dev/null
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_v6only_a_id" \
  --destination-ipv6-cidr-block 64:ff9b::/96 \
  --nat-gateway-id "$nat_a_id" \
  --output text >/dev/null

# Subnet "private-a"
private_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$private_a_subnet_id" \
  --route-table-id "$rt_private_a_id" \
  --query AssociationId --output text)
remember private_a_route_table_association_id "$private_a_route_table_association_id"

# Subnet "private-b"
private_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$private_b_subnet_id" \
  --route-table-id "$rt_private_b_id" \
  --query AssociationId --output text)
remember private_b_route_table_association_id "$private_b_route_table_association_id"

# Subnet "public-a"
public_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --route-table-id "$rt_public_id" \
  --query AssociationId --output text)
remember public_a_route_table_association_id "$public_a_route_table_association_id"

# Subnet "public-b"
public_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$public_b_subnet_id" \
  --route-table-id "$rt_public_id" \
  --query AssociationId --output text)
remember public_b_route_table_association_id "$public_b_route_table_association_id"

# Subnet "v6only-a"
v6only_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$v6only_a_subnet_id" \
  --route-table-id "$rt_v6only_a_id" \
  --query AssociationId --output text)
remember v6only_a_route_table_association_id "$v6only_a_route_table_association_id"

# Security group "app"
app_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name app \
  --description 'Application servers: only from the web servers' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"app"}]}]' \
  --query GroupId --output text)
remember app_security_group_id "$app_security_group_id"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","Ipv6Ranges":[{"CidrIpv6":"::/0"}]}]' \
  --output text >/dev/null

# Security group "web"
web_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name web \
  --description 'Web servers: HTTPS from anywhere, over IPv4 and IPv6' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"web"}]}]' \
  --query GroupId --output text)
remember web_security_group_id "$web_security_group_id"

# Security group "app"
app_ingress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":8080,"ToPort":8080,"UserIdGroupPairs":[{"GroupId":"'"$web_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember app_ingress_1_rule_id "$app_ingress_1_rule_id" optional

# Security group "web"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"Ipv6Ranges":[{"CidrIpv6":"::/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$web_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","Ipv6Ranges":[{"CidrIpv6":"::/0"}]}]' \
  --output text >/dev/null

# What AWS has there
amazon_linux_image_id=$(aws ssm get-parameter --region us-east-1 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --query Parameter.Value --output text)
remember amazon_linux_image_id "$amazon_linux_image_id"

# EC2 instance "app-b"
app_b_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$private_b_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.20.32.10","Groups":["'"$app_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"app-b"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember app_b_instance_id "$app_b_instance_id"

# EC2 instance "batch-a"
batch_a_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$v6only_a_subnet_id"'","AssociatePublicIpAddress":false,"Groups":["'"$app_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"batch-a"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember batch_a_instance_id "$batch_a_instance_id"

# EC2 instance "web-a"
web_a_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$public_a_subnet_id"'","AssociatePublicIpAddress":true,"PrivateIpAddress":"10.20.0.10","Groups":["'"$web_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"web-a"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember web_a_instance_id "$web_a_instance_id"

# EC2 instance "app-b"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$app_b_instance_id"

# EC2 instance "batch-a"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$batch_a_instance_id"

# EC2 instance "web-a"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$web_a_instance_id"

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${vpc_id:-}" 'VPC "vpc"'
printf '%-24s %s\n' "${private_a_subnet_id:-}" 'Subnet "private-a"'
printf '%-24s %s\n' "${private_b_subnet_id:-}" 'Subnet "private-b"'
printf '%-24s %s\n' "${public_a_subnet_id:-}" 'Subnet "public-a"'
printf '%-24s %s\n' "${public_b_subnet_id:-}" 'Subnet "public-b"'
printf '%-24s %s\n' "${v6only_a_subnet_id:-}" 'Subnet "v6only-a"'
printf '%-24s %s\n' "${igw_id:-}" 'Internet gateway "igw"'
printf '%-24s %s\n' "${nat_a_eip_allocation_id:-}" 'Elastic IP address "nat-a-eip"'
printf '%-24s %s\n' "${nat_b_eip_allocation_id:-}" 'Elastic IP address "nat-b-eip"'
printf '%-24s %s\n' "${eigw_id:-}" 'Egress-only internet gateway "eigw"'
printf '%-24s %s\n' "${nat_a_id:-}" 'NAT gateway "nat-a"'
printf '%-24s %s\n' "${nat_b_id:-}" 'NAT gateway "nat-b"'
printf '%-24s %s\n' "${rt_private_a_id:-}" 'Route table "rt-private-a"'
printf '%-24s %s\n' "${rt_private_b_id:-}" 'Route table "rt-private-b"'
printf '%-24s %s\n' "${rt_public_id:-}" 'Route table "rt-public"'
printf '%-24s %s\n' "${rt_v6only_a_id:-}" 'Route table "rt-v6only-a"'
printf '%-24s %s\n' "${app_security_group_id:-}" 'Security group "app"'
printf '%-24s %s\n' "${web_security_group_id:-}" 'Security group "web"'
printf '%-24s %s\n' "${app_b_instance_id:-}" 'EC2 instance "app-b"'
printf '%-24s %s\n' "${batch_a_instance_id:-}" 'EC2 instance "batch-a"'
printf '%-24s %s\n' "${web_a_instance_id:-}" 'EC2 instance "web-a"'
