resource "aws_default_route_table" "main_131" {
  provider = aws.eu_west_1

  default_route_table_id = aws_vpc.far.default_route_table_id

  tags = {
    Name = "main"
  }
}

resource "aws_route" "main_to_10_0_0_0_16_131" {
  provider = aws.eu_west_1

  route_table_id            = aws_default_route_table.main_131.id
  destination_cidr_block    = "10.0.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.main_far.id
}

resource "aws_route" "main_to_10_6_0_0_16" {
  provider = aws.eu_west_1

  route_table_id            = aws_default_route_table.main_131.id
  destination_cidr_block    = "10.6.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.partner_far.id
}

resource "aws_route_table" "pooled" {
  provider = aws.eu_west_1

  vpc_id = aws_vpc.pooled.id

  tags = {
    Name = "pooled"
  }
}

resource "aws_route" "pooled_to_anywhere_ipv6" {
  provider = aws.eu_west_1

  route_table_id              = aws_route_table.pooled.id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.eigw.id
}

resource "aws_route_table_association" "pooled_a" {
  provider = aws.eu_west_1

  subnet_id      = aws_subnet.pooled_a.id
  route_table_id = aws_route_table.pooled.id
}

resource "aws_route_table" "default_b" {
  provider = aws.shared_us_east_1

  vpc_id = aws_default_vpc.default.id

  tags = {
    Name = "default-b"
  }
}

resource "aws_route" "default_b_to_anywhere" {
  provider = aws.shared_us_east_1

  route_table_id         = aws_route_table.default_b.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = data.aws_internet_gateway.default_igw.id
}

resource "aws_route_table_association" "default_b" {
  provider = aws.shared_us_east_1

  subnet_id      = aws_default_subnet.default_b.id
  route_table_id = aws_route_table.default_b.id
}

resource "aws_route_table" "edge" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "edge"
  }
}

resource "aws_route" "edge_to_10_0_0_0_24" {
  route_table_id         = aws_route_table.edge.id
  destination_cidr_block = "10.0.0.0/24"
  network_interface_id   = aws_instance.appliance_82.primary_network_interface_id
}

resource "aws_route_table_association" "edge_for_igw" {
  gateway_id     = aws_internet_gateway.igw.id
  route_table_id = aws_route_table.edge.id
}

resource "aws_route_table" "elsewhere" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "elsewhere"
  }
}

resource "aws_route" "elsewhere_to_198_51_100_0_25" {
  route_table_id         = aws_route_table.elsewhere.id
  destination_cidr_block = "198.51.100.0/25"
  carrier_gateway_id     = aws_ec2_carrier_gateway.cagw.id
}

resource "aws_route" "elsewhere_to_partners" {
  route_table_id             = aws_route_table.elsewhere.id
  destination_prefix_list_id = aws_ec2_managed_prefix_list.partners.id
  network_interface_id       = aws_network_interface.inspector.id
}

resource "aws_route" "elsewhere_to_203_0_113_0_25" {
  route_table_id         = aws_route_table.elsewhere.id
  destination_cidr_block = "203.0.113.0/25"
  vpc_endpoint_id        = one([for state in aws_networkfirewall_firewall.firewall.firewall_status[0].sync_states : state.attachment[0].endpoint_id if state.attachment[0].subnet_id == aws_subnet.firewall_a.id])
}

resource "aws_route" "elsewhere_to_203_0_113_128_25" {
  route_table_id         = aws_route_table.elsewhere.id
  destination_cidr_block = "203.0.113.128/25"
  vpc_endpoint_id        = one([for state in aws_networkfirewall_firewall.firewall.firewall_status[0].sync_states : state.attachment[0].endpoint_id if state.attachment[0].subnet_id == aws_subnet.firewall_b.id])
}

resource "aws_route" "elsewhere_to_198_51_100_128_25" {
  route_table_id         = aws_route_table.elsewhere.id
  destination_cidr_block = "198.51.100.128/25"
  local_gateway_id       = "lgw-0123456789abcdef0"
}

resource "aws_route" "elsewhere_to_172_20_0_0_16" {
  route_table_id         = aws_route_table.elsewhere.id
  destination_cidr_block = "172.20.0.0/16"
  core_network_arn       = "arn:aws:networkmanager::111122223333:core-network/core-network-0123456789abcdef0"
}

resource "aws_route_table" "inspected" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "inspected"
  }
}

resource "aws_route" "inspected_to_198_51_100_0_24" {
  route_table_id         = aws_route_table.inspected.id
  destination_cidr_block = "198.51.100.0/24"
  vpc_endpoint_id        = aws_vpc_endpoint.inspection.id
}

resource "aws_route_table" "inspected_by_own" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "inspected-by-own"
  }
}

