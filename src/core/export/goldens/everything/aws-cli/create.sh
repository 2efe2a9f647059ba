#!/usr/bin/env bash
# shellcheck disable=SC2016
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

set -euo pipefail

ids_file=${IDS_FILE:-created-ids.env}
# Seconds that a change may take
time_limit=${TIME_LIMIT:-1800}
# Profile of the AWS CLI for the account "shared"
shared_profile=${SHARED_PROFILE:-shared}
# Profile of the AWS CLI for the account "partner"
partner_profile=${PARTNER_PROFILE:-partner}
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

# Managed prefix list "partners"
partners_prefix_list_id=$(aws ec2 create-managed-prefix-list --region us-east-1 \
  --prefix-list-name partners \
  --address-family IPv4 \
  --max-entries 10 \
  --entries '[{"Cidr":"192.0.2.0/24","Description":"Partner"}]' \
  --tag-specifications '[{"ResourceType":"prefix-list","Tags":[{"Key":"Name","Value":"partners"}]}]' \
  --query PrefixList.PrefixListId --output text)
remember partners_prefix_list_id "$partners_prefix_list_id"

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

# Subnet "appliances"
appliances_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.80.0/24 \
  --availability-zone us-east-1a \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 7)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"appliances"}]}]' \
  --query Subnet.SubnetId --output text)
remember appliances_subnet_id "$appliances_subnet_id"

# Subnet "boston-a"
boston_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.33.0/24 \
  --availability-zone us-east-1-bos-1a \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 5)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"boston-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember boston_a_subnet_id "$boston_a_subnet_id"

# Subnet "firewall-a"
firewall_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.81.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"firewall-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember firewall_a_subnet_id "$firewall_a_subnet_id"

# Subnet "firewall-b"
firewall_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.81.16/28 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"firewall-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember firewall_b_subnet_id "$firewall_b_subnet_id"

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

# Subnet "peered-a"
peered_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 10.0.200.0/24 \
  --availability-zone us-east-1a \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 8)" \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"peered-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember peered_a_subnet_id "$peered_a_subnet_id"

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

# VPC "tools"
tools_vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.4.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"tools"}]}]' \
  --query Vpc.VpcId --output text)
remember tools_vpc_id "$tools_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$tools_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$tools_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "tools-a"
tools_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$tools_vpc_id" \
  --cidr-block 10.4.0.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"tools-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember tools_a_subnet_id "$tools_a_subnet_id"

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

# Elastic IP address "front"
front_elastic_ip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --public-ipv4-pool ipv4pool-ec2-0123456789abcdef0 \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"front"}]}]' \
  --query AllocationId --output text)
remember front_elastic_ip_allocation_id "$front_elastic_ip_allocation_id"

# Elastic IP address "nat64-eip"
nat64_eip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"nat64-eip"}]}]' \
  --query AllocationId --output text)
remember nat64_eip_allocation_id "$nat64_eip_allocation_id"

# Elastic IP address "nat-eip"
nat_eip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"nat-eip"}]}]' \
  --query AllocationId --output text)
remember nat_eip_allocation_id "$nat_eip_allocation_id"

# Elastic IP address "nat-second"
nat_second_elastic_ip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"nat-second"}]}]' \
  --query AllocationId --output text)
remember nat_second_elastic_ip_allocation_id "$nat_second_elastic_ip_allocation_id"

# Egress-only internet gateway "eigw-main"
eigw_main_id=$(aws ec2 create-egress-only-internet-gateway --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"egress-only-internet-gateway","Tags":[{"Key":"Name","Value":"eigw-main"}]}]' \
  --query EgressOnlyInternetGateway.EgressOnlyInternetGatewayId --output text)
remember eigw_main_id "$eigw_main_id"

# Carrier gateway "cagw"
cagw_id=$(aws ec2 create-carrier-gateway --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"carrier-gateway","Tags":[{"Key":"Name","Value":"cagw"}]}]' \
  --query CarrierGateway.CarrierGatewayId --output text)
remember cagw_id "$cagw_id"

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

# NAT gateway "nat"
nat_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --allocation-id "$nat_eip_allocation_id" \
  --private-ip-address 10.0.0.10 \
  --secondary-allocation-ids "$nat_second_elastic_ip_allocation_id" \
  --secondary-private-ip-addresses 10.0.0.11 \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_id "$nat_id"

# NAT gateway "nat64"
nat64_nat_gateway_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --allocation-id "$nat64_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat64"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat64_nat_gateway_id "$nat64_nat_gateway_id"

# Subnet "private-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$private_a_subnet_id"

# NAT gateway "nat-private"
nat_private_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$private_a_subnet_id" \
  --connectivity-type private \
  --secondary-private-ip-address-count 2 \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-private"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_private_id "$nat_private_id"

# Route table "edge"
edge_route_table_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"edge"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember edge_route_table_id "$edge_route_table_id"
edge_for_igw_gateway_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --gateway-id "$igw_id" \
  --route-table-id "$edge_route_table_id" \
  --query AssociationId --output text)
remember edge_for_igw_gateway_route_table_association_id "$edge_for_igw_gateway_route_table_association_id"

# Route table "elsewhere"
elsewhere_route_table_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"elsewhere"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember elsewhere_route_table_id "$elsewhere_route_table_id"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$elsewhere_route_table_id" \
  --destination-cidr-block 198.51.100.0/25 \
  --carrier-gateway-id "$cagw_id" \
  --output text >/dev/null
aws ec2 create-route --region us-east-1 \
  --route-table-id "$elsewhere_route_table_id" \
  --destination-cidr-block 198.51.100.128/25 \
  --local-gateway-id lgw-0123456789abcdef0 \
  --output text >/dev/null
aws ec2 create-route --region us-east-1 \
  --route-table-id "$elsewhere_route_table_id" \
  --destination-cidr-block 172.20.0.0/16 \
  --core-network-arn arn:aws:networkmanager::111122223333:core-network/core-network-0123456789abcdef0 \
  --output text >/dev/null
aws ec2 create-route --region us-east-1 \
  --route-table-id "$elsewhere_route_table_id" \
  --destination-cidr-block 172.21.0.0/16 \
  --odb-network-arn arn:aws:odb:us-east-1:111122223333:odb-network/odbnet_0123456789 \
  --output text >/dev/null

# Route table "inspected-by-own"
inspected_by_own_route_table_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"inspected-by-own"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember inspected_by_own_route_table_id "$inspected_by_own_route_table_id"

# Route table "inspected"
inspected_route_table_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"inspected"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember inspected_route_table_id "$inspected_route_table_id"

# Route table "peered"
peered_route_table_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"peered"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember peered_route_table_id "$peered_route_table_id"

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

# Subnet "appliances"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$appliances_subnet_id"
appliances_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$appliances_subnet_id" \
  --route-table-id "$public_route_table_id" \
  --query AssociationId --output text)
remember appliances_route_table_association_id "$appliances_route_table_association_id"

# Subnet "boston-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$boston_a_subnet_id"
boston_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$boston_a_subnet_id" \
  --route-table-id "$public_route_table_id" \
  --query AssociationId --output text)
remember boston_a_route_table_association_id "$boston_a_route_table_association_id"

# Subnet "firewall-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$firewall_a_subnet_id"
firewall_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$firewall_a_subnet_id" \
  --route-table-id "$public_route_table_id" \
  --query AssociationId --output text)
remember firewall_a_route_table_association_id "$firewall_a_route_table_association_id"

# Subnet "firewall-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$firewall_b_subnet_id"
firewall_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$firewall_b_subnet_id" \
  --route-table-id "$public_route_table_id" \
  --query AssociationId --output text)
remember firewall_b_route_table_association_id "$firewall_b_route_table_association_id"

# Subnet "outpost-a"
outpost_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$outpost_a_subnet_id" \
  --route-table-id "$v6only_route_table_id" \
  --query AssociationId --output text)
remember outpost_a_route_table_association_id "$outpost_a_route_table_association_id"

# Subnet "peered-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$peered_a_subnet_id"
peered_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$peered_a_subnet_id" \
  --route-table-id "$peered_route_table_id" \
  --query AssociationId --output text)
remember peered_a_route_table_association_id "$peered_a_route_table_association_id"

# Subnet "private-a"
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

# VPC "tools"
tools_vpc_default_route_table_id=$(aws ec2 describe-route-tables --region us-east-1 \
  --filters '[{"Name":"vpc-id","Values":["'"$tools_vpc_id"'"]},{"Name":"association.main","Values":["true"]}]' \
  --query 'RouteTables[0].RouteTableId' --output text)
remember tools_vpc_default_route_table_id "$tools_vpc_default_route_table_id"

# Route table "main"
aws ec2 create-tags --region us-east-1 \
  --resources "$tools_vpc_default_route_table_id" \
  --tags '[{"Key":"Name","Value":"main"}]' \
  --output text >/dev/null

# Flow log "whole-vpc"
whole_vpc_role_arn=$(aws iam create-role --region us-east-1 \
  --role-name whole-vpc-179-delivery \
  --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"vpc-flow-logs.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
  --query Role.Arn --output text)
remember whole_vpc_role_arn "$whole_vpc_role_arn"
remember whole_vpc_role_made yes

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

# Network ACL "reserved"
reserved_network_acl_id=$(aws ec2 create-network-acl --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"network-acl","Tags":[{"Key":"Name","Value":"reserved"}]}]' \
  --query NetworkAcl.NetworkAclId --output text)
remember reserved_network_acl_id "$reserved_network_acl_id"
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$reserved_network_acl_id" \
  --ingress \
  --rule-number 100 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.0.0.0/16 \
  --port-range '{"From":443,"To":443}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$reserved_network_acl_id" \
  --ingress \
  --rule-number 110 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.0.0.0/16 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$reserved_network_acl_id" \
  --egress \
  --rule-number 100 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.0.0.0/16 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null

# Subnet "reserved-c"
reserved_c_network_acl_association_first_association_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$reserved_c_subnet_id"'"]}]' \
  --query "NetworkAcls[0].Associations[?SubnetId=='$reserved_c_subnet_id'].NetworkAclAssociationId | [0]" --output text)
remember reserved_c_network_acl_association_first_association_id "$reserved_c_network_acl_association_first_association_id"
reserved_c_network_acl_association_first_acl_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$reserved_c_subnet_id"'"]}]' \
  --query 'NetworkAcls[0].NetworkAclId' --output text)
remember reserved_c_network_acl_association_first_acl_id "$reserved_c_network_acl_association_first_acl_id"
reserved_c_network_acl_association_id=$(aws ec2 replace-network-acl-association --region us-east-1 \
  --association-id "$reserved_c_network_acl_association_first_association_id" \
  --network-acl-id "$reserved_network_acl_id" \
  --query NewAssociationId --output text)
remember reserved_c_network_acl_association_id "$reserved_c_network_acl_association_id"

# Network firewall "firewall"
firewall_policy_firewall_policy_arn=$(aws network-firewall create-firewall-policy --region us-east-1 \
  --firewall-policy-name firewall \
  --firewall-policy '{"StatelessDefaultActions":["aws:pass"],"StatelessFragmentDefaultActions":["aws:drop"],"StatefulDefaultActions":["aws:drop_established","aws:alert_established"],"TLSInspectionConfigurationArn":"arn:aws:network-firewall:us-east-1:111122223333:tls-configuration/inspect","PolicyVariables":{"RuleVariables":{"HOME_NET":{"Definition":["10.0.0.0/8"]}}},"StatefulEngineOptions":{"RuleOrder":"STRICT_ORDER","StreamExceptionPolicy":"REJECT","FlowTimeouts":{"TcpIdleTimeoutSeconds":600}},"StatefulRuleGroupReferences":[{"ResourceArn":"arn:aws:network-firewall:us-east-1:aws-managed:stateful-rulegroup/BotNetCommandAndControlDomainsStrictOrder","Priority":1,"Override":{"Action":"DROP_TO_ALERT"}}],"StatelessRuleGroupReferences":[{"ResourceArn":"arn:aws:network-firewall:us-east-1:111122223333:stateless-rulegroup/first","Priority":10}]}' \
  --encryption-configuration '{"Type":"CUSTOMER_KMS","KeyId":"arn:aws:kms:us-east-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef"}' \
  --query FirewallPolicyResponse.FirewallPolicyArn --output text)
