resource "aws_dx_gateway" "lines" {
  name            = "lines"
  amazon_side_asn = "64610"
}

resource "aws_dx_gateway" "lines_shared" {
  provider = aws.shared_us_east_1

  name            = "lines-shared"
  amazon_side_asn = "64611"
}

resource "aws_ec2_transit_gateway" "hub_abroad" {
  provider = aws.eu_west_1

  amazon_side_asn                    = 64601
  default_route_table_association    = "enable"
  default_route_table_propagation    = "enable"
  auto_accept_shared_attachments     = "enable"
  dns_support                        = "enable"
  vpn_ecmp_support                   = "enable"
  multicast_support                  = "enable"
  security_group_referencing_support = "disable"

  tags = {
    Name = "hub-abroad"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "abroad_hub" {
  provider = aws.eu_west_1

  transit_gateway_id                 = aws_ec2_transit_gateway.hub_abroad.id
  vpc_id                             = aws_vpc.abroad.id
  subnet_ids                         = [aws_subnet.abroad_tgw_a.id]
  appliance_mode_support             = "disable"
  dns_support                        = "enable"
  ipv6_support                       = "disable"
  security_group_referencing_support = "enable"

  tags = {
    Name = "abroad-hub"
  }
}

resource "aws_ec2_transit_gateway" "hub" {
  description                        = "Hub of us-east-1"
  amazon_side_asn                    = 64600
  default_route_table_association    = "disable"
  default_route_table_propagation    = "disable"
  auto_accept_shared_attachments     = "disable"
  dns_support                        = "disable"
  vpn_ecmp_support                   = "disable"
  security_group_referencing_support = "enable"
  transit_gateway_cidr_blocks        = ["10.255.0.0/24"]

  tags = {
    Name = "hub"
  }
}

resource "aws_ram_resource_share" "hub_share" {
  name                      = "hub"
  allow_external_principals = true
}

resource "aws_ram_resource_association" "hub_shared" {
  resource_arn       = aws_ec2_transit_gateway.hub.arn
  resource_share_arn = aws_ram_resource_share.hub_share.arn
}

resource "aws_ram_principal_association" "hub_shared_with_account_3" {
  principal          = "111122223333"
  resource_share_arn = aws_ram_resource_share.hub_share.arn

  depends_on = [aws_ram_resource_association.hub_shared]
}

resource "aws_ec2_transit_gateway" "watched_hub" {
  default_route_table_association    = "enable"
  default_route_table_propagation    = "enable"
  auto_accept_shared_attachments     = "disable"
  dns_support                        = "enable"
  vpn_ecmp_support                   = "enable"
  security_group_referencing_support = "disable"

  tags = {
    Name = "watched-hub"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "hub_main" {
  transit_gateway_id                              = aws_ec2_transit_gateway.hub.id
  vpc_id                                          = aws_vpc.main.id
  subnet_ids                                      = [aws_subnet.private_a.id, aws_subnet.private_b.id]
  appliance_mode_support                          = "enable"
  dns_support                                     = "disable"
  ipv6_support                                    = "disable"
  security_group_referencing_support              = "disable"
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false

  tags = {
    Name = "hub-main"
  }
}

resource "aws_ec2_transit_gateway_vpc_attachment" "hub_shared" {
  provider = aws.shared_us_east_1

  transit_gateway_id                 = aws_ec2_transit_gateway.hub.id
  vpc_id                             = aws_vpc.shared.id
  subnet_ids                         = [aws_subnet.shared_tgw_a.id]
  appliance_mode_support             = "disable"
  dns_support                        = "enable"
  ipv6_support                       = "enable"
  security_group_referencing_support = "enable"

  tags = {
    Name = "hub-shared"
  }

  depends_on = [aws_ram_principal_association.hub_shared_with_account_3]
}

resource "aws_ec2_transit_gateway_vpc_attachment_accepter" "hub_shared" {
  transit_gateway_attachment_id                   = aws_ec2_transit_gateway_vpc_attachment.hub_shared.id
  transit_gateway_default_route_table_association = false
  transit_gateway_default_route_table_propagation = false

  tags = {
    Name = "hub-shared"
  }
}

resource "aws_ec2_transit_gateway_peering_attachment" "hubs" {
  transit_gateway_id      = aws_ec2_transit_gateway.hub.id
  peer_transit_gateway_id = aws_ec2_transit_gateway.hub_abroad.id
  peer_region             = "eu-west-1"

  tags = {
    Name = "hubs"
  }
}

resource "aws_ec2_transit_gateway_peering_attachment_accepter" "hubs" {
  provider = aws.eu_west_1

  transit_gateway_attachment_id = aws_ec2_transit_gateway_peering_attachment.hubs.id

  tags = {
    Name = "hubs"
  }
}

resource "aws_dx_gateway_association" "lines_hub" {
  dx_gateway_id         = aws_dx_gateway.lines.id
  associated_gateway_id = aws_ec2_transit_gateway.hub.id
  allowed_prefixes      = ["10.0.0.0/16", "10.2.0.0/16"]
}

resource "aws_dx_gateway_association_proposal" "lines_vgw_proposal" {
  dx_gateway_id               = aws_dx_gateway.lines_shared.id
  dx_gateway_owner_account_id = "111122223333"
  associated_gateway_id       = aws_vpn_gateway.vgw_main.id
}

resource "aws_dx_gateway_association" "lines_vgw" {
  provider = aws.shared_us_east_1

  dx_gateway_id                       = aws_dx_gateway.lines_shared.id
  proposal_id                         = aws_dx_gateway_association_proposal.lines_vgw_proposal.id
  associated_gateway_owner_account_id = data.aws_caller_identity.current.account_id
}

resource "aws_dx_gateway_association" "lines_vgw_shared" {
  provider = aws.shared_us_east_1

  dx_gateway_id         = aws_dx_gateway.lines_shared.id
  associated_gateway_id = aws_vpn_gateway.vgw_shared.id
}

resource "aws_ec2_transit_gateway_route_table" "sites" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id

  tags = {
    Name = "sites"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "sites_for_office_hub" {
  transit_gateway_attachment_id  = aws_vpn_connection.office_hub.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
}

resource "aws_ec2_transit_gateway_route_table_association" "sites_for_certified_hub" {
  transit_gateway_attachment_id  = aws_vpn_connection.certified_hub.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
}

resource "aws_ec2_transit_gateway_route_table_association" "sites_for_over_lines" {
  transit_gateway_attachment_id  = aws_vpn_connection.over_lines.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
}

resource "aws_ec2_transit_gateway_route_table_association" "sites_for_lines_hub" {
  transit_gateway_attachment_id  = data.aws_ec2_transit_gateway_dx_gateway_attachment.lines_hub.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
}

resource "aws_ec2_transit_gateway_route_table_association" "sites_for_hubs" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment_accepter.hubs.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "sites_from_hub_main" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.hub_main.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "sites_from_hub_shared" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment_accepter.hub_shared.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
}

resource "aws_ec2_transit_gateway_route" "sites_to_2001_db8_cccc_48" {
  destination_cidr_block         = "2001:db8:cccc::/48"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.hub_main.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.sites.id
}

resource "aws_ec2_transit_gateway_route_table" "vpcs" {
  transit_gateway_id = aws_ec2_transit_gateway.hub.id

  tags = {
    Name = "vpcs"
  }
}

resource "aws_ec2_transit_gateway_route_table_association" "vpcs_for_hub_main" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.hub_main.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.vpcs.id
}

resource "aws_ec2_transit_gateway_route_table_association" "vpcs_for_hub_shared" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment_accepter.hub_shared.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.vpcs.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "vpcs_from_hub_main" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment.hub_main.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.vpcs.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "vpcs_from_hub_shared" {
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment_accepter.hub_shared.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.vpcs.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "vpcs_from_office_hub" {
  transit_gateway_attachment_id  = aws_vpn_connection.office_hub.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.vpcs.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "vpcs_from_certified_hub" {
  transit_gateway_attachment_id  = aws_vpn_connection.certified_hub.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.vpcs.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "vpcs_from_over_lines" {
  transit_gateway_attachment_id  = aws_vpn_connection.over_lines.transit_gateway_attachment_id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.vpcs.id
}

resource "aws_ec2_transit_gateway_route_table_propagation" "vpcs_from_lines_hub" {
  transit_gateway_attachment_id  = data.aws_ec2_transit_gateway_dx_gateway_attachment.lines_hub.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.vpcs.id
}

resource "aws_ec2_transit_gateway_route" "vpcs_to_10_1_0_0_16" {
  destination_cidr_block         = "10.1.0.0/16"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_peering_attachment_accepter.hubs.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.vpcs.id
}

resource "aws_ec2_transit_gateway_route" "vpcs_to_203_0_113_0_24" {
  destination_cidr_block         = "203.0.113.0/24"
  blackhole                      = true
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.vpcs.id
}

resource "aws_ec2_transit_gateway_prefix_list_reference" "vpcs_to_pl_0123456789abcdef0" {
  prefix_list_id                 = "pl-0123456789abcdef0"
  transit_gateway_attachment_id  = aws_ec2_transit_gateway_vpc_attachment_accepter.hub_shared.id
  transit_gateway_route_table_id = aws_ec2_transit_gateway_route_table.vpcs.id
}
