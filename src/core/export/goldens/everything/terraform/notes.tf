# What this export leaves to you:
# - Block Public Access is a setting of the whole account in eu-west-1: this code blocks traffic from
#   internet gateways in every VPC there, also in those that are not in this design, and takes the block
#   away again when it is destroyed. Look at what is set now before you apply it.
#     aws ec2 describe-vpc-block-public-access-options --region eu-west-1
# - The AWS provider 5 for Terraform has no encryption control; turn it on for "abroad" by hand, then
#   change its mode to enforce.
#     aws ec2 create-vpc-encryption-control --region eu-west-1 --vpc-id vpc-ID
# - The AWS provider 5 for Terraform has no encryption control; turn it on for "shared" by hand.
#     aws ec2 create-vpc-encryption-control --region us-east-1 --vpc-id vpc-ID
# - Terraform has no argument for the domains of "services" that get private names: AWS takes verified
#   ones. Make the endpoint with the AWS CLI (aws ec2 create-vpc-endpoint --dns-options) if others are
#   meant.
# - "hub" is shared with another account. Outside of an organization that shares resources, that account
#   accepts the invitation first.
#     aws ram accept-resource-share-invitation --region us-east-1 --resource-share-invitation-arn ARN
# - The AWS provider of Terraform has no argument for the encryption support of "hub-abroad". Turn it on
#   once the gateway is there.
#     aws ec2 modify-transit-gateway --region eu-west-1 --transit-gateway-id tgw-ID --options EncryptionSupport=enable
# - The AWS provider of Terraform has no argument for the large tunnel bandwidth of "office-hub", which
#   is made with the standard one. Change it once it is there.
#     aws ec2 modify-vpn-connection-options --region us-east-1 --vpn-connection-id vpn-ID --tunnel-bandwidth large
# - Which tags the records of "whole-vpc" hold can be said only in CloudFormation; the fields of tags
#   are left out.
