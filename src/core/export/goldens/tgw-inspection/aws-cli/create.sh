#!/usr/bin/env bash
# Transit gateway with inspection VPC: AWS Network Firewall, appliance mode. Drawn with VPC Designer.
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

# VPC "inspection"
inspection_vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 192.168.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"inspection"}]}]' \
  --query Vpc.VpcId --output text)
remember inspection_vpc_id "$inspection_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$inspection_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$inspection_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "insp-fw-a"
insp_fw_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$inspection_vpc_id" \
  --cidr-block 192.168.1.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"insp-fw-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember insp_fw_a_subnet_id "$insp_fw_a_subnet_id"

# Subnet "insp-fw-b"
insp_fw_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$inspection_vpc_id" \
  --cidr-block 192.168.1.16/28 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"insp-fw-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember insp_fw_b_subnet_id "$insp_fw_b_subnet_id"

# Subnet "insp-tgw-a"
insp_tgw_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$inspection_vpc_id" \
  --cidr-block 192.168.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"insp-tgw-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember insp_tgw_a_subnet_id "$insp_tgw_a_subnet_id"

# Subnet "insp-tgw-b"
insp_tgw_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$inspection_vpc_id" \
  --cidr-block 192.168.0.16/28 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"insp-tgw-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember insp_tgw_b_subnet_id "$insp_tgw_b_subnet_id"

# VPC "spoke-a"
spoke_a_vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.0.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"spoke-a"}]}]' \
  --query Vpc.VpcId --output text)
remember spoke_a_vpc_id "$spoke_a_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$spoke_a_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$spoke_a_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "spoke-a-app-a"
spoke_a_app_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$spoke_a_vpc_id" \
  --cidr-block 10.0.16.0/20 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"spoke-a-app-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember spoke_a_app_a_subnet_id "$spoke_a_app_a_subnet_id"

# Subnet "spoke-a-app-b"
spoke_a_app_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$spoke_a_vpc_id" \
  --cidr-block 10.0.32.0/20 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"spoke-a-app-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember spoke_a_app_b_subnet_id "$spoke_a_app_b_subnet_id"

# Subnet "spoke-a-tgw-a"
spoke_a_tgw_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$spoke_a_vpc_id" \
  --cidr-block 10.0.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"spoke-a-tgw-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember spoke_a_tgw_a_subnet_id "$spoke_a_tgw_a_subnet_id"

# Subnet "spoke-a-tgw-b"
spoke_a_tgw_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$spoke_a_vpc_id" \
  --cidr-block 10.0.0.16/28 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"spoke-a-tgw-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember spoke_a_tgw_b_subnet_id "$spoke_a_tgw_b_subnet_id"

# VPC "spoke-b"
spoke_b_vpc_id=$(aws ec2 create-vpc --region us-east-1 \
  --cidr-block 10.1.0.0/16 \
  --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"spoke-b"}]}]' \
  --query Vpc.VpcId --output text)
remember spoke_b_vpc_id "$spoke_b_vpc_id"
aws ec2 wait vpc-available --region us-east-1 --vpc-ids "$spoke_b_vpc_id"
aws ec2 modify-vpc-attribute --region us-east-1 \
  --vpc-id "$spoke_b_vpc_id" \
  --enable-dns-hostnames \
  --output text >/dev/null

# Subnet "spoke-b-app-a"
spoke_b_app_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$spoke_b_vpc_id" \
  --cidr-block 10.1.16.0/20 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"spoke-b-app-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember spoke_b_app_a_subnet_id "$spoke_b_app_a_subnet_id"

# Subnet "spoke-b-app-b"
spoke_b_app_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$spoke_b_vpc_id" \
  --cidr-block 10.1.32.0/20 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"spoke-b-app-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember spoke_b_app_b_subnet_id "$spoke_b_app_b_subnet_id"

