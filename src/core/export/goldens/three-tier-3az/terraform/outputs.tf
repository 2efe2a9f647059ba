output "vpc_vpc_id" {
  description = "Id of \"vpc\""
  value       = aws_vpc.vpc.id
}

output "app_a_subnet_id" {
  description = "Id of \"app-a\""
  value       = aws_subnet.app_a.id
}

output "app_b_subnet_id" {
  description = "Id of \"app-b\""
  value       = aws_subnet.app_b.id
}

output "app_c_subnet_id" {
  description = "Id of \"app-c\""
  value       = aws_subnet.app_c.id
}

output "data_a_subnet_id" {
  description = "Id of \"data-a\""
  value       = aws_subnet.data_a.id
}

output "data_b_subnet_id" {
  description = "Id of \"data-b\""
  value       = aws_subnet.data_b.id
}

output "data_c_subnet_id" {
  description = "Id of \"data-c\""
  value       = aws_subnet.data_c.id
}

output "public_a_subnet_id" {
  description = "Id of \"public-a\""
  value       = aws_subnet.public_a.id
}

output "public_b_subnet_id" {
  description = "Id of \"public-b\""
  value       = aws_subnet.public_b.id
}

output "public_c_subnet_id" {
  description = "Id of \"public-c\""
  value       = aws_subnet.public_c.id
}
