#!/usr/bin/env bash
# Transit gateway hub: isolated VPCs, shared services, one way out. Drawn with VPC Designer.
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

# VPC "dev"
dev_vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.2.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"dev"}]}]' \
  --query Vpc.VpcId --output text)
remember dev_vpc_id "$dev_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$dev_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$dev_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "dev-app-a"
dev_app_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$dev_vpc_id" \
  --cidr-block 10.2.16.0/20 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"dev-app-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember dev_app_a_subnet_id "$dev_app_a_subnet_id"

# Subnet "dev-app-b"
dev_app_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$dev_vpc_id" \
  --cidr-block 10.2.32.0/20 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"dev-app-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember dev_app_b_subnet_id "$dev_app_b_subnet_id"

# Subnet "dev-tgw-a"
dev_tgw_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$dev_vpc_id" \
  --cidr-block 10.2.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"dev-tgw-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember dev_tgw_a_subnet_id "$dev_tgw_a_subnet_id"

# Subnet "dev-tgw-b"
dev_tgw_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$dev_vpc_id" \
  --cidr-block 10.2.0.16/28 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"dev-tgw-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember dev_tgw_b_subnet_id "$dev_tgw_b_subnet_id"

# VPC "egress"
egress_vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.0.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"egress"}]}]' \
  --query Vpc.VpcId --output text)
remember egress_vpc_id "$egress_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$egress_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$egress_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "egress-public-a"
egress_public_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$egress_vpc_id" \
  --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"egress-public-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember egress_public_a_subnet_id "$egress_public_a_subnet_id"

# Subnet "egress-public-b"
egress_public_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$egress_vpc_id" \
  --cidr-block 10.0.2.0/24 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"egress-public-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember egress_public_b_subnet_id "$egress_public_b_subnet_id"

# Subnet "egress-tgw-a"
egress_tgw_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$egress_vpc_id" \
  --cidr-block 10.0.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"egress-tgw-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember egress_tgw_a_subnet_id "$egress_tgw_a_subnet_id"

# Subnet "egress-tgw-b"
egress_tgw_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$egress_vpc_id" \
  --cidr-block 10.0.0.16/28 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"egress-tgw-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember egress_tgw_b_subnet_id "$egress_tgw_b_subnet_id"

# VPC "prod"
prod_vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.1.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"prod"}]}]' \
  --query Vpc.VpcId --output text)
remember prod_vpc_id "$prod_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$prod_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$prod_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "prod-app-a"
prod_app_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$prod_vpc_id" \
  --cidr-block 10.1.16.0/20 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"prod-app-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember prod_app_a_subnet_id "$prod_app_a_subnet_id"

# Subnet "prod-app-b"
prod_app_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$prod_vpc_id" \
  --cidr-block 10.1.32.0/20 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"prod-app-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember prod_app_b_subnet_id "$prod_app_b_subnet_id"

# Subnet "prod-tgw-a"
prod_tgw_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$prod_vpc_id" \
  --cidr-block 10.1.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"prod-tgw-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember prod_tgw_a_subnet_id "$prod_tgw_a_subnet_id"

# Subnet "prod-tgw-b"
prod_tgw_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$prod_vpc_id" \
  --cidr-block 10.1.0.16/28 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"prod-tgw-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember prod_tgw_b_subnet_id "$prod_tgw_b_subnet_id"

# VPC "shared"
shared_vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.3.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"shared"}]}]' \
  --query Vpc.VpcId --output text)
remember shared_vpc_id "$shared_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$shared_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$shared_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "shared-app-a"
shared_app_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$shared_vpc_id" \
  --cidr-block 10.3.16.0/20 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"shared-app-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember shared_app_a_subnet_id "$shared_app_a_subnet_id"

# Subnet "shared-app-b"
shared_app_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$shared_vpc_id" \
  --cidr-block 10.3.32.0/20 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"shared-app-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember shared_app_b_subnet_id "$shared_app_b_subnet_id"

# Subnet "shared-tgw-a"
shared_tgw_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$shared_vpc_id" \
  --cidr-block 10.3.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"shared-tgw-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember shared_tgw_a_subnet_id "$shared_tgw_a_subnet_id"

