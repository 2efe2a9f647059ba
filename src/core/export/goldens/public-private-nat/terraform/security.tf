resource "aws_network_acl" "nacl_private" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "nacl-private"
  }
}

resource "aws_network_acl_rule" "nacl_private_ingress_100" {
  network_acl_id = aws_network_acl.nacl_private.id
  egress         = false
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.0.0.0/24"
  from_port      = 1433
  to_port        = 1433
}

resource "aws_network_acl_rule" "nacl_private_ingress_120" {
  network_acl_id = aws_network_acl.nacl_private.id
  egress         = false
  rule_number    = 120
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.0.0.0/24"
  from_port      = 22
  to_port        = 22
}

resource "aws_network_acl_rule" "nacl_private_ingress_130" {
  network_acl_id = aws_network_acl.nacl_private.id
  egress         = false
  rule_number    = 130
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.0.0.0/24"
  from_port      = 3389
  to_port        = 3389
}

resource "aws_network_acl_rule" "nacl_private_ingress_140" {
  network_acl_id = aws_network_acl.nacl_private.id
  egress         = false
  rule_number    = 140
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl_rule" "nacl_private_egress_100" {
  network_acl_id = aws_network_acl.nacl_private.id
  egress         = true
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 80
  to_port        = 80
}

resource "aws_network_acl_rule" "nacl_private_egress_110" {
  network_acl_id = aws_network_acl.nacl_private.id
  egress         = true
  rule_number    = 110
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 443
  to_port        = 443
}

resource "aws_network_acl_rule" "nacl_private_egress_120" {
  network_acl_id = aws_network_acl.nacl_private.id
  egress         = true
  rule_number    = 120
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.0.0.0/24"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl" "nacl_public" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "nacl-public"
  }
}

resource "aws_network_acl_rule" "nacl_public_ingress_100" {
  network_acl_id = aws_network_acl.nacl_public.id
  egress         = false
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 80
  to_port        = 80
}

resource "aws_network_acl_rule" "nacl_public_ingress_110" {
  network_acl_id = aws_network_acl.nacl_public.id
  egress         = false
  rule_number    = 110
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 443
  to_port        = 443
}

resource "aws_network_acl_rule" "nacl_public_ingress_120" {
  network_acl_id = aws_network_acl.nacl_public.id
  egress         = false
  rule_number    = 120
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "203.0.113.0/24"
  from_port      = 22
  to_port        = 22
}

resource "aws_network_acl_rule" "nacl_public_ingress_130" {
  network_acl_id = aws_network_acl.nacl_public.id
  egress         = false
  rule_number    = 130
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "203.0.113.0/24"
  from_port      = 3389
  to_port        = 3389
}

resource "aws_network_acl_rule" "nacl_public_ingress_140" {
  network_acl_id = aws_network_acl.nacl_public.id
  egress         = false
  rule_number    = 140
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl_rule" "nacl_public_egress_100" {
  network_acl_id = aws_network_acl.nacl_public.id
  egress         = true
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 80
  to_port        = 80
}

resource "aws_network_acl_rule" "nacl_public_egress_110" {
  network_acl_id = aws_network_acl.nacl_public.id
  egress         = true
  rule_number    = 110
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 443
  to_port        = 443
}

resource "aws_network_acl_rule" "nacl_public_egress_120" {
  network_acl_id = aws_network_acl.nacl_public.id
  egress         = true
  rule_number    = 120
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.0.1.0/24"
  from_port      = 1433
  to_port        = 1433
}

resource "aws_network_acl_rule" "nacl_public_egress_140" {
  network_acl_id = aws_network_acl.nacl_public.id
  egress         = true
  rule_number    = 140
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl_rule" "nacl_public_egress_150" {
  network_acl_id = aws_network_acl.nacl_public.id
  egress         = true
  rule_number    = 150
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.0.1.0/24"
  from_port      = 22
  to_port        = 22
}

resource "aws_network_acl_association" "private_a" {
  subnet_id      = aws_subnet.private_a.id
  network_acl_id = aws_network_acl.nacl_private.id
}

resource "aws_network_acl_association" "public_a" {
  subnet_id      = aws_subnet.public_a.id
  network_acl_id = aws_network_acl.nacl_public.id
}

resource "aws_security_group" "db_server_sg" {
  name        = "DBServerSG"
  description = "Database servers in the private subnet"
  vpc_id      = aws_vpc.vpc.id

  tags = {
    Name = "DBServerSG"
  }
}

resource "aws_vpc_security_group_ingress_rule" "db_server_sg_ingress_1" {
  security_group_id            = aws_security_group.db_server_sg.id
  ip_protocol                  = "tcp"
  from_port                    = 1433
  to_port                      = 1433
  referenced_security_group_id = aws_security_group.web_server_sg.id
}

resource "aws_vpc_security_group_ingress_rule" "db_server_sg_ingress_2" {
  security_group_id = aws_security_group.db_server_sg.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "10.0.0.0/24"
}

resource "aws_vpc_security_group_egress_rule" "db_server_sg_egress_1" {
  security_group_id = aws_security_group.db_server_sg.id
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "db_server_sg_egress_2" {
  security_group_id = aws_security_group.db_server_sg.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "web_server_sg" {
  name        = "WebServerSG"
  description = "Web servers in the public subnet"
  vpc_id      = aws_vpc.vpc.id

  tags = {
    Name = "WebServerSG"
  }
}

resource "aws_vpc_security_group_ingress_rule" "web_server_sg_ingress_1" {
  security_group_id = aws_security_group.web_server_sg.id
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "web_server_sg_ingress_2" {
  security_group_id = aws_security_group.web_server_sg.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "web_server_sg_ingress_3" {
  security_group_id = aws_security_group.web_server_sg.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "203.0.113.0/24"
}

resource "aws_vpc_security_group_ingress_rule" "web_server_sg_ingress_4" {
  security_group_id = aws_security_group.web_server_sg.id
  ip_protocol       = "tcp"
  from_port         = 3389
  to_port           = 3389
  cidr_ipv4         = "203.0.113.0/24"
}

resource "aws_vpc_security_group_egress_rule" "web_server_sg_egress_1" {
  security_group_id            = aws_security_group.web_server_sg.id
  ip_protocol                  = "tcp"
  from_port                    = 1433
  to_port                      = 1433
  referenced_security_group_id = aws_security_group.db_server_sg.id
}

resource "aws_vpc_security_group_egress_rule" "web_server_sg_egress_2" {
  security_group_id = aws_security_group.web_server_sg.id
  description       = "bastion hop"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "10.0.1.0/24"
}

resource "aws_vpc_security_group_egress_rule" "web_server_sg_egress_3" {
  security_group_id = aws_security_group.web_server_sg.id
  ip_protocol       = "tcp"
  from_port         = 80
  to_port           = 80
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "web_server_sg_egress_4" {
  security_group_id = aws_security_group.web_server_sg.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}
