#!/usr/bin/env bash
# Three tiers in three zones, with a growth reserve. Drawn with VPC Designer.
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

# EC2 instance "db-b"
if [[ -n ${db_b_instance_id:-} ]]; then
  undo 'EC2 instance "db-b"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$db_b_instance_id"
fi

# EC2 instance "db-a"
if [[ -n ${db_a_instance_id:-} ]]; then
  undo 'EC2 instance "db-a"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$db_a_instance_id"
fi

# EC2 instance "app-c"
if [[ -n ${app_c_instance_id:-} ]]; then
  undo 'EC2 instance "app-c"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$app_c_instance_id"
fi

# EC2 instance "alb-a"
if [[ -n ${alb_a_instance_id:-} ]]; then
  undo 'EC2 instance "alb-a"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$alb_a_instance_id"
fi

# VPC endpoint "vpce-s3"
if [[ -n ${vpce_s3_id:-} ]]; then
  undo 'VPC endpoint "vpce-s3"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_s3_id"
fi

# VPC endpoint "vpce-ddb"
if [[ -n ${vpce_ddb_id:-} ]]; then
  undo 'VPC endpoint "vpce-ddb"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ddb_id"
fi

# Security group "db"
if [[ -n ${db_security_group_id:-} && -n ${db_egress_1_rule_id:-} ]]; then
  undo 'Security group "db"' aws ec2 revoke-security-group-egress --region us-east-1 \
    --group-id "$db_security_group_id" \
    --security-group-rule-ids "$db_egress_1_rule_id"
fi
if [[ -n ${db_security_group_id:-} && -n ${db_ingress_2_rule_id:-} ]]; then
  undo 'Security group "db"' aws ec2 revoke-security-group-ingress --region us-east-1 \
    --group-id "$db_security_group_id" \
    --security-group-rule-ids "$db_ingress_2_rule_id"
fi
if [[ -n ${db_security_group_id:-} && -n ${db_ingress_1_rule_id:-} ]]; then
  undo 'Security group "db"' aws ec2 revoke-security-group-ingress --region us-east-1 \
    --group-id "$db_security_group_id" \
    --security-group-rule-ids "$db_ingress_1_rule_id"
fi

# Security group "app"
if [[ -n ${app_security_group_id:-} && -n ${app_egress_1_rule_id:-} ]]; then
  undo 'Security group "app"' aws ec2 revoke-security-group-egress --region us-east-1 \
    --group-id "$app_security_group_id" \
    --security-group-rule-ids "$app_egress_1_rule_id"
fi

