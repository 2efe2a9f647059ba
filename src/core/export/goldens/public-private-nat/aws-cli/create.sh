#!/usr/bin/env bash
# Classic: public and private subnet with one NAT gateway. Drawn with VPC Designer.
#
# Makes the network with the AWS CLI, version 2 or 1.29 and later.
# It is not idempotent: run again, it would make everything a second time. So it stops while the file of a
# former run is there. What it makes is written to that file at once: delete.sh takes it away again, also after a
# run that failed halfway.

set -euo pipefail

ids_file=${IDS_FILE:-created-ids.env}
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

# ---- us-east-1 ----

# VPC "vpc"
vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.0.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"vpc"}]}]' \
  --query Vpc.VpcId --output text)
remember vpc_id "$vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "private-a"
private_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.0.1.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"private-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember private_a_subnet_id "$private_a_subnet_id"

# Subnet "public-a"
public_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$vpc_id" \
  --cidr-block 10.0.0.0/24 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"public-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember public_a_subnet_id "$public_a_subnet_id"

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

# Subnet "public-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$public_a_subnet_id"

# NAT gateway "nat-a"
nat_a_id=$(aws ec2 create-nat-gateway --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --allocation-id "$nat_a_eip_allocation_id" \
  --tag-specifications '[{"ResourceType":"natgateway","Tags":[{"Key":"Name","Value":"nat-a"}]}]' \
  --query NatGateway.NatGatewayId --output text)
remember nat_a_id "$nat_a_id"

# Route table "rt-private"
rt_private_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-private"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_private_id "$rt_private_id"

# NAT gateway "nat-a"
aws ec2 wait nat-gateway-available --region us-east-1 --nat-gateway-ids "$nat_a_id"

# Route table "rt-private"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_private_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --nat-gateway-id "$nat_a_id" \
  --output text >/dev/null

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

# Subnet "private-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$private_a_subnet_id"
private_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$private_a_subnet_id" \
  --route-table-id "$rt_private_id" \
  --query AssociationId --output text)
remember private_a_route_table_association_id "$private_a_route_table_association_id"

# Subnet "public-a"
public_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$public_a_subnet_id" \
  --route-table-id "$rt_public_id" \
  --query AssociationId --output text)
remember public_a_route_table_association_id "$public_a_route_table_association_id"

# Network ACL "nacl-private"
nacl_private_id=$(aws ec2 create-network-acl --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"network-acl","Tags":[{"Key":"Name","Value":"nacl-private"}]}]' \
  --query NetworkAcl.NetworkAclId --output text)
remember nacl_private_id "$nacl_private_id"
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_private_id" \
  --ingress \
  --rule-number 100 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.0.0.0/24 \
  --port-range '{"From":1433,"To":1433}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_private_id" \
  --ingress \
  --rule-number 120 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.0.0.0/24 \
  --port-range '{"From":22,"To":22}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_private_id" \
  --ingress \
  --rule-number 130 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.0.0.0/24 \
  --port-range '{"From":3389,"To":3389}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_private_id" \
  --ingress \
  --rule-number 140 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_private_id" \
  --egress \
  --rule-number 100 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":80,"To":80}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_private_id" \
  --egress \
  --rule-number 110 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":443,"To":443}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_private_id" \
  --egress \
  --rule-number 120 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.0.0.0/24 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null

# Network ACL "nacl-public"
nacl_public_id=$(aws ec2 create-network-acl --region us-east-1 \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"network-acl","Tags":[{"Key":"Name","Value":"nacl-public"}]}]' \
  --query NetworkAcl.NetworkAclId --output text)
remember nacl_public_id "$nacl_public_id"
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_public_id" \
  --ingress \
  --rule-number 100 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":80,"To":80}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_public_id" \
  --ingress \
  --rule-number 110 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":443,"To":443}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_public_id" \
  --ingress \
  --rule-number 120 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 203.0.113.0/24 \
  --port-range '{"From":22,"To":22}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_public_id" \
  --ingress \
  --rule-number 130 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 203.0.113.0/24 \
  --port-range '{"From":3389,"To":3389}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_public_id" \
  --ingress \
  --rule-number 140 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_public_id" \
  --egress \
  --rule-number 100 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":80,"To":80}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_public_id" \
  --egress \
  --rule-number 110 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":443,"To":443}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_public_id" \
  --egress \
  --rule-number 120 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.0.1.0/24 \
  --port-range '{"From":1433,"To":1433}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_public_id" \
  --egress \
  --rule-number 140 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 0.0.0.0/0 \
  --port-range '{"From":1024,"To":65535}' \
  --output text >/dev/null
aws ec2 create-network-acl-entry --region us-east-1 \
  --network-acl-id "$nacl_public_id" \
  --egress \
  --rule-number 150 \
  --rule-action allow \
  --protocol 6 \
  --cidr-block 10.0.1.0/24 \
  --port-range '{"From":22,"To":22}' \
  --output text >/dev/null

# Subnet "private-a"
private_a_network_acl_association_first_association_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$private_a_subnet_id"'"]}]' \
  --query "NetworkAcls[0].Associations[?SubnetId=='$private_a_subnet_id'].NetworkAclAssociationId | [0]" --output text)
remember private_a_network_acl_association_first_association_id "$private_a_network_acl_association_first_association_id"
private_a_network_acl_association_first_acl_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$private_a_subnet_id"'"]}]' \
  --query 'NetworkAcls[0].NetworkAclId' --output text)
