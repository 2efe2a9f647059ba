#!/usr/bin/env bash
# Everything: each kind of resource, with each of its settings. Drawn with VPC Designer.
#
# Makes the network with the AWS CLI, version 2 or 1.29 and later.
# It is not idempotent: run again, it would make everything a second time. So it stops while the file of a
# former run is there. What it makes is written to that file at once: delete.sh takes it away again, also after a
# run that failed halfway.

# What this export leaves to you:
# - Block Public Access is a setting of the whole account in eu-west-1: this code blocks traffic from
#   internet gateways in every VPC there, also in those that are not in this design, and takes the block
#   away again when it is destroyed. Look at what is set now before you apply it.
#     aws ec2 describe-vpc-block-public-access-options --region eu-west-1
# - "hub" is shared with another account. Outside of an organization that shares resources, that account
#   accepts the invitation first.
#     aws ram accept-resource-share-invitation --region us-east-1 --resource-share-invitation-arn ARN

set -euo pipefail

ids_file=${IDS_FILE:-created-ids.env}
# Seconds that a change may take
time_limit=${TIME_LIMIT:-1800}
# Profile of the AWS CLI for the account "shared"
shared_profile=${SHARED_PROFILE:-shared}
export AWS_PAGER=

if [[ -e $ids_file ]]; then
  printf '%s is there from a former run: run delete.sh first, or move it away.\n' "$ids_file" >&2
  exit 1
fi

# Pre-shared key of tunnel 1 of "static": 8 to 64 letters, digits, dots and underscores, and no 0 first
: "${STATIC_VPN_CONNECTION_TUNNEL_1_PRESHARED_KEY:?give it in the environment}"
# Pre-shared key of tunnel 2 of "static": 8 to 64 letters, digits, dots and underscores, and no 0 first
: "${STATIC_VPN_CONNECTION_TUNNEL_2_PRESHARED_KEY:?give it in the environment}"
# Pre-shared key of tunnel 2 of "office-hub": 8 to 64 letters, digits, dots and underscores, and no 0 first
: "${OFFICE_HUB_VPN_CONNECTION_TUNNEL_2_PRESHARED_KEY:?give it in the environment}"

# Writes down what was made, for delete.sh. AWS answers None where there is nothing.
remember() {
  local name=$1 value=$2
  if [[ -z $value || $value == None ]]; then
    [[ ${3:-} == optional ]] && return
    printf 'AWS gave no %s\n' "$name" >&2
    exit 1
  fi
  printf '%s=%q\n' "$name" "$value" >>"$ids_file"
}

# Runs a command. Errors with one of these codes mean that it is so already.
tolerate() {
  local codes=$1 message
  shift
  if { message=$("$@" 2>&1 >&3); } 3>&1; then return; fi
  if [[ $message =~ \(($codes)\) ]]; then return; fi
  printf '%s\n' "$message" >&2
  return 1
}

# Asks again and again until the answer is the wanted one.
wait_until() {
  local wanted=$1 failed=$2 answer deadline=$((SECONDS + time_limit))
  shift 2
  while true; do
    answer=$("$@")
    if [[ $answer == "$wanted" ]]; then return; fi
    if [[ -n $failed && $answer =~ ^($failed)$ ]] || ((SECONDS >= deadline)); then
      printf 'Waited for %s, found %s: %s\n' "$wanted" "$answer" "$*" >&2
      return 1
    fi
    sleep 5
  done
}

# The n-th /64 of an IPv6 block.
ipv6_subnet() {
  local groups low
  IFS=: read -r -a groups <<<"${1%%::*}"
  low=$(((0x${groups[2]:-0} << 16 | 0x${groups[3]:-0}) + $2))
  printf '%s:%s:%x:%x::/64' "${groups[0]}" "${groups[1]:-0}" $((low >> 16)) $((low & 0xffff))
}

# ---- us-east-1 ----

# DHCP option set "corp"
corp_dhcp_options_id=$(aws ec2 create-dhcp-options --region us-east-1 \
  --dhcp-configurations '[{"Key":"domain-name","Values":["corp.example.com"]},{"Key":"domain-name-servers","Values":["10.0.16.2","AmazonProvidedDNS"]},{"Key":"ntp-servers","Values":["169.254.169.123","fd00:ec2::123"]},{"Key":"netbios-name-servers","Values":["10.0.16.5"]},{"Key":"netbios-node-type","Values":["2"]},{"Key":"ipv6-address-preferred-lease-time","Values":["300"]}]' \
  --tag-specifications '[{"ResourceType":"dhcp-options","Tags":[{"Key":"Name","Value":"corp"}]}]' \
  --query DhcpOptions.DhcpOptionsId --output text)
remember corp_dhcp_options_id "$corp_dhcp_options_id"

# Managed prefix list "office-ipv6"
office_ipv6_prefix_list_id=$(aws ec2 create-managed-prefix-list --region us-east-1 \
  --prefix-list-name office-ipv6 \
  --address-family IPv6 \
  --max-entries 10 \
  --entries '[{"Cidr":"2001:db8:1::/48","Description":"Seoul"}]' \
  --tag-specifications '[{"ResourceType":"prefix-list","Tags":[{"Key":"Name","Value":"office-ipv6"}]}]' \
  --query PrefixList.PrefixListId --output text)
remember office_ipv6_prefix_list_id "$office_ipv6_prefix_list_id"

# Managed prefix list "office"
office_prefix_list_id=$(aws ec2 create-managed-prefix-list --region us-east-1 \
  --prefix-list-name office \
  --address-family IPv4 \
  --max-entries 5 \
  --entries '[{"Cidr":"198.51.100.0/24","Description":"Seoul"},{"Cidr":"203.0.113.0/24"}]' \
  --tag-specifications '[{"ResourceType":"prefix-list","Tags":[{"Key":"Name","Value":"office"}]}]' \
  --query PrefixList.PrefixListId --output text)
remember office_prefix_list_id "$office_prefix_list_id"

# VPC "main"
main_vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.0.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"main"}]}]' \
  --query Vpc.VpcId --output text)
remember main_vpc_id "$main_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$main_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --enable-network-address-usage-metrics \
  --output text >/dev/null
main_ipv6_cidr_block_association_id=$(aws ec2 associate-vpc-cidr-block --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --amazon-provided-ipv6-cidr-block \
  --ipv6-cidr-block-network-border-group us-east-1 \
  --query Ipv6CidrBlockAssociation.AssociationId --output text)
remember main_ipv6_cidr_block_association_id "$main_ipv6_cidr_block_association_id"
aws ec2 associate-dhcp-options --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --dhcp-options-id "$corp_dhcp_options_id" \
  --output text >/dev/null
remember main_dhcp_options_association_made yes
wait_until associated 'failed' aws ec2 describe-vpcs --region us-east-1 \
  --vpc-ids "$main_vpc_id" \
  --query "Vpcs[0].Ipv6CidrBlockAssociationSet[?AssociationId=='$main_ipv6_cidr_block_association_id'].Ipv6CidrBlockState.State | [0]" --output text
main_vpc_ipv6_cidr=$(aws ec2 describe-vpcs --region us-east-1 \
  --vpc-ids "$main_vpc_id" \
  --query 'Vpcs[0].Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock' --output text)
remember main_vpc_ipv6_cidr "$main_vpc_ipv6_cidr"

# Subnet "boston-a"
boston_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.33.0/24 \
  --availability-zone us-east-1-bos-1a \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 5)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"boston-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember boston_a_subnet_id "$boston_a_subnet_id"

# Subnet "interfaces-a"
interfaces_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.64.0/24 \
  --availability-zone us-east-1a \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 64)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"interfaces-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember interfaces_a_subnet_id "$interfaces_a_subnet_id"

# Subnet "outpost-a"
outpost_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.34.0/24 \
  --availability-zone us-east-1a \
  --outpost-arn arn:aws:outposts:us-east-1:111122223333:outpost/op-0123456789abcdef0 \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 6)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"outpost-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember outpost_a_subnet_id "$outpost_a_subnet_id"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$outpost_a_subnet_id"
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$outpost_a_subnet_id" \
  --map-customer-owned-ip-on-launch \
  --customer-owned-ipv4-pool ipv4pool-coip-0123456789abcdef0 \
  --output text >/dev/null
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$outpost_a_subnet_id" \
  --enable-lni-at-device-index 1 \
  --output text >/dev/null
outpost_a_public_access_exclusion_id=$(aws ec2 create-vpc-block-public-access-exclusion --region us-east-1 \
  --subnet-id "$outpost_a_subnet_id" \
  --internet-gateway-exclusion-mode allow-egress \
  --query VpcBlockPublicAccessExclusion.ExclusionId --output text)
remember outpost_a_public_access_exclusion_id "$outpost_a_public_access_exclusion_id"

# Subnet "private-a"
private_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.16.0/24 \
  --availability-zone us-east-1a \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 2)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"private-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember private_a_subnet_id "$private_a_subnet_id"

# Subnet "private-b"
private_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.17.0/24 \
  --availability-zone us-east-1b \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 3)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"private-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember private_b_subnet_id "$private_b_subnet_id"

# Subnet "public-a"
public_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.0.0/24 \
  --availability-zone us-east-1a \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 0)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"public-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember public_a_subnet_id "$public_a_subnet_id"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_a_subnet_id"
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --map-public-ip-on-launch \
  --output text >/dev/null

# Subnet "public-b"
public_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1b \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 1)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"public-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember public_b_subnet_id "$public_b_subnet_id"

# Subnet "reserved-c"
reserved_c_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.32.0/24 \
  --availability-zone-id use1-az4 \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 4)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"reserved-c"}]}]' \
  --query Subnet.SubnetId --output text)
remember reserved_c_subnet_id "$reserved_c_subnet_id"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$reserved_c_subnet_id"
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$reserved_c_subnet_id" \
  --enable-resource-name-dns-a-record-on-launch \
  --output text >/dev/null
reserved_c_reservation_1_cidr_reservation_id=$(aws ec2 create-subnet-cidr-reservation --region us-east-1 \
  --subnet-id "$reserved_c_subnet_id" \
  --cidr 10.0.32.128/26 \
  --reservation-type prefix \
  --description 'prefixes of pods' \
  --query SubnetCidrReservation.SubnetCidrReservationId --output text)
remember reserved_c_reservation_1_cidr_reservation_id "$reserved_c_reservation_1_cidr_reservation_id"
reserved_c_reservation_2_cidr_reservation_id=$(aws ec2 create-subnet-cidr-reservation --region us-east-1 \
  --subnet-id "$reserved_c_subnet_id" \
  --cidr 10.0.32.224/28 \
  --reservation-type explicit \
  --query SubnetCidrReservation.SubnetCidrReservationId --output text)