# Subnet "shared-tgw-b"
shared_tgw_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$shared_vpc_id" \
  --cidr-block 10.3.0.16/28 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"shared-tgw-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember shared_tgw_b_subnet_id "$shared_tgw_b_subnet_id"

# Internet gateway "igw"
igw_id=$(aws ec2 create-internet-gateway --region us-east-1 \
  --tag-specifications '[{"ResourceType":"internet-gateway","Tags":[{"Key":"Name","Value":"igw"}]}]' \
  --query InternetGateway.InternetGatewayId --output text)
remember igw_id "$igw_id"
aws ec2 attach-internet-gateway --region us-east-1 \
  --vpc-id "$egress_vpc_id" \
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

# Subnet "egress-public-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$egress_public_a_subnet_id"

# NAT gateway "nat-a"
nat_a_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$egress_public_a_subnet_id" \
  --allocation-id "$nat_a_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-a"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_a_id "$nat_a_id"

# Subnet "egress-public-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$egress_public_b_subnet_id"

# NAT gateway "nat-b"
nat_b_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$egress_public_b_subnet_id" \
  --allocation-id "$nat_b_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-b"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_b_id "$nat_b_id"

# Route table "rt-dev"
rt_dev_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$dev_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-dev"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_dev_id "$rt_dev_id"

# Route table "rt-dev-tgw"
rt_dev_tgw_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$dev_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-dev-tgw"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_dev_tgw_id "$rt_dev_tgw_id"

# Subnet "dev-app-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$dev_app_a_subnet_id"
dev_app_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$dev_app_a_subnet_id" \
  --route-table-id "$rt_dev_id" \
  --query AssociationId --output text)
remember dev_app_a_route_table_association_id "$dev_app_a_route_table_association_id"

# Subnet "dev-app-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$dev_app_b_subnet_id"
dev_app_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$dev_app_b_subnet_id" \
  --route-table-id "$rt_dev_id" \
  --query AssociationId --output text)
remember dev_app_b_route_table_association_id "$dev_app_b_route_table_association_id"

# Subnet "dev-tgw-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$dev_tgw_a_subnet_id"
dev_tgw_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$dev_tgw_a_subnet_id" \
  --route-table-id "$rt_dev_tgw_id" \
  --query AssociationId --output text)
remember dev_tgw_a_route_table_association_id "$dev_tgw_a_route_table_association_id"

# Subnet "dev-tgw-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$dev_tgw_b_subnet_id"
dev_tgw_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$dev_tgw_b_subnet_id" \
  --route-table-id "$rt_dev_tgw_id" \
  --query AssociationId --output text)
remember dev_tgw_b_route_table_association_id "$dev_tgw_b_route_table_association_id"

# Route table "rt-egress-public"
rt_egress_public_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$egress_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-egress-public"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_egress_public_id "$rt_egress_public_id"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_egress_public_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --gateway-id "$igw_id" \
  --output text >/dev/null

# Route table "rt-egress-tgw-a"
rt_egress_tgw_a_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$egress_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-egress-tgw-a"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_egress_tgw_a_id "$rt_egress_tgw_a_id"

# NAT gateway "nat-a"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat_a_id"

# Route table "rt-egress-tgw-a"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_egress_tgw_a_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --nat-gateway-id "$nat_a_id" \
  --output text >/dev/null

# Route table "rt-egress-tgw-b"
rt_egress_tgw_b_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$egress_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-egress-tgw-b"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_egress_tgw_b_id "$rt_egress_tgw_b_id"

# NAT gateway "nat-b"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat_b_id"

# Route table "rt-egress-tgw-b"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_egress_tgw_b_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --nat-gateway-id "$nat_b_id" \
  --output text >/dev/null

# Subnet "egress-public-a"
egress_public_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$egress_public_a_subnet_id" \
  --route-table-id "$rt_egress_public_id" \
  --query AssociationId --output text)
remember egress_public_a_route_table_association_id "$egress_public_a_route_table_association_id"

