resource "aws_security_group" "repo" {
  name        = "repo"
  description = "Shared repository: HTTPS from both peers"
  vpc_id      = aws_vpc.vpc_a.id

  tags = {
    Name = "repo"
  }
}

resource "aws_vpc_security_group_ingress_rule" "repo_ingress_1" {
  security_group_id = aws_security_group.repo.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_ingress_rule" "repo_ingress_2" {
  security_group_id = aws_security_group.repo.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "192.168.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "repo_egress_1" {
  security_group_id = aws_security_group.repo.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "app_b" {
  name        = "app-b"
  description = "Lets VPC C in, which has no way here"
  vpc_id      = aws_vpc.vpc_b.id

  tags = {
    Name = "app-b"
  }
}

resource "aws_vpc_security_group_ingress_rule" "app_b_ingress_1" {
  security_group_id = aws_security_group.app_b.id
  description       = "present, yet still unreachable"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "192.168.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "app_b_egress_1" {
  security_group_id = aws_security_group.app_b.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "app_c" {
  name        = "app-c"
  description = "Lets VPC B in, which has no way here"
  vpc_id      = aws_vpc.vpc_c.id

  tags = {
    Name = "app-c"
  }
}

resource "aws_vpc_security_group_ingress_rule" "app_c_ingress_1" {
  security_group_id = aws_security_group.app_c.id
  description       = "present, yet still unreachable"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "app_c_egress_1" {
  security_group_id = aws_security_group.app_c.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
