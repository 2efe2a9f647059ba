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

output "vpce_a_subnet_id" {
  description = "Id of \"vpce-a\""
  value       = aws_subnet.vpce_a.id
}

output "vpce_b_subnet_id" {
  description = "Id of \"vpce-b\""
  value       = aws_subnet.vpce_b.id
}
