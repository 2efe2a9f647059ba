resource "aws_instance" "repo" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.shared_a.id
  private_ip                  = "172.16.1.10"
  vpc_security_group_ids      = [aws_security_group.repo.id]
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
    Name = "repo"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}

resource "aws_instance" "b_1" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.app_b.id
  private_ip                  = "10.0.1.10"
  vpc_security_group_ids      = [aws_security_group.app_b.id]
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

resource "aws_instance" "c_1" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.app_c.id
  private_ip                  = "192.168.1.10"
  vpc_security_group_ids      = [aws_security_group.app_c.id]
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
    Name = "c-1"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}
