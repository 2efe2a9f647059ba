resource "aws_route_table" "rt_dev" {
  vpc_id = aws_vpc.dev.id

  tags = {
    Name = "rt-dev"
  }
}

resource "aws_route" "rt_dev_to_anywhere" {
  route_table_id         = aws_route_table.rt_dev.id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = aws_ec2_transit_gateway.tgw.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.dev]
}

resource "aws_route_table" "rt_dev_tgw" {
  vpc_id = aws_vpc.dev.id

  tags = {
    Name = "rt-dev-tgw"
  }
}

resource "aws_route_table_association" "dev_app_a" {
  subnet_id      = aws_subnet.dev_app_a.id
  route_table_id = aws_route_table.rt_dev.id
}

resource "aws_route_table_association" "dev_app_b" {
  subnet_id      = aws_subnet.dev_app_b.id
  route_table_id = aws_route_table.rt_dev.id
}

resource "aws_route_table_association" "dev_tgw_a" {
  subnet_id      = aws_subnet.dev_tgw_a.id
  route_table_id = aws_route_table.rt_dev_tgw.id
}

resource "aws_route_table_association" "dev_tgw_b" {
  subnet_id      = aws_subnet.dev_tgw_b.id
  route_table_id = aws_route_table.rt_dev_tgw.id
}

resource "aws_route_table" "rt_egress_public" {
  vpc_id = aws_vpc.egress.id

  tags = {
    Name = "rt-egress-public"
  }
}

resource "aws_route" "rt_egress_public_to_10_1_0_0_16" {
  route_table_id         = aws_route_table.rt_egress_public.id
  destination_cidr_block = "10.1.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway.tgw.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.egress]
}

resource "aws_route" "rt_egress_public_to_10_2_0_0_16" {
  route_table_id         = aws_route_table.rt_egress_public.id
  destination_cidr_block = "10.2.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway.tgw.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.egress]
}

resource "aws_route" "rt_egress_public_to_10_3_0_0_16" {
  route_table_id         = aws_route_table.rt_egress_public.id
  destination_cidr_block = "10.3.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway.tgw.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.egress]
}

resource "aws_route" "rt_egress_public_to_anywhere" {
  route_table_id         = aws_route_table.rt_egress_public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.igw.id
}

resource "aws_route_table" "rt_egress_tgw_a" {
  vpc_id = aws_vpc.egress.id

  tags = {
    Name = "rt-egress-tgw-a"
  }
}

resource "aws_route" "rt_egress_tgw_a_to_anywhere" {
  route_table_id         = aws_route_table.rt_egress_tgw_a.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.nat_a.id
}

resource "aws_route_table" "rt_egress_tgw_b" {
  vpc_id = aws_vpc.egress.id

  tags = {
    Name = "rt-egress-tgw-b"
  }
}

resource "aws_route" "rt_egress_tgw_b_to_anywhere" {
  route_table_id         = aws_route_table.rt_egress_tgw_b.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.nat_b.id
}

resource "aws_route_table_association" "egress_public_a" {
  subnet_id      = aws_subnet.egress_public_a.id
  route_table_id = aws_route_table.rt_egress_public.id
}

resource "aws_route_table_association" "egress_public_b" {
  subnet_id      = aws_subnet.egress_public_b.id
  route_table_id = aws_route_table.rt_egress_public.id
}

resource "aws_route_table_association" "egress_tgw_a" {
  subnet_id      = aws_subnet.egress_tgw_a.id
  route_table_id = aws_route_table.rt_egress_tgw_a.id
}

resource "aws_route_table_association" "egress_tgw_b" {
  subnet_id      = aws_subnet.egress_tgw_b.id
  route_table_id = aws_route_table.rt_egress_tgw_b.id
}

resource "aws_route_table" "rt_prod" {
  vpc_id = aws_vpc.prod.id

  tags = {
    Name = "rt-prod"
  }
}

resource "aws_route" "rt_prod_to_anywhere" {
  route_table_id         = aws_route_table.rt_prod.id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = aws_ec2_transit_gateway.tgw.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.prod]
}

resource "aws_route_table" "rt_prod_tgw" {
  vpc_id = aws_vpc.prod.id

  tags = {
    Name = "rt-prod-tgw"
  }
}

resource "aws_route_table_association" "prod_app_a" {
  subnet_id      = aws_subnet.prod_app_a.id
  route_table_id = aws_route_table.rt_prod.id
}

resource "aws_route_table_association" "prod_app_b" {
  subnet_id      = aws_subnet.prod_app_b.id
  route_table_id = aws_route_table.rt_prod.id
}

resource "aws_route_table_association" "prod_tgw_a" {
  subnet_id      = aws_subnet.prod_tgw_a.id
  route_table_id = aws_route_table.rt_prod_tgw.id
}

resource "aws_route_table_association" "prod_tgw_b" {
  subnet_id      = aws_subnet.prod_tgw_b.id
  route_table_id = aws_route_table.rt_prod_tgw.id
}

resource "aws_route_table" "rt_shared" {
  vpc_id = aws_vpc.shared.id

  tags = {
    Name = "rt-shared"
  }
}

resource "aws_route" "rt_shared_to_anywhere" {
  route_table_id         = aws_route_table.rt_shared.id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = aws_ec2_transit_gateway.tgw.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.shared]
}

resource "aws_route_table" "rt_shared_tgw" {
  vpc_id = aws_vpc.shared.id

  tags = {
    Name = "rt-shared-tgw"
  }
}

resource "aws_route_table_association" "shared_app_a" {
  subnet_id      = aws_subnet.shared_app_a.id
  route_table_id = aws_route_table.rt_shared.id
}

resource "aws_route_table_association" "shared_app_b" {
  subnet_id      = aws_subnet.shared_app_b.id
  route_table_id = aws_route_table.rt_shared.id
}

resource "aws_route_table_association" "shared_tgw_a" {
  subnet_id      = aws_subnet.shared_tgw_a.id
  route_table_id = aws_route_table.rt_shared_tgw.id
}

resource "aws_route_table_association" "shared_tgw_b" {
  subnet_id      = aws_subnet.shared_tgw_b.id
  route_table_id = aws_route_table.rt_shared_tgw.id
}
