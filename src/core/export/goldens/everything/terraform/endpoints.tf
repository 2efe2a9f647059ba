resource "aws_vpc_endpoint" "database" {
  vpc_id                     = aws_vpc.main.id
  vpc_endpoint_type          = "Resource"
  subnet_ids                 = [aws_subnet.private_a.id, aws_subnet.private_b.id]
  private_dns_enabled        = true
  resource_configuration_arn = "arn:aws:vpc-lattice:us-east-1:111122223333:resourceconfiguration/rcfg-0123456789abcdef0"

  tags = {
    Name = "database"
  }
}

resource "aws_vpc_endpoint" "inspection" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0"
  vpc_endpoint_type = "GatewayLoadBalancer"
  subnet_ids        = [aws_subnet.private_a.id]

  tags = {
    Name = "inspection"
  }
}

resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.main.id
  service_name      = "com.amazonaws.us-east-1.s3"
  vpc_endpoint_type = "Gateway"
  ip_address_type   = "ipv4"
  policy            = "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":[\"s3:GetObject\"],\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-0123456789\"}}}]}"

  dns_options {
    dns_record_ip_type = "ipv4"
  }

  tags = {
    Name = "s3"
  }
}

resource "aws_vpc_endpoint_route_table_association" "s3_private" {
  vpc_endpoint_id = aws_vpc_endpoint.s3.id
  route_table_id  = aws_route_table.private.id
}

resource "aws_vpc_endpoint" "s3_private" {
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.us-east-1.s3"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.private_a.id, aws_subnet.private_b.id]
  security_group_ids  = [aws_security_group.web.id]
  private_dns_enabled = true

  dns_options {
    private_dns_only_for_inbound_resolver_endpoint = true
  }

  subnet_configuration {
    subnet_id = aws_subnet.private_a.id
    ipv4      = "10.0.16.10"
  }

  subnet_configuration {
    subnet_id = aws_subnet.private_b.id
    ipv4      = "10.0.17.10"
    ipv6      = "2001:db8:1::10"
  }

  tags = {
    Name = "s3-private"
  }

  depends_on = [aws_vpc_endpoint.s3]
}

resource "aws_vpc_endpoint" "services" {
  vpc_id              = aws_vpc.main.id
  vpc_endpoint_type   = "ServiceNetwork"
  subnet_ids          = [aws_subnet.private_a.id, aws_subnet.private_b.id]
  private_dns_enabled = true
  service_network_arn = "arn:aws:vpc-lattice:us-east-1:111122223333:servicenetwork/sn-0123456789abcdef0"

  tags = {
    Name = "services"
  }
}

resource "aws_vpc_endpoint" "sqs_abroad" {
  vpc_id              = aws_vpc.main.id
  service_name        = "com.amazonaws.eu-west-1.sqs"
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.private_a.id, aws_subnet.private_b.id]
  private_dns_enabled = false
  service_region      = "eu-west-1"

  tags = {
    Name = "sqs-abroad"
  }
}
