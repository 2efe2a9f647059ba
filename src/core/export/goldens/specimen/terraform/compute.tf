resource "aws_instance" "server" {
  provider = aws.ap_northeast_2

  ami                    = data.aws_ssm_parameter.amazon_linux_2023_arm64_ap_northeast_2.value
  instance_type          = "t4g.micro"
  subnet_id              = aws_subnet.app_b.id
  vpc_security_group_ids = [aws_default_security_group.default.id]

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }

  root_block_device {
    volume_type = "gp3"
    encrypted   = true
  }

  tags = {
    Name = "server"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}

resource "aws_instance" "bastion" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.public_a.id
  vpc_security_group_ids      = [aws_security_group.web_server_sg.id]
  associate_public_ip_address = false
  source_dest_check           = false

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }

  root_block_device {
    volume_type = "gp3"
    encrypted   = true
  }

  tags = {
    Name = "bastion"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami, associate_public_ip_address]
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_eip_association" "bastion" {
  instance_id   = aws_instance.bastion.id
  allocation_id = aws_eip.bastion.allocation_id
}

resource "aws_instance" "web" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.public_a.id
  private_ip                  = "10.0.0.20"
  vpc_security_group_ids      = [aws_security_group.web_server_sg.id, aws_security_group.db.id]
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
    Name = "web"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }

  depends_on = [aws_internet_gateway.igw]
}
