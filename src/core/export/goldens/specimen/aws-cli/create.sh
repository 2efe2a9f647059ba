#!/usr/bin/env bash
# Specimen. Drawn with VPC Designer.
#
# Makes the network with the AWS CLI, version 2 or 1.29 and later.
# It is not idempotent: run again, it would make everything a second time. So it stops while the file of a
# former run is there. What it makes is written to that file at once: delete.sh takes it away again, also after a
# run that failed halfway.

# What this export leaves to you:
# - "dangling" has no accepter VPC; it is left out.
# - The static route to "nowhere" of "office" is left out: it is no IPv4 CIDR.
# - "dangling" has no virtual private gateway or transit gateway; it is left out.
# - Propagation into "vpn" from "spare-vgw" is left out: it is no virtual private gateway of that VPC.

set -euo pipefail

ids_file=${IDS_FILE:-created-ids.env}
# Seconds that a change may take
time_limit=${TIME_LIMIT:-1800}
export AWS_PAGER=

if [[ -e $ids_file ]]; then
  printf '%s is there from a former run: run delete.sh first, or move it away.\n' "$ids_file" >&2
  exit 1
fi

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

# VPC "main"
main_vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.0.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"main"},{"Key":"Environment","Value":"test"},{"Key":"kubernetes.io/role/elb","Value":"1"}]}]' \
  --query Vpc.VpcId --output text)
remember main_vpc_id "$main_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$main_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null
main_ipv6_cidr_block_association_id=$(aws ec2 associate-vpc-cidr-block --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --amazon-provided-ipv6-cidr-block \
  --query Ipv6CidrBlockAssociation.AssociationId --output text)
remember main_ipv6_cidr_block_association_id "$main_ipv6_cidr_block_association_id"
main_100_64_0_0_16_cidr_block_association_id=$(aws ec2 associate-vpc-cidr-block --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 100.64.0.0/16 \
  --query CidrBlockAssociation.AssociationId --output text)
remember main_100_64_0_0_16_cidr_block_association_id "$main_100_64_0_0_16_cidr_block_association_id"
wait_until associated 'failed' aws ec2 describe-vpcs --region us-east-1 \
  --vpc-ids "$main_vpc_id" \
  --query "Vpcs[0].CidrBlockAssociationSet[?AssociationId=='$main_100_64_0_0_16_cidr_block_association_id'].CidrBlockState.State | [0]" --output text
wait_until associated 'failed' aws ec2 describe-vpcs --region us-east-1 \
  --vpc-ids "$main_vpc_id" \
  --query "Vpcs[0].Ipv6CidrBlockAssociationSet[?AssociationId=='$main_ipv6_cidr_block_association_id'].Ipv6CidrBlockState.State | [0]" --output text
main_vpc_ipv6_cidr=$(aws ec2 describe-vpcs --region us-east-1 \
  --vpc-ids "$main_vpc_id" \
  --query 'Vpcs[0].Ipv6CidrBlockAssociationSet[0].Ipv6CidrBlock' --output text)
remember main_vpc_ipv6_cidr "$main_vpc_ipv6_cidr"

# Subnet "private-b"
private_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --cidr-block 100.64.1.0/24 \
  --availability-zone us-east-1b \
  --ipv6-cidr-block "$(ipv6_subnet "$main_vpc_ipv6_cidr" 17)" \
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
aws ec2 modify-subnet-attribute --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --assign-ipv6-address-on-creation \
  --output text >/dev/null

# VPC "shared"
shared_vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.2.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"shared"}]}]' \
  --query Vpc.VpcId --output text)
remember shared_vpc_id "$shared_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$shared_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$shared_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Internet gateway "spare"
spare_internet_gateway_id=$(aws ec2 create-internet-gateway --region us-east-1 \
  --tag-specifications '[{"ResourceType":"internet-gateway","Tags":[{"Key":"Name","Value":"spare"}]}]' \
  --query InternetGateway.InternetGatewayId --output text)
remember spare_internet_gateway_id "$spare_internet_gateway_id"

