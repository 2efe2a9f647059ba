resource "aws_vpc_peering_connection" "pcx_ab" {
  vpc_id      = aws_vpc.vpc_a.id
  peer_vpc_id = aws_vpc.vpc_b.id
  auto_accept = true

  tags = {
    Name = "pcx-ab"
  }
}

resource "aws_vpc_peering_connection_options" "pcx_ab" {
  vpc_peering_connection_id = aws_vpc_peering_connection.pcx_ab.id

  requester {
    allow_remote_vpc_dns_resolution = true
  }

  accepter {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection" "pcx_ac" {
  vpc_id      = aws_vpc.vpc_a.id
  peer_vpc_id = aws_vpc.vpc_c.id
  auto_accept = true

  tags = {
    Name = "pcx-ac"
  }
}

resource "aws_vpc_peering_connection_options" "pcx_ac" {
  vpc_peering_connection_id = aws_vpc_peering_connection.pcx_ac.id

  requester {
    allow_remote_vpc_dns_resolution = true
  }

  accepter {
    allow_remote_vpc_dns_resolution = true
  }
}
