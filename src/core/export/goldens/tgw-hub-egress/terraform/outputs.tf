output "dev_vpc_id" {
  description = "Id of \"dev\""
  value       = aws_vpc.dev.id
}

output "egress_vpc_id" {
  description = "Id of \"egress\""
  value       = aws_vpc.egress.id
}

output "prod_vpc_id" {
  description = "Id of \"prod\""
  value       = aws_vpc.prod.id
}

output "shared_vpc_id" {
  description = "Id of \"shared\""
  value       = aws_vpc.shared.id
}

output "dev_app_a_subnet_id" {
  description = "Id of \"dev-app-a\""
  value       = aws_subnet.dev_app_a.id
}

output "dev_app_b_subnet_id" {
  description = "Id of \"dev-app-b\""
  value       = aws_subnet.dev_app_b.id
}

output "dev_tgw_a_subnet_id" {
  description = "Id of \"dev-tgw-a\""
  value       = aws_subnet.dev_tgw_a.id
}

output "dev_tgw_b_subnet_id" {
  description = "Id of \"dev-tgw-b\""
  value       = aws_subnet.dev_tgw_b.id
}

output "egress_public_a_subnet_id" {
  description = "Id of \"egress-public-a\""
  value       = aws_subnet.egress_public_a.id
}

output "egress_public_b_subnet_id" {
  description = "Id of \"egress-public-b\""
  value       = aws_subnet.egress_public_b.id
}

output "egress_tgw_a_subnet_id" {
  description = "Id of \"egress-tgw-a\""
  value       = aws_subnet.egress_tgw_a.id
}

output "egress_tgw_b_subnet_id" {
  description = "Id of \"egress-tgw-b\""
  value       = aws_subnet.egress_tgw_b.id
}

output "prod_app_a_subnet_id" {
  description = "Id of \"prod-app-a\""
  value       = aws_subnet.prod_app_a.id
}

output "prod_app_b_subnet_id" {
  description = "Id of \"prod-app-b\""
  value       = aws_subnet.prod_app_b.id
}

output "prod_tgw_a_subnet_id" {
  description = "Id of \"prod-tgw-a\""
  value       = aws_subnet.prod_tgw_a.id
}

output "prod_tgw_b_subnet_id" {
  description = "Id of \"prod-tgw-b\""
  value       = aws_subnet.prod_tgw_b.id
}

output "shared_app_a_subnet_id" {
  description = "Id of \"shared-app-a\""
  value       = aws_subnet.shared_app_a.id
}

output "shared_app_b_subnet_id" {
  description = "Id of \"shared-app-b\""
  value       = aws_subnet.shared_app_b.id
}

output "shared_tgw_a_subnet_id" {
  description = "Id of \"shared-tgw-a\""
  value       = aws_subnet.shared_tgw_a.id
}

output "shared_tgw_b_subnet_id" {
  description = "Id of \"shared-tgw-b\""
  value       = aws_subnet.shared_tgw_b.id
}
