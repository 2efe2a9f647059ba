resource "aws_vpc" "inspection" {
  cidr_block           = "192.168.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "inspection"
  }
}

resource "aws_subnet" "insp_fw_a" {
  vpc_id            = aws_vpc.inspection.id
  cidr_block        = "192.168.1.0/28"
  availability_zone = "us-east-1a"

  tags = {
    Name = "insp-fw-a"
  }
}

resource "aws_subnet" "insp_fw_b" {
  vpc_id            = aws_vpc.inspection.id
  cidr_block        = "192.168.1.16/28"
  availability_zone = "us-east-1b"

  tags = {
    Name = "insp-fw-b"
  }
}

resource "aws_subnet" "insp_tgw_a" {
  vpc_id            = aws_vpc.inspection.id
  cidr_block        = "192.168.0.0/28"
  availability_zone = "us-east-1a"

  tags = {
    Name = "insp-tgw-a"
  }
}

resource "aws_subnet" "insp_tgw_b" {
  vpc_id            = aws_vpc.inspection.id
  cidr_block        = "192.168.0.16/28"
  availability_zone = "us-east-1b"

  tags = {
    Name = "insp-tgw-b"
  }
}

resource "aws_vpc" "spoke_a" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "spoke-a"
  }
}

resource "aws_subnet" "spoke_a_app_a" {
  vpc_id            = aws_vpc.spoke_a.id
  cidr_block        = "10.0.16.0/20"
  availability_zone = "us-east-1a"

  tags = {
    Name = "spoke-a-app-a"
  }
}

resource "aws_subnet" "spoke_a_app_b" {
  vpc_id            = aws_vpc.spoke_a.id
  cidr_block        = "10.0.32.0/20"
  availability_zone = "us-east-1b"

  tags = {
    Name = "spoke-a-app-b"
  }
}

resource "aws_subnet" "spoke_a_tgw_a" {
  vpc_id            = aws_vpc.spoke_a.id
  cidr_block        = "10.0.0.0/28"
  availability_zone = "us-east-1a"

  tags = {
    Name = "spoke-a-tgw-a"
  }
}

resource "aws_subnet" "spoke_a_tgw_b" {
  vpc_id            = aws_vpc.spoke_a.id
  cidr_block        = "10.0.0.16/28"
  availability_zone = "us-east-1b"

  tags = {
    Name = "spoke-a-tgw-b"
  }
}

resource "aws_vpc" "spoke_b" {
  cidr_block           = "10.1.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "spoke-b"
  }
}

resource "aws_subnet" "spoke_b_app_a" {
  vpc_id            = aws_vpc.spoke_b.id
  cidr_block        = "10.1.16.0/20"
  availability_zone = "us-east-1a"

  tags = {
    Name = "spoke-b-app-a"
  }
}

resource "aws_subnet" "spoke_b_app_b" {
  vpc_id            = aws_vpc.spoke_b.id
  cidr_block        = "10.1.32.0/20"
  availability_zone = "us-east-1b"

  tags = {
    Name = "spoke-b-app-b"
  }
}

resource "aws_subnet" "spoke_b_tgw_a" {
  vpc_id            = aws_vpc.spoke_b.id
  cidr_block        = "10.1.0.0/28"
  availability_zone = "us-east-1a"

  tags = {
    Name = "spoke-b-tgw-a"
  }
}

resource "aws_subnet" "spoke_b_tgw_b" {
  vpc_id            = aws_vpc.spoke_b.id
  cidr_block        = "10.1.0.16/28"
  availability_zone = "us-east-1b"

  tags = {
    Name = "spoke-b-tgw-b"
  }
}
