resource "aws_route_table" "rt_public" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "rt-public"
  }
}

resource "aws_route" "rt_public_to_anywhere" {
  route_table_id         = aws_route_table.rt_public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.igw.id
}

resource "aws_route_table" "rt_vpn" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "rt-vpn"
  }
}

resource "aws_vpn_gateway_route_propagation" "rt_vpn_from_vgw" {
  route_table_id = aws_route_table.rt_vpn.id
  vpn_gateway_id = aws_vpn_gateway.vgw.id
}

resource "aws_route_table_association" "public_a" {
  subnet_id      = aws_subnet.public_a.id
  route_table_id = aws_route_table.rt_public.id
}

resource "aws_route_table_association" "vpn_only_a" {
  subnet_id      = aws_subnet.vpn_only_a.id
  route_table_id = aws_route_table.rt_vpn.id
}