resource "aws_route" "inspected_by_own_to_203_0_113_128_25" {
  route_table_id         = aws_route_table.inspected_by_own.id
  destination_cidr_block = "203.0.113.128/25"
  vpc_endpoint_id        = aws_vpc_endpoint.inspected_by_own.id
}

resource "aws_route_table" "peered" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "peered"
  }
}

resource "aws_route" "peered_to_10_4_0_0_16" {
  route_table_id            = aws_route_table.peered.id
  destination_cidr_block    = "10.4.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.main_tools.id
}

resource "aws_route" "peered_to_10_5_0_0_16" {
  route_table_id            = aws_route_table.peered.id
  destination_cidr_block    = "10.5.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.main_far.id
}

resource "aws_route" "peered_to_10_6_0_0_16" {
  route_table_id            = aws_route_table.peered.id
  destination_cidr_block    = "10.6.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.main_partner.id
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "private"
  }
}

resource "aws_route" "private_to_10_2_0_0_16" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "10.2.0.0/16"
  transit_gateway_id     = aws_ec2_transit_gateway.hub.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.hub_main]
}

resource "aws_route" "private_to_172_16_0_0_12" {
  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "172.16.0.0/12"
  transit_gateway_id     = aws_ec2_transit_gateway.hub.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.hub_main]
}

resource "aws_vpn_gateway_route_propagation" "private_from_vgw_main" {
  route_table_id = aws_route_table.private.id
  vpn_gateway_id = aws_vpn_gateway.vgw_main.id
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "public"
  }
}

resource "aws_route" "public_to_anywhere" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.igw.id
}

resource "aws_route_table" "v6only" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "v6only"
  }
}

resource "aws_route" "v6only_to_anywhere_ipv6" {
  route_table_id              = aws_route_table.v6only.id
  destination_ipv6_cidr_block = "::/0"
  egress_only_gateway_id      = aws_egress_only_internet_gateway.eigw_main.id
}

resource "aws_route" "v6only_to_64_ff9b_96" {
  route_table_id              = aws_route_table.v6only.id
  destination_ipv6_cidr_block = "64:ff9b::/96"
  nat_gateway_id              = aws_nat_gateway.nat64.id
}

resource "aws_route_table_association" "appliances" {
  subnet_id      = aws_subnet.appliances.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "boston_a" {
  subnet_id      = aws_subnet.boston_a.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "firewall_a" {
  subnet_id      = aws_subnet.firewall_a.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "firewall_b" {
  subnet_id      = aws_subnet.firewall_b.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "outpost_a" {
  subnet_id      = aws_subnet.outpost_a.id
  route_table_id = aws_route_table.v6only.id
}

resource "aws_route_table_association" "peered_a" {
  subnet_id      = aws_subnet.peered_a.id
  route_table_id = aws_route_table.peered.id
}

resource "aws_route_table_association" "private_a" {
  subnet_id      = aws_subnet.private_a.id
  route_table_id = aws_route_table.private.id
}

resource "aws_route_table_association" "private_b" {
  subnet_id      = aws_subnet.private_b.id
  route_table_id = aws_route_table.private.id
}

resource "aws_route_table_association" "public_a" {
  subnet_id      = aws_subnet.public_a.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "public_b" {
  subnet_id      = aws_subnet.public_b.id
  route_table_id = aws_route_table.public.id
}

resource "aws_route_table_association" "reserved_c" {
  subnet_id      = aws_subnet.reserved_c.id
  route_table_id = aws_route_table.v6only.id
}

resource "aws_route_table_association" "v6only_a" {
  subnet_id      = aws_subnet.v6only_a.id
  route_table_id = aws_route_table.v6only.id
}

resource "aws_default_route_table" "main_139" {
  provider = aws.partner_us_east_1

  default_route_table_id = aws_vpc.partner.default_route_table_id

  tags = {
    Name = "main"
  }
}

resource "aws_route" "main_to_10_0_0_0_16_139" {
  provider = aws.partner_us_east_1

  route_table_id            = aws_default_route_table.main_139.id
  destination_cidr_block    = "10.0.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.main_partner.id
}

resource "aws_route" "main_to_10_5_0_0_16" {
  provider = aws.partner_us_east_1

  route_table_id            = aws_default_route_table.main_139.id
  destination_cidr_block    = "10.5.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection_accepter.partner_far.id
}

resource "aws_default_route_table" "main" {
  default_route_table_id = aws_vpc.tools.default_route_table_id

  tags = {
    Name = "main"
  }
}

resource "aws_route" "main_to_10_0_0_0_16" {
  route_table_id            = aws_default_route_table.main.id
  destination_cidr_block    = "10.0.0.0/16"
  vpc_peering_connection_id = aws_vpc_peering_connection.main_tools.id
}
