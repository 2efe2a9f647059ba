resource "aws_eip" "nat_a_eip" {
  domain = "vpc"

  tags = {
    Name = "nat-a-eip"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_eip" "nat_b_eip" {
  domain = "vpc"

  tags = {
    Name = "nat-b-eip"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.egress.id

  tags = {
    Name = "igw"
  }
}

resource "aws_nat_gateway" "nat_a" {
  subnet_id     = aws_subnet.egress_public_a.id
  allocation_id = aws_eip.nat_a_eip.allocation_id

  tags = {
    Name = "nat-a"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_nat_gateway" "nat_b" {
  subnet_id     = aws_subnet.egress_public_b.id
  allocation_id = aws_eip.nat_b_eip.allocation_id

  tags = {
    Name = "nat-b"
  }

  depends_on = [aws_internet_gateway.igw]
}