remember firewall_policy_firewall_policy_arn "$firewall_policy_firewall_policy_arn"
firewall_arn=$(aws network-firewall create-firewall --region us-east-1 \
  --firewall-name firewall \
  --vpc-id "$main_vpc_id" \
  --firewall-policy-arn "$firewall_policy_firewall_policy_arn" \
  --description 'Inspects what private subnets send' \
  --delete-protection \
  --subnet-change-protection \
  --firewall-policy-change-protection \
  --enabled-analysis-types TLS_SNI HTTP_HOST \
  --subnet-mappings '[{"SubnetId":"'"$firewall_a_subnet_id"'","IPAddressType":"DUALSTACK"},{"SubnetId":"'"$firewall_b_subnet_id"'","IPAddressType":"DUALSTACK"}]' \
  --encryption-configuration '{"Type":"CUSTOMER_KMS","KeyId":"arn:aws:kms:us-east-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef"}' \
  --tags '[{"Key":"Name","Value":"firewall"}]' \
  --query Firewall.FirewallArn --output text)
remember firewall_arn "$firewall_arn"
wait_until READY '' aws network-firewall describe-firewall --region us-east-1 \
  --firewall-arn "$firewall_arn" \
  --query FirewallStatus.Status --output text
firewall_endpoint_in_firewall_a_subnet_id=$(aws network-firewall describe-firewall --region us-east-1 \
  --firewall-arn "$firewall_arn" \
  --query "values(FirewallStatus.SyncStates)[?Attachment.SubnetId=='$firewall_a_subnet_id'].Attachment.EndpointId | [0]" --output text)
remember firewall_endpoint_in_firewall_a_subnet_id "$firewall_endpoint_in_firewall_a_subnet_id"

# Route table "elsewhere"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$elsewhere_route_table_id" \
  --destination-cidr-block 203.0.113.0/25 \
  --vpc-endpoint-id "$firewall_endpoint_in_firewall_a_subnet_id" \
  --output text >/dev/null

# Network firewall "firewall"
firewall_endpoint_in_firewall_b_subnet_id=$(aws network-firewall describe-firewall --region us-east-1 \
  --firewall-arn "$firewall_arn" \
  --query "values(FirewallStatus.SyncStates)[?Attachment.SubnetId=='$firewall_b_subnet_id'].Attachment.EndpointId | [0]" --output text)
remember firewall_endpoint_in_firewall_b_subnet_id "$firewall_endpoint_in_firewall_b_subnet_id"

# Route table "elsewhere"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$elsewhere_route_table_id" \
  --destination-cidr-block 203.0.113.128/25 \
  --vpc-endpoint-id "$firewall_endpoint_in_firewall_b_subnet_id" \
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

# EC2 instance "app"
aws iam create-role --region us-east-1 \
  --role-name app-160-role \
  --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
  --output text >/dev/null
remember app_role_made yes
aws iam wait role-exists --region us-east-1 --role-name app-160-role
aws iam attach-role-policy --region us-east-1 \
  --role-name app-160-role \
  --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore \
  --output text >/dev/null
remember app_role_policy_attachment_made yes
aws iam create-instance-profile --region us-east-1 \
  --instance-profile-name app-160-profile \
  --output text >/dev/null
remember app_instance_profile_made yes
aws iam wait instance-profile-exists --region us-east-1 --instance-profile-name app-160-profile
aws iam add-role-to-instance-profile --region us-east-1 \
  --instance-profile-name app-160-profile \
  --role-name app-160-role \
  --output text >/dev/null
remember app_instance_profile_role_made yes

# Lambda function "clean-up"
clean_up_role_arn=$(aws iam create-role --region us-east-1 \
  --role-name clean-up-150-role \
  --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
  --query Role.Arn --output text)
remember clean_up_role_arn "$clean_up_role_arn"
remember clean_up_role_made yes
aws iam wait role-exists --region us-east-1 --role-name clean-up-150-role
aws iam attach-role-policy --region us-east-1 \
  --role-name clean-up-150-role \
  --policy-arn arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole \
  --output text >/dev/null
remember clean_up_role_policy_attachment_made yes

# EKS cluster "inner-apps"
inner_apps_role_arn=$(aws iam create-role --region us-east-1 \
  --role-name inner-apps-152-role \
  --assume-role-policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"eks.amazonaws.com"},"Action":"sts:AssumeRole"}]}' \
  --query Role.Arn --output text)
remember inner_apps_role_arn "$inner_apps_role_arn"
remember inner_apps_role_made yes
aws iam wait role-exists --region us-east-1 --role-name inner-apps-152-role
aws iam attach-role-policy --region us-east-1 \
  --role-name inner-apps-152-role \
  --policy-arn arn:aws:iam::aws:policy/AmazonEKSClusterPolicy \
  --output text >/dev/null
remember inner_apps_role_policy_attachment_made yes

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

# VPC peering connection "main-tools"
main_tools_vpc_peering_connection_id=$(aws ec2 create-vpc-peering-connection --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --peer-vpc-id "$tools_vpc_id" \
  --tag-specifications '[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"main-tools"}]}]' \
  --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
remember main_tools_vpc_peering_connection_id "$main_tools_vpc_peering_connection_id"
wait_until pending-acceptance 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 \
  --vpc-peering-connection-ids "$main_tools_vpc_peering_connection_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text
aws ec2 accept-vpc-peering-connection --region us-east-1 \
  --vpc-peering-connection-id "$main_tools_vpc_peering_connection_id" \
  --output text >/dev/null
wait_until active 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 \
  --vpc-peering-connection-ids "$main_tools_vpc_peering_connection_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text

# Route table "peered"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$peered_route_table_id" \
  --destination-cidr-block 10.4.0.0/16 \
  --vpc-peering-connection-id "$main_tools_vpc_peering_connection_id" \
  --output text >/dev/null

# Route table "main"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$tools_vpc_default_route_table_id" \
  --destination-cidr-block 10.0.0.0/16 \
  --vpc-peering-connection-id "$main_tools_vpc_peering_connection_id" \
  --output text >/dev/null

# VPC peering connection "main-tools"
aws ec2 modify-vpc-peering-connection-options --region us-east-1 \
  --vpc-peering-connection-id "$main_tools_vpc_peering_connection_id" \
  --requester-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":true}' \
  --accepter-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":true}' \
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

# Customer gateway "office router"
office_router_customer_gateway_id=$(aws ec2 create-customer-gateway --region us-east-1 \
  --type ipsec.1 \
  --ip-address 203.0.113.80 \
  --bgp-asn 65000 \
  --tag-specifications '[{"ResourceType":"customer-gateway","Tags":[{"Key":"Name","Value":"office router"}]}]' \
  --query CustomerGateway.CustomerGatewayId --output text)
remember office_router_customer_gateway_id "$office_router_customer_gateway_id"

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

# Transit gateway "watched-hub"
watched_hub_transit_gateway_id=$(aws ec2 create-transit-gateway --region us-east-1 \
  --options '{"DefaultRouteTableAssociation":"enable","DefaultRouteTablePropagation":"enable","AutoAcceptSharedAttachments":"disable","DnsSupport":"enable","VpnEcmpSupport":"enable","SecurityGroupReferencingSupport":"disable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway","Tags":[{"Key":"Name","Value":"watched-hub"}]}]' \
  --query TransitGateway.TransitGatewayId --output text)
remember watched_hub_transit_gateway_id "$watched_hub_transit_gateway_id"

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

# VPC endpoint "database"
database_endpoint_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --vpc-endpoint-type Resource \
  --subnet-ids "$private_a_subnet_id" "$private_b_subnet_id" \
  --private-dns-enabled \
  --resource-configuration-arn arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-0123456789abcdef0 \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"database"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember database_endpoint_id "$database_endpoint_id"

# VPC endpoint "inspection"
inspection_endpoint_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --service-name com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0 \
  --vpc-endpoint-type GatewayLoadBalancer \
  --subnet-ids "$private_a_subnet_id" \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"inspection"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember inspection_endpoint_id "$inspection_endpoint_id"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$inspection_endpoint_id" \
  --query 'VpcEndpoints[0].State' --output text

# Route table "inspected"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$inspected_route_table_id" \
  --destination-cidr-block 198.51.100.0/24 \
  --vpc-endpoint-id "$inspection_endpoint_id" \
  --output text >/dev/null

# VPC endpoint "s3"
s3_endpoint_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --service-name com.amazonaws.us-east-1.s3 \
  --vpc-endpoint-type Gateway \
  --route-table-ids "$private_route_table_id" \
  --ip-address-type ipv4 \
  --dns-options '{"DnsRecordIpType":"ipv4"}' \
  --policy-document '{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":["s3:GetObject"],"Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-0123456789"}}}]}' \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"s3"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember s3_endpoint_id "$s3_endpoint_id"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$s3_endpoint_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "s3-private"
s3_private_endpoint_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --service-name com.amazonaws.us-east-1.s3 \
  --vpc-endpoint-type Interface \
  --subnet-ids "$private_a_subnet_id" "$private_b_subnet_id" \
  --security-group-ids "$web_security_group_id" \
  --private-dns-enabled \
  --dns-options '{"PrivateDnsOnlyForInboundResolverEndpoint":true}' \
  --subnet-configurations '[{"SubnetId":"'"$private_a_subnet_id"'","Ipv4":"10.0.16.10"},{"SubnetId":"'"$private_b_subnet_id"'","Ipv4":"10.0.17.10","Ipv6":"2001:db8:1::10"}]' \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"s3-private"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember s3_private_endpoint_id "$s3_private_endpoint_id"

# VPC endpoint "services"
services_endpoint_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --vpc-endpoint-type ServiceNetwork \
  --subnet-ids "$private_a_subnet_id" "$private_b_subnet_id" \
  --private-dns-enabled \
  --service-network-arn arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0 \
  --dns-options '{"PrivateDnsPreference":"VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS","PrivateDnsSpecifiedDomains":["example.com"]}' \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"services"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember services_endpoint_id "$services_endpoint_id"

# VPC endpoint "sqs-abroad"
sqs_abroad_endpoint_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --service-name com.amazonaws.eu-west-1.sqs \
  --vpc-endpoint-type Interface \
  --subnet-ids "$private_a_subnet_id" "$private_b_subnet_id" \
  --no-private-dns-enabled \
  --service-region eu-west-1 \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"sqs-abroad"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember sqs_abroad_endpoint_id "$sqs_abroad_endpoint_id"

# What AWS has there
amazon_linux_image_id=$(aws ssm get-parameter --region us-east-1 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --query Parameter.Value --output text)
remember amazon_linux_image_id "$amazon_linux_image_id"

# EC2 instance "app"
response=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$private_a_subnet_id"'","AssociatePublicIpAddress":false,"Groups":["'"$web_security_group_id"'"]}]' \
  --iam-instance-profile '{"Name":"app-160-profile"}' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"app"}]}]' \
  --count 1 \
  --query '[Instances[0].InstanceId, Instances[0].PrivateIpAddress]' --output text)
read -r app_instance_id app_instance_private_ip <<<"$response"
remember app_instance_id "$app_instance_id"
remember app_instance_private_ip "$app_instance_private_ip"

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
  --key-name operations \
  --iam-instance-profile '{"Name":"appliance"}' \
  --user-data $'#!/bin/bash\x0a# forwards what comes in\x0asysctl -w net.ipv4.ip_forward=1\x0aecho "${HOSTNAME} is ready"\x0a' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"optional","HttpPutResponseHopLimit":2,"HttpProtocolIpv6":"enabled","InstanceMetadataTags":"enabled"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeSize":20,"VolumeType":"io2","Iops":3000}}]' \
  --disable-api-termination \
  --instance-initiated-shutdown-behavior terminate \
  --monitoring '{"Enabled":true}' \
  --placement '{"Tenancy":"dedicated","GroupName":"appliances"}' \
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

