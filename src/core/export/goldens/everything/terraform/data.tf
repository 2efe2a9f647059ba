data "aws_caller_identity" "current" {
  # Read when the network is applied, so that a plan needs no access to AWS.
  depends_on = [aws_vpn_gateway.vgw_main]
}

data "aws_ec2_transit_gateway_dx_gateway_attachment" "lines_hub" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id
  dx_gateway_id      = aws_dx_gateway.lines.id

  # Read when the network is applied, so that a plan needs no access to AWS.
  depends_on = [aws_dx_gateway_association.lines_hub]
}

data "aws_ssm_parameter" "amazon_linux_2023_arm64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"

  # Read when the network is applied, so that a plan needs no access to AWS.
  depends_on = [aws_vpc.main]
}

data "aws_ssm_parameter" "amazon_linux_2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"

  # Read when the network is applied, so that a plan needs no access to AWS.
  depends_on = [aws_vpc.main]
}