remember reserved_c_reservation_2_cidr_reservation_id "$reserved_c_reservation_2_cidr_reservation_id"

# Subnet "v6only-a"
v6only_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --availability-zone us-east-1a \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 32)" \
  --ipv6-native \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"v6only-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember v6only_a_subnet_id "$v6only_a_subnet_id"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$v6only_a_subnet_id"
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$v6only_a_subnet_id" \
  --assign-ipv6-address-on-creation \
  --output text >/dev/null
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$v6only_a_subnet_id" \
  --enable-dns64 \
  --output text >/dev/null
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$v6only_a_subnet_id" \
  --private-dns-hostname-type-on-launch resource-name \
  --output text >/dev/null
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$v6only_a_subnet_id" \
  --enable-resource-name-dns-aaaa-record-on-launch \
  --output text >/dev/null

# VPC "neighbour"
neighbour_vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.3.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"neighbour"}]}]' \
  --query Vpc.VpcId --output text)
remember neighbour_vpc_id "$neighbour_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$neighbour_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$neighbour_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Internet gateway "igw"
igw_id=$(aws ec2 create-internet-gateway --region us-east-1 \
  --tag-specifications '[{"ResourceType":"internet-gateway","Tags":[{"Key":"Name","Value":"igw"}]}]' \
  --query InternetGateway.InternetGatewayId --output text)
remember igw_id "$igw_id"
aws ec2 attach-internet-gateway --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --internet-gateway-id "$igw_id" \
  --output text >/dev/null
remember igw_attachment_made yes

# Elastic IP address "appliance"
appliance_elastic_ip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"appliance"}]}]' \
  --query AllocationId --output text)
remember appliance_elastic_ip_allocation_id "$appliance_elastic_ip_allocation_id"

# Elastic IP address "appliance-outside"
appliance_outside_elastic_ip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"appliance-outside"}]}]' \
  --query AllocationId --output text)
remember appliance_outside_elastic_ip_allocation_id "$appliance_outside_elastic_ip_allocation_id"

# Elastic IP address "nat64-eip"
nat64_eip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"nat64-eip"}]}]' \
  --query AllocationId --output text)
remember nat64_eip_allocation_id "$nat64_eip_allocation_id"

# Egress-only internet gateway "eigw-main"
eigw_main_id=$(aws ec2 create-egress-only-internet-gateway --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"egress-only-internet-gateway","Tags":[{"Key":"Name","Value":"eigw-main"}]}]' \
  --query EgressOnlyInternetGateway.EgressOnlyInternetGatewayId --output text)
remember eigw_main_id "$eigw_main_id"

# Virtual private gateway "vgw-main"
vgw_main_id=$(aws ec2 create-vpn-gateway --region us-east-1 \
  --type ipsec.1 \
  --amazon-side-asn 64613 \
  --tag-specifications '[{"ResourceType":"vpn-gateway","Tags":[{"Key":"Name","Value":"vgw-main"}]}]' \
  --query VpnGateway.VpnGatewayId --output text)
remember vgw_main_id "$vgw_main_id"
aws ec2 attach-vpn-gateway --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --vpn-gateway-id "$vgw_main_id" \
  --output text >/dev/null
remember vgw_main_attachment_made yes

# NAT gateway "nat64"
nat64_nat_gateway_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --allocation-id "$nat64_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat64"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat64_nat_gateway_id "$nat64_nat_gateway_id"

# Route table "private"
private_route_table_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"private"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember private_route_table_id "$private_route_table_id"

# Virtual private gateway "vgw-main"
wait_until attached '' aws ec2 describe-vpn-gateways --region us-east-1 \
  --vpn-gateway-ids "$vgw_main_id" \
  --query "VpnGateways[0].VpcAttachments[?VpcId=='$main_vpc_id'].State | [0]" --output text

# Route table "private"
aws ec2 enable-vgw-route-propagation --region us-east-1 \
  --route-table-id "$private_route_table_id" \
  --gateway-id "$vgw_main_id" \
  --output text >/dev/null
remember private_from_vgw_main_propagation_made yes

# Route table "public"
public_route_table_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"public"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember public_route_table_id "$public_route_table_id"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$public_route_table_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --gateway-id "$igw_id" \
  --output text >/dev/null

# Route table "v6only"
v6only_route_table_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"v6only"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember v6only_route_table_id "$v6only_route_table_id"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$v6only_route_table_id" \
  --destination-ipv6-cidr-block ::/0 \
  --egress-only-internet-gateway-id "$eigw_main_id" \
  --output text >/dev/null

# NAT gateway "nat64"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat64_nat_gateway_id"

# Route table "v6only"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$v6only_route_table_id" \
  --destination-ipv6-cidr-block 64:ff9b::/96 \
  --nat-gateway-id "$nat64_nat_gateway_id" \
  --output text >/dev/null

# Subnet "boston-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$boston_a_subnet_id"
boston_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$boston_a_subnet_id" \
  --route-table-id "$public_route_table_id" \
  --query AssociationId --output text)
remember boston_a_route_table_association_id "$boston_a_route_table_association_id"

# Subnet "outpost-a"
outpost_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$outpost_a_subnet_id" \
  --route-table-id "$v6only_route_table_id" \
  --query AssociationId --output text)
remember outpost_a_route_table_association_id "$outpost_a_route_table_association_id"

# Subnet "private-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$private_a_subnet_id"
private_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$private_a_subnet_id" \
  --route-table-id "$private_route_table_id" \
  --query AssociationId --output text)
remember private_a_route_table_association_id "$private_a_route_table_association_id"

# Subnet "private-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$private_b_subnet_id"
private_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$private_b_subnet_id" \
  --route-table-id "$private_route_table_id" \
  --query AssociationId --output text)
remember private_b_route_table_association_id "$private_b_route_table_association_id"

# Subnet "public-a"
public_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --route-table-id "$public_route_table_id" \
  --query AssociationId --output text)
remember public_a_route_table_association_id "$public_a_route_table_association_id"

# Subnet "public-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_b_subnet_id"
public_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$public_b_subnet_id" \
  --route-table-id "$public_route_table_id" \
  --query AssociationId --output text)
remember public_b_route_table_association_id "$public_b_route_table_association_id"

# Subnet "reserved-c"
reserved_c_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$reserved_c_subnet_id" \
  --route-table-id "$v6only_route_table_id" \
  --query AssociationId --output text)
remember reserved_c_route_table_association_id "$reserved_c_route_table_association_id"

# Subnet "v6only-a"
v6only_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$v6only_a_subnet_id" \
  --route-table-id "$v6only_route_table_id" \
  --query AssociationId --output text)
remember v6only_a_route_table_association_id "$v6only_a_route_table_association_id"

# Network ACL "edge"
edge_network_acl_id=$(aws ec2 create-network-acl --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"network-acl","Tags":[{"Key":"Name","Value":"edge"}]}]' \
  --query NetworkAcl.NetworkAclId --output text)
remember edge_network_acl_id "$edge_network_acl_id"
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$edge_network_acl_id" \
  --ingress \
  --rule-number 100 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":443,"To":443}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$edge_network_acl_id" \
  --ingress \
  --rule-number 110 \
  --rule-action allow \
  --protocol 1 \
  --cidr-block 0.0.0.0/0 \
  --icmp-type-code '{"Type":3,"Code":4}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$edge_network_acl_id" \
  --ingress \
  --rule-number 120 \
  --rule-action allow \
  --protocol 58 \
  --ipv6-cidr-block ::/0 \
  --icmp-type-code '{"Type":2,"Code":0}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$edge_network_acl_id" \
  --ingress \
  --rule-number 130 \
  --rule-action allow \
  --protocol 47 \
  --cidr-block 198.51.100.0/24 \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$edge_network_acl_id" \
  --ingress \
  --rule-number 200 \
  --rule-action deny \
  --protocol=-1 \
  --cidr-block 203.0.113.0/24 \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$edge_network_acl_id" \
  --egress \
  --rule-number 100 \
  --rule-action allow \
  --protocol=-1 \
  --cidr-block 0.0.0.0/0 \
  --output text >/dev/null

# Security group "bastion"
bastion_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name bastion \
  --description 'SSH from the offices' \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"bastion"}]}]' \
  --query GroupId --output text)
remember bastion_security_group_id "$bastion_security_group_id"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$bastion_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$bastion_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","Ipv6Ranges":[{"CidrIpv6":"::/0"}]}]' \
  --output text >/dev/null
aws ec2 associate-security-group-vpc --region us-east-1 \
  --group-id "$bastion_security_group_id" \
  --vpc-id "$neighbour_vpc_id" \
  --output text >/dev/null
remember bastion_in_neighbour_vpc_association_made yes

# Managed prefix list "office"
wait_until create-complete 'create-failed' aws ec2 describe-managed-prefix-lists --region us-east-1 \
  --prefix-list-ids "$office_prefix_list_id" \
  --query 'PrefixLists[0].State' --output text

# Security group "bastion"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$bastion_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":22,"ToPort":22,"PrefixListIds":[{"PrefixListId":"'"$office_prefix_list_id"'"}]}]' \
  --output text >/dev/null
bastion_ingress_2_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$bastion_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":22,"ToPort":22,"UserIdGroupPairs":[{"GroupId":"sg-0123456789abcdef0","UserId":"444455556666"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember bastion_ingress_2_rule_id "$bastion_ingress_2_rule_id" optional
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$bastion_security_group_id" \
  --ip-permissions '[{"IpProtocol":"icmp","FromPort":8,"ToPort":-1,"IpRanges":[{"CidrIp":"0.0.0.0/0","Description":"Ping"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$bastion_security_group_id" \
  --ip-permissions '[{"IpProtocol":"icmpv6","FromPort":2,"ToPort":0,"Ipv6Ranges":[{"CidrIpv6":"::/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$bastion_security_group_id" \
  --ip-permissions '[{"IpProtocol":"50","IpRanges":[{"CidrIp":"198.51.100.7/32","Description":"IPsec"}]}]' \
  --output text >/dev/null
bastion_egress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$bastion_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"UserIdGroupPairs":[{"GroupId":"sg-0123456789abcdef0","UserId":"444455556666"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember bastion_egress_1_rule_id "$bastion_egress_1_rule_id" optional
bastion_egress_2_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$bastion_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"UserIdGroupPairs":[{"GroupId":"sg-0fedcba9876543210"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember bastion_egress_2_rule_id "$bastion_egress_2_rule_id" optional

# Security group "web"
web_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name web \
  --description 'HTTPS from the VPC' \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"web"}]}]' \
  --query GroupId --output text)
