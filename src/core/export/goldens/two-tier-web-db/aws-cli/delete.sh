#!/usr/bin/env bash
# Two tiers: web and database in two zones, no NAT, S3 endpoint. Drawn with VPC Designer.
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

# EC2 instance "web-a"
if [[ -n ${web_a_instance_id:-} ]]; then
  undo 'EC2 instance "web-a"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$web_a_instance_id"
fi

# EC2 instance "db-b"
if [[ -n ${db_b_instance_id:-} ]]; then
  undo 'EC2 instance "db-b"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$db_b_instance_id"
fi

# VPC endpoint "vpce-s3"
if [[ -n ${vpce_s3_id:-} ]]; then
  undo 'VPC endpoint "vpce-s3"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_s3_id"
fi

# Security group "web"
if [[ -n ${web_security_group_id:-} && -n ${web_egress_1_rule_id:-} ]]; then
  undo 'Security group "web"' aws ec2 revoke-security-group-egress --region us-east-1 \
    --group-id "$web_security_group_id" \
    --security-group-rule-ids "$web_egress_1_rule_id"
fi

# Security group "db"
if [[ -n ${db_security_group_id:-} && -n ${db_ingress_1_rule_id:-} ]]; then
  undo 'Security group "db"' aws ec2 revoke-security-group-ingress --region us-east-1 \
    --group-id "$db_security_group_id" \
    --security-group-rule-ids "$db_ingress_1_rule_id"
fi

# EC2 instance "web-a"
if [[ -n ${web_a_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$web_a_instance_id" || true
fi

# Security group "web"
if [[ -n ${web_security_group_id:-} ]]; then
  undo 'Security group "web"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$web_security_group_id"
fi

# EC2 instance "db-b"
if [[ -n ${db_b_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$db_b_instance_id" || true
fi

# Security group "db"
if [[ -n ${db_security_group_id:-} ]]; then
  undo 'Security group "db"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$db_security_group_id"
fi

# Subnet "public-b"
if [[ -n ${public_b_route_table_association_id:-} ]]; then
  undo 'Subnet "public-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$public_b_route_table_association_id"
fi

# Subnet "public-a"
if [[ -n ${public_a_route_table_association_id:-} ]]; then
  undo 'Subnet "public-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$public_a_route_table_association_id"
fi

# Subnet "private-b"
if [[ -n ${private_b_route_table_association_id:-} ]]; then
  undo 'Subnet "private-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$private_b_route_table_association_id"
fi

# Subnet "private-a"
if [[ -n ${private_a_route_table_association_id:-} ]]; then
  undo 'Subnet "private-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$private_a_route_table_association_id"
fi

# Route table "rt-public"
if [[ -n ${rt_public_id:-} ]]; then
  undo 'Route table "rt-public"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_public_id"
fi

# VPC endpoint "vpce-s3"
if [[ -n ${vpce_s3_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_s3_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# Route table "rt-private-b"
if [[ -n ${rt_private_b_id:-} ]]; then
  undo 'Route table "rt-private-b"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_private_b_id"
fi

# Route table "rt-private-a"
if [[ -n ${rt_private_a_id:-} ]]; then
  undo 'Route table "rt-private-a"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_private_a_id"
fi

# Internet gateway "igw"
if [[ -n ${igw_attachment_made:-} && -n ${igw_id:-} && -n ${vpc_id:-} ]]; then
  undo 'Internet gateway "igw"' aws ec2 detach-internet-gateway --region us-east-1 \
    --internet-gateway-id "$igw_id" \
    --vpc-id "$vpc_id"
fi
if [[ -n ${igw_id:-} ]]; then
  undo 'Internet gateway "igw"' aws ec2 delete-internet-gateway --region us-east-1 \
    --internet-gateway-id "$igw_id"
fi

# Subnet "public-b"
if [[ -n ${public_b_subnet_id:-} ]]; then
  undo 'Subnet "public-b"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$public_b_subnet_id"
fi

# Subnet "public-a"
if [[ -n ${public_a_subnet_id:-} ]]; then
  undo 'Subnet "public-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$public_a_subnet_id"
fi

# Subnet "private-b"
if [[ -n ${private_b_subnet_id:-} ]]; then
  undo 'Subnet "private-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$private_b_subnet_id"
fi

# Subnet "private-a"
if [[ -n ${private_a_subnet_id:-} ]]; then
  undo 'Subnet "private-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$private_a_subnet_id"
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
