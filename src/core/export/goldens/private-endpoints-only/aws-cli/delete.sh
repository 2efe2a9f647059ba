#!/usr/bin/env bash
# Private only: endpoints instead of a way to the internet. Drawn with VPC Designer.
#
# Takes away what create.sh made, in reverse order, and nothing else: it goes by the ids that create.sh wrote down.
# It goes on where something is gone already, so it can be run again.

set -uo pipefail

ids_file=${IDS_FILE:-created-ids.env}
# Seconds that a change may take
time_limit=${TIME_LIMIT:-1800}
export AWS_PAGER=

if [[ ! -e $ids_file ]]; then
  printf '%s is not there: nothing to delete.\n' "$ids_file" >&2
  exit 1
fi
# shellcheck source=/dev/null
source "$ids_file"
failures=0

# Deletes one thing. Goes on where it is gone already; tries again while something still uses it.
undo() {
  local what=$1 message tries
  shift
  for ((tries = 1; tries <= 30; tries++)); do
    if message=$("$@" 2>&1 >/dev/null); then
      printf 'Deleted: %s\n' "$what"
      return
    fi
    case $message in
      *NotFound* | *NotAssociated* | *NoSuch* | *'does not exist'* | *'not attached'*)
        printf 'Gone already: %s\n' "$what"
        return
        ;;
      *DependencyViolation* | *InUse* | *IncorrectState* | *ResourceNotReady*) sleep 10 ;;
      *) break ;;
    esac
  done
  printf 'Not deleted: %s\n%s\n' "$what" "$message" >&2
  failures=$((failures + 1))
}

# Asks again and again until it is gone: in that state, not found, or no longer listed.
until_gone() {
  local wanted=$1 failed=$2 answer deadline=$((SECONDS + time_limit))
  shift 2
  while ((SECONDS < deadline)); do
    if ! answer=$("$@" 2>&1); then return; fi
    if [[ $answer == "$wanted" || -z $answer || $answer == None ]]; then return; fi
    if [[ -n $failed && $answer =~ ^($failed)$ ]]; then return; fi
    sleep 5
  done
}

# ---- us-east-1 ----

# EC2 instance "app-a"
if [[ -n ${app_a_instance_id:-} ]]; then
  undo 'EC2 instance "app-a"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$app_a_instance_id"
fi

# VPC endpoint "vpce-sts"
if [[ -n ${vpce_sts_id:-} ]]; then
  undo 'VPC endpoint "vpce-sts"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_sts_id"
fi

# VPC endpoint "vpce-ssmmessages"
if [[ -n ${vpce_ssmmessages_id:-} ]]; then
  undo 'VPC endpoint "vpce-ssmmessages"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ssmmessages_id"
fi

# VPC endpoint "vpce-ssm"
if [[ -n ${vpce_ssm_id:-} ]]; then
  undo 'VPC endpoint "vpce-ssm"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ssm_id"
fi

# VPC endpoint "vpce-secretsmanager"
if [[ -n ${vpce_secretsmanager_id:-} ]]; then
  undo 'VPC endpoint "vpce-secretsmanager"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_secretsmanager_id"
fi

# VPC endpoint "vpce-s3"
if [[ -n ${vpce_s3_id:-} ]]; then
  undo 'VPC endpoint "vpce-s3"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_s3_id"
fi

# VPC endpoint "vpce-logs"
if [[ -n ${vpce_logs_id:-} ]]; then
  undo 'VPC endpoint "vpce-logs"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_logs_id"
fi

# VPC endpoint "vpce-kms"
if [[ -n ${vpce_kms_id:-} ]]; then
  undo 'VPC endpoint "vpce-kms"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_kms_id"
fi

# VPC endpoint "vpce-ecr.dkr"
if [[ -n ${vpce_ecr_dkr_id:-} ]]; then
  undo 'VPC endpoint "vpce-ecr.dkr"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ecr_dkr_id"
fi

# VPC endpoint "vpce-ecr.api"
if [[ -n ${vpce_ecr_api_id:-} ]]; then
  undo 'VPC endpoint "vpce-ecr.api"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ecr_api_id"
fi