remember web_security_group_id "$web_security_group_id"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$web_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","Ipv6Ranges":[{"CidrIpv6":"::/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.0.0.0/16"}]}]' \
  --output text >/dev/null
web_ingress_2_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":8443,"ToPort":8443,"UserIdGroupPairs":[{"GroupId":"'"$web_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember web_ingress_2_rule_id "$web_ingress_2_rule_id" optional

# VPC "neighbour"
neighbour_vpc_default_network_acl_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"vpc-id","Values":["'"$neighbour_vpc_id"'"]},{"Name":"default","Values":["true"]}]' \
  --query 'NetworkAcls[0].NetworkAclId' --output text)
remember neighbour_vpc_default_network_acl_id "$neighbour_vpc_default_network_acl_id"

# Network ACL "default"
aws ec2 create-tags --region us-east-1 \
  --resources "$neighbour_vpc_default_network_acl_id" \
  --tags '[{"Key":"Name","Value":"default"}]' \
  --output text >/dev/null
aws ec2 replace-network-acl-entry --region us-east-1 \
  --network-acl-id "$neighbour_vpc_default_network_acl_id" \
  --ingress \
  --rule-number 100 \
  --rule-action allow \
  --protocol=-1 \
  --cidr-block 10.0.0.0/8 \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$neighbour_vpc_default_network_acl_id" \
  --egress \
  --rule-number 110 \
  --rule-action allow \
  --protocol 1 \
  --cidr-block 0.0.0.0/0 \
  --icmp-type-code '{"Type":0,"Code":0}' \
  --output text >/dev/null
aws ec2 replace-network-acl-entry --region us-east-1 \
  --network-acl-id "$neighbour_vpc_default_network_acl_id" \
  --egress \
  --rule-number 100 \
  --rule-action allow \
  --protocol=-1 \
  --cidr-block 10.0.0.0/8 \
  --output text >/dev/null

# Customer gateway "certified"
certified_customer_gateway_id=$(aws ec2 create-customer-gateway --region us-east-1 \
  --type ipsec.1 \
  --bgp-asn 65012 \
  --certificate-arn arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012 \
  --tag-specifications '[{"ResourceType":"customer-gateway","Tags":[{"Key":"Name","Value":"certified"}]}]' \
  --query CustomerGateway.CustomerGatewayId --output text)
remember certified_customer_gateway_id "$certified_customer_gateway_id"

# Customer gateway "office"
office_customer_gateway_id=$(aws ec2 create-customer-gateway --region us-east-1 \
  --type ipsec.1 \
  --ip-address 198.51.100.10 \
  --bgp-asn 65010 \
  --device-name office-router \
  --tag-specifications '[{"ResourceType":"customer-gateway","Tags":[{"Key":"Name","Value":"office"}]}]' \
  --query CustomerGateway.CustomerGatewayId --output text)
remember office_customer_gateway_id "$office_customer_gateway_id"

# Customer gateway "private-router"
private_router_customer_gateway_id=$(aws ec2 create-customer-gateway --region us-east-1 \
  --type ipsec.1 \
  --ip-address 172.16.0.1 \
  --bgp-asn 65013 \
  --tag-specifications '[{"ResourceType":"customer-gateway","Tags":[{"Key":"Name","Value":"private-router"}]}]' \
  --query CustomerGateway.CustomerGatewayId --output text)
remember private_router_customer_gateway_id "$private_router_customer_gateway_id"

# Customer gateway "office"
aws ec2 wait customer-gateway-available --region us-east-1 \
  --customer-gateway-ids "$office_customer_gateway_id"

# VPN connection "static"
static_vpn_connection_id=$(aws ec2 create-vpn-connection --region us-east-1 \
  --type ipsec.1 \
  --customer-gateway-id "$office_customer_gateway_id" \
  --vpn-gateway-id "$vgw_main_id" \
  --options '{"StaticRoutesOnly":true,"LocalIpv4NetworkCidr":"192.168.0.0/16","RemoteIpv4NetworkCidr":"10.0.0.0/16","TunnelOptions":[{"TunnelInsideCidr":"169.254.10.0/30","IKEVersions":[{"Value":"ikev2"}],"Phase1EncryptionAlgorithms":[{"Value":"AES256"},{"Value":"AES256-GCM-16"}],"Phase1IntegrityAlgorithms":[{"Value":"SHA2-384"},{"Value":"SHA2-512"}],"Phase1DHGroupNumbers":[{"Value":19},{"Value":20}],"Phase1LifetimeSeconds":14400,"Phase2EncryptionAlgorithms":[{"Value":"AES256-GCM-16"}],"Phase2IntegrityAlgorithms":[{"Value":"SHA2-512"}],"Phase2DHGroupNumbers":[{"Value":19},{"Value":20}],"Phase2LifetimeSeconds":1800,"StartupAction":"start","DPDTimeoutAction":"restart","DPDTimeoutSeconds":45,"RekeyMarginTimeSeconds":270,"RekeyFuzzPercentage":50,"ReplayWindowSize":512,"EnableTunnelLifecycleControl":true,"PreSharedKey":"'"$STATIC_VPN_CONNECTION_TUNNEL_1_PRESHARED_KEY"'","LogOptions":{"CloudWatchLogOptions":{"LogEnabled":true,"LogGroupArn":"arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office","LogOutputFormat":"text"}}},{"TunnelInsideCidr":"169.254.11.0/30","IKEVersions":[{"Value":"ikev2"}],"Phase1EncryptionAlgorithms":[{"Value":"AES256"},{"Value":"AES256-GCM-16"}],"Phase1IntegrityAlgorithms":[{"Value":"SHA2-384"},{"Value":"SHA2-512"}],"Phase1DHGroupNumbers":[{"Value":19},{"Value":20}],"Phase1LifetimeSeconds":14400,"Phase2EncryptionAlgorithms":[{"Value":"AES256-GCM-16"}],"Phase2IntegrityAlgorithms":[{"Value":"SHA2-512"}],"Phase2DHGroupNumbers":[{"Value":19},{"Value":20}],"Phase2LifetimeSeconds":1800,"StartupAction":"start","DPDTimeoutAction":"restart","DPDTimeoutSeconds":45,"RekeyMarginTimeSeconds":270,"RekeyFuzzPercentage":50,"ReplayWindowSize":512,"EnableTunnelLifecycleControl":true,"PreSharedKey":"'"$STATIC_VPN_CONNECTION_TUNNEL_2_PRESHARED_KEY"'","LogOptions":{"CloudWatchLogOptions":{"LogEnabled":true,"LogGroupArn":"arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office","LogOutputFormat":"text"}}}]}' \
  --tag-specifications '[{"ResourceType":"vpn-connection","Tags":[{"Key":"Name","Value":"static"}]}]' \
  --query VpnConnection.VpnConnectionId --output text)
remember static_vpn_connection_id "$static_vpn_connection_id"
aws ec2 wait vpn-connection-available --region us-east-1 \
  --vpn-connection-ids "$static_vpn_connection_id"
aws ec2 create-vpn-connection-route --region us-east-1 \
  --destination-cidr-block 192.168.0.0/16 \
  --vpn-connection-id "$static_vpn_connection_id" \
  --output text >/dev/null

# Direct Connect gateway "lines"
lines_direct_connect_gateway_id=$(aws directconnect create-direct-connect-gateway --region us-east-1 \
  --direct-connect-gateway-name lines \
  --amazon-side-asn 64610 \
  --tags '[{"key":"Name","value":"lines"}]' \
  --query directConnectGateway.directConnectGatewayId --output text)
remember lines_direct_connect_gateway_id "$lines_direct_connect_gateway_id"

# Transit gateway "hub"
response=$(aws ec2 create-transit-gateway --region us-east-1 \
  --description 'Hub of us-east-1' \
  --options '{"AmazonSideAsn":64600,"DefaultRouteTableAssociation":"disable","DefaultRouteTablePropagation":"disable","AutoAcceptSharedAttachments":"disable","DnsSupport":"disable","VpnEcmpSupport":"disable","SecurityGroupReferencingSupport":"enable","TransitGatewayCidrBlocks":["10.255.0.0/24"]}' \
  --tag-specifications '[{"ResourceType":"transit-gateway","Tags":[{"Key":"Name","Value":"hub"}]}]' \
  --query '[TransitGateway.TransitGatewayId, TransitGateway.TransitGatewayArn]' --output text)
read -r hub_transit_gateway_id hub_transit_gateway_arn <<<"$response"
remember hub_transit_gateway_id "$hub_transit_gateway_id"
remember hub_transit_gateway_arn "$hub_transit_gateway_arn"

# Customer gateway "certified"
aws ec2 wait customer-gateway-available --region us-east-1 \
  --customer-gateway-ids "$certified_customer_gateway_id"

# Transit gateway "hub"
wait_until available '' aws ec2 describe-transit-gateways --region us-east-1 \
  --transit-gateway-ids "$hub_transit_gateway_id" \
  --query 'TransitGateways[0].State' --output text

# VPN connection "certified-hub"
certified_hub_vpn_connection_id=$(aws ec2 create-vpn-connection --region us-east-1 \
  --type ipsec.1 \
  --customer-gateway-id "$certified_customer_gateway_id" \
  --transit-gateway-id "$hub_transit_gateway_id" \
  --options '{"StaticRoutesOnly":false,"EnableAcceleration":true}' \
  --tag-specifications '[{"ResourceType":"vpn-connection","Tags":[{"Key":"Name","Value":"certified-hub"}]}]' \
  --query VpnConnection.VpnConnectionId --output text)
remember certified_hub_vpn_connection_id "$certified_hub_vpn_connection_id"