# EC2 instance "appliance"
appliance_instance_82_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$appliances_subnet_id"'","AssociatePublicIpAddress":true,"Groups":["'"$web_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"appliance"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember appliance_instance_82_id "$appliance_instance_82_id"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$appliance_instance_82_id"
aws ec2 modify-instance-attribute --region us-east-1 \
  --instance-id "$appliance_instance_82_id" \
  --no-source-dest-check \
  --output text >/dev/null

# Route table "edge"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$edge_route_table_id" \
  --destination-cidr-block 10.0.0.0/24 \
  --instance-id "$appliance_instance_82_id" \
  --output text >/dev/null

# Subnet "interfaces-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$interfaces_a_subnet_id"

# EC2 instance "mail"
mail_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$interfaces_a_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddresses":[{"PrivateIpAddress":"10.0.64.10","Primary":true},{"PrivateIpAddress":"10.0.64.11","Primary":false},{"PrivateIpAddress":"10.0.64.12","Primary":false}],"Ipv6AddressCount":2,"Groups":["'"$web_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"disabled"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"mail"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember mail_instance_id "$mail_instance_id"

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

# Network interface "inspector"
inspector_network_interface_id=$(aws ec2 create-network-interface --region us-east-1 \
  --subnet-id "$appliances_subnet_id" \
  --tag-specifications '[{"ResourceType":"network-interface","Tags":[{"Key":"Name","Value":"inspector"}]}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
remember inspector_network_interface_id "$inspector_network_interface_id"
aws ec2 wait network-interface-available --region us-east-1 \
  --network-interface-ids "$inspector_network_interface_id"
aws ec2 modify-network-interface-attribute --region us-east-1 \
  --network-interface-id "$inspector_network_interface_id" \
  --no-source-dest-check \
  --output text >/dev/null

# Managed prefix list "partners"
wait_until create-complete 'create-failed' aws ec2 describe-managed-prefix-lists --region us-east-1 \
  --prefix-list-ids "$partners_prefix_list_id" \
  --query 'PrefixLists[0].State' --output text

# Route table "elsewhere"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$elsewhere_route_table_id" \
  --destination-prefix-list-id "$partners_prefix_list_id" \
  --network-interface-id "$inspector_network_interface_id" \
  --output text >/dev/null
aws ec2 replace-route --region us-east-1 \
  --route-table-id "$elsewhere_route_table_id" \
  --destination-cidr-block 10.0.0.0/16 \
  --network-interface-id "$inspector_network_interface_id" \
  --output text >/dev/null

# Network interface "sensor"
sensor_network_interface_id=$(aws ec2 create-network-interface --region us-east-1 \
  --subnet-id "$private_a_subnet_id" \
  --groups "$web_security_group_id" \
  --tag-specifications '[{"ResourceType":"network-interface","Tags":[{"Key":"Name","Value":"sensor"}]}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
remember sensor_network_interface_id "$sensor_network_interface_id"

# Network interface "watched"
watched_network_interface_id=$(aws ec2 create-network-interface --region us-east-1 \
  --subnet-id "$private_a_subnet_id" \
  --groups "$web_security_group_id" \
  --tag-specifications '[{"ResourceType":"network-interface","Tags":[{"Key":"Name","Value":"watched"}]}]' \
  --query NetworkInterface.NetworkInterfaceId --output text)
remember watched_network_interface_id "$watched_network_interface_id"

# Load balancer "api"
api_load_balancer_id=$(aws elbv2 create-load-balancer --region us-east-1 \
  --name api \
  --type network \
  --scheme internal \
  --ip-address-type dualstack \
  --subnets "$public_a_subnet_id" "$public_b_subnet_id" \
  --tags '[{"Key":"Name","Value":"api"}]' \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)
remember api_load_balancer_id "$api_load_balancer_id"
aws elbv2 wait load-balancer-available --region us-east-1 \
  --load-balancer-arns "$api_load_balancer_id"
aws elbv2 modify-load-balancer-attributes --region us-east-1 \
  --load-balancer-arn "$api_load_balancer_id" \
  --attributes '[{"Key":"deletion_protection.enabled","Value":"false"}]' \
  --output text >/dev/null

# Endpoint service "orders-api"
response=$(aws ec2 create-vpc-endpoint-service-configuration --region us-east-1 \
  --acceptance-required \
  --network-load-balancer-arns "$api_load_balancer_id" \
  --supported-ip-address-types ipv4 ipv6 \
  --supported-regions us-east-1 eu-west-1 \
  --private-dns-name orders.example.com \
  --tag-specifications '[{"ResourceType":"vpc-endpoint-service","Tags":[{"Key":"Name","Value":"orders-api"},{"Key":"Team","Value":"orders"}]}]' \
  --query '[ServiceConfiguration.ServiceName, ServiceConfiguration.ServiceId]' --output text)
read -r orders_api_endpoint_service_name orders_api_endpoint_service_id <<<"$response"
remember orders_api_endpoint_service_name "$orders_api_endpoint_service_name"
remember orders_api_endpoint_service_id "$orders_api_endpoint_service_id"
wait_until Available 'Failed' aws ec2 describe-vpc-endpoint-service-configurations --region us-east-1 \
  --service-ids "$orders_api_endpoint_service_id" \
  --query 'ServiceConfigurations[0].ServiceState' --output text
aws ec2 modify-vpc-endpoint-service-permissions --region us-east-1 \
  --service-id "$orders_api_endpoint_service_id" \
  --add-allowed-principals arn:aws:iam::111122223333:root arn:aws:iam::444455556666:role/orders \
  --output text >/dev/null
aws ec2 modify-vpc-endpoint-service-payer-responsibility --region us-east-1 \
  --service-id "$orders_api_endpoint_service_id" \
  --payer-responsibility ServiceOwner \
  --output text >/dev/null

# VPC endpoint "orders"
orders_endpoint_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --service-name "$orders_api_endpoint_service_name" \
  --vpc-endpoint-type Interface \
  --subnet-ids "$private_a_subnet_id" "$private_b_subnet_id" \
  --security-group-ids "$web_security_group_id" \
  --no-private-dns-enabled \
  --ip-address-type ipv4 \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"orders"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember orders_endpoint_id "$orders_endpoint_id"
wait_until pendingAcceptance 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$orders_endpoint_id" \
  --query 'VpcEndpoints[0].State' --output text
aws ec2 accept-vpc-endpoint-connections --region us-east-1 \
  --service-id "$orders_api_endpoint_service_id" \
  --vpc-endpoint-ids "$orders_endpoint_id" \
  --output text >/dev/null

# Load balancer "api"
api_1_target_group_id=$(aws elbv2 create-target-group --region us-east-1 \
  --name api-1 \
  --vpc-id "$main_vpc_id" \
  --target-type instance \
  --protocol TCP \
  --port 8443 \
  --health-check-protocol TCP \
  --health-check-port traffic-port \
  --health-check-interval-seconds 30 \
  --healthy-threshold-count 5 \
  --unhealthy-threshold-count 2 \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
remember api_1_target_group_id "$api_1_target_group_id"
api_1_listener_id=$(aws elbv2 create-listener --region us-east-1 \
  --load-balancer-arn "$api_load_balancer_id" \
  --protocol TCP \
  --port 443 \
  --default-actions '[{"Type":"forward","TargetGroupArn":"'"$api_1_target_group_id"'"}]' \
  --query 'Listeners[0].ListenerArn' --output text)
remember api_1_listener_id "$api_1_listener_id"

# Load balancer "firewalls"
firewalls_load_balancer_id=$(aws elbv2 create-load-balancer --region us-east-1 \
  --name firewalls \
  --type gateway \
  --ip-address-type ipv4 \
  --subnets "$private_a_subnet_id" \
  --tags '[{"Key":"Name","Value":"firewalls"}]' \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)
remember firewalls_load_balancer_id "$firewalls_load_balancer_id"
aws elbv2 wait load-balancer-available --region us-east-1 \
  --load-balancer-arns "$firewalls_load_balancer_id"
aws elbv2 modify-load-balancer-attributes --region us-east-1 \
  --load-balancer-arn "$firewalls_load_balancer_id" \
  --attributes '[{"Key":"deletion_protection.enabled","Value":"false"}]' \
  --output text >/dev/null

# Endpoint service "inspection-service"
response=$(aws ec2 create-vpc-endpoint-service-configuration --region us-east-1 \
  --no-acceptance-required \
  --gateway-load-balancer-arns "$firewalls_load_balancer_id" \
  --supported-ip-address-types ipv4 \
  --tag-specifications '[{"ResourceType":"vpc-endpoint-service","Tags":[{"Key":"Name","Value":"inspection-service"}]}]' \
  --query '[ServiceConfiguration.ServiceId, ServiceConfiguration.ServiceName]' --output text)
read -r inspection_service_id inspection_service_name <<<"$response"
remember inspection_service_id "$inspection_service_id"
remember inspection_service_name "$inspection_service_name"
wait_until Available 'Failed' aws ec2 describe-vpc-endpoint-service-configurations --region us-east-1 \
  --service-ids "$inspection_service_id" \
  --query 'ServiceConfigurations[0].ServiceState' --output text

# VPC endpoint "inspected-by-own"
inspected_by_own_endpoint_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --service-name "$inspection_service_name" \
  --vpc-endpoint-type GatewayLoadBalancer \
  --subnet-ids "$private_a_subnet_id" \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"inspected-by-own"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember inspected_by_own_endpoint_id "$inspected_by_own_endpoint_id"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$inspected_by_own_endpoint_id" \
  --query 'VpcEndpoints[0].State' --output text

# Route table "inspected-by-own"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$inspected_by_own_route_table_id" \
  --destination-cidr-block 203.0.113.128/25 \
  --vpc-endpoint-id "$inspected_by_own_endpoint_id" \
  --output text >/dev/null

# Load balancer "firewalls"
firewalls_1_target_group_id=$(aws elbv2 create-target-group --region us-east-1 \
  --name firewalls-1 \
  --vpc-id "$main_vpc_id" \
  --target-type instance \
  --protocol GENEVE \
  --port 6081 \
  --health-check-protocol HTTP \
  --health-check-path / \
  --health-check-port traffic-port \
  --health-check-interval-seconds 30 \
  --healthy-threshold-count 5 \
  --unhealthy-threshold-count 2 \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
remember firewalls_1_target_group_id "$firewalls_1_target_group_id"
firewalls_1_listener_id=$(aws elbv2 create-listener --region us-east-1 \
  --load-balancer-arn "$firewalls_load_balancer_id" \
  --default-actions '[{"Type":"forward","TargetGroupArn":"'"$firewalls_1_target_group_id"'"}]' \
  --query 'Listeners[0].ListenerArn' --output text)
remember firewalls_1_listener_id "$firewalls_1_listener_id"

# Load balancer "front"
front_load_balancer_id=$(aws elbv2 create-load-balancer --region us-east-1 \
  --name front \
  --type network \
  --scheme internet-facing \
  --ip-address-type ipv4 \
  --subnet-mappings '[{"SubnetId":"'"$public_a_subnet_id"'","AllocationId":"'"$front_elastic_ip_allocation_id"'"},{"SubnetId":"'"$public_b_subnet_id"'"}]' \
  --security-groups "$web_security_group_id" \
  --tags '[{"Key":"Name","Value":"front"}]' \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)
remember front_load_balancer_id "$front_load_balancer_id"
aws elbv2 wait load-balancer-available --region us-east-1 \
  --load-balancer-arns "$front_load_balancer_id"
aws elbv2 set-security-groups --region us-east-1 \
  --load-balancer-arn "$front_load_balancer_id" \
  --security-groups "$web_security_group_id" \
  --enforce-security-group-inbound-rules-on-private-link-traffic off \
  --output text >/dev/null
aws elbv2 modify-load-balancer-attributes --region us-east-1 \
  --load-balancer-arn "$front_load_balancer_id" \
  --attributes '[{"Key":"deletion_protection.enabled","Value":"false"},{"Key":"load_balancing.cross_zone.enabled","Value":"true"},{"Key":"zonal_shift.config.enabled","Value":"true"},{"Key":"dns_record.client_routing_policy","Value":"partial_availability_zone_affinity"}]' \
  --output text >/dev/null

# Load balancer "inner"
inner_load_balancer_id=$(aws elbv2 create-load-balancer --region us-east-1 \
  --name inner \
  --type network \
  --scheme internal \
  --ip-address-type ipv4 \
  --subnet-mappings '[{"SubnetId":"'"$private_a_subnet_id"'","PrivateIPv4Address":"10.0.16.200"},{"SubnetId":"'"$private_b_subnet_id"'"}]' \
  --tags '[{"Key":"Name","Value":"inner"}]' \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)
remember inner_load_balancer_id "$inner_load_balancer_id"
aws elbv2 wait load-balancer-available --region us-east-1 \
  --load-balancer-arns "$inner_load_balancer_id"
aws elbv2 modify-load-balancer-attributes --region us-east-1 \
  --load-balancer-arn "$inner_load_balancer_id" \
  --attributes '[{"Key":"deletion_protection.enabled","Value":"false"}]' \
  --output text >/dev/null
inner_1_target_group_id=$(aws elbv2 create-target-group --region us-east-1 \
  --name inner-1 \
  --vpc-id "$main_vpc_id" \
  --target-type instance \
  --protocol TCP \
  --port 5432 \
  --health-check-protocol TCP \
  --health-check-port traffic-port \
  --health-check-interval-seconds 30 \
  --healthy-threshold-count 5 \
  --unhealthy-threshold-count 2 \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
remember inner_1_target_group_id "$inner_1_target_group_id"
inner_1_listener_id=$(aws elbv2 create-listener --region us-east-1 \
  --load-balancer-arn "$inner_load_balancer_id" \
  --protocol TCP \
  --port 5432 \
  --default-actions '[{"Type":"forward","TargetGroupArn":"'"$inner_1_target_group_id"'"}]' \
  --query 'Listeners[0].ListenerArn' --output text)
remember inner_1_listener_id "$inner_1_listener_id"

# EC2 instance "app"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$app_instance_id"

# Load balancer "inner"
aws elbv2 register-targets --region us-east-1 \
  --target-group-arn "$inner_1_target_group_id" \
  --targets '[{"Id":"'"$app_instance_id"'"}]' \
  --output text >/dev/null

# Load balancer "inspection"
inspection_load_balancer_id=$(aws elbv2 create-load-balancer --region us-east-1 \
  --name inspection \
  --type gateway \
  --ip-address-type ipv4 \
  --subnets "$private_a_subnet_id" \
  --tags '[{"Key":"Name","Value":"inspection"}]' \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)
remember inspection_load_balancer_id "$inspection_load_balancer_id"
aws elbv2 wait load-balancer-available --region us-east-1 \
  --load-balancer-arns "$inspection_load_balancer_id"
aws elbv2 modify-load-balancer-attributes --region us-east-1 \
  --load-balancer-arn "$inspection_load_balancer_id" \
  --attributes '[{"Key":"deletion_protection.enabled","Value":"false"}]' \
  --output text >/dev/null
inspection_1_target_group_id=$(aws elbv2 create-target-group --region us-east-1 \
  --name inspection-1 \
  --vpc-id "$main_vpc_id" \
  --target-type instance \
  --protocol GENEVE \
  --port 6081 \
  --health-check-protocol HTTP \
  --health-check-path / \
  --health-check-port traffic-port \
  --health-check-interval-seconds 30 \
  --healthy-threshold-count 5 \
  --unhealthy-threshold-count 2 \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
remember inspection_1_target_group_id "$inspection_1_target_group_id"
inspection_1_listener_id=$(aws elbv2 create-listener --region us-east-1 \
  --load-balancer-arn "$inspection_load_balancer_id" \
  --default-actions '[{"Type":"forward","TargetGroupArn":"'"$inspection_1_target_group_id"'"}]' \
  --query 'Listeners[0].ListenerArn' --output text)
remember inspection_1_listener_id "$inspection_1_listener_id"
aws elbv2 register-targets --region us-east-1 \
  --target-group-arn "$inspection_1_target_group_id" \
  --targets '[{"Id":"'"$app_instance_id"'"}]' \
  --output text >/dev/null

# Load balancer "web"
web_load_balancer_id=$(aws elbv2 create-load-balancer --region us-east-1 \
  --name web \
  --type application \
  --scheme internet-facing \
  --ip-address-type dualstack \
  --subnets "$public_a_subnet_id" "$public_b_subnet_id" \
  --security-groups "$web_security_group_id" \
  --ipam-pools '{"Ipv4IpamPoolId":"ipam-pool-0123456789abcdef0"}' \
  --tags '[{"Key":"Name","Value":"web"}]' \
  --query 'LoadBalancers[0].LoadBalancerArn' --output text)
remember web_load_balancer_id "$web_load_balancer_id"
aws elbv2 wait load-balancer-available --region us-east-1 \
  --load-balancer-arns "$web_load_balancer_id"
aws elbv2 modify-capacity-reservation --region us-east-1 \
  --load-balancer-arn "$web_load_balancer_id" \
  --minimum-load-balancer-capacity '{"CapacityUnits":100}' \
  --output text >/dev/null
aws elbv2 modify-load-balancer-attributes --region us-east-1 \
  --load-balancer-arn "$web_load_balancer_id" \
  --attributes '[{"Key":"deletion_protection.enabled","Value":"true"},{"Key":"idle_timeout.timeout_seconds","Value":"120"},{"Key":"client_keep_alive.seconds","Value":"600"},{"Key":"routing.http2.enabled","Value":"false"},{"Key":"routing.http.desync_mitigation_mode","Value":"strictest"},{"Key":"routing.http.drop_invalid_header_fields.enabled","Value":"true"},{"Key":"routing.http.preserve_host_header.enabled","Value":"true"},{"Key":"routing.http.x_amzn_tls_version_and_cipher_suite.enabled","Value":"true"},{"Key":"routing.http.xff_client_port.enabled","Value":"true"},{"Key":"routing.http.xff_header_processing.mode","Value":"remove"},{"Key":"waf.fail_open.enabled","Value":"true"},{"Key":"access_logs.s3.enabled","Value":"true"},{"Key":"access_logs.s3.bucket","Value":"example-elb-logs"},{"Key":"access_logs.s3.prefix","Value":"web"},{"Key":"connection_logs.s3.enabled","Value":"true"},{"Key":"connection_logs.s3.bucket","Value":"example-elb-logs"},{"Key":"connection_logs.s3.prefix","Value":"connections"}]' \
  --output text >/dev/null
web_1_target_group_id=$(aws elbv2 create-target-group --region us-east-1 \
  --name web-1 \
  --vpc-id "$main_vpc_id" \
  --target-type instance \
  --protocol HTTP \
  --port 80 \
  --health-check-protocol HTTP \
  --health-check-path / \
  --health-check-port traffic-port \
  --health-check-interval-seconds 30 \
  --healthy-threshold-count 5 \
  --unhealthy-threshold-count 2 \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
remember web_1_target_group_id "$web_1_target_group_id"
web_1_listener_id=$(aws elbv2 create-listener --region us-east-1 \
  --load-balancer-arn "$web_load_balancer_id" \
  --protocol HTTP \
  --port 80 \
  --default-actions '[{"Type":"forward","TargetGroupArn":"'"$web_1_target_group_id"'"}]' \
  --query 'Listeners[0].ListenerArn' --output text)
remember web_1_listener_id "$web_1_listener_id"
aws elbv2 register-targets --region us-east-1 \
  --target-group-arn "$web_1_target_group_id" \
  --targets '[{"Id":"'"$app_instance_id"'","Port":8080}]' \
  --output text >/dev/null
web_2_target_group_id=$(aws elbv2 create-target-group --region us-east-1 \
  --name web-2 \
  --vpc-id "$main_vpc_id" \
  --target-type ip \
  --protocol HTTPS \
  --port 8443 \
  --health-check-protocol HTTPS \
  --health-check-path /health \
  --health-check-port 8080 \
  --health-check-interval-seconds 30 \
  --healthy-threshold-count 5 \
  --unhealthy-threshold-count 2 \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
remember web_2_target_group_id "$web_2_target_group_id"
web_2_listener_id=$(aws elbv2 create-listener --region us-east-1 \
  --load-balancer-arn "$web_load_balancer_id" \
  --protocol HTTPS \
  --port 443 \
  --ssl-policy ELBSecurityPolicy-TLS13-1-2-2021-06 \
  --certificates '[{"CertificateArn":"arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012"}]' \
  --default-actions '[{"Type":"forward","TargetGroupArn":"'"$web_2_target_group_id"'"}]' \
  --query 'Listeners[0].ListenerArn' --output text)
remember web_2_listener_id "$web_2_listener_id"

# Load balancer "front"
front_1_target_group_id=$(aws elbv2 create-target-group --region us-east-1 \
  --name front-1 \
  --vpc-id "$main_vpc_id" \
  --target-type alb \
  --protocol TCP \
  --port 80 \
  --health-check-protocol HTTP \
  --health-check-path / \
  --health-check-port traffic-port \
  --health-check-interval-seconds 30 \
  --healthy-threshold-count 5 \
  --unhealthy-threshold-count 2 \
  --query 'TargetGroups[0].TargetGroupArn' --output text)
remember front_1_target_group_id "$front_1_target_group_id"
front_1_listener_id=$(aws elbv2 create-listener --region us-east-1 \
  --load-balancer-arn "$front_load_balancer_id" \
  --protocol TCP \
  --port 80 \
  --default-actions '[{"Type":"forward","TargetGroupArn":"'"$front_1_target_group_id"'"}]' \
  --query 'Listeners[0].ListenerArn' --output text)
remember front_1_listener_id "$front_1_listener_id"
aws elbv2 register-targets --region us-east-1 \
  --target-group-arn "$front_1_target_group_id" \
  --targets '[{"Id":"'"$web_load_balancer_id"'"}]' \
  --output text >/dev/null

# Load balancer "web"
aws elbv2 register-targets --region us-east-1 \
  --target-group-arn "$web_2_target_group_id" \
  --targets '[{"Id":"'"$app_instance_private_ip"'","Port":8080}]' \
  --output text >/dev/null
aws elbv2 register-targets --region us-east-1 \
  --target-group-arn "$web_2_target_group_id" \
  --targets '[{"Id":"172.16.0.10","AvailabilityZone":"all"}]' \
  --output text >/dev/null

# RDS database "orders"
orders_subnet_group_id=$(aws rds create-db-subnet-group --region us-east-1 \
  --db-subnet-group-name orders-data \
  --db-subnet-group-description 'Subnets of orders' \
  --subnet-ids "$private_a_subnet_id" "$private_b_subnet_id" \
  --query DBSubnetGroup.DBSubnetGroupName --output text)
remember orders_subnet_group_id "$orders_subnet_group_id"
orders_database_id=$(aws rds create-db-instance --region us-east-1 \
  --db-instance-identifier orders \
  --engine mysql \
  --engine-version 8.4 \
  --db-instance-class db.m7g.large \
  --allocated-storage 100 \
  --no-storage-encrypted \
  --master-username orders_admin \
  --manage-master-user-password \
  --db-name orders \
  --port 3307 \
  --db-subnet-group-name "$orders_subnet_group_id" \
  --vpc-security-group-ids "$web_security_group_id" \
  --multi-az \
  --publicly-accessible \
  --backup-retention-period 14 \
  --copy-tags-to-snapshot \
  --deletion-protection \
  --tags '[{"Key":"Name","Value":"orders"}]' \
  --query DBInstance.DBInstanceIdentifier --output text)
remember orders_database_id "$orders_database_id"

# Lambda function "clean-up"
clean_up_function_id=$(aws lambda create-function --region us-east-1 \
  --function-name clean-up \
  --role "$clean_up_role_arn" \
  --runtime python3.13 \
  --handler index.handler \
  --code '{"S3Bucket":"example-code","S3Key":"clean-up.zip"}' \
  --memory-size 128 \
  --timeout 30 \
  --vpc-config '{"SubnetIds":["'"$private_a_subnet_id"'","'"$private_b_subnet_id"'"],"SecurityGroupIds":["'"$web_security_group_id"'"],"Ipv6AllowedForDualStack":false}' \
  --tags '{"Name":"clean-up"}' \
  --query FunctionName --output text)
remember clean_up_function_id "$clean_up_function_id"

# Lambda function "import"
import_function_id=$(aws lambda create-function --region us-east-1 \
  --function-name import \
  --role arn:aws:iam::111122223333:role/import \
  --runtime nodejs22.x \
  --handler import.handler \
  --code '{"S3Bucket":"example-code","S3Key":"import.zip"}' \
  --memory-size 512 \
  --timeout 60 \
  --vpc-config '{"SubnetIds":["'"$private_a_subnet_id"'","'"$private_b_subnet_id"'"],"SecurityGroupIds":["'"$web_security_group_id"'"],"Ipv6AllowedForDualStack":true}' \
  --tags '{"Name":"import"}' \
  --query FunctionName --output text)
remember import_function_id "$import_function_id"

# EKS cluster "apps"
apps_eks_cluster_id=$(aws eks create-cluster --region us-east-1 \
  --name apps \
  --kubernetes-version 1.33 \
  --role-arn arn:aws:iam::111122223333:role/eks \
  --resources-vpc-config '{"subnetIds":["'"$private_a_subnet_id"'","'"$private_b_subnet_id"'"],"securityGroupIds":["'"$web_security_group_id"'"],"endpointPrivateAccess":false,"endpointPublicAccess":true,"publicAccessCidrs":["203.0.113.0/24"]}' \
  --tags '{"Name":"apps"}' \
  --query cluster.name --output text)
remember apps_eks_cluster_id "$apps_eks_cluster_id"

# EKS cluster "inner-apps"
inner_apps_eks_cluster_id=$(aws eks create-cluster --region us-east-1 \
  --name inner-apps \
  --role-arn "$inner_apps_role_arn" \
  --resources-vpc-config '{"subnetIds":["'"$private_a_subnet_id"'","'"$private_b_subnet_id"'"],"securityGroupIds":["'"$web_security_group_id"'"],"endpointPrivateAccess":true,"endpointPublicAccess":false}' \
  --tags '{"Name":"inner-apps"}' \
  --query cluster.name --output text)
remember inner_apps_eks_cluster_id "$inner_apps_eks_cluster_id"

# ECS cluster "jobs"
jobs_ecs_cluster_id=$(aws ecs create-cluster --region us-east-1 \
  --cluster-name jobs \
  --settings '[{"name":"containerInsights","value":"enabled"}]' \
  --tags '[{"key":"Name","value":"jobs"}]' \
  --query cluster.clusterArn --output text)
remember jobs_ecs_cluster_id "$jobs_ecs_cluster_id"

# Transit gateway "watched-hub"
wait_until available '' aws ec2 describe-transit-gateways --region us-east-1 \
  --transit-gateway-ids "$watched_hub_transit_gateway_id" \
  --query 'TransitGateways[0].State' --output text

# Flow log "hub"
hub_flow_log_id=$(aws ec2 create-flow-logs --region us-east-1 \
  --resource-ids "$watched_hub_transit_gateway_id" \
  --resource-type TransitGateway \
  --log-destination-type cloud-watch-logs \
  --log-destination arn:aws:logs:us-east-1:111122223333:log-group:hub \
  --deliver-logs-permission-arn arn:aws:iam::111122223333:role/flow-logs \
  --max-aggregation-interval 60 \
  --log-format '${tgw-id} ${srcaddr} ${dstaddr} ${packets-lost-no-route}' \
  --tag-specifications '[{"ResourceType":"vpc-flow-log","Tags":[{"Key":"Name","Value":"hub"}]}]' \
  --query 'FlowLogIds[0]' --output text)
remember hub_flow_log_id "$hub_flow_log_id"

# Flow log "to-bucket"
aws s3api create-bucket --region us-east-1 \
  --bucket example-flow-logs-of-main \
  --output text >/dev/null
remember to_bucket_made yes
aws s3api put-bucket-policy --region us-east-1 \
  --bucket example-flow-logs-of-main \
  --policy '{"Version":"2012-10-17","Statement":[{"Sid":"AWSLogDeliveryWrite","Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},"Action":"s3:PutObject","Resource":"arn:aws:s3:::example-flow-logs-of-main/network/main/*","Condition":{"StringEquals":{"s3:x-amz-acl":"bucket-owner-full-control"}}},{"Sid":"AWSLogDeliveryAclCheck","Effect":"Allow","Principal":{"Service":"delivery.logs.amazonaws.com"},"Action":["s3:GetBucketAcl","s3:ListBucket"],"Resource":"arn:aws:s3:::example-flow-logs-of-main"}]}' \
  --output text >/dev/null
remember to_bucket_bucket_policy_made yes
to_bucket_flow_log_id=$(aws ec2 create-flow-logs --region us-east-1 \
  --resource-ids "$private_a_subnet_id" \
  --resource-type Subnet \
  --traffic-type REJECT \
  --log-destination-type s3 \
  --log-destination arn:aws:s3:::example-flow-logs-of-main/network/main/ \
  --destination-options '{"FileFormat":"parquet","HiveCompatiblePartitions":true,"PerHourPartition":true}' \
  --tag-specifications '[{"ResourceType":"vpc-flow-log","Tags":[{"Key":"Name","Value":"to-bucket"}]}]' \
  --query 'FlowLogIds[0]' --output text)
remember to_bucket_flow_log_id "$to_bucket_flow_log_id"

# Network interface "sensor"
aws ec2 wait network-interface-available --region us-east-1 \
  --network-interface-ids "$sensor_network_interface_id"

# Flow log "to-stream"
to_stream_flow_log_id=$(aws ec2 create-flow-logs --region us-east-1 \
  --resource-ids "$sensor_network_interface_id" \
  --resource-type NetworkInterface \
  --traffic-type ALL \
  --log-destination-type kinesis-data-firehose \
  --log-destination arn:aws:firehose:us-east-1:444455556666:deliverystream/flow \
  --deliver-logs-permission-arn arn:aws:iam::111122223333:role/flow-logs \
  --deliver-cross-account-role arn:aws:iam::444455556666:role/flow-logs \
  --tag-specifications '[{"ResourceType":"vpc-flow-log","Tags":[{"Key":"Name","Value":"to-stream"}]}]' \
  --query 'FlowLogIds[0]' --output text)
remember to_stream_flow_log_id "$to_stream_flow_log_id"

# Flow log "whole-vpc"
aws logs create-log-group --region us-east-1 \
  --log-group-name /vpc-flow-logs/main \
  --output text >/dev/null
remember whole_vpc_log_group_made yes
aws logs put-retention-policy --region us-east-1 \
  --log-group-name /vpc-flow-logs/main \
  --retention-in-days 90 \
  --output text >/dev/null
aws iam wait role-exists --region us-east-1 --role-name whole-vpc-179-delivery
aws iam put-role-policy --region us-east-1 \
  --policy-name deliver-flow-logs \
  --role-name whole-vpc-179-delivery \
  --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream","logs:PutLogEvents","logs:DescribeLogGroups","logs:DescribeLogStreams"],"Resource":"*"}]}' \
  --output text >/dev/null
remember whole_vpc_role_policy_made yes
whole_vpc_flow_log_id=$(aws ec2 create-flow-logs --region us-east-1 \
  --resource-ids "$main_vpc_id" \
  --resource-type VPC \
  --traffic-type ALL \
  --log-destination-type cloud-watch-logs \
  --log-group-name /vpc-flow-logs/main \
  --deliver-logs-permission-arn "$whole_vpc_role_arn" \
  --max-aggregation-interval 60 \
  --log-format '${version} ${srcaddr} ${dstaddr} ${action} ${flow-direction}' \
  --tag-specifications '[{"ResourceType":"vpc-flow-log","Tags":[{"Key":"Name","Value":"whole-vpc"}]}]' \
  --query 'FlowLogIds[0]' --output text)
remember whole_vpc_flow_log_id "$whole_vpc_flow_log_id"

# Traffic mirror target "sensor"
sensor_traffic_mirror_target_id=$(aws ec2 create-traffic-mirror-target --region us-east-1 \
  --network-interface-id "$sensor_network_interface_id" \
  --description 'Intrusion detection' \
  --tag-specifications '[{"ResourceType":"traffic-mirror-target","Tags":[{"Key":"Name","Value":"sensor"}]}]' \
  --query TrafficMirrorTarget.TrafficMirrorTargetId --output text)
remember sensor_traffic_mirror_target_id "$sensor_traffic_mirror_target_id"

# Traffic mirror filter "https"
https_traffic_mirror_filter_id=$(aws ec2 create-traffic-mirror-filter --region us-east-1 \
  --description 'HTTPS and names' \
  --tag-specifications '[{"ResourceType":"traffic-mirror-filter","Tags":[{"Key":"Name","Value":"https"}]}]' \
  --query TrafficMirrorFilter.TrafficMirrorFilterId --output text)
remember https_traffic_mirror_filter_id "$https_traffic_mirror_filter_id"
aws ec2 modify-traffic-mirror-filter-network-services --region us-east-1 \
  --traffic-mirror-filter-id "$https_traffic_mirror_filter_id" \
  --add-network-services amazon-dns \
  --output text >/dev/null
https_ingress_100_traffic_mirror_filter_rule_id=$(aws ec2 create-traffic-mirror-filter-rule --region us-east-1 \
  --traffic-mirror-filter-id "$https_traffic_mirror_filter_id" \
  --traffic-direction ingress \
  --rule-number 100 \
  --rule-action accept \
  --protocol 6 \
  --source-cidr-block 0.0.0.0/0 \
  --destination-cidr-block 10.0.0.0/16 \
  --source-port-range '{"FromPort":1024,"ToPort":65535}' \
  --destination-port-range '{"FromPort":443,"ToPort":443}' \
  --description HTTPS \
  --query TrafficMirrorFilterRule.TrafficMirrorFilterRuleId --output text)
remember https_ingress_100_traffic_mirror_filter_rule_id "$https_ingress_100_traffic_mirror_filter_rule_id"
https_egress_100_traffic_mirror_filter_rule_id=$(aws ec2 create-traffic-mirror-filter-rule --region us-east-1 \
  --traffic-mirror-filter-id "$https_traffic_mirror_filter_id" \
  --traffic-direction egress \
  --rule-number 100 \
  --rule-action reject \
  --source-cidr-block 10.0.0.0/16 \
  --destination-cidr-block 10.0.0.0/16 \
  --description HTTPS \
  --query TrafficMirrorFilterRule.TrafficMirrorFilterRuleId --output text)
remember https_egress_100_traffic_mirror_filter_rule_id "$https_egress_100_traffic_mirror_filter_rule_id"

# Network interface "watched"
aws ec2 wait network-interface-available --region us-east-1 \
  --network-interface-ids "$watched_network_interface_id"

# Traffic mirror session "to-sensor"
to_sensor_traffic_mirror_session_id=$(aws ec2 create-traffic-mirror-session --region us-east-1 \
  --network-interface-id "$watched_network_interface_id" \
  --traffic-mirror-target-id "$sensor_traffic_mirror_target_id" \
  --traffic-mirror-filter-id "$https_traffic_mirror_filter_id" \
  --session-number 10 \
  --virtual-network-id 4242 \
  --packet-length 256 \
  --description 'Headers for the sensor' \
  --tag-specifications '[{"ResourceType":"traffic-mirror-session","Tags":[{"Key":"Name","Value":"to-sensor"}]}]' \
  --query TrafficMirrorSession.TrafficMirrorSessionId --output text)
remember to_sensor_traffic_mirror_session_id "$to_sensor_traffic_mirror_session_id"

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
  --internet-gateway-exclusion enable \
  --nat-gateway-exclusion enable \
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

# Subnet "orders-abroad"
orders_abroad_subnet_id=$(aws ec2 create-subnet --region eu-west-1 \
  --vpc-id "$abroad_vpc_id" \
  --cidr-block 10.1.48.0/24 \
  --availability-zone eu-west-1c \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"orders-abroad"}]}]' \
  --query Subnet.SubnetId --output text)
remember orders_abroad_subnet_id "$orders_abroad_subnet_id"

# VPC "far"
far_vpc_id=$(aws ec2 create-vpc --region eu-west-1 \
  --cidr-block 10.5.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"far"}]}]' \
  --query Vpc.VpcId --output text)
remember far_vpc_id "$far_vpc_id"
aws ec2 wait vpc-available --region eu-west-1 --vpc-ids "$far_vpc_id"
aws ec2 modify-vpc-attribute --region eu-west-1 \
  --vpc-id "$far_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "far-a"
far_a_subnet_id=$(aws ec2 create-subnet --region eu-west-1 \
  --vpc-id "$far_vpc_id" \
  --cidr-block 10.5.0.0/24 \
  --availability-zone eu-west-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"far-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember far_a_subnet_id "$far_a_subnet_id"

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

# Elastic IP address "of-ipam"
of_ipam_elastic_ip_allocation_id=$(aws ec2 allocate-address --region eu-west-1 \
  --domain vpc \
  --ipam-pool-id ipam-pool-0123456789abcdef0 \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"of-ipam"}]}]' \
  --query AllocationId --output text)
remember of_ipam_elastic_ip_allocation_id "$of_ipam_elastic_ip_allocation_id"

# Elastic IP address "of-outpost"
of_outpost_elastic_ip_allocation_id=$(aws ec2 allocate-address --region eu-west-1 \
  --domain vpc \
  --customer-owned-ipv4-pool ipv4pool-coip-0123456789abcdef0 \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"of-outpost"}]}]' \
  --query AllocationId --output text)
