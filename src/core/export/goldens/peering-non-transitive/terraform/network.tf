resource "aws_vpc" "vpc_a" {
  cidr_block           = "172.16.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "vpc-a"
  }
}

resource "aws_subnet" "public_a" {
  vpc_id            = aws_vpc.vpc_a.id
  cidr_block        = "172.16.0.0/24"
  availability_zone = "us-east-1a"

  tags = {
    Name = "public-a"
  }
}

resource "aws_subnet" "shared_a" {
  vpc_id            = aws_vpc.vpc_a.id
  cidr_block        = "172.16.1.0/24"
  availability_zone = "us-east-1a"

  tags = {
    Name = "shared-a"
  }
}

resource "aws_vpc" "vpc_b" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "vpc-b"
  }
}

resource "aws_subnet" "app_b" {
  vpc_id            = aws_vpc.vpc_b.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "us-east-1a"

  tags = {
    Name = "app-b"
  }
}

resource "aws_vpc" "vpc_c" {
  cidr_block           = "192.168.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "vpc-c"
  }
}

resource "aws_subnet" "app_c" {
  vpc_id            = aws_vpc.vpc_c.id
  cidr_block        = "192.168.1.0/24"
  availability_zone = "us-east-1a"

  tags = {
    Name = "app-c"
  }
}