# VPN connection "office-hub"
office_hub_vpn_connection_id=$(aws ec2 create-vpn-connection --region us-east-1 \
  --type ipsec.1 \
  --customer-gateway-id "$office_customer_gateway_id" \
  --transit-gateway-id "$hub_transit_gateway_id" \
  --options '{"StaticRoutesOnly":false,"TunnelInsideIpVersion":"ipv6","LocalIpv6NetworkCidr":"2001:db8:aaaa::/48","RemoteIpv6NetworkCidr":"2001:db8:bbbb::/48","TunnelBandwidth":"large","TunnelOptions":[{"TunnelInsideIpv6Cidr":"fd00:10::/126","IKEVersions":[{"Value":"ikev2"}],"Phase1EncryptionAlgorithms":[{"Value":"AES256"},{"Value":"AES256-GCM-16"}],"Phase1IntegrityAlgorithms":[{"Value":"SHA2-384"},{"Value":"SHA2-512"}],"Phase1DHGroupNumbers":[{"Value":19},{"Value":20}],"Phase1LifetimeSeconds":14400,"Phase2EncryptionAlgorithms":[{"Value":"AES256-GCM-16"}],"Phase2IntegrityAlgorithms":[{"Value":"SHA2-512"}],"Phase2DHGroupNumbers":[{"Value":19},{"Value":20}],"Phase2LifetimeSeconds":1800,"StartupAction":"start","DPDTimeoutAction":"restart","DPDTimeoutSeconds":45,"RekeyMarginTimeSeconds":270,"RekeyFuzzPercentage":50,"ReplayWindowSize":512,"EnableTunnelLifecycleControl":true,"LogOptions":{"CloudWatchLogOptions":{"LogEnabled":true,"LogGroupArn":"arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office","LogOutputFormat":"text"}}},{"TunnelInsideIpv6Cidr":"fd00:11::/126","IKEVersions":[{"Value":"ikev2"}],"Phase1EncryptionAlgorithms":[{"Value":"AES256"},{"Value":"AES256-GCM-16"}],"Phase1IntegrityAlgorithms":[{"Value":"SHA2-384"},{"Value":"SHA2-512"}],"Phase1DHGroupNumbers":[{"Value":19},{"Value":20}],"Phase1LifetimeSeconds":14400,"Phase2EncryptionAlgorithms":[{"Value":"AES256-GCM-16"}],"Phase2IntegrityAlgorithms":[{"Value":"SHA2-512"}],"Phase2DHGroupNumbers":[{"Value":19},{"Value":20}],"Phase2LifetimeSeconds":1800,"StartupAction":"start","DPDTimeoutAction":"none","DPDTimeoutSeconds":45,"RekeyMarginTimeSeconds":270,"RekeyFuzzPercentage":50,"ReplayWindowSize":512,"EnableTunnelLifecycleControl":true,"PreSharedKey":"'"$OFFICE_HUB_VPN_CONNECTION_TUNNEL_2_PRESHARED_KEY"'","LogOptions":{"CloudWatchLogOptions":{"LogEnabled":true,"LogGroupArn":"arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office","LogOutputFormat":"text"}}}]}' \
  --pre-shared-key-storage SecretsManager \
  --tag-specifications '[{"ResourceType":"vpn-connection","Tags":[{"Key":"Name","Value":"office-hub"}]}]' \
  --query VpnConnection.VpnConnectionId --output text)
remember office_hub_vpn_connection_id "$office_hub_vpn_connection_id"

# Transit gateway "hub"
hub_share_share_arn=$(aws ram create-resource-share --region us-east-1 \
  --name hub \
  --allow-external-principals \
  --query resourceShare.resourceShareArn --output text)
remember hub_share_share_arn "$hub_share_share_arn"
aws ram associate-resource-share --region us-east-1 \
  --resource-arns "$hub_transit_gateway_arn" \
  --resource-share-arn "$hub_share_share_arn" \
  --output text >/dev/null
aws ram associate-resource-share --region us-east-1 \
  --principals 111122223333 \
  --resource-share-arn "$hub_share_share_arn" \
  --output text >/dev/null

# Transit gateway VPC attachment "hub-main"
hub_main_transit_gateway_attachment_id=$(aws ec2 create-transit-gateway-vpc-attachment --region us-east-1 \
  --transit-gateway-id "$hub_transit_gateway_id" \
  --vpc-id "$main_vpc_id" \
  --subnet-ids "$private_a_subnet_id" "$private_b_subnet_id" \
  --options '{"ApplianceModeSupport":"enable","DnsSupport":"disable","Ipv6Support":"disable","SecurityGroupReferencingSupport":"disable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway-attachment","Tags":[{"Key":"Name","Value":"hub-main"}]}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
remember hub_main_transit_gateway_attachment_id "$hub_main_transit_gateway_attachment_id"
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
  --transit-gateway-attachment-ids "$hub_main_transit_gateway_attachment_id" \
  --query 'TransitGatewayVpcAttachments[0].State' --output text

# Route table "private"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$private_route_table_id" \
  --destination-cidr-block 10.2.0.0/16 \
  --transit-gateway-id "$hub_transit_gateway_id" \
  --output text >/dev/null
aws ec2 create-route --region us-east-1 \
  --route-table-id "$private_route_table_id" \
  --destination-cidr-block 172.16.0.0/12 \
  --transit-gateway-id "$hub_transit_gateway_id" \
  --output text >/dev/null

# Direct Connect gateway association "lines-hub"
lines_hub_association_id=$(aws directconnect create-direct-connect-gateway-association --region us-east-1 \
  --direct-connect-gateway-id "$lines_direct_connect_gateway_id" \
  --gateway-id "$hub_transit_gateway_id" \
  --add-allowed-prefixes-to-direct-connect-gateway '[{"cidr":"10.0.0.0/16"},{"cidr":"10.2.0.0/16"}]' \
  --query directConnectGatewayAssociation.associationId --output text)
remember lines_hub_association_id "$lines_hub_association_id"

# Customer gateway "private-router"
aws ec2 wait customer-gateway-available --region us-east-1 \
  --customer-gateway-ids "$private_router_customer_gateway_id"

# Direct Connect gateway association "lines-hub"
wait_until associated '' aws directconnect describe-direct-connect-gateway-associations --region us-east-1 \
  --association-id "$lines_hub_association_id" \
  --query 'directConnectGatewayAssociations[0].associationState' --output text
lines_hub_association_attachment_id=$(aws ec2 describe-transit-gateway-attachments --region us-east-1 \
  --filters '[{"Name":"resource-id","Values":["'"$lines_direct_connect_gateway_id"'"]}]' \
  --query 'TransitGatewayAttachments[0].TransitGatewayAttachmentId' --output text)
remember lines_hub_association_attachment_id "$lines_hub_association_attachment_id"

# VPN connection "over-lines"
over_lines_vpn_connection_id=$(aws ec2 create-vpn-connection --region us-east-1 \
  --type ipsec.1 \
  --customer-gateway-id "$private_router_customer_gateway_id" \
  --transit-gateway-id "$hub_transit_gateway_id" \
  --options '{"StaticRoutesOnly":false,"OutsideIpAddressType":"PrivateIpv4","TransportTransitGatewayAttachmentId":"'"$lines_hub_association_attachment_id"'"}' \
  --tag-specifications '[{"ResourceType":"vpn-connection","Tags":[{"Key":"Name","Value":"over-lines"}]}]' \
  --query VpnConnection.VpnConnectionId --output text)
remember over_lines_vpn_connection_id "$over_lines_vpn_connection_id"

# Transit gateway route table "sites"
sites_transit_gateway_route_table_id=$(aws ec2 create-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-id "$hub_transit_gateway_id" \
  --tag-specifications '[{"ResourceType":"transit-gateway-route-table","Tags":[{"Key":"Name","Value":"sites"}]}]' \
  --query TransitGatewayRouteTable.TransitGatewayRouteTableId --output text)
remember sites_transit_gateway_route_table_id "$sites_transit_gateway_route_table_id"

# VPN connection "office-hub"
aws ec2 wait vpn-connection-available --region us-east-1 \
  --vpn-connection-ids "$office_hub_vpn_connection_id"

# Transit gateway route table "sites"
wait_until available '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
  --transit-gateway-route-table-ids "$sites_transit_gateway_route_table_id" \
  --query 'TransitGatewayRouteTables[0].State' --output text

# VPN connection "office-hub"
office_hub_vpn_connection_attachment_id=$(aws ec2 describe-transit-gateway-attachments --region us-east-1 \
  --filters '[{"Name":"resource-id","Values":["'"$office_hub_vpn_connection_id"'"]}]' \
  --query 'TransitGatewayAttachments[0].TransitGatewayAttachmentId' --output text)
remember office_hub_vpn_connection_attachment_id "$office_hub_vpn_connection_attachment_id"

# Transit gateway route table "sites"
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$office_hub_vpn_connection_attachment_id" \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --output text >/dev/null
remember sites_for_office_hub_association_made yes

# VPN connection "certified-hub"
aws ec2 wait vpn-connection-available --region us-east-1 \
  --vpn-connection-ids "$certified_hub_vpn_connection_id"
certified_hub_vpn_connection_attachment_id=$(aws ec2 describe-transit-gateway-attachments --region us-east-1 \
  --filters '[{"Name":"resource-id","Values":["'"$certified_hub_vpn_connection_id"'"]}]' \
  --query 'TransitGatewayAttachments[0].TransitGatewayAttachmentId' --output text)
remember certified_hub_vpn_connection_attachment_id "$certified_hub_vpn_connection_attachment_id"

# Transit gateway route table "sites"
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$certified_hub_vpn_connection_attachment_id" \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --output text >/dev/null
remember sites_for_certified_hub_association_made yes

# VPN connection "over-lines"
aws ec2 wait vpn-connection-available --region us-east-1 \
  --vpn-connection-ids "$over_lines_vpn_connection_id"
over_lines_vpn_connection_attachment_id=$(aws ec2 describe-transit-gateway-attachments --region us-east-1 \
  --filters '[{"Name":"resource-id","Values":["'"$over_lines_vpn_connection_id"'"]}]' \
  --query 'TransitGatewayAttachments[0].TransitGatewayAttachmentId' --output text)
remember over_lines_vpn_connection_attachment_id "$over_lines_vpn_connection_attachment_id"

# Transit gateway route table "sites"
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$over_lines_vpn_connection_attachment_id" \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --output text >/dev/null
remember sites_for_over_lines_association_made yes
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$lines_hub_association_attachment_id" \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --output text >/dev/null
remember sites_for_lines_hub_association_made yes
aws ec2 enable-transit-gateway-route-table-propagation --region us-east-1 \
  --transit-gateway-attachment-id "$hub_main_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --output text >/dev/null
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 2001:db8:cccc::/48 \
  --transit-gateway-attachment-id "$hub_main_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --output text >/dev/null

# Transit gateway route table "vpcs"
vpcs_transit_gateway_route_table_id=$(aws ec2 create-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-id "$hub_transit_gateway_id" \
  --tag-specifications '[{"ResourceType":"transit-gateway-route-table","Tags":[{"Key":"Name","Value":"vpcs"}]}]' \
  --query TransitGatewayRouteTable.TransitGatewayRouteTableId --output text)
remember vpcs_transit_gateway_route_table_id "$vpcs_transit_gateway_route_table_id"
wait_until available '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
  --transit-gateway-route-table-ids "$vpcs_transit_gateway_route_table_id" \
  --query 'TransitGatewayRouteTables[0].State' --output text
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$hub_main_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --output text >/dev/null
remember vpcs_for_hub_main_association_made yes
aws ec2 enable-transit-gateway-route-table-propagation --region us-east-1 \
  --transit-gateway-attachment-id "$hub_main_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --output text >/dev/null
aws ec2 enable-transit-gateway-route-table-propagation --region us-east-1 \
  --transit-gateway-attachment-id "$office_hub_vpn_connection_attachment_id" \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --output text >/dev/null
aws ec2 enable-transit-gateway-route-table-propagation --region us-east-1 \
  --transit-gateway-attachment-id "$certified_hub_vpn_connection_attachment_id" \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --output text >/dev/null
aws ec2 enable-transit-gateway-route-table-propagation --region us-east-1 \
  --transit-gateway-attachment-id "$over_lines_vpn_connection_attachment_id" \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --output text >/dev/null
aws ec2 enable-transit-gateway-route-table-propagation --region us-east-1 \
  --transit-gateway-attachment-id "$lines_hub_association_attachment_id" \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --output text >/dev/null
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 203.0.113.0/24 \
  --blackhole \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --output text >/dev/null

# What AWS has there
amazon_linux_arm64_image_id=$(aws ssm get-parameter --region us-east-1 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64 \
  --query Parameter.Value --output text)
remember amazon_linux_arm64_image_id "$amazon_linux_arm64_image_id"

# EC2 instance "appliance"
appliance_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_arm64_image_id" \
  --instance-type c7g.xlarge \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$public_a_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.0.0.40","Groups":["'"$web_security_group_id"'"]}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"appliance"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember appliance_instance_id "$appliance_instance_id"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$appliance_instance_id"