# Subnet "spoke-b-tgw-a"
spoke_b_tgw_a_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$spoke_b_vpc_id" \
  --cidr-block 10.1.0.0/28 \
  --availability-zone us-east-1a \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"spoke-b-tgw-a"}]}]' \
  --query Subnet.SubnetId --output text)
remember spoke_b_tgw_a_subnet_id "$spoke_b_tgw_a_subnet_id"

# Subnet "spoke-b-tgw-b"
spoke_b_tgw_b_subnet_id=$(aws ec2 create-subnet --region us-east-1 \
  --vpc-id "$spoke_b_vpc_id" \
  --cidr-block 10.1.0.16/28 \
  --availability-zone us-east-1b \
  --tag-specifications '[{"ResourceType":"subnet","Tags":[{"Key":"Name","Value":"spoke-b-tgw-b"}]}]' \
  --query Subnet.SubnetId --output text)
remember spoke_b_tgw_b_subnet_id "$spoke_b_tgw_b_subnet_id"

# Route table "rt-insp-fw"
rt_insp_fw_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$inspection_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-insp-fw"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_insp_fw_id "$rt_insp_fw_id"

# Route table "rt-insp-tgw-a"
rt_insp_tgw_a_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$inspection_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-insp-tgw-a"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_insp_tgw_a_id "$rt_insp_tgw_a_id"

# Route table "rt-insp-tgw-b"
rt_insp_tgw_b_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$inspection_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-insp-tgw-b"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_insp_tgw_b_id "$rt_insp_tgw_b_id"

# Subnet "insp-fw-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$insp_fw_a_subnet_id"
insp_fw_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$insp_fw_a_subnet_id" \
  --route-table-id "$rt_insp_fw_id" \
  --query AssociationId --output text)
remember insp_fw_a_route_table_association_id "$insp_fw_a_route_table_association_id"

# Subnet "insp-fw-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$insp_fw_b_subnet_id"
insp_fw_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$insp_fw_b_subnet_id" \
  --route-table-id "$rt_insp_fw_id" \
  --query AssociationId --output text)
remember insp_fw_b_route_table_association_id "$insp_fw_b_route_table_association_id"

# Subnet "insp-tgw-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$insp_tgw_a_subnet_id"
insp_tgw_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$insp_tgw_a_subnet_id" \
  --route-table-id "$rt_insp_tgw_a_id" \
  --query AssociationId --output text)
remember insp_tgw_a_route_table_association_id "$insp_tgw_a_route_table_association_id"

# Subnet "insp-tgw-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$insp_tgw_b_subnet_id"
insp_tgw_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$insp_tgw_b_subnet_id" \
  --route-table-id "$rt_insp_tgw_b_id" \
  --query AssociationId --output text)
remember insp_tgw_b_route_table_association_id "$insp_tgw_b_route_table_association_id"

# Route table "rt-spoke-a"
rt_spoke_a_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$spoke_a_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-spoke-a"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_spoke_a_id "$rt_spoke_a_id"

# Route table "rt-spoke-a-tgw"
rt_spoke_a_tgw_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$spoke_a_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-spoke-a-tgw"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_spoke_a_tgw_id "$rt_spoke_a_tgw_id"

# Subnet "spoke-a-app-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$spoke_a_app_a_subnet_id"
spoke_a_app_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$spoke_a_app_a_subnet_id" \
  --route-table-id "$rt_spoke_a_id" \
  --query AssociationId --output text)
remember spoke_a_app_a_route_table_association_id "$spoke_a_app_a_route_table_association_id"

# Subnet "spoke-a-app-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$spoke_a_app_b_subnet_id"
spoke_a_app_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$spoke_a_app_b_subnet_id" \
  --route-table-id "$rt_spoke_a_id" \
  --query AssociationId --output text)
remember spoke_a_app_b_route_table_association_id "$spoke_a_app_b_route_table_association_id"

