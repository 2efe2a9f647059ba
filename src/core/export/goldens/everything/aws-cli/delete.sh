#!/usr/bin/env bash
# shellcheck disable=SC2016
# Everything: each kind of resource, with each of its settings. Drawn with VPC Designer.
#
# Takes away what create.sh made, in reverse order, and nothing else: it goes by the ids that create.sh wrote down.
# It goes on where something is gone already, so it can be run again.

# What this export leaves to you:
# - Block Public Access is a setting of the whole account in eu-west-1: this code blocks traffic from
#   internet gateways in every VPC there, also in those that are not in this design, and takes the block
#   away again when it is destroyed. Look at what is set now before you apply it.
#     aws ec2 describe-vpc-block-public-access-options --region eu-west-1
# - Only CloudFormation keeps how long "nat" drains an address. Take one away by this command to keep to
#   600 seconds.
#     aws ec2 disassociate-nat-gateway-address --region us-east-1 --nat-gateway-id nat-ID --association-ids eipassoc-ID --max-drain-duration-seconds 600
# - "hub" is shared with another account. Outside of an organization that shares resources, that account
#   accepts the invitation first.
#     aws ram accept-resource-share-invitation --region us-east-1 --resource-share-invitation-arn ARN
# - "clean-up" takes on an IAM role that is made right before. IAM needs some seconds to make a role
#   known everywhere; if AWS refuses the role, delete what was made and give the ARN or name of a role
#   that is there.
# - "inner-apps" takes on an IAM role that is made right before. IAM needs some seconds to make a role
#   known everywhere; if AWS refuses the role, delete what was made and give the ARN or name of a role
#   that is there.
# - "app" takes on an IAM role that is made right before. IAM needs some seconds to make a role known
#   everywhere; if AWS refuses the role, delete what was made and give the ARN or name of a role that is
#   there.
# - Consumers can use the private DNS name of "orders-api" once AWS has verified its domain: publish the
#   TXT record that this command shows.
#     aws ec2 describe-vpc-endpoint-service-configurations --region us-east-1 --service-ids vpce-svc-ID --query "ServiceConfigurations[0].PrivateDnsNameConfiguration"
# - Let AWS verify the domain of "orders-api" once the record is published.
#     aws ec2 start-vpc-endpoint-service-private-dns-verification --region us-east-1 --service-id vpce-svc-ID
# - No call of EC2 enables Contributor Insights for "orders-api"; CloudWatch does.
#     aws cloudwatch put-managed-insight-rules --region us-east-1 --managed-rules TemplateName=VpcEndpointService-NewConnectionsByEndpointId-v1,ResourceARN=arn:aws:ec2:us-east-1:ACCOUNT:vpc-endpoint-service/vpce-svc-ID TemplateName=VpcEndpointService-ActiveConnectionsByEndpointId-v1,ResourceARN=arn:aws:ec2:us-east-1:ACCOUNT:vpc-endpoint-service/vpce-svc-ID TemplateName=VpcEndpointService-BytesByEndpointId-v1,ResourceARN=arn:aws:ec2:us-east-1:ACCOUNT:vpc-endpoint-service/vpce-svc-ID TemplateName=VpcEndpointService-RstPacketsByEndpointId-v1,ResourceARN=arn:aws:ec2:us-east-1:ACCOUNT:vpc-endpoint-service/vpce-svc-ID
# - "orders" is made without its private DNS name, which AWS takes only once the domain of "orders-api"
#   is verified and the endpoint is accepted. Switch it on then.
#     aws ec2 modify-vpc-endpoint --region us-east-1 --vpc-endpoint-id vpce-ID --private-dns-enabled
# - Which tags the records of "whole-vpc" hold can be said only in CloudFormation; the fields of tags
#   are left out.

set -uo pipefail

ids_file=${IDS_FILE:-created-ids.env}
# Seconds that a change may take
time_limit=${TIME_LIMIT:-1800}
# Profile of the AWS CLI for the account "shared"
shared_profile=${SHARED_PROFILE:-shared}
# Profile of the AWS CLI for the account "partner"
partner_profile=${PARTNER_PROFILE:-partner}
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

# ---- us-east-1 in the account "partner" ----

# Security group "partner-db"
if [[ -n ${partner_db_security_group_id:-} && -n ${partner_db_ingress_1_rule_id:-} ]]; then
  undo 'Security group "partner-db"' aws ec2 revoke-security-group-ingress --region us-east-1 --profile "$partner_profile" \
    --group-id "$partner_db_security_group_id" \
    --security-group-rule-ids "$partner_db_ingress_1_rule_id"
fi

# ---- us-east-1 ----

# VPC peering connection "main-partner"
if [[ -n ${main_partner_vpc_peering_connection_id:-} ]]; then
  undo 'VPC peering connection "main-partner"' aws ec2 delete-vpc-peering-connection --region us-east-1 \
    --vpc-peering-connection-id "$main_partner_vpc_peering_connection_id"
fi

# ---- us-east-1 in the account "partner" ----

# VPC peering connection "partner-far"
if [[ -n ${partner_far_vpc_peering_connection_id:-} ]]; then
  undo 'VPC peering connection "partner-far"' aws ec2 delete-vpc-peering-connection --region us-east-1 --profile "$partner_profile" \
    --vpc-peering-connection-id "$partner_far_vpc_peering_connection_id"
fi

# Security group "partner-db"
if [[ -n ${partner_db_security_group_id:-} ]]; then
  undo 'Security group "partner-db"' aws ec2 delete-security-group --region us-east-1 --profile "$partner_profile" \
    --group-id "$partner_db_security_group_id"
fi

