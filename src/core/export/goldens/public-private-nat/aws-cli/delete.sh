#!/usr/bin/env bash
# Classic: public and private subnet with one NAT gateway. Drawn with VPC Designer.
#
# Takes away what create.sh made, in reverse order, and nothing else: it goes by the ids that create.sh wrote down.
# It goes on where something is gone already, so it can be run again.

set -uo pipefail

ids_file=${IDS_FILE:-created-ids.env}
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

# ---- us-east-1 ----

# EC2 instance "web-1"
if [[ -n ${web_1_instance_id:-} ]]; then
  undo 'EC2 instance "web-1"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$web_1_instance_id"
fi

# EC2 instance "db-1"
if [[ -n ${db_1_instance_id:-} ]]; then
  undo 'EC2 instance "db-1"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$db_1_instance_id"
fi

# Security group "WebServerSG"
if [[ -n ${web_server_sg_id:-} && -n ${web_server_sg_egress_1_rule_id:-} ]]; then
  undo 'Security group "WebServerSG"' aws ec2 revoke-security-group-egress --region us-east-1 \
    --group-id "$web_server_sg_id" \
    --security-group-rule-ids "$web_server_sg_egress_1_rule_id"
fi

# Security group "DBServerSG"
if [[ -n ${db_server_sg_id:-} && -n ${db_server_sg_ingress_1_rule_id:-} ]]; then
  undo 'Security group "DBServerSG"' aws ec2 revoke-security-group-ingress --region us-east-1 \
    --group-id "$db_server_sg_id" \
    --security-group-rule-ids "$db_server_sg_ingress_1_rule_id"
fi

# EC2 instance "web-1"
if [[ -n ${web_1_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$web_1_instance_id" || true
fi

# Security group "WebServerSG"
if [[ -n ${web_server_sg_id:-} ]]; then
  undo 'Security group "WebServerSG"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$web_server_sg_id"
fi

# EC2 instance "db-1"
if [[ -n ${db_1_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$db_1_instance_id" || true
fi

# Security group "DBServerSG"
if [[ -n ${db_server_sg_id:-} ]]; then
  undo 'Security group "DBServerSG"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$db_server_sg_id"
fi

# Subnet "public-a"
if [[ -n ${public_a_network_acl_association_id:-} && -n ${public_a_network_acl_association_first_acl_id:-} ]]; then
  undo 'Subnet "public-a"' aws ec2 replace-network-acl-association --region us-east-1 \
    --association-id "$public_a_network_acl_association_id" \
    --network-acl-id "$public_a_network_acl_association_first_acl_id"
fi

# Subnet "private-a"
if [[ -n ${private_a_network_acl_association_id:-} && -n ${private_a_network_acl_association_first_acl_id:-} ]]; then
  undo 'Subnet "private-a"' aws ec2 replace-network-acl-association --region us-east-1 \
    --association-id "$private_a_network_acl_association_id" \
    --network-acl-id "$private_a_network_acl_association_first_acl_id"
fi

# Network ACL "nacl-public"
if [[ -n ${nacl_public_id:-} ]]; then
  undo 'Network ACL "nacl-public"' aws ec2 delete-network-acl --region us-east-1 \
    --network-acl-id "$nacl_public_id"
fi

# Network ACL "nacl-private"
if [[ -n ${nacl_private_id:-} ]]; then
  undo 'Network ACL "nacl-private"' aws ec2 delete-network-acl --region us-east-1 \
    --network-acl-id "$nacl_private_id"
fi

# Subnet "public-a"
if [[ -n ${public_a_route_table_association_id:-} ]]; then
  undo 'Subnet "public-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$public_a_route_table_association_id"
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

# Route table "rt-private"
if [[ -n ${rt_private_id:-} ]]; then
  undo 'Route table "rt-private"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_private_id"
fi

# NAT gateway "nat-a"
if [[ -n ${nat_a_id:-} ]]; then
  undo 'NAT gateway "nat-a"' aws ec2 delete-nat-gateway --region us-east-1 \
    --nat-gateway-id "$nat_a_id"
fi
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

# Subnet "public-a"
if [[ -n ${public_a_subnet_id:-} ]]; then
  undo 'Subnet "public-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$public_a_subnet_id"
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