remember of_outpost_elastic_ip_allocation_id "$of_outpost_elastic_ip_allocation_id"

# Elastic IP address "of-own-pool"
of_own_pool_elastic_ip_allocation_id=$(aws ec2 allocate-address --region eu-west-1 \
  --domain vpc \
  --public-ipv4-pool ipv4pool-ec2-0123456789abcdef0 \
  --address 198.51.100.10 \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"of-own-pool"}]}]' \
  --query AllocationId --output text)
remember of_own_pool_elastic_ip_allocation_id "$of_own_pool_elastic_ip_allocation_id"

# Internet gateway "igw-abroad"
igw_abroad_id=$(aws ec2 create-internet-gateway --region eu-west-1 \
  --tag-specifications '[{"ResourceType":"internet-gateway","Tags":[{"Key":"Name","Value":"igw-abroad"}]}]' \
  --query InternetGateway.InternetGatewayId --output text)
remember igw_abroad_id "$igw_abroad_id"
aws ec2 attach-internet-gateway --region eu-west-1 \
  --vpc-id "$abroad_vpc_id" \
  --internet-gateway-id "$igw_abroad_id" \
  --output text >/dev/null
remember igw_abroad_attachment_made yes

# Elastic IP address "nat-abroad"
nat_abroad_elastic_ip_allocation_id=$(aws ec2 allocate-address --region eu-west-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"nat-abroad"}]}]' \
  --query AllocationId --output text)
