output "vpc_ids" {
  description = "Ids of the VPCs"
  value = {
    vpc = aws_vpc.vpc.id
  }
}

output "subnet_ids" {
  description = "Ids of the subnets"
  value = {
    public_a   = aws_subnet.public_a.id
    vpn_only_a = aws_subnet.vpn_only_a.id
  }
}
