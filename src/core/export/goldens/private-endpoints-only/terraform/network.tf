resource "aws_vpc" "vpc" {
  cidr_block           = "10.30.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "vpc"
  }
}

resource "aws_subnet" "app_a" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.30.16.0/20"
  availability_zone = "us-east-1a"

  tags = {
    Name = "app-a"
  }
}

resource "aws_subnet" "app_b" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.30.32.0/20"
  availability_zone = "us-east-1b"

  tags = {
    Name = "app-b"
  }
}

resource "aws_subnet" "vpce_a" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.30.0.0/26"
  availability_zone = "us-east-1a"

  tags = {
    Name = "vpce-a"
  }
}

resource "aws_subnet" "vpce_b" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.30.0.64/26"
  availability_zone = "us-east-1b"

  tags = {
    Name = "vpce-b"
  }
}
