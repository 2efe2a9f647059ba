resource "aws_default_network_acl" "default" {
  provider = aws.ap_northeast_2

  default_network_acl_id = aws_vpc.seoul.default_network_acl_id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    cidr_block = "0.0.0.0/0"
    from_port  = 443
    to_port    = 443
  }

  ingress {
    rule_no    = 110
    action     = "deny"
    protocol   = "icmp"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
    icmp_type  = -1
    icmp_code  = -1
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
  }

  tags = {
    Name = "default"
  }

  lifecycle {
    # AWS associates every subnet that has no ACL of its own with this one.
    ignore_changes = [subnet_ids]
  }
}

resource "aws_default_security_group" "default" {
  provider = aws.ap_northeast_2

  vpc_id = aws_vpc.seoul.id

  tags = {
    Name = "default"
  }
}

resource "aws_vpc_security_group_egress_rule" "default_egress_1" {
  provider = aws.ap_northeast_2

  security_group_id = aws_default_security_group.default.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_network_acl" "private" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "private"
  }
}

resource "aws_network_acl_rule" "private_ingress_100" {
  network_acl_id = aws_network_acl.private.id
  egress         = false
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl_rule" "private_ingress_110" {
  network_acl_id = aws_network_acl.private.id
  egress         = false
  rule_number    = 110
  rule_action    = "deny"
  protocol       = "icmp"
  cidr_block     = "10.0.0.0/8"
  icmp_type      = -1
  icmp_code      = -1
}

resource "aws_network_acl_rule" "private_egress_100" {
  network_acl_id  = aws_network_acl.private.id
  egress          = true
  rule_number     = 100
  rule_action     = "allow"
  protocol        = "-1"
  ipv6_cidr_block = "::/0"
}

resource "aws_network_acl_rule" "private_egress_110" {
  network_acl_id  = aws_network_acl.private.id
  egress          = true
  rule_number     = 110
  rule_action     = "allow"
  protocol        = "58"
  ipv6_cidr_block = "::/0"
  icmp_type       = -1
  icmp_code       = -1
}

resource "aws_network_acl_rule" "private_egress_120" {
  network_acl_id = aws_network_acl.private.id
  egress         = true
  rule_number    = 120
  rule_action    = "allow"
  protocol       = "udp"
  cidr_block     = "10.0.0.2/32"
  from_port      = 53
  to_port        = 53
}

resource "aws_network_acl_association" "private_b" {
  subnet_id      = aws_subnet.private_b.id
  network_acl_id = aws_network_acl.private.id
}

resource "aws_security_group" "db" {
  name        = "db"
  description = "Databases"
  vpc_id      = aws_vpc.main.id

  tags = {
    Name = "db"
  }
}

resource "aws_vpc_security_group_ingress_rule" "db_ingress_1" {
  security_group_id            = aws_security_group.db.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.web_server_sg.id
}

resource "aws_vpc_security_group_ingress_rule" "db_ingress_2" {
  security_group_id = aws_security_group.db.id
  ip_protocol       = "50"
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_vpc_security_group_ingress_rule" "db_ingress_3" {
  security_group_id            = aws_security_group.db.id
  ip_protocol                  = "tcp"
  from_port                    = 0
  to_port                      = 65535
  referenced_security_group_id = aws_security_group.db.id
}

resource "aws_vpc_security_group_egress_rule" "db_egress_4" {
  security_group_id = aws_security_group.db.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = "pl-0123456789abcdef0"
}

resource "aws_security_group" "security_group_16" {
  name        = "한글"
  description = "Made with VPC Designer"
  vpc_id      = aws_vpc.main.id

  tags = {
    Name = "한글"
  }
}

resource "aws_vpc_security_group_egress_rule" "security_group_16_egress_1" {
  security_group_id            = aws_security_group.security_group_16.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.db.id
}

resource "aws_security_group" "web_server_sg" {
  name        = "WebServerSG"
  description = "Web \"servers\""
  vpc_id      = aws_vpc.main.id

  tags = {
    Name = "WebServerSG"
  }
}

resource "aws_vpc_security_group_ingress_rule" "web_server_sg_ingress_1" {
  security_group_id = aws_security_group.web_server_sg.id
  description       = "anyone"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "web_server_sg_ingress_2" {
  security_group_id = aws_security_group.web_server_sg.id
  ip_protocol       = "icmp"
  from_port         = -1
  to_port           = -1
  cidr_ipv4         = "10.0.0.0/8"
}

resource "aws_vpc_security_group_ingress_rule" "web_server_sg_ingress_3" {
  security_group_id = aws_security_group.web_server_sg.id
  ip_protocol       = "icmpv6"
  from_port         = 128
  to_port           = 0
  cidr_ipv6         = "::/0"
}

resource "aws_vpc_security_group_egress_rule" "web_server_sg_egress_1" {
  security_group_id = aws_security_group.web_server_sg.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "web_server_sg_egress_2" {
  security_group_id = aws_security_group.web_server_sg.id
  ip_protocol       = "-1"
  cidr_ipv6         = "::/0"
}

resource "aws_vpc_security_group_egress_rule" "web_server_sg_egress_3" {
  security_group_id            = aws_security_group.web_server_sg.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.db.id
}

resource "aws_vpc_security_group_egress_rule" "web_server_sg_egress_4" {
  security_group_id = aws_security_group.web_server_sg.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.s3.prefix_list_id
}

resource "aws_default_security_group" "default_34" {
  vpc_id = aws_vpc.shared.id

  tags = {
    Name = "default"
  }
}