# Virtual private gateway "spare-vgw"
spare_vgw_id=$(aws ec2 create-vpn-gateway --region us-east-1 \
  --type ipsec.1 \
  --tag-specifications '[{"ResourceType":"vpn-gateway","Tags":[{"Key":"Name","Value":"spare-vgw"}]}]' \
  --query VpnGateway.VpnGatewayId --output text)
remember spare_vgw_id "$spare_vgw_id"

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

# Elastic IP address "bastion"
bastion_elastic_ip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"bastion"}]}]' \
  --query AllocationId --output text)
remember bastion_elastic_ip_allocation_id "$bastion_elastic_ip_allocation_id"

# Elastic IP address "nat-a-eip"
nat_a_eip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"nat-a-eip"}]}]' \
  --query AllocationId --output text)
remember nat_a_eip_allocation_id "$nat_a_eip_allocation_id"

# Egress-only internet gateway "eigw"
eigw_id=$(aws ec2 create-egress-only-internet-gateway --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"egress-only-internet-gateway","Tags":[{"Key":"Name","Value":"eigw"}]}]' \
  --query EgressOnlyInternetGateway.EgressOnlyInternetGatewayId --output text)
remember eigw_id "$eigw_id"

# Virtual private gateway "vgw"
vgw_id=$(aws ec2 create-vpn-gateway --region us-east-1 \
  --type ipsec.1 \
  --amazon-side-asn 4200000000 \
  --tag-specifications '[{"ResourceType":"vpn-gateway","Tags":[{"Key":"Name","Value":"vgw"}]}]' \
  --query VpnGateway.VpnGatewayId --output text)
remember vgw_id "$vgw_id"
aws ec2 attach-vpn-gateway --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --vpn-gateway-id "$vgw_id" \
  --output text >/dev/null
remember vgw_attachment_made yes

# NAT gateway "inner"
inner_nat_gateway_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --connectivity-type private \
  --private-ip-address 10.0.0.10 \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"inner"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember inner_nat_gateway_id "$inner_nat_gateway_id"

# NAT gateway "nat-a"
nat_a_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --allocation-id "$nat_a_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-a"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_a_id "$nat_a_id"

# Route table "private"
private_route_table_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"private"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember private_route_table_id "$private_route_table_id"

# NAT gateway "nat-a"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat_a_id"

# Route table "private"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$private_route_table_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --nat-gateway-id "$nat_a_id" \
  --output text >/dev/null
aws ec2 create-route --region us-east-1 \
  --route-table-id "$private_route_table_id" \
  --destination-ipv6-cidr-block ::/0 \
  --egress-only-internet-gateway-id "$eigw_id" \
  --output text >/dev/null

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
aws ec2 create-route --region us-east-1 \
  --route-table-id "$public_route_table_id" \
  --destination-ipv6-cidr-block ::/0 \
  --gateway-id "$igw_id" \
  --output text >/dev/null
aws ec2 create-route --region us-east-1 \
  --route-table-id "$public_route_table_id" \
  --destination-prefix-list-id pl-0123456789abcdef0 \
  --nat-gateway-id "$nat_a_id" \
  --output text >/dev/null

# NAT gateway "inner"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$inner_nat_gateway_id"

# Route table "public"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$public_route_table_id" \
  --destination-cidr-block 192.168.0.0/16 \
  --nat-gateway-id "$inner_nat_gateway_id" \
  --output text >/dev/null

# Route table "vpn"
vpn_route_table_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"vpn"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember vpn_route_table_id "$vpn_route_table_id"

# Virtual private gateway "vgw"
wait_until attached '' aws ec2 describe-vpn-gateways --region us-east-1 \
  --vpn-gateway-ids "$vgw_id" \
  --query "VpnGateways[0].VpcAttachments[?VpcId=='$main_vpc_id'].State | [0]" --output text

# Route table "vpn"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$vpn_route_table_id" \
  --destination-cidr-block 198.51.100.0/24 \
  --gateway-id "$vgw_id" \
  --output text >/dev/null
aws ec2 enable-vgw-route-propagation --region us-east-1 \
  --route-table-id "$vpn_route_table_id" \
  --gateway-id "$vgw_id" \
  --output text >/dev/null
remember vpn_from_vgw_propagation_made yes

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

