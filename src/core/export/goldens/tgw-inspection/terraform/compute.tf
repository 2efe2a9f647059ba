resource "aws_instance" "a_1" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.spoke_a_app_a.id
  private_ip                  = "10.0.16.10"
  vpc_security_group_ids      = [aws_security_group.a.id]
  associate_public_ip_address = false

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }

  root_block_device {
    volume_type = "gp3"
    encrypted   = true
  }

  tags = {
    Name = "a-1"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}

resource "aws_instance" "b_1" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.spoke_b_app_b.id
  private_ip                  = "10.1.32.10"
  vpc_security_group_ids      = [aws_security_group.b.id]
  associate_public_ip_address = false

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }

  root_block_device {
    volume_type = "gp3"
    encrypted   = true
  }

  tags = {
    Name = "b-1"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}
