#!/usr/bin/env bash
# Specimen. Drawn with VPC Designer.
#
# Takes away what create.sh made, in reverse order, and nothing else: it goes by the ids that create.sh wrote down.
# It goes on where something is gone already, so it can be run again.

# What this export leaves to you:
# - "dangling" has no accepter VPC; it is left out.
# - The static route to "nowhere" of "office" is left out: it is no IPv4 CIDR.
# - "dangling" has no virtual private gateway or transit gateway; it is left out.
# - Propagation into "vpn" from "spare-vgw" is left out: it is no virtual private gateway of that VPC.

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

# VPC peering connection "to-seoul"
if [[ -n ${to_seoul_vpc_peering_connection_id:-} ]]; then
  undo 'VPC peering connection "to-seoul"' aws ec2 delete-vpc-peering-connection --region us-east-1 \
    --vpc-peering-connection-id "$to_seoul_vpc_peering_connection_id"
fi

# ---- ap-northeast-2 ----

# EC2 instance "server"
if [[ -n ${server_id:-} ]]; then
  undo 'EC2 instance "server"' aws ec2 terminate-instances --region ap-northeast-2 \
    --instance-ids "$server_id"
fi

# Subnet "app"
if [[ -n ${app_subnet_id:-} ]]; then
  undo 'Subnet "app"' aws ec2 delete-subnet --region ap-northeast-2 --subnet-id "$app_subnet_id"
fi

# EC2 instance "server"
if [[ -n ${server_id:-} ]]; then
  aws ec2 wait instance-terminated --region ap-northeast-2 --instance-ids "$server_id" || true
fi

# Subnet "app-b"
if [[ -n ${app_b_subnet_id:-} ]]; then
  undo 'Subnet "app-b"' aws ec2 delete-subnet --region ap-northeast-2 --subnet-id "$app_b_subnet_id"
fi

# ---- us-east-1 ----

# VPC peering connection "to-seoul"
if [[ -n ${to_seoul_vpc_peering_connection_id:-} ]]; then
  aws ec2 wait vpc-peering-connection-deleted --region us-east-1 \
    --vpc-peering-connection-ids "$to_seoul_vpc_peering_connection_id" || true
fi

# ---- ap-northeast-2 ----

# VPC "seoul"
if [[ -n ${seoul_vpc_id:-} ]]; then
  undo 'VPC "seoul"' aws ec2 delete-vpc --region ap-northeast-2 --vpc-id "$seoul_vpc_id"
fi

# ---- us-east-1 ----

# EC2 instance "web"
if [[ -n ${web_instance_id:-} ]]; then
  undo 'EC2 instance "web"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$web_instance_id"
fi

# EC2 instance "bastion"
if [[ -n ${bastion_elastic_ip_association_id:-} ]]; then
  undo 'EC2 instance "bastion"' aws ec2 disassociate-address --region us-east-1 \
    --association-id "$bastion_elastic_ip_association_id"
fi
if [[ -n ${bastion_instance_id:-} ]]; then
  undo 'EC2 instance "bastion"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$bastion_instance_id"
fi

# VPC endpoint "ssm"
if [[ -n ${ssm_endpoint_id:-} ]]; then
  undo 'VPC endpoint "ssm"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$ssm_endpoint_id"
fi

# VPC endpoint "s3"
if [[ -n ${s3_endpoint_id:-} ]]; then
  undo 'VPC endpoint "s3"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$s3_endpoint_id"
fi

# VPN connection "plant"
if [[ -n ${plant_vpn_connection_id:-} ]]; then
  undo 'VPN connection "plant"' aws ec2 delete-vpn-connection --region us-east-1 \
    --vpn-connection-id "$plant_vpn_connection_id"
fi

# VPN connection "office"
if [[ -n ${office_vpn_connection_id:-} ]]; then
  undo 'VPN connection "office"' aws ec2 delete-vpn-connection --region us-east-1 \
    --vpn-connection-id "$office_vpn_connection_id"
fi

# VPN connection "plant"
if [[ -n ${plant_vpn_connection_id:-} ]]; then
  aws ec2 wait vpn-connection-deleted --region us-east-1 \
    --vpn-connection-ids "$plant_vpn_connection_id" || true
fi

# Customer gateway "plant"
if [[ -n ${plant_customer_gateway_id:-} ]]; then
  undo 'Customer gateway "plant"' aws ec2 delete-customer-gateway --region us-east-1 \
    --customer-gateway-id "$plant_customer_gateway_id"
fi

# VPN connection "office"
if [[ -n ${office_vpn_connection_id:-} ]]; then
  aws ec2 wait vpn-connection-deleted --region us-east-1 \
    --vpn-connection-ids "$office_vpn_connection_id" || true
