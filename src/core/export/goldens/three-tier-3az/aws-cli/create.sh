#!/usr/bin/env bash
# Three tiers in three zones, with a growth reserve. Drawn with VPC Designer.
#
# Makes the network with the AWS CLI, version 2 or 1.29 and later.
# It is not idempotent: run again, it would make everything a second time. So it stops while the file of a
# former run is there. What it makes is written to that file at once: delete.sh takes it away again, also after a
# run that failed halfway.

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

# ---- us-east-1 ----

# VPC "vpc"
vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.10.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"vpc"}]}]' \
  --query Vpc.VpcId --output text)
remember vpc_id "$vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "app-a"
app_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.10.16.0/20 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"app-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember app_a_subnet_id "$app_a_subnet_id"

# Subnet "app-b"
app_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.10.32.0/20 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"app-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember app_b_subnet_id "$app_b_subnet_id"

# Subnet "app-c"
app_c_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.10.48.0/20 \
  --availability-zone us-east-1c \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"app-c"}]}]' \
  --query Subnet.SubnetId --output text)
remember app_c_subnet_id "$app_c_subnet_id"

# Subnet "data-a"
data_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.10.8.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"data-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember data_a_subnet_id "$data_a_subnet_id"

# Subnet "data-b"
data_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.10.9.0/24 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"data-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember data_b_subnet_id "$data_b_subnet_id"

# Subnet "data-c"
data_c_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.10.10.0/24 \
  --availability-zone us-east-1c \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"data-c"}]}]' \
  --query Subnet.SubnetId --output text)
remember data_c_subnet_id "$data_c_subnet_id"

# Subnet "public-a"
public_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.10.0.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"public-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember public_a_subnet_id "$public_a_subnet_id"

# Subnet "public-b"
public_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.10.1.0/24 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"public-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember public_b_subnet_id "$public_b_subnet_id"

# Subnet "public-c"
public_c_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.10.2.0/24 \
  --availability-zone us-east-1c \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"public-c"}]}]' \
  --query Subnet.SubnetId --output text)
remember public_c_subnet_id "$public_c_subnet_id"

# Internet gateway "igw"
igw_id=$(aws ec2 create-internet-gateway --region us-east-1 \
  --tag-specifications '[{"ResourceType":"internet-gateway","Tags":[{"Key":"Name","Value":"igw"}]}]' \
  --query InternetGateway.InternetGatewayId --output text)
remember igw_id "$igw_id"
aws ec2 attach-internet-gateway --region us-east-1 \
  --vpc-id "$vpc_id" \
  --internet-gateway-id "$igw_id" \
  --output text >/dev/null
remember igw_attachment_made yes

# Elastic IP address "nat-a-eip"
nat_a_eip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"nat-a-eip"}]}]' \
  --query AllocationId --output text)
remember nat_a_eip_allocation_id "$nat_a_eip_allocation_id"

# Elastic IP address "nat-b-eip"
nat_b_eip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"nat-b-eip"}]}]' \
  --query AllocationId --output text)
remember nat_b_eip_allocation_id "$nat_b_eip_allocation_id"

# Elastic IP address "nat-c-eip"
nat_c_eip_allocation_id=$(aws ec2 allocate-address --region us-east-1 \
  --domain vpc \
  --tag-specifications '[{"ResourceType":"elastic-ip","Tags":[{"Key":"Name","Value":"nat-c-eip"}]}]' \
  --query AllocationId --output text)
remember nat_c_eip_allocation_id "$nat_c_eip_allocation_id"

# Subnet "public-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_a_subnet_id"

# NAT gateway "nat-a"
nat_a_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --allocation-id "$nat_a_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-a"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_a_id "$nat_a_id"

# Subnet "public-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_b_subnet_id"

# NAT gateway "nat-b"
nat_b_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_b_subnet_id" \
  --allocation-id "$nat_b_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-b"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_b_id "$nat_b_id"

# Subnet "public-c"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_c_subnet_id"

# NAT gateway "nat-c"
nat_c_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_c_subnet_id" \
  --allocation-id "$nat_c_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-c"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_c_id "$nat_c_id"

