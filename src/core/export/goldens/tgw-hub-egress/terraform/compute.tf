resource "aws_instance" "dev_1" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.dev_app_b.id
  private_ip                  = "10.2.32.10"
  vpc_security_group_ids      = [aws_security_group.dev.id]
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
    Name = "dev-1"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}

resource "aws_instance" "prod_1" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.prod_app_a.id
  private_ip                  = "10.1.16.10"
  vpc_security_group_ids      = [aws_security_group.prod.id]
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
    Name = "prod-1"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}

resource "aws_instance" "shared_1" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.shared_app_a.id
  private_ip                  = "10.3.16.10"
  vpc_security_group_ids      = [aws_security_group.shared.id]
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
    Name = "shared-1"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}
