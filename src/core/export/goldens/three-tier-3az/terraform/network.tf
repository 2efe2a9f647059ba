resource "aws_vpc" "vpc" {
  cidr_block           = "10.10.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "vpc"
  }
}

resource "aws_subnet" "app_a" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.10.16.0/20"
  availability_zone = "us-east-1a"

  tags = {
    Name = "app-a"
  }
}

resource "aws_subnet" "app_b" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.10.32.0/20"
  availability_zone = "us-east-1b"

  tags = {
    Name = "app-b"
  }
}

resource "aws_subnet" "app_c" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.10.48.0/20"
  availability_zone = "us-east-1c"

  tags = {
    Name = "app-c"
  }
}

resource "aws_subnet" "data_a" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.10.8.0/24"
  availability_zone = "us-east-1a"

  tags = {
    Name = "data-a"
  }
}

resource "aws_subnet" "data_b" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.10.9.0/24"
  availability_zone = "us-east-1b"

  tags = {
    Name = "data-b"
  }
}

resource "aws_subnet" "data_c" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.10.10.0/24"
  availability_zone = "us-east-1c"

  tags = {
    Name = "data-c"
  }
}

resource "aws_subnet" "public_a" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.10.0.0/24"
  availability_zone = "us-east-1a"

  tags = {
    Name = "public-a"
  }
}

resource "aws_subnet" "public_b" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.10.1.0/24"
  availability_zone = "us-east-1b"

  tags = {
    Name = "public-b"
  }
}

resource "aws_subnet" "public_c" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.10.2.0/24"
  availability_zone = "us-east-1c"

  tags = {
    Name = "public-c"
  }
}
