data "aws_ssm_parameter" "amazon_linux_2023_arm64" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64"

  # Read when the network is applied, so that a plan needs no access to AWS.
  depends_on = [aws_vpc.main]
}
