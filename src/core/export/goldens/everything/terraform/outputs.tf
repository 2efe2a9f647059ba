output "abroad_vpc_id" {
  description = "Id of \"abroad\""
  value       = aws_vpc.abroad.id
}

output "far_vpc_id" {
  description = "Id of \"far\""
  value       = aws_vpc.far.id
}

output "pooled_vpc_id" {
  description = "Id of \"pooled\""
  value       = aws_vpc.pooled.id
}

output "main_vpc_id" {
  description = "Id of \"main\""
  value       = aws_vpc.main.id
}

output "neighbour_vpc_id" {
  description = "Id of \"neighbour\""
  value       = aws_vpc.neighbour.id
}

output "partner_vpc_id" {
  description = "Id of \"partner\""
  value       = aws_vpc.partner.id
}

output "shared_vpc_id" {
  description = "Id of \"shared\""
  value       = aws_vpc.shared.id
}

output "tools_vpc_id" {
  description = "Id of \"tools\""
  value       = aws_vpc.tools.id
}

output "abroad_a_subnet_id" {
  description = "Id of \"abroad-a\""
  value       = aws_subnet.abroad_a.id
}

output "abroad_tgw_a_subnet_id" {
  description = "Id of \"abroad-tgw-a\""
  value       = aws_subnet.abroad_tgw_a.id
}

output "orders_abroad_subnet_id" {
  description = "Id of \"orders-abroad\""
  value       = aws_subnet.orders_abroad.id
}

output "far_a_subnet_id" {
  description = "Id of \"far-a\""
  value       = aws_subnet.far_a.id
}

output "pooled_a_subnet_id" {
  description = "Id of \"pooled-a\""
  value       = aws_subnet.pooled_a.id
}

output "appliances_subnet_id" {
  description = "Id of \"appliances\""
  value       = aws_subnet.appliances.id
}

output "boston_a_subnet_id" {
  description = "Id of \"boston-a\""
  value       = aws_subnet.boston_a.id
}

output "firewall_a_subnet_id" {
  description = "Id of \"firewall-a\""
  value       = aws_subnet.firewall_a.id
}

output "firewall_b_subnet_id" {
  description = "Id of \"firewall-b\""
  value       = aws_subnet.firewall_b.id
}

output "interfaces_a_subnet_id" {
  description = "Id of \"interfaces-a\""
  value       = aws_subnet.interfaces_a.id
}

output "outpost_a_subnet_id" {
  description = "Id of \"outpost-a\""
  value       = aws_subnet.outpost_a.id
}

output "peered_a_subnet_id" {
  description = "Id of \"peered-a\""
  value       = aws_subnet.peered_a.id
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

output "reserved_c_subnet_id" {
  description = "Id of \"reserved-c\""
  value       = aws_subnet.reserved_c.id
}

output "v6only_a_subnet_id" {
  description = "Id of \"v6only-a\""
  value       = aws_subnet.v6only_a.id
}

output "partner_a_subnet_id" {
  description = "Id of \"partner-a\""
  value       = aws_subnet.partner_a.id
}

output "firewall_subnet_id" {
  description = "Id of \"firewall\""
  value       = aws_subnet.firewall.id
}

output "orders_shared_subnet_id" {
  description = "Id of \"orders-shared\""
  value       = aws_subnet.orders_shared.id
}

output "shared_a_subnet_id" {
  description = "Id of \"shared-a\""
  value       = aws_subnet.shared_a.id
}

output "shared_b_subnet_id" {
  description = "Id of \"shared-b\""
  value       = aws_subnet.shared_b.id
}

output "shared_tgw_a_subnet_id" {
  description = "Id of \"shared-tgw-a\""
  value       = aws_subnet.shared_tgw_a.id
}

output "tools_a_subnet_id" {
  description = "Id of \"tools-a\""
  value       = aws_subnet.tools_a.id
}
