#!/usr/bin/env bash
# Production: private servers, a NAT gateway per zone, S3 endpoint. Drawn with VPC Designer.
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

# Subnet "private-a"
private_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.0.128.0/20 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"private-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember private_a_subnet_id "$private_a_subnet_id"

# Subnet "private-b"
private_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.0.144.0/20 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"private-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember private_b_subnet_id "$private_b_subnet_id"

# Subnet "public-a"
public_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.0.0.0/20 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"public-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember public_a_subnet_id "$public_a_subnet_id"

# Subnet "public-b"
public_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.0.16.0/20 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"public-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember public_b_subnet_id "$public_b_subnet_id"

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

# Subnet "public-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_a_subnet_id"

# NAT gateway "nat-a"
nat_a_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --allocation-id "$nat_a_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-a"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_a_id "$nat_a_id"

# Subnet "public-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_b_subnet_id"

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

# Subnet "private-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$private_a_subnet_id"
private_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$private_a_subnet_id" \
  --route-table-id "$rt_private_a_id" \
  --query AssociationId --output text)
remember private_a_route_table_association_id "$private_a_route_table_association_id"

# Subnet "private-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$private_b_subnet_id"
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

# Security group "alb"
alb_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name alb \
  --description 'Load balancer: HTTP and HTTPS from anywhere' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"alb"}]}]' \
  --query GroupId --output text)
remember alb_security_group_id "$alb_security_group_id"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$alb_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$alb_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":80,"ToPort":80,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$alb_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null

# Security group "app"
app_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name app \
  --description 'Application servers: only from the load balancer' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"app"}]}]' \
  --query GroupId --output text)
remember app_security_group_id "$app_security_group_id"

# Security group "alb"
alb_egress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$alb_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":8080,"ToPort":8080,"UserIdGroupPairs":[{"GroupId":"'"$app_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember alb_egress_1_rule_id "$alb_egress_1_rule_id" optional

# Security group "app"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
app_ingress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":8080,"ToPort":8080,"UserIdGroupPairs":[{"GroupId":"'"$alb_security_group_id"'","Description":"traffic + health check"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember app_ingress_1_rule_id "$app_ingress_1_rule_id" optional
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null

# What AWS has there
s3_prefix_list_id=$(aws ec2 describe-managed-prefix-lists --region us-east-1 \
  --filters '[{"Name":"prefix-list-name","Values":["com.amazonaws.us-east-1.s3"]}]' \
  --query 'PrefixLists[0].PrefixListId' --output text)
remember s3_prefix_list_id "$s3_prefix_list_id"

# Security group "app"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"PrefixListIds":[{"PrefixListId":"'"$s3_prefix_list_id"'"}]}]' \
  --output text >/dev/null

# VPC endpoint "vpce-s3"
vpce_s3_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.s3 \
  --vpc-endpoint-type Gateway \
  --route-table-ids "$rt_private_a_id" "$rt_private_b_id" \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-s3"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_s3_id "$vpce_s3_id"

# What AWS has there
amazon_linux_image_id=$(aws ssm get-parameter --region us-east-1 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --query Parameter.Value --output text)
remember amazon_linux_image_id "$amazon_linux_image_id"

# EC2 instance "alb-a"
alb_a_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$public_a_subnet_id"'","AssociatePublicIpAddress":true,"PrivateIpAddress":"10.0.0.10","Groups":["'"$alb_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"alb-a"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember alb_a_instance_id "$alb_a_instance_id"

# EC2 instance "alb-b"
alb_b_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$public_b_subnet_id"'","AssociatePublicIpAddress":true,"PrivateIpAddress":"10.0.16.10","Groups":["'"$alb_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"alb-b"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember alb_b_instance_id "$alb_b_instance_id"

# EC2 instance "app-a"
app_a_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$private_a_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.0.128.10","Groups":["'"$app_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"app-a"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember app_a_instance_id "$app_a_instance_id"

# EC2 instance "app-b"
app_b_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$private_b_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.0.144.10","Groups":["'"$app_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"app-b"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember app_b_instance_id "$app_b_instance_id"

# VPC endpoint "vpce-s3"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_s3_id" \
  --query 'VpcEndpoints[0].State' --output text

# EC2 instance "alb-a"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$alb_a_instance_id"

# EC2 instance "alb-b"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$alb_b_instance_id"

# EC2 instance "app-a"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$app_a_instance_id"

# EC2 instance "app-b"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$app_b_instance_id"

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${vpc_id:-}" 'VPC "vpc"'
printf '%-24s %s\n' "${private_a_subnet_id:-}" 'Subnet "private-a"'
printf '%-24s %s\n' "${private_b_subnet_id:-}" 'Subnet "private-b"'
printf '%-24s %s\n' "${public_a_subnet_id:-}" 'Subnet "public-a"'
printf '%-24s %s\n' "${public_b_subnet_id:-}" 'Subnet "public-b"'
printf '%-24s %s\n' "${igw_id:-}" 'Internet gateway "igw"'
printf '%-24s %s\n' "${nat_a_eip_allocation_id:-}" 'Elastic IP address "nat-a-eip"'
printf '%-24s %s\n' "${nat_b_eip_allocation_id:-}" 'Elastic IP address "nat-b-eip"'
printf '%-24s %s\n' "${nat_a_id:-}" 'NAT gateway "nat-a"'
printf '%-24s %s\n' "${nat_b_id:-}" 'NAT gateway "nat-b"'
printf '%-24s %s\n' "${rt_private_a_id:-}" 'Route table "rt-private-a"'
printf '%-24s %s\n' "${rt_private_b_id:-}" 'Route table "rt-private-b"'
printf '%-24s %s\n' "${rt_public_id:-}" 'Route table "rt-public"'
printf '%-24s %s\n' "${alb_security_group_id:-}" 'Security group "alb"'
printf '%-24s %s\n' "${app_security_group_id:-}" 'Security group "app"'
printf '%-24s %s\n' "${vpce_s3_id:-}" 'VPC endpoint "vpce-s3"'
printf '%-24s %s\n' "${alb_a_instance_id:-}" 'EC2 instance "alb-a"'
printf '%-24s %s\n' "${alb_b_instance_id:-}" 'EC2 instance "alb-b"'
printf '%-24s %s\n' "${app_a_instance_id:-}" 'EC2 instance "app-a"'
printf '%-24s %s\n' "${app_b_instance_id:-}" 'EC2 instance "app-b"'
