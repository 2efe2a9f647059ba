resource "aws_vpc_endpoint" "orders_abroad" {
  provider = aws.eu_west_1

  vpc_id              = aws_vpc.abroad.id
  service_name        = aws_vpc_endpoint_service.orders_api.service_name
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.orders_abroad.id]
  private_dns_enabled = false
  service_region      = "us-east-1"

  tags = {
    Name = "orders-abroad"
  }
}

resource "aws_vpc_endpoint_connection_accepter" "orders_abroad_acceptance" {
  vpc_endpoint_service_id = aws_vpc_endpoint_service.orders_api.id
  vpc_endpoint_id         = aws_vpc_endpoint.orders_abroad.id
}

resource "aws_vpc_endpoint_service" "inspection_service" {
  acceptance_required        = false
  gateway_load_balancer_arns = [aws_lb.firewalls.arn]
  supported_ip_address_types = ["ipv4"]

  tags = {
    Name = "inspection-service"
  }
}

resource "aws_vpc_endpoint_service" "orders_api" {
  acceptance_required        = true
  network_load_balancer_arns = [aws_lb.api.arn]
  supported_ip_address_types = ["ipv4", "ipv6"]
  supported_regions          = ["us-east-1", "eu-west-1"]
  private_dns_name           = "orders.example.com"
  allowed_principals         = ["arn:aws:iam::111122223333:root", "arn:aws:iam::444455556666:role/orders"]

  tags = {
    Name = "orders-api"
    Team = "orders"
  }
}

resource "aws_cloudwatch_contributor_managed_insight_rule" "orders_api_by_new_connections" {
  resource_arn  = aws_vpc_endpoint_service.orders_api.arn
  template_name = "VpcEndpointService-NewConnectionsByEndpointId-v1"
}

resource "aws_cloudwatch_contributor_managed_insight_rule" "orders_api_by_active_connections" {
  resource_arn  = aws_vpc_endpoint_service.orders_api.arn
  template_name = "VpcEndpointService-ActiveConnectionsByEndpointId-v1"
}

resource "aws_cloudwatch_contributor_managed_insight_rule" "orders_api_by_bytes" {
  resource_arn  = aws_vpc_endpoint_service.orders_api.arn
  template_name = "VpcEndpointService-BytesByEndpointId-v1"
}

resource "aws_cloudwatch_contributor_managed_insight_rule" "orders_api_by_rst_packets" {
  resource_arn  = aws_vpc_endpoint_service.orders_api.arn
  template_name = "VpcEndpointService-RstPacketsByEndpointId-v1"
}

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

resource "aws_vpc_endpoint" "inspected_by_own" {
  vpc_id            = aws_vpc.main.id
  service_name      = aws_vpc_endpoint_service.inspection_service.service_name
  vpc_endpoint_type = "GatewayLoadBalancer"
  subnet_ids        = [aws_subnet.private_a.id]

  tags = {
    Name = "inspected-by-own"
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

resource "aws_vpc_endpoint" "orders" {
  vpc_id              = aws_vpc.main.id
  service_name        = aws_vpc_endpoint_service.orders_api.service_name
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.private_a.id, aws_subnet.private_b.id]
  security_group_ids  = [aws_security_group.web.id]
  private_dns_enabled = false
  ip_address_type     = "ipv4"

  tags = {
    Name = "orders"
  }

  lifecycle {
    # The private DNS name is switched on once the domain of the service is verified.
    ignore_changes = [private_dns_enabled]
  }
}

resource "aws_vpc_endpoint_connection_accepter" "orders_acceptance" {
  vpc_endpoint_service_id = aws_vpc_endpoint_service.orders_api.id
  vpc_endpoint_id         = aws_vpc_endpoint.orders.id
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

resource "aws_vpc_endpoint" "orders_shared" {
  provider = aws.shared_us_east_1

  vpc_id              = aws_vpc.shared.id
  service_name        = aws_vpc_endpoint_service.orders_api.service_name
  vpc_endpoint_type   = "Interface"
  subnet_ids          = [aws_subnet.orders_shared.id]
  private_dns_enabled = false

  tags = {
    Name = "orders-shared"
  }
}

resource "aws_vpc_endpoint_connection_accepter" "orders_shared_acceptance" {
  vpc_endpoint_service_id = aws_vpc_endpoint_service.orders_api.id
  vpc_endpoint_id         = aws_vpc_endpoint.orders_shared.id
}
