resource "aws_vpc" "vpc" {
  cidr_block                       = "10.20.0.0/16"
  assign_generated_ipv6_cidr_block = true
  enable_dns_support               = true
  enable_dns_hostnames             = true

  tags = {
    Name = "vpc"
  }
}

resource "aws_subnet" "private_a" {
  vpc_id                          = aws_vpc.vpc.id
  cidr_block                      = "10.20.16.0/20"
  availability_zone               = "us-east-1a"
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.vpc.ipv6_cidr_block, 8, 16)
  assign_ipv6_address_on_creation = true

  tags = {
    Name = "private-a"
  }
}

resource "aws_subnet" "private_b" {
  vpc_id                          = aws_vpc.vpc.id
  cidr_block                      = "10.20.32.0/20"
  availability_zone               = "us-east-1b"
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.vpc.ipv6_cidr_block, 8, 17)
  assign_ipv6_address_on_creation = true

  tags = {
    Name = "private-b"
  }
}

resource "aws_subnet" "public_a" {
  vpc_id                          = aws_vpc.vpc.id
  cidr_block                      = "10.20.0.0/24"
  availability_zone               = "us-east-1a"
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.vpc.ipv6_cidr_block, 8, 0)
  assign_ipv6_address_on_creation = true

  tags = {
    Name = "public-a"
  }
}

resource "aws_subnet" "public_b" {
  vpc_id                          = aws_vpc.vpc.id
  cidr_block                      = "10.20.1.0/24"
  availability_zone               = "us-east-1b"
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.vpc.ipv6_cidr_block, 8, 1)
  assign_ipv6_address_on_creation = true

  tags = {
    Name = "public-b"
  }
}

resource "aws_subnet" "v6only_a" {
  vpc_id                                         = aws_vpc.vpc.id
  availability_zone                              = "us-east-1a"
  ipv6_cidr_block                                = cidrsubnet(aws_vpc.vpc.ipv6_cidr_block, 8, 32)
  ipv6_native                                    = true
  assign_ipv6_address_on_creation                = true
  enable_dns64                                   = true
  private_dns_hostname_type_on_launch            = "resource-name"
  enable_resource_name_dns_aaaa_record_on_launch = true

  tags = {
    Name = "v6only-a"
  }
}