# Route table "rt-app-a"
rt_app_a_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-app-a"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_app_a_id "$rt_app_a_id"

# NAT gateway "nat-a"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat_a_id"

# Route table "rt-app-a"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_app_a_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --nat-gateway-id "$nat_a_id" \
  --output text >/dev/null

# Route table "rt-app-b"
rt_app_b_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-app-b"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_app_b_id "$rt_app_b_id"

# NAT gateway "nat-b"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat_b_id"

# Route table "rt-app-b"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_app_b_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --nat-gateway-id "$nat_b_id" \
  --output text >/dev/null

# Route table "rt-app-c"
rt_app_c_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-app-c"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_app_c_id "$rt_app_c_id"

# NAT gateway "nat-c"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat_c_id"

# Route table "rt-app-c"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_app_c_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --nat-gateway-id "$nat_c_id" \
  --output text >/dev/null

# Route table "rt-data"
rt_data_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-data"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_data_id "$rt_data_id"

# Route table "rt-public"
rt_public_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-public"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_public_id "$rt_public_id"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_public_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --gateway-id "$igw_id" \
  --output text >/dev/null

# Subnet "app-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$app_a_subnet_id"
app_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$app_a_subnet_id" \
  --route-table-id "$rt_app_a_id" \
  --query AssociationId --output text)
remember app_a_route_table_association_id "$app_a_route_table_association_id"

# Subnet "app-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$app_b_subnet_id"
app_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$app_b_subnet_id" \
  --route-table-id "$rt_app_b_id" \
  --query AssociationId --output text)
remember app_b_route_table_association_id "$app_b_route_table_association_id"

# Subnet "app-c"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$app_c_subnet_id"
app_c_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$app_c_subnet_id" \
  --route-table-id "$rt_app_c_id" \
  --query AssociationId --output text)
remember app_c_route_table_association_id "$app_c_route_table_association_id"

# Subnet "data-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$data_a_subnet_id"
data_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$data_a_subnet_id" \
  --route-table-id "$rt_data_id" \
  --query AssociationId --output text)
remember data_a_route_table_association_id "$data_a_route_table_association_id"

# Subnet "data-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$data_b_subnet_id"
data_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$data_b_subnet_id" \
  --route-table-id "$rt_data_id" \
  --query AssociationId --output text)
remember data_b_route_table_association_id "$data_b_route_table_association_id"

# Subnet "data-c"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$data_c_subnet_id"
data_c_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$data_c_subnet_id" \
  --route-table-id "$rt_data_id" \
  --query AssociationId --output text)
remember data_c_route_table_association_id "$data_c_route_table_association_id"

# Subnet "public-a"
public_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --route-table-id "$rt_public_id" \
  --query AssociationId --output text)
remember public_a_route_table_association_id "$public_a_route_table_association_id"

# Subnet "public-b"
public_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$public_b_subnet_id" \
  --route-table-id "$rt_public_id" \
  --query AssociationId --output text)
remember public_b_route_table_association_id "$public_b_route_table_association_id"

# Subnet "public-c"
public_c_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$public_c_subnet_id" \
  --route-table-id "$rt_public_id" \
  --query AssociationId --output text)
remember public_c_route_table_association_id "$public_c_route_table_association_id"

# Network ACL "nacl-data"
nacl_data_id=$(aws ec2 create-network-acl --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"network-acl","Tags":[{"Key":"Name","Value":"nacl-data"}]}]' \
  --query NetworkAcl.NetworkAclId --output text)
remember nacl_data_id "$nacl_data_id"
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_data_id" \
  --ingress \
  --rule-number 100 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.10.16.0/20 \
  --port-range '{"From":5432,"To":5432}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_data_id" \
  --ingress \
  --rule-number 110 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.10.32.0/20 \
  --port-range '{"From":5432,"To":5432}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_data_id" \
  --ingress \
  --rule-number 120 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.10.48.0/20 \
  --port-range '{"From":5432,"To":5432}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_data_id" \
  --ingress \
  --rule-number 130 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.10.8.0/22 \
  --port-range '{"From":5432,"To":5432}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_data_id" \
  --ingress \
  --rule-number 140 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.10.8.0/22 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_data_id" \
  --ingress \
  --rule-number 150 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_data_id" \
  --egress \
  --rule-number 100 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.10.16.0/20 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_data_id" \
  --egress \
  --rule-number 110 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.10.32.0/20 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_data_id" \
  --egress \
  --rule-number 120 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.10.48.0/20 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_data_id" \
  --egress \
  --rule-number 130 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.10.8.0/22 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_data_id" \
  --egress \
  --rule-number 140 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":443,"To":443}' \
  --output text >/dev/null

