resource "aws_vpc_endpoint" "vpce_s3" {
  vpc_id            = aws_vpc.vpc.id
  service_name      = "com.amazonaws.us-east-1.s3"
  vpc_endpoint_type = "Gateway"

  tags = {
    Name = "vpce-s3"
  }
}

resource "aws_vpc_endpoint_route_table_association" "vpce_s3_rt_private_a" {
  vpc_endpoint_id = aws_vpc_endpoint.vpce_s3.id
  route_table_id  = aws_route_table.rt_private_a.id
}

resource "aws_vpc_endpoint_route_table_association" "vpce_s3_rt_private_b" {
  vpc_endpoint_id = aws_vpc_endpoint.vpce_s3.id
  route_table_id  = aws_route_table.rt_private_b.id
}

resource "aws_vpc_endpoint_route_table_association" "vpce_s3_rt_private_c" {
  vpc_endpoint_id = aws_vpc_endpoint.vpce_s3.id
  route_table_id  = aws_route_table.rt_private_c.id
}
