data "aws_ssm_parameter" "amazon_linux_2023_x86_64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"

  # Read when the network is applied, so that a plan needs no access to AWS.
  depends_on = [aws_vpc.spoke_a]
}