# EC2 instance "db-b"
if [[ -n ${db_b_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$db_b_instance_id" || true
fi

# EC2 instance "db-a"
if [[ -n ${db_a_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$db_a_instance_id" || true
fi

# Security group "db"
if [[ -n ${db_security_group_id:-} ]]; then
  undo 'Security group "db"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$db_security_group_id"
fi

# Security group "app"
if [[ -n ${app_security_group_id:-} && -n ${app_ingress_1_rule_id:-} ]]; then
  undo 'Security group "app"' aws ec2 revoke-security-group-ingress --region us-east-1 \
    --group-id "$app_security_group_id" \
    --security-group-rule-ids "$app_ingress_1_rule_id"
fi

# Security group "alb"
if [[ -n ${alb_security_group_id:-} && -n ${alb_egress_1_rule_id:-} ]]; then
  undo 'Security group "alb"' aws ec2 revoke-security-group-egress --region us-east-1 \
    --group-id "$alb_security_group_id" \
    --security-group-rule-ids "$alb_egress_1_rule_id"
fi

# EC2 instance "app-c"
if [[ -n ${app_c_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$app_c_instance_id" || true
fi

# Security group "app"
if [[ -n ${app_security_group_id:-} ]]; then
  undo 'Security group "app"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$app_security_group_id"
fi

# EC2 instance "alb-a"
if [[ -n ${alb_a_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$alb_a_instance_id" || true
fi

# Security group "alb"
if [[ -n ${alb_security_group_id:-} ]]; then
  undo 'Security group "alb"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$alb_security_group_id"
fi

# Subnet "data-c"
if [[ -n ${data_c_network_acl_association_id:-} && -n ${data_c_network_acl_association_first_acl_id:-} ]]; then
  undo 'Subnet "data-c"' aws ec2 replace-network-acl-association --region us-east-1 \
    --association-id "$data_c_network_acl_association_id" \
    --network-acl-id "$data_c_network_acl_association_first_acl_id"
fi

# Subnet "data-b"
if [[ -n ${data_b_network_acl_association_id:-} && -n ${data_b_network_acl_association_first_acl_id:-} ]]; then
  undo 'Subnet "data-b"' aws ec2 replace-network-acl-association --region us-east-1 \
    --association-id "$data_b_network_acl_association_id" \
    --network-acl-id "$data_b_network_acl_association_first_acl_id"
fi

# Subnet "data-a"
if [[ -n ${data_a_network_acl_association_id:-} && -n ${data_a_network_acl_association_first_acl_id:-} ]]; then
  undo 'Subnet "data-a"' aws ec2 replace-network-acl-association --region us-east-1 \
    --association-id "$data_a_network_acl_association_id" \
    --network-acl-id "$data_a_network_acl_association_first_acl_id"
fi

# Network ACL "nacl-data"
if [[ -n ${nacl_data_id:-} ]]; then
  undo 'Network ACL "nacl-data"' aws ec2 delete-network-acl --region us-east-1 \
    --network-acl-id "$nacl_data_id"
fi

# Subnet "public-c"
if [[ -n ${public_c_route_table_association_id:-} ]]; then
  undo 'Subnet "public-c"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$public_c_route_table_association_id"
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

# Subnet "data-c"
if [[ -n ${data_c_route_table_association_id:-} ]]; then
  undo 'Subnet "data-c"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$data_c_route_table_association_id"
fi

# Subnet "data-b"
if [[ -n ${data_b_route_table_association_id:-} ]]; then
  undo 'Subnet "data-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$data_b_route_table_association_id"
fi

# Subnet "data-a"
if [[ -n ${data_a_route_table_association_id:-} ]]; then
  undo 'Subnet "data-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$data_a_route_table_association_id"
fi

# Subnet "app-c"
if [[ -n ${app_c_route_table_association_id:-} ]]; then
  undo 'Subnet "app-c"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$app_c_route_table_association_id"
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

# Route table "rt-data"
if [[ -n ${rt_data_id:-} ]]; then
  undo 'Route table "rt-data"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_data_id"
fi

# VPC endpoint "vpce-ddb"
if [[ -n ${vpce_ddb_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$vpce_ddb_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# Route table "rt-app-c"
if [[ -n ${rt_app_c_id:-} ]]; then
  undo 'Route table "rt-app-c"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_app_c_id"
fi

# Route table "rt-app-b"
if [[ -n ${rt_app_b_id:-} ]]; then
  undo 'Route table "rt-app-b"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_app_b_id"
fi

# Route table "rt-app-a"
if [[ -n ${rt_app_a_id:-} ]]; then
  undo 'Route table "rt-app-a"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_app_a_id"
fi

# NAT gateway "nat-c"
if [[ -n ${nat_c_id:-} ]]; then
  undo 'NAT gateway "nat-c"' aws ec2 delete-nat-gateway --region us-east-1 \
    --nat-gateway-id "$nat_c_id"
fi

# NAT gateway "nat-b"
if [[ -n ${nat_b_id:-} ]]; then
  undo 'NAT gateway "nat-b"' aws ec2 delete-nat-gateway --region us-east-1 \
    --nat-gateway-id "$nat_b_id"
fi

# NAT gateway "nat-a"
if [[ -n ${nat_a_id:-} ]]; then
  undo 'NAT gateway "nat-a"' aws ec2 delete-nat-gateway --region us-east-1 \
    --nat-gateway-id "$nat_a_id"
fi

# NAT gateway "nat-c"
if [[ -n ${nat_c_id:-} ]]; then
  aws ec2 wait nat-gateway-deleted --region us-east-1 --nat-gateway-ids "$nat_c_id" || true
fi

# Elastic IP address "nat-c-eip"
if [[ -n ${nat_c_eip_allocation_id:-} ]]; then
  undo 'Elastic IP address "nat-c-eip"' aws ec2 release-address --region us-east-1 \
    --allocation-id "$nat_c_eip_allocation_id"
fi

# NAT gateway "nat-b"
if [[ -n ${nat_b_id:-} ]]; then
  aws ec2 wait nat-gateway-deleted --region us-east-1 --nat-gateway-ids "$nat_b_id" || true
fi

# Elastic IP address "nat-b-eip"
if [[ -n ${nat_b_eip_allocation_id:-} ]]; then
  undo 'Elastic IP address "nat-b-eip"' aws ec2 release-address --region us-east-1 \
    --allocation-id "$nat_b_eip_allocation_id"
fi

# NAT gateway "nat-a"
if [[ -n ${nat_a_id:-} ]]; then
  aws ec2 wait nat-gateway-deleted --region us-east-1 --nat-gateway-ids "$nat_a_id" || true
fi

# Elastic IP address "nat-a-eip"
if [[ -n ${nat_a_eip_allocation_id:-} ]]; then
  undo 'Elastic IP address "nat-a-eip"' aws ec2 release-address --region us-east-1 \
    --allocation-id "$nat_a_eip_allocation_id"
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

# Subnet "public-c"
if [[ -n ${public_c_subnet_id:-} ]]; then
  undo 'Subnet "public-c"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$public_c_subnet_id"
fi

# Subnet "public-b"
if [[ -n ${public_b_subnet_id:-} ]]; then
  undo 'Subnet "public-b"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$public_b_subnet_id"
fi

# Subnet "public-a"
if [[ -n ${public_a_subnet_id:-} ]]; then
  undo 'Subnet "public-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$public_a_subnet_id"
fi

# Subnet "data-c"
if [[ -n ${data_c_subnet_id:-} ]]; then
  undo 'Subnet "data-c"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$data_c_subnet_id"
fi

# Subnet "data-b"
if [[ -n ${data_b_subnet_id:-} ]]; then
  undo 'Subnet "data-b"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$data_b_subnet_id"
fi

# Subnet "data-a"
if [[ -n ${data_a_subnet_id:-} ]]; then
  undo 'Subnet "data-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$data_a_subnet_id"
fi

# Subnet "app-c"
if [[ -n ${app_c_subnet_id:-} ]]; then
  undo 'Subnet "app-c"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$app_c_subnet_id"
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
