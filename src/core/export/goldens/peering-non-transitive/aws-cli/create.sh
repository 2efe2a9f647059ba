#!/usr/bin/env bash
# VPC peering A-B and A-C: not transitive. Drawn with VPC Designer.
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

# VPC "vpc-a"
vpc_a_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 172.16.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"vpc-a"}]}]' \
  --query Vpc.VpcId --output text)
remember vpc_a_id "$vpc_a_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$vpc_a_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$vpc_a_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "public-a"
public_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_a_id" \
  --cidr-block 172.16.0.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"public-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember public_a_subnet_id "$public_a_subnet_id"

# Subnet "shared-a"
shared_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_a_id" \
  --cidr-block 172.16.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"shared-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember shared_a_subnet_id "$shared_a_subnet_id"

# VPC "vpc-b"
vpc_b_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.0.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"vpc-b"}]}]' \
  --query Vpc.VpcId --output text)
remember vpc_b_id "$vpc_b_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$vpc_b_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$vpc_b_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "app-b"
app_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_b_id" \
  --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"app-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember app_b_subnet_id "$app_b_subnet_id"

# VPC "vpc-c"
vpc_c_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 192.168.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"vpc-c"}]}]' \
  --query Vpc.VpcId --output text)
remember vpc_c_id "$vpc_c_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$vpc_c_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$vpc_c_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "app-c"
app_c_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_c_id" \
  --cidr-block 192.168.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"app-c"}]}]' \
  --query Subnet.SubnetId --output text)
remember app_c_subnet_id "$app_c_subnet_id"

# Internet gateway "igw"
igw_id=$(aws ec2 create-internet-gateway --region us-east-1 \
  --tag-specifications '[{"ResourceType":"internet-gateway","Tags":[{"Key":"Name","Value":"igw"}]}]' \
  --query InternetGateway.InternetGatewayId --output text)
remember igw_id "$igw_id"
aws ec2 attach-internet-gateway --region us-east-1 \
  --vpc-id "$vpc_a_id" \
  --internet-gateway-id "$igw_id" \
  --output text >/dev/null
remember igw_attachment_made yes

# Elastic IP address "nat-a-eip"
nat_a_eip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"nat-a-eip"}]}]' \
  --query AllocationId --output text)
remember nat_a_eip_allocation_id "$nat_a_eip_allocation_id"

# Subnet "public-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_a_subnet_id"

# NAT gateway "nat-a"
nat_a_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --allocation-id "$nat_a_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-a"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_a_id "$nat_a_id"

# Route table "rt-a"
rt_a_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_a_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-a"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_a_id "$rt_a_id"

# NAT gateway "nat-a"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat_a_id"

# Route table "rt-a"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_a_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --nat-gateway-id "$nat_a_id" \
  --output text >/dev/null

# Route table "rt-a-public"
rt_a_public_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_a_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-a-public"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_a_public_id "$rt_a_public_id"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_a_public_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --gateway-id "$igw_id" \
  --output text >/dev/null

# Subnet "public-a"
public_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --route-table-id "$rt_a_public_id" \
  --query AssociationId --output text)
remember public_a_route_table_association_id "$public_a_route_table_association_id"

# Subnet "shared-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$shared_a_subnet_id"
shared_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$shared_a_subnet_id" \
  --route-table-id "$rt_a_id" \
  --query AssociationId --output text)
remember shared_a_route_table_association_id "$shared_a_route_table_association_id"

# Route table "rt-b"
rt_b_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_b_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-b"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_b_id "$rt_b_id"

# Subnet "app-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$app_b_subnet_id"
app_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$app_b_subnet_id" \
  --route-table-id "$rt_b_id" \
  --query AssociationId --output text)
remember app_b_route_table_association_id "$app_b_route_table_association_id"

# Route table "rt-c"
rt_c_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_c_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-c"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_c_id "$rt_c_id"

# Subnet "app-c"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$app_c_subnet_id"
app_c_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$app_c_subnet_id" \
  --route-table-id "$rt_c_id" \
  --query AssociationId --output text)
remember app_c_route_table_association_id "$app_c_route_table_association_id"

# Security group "repo"
repo_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name repo \
  --description 'Shared repository: HTTPS from both peers' \
  --vpc-id "$vpc_a_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"repo"}]}]' \
  --query GroupId --output text)
remember repo_security_group_id "$repo_security_group_id"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$repo_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.0.0.0/16"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$repo_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"192.168.0.0/16"}]}]' \
  --output text >/dev/null

# Security group "app-b"
app_b_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name app-b \
  --description 'Lets VPC C in, which has no way here' \
  --vpc-id "$vpc_b_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"app-b"}]}]' \
  --query GroupId --output text)
remember app_b_security_group_id "$app_b_security_group_id"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$app_b_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"192.168.0.0/16","Description":"present, yet still unreachable"}]}]' \
  --output text >/dev/null

# Security group "app-c"
app_c_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name app-c \
  --description 'Lets VPC B in, which has no way here' \
  --vpc-id "$vpc_c_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"app-c"}]}]' \
  --query GroupId --output text)
remember app_c_security_group_id "$app_c_security_group_id"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$app_c_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.0.0.0/16","Description":"present, yet still unreachable"}]}]' \
  --output text >/dev/null