# Subnet "data-a"
data_a_network_acl_association_first_association_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$data_a_subnet_id"'"]}]' \
  --query "NetworkAcls[0].Associations[?SubnetId=='$data_a_subnet_id'].NetworkAclAssociationId | [0]" --output text)
remember data_a_network_acl_association_first_association_id "$data_a_network_acl_association_first_association_id"
data_a_network_acl_association_first_acl_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$data_a_subnet_id"'"]}]' \
  --query 'NetworkAcls[0].NetworkAclId' --output text)
remember data_a_network_acl_association_first_acl_id "$data_a_network_acl_association_first_acl_id"
data_a_network_acl_association_id=$(aws ec2 replace-network-acl-association --region us-east-1 \
  --association-id "$data_a_network_acl_association_first_association_id" \
  --network-acl-id "$nacl_data_id" \
  --query NewAssociationId --output text)
remember data_a_network_acl_association_id "$data_a_network_acl_association_id"

# Subnet "data-b"
data_b_network_acl_association_first_association_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$data_b_subnet_id"'"]}]' \
  --query "NetworkAcls[0].Associations[?SubnetId=='$data_b_subnet_id'].NetworkAclAssociationId | [0]" --output text)
remember data_b_network_acl_association_first_association_id "$data_b_network_acl_association_first_association_id"
data_b_network_acl_association_first_acl_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$data_b_subnet_id"'"]}]' \
  --query 'NetworkAcls[0].NetworkAclId' --output text)
remember data_b_network_acl_association_first_acl_id "$data_b_network_acl_association_first_acl_id"
data_b_network_acl_association_id=$(aws ec2 replace-network-acl-association --region us-east-1 \
  --association-id "$data_b_network_acl_association_first_association_id" \
  --network-acl-id "$nacl_data_id" \
  --query NewAssociationId --output text)
remember data_b_network_acl_association_id "$data_b_network_acl_association_id"

# Subnet "data-c"
data_c_network_acl_association_first_association_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$data_c_subnet_id"'"]}]' \
  --query "NetworkAcls[0].Associations[?SubnetId=='$data_c_subnet_id'].NetworkAclAssociationId | [0]" --output text)
remember data_c_network_acl_association_first_association_id "$data_c_network_acl_association_first_association_id"
data_c_network_acl_association_first_acl_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$data_c_subnet_id"'"]}]' \
  --query 'NetworkAcls[0].NetworkAclId' --output text)
remember data_c_network_acl_association_first_acl_id "$data_c_network_acl_association_first_acl_id"
data_c_network_acl_association_id=$(aws ec2 replace-network-acl-association --region us-east-1 \
  --association-id "$data_c_network_acl_association_first_association_id" \
  --network-acl-id "$nacl_data_id" \
  --query NewAssociationId --output text)
remember data_c_network_acl_association_id "$data_c_network_acl_association_id"

# Security group "alb"
alb_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name alb \
  --description 'Load balancer: HTTPS from anywhere' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"alb"}]}]' \
  --query GroupId --output text)
remember alb_security_group_id "$alb_security_group_id"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$alb_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$alb_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null

# Security group "app"
app_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name app \
  --description 'Application: only from the load balancer' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"app"}]}]' \
  --query GroupId --output text)
remember app_security_group_id "$app_security_group_id"

# Security group "alb"
alb_egress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$alb_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":8080,"ToPort":8080,"UserIdGroupPairs":[{"GroupId":"'"$app_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember alb_egress_1_rule_id "$alb_egress_1_rule_id" optional

