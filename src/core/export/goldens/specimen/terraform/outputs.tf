output "seoul_vpc_id" {
  description = "Id of \"seoul\""
  value       = aws_vpc.seoul.id
}

output "main_vpc_id" {
  description = "Id of \"main\""
  value       = aws_vpc.main.id
}

output "shared_vpc_id" {
  description = "Id of \"shared\""
  value       = aws_vpc.shared.id
}

output "app_subnet_id" {
  description = "Id of \"app\""
  value       = aws_subnet.app.id
}

output "app_b_subnet_id" {
  description = "Id of \"app-b\""
  value       = aws_subnet.app_b.id
}

output "private_b_subnet_id" {
  description = "Id of \"private-b\""
  value       = aws_subnet.private_b.id
}

output "public_a_subnet_id" {
  description = "Id of \"public-a\""
  value       = aws_subnet.public_a.id
}
