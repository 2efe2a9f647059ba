resource "aws_egress_only_internet_gateway" "eigw" {
  provider = aws.eu_west_1

  vpc_id = aws_vpc.pooled.id

  tags = {
    Name = "eigw"
  }
}

resource "aws_eip" "appliance" {
  domain = "vpc"

  tags = {
    Name = "appliance"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_eip" "appliance_outside" {
  domain = "vpc"

  tags = {
    Name = "appliance-outside"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_eip" "front" {
  domain = "vpc"

  tags = {
    Name = "front"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_eip" "nat64_eip" {
  domain = "vpc"

  tags = {
    Name = "nat64-eip"
  }

  depends_on = [aws_internet_gateway.igw]
}

data "aws_internet_gateway" "default_igw" {
  provider = aws.shared_us_east_1

  filter {
    name   = "attachment.vpc-id"
    values = [aws_default_vpc.default.id]
  }
}

resource "aws_internet_gateway" "igw" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "igw"
  }
}

resource "aws_egress_only_internet_gateway" "eigw_main" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "eigw-main"
  }
}

resource "aws_vpn_gateway" "vgw_main" {
  vpc_id          = aws_vpc.main.id
  amazon_side_asn = "64613"

  tags = {
    Name = "vgw-main"
  }
}

resource "aws_nat_gateway" "nat64" {
  subnet_id     = aws_subnet.public_a.id
  allocation_id = aws_eip.nat64_eip.allocation_id

  tags = {
    Name = "nat64"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_vpn_gateway" "vgw_shared" {
  provider = aws.shared_us_east_1

  vpc_id = aws_vpc.shared.id

  tags = {
    Name = "vgw-shared"
  }
}
