resource "aws_instance" "alb_a" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.public_a.id
  private_ip                  = "10.0.0.10"
  vpc_security_group_ids      = [aws_security_group.alb.id]
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
    Name = "alb-a"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_instance" "alb_b" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.public_b.id
  private_ip                  = "10.0.16.10"
  vpc_security_group_ids      = [aws_security_group.alb.id]
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
    Name = "alb-b"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_instance" "app_a" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.private_a.id
  private_ip                  = "10.0.128.10"
  vpc_security_group_ids      = [aws_security_group.app.id]
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
    Name = "app-a"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}

resource "aws_instance" "app_b" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.private_b.id
  private_ip                  = "10.0.144.10"
  vpc_security_group_ids      = [aws_security_group.app.id]
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
    Name = "app-b"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}
