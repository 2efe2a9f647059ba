resource "aws_eip" "nat_abroad" {
  provider = aws.eu_west_1

  domain = "vpc"

  tags = {
    Name = "nat-abroad"
  }

  depends_on = [aws_internet_gateway.igw_abroad]
}

resource "aws_eip" "of_ipam" {
  provider = aws.eu_west_1

  domain       = "vpc"
  ipam_pool_id = "ipam-pool-0123456789abcdef0"

  tags = {
    Name = "of-ipam"
  }
}

resource "aws_eip" "of_outpost" {
  provider = aws.eu_west_1

  domain                   = "vpc"
  customer_owned_ipv4_pool = "ipv4pool-coip-0123456789abcdef0"

  tags = {
    Name = "of-outpost"
  }
}

resource "aws_eip" "of_own_pool" {
  provider = aws.eu_west_1

  domain           = "vpc"
  public_ipv4_pool = "ipv4pool-ec2-0123456789abcdef0"
  address          = "198.51.100.10"

  tags = {
    Name = "of-own-pool"
  }
}

resource "aws_internet_gateway" "igw_abroad" {
  provider = aws.eu_west_1

  vpc_id = aws_vpc.abroad.id

  tags = {
    Name = "igw-abroad"
  }
}

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
  domain           = "vpc"
  public_ipv4_pool = "ipv4pool-ec2-0123456789abcdef0"

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

resource "aws_eip" "nat_eip" {
  domain = "vpc"

  tags = {
    Name = "nat-eip"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_eip" "nat_second" {
  domain = "vpc"

  tags = {
    Name = "nat-second"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_eip" "of_local_zone" {
  provider = aws.shared_us_east_1

  domain               = "vpc"
  network_border_group = "us-east-1-bos-1"

  tags = {
    Name = "of-local-zone"
  }
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

resource "aws_ec2_carrier_gateway" "cagw" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "cagw"
  }
}

resource "aws_vpn_gateway" "vgw_main" {
  vpc_id          = aws_vpc.main.id
  amazon_side_asn = "64613"

  tags = {
    Name = "vgw-main"
  }
}

resource "aws_nat_gateway" "nat" {
  subnet_id                      = aws_subnet.public_a.id
  allocation_id                  = aws_eip.nat_eip.allocation_id
  private_ip                     = "10.0.0.10"
  secondary_allocation_ids       = [aws_eip.nat_second.allocation_id]
  secondary_private_ip_addresses = ["10.0.0.11"]

  tags = {
    Name = "nat"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_nat_gateway" "nat64" {
  subnet_id     = aws_subnet.public_a.id
  allocation_id = aws_eip.nat64_eip.allocation_id

  tags = {
    Name = "nat64"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_nat_gateway" "nat_private" {
  subnet_id                          = aws_subnet.private_a.id
  connectivity_type                  = "private"
  secondary_private_ip_address_count = 2

  tags = {
    Name = "nat-private"
  }
}

resource "aws_vpn_gateway" "vgw_shared" {
  provider = aws.shared_us_east_1

  vpc_id = aws_vpc.shared.id

  tags = {
    Name = "vgw-shared"
  }
}