# Security group "app"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
app_ingress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":8080,"ToPort":8080,"UserIdGroupPairs":[{"GroupId":"'"$alb_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember app_ingress_1_rule_id "$app_ingress_1_rule_id" optional
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null

# What AWS has there
s3_prefix_list_id=$(aws ec2 describe-managed-prefix-lists --region us-east-1 \
  --filters '[{"Name":"prefix-list-name","Values":["com.amazonaws.us-east-1.s3"]}]' \
  --query 'PrefixLists[0].PrefixListId' --output text)
remember s3_prefix_list_id "$s3_prefix_list_id"

# Security group "app"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"PrefixListIds":[{"PrefixListId":"'"$s3_prefix_list_id"'"}]}]' \
  --output text >/dev/null

# What AWS has there
dynamodb_prefix_list_id=$(aws ec2 describe-managed-prefix-lists --region us-east-1 \
  --filters '[{"Name":"prefix-list-name","Values":["com.amazonaws.us-east-1.dynamodb"]}]' \
  --query 'PrefixLists[0].PrefixListId' --output text)
remember dynamodb_prefix_list_id "$dynamodb_prefix_list_id"

# Security group "app"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"PrefixListIds":[{"PrefixListId":"'"$dynamodb_prefix_list_id"'"}]}]' \
  --output text >/dev/null

# Security group "db"
db_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name db \
  --description 'Databases: only from the application' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"db"}]}]' \
  --query GroupId --output text)
remember db_security_group_id "$db_security_group_id"