aws ec2 modify-instance-attribute --region us-east-1 \
  --instance-id "$appliance_instance_id" \
  --no-source-dest-check \
  --output text >/dev/null
appliance_elastic_ip_association_id=$(aws ec2 associate-address --region us-east-1 \
  --instance-id "$appliance_instance_id" \
  --allocation-id "$appliance_elastic_ip_allocation_id" \
  --query AssociationId --output text)
remember appliance_elastic_ip_association_id "$appliance_elastic_ip_association_id"

# Network interface "appliance-inside"
appliance_inside_network_interface_id=$(aws ec2 create-network-interface --region us-east-1 \
  --subnet-id "$private_a_subnet_id" \
  --private-ip-address 10.0.16.40 \
  --secondary-private-ip-address-count 2 \
  --groups "$web_security_group_id" \
  --tag-specifications '[{"ResourceType":"network-interface","Tags":[{"Key":"Name","Value":"appliance-inside"}]}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
remember appliance_inside_network_interface_id "$appliance_inside_network_interface_id"
aws ec2 wait network-interface-available --region us-east-1 \
  --network-interface-ids "$appliance_inside_network_interface_id"
appliance_inside_network_interface_attachment_id=$(aws ec2 attach-network-interface --region us-east-1 \
  --instance-id "$appliance_instance_id" \
  --network-interface-id "$appliance_inside_network_interface_id" \
  --device-index 2 \
  --query AttachmentId --output text)
remember appliance_inside_network_interface_attachment_id "$appliance_inside_network_interface_attachment_id"

# Network interface "appliance-outside"
appliance_outside_network_interface_id=$(aws ec2 create-network-interface --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --description 'Second address to the internet' \
  --private-ip-addresses '[{"PrivateIpAddress":"10.0.0.41","Primary":true},{"PrivateIpAddress":"10.0.0.42","Primary":false},{"PrivateIpAddress":"10.0.0.43","Primary":false}]' \
  --groups "$web_security_group_id" \
  --tag-specifications '[{"ResourceType":"network-interface","Tags":[{"Key":"Name","Value":"appliance-outside"}]}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
remember appliance_outside_network_interface_id "$appliance_outside_network_interface_id"
aws ec2 wait network-interface-available --region us-east-1 \
  --network-interface-ids "$appliance_outside_network_interface_id"
aws ec2 modify-network-interface-attribute --region us-east-1 \
  --network-interface-id "$appliance_outside_network_interface_id" \
  --no-source-dest-check \
  --output text >/dev/null
appliance_outside_network_interface_attachment_id=$(aws ec2 attach-network-interface --region us-east-1 \
  --instance-id "$appliance_instance_id" \
  --network-interface-id "$appliance_outside_network_interface_id" \
  --device-index 1 \
  --query AttachmentId --output text)
remember appliance_outside_network_interface_attachment_id "$appliance_outside_network_interface_attachment_id"
appliance_outside_elastic_ip_association_id=$(aws ec2 associate-address --region us-east-1 \
  --network-interface-id "$appliance_outside_network_interface_id" \
  --allocation-id "$appliance_outside_elastic_ip_allocation_id" \
  --query AssociationId --output text)
remember appliance_outside_elastic_ip_association_id "$appliance_outside_elastic_ip_association_id"

# Subnet "interfaces-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$interfaces_a_subnet_id"

# Network interface "containers"
containers_network_interface_id=$(aws ec2 create-network-interface --region us-east-1 \
  --subnet-id "$interfaces_a_subnet_id" \
  --interface-type trunk \
  --ipv4-prefix-count 1 \
  --ipv6-prefix-count 1 \
  --groups "$web_security_group_id" \
  --tag-specifications '[{"ResourceType":"network-interface","Tags":[{"Key":"Name","Value":"containers"}]}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
remember containers_network_interface_id "$containers_network_interface_id"

# Network interface "hpc"
hpc_network_interface_id=$(aws ec2 create-network-interface --region us-east-1 \
  --subnet-id "$interfaces_a_subnet_id" \
  --interface-type efa \
  --ipv4-prefix-count 1 \
  --ipv6-address-count 2 \
  --enable-primary-ipv6 \
  --groups "$web_security_group_id" \
  --tag-specifications '[{"ResourceType":"network-interface","Tags":[{"Key":"Name","Value":"hpc"}]}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
remember hpc_network_interface_id "$hpc_network_interface_id"

# ---- eu-west-1 ----

# Region "eu-west-1"
aws ec2 modify-vpc-block-public-access-options --region eu-west-1 \
  --internet-gateway-block-mode block-ingress \
  --output text >/dev/null
remember eu_west_1_block_public_access_made yes

# VPC "abroad"
abroad_vpc_id=$(aws ec2 create-vpc --region eu-west-1 \
  --cidr-block 10.1.0.0/16 \
  --instance-tenancy dedicated \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"abroad"}]}]' \
  --query Vpc.VpcId --output text)
remember abroad_vpc_id "$abroad_vpc_id"
aws ec2 wait vpc-available --region eu-west-1 --vpc-ids "$abroad_vpc_id"
aws ec2 modify-vpc-attribute --region eu-west-1 \
  --vpc-id "$abroad_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null
abroad_100_64_0_0_16_cidr_block_association_id=$(aws ec2 associate-vpc-cidr-block --region eu-west-1 \
  --vpc-id "$abroad_vpc_id" \
  --cidr-block 100.64.0.0/16 \
  --query CidrBlockAssociation.AssociationId --output text)
remember abroad_100_64_0_0_16_cidr_block_association_id "$abroad_100_64_0_0_16_cidr_block_association_id"
abroad_encryption_control_id=$(aws ec2 create-vpc-encryption-control --region eu-west-1 \
  --vpc-id "$abroad_vpc_id" \
  --query VpcEncryptionControl.VpcEncryptionControlId --output text)
remember abroad_encryption_control_id "$abroad_encryption_control_id"
wait_until available 'monitor-failed' aws ec2 describe-vpc-encryption-controls --region eu-west-1 \
  --vpc-encryption-control-ids "$abroad_encryption_control_id" \
  --query 'VpcEncryptionControls[0].State' --output text
aws ec2 modify-vpc-encryption-control --region eu-west-1 \
  --vpc-encryption-control-id "$abroad_encryption_control_id" \
  --mode enforce \
  --output text >/dev/null
abroad_public_access_exclusion_id=$(aws ec2 create-vpc-block-public-access-exclusion --region eu-west-1 \
  --vpc-id "$abroad_vpc_id" \
  --internet-gateway-exclusion-mode allow-bidirectional \
  --query VpcBlockPublicAccessExclusion.ExclusionId --output text)
remember abroad_public_access_exclusion_id "$abroad_public_access_exclusion_id"

# Subnet "abroad-a"
abroad_a_subnet_id=$(aws ec2 create-subnet --region eu-west-1 \
  --vpc-id "$abroad_vpc_id" \
  --cidr-block 10.1.0.0/24 \
  --availability-zone eu-west-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"abroad-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember abroad_a_subnet_id "$abroad_a_subnet_id"

# Subnet "abroad-tgw-a"
abroad_tgw_a_subnet_id=$(aws ec2 create-subnet --region eu-west-1 \
  --vpc-id "$abroad_vpc_id" \
  --cidr-block 10.1.255.0/28 \
  --availability-zone eu-west-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"abroad-tgw-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember abroad_tgw_a_subnet_id "$abroad_tgw_a_subnet_id"

# VPC "pooled"
pooled_vpc_id=$(aws ec2 create-vpc --region eu-west-1 \
  --ipv4-ipam-pool-id ipam-pool-0123456789abcdef0 \
  --ipv4-netmask-length 20 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"pooled"}]}]' \
  --query Vpc.VpcId --output text)
remember pooled_vpc_id "$pooled_vpc_id"
aws ec2 wait vpc-available --region eu-west-1 --vpc-ids "$pooled_vpc_id"
aws ec2 modify-vpc-attribute --region eu-west-1 \
  --vpc-id "$pooled_vpc_id" \
  --no-enable-dns-support \
  --output text >/dev/null
pooled_ipv6_cidr_block_association_id=$(aws ec2 associate-vpc-cidr-block --region eu-west-1 \
  --vpc-id "$pooled_vpc_id" \
  --ipv6-ipam-pool-id ipam-pool-0123456789abcdef1 \
  --ipv6-netmask-length 52 \
  --query Ipv6CidrBlockAssociation.AssociationId --output text)
remember pooled_ipv6_cidr_block_association_id "$pooled_ipv6_cidr_block_association_id"
pooled_pool_1_cidr_block_association_id=$(aws ec2 associate-vpc-cidr-block --region eu-west-1 \
  --vpc-id "$pooled_vpc_id" \
  --ipv4-ipam-pool-id ipam-pool-0123456789abcdef0 \
  --ipv4-netmask-length 24 \
  --query CidrBlockAssociation.AssociationId --output text)
