# What this export leaves to you:
# - The AWS provider 5 for Terraform has no encryption control; turn it on for "abroad" by hand, then
#   change its mode to enforce.
#     aws ec2 create-vpc-encryption-control --region eu-west-1 --vpc-id vpc-ID
# - The AWS provider 5 for Terraform has no encryption control; turn it on for "shared" by hand.
#     aws ec2 create-vpc-encryption-control --region us-east-1 --vpc-id vpc-ID