# Subnet "spoke-a-tgw-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$spoke_a_tgw_a_subnet_id"
spoke_a_tgw_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$spoke_a_tgw_a_subnet_id" \
  --route-table-id "$rt_spoke_a_tgw_id" \
  --query AssociationId --output text)
remember spoke_a_tgw_a_route_table_association_id "$spoke_a_tgw_a_route_table_association_id"

# Subnet "spoke-a-tgw-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$spoke_a_tgw_b_subnet_id"
spoke_a_tgw_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$spoke_a_tgw_b_subnet_id" \
  --route-table-id "$rt_spoke_a_tgw_id" \
  --query AssociationId --output text)
remember spoke_a_tgw_b_route_table_association_id "$spoke_a_tgw_b_route_table_association_id"

# Route table "rt-spoke-b"
rt_spoke_b_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$spoke_b_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-spoke-b"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_spoke_b_id "$rt_spoke_b_id"

# Route table "rt-spoke-b-tgw"
rt_spoke_b_tgw_id=$(aws ec2 create-route-table --region us-east-1 \
  --vpc-id "$spoke_b_vpc_id" \
  --tag-specifications '[{"ResourceType":"route-table","Tags":[{"Key":"Name","Value":"rt-spoke-b-tgw"}]}]' \
  --query RouteTable.RouteTableId --output text)
remember rt_spoke_b_tgw_id "$rt_spoke_b_tgw_id"

# Subnet "spoke-b-app-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$spoke_b_app_a_subnet_id"
spoke_b_app_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$spoke_b_app_a_subnet_id" \
  --route-table-id "$rt_spoke_b_id" \
  --query AssociationId --output text)
remember spoke_b_app_a_route_table_association_id "$spoke_b_app_a_route_table_association_id"

# Subnet "spoke-b-app-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$spoke_b_app_b_subnet_id"
spoke_b_app_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$spoke_b_app_b_subnet_id" \
  --route-table-id "$rt_spoke_b_id" \
  --query AssociationId --output text)
remember spoke_b_app_b_route_table_association_id "$spoke_b_app_b_route_table_association_id"

# Subnet "spoke-b-tgw-a"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$spoke_b_tgw_a_subnet_id"
spoke_b_tgw_a_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$spoke_b_tgw_a_subnet_id" \
  --route-table-id "$rt_spoke_b_tgw_id" \
  --query AssociationId --output text)
remember spoke_b_tgw_a_route_table_association_id "$spoke_b_tgw_a_route_table_association_id"

# Subnet "spoke-b-tgw-b"
aws ec2 wait subnet-available --region us-east-1 --subnet-ids "$spoke_b_tgw_b_subnet_id"
spoke_b_tgw_b_route_table_association_id=$(aws ec2 associate-route-table --region us-east-1 \
  --subnet-id "$spoke_b_tgw_b_subnet_id" \
  --route-table-id "$rt_spoke_b_tgw_id" \
  --query AssociationId --output text)
remember spoke_b_tgw_b_route_table_association_id "$spoke_b_tgw_b_route_table_association_id"

# Network firewall "fw"
fw_policy_firewall_policy_arn=$(aws network-firewall create-firewall-policy --region us-east-1 \
  --firewall-policy-name fw \
  --firewall-policy '{"StatelessDefaultActions":["aws:forward_to_sfe"],"StatelessFragmentDefaultActions":["aws:forward_to_sfe"],"PolicyVariables":{"RuleVariables":{"HOME_NET":{"Definition":["10.0.0.0/16","10.1.0.0/16"]}}},"StatefulEngineOptions":{"RuleOrder":"DEFAULT_ACTION_ORDER","StreamExceptionPolicy":"DROP"}}' \
  --query FirewallPolicyResponse.FirewallPolicyArn --output text)