# Security group "app"
app_egress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$app_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"UserIdGroupPairs":[{"GroupId":"'"$db_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember app_egress_1_rule_id "$app_egress_1_rule_id" optional

# Security group "db"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
db_ingress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"UserIdGroupPairs":[{"GroupId":"'"$app_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember db_ingress_1_rule_id "$db_ingress_1_rule_id" optional
db_ingress_2_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"UserIdGroupPairs":[{"GroupId":"'"$db_security_group_id"'","Description":"replication"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember db_ingress_2_rule_id "$db_ingress_2_rule_id" optional
db_egress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":5432,"ToPort":5432,"UserIdGroupPairs":[{"GroupId":"'"$db_security_group_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember db_egress_1_rule_id "$db_egress_1_rule_id" optional
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$db_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"PrefixListIds":[{"PrefixListId":"'"$s3_prefix_list_id"'","Description":"backups"}]}]' \
  --output text >/dev/null

# VPC endpoint "vpce-ddb"
vpce_ddb_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.dynamodb \
  --vpc-endpoint-type Gateway \
  --route-table-ids "$rt_app_a_id" "$rt_app_b_id" "$rt_app_c_id" \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-ddb"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_ddb_id "$vpce_ddb_id"

# VPC endpoint "vpce-s3"
vpce_s3_id=$(aws ec2 create-vpc-endpoint --region us-east-1 \
  --vpc-id "$vpc_id" \
  --service-name com.amazonaws.us-east-1.s3 \
  --vpc-endpoint-type Gateway \
  --route-table-ids "$rt_app_a_id" "$rt_app_b_id" "$rt_app_c_id" "$rt_data_id" \
  --tag-specifications '[{"ResourceType":"vpc-endpoint","Tags":[{"Key":"Name","Value":"vpce-s3"}]}]' \
  --query VpcEndpoint.VpcEndpointId --output text)
remember vpce_s3_id "$vpce_s3_id"

# What AWS has there
amazon_linux_image_id=$(aws ssm get-parameter --region us-east-1 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --query Parameter.Value --output text)
remember amazon_linux_image_id "$amazon_linux_image_id"

# EC2 instance "alb-a"
alb_a_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$public_a_subnet_id"'","AssociatePublicIpAddress":true,"PrivateIpAddress":"10.10.0.10","Groups":["'"$alb_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"alb-a"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember alb_a_instance_id "$alb_a_instance_id"

# EC2 instance "app-c"
app_c_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$app_c_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.10.48.10","Groups":["'"$app_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"app-c"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember app_c_instance_id "$app_c_instance_id"

# EC2 instance "db-a"
db_a_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$data_a_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.10.8.10","Groups":["'"$db_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"db-a"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember db_a_instance_id "$db_a_instance_id"

# EC2 instance "db-b"
db_b_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$data_b_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.10.9.10","Groups":["'"$db_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"db-b"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember db_b_instance_id "$db_b_instance_id"

# VPC endpoint "vpce-ddb"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_ddb_id" \
  --query 'VpcEndpoints[0].State' --output text

# VPC endpoint "vpce-s3"
wait_until available 'failed|rejected|expired' aws ec2 describe-vpc-endpoints --region us-east-1 \
  --vpc-endpoint-ids "$vpce_s3_id" \
  --query 'VpcEndpoints[0].State' --output text

# EC2 instance "alb-a"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$alb_a_instance_id"

# EC2 instance "app-c"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$app_c_instance_id"

# EC2 instance "db-a"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$db_a_instance_id"

# EC2 instance "db-b"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$db_b_instance_id"

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${vpc_id:-}" 'VPC "vpc"'
printf '%-24s %s\n' "${app_a_subnet_id:-}" 'Subnet "app-a"'
printf '%-24s %s\n' "${app_b_subnet_id:-}" 'Subnet "app-b"'
printf '%-24s %s\n' "${app_c_subnet_id:-}" 'Subnet "app-c"'
printf '%-24s %s\n' "${data_a_subnet_id:-}" 'Subnet "data-a"'
printf '%-24s %s\n' "${data_b_subnet_id:-}" 'Subnet "data-b"'
printf '%-24s %s\n' "${data_c_subnet_id:-}" 'Subnet "data-c"'
printf '%-24s %s\n' "${public_a_subnet_id:-}" 'Subnet "public-a"'
printf '%-24s %s\n' "${public_b_subnet_id:-}" 'Subnet "public-b"'
printf '%-24s %s\n' "${public_c_subnet_id:-}" 'Subnet "public-c"'
printf '%-24s %s\n' "${igw_id:-}" 'Internet gateway "igw"'
printf '%-24s %s\n' "${nat_a_eip_allocation_id:-}" 'Elastic IP address "nat-a-eip"'
printf '%-24s %s\n' "${nat_b_eip_allocation_id:-}" 'Elastic IP address "nat-b-eip"'
printf '%-24s %s\n' "${nat_c_eip_allocation_id:-}" 'Elastic IP address "nat-c-eip"'
printf '%-24s %s\n' "${nat_a_id:-}" 'NAT gateway "nat-a"'
printf '%-24s %s\n' "${nat_b_id:-}" 'NAT gateway "nat-b"'
printf '%-24s %s\n' "${nat_c_id:-}" 'NAT gateway "nat-c"'
printf '%-24s %s\n' "${rt_app_a_id:-}" 'Route table "rt-app-a"'
printf '%-24s %s\n' "${rt_app_b_id:-}" 'Route table "rt-app-b"'
printf '%-24s %s\n' "${rt_app_c_id:-}" 'Route table "rt-app-c"'
printf '%-24s %s\n' "${rt_data_id:-}" 'Route table "rt-data"'
printf '%-24s %s\n' "${rt_public_id:-}" 'Route table "rt-public"'
printf '%-24s %s\n' "${nacl_data_id:-}" 'Network ACL "nacl-data"'
printf '%-24s %s\n' "${alb_security_group_id:-}" 'Security group "alb"'
printf '%-24s %s\n' "${app_security_group_id:-}" 'Security group "app"'
printf '%-24s %s\n' "${db_security_group_id:-}" 'Security group "db"'
printf '%-24s %s\n' "${vpce_ddb_id:-}" 'VPC endpoint "vpce-ddb"'
printf '%-24s %s\n' "${vpce_s3_id:-}" 'VPC endpoint "vpce-s3"'
printf '%-24s %s\n' "${alb_a_instance_id:-}" 'EC2 instance "alb-a"'
printf '%-24s %s\n' "${app_c_instance_id:-}" 'EC2 instance "app-c"'
printf '%-24s %s\n' "${db_a_instance_id:-}" 'EC2 instance "db-a"'
printf '%-24s %s\n' "${db_b_instance_id:-}" 'EC2 instance "db-b"'
