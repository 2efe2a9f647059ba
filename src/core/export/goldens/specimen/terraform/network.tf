resource "aws_vpc" "seoul" {
  provider = aws.ap_northeast_2

  cidr_block           = "10.1.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "seoul"
  }
}

resource "aws_subnet" "app" {
  provider = aws.ap_northeast_2

  vpc_id            = aws_vpc.seoul.id
  cidr_block        = "10.1.0.0/24"
  availability_zone = "ap-northeast-2a"

  tags = {
    Name = "app"
  }
}

resource "aws_subnet" "app_b" {
  provider = aws.ap_northeast_2

  vpc_id            = aws_vpc.seoul.id
  cidr_block        = "10.1.1.0/24"
  availability_zone = "ap-northeast-2b"

  tags = {
    Name = "app-b"
  }
}

resource "aws_vpc" "main" {
  cidr_block                       = "10.0.0.0/16"
  assign_generated_ipv6_cidr_block = true
  enable_dns_support               = true
  enable_dns_hostnames             = true

  tags = {
    Name                     = "main"
    Environment              = "test"
    "kubernetes.io/role/elb" = "1"
  }
}

resource "aws_vpc_ipv4_cidr_block_association" "main_100_64_0_0_16" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "100.64.0.0/16"
}

resource "aws_subnet" "private_b" {
  vpc_id            = aws_vpc_ipv4_cidr_block_association.main_100_64_0_0_16.vpc_id
  cidr_block        = "100.64.1.0/24"
  availability_zone = "us-east-1b"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 17)

  tags = {
    Name = "private-b"
  }
}

resource "aws_subnet" "public_a" {
  vpc_id                          = aws_vpc.main.id
  cidr_block                      = "10.0.0.0/24"
  availability_zone               = "us-east-1a"
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 0)
  map_public_ip_on_launch         = true
  assign_ipv6_address_on_creation = true

  tags = {
    Name = "public-a"
  }
}

resource "aws_vpc" "shared" {
  cidr_block           = "10.2.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "shared"
  }
}
