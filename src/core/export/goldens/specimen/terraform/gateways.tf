resource "aws_internet_gateway" "spare" {
  tags = {
    Name = "spare"
  }
}

resource "aws_vpn_gateway" "spare_vgw" {
  tags = {
    Name = "spare-vgw"
  }
}

resource "aws_eip" "bastion" {
  domain = "vpc"

  tags = {
    Name = "bastion"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_eip" "nat_a_eip" {
  domain = "vpc"

  tags = {
    Name = "nat-a-eip"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "igw"
  }
}

resource "aws_egress_only_internet_gateway" "eigw" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "eigw"
  }
}

resource "aws_vpn_gateway" "vgw" {
  vpc_id          = aws_vpc.main.id
  amazon_side_asn = "4200000000"

  tags = {
    Name = "vgw"
  }
}

resource "aws_nat_gateway" "inner" {
  subnet_id         = aws_subnet.public_a.id
  connectivity_type = "private"
  private_ip        = "10.0.0.10"

  tags = {
    Name = "inner"
  }
}

resource "aws_nat_gateway" "nat_a" {
  subnet_id     = aws_subnet.public_a.id
  allocation_id = aws_eip.nat_a_eip.allocation_id

  tags = {
    Name = "nat-a"
  }

  depends_on = [aws_internet_gateway.igw]
}
