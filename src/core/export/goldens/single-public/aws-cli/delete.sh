#!/usr/bin/env bash
# Dev/test: one public subnet. Drawn with VPC Designer.
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
if [[ -n ${web_1_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$web_1_instance_id" || true
fi

# Security group "web"
if [[ -n ${web_security_group_id:-} ]]; then
  undo 'Security group "web"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$web_security_group_id"
fi

# Subnet "public-a"
if [[ -n ${public_a_route_table_association_id:-} ]]; then
  undo 'Subnet "public-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$public_a_route_table_association_id"
fi

# Route table "rt-public"
if [[ -n ${rt_public_id:-} ]]; then
  undo 'Route table "rt-public"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_public_id"
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

# VPC "vpc"
if [[ -n ${vpc_id:-} ]]; then
  undo 'VPC "vpc"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$vpc_id"
fi

if ((failures > 0)); then
  printf '%s could not be deleted; run this again.\n' "$failures" >&2
  exit 1
fi
rm "$ids_file"