# Subnet "egress-public-b"
egress_public_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$egress_public_b_subnet_id" \
  --route-table-id "$rt_egress_public_id" \
  --query AssociationId --output text)
remember egress_public_b_route_table_association_id "$egress_public_b_route_table_association_id"

# Subnet "egress-tgw-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$egress_tgw_a_subnet_id"
egress_tgw_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$egress_tgw_a_subnet_id" \
  --route-table-id "$rt_egress_tgw_a_id" \
  --query AssociationId --output text)
remember egress_tgw_a_route_table_association_id "$egress_tgw_a_route_table_association_id"

# Subnet "egress-tgw-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$egress_tgw_b_subnet_id"
egress_tgw_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$egress_tgw_b_subnet_id" \
  --route-table-id "$rt_egress_tgw_b_id" \
  --query AssociationId --output text)
remember egress_tgw_b_route_table_association_id "$egress_tgw_b_route_table_association_id"

# Route table "rt-prod"
rt_prod_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$prod_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-prod"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_prod_id "$rt_prod_id"

# Route table "rt-prod-tgw"
rt_prod_tgw_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$prod_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-prod-tgw"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_prod_tgw_id "$rt_prod_tgw_id"

# Subnet "prod-app-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$prod_app_a_subnet_id"
prod_app_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$prod_app_a_subnet_id" \
  --route-table-id "$rt_prod_id" \
  --query AssociationId --output text)
remember prod_app_a_route_table_association_id "$prod_app_a_route_table_association_id"

# Subnet "prod-app-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$prod_app_b_subnet_id"
prod_app_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$prod_app_b_subnet_id" \
  --route-table-id "$rt_prod_id" \
  --query AssociationId --output text)
remember prod_app_b_route_table_association_id "$prod_app_b_route_table_association_id"

# Subnet "prod-tgw-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$prod_tgw_a_subnet_id"
prod_tgw_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$prod_tgw_a_subnet_id" \
  --route-table-id "$rt_prod_tgw_id" \
  --query AssociationId --output text)
remember prod_tgw_a_route_table_association_id "$prod_tgw_a_route_table_association_id"

# Subnet "prod-tgw-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$prod_tgw_b_subnet_id"
prod_tgw_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$prod_tgw_b_subnet_id" \
  --route-table-id "$rt_prod_tgw_id" \
  --query AssociationId --output text)
remember prod_tgw_b_route_table_association_id "$prod_tgw_b_route_table_association_id"

# Route table "rt-shared"
rt_shared_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$shared_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-shared"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_shared_id "$rt_shared_id"

# Route table "rt-shared-tgw"
rt_shared_tgw_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$shared_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-shared-tgw"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_shared_tgw_id "$rt_shared_tgw_id"

# Subnet "shared-app-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$shared_app_a_subnet_id"
shared_app_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$shared_app_a_subnet_id" \
  --route-table-id "$rt_shared_id" \
  --query AssociationId --output text)
remember shared_app_a_route_table_association_id "$shared_app_a_route_table_association_id"

# Subnet "shared-app-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$shared_app_b_subnet_id"
shared_app_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$shared_app_b_subnet_id" \
  --route-table-id "$rt_shared_id" \
  --query AssociationId --output text)
remember shared_app_b_route_table_association_id "$shared_app_b_route_table_association_id"

# Subnet "shared-tgw-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$shared_tgw_a_subnet_id"
shared_tgw_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$shared_tgw_a_subnet_id" \
  --route-table-id "$rt_shared_tgw_id" \
  --query AssociationId --output text)
remember shared_tgw_a_route_table_association_id "$shared_tgw_a_route_table_association_id"

# Subnet "shared-tgw-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$shared_tgw_b_subnet_id"
shared_tgw_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$shared_tgw_b_subnet_id" \
  --route-table-id "$rt_shared_tgw_id" \
  --query AssociationId --output text)
remember shared_tgw_b_route_table_association_id "$shared_tgw_b_route_table_association_id"

# Security group "dev"
dev_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name dev \
  --description 'Servers of dev' \
  --vpc-id "$dev_vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"dev"}]}]' \
  --query GroupId --output text)
