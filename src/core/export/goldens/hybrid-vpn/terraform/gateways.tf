resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "igw"
  }
}

resource "aws_vpn_gateway" "vgw" {
  vpc_id = aws_vpc.vpc.id

  tags = {
    Name = "vgw"
  }
}
