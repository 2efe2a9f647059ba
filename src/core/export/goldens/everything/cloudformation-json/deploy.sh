#!/usr/bin/env bash
# Makes the stacks one after the other: each after those whose ids it needs. Run it again after a change: stacks
# without one stay as they are. What a template asks for is taken from the environment, from a variable that has the
# name of the parameter (with the Region where several ask for one of their own); what is not given keeps the value that
# the stack has, or its default.
set -euo pipefail

PREFIX="${PREFIX:-network}"
# Profile of the AWS CLI for the account "shared"
shared_profile="${SHARED_PROFILE:-shared}"
# Profile of the AWS CLI for the account "partner"
partner_profile="${PARTNER_PROFILE:-partner}"
left=()

# Gives a stack a parameter that the environment has; else what it is for is told at the end, if it is said.
take() {
  local parameter=$1 variable=$2 description=${3:-}
  if [[ -n ${!variable:-} ]]; then
    parameters+=("$parameter=${!variable}")
  elif [[ -n $description ]]; then
    left+=("$variable: $description")
  fi
}

# A parameter that a stack cannot do without.
need() {
  local parameter=$1 variable=$2 description=$3
  if [[ -z ${!variable:-} ]]; then
    printf 'Give %s in the environment: %s\n' "$variable" "$description" >&2
    exit 1
  fi
  take "$parameter" "$variable"
}

# us-east-1.json
parameters=()
take AmazonLinuxArm64ImageId AmazonLinuxArm64ImageId
take AmazonLinuxImageId AmazonLinuxImageId
need FarVpcInEuWest1Id FarVpcInEuWest1Id 'Id of "far" in eu-west-1: output FarVpcId of the stack there.'
need HubAbroadTransitGatewayInEuWest1Id HubAbroadTransitGatewayInEuWest1Id 'Id of "hub-abroad" in eu-west-1: output HubAbroadTransitGatewayId of the stack there.'
take HubSharedTransitGatewayAttachmentInSharedUsEast1Id HubSharedTransitGatewayAttachmentInSharedUsEast1Id 'Id of "hub-shared" in shared us-east-1: output HubSharedTransitGatewayAttachmentId of the stack there. Leave it empty at first; what needs it is made once it is given.'
take MainPartnerPeerRoleArn MainPartnerPeerRoleArn 'ARN of a role in the account of the accepter that may accept the peering connection "main-partner". Without it the accepter accepts by hand.'
need OfficeHubVpnConnectionTunnel2PresharedKey OfficeHubVpnConnectionTunnel2PresharedKey 'Pre-shared key of tunnel 2 of "office-hub": 8 to 64 letters, digits, dots and underscores, and no 0 first'
need PartnerAccountId PartnerAccountId 'Number of the account "partner"'
need PartnerVpcInPartnerUsEast1Id PartnerVpcInPartnerUsEast1Id 'Id of "partner" in partner us-east-1: output PartnerVpcId of the stack there.'
need StaticVpnConnectionTunnel1PresharedKey StaticVpnConnectionTunnel1PresharedKey 'Pre-shared key of tunnel 1 of "static": 8 to 64 letters, digits, dots and underscores, and no 0 first'
need StaticVpnConnectionTunnel2PresharedKey StaticVpnConnectionTunnel2PresharedKey 'Pre-shared key of tunnel 2 of "static": 8 to 64 letters, digits, dots and underscores, and no 0 first'
aws cloudformation deploy --region us-east-1 --stack-name "$PREFIX-us-east-1" --template-file us-east-1.json --s3-bucket "${BUCKET_us_east_1:-${BUCKET:?the name of an S3 bucket in us-east-1}}" --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset ${parameters[@]+--parameter-overrides "${parameters[@]}"}

# eu-west-1.json
parameters=()
take MainFarVpcPeeringConnectionInUsEast1Id MainFarVpcPeeringConnectionInUsEast1Id 'Id of "main-far" in us-east-1: output MainFarVpcPeeringConnectionId of the stack there. Leave it empty at first; what needs it is made once it is given.'
need OrdersApiEndpointServiceInUsEast1Id OrdersApiEndpointServiceInUsEast1Id 'Id of "orders-api" in us-east-1: output OrdersApiEndpointServiceId of the stack there.'
take PartnerFarVpcPeeringConnectionInPartnerUsEast1Id PartnerFarVpcPeeringConnectionInPartnerUsEast1Id 'Id of "partner-far" in partner us-east-1: output PartnerFarVpcPeeringConnectionId of the stack there. Leave it empty at first; what needs it is made once it is given.'
aws cloudformation deploy --region eu-west-1 --stack-name "$PREFIX-eu-west-1" --template-file eu-west-1.json --no-fail-on-empty-changeset ${parameters[@]+--parameter-overrides "${parameters[@]}"}

# shared-us-east-1.json
parameters=()
need DefaultBSubnetId DefaultBSubnetId 'Id of "default-b", which AWS has made.'
need DefaultIgwId DefaultIgwId 'Id of "default-igw", which AWS has made.'
need DefaultVpcId DefaultVpcId 'Id of "default", which AWS has made.'
need HubTransitGatewayInUsEast1Id HubTransitGatewayInUsEast1Id 'Id of "hub" in us-east-1: output HubTransitGatewayId of the stack there.'
need OrdersApiEndpointServiceInUsEast1Id OrdersApiEndpointServiceInUsEast1Id 'Id of "orders-api" in us-east-1: output OrdersApiEndpointServiceId of the stack there.'
aws cloudformation deploy --region us-east-1 --profile "$shared_profile" --stack-name "$PREFIX-shared-us-east-1" --template-file shared-us-east-1.json --no-fail-on-empty-changeset ${parameters[@]+--parameter-overrides "${parameters[@]}"}

# partner-us-east-1.json
parameters=()
need FarVpcInEuWest1Id FarVpcInEuWest1Id 'Id of "far" in eu-west-1: output FarVpcId of the stack there.'
take MainPartnerVpcPeeringConnectionInUsEast1Id MainPartnerVpcPeeringConnectionInUsEast1Id 'Id of "main-partner" in us-east-1: output MainPartnerVpcPeeringConnectionId of the stack there. Leave it empty at first; what needs it is made once it is given.'
need OwnAccountId OwnAccountId 'Number of the account whose credentials you use'
take PartnerFarPeerRoleArn PartnerFarPeerRoleArn 'ARN of a role in the account of the accepter that may accept the peering connection "partner-far". Without it the accepter accepts by hand.'
take WebSecurityGroupInUsEast1Id WebSecurityGroupInUsEast1Id 'Id of "web" in us-east-1: output WebSecurityGroupId of the stack there. Leave it empty at first; what needs it is made once it is given.'
aws cloudformation deploy --region us-east-1 --profile "$partner_profile" --stack-name "$PREFIX-partner-us-east-1" --template-file partner-us-east-1.json --no-fail-on-empty-changeset ${parameters[@]+--parameter-overrides "${parameters[@]}"}

if ((${#left[@]} > 0)); then
  printf 'What needs these is not made yet. Give them in the environment and run this again:\n'
  printf '  %s\n' "${left[@]}"
fi
