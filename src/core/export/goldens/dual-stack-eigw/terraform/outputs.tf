output "vpc_vpc_id" {
  description = "Id of \"vpc\""
  value       = aws_vpc.vpc.id
}

output "private_a_subnet_id" {
  description = "Id of \"private-a\""
  value       = aws_subnet.private_a.id
}

output "private_b_subnet_id" {
  description = "Id of \"private-b\""
  value       = aws_subnet.private_b.id
}

output "public_a_subnet_id" {
  description = "Id of \"public-a\""
  value       = aws_subnet.public_a.id
}

output "public_b_subnet_id" {
  description = "Id of \"public-b\""
  value       = aws_subnet.public_b.id
}

output "v6only_a_subnet_id" {
  description = "Id of \"v6only-a\""
  value       = aws_subnet.v6only_a.id
}
