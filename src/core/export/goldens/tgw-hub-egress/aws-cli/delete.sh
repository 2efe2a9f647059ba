#!/usr/bin/env bash
# Transit gateway hub: isolated VPCs, shared services, one way out. Drawn with VPC Designer.
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

# EC2 instance "shared-1"
if [[ -n ${shared_1_instance_id:-} ]]; then
  undo 'EC2 instance "shared-1"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$shared_1_instance_id"
fi

# EC2 instance "prod-1"
if [[ -n ${prod_1_instance_id:-} ]]; then
  undo 'EC2 instance "prod-1"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$prod_1_instance_id"
fi

# EC2 instance "dev-1"
if [[ -n ${dev_1_instance_id:-} ]]; then
  undo 'EC2 instance "dev-1"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$dev_1_instance_id"
fi

# Transit gateway route table "tgwrt-spoke"
if [[ -n ${tgwrt_spoke_for_dev_association_made:-} && -n ${tgwrt_spoke_id:-} && -n ${dev_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway route table "tgwrt-spoke"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_spoke_id" \
    --transit-gateway-attachment-id "$dev_transit_gateway_attachment_id"
fi
if [[ -n ${tgwrt_spoke_for_prod_association_made:-} && -n ${tgwrt_spoke_id:-} && -n ${prod_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway route table "tgwrt-spoke"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_spoke_id" \
    --transit-gateway-attachment-id "$prod_transit_gateway_attachment_id"
fi
if [[ -n ${tgwrt_spoke_for_dev_association_made:-} && -n ${tgwrt_spoke_id:-} && -n ${dev_transit_gateway_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_spoke_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$dev_transit_gateway_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${tgwrt_spoke_for_prod_association_made:-} && -n ${tgwrt_spoke_id:-} && -n ${prod_transit_gateway_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_spoke_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$prod_transit_gateway_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${tgwrt_spoke_id:-} ]]; then
  undo 'Transit gateway route table "tgwrt-spoke"' aws ec2 delete-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_spoke_id"
fi

# Transit gateway route table "tgwrt-shared"
if [[ -n ${tgwrt_shared_for_shared_association_made:-} && -n ${tgwrt_shared_id:-} && -n ${shared_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway route table "tgwrt-shared"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_shared_id" \
    --transit-gateway-attachment-id "$shared_transit_gateway_attachment_id"
fi
if [[ -n ${tgwrt_shared_for_shared_association_made:-} && -n ${tgwrt_shared_id:-} && -n ${shared_transit_gateway_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_shared_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$shared_transit_gateway_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${tgwrt_shared_id:-} ]]; then
  undo 'Transit gateway route table "tgwrt-shared"' aws ec2 delete-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_shared_id"
fi

# Transit gateway route table "tgwrt-egress"
if [[ -n ${tgwrt_egress_for_egress_association_made:-} && -n ${tgwrt_egress_id:-} && -n ${egress_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway route table "tgwrt-egress"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_egress_id" \
    --transit-gateway-attachment-id "$egress_transit_gateway_attachment_id"
fi
if [[ -n ${tgwrt_egress_for_egress_association_made:-} && -n ${tgwrt_egress_id:-} && -n ${egress_transit_gateway_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_egress_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$egress_transit_gateway_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${tgwrt_egress_id:-} ]]; then
  undo 'Transit gateway route table "tgwrt-egress"' aws ec2 delete-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$tgwrt_egress_id"
fi

# Transit gateway VPC attachment "shared"
if [[ -n ${shared_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway VPC attachment "shared"' aws ec2 delete-transit-gateway-vpc-attachment --region us-east-1 \
    --transit-gateway-attachment-id "$shared_transit_gateway_attachment_id"
fi

# Transit gateway VPC attachment "prod"
if [[ -n ${prod_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway VPC attachment "prod"' aws ec2 delete-transit-gateway-vpc-attachment --region us-east-1 \
    --transit-gateway-attachment-id "$prod_transit_gateway_attachment_id"
fi

# Transit gateway VPC attachment "egress"
if [[ -n ${egress_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway VPC attachment "egress"' aws ec2 delete-transit-gateway-vpc-attachment --region us-east-1 \
    --transit-gateway-attachment-id "$egress_transit_gateway_attachment_id"
fi

# Transit gateway VPC attachment "dev"
if [[ -n ${dev_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway VPC attachment "dev"' aws ec2 delete-transit-gateway-vpc-attachment --region us-east-1 \
    --transit-gateway-attachment-id "$dev_transit_gateway_attachment_id"
fi

# Transit gateway route table "tgwrt-spoke"
if [[ -n ${tgwrt_spoke_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
    --transit-gateway-route-table-ids "$tgwrt_spoke_id" \
    --query 'TransitGatewayRouteTables[0].State' --output text
fi

# Transit gateway route table "tgwrt-shared"
if [[ -n ${tgwrt_shared_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
    --transit-gateway-route-table-ids "$tgwrt_shared_id" \
    --query 'TransitGatewayRouteTables[0].State' --output text
fi

# Transit gateway route table "tgwrt-egress"
if [[ -n ${tgwrt_egress_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
    --transit-gateway-route-table-ids "$tgwrt_egress_id" \
    --query 'TransitGatewayRouteTables[0].State' --output text
fi

# Transit gateway VPC attachment "shared"
if [[ -n ${shared_transit_gateway_attachment_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
    --transit-gateway-attachment-ids "$shared_transit_gateway_attachment_id" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text
fi

# Transit gateway VPC attachment "prod"
if [[ -n ${prod_transit_gateway_attachment_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
    --transit-gateway-attachment-ids "$prod_transit_gateway_attachment_id" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text
fi

# Transit gateway VPC attachment "egress"
if [[ -n ${egress_transit_gateway_attachment_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
    --transit-gateway-attachment-ids "$egress_transit_gateway_attachment_id" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text
fi

# Transit gateway VPC attachment "dev"
if [[ -n ${dev_transit_gateway_attachment_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
    --transit-gateway-attachment-ids "$dev_transit_gateway_attachment_id" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text
fi

# Transit gateway "tgw"
if [[ -n ${tgw_id:-} ]]; then
  undo 'Transit gateway "tgw"' aws ec2 delete-transit-gateway --region us-east-1 \
    --transit-gateway-id "$tgw_id"
fi

# EC2 instance "shared-1"
if [[ -n ${shared_1_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$shared_1_instance_id" || true
fi

# Security group "shared"
if [[ -n ${shared_security_group_id:-} ]]; then
  undo 'Security group "shared"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$shared_security_group_id"
fi

# EC2 instance "prod-1"
if [[ -n ${prod_1_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$prod_1_instance_id" || true
fi

# Security group "prod"
if [[ -n ${prod_security_group_id:-} ]]; then
  undo 'Security group "prod"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$prod_security_group_id"
fi

# EC2 instance "dev-1"
if [[ -n ${dev_1_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$dev_1_instance_id" || true
fi

# Security group "dev"
if [[ -n ${dev_security_group_id:-} ]]; then
  undo 'Security group "dev"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$dev_security_group_id"
fi

# Subnet "shared-tgw-b"
if [[ -n ${shared_tgw_b_route_table_association_id:-} ]]; then
  undo 'Subnet "shared-tgw-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$shared_tgw_b_route_table_association_id"
fi

# Subnet "shared-tgw-a"
if [[ -n ${shared_tgw_a_route_table_association_id:-} ]]; then
  undo 'Subnet "shared-tgw-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$shared_tgw_a_route_table_association_id"
fi

# Subnet "shared-app-b"
if [[ -n ${shared_app_b_route_table_association_id:-} ]]; then
  undo 'Subnet "shared-app-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$shared_app_b_route_table_association_id"
fi

# Subnet "shared-app-a"
if [[ -n ${shared_app_a_route_table_association_id:-} ]]; then
  undo 'Subnet "shared-app-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$shared_app_a_route_table_association_id"
fi

# Route table "rt-shared-tgw"
if [[ -n ${rt_shared_tgw_id:-} ]]; then
  undo 'Route table "rt-shared-tgw"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_shared_tgw_id"
fi

# Route table "rt-shared"
if [[ -n ${rt_shared_id:-} ]]; then
  undo 'Route table "rt-shared"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_shared_id"
fi

# Subnet "prod-tgw-b"
if [[ -n ${prod_tgw_b_route_table_association_id:-} ]]; then
  undo 'Subnet "prod-tgw-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$prod_tgw_b_route_table_association_id"
fi

# Subnet "prod-tgw-a"
if [[ -n ${prod_tgw_a_route_table_association_id:-} ]]; then
  undo 'Subnet "prod-tgw-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$prod_tgw_a_route_table_association_id"
fi

# Subnet "prod-app-b"
if [[ -n ${prod_app_b_route_table_association_id:-} ]]; then
  undo 'Subnet "prod-app-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$prod_app_b_route_table_association_id"
fi

# Subnet "prod-app-a"
if [[ -n ${prod_app_a_route_table_association_id:-} ]]; then
  undo 'Subnet "prod-app-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$prod_app_a_route_table_association_id"
fi

# Route table "rt-prod-tgw"
if [[ -n ${rt_prod_tgw_id:-} ]]; then
  undo 'Route table "rt-prod-tgw"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_prod_tgw_id"
fi

# Route table "rt-prod"
if [[ -n ${rt_prod_id:-} ]]; then
  undo 'Route table "rt-prod"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_prod_id"
fi

# Subnet "egress-tgw-b"
if [[ -n ${egress_tgw_b_route_table_association_id:-} ]]; then
  undo 'Subnet "egress-tgw-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$egress_tgw_b_route_table_association_id"
fi

# Subnet "egress-tgw-a"
if [[ -n ${egress_tgw_a_route_table_association_id:-} ]]; then
  undo 'Subnet "egress-tgw-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$egress_tgw_a_route_table_association_id"
fi

# Subnet "egress-public-b"
if [[ -n ${egress_public_b_route_table_association_id:-} ]]; then
  undo 'Subnet "egress-public-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$egress_public_b_route_table_association_id"
fi

# Subnet "egress-public-a"
if [[ -n ${egress_public_a_route_table_association_id:-} ]]; then
  undo 'Subnet "egress-public-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$egress_public_a_route_table_association_id"
fi

# Route table "rt-egress-tgw-b"
if [[ -n ${rt_egress_tgw_b_id:-} ]]; then
  undo 'Route table "rt-egress-tgw-b"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_egress_tgw_b_id"
fi

# Route table "rt-egress-tgw-a"
if [[ -n ${rt_egress_tgw_a_id:-} ]]; then
  undo 'Route table "rt-egress-tgw-a"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_egress_tgw_a_id"
fi

# Route table "rt-egress-public"
if [[ -n ${rt_egress_public_id:-} ]]; then
  undo 'Route table "rt-egress-public"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_egress_public_id"
fi

# Subnet "dev-tgw-b"
if [[ -n ${dev_tgw_b_route_table_association_id:-} ]]; then
  undo 'Subnet "dev-tgw-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$dev_tgw_b_route_table_association_id"
fi

# Subnet "dev-tgw-a"
if [[ -n ${dev_tgw_a_route_table_association_id:-} ]]; then
  undo 'Subnet "dev-tgw-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$dev_tgw_a_route_table_association_id"
fi

# Subnet "dev-app-b"
if [[ -n ${dev_app_b_route_table_association_id:-} ]]; then
  undo 'Subnet "dev-app-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$dev_app_b_route_table_association_id"
fi

# Subnet "dev-app-a"
if [[ -n ${dev_app_a_route_table_association_id:-} ]]; then
  undo 'Subnet "dev-app-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$dev_app_a_route_table_association_id"
fi

# Route table "rt-dev-tgw"
if [[ -n ${rt_dev_tgw_id:-} ]]; then
  undo 'Route table "rt-dev-tgw"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_dev_tgw_id"
fi

# Route table "rt-dev"
if [[ -n ${rt_dev_id:-} ]]; then
  undo 'Route table "rt-dev"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$rt_dev_id"
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
if [[ -n ${igw_attachment_made:-} && -n ${igw_id:-} && -n ${egress_vpc_id:-} ]]; then
  undo 'Internet gateway "igw"' aws ec2 detach-internet-gateway --region us-east-1 \
    --internet-gateway-id "$igw_id" \
    --vpc-id "$egress_vpc_id"
fi
if [[ -n ${igw_id:-} ]]; then
  undo 'Internet gateway "igw"' aws ec2 delete-internet-gateway --region us-east-1 \
    --internet-gateway-id "$igw_id"
fi

# Subnet "shared-tgw-b"
if [[ -n ${shared_tgw_b_subnet_id:-} ]]; then
  undo 'Subnet "shared-tgw-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$shared_tgw_b_subnet_id"
fi

# Subnet "shared-tgw-a"
if [[ -n ${shared_tgw_a_subnet_id:-} ]]; then
  undo 'Subnet "shared-tgw-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$shared_tgw_a_subnet_id"
fi

# Subnet "shared-app-b"
if [[ -n ${shared_app_b_subnet_id:-} ]]; then
  undo 'Subnet "shared-app-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$shared_app_b_subnet_id"
fi

# Subnet "shared-app-a"
if [[ -n ${shared_app_a_subnet_id:-} ]]; then
  undo 'Subnet "shared-app-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$shared_app_a_subnet_id"
fi

# VPC "shared"
if [[ -n ${shared_vpc_id:-} ]]; then
  undo 'VPC "shared"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$shared_vpc_id"
fi

# Subnet "prod-tgw-b"
if [[ -n ${prod_tgw_b_subnet_id:-} ]]; then
  undo 'Subnet "prod-tgw-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$prod_tgw_b_subnet_id"
fi

# Subnet "prod-tgw-a"
if [[ -n ${prod_tgw_a_subnet_id:-} ]]; then
  undo 'Subnet "prod-tgw-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$prod_tgw_a_subnet_id"
fi

# Subnet "prod-app-b"
if [[ -n ${prod_app_b_subnet_id:-} ]]; then
  undo 'Subnet "prod-app-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$prod_app_b_subnet_id"
fi

# Subnet "prod-app-a"
if [[ -n ${prod_app_a_subnet_id:-} ]]; then
  undo 'Subnet "prod-app-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$prod_app_a_subnet_id"
fi

# VPC "prod"
if [[ -n ${prod_vpc_id:-} ]]; then
  undo 'VPC "prod"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$prod_vpc_id"
fi

# Subnet "egress-tgw-b"
if [[ -n ${egress_tgw_b_subnet_id:-} ]]; then
  undo 'Subnet "egress-tgw-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$egress_tgw_b_subnet_id"
fi

# Subnet "egress-tgw-a"
if [[ -n ${egress_tgw_a_subnet_id:-} ]]; then
  undo 'Subnet "egress-tgw-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$egress_tgw_a_subnet_id"
fi

# Subnet "egress-public-b"
if [[ -n ${egress_public_b_subnet_id:-} ]]; then
  undo 'Subnet "egress-public-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$egress_public_b_subnet_id"
fi

# Subnet "egress-public-a"
if [[ -n ${egress_public_a_subnet_id:-} ]]; then
  undo 'Subnet "egress-public-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$egress_public_a_subnet_id"
fi

# VPC "egress"
if [[ -n ${egress_vpc_id:-} ]]; then
  undo 'VPC "egress"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$egress_vpc_id"
fi

# Subnet "dev-tgw-b"
if [[ -n ${dev_tgw_b_subnet_id:-} ]]; then
  undo 'Subnet "dev-tgw-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$dev_tgw_b_subnet_id"
fi

# Subnet "dev-tgw-a"
if [[ -n ${dev_tgw_a_subnet_id:-} ]]; then
  undo 'Subnet "dev-tgw-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$dev_tgw_a_subnet_id"
fi

# Subnet "dev-app-b"
if [[ -n ${dev_app_b_subnet_id:-} ]]; then
  undo 'Subnet "dev-app-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$dev_app_b_subnet_id"
fi

# Subnet "dev-app-a"
if [[ -n ${dev_app_a_subnet_id:-} ]]; then
  undo 'Subnet "dev-app-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$dev_app_a_subnet_id"
fi

# VPC "dev"
if [[ -n ${dev_vpc_id:-} ]]; then
  undo 'VPC "dev"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$dev_vpc_id"
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
