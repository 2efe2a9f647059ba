output "vpc_ids" {
  description = "Ids of the VPCs"
  value = {
    seoul  = aws_vpc.seoul.id
    main   = aws_vpc.main.id
    shared = aws_vpc.shared.id
  }
}

output "subnet_ids" {
  description = "Ids of the subnets"
  value = {
    app       = aws_subnet.app.id
    app_b     = aws_subnet.app_b.id
    private_b = aws_subnet.private_b.id
    public_a  = aws_subnet.public_a.id
  }
}
