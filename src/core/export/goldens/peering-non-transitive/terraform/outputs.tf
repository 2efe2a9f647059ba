output "vpc_a_vpc_id" {
  description = "Id of \"vpc-a\""
  value       = aws_vpc.vpc_a.id
}

output "vpc_b_vpc_id" {
  description = "Id of \"vpc-b\""
  value       = aws_vpc.vpc_b.id
}

output "vpc_c_vpc_id" {
  description = "Id of \"vpc-c\""
  value       = aws_vpc.vpc_c.id
}

output "public_a_subnet_id" {
  description = "Id of \"public-a\""
  value       = aws_subnet.public_a.id
}

output "shared_a_subnet_id" {
  description = "Id of \"shared-a\""
  value       = aws_subnet.shared_a.id
}

output "app_b_subnet_id" {
  description = "Id of \"app-b\""
  value       = aws_subnet.app_b.id
}

output "app_c_subnet_id" {
  description = "Id of \"app-c\""
  value       = aws_subnet.app_c.id
}
