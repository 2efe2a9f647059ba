resource "aws_route_table" "rt_a" {
  vpc_id = aws_vpc.vpc_a.id

  tags = {
    Name = "rt-a"
  }
}

resource "aws_route" "rt_a_to_10_0_0_0_16" {
  route_table_id            = aws_route_table.rt_a.id
  destination_cidr_block    = "10.0.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.pcx_ab.id
}

resource "aws_route" "rt_a_to_192_168_0_0_16" {
  route_table_id            = aws_route_table.rt_a.id
  destination_cidr_block    = "192.168.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.pcx_ac.id
}

resource "aws_route" "rt_a_to_anywhere" {
  route_table_id         = aws_route_table.rt_a.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.nat_a.id
}

resource "aws_route_table" "rt_a_public" {
  vpc_id = aws_vpc.vpc_a.id

  tags = {
    Name = "rt-a-public"
  }
}

resource "aws_route" "rt_a_public_to_anywhere" {
  route_table_id         = aws_route_table.rt_a_public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.igw.id
}

resource "aws_route_table_association" "public_a" {
  subnet_id      = aws_subnet.public_a.id
  route_table_id = aws_route_table.rt_a_public.id
}

resource "aws_route_table_association" "shared_a" {
  subnet_id      = aws_subnet.shared_a.id
  route_table_id = aws_route_table.rt_a.id
}

resource "aws_route_table" "rt_b" {
  vpc_id = aws_vpc.vpc_b.id

  tags = {
    Name = "rt-b"
  }
}

resource "aws_route" "rt_b_to_172_16_0_0_16" {
  route_table_id            = aws_route_table.rt_b.id
  destination_cidr_block    = "172.16.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.pcx_ab.id
}

resource "aws_route_table_association" "app_b" {
  subnet_id      = aws_subnet.app_b.id
  route_table_id = aws_route_table.rt_b.id
}

resource "aws_route_table" "rt_c" {
  vpc_id = aws_vpc.vpc_c.id

  tags = {
    Name = "rt-c"
  }
}

resource "aws_route" "rt_c_to_172_16_0_0_16" {
  route_table_id            = aws_route_table.rt_c.id
  destination_cidr_block    = "172.16.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.pcx_ac.id
}

resource "aws_route_table_association" "app_c" {
  subnet_id      = aws_subnet.app_c.id
  route_table_id = aws_route_table.rt_c.id
}
