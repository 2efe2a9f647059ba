#!/usr/bin/env bash
# Two tiers: web and database in two zones, no NAT, S3 endpoint. Drawn with VPC Designer.
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

# Route table "rt-private-a"
rt_private_a_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-private-a"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_private_a_id "$rt_private_a_id"

# Route table "rt-private-b"
rt_private_b_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-private-b"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_private_b_id "$rt_private_b_id"

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
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_a_subnet_id"
public_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --route-table-id "$rt_public_id" \
  --query AssociationId --output text)
remember public_a_route_table_association_id "$public_a_route_table_association_id"

# Subnet "public-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_b_subnet_id"
public_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$public_b_subnet_id" \
  --route-table-id "$rt_public_id" \
  --query AssociationId --output text)
remember public_b_route_table_association_id "$public_b_route_table_association_id"

# Security group "db"
db_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name db \
  --description 'Database servers: only from the web servers' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"db"}]}]' \
  --query GroupId --output text)
remember db_security_group_id "$db_security_group_id"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null

# What AWS has there
s3_prefix_list_id=$(aws ec2 describe-managed-prefix-lists --region us-east-1 \
  --filters '[{"Name":"prefix-list-name","Values":["com.amazonaws.us-east-1.s3"]}]' \
  --query 'PrefixLists[0].PrefixListId' --output text)
remember s3_prefix_list_id "$s3_prefix_list_id"

# Security group "db"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"PrefixListIds":[{"PrefixListId":"'"$s3_prefix_list_id"'"}]}]' \
  --output text >/dev/null

# Security group "web"
web_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name web \
  --description 'Web servers: HTTP and HTTPS from anywhere' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"web"}]}]' \
  --query GroupId --output text)
remember web_security_group_id "$web_security_group_id"

# Security group "db"
db_ingress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":3306,"ToPort":3306,"UserIdGroupPairs":[{"GroupId":"'"$web_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember db_ingress_1_rule_id "$db_ingress_1_rule_id" optional

# Security group "web"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$web_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":80,"ToPort":80,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
web_egress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$web_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":3306,"ToPort":3306,"UserIdGroupPairs":[{"GroupId":"'"$db_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember web_egress_1_rule_id "$web_egress_1_rule_id" optional

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

# EC2 instance "db-b"
db_b_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$private_b_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.0.144.10","Groups":["'"$db_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"db-b"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember db_b_instance_id "$db_b_instance_id"

# EC2 instance "web-a"
web_a_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$public_a_subnet_id"'","AssociatePublicIpAddress":true,"PrivateIpAddress":"10.0.0.10","Groups":["'"$web_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"web-a"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember web_a_instance_id "$web_a_instance_id"

# VPC endpoint "vpce-s3"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_s3_id" \
  --query 'VpcEndpoints[0].State' --output text

# EC2 instance "db-b"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$db_b_instance_id"

# EC2 instance "web-a"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$web_a_instance_id"

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${vpc_id:-}" 'VPC "vpc"'
printf '%-24s %s\n' "${private_a_subnet_id:-}" 'Subnet "private-a"'
printf '%-24s %s\n' "${private_b_subnet_id:-}" 'Subnet "private-b"'
printf '%-24s %s\n' "${public_a_subnet_id:-}" 'Subnet "public-a"'
printf '%-24s %s\n' "${public_b_subnet_id:-}" 'Subnet "public-b"'
printf '%-24s %s\n' "${igw_id:-}" 'Internet gateway "igw"'
printf '%-24s %s\n' "${rt_private_a_id:-}" 'Route table "rt-private-a"'
printf '%-24s %s\n' "${rt_private_b_id:-}" 'Route table "rt-private-b"'
printf '%-24s %s\n' "${rt_public_id:-}" 'Route table "rt-public"'
printf '%-24s %s\n' "${db_security_group_id:-}" 'Security group "db"'
printf '%-24s %s\n' "${web_security_group_id:-}" 'Security group "web"'
printf '%-24s %s\n' "${vpce_s3_id:-}" 'VPC endpoint "vpce-s3"'
printf '%-24s %s\n' "${db_b_instance_id:-}" 'EC2 instance "db-b"'
printf '%-24s %s\n' "${web_a_instance_id:-}" 'EC2 instance "web-a"'
