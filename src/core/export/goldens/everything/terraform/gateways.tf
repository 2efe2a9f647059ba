resource "aws_egress_only_internet_gateway" "eigw" {
  provider = aws.eu_west_1

  vpc_id = aws_vpc.pooled.id

  tags = {
    Name = "eigw"
  }
}

resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "igw"
  }
}