remember fw_policy_firewall_policy_arn "$fw_policy_firewall_policy_arn"
fw_firewall_arn=$(aws network-firewall create-firewall --region us-east-1 \
  --firewall-name fw \
  --vpc-id "$inspection_vpc_id" \
  --firewall-policy-arn "$fw_policy_firewall_policy_arn" \
  --subnet-mappings '[{"SubnetId":"'"$insp_fw_a_subnet_id"'"},{"SubnetId":"'"$insp_fw_b_subnet_id"'"}]' \
  --tags '[{"Key":"Name","Value":"fw"}]' \
  --query Firewall.FirewallArn --output text)
remember fw_firewall_arn "$fw_firewall_arn"
wait_until READY '' aws network-firewall describe-firewall --region us-east-1 \
  --firewall-arn "$fw_firewall_arn" \
  --query FirewallStatus.Status --output text
fw_firewall_endpoint_in_insp_fw_a_subnet_id=$(aws network-firewall describe-firewall --region us-east-1 \
  --firewall-arn "$fw_firewall_arn" \
  --query "values(FirewallStatus.SyncStates)[?Attachment.SubnetId=='$insp_fw_a_subnet_id'].Attachment.EndpointId | [0]" --output text)
remember fw_firewall_endpoint_in_insp_fw_a_subnet_id "$fw_firewall_endpoint_in_insp_fw_a_subnet_id"

# Route table "rt-insp-tgw-a"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_insp_tgw_a_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --vpc-endpoint-id "$fw_firewall_endpoint_in_insp_fw_a_subnet_id" \
  --output text >/dev/null

# Network firewall "fw"
fw_firewall_endpoint_in_insp_fw_b_subnet_id=$(aws network-firewall describe-firewall --region us-east-1 \
  --firewall-arn "$fw_firewall_arn" \
  --query "values(FirewallStatus.SyncStates)[?Attachment.SubnetId=='$insp_fw_b_subnet_id'].Attachment.EndpointId | [0]" --output text)
remember fw_firewall_endpoint_in_insp_fw_b_subnet_id "$fw_firewall_endpoint_in_insp_fw_b_subnet_id"

# Route table "rt-insp-tgw-b"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_insp_tgw_b_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --vpc-endpoint-id "$fw_firewall_endpoint_in_insp_fw_b_subnet_id" \
  --output text >/dev/null

# Security group "a"
a_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name a \
  --description 'HTTPS from 10.1.0.0/16' \
  --vpc-id "$spoke_a_vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"a"}]}]' \
  --query GroupId --output text)
remember a_security_group_id "$a_security_group_id"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$a_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.1.0.0/16"}]}]' \
  --output text >/dev/null

# Security group "b"
b_security_group_id=$(aws ec2 create-security-group --region us-east-1 \
  --group-name b \
  --description 'HTTPS from 10.0.0.0/16' \
  --vpc-id "$spoke_b_vpc_id" \
  --tag-specifications '[{"ResourceType":"security-group","Tags":[{"Key":"Name","Value":"b"}]}]' \
  --query GroupId --output text)
remember b_security_group_id "$b_security_group_id"
tolerate 'InvalidPermission.Duplicate' aws ec2 authorize-security-group-ingress --region us-east-1 \
  --group-id "$b_security_group_id" \
  --ip-permissions '[{"IpProtocol":"tcp","FromPort":443,"ToPort":443,"IpRanges":[{"CidrIp":"10.0.0.0/16"}]}]' \
  --output text >/dev/null

# Transit gateway "tgw"
tgw_id=$(aws ec2 create-transit-gateway --region us-east-1 \
  --options '{"DefaultRouteTableAssociation":"disable","DefaultRouteTablePropagation":"disable","AutoAcceptSharedAttachments":"disable","DnsSupport":"enable","VpnEcmpSupport":"enable","SecurityGroupReferencingSupport":"disable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway","Tags":[{"Key":"Name","Value":"tgw"}]}]' \
  --query TransitGateway.TransitGatewayId --output text)
