resource "aws_vpc_peering_connection" "main_far" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = aws_vpc.far.id
  peer_region = "eu-west-1"

  tags = {
    Name = "main-far"
  }
}

resource "aws_vpc_peering_connection_accepter" "main_far" {
  provider = aws.eu_west_1

  vpc_peering_connection_id = aws_vpc_peering_connection.main_far.id
  auto_accept               = true

  tags = {
    Name = "main-far"
  }
}

resource "aws_vpc_peering_connection_options" "main_far_requester" {
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.main_far.id

  requester {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection_options" "main_far_accepter" {
  provider = aws.eu_west_1

  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.main_far.id

  accepter {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection" "main_partner" {
  vpc_id        = aws_vpc.main.id
  peer_vpc_id   = aws_vpc.partner.id
  peer_owner_id = aws_vpc.partner.owner_id

  tags = {
    Name = "main-partner"
  }
}

resource "aws_vpc_peering_connection_accepter" "main_partner" {
  provider = aws.partner_us_east_1

  vpc_peering_connection_id = aws_vpc_peering_connection.main_partner.id
  auto_accept               = true

  tags = {
    Name = "main-partner"
  }
}

resource "aws_vpc_peering_connection_options" "main_partner_requester" {
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.main_partner.id

  requester {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection_options" "main_partner_accepter" {
  provider = aws.partner_us_east_1

  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.main_partner.id

  accepter {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection" "main_tools" {
  vpc_id      = aws_vpc.main.id
  peer_vpc_id = aws_vpc.tools.id
  auto_accept = true

  tags = {
    Name = "main-tools"
  }
}

resource "aws_vpc_peering_connection_options" "main_tools" {
  vpc_peering_connection_id = aws_vpc_peering_connection.main_tools.id

  requester {
    allow_remote_vpc_dns_resolution = true
  }

  accepter {
    allow_remote_vpc_dns_resolution = true
  }
}

resource "aws_vpc_peering_connection" "partner_far" {
  provider = aws.partner_us_east_1

  vpc_id        = aws_vpc.partner.id
  peer_vpc_id   = aws_vpc.far.id
  peer_owner_id = aws_vpc.far.owner_id
  peer_region   = "eu-west-1"

  tags = {
    Name = "partner-far"
  }
}

resource "aws_vpc_peering_connection_accepter" "partner_far" {
  provider = aws.eu_west_1

  vpc_peering_connection_id = aws_vpc_peering_connection.partner_far.id
  auto_accept               = true

  tags = {
    Name = "partner-far"
  }
}
