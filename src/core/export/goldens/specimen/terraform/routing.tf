resource "aws_default_route_table" "main" {
  provider = aws.ap_northeast_2

  default_route_table_id = aws_vpc.seoul.default_route_table_id

  tags = {
    Name = "main"
  }
}

resource "aws_route" "main_to_10_0_0_0_16" {
  provider = aws.ap_northeast_2

  route_table_id            = aws_default_route_table.main.id
  destination_cidr_block    = "10.0.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.to_seoul.id
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "private"
  }
}

resource "aws_route" "private_to_anywhere" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.nat_a.id
}

resource "aws_route" "private_to_anywhere_ipv6" {
  route_table_id              = aws_route_table.private.id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.eigw.id
}

resource "aws_route" "private_to_172_16_0_0_12" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "172.16.0.0/12"
  network_interface_id   = aws_instance.bastion.primary_network_interface_id
}

resource "aws_route" "private_to_10_1_0_0_16" {
  route_table_id            = aws_route_table.private.id
  destination_cidr_block    = "10.1.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.to_seoul.id
}

resource "aws_route" "private_to_10_2_0_0_16" {
  route_table_id            = aws_route_table.private.id
  destination_cidr_block    = "10.2.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.first_shared.id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "public"
  }
}

resource "aws_route" "public_to_anywhere" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.igw.id
}

resource "aws_route" "public_to_anywhere_ipv6" {
  route_table_id              = aws_route_table.public.id
  destination_ipv6_cidr_block = "::/0"
  gateway_id                  = aws_internet_gateway.igw.id
}

resource "aws_route" "public_to_pl_0123456789abcdef0" {
  route_table_id             = aws_route_table.public.id
  destination_prefix_list_id = "pl-0123456789abcdef0"
  nat_gateway_id             = aws_nat_gateway.nat_a.id
}

resource "aws_route" "public_to_192_168_0_0_16" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "192.168.0.0/16"
  nat_gateway_id         = aws_nat_gateway.inner.id
}

resource "aws_route_table" "vpn" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "vpn"
  }
}

resource "aws_route" "vpn_to_198_51_100_0_24" {
  route_table_id         = aws_route_table.vpn.id
  destination_cidr_block = "198.51.100.0/24"
  gateway_id             = aws_vpn_gateway.vgw.id
}

resource "aws_vpn_gateway_route_propagation" "vpn_from_vgw" {
  route_table_id = aws_route_table.vpn.id
  vpn_gateway_id = aws_vpn_gateway.vgw.id
}

resource "aws_route_table_association" "private_b" {
  subnet_id      = aws_subnet.private_b.id
  route_table_id = aws_route_table.private.id
}

resource "aws_route_table_association" "public_a" {
  subnet_id      = aws_subnet.public_a.id
  route_table_id = aws_route_table.public.id
}
