#!/usr/bin/env bash
# Private only: endpoints instead of a way to the internet. Drawn with VPC Designer.
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
  --cidr-block 10.30.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"vpc"}]}]' \
  --query Vpc.VpcId --output text)
remember vpc_id "$vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "app-a"
app_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.30.16.0/20 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"app-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember app_a_subnet_id "$app_a_subnet_id"

# Subnet "app-b"
app_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.30.32.0/20 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"app-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember app_b_subnet_id "$app_b_subnet_id"

# Subnet "vpce-a"
vpce_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.30.0.0/26 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"vpce-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember vpce_a_subnet_id "$vpce_a_subnet_id"

# Subnet "vpce-b"
vpce_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.30.0.64/26 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"vpce-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember vpce_b_subnet_id "$vpce_b_subnet_id"

# Route table "rt-private"
rt_private_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-private"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_private_id "$rt_private_id"

# Subnet "app-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$app_a_subnet_id"
app_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$app_a_subnet_id" \
  --route-table-id "$rt_private_id" \
  --query AssociationId --output text)
remember app_a_route_table_association_id "$app_a_route_table_association_id"

# Subnet "app-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$app_b_subnet_id"
app_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$app_b_subnet_id" \
  --route-table-id "$rt_private_id" \
  --query AssociationId --output text)
remember app_b_route_table_association_id "$app_b_route_table_association_id"

# Subnet "vpce-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$vpce_a_subnet_id"
vpce_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$vpce_a_subnet_id" \
  --route-table-id "$rt_private_id" \
  --query AssociationId --output text)
remember vpce_a_route_table_association_id "$vpce_a_route_table_association_id"

# Subnet "vpce-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$vpce_b_subnet_id"
vpce_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$vpce_b_subnet_id" \
  --route-table-id "$rt_private_id" \
  --query AssociationId --output text)
remember vpce_b_route_table_association_id "$vpce_b_route_table_association_id"

# Security group "app"
app_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name app \
  --description 'Application: only to AWS services' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"app"}]}]' \
  --query GroupId --output text)
remember app_security_group_id "$app_security_group_id"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
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

# What AWS has there
dynamodb_prefix_list_id=$(aws ec2 describe-managed-prefix-lists --region us-east-1 \
  --filters '[{"Name":"prefix-list-name","Values":["com.amazonaws.us-east-1.dynamodb"]}]' \
  --query 'PrefixLists[0].PrefixListId' --output text)
remember dynamodb_prefix_list_id "$dynamodb_prefix_list_id"

# Security group "app"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"PrefixListIds":[{"PrefixListId":"'"$dynamodb_prefix_list_id"'"}]}]' \
  --output text >/dev/null

# Security group "vpce"
vpce_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name vpce \
  --description 'Interface endpoints: HTTPS from the VPC' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"vpce"}]}]' \
  --query GroupId --output text)
remember vpce_security_group_id "$vpce_security_group_id"

