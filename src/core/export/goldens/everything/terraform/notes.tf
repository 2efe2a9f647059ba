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
# - Only CloudFormation keeps how long "nat" drains an address. Take one away by this command to keep to
#   600 seconds.
#     aws ec2 disassociate-nat-gateway-address --region us-east-1 --nat-gateway-id nat-ID --association-ids eipassoc-ID --max-drain-duration-seconds 600
# - The route to "10.0.0.0/16" in "elsewhere" replaces the target of a local route, which AWS makes with
#   the table and which only a command changes. Run it once the target exists.
#     aws ec2 replace-route --region us-east-1 --route-table-id rtb-ID --destination-cidr-block 10.0.0.0/16 --network-interface-id eni-ID
# - The route to "172.21.0.0/16" in "elsewhere" leads to an ODB network, for which the AWS provider
#   5.100 has no argument. Make it by command.
#     aws ec2 create-route --region us-east-1 --route-table-id rtb-ID --destination-cidr-block 172.21.0.0/16 --odb-network-arn arn:aws:odb:us-east-1:111122223333:odb-network/odbnet_0123456789
# - The AWS provider 5.100 makes no regional NAT gateways; "nat-regional" is left out, with the routes
#   to it. Make it by command.
#     aws ec2 create-nat-gateway --region eu-west-1 --vpc-id vpc-ID --availability-mode regional --availability-zone-addresses AvailabilityZone=eu-west-1a,AllocationIds=eipalloc-ID
# - "hub" is shared with another account. Outside of an organization that shares resources, that account
#   accepts the invitation first.
#     aws ram accept-resource-share-invitation --region us-east-1 --resource-share-invitation-arn ARN
# - The AWS provider of Terraform has no argument for the encryption support of "hub-abroad". Turn it on
#   once the gateway is there.
#     aws ec2 modify-transit-gateway --region eu-west-1 --transit-gateway-id tgw-ID --options EncryptionSupport=enable
# - The AWS provider of Terraform has no argument for the large tunnel bandwidth of "office-hub", which
#   is made with the standard one. Change it once it is there.
#     aws ec2 modify-vpn-connection-options --region us-east-1 --vpn-connection-id vpn-ID --tunnel-bandwidth large
# - Consumers can use the private DNS name of "orders-api" once AWS has verified its domain: publish the
#   TXT record that this command shows.
#     aws ec2 describe-vpc-endpoint-service-configurations --region us-east-1 --service-ids vpce-svc-ID --query "ServiceConfigurations[0].PrivateDnsNameConfiguration"
# - Let AWS verify the domain of "orders-api" once the record is published.
#     aws ec2 start-vpc-endpoint-service-private-dns-verification --region us-east-1 --service-id vpce-svc-ID
# - Terraform has no argument for who pays for the endpoints of "orders-api". Set it by hand.
#     aws ec2 modify-vpc-endpoint-service-payer-responsibility --region us-east-1 --service-id vpce-svc-ID --payer-responsibility ServiceOwner
# - "orders" is made without its private DNS name, which AWS takes only once the domain of "orders-api"
#   is verified and the endpoint is accepted. Switch it on then.
#     aws ec2 modify-vpc-endpoint --region us-east-1 --vpc-endpoint-id vpce-ID --private-dns-enabled
# - Which tags the records of "whole-vpc" hold can be said only in CloudFormation; the fields of tags
#   are left out.