remember dev_security_group_id "$dev_security_group_id"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$dev_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.0.0.0/8"}]}]' \
  --output text >/dev/null

# Security group "prod"
prod_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name prod \
  --description 'Servers of prod' \
  --vpc-id "$prod_vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"prod"}]}]' \
  --query GroupId --output text)
remember prod_security_group_id "$prod_security_group_id"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$prod_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.0.0.0/8"}]}]' \
  --output text >/dev/null

# Security group "shared"
shared_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name shared \
  --description 'Servers of shared' \
  --vpc-id "$shared_vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"shared"}]}]' \
  --query GroupId --output text)
remember shared_security_group_id "$shared_security_group_id"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$shared_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.1.0.0/16"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$shared_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.2.0.0/16"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$shared_security_group_id" \
  --ip-permissions '[{"IpProtocol":"udp","FromPort":53,"ToPort":53,"IpRanges":[{"CidrIp":"10.0.0.0/8"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$shared_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":53,"ToPort":53,"IpRanges":[{"CidrIp":"10.0.0.0/8"}]}]' \
  --output text >/dev/null

# Transit gateway "tgw"
tgw_id=$(aws ec2 create-transit-gateway --region us-east-1 \
  --description 'Hub of the Region' \
  --options '{"DefaultRouteTableAssociation":"disable","DefaultRouteTablePropagation":"disable","AutoAcceptSharedAttachments":"disable","DnsSupport":"enable","VpnEcmpSupport":"enable","SecurityGroupReferencingSupport":"disable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway","Tags":[{"Key":"Name","Value":"tgw"}]}]' \
  --query TransitGateway.TransitGatewayId --output text)
remember tgw_id "$tgw_id"
wait_until available '' aws ec2 describe-transit-gateways --region us-east-1 \
  --transit-gateway-ids "$tgw_id" \
  --query 'TransitGateways[0].State' --output text

