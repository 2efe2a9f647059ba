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