# VPC peering connection "pcx-ab"
pcx_ab_id=$(aws ec2 create-vpc-peering-connection --region us-east-1 \
  --vpc-id "$vpc_a_id" \
  --peer-vpc-id "$vpc_b_id" \
  --tag-specifications '[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"pcx-ab"}]}]' \
  --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
remember pcx_ab_id "$pcx_ab_id"
wait_until pending-acceptance 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 \
  --vpc-peering-connection-ids "$pcx_ab_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text
aws ec2 accept-vpc-peering-connection --region us-east-1 \
  --vpc-peering-connection-id "$pcx_ab_id" \
  --output text >/dev/null
wait_until active 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 \
  --vpc-peering-connection-ids "$pcx_ab_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text

# Route table "rt-a"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_a_id" \
  --destination-cidr-block 10.0.0.0/16 \
  --vpc-peering-connection-id "$pcx_ab_id" \
  --output text >/dev/null

# Route table "rt-b"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_b_id" \
  --destination-cidr-block 172.16.0.0/16 \
  --vpc-peering-connection-id "$pcx_ab_id" \
  --output text >/dev/null

# VPC peering connection "pcx-ab"
aws ec2 modify-vpc-peering-connection-options --region us-east-1 \
  --vpc-peering-connection-id "$pcx_ab_id" \
  --requester-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":true}' \
  --accepter-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":true}' \
  --output text >/dev/null

# VPC peering connection "pcx-ac"
pcx_ac_id=$(aws ec2 create-vpc-peering-connection --region us-east-1 \
  --vpc-id "$vpc_a_id" \
  --peer-vpc-id "$vpc_c_id" \
  --tag-specifications '[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"pcx-ac"}]}]' \
  --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
remember pcx_ac_id "$pcx_ac_id"
wait_until pending-acceptance 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 \
  --vpc-peering-connection-ids "$pcx_ac_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text
aws ec2 accept-vpc-peering-connection --region us-east-1 \
  --vpc-peering-connection-id "$pcx_ac_id" \
  --output text >/dev/null
wait_until active 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 \
  --vpc-peering-connection-ids "$pcx_ac_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text

# Route table "rt-a"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_a_id" \
  --destination-cidr-block 192.168.0.0/16 \
  --vpc-peering-connection-id "$pcx_ac_id" \
  --output text >/dev/null

# Route table "rt-c"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_c_id" \
  --destination-cidr-block 172.16.0.0/16 \
  --vpc-peering-connection-id "$pcx_ac_id" \
  --output text >/dev/null

# VPC peering connection "pcx-ac"
aws ec2 modify-vpc-peering-connection-options --region us-east-1 \
  --vpc-peering-connection-id "$pcx_ac_id" \
  --requester-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":true}' \
  --accepter-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":true}' \
  --output text >/dev/null

# What AWS has there
amazon_linux_image_id=$(aws ssm get-parameter --region us-east-1 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --query Parameter.Value --output text)
remember amazon_linux_image_id "$amazon_linux_image_id"

# EC2 instance "repo"
repo_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$shared_a_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"172.16.1.10","Groups":["'"$repo_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"repo"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember repo_instance_id "$repo_instance_id"

# EC2 instance "b-1"
b_1_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$app_b_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.0.1.10","Groups":["'"$app_b_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"b-1"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember b_1_instance_id "$b_1_instance_id"

# EC2 instance "c-1"
c_1_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$app_c_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"192.168.1.10","Groups":["'"$app_c_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"c-1"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember c_1_instance_id "$c_1_instance_id"

# EC2 instance "repo"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$repo_instance_id"

# EC2 instance "b-1"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$b_1_instance_id"

# EC2 instance "c-1"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$c_1_instance_id"

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${vpc_a_id:-}" 'VPC "vpc-a"'
printf '%-24s %s\n' "${public_a_subnet_id:-}" 'Subnet "public-a"'
printf '%-24s %s\n' "${shared_a_subnet_id:-}" 'Subnet "shared-a"'
printf '%-24s %s\n' "${vpc_b_id:-}" 'VPC "vpc-b"'
printf '%-24s %s\n' "${app_b_subnet_id:-}" 'Subnet "app-b"'
printf '%-24s %s\n' "${vpc_c_id:-}" 'VPC "vpc-c"'
printf '%-24s %s\n' "${app_c_subnet_id:-}" 'Subnet "app-c"'
printf '%-24s %s\n' "${igw_id:-}" 'Internet gateway "igw"'
printf '%-24s %s\n' "${nat_a_eip_allocation_id:-}" 'Elastic IP address "nat-a-eip"'
printf '%-24s %s\n' "${nat_a_id:-}" 'NAT gateway "nat-a"'
printf '%-24s %s\n' "${rt_a_id:-}" 'Route table "rt-a"'
printf '%-24s %s\n' "${rt_a_public_id:-}" 'Route table "rt-a-public"'
printf '%-24s %s\n' "${rt_b_id:-}" 'Route table "rt-b"'
printf '%-24s %s\n' "${rt_c_id:-}" 'Route table "rt-c"'
printf '%-24s %s\n' "${repo_security_group_id:-}" 'Security group "repo"'
printf '%-24s %s\n' "${app_b_security_group_id:-}" 'Security group "app-b"'
printf '%-24s %s\n' "${app_c_security_group_id:-}" 'Security group "app-c"'
printf '%-24s %s\n' "${pcx_ab_id:-}" 'VPC peering connection "pcx-ab"'
printf '%-24s %s\n' "${pcx_ac_id:-}" 'VPC peering connection "pcx-ac"'
printf '%-24s %s\n' "${repo_instance_id:-}" 'EC2 instance "repo"'
printf '%-24s %s\n' "${b_1_instance_id:-}" 'EC2 instance "b-1"'
printf '%-24s %s\n' "${c_1_instance_id:-}" 'EC2 instance "c-1"'