# Subnet "partner-a"
if [[ -n ${partner_a_subnet_id:-} ]]; then
  undo 'Subnet "partner-a"' aws ec2 delete-subnet --region us-east-1 --profile "$partner_profile" \
    --subnet-id "$partner_a_subnet_id"
fi

# ---- us-east-1 ----

# VPC peering connection "main-partner"
if [[ -n ${main_partner_vpc_peering_connection_id:-} ]]; then
  aws ec2 wait vpc-peering-connection-deleted --region us-east-1 \
    --vpc-peering-connection-ids "$main_partner_vpc_peering_connection_id" || true
fi

# ---- us-east-1 in the account "partner" ----

# VPC peering connection "partner-far"
if [[ -n ${partner_far_vpc_peering_connection_id:-} ]]; then
  aws ec2 wait vpc-peering-connection-deleted --region us-east-1 --profile "$partner_profile" \
    --vpc-peering-connection-ids "$partner_far_vpc_peering_connection_id" || true
fi

# VPC "partner"
if [[ -n ${partner_vpc_id:-} ]]; then
  undo 'VPC "partner"' aws ec2 delete-vpc --region us-east-1 --profile "$partner_profile" \
    --vpc-id "$partner_vpc_id"
fi

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

# VPC endpoint "orders-shared"
if [[ -n ${orders_shared_endpoint_id:-} ]]; then
  undo 'VPC endpoint "orders-shared"' aws ec2 delete-vpc-endpoints --region us-east-1 --profile "$shared_profile" \
    --vpc-endpoint-ids "$orders_shared_endpoint_id"
fi

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

# Network firewall "by-shared-policy"
if [[ -n ${by_shared_policy_firewall_arn:-} ]]; then
  undo 'Network firewall "by-shared-policy"' aws network-firewall delete-firewall --region us-east-1 --profile "$shared_profile" \
    --firewall-arn "$by_shared_policy_firewall_arn"
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

# Elastic IP address "of-local-zone"
if [[ -n ${of_local_zone_elastic_ip_allocation_id:-} ]]; then
  undo 'Elastic IP address "of-local-zone"' aws ec2 release-address --region us-east-1 --profile "$shared_profile" \
    --allocation-id "$of_local_zone_elastic_ip_allocation_id"
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