remember pooled_pool_1_cidr_block_association_id "$pooled_pool_1_cidr_block_association_id"
wait_until associated 'failed' aws ec2 describe-vpcs --region eu-west-1 \
  --vpc-ids "$pooled_vpc_id" \
  --query "Vpcs[0].CidrBlockAssociationSet[?AssociationId=='$pooled_pool_1_cidr_block_association_id'].CidrBlockState.State | [0]" --output text
wait_until associated 'failed' aws ec2 describe-vpcs --region eu-west-1 \
  --vpc-ids "$pooled_vpc_id" \
  --query "Vpcs[0].Ipv6CidrBlockAssociationSet[?AssociationId=='$pooled_ipv6_cidr_block_association_id'].Ipv6CidrBlockState.State | [0]" --output text
pooled_vpc_ipv6_cidr=$(aws ec2 describe-vpcs --region eu-west-1 \
  --vpc-ids "$pooled_vpc_id" \
  --query 'Vpcs[0].Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock' --output text)
remember pooled_vpc_ipv6_cidr "$pooled_vpc_ipv6_cidr"

# Subnet "pooled-a"
pooled_a_subnet_id=$(aws ec2 create-subnet --region eu-west-1 \
  --vpc-id "$pooled_vpc_id" \
  --cidr-block 10.3.0.0/24 \
  --availability-zone eu-west-1a \
  --ipv6-cidr-block "$(ipv6_subnet "$pooled_vpc_ipv6_cidr" 257)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"pooled-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember pooled_a_subnet_id "$pooled_a_subnet_id"
aws ec2 wait subnet-available --region eu-west-1 --subnet-ids "$pooled_a_subnet_id"
aws ec2 modify-subnet-attribute --region eu-west-1 \
  --subnet-id "$pooled_a_subnet_id" \
  --assign-ipv6-address-on-creation \
  --output text >/dev/null

# Egress-only internet gateway "eigw"
eigw_id=$(aws ec2 create-egress-only-internet-gateway --region eu-west-1 \
  --vpc-id "$pooled_vpc_id" \
  --tag-specifications '[{"ResourceType":"egress-only-internet-gateway","Tags":[{"Key":"Name","Value":"eigw"}]}]' \
  --query EgressOnlyInternetGateway.EgressOnlyInternetGatewayId --output text)
remember eigw_id "$eigw_id"

# Route table "pooled"
pooled_route_table_id=$(aws ec2 create-route-table --region eu-west-1 \
  --vpc-id "$pooled_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"pooled"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember pooled_route_table_id "$pooled_route_table_id"
aws ec2 create-route --region eu-west-1 \
  --route-table-id "$pooled_route_table_id" \
  --destination-ipv6-cidr-block ::/0 \
  --egress-only-internet-gateway-id "$eigw_id" \
  --output text >/dev/null

# Subnet "pooled-a"
pooled_a_route_table_association_id=$(aws ec2 associate-route-table --region eu-west-1 \
  --subnet-id "$pooled_a_subnet_id" \
  --route-table-id "$pooled_route_table_id" \
  --query AssociationId --output text)
remember pooled_a_route_table_association_id "$pooled_a_route_table_association_id"

# Transit gateway "hub-abroad"
hub_abroad_transit_gateway_id=$(aws ec2 create-transit-gateway --region eu-west-1 \
  --options '{"AmazonSideAsn":64601,"DefaultRouteTableAssociation":"enable","DefaultRouteTablePropagation":"enable","AutoAcceptSharedAttachments":"enable","DnsSupport":"enable","VpnEcmpSupport":"enable","MulticastSupport":"enable","SecurityGroupReferencingSupport":"disable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway","Tags":[{"Key":"Name","Value":"hub-abroad"}]}]' \
  --query TransitGateway.TransitGatewayId --output text)
remember hub_abroad_transit_gateway_id "$hub_abroad_transit_gateway_id"
wait_until available '' aws ec2 describe-transit-gateways --region eu-west-1 \
  --transit-gateway-ids "$hub_abroad_transit_gateway_id" \
  --query 'TransitGateways[0].State' --output text
aws ec2 modify-transit-gateway --region eu-west-1 \
  --transit-gateway-id "$hub_abroad_transit_gateway_id" \
  --options '{"EncryptionSupport":"enable"}' \
  --output text >/dev/null
wait_until available '' aws ec2 describe-transit-gateways --region eu-west-1 \
  --transit-gateway-ids "$hub_abroad_transit_gateway_id" \
  --query 'TransitGateways[0].State' --output text

# Subnet "abroad-tgw-a"
aws ec2 wait subnet-available --region eu-west-1 --subnet-ids "$abroad_tgw_a_subnet_id"

# Transit gateway VPC attachment "abroad-hub"
abroad_hub_transit_gateway_attachment_id=$(aws ec2 create-transit-gateway-vpc-attachment --region eu-west-1 \
  --transit-gateway-id "$hub_abroad_transit_gateway_id" \
  --vpc-id "$abroad_vpc_id" \
  --subnet-ids "$abroad_tgw_a_subnet_id" \
  --options '{"ApplianceModeSupport":"disable","DnsSupport":"enable","Ipv6Support":"disable","SecurityGroupReferencingSupport":"enable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway-attachment","Tags":[{"Key":"Name","Value":"abroad-hub"}]}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
remember abroad_hub_transit_gateway_attachment_id "$abroad_hub_transit_gateway_attachment_id"

# What AWS has there
account_number_eu_west_1=$(aws sts get-caller-identity --region eu-west-1 --query Account --output text)
remember account_number_eu_west_1 "$account_number_eu_west_1"

# ---- us-east-1 ----

# Transit gateway peering attachment "hubs"
hubs_transit_gateway_peering_id=$(aws ec2 create-transit-gateway-peering-attachment --region us-east-1 \
  --transit-gateway-id "$hub_transit_gateway_id" \
  --peer-transit-gateway-id "$hub_abroad_transit_gateway_id" \
  --peer-account-id "$account_number_eu_west_1" \
  --peer-region eu-west-1 \
  --tag-specifications '[{"ResourceType":"transit-gateway-attachment","Tags":[{"Key":"Name","Value":"hubs"}]}]' \
  --query TransitGatewayPeeringAttachment.TransitGatewayAttachmentId --output text)
remember hubs_transit_gateway_peering_id "$hubs_transit_gateway_peering_id"
wait_until pendingAcceptance 'failed|rejected' aws ec2 describe-transit-gateway-peering-attachments --region us-east-1 \
  --transit-gateway-attachment-ids "$hubs_transit_gateway_peering_id" \
  --query 'TransitGatewayPeeringAttachments[0].State' --output text

# ---- eu-west-1 ----

# Transit gateway peering attachment "hubs"
aws ec2 accept-transit-gateway-peering-attachment --region eu-west-1 \
  --transit-gateway-attachment-id "$hubs_transit_gateway_peering_id" \
  --output text >/dev/null
aws ec2 create-tags --region eu-west-1 \
  --resources "$hubs_transit_gateway_peering_id" \
  --tags '[{"Key":"Name","Value":"hubs"}]' \
  --output text >/dev/null
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-peering-attachments --region eu-west-1 \
  --transit-gateway-attachment-ids "$hubs_transit_gateway_peering_id" \
  --query 'TransitGatewayPeeringAttachments[0].State' --output text

# ---- us-east-1 ----

# Transit gateway route table "sites"
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$hubs_transit_gateway_peering_id" \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --output text >/dev/null
remember sites_for_hubs_association_made yes

# Transit gateway route table "vpcs"
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 10.1.0.0/16 \
  --transit-gateway-attachment-id "$hubs_transit_gateway_peering_id" \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --output text >/dev/null

# ---- us-east-1 in the account "shared" ----

# VPC "default"
tolerate 'DefaultVpcAlreadyExists' aws ec2 create-default-vpc --region us-east-1 --profile "$shared_profile" \
  --output text >/dev/null
default_vpc_id=$(aws ec2 describe-vpcs --region us-east-1 --profile "$shared_profile" \
  --filters '[{"Name":"is-default","Values":["true"]}]' \
  --query 'Vpcs[0].VpcId' --output text)
remember default_vpc_id "$default_vpc_id"
aws ec2 create-tags --region us-east-1 --profile "$shared_profile" \
  --resources "$default_vpc_id" \
  --tags '[{"Key":"Name","Value":"default"}]' \
  --output text >/dev/null
aws ec2 modify-vpc-attribute --region us-east-1 --profile "$shared_profile" \
  --vpc-id "$default_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "default-a"
default_a_subnet_id=$(aws ec2 describe-subnets --region us-east-1 --profile "$shared_profile" \
  --filters '[{"Name":"default-for-az","Values":["true"]},{"Name":"availability-zone","Values":["us-east-1a"]}]' \
  --query 'Subnets[0].SubnetId' --output text)
remember default_a_subnet_id "$default_a_subnet_id"
aws ec2 create-tags --region us-east-1 --profile "$shared_profile" \
  --resources "$default_a_subnet_id" \
  --tags '[{"Key":"Name","Value":"default-a"}]' \
  --output text >/dev/null
aws ec2 modify-subnet-attribute --region us-east-1 --profile "$shared_profile" \
  --subnet-id "$default_a_subnet_id" \
  --map-public-ip-on-launch \
  --output text >/dev/null

# Subnet "default-b"
default_b_subnet_id=$(aws ec2 describe-subnets --region us-east-1 --profile "$shared_profile" \
  --filters '[{"Name":"default-for-az","Values":["true"]},{"Name":"availability-zone","Values":["us-east-1b"]}]' \
  --query 'Subnets[0].SubnetId' --output text)
remember default_b_subnet_id "$default_b_subnet_id"
aws ec2 create-tags --region us-east-1 --profile "$shared_profile" \
  --resources "$default_b_subnet_id" \
  --tags '[{"Key":"Name","Value":"default-b"}]' \
  --output text >/dev/null
aws ec2 modify-subnet-attribute --region us-east-1 --profile "$shared_profile" \
  --subnet-id "$default_b_subnet_id" \
  --map-public-ip-on-launch \
  --output text >/dev/null

# VPC "shared"
shared_vpc_id=$(aws ec2 create-vpc --region us-east-1 --profile "$shared_profile" \
  --cidr-block 10.2.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"shared"}]}]' \
  --query Vpc.VpcId --output text)
remember shared_vpc_id "$shared_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --profile "$shared_profile" --vpc-ids "$shared_vpc_id"
shared_ipv6_cidr_block_association_id=$(aws ec2 associate-vpc-cidr-block --region us-east-1 --profile "$shared_profile" \
  --vpc-id "$shared_vpc_id" \
  --ipv6-pool ipv6pool-ec2-0123456789abcdef0 \
  --ipv6-cidr-block 2001:db8:1234:1a00::/56 \
  --query Ipv6CidrBlockAssociation.AssociationId --output text)