# Network ACL "private"
private_network_acl_id=$(aws ec2 create-network-acl --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"network-acl","Tags":[{"Key":"Name","Value":"private"}]}]' \
  --query NetworkAcl.NetworkAclId --output text)
remember private_network_acl_id "$private_network_acl_id"
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$private_network_acl_id" \
  --ingress \
  --rule-number 100 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$private_network_acl_id" \
  --ingress \
  --rule-number 110 \
  --rule-action deny \
  --protocol 1 \
  --cidr-block 10.0.0.0/8 \
  --icmp-type-code '{"Type":-1,"Code":-1}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$private_network_acl_id" \
  --egress \
  --rule-number 100 \
  --rule-action allow \
  --protocol=-1 \
  --ipv6-cidr-block ::/0 \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$private_network_acl_id" \
  --egress \
  --rule-number 110 \
  --rule-action allow \
  --protocol 58 \
  --ipv6-cidr-block ::/0 \
  --icmp-type-code '{"Type":-1,"Code":-1}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$private_network_acl_id" \
  --egress \
  --rule-number 120 \
  --rule-action allow \
  --protocol 17 \
  --cidr-block 10.0.0.2/32 \
  --port-range '{"From":53,"To":53}' \
  --output text >/dev/null

# Subnet "private-b"
private_b_network_acl_association_first_association_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$private_b_subnet_id"'"]}]' \
  --query "NetworkAcls[0].Associations[?SubnetId=='$private_b_subnet_id'].NetworkAclAssociationId | [0]" --output text)
remember private_b_network_acl_association_first_association_id "$private_b_network_acl_association_first_association_id"
private_b_network_acl_association_first_acl_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$private_b_subnet_id"'"]}]' \
  --query 'NetworkAcls[0].NetworkAclId' --output text)
remember private_b_network_acl_association_first_acl_id "$private_b_network_acl_association_first_acl_id"
private_b_network_acl_association_id=$(aws ec2 replace-network-acl-association --region us-east-1 \
  --association-id "$private_b_network_acl_association_first_association_id" \
  --network-acl-id "$private_network_acl_id" \
  --query NewAssociationId --output text)
remember private_b_network_acl_association_id "$private_b_network_acl_association_id"

# Security group "db"
db_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name db \
  --description Databases \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"db"}]}]' \
  --query GroupId --output text)
remember db_security_group_id "$db_security_group_id"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","Ipv6Ranges":[{"CidrIpv6":"::/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"50","IpRanges":[{"CidrIp":"10.0.0.0/8"}]}]' \
  --output text >/dev/null
db_ingress_3_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":0,"ToPort":65535,"UserIdGroupPairs":[{"GroupId":"'"$db_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember db_ingress_3_rule_id "$db_ingress_3_rule_id" optional
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"PrefixListIds":[{"PrefixListId":"pl-0123456789abcdef0"}]}]' \
  --output text >/dev/null

# Security group "한글"
security_group_16_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name '한글' \
  --description 'Made with VPC Designer' \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"한글"}]}]' \
  --query GroupId --output text)
remember security_group_16_id "$security_group_16_id"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$security_group_16_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$security_group_16_id" \
  --ip-permissions '[{"IpProtocol":"-1","Ipv6Ranges":[{"CidrIpv6":"::/0"}]}]' \
  --output text >/dev/null
