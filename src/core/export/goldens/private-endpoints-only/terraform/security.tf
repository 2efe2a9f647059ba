resource "aws_security_group" "app" {
  name        = "app"
  description = "Application: only to AWS services"
  vpc_id      = aws_vpc.vpc.id

  tags = {
    Name = "app"
  }
}

resource "aws_vpc_security_group_egress_rule" "app_egress_1" {
  security_group_id            = aws_security_group.app.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = aws_security_group.vpce.id
}

resource "aws_vpc_security_group_egress_rule" "app_egress_2" {
  security_group_id = aws_security_group.app.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.vpce_s3.prefix_list_id
}

resource "aws_vpc_security_group_egress_rule" "app_egress_3" {
  security_group_id = aws_security_group.app.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_vpc_endpoint.vpce_ddb.prefix_list_id
}

resource "aws_security_group" "vpce" {
  name        = "vpce"
  description = "Interface endpoints: HTTPS from the VPC"
  vpc_id      = aws_vpc.vpc.id

  tags = {
    Name = "vpce"
  }
}

resource "aws_vpc_security_group_ingress_rule" "vpce_ingress_1" {
  security_group_id = aws_security_group.vpce.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.30.0.0/16"
}
