resource "aws_vpc" "vpc" {
  cidr_block           = "10.40.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "vpc"
  }
}

resource "aws_vpc_ipv4_cidr_block_association" "vpc_100_64_0_0_16" {
  vpc_id     = aws_vpc.vpc.id
  cidr_block = "100.64.0.0/16"
}

resource "aws_subnet" "cluster_a" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.40.3.0/28"
  availability_zone = "us-east-1a"

  tags = {
    Name = "cluster-a"
  }
}

resource "aws_subnet" "cluster_b" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.40.3.16/28"
  availability_zone = "us-east-1b"

  tags = {
    Name = "cluster-b"
  }
}

resource "aws_subnet" "cluster_c" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.40.3.32/28"
  availability_zone = "us-east-1c"

  tags = {
    Name = "cluster-c"
  }
}

resource "aws_subnet" "node_a" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.40.16.0/20"
  availability_zone = "us-east-1a"

  tags = {
    Name                              = "node-a"
    "kubernetes.io/role/internal-elb" = "1"
  }
}

resource "aws_subnet" "node_b" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.40.32.0/20"
  availability_zone = "us-east-1b"

  tags = {
    Name                              = "node-b"
    "kubernetes.io/role/internal-elb" = "1"
  }
}

resource "aws_subnet" "node_c" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.40.48.0/20"
  availability_zone = "us-east-1c"

  tags = {
    Name                              = "node-c"
    "kubernetes.io/role/internal-elb" = "1"
  }
}

resource "aws_subnet" "pod_a" {
  vpc_id            = aws_vpc_ipv4_cidr_block_association.vpc_100_64_0_0_16.vpc_id
  cidr_block        = "100.64.0.0/18"
  availability_zone = "us-east-1a"

  tags = {
    Name = "pod-a"
  }
}

resource "aws_subnet" "pod_b" {
  vpc_id            = aws_vpc_ipv4_cidr_block_association.vpc_100_64_0_0_16.vpc_id
  cidr_block        = "100.64.64.0/18"
  availability_zone = "us-east-1b"

  tags = {
    Name = "pod-b"
  }
}

resource "aws_subnet" "pod_c" {
  vpc_id            = aws_vpc_ipv4_cidr_block_association.vpc_100_64_0_0_16.vpc_id
  cidr_block        = "100.64.128.0/18"
  availability_zone = "us-east-1c"

  tags = {
    Name = "pod-c"
  }
}

resource "aws_subnet" "public_a" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.40.0.0/24"
  availability_zone = "us-east-1a"

  tags = {
    Name                     = "public-a"
    "kubernetes.io/role/elb" = "1"
  }
}

resource "aws_subnet" "public_b" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.40.1.0/24"
  availability_zone = "us-east-1b"

  tags = {
    Name                     = "public-b"
    "kubernetes.io/role/elb" = "1"
  }
}

resource "aws_subnet" "public_c" {
  vpc_id            = aws_vpc.vpc.id
  cidr_block        = "10.40.2.0/24"
  availability_zone = "us-east-1c"

  tags = {
    Name                     = "public-c"
    "kubernetes.io/role/elb" = "1"
  }
}