fi

# Customer gateway "office"
if [[ -n ${office_customer_gateway_id:-} ]]; then
  undo 'Customer gateway "office"' aws ec2 delete-customer-gateway --region us-east-1 \
    --customer-gateway-id "$office_customer_gateway_id"
fi

# VPC peering connection "first-shared"
if [[ -n ${first_shared_vpc_peering_connection_id:-} ]]; then
  undo 'VPC peering connection "first-shared"' aws ec2 delete-vpc-peering-connection --region us-east-1 \
    --vpc-peering-connection-id "$first_shared_vpc_peering_connection_id"
fi

# Security group "WebServerSG"
if [[ -n ${web_server_sg_id:-} && -n ${web_server_sg_egress_3_rule_id:-} ]]; then
  undo 'Security group "WebServerSG"' aws ec2 revoke-security-group-egress --region us-east-1 \
    --group-id "$web_server_sg_id" \
    --security-group-rule-ids "$web_server_sg_egress_3_rule_id"
fi

# Security group "db"
if [[ -n ${db_security_group_id:-} && -n ${db_ingress_1_rule_id:-} ]]; then
  undo 'Security group "db"' aws ec2 revoke-security-group-ingress --region us-east-1 \
    --group-id "$db_security_group_id" \
    --security-group-rule-ids "$db_ingress_1_rule_id"
fi