# Transit gateway VPC attachment "dev"
dev_transit_gateway_attachment_id=$(aws ec2 create-transit-gateway-vpc-attachment --region us-east-1 \
  --transit-gateway-id "$tgw_id" \
  --vpc-id "$dev_vpc_id" \
  --subnet-ids "$dev_tgw_a_subnet_id" "$dev_tgw_b_subnet_id" \
  --options '{"ApplianceModeSupport":"disable","DnsSupport":"enable","Ipv6Support":"disable","SecurityGroupReferencingSupport":"enable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway-attachment","Tags":[{"Key":"Name","Value":"dev"}]}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
remember dev_transit_gateway_attachment_id "$dev_transit_gateway_attachment_id"
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
  --transit-gateway-attachment-ids "$dev_transit_gateway_attachment_id" \
  --query 'TransitGatewayVpcAttachments[0].State' --output text

# Route table "rt-dev"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_dev_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --transit-gateway-id "$tgw_id" \
  --output text >/dev/null

# Transit gateway VPC attachment "egress"
egress_transit_gateway_attachment_id=$(aws ec2 create-transit-gateway-vpc-attachment --region us-east-1 \
  --transit-gateway-id "$tgw_id" \
  --vpc-id "$egress_vpc_id" \
  --subnet-ids "$egress_tgw_a_subnet_id" "$egress_tgw_b_subnet_id" \
  --options '{"ApplianceModeSupport":"disable","DnsSupport":"enable","Ipv6Support":"disable","SecurityGroupReferencingSupport":"enable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway-attachment","Tags":[{"Key":"Name","Value":"egress"}]}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
remember egress_transit_gateway_attachment_id "$egress_transit_gateway_attachment_id"
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
  --transit-gateway-attachment-ids "$egress_transit_gateway_attachment_id" \
  --query 'TransitGatewayVpcAttachments[0].State' --output text

# Route table "rt-egress-public"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_egress_public_id" \
  --destination-cidr-block 10.1.0.0/16 \
  --transit-gateway-id "$tgw_id" \
  --output text >/dev/null
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_egress_public_id" \
  --destination-cidr-block 10.2.0.0/16 \
  --transit-gateway-id "$tgw_id" \
  --output text >/dev/null
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_egress_public_id" \
  --destination-cidr-block 10.3.0.0/16 \
  --transit-gateway-id "$tgw_id" \
  --output text >/dev/null

# Transit gateway VPC attachment "prod"
prod_transit_gateway_attachment_id=$(aws ec2 create-transit-gateway-vpc-attachment --region us-east-1 \
  --transit-gateway-id "$tgw_id" \
  --vpc-id "$prod_vpc_id" \
  --subnet-ids "$prod_tgw_a_subnet_id" "$prod_tgw_b_subnet_id" \
  --options '{"ApplianceModeSupport":"disable","DnsSupport":"enable","Ipv6Support":"disable","SecurityGroupReferencingSupport":"enable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway-attachment","Tags":[{"Key":"Name","Value":"prod"}]}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
remember prod_transit_gateway_attachment_id "$prod_transit_gateway_attachment_id"
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
  --transit-gateway-attachment-ids "$prod_transit_gateway_attachment_id" \
  --query 'TransitGatewayVpcAttachments[0].State' --output text

# Route table "rt-prod"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_prod_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --transit-gateway-id "$tgw_id" \
  --output text >/dev/null

# Transit gateway VPC attachment "shared"
shared_transit_gateway_attachment_id=$(aws ec2 create-transit-gateway-vpc-attachment --region us-east-1 \
  --transit-gateway-id "$tgw_id" \
  --vpc-id "$shared_vpc_id" \
  --subnet-ids "$shared_tgw_a_subnet_id" "$shared_tgw_b_subnet_id" \
  --options '{"ApplianceModeSupport":"disable","DnsSupport":"enable","Ipv6Support":"disable","SecurityGroupReferencingSupport":"enable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway-attachment","Tags":[{"Key":"Name","Value":"shared"}]}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
remember shared_transit_gateway_attachment_id "$shared_transit_gateway_attachment_id"
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
  --transit-gateway-attachment-ids "$shared_transit_gateway_attachment_id" \
  --query 'TransitGatewayVpcAttachments[0].State' --output text

# Route table "rt-shared"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_shared_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --transit-gateway-id "$tgw_id" \
  --output text >/dev/null

# Transit gateway route table "tgwrt-egress"
tgwrt_egress_id=$(aws ec2 create-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-id "$tgw_id" \
  --tag-specifications '[{"ResourceType":"transit-gateway-route-table","Tags":[{"Key":"Name","Value":"tgwrt-egress"}]}]' \
  --query TransitGatewayRouteTable.TransitGatewayRouteTableId --output text)
remember tgwrt_egress_id "$tgwrt_egress_id"
wait_until available '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
  --transit-gateway-route-table-ids "$tgwrt_egress_id" \
  --query 'TransitGatewayRouteTables[0].State' --output text
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$egress_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_egress_id" \
  --output text >/dev/null
remember tgwrt_egress_for_egress_association_made yes
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 10.1.0.0/16 \
  --transit-gateway-attachment-id "$prod_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_egress_id" \
  --output text >/dev/null
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 10.2.0.0/16 \
  --transit-gateway-attachment-id "$dev_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_egress_id" \
  --output text >/dev/null
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 10.3.0.0/16 \
  --transit-gateway-attachment-id "$shared_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_egress_id" \
  --output text >/dev/null

# Transit gateway route table "tgwrt-shared"
tgwrt_shared_id=$(aws ec2 create-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-id "$tgw_id" \
  --tag-specifications '[{"ResourceType":"transit-gateway-route-table","Tags":[{"Key":"Name","Value":"tgwrt-shared"}]}]' \
  --query TransitGatewayRouteTable.TransitGatewayRouteTableId --output text)
remember tgwrt_shared_id "$tgwrt_shared_id"
wait_until available '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
  --transit-gateway-route-table-ids "$tgwrt_shared_id" \
  --query 'TransitGatewayRouteTables[0].State' --output text
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$shared_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_shared_id" \
  --output text >/dev/null
remember tgwrt_shared_for_shared_association_made yes
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 10.1.0.0/16 \
  --transit-gateway-attachment-id "$prod_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_shared_id" \
  --output text >/dev/null
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 10.2.0.0/16 \
  --transit-gateway-attachment-id "$dev_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_shared_id" \
  --output text >/dev/null
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 0.0.0.0/0 \
  --transit-gateway-attachment-id "$egress_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_shared_id" \
  --output text >/dev/null

# Transit gateway route table "tgwrt-spoke"
tgwrt_spoke_id=$(aws ec2 create-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-id "$tgw_id" \
  --tag-specifications '[{"ResourceType":"transit-gateway-route-table","Tags":[{"Key":"Name","Value":"tgwrt-spoke"}]}]' \
  --query TransitGatewayRouteTable.TransitGatewayRouteTableId --output text)
remember tgwrt_spoke_id "$tgwrt_spoke_id"
wait_until available '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
  --transit-gateway-route-table-ids "$tgwrt_spoke_id" \
  --query 'TransitGatewayRouteTables[0].State' --output text
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$prod_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_spoke_id" \
  --output text >/dev/null
remember tgwrt_spoke_for_prod_association_made yes
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$dev_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_spoke_id" \
  --output text >/dev/null
remember tgwrt_spoke_for_dev_association_made yes
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 10.3.0.0/16 \
  --transit-gateway-attachment-id "$shared_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_spoke_id" \
  --output text >/dev/null
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 10.0.0.0/8 \
  --blackhole \
  --transit-gateway-route-table-id "$tgwrt_spoke_id" \
  --output text >/dev/null
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 0.0.0.0/0 \
  --transit-gateway-attachment-id "$egress_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_spoke_id" \
  --output text >/dev/null

# What AWS has there
amazon_linux_image_id=$(aws ssm get-parameter --region us-east-1 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --query Parameter.Value --output text)
remember amazon_linux_image_id "$amazon_linux_image_id"

# EC2 instance "dev-1"
dev_1_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$dev_app_b_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.2.32.10","Groups":["'"$dev_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"dev-1"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember dev_1_instance_id "$dev_1_instance_id"

# EC2 instance "prod-1"
prod_1_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$prod_app_a_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.1.16.10","Groups":["'"$prod_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"prod-1"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember prod_1_instance_id "$prod_1_instance_id"

# EC2 instance "shared-1"
shared_1_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$shared_app_a_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.3.16.10","Groups":["'"$shared_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"shared-1"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember shared_1_instance_id "$shared_1_instance_id"

# Transit gateway route table "tgwrt-egress"
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$tgwrt_egress_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$egress_transit_gateway_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text

# Transit gateway route table "tgwrt-shared"
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$tgwrt_shared_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$shared_transit_gateway_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text

# Transit gateway route table "tgwrt-spoke"
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$tgwrt_spoke_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$prod_transit_gateway_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$tgwrt_spoke_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$dev_transit_gateway_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text

# EC2 instance "dev-1"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$dev_1_instance_id"

# EC2 instance "prod-1"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$prod_1_instance_id"

# EC2 instance "shared-1"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$shared_1_instance_id"

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${dev_vpc_id:-}" 'VPC "dev"'
printf '%-24s %s\n' "${dev_app_a_subnet_id:-}" 'Subnet "dev-app-a"'
printf '%-24s %s\n' "${dev_app_b_subnet_id:-}" 'Subnet "dev-app-b"'
printf '%-24s %s\n' "${dev_tgw_a_subnet_id:-}" 'Subnet "dev-tgw-a"'
printf '%-24s %s\n' "${dev_tgw_b_subnet_id:-}" 'Subnet "dev-tgw-b"'
printf '%-24s %s\n' "${egress_vpc_id:-}" 'VPC "egress"'
printf '%-24s %s\n' "${egress_public_a_subnet_id:-}" 'Subnet "egress-public-a"'
printf '%-24s %s\n' "${egress_public_b_subnet_id:-}" 'Subnet "egress-public-b"'
printf '%-24s %s\n' "${egress_tgw_a_subnet_id:-}" 'Subnet "egress-tgw-a"'
printf '%-24s %s\n' "${egress_tgw_b_subnet_id:-}" 'Subnet "egress-tgw-b"'
printf '%-24s %s\n' "${prod_vpc_id:-}" 'VPC "prod"'
printf '%-24s %s\n' "${prod_app_a_subnet_id:-}" 'Subnet "prod-app-a"'
printf '%-24s %s\n' "${prod_app_b_subnet_id:-}" 'Subnet "prod-app-b"'
printf '%-24s %s\n' "${prod_tgw_a_subnet_id:-}" 'Subnet "prod-tgw-a"'
printf '%-24s %s\n' "${prod_tgw_b_subnet_id:-}" 'Subnet "prod-tgw-b"'
printf '%-24s %s\n' "${shared_vpc_id:-}" 'VPC "shared"'
printf '%-24s %s\n' "${shared_app_a_subnet_id:-}" 'Subnet "shared-app-a"'
printf '%-24s %s\n' "${shared_app_b_subnet_id:-}" 'Subnet "shared-app-b"'
printf '%-24s %s\n' "${shared_tgw_a_subnet_id:-}" 'Subnet "shared-tgw-a"'
printf '%-24s %s\n' "${shared_tgw_b_subnet_id:-}" 'Subnet "shared-tgw-b"'
printf '%-24s %s\n' "${igw_id:-}" 'Internet gateway "igw"'
printf '%-24s %s\n' "${nat_a_eip_allocation_id:-}" 'Elastic IP address "nat-a-eip"'
printf '%-24s %s\n' "${nat_b_eip_allocation_id:-}" 'Elastic IP address "nat-b-eip"'
printf '%-24s %s\n' "${nat_a_id:-}" 'NAT gateway "nat-a"'
printf '%-24s %s\n' "${nat_b_id:-}" 'NAT gateway "nat-b"'
printf '%-24s %s\n' "${rt_dev_id:-}" 'Route table "rt-dev"'
printf '%-24s %s\n' "${rt_dev_tgw_id:-}" 'Route table "rt-dev-tgw"'
printf '%-24s %s\n' "${rt_egress_public_id:-}" 'Route table "rt-egress-public"'
printf '%-24s %s\n' "${rt_egress_tgw_a_id:-}" 'Route table "rt-egress-tgw-a"'
printf '%-24s %s\n' "${rt_egress_tgw_b_id:-}" 'Route table "rt-egress-tgw-b"'
printf '%-24s %s\n' "${rt_prod_id:-}" 'Route table "rt-prod"'
printf '%-24s %s\n' "${rt_prod_tgw_id:-}" 'Route table "rt-prod-tgw"'
printf '%-24s %s\n' "${rt_shared_id:-}" 'Route table "rt-shared"'
printf '%-24s %s\n' "${rt_shared_tgw_id:-}" 'Route table "rt-shared-tgw"'
printf '%-24s %s\n' "${dev_security_group_id:-}" 'Security group "dev"'
printf '%-24s %s\n' "${prod_security_group_id:-}" 'Security group "prod"'
printf '%-24s %s\n' "${shared_security_group_id:-}" 'Security group "shared"'
printf '%-24s %s\n' "${tgw_id:-}" 'Transit gateway "tgw"'
printf '%-24s %s\n' "${dev_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "dev"'
printf '%-24s %s\n' "${egress_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "egress"'
printf '%-24s %s\n' "${prod_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "prod"'
printf '%-24s %s\n' "${shared_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "shared"'
printf '%-24s %s\n' "${tgwrt_egress_id:-}" 'Transit gateway route table "tgwrt-egress"'
printf '%-24s %s\n' "${tgwrt_shared_id:-}" 'Transit gateway route table "tgwrt-shared"'
printf '%-24s %s\n' "${tgwrt_spoke_id:-}" 'Transit gateway route table "tgwrt-spoke"'
printf '%-24s %s\n' "${dev_1_instance_id:-}" 'EC2 instance "dev-1"'
printf '%-24s %s\n' "${prod_1_instance_id:-}" 'EC2 instance "prod-1"'
printf '%-24s %s\n' "${shared_1_instance_id:-}" 'EC2 instance "shared-1"'
