resource "aws_instance" "db_1" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.private_a.id
  private_ip                  = "10.0.1.10"
  vpc_security_group_ids      = [aws_security_group.db_server_sg.id]
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
    Name = "db-1"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}

resource "aws_instance" "web_1" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.public_a.id
  private_ip                  = "10.0.0.10"
  vpc_security_group_ids      = [aws_security_group.web_server_sg.id]
  associate_public_ip_address = true

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }

  root_block_device {
    volume_type = "gp3"
    encrypted   = true
  }

  tags = {
    Name = "web-1"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }

  depends_on = [aws_internet_gateway.igw]
}