remember nat_abroad_elastic_ip_allocation_id "$nat_abroad_elastic_ip_allocation_id"

# NAT gateway "nat-regional"
nat_regional_id=$(aws ec2 create-nat-gateway --region eu-west-1 \
  --vpc-id "$abroad_vpc_id" \
  --availability-mode regional \
  --availability-zone-addresses '[{"AvailabilityZone":"eu-west-1a","AllocationIds":["'"$nat_abroad_elastic_ip_allocation_id"'"]}]' \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-regional"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_regional_id "$nat_regional_id"

# Egress-only internet gateway "eigw"
eigw_id=$(aws ec2 create-egress-only-internet-gateway --region eu-west-1 \
  --vpc-id "$pooled_vpc_id" \
  --tag-specifications '[{"ResourceType":"egress-only-internet-gateway","Tags":[{"Key":"Name","Value":"eigw"}]}]' \
  --query EgressOnlyInternetGateway.EgressOnlyInternetGatewayId --output text)
remember eigw_id "$eigw_id"

# VPC "far"
far_vpc_default_route_table_id=$(aws ec2 describe-route-tables --region eu-west-1 \
  --filters '[{"Name":"vpc-id","Values":["'"$far_vpc_id"'"]},{"Name":"association.main","Values":["true"]}]' \
  --query 'RouteTables[0].RouteTableId' --output text)
remember far_vpc_default_route_table_id "$far_vpc_default_route_table_id"

# Route table "main"
aws ec2 create-tags --region eu-west-1 \
  --resources "$far_vpc_default_route_table_id" \
  --tags '[{"Key":"Name","Value":"main"}]' \
  --output text >/dev/null

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

# Subnet "orders-abroad"
aws ec2 wait subnet-available --region eu-west-1 --subnet-ids "$orders_abroad_subnet_id"

# VPC endpoint "orders-abroad"
orders_abroad_endpoint_id=$(aws ec2 create-vpc-endpoint --region eu-west-1 \
  --vpc-id "$abroad_vpc_id" \
  --service-name "$orders_api_endpoint_service_name" \
  --vpc-endpoint-type Interface \
  --subnet-ids "$orders_abroad_subnet_id" \
  --no-private-dns-enabled \
  --service-region us-east-1 \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"orders-abroad"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember orders_abroad_endpoint_id "$orders_abroad_endpoint_id"

# ---- us-east-1 ----

# VPC peering connection "main-far"
main_far_vpc_peering_connection_id=$(aws ec2 create-vpc-peering-connection --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --peer-vpc-id "$far_vpc_id" \
  --peer-region eu-west-1 \
  --tag-specifications '[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"main-far"}]}]' \
  --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
remember main_far_vpc_peering_connection_id "$main_far_vpc_peering_connection_id"

# ---- eu-west-1 ----

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

# ---- eu-west-1 ----

# VPC endpoint "orders-abroad"
wait_until pendingAcceptance 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region eu-west-1 \
  --vpc-endpoint-ids "$orders_abroad_endpoint_id" \
  --query 'VpcEndpoints[0].State' --output text

# ---- us-east-1 ----

# VPC endpoint "orders-abroad"
aws ec2 accept-vpc-endpoint-connections --region us-east-1 \
  --service-id "$orders_api_endpoint_service_id" \
  --vpc-endpoint-ids "$orders_abroad_endpoint_id" \
  --output text >/dev/null

# VPC peering connection "main-far"
wait_until pending-acceptance 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 \
  --vpc-peering-connection-ids "$main_far_vpc_peering_connection_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text

# ---- eu-west-1 ----

# VPC peering connection "main-far"
aws ec2 accept-vpc-peering-connection --region eu-west-1 \
  --vpc-peering-connection-id "$main_far_vpc_peering_connection_id" \
  --output text >/dev/null
aws ec2 create-tags --region eu-west-1 \
  --resources "$main_far_vpc_peering_connection_id" \
  --tags '[{"Key":"Name","Value":"main-far"}]' \
  --output text >/dev/null
wait_until active 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region eu-west-1 \
  --vpc-peering-connection-ids "$main_far_vpc_peering_connection_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text

# Route table "main"
aws ec2 create-route --region eu-west-1 \
  --route-table-id "$far_vpc_default_route_table_id" \
  --destination-cidr-block 10.0.0.0/16 \
  --vpc-peering-connection-id "$main_far_vpc_peering_connection_id" \
  --output text >/dev/null

# VPC peering connection "main-far"
aws ec2 modify-vpc-peering-connection-options --region eu-west-1 \
  --vpc-peering-connection-id "$main_far_vpc_peering_connection_id" \
  --accepter-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":true}' \
  --output text >/dev/null

# ---- us-east-1 ----

# Transit gateway peering attachment "hubs"
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

# ---- us-east-1 ----

# Route table "peered"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$peered_route_table_id" \
  --destination-cidr-block 10.5.0.0/16 \
  --vpc-peering-connection-id "$main_far_vpc_peering_connection_id" \
  --output text >/dev/null

# VPC peering connection "main-far"
aws ec2 modify-vpc-peering-connection-options --region us-east-1 \
  --vpc-peering-connection-id "$main_far_vpc_peering_connection_id" \
  --requester-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":true}' \
  --output text >/dev/null

# ---- eu-west-1 ----

# Transit gateway peering attachment "hubs"
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
wait_until associated 'failed' aws ec2 describe-vpcs --region us-east-1 --profile "$shared_profile" \
  --vpc-ids "$shared_vpc_id" \
  --query "Vpcs[0].Ipv6CidrBlockAssociationSet[?AssociationId=='$shared_ipv6_cidr_block_association_id'].Ipv6CidrBlockState.State | [0]" --output text

# Subnet "firewall"
firewall_subnet_id=$(aws ec2 create-subnet --region us-east-1 --profile "$shared_profile" \
  --vpc-id "$shared_vpc_id" \
  --cidr-block 10.2.50.0/28 \
  --availability-zone us-east-1a \
  --ipv6-cidr-block 2001:db8:1234:1a00::/64 \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"firewall"}]}]' \
  --query Subnet.SubnetId --output text)