remember shared_ipv6_cidr_block_association_id "$shared_ipv6_cidr_block_association_id"
shared_encryption_control_id=$(aws ec2 create-vpc-encryption-control --region us-east-1 --profile "$shared_profile" \
  --vpc-id "$shared_vpc_id" \
  --query VpcEncryptionControl.VpcEncryptionControlId --output text)
remember shared_encryption_control_id "$shared_encryption_control_id"

# Subnet "shared-a"
shared_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 --profile "$shared_profile" \
  --vpc-id "$shared_vpc_id" \
  --cidr-block 10.2.0.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"shared-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember shared_a_subnet_id "$shared_a_subnet_id"

# VPC "shared"
wait_until associated 'failed' aws ec2 describe-vpcs --region us-east-1 --profile "$shared_profile" \
  --vpc-ids "$shared_vpc_id" \
  --query "Vpcs[0].Ipv6CidrBlockAssociationSet[?AssociationId=='$shared_ipv6_cidr_block_association_id'].Ipv6CidrBlockState.State | [0]" --output text

# Subnet "shared-b"
shared_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 --profile "$shared_profile" \
  --vpc-id "$shared_vpc_id" \
  --cidr-block 10.2.1.0/24 \
  --availability-zone us-east-1b \
  --ipv6-cidr-block 2001:db8:1234:1a10::/64 \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"shared-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember shared_b_subnet_id "$shared_b_subnet_id"

# Subnet "shared-tgw-a"
shared_tgw_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 --profile "$shared_profile" \
  --vpc-id "$shared_vpc_id" \
  --cidr-block 10.2.255.0/28 \
  --availability-zone us-east-1a \
  --ipv6-cidr-block 2001:db8:1234:1ac8::/64 \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"shared-tgw-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember shared_tgw_a_subnet_id "$shared_tgw_a_subnet_id"

# Internet gateway "default-igw"
default_igw_id=$(aws ec2 describe-internet-gateways --region us-east-1 --profile "$shared_profile" \
  --filters '[{"Name":"attachment.vpc-id","Values":["'"$default_vpc_id"'"]}]' \
  --query 'InternetGateways[0].InternetGatewayId' --output text)
remember default_igw_id "$default_igw_id"
aws ec2 create-tags --region us-east-1 --profile "$shared_profile" \
  --resources "$default_igw_id" \
  --tags '[{"Key":"Name","Value":"default-igw"}]' \
  --output text >/dev/null

# Virtual private gateway "vgw-shared"
vgw_shared_id=$(aws ec2 create-vpn-gateway --region us-east-1 --profile "$shared_profile" \
  --type ipsec.1 \
  --tag-specifications '[{"ResourceType":"vpn-gateway","Tags":[{"Key":"Name","Value":"vgw-shared"}]}]' \
  --query VpnGateway.VpnGatewayId --output text)
remember vgw_shared_id "$vgw_shared_id"
aws ec2 attach-vpn-gateway --region us-east-1 --profile "$shared_profile" \
  --vpc-id "$shared_vpc_id" \
  --vpn-gateway-id "$vgw_shared_id" \
  --output text >/dev/null
remember vgw_shared_attachment_made yes

# Route table "default-b"
default_b_route_table_id=$(aws ec2 create-route-table --region us-east-1 --profile "$shared_profile" \
  --vpc-id "$default_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"default-b"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember default_b_route_table_id "$default_b_route_table_id"
aws ec2 create-route --region us-east-1 --profile "$shared_profile" \
  --route-table-id "$default_b_route_table_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --gateway-id "$default_igw_id" \
  --output text >/dev/null

# Subnet "default-b"
default_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 --profile "$shared_profile" \
  --subnet-id "$default_b_subnet_id" \
  --route-table-id "$default_b_route_table_id" \
  --query AssociationId --output text)
remember default_b_route_table_association_id "$default_b_route_table_association_id"

# Direct Connect gateway "lines-shared"
lines_shared_direct_connect_gateway_id=$(aws directconnect create-direct-connect-gateway --region us-east-1 --profile "$shared_profile" \
  --direct-connect-gateway-name lines-shared \
  --amazon-side-asn 64611 \
  --tags '[{"key":"Name","value":"lines-shared"}]' \
  --query directConnectGateway.directConnectGatewayId --output text)
remember lines_shared_direct_connect_gateway_id "$lines_shared_direct_connect_gateway_id"

# Subnet "shared-tgw-a"
aws ec2 wait subnet-available --region us-east-1 --profile "$shared_profile" \
  --subnet-ids "$shared_tgw_a_subnet_id"

# Transit gateway VPC attachment "hub-shared"
hub_shared_transit_gateway_attachment_id=$(aws ec2 create-transit-gateway-vpc-attachment --region us-east-1 --profile "$shared_profile" \
  --transit-gateway-id "$hub_transit_gateway_id" \
  --vpc-id "$shared_vpc_id" \
  --subnet-ids "$shared_tgw_a_subnet_id" \
  --options '{"ApplianceModeSupport":"disable","DnsSupport":"enable","Ipv6Support":"enable","SecurityGroupReferencingSupport":"enable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway-attachment","Tags":[{"Key":"Name","Value":"hub-shared"}]}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
remember hub_shared_transit_gateway_attachment_id "$hub_shared_transit_gateway_attachment_id"

# Virtual private gateway "vgw-shared"
wait_until attached '' aws ec2 describe-vpn-gateways --region us-east-1 --profile "$shared_profile" \
  --vpn-gateway-ids "$vgw_shared_id" \
  --query "VpnGateways[0].VpcAttachments[?VpcId=='$shared_vpc_id'].State | [0]" --output text

# Direct Connect gateway association "lines-vgw-shared"
lines_vgw_shared_association_id=$(aws directconnect create-direct-connect-gateway-association --region us-east-1 --profile "$shared_profile" \
  --direct-connect-gateway-id "$lines_shared_direct_connect_gateway_id" \
  --gateway-id "$vgw_shared_id" \
  --query directConnectGatewayAssociation.associationId --output text)
remember lines_vgw_shared_association_id "$lines_vgw_shared_association_id"

# Transit gateway VPC attachment "hub-shared"
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 --profile "$shared_profile" \
  --transit-gateway-attachment-ids "$hub_shared_transit_gateway_attachment_id" \
  --query 'TransitGatewayVpcAttachments[0].State' --output text

# ---- us-east-1 ----

# Transit gateway VPC attachment "hub-shared"
aws ec2 accept-transit-gateway-vpc-attachment --region us-east-1 \
  --transit-gateway-attachment-id "$hub_shared_transit_gateway_attachment_id" \
  --output text >/dev/null
aws ec2 create-tags --region us-east-1 \
  --resources "$hub_shared_transit_gateway_attachment_id" \
  --tags '[{"Key":"Name","Value":"hub-shared"}]' \
  --output text >/dev/null

# Direct Connect gateway association "lines-vgw"
lines_vgw_proposal_proposal_id=$(aws directconnect create-direct-connect-gateway-association-proposal --region us-east-1 \
  --direct-connect-gateway-id "$lines_shared_direct_connect_gateway_id" \
  --direct-connect-gateway-owner-account 111122223333 \
  --gateway-id "$vgw_main_id" \
  --query directConnectGatewayAssociationProposal.proposalId --output text)
remember lines_vgw_proposal_proposal_id "$lines_vgw_proposal_proposal_id"

# Transit gateway VPC attachment "hub-shared"
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
  --transit-gateway-attachment-ids "$hub_shared_transit_gateway_attachment_id" \
  --query 'TransitGatewayVpcAttachments[0].State' --output text

# Transit gateway route table "sites"
aws ec2 enable-transit-gateway-route-table-propagation --region us-east-1 \
  --transit-gateway-attachment-id "$hub_shared_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --output text >/dev/null

# Transit gateway route table "vpcs"
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$hub_shared_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --output text >/dev/null
remember vpcs_for_hub_shared_association_made yes
aws ec2 enable-transit-gateway-route-table-propagation --region us-east-1 \
  --transit-gateway-attachment-id "$hub_shared_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --output text >/dev/null
aws ec2 create-transit-gateway-prefix-list-reference --region us-east-1 \
  --prefix-list-id pl-0123456789abcdef0 \
  --transit-gateway-attachment-id "$hub_shared_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --output text >/dev/null

# What AWS has there
account_number=$(aws sts get-caller-identity --region us-east-1 --query Account --output text)
remember account_number "$account_number"

# ---- us-east-1 in the account "shared" ----

# Direct Connect gateway association "lines-vgw"
lines_vgw_association_id=$(aws directconnect accept-direct-connect-gateway-association-proposal --region us-east-1 --profile "$shared_profile" \
  --direct-connect-gateway-id "$lines_shared_direct_connect_gateway_id" \
  --proposal-id "$lines_vgw_proposal_proposal_id" \
  --associated-gateway-owner-account "$account_number" \
  --query directConnectGatewayAssociation.associationId --output text)
remember lines_vgw_association_id "$lines_vgw_association_id"

# ---- us-east-1 ----

# Managed prefix list "office-ipv6"
wait_until create-complete 'create-failed' aws ec2 describe-managed-prefix-lists --region us-east-1 \
  --prefix-list-ids "$office_ipv6_prefix_list_id" \
  --query 'PrefixLists[0].State' --output text

# Subnet "outpost-a"
wait_until create-complete 'create-failed' aws ec2 describe-vpc-block-public-access-exclusions --region us-east-1 \
  --exclusion-ids "$outpost_a_public_access_exclusion_id" \
  --query 'VpcBlockPublicAccessExclusions[0].State' --output text

# Transit gateway route table "sites"
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$office_hub_vpn_connection_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$certified_hub_vpn_connection_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$over_lines_vpn_connection_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$lines_hub_association_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text

# Transit gateway route table "vpcs"
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$hub_main_transit_gateway_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text

# Network interface "containers"
aws ec2 wait network-interface-available --region us-east-1 \
  --network-interface-ids "$containers_network_interface_id"

# Network interface "hpc"
aws ec2 wait network-interface-available --region us-east-1 \
  --network-interface-ids "$hpc_network_interface_id"

# ---- eu-west-1 ----

# VPC "abroad"
wait_until associated 'failed' aws ec2 describe-vpcs --region eu-west-1 \
  --vpc-ids "$abroad_vpc_id" \
  --query "Vpcs[0].CidrBlockAssociationSet[?AssociationId=='$abroad_100_64_0_0_16_cidr_block_association_id'].CidrBlockState.State | [0]" --output text
wait_until available 'enforce-failed|monitor-failed' aws ec2 describe-vpc-encryption-controls --region eu-west-1 \
  --vpc-encryption-control-ids "$abroad_encryption_control_id" \
  --query 'VpcEncryptionControls[0].State' --output text
wait_until create-complete 'create-failed' aws ec2 describe-vpc-block-public-access-exclusions --region eu-west-1 \
  --exclusion-ids "$abroad_public_access_exclusion_id" \
  --query 'VpcBlockPublicAccessExclusions[0].State' --output text

# Subnet "abroad-a"
aws ec2 wait subnet-available --region eu-west-1 --subnet-ids "$abroad_a_subnet_id"

# Transit gateway VPC attachment "abroad-hub"
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-vpc-attachments --region eu-west-1 \
  --transit-gateway-attachment-ids "$abroad_hub_transit_gateway_attachment_id" \
  --query 'TransitGatewayVpcAttachments[0].State' --output text

# ---- us-east-1 ----

# Transit gateway route table "sites"
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$sites_transit_gateway_route_table_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$hubs_transit_gateway_peering_id"'"]}]' \
  --query 'Associations[0].State' --output text

