resource "aws_route_table" "rt_private_a" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "rt-private-a"
  }
}

resource "aws_route" "rt_private_a_to_anywhere" {
  route_table_id         = aws_route_table.rt_private_a.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.nat_a.id
}

resource "aws_route" "rt_private_a_to_anywhere_ipv6" {
  route_table_id              = aws_route_table.rt_private_a.id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.eigw.id
}

resource "aws_route_table" "rt_private_b" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "rt-private-b"
  }
}

resource "aws_route" "rt_private_b_to_anywhere" {
  route_table_id         = aws_route_table.rt_private_b.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.nat_b.id
}

resource "aws_route" "rt_private_b_to_anywhere_ipv6" {
  route_table_id              = aws_route_table.rt_private_b.id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.eigw.id
}

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

resource "aws_route" "rt_public_to_anywhere_ipv6" {
  route_table_id              = aws_route_table.rt_public.id
  destination_ipv6_cidr_block = "::/0"
  gateway_id                  = aws_internet_gateway.igw.id
}

resource "aws_route_table" "rt_v6only_a" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "rt-v6only-a"
  }
}

resource "aws_route" "rt_v6only_a_to_anywhere_ipv6" {
  route_table_id              = aws_route_table.rt_v6only_a.id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.eigw.id
}

resource "aws_route" "rt_v6only_a_to_64_ff9b_96" {
  route_table_id              = aws_route_table.rt_v6only_a.id
  destination_ipv6_cidr_block = "64:ff9b::/96"
  nat_gateway_id              = aws_nat_gateway.nat_a.id
}

resource "aws_route_table_association" "private_a" {
  subnet_id      = aws_subnet.private_a.id
  route_table_id = aws_route_table.rt_private_a.id
}

resource "aws_route_table_association" "private_b" {
  subnet_id      = aws_subnet.private_b.id
  route_table_id = aws_route_table.rt_private_b.id
}

resource "aws_route_table_association" "public_a" {
  subnet_id      = aws_subnet.public_a.id
  route_table_id = aws_route_table.rt_public.id
}

resource "aws_route_table_association" "public_b" {
  subnet_id      = aws_subnet.public_b.id
  route_table_id = aws_route_table.rt_public.id
}

resource "aws_route_table_association" "v6only_a" {
  subnet_id      = aws_subnet.v6only_a.id
  route_table_id = aws_route_table.rt_v6only_a.id
}