remember firewall_subnet_id "$firewall_subnet_id"

# Subnet "orders-shared"
orders_shared_subnet_id=$(aws ec2 create-subnet --region us-east-1 --profile "$shared_profile" \
  --vpc-id "$shared_vpc_id" \
  --cidr-block 10.2.48.0/24 \
  --availability-zone us-east-1a \
  --ipv6-cidr-block 2001:db8:1234:1a01::/64 \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"orders-shared"}]}]' \
  --query Subnet.SubnetId --output text)
remember orders_shared_subnet_id "$orders_shared_subnet_id"

# Subnet "shared-a"
shared_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 --profile "$shared_profile" \
  --vpc-id "$shared_vpc_id" \
  --cidr-block 10.2.0.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"shared-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember shared_a_subnet_id "$shared_a_subnet_id"

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

# Elastic IP address "of-local-zone"
of_local_zone_elastic_ip_allocation_id=$(aws ec2 allocate-address --region us-east-1 --profile "$shared_profile" \
  --domain vpc \
  --network-border-group us-east-1-bos-1 \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"of-local-zone"}]}]' \
  --query AllocationId --output text)
remember of_local_zone_elastic_ip_allocation_id "$of_local_zone_elastic_ip_allocation_id"

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

# Subnet "firewall"
aws ec2 wait subnet-available --region us-east-1 --profile "$shared_profile" \
  --subnet-ids "$firewall_subnet_id"

# Network firewall "by-shared-policy"
by_shared_policy_firewall_arn=$(aws network-firewall create-firewall --region us-east-1 --profile "$shared_profile" \
  --firewall-name by-shared-policy \
  --vpc-id "$shared_vpc_id" \
  --firewall-policy-arn arn:aws:network-firewall:us-east-1:111122223333:firewall-policy/shared \
  --subnet-mappings '[{"SubnetId":"'"$firewall_subnet_id"'"}]' \
  --tags '[{"Key":"Name","Value":"by-shared-policy"}]' \
  --query Firewall.FirewallArn --output text)
remember by_shared_policy_firewall_arn "$by_shared_policy_firewall_arn"

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

# Subnet "orders-shared"
aws ec2 wait subnet-available --region us-east-1 --profile "$shared_profile" \
  --subnet-ids "$orders_shared_subnet_id"

# VPC endpoint "orders-shared"
orders_shared_endpoint_id=$(aws ec2 create-vpc-endpoint --region us-east-1 --profile "$shared_profile" \
  --vpc-id "$shared_vpc_id" \
  --service-name "$orders_api_endpoint_service_name" \
  --vpc-endpoint-type Interface \
  --subnet-ids "$orders_shared_subnet_id" \
  --no-private-dns-enabled \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"orders-shared"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember orders_shared_endpoint_id "$orders_shared_endpoint_id"

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

# ---- us-east-1 in the account "shared" ----

# VPC endpoint "orders-shared"
wait_until pendingAcceptance 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 --profile "$shared_profile" \
  --vpc-endpoint-ids "$orders_shared_endpoint_id" \
  --query 'VpcEndpoints[0].State' --output text

# ---- us-east-1 ----

# VPC endpoint "orders-shared"
aws ec2 accept-vpc-endpoint-connections --region us-east-1 \
  --service-id "$orders_api_endpoint_service_id" \
  --vpc-endpoint-ids "$orders_shared_endpoint_id" \
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

# ---- us-east-1 in the account "partner" ----

# VPC "partner"
partner_vpc_id=$(aws ec2 create-vpc --region us-east-1 --profile "$partner_profile" \
  --cidr-block 10.6.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"partner"}]}]' \
  --query Vpc.VpcId --output text)
remember partner_vpc_id "$partner_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --profile "$partner_profile" \
  --vpc-ids "$partner_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 --profile "$partner_profile" \
  --vpc-id "$partner_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "partner-a"
partner_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 --profile "$partner_profile" \
  --vpc-id "$partner_vpc_id" \
  --cidr-block 10.6.0.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"partner-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember partner_a_subnet_id "$partner_a_subnet_id"

# VPC "partner"
partner_vpc_default_route_table_id=$(aws ec2 describe-route-tables --region us-east-1 --profile "$partner_profile" \
  --filters '[{"Name":"vpc-id","Values":["'"$partner_vpc_id"'"]},{"Name":"association.main","Values":["true"]}]' \
  --query 'RouteTables[0].RouteTableId' --output text)
remember partner_vpc_default_route_table_id "$partner_vpc_default_route_table_id"

# Route table "main"
aws ec2 create-tags --region us-east-1 --profile "$partner_profile" \
  --resources "$partner_vpc_default_route_table_id" \
  --tags '[{"Key":"Name","Value":"main"}]' \
  --output text >/dev/null