# VPC endpoint "vpce-ec2messages"
if [[ -n ${vpce_ec2messages_id:-} ]]; then
  undo 'VPC endpoint "vpce-ec2messages"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ec2messages_id"
fi

# VPC endpoint "vpce-ddb"
if [[ -n ${vpce_ddb_id:-} ]]; then
  undo 'VPC endpoint "vpce-ddb"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ddb_id"
fi

# Security group "app"
if [[ -n ${app_security_group_id:-} && -n ${app_egress_1_rule_id:-} ]]; then
  undo 'Security group "app"' aws ec2 revoke-security-group-egress --region us-east-1 \
    --group-id "$app_security_group_id" \
    --security-group-rule-ids "$app_egress_1_rule_id"
fi

# VPC endpoint "vpce-sts"
if [[ -n ${vpce_sts_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_sts_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# VPC endpoint "vpce-ssmmessages"
if [[ -n ${vpce_ssmmessages_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ssmmessages_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# VPC endpoint "vpce-ssm"
if [[ -n ${vpce_ssm_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ssm_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# VPC endpoint "vpce-secretsmanager"
if [[ -n ${vpce_secretsmanager_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_secretsmanager_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# VPC endpoint "vpce-logs"
if [[ -n ${vpce_logs_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_logs_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# VPC endpoint "vpce-kms"
if [[ -n ${vpce_kms_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_kms_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# VPC endpoint "vpce-ecr.dkr"
if [[ -n ${vpce_ecr_dkr_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ecr_dkr_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# VPC endpoint "vpce-ecr.api"
if [[ -n ${vpce_ecr_api_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ecr_api_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# VPC endpoint "vpce-ec2messages"
if [[ -n ${vpce_ec2messages_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ec2messages_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# Security group "vpce"
if [[ -n ${vpce_security_group_id:-} ]]; then
  undo 'Security group "vpce"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$vpce_security_group_id"
fi

# EC2 instance "app-a"
if [[ -n ${app_a_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$app_a_instance_id" || true
fi

# Security group "app"
if [[ -n ${app_security_group_id:-} ]]; then
  undo 'Security group "app"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$app_security_group_id"
fi

# Subnet "vpce-b"
if [[ -n ${vpce_b_route_table_association_id:-} ]]; then
  undo 'Subnet "vpce-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$vpce_b_route_table_association_id"
fi

# Subnet "vpce-a"
if [[ -n ${vpce_a_route_table_association_id:-} ]]; then
  undo 'Subnet "vpce-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$vpce_a_route_table_association_id"
fi

# Subnet "app-b"
if [[ -n ${app_b_route_table_association_id:-} ]]; then
  undo 'Subnet "app-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$app_b_route_table_association_id"
fi

# Subnet "app-a"
if [[ -n ${app_a_route_table_association_id:-} ]]; then
  undo 'Subnet "app-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$app_a_route_table_association_id"
fi

# VPC endpoint "vpce-s3"
if [[ -n ${vpce_s3_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_s3_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# VPC endpoint "vpce-ddb"
if [[ -n ${vpce_ddb_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ddb_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# Route table "rt-private"
if [[ -n ${rt_private_id:-} ]]; then
  undo 'Route table "rt-private"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_private_id"
fi

# Subnet "vpce-b"
if [[ -n ${vpce_b_subnet_id:-} ]]; then
  undo 'Subnet "vpce-b"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$vpce_b_subnet_id"
fi

# Subnet "vpce-a"
if [[ -n ${vpce_a_subnet_id:-} ]]; then
  undo 'Subnet "vpce-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$vpce_a_subnet_id"
fi

# Subnet "app-b"
if [[ -n ${app_b_subnet_id:-} ]]; then
  undo 'Subnet "app-b"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$app_b_subnet_id"
fi

# Subnet "app-a"
if [[ -n ${app_a_subnet_id:-} ]]; then
  undo 'Subnet "app-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$app_a_subnet_id"
fi

# VPC "vpc"
if [[ -n ${vpc_id:-} ]]; then
  undo 'VPC "vpc"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$vpc_id"
fi

if ((failures > 0)); then
  printf '%s could not be deleted; run this again.\n' "$failures" >&2
  exit 1
fi
rm "$ids_file"
