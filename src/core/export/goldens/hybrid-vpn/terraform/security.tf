resource "aws_security_group" "db_server_sg" {
  name        = "DBServerSG"
  description = "Database servers: SQL from the web servers, administration from on-premises"
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
  cidr_ipv4         = "172.16.0.0/12"
}

resource "aws_vpc_security_group_ingress_rule" "db_server_sg_ingress_3" {
  security_group_id = aws_security_group.db_server_sg.id
  ip_protocol       = "tcp"
  from_port         = 3389
  to_port           = 3389
  cidr_ipv4         = "172.16.0.0/12"
}

resource "aws_vpc_security_group_egress_rule" "db_server_sg_egress_1" {
  security_group_id = aws_security_group.db_server_sg.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "172.16.0.0/12"
}

resource "aws_security_group" "web_server_sg" {
  name        = "WebServerSG"
  description = "Web servers: HTTP and HTTPS from anywhere"
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

resource "aws_vpc_security_group_egress_rule" "web_server_sg_egress_1" {
  security_group_id            = aws_security_group.web_server_sg.id
  ip_protocol                  = "tcp"
  from_port                    = 1433
  to_port                      = 1433
  referenced_security_group_id = aws_security_group.db_server_sg.id
}
