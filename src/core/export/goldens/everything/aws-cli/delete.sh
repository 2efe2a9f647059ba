#!/usr/bin/env bash
# Everything: each kind of resource, with each of its settings. Drawn with VPC Designer.
#
# Takes away what create.sh made, in reverse order, and nothing else: it goes by the ids that create.sh wrote down.
# It goes on where something is gone already, so it can be run again.

# What this export leaves to you:
# - Block Public Access is a setting of the whole account in eu-west-1: this code blocks traffic from
#   internet gateways in every VPC there, also in those that are not in this design, and takes the block
#   away again when it is destroyed. Look at what is set now before you apply it.
#     aws ec2 describe-vpc-block-public-access-options --region eu-west-1
# - "hub" is shared with another account. Outside of an organization that shares resources, that account
#   accepts the invitation first.
#     aws ram accept-resource-share-invitation --region us-east-1 --resource-share-invitation-arn ARN

set -uo pipefail

ids_file=${IDS_FILE:-created-ids.env}
# Seconds that a change may take
time_limit=${TIME_LIMIT:-1800}
# Profile of the AWS CLI for the account "shared"
shared_profile=${SHARED_PROFILE:-shared}
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

# ---- us-east-1 in the account "shared" ----

# Direct Connect gateway association "lines-vgw"
if [[ -n ${lines_vgw_association_id:-} ]]; then
  undo 'Direct Connect gateway association "lines-vgw"' aws directconnect delete-direct-connect-gateway-association --region us-east-1 --profile "$shared_profile" \
    --association-id "$lines_vgw_association_id"
fi

# ---- us-east-1 ----

