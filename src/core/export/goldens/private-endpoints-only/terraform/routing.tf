resource "aws_route_table" "rt_private" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "rt-private"
  }
}

resource "aws_route_table_association" "app_a" {
  subnet_id      = aws_subnet.app_a.id
  route_table_id = aws_route_table.rt_private.id
}

resource "aws_route_table_association" "app_b" {
  subnet_id      = aws_subnet.app_b.id
  route_table_id = aws_route_table.rt_private.id
}

resource "aws_route_table_association" "vpce_a" {
  subnet_id      = aws_subnet.vpce_a.id
  route_table_id = aws_route_table.rt_private.id
}

resource "aws_route_table_association" "vpce_b" {
  subnet_id      = aws_subnet.vpce_b.id
  route_table_id = aws_route_table.rt_private.id
}
