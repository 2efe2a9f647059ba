resource "aws_vpc" "dev" {
  cidr_block           = "10.2.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "dev"
  }
}

resource "aws_subnet" "dev_app_a" {
  vpc_id            = aws_vpc.dev.id
  cidr_block        = "10.2.16.0/20"
  availability_zone = "us-east-1a"

  tags = {
    Name = "dev-app-a"
  }
}

resource "aws_subnet" "dev_app_b" {
  vpc_id            = aws_vpc.dev.id
  cidr_block        = "10.2.32.0/20"
  availability_zone = "us-east-1b"

  tags = {
    Name = "dev-app-b"
  }
}

resource "aws_subnet" "dev_tgw_a" {
  vpc_id            = aws_vpc.dev.id
  cidr_block        = "10.2.0.0/28"
  availability_zone = "us-east-1a"

  tags = {
    Name = "dev-tgw-a"
  }
}

resource "aws_subnet" "dev_tgw_b" {
  vpc_id            = aws_vpc.dev.id
  cidr_block        = "10.2.0.16/28"
  availability_zone = "us-east-1b"

  tags = {
    Name = "dev-tgw-b"
  }
}

resource "aws_vpc" "egress" {
  cidr_block           = "10.0.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "egress"
  }
}

resource "aws_subnet" "egress_public_a" {
  vpc_id            = aws_vpc.egress.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "us-east-1a"

  tags = {
    Name = "egress-public-a"
  }
}

resource "aws_subnet" "egress_public_b" {
  vpc_id            = aws_vpc.egress.id
  cidr_block        = "10.0.2.0/24"
  availability_zone = "us-east-1b"

  tags = {
    Name = "egress-public-b"
  }
}

resource "aws_subnet" "egress_tgw_a" {
  vpc_id            = aws_vpc.egress.id
  cidr_block        = "10.0.0.0/28"
  availability_zone = "us-east-1a"

  tags = {
    Name = "egress-tgw-a"
  }
}

resource "aws_subnet" "egress_tgw_b" {
  vpc_id            = aws_vpc.egress.id
  cidr_block        = "10.0.0.16/28"
  availability_zone = "us-east-1b"

  tags = {
    Name = "egress-tgw-b"
  }
}

resource "aws_vpc" "prod" {
  cidr_block           = "10.1.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "prod"
  }
}

resource "aws_subnet" "prod_app_a" {
  vpc_id            = aws_vpc.prod.id
  cidr_block        = "10.1.16.0/20"
  availability_zone = "us-east-1a"

  tags = {
    Name = "prod-app-a"
  }
}

resource "aws_subnet" "prod_app_b" {
  vpc_id            = aws_vpc.prod.id
  cidr_block        = "10.1.32.0/20"
  availability_zone = "us-east-1b"

  tags = {
    Name = "prod-app-b"
  }
}

resource "aws_subnet" "prod_tgw_a" {
  vpc_id            = aws_vpc.prod.id
  cidr_block        = "10.1.0.0/28"
  availability_zone = "us-east-1a"

  tags = {
    Name = "prod-tgw-a"
  }
}

resource "aws_subnet" "prod_tgw_b" {
  vpc_id            = aws_vpc.prod.id
  cidr_block        = "10.1.0.16/28"
  availability_zone = "us-east-1b"

  tags = {
    Name = "prod-tgw-b"
  }
}

resource "aws_vpc" "shared" {
  cidr_block           = "10.3.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "shared"
  }
}

resource "aws_subnet" "shared_app_a" {
  vpc_id            = aws_vpc.shared.id
  cidr_block        = "10.3.16.0/20"
  availability_zone = "us-east-1a"

  tags = {
    Name = "shared-app-a"
  }
}

resource "aws_subnet" "shared_app_b" {
  vpc_id            = aws_vpc.shared.id
  cidr_block        = "10.3.32.0/20"
  availability_zone = "us-east-1b"

  tags = {
    Name = "shared-app-b"
  }
}

resource "aws_subnet" "shared_tgw_a" {
  vpc_id            = aws_vpc.shared.id
  cidr_block        = "10.3.0.0/28"
  availability_zone = "us-east-1a"

  tags = {
    Name = "shared-tgw-a"
  }
}

resource "aws_subnet" "shared_tgw_b" {
  vpc_id            = aws_vpc.shared.id
  cidr_block        = "10.3.0.16/28"
  availability_zone = "us-east-1b"

  tags = {
    Name = "shared-tgw-b"
  }
}
