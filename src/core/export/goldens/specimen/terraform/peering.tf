resource "aws_vpc_peering_connection" "first_shared" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = aws_vpc.shared.id
  auto_accept = true

  tags = {
    Name = "first-shared"
  }
}

resource "aws_vpc_peering_connection_options" "first_shared" {
  vpc_peering_connection_id = aws_vpc_peering_connection.first_shared.id

  requester {
    allow_remote_vpc_dns_resolution = false
  }

  accepter {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection" "to_seoul" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = aws_vpc.seoul.id
  peer_region = "ap-northeast-2"

  tags = {
    Name = "to-seoul"
  }
}

resource "aws_vpc_peering_connection_accepter" "to_seoul" {
  provider = aws.ap_northeast_2

  vpc_peering_connection_id = aws_vpc_peering_connection.to_seoul.id
  auto_accept               = true

  tags = {
    Name = "to-seoul"
  }
}

resource "aws_vpc_peering_connection_options" "to_seoul_requester" {
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.to_seoul.id

  requester {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection_options" "to_seoul_accepter" {
  provider = aws.ap_northeast_2

  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.to_seoul.id

  accepter {
    allow_remote_vpc_dns_resolution = false
  }
}