remember private_a_network_acl_association_first_acl_id "$private_a_network_acl_association_first_acl_id"
private_a_network_acl_association_id=$(aws ec2 replace-network-acl-association --region us-east-1 \
  --association-id "$private_a_network_acl_association_first_association_id" \
  --network-acl-id "$nacl_private_id" \
  --query NewAssociationId --output text)
remember private_a_network_acl_association_id "$private_a_network_acl_association_id"

# Subnet "public-a"
public_a_network_acl_association_first_association_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$public_a_subnet_id"'"]}]' \
  --query "NetworkAcls[0].Associations[?SubnetId=='$public_a_subnet_id'].NetworkAclAssociationId | [0]" --output text)
remember public_a_network_acl_association_first_association_id "$public_a_network_acl_association_first_association_id"
public_a_network_acl_association_first_acl_id=$(aws ec2 describe-network-acls --region us-east-1 \
  --filters '[{"Name":"association.subnet-id","Values":["'"$public_a_subnet_id"'"]}]' \
  --query 'NetworkAcls[0].NetworkAclId' --output text)
remember public_a_network_acl_association_first_acl_id "$public_a_network_acl_association_first_acl_id"
public_a_network_acl_association_id=$(aws ec2 replace-network-acl-association --region us-east-1 \
  --association-id "$public_a_network_acl_association_first_association_id" \
  --network-acl-id "$nacl_public_id" \
  --query NewAssociationId --output text)
remember public_a_network_acl_association_id "$public_a_network_acl_association_id"

# Security group "DBServerSG"
db_server_sg_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name DBServerSG \
  --description 'Database servers in the private subnet' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"DBServerSG"}]}]' \
  --query GroupId --output text)
remember db_server_sg_id "$db_server_sg_id"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$db_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$db_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":22,"ToPort":22,"IpRanges":[{"CidrIp":"10.0.0.0/24"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$db_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":80,"ToPort":80,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$db_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null

# Security group "WebServerSG"
web_server_sg_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name WebServerSG \
  --description 'Web servers in the public subnet' \
  --vpc-id "$vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"WebServerSG"}]}]' \
  --query GroupId --output text)
remember web_server_sg_id "$web_server_sg_id"

# Security group "DBServerSG"
db_server_sg_ingress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$db_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":1433,"ToPort":1433,"UserIdGroupPairs":[{"GroupId":"'"$web_server_sg_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember db_server_sg_ingress_1_rule_id "$db_server_sg_ingress_1_rule_id" optional

# Security group "WebServerSG"
tolerate 'InvalidPermission.NotFound' aws ec2 revoke-security-group-egress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"-1","IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":80,"ToPort":80,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":22,"ToPort":22,"IpRanges":[{"CidrIp":"203.0.113.0/24"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":3389,"ToPort":3389,"IpRanges":[{"CidrIp":"203.0.113.0/24"}]}]' \
  --output text >/dev/null
web_server_sg_egress_1_rule_id=$(tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":1433,"ToPort":1433,"UserIdGroupPairs":[{"GroupId":"'"$db_server_sg_id"'"}]}]' \
  --query 'SecurityGroupRules[0].SecurityGroupRuleId' --output text)
remember web_server_sg_egress_1_rule_id "$web_server_sg_egress_1_rule_id" optional
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":22,"ToPort":22,"IpRanges":[{"CidrIp":"10.0.1.0/24","Description":"bastion hop"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":80,"ToPort":80,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-egress --region us-east-1 \
  --group-id "$web_server_sg_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]' \
  --output text >/dev/null

# What AWS has there
amazon_linux_image_id=$(aws ssm get-parameter --region us-east-1 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --query Parameter.Value --output text)
remember amazon_linux_image_id "$amazon_linux_image_id"

# EC2 instance "db-1"
db_1_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$private_a_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.0.1.10","Groups":["'"$db_server_sg_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"db-1"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember db_1_instance_id "$db_1_instance_id"

# EC2 instance "web-1"
web_1_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$public_a_subnet_id"'","AssociatePublicIpAddress":true,"PrivateIpAddress":"10.0.0.10","Groups":["'"$web_server_sg_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"web-1"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember web_1_instance_id "$web_1_instance_id"

# EC2 instance "db-1"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$db_1_instance_id"

# EC2 instance "web-1"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$web_1_instance_id"

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${vpc_id:-}" 'VPC "vpc"'
printf '%-24s %s\n' "${private_a_subnet_id:-}" 'Subnet "private-a"'
printf '%-24s %s\n' "${public_a_subnet_id:-}" 'Subnet "public-a"'
printf '%-24s %s\n' "${igw_id:-}" 'Internet gateway "igw"'
printf '%-24s %s\n' "${nat_a_eip_allocation_id:-}" 'Elastic IP address "nat-a-eip"'
printf '%-24s %s\n' "${nat_a_id:-}" 'NAT gateway "nat-a"'
printf '%-24s %s\n' "${rt_private_id:-}" 'Route table "rt-private"'
printf '%-24s %s\n' "${rt_public_id:-}" 'Route table "rt-public"'
printf '%-24s %s\n' "${nacl_private_id:-}" 'Network ACL "nacl-private"'
printf '%-24s %s\n' "${nacl_public_id:-}" 'Network ACL "nacl-public"'
printf '%-24s %s\n' "${db_server_sg_id:-}" 'Security group "DBServerSG"'
printf '%-24s %s\n' "${web_server_sg_id:-}" 'Security group "WebServerSG"'
printf '%-24s %s\n' "${db_1_instance_id:-}" 'EC2 instance "db-1"'
printf '%-24s %s\n' "${web_1_instance_id:-}" 'EC2 instance "web-1"'
