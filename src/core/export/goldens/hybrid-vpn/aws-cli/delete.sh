#!/usr/bin/env bash
# Hybrid: public and VPN-only subnets, Site-to-Site VPN. Drawn with VPC Designer.
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

# VPN connection "vpn"
if [[ -n ${vpn_id:-} ]]; then
  undo 'VPN connection "vpn"' aws ec2 delete-vpn-connection --region us-east-1 \
    --vpn-connection-id "$vpn_id"
fi
if [[ -n ${vpn_id:-} ]]; then
  aws ec2 wait vpn-connection-deleted --region us-east-1 --vpn-connection-ids "$vpn_id" || true
fi

# Customer gateway "on-premises"
if [[ -n ${on_premises_customer_gateway_id:-} ]]; then
  undo 'Customer gateway "on-premises"' aws ec2 delete-customer-gateway --region us-east-1 \
    --customer-gateway-id "$on_premises_customer_gateway_id"
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

# Subnet "vpn-only-a"
if [[ -n ${vpn_only_a_route_table_association_id:-} ]]; then
  undo 'Subnet "vpn-only-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$vpn_only_a_route_table_association_id"
fi

# Subnet "public-a"
if [[ -n ${public_a_route_table_association_id:-} ]]; then
  undo 'Subnet "public-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$public_a_route_table_association_id"
fi

# Route table "rt-vpn"
if [[ -n ${rt_vpn_from_vgw_propagation_made:-} && -n ${rt_vpn_id:-} && -n ${vgw_id:-} ]]; then
  undo 'Route table "rt-vpn"' aws ec2 disable-vgw-route-propagation --region us-east-1 \
    --route-table-id "$rt_vpn_id" \
    --gateway-id "$vgw_id"
fi
if [[ -n ${rt_vpn_id:-} ]]; then
  undo 'Route table "rt-vpn"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_vpn_id"
fi

# Route table "rt-public"
if [[ -n ${rt_public_id:-} ]]; then
  undo 'Route table "rt-public"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_public_id"
fi

# Virtual private gateway "vgw"
if [[ -n ${vgw_attachment_made:-} && -n ${vgw_id:-} && -n ${vpc_id:-} ]]; then
  undo 'Virtual private gateway "vgw"' aws ec2 detach-vpn-gateway --region us-east-1 \
    --vpn-gateway-id "$vgw_id" \
    --vpc-id "$vpc_id"
fi
if [[ -n ${vgw_attachment_made:-} && -n ${vgw_id:-} && -n ${vpc_id:-} ]]; then
  until_gone detached '' aws ec2 describe-vpn-gateways --region us-east-1 \
    --vpn-gateway-ids "$vgw_id" \
    --query "VpnGateways[0].VpcAttachments[?VpcId=='$vpc_id'].State | [0]" --output text
fi
if [[ -n ${vgw_id:-} ]]; then
  undo 'Virtual private gateway "vgw"' aws ec2 delete-vpn-gateway --region us-east-1 \
    --vpn-gateway-id "$vgw_id"
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

# Subnet "vpn-only-a"
if [[ -n ${vpn_only_a_subnet_id:-} ]]; then
  undo 'Subnet "vpn-only-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$vpn_only_a_subnet_id"
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