# Security group "app"
app_egress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"UserIdGroupPairs":[{"GroupId":"'"$vpce_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember app_egress_1_rule_id "$app_egress_1_rule_id" optional

# Security group "vpce"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$vpce_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$vpce_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.30.0.0/16"}]}]' \
  --output text >/dev/null

# VPC endpoint "vpce-ddb"
vpce_ddb_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.dynamodb \
  --vpc-endpoint-type Gateway \
  --route-table-ids "$rt_private_id" \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-ddb"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_ddb_id "$vpce_ddb_id"

# VPC endpoint "vpce-ec2messages"
vpce_ec2messages_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.ec2messages \
  --vpc-endpoint-type Interface \
  --subnet-ids "$vpce_a_subnet_id" "$vpce_b_subnet_id" \
  --security-group-ids "$vpce_security_group_id" \
  --private-dns-enabled \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-ec2messages"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_ec2messages_id "$vpce_ec2messages_id"

# VPC endpoint "vpce-ecr.api"
vpce_ecr_api_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.ecr.api \
  --vpc-endpoint-type Interface \
  --subnet-ids "$vpce_a_subnet_id" "$vpce_b_subnet_id" \
  --security-group-ids "$vpce_security_group_id" \
  --private-dns-enabled \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-ecr.api"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_ecr_api_id "$vpce_ecr_api_id"

# VPC endpoint "vpce-ecr.dkr"
vpce_ecr_dkr_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.ecr.dkr \
  --vpc-endpoint-type Interface \
  --subnet-ids "$vpce_a_subnet_id" "$vpce_b_subnet_id" \
  --security-group-ids "$vpce_security_group_id" \
  --private-dns-enabled \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-ecr.dkr"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_ecr_dkr_id "$vpce_ecr_dkr_id"

# VPC endpoint "vpce-kms"
vpce_kms_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.kms \
  --vpc-endpoint-type Interface \
  --subnet-ids "$vpce_a_subnet_id" "$vpce_b_subnet_id" \
  --security-group-ids "$vpce_security_group_id" \
  --private-dns-enabled \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-kms"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_kms_id "$vpce_kms_id"

# VPC endpoint "vpce-logs"
vpce_logs_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.logs \
  --vpc-endpoint-type Interface \
  --subnet-ids "$vpce_a_subnet_id" "$vpce_b_subnet_id" \
  --security-group-ids "$vpce_security_group_id" \
  --private-dns-enabled \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-logs"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_logs_id "$vpce_logs_id"

# VPC endpoint "vpce-s3"
vpce_s3_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.s3 \
  --vpc-endpoint-type Gateway \
  --route-table-ids "$rt_private_id" \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-s3"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_s3_id "$vpce_s3_id"

# VPC endpoint "vpce-secretsmanager"
vpce_secretsmanager_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.secretsmanager \
  --vpc-endpoint-type Interface \
  --subnet-ids "$vpce_a_subnet_id" "$vpce_b_subnet_id" \
  --security-group-ids "$vpce_security_group_id" \
  --private-dns-enabled \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-secretsmanager"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_secretsmanager_id "$vpce_secretsmanager_id"

# VPC endpoint "vpce-ssm"
vpce_ssm_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.ssm \
  --vpc-endpoint-type Interface \
  --subnet-ids "$vpce_a_subnet_id" "$vpce_b_subnet_id" \
  --security-group-ids "$vpce_security_group_id" \
  --private-dns-enabled \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-ssm"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_ssm_id "$vpce_ssm_id"

# VPC endpoint "vpce-ssmmessages"
vpce_ssmmessages_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.ssmmessages \
  --vpc-endpoint-type Interface \
  --subnet-ids "$vpce_a_subnet_id" "$vpce_b_subnet_id" \
  --security-group-ids "$vpce_security_group_id" \
  --private-dns-enabled \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-ssmmessages"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_ssmmessages_id "$vpce_ssmmessages_id"

# VPC endpoint "vpce-sts"
vpce_sts_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.sts \
  --vpc-endpoint-type Interface \
  --subnet-ids "$vpce_a_subnet_id" "$vpce_b_subnet_id" \
  --security-group-ids "$vpce_security_group_id" \
  --private-dns-enabled \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-sts"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_sts_id "$vpce_sts_id"

# What AWS has there
amazon_linux_image_id=$(aws ssm get-parameter --region us-east-1 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --query Parameter.Value --output text)
remember amazon_linux_image_id "$amazon_linux_image_id"

# EC2 instance "app-a"
app_a_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$app_a_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.30.16.10","Groups":["'"$app_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"app-a"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember app_a_instance_id "$app_a_instance_id"

# VPC endpoint "vpce-ddb"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_ddb_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "vpce-ec2messages"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_ec2messages_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "vpce-ecr.api"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_ecr_api_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "vpce-ecr.dkr"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_ecr_dkr_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "vpce-kms"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_kms_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "vpce-logs"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_logs_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "vpce-s3"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_s3_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "vpce-secretsmanager"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_secretsmanager_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "vpce-ssm"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_ssm_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "vpce-ssmmessages"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_ssmmessages_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "vpce-sts"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_sts_id" \
  --query 'VpcEndpoints[0].State' --output text

# EC2 instance "app-a"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$app_a_instance_id"

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${vpc_id:-}" 'VPC "vpc"'
printf '%-24s %s\n' "${app_a_subnet_id:-}" 'Subnet "app-a"'
printf '%-24s %s\n' "${app_b_subnet_id:-}" 'Subnet "app-b"'
printf '%-24s %s\n' "${vpce_a_subnet_id:-}" 'Subnet "vpce-a"'
printf '%-24s %s\n' "${vpce_b_subnet_id:-}" 'Subnet "vpce-b"'
printf '%-24s %s\n' "${rt_private_id:-}" 'Route table "rt-private"'
printf '%-24s %s\n' "${app_security_group_id:-}" 'Security group "app"'
printf '%-24s %s\n' "${vpce_security_group_id:-}" 'Security group "vpce"'
printf '%-24s %s\n' "${vpce_ddb_id:-}" 'VPC endpoint "vpce-ddb"'
printf '%-24s %s\n' "${vpce_ec2messages_id:-}" 'VPC endpoint "vpce-ec2messages"'
printf '%-24s %s\n' "${vpce_ecr_api_id:-}" 'VPC endpoint "vpce-ecr.api"'
printf '%-24s %s\n' "${vpce_ecr_dkr_id:-}" 'VPC endpoint "vpce-ecr.dkr"'
printf '%-24s %s\n' "${vpce_kms_id:-}" 'VPC endpoint "vpce-kms"'
printf '%-24s %s\n' "${vpce_logs_id:-}" 'VPC endpoint "vpce-logs"'
printf '%-24s %s\n' "${vpce_s3_id:-}" 'VPC endpoint "vpce-s3"'
printf '%-24s %s\n' "${vpce_secretsmanager_id:-}" 'VPC endpoint "vpce-secretsmanager"'
printf '%-24s %s\n' "${vpce_ssm_id:-}" 'VPC endpoint "vpce-ssm"'
printf '%-24s %s\n' "${vpce_ssmmessages_id:-}" 'VPC endpoint "vpce-ssmmessages"'
printf '%-24s %s\n' "${vpce_sts_id:-}" 'VPC endpoint "vpce-sts"'
printf '%-24s %s\n' "${app_a_instance_id:-}" 'EC2 instance "app-a"'
