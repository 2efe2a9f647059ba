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

resource "aws_route_table" "rt_private_c" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "rt-private-c"
  }
}

resource "aws_route" "rt_private_c_to_anywhere" {
  route_table_id         = aws_route_table.rt_private_c.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.nat_c.id
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

resource "aws_route_table_association" "cluster_a" {
  subnet_id      = aws_subnet.cluster_a.id
  route_table_id = aws_route_table.rt_private_a.id
}

resource "aws_route_table_association" "cluster_b" {
  subnet_id      = aws_subnet.cluster_b.id
  route_table_id = aws_route_table.rt_private_b.id
}

resource "aws_route_table_association" "cluster_c" {
  subnet_id      = aws_subnet.cluster_c.id
  route_table_id = aws_route_table.rt_private_c.id
}

resource "aws_route_table_association" "node_a" {
  subnet_id      = aws_subnet.node_a.id
  route_table_id = aws_route_table.rt_private_a.id
}

resource "aws_route_table_association" "node_b" {
  subnet_id      = aws_subnet.node_b.id
  route_table_id = aws_route_table.rt_private_b.id
}

resource "aws_route_table_association" "node_c" {
  subnet_id      = aws_subnet.node_c.id
  route_table_id = aws_route_table.rt_private_c.id
}

resource "aws_route_table_association" "pod_a" {
  subnet_id      = aws_subnet.pod_a.id
  route_table_id = aws_route_table.rt_private_a.id
}

resource "aws_route_table_association" "pod_b" {
  subnet_id      = aws_subnet.pod_b.id
  route_table_id = aws_route_table.rt_private_b.id
}

resource "aws_route_table_association" "pod_c" {
  subnet_id      = aws_subnet.pod_c.id
  route_table_id = aws_route_table.rt_private_c.id
}

resource "aws_route_table_association" "public_a" {
  subnet_id      = aws_subnet.public_a.id
  route_table_id = aws_route_table.rt_public.id
}

resource "aws_route_table_association" "public_b" {
  subnet_id      = aws_subnet.public_b.id
  route_table_id = aws_route_table.rt_public.id
}

resource "aws_route_table_association" "public_c" {
  subnet_id      = aws_subnet.public_c.id
  route_table_id = aws_route_table.rt_public.id
}
