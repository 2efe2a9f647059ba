output "inspection_vpc_id" {
  description = "Id of \"inspection\""
  value       = aws_vpc.inspection.id
}

output "spoke_a_vpc_id" {
  description = "Id of \"spoke-a\""
  value       = aws_vpc.spoke_a.id
}

output "spoke_b_vpc_id" {
  description = "Id of \"spoke-b\""
  value       = aws_vpc.spoke_b.id
}

output "insp_fw_a_subnet_id" {
  description = "Id of \"insp-fw-a\""
  value       = aws_subnet.insp_fw_a.id
}

output "insp_fw_b_subnet_id" {
  description = "Id of \"insp-fw-b\""
  value       = aws_subnet.insp_fw_b.id
}

output "insp_tgw_a_subnet_id" {
  description = "Id of \"insp-tgw-a\""
  value       = aws_subnet.insp_tgw_a.id
}

output "insp_tgw_b_subnet_id" {
  description = "Id of \"insp-tgw-b\""
  value       = aws_subnet.insp_tgw_b.id
}

output "spoke_a_app_a_subnet_id" {
  description = "Id of \"spoke-a-app-a\""
  value       = aws_subnet.spoke_a_app_a.id
}

output "spoke_a_app_b_subnet_id" {
  description = "Id of \"spoke-a-app-b\""
  value       = aws_subnet.spoke_a_app_b.id
}

output "spoke_a_tgw_a_subnet_id" {
  description = "Id of \"spoke-a-tgw-a\""
  value       = aws_subnet.spoke_a_tgw_a.id
}

output "spoke_a_tgw_b_subnet_id" {
  description = "Id of \"spoke-a-tgw-b\""
  value       = aws_subnet.spoke_a_tgw_b.id
}

output "spoke_b_app_a_subnet_id" {
  description = "Id of \"spoke-b-app-a\""
  value       = aws_subnet.spoke_b_app_a.id
}

output "spoke_b_app_b_subnet_id" {
  description = "Id of \"spoke-b-app-b\""
  value       = aws_subnet.spoke_b_app_b.id
}

output "spoke_b_tgw_a_subnet_id" {
  description = "Id of \"spoke-b-tgw-a\""
  value       = aws_subnet.spoke_b_tgw_a.id
}

output "spoke_b_tgw_b_subnet_id" {
  description = "Id of \"spoke-b-tgw-b\""
  value       = aws_subnet.spoke_b_tgw_b.id
}
