output "vpc_vpc_id" {
  description = "Id of \"vpc\""
  value       = aws_vpc.vpc.id
}

output "cluster_a_subnet_id" {
  description = "Id of \"cluster-a\""
  value       = aws_subnet.cluster_a.id
}

output "cluster_b_subnet_id" {
  description = "Id of \"cluster-b\""
  value       = aws_subnet.cluster_b.id
}

output "cluster_c_subnet_id" {
  description = "Id of \"cluster-c\""
  value       = aws_subnet.cluster_c.id
}

output "node_a_subnet_id" {
  description = "Id of \"node-a\""
  value       = aws_subnet.node_a.id
}

output "node_b_subnet_id" {
  description = "Id of \"node-b\""
  value       = aws_subnet.node_b.id
}

output "node_c_subnet_id" {
  description = "Id of \"node-c\""
  value       = aws_subnet.node_c.id
}

output "pod_a_subnet_id" {
  description = "Id of \"pod-a\""
  value       = aws_subnet.pod_a.id
}

output "pod_b_subnet_id" {
  description = "Id of \"pod-b\""
  value       = aws_subnet.pod_b.id
}

output "pod_c_subnet_id" {
  description = "Id of \"pod-c\""
  value       = aws_subnet.pod_c.id
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
