output "vpc_vpc_id" {
  description = "Id of \"vpc\""
  value       = aws_vpc.vpc.id
}

output "public_a_subnet_id" {
  description = "Id of \"public-a\""
  value       = aws_subnet.public_a.id
}
