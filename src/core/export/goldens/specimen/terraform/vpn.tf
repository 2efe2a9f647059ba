resource "aws_customer_gateway" "office" {
  type        = "ipsec.1"
  ip_address  = "203.0.113.50"
  bgp_asn     = "65000"
  device_name = "edge \"1\""

  tags = {
    Name = "office"
  }
}

resource "aws_customer_gateway" "plant" {
  type             = "ipsec.1"
  ip_address       = "203.0.113.51"
  bgp_asn_extended = "4294967294"

  tags = {
    Name = "plant"
  }
}

resource "aws_vpn_connection" "office" {
  type                       = "ipsec.1"
  customer_gateway_id        = aws_customer_gateway.office.id
  vpn_gateway_id             = aws_vpn_gateway.vgw.id
  static_routes_only         = true
  tunnel1_inside_cidr        = "169.254.10.0/30"
  tunnel1_startup_action     = "add"
  tunnel1_dpd_timeout_action = "clear"
  tunnel2_inside_cidr        = "169.254.10.4/30"
  tunnel2_startup_action     = "add"
  tunnel2_dpd_timeout_action = "clear"

  tags = {
    Name = "office"
  }
}

resource "aws_vpn_connection_route" "office_to_172_16_0_0_12" {
  destination_cidr_block = "172.16.0.0/12"
  vpn_connection_id      = aws_vpn_connection.office.id
}

resource "aws_vpn_connection_route" "office_to_192_168_0_0_16" {
  destination_cidr_block = "192.168.0.0/16"
  vpn_connection_id      = aws_vpn_connection.office.id
}

resource "aws_vpn_connection" "plant" {
  type                       = "ipsec.1"
  customer_gateway_id        = aws_customer_gateway.plant.id
  vpn_gateway_id             = aws_vpn_gateway.vgw.id
  static_routes_only         = false
  tunnel1_startup_action     = "add"
  tunnel1_dpd_timeout_action = "clear"
  tunnel2_inside_cidr        = "169.254.11.4/30"
  tunnel2_startup_action     = "add"
  tunnel2_dpd_timeout_action = "clear"

  tags = {
    Name = "plant"
  }
}