# Security group "partner-db"
partner_db_security_group_id=$(aws ec2 create-security-group --region us-east-1 --profile "$partner_profile" \
  --group-name partner-db \
  --description 'PostgreSQL from the other account' \
  --vpc-id "$partner_vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"partner-db"}]}]' \
  --query GroupId --output text)
remember partner_db_security_group_id "$partner_db_security_group_id"

# VPC peering connection "partner-far"
partner_far_vpc_peering_connection_id=$(aws ec2 create-vpc-peering-connection --region us-east-1 --profile "$partner_profile" \
  --vpc-id "$partner_vpc_id" \
  --peer-vpc-id "$far_vpc_id" \
  --peer-owner-id "$account_number_eu_west_1" \
  --peer-region eu-west-1 \
  --tag-specifications '[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"partner-far"}]}]' \
  --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
remember partner_far_vpc_peering_connection_id "$partner_far_vpc_peering_connection_id"

# What AWS has there
account_number_partner_us_east_1=$(aws sts get-caller-identity --region us-east-1 --profile "$partner_profile" \
  --query Account --output text)
remember account_number_partner_us_east_1 "$account_number_partner_us_east_1"

# ---- us-east-1 ----

# VPC peering connection "main-partner"
main_partner_vpc_peering_connection_id=$(aws ec2 create-vpc-peering-connection --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --peer-vpc-id "$partner_vpc_id" \
  --peer-owner-id "$account_number_partner_us_east_1" \
  --tag-specifications '[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"main-partner"}]}]' \
  --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
remember main_partner_vpc_peering_connection_id "$main_partner_vpc_peering_connection_id"

# ---- us-east-1 in the account "partner" ----

# VPC peering connection "partner-far"
wait_until pending-acceptance 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 --profile "$partner_profile" \
  --vpc-peering-connection-ids "$partner_far_vpc_peering_connection_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text

# ---- eu-west-1 ----

# VPC peering connection "partner-far"
aws ec2 accept-vpc-peering-connection --region eu-west-1 \
  --vpc-peering-connection-id "$partner_far_vpc_peering_connection_id" \
  --output text >/dev/null
aws ec2 create-tags --region eu-west-1 \
  --resources "$partner_far_vpc_peering_connection_id" \
  --tags '[{"Key":"Name","Value":"partner-far"}]' \
  --output text >/dev/null
wait_until active 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region eu-west-1 \
  --vpc-peering-connection-ids "$partner_far_vpc_peering_connection_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text

# Route table "main"
aws ec2 create-route --region eu-west-1 \
  --route-table-id "$far_vpc_default_route_table_id" \
  --destination-cidr-block 10.6.0.0/16 \
  --vpc-peering-connection-id "$partner_far_vpc_peering_connection_id" \
  --output text >/dev/null

# ---- us-east-1 in the account "partner" ----

# Route table "main"
aws ec2 create-route --region us-east-1 --profile "$partner_profile" \
  --route-table-id "$partner_vpc_default_route_table_id" \
  --destination-cidr-block 10.5.0.0/16 \
  --vpc-peering-connection-id "$partner_far_vpc_peering_connection_id" \
  --output text >/dev/null

# ---- us-east-1 ----

# VPC peering connection "main-partner"
wait_until pending-acceptance 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 \
  --vpc-peering-connection-ids "$main_partner_vpc_peering_connection_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text

# ---- us-east-1 in the account "partner" ----

# VPC peering connection "main-partner"
aws ec2 accept-vpc-peering-connection --region us-east-1 --profile "$partner_profile" \
  --vpc-peering-connection-id "$main_partner_vpc_peering_connection_id" \
  --output text >/dev/null
aws ec2 create-tags --region us-east-1 --profile "$partner_profile" \
  --resources "$main_partner_vpc_peering_connection_id" \
  --tags '[{"Key":"Name","Value":"main-partner"}]' \
  --output text >/dev/null
wait_until active 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 --profile "$partner_profile" \
  --vpc-peering-connection-ids "$main_partner_vpc_peering_connection_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text

# Route table "main"
aws ec2 create-route --region us-east-1 --profile "$partner_profile" \
  --route-table-id "$partner_vpc_default_route_table_id" \
  --destination-cidr-block 10.0.0.0/16 \
  --vpc-peering-connection-id "$main_partner_vpc_peering_connection_id" \
  --output text >/dev/null

# Security group "partner-db"
partner_db_ingress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 --profile "$partner_profile" \
  --group-id "$partner_db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"UserIdGroupPairs":[{"GroupId":"'"$web_security_group_id"'","UserId":"'"$account_number"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember partner_db_ingress_1_rule_id "$partner_db_ingress_1_rule_id" optional

# VPC peering connection "main-partner"
aws ec2 modify-vpc-peering-connection-options --region us-east-1 --profile "$partner_profile" \
  --vpc-peering-connection-id "$main_partner_vpc_peering_connection_id" \
  --accepter-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":true}' \
  --output text >/dev/null

# ---- us-east-1 ----

# Route table "peered"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$peered_route_table_id" \
  --destination-cidr-block 10.6.0.0/16 \
  --vpc-peering-connection-id "$main_partner_vpc_peering_connection_id" \
  --output text >/dev/null

# VPC peering connection "main-partner"
aws ec2 modify-vpc-peering-connection-options --region us-east-1 \
  --vpc-peering-connection-id "$main_partner_vpc_peering_connection_id" \
  --requester-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":true}' \
  --output text >/dev/null

# Managed prefix list "office-ipv6"
wait_until create-complete 'create-failed' aws ec2 describe-managed-prefix-lists --region us-east-1 \
  --prefix-list-ids "$office_ipv6_prefix_list_id" \
  --query 'PrefixLists[0].State' --output text

# Subnet "outpost-a"
wait_until create-complete 'create-failed' aws ec2 describe-vpc-block-public-access-exclusions --region us-east-1 \
  --exclusion-ids "$outpost_a_public_access_exclusion_id" \
  --query 'VpcBlockPublicAccessExclusions[0].State' --output text

# Subnet "tools-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$tools_a_subnet_id"

# NAT gateway "nat"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat_id"

# NAT gateway "nat-private"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat_private_id"

# Customer gateway "office router"
aws ec2 wait customer-gateway-available --region us-east-1 \
  --customer-gateway-ids "$office_router_customer_gateway_id"

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

# VPC endpoint "database"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$database_endpoint_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "s3-private"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$s3_private_endpoint_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "services"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$services_endpoint_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "sqs-abroad"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$sqs_abroad_endpoint_id" \
  --query 'VpcEndpoints[0].State' --output text

# EC2 instance "mail"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$mail_instance_id"

# Network interface "containers"
aws ec2 wait network-interface-available --region us-east-1 \
  --network-interface-ids "$containers_network_interface_id"

# Network interface "hpc"
aws ec2 wait network-interface-available --region us-east-1 \
  --network-interface-ids "$hpc_network_interface_id"

# VPC endpoint "orders"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoint-connections --region us-east-1 \
  --filters '[{"Name":"vpc-endpoint-id","Values":["'"$orders_endpoint_id"'"]}]' \
  --query 'VpcEndpointConnections[0].VpcEndpointState' --output text

# RDS database "orders"
aws rds wait db-instance-available --region us-east-1 --db-instance-identifier "$orders_database_id"

# Lambda function "clean-up"
aws lambda wait function-active-v2 --region us-east-1 --function-name "$clean_up_function_id"

# Lambda function "import"
aws lambda wait function-active-v2 --region us-east-1 --function-name "$import_function_id"

# EKS cluster "apps"
aws eks wait cluster-active --region us-east-1 --name "$apps_eks_cluster_id"

# EKS cluster "inner-apps"
aws eks wait cluster-active --region us-east-1 --name "$inner_apps_eks_cluster_id"

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

# Subnet "far-a"
aws ec2 wait subnet-available --region eu-west-1 --subnet-ids "$far_a_subnet_id"

# NAT gateway "nat-regional"
aws ec2 wait nat-gateway-available --region eu-west-1 --nat-gateway-ids "$nat_regional_id"

# Transit gateway VPC attachment "abroad-hub"
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-vpc-attachments --region eu-west-1 \
  --transit-gateway-attachment-ids "$abroad_hub_transit_gateway_attachment_id" \
  --query 'TransitGatewayVpcAttachments[0].State' --output text

# ---- us-east-1 ----

# VPC endpoint "orders-abroad"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoint-connections --region us-east-1 \
  --filters '[{"Name":"vpc-endpoint-id","Values":["'"$orders_abroad_endpoint_id"'"]}]' \
  --query 'VpcEndpointConnections[0].VpcEndpointState' --output text

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

# Network firewall "by-shared-policy"
wait_until READY '' aws network-firewall describe-firewall --region us-east-1 --profile "$shared_profile" \
  --firewall-arn "$by_shared_policy_firewall_arn" \
  --query FirewallStatus.Status --output text

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

# VPC endpoint "orders-shared"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoint-connections --region us-east-1 \
  --filters '[{"Name":"vpc-endpoint-id","Values":["'"$orders_shared_endpoint_id"'"]}]' \
  --query 'VpcEndpointConnections[0].VpcEndpointState' --output text

# ---- us-east-1 in the account "shared" ----

# Direct Connect gateway association "lines-vgw"
wait_until associated '' aws directconnect describe-direct-connect-gateway-associations --region us-east-1 --profile "$shared_profile" \
  --association-id "$lines_vgw_association_id" \
  --query 'directConnectGatewayAssociations[0].associationState' --output text

# ---- us-east-1 in the account "partner" ----

# Subnet "partner-a"
aws ec2 wait subnet-available --region us-east-1 --profile "$partner_profile" \
  --subnet-ids "$partner_a_subnet_id"

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${corp_dhcp_options_id:-}" 'DHCP option set "corp"'
printf '%-24s %s\n' "${office_ipv6_prefix_list_id:-}" 'Managed prefix list "office-ipv6"'
printf '%-24s %s\n' "${office_prefix_list_id:-}" 'Managed prefix list "office"'
printf '%-24s %s\n' "${partners_prefix_list_id:-}" 'Managed prefix list "partners"'
printf '%-24s %s\n' "${main_vpc_id:-}" 'VPC "main"'
printf '%-24s %s\n' "${appliances_subnet_id:-}" 'Subnet "appliances"'
printf '%-24s %s\n' "${boston_a_subnet_id:-}" 'Subnet "boston-a"'
printf '%-24s %s\n' "${firewall_a_subnet_id:-}" 'Subnet "firewall-a"'
printf '%-24s %s\n' "${firewall_b_subnet_id:-}" 'Subnet "firewall-b"'
printf '%-24s %s\n' "${interfaces_a_subnet_id:-}" 'Subnet "interfaces-a"'
printf '%-24s %s\n' "${outpost_a_subnet_id:-}" 'Subnet "outpost-a"'
printf '%-24s %s\n' "${outpost_a_public_access_exclusion_id:-}" 'Subnet "outpost-a"'
printf '%-24s %s\n' "${peered_a_subnet_id:-}" 'Subnet "peered-a"'
printf '%-24s %s\n' "${private_a_subnet_id:-}" 'Subnet "private-a"'
printf '%-24s %s\n' "${private_b_subnet_id:-}" 'Subnet "private-b"'
printf '%-24s %s\n' "${public_a_subnet_id:-}" 'Subnet "public-a"'
printf '%-24s %s\n' "${public_b_subnet_id:-}" 'Subnet "public-b"'
printf '%-24s %s\n' "${reserved_c_subnet_id:-}" 'Subnet "reserved-c"'
printf '%-24s %s\n' "${reserved_c_reservation_1_cidr_reservation_id:-}" 'Subnet "reserved-c"'
printf '%-24s %s\n' "${reserved_c_reservation_2_cidr_reservation_id:-}" 'Subnet "reserved-c"'
printf '%-24s %s\n' "${v6only_a_subnet_id:-}" 'Subnet "v6only-a"'
printf '%-24s %s\n' "${neighbour_vpc_id:-}" 'VPC "neighbour"'
printf '%-24s %s\n' "${tools_vpc_id:-}" 'VPC "tools"'
printf '%-24s %s\n' "${tools_a_subnet_id:-}" 'Subnet "tools-a"'
printf '%-24s %s\n' "${igw_id:-}" 'Internet gateway "igw"'
printf '%-24s %s\n' "${appliance_elastic_ip_allocation_id:-}" 'Elastic IP address "appliance"'
printf '%-24s %s\n' "${appliance_outside_elastic_ip_allocation_id:-}" 'Elastic IP address "appliance-outside"'
printf '%-24s %s\n' "${front_elastic_ip_allocation_id:-}" 'Elastic IP address "front"'
printf '%-24s %s\n' "${nat64_eip_allocation_id:-}" 'Elastic IP address "nat64-eip"'
printf '%-24s %s\n' "${nat_eip_allocation_id:-}" 'Elastic IP address "nat-eip"'
printf '%-24s %s\n' "${nat_second_elastic_ip_allocation_id:-}" 'Elastic IP address "nat-second"'
printf '%-24s %s\n' "${eigw_main_id:-}" 'Egress-only internet gateway "eigw-main"'
printf '%-24s %s\n' "${cagw_id:-}" 'Carrier gateway "cagw"'
printf '%-24s %s\n' "${vgw_main_id:-}" 'Virtual private gateway "vgw-main"'
printf '%-24s %s\n' "${nat_id:-}" 'NAT gateway "nat"'
printf '%-24s %s\n' "${nat64_nat_gateway_id:-}" 'NAT gateway "nat64"'
printf '%-24s %s\n' "${nat_private_id:-}" 'NAT gateway "nat-private"'
printf '%-24s %s\n' "${edge_route_table_id:-}" 'Route table "edge"'
printf '%-24s %s\n' "${edge_for_igw_gateway_route_table_association_id:-}" 'Route table "edge"'
printf '%-24s %s\n' "${elsewhere_route_table_id:-}" 'Route table "elsewhere"'
printf '%-24s %s\n' "${inspected_by_own_route_table_id:-}" 'Route table "inspected-by-own"'
printf '%-24s %s\n' "${inspected_route_table_id:-}" 'Route table "inspected"'
printf '%-24s %s\n' "${peered_route_table_id:-}" 'Route table "peered"'
printf '%-24s %s\n' "${private_route_table_id:-}" 'Route table "private"'
printf '%-24s %s\n' "${public_route_table_id:-}" 'Route table "public"'
printf '%-24s %s\n' "${v6only_route_table_id:-}" 'Route table "v6only"'
printf '%-24s %s\n' "${edge_network_acl_id:-}" 'Network ACL "edge"'
printf '%-24s %s\n' "${reserved_network_acl_id:-}" 'Network ACL "reserved"'
printf '%-24s %s\n' "${bastion_security_group_id:-}" 'Security group "bastion"'
printf '%-24s %s\n' "${web_security_group_id:-}" 'Security group "web"'
printf '%-24s %s\n' "${main_tools_vpc_peering_connection_id:-}" 'VPC peering connection "main-tools"'
printf '%-24s %s\n' "${certified_customer_gateway_id:-}" 'Customer gateway "certified"'
printf '%-24s %s\n' "${office_customer_gateway_id:-}" 'Customer gateway "office"'
printf '%-24s %s\n' "${office_router_customer_gateway_id:-}" 'Customer gateway "office router"'
printf '%-24s %s\n' "${private_router_customer_gateway_id:-}" 'Customer gateway "private-router"'
printf '%-24s %s\n' "${static_vpn_connection_id:-}" 'VPN connection "static"'
printf '%-24s %s\n' "${lines_direct_connect_gateway_id:-}" 'Direct Connect gateway "lines"'
printf '%-24s %s\n' "${hub_transit_gateway_id:-}" 'Transit gateway "hub"'
printf '%-24s %s\n' "${certified_hub_vpn_connection_id:-}" 'VPN connection "certified-hub"'
printf '%-24s %s\n' "${office_hub_vpn_connection_id:-}" 'VPN connection "office-hub"'
printf '%-24s %s\n' "${watched_hub_transit_gateway_id:-}" 'Transit gateway "watched-hub"'
printf '%-24s %s\n' "${hub_main_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "hub-main"'
printf '%-24s %s\n' "${lines_hub_association_id:-}" 'Direct Connect gateway association "lines-hub"'
printf '%-24s %s\n' "${over_lines_vpn_connection_id:-}" 'VPN connection "over-lines"'
printf '%-24s %s\n' "${sites_transit_gateway_route_table_id:-}" 'Transit gateway route table "sites"'
printf '%-24s %s\n' "${vpcs_transit_gateway_route_table_id:-}" 'Transit gateway route table "vpcs"'
printf '%-24s %s\n' "${database_endpoint_id:-}" 'VPC endpoint "database"'
printf '%-24s %s\n' "${inspection_endpoint_id:-}" 'VPC endpoint "inspection"'
printf '%-24s %s\n' "${s3_endpoint_id:-}" 'VPC endpoint "s3"'
printf '%-24s %s\n' "${s3_private_endpoint_id:-}" 'VPC endpoint "s3-private"'
printf '%-24s %s\n' "${services_endpoint_id:-}" 'VPC endpoint "services"'
printf '%-24s %s\n' "${sqs_abroad_endpoint_id:-}" 'VPC endpoint "sqs-abroad"'
printf '%-24s %s\n' "${app_instance_id:-}" 'EC2 instance "app"'
printf '%-24s %s\n' "${appliance_instance_id:-}" 'EC2 instance "appliance"'
printf '%-24s %s\n' "${appliance_instance_82_id:-}" 'EC2 instance "appliance"'
printf '%-24s %s\n' "${mail_instance_id:-}" 'EC2 instance "mail"'
printf '%-24s %s\n' "${appliance_inside_network_interface_id:-}" 'Network interface "appliance-inside"'
printf '%-24s %s\n' "${appliance_outside_network_interface_id:-}" 'Network interface "appliance-outside"'
printf '%-24s %s\n' "${containers_network_interface_id:-}" 'Network interface "containers"'
printf '%-24s %s\n' "${hpc_network_interface_id:-}" 'Network interface "hpc"'
printf '%-24s %s\n' "${inspector_network_interface_id:-}" 'Network interface "inspector"'
printf '%-24s %s\n' "${sensor_network_interface_id:-}" 'Network interface "sensor"'
printf '%-24s %s\n' "${watched_network_interface_id:-}" 'Network interface "watched"'
printf '%-24s %s\n' "${api_load_balancer_id:-}" 'Load balancer "api"'
printf '%-24s %s\n' "${orders_api_endpoint_service_id:-}" 'Endpoint service "orders-api"'
printf '%-24s %s\n' "${orders_endpoint_id:-}" 'VPC endpoint "orders"'
printf '%-24s %s\n' "${api_1_target_group_id:-}" 'Load balancer "api"'
printf '%-24s %s\n' "${api_1_listener_id:-}" 'Load balancer "api"'
printf '%-24s %s\n' "${firewalls_load_balancer_id:-}" 'Load balancer "firewalls"'
printf '%-24s %s\n' "${inspection_service_id:-}" 'Endpoint service "inspection-service"'
printf '%-24s %s\n' "${inspected_by_own_endpoint_id:-}" 'VPC endpoint "inspected-by-own"'
printf '%-24s %s\n' "${firewalls_1_target_group_id:-}" 'Load balancer "firewalls"'
printf '%-24s %s\n' "${firewalls_1_listener_id:-}" 'Load balancer "firewalls"'
printf '%-24s %s\n' "${front_load_balancer_id:-}" 'Load balancer "front"'
printf '%-24s %s\n' "${inner_load_balancer_id:-}" 'Load balancer "inner"'
printf '%-24s %s\n' "${inner_1_target_group_id:-}" 'Load balancer "inner"'
printf '%-24s %s\n' "${inner_1_listener_id:-}" 'Load balancer "inner"'
printf '%-24s %s\n' "${inspection_load_balancer_id:-}" 'Load balancer "inspection"'
printf '%-24s %s\n' "${inspection_1_target_group_id:-}" 'Load balancer "inspection"'
printf '%-24s %s\n' "${inspection_1_listener_id:-}" 'Load balancer "inspection"'
printf '%-24s %s\n' "${web_load_balancer_id:-}" 'Load balancer "web"'
printf '%-24s %s\n' "${web_1_target_group_id:-}" 'Load balancer "web"'
printf '%-24s %s\n' "${web_1_listener_id:-}" 'Load balancer "web"'
printf '%-24s %s\n' "${web_2_target_group_id:-}" 'Load balancer "web"'
printf '%-24s %s\n' "${web_2_listener_id:-}" 'Load balancer "web"'
printf '%-24s %s\n' "${front_1_target_group_id:-}" 'Load balancer "front"'
printf '%-24s %s\n' "${front_1_listener_id:-}" 'Load balancer "front"'
printf '%-24s %s\n' "${orders_subnet_group_id:-}" 'RDS database "orders"'
printf '%-24s %s\n' "${orders_database_id:-}" 'RDS database "orders"'
printf '%-24s %s\n' "${clean_up_function_id:-}" 'Lambda function "clean-up"'
printf '%-24s %s\n' "${import_function_id:-}" 'Lambda function "import"'
printf '%-24s %s\n' "${apps_eks_cluster_id:-}" 'EKS cluster "apps"'
printf '%-24s %s\n' "${inner_apps_eks_cluster_id:-}" 'EKS cluster "inner-apps"'
printf '%-24s %s\n' "${jobs_ecs_cluster_id:-}" 'ECS cluster "jobs"'
printf '%-24s %s\n' "${hub_flow_log_id:-}" 'Flow log "hub"'
printf '%-24s %s\n' "${to_bucket_flow_log_id:-}" 'Flow log "to-bucket"'
printf '%-24s %s\n' "${to_stream_flow_log_id:-}" 'Flow log "to-stream"'
printf '%-24s %s\n' "${whole_vpc_flow_log_id:-}" 'Flow log "whole-vpc"'
printf '%-24s %s\n' "${sensor_traffic_mirror_target_id:-}" 'Traffic mirror target "sensor"'
printf '%-24s %s\n' "${https_traffic_mirror_filter_id:-}" 'Traffic mirror filter "https"'
printf '%-24s %s\n' "${https_ingress_100_traffic_mirror_filter_rule_id:-}" 'Traffic mirror filter "https"'
printf '%-24s %s\n' "${https_egress_100_traffic_mirror_filter_rule_id:-}" 'Traffic mirror filter "https"'
printf '%-24s %s\n' "${to_sensor_traffic_mirror_session_id:-}" 'Traffic mirror session "to-sensor"'
printf '%-24s %s\n' "${abroad_vpc_id:-}" 'VPC "abroad"'
printf '%-24s %s\n' "${abroad_encryption_control_id:-}" 'VPC "abroad"'
printf '%-24s %s\n' "${abroad_public_access_exclusion_id:-}" 'VPC "abroad"'
printf '%-24s %s\n' "${abroad_a_subnet_id:-}" 'Subnet "abroad-a"'
printf '%-24s %s\n' "${abroad_tgw_a_subnet_id:-}" 'Subnet "abroad-tgw-a"'
printf '%-24s %s\n' "${orders_abroad_subnet_id:-}" 'Subnet "orders-abroad"'
printf '%-24s %s\n' "${far_vpc_id:-}" 'VPC "far"'
printf '%-24s %s\n' "${far_a_subnet_id:-}" 'Subnet "far-a"'
printf '%-24s %s\n' "${pooled_vpc_id:-}" 'VPC "pooled"'
printf '%-24s %s\n' "${pooled_a_subnet_id:-}" 'Subnet "pooled-a"'
printf '%-24s %s\n' "${of_ipam_elastic_ip_allocation_id:-}" 'Elastic IP address "of-ipam"'
printf '%-24s %s\n' "${of_outpost_elastic_ip_allocation_id:-}" 'Elastic IP address "of-outpost"'
printf '%-24s %s\n' "${of_own_pool_elastic_ip_allocation_id:-}" 'Elastic IP address "of-own-pool"'
printf '%-24s %s\n' "${igw_abroad_id:-}" 'Internet gateway "igw-abroad"'
printf '%-24s %s\n' "${nat_abroad_elastic_ip_allocation_id:-}" 'Elastic IP address "nat-abroad"'
printf '%-24s %s\n' "${nat_regional_id:-}" 'NAT gateway "nat-regional"'
printf '%-24s %s\n' "${eigw_id:-}" 'Egress-only internet gateway "eigw"'
printf '%-24s %s\n' "${pooled_route_table_id:-}" 'Route table "pooled"'
printf '%-24s %s\n' "${hub_abroad_transit_gateway_id:-}" 'Transit gateway "hub-abroad"'
printf '%-24s %s\n' "${abroad_hub_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "abroad-hub"'
printf '%-24s %s\n' "${orders_abroad_endpoint_id:-}" 'VPC endpoint "orders-abroad"'
printf '%-24s %s\n' "${main_far_vpc_peering_connection_id:-}" 'VPC peering connection "main-far"'
printf '%-24s %s\n' "${hubs_transit_gateway_peering_id:-}" 'Transit gateway peering attachment "hubs"'
printf '%-24s %s\n' "${default_a_subnet_id:-}" 'Subnet "default-a"'
printf '%-24s %s\n' "${default_b_subnet_id:-}" 'Subnet "default-b"'
printf '%-24s %s\n' "${shared_vpc_id:-}" 'VPC "shared"'
printf '%-24s %s\n' "${shared_encryption_control_id:-}" 'VPC "shared"'
printf '%-24s %s\n' "${firewall_subnet_id:-}" 'Subnet "firewall"'
printf '%-24s %s\n' "${orders_shared_subnet_id:-}" 'Subnet "orders-shared"'
printf '%-24s %s\n' "${shared_a_subnet_id:-}" 'Subnet "shared-a"'
printf '%-24s %s\n' "${shared_b_subnet_id:-}" 'Subnet "shared-b"'
printf '%-24s %s\n' "${shared_tgw_a_subnet_id:-}" 'Subnet "shared-tgw-a"'
printf '%-24s %s\n' "${of_local_zone_elastic_ip_allocation_id:-}" 'Elastic IP address "of-local-zone"'
printf '%-24s %s\n' "${default_igw_id:-}" 'Internet gateway "default-igw"'
printf '%-24s %s\n' "${vgw_shared_id:-}" 'Virtual private gateway "vgw-shared"'
printf '%-24s %s\n' "${default_b_route_table_id:-}" 'Route table "default-b"'
printf '%-24s %s\n' "${lines_shared_direct_connect_gateway_id:-}" 'Direct Connect gateway "lines-shared"'
printf '%-24s %s\n' "${hub_shared_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "hub-shared"'
printf '%-24s %s\n' "${lines_vgw_shared_association_id:-}" 'Direct Connect gateway association "lines-vgw-shared"'
printf '%-24s %s\n' "${orders_shared_endpoint_id:-}" 'VPC endpoint "orders-shared"'
printf '%-24s %s\n' "${lines_vgw_proposal_proposal_id:-}" 'Direct Connect gateway association "lines-vgw"'
printf '%-24s %s\n' "${lines_vgw_association_id:-}" 'Direct Connect gateway association "lines-vgw"'
printf '%-24s %s\n' "${partner_vpc_id:-}" 'VPC "partner"'
printf '%-24s %s\n' "${partner_a_subnet_id:-}" 'Subnet "partner-a"'
printf '%-24s %s\n' "${partner_db_security_group_id:-}" 'Security group "partner-db"'
printf '%-24s %s\n' "${partner_far_vpc_peering_connection_id:-}" 'VPC peering connection "partner-far"'
printf '%-24s %s\n' "${main_partner_vpc_peering_connection_id:-}" 'VPC peering connection "main-partner"'
