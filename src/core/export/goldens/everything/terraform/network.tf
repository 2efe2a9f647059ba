resource "aws_vpc" "abroad" {
  provider = aws.eu_west_1

  cidr_block           = "10.1.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "abroad"
  }
}

resource "aws_subnet" "abroad_a" {
  provider = aws.eu_west_1

  vpc_id            = aws_vpc.abroad.id
  cidr_block        = "10.1.0.0/24"
  availability_zone = "eu-west-1a"

  tags = {
    Name = "abroad-a"
  }
}

resource "aws_ec2_managed_prefix_list" "office" {
  name           = "office"
  address_family = "IPv4"
  max_entries    = 5

  entry {
    cidr        = "198.51.100.0/24"
    description = "Seoul"
  }

  entry {
    cidr = "203.0.113.0/24"
  }

  tags = {
    Name = "office"
  }
}

resource "aws_ec2_managed_prefix_list" "office_ipv6" {
  name           = "office-ipv6"
  address_family = "IPv6"
  max_entries    = 10

  entry {
    cidr        = "2001:db8:1::/48"
    description = "Seoul"
  }

  tags = {
    Name = "office-ipv6"
  }
}

resource "aws_vpc" "main" {
  cidr_block                       = "10.0.0.0/16"
  assign_generated_ipv6_cidr_block = true
  enable_dns_support               = true
  enable_dns_hostnames             = true

  tags = {
    Name = "main"
  }
}

resource "aws_subnet" "private_a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.16.0/24"
  availability_zone = "us-east-1a"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 2)

  tags = {
    Name = "private-a"
  }
}

resource "aws_subnet" "private_b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.17.0/24"
  availability_zone = "us-east-1b"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 3)

  tags = {
    Name = "private-b"
  }
}

resource "aws_subnet" "public_a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.0.0/24"
  availability_zone = "us-east-1a"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 0)

  tags = {
    Name = "public-a"
  }
}

resource "aws_subnet" "public_b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "us-east-1b"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 1)

  tags = {
    Name = "public-b"
  }
}

resource "aws_vpc" "shared" {
  provider = aws.shared_us_east_1

  cidr_block           = "10.2.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "shared"
  }
}

resource "aws_subnet" "shared_a" {
  provider = aws.shared_us_east_1

  vpc_id            = aws_vpc.shared.id
  cidr_block        = "10.2.0.0/24"
  availability_zone = "us-east-1a"

  tags = {
    Name = "shared-a"
  }
}
