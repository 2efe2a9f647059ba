resource "aws_network_acl" "nacl_data" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "nacl-data"
  }
}

resource "aws_network_acl_rule" "nacl_data_ingress_100" {
  network_acl_id = aws_network_acl.nacl_data.id
  egress         = false
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.10.16.0/20"
  from_port      = 5432
  to_port        = 5432
}

resource "aws_network_acl_rule" "nacl_data_ingress_110" {
  network_acl_id = aws_network_acl.nacl_data.id
  egress         = false
  rule_number    = 110
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.10.32.0/20"
  from_port      = 5432
  to_port        = 5432
}

resource "aws_network_acl_rule" "nacl_data_ingress_120" {
  network_acl_id = aws_network_acl.nacl_data.id
  egress         = false
  rule_number    = 120
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.10.48.0/20"
  from_port      = 5432
  to_port        = 5432
}

resource "aws_network_acl_rule" "nacl_data_ingress_130" {
  network_acl_id = aws_network_acl.nacl_data.id
  egress         = false
  rule_number    = 130
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.10.8.0/22"
  from_port      = 5432
  to_port        = 5432
}

resource "aws_network_acl_rule" "nacl_data_ingress_140" {
  network_acl_id = aws_network_acl.nacl_data.id
  egress         = false
  rule_number    = 140
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.10.8.0/22"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl_rule" "nacl_data_ingress_150" {
  network_acl_id = aws_network_acl.nacl_data.id
  egress         = false
  rule_number    = 150
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl_rule" "nacl_data_egress_100" {
  network_acl_id = aws_network_acl.nacl_data.id
  egress         = true
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.10.16.0/20"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl_rule" "nacl_data_egress_110" {
  network_acl_id = aws_network_acl.nacl_data.id
  egress         = true
  rule_number    = 110
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.10.32.0/20"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl_rule" "nacl_data_egress_120" {
  network_acl_id = aws_network_acl.nacl_data.id
  egress         = true
  rule_number    = 120
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.10.48.0/20"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl_rule" "nacl_data_egress_130" {
  network_acl_id = aws_network_acl.nacl_data.id
  egress         = true
  rule_number    = 130
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.10.8.0/22"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl_rule" "nacl_data_egress_140" {
  network_acl_id = aws_network_acl.nacl_data.id
  egress         = true
  rule_number    = 140
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 443
  to_port        = 443
}

resource "aws_network_acl_association" "data_a" {
  subnet_id      = aws_subnet.data_a.id
  network_acl_id = aws_network_acl.nacl_data.id
}

resource "aws_network_acl_association" "data_b" {
  subnet_id      = aws_subnet.data_b.id
  network_acl_id = aws_network_acl.nacl_data.id
}

resource "aws_network_acl_association" "data_c" {
  subnet_id      = aws_subnet.data_c.id
  network_acl_id = aws_network_acl.nacl_data.id
}

resource "aws_security_group" "alb" {
  name        = "alb"
  description = "Load balancer: HTTPS from anywhere"
  vpc_id      = aws_vpc.vpc.id

  tags = {
    Name = "alb"
  }
}

resource "aws_vpc_security_group_ingress_rule" "alb_ingress_1" {
  security_group_id = aws_security_group.alb.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "alb_egress_1" {
  security_group_id            = aws_security_group.alb.id
  ip_protocol                  = "tcp"
  from_port                    = 8080
  to_port                      = 8080
  referenced_security_group_id = aws_security_group.app.id
}

resource "aws_security_group" "app" {
  name        = "app"
  description = "Application: only from the load balancer"
  vpc_id      = aws_vpc.vpc.id

  tags = {
    Name = "app"
  }
}

resource "aws_vpc_security_group_ingress_rule" "app_ingress_1" {
  security_group_id            = aws_security_group.app.id
  ip_protocol                  = "tcp"
  from_port                    = 8080
  to_port                      = 8080
  referenced_security_group_id = aws_security_group.alb.id
}

resource "aws_vpc_security_group_egress_rule" "app_egress_1" {
  security_group_id            = aws_security_group.app.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.db.id
}

resource "aws_vpc_security_group_egress_rule" "app_egress_2" {
  security_group_id = aws_security_group.app.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_egress_rule" "app_egress_3" {
  security_group_id = aws_security_group.app.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.vpce_s3.prefix_list_id
}

resource "aws_vpc_security_group_egress_rule" "app_egress_4" {
  security_group_id = aws_security_group.app.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.vpce_ddb.prefix_list_id
}

resource "aws_security_group" "db" {
  name        = "db"
  description = "Databases: only from the application"
  vpc_id      = aws_vpc.vpc.id

  tags = {
    Name = "db"
  }
}

resource "aws_vpc_security_group_ingress_rule" "db_ingress_1" {
  security_group_id            = aws_security_group.db.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.app.id
}

resource "aws_vpc_security_group_ingress_rule" "db_ingress_2" {
  security_group_id            = aws_security_group.db.id
  description                  = "replication"
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.db.id
}

resource "aws_vpc_security_group_egress_rule" "db_egress_1" {
  security_group_id            = aws_security_group.db.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = aws_security_group.db.id
}

resource "aws_vpc_security_group_egress_rule" "db_egress_2" {
  security_group_id = aws_security_group.db.id
  description       = "backups"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.vpce_s3.prefix_list_id
}
