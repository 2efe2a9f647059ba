#!/usr/bin/env bash
# Makes the stacks one after the other: each after those whose ids it needs. Run it again after a change: stacks
# without one stay as they are. What a template asks for is taken from the environment, from a variable that has the
# name of the parameter (with the Region where several ask for one of their own); what is not given keeps the value that
# the stack has, or its default.
set -euo pipefail

PREFIX="${PREFIX:-network}"
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

# ap-northeast-2.yaml
parameters=()
take AmazonLinuxArm64ImageId AmazonLinuxArm64ImageId
take ToSeoulVpcPeeringConnectionInUsEast1Id ToSeoulVpcPeeringConnectionInUsEast1Id 'Id of "to-seoul" in us-east-1: output ToSeoulVpcPeeringConnectionId of the stack there. Leave it empty at first; what needs it is made once it is given.'
aws cloudformation deploy --region ap-northeast-2 --stack-name "$PREFIX-ap-northeast-2" --template-file ap-northeast-2.yaml --no-fail-on-empty-changeset ${parameters[@]+--parameter-overrides "${parameters[@]}"}

# us-east-1.yaml
parameters=()
take AmazonLinuxImageId AmazonLinuxImageId
need S3PrefixListId S3PrefixListId 'Id of the prefix list com.amazonaws.us-east-1.s3, as this prints it: aws ec2 describe-managed-prefix-lists --region us-east-1 --filters Name=prefix-list-name,Values=com.amazonaws.us-east-1.s3 --query "PrefixLists[0].PrefixListId" --output text'
need SeoulVpcInApNortheast2Id SeoulVpcInApNortheast2Id 'Id of "seoul" in ap-northeast-2: output SeoulVpcId of the stack there.'
aws cloudformation deploy --region us-east-1 --stack-name "$PREFIX-us-east-1" --template-file us-east-1.yaml --no-fail-on-empty-changeset ${parameters[@]+--parameter-overrides "${parameters[@]}"}

if ((${#left[@]} > 0)); then
  printf 'What needs these is not made yet. Give them in the environment and run this again:\n'
  printf '  %s\n' "${left[@]}"
fi