security_group_16_egress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$security_group_16_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"UserIdGroupPairs":[{"GroupId":"'"$db_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember security_group_16_egress_1_rule_id "$security_group_16_egress_1_rule_id" optional

# Security group "WebServerSG"
web_server_sg_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name WebServerSG \
  --description 'Web "servers"' \
  --vpc-id "$main_vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"WebServerSG"}]}]' \
  --query GroupId --output text)
remember web_server_sg_id "$web_server_sg_id"

# Security group "db"
db_ingress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"UserIdGroupPairs":[{"GroupId":"'"$web_server_sg_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember db_ingress_1_rule_id "$db_ingress_1_rule_id" optional

# Security group "WebServerSG"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0","Description":"anyone"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"icmp","FromPort":-1,"ToPort":-1,"IpRanges":[{"CidrIp":"10.0.0.0/8"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"icmpv6","FromPort":128,"ToPort":0,"Ipv6Ranges":[{"CidrIpv6":"::/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"-1","Ipv6Ranges":[{"CidrIpv6":"::/0"}]}]' \
  --output text >/dev/null
web_server_sg_egress_3_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"UserIdGroupPairs":[{"GroupId":"'"$db_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember web_server_sg_egress_3_rule_id "$web_server_sg_egress_3_rule_id" optional

# What AWS has there
s3_prefix_list_id=$(aws ec2 describe-managed-prefix-lists --region us-east-1 \
  --filters '[{"Name":"prefix-list-name","Values":["com.amazonaws.us-east-1.s3"]}]' \
  --query 'PrefixLists[0].PrefixListId' --output text)
remember s3_prefix_list_id "$s3_prefix_list_id"

# Security group "WebServerSG"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"PrefixListIds":[{"PrefixListId":"'"$s3_prefix_list_id"'"}]}]' \
  --output text >/dev/null

# VPC "shared"
shared_vpc_default_security_group_id=$(aws ec2 describe-security-groups --region us-east-1 \
  --filters '[{"Name":"vpc-id","Values":["'"$shared_vpc_id"'"]},{"Name":"group-name","Values":["default"]}]' \
  --query 'SecurityGroups[0].GroupId' --output text)
remember shared_vpc_default_security_group_id "$shared_vpc_default_security_group_id"

# Security group "default"
aws ec2 create-tags --region us-east-1 \
  --resources "$shared_vpc_default_security_group_id" \
  --tags '[{"Key":"Name","Value":"default"}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-ingress --region us-east-1 \
  --group-id "$shared_vpc_default_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","UserIdGroupPairs":[{"GroupId":"'"$shared_vpc_default_security_group_id"'"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$shared_vpc_default_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null

# VPC peering connection "first-shared"
first_shared_vpc_peering_connection_id=$(aws ec2 create-vpc-peering-connection --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --peer-vpc-id "$shared_vpc_id" \
  --tag-specifications '[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"first-shared"}]}]' \
  --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
remember first_shared_vpc_peering_connection_id "$first_shared_vpc_peering_connection_id"
wait_until pending-acceptance 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 \
  --vpc-peering-connection-ids "$first_shared_vpc_peering_connection_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text
aws ec2 accept-vpc-peering-connection --region us-east-1 \
  --vpc-peering-connection-id "$first_shared_vpc_peering_connection_id" \
  --output text >/dev/null
wait_until active 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 \
  --vpc-peering-connection-ids "$first_shared_vpc_peering_connection_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text

# Route table "private"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$private_route_table_id" \
  --destination-cidr-block 10.2.0.0/16 \
  --vpc-peering-connection-id "$first_shared_vpc_peering_connection_id" \
  --output text >/dev/null

# VPC peering connection "first-shared"
aws ec2 modify-vpc-peering-connection-options --region us-east-1 \
  --vpc-peering-connection-id "$first_shared_vpc_peering_connection_id" \
  --requester-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":false}' \
  --accepter-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":true}' \
  --output text >/dev/null

# Customer gateway "office"
office_customer_gateway_id=$(aws ec2 create-customer-gateway --region us-east-1 \
  --type ipsec.1 \
  --ip-address 203.0.113.50 \
  --bgp-asn 65000 \
  --device-name 'edge "1"' \
  --tag-specifications '[{"ResourceType":"customer-gateway","Tags":[{"Key":"Name","Value":"office"}]}]' \
  --query CustomerGateway.CustomerGatewayId --output text)
remember office_customer_gateway_id "$office_customer_gateway_id"

# Customer gateway "plant"
plant_customer_gateway_id=$(aws ec2 create-customer-gateway --region us-east-1 \
  --type ipsec.1 \
  --ip-address 203.0.113.51 \
  --bgp-asn-extended 4294967294 \
  --tag-specifications '[{"ResourceType":"customer-gateway","Tags":[{"Key":"Name","Value":"plant"}]}]' \
  --query CustomerGateway.CustomerGatewayId --output text)
remember plant_customer_gateway_id "$plant_customer_gateway_id"

# Customer gateway "office"
aws ec2 wait customer-gateway-available --region us-east-1 \
  --customer-gateway-ids "$office_customer_gateway_id"

# VPN connection "office"
office_vpn_connection_id=$(aws ec2 create-vpn-connection --region us-east-1 \
  --type ipsec.1 \
  --customer-gateway-id "$office_customer_gateway_id" \
  --vpn-gateway-id "$vgw_id" \
  --options '{"StaticRoutesOnly":true,"TunnelOptions":[{"TunnelInsideCidr":"169.254.10.0/30","StartupAction":"add","DPDTimeoutAction":"clear"},{"TunnelInsideCidr":"169.254.10.4/30","StartupAction":"add","DPDTimeoutAction":"clear"}]}' \
  --tag-specifications '[{"ResourceType":"vpn-connection","Tags":[{"Key":"Name","Value":"office"}]}]' \
  --query VpnConnection.VpnConnectionId --output text)
remember office_vpn_connection_id "$office_vpn_connection_id"
aws ec2 wait vpn-connection-available --region us-east-1 \
  --vpn-connection-ids "$office_vpn_connection_id"
aws ec2 create-vpn-connection-route --region us-east-1 \
  --destination-cidr-block 172.16.0.0/12 \
  --vpn-connection-id "$office_vpn_connection_id" \
  --output text >/dev/null
aws ec2 create-vpn-connection-route --region us-east-1 \
  --destination-cidr-block 192.168.0.0/16 \
  --vpn-connection-id "$office_vpn_connection_id" \
  --output text >/dev/null

# Customer gateway "plant"
aws ec2 wait customer-gateway-available --region us-east-1 \
  --customer-gateway-ids "$plant_customer_gateway_id"

# VPN connection "plant"
plant_vpn_connection_id=$(aws ec2 create-vpn-connection --region us-east-1 \
  --type ipsec.1 \
  --customer-gateway-id "$plant_customer_gateway_id" \
  --vpn-gateway-id "$vgw_id" \
  --options '{"StaticRoutesOnly":false,"TunnelOptions":[{"StartupAction":"add","DPDTimeoutAction":"clear"},{"TunnelInsideCidr":"169.254.11.4/30","StartupAction":"add","DPDTimeoutAction":"clear"}]}' \
  --tag-specifications '[{"ResourceType":"vpn-connection","Tags":[{"Key":"Name","Value":"plant"}]}]' \
  --query VpnConnection.VpnConnectionId --output text)
remember plant_vpn_connection_id "$plant_vpn_connection_id"

# VPC endpoint "s3"
s3_endpoint_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --service-name com.amazonaws.us-east-1.s3 \
  --vpc-endpoint-type Gateway \
  --route-table-ids "$public_route_table_id" "$private_route_table_id" \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"s3"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember s3_endpoint_id "$s3_endpoint_id"

# VPC endpoint "ssm"
ssm_endpoint_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --service-name com.amazonaws.us-east-1.ssm \
  --vpc-endpoint-type Interface \
  --subnet-ids "$public_a_subnet_id" "$private_b_subnet_id" \
  --security-group-ids "$web_server_sg_id" \
  --private-dns-enabled \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"ssm"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember ssm_endpoint_id "$ssm_endpoint_id"

# What AWS has there
amazon_linux_image_id=$(aws ssm get-parameter --region us-east-1 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --query Parameter.Value --output text)
remember amazon_linux_image_id "$amazon_linux_image_id"

# EC2 instance "bastion"
bastion_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$public_a_subnet_id"'","AssociatePublicIpAddress":false,"Groups":["'"$web_server_sg_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"bastion"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember bastion_instance_id "$bastion_instance_id"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$bastion_instance_id"
aws ec2 modify-instance-attribute --region us-east-1 \
  --instance-id "$bastion_instance_id" \
  --no-source-dest-check \
  --output text >/dev/null

# Route table "private"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$private_route_table_id" \
  --destination-cidr-block 172.16.0.0/12 \
  --instance-id "$bastion_instance_id" \
  --output text >/dev/null

# EC2 instance "bastion"
bastion_elastic_ip_association_id=$(aws ec2 associate-address --region us-east-1 \
  --instance-id "$bastion_instance_id" \
  --allocation-id "$bastion_elastic_ip_allocation_id" \
  --query AssociationId --output text)
remember bastion_elastic_ip_association_id "$bastion_elastic_ip_association_id"

# EC2 instance "web"
web_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$public_a_subnet_id"'","AssociatePublicIpAddress":true,"PrivateIpAddress":"10.0.0.20","Groups":["'"$web_server_sg_id"'","'"$db_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"web"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember web_instance_id "$web_instance_id"

# ---- ap-northeast-2 ----

# VPC "seoul"
seoul_vpc_id=$(aws ec2 create-vpc --region ap-northeast-2 \
  --cidr-block 10.1.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"seoul"}]}]' \
  --query Vpc.VpcId --output text)
remember seoul_vpc_id "$seoul_vpc_id"
aws ec2 wait vpc-available --region ap-northeast-2 --vpc-ids "$seoul_vpc_id"
aws ec2 modify-vpc-attribute --region ap-northeast-2 \
  --vpc-id "$seoul_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "app-b"
app_b_subnet_id=$(aws ec2 create-subnet --region ap-northeast-2 \
  --vpc-id "$seoul_vpc_id" \
  --cidr-block 10.1.1.0/24 \
  --availability-zone ap-northeast-2b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"app-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember app_b_subnet_id "$app_b_subnet_id"

# Subnet "app"
app_subnet_id=$(aws ec2 create-subnet --region ap-northeast-2 \
  --vpc-id "$seoul_vpc_id" \
  --cidr-block 10.1.0.0/24 \
  --availability-zone ap-northeast-2a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"app"}]}]' \
  --query Subnet.SubnetId --output text)
remember app_subnet_id "$app_subnet_id"

# VPC "seoul"
seoul_vpc_default_route_table_id=$(aws ec2 describe-route-tables --region ap-northeast-2 \
  --filters '[{"Name":"vpc-id","Values":["'"$seoul_vpc_id"'"]},{"Name":"association.main","Values":["true"]}]' \
  --query 'RouteTables[0].RouteTableId' --output text)
remember seoul_vpc_default_route_table_id "$seoul_vpc_default_route_table_id"

# Route table "main"
aws ec2 create-tags --region ap-northeast-2 \
  --resources "$seoul_vpc_default_route_table_id" \
  --tags '[{"Key":"Name","Value":"main"}]' \
  --output text >/dev/null

# VPC "seoul"
seoul_vpc_default_network_acl_id=$(aws ec2 describe-network-acls --region ap-northeast-2 \
  --filters '[{"Name":"vpc-id","Values":["'"$seoul_vpc_id"'"]},{"Name":"default","Values":["true"]}]' \
  --query 'NetworkAcls[0].NetworkAclId' --output text)
remember seoul_vpc_default_network_acl_id "$seoul_vpc_default_network_acl_id"

# Network ACL "default"
aws ec2 create-tags --region ap-northeast-2 \
  --resources "$seoul_vpc_default_network_acl_id" \
  --tags '[{"Key":"Name","Value":"default"}]' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region ap-northeast-2 \
  --network-acl-id "$seoul_vpc_default_network_acl_id" \
  --ingress \
  --rule-number 110 \
  --rule-action deny \
  --protocol 1 \
  --cidr-block 0.0.0.0/0 \
  --icmp-type-code '{"Type":-1,"Code":-1}' \
  --output text >/dev/null
aws ec2 replace-network-acl-entry --region ap-northeast-2 \
  --network-acl-id "$seoul_vpc_default_network_acl_id" \
  --ingress \
  --rule-number 100 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":443,"To":443}' \
  --output text >/dev/null

# VPC "seoul"
seoul_vpc_default_security_group_id=$(aws ec2 describe-security-groups --region ap-northeast-2 \
  --filters '[{"Name":"vpc-id","Values":["'"$seoul_vpc_id"'"]},{"Name":"group-name","Values":["default"]}]' \
  --query 'SecurityGroups[0].GroupId' --output text)
remember seoul_vpc_default_security_group_id "$seoul_vpc_default_security_group_id"

# Security group "default"
aws ec2 create-tags --region ap-northeast-2 \
  --resources "$seoul_vpc_default_security_group_id" \
  --tags '[{"Key":"Name","Value":"default"}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-ingress --region ap-northeast-2 \
  --group-id "$seoul_vpc_default_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","UserIdGroupPairs":[{"GroupId":"'"$seoul_vpc_default_security_group_id"'"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region ap-northeast-2 \
  --group-id "$seoul_vpc_default_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region ap-northeast-2 \
  --group-id "$seoul_vpc_default_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null

# Subnet "app-b"
aws ec2 wait subnet-available --region ap-northeast-2 --subnet-ids "$app_b_subnet_id"

# What AWS has there
amazon_linux_arm64_image_id_ap_northeast_2=$(aws ssm get-parameter --region ap-northeast-2 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64 \
  --query Parameter.Value --output text)
remember amazon_linux_arm64_image_id_ap_northeast_2 "$amazon_linux_arm64_image_id_ap_northeast_2"

# EC2 instance "server"
server_id=$(aws ec2 run-instances --region ap-northeast-2 \
  --image-id "$amazon_linux_arm64_image_id_ap_northeast_2" \
  --instance-type t4g.micro \
  --subnet-id "$app_b_subnet_id" \
  --security-group-ids "$seoul_vpc_default_security_group_id" \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"server"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember server_id "$server_id"

# ---- us-east-1 ----

# VPC peering connection "to-seoul"
to_seoul_vpc_peering_connection_id=$(aws ec2 create-vpc-peering-connection --region us-east-1 \
  --vpc-id "$main_vpc_id" \
  --peer-vpc-id "$seoul_vpc_id" \
  --peer-region ap-northeast-2 \
  --tag-specifications '[{"ResourceType":"vpc-peering-connection","Tags":[{"Key":"Name","Value":"to-seoul"}]}]' \
  --query VpcPeeringConnection.VpcPeeringConnectionId --output text)
remember to_seoul_vpc_peering_connection_id "$to_seoul_vpc_peering_connection_id"
wait_until pending-acceptance 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region us-east-1 \
  --vpc-peering-connection-ids "$to_seoul_vpc_peering_connection_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text

# ---- ap-northeast-2 ----

# VPC peering connection "to-seoul"
aws ec2 accept-vpc-peering-connection --region ap-northeast-2 \
  --vpc-peering-connection-id "$to_seoul_vpc_peering_connection_id" \
  --output text >/dev/null
aws ec2 create-tags --region ap-northeast-2 \
  --resources "$to_seoul_vpc_peering_connection_id" \
  --tags '[{"Key":"Name","Value":"to-seoul"}]' \
  --output text >/dev/null
wait_until active 'failed|expired|rejected|deleted' aws ec2 describe-vpc-peering-connections --region ap-northeast-2 \
  --vpc-peering-connection-ids "$to_seoul_vpc_peering_connection_id" \
  --query 'VpcPeeringConnections[0].Status.Code' --output text

# Route table "main"
aws ec2 create-route --region ap-northeast-2 \
  --route-table-id "$seoul_vpc_default_route_table_id" \
  --destination-cidr-block 10.0.0.0/16 \
  --vpc-peering-connection-id "$to_seoul_vpc_peering_connection_id" \
  --output text >/dev/null

# VPC peering connection "to-seoul"
aws ec2 modify-vpc-peering-connection-options --region ap-northeast-2 \
  --vpc-peering-connection-id "$to_seoul_vpc_peering_connection_id" \
  --accepter-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":false}' \
  --output text >/dev/null

# ---- us-east-1 ----

# Route table "private"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$private_route_table_id" \
  --destination-cidr-block 10.1.0.0/16 \
  --vpc-peering-connection-id "$to_seoul_vpc_peering_connection_id" \
  --output text >/dev/null

# VPC peering connection "to-seoul"
aws ec2 modify-vpc-peering-connection-options --region us-east-1 \
  --vpc-peering-connection-id "$to_seoul_vpc_peering_connection_id" \
  --requester-peering-connection-options '{"AllowDnsResolutionFromRemoteVpc":true}' \
  --output text >/dev/null

# VPN connection "plant"
aws ec2 wait vpn-connection-available --region us-east-1 \
  --vpn-connection-ids "$plant_vpn_connection_id"

# VPC endpoint "s3"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$s3_endpoint_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "ssm"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$ssm_endpoint_id" \
  --query 'VpcEndpoints[0].State' --output text

# EC2 instance "web"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$web_instance_id"

# ---- ap-northeast-2 ----

# Subnet "app"
aws ec2 wait subnet-available --region ap-northeast-2 --subnet-ids "$app_subnet_id"

# EC2 instance "server"
aws ec2 wait instance-running --region ap-northeast-2 --instance-ids "$server_id"

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${main_vpc_id:-}" 'VPC "main"'
printf '%-24s %s\n' "${private_b_subnet_id:-}" 'Subnet "private-b"'
printf '%-24s %s\n' "${public_a_subnet_id:-}" 'Subnet "public-a"'
printf '%-24s %s\n' "${shared_vpc_id:-}" 'VPC "shared"'
printf '%-24s %s\n' "${spare_internet_gateway_id:-}" 'Internet gateway "spare"'
printf '%-24s %s\n' "${spare_vgw_id:-}" 'Virtual private gateway "spare-vgw"'
printf '%-24s %s\n' "${igw_id:-}" 'Internet gateway "igw"'
printf '%-24s %s\n' "${bastion_elastic_ip_allocation_id:-}" 'Elastic IP address "bastion"'
printf '%-24s %s\n' "${nat_a_eip_allocation_id:-}" 'Elastic IP address "nat-a-eip"'
printf '%-24s %s\n' "${eigw_id:-}" 'Egress-only internet gateway "eigw"'
printf '%-24s %s\n' "${vgw_id:-}" 'Virtual private gateway "vgw"'
printf '%-24s %s\n' "${inner_nat_gateway_id:-}" 'NAT gateway "inner"'
printf '%-24s %s\n' "${nat_a_id:-}" 'NAT gateway "nat-a"'
printf '%-24s %s\n' "${private_route_table_id:-}" 'Route table "private"'
printf '%-24s %s\n' "${public_route_table_id:-}" 'Route table "public"'
printf '%-24s %s\n' "${vpn_route_table_id:-}" 'Route table "vpn"'
printf '%-24s %s\n' "${private_network_acl_id:-}" 'Network ACL "private"'
printf '%-24s %s\n' "${db_security_group_id:-}" 'Security group "db"'
printf '%-24s %s\n' "${security_group_16_id:-}" 'Security group "한글"'
printf '%-24s %s\n' "${web_server_sg_id:-}" 'Security group "WebServerSG"'
printf '%-24s %s\n' "${first_shared_vpc_peering_connection_id:-}" 'VPC peering connection "first-shared"'
printf '%-24s %s\n' "${office_customer_gateway_id:-}" 'Customer gateway "office"'
printf '%-24s %s\n' "${plant_customer_gateway_id:-}" 'Customer gateway "plant"'
printf '%-24s %s\n' "${office_vpn_connection_id:-}" 'VPN connection "office"'
printf '%-24s %s\n' "${plant_vpn_connection_id:-}" 'VPN connection "plant"'
printf '%-24s %s\n' "${s3_endpoint_id:-}" 'VPC endpoint "s3"'
printf '%-24s %s\n' "${ssm_endpoint_id:-}" 'VPC endpoint "ssm"'
printf '%-24s %s\n' "${bastion_instance_id:-}" 'EC2 instance "bastion"'
printf '%-24s %s\n' "${web_instance_id:-}" 'EC2 instance "web"'
printf '%-24s %s\n' "${seoul_vpc_id:-}" 'VPC "seoul"'
printf '%-24s %s\n' "${app_b_subnet_id:-}" 'Subnet "app-b"'
printf '%-24s %s\n' "${app_subnet_id:-}" 'Subnet "app"'
printf '%-24s %s\n' "${server_id:-}" 'EC2 instance "server"'
printf '%-24s %s\n' "${to_seoul_vpc_peering_connection_id:-}" 'VPC peering connection "to-seoul"'