# EC2 instance "web"
if [[ -n ${web_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$web_instance_id" || true
fi

# EC2 instance "bastion"
if [[ -n ${bastion_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$bastion_instance_id" || true
fi

# VPC endpoint "ssm"
if [[ -n ${ssm_endpoint_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$ssm_endpoint_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# Security group "WebServerSG"
if [[ -n ${web_server_sg_id:-} ]]; then
  undo 'Security group "WebServerSG"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$web_server_sg_id"
fi

# Security group "한글"
if [[ -n ${security_group_16_id:-} && -n ${security_group_16_egress_1_rule_id:-} ]]; then
  undo 'Security group "한글"' aws ec2 revoke-security-group-egress --region us-east-1 \
    --group-id "$security_group_16_id" \
    --security-group-rule-ids "$security_group_16_egress_1_rule_id"
fi
if [[ -n ${security_group_16_id:-} ]]; then
  undo 'Security group "한글"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$security_group_16_id"
fi

# Security group "db"
if [[ -n ${db_security_group_id:-} && -n ${db_ingress_3_rule_id:-} ]]; then
  undo 'Security group "db"' aws ec2 revoke-security-group-ingress --region us-east-1 \
    --group-id "$db_security_group_id" \
    --security-group-rule-ids "$db_ingress_3_rule_id"
fi
if [[ -n ${db_security_group_id:-} ]]; then
  undo 'Security group "db"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$db_security_group_id"
fi

# Subnet "private-b"
if [[ -n ${private_b_network_acl_association_id:-} && -n ${private_b_network_acl_association_first_acl_id:-} ]]; then
  undo 'Subnet "private-b"' aws ec2 replace-network-acl-association --region us-east-1 \
    --association-id "$private_b_network_acl_association_id" \
    --network-acl-id "$private_b_network_acl_association_first_acl_id"
fi

# Network ACL "private"
if [[ -n ${private_network_acl_id:-} ]]; then
  undo 'Network ACL "private"' aws ec2 delete-network-acl --region us-east-1 \
    --network-acl-id "$private_network_acl_id"
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

# Route table "vpn"
if [[ -n ${vpn_from_vgw_propagation_made:-} && -n ${vpn_route_table_id:-} && -n ${vgw_id:-} ]]; then
  undo 'Route table "vpn"' aws ec2 disable-vgw-route-propagation --region us-east-1 \
    --route-table-id "$vpn_route_table_id" \
    --gateway-id "$vgw_id"
fi
if [[ -n ${vpn_route_table_id:-} ]]; then
  undo 'Route table "vpn"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$vpn_route_table_id"
fi

# VPC endpoint "s3"
if [[ -n ${s3_endpoint_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$s3_endpoint_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# Route table "public"
if [[ -n ${public_route_table_id:-} ]]; then
  undo 'Route table "public"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$public_route_table_id"
fi

# Route table "private"
if [[ -n ${private_route_table_id:-} ]]; then
  undo 'Route table "private"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$private_route_table_id"
fi

# NAT gateway "nat-a"
if [[ -n ${nat_a_id:-} ]]; then
  undo 'NAT gateway "nat-a"' aws ec2 delete-nat-gateway --region us-east-1 \
    --nat-gateway-id "$nat_a_id"
fi

# NAT gateway "inner"
if [[ -n ${inner_nat_gateway_id:-} ]]; then
  undo 'NAT gateway "inner"' aws ec2 delete-nat-gateway --region us-east-1 \
    --nat-gateway-id "$inner_nat_gateway_id"
fi

# Virtual private gateway "vgw"
if [[ -n ${vgw_attachment_made:-} && -n ${vgw_id:-} && -n ${main_vpc_id:-} ]]; then
  undo 'Virtual private gateway "vgw"' aws ec2 detach-vpn-gateway --region us-east-1 \
    --vpn-gateway-id "$vgw_id" \
    --vpc-id "$main_vpc_id"
fi
if [[ -n ${vgw_attachment_made:-} && -n ${vgw_id:-} && -n ${main_vpc_id:-} ]]; then
  until_gone detached '' aws ec2 describe-vpn-gateways --region us-east-1 \
    --vpn-gateway-ids "$vgw_id" \
    --query "VpnGateways[0].VpcAttachments[?VpcId=='$main_vpc_id'].State | [0]" --output text
fi
if [[ -n ${vgw_id:-} ]]; then
  undo 'Virtual private gateway "vgw"' aws ec2 delete-vpn-gateway --region us-east-1 \
    --vpn-gateway-id "$vgw_id"
fi

# Egress-only internet gateway "eigw"
if [[ -n ${eigw_id:-} ]]; then
  undo 'Egress-only internet gateway "eigw"' aws ec2 delete-egress-only-internet-gateway --region us-east-1 \
    --egress-only-internet-gateway-id "$eigw_id"
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

# Elastic IP address "bastion"
if [[ -n ${bastion_elastic_ip_allocation_id:-} ]]; then
  undo 'Elastic IP address "bastion"' aws ec2 release-address --region us-east-1 \
    --allocation-id "$bastion_elastic_ip_allocation_id"
fi

# Internet gateway "igw"
if [[ -n ${igw_attachment_made:-} && -n ${igw_id:-} && -n ${main_vpc_id:-} ]]; then
  undo 'Internet gateway "igw"' aws ec2 detach-internet-gateway --region us-east-1 \
    --internet-gateway-id "$igw_id" \
    --vpc-id "$main_vpc_id"
fi
if [[ -n ${igw_id:-} ]]; then
  undo 'Internet gateway "igw"' aws ec2 delete-internet-gateway --region us-east-1 \
    --internet-gateway-id "$igw_id"
fi

# Virtual private gateway "spare-vgw"
if [[ -n ${spare_vgw_id:-} ]]; then
  undo 'Virtual private gateway "spare-vgw"' aws ec2 delete-vpn-gateway --region us-east-1 \
    --vpn-gateway-id "$spare_vgw_id"
fi

# Internet gateway "spare"
if [[ -n ${spare_internet_gateway_id:-} ]]; then
  undo 'Internet gateway "spare"' aws ec2 delete-internet-gateway --region us-east-1 \
    --internet-gateway-id "$spare_internet_gateway_id"
fi

# VPC peering connection "first-shared"
if [[ -n ${first_shared_vpc_peering_connection_id:-} ]]; then
  aws ec2 wait vpc-peering-connection-deleted --region us-east-1 \
    --vpc-peering-connection-ids "$first_shared_vpc_peering_connection_id" || true
fi

# VPC "shared"
if [[ -n ${shared_vpc_id:-} ]]; then
  undo 'VPC "shared"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$shared_vpc_id"
fi

# NAT gateway "inner"
if [[ -n ${inner_nat_gateway_id:-} ]]; then
  aws ec2 wait nat-gateway-deleted --region us-east-1 --nat-gateway-ids "$inner_nat_gateway_id" || true
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

# VPC "main"
if [[ -n ${main_100_64_0_0_16_cidr_block_association_id:-} ]]; then
  undo 'VPC "main"' aws ec2 disassociate-vpc-cidr-block --region us-east-1 \
    --association-id "$main_100_64_0_0_16_cidr_block_association_id"
fi
if [[ -n ${main_ipv6_cidr_block_association_id:-} ]]; then
  undo 'VPC "main"' aws ec2 disassociate-vpc-cidr-block --region us-east-1 \
    --association-id "$main_ipv6_cidr_block_association_id"
fi
if [[ -n ${main_vpc_id:-} ]]; then
  undo 'VPC "main"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$main_vpc_id"
fi

if ((failures > 0)); then
  printf '%s could not be deleted; run this again.\n' "$failures" >&2
  exit 1
fi
rm "$ids_file"
