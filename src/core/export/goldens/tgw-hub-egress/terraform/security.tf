resource "aws_security_group" "dev" {
  name        = "dev"
  description = "Servers of dev"
  vpc_id      = aws_vpc.dev.id

  tags = {
    Name = "dev"
  }
}

resource "aws_vpc_security_group_ingress_rule" "dev_ingress_1" {
  security_group_id = aws_security_group.dev.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_vpc_security_group_egress_rule" "dev_egress_1" {
  security_group_id = aws_security_group.dev.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "prod" {
  name        = "prod"
  description = "Servers of prod"
  vpc_id      = aws_vpc.prod.id

  tags = {
    Name = "prod"
  }
}

resource "aws_vpc_security_group_ingress_rule" "prod_ingress_1" {
  security_group_id = aws_security_group.prod.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_vpc_security_group_egress_rule" "prod_egress_1" {
  security_group_id = aws_security_group.prod.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "shared" {
  name        = "shared"
  description = "Servers of shared"
  vpc_id      = aws_vpc.shared.id

  tags = {
    Name = "shared"
  }
}

resource "aws_vpc_security_group_ingress_rule" "shared_ingress_1" {
  security_group_id = aws_security_group.shared.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.1.0.0/16"
}

resource "aws_vpc_security_group_ingress_rule" "shared_ingress_2" {
  security_group_id = aws_security_group.shared.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.2.0.0/16"
}

resource "aws_vpc_security_group_ingress_rule" "shared_ingress_3" {
  security_group_id = aws_security_group.shared.id
  ip_protocol       = "udp"
  from_port         = 53
  to_port           = 53
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_vpc_security_group_ingress_rule" "shared_ingress_4" {
  security_group_id = aws_security_group.shared.id
  ip_protocol       = "tcp"
  from_port         = 53
  to_port           = 53
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_vpc_security_group_egress_rule" "shared_egress_1" {
  security_group_id = aws_security_group.shared.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