# ---- us-east-1 in the account "shared" ----

# VPC "shared"
wait_until available 'monitor-failed' aws ec2 describe-vpc-encryption-controls --region us-east-1 --profile "$shared_profile" \
  --vpc-encryption-control-ids "$shared_encryption_control_id" \
  --query 'VpcEncryptionControls[0].State' --output text

# Subnet "shared-a"
aws ec2 wait subnet-available --region us-east-1 --profile "$shared_profile" \
  --subnet-ids "$shared_a_subnet_id"

# Subnet "shared-b"
aws ec2 wait subnet-available --region us-east-1 --profile "$shared_profile" \
  --subnet-ids "$shared_b_subnet_id"

# Direct Connect gateway association "lines-vgw-shared"
wait_until associated '' aws directconnect describe-direct-connect-gateway-associations --region us-east-1 --profile "$shared_profile" \
  --association-id "$lines_vgw_shared_association_id" \
  --query 'directConnectGatewayAssociations[0].associationState' --output text

# ---- us-east-1 ----

# Transit gateway route table "vpcs"
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$vpcs_transit_gateway_route_table_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$hub_shared_transit_gateway_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text

# ---- us-east-1 in the account "shared" ----

# Direct Connect gateway association "lines-vgw"
wait_until associated '' aws directconnect describe-direct-connect-gateway-associations --region us-east-1 --profile "$shared_profile" \
  --association-id "$lines_vgw_association_id" \
  --query 'directConnectGatewayAssociations[0].associationState' --output text

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${corp_dhcp_options_id:-}" 'DHCP option set "corp"'
printf '%-24s %s\n' "${office_ipv6_prefix_list_id:-}" 'Managed prefix list "office-ipv6"'
printf '%-24s %s\n' "${office_prefix_list_id:-}" 'Managed prefix list "office"'
printf '%-24s %s\n' "${main_vpc_id:-}" 'VPC "main"'
printf '%-24s %s\n' "${boston_a_subnet_id:-}" 'Subnet "boston-a"'
printf '%-24s %s\n' "${interfaces_a_subnet_id:-}" 'Subnet "interfaces-a"'
printf '%-24s %s\n' "${outpost_a_subnet_id:-}" 'Subnet "outpost-a"'
printf '%-24s %s\n' "${outpost_a_public_access_exclusion_id:-}" 'Subnet "outpost-a"'
printf '%-24s %s\n' "${private_a_subnet_id:-}" 'Subnet "private-a"'
printf '%-24s %s\n' "${private_b_subnet_id:-}" 'Subnet "private-b"'
printf '%-24s %s\n' "${public_a_subnet_id:-}" 'Subnet "public-a"'
printf '%-24s %s\n' "${public_b_subnet_id:-}" 'Subnet "public-b"'
printf '%-24s %s\n' "${reserved_c_subnet_id:-}" 'Subnet "reserved-c"'
printf '%-24s %s\n' "${reserved_c_reservation_1_cidr_reservation_id:-}" 'Subnet "reserved-c"'
printf '%-24s %s\n' "${reserved_c_reservation_2_cidr_reservation_id:-}" 'Subnet "reserved-c"'
printf '%-24s %s\n' "${v6only_a_subnet_id:-}" 'Subnet "v6only-a"'
printf '%-24s %s\n' "${neighbour_vpc_id:-}" 'VPC "neighbour"'
printf '%-24s %s\n' "${igw_id:-}" 'Internet gateway "igw"'
printf '%-24s %s\n' "${appliance_elastic_ip_allocation_id:-}" 'Elastic IP address "appliance"'
printf '%-24s %s\n' "${appliance_outside_elastic_ip_allocation_id:-}" 'Elastic IP address "appliance-outside"'
printf '%-24s %s\n' "${nat64_eip_allocation_id:-}" 'Elastic IP address "nat64-eip"'
printf '%-24s %s\n' "${eigw_main_id:-}" 'Egress-only internet gateway "eigw-main"'
printf '%-24s %s\n' "${vgw_main_id:-}" 'Virtual private gateway "vgw-main"'
printf '%-24s %s\n' "${nat64_nat_gateway_id:-}" 'NAT gateway "nat64"'
printf '%-24s %s\n' "${private_route_table_id:-}" 'Route table "private"'
printf '%-24s %s\n' "${public_route_table_id:-}" 'Route table "public"'
printf '%-24s %s\n' "${v6only_route_table_id:-}" 'Route table "v6only"'
printf '%-24s %s\n' "${edge_network_acl_id:-}" 'Network ACL "edge"'
printf '%-24s %s\n' "${bastion_security_group_id:-}" 'Security group "bastion"'
printf '%-24s %s\n' "${web_security_group_id:-}" 'Security group "web"'
printf '%-24s %s\n' "${certified_customer_gateway_id:-}" 'Customer gateway "certified"'
printf '%-24s %s\n' "${office_customer_gateway_id:-}" 'Customer gateway "office"'
printf '%-24s %s\n' "${private_router_customer_gateway_id:-}" 'Customer gateway "private-router"'
printf '%-24s %s\n' "${static_vpn_connection_id:-}" 'VPN connection "static"'
printf '%-24s %s\n' "${lines_direct_connect_gateway_id:-}" 'Direct Connect gateway "lines"'
printf '%-24s %s\n' "${hub_transit_gateway_id:-}" 'Transit gateway "hub"'
printf '%-24s %s\n' "${certified_hub_vpn_connection_id:-}" 'VPN connection "certified-hub"'
printf '%-24s %s\n' "${office_hub_vpn_connection_id:-}" 'VPN connection "office-hub"'
printf '%-24s %s\n' "${hub_main_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "hub-main"'
printf '%-24s %s\n' "${lines_hub_association_id:-}" 'Direct Connect gateway association "lines-hub"'
printf '%-24s %s\n' "${over_lines_vpn_connection_id:-}" 'VPN connection "over-lines"'
printf '%-24s %s\n' "${sites_transit_gateway_route_table_id:-}" 'Transit gateway route table "sites"'
printf '%-24s %s\n' "${vpcs_transit_gateway_route_table_id:-}" 'Transit gateway route table "vpcs"'
printf '%-24s %s\n' "${appliance_instance_id:-}" 'EC2 instance "appliance"'
printf '%-24s %s\n' "${appliance_inside_network_interface_id:-}" 'Network interface "appliance-inside"'
printf '%-24s %s\n' "${appliance_outside_network_interface_id:-}" 'Network interface "appliance-outside"'
printf '%-24s %s\n' "${containers_network_interface_id:-}" 'Network interface "containers"'
printf '%-24s %s\n' "${hpc_network_interface_id:-}" 'Network interface "hpc"'
printf '%-24s %s\n' "${abroad_vpc_id:-}" 'VPC "abroad"'
printf '%-24s %s\n' "${abroad_encryption_control_id:-}" 'VPC "abroad"'
printf '%-24s %s\n' "${abroad_public_access_exclusion_id:-}" 'VPC "abroad"'
printf '%-24s %s\n' "${abroad_a_subnet_id:-}" 'Subnet "abroad-a"'
printf '%-24s %s\n' "${abroad_tgw_a_subnet_id:-}" 'Subnet "abroad-tgw-a"'
printf '%-24s %s\n' "${pooled_vpc_id:-}" 'VPC "pooled"'
printf '%-24s %s\n' "${pooled_a_subnet_id:-}" 'Subnet "pooled-a"'
printf '%-24s %s\n' "${eigw_id:-}" 'Egress-only internet gateway "eigw"'
printf '%-24s %s\n' "${pooled_route_table_id:-}" 'Route table "pooled"'
printf '%-24s %s\n' "${hub_abroad_transit_gateway_id:-}" 'Transit gateway "hub-abroad"'
printf '%-24s %s\n' "${abroad_hub_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "abroad-hub"'
printf '%-24s %s\n' "${hubs_transit_gateway_peering_id:-}" 'Transit gateway peering attachment "hubs"'
printf '%-24s %s\n' "${default_a_subnet_id:-}" 'Subnet "default-a"'
printf '%-24s %s\n' "${default_b_subnet_id:-}" 'Subnet "default-b"'
printf '%-24s %s\n' "${shared_vpc_id:-}" 'VPC "shared"'
printf '%-24s %s\n' "${shared_encryption_control_id:-}" 'VPC "shared"'
printf '%-24s %s\n' "${shared_a_subnet_id:-}" 'Subnet "shared-a"'
printf '%-24s %s\n' "${shared_b_subnet_id:-}" 'Subnet "shared-b"'
printf '%-24s %s\n' "${shared_tgw_a_subnet_id:-}" 'Subnet "shared-tgw-a"'
printf '%-24s %s\n' "${default_igw_id:-}" 'Internet gateway "default-igw"'
printf '%-24s %s\n' "${vgw_shared_id:-}" 'Virtual private gateway "vgw-shared"'
printf '%-24s %s\n' "${default_b_route_table_id:-}" 'Route table "default-b"'
printf '%-24s %s\n' "${lines_shared_direct_connect_gateway_id:-}" 'Direct Connect gateway "lines-shared"'
printf '%-24s %s\n' "${hub_shared_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "hub-shared"'
printf '%-24s %s\n' "${lines_vgw_shared_association_id:-}" 'Direct Connect gateway association "lines-vgw-shared"'
printf '%-24s %s\n' "${lines_vgw_proposal_proposal_id:-}" 'Direct Connect gateway association "lines-vgw"'
printf '%-24s %s\n' "${lines_vgw_association_id:-}" 'Direct Connect gateway association "lines-vgw"'
