resource "aws_customer_gateway" "on_premises" {
  type       = "ipsec.1"
  ip_address = "203.0.113.50"
  bgp_asn    = "65000"

  tags = {
    Name = "on-premises"
  }
}

resource "aws_vpn_connection" "vpn" {
  type                = "ipsec.1"
  customer_gateway_id = aws_customer_gateway.on_premises.id
  vpn_gateway_id      = aws_vpn_gateway.vgw.id
  static_routes_only  = true

  tags = {
    Name = "vpn"
  }
}

resource "aws_vpn_connection_route" "vpn_to_172_16_0_0_12" {
  destination_cidr_block = "172.16.0.0/12"
  vpn_connection_id      = aws_vpn_connection.vpn.id
}