remember tgw_id "$tgw_id"
wait_until available '' aws ec2 describe-transit-gateways --region us-east-1 \
  --transit-gateway-ids "$tgw_id" \
  --query 'TransitGateways[0].State' --output text

# Transit gateway VPC attachment "inspection"
inspection_transit_gateway_attachment_id=$(aws ec2 create-transit-gateway-vpc-attachment --region us-east-1 \
  --transit-gateway-id "$tgw_id" \
  --vpc-id "$inspection_vpc_id" \
  --subnet-ids "$insp_tgw_a_subnet_id" "$insp_tgw_b_subnet_id" \
  --options '{"ApplianceModeSupport":"enable","DnsSupport":"enable","Ipv6Support":"disable","SecurityGroupReferencingSupport":"enable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway-attachment","Tags":[{"Key":"Name","Value":"inspection"}]}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
remember inspection_transit_gateway_attachment_id "$inspection_transit_gateway_attachment_id"
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
  --transit-gateway-attachment-ids "$inspection_transit_gateway_attachment_id" \
  --query 'TransitGatewayVpcAttachments[0].State' --output text

# Route table "rt-insp-fw"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_insp_fw_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --transit-gateway-id "$tgw_id" \
  --output text >/dev/null

# Transit gateway VPC attachment "spoke-a"
spoke_a_transit_gateway_attachment_id=$(aws ec2 create-transit-gateway-vpc-attachment --region us-east-1 \
  --transit-gateway-id "$tgw_id" \
  --vpc-id "$spoke_a_vpc_id" \
  --subnet-ids "$spoke_a_tgw_a_subnet_id" "$spoke_a_tgw_b_subnet_id" \
  --options '{"ApplianceModeSupport":"disable","DnsSupport":"enable","Ipv6Support":"disable","SecurityGroupReferencingSupport":"enable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway-attachment","Tags":[{"Key":"Name","Value":"spoke-a"}]}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
remember spoke_a_transit_gateway_attachment_id "$spoke_a_transit_gateway_attachment_id"
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
  --transit-gateway-attachment-ids "$spoke_a_transit_gateway_attachment_id" \
  --query 'TransitGatewayVpcAttachments[0].State' --output text

# Route table "rt-spoke-a"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_spoke_a_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --transit-gateway-id "$tgw_id" \
  --output text >/dev/null

# Transit gateway VPC attachment "spoke-b"
spoke_b_transit_gateway_attachment_id=$(aws ec2 create-transit-gateway-vpc-attachment --region us-east-1 \
  --transit-gateway-id "$tgw_id" \
  --vpc-id "$spoke_b_vpc_id" \
  --subnet-ids "$spoke_b_tgw_a_subnet_id" "$spoke_b_tgw_b_subnet_id" \
  --options '{"ApplianceModeSupport":"disable","DnsSupport":"enable","Ipv6Support":"disable","SecurityGroupReferencingSupport":"enable"}' \
  --tag-specifications '[{"ResourceType":"transit-gateway-attachment","Tags":[{"Key":"Name","Value":"spoke-b"}]}]' \
  --query TransitGatewayVpcAttachment.TransitGatewayAttachmentId --output text)
remember spoke_b_transit_gateway_attachment_id "$spoke_b_transit_gateway_attachment_id"
wait_until available 'failed|rejected' aws ec2 describe-transit-gateway-vpc-attachments --region us-east-1 \
  --transit-gateway-attachment-ids "$spoke_b_transit_gateway_attachment_id" \
  --query 'TransitGatewayVpcAttachments[0].State' --output text

# Route table "rt-spoke-b"
aws ec2 create-route --region us-east-1 \
  --route-table-id "$rt_spoke_b_id" \
  --destination-cidr-block 0.0.0.0/0 \
  --transit-gateway-id "$tgw_id" \
  --output text >/dev/null

# Transit gateway route table "tgwrt-inspection"
tgwrt_inspection_id=$(aws ec2 create-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-id "$tgw_id" \
  --tag-specifications '[{"ResourceType":"transit-gateway-route-table","Tags":[{"Key":"Name","Value":"tgwrt-inspection"}]}]' \
  --query TransitGatewayRouteTable.TransitGatewayRouteTableId --output text)
remember tgwrt_inspection_id "$tgwrt_inspection_id"
wait_until available '' aws ec2 describe-transit-gateway-route-tables --region us-east-1 \
  --transit-gateway-route-table-ids "$tgwrt_inspection_id" \
  --query 'TransitGatewayRouteTables[0].State' --output text
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$inspection_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_inspection_id" \
  --output text >/dev/null
remember tgwrt_inspection_for_inspection_association_made yes
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 10.0.0.0/16 \
  --transit-gateway-attachment-id "$spoke_a_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_inspection_id" \
  --output text >/dev/null
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 10.1.0.0/16 \
  --transit-gateway-attachment-id "$spoke_b_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_inspection_id" \
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
  --transit-gateway-attachment-id "$spoke_a_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_spoke_id" \
  --output text >/dev/null
remember tgwrt_spoke_for_spoke_a_association_made yes
aws ec2 associate-transit-gateway-route-table --region us-east-1 \
  --transit-gateway-attachment-id "$spoke_b_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_spoke_id" \
  --output text >/dev/null
remember tgwrt_spoke_for_spoke_b_association_made yes
aws ec2 create-transit-gateway-route --region us-east-1 \
  --destination-cidr-block 0.0.0.0/0 \
  --transit-gateway-attachment-id "$inspection_transit_gateway_attachment_id" \
  --transit-gateway-route-table-id "$tgwrt_spoke_id" \
  --output text >/dev/null

# What AWS has there
amazon_linux_image_id=$(aws ssm get-parameter --region us-east-1 \
  --name /aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \
  --query Parameter.Value --output text)
remember amazon_linux_image_id "$amazon_linux_image_id"

# EC2 instance "a-1"
a_1_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$spoke_a_app_a_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.0.16.10","Groups":["'"$a_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"a-1"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember a_1_instance_id "$a_1_instance_id"

# EC2 instance "b-1"
b_1_instance_id=$(aws ec2 run-instances --region us-east-1 \
  --image-id "$amazon_linux_image_id" \
  --instance-type t3.micro \
  --network-interfaces '[{"DeviceIndex":0,"SubnetId":"'"$spoke_b_app_b_subnet_id"'","AssociatePublicIpAddress":false,"PrivateIpAddress":"10.1.32.10","Groups":["'"$b_security_group_id"'"]}]' \
  --metadata-options '{"HttpEndpoint":"enabled","HttpTokens":"required"}' \
  --block-device-mappings '[{"DeviceName":"/dev/xvda","Ebs":{"VolumeType":"gp3","Encrypted":true}}]' \
  --tag-specifications '[{"ResourceType":"instance","Tags":[{"Key":"Name","Value":"b-1"}]}]' \
  --count 1 \
  --query 'Instances[0].InstanceId' --output text)
remember b_1_instance_id "$b_1_instance_id"

# Transit gateway route table "tgwrt-inspection"
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$tgwrt_inspection_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$inspection_transit_gateway_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text

# Transit gateway route table "tgwrt-spoke"
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$tgwrt_spoke_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$spoke_a_transit_gateway_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text
wait_until associated '' aws ec2 get-transit-gateway-route-table-associations --region us-east-1 \
  --transit-gateway-route-table-id "$tgwrt_spoke_id" \
  --filters '[{"Name":"transit-gateway-attachment-id","Values":["'"$spoke_b_transit_gateway_attachment_id"'"]}]' \
  --query 'Associations[0].State' --output text

# EC2 instance "a-1"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$a_1_instance_id"

# EC2 instance "b-1"
aws ec2 wait instance-running --region us-east-1 --instance-ids "$b_1_instance_id"

printf '\nMade; the ids are in %s:\n' "$ids_file"
printf '%-24s %s\n' "${inspection_vpc_id:-}" 'VPC "inspection"'
printf '%-24s %s\n' "${insp_fw_a_subnet_id:-}" 'Subnet "insp-fw-a"'
printf '%-24s %s\n' "${insp_fw_b_subnet_id:-}" 'Subnet "insp-fw-b"'
printf '%-24s %s\n' "${insp_tgw_a_subnet_id:-}" 'Subnet "insp-tgw-a"'
printf '%-24s %s\n' "${insp_tgw_b_subnet_id:-}" 'Subnet "insp-tgw-b"'
printf '%-24s %s\n' "${spoke_a_vpc_id:-}" 'VPC "spoke-a"'
printf '%-24s %s\n' "${spoke_a_app_a_subnet_id:-}" 'Subnet "spoke-a-app-a"'
printf '%-24s %s\n' "${spoke_a_app_b_subnet_id:-}" 'Subnet "spoke-a-app-b"'
printf '%-24s %s\n' "${spoke_a_tgw_a_subnet_id:-}" 'Subnet "spoke-a-tgw-a"'
printf '%-24s %s\n' "${spoke_a_tgw_b_subnet_id:-}" 'Subnet "spoke-a-tgw-b"'
printf '%-24s %s\n' "${spoke_b_vpc_id:-}" 'VPC "spoke-b"'
printf '%-24s %s\n' "${spoke_b_app_a_subnet_id:-}" 'Subnet "spoke-b-app-a"'
printf '%-24s %s\n' "${spoke_b_app_b_subnet_id:-}" 'Subnet "spoke-b-app-b"'
printf '%-24s %s\n' "${spoke_b_tgw_a_subnet_id:-}" 'Subnet "spoke-b-tgw-a"'
printf '%-24s %s\n' "${spoke_b_tgw_b_subnet_id:-}" 'Subnet "spoke-b-tgw-b"'
printf '%-24s %s\n' "${rt_insp_fw_id:-}" 'Route table "rt-insp-fw"'
printf '%-24s %s\n' "${rt_insp_tgw_a_id:-}" 'Route table "rt-insp-tgw-a"'
printf '%-24s %s\n' "${rt_insp_tgw_b_id:-}" 'Route table "rt-insp-tgw-b"'
printf '%-24s %s\n' "${rt_spoke_a_id:-}" 'Route table "rt-spoke-a"'
printf '%-24s %s\n' "${rt_spoke_a_tgw_id:-}" 'Route table "rt-spoke-a-tgw"'
printf '%-24s %s\n' "${rt_spoke_b_id:-}" 'Route table "rt-spoke-b"'
printf '%-24s %s\n' "${rt_spoke_b_tgw_id:-}" 'Route table "rt-spoke-b-tgw"'
printf '%-24s %s\n' "${a_security_group_id:-}" 'Security group "a"'
printf '%-24s %s\n' "${b_security_group_id:-}" 'Security group "b"'
printf '%-24s %s\n' "${tgw_id:-}" 'Transit gateway "tgw"'
printf '%-24s %s\n' "${inspection_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "inspection"'
printf '%-24s %s\n' "${spoke_a_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "spoke-a"'
printf '%-24s %s\n' "${spoke_b_transit_gateway_attachment_id:-}" 'Transit gateway VPC attachment "spoke-b"'
printf '%-24s %s\n' "${tgwrt_inspection_id:-}" 'Transit gateway route table "tgwrt-inspection"'
printf '%-24s %s\n' "${tgwrt_spoke_id:-}" 'Transit gateway route table "tgwrt-spoke"'
printf '%-24s %s\n' "${a_1_instance_id:-}" 'EC2 instance "a-1"'
printf '%-24s %s\n' "${b_1_instance_id:-}" 'EC2 instance "b-1"'