# VPC endpoint "orders-shared"
if [[ -n ${orders_shared_endpoint_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 --profile "$shared_profile" \
    --vpc-endpoint-ids "$orders_shared_endpoint_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# Subnet "orders-shared"
if [[ -n ${orders_shared_subnet_id:-} ]]; then
  undo 'Subnet "orders-shared"' aws ec2 delete-subnet --region us-east-1 --profile "$shared_profile" \
    --subnet-id "$orders_shared_subnet_id"
fi

# Network firewall "by-shared-policy"
if [[ -n ${by_shared_policy_firewall_arn:-} ]]; then
  until_gone DELETED '' aws network-firewall describe-firewall --region us-east-1 --profile "$shared_profile" \
    --firewall-arn "$by_shared_policy_firewall_arn" \
    --query FirewallStatus.Status --output text
fi

# Subnet "firewall"
if [[ -n ${firewall_subnet_id:-} ]]; then
  undo 'Subnet "firewall"' aws ec2 delete-subnet --region us-east-1 --profile "$shared_profile" \
    --subnet-id "$firewall_subnet_id"
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

# VPC peering connection "main-far"
if [[ -n ${main_far_vpc_peering_connection_id:-} ]]; then
  undo 'VPC peering connection "main-far"' aws ec2 delete-vpc-peering-connection --region us-east-1 \
    --vpc-peering-connection-id "$main_far_vpc_peering_connection_id"
fi

# ---- eu-west-1 ----

# VPC endpoint "orders-abroad"
if [[ -n ${orders_abroad_endpoint_id:-} ]]; then
  undo 'VPC endpoint "orders-abroad"' aws ec2 delete-vpc-endpoints --region eu-west-1 \
    --vpc-endpoint-ids "$orders_abroad_endpoint_id"
fi

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

# NAT gateway "nat-regional"
if [[ -n ${nat_regional_id:-} ]]; then
  undo 'NAT gateway "nat-regional"' aws ec2 delete-nat-gateway --region eu-west-1 \
    --nat-gateway-id "$nat_regional_id"
fi
if [[ -n ${nat_regional_id:-} ]]; then
  aws ec2 wait nat-gateway-deleted --region eu-west-1 --nat-gateway-ids "$nat_regional_id" || true
fi

# Elastic IP address "nat-abroad"
if [[ -n ${nat_abroad_elastic_ip_allocation_id:-} ]]; then
  undo 'Elastic IP address "nat-abroad"' aws ec2 release-address --region eu-west-1 \
    --allocation-id "$nat_abroad_elastic_ip_allocation_id"
fi

# Internet gateway "igw-abroad"
if [[ -n ${igw_abroad_attachment_made:-} && -n ${igw_abroad_id:-} && -n ${abroad_vpc_id:-} ]]; then
  undo 'Internet gateway "igw-abroad"' aws ec2 detach-internet-gateway --region eu-west-1 \
    --internet-gateway-id "$igw_abroad_id" \
    --vpc-id "$abroad_vpc_id"
fi
if [[ -n ${igw_abroad_id:-} ]]; then
  undo 'Internet gateway "igw-abroad"' aws ec2 delete-internet-gateway --region eu-west-1 \
    --internet-gateway-id "$igw_abroad_id"
fi

# Elastic IP address "of-own-pool"
if [[ -n ${of_own_pool_elastic_ip_allocation_id:-} ]]; then
  undo 'Elastic IP address "of-own-pool"' aws ec2 release-address --region eu-west-1 \
    --allocation-id "$of_own_pool_elastic_ip_allocation_id"
fi

# Elastic IP address "of-outpost"
if [[ -n ${of_outpost_elastic_ip_allocation_id:-} ]]; then
  undo 'Elastic IP address "of-outpost"' aws ec2 release-address --region eu-west-1 \
    --allocation-id "$of_outpost_elastic_ip_allocation_id"
fi

# Elastic IP address "of-ipam"
if [[ -n ${of_ipam_elastic_ip_allocation_id:-} ]]; then
  undo 'Elastic IP address "of-ipam"' aws ec2 release-address --region eu-west-1 \
    --allocation-id "$of_ipam_elastic_ip_allocation_id"
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

# Subnet "far-a"
if [[ -n ${far_a_subnet_id:-} ]]; then
  undo 'Subnet "far-a"' aws ec2 delete-subnet --region eu-west-1 --subnet-id "$far_a_subnet_id"
fi

# ---- us-east-1 ----

# VPC peering connection "main-far"
if [[ -n ${main_far_vpc_peering_connection_id:-} ]]; then
  aws ec2 wait vpc-peering-connection-deleted --region us-east-1 \
    --vpc-peering-connection-ids "$main_far_vpc_peering_connection_id" || true
fi

# ---- eu-west-1 ----

# VPC "far"
if [[ -n ${far_vpc_id:-} ]]; then
  undo 'VPC "far"' aws ec2 delete-vpc --region eu-west-1 --vpc-id "$far_vpc_id"
fi

# VPC endpoint "orders-abroad"
if [[ -n ${orders_abroad_endpoint_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region eu-west-1 \
    --vpc-endpoint-ids "$orders_abroad_endpoint_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# Subnet "orders-abroad"
if [[ -n ${orders_abroad_subnet_id:-} ]]; then
  undo 'Subnet "orders-abroad"' aws ec2 delete-subnet --region eu-west-1 \
    --subnet-id "$orders_abroad_subnet_id"
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

# Traffic mirror session "to-sensor"
if [[ -n ${to_sensor_traffic_mirror_session_id:-} ]]; then
  undo 'Traffic mirror session "to-sensor"' aws ec2 delete-traffic-mirror-session --region us-east-1 \
    --traffic-mirror-session-id "$to_sensor_traffic_mirror_session_id"
fi

# Traffic mirror filter "https"
if [[ -n ${https_egress_100_traffic_mirror_filter_rule_id:-} ]]; then
  undo 'Traffic mirror filter "https"' aws ec2 delete-traffic-mirror-filter-rule --region us-east-1 \
    --traffic-mirror-filter-rule-id "$https_egress_100_traffic_mirror_filter_rule_id"
fi
if [[ -n ${https_ingress_100_traffic_mirror_filter_rule_id:-} ]]; then
  undo 'Traffic mirror filter "https"' aws ec2 delete-traffic-mirror-filter-rule --region us-east-1 \
    --traffic-mirror-filter-rule-id "$https_ingress_100_traffic_mirror_filter_rule_id"
fi
if [[ -n ${https_traffic_mirror_filter_id:-} ]]; then
  undo 'Traffic mirror filter "https"' aws ec2 delete-traffic-mirror-filter --region us-east-1 \
    --traffic-mirror-filter-id "$https_traffic_mirror_filter_id"
fi

# Traffic mirror target "sensor"
if [[ -n ${sensor_traffic_mirror_target_id:-} ]]; then
  undo 'Traffic mirror target "sensor"' aws ec2 delete-traffic-mirror-target --region us-east-1 \
    --traffic-mirror-target-id "$sensor_traffic_mirror_target_id"
fi

# Flow log "whole-vpc"
if [[ -n ${whole_vpc_flow_log_id:-} ]]; then
  undo 'Flow log "whole-vpc"' aws ec2 delete-flow-logs --region us-east-1 \
    --flow-log-ids "$whole_vpc_flow_log_id"
fi
if [[ -n ${whole_vpc_role_policy_made:-} ]]; then
  undo 'Flow log "whole-vpc"' aws iam delete-role-policy --region us-east-1 \
    --role-name whole-vpc-179-delivery \
    --policy-name deliver-flow-logs
fi
if [[ -n ${whole_vpc_log_group_made:-} ]]; then
  undo 'Flow log "whole-vpc"' aws logs delete-log-group --region us-east-1 \
    --log-group-name /vpc-flow-logs/main
fi

# Flow log "to-stream"
if [[ -n ${to_stream_flow_log_id:-} ]]; then
  undo 'Flow log "to-stream"' aws ec2 delete-flow-logs --region us-east-1 \
    --flow-log-ids "$to_stream_flow_log_id"
fi

# Flow log "to-bucket"
if [[ -n ${to_bucket_flow_log_id:-} ]]; then
  undo 'Flow log "to-bucket"' aws ec2 delete-flow-logs --region us-east-1 \
    --flow-log-ids "$to_bucket_flow_log_id"
fi
if [[ -n ${to_bucket_bucket_policy_made:-} ]]; then
  undo 'Flow log "to-bucket"' aws s3api delete-bucket-policy --region us-east-1 \
    --bucket example-flow-logs-of-main
fi
if [[ -n ${to_bucket_made:-} ]]; then
  undo 'Flow log "to-bucket"' aws s3api delete-bucket --region us-east-1 \
    --bucket example-flow-logs-of-main
fi

# Flow log "hub"
if [[ -n ${hub_flow_log_id:-} ]]; then
  undo 'Flow log "hub"' aws ec2 delete-flow-logs --region us-east-1 --flow-log-ids "$hub_flow_log_id"
fi

# ECS cluster "jobs"
if [[ -n ${jobs_ecs_cluster_id:-} ]]; then
  undo 'ECS cluster "jobs"' aws ecs delete-cluster --region us-east-1 --cluster "$jobs_ecs_cluster_id"
fi

# EKS cluster "inner-apps"
if [[ -n ${inner_apps_eks_cluster_id:-} ]]; then
  undo 'EKS cluster "inner-apps"' aws eks delete-cluster --region us-east-1 \
    --name "$inner_apps_eks_cluster_id"
fi

# EKS cluster "apps"
if [[ -n ${apps_eks_cluster_id:-} ]]; then
  undo 'EKS cluster "apps"' aws eks delete-cluster --region us-east-1 --name "$apps_eks_cluster_id"
fi

# Lambda function "import"
if [[ -n ${import_function_id:-} ]]; then
  undo 'Lambda function "import"' aws lambda delete-function --region us-east-1 \
    --function-name "$import_function_id"
fi

# Lambda function "clean-up"
if [[ -n ${clean_up_function_id:-} ]]; then
  undo 'Lambda function "clean-up"' aws lambda delete-function --region us-east-1 \
    --function-name "$clean_up_function_id"
fi

# RDS database "orders"
if [[ -n ${orders_database_id:-} ]]; then
  undo 'RDS database "orders"' aws rds delete-db-instance --region us-east-1 \
    --db-instance-identifier "$orders_database_id" \
    --skip-final-snapshot
fi
if [[ -n ${orders_database_id:-} ]]; then
  aws rds wait db-instance-deleted --region us-east-1 --db-instance-identifier "$orders_database_id" || true
fi
if [[ -n ${orders_subnet_group_id:-} ]]; then
  undo 'RDS database "orders"' aws rds delete-db-subnet-group --region us-east-1 \
    --db-subnet-group-name "$orders_subnet_group_id"
fi

# Load balancer "front"
if [[ -n ${front_1_listener_id:-} ]]; then
  undo 'Load balancer "front"' aws elbv2 delete-listener --region us-east-1 \
    --listener-arn "$front_1_listener_id"
fi
if [[ -n ${front_1_target_group_id:-} ]]; then
  undo 'Load balancer "front"' aws elbv2 delete-target-group --region us-east-1 \
    --target-group-arn "$front_1_target_group_id"
fi

# Load balancer "web"
if [[ -n ${web_2_listener_id:-} ]]; then
  undo 'Load balancer "web"' aws elbv2 delete-listener --region us-east-1 \
    --listener-arn "$web_2_listener_id"
fi
if [[ -n ${web_2_target_group_id:-} ]]; then
  undo 'Load balancer "web"' aws elbv2 delete-target-group --region us-east-1 \
    --target-group-arn "$web_2_target_group_id"
fi
if [[ -n ${web_1_listener_id:-} ]]; then
  undo 'Load balancer "web"' aws elbv2 delete-listener --region us-east-1 \
    --listener-arn "$web_1_listener_id"
fi
if [[ -n ${web_1_target_group_id:-} ]]; then
  undo 'Load balancer "web"' aws elbv2 delete-target-group --region us-east-1 \
    --target-group-arn "$web_1_target_group_id"
fi
if [[ -n ${web_load_balancer_id:-} ]]; then
  undo 'Load balancer "web"' aws elbv2 delete-load-balancer --region us-east-1 \
    --load-balancer-arn "$web_load_balancer_id"
fi

# Load balancer "inspection"
if [[ -n ${inspection_1_listener_id:-} ]]; then
  undo 'Load balancer "inspection"' aws elbv2 delete-listener --region us-east-1 \
    --listener-arn "$inspection_1_listener_id"
fi
if [[ -n ${inspection_1_target_group_id:-} ]]; then
  undo 'Load balancer "inspection"' aws elbv2 delete-target-group --region us-east-1 \
    --target-group-arn "$inspection_1_target_group_id"
fi
if [[ -n ${inspection_load_balancer_id:-} ]]; then
  undo 'Load balancer "inspection"' aws elbv2 delete-load-balancer --region us-east-1 \
    --load-balancer-arn "$inspection_load_balancer_id"
fi

# Load balancer "inner"
if [[ -n ${inner_1_listener_id:-} ]]; then
  undo 'Load balancer "inner"' aws elbv2 delete-listener --region us-east-1 \
    --listener-arn "$inner_1_listener_id"
fi
if [[ -n ${inner_1_target_group_id:-} ]]; then
  undo 'Load balancer "inner"' aws elbv2 delete-target-group --region us-east-1 \
    --target-group-arn "$inner_1_target_group_id"
fi
if [[ -n ${inner_load_balancer_id:-} ]]; then
  undo 'Load balancer "inner"' aws elbv2 delete-load-balancer --region us-east-1 \
    --load-balancer-arn "$inner_load_balancer_id"
fi

# Load balancer "front"
if [[ -n ${front_load_balancer_id:-} ]]; then
  undo 'Load balancer "front"' aws elbv2 delete-load-balancer --region us-east-1 \
    --load-balancer-arn "$front_load_balancer_id"
fi

# Load balancer "firewalls"
if [[ -n ${firewalls_1_listener_id:-} ]]; then
  undo 'Load balancer "firewalls"' aws elbv2 delete-listener --region us-east-1 \
    --listener-arn "$firewalls_1_listener_id"
fi
if [[ -n ${firewalls_1_target_group_id:-} ]]; then
  undo 'Load balancer "firewalls"' aws elbv2 delete-target-group --region us-east-1 \
    --target-group-arn "$firewalls_1_target_group_id"
fi

# VPC endpoint "inspected-by-own"
if [[ -n ${inspected_by_own_endpoint_id:-} ]]; then
  undo 'VPC endpoint "inspected-by-own"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$inspected_by_own_endpoint_id"
fi
if [[ -n ${inspected_by_own_endpoint_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$inspected_by_own_endpoint_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# Endpoint service "inspection-service"
if [[ -n ${inspection_service_id:-} ]]; then
  undo 'Endpoint service "inspection-service"' aws ec2 delete-vpc-endpoint-service-configurations --region us-east-1 \
    --service-ids "$inspection_service_id"
fi
if [[ -n ${inspection_service_id:-} ]]; then
  until_gone Deleted '' aws ec2 describe-vpc-endpoint-service-configurations --region us-east-1 \
    --service-ids "$inspection_service_id" \
    --query 'ServiceConfigurations[0].ServiceState' --output text
fi

# Load balancer "firewalls"
if [[ -n ${firewalls_load_balancer_id:-} ]]; then
  undo 'Load balancer "firewalls"' aws elbv2 delete-load-balancer --region us-east-1 \
    --load-balancer-arn "$firewalls_load_balancer_id"
fi

# Load balancer "api"
if [[ -n ${api_1_listener_id:-} ]]; then
  undo 'Load balancer "api"' aws elbv2 delete-listener --region us-east-1 \
    --listener-arn "$api_1_listener_id"
fi
if [[ -n ${api_1_target_group_id:-} ]]; then
  undo 'Load balancer "api"' aws elbv2 delete-target-group --region us-east-1 \
    --target-group-arn "$api_1_target_group_id"
fi

# VPC endpoint "orders"
if [[ -n ${orders_endpoint_id:-} ]]; then
  undo 'VPC endpoint "orders"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$orders_endpoint_id"
fi
if [[ -n ${orders_endpoint_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$orders_endpoint_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# Endpoint service "orders-api"
if [[ -n ${orders_api_endpoint_service_id:-} ]]; then
  undo 'Endpoint service "orders-api"' aws ec2 delete-vpc-endpoint-service-configurations --region us-east-1 \
    --service-ids "$orders_api_endpoint_service_id"
fi
if [[ -n ${orders_api_endpoint_service_id:-} ]]; then
  until_gone Deleted '' aws ec2 describe-vpc-endpoint-service-configurations --region us-east-1 \
    --service-ids "$orders_api_endpoint_service_id" \
    --query 'ServiceConfigurations[0].ServiceState' --output text
fi

# Load balancer "api"
if [[ -n ${api_load_balancer_id:-} ]]; then
  undo 'Load balancer "api"' aws elbv2 delete-load-balancer --region us-east-1 \
    --load-balancer-arn "$api_load_balancer_id"
fi

# Network interface "watched"
if [[ -n ${watched_network_interface_id:-} ]]; then
  undo 'Network interface "watched"' aws ec2 delete-network-interface --region us-east-1 \
    --network-interface-id "$watched_network_interface_id"
fi

# Network interface "sensor"
if [[ -n ${sensor_network_interface_id:-} ]]; then
  undo 'Network interface "sensor"' aws ec2 delete-network-interface --region us-east-1 \
    --network-interface-id "$sensor_network_interface_id"
fi

# Network interface "inspector"
if [[ -n ${inspector_network_interface_id:-} ]]; then
  undo 'Network interface "inspector"' aws ec2 delete-network-interface --region us-east-1 \
    --network-interface-id "$inspector_network_interface_id"
fi

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
if [[ -n ${appliance_outside_network_interface_attachment_id:-} ]]; then
  aws ec2 wait network-interface-available --region us-east-1 \
    --network-interface-ids "$appliance_outside_network_interface_id" || true
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
if [[ -n ${appliance_inside_network_interface_attachment_id:-} ]]; then
  aws ec2 wait network-interface-available --region us-east-1 \
    --network-interface-ids "$appliance_inside_network_interface_id" || true
fi
if [[ -n ${appliance_inside_network_interface_id:-} ]]; then
  undo 'Network interface "appliance-inside"' aws ec2 delete-network-interface --region us-east-1 \
    --network-interface-id "$appliance_inside_network_interface_id"
fi

# EC2 instance "mail"
if [[ -n ${mail_instance_id:-} ]]; then
  undo 'EC2 instance "mail"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$mail_instance_id"
fi

# EC2 instance "appliance"
if [[ -n ${appliance_instance_82_id:-} ]]; then
  undo 'EC2 instance "appliance"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$appliance_instance_82_id"
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

# EC2 instance "app"
if [[ -n ${app_instance_id:-} ]]; then
  undo 'EC2 instance "app"' aws ec2 terminate-instances --region us-east-1 \
    --instance-ids "$app_instance_id"
fi

# VPC endpoint "sqs-abroad"
if [[ -n ${sqs_abroad_endpoint_id:-} ]]; then
  undo 'VPC endpoint "sqs-abroad"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$sqs_abroad_endpoint_id"
fi

# VPC endpoint "services"
if [[ -n ${services_endpoint_id:-} ]]; then
  undo 'VPC endpoint "services"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$services_endpoint_id"
fi

# VPC endpoint "s3-private"
if [[ -n ${s3_private_endpoint_id:-} ]]; then
  undo 'VPC endpoint "s3-private"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$s3_private_endpoint_id"
fi
if [[ -n ${s3_private_endpoint_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$s3_private_endpoint_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# VPC endpoint "s3"
if [[ -n ${s3_endpoint_id:-} ]]; then
  undo 'VPC endpoint "s3"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$s3_endpoint_id"
fi

# VPC endpoint "inspection"
if [[ -n ${inspection_endpoint_id:-} ]]; then
  undo 'VPC endpoint "inspection"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$inspection_endpoint_id"
fi

# VPC endpoint "database"
if [[ -n ${database_endpoint_id:-} ]]; then
  undo 'VPC endpoint "database"' aws ec2 delete-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$database_endpoint_id"
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

# Transit gateway "watched-hub"
if [[ -n ${watched_hub_transit_gateway_id:-} ]]; then
  undo 'Transit gateway "watched-hub"' aws ec2 delete-transit-gateway --region us-east-1 \
    --transit-gateway-id "$watched_hub_transit_gateway_id"
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

# Customer gateway "office router"
if [[ -n ${office_router_customer_gateway_id:-} ]]; then
  undo 'Customer gateway "office router"' aws ec2 delete-customer-gateway --region us-east-1 \
    --customer-gateway-id "$office_router_customer_gateway_id"
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

# VPC peering connection "main-tools"
if [[ -n ${main_tools_vpc_peering_connection_id:-} ]]; then
  undo 'VPC peering connection "main-tools"' aws ec2 delete-vpc-peering-connection --region us-east-1 \
    --vpc-peering-connection-id "$main_tools_vpc_peering_connection_id"
fi

# EKS cluster "inner-apps"
if [[ -n ${inner_apps_eks_cluster_id:-} ]]; then
  aws eks wait cluster-deleted --region us-east-1 --name "$inner_apps_eks_cluster_id" || true
fi
if [[ -n ${inner_apps_role_policy_attachment_made:-} ]]; then
  undo 'EKS cluster "inner-apps"' aws iam detach-role-policy --region us-east-1 \
    --role-name inner-apps-152-role \
    --policy-arn arn:aws:iam::aws:policy/AmazonEKSClusterPolicy
fi
if [[ -n ${inner_apps_role_made:-} ]]; then
  undo 'EKS cluster "inner-apps"' aws iam delete-role --region us-east-1 \
    --role-name inner-apps-152-role
fi

# Lambda function "clean-up"
if [[ -n ${clean_up_role_policy_attachment_made:-} ]]; then
  undo 'Lambda function "clean-up"' aws iam detach-role-policy --region us-east-1 \
    --role-name clean-up-150-role \
    --policy-arn arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole
fi
if [[ -n ${clean_up_role_made:-} ]]; then
  undo 'Lambda function "clean-up"' aws iam delete-role --region us-east-1 \
    --role-name clean-up-150-role
fi

# EC2 instance "app"
if [[ -n ${app_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$app_instance_id" || true
fi
if [[ -n ${app_instance_profile_role_made:-} ]]; then
  undo 'EC2 instance "app"' aws iam remove-role-from-instance-profile --region us-east-1 \
    --instance-profile-name app-160-profile \
    --role-name app-160-role
fi
if [[ -n ${app_instance_profile_made:-} ]]; then
  undo 'EC2 instance "app"' aws iam delete-instance-profile --region us-east-1 \
    --instance-profile-name app-160-profile
fi
if [[ -n ${app_role_policy_attachment_made:-} ]]; then
  undo 'EC2 instance "app"' aws iam detach-role-policy --region us-east-1 \
    --role-name app-160-role \
    --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore
fi
if [[ -n ${app_role_made:-} ]]; then
  undo 'EC2 instance "app"' aws iam delete-role --region us-east-1 --role-name app-160-role
fi

# Security group "web"
if [[ -n ${web_security_group_id:-} && -n ${web_ingress_2_rule_id:-} ]]; then
  undo 'Security group "web"' aws ec2 revoke-security-group-ingress --region us-east-1 \
    --group-id "$web_security_group_id" \
    --security-group-rule-ids "$web_ingress_2_rule_id"
fi

# EKS cluster "apps"
if [[ -n ${apps_eks_cluster_id:-} ]]; then
  aws eks wait cluster-deleted --region us-east-1 --name "$apps_eks_cluster_id" || true
fi

# Load balancer "web"
if [[ -n ${web_load_balancer_id:-} ]]; then
  aws elbv2 wait load-balancers-deleted --region us-east-1 \
    --load-balancer-arns "$web_load_balancer_id" || true
fi

# Load balancer "front"
if [[ -n ${front_load_balancer_id:-} ]]; then
  aws elbv2 wait load-balancers-deleted --region us-east-1 \
    --load-balancer-arns "$front_load_balancer_id" || true
fi

# EC2 instance "mail"
if [[ -n ${mail_instance_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$mail_instance_id" || true
fi

# EC2 instance "appliance"
if [[ -n ${appliance_instance_82_id:-} ]]; then
  aws ec2 wait instance-terminated --region us-east-1 --instance-ids "$appliance_instance_82_id" || true
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

# Network firewall "firewall"
if [[ -n ${firewall_arn:-} ]]; then
  undo 'Network firewall "firewall"' aws network-firewall delete-firewall --region us-east-1 \
    --firewall-arn "$firewall_arn"
fi
if [[ -n ${firewall_arn:-} ]]; then
  until_gone DELETED '' aws network-firewall describe-firewall --region us-east-1 \
    --firewall-arn "$firewall_arn" \
    --query FirewallStatus.Status --output text
fi
if [[ -n ${firewall_policy_firewall_policy_arn:-} ]]; then
  undo 'Network firewall "firewall"' aws network-firewall delete-firewall-policy --region us-east-1 \
    --firewall-policy-arn "$firewall_policy_firewall_policy_arn"
fi

# Subnet "reserved-c"
if [[ -n ${reserved_c_network_acl_association_id:-} && -n ${reserved_c_network_acl_association_first_acl_id:-} ]]; then
  undo 'Subnet "reserved-c"' aws ec2 replace-network-acl-association --region us-east-1 \
    --association-id "$reserved_c_network_acl_association_id" \
    --network-acl-id "$reserved_c_network_acl_association_first_acl_id"
fi

# Network ACL "reserved"
if [[ -n ${reserved_network_acl_id:-} ]]; then
  undo 'Network ACL "reserved"' aws ec2 delete-network-acl --region us-east-1 \
    --network-acl-id "$reserved_network_acl_id"
fi

# Network ACL "edge"
if [[ -n ${edge_network_acl_id:-} ]]; then
  undo 'Network ACL "edge"' aws ec2 delete-network-acl --region us-east-1 \
    --network-acl-id "$edge_network_acl_id"
fi

# Flow log "whole-vpc"
if [[ -n ${whole_vpc_role_made:-} ]]; then
  undo 'Flow log "whole-vpc"' aws iam delete-role --region us-east-1 \
    --role-name whole-vpc-179-delivery
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

# Subnet "peered-a"
if [[ -n ${peered_a_route_table_association_id:-} ]]; then
  undo 'Subnet "peered-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$peered_a_route_table_association_id"
fi

# Subnet "outpost-a"
if [[ -n ${outpost_a_route_table_association_id:-} ]]; then
  undo 'Subnet "outpost-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$outpost_a_route_table_association_id"
fi

# Subnet "firewall-b"
if [[ -n ${firewall_b_route_table_association_id:-} ]]; then
  undo 'Subnet "firewall-b"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$firewall_b_route_table_association_id"
fi

# Subnet "firewall-a"
if [[ -n ${firewall_a_route_table_association_id:-} ]]; then
  undo 'Subnet "firewall-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$firewall_a_route_table_association_id"
fi

# Subnet "boston-a"
if [[ -n ${boston_a_route_table_association_id:-} ]]; then
  undo 'Subnet "boston-a"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$boston_a_route_table_association_id"
fi

# Subnet "appliances"
if [[ -n ${appliances_route_table_association_id:-} ]]; then
  undo 'Subnet "appliances"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$appliances_route_table_association_id"
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

# VPC endpoint "s3"
if [[ -n ${s3_endpoint_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$s3_endpoint_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# Route table "private"
if [[ -n ${private_route_table_id:-} ]]; then
  undo 'Route table "private"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$private_route_table_id"
fi

# Route table "peered"
if [[ -n ${peered_route_table_id:-} ]]; then
  undo 'Route table "peered"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$peered_route_table_id"
fi

# Route table "inspected"
if [[ -n ${inspected_route_table_id:-} ]]; then
  undo 'Route table "inspected"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$inspected_route_table_id"
fi

# Route table "inspected-by-own"
if [[ -n ${inspected_by_own_route_table_id:-} ]]; then
  undo 'Route table "inspected-by-own"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$inspected_by_own_route_table_id"
fi

# Route table "elsewhere"
if [[ -n ${elsewhere_route_table_id:-} ]]; then
  undo 'Route table "elsewhere"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$elsewhere_route_table_id"
fi

# Route table "edge"
if [[ -n ${edge_for_igw_gateway_route_table_association_id:-} ]]; then
  undo 'Route table "edge"' aws ec2 disassociate-route-table --region us-east-1 \
    --association-id "$edge_for_igw_gateway_route_table_association_id"
fi
if [[ -n ${edge_route_table_id:-} ]]; then
  undo 'Route table "edge"' aws ec2 delete-route-table --region us-east-1 \
    --route-table-id "$edge_route_table_id"
fi

# NAT gateway "nat-private"
if [[ -n ${nat_private_id:-} ]]; then
  undo 'NAT gateway "nat-private"' aws ec2 delete-nat-gateway --region us-east-1 \
    --nat-gateway-id "$nat_private_id"
fi

# NAT gateway "nat64"
if [[ -n ${nat64_nat_gateway_id:-} ]]; then
  undo 'NAT gateway "nat64"' aws ec2 delete-nat-gateway --region us-east-1 \
    --nat-gateway-id "$nat64_nat_gateway_id"
fi

# NAT gateway "nat"
if [[ -n ${nat_id:-} ]]; then
  undo 'NAT gateway "nat"' aws ec2 delete-nat-gateway --region us-east-1 --nat-gateway-id "$nat_id"
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

# Carrier gateway "cagw"
if [[ -n ${cagw_id:-} ]]; then
  undo 'Carrier gateway "cagw"' aws ec2 delete-carrier-gateway --region us-east-1 \
    --carrier-gateway-id "$cagw_id"
fi

# Egress-only internet gateway "eigw-main"
if [[ -n ${eigw_main_id:-} ]]; then
  undo 'Egress-only internet gateway "eigw-main"' aws ec2 delete-egress-only-internet-gateway --region us-east-1 \
    --egress-only-internet-gateway-id "$eigw_main_id"
fi

# NAT gateway "nat"
if [[ -n ${nat_id:-} ]]; then
  aws ec2 wait nat-gateway-deleted --region us-east-1 --nat-gateway-ids "$nat_id" || true
fi

# Elastic IP address "nat-second"
if [[ -n ${nat_second_elastic_ip_allocation_id:-} ]]; then
  undo 'Elastic IP address "nat-second"' aws ec2 release-address --region us-east-1 \
    --allocation-id "$nat_second_elastic_ip_allocation_id"
fi

# Elastic IP address "nat-eip"
if [[ -n ${nat_eip_allocation_id:-} ]]; then
  undo 'Elastic IP address "nat-eip"' aws ec2 release-address --region us-east-1 \
    --allocation-id "$nat_eip_allocation_id"
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

# Elastic IP address "front"
if [[ -n ${front_elastic_ip_allocation_id:-} ]]; then
  undo 'Elastic IP address "front"' aws ec2 release-address --region us-east-1 \
    --allocation-id "$front_elastic_ip_allocation_id"
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

# Subnet "tools-a"
if [[ -n ${tools_a_subnet_id:-} ]]; then
  undo 'Subnet "tools-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$tools_a_subnet_id"
fi

# VPC peering connection "main-tools"
if [[ -n ${main_tools_vpc_peering_connection_id:-} ]]; then
  aws ec2 wait vpc-peering-connection-deleted --region us-east-1 \
    --vpc-peering-connection-ids "$main_tools_vpc_peering_connection_id" || true
fi

# VPC "tools"
if [[ -n ${tools_vpc_id:-} ]]; then
  undo 'VPC "tools"' aws ec2 delete-vpc --region us-east-1 --vpc-id "$tools_vpc_id"
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

# Load balancer "api"
if [[ -n ${api_load_balancer_id:-} ]]; then
  aws elbv2 wait load-balancers-deleted --region us-east-1 \
    --load-balancer-arns "$api_load_balancer_id" || true
fi

# Subnet "public-b"
if [[ -n ${public_b_subnet_id:-} ]]; then
  undo 'Subnet "public-b"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$public_b_subnet_id"
fi

# Subnet "public-a"
if [[ -n ${public_a_subnet_id:-} ]]; then
  undo 'Subnet "public-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$public_a_subnet_id"
fi

# Load balancer "inner"
if [[ -n ${inner_load_balancer_id:-} ]]; then
  aws elbv2 wait load-balancers-deleted --region us-east-1 \
    --load-balancer-arns "$inner_load_balancer_id" || true
fi

# VPC endpoint "sqs-abroad"
if [[ -n ${sqs_abroad_endpoint_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$sqs_abroad_endpoint_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# VPC endpoint "services"
if [[ -n ${services_endpoint_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$services_endpoint_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# VPC endpoint "database"
if [[ -n ${database_endpoint_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$database_endpoint_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# Subnet "private-b"
if [[ -n ${private_b_subnet_id:-} ]]; then
  undo 'Subnet "private-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$private_b_subnet_id"
fi

# Load balancer "inspection"
if [[ -n ${inspection_load_balancer_id:-} ]]; then
  aws elbv2 wait load-balancers-deleted --region us-east-1 \
    --load-balancer-arns "$inspection_load_balancer_id" || true
fi

# Load balancer "firewalls"
if [[ -n ${firewalls_load_balancer_id:-} ]]; then
  aws elbv2 wait load-balancers-deleted --region us-east-1 \
    --load-balancer-arns "$firewalls_load_balancer_id" || true
fi

# VPC endpoint "inspection"
if [[ -n ${inspection_endpoint_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-vpc-endpoints --region us-east-1 \
    --vpc-endpoint-ids "$inspection_endpoint_id" \
    --query 'VpcEndpoints[0].State' --output text
fi

# NAT gateway "nat-private"
if [[ -n ${nat_private_id:-} ]]; then
  aws ec2 wait nat-gateway-deleted --region us-east-1 --nat-gateway-ids "$nat_private_id" || true
fi

# Subnet "private-a"
if [[ -n ${private_a_subnet_id:-} ]]; then
  undo 'Subnet "private-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$private_a_subnet_id"
fi

# Subnet "peered-a"
if [[ -n ${peered_a_subnet_id:-} ]]; then
  undo 'Subnet "peered-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$peered_a_subnet_id"
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

# Subnet "firewall-b"
if [[ -n ${firewall_b_subnet_id:-} ]]; then
  undo 'Subnet "firewall-b"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$firewall_b_subnet_id"
fi

# Subnet "firewall-a"
if [[ -n ${firewall_a_subnet_id:-} ]]; then
  undo 'Subnet "firewall-a"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$firewall_a_subnet_id"
fi

# Subnet "boston-a"
if [[ -n ${boston_a_subnet_id:-} ]]; then
  undo 'Subnet "boston-a"' aws ec2 delete-subnet --region us-east-1 --subnet-id "$boston_a_subnet_id"
fi

# Subnet "appliances"
if [[ -n ${appliances_subnet_id:-} ]]; then
  undo 'Subnet "appliances"' aws ec2 delete-subnet --region us-east-1 \
    --subnet-id "$appliances_subnet_id"
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

# Managed prefix list "partners"
if [[ -n ${partners_prefix_list_id:-} ]]; then
  undo 'Managed prefix list "partners"' aws ec2 delete-managed-prefix-list --region us-east-1 \
    --prefix-list-id "$partners_prefix_list_id"
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

# Transit gateway "watched-hub"
if [[ -n ${watched_hub_transit_gateway_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateways --region us-east-1 \
    --transit-gateway-ids "$watched_hub_transit_gateway_id" \
    --query 'TransitGateways[0].State' --output text
fi

# Transit gateway "hub"
if [[ -n ${hub_transit_gateway_id:-} ]]; then
  until_gone deleted '' aws ec2 describe-transit-gateways --region us-east-1 \
    --transit-gateway-ids "$hub_transit_gateway_id" \
    --query 'TransitGateways[0].State' --output text
fi

# Managed prefix list "partners"
if [[ -n ${partners_prefix_list_id:-} ]]; then
  until_gone delete-complete 'delete-failed' aws ec2 describe-managed-prefix-lists --region us-east-1 \
    --prefix-list-ids "$partners_prefix_list_id" \
    --query 'PrefixLists[0].State' --output text
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