# Transit gateway route table "vpcs"
if [[ -n ${vpcs_for_hub_shared_association_made:-} && -n ${vpcs_transit_gateway_route_table_id:-} && -n ${hub_shared_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway route table "vpcs"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
    --transit-gateway-attachment-id "$hub_shared_transit_gateway_attachment_id"
fi

# ---- us-east-1 in the account "shared" ----

# Direct Connect gateway association "lines-vgw"
if [[ -n ${lines_vgw_association_id:-} ]]; then
  until_gone disassociated '' aws directconnect describe-direct-connect-gateway-associations --region us-east-1 --profile "$shared_profile" \
    --association-id "$lines_vgw_association_id" \
    --query 'directConnectGatewayAssociations[0].associationState' --output text
fi

# ---- us-east-1 ----

# Direct Connect gateway association "lines-vgw"
if [[ -n ${lines_vgw_proposal_proposal_id:-} ]]; then
  undo 'Direct Connect gateway association "lines-vgw"' aws directconnect delete-direct-connect-gateway-association-proposal --region us-east-1 \
    --proposal-id "$lines_vgw_proposal_proposal_id"
fi

# ---- us-east-1 in the account "shared" ----

# Direct Connect gateway association "lines-vgw-shared"
if [[ -n ${lines_vgw_shared_association_id:-} ]]; then
  undo 'Direct Connect gateway association "lines-vgw-shared"' aws directconnect delete-direct-connect-gateway-association --region us-east-1 --profile "$shared_profile" \
    --association-id "$lines_vgw_shared_association_id"
fi

# Transit gateway VPC attachment "hub-shared"
if [[ -n ${hub_shared_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway VPC attachment "hub-shared"' aws ec2 delete-transit-gateway-vpc-attachment --region us-east-1 --profile "$shared_profile" \
    --transit-gateway-attachment-id "$hub_shared_transit_gateway_attachment_id"
fi

# Direct Connect gateway association "lines-vgw-shared"
if [[ -n ${lines_vgw_shared_association_id:-} ]]; then
  until_gone disassociated '' aws directconnect describe-direct-connect-gateway-associations --region us-east-1 --profile "$shared_profile" \
    --association-id "$lines_vgw_shared_association_id" \
    --query 'directConnectGatewayAssociations[0].associationState' --output text
fi

# Direct Connect gateway "lines-shared"
if [[ -n ${lines_shared_direct_connect_gateway_id:-} ]]; then
  undo 'Direct Connect gateway "lines-shared"' aws directconnect delete-direct-connect-gateway --region us-east-1 --profile "$shared_profile" \
    --direct-connect-gateway-id "$lines_shared_direct_connect_gateway_id"
fi

# Subnet "default-b"
if [[ -n ${default_b_route_table_association_id:-} ]]; then
  undo 'Subnet "default-b"' aws ec2 disassociate-route-table --region us-east-1 --profile "$shared_profile" \
    --association-id "$default_b_route_table_association_id"
fi

# Route table "default-b"
if [[ -n ${default_b_route_table_id:-} ]]; then
  undo 'Route table "default-b"' aws ec2 delete-route-table --region us-east-1 --profile "$shared_profile" \
    --route-table-id "$default_b_route_table_id"
fi

# Virtual private gateway "vgw-shared"
if [[ -n ${vgw_shared_attachment_made:-} && -n ${vgw_shared_id:-} && -n ${shared_vpc_id:-} ]]; then
  undo 'Virtual private gateway "vgw-shared"' aws ec2 detach-vpn-gateway --region us-east-1 --profile "$shared_profile" \
    --vpn-gateway-id "$vgw_shared_id" \
    --vpc-id "$shared_vpc_id"
fi
if [[ -n ${vgw_shared_attachment_made:-} && -n ${vgw_shared_id:-} && -n ${shared_vpc_id:-} ]]; then
  until_gone detached '' aws ec2 describe-vpn-gateways --region us-east-1 --profile "$shared_profile" \
    --vpn-gateway-ids "$vgw_shared_id" \
    --query "VpnGateways[0].VpcAttachments[?VpcId=='$shared_vpc_id'].State | [0]" --output text
fi
if [[ -n ${vgw_shared_id:-} ]]; then
  undo 'Virtual private gateway "vgw-shared"' aws ec2 delete-vpn-gateway --region us-east-1 --profile "$shared_profile" \
    --vpn-gateway-id "$vgw_shared_id"
fi

# Transit gateway VPC attachment "hub-shared"
if [[ -n ${hub_shared_transit_gateway_attachment_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 --profile "$shared_profile" \
    --transit-gateway-attachment-ids "$hub_shared_transit_gateway_attachment_id" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text
fi

# Subnet "shared-tgw-a"
if [[ -n ${shared_tgw_a_subnet_id:-} ]]; then
  undo 'Subnet "shared-tgw-a"' aws ec2 delete-subnet --region us-east-1 --profile "$shared_profile" \
    --subnet-id "$shared_tgw_a_subnet_id"
fi

# Subnet "shared-b"
if [[ -n ${shared_b_subnet_id:-} ]]; then
  undo 'Subnet "shared-b"' aws ec2 delete-subnet --region us-east-1 --profile "$shared_profile" \
    --subnet-id "$shared_b_subnet_id"
fi

# Subnet "shared-a"
if [[ -n ${shared_a_subnet_id:-} ]]; then
  undo 'Subnet "shared-a"' aws ec2 delete-subnet --region us-east-1 --profile "$shared_profile" \
    --subnet-id "$shared_a_subnet_id"
fi

# VPC "shared"
if [[ -n ${shared_encryption_control_id:-} ]]; then
  undo 'VPC "shared"' aws ec2 delete-vpc-encryption-control --region us-east-1 --profile "$shared_profile" \
    --vpc-encryption-control-id "$shared_encryption_control_id"
fi
if [[ -n ${shared_ipv6_cidr_block_association_id:-} ]]; then
  undo 'VPC "shared"' aws ec2 disassociate-vpc-cidr-block --region us-east-1 --profile "$shared_profile" \
    --association-id "$shared_ipv6_cidr_block_association_id"
fi
if [[ -n ${shared_encryption_control_id:-} ]]; then
  until_gone deleted 'delete-failed' aws ec2 describe-vpc-encryption-controls --region us-east-1 --profile "$shared_profile" \
    --vpc-encryption-control-ids "$shared_encryption_control_id" \
    --query 'VpcEncryptionControls[0].State' --output text
fi
if [[ -n ${shared_vpc_id:-} ]]; then
  undo 'VPC "shared"' aws ec2 delete-vpc --region us-east-1 --profile "$shared_profile" \
    --vpc-id "$shared_vpc_id"
fi

# ---- us-east-1 ----

# Transit gateway route table "sites"
if [[ -n ${sites_for_hubs_association_made:-} && -n ${sites_transit_gateway_route_table_id:-} && -n ${hubs_transit_gateway_peering_id:-} ]]; then
  undo 'Transit gateway route table "sites"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
    --transit-gateway-attachment-id "$hubs_transit_gateway_peering_id"
fi

# Transit gateway peering attachment "hubs"
if [[ -n ${hubs_transit_gateway_peering_id:-} ]]; then
  undo 'Transit gateway peering attachment "hubs"' aws ec2 delete-transit-gateway-peering-attachment --region us-east-1 \
    --transit-gateway-attachment-id "$hubs_transit_gateway_peering_id"
fi

# ---- eu-west-1 ----

# Transit gateway VPC attachment "abroad-hub"
if [[ -n ${abroad_hub_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway VPC attachment "abroad-hub"' aws ec2 delete-transit-gateway-vpc-attachment --region eu-west-1 \
    --transit-gateway-attachment-id "$abroad_hub_transit_gateway_attachment_id"
fi

# ---- us-east-1 ----

# Transit gateway peering attachment "hubs"
if [[ -n ${hubs_transit_gateway_peering_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-peering-attachments --region us-east-1 \
    --transit-gateway-attachment-ids "$hubs_transit_gateway_peering_id" \
    --query 'TransitGatewayPeeringAttachments[0].State' --output text
fi

# ---- eu-west-1 ----

# Transit gateway VPC attachment "abroad-hub"
if [[ -n ${abroad_hub_transit_gateway_attachment_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-vpc-attachments --region eu-west-1 \
    --transit-gateway-attachment-ids "$abroad_hub_transit_gateway_attachment_id" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text
fi

# Transit gateway "hub-abroad"
if [[ -n ${hub_abroad_transit_gateway_id:-} ]]; then
  undo 'Transit gateway "hub-abroad"' aws ec2 delete-transit-gateway --region eu-west-1 \
    --transit-gateway-id "$hub_abroad_transit_gateway_id"
fi

# Subnet "pooled-a"
if [[ -n ${pooled_a_route_table_association_id:-} ]]; then
  undo 'Subnet "pooled-a"' aws ec2 disassociate-route-table --region eu-west-1 \
    --association-id "$pooled_a_route_table_association_id"
fi

# Route table "pooled"
if [[ -n ${pooled_route_table_id:-} ]]; then
  undo 'Route table "pooled"' aws ec2 delete-route-table --region eu-west-1 \
    --route-table-id "$pooled_route_table_id"
fi

# Egress-only internet gateway "eigw"
if [[ -n ${eigw_id:-} ]]; then
  undo 'Egress-only internet gateway "eigw"' aws ec2 delete-egress-only-internet-gateway --region eu-west-1 \
    --egress-only-internet-gateway-id "$eigw_id"
fi

# Subnet "pooled-a"
if [[ -n ${pooled_a_subnet_id:-} ]]; then
  undo 'Subnet "pooled-a"' aws ec2 delete-subnet --region eu-west-1 --subnet-id "$pooled_a_subnet_id"
fi

# VPC "pooled"
if [[ -n ${pooled_pool_1_cidr_block_association_id:-} ]]; then
  undo 'VPC "pooled"' aws ec2 disassociate-vpc-cidr-block --region eu-west-1 \
    --association-id "$pooled_pool_1_cidr_block_association_id"
fi
if [[ -n ${pooled_ipv6_cidr_block_association_id:-} ]]; then
  undo 'VPC "pooled"' aws ec2 disassociate-vpc-cidr-block --region eu-west-1 \
    --association-id "$pooled_ipv6_cidr_block_association_id"
fi
if [[ -n ${pooled_vpc_id:-} ]]; then
  undo 'VPC "pooled"' aws ec2 delete-vpc --region eu-west-1 --vpc-id "$pooled_vpc_id"
fi

# Subnet "abroad-tgw-a"
if [[ -n ${abroad_tgw_a_subnet_id:-} ]]; then
  undo 'Subnet "abroad-tgw-a"' aws ec2 delete-subnet --region eu-west-1 \
    --subnet-id "$abroad_tgw_a_subnet_id"
fi

# Subnet "abroad-a"
if [[ -n ${abroad_a_subnet_id:-} ]]; then
  undo 'Subnet "abroad-a"' aws ec2 delete-subnet --region eu-west-1 --subnet-id "$abroad_a_subnet_id"
fi

# VPC "abroad"
if [[ -n ${abroad_public_access_exclusion_id:-} ]]; then
  undo 'VPC "abroad"' aws ec2 delete-vpc-block-public-access-exclusion --region eu-west-1 \
    --exclusion-id "$abroad_public_access_exclusion_id"
fi
if [[ -n ${abroad_encryption_control_id:-} ]]; then
  undo 'VPC "abroad"' aws ec2 delete-vpc-encryption-control --region eu-west-1 \
    --vpc-encryption-control-id "$abroad_encryption_control_id"
fi
if [[ -n ${abroad_100_64_0_0_16_cidr_block_association_id:-} ]]; then
  undo 'VPC "abroad"' aws ec2 disassociate-vpc-cidr-block --region eu-west-1 \
    --association-id "$abroad_100_64_0_0_16_cidr_block_association_id"
fi
if [[ -n ${abroad_public_access_exclusion_id:-} ]]; then
  until_gone delete-complete 'disable-failed' aws ec2 describe-vpc-block-public-access-exclusions --region eu-west-1 \
    --exclusion-ids "$abroad_public_access_exclusion_id" \
    --query 'VpcBlockPublicAccessExclusions[0].State' --output text
fi
if [[ -n ${abroad_encryption_control_id:-} ]]; then
  until_gone deleted 'delete-failed' aws ec2 describe-vpc-encryption-controls --region eu-west-1 \
    --vpc-encryption-control-ids "$abroad_encryption_control_id" \
    --query 'VpcEncryptionControls[0].State' --output text
fi
if [[ -n ${abroad_vpc_id:-} ]]; then
  undo 'VPC "abroad"' aws ec2 delete-vpc --region eu-west-1 --vpc-id "$abroad_vpc_id"
fi

# Region "eu-west-1"
if [[ -n ${eu_west_1_block_public_access_made:-} ]]; then
  undo 'Region "eu-west-1"' aws ec2 modify-vpc-block-public-access-options --region eu-west-1 \
    --internet-gateway-block-mode off
fi

# ---- us-east-1 ----

# Network interface "hpc"
if [[ -n ${hpc_network_interface_id:-} ]]; then
  undo 'Network interface "hpc"' aws ec2 delete-network-interface --region us-east-1 \
    --network-interface-id "$hpc_network_interface_id"
fi

# Network interface "containers"
if [[ -n ${containers_network_interface_id:-} ]]; then
  undo 'Network interface "containers"' aws ec2 delete-network-interface --region us-east-1 \
    --network-interface-id "$containers_network_interface_id"
fi

# Network interface "appliance-outside"
if [[ -n ${appliance_outside_elastic_ip_association_id:-} ]]; then
  undo 'Network interface "appliance-outside"' aws ec2 disassociate-address --region us-east-1 \
    --association-id "$appliance_outside_elastic_ip_association_id"
fi
if [[ -n ${appliance_outside_network_interface_attachment_id:-} ]]; then
  undo 'Network interface "appliance-outside"' aws ec2 detach-network-interface --region us-east-1 \
    --attachment-id "$appliance_outside_network_interface_attachment_id"
fi
if [[ -n ${appliance_outside_network_interface_id:-} ]]; then
  undo 'Network interface "appliance-outside"' aws ec2 delete-network-interface --region us-east-1 \
    --network-interface-id "$appliance_outside_network_interface_id"
fi

# Network interface "appliance-inside"
if [[ -n ${appliance_inside_network_interface_attachment_id:-} ]]; then
  undo 'Network interface "appliance-inside"' aws ec2 detach-network-interface --region us-east-1 \
    --attachment-id "$appliance_inside_network_interface_attachment_id"
fi
if [[ -n ${appliance_inside_network_interface_id:-} ]]; then
  undo 'Network interface "appliance-inside"' aws ec2 delete-network-interface --region us-east-1 \
    --network-interface-id "$appliance_inside_network_interface_id"
fi

# EC2 instance "appliance"
if [[ -n ${appliance_elastic_ip_association_id:-} ]]; then
  undo 'EC2 instance "appliance"' aws ec2 disassociate-address --region us-east-1 \
    --association-id "$appliance_elastic_ip_association_id"
fi
if [[ -n ${appliance_instance_id:-} ]]; then
  undo 'EC2 instance "appliance"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$appliance_instance_id"
fi

# Transit gateway route table "vpcs"
if [[ -n ${vpcs_for_hub_main_association_made:-} && -n ${vpcs_transit_gateway_route_table_id:-} && -n ${hub_main_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway route table "vpcs"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
    --transit-gateway-attachment-id "$hub_main_transit_gateway_attachment_id"
fi
if [[ -n ${vpcs_for_hub_shared_association_made:-} && -n ${vpcs_transit_gateway_route_table_id:-} && -n ${hub_shared_transit_gateway_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$hub_shared_transit_gateway_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${vpcs_for_hub_main_association_made:-} && -n ${vpcs_transit_gateway_route_table_id:-} && -n ${hub_main_transit_gateway_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$hub_main_transit_gateway_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${vpcs_transit_gateway_route_table_id:-} ]]; then
  undo 'Transit gateway route table "vpcs"' aws ec2 delete-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id"
fi

# Transit gateway route table "sites"
if [[ -n ${sites_for_lines_hub_association_made:-} && -n ${sites_transit_gateway_route_table_id:-} && -n ${lines_hub_association_attachment_id:-} ]]; then
  undo 'Transit gateway route table "sites"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
    --transit-gateway-attachment-id "$lines_hub_association_attachment_id"
fi
if [[ -n ${sites_for_over_lines_association_made:-} && -n ${sites_transit_gateway_route_table_id:-} && -n ${over_lines_vpn_connection_attachment_id:-} ]]; then
  undo 'Transit gateway route table "sites"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
    --transit-gateway-attachment-id "$over_lines_vpn_connection_attachment_id"
fi
if [[ -n ${sites_for_certified_hub_association_made:-} && -n ${sites_transit_gateway_route_table_id:-} && -n ${certified_hub_vpn_connection_attachment_id:-} ]]; then
  undo 'Transit gateway route table "sites"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
    --transit-gateway-attachment-id "$certified_hub_vpn_connection_attachment_id"
fi
if [[ -n ${sites_for_office_hub_association_made:-} && -n ${sites_transit_gateway_route_table_id:-} && -n ${office_hub_vpn_connection_attachment_id:-} ]]; then
  undo 'Transit gateway route table "sites"' aws ec2 disassociate-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
    --transit-gateway-attachment-id "$office_hub_vpn_connection_attachment_id"
fi
if [[ -n ${sites_for_hubs_association_made:-} && -n ${sites_transit_gateway_route_table_id:-} && -n ${hubs_transit_gateway_peering_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$hubs_transit_gateway_peering_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${sites_for_lines_hub_association_made:-} && -n ${sites_transit_gateway_route_table_id:-} && -n ${lines_hub_association_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$lines_hub_association_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${sites_for_over_lines_association_made:-} && -n ${sites_transit_gateway_route_table_id:-} && -n ${over_lines_vpn_connection_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$over_lines_vpn_connection_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${sites_for_certified_hub_association_made:-} && -n ${sites_transit_gateway_route_table_id:-} && -n ${certified_hub_vpn_connection_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$certified_hub_vpn_connection_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${sites_for_office_hub_association_made:-} && -n ${sites_transit_gateway_route_table_id:-} && -n ${office_hub_vpn_connection_attachment_id:-} ]]; then
  until_gone disassociated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
    --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
    --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$office_hub_vpn_connection_attachment_id"'"]}]' \
    --query 'Associations[0].State' --output text
fi
if [[ -n ${sites_transit_gateway_route_table_id:-} ]]; then
  undo 'Transit gateway route table "sites"' aws ec2 delete-transit-gateway-route-table --region us-east-1 \
    --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id"
fi

# VPN connection "over-lines"
if [[ -n ${over_lines_vpn_connection_id:-} ]]; then
  undo 'VPN connection "over-lines"' aws ec2 delete-vpn-connection --region us-east-1 \
    --vpn-connection-id "$over_lines_vpn_connection_id"
fi
if [[ -n ${over_lines_vpn_connection_id:-} ]]; then
  aws ec2 wait vpn-connection-deleted --region us-east-1 \
    --vpn-connection-ids "$over_lines_vpn_connection_id" || true
fi

# Direct Connect gateway association "lines-hub"
if [[ -n ${lines_hub_association_id:-} ]]; then
  undo 'Direct Connect gateway association "lines-hub"' aws directconnect delete-direct-connect-gateway-association --region us-east-1 \
    --association-id "$lines_hub_association_id"
fi

# Transit gateway VPC attachment "hub-main"
if [[ -n ${hub_main_transit_gateway_attachment_id:-} ]]; then
  undo 'Transit gateway VPC attachment "hub-main"' aws ec2 delete-transit-gateway-vpc-attachment --region us-east-1 \
    --transit-gateway-attachment-id "$hub_main_transit_gateway_attachment_id"
fi

# Transit gateway "hub"
if [[ -n ${hub_share_share_arn:-} ]]; then
  undo 'Transit gateway "hub"' aws ram delete-resource-share --region us-east-1 \
    --resource-share-arn "$hub_share_share_arn"
fi

# VPN connection "office-hub"
if [[ -n ${office_hub_vpn_connection_id:-} ]]; then
  undo 'VPN connection "office-hub"' aws ec2 delete-vpn-connection --region us-east-1 \
    --vpn-connection-id "$office_hub_vpn_connection_id"
fi

# VPN connection "certified-hub"
if [[ -n ${certified_hub_vpn_connection_id:-} ]]; then
  undo 'VPN connection "certified-hub"' aws ec2 delete-vpn-connection --region us-east-1 \
    --vpn-connection-id "$certified_hub_vpn_connection_id"
fi

# Transit gateway route table "vpcs"
if [[ -n ${vpcs_transit_gateway_route_table_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
    --transit-gateway-route-table-ids "$vpcs_transit_gateway_route_table_id" \
    --query 'TransitGatewayRouteTables[0].State' --output text
fi

# Transit gateway route table "sites"
if [[ -n ${sites_transit_gateway_route_table_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
    --transit-gateway-route-table-ids "$sites_transit_gateway_route_table_id" \
    --query 'TransitGatewayRouteTables[0].State' --output text
fi

# Direct Connect gateway association "lines-hub"
if [[ -n ${lines_hub_association_id:-} ]]; then
  until_gone disassociated '' aws directconnect describe-direct-connect-gateway-associations --region us-east-1 \
    --association-id "$lines_hub_association_id" \
    --query 'directConnectGatewayAssociations[0].associationState' --output text
fi

# Transit gateway VPC attachment "hub-main"
if [[ -n ${hub_main_transit_gateway_attachment_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
    --transit-gateway-attachment-ids "$hub_main_transit_gateway_attachment_id" \
    --query 'TransitGatewayVpcAttachments[0].State' --output text
fi

# VPN connection "office-hub"
if [[ -n ${office_hub_vpn_connection_id:-} ]]; then
  aws ec2 wait vpn-connection-deleted --region us-east-1 \
    --vpn-connection-ids "$office_hub_vpn_connection_id" || true
fi

# VPN connection "certified-hub"
if [[ -n ${certified_hub_vpn_connection_id:-} ]]; then
  aws ec2 wait vpn-connection-deleted --region us-east-1 \
    --vpn-connection-ids "$certified_hub_vpn_connection_id" || true
fi

# Transit gateway "hub"
if [[ -n ${hub_transit_gateway_id:-} ]]; then
  undo 'Transit gateway "hub"' aws ec2 delete-transit-gateway --region us-east-1 \
    --transit-gateway-id "$hub_transit_gateway_id"
fi

# Direct Connect gateway "lines"
if [[ -n ${lines_direct_connect_gateway_id:-} ]]; then
  undo 'Direct Connect gateway "lines"' aws directconnect delete-direct-connect-gateway --region us-east-1 \
    --direct-connect-gateway-id "$lines_direct_connect_gateway_id"
fi

# VPN connection "static"
if [[ -n ${static_vpn_connection_id:-} ]]; then
  undo 'VPN connection "static"' aws ec2 delete-vpn-connection --region us-east-1 \
    --vpn-connection-id "$static_vpn_connection_id"
fi

# Customer gateway "private-router"
if [[ -n ${private_router_customer_gateway_id:-} ]]; then
  undo 'Customer gateway "private-router"' aws ec2 delete-customer-gateway --region us-east-1 \
    --customer-gateway-id "$private_router_customer_gateway_id"
fi

# VPN connection "static"
if [[ -n ${static_vpn_connection_id:-} ]]; then
  aws ec2 wait vpn-connection-deleted --region us-east-1 \
    --vpn-connection-ids "$static_vpn_connection_id" || true
fi

# Customer gateway "office"
if [[ -n ${office_customer_gateway_id:-} ]]; then
  undo 'Customer gateway "office"' aws ec2 delete-customer-gateway --region us-east-1 \
    --customer-gateway-id "$office_customer_gateway_id"
fi

# Customer gateway "certified"
if [[ -n ${certified_customer_gateway_id:-} ]]; then
  undo 'Customer gateway "certified"' aws ec2 delete-customer-gateway --region us-east-1 \
    --customer-gateway-id "$certified_customer_gateway_id"
fi

# Security group "web"
if [[ -n ${web_security_group_id:-} && -n ${web_ingress_2_rule_id:-} ]]; then
  undo 'Security group "web"' aws ec2 revoke-security-group-ingress --region us-east-1 \
    --group-id "$web_security_group_id" \
    --security-group-rule-ids "$web_ingress_2_rule_id"
fi

# EC2 instance "appliance"
if [[ -n ${appliance_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$appliance_instance_id" || true
fi

# Security group "web"
if [[ -n ${web_security_group_id:-} ]]; then
  undo 'Security group "web"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$web_security_group_id"
fi

# Security group "bastion"
if [[ -n ${bastion_security_group_id:-} && -n ${bastion_egress_2_rule_id:-} ]]; then
  undo 'Security group "bastion"' aws ec2 revoke-security-group-egress --region us-east-1 \
    --group-id "$bastion_security_group_id" \
    --security-group-rule-ids "$bastion_egress_2_rule_id"
fi
if [[ -n ${bastion_security_group_id:-} && -n ${bastion_egress_1_rule_id:-} ]]; then
  undo 'Security group "bastion"' aws ec2 revoke-security-group-egress --region us-east-1 \
    --group-id "$bastion_security_group_id" \
    --security-group-rule-ids "$bastion_egress_1_rule_id"
fi
if [[ -n ${bastion_security_group_id:-} && -n ${bastion_ingress_2_rule_id:-} ]]; then
  undo 'Security group "bastion"' aws ec2 revoke-security-group-ingress --region us-east-1 \
    --group-id "$bastion_security_group_id" \
    --security-group-rule-ids "$bastion_ingress_2_rule_id"
fi
if [[ -n ${bastion_in_neighbour_vpc_association_made:-} && -n ${bastion_security_group_id:-} && -n ${neighbour_vpc_id:-} ]]; then
  undo 'Security group "bastion"' aws ec2 disassociate-security-group-vpc --region us-east-1 \
    --group-id "$bastion_security_group_id" \
    --vpc-id "$neighbour_vpc_id"
fi
if [[ -n ${bastion_security_group_id:-} ]]; then
  undo 'Security group "bastion"' aws ec2 delete-security-group --region us-east-1 \
    --group-id "$bastion_security_group_id"
fi

# Network ACL "edge"
if [[ -n ${edge_network_acl_id:-} ]]; then
  undo 'Network ACL "edge"' aws ec2 delete-network-acl --region us-east-1 \
    --network-acl-id "$edge_network_acl_id"
fi

# Subnet "v6only-a"
if [[ -n ${v6only_a_route_table_association_id:-} ]]; then
  undo 'Subnet "v6only-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$v6only_a_route_table_association_id"
fi

# Subnet "reserved-c"
if [[ -n ${reserved_c_route_table_association_id:-} ]]; then
  undo 'Subnet "reserved-c"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$reserved_c_route_table_association_id"
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

# Subnet "outpost-a"
if [[ -n ${outpost_a_route_table_association_id:-} ]]; then
  undo 'Subnet "outpost-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$outpost_a_route_table_association_id"
fi

# Subnet "boston-a"
if [[ -n ${boston_a_route_table_association_id:-} ]]; then
  undo 'Subnet "boston-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$boston_a_route_table_association_id"
fi

# Route table "v6only"
if [[ -n ${v6only_route_table_id:-} ]]; then
  undo 'Route table "v6only"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$v6only_route_table_id"
fi

# Route table "public"
if [[ -n ${public_route_table_id:-} ]]; then
  undo 'Route table "public"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$public_route_table_id"
fi

# Route table "private"
if [[ -n ${private_from_vgw_main_propagation_made:-} && -n ${private_route_table_id:-} && -n ${vgw_main_id:-} ]]; then
  undo 'Route table "private"' aws ec2 disable-vgw-route-propagation --region us-east-1 \
    --route-table-id "$private_route_table_id" \
    --gateway-id "$vgw_main_id"
fi
if [[ -n ${private_route_table_id:-} ]]; then
  undo 'Route table "private"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$private_route_table_id"
fi

# NAT gateway "nat64"
if [[ -n ${nat64_nat_gateway_id:-} ]]; then
  undo 'NAT gateway "nat64"' aws ec2 delete-nat-gateway --region us-east-1 \
    --nat-gateway-id "$nat64_nat_gateway_id"
fi

# Virtual private gateway "vgw-main"
if [[ -n ${vgw_main_attachment_made:-} && -n ${vgw_main_id:-} && -n ${main_vpc_id:-} ]]; then
  undo 'Virtual private gateway "vgw-main"' aws ec2 detach-vpn-gateway --region us-east-1 \
    --vpn-gateway-id "$vgw_main_id" \
    --vpc-id "$main_vpc_id"
fi
if [[ -n ${vgw_main_attachment_made:-} && -n ${vgw_main_id:-} && -n ${main_vpc_id:-} ]]; then
  until_gone detached '' aws ec2 describe-vpn-gateways --region us-east-1 \
    --vpn-gateway-ids "$vgw_main_id" \
    --query "VpnGateways[0].VpcAttachments[?VpcId=='$main_vpc_id'].State | [0]" --output text
fi
if [[ -n ${vgw_main_id:-} ]]; then
  undo 'Virtual private gateway "vgw-main"' aws ec2 delete-vpn-gateway --region us-east-1 \
    --vpn-gateway-id "$vgw_main_id"
fi

# Egress-only internet gateway "eigw-main"
if [[ -n ${eigw_main_id:-} ]]; then
  undo 'Egress-only internet gateway "eigw-main"' aws ec2 delete-egress-only-internet-gateway --region us-east-1 \
    --egress-only-internet-gateway-id "$eigw_main_id"
fi

# NAT gateway "nat64"
if [[ -n ${nat64_nat_gateway_id:-} ]]; then
  aws ec2 wait nat-gateway-deleted --region us-east-1 --nat-gateway-ids "$nat64_nat_gateway_id" || true
fi

# Elastic IP address "nat64-eip"
if [[ -n ${nat64_eip_allocation_id:-} ]]; then
  undo 'Elastic IP address "nat64-eip"' aws ec2 release-address --region us-east-1 \
    --allocation-id "$nat64_eip_allocation_id"
fi

# Elastic IP address "appliance-outside"
if [[ -n ${appliance_outside_elastic_ip_allocation_id:-} ]]; then
  undo 'Elastic IP address "appliance-outside"' aws ec2 release-address --region us-east-1 \
    --allocation-id "$appliance_outside_elastic_ip_allocation_id"
fi

# Elastic IP address "appliance"
if [[ -n ${appliance_elastic_ip_allocation_id:-} ]]; then
  undo 'Elastic IP address "appliance"' aws ec2 release-address --region us-east-1 \
    --allocation-id "$appliance_elastic_ip_allocation_id"
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

# VPC "neighbour"
if [[ -n ${neighbour_vpc_id:-} ]]; then
  undo 'VPC "neighbour"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$neighbour_vpc_id"
fi

# Subnet "v6only-a"
if [[ -n ${v6only_a_subnet_id:-} ]]; then
  undo 'Subnet "v6only-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$v6only_a_subnet_id"
fi

# Subnet "reserved-c"
if [[ -n ${reserved_c_reservation_2_cidr_reservation_id:-} ]]; then
  undo 'Subnet "reserved-c"' aws ec2 delete-subnet-cidr-reservation --region us-east-1 \
    --subnet-cidr-reservation-id "$reserved_c_reservation_2_cidr_reservation_id"
fi
if [[ -n ${reserved_c_reservation_1_cidr_reservation_id:-} ]]; then
  undo 'Subnet "reserved-c"' aws ec2 delete-subnet-cidr-reservation --region us-east-1 \
    --subnet-cidr-reservation-id "$reserved_c_reservation_1_cidr_reservation_id"
fi
if [[ -n ${reserved_c_subnet_id:-} ]]; then
  undo 'Subnet "reserved-c"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$reserved_c_subnet_id"
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

# Subnet "outpost-a"
if [[ -n ${outpost_a_public_access_exclusion_id:-} ]]; then
  undo 'Subnet "outpost-a"' aws ec2 delete-vpc-block-public-access-exclusion --region us-east-1 \
    --exclusion-id "$outpost_a_public_access_exclusion_id"
fi
if [[ -n ${outpost_a_public_access_exclusion_id:-} ]]; then
  until_gone delete-complete 'disable-failed' aws ec2 describe-vpc-block-public-access-exclusions --region us-east-1 \
    --exclusion-ids "$outpost_a_public_access_exclusion_id" \
    --query 'VpcBlockPublicAccessExclusions[0].State' --output text
fi
if [[ -n ${outpost_a_subnet_id:-} ]]; then
  undo 'Subnet "outpost-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$outpost_a_subnet_id"
fi

# Subnet "interfaces-a"
if [[ -n ${interfaces_a_subnet_id:-} ]]; then
  undo 'Subnet "interfaces-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$interfaces_a_subnet_id"
fi

# Subnet "boston-a"
if [[ -n ${boston_a_subnet_id:-} ]]; then
  undo 'Subnet "boston-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$boston_a_subnet_id"
fi

# VPC "main"
if [[ -n ${main_dhcp_options_association_made:-} && -n ${main_vpc_id:-} ]]; then
  undo 'VPC "main"' aws ec2 associate-dhcp-options --region us-east-1 \
    --dhcp-options-id default \
    --vpc-id "$main_vpc_id"
fi
if [[ -n ${main_ipv6_cidr_block_association_id:-} ]]; then
  undo 'VPC "main"' aws ec2 disassociate-vpc-cidr-block --region us-east-1 \
    --association-id "$main_ipv6_cidr_block_association_id"
fi
if [[ -n ${main_vpc_id:-} ]]; then
  undo 'VPC "main"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$main_vpc_id"
fi

# Managed prefix list "office"
if [[ -n ${office_prefix_list_id:-} ]]; then
  undo 'Managed prefix list "office"' aws ec2 delete-managed-prefix-list --region us-east-1 \
    --prefix-list-id "$office_prefix_list_id"
fi

# Managed prefix list "office-ipv6"
if [[ -n ${office_ipv6_prefix_list_id:-} ]]; then
  undo 'Managed prefix list "office-ipv6"' aws ec2 delete-managed-prefix-list --region us-east-1 \
    --prefix-list-id "$office_ipv6_prefix_list_id"
fi

# DHCP option set "corp"
if [[ -n ${corp_dhcp_options_id:-} ]]; then
  undo 'DHCP option set "corp"' aws ec2 delete-dhcp-options --region us-east-1 \
    --dhcp-options-id "$corp_dhcp_options_id"
fi

# ---- eu-west-1 ----

# Transit gateway "hub-abroad"
if [[ -n ${hub_abroad_transit_gateway_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateways --region eu-west-1 \
    --transit-gateway-ids "$hub_abroad_transit_gateway_id" \
    --query 'TransitGateways[0].State' --output text
fi

# ---- us-east-1 ----

# Transit gateway "hub"
if [[ -n ${hub_transit_gateway_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateways --region us-east-1 \
    --transit-gateway-ids "$hub_transit_gateway_id" \
    --query 'TransitGateways[0].State' --output text
fi

# Managed prefix list "office"
if [[ -n ${office_prefix_list_id:-} ]]; then
  until_gone delete-complete 'delete-failed' aws ec2 describe-managed-prefix-lists --region us-east-1 \
    --prefix-list-ids "$office_prefix_list_id" \
    --query 'PrefixLists[0].State' --output text
fi

# Managed prefix list "office-ipv6"
if [[ -n ${office_ipv6_prefix_list_id:-} ]]; then
  until_gone delete-complete 'delete-failed' aws ec2 describe-managed-prefix-lists --region us-east-1 \
    --prefix-list-ids "$office_ipv6_prefix_list_id" \
    --query 'PrefixLists[0].State' --output text
fi

if ((failures > 0)); then
  printf '%s could not be deleted; run this again.\n' "$failures" >&2
  exit 1
fi
rm "$ids_file"
