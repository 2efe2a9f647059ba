output "vpc_ids" {
  description = "Ids of the VPCs"
  value = {
    vpc_a = aws_vpc.vpc_a.id
    vpc_b = aws_vpc.vpc_b.id
    vpc_c = aws_vpc.vpc_c.id
  }
}

output "subnet_ids" {
  description = "Ids of the subnets"
  value = {
    public_a = aws_subnet.public_a.id
    shared_a = aws_subnet.shared_a.id
    app_b    = aws_subnet.app_b.id
    app_c    = aws_subnet.app_c.id
  }
}
