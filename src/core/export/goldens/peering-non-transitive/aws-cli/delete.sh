#!/usr/bin/env bash
# VPC peering A-B and A-C: not transitive. Drawn with VPC Designer.
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

# EC2 instance "c-1"
if [[ -n ${c_1_instance_id:-} ]]; then
  undo 'EC2 instance "c-1"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$c_1_instance_id"
fi

# EC2 instance "b-1"
if [[ -n ${b_1_instance_id:-} ]]; then
  undo 'EC2 instance "b-1"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$b_1_instance_id"
fi

# EC2 instance "repo"
if [[ -n ${repo_instance_id:-} ]]; then
  undo 'EC2 instance "repo"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$repo_instance_id"
fi

# VPC peering connection "pcx-ac"
if [[ -n ${pcx_ac_id:-} ]]; then
  undo 'VPC peering connection "pcx-ac"' aws ec2 delete-vpc-peering-connection --region us-east-1 \
    --vpc-peering-connection-id "$pcx_ac_id"
fi

# VPC peering connection "pcx-ab"
if [[ -n ${pcx_ab_id:-} ]]; then
  undo 'VPC peering connection "pcx-ab"' aws ec2 delete-vpc-peering-connection --region us-east-1 \
    --vpc-peering-connection-id "$pcx_ab_id"
fi

# EC2 instance "c-1"
if [[ -n ${c_1_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$c_1_instance_id" || true
fi

# Security group "app-c"
if [[ -n ${app_c_security_group_id:-} ]]; then
  undo 'Security group "app-c"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$app_c_security_group_id"
fi

# EC2 instance "b-1"
if [[ -n ${b_1_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$b_1_instance_id" || true
fi

# Security group "app-b"
if [[ -n ${app_b_security_group_id:-} ]]; then
  undo 'Security group "app-b"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$app_b_security_group_id"
fi

# EC2 instance "repo"
if [[ -n ${repo_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$repo_instance_id" || true
fi

# Security group "repo"
if [[ -n ${repo_security_group_id:-} ]]; then
  undo 'Security group "repo"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$repo_security_group_id"
fi

# Subnet "app-c"
if [[ -n ${app_c_route_table_association_id:-} ]]; then
  undo 'Subnet "app-c"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$app_c_route_table_association_id"
fi

# Route table "rt-c"
if [[ -n ${rt_c_id:-} ]]; then
  undo 'Route table "rt-c"' aws ec2 delete-route-table --region us-east-1 --route-table-id "$rt_c_id"
fi

# Subnet "app-b"
if [[ -n ${app_b_route_table_association_id:-} ]]; then
  undo 'Subnet "app-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$app_b_route_table_association_id"
fi

# Route table "rt-b"
if [[ -n ${rt_b_id:-} ]]; then
  undo 'Route table "rt-b"' aws ec2 delete-route-table --region us-east-1 --route-table-id "$rt_b_id"
fi

# Subnet "shared-a"
if [[ -n ${shared_a_route_table_association_id:-} ]]; then
  undo 'Subnet "shared-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$shared_a_route_table_association_id"
fi

# Subnet "public-a"
if [[ -n ${public_a_route_table_association_id:-} ]]; then
  undo 'Subnet "public-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$public_a_route_table_association_id"
fi

# Route table "rt-a-public"
if [[ -n ${rt_a_public_id:-} ]]; then
  undo 'Route table "rt-a-public"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_a_public_id"
fi

# Route table "rt-a"
if [[ -n ${rt_a_id:-} ]]; then
  undo 'Route table "rt-a"' aws ec2 delete-route-table --region us-east-1 --route-table-id "$rt_a_id"
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
if [[ -n ${igw_attachment_made:-} && -n ${igw_id:-} && -n ${vpc_a_id:-} ]]; then
  undo 'Internet gateway "igw"' aws ec2 detach-internet-gateway --region us-east-1 \
    --internet-gateway-id "$igw_id" \
    --vpc-id "$vpc_a_id"
fi
if [[ -n ${igw_id:-} ]]; then
  undo 'Internet gateway "igw"' aws ec2 delete-internet-gateway --region us-east-1 \
    --internet-gateway-id "$igw_id"
fi

# Subnet "app-c"
if [[ -n ${app_c_subnet_id:-} ]]; then
  undo 'Subnet "app-c"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$app_c_subnet_id"
fi

# VPC peering connection "pcx-ac"
if [[ -n ${pcx_ac_id:-} ]]; then
  aws ec2 wait vpc-peering-connection-deleted --region us-east-1 \
    --vpc-peering-connection-ids "$pcx_ac_id" || true
fi

# VPC "vpc-c"
if [[ -n ${vpc_c_id:-} ]]; then
  undo 'VPC "vpc-c"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$vpc_c_id"
fi

# Subnet "app-b"
if [[ -n ${app_b_subnet_id:-} ]]; then
  undo 'Subnet "app-b"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$app_b_subnet_id"
fi

# VPC peering connection "pcx-ab"
if [[ -n ${pcx_ab_id:-} ]]; then
  aws ec2 wait vpc-peering-connection-deleted --region us-east-1 \
    --vpc-peering-connection-ids "$pcx_ab_id" || true
fi

# VPC "vpc-b"
if [[ -n ${vpc_b_id:-} ]]; then
  undo 'VPC "vpc-b"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$vpc_b_id"
fi

# Subnet "shared-a"
if [[ -n ${shared_a_subnet_id:-} ]]; then
  undo 'Subnet "shared-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$shared_a_subnet_id"
fi

# Subnet "public-a"
if [[ -n ${public_a_subnet_id:-} ]]; then
  undo 'Subnet "public-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$public_a_subnet_id"
fi

# VPC "vpc-a"
if [[ -n ${vpc_a_id:-} ]]; then
  undo 'VPC "vpc-a"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$vpc_a_id"
fi

if ((failures > 0)); then
  printf '%s could not be deleted; run this again.\n' "$failures" >&2
  exit 1
fi
rm "$ids_file"
