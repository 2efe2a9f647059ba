#!/usr/bin/env bash
# Transit gateway with inspection VPC: AWS Network Firewall, appliance mode. Drawn with VPC Designer.
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

# EC2 instance "b-1"
if [[ -n ${b_1_instance_id:-} ]]; then
  undo 'EC2 instance "b-1"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$b_1_instance_id"
fi

# EC2 instance "a-1"
if [[ -n ${a_1_instance_id:-} ]]; then
  undo 'EC2 instance "a-1"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$a_1_instance_id"
fi

# Transit gateway route table "tgwrt-spoke"
if [[ -n ${tgwrt_spoke_for_spoke_b_association_made:-} && -n ${tgwrt_spoke_id:-} && -n ${spoke_b_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway route table "tgwrt-spoke"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_spoke_id" \
    --transit-gateway-attachment-id "$spoke_b_transit_gateway_attachment_id"
fi
if [[ -n ${tgwrt_spoke_for_spoke_a_association_made:-} && -n ${tgwrt_spoke_id:-} && -n ${spoke_a_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway route table "tgwrt-spoke"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_spoke_id" \
    --transit-gateway-attachment-id "$spoke_a_transit_gateway_attachment_id"
fi
if [[ -n ${tgwrt_spoke_for_spoke_b_association_made:-} && -n ${tgwrt_spoke_id:-} && -n ${spoke_b_transit_gateway_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_spoke_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$spoke_b_transit_gateway_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${tgwrt_spoke_for_spoke_a_association_made:-} && -n ${tgwrt_spoke_id:-} && -n ${spoke_a_transit_gateway_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_spoke_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$spoke_a_transit_gateway_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${tgwrt_spoke_id:-} ]]; then
  undo 'Transit gateway route table "tgwrt-spoke"' aws ec2 delete-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_spoke_id"
fi

# Transit gateway route table "tgwrt-inspection"
if [[ -n ${tgwrt_inspection_for_inspection_association_made:-} && -n ${tgwrt_inspection_id:-} && -n ${inspection_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway route table "tgwrt-inspection"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_inspection_id" \
    --transit-gateway-attachment-id "$inspection_transit_gateway_attachment_id"
fi
if [[ -n ${tgwrt_inspection_for_inspection_association_made:-} && -n ${tgwrt_inspection_id:-} && -n ${inspection_transit_gateway_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_inspection_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$inspection_transit_gateway_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${tgwrt_inspection_id:-} ]]; then
  undo 'Transit gateway route table "tgwrt-inspection"' aws ec2 delete-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_inspection_id"
fi

# Transit gateway VPC attachment "spoke-b"
if [[ -n ${spoke_b_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway VPC attachment "spoke-b"' aws ec2 delete-transit-gateway-vpc-attachment --region us-east-1 \
    --transit-gateway-attachment-id "$spoke_b_transit_gateway_attachment_id"
fi

# Transit gateway VPC attachment "spoke-a"
if [[ -n ${spoke_a_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway VPC attachment "spoke-a"' aws ec2 delete-transit-gateway-vpc-attachment --region us-east-1 \
    --transit-gateway-attachment-id "$spoke_a_transit_gateway_attachment_id"
fi

# Transit gateway VPC attachment "inspection"
if [[ -n ${inspection_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway VPC attachment "inspection"' aws ec2 delete-transit-gateway-vpc-attachment --region us-east-1 \
    --transit-gateway-attachment-id "$inspection_transit_gateway_attachment_id"
fi

# Transit gateway route table "tgwrt-spoke"
if [[ -n ${tgwrt_spoke_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
    --transit-gateway-route-table-ids "$tgwrt_spoke_id" \
    --query 'TransitGatewayRouteTables[0].State' --output text
fi

# Transit gateway route table "tgwrt-inspection"
if [[ -n ${tgwrt_inspection_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
    --transit-gateway-route-table-ids "$tgwrt_inspection_id" \
    --query 'TransitGatewayRouteTables[0].State' --output text
fi

# Transit gateway VPC attachment "spoke-b"
if [[ -n ${spoke_b_transit_gateway_attachment_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
    --transit-gateway-attachment-ids "$spoke_b_transit_gateway_attachment_id" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text
fi

# Transit gateway VPC attachment "spoke-a"
if [[ -n ${spoke_a_transit_gateway_attachment_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
    --transit-gateway-attachment-ids "$spoke_a_transit_gateway_attachment_id" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text
fi

# Transit gateway VPC attachment "inspection"
if [[ -n ${inspection_transit_gateway_attachment_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
    --transit-gateway-attachment-ids "$inspection_transit_gateway_attachment_id" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text
fi

# Transit gateway "tgw"
if [[ -n ${tgw_id:-} ]]; then
  undo 'Transit gateway "tgw"' aws ec2 delete-transit-gateway --region us-east-1 \
    --transit-gateway-id "$tgw_id"
fi

# EC2 instance "b-1"
if [[ -n ${b_1_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$b_1_instance_id" || true
fi

# Security group "b"
if [[ -n ${b_security_group_id:-} ]]; then
  undo 'Security group "b"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$b_security_group_id"
fi

# EC2 instance "a-1"
if [[ -n ${a_1_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$a_1_instance_id" || true
fi

# Security group "a"
if [[ -n ${a_security_group_id:-} ]]; then
  undo 'Security group "a"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$a_security_group_id"
fi

# Network firewall "fw"
if [[ -n ${fw_firewall_arn:-} ]]; then
  undo 'Network firewall "fw"' aws network-firewall delete-firewall --region us-east-1 \
    --firewall-arn "$fw_firewall_arn"
fi
if [[ -n ${fw_firewall_arn:-} ]]; then
  until_gone DELETED '' aws network-firewall describe-firewall --region us-east-1 \
    --firewall-arn "$fw_firewall_arn" \
    --query FirewallStatus.Status --output text
fi
if [[ -n ${fw_policy_firewall_policy_arn:-} ]]; then
  undo 'Network firewall "fw"' aws network-firewall delete-firewall-policy --region us-east-1 \
    --firewall-policy-arn "$fw_policy_firewall_policy_arn"
fi

# Subnet "spoke-b-tgw-b"
if [[ -n ${spoke_b_tgw_b_route_table_association_id:-} ]]; then
  undo 'Subnet "spoke-b-tgw-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$spoke_b_tgw_b_route_table_association_id"
fi

# Subnet "spoke-b-tgw-a"
if [[ -n ${spoke_b_tgw_a_route_table_association_id:-} ]]; then
  undo 'Subnet "spoke-b-tgw-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$spoke_b_tgw_a_route_table_association_id"
fi

# Subnet "spoke-b-app-b"
if [[ -n ${spoke_b_app_b_route_table_association_id:-} ]]; then
  undo 'Subnet "spoke-b-app-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$spoke_b_app_b_route_table_association_id"
fi

# Subnet "spoke-b-app-a"
if [[ -n ${spoke_b_app_a_route_table_association_id:-} ]]; then
  undo 'Subnet "spoke-b-app-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$spoke_b_app_a_route_table_association_id"
fi

# Route table "rt-spoke-b-tgw"
if [[ -n ${rt_spoke_b_tgw_id:-} ]]; then
  undo 'Route table "rt-spoke-b-tgw"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_spoke_b_tgw_id"
fi

# Route table "rt-spoke-b"
if [[ -n ${rt_spoke_b_id:-} ]]; then
  undo 'Route table "rt-spoke-b"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_spoke_b_id"
fi

# Subnet "spoke-a-tgw-b"
if [[ -n ${spoke_a_tgw_b_route_table_association_id:-} ]]; then
  undo 'Subnet "spoke-a-tgw-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$spoke_a_tgw_b_route_table_association_id"
fi

# Subnet "spoke-a-tgw-a"
if [[ -n ${spoke_a_tgw_a_route_table_association_id:-} ]]; then
  undo 'Subnet "spoke-a-tgw-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$spoke_a_tgw_a_route_table_association_id"
fi

# Subnet "spoke-a-app-b"
if [[ -n ${spoke_a_app_b_route_table_association_id:-} ]]; then
  undo 'Subnet "spoke-a-app-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$spoke_a_app_b_route_table_association_id"
fi

# Subnet "spoke-a-app-a"
if [[ -n ${spoke_a_app_a_route_table_association_id:-} ]]; then
  undo 'Subnet "spoke-a-app-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$spoke_a_app_a_route_table_association_id"
fi

# Route table "rt-spoke-a-tgw"
if [[ -n ${rt_spoke_a_tgw_id:-} ]]; then
  undo 'Route table "rt-spoke-a-tgw"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_spoke_a_tgw_id"
fi

# Route table "rt-spoke-a"
if [[ -n ${rt_spoke_a_id:-} ]]; then
  undo 'Route table "rt-spoke-a"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_spoke_a_id"
fi

# Subnet "insp-tgw-b"
if [[ -n ${insp_tgw_b_route_table_association_id:-} ]]; then
  undo 'Subnet "insp-tgw-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$insp_tgw_b_route_table_association_id"
fi

# Subnet "insp-tgw-a"
if [[ -n ${insp_tgw_a_route_table_association_id:-} ]]; then
  undo 'Subnet "insp-tgw-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$insp_tgw_a_route_table_association_id"
fi

# Subnet "insp-fw-b"
if [[ -n ${insp_fw_b_route_table_association_id:-} ]]; then
  undo 'Subnet "insp-fw-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$insp_fw_b_route_table_association_id"
fi

# Subnet "insp-fw-a"
if [[ -n ${insp_fw_a_route_table_association_id:-} ]]; then
  undo 'Subnet "insp-fw-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$insp_fw_a_route_table_association_id"
fi

# Route table "rt-insp-tgw-b"
if [[ -n ${rt_insp_tgw_b_id:-} ]]; then
  undo 'Route table "rt-insp-tgw-b"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_insp_tgw_b_id"
fi

# Route table "rt-insp-tgw-a"
if [[ -n ${rt_insp_tgw_a_id:-} ]]; then
  undo 'Route table "rt-insp-tgw-a"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_insp_tgw_a_id"
fi

# Route table "rt-insp-fw"
if [[ -n ${rt_insp_fw_id:-} ]]; then
  undo 'Route table "rt-insp-fw"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_insp_fw_id"
fi

# Subnet "spoke-b-tgw-b"
if [[ -n ${spoke_b_tgw_b_subnet_id:-} ]]; then
  undo 'Subnet "spoke-b-tgw-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$spoke_b_tgw_b_subnet_id"
fi

# Subnet "spoke-b-tgw-a"
if [[ -n ${spoke_b_tgw_a_subnet_id:-} ]]; then
  undo 'Subnet "spoke-b-tgw-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$spoke_b_tgw_a_subnet_id"
fi

# Subnet "spoke-b-app-b"
if [[ -n ${spoke_b_app_b_subnet_id:-} ]]; then
  undo 'Subnet "spoke-b-app-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$spoke_b_app_b_subnet_id"
fi

# Subnet "spoke-b-app-a"
if [[ -n ${spoke_b_app_a_subnet_id:-} ]]; then
  undo 'Subnet "spoke-b-app-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$spoke_b_app_a_subnet_id"
fi

# VPC "spoke-b"
if [[ -n ${spoke_b_vpc_id:-} ]]; then
  undo 'VPC "spoke-b"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$spoke_b_vpc_id"
fi

# Subnet "spoke-a-tgw-b"
if [[ -n ${spoke_a_tgw_b_subnet_id:-} ]]; then
  undo 'Subnet "spoke-a-tgw-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$spoke_a_tgw_b_subnet_id"
fi

# Subnet "spoke-a-tgw-a"
if [[ -n ${spoke_a_tgw_a_subnet_id:-} ]]; then
  undo 'Subnet "spoke-a-tgw-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$spoke_a_tgw_a_subnet_id"
fi

# Subnet "spoke-a-app-b"
if [[ -n ${spoke_a_app_b_subnet_id:-} ]]; then
  undo 'Subnet "spoke-a-app-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$spoke_a_app_b_subnet_id"
fi

# Subnet "spoke-a-app-a"
if [[ -n ${spoke_a_app_a_subnet_id:-} ]]; then
  undo 'Subnet "spoke-a-app-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$spoke_a_app_a_subnet_id"
fi

# VPC "spoke-a"
if [[ -n ${spoke_a_vpc_id:-} ]]; then
  undo 'VPC "spoke-a"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$spoke_a_vpc_id"
fi

# Subnet "insp-tgw-b"
if [[ -n ${insp_tgw_b_subnet_id:-} ]]; then
  undo 'Subnet "insp-tgw-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$insp_tgw_b_subnet_id"
fi

# Subnet "insp-tgw-a"
if [[ -n ${insp_tgw_a_subnet_id:-} ]]; then
  undo 'Subnet "insp-tgw-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$insp_tgw_a_subnet_id"
fi

# Subnet "insp-fw-b"
if [[ -n ${insp_fw_b_subnet_id:-} ]]; then
  undo 'Subnet "insp-fw-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$insp_fw_b_subnet_id"
fi

# Subnet "insp-fw-a"
if [[ -n ${insp_fw_a_subnet_id:-} ]]; then
  undo 'Subnet "insp-fw-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$insp_fw_a_subnet_id"
fi

# VPC "inspection"
if [[ -n ${inspection_vpc_id:-} ]]; then
  undo 'VPC "inspection"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$inspection_vpc_id"
fi

# Transit gateway "tgw"
if [[ -n ${tgw_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateways --region us-east-1 \
    --transit-gateway-ids "$tgw_id" \
    --query 'TransitGateways[0].State' --output text
fi

if ((failures > 0)); then
  printf '%s could not be deleted; run this again.\n' "$failures" >&2
  exit 1
fi
rm "$ids_file"
