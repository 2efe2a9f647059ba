resource "aws_instance" "appliance" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_arm64.value
  instance_type               = "c7g.xlarge"
  subnet_id                   = aws_subnet.public_a.id
  private_ip                  = "10.0.0.40"
  vpc_security_group_ids      = [aws_security_group.web.id]
  associate_public_ip_address = false
  source_dest_check           = false

  tags = {
    Name = "appliance"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami, associate_public_ip_address]
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_eip_association" "appliance" {
  instance_id   = aws_instance.appliance.id
  allocation_id = aws_eip.appliance.allocation_id
}

resource "aws_instance" "appliance_73" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.appliances.id
  vpc_security_group_ids      = [aws_security_group.web.id]
  associate_public_ip_address = true
  source_dest_check           = false

  tags = {
    Name = "appliance"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_network_interface" "appliance_inside" {
  subnet_id         = aws_subnet.private_a.id
  private_ips       = ["10.0.16.40"]
  private_ips_count = 2
  security_groups   = [aws_security_group.web.id]

  tags = {
    Name = "appliance-inside"
  }
}

resource "aws_network_interface_attachment" "appliance_inside" {
  instance_id          = aws_instance.appliance.id
  network_interface_id = aws_network_interface.appliance_inside.id
  device_index         = 2

  depends_on = [aws_eip_association.appliance]
}

resource "aws_network_interface" "appliance_outside" {
  subnet_id               = aws_subnet.public_a.id
  description             = "Second address to the internet"
  private_ip_list_enabled = true
  private_ip_list         = ["10.0.0.41", "10.0.0.42", "10.0.0.43"]
  security_groups         = [aws_security_group.web.id]
  source_dest_check       = false

  tags = {
    Name = "appliance-outside"
  }
}

resource "aws_network_interface_attachment" "appliance_outside" {
  instance_id          = aws_instance.appliance.id
  network_interface_id = aws_network_interface.appliance_outside.id
  device_index         = 1

  depends_on = [aws_eip_association.appliance]
}

resource "aws_eip_association" "appliance_outside" {
  network_interface_id = aws_network_interface.appliance_outside.id
  allocation_id        = aws_eip.appliance_outside.allocation_id

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_network_interface" "containers" {
  subnet_id         = aws_subnet.interfaces_a.id
  interface_type    = "trunk"
  ipv4_prefix_count = 1
  ipv6_prefix_count = 1
  security_groups   = [aws_security_group.web.id]

  tags = {
    Name = "containers"
  }
}

resource "aws_network_interface" "hpc" {
  subnet_id           = aws_subnet.interfaces_a.id
  interface_type      = "efa"
  ipv4_prefix_count   = 1
  ipv6_address_count  = 2
  enable_primary_ipv6 = true
  security_groups     = [aws_security_group.web.id]

  tags = {
    Name = "hpc"
  }
}

resource "aws_network_interface" "inspector" {
  subnet_id         = aws_subnet.appliances.id
  source_dest_check = false

  tags = {
    Name = "inspector"
  }
}
