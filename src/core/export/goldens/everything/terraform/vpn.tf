resource "aws_customer_gateway" "certified" {
  type            = "ipsec.1"
  bgp_asn         = "65012"
  certificate_arn = "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012"

  tags = {
    Name = "certified"
  }
}

resource "aws_customer_gateway" "office" {
  type        = "ipsec.1"
  ip_address  = "198.51.100.10"
  bgp_asn     = "65010"
  device_name = "office-router"

  tags = {
    Name = "office"
  }
}

resource "aws_customer_gateway" "office_router" {
  type       = "ipsec.1"
  ip_address = "203.0.113.80"
  bgp_asn    = "65000"

  tags = {
    Name = "office router"
  }
}

resource "aws_customer_gateway" "private_router" {
  type       = "ipsec.1"
  ip_address = "172.16.0.1"
  bgp_asn    = "65013"

  tags = {
    Name = "private-router"
  }
}

resource "aws_vpn_connection" "certified_hub" {
  type                = "ipsec.1"
  customer_gateway_id = aws_customer_gateway.certified.id
  transit_gateway_id  = aws_ec2_transit_gateway.hub.id
  static_routes_only  = false
  enable_acceleration = true

  tags = {
    Name = "certified-hub"
  }
}

resource "aws_vpn_connection" "office_hub" {
  type                                    = "ipsec.1"
  customer_gateway_id                     = aws_customer_gateway.office.id
  transit_gateway_id                      = aws_ec2_transit_gateway.hub.id
  static_routes_only                      = false
  tunnel_inside_ip_version                = "ipv6"
  local_ipv6_network_cidr                 = "2001:db8:aaaa::/48"
  remote_ipv6_network_cidr                = "2001:db8:bbbb::/48"
  preshared_key_storage                   = "SecretsManager"
  tunnel1_inside_ipv6_cidr                = "fd00:10::/126"
  tunnel1_ike_versions                    = ["ikev2"]
  tunnel1_phase1_encryption_algorithms    = ["AES256", "AES256-GCM-16"]
  tunnel1_phase1_integrity_algorithms     = ["SHA2-384", "SHA2-512"]
  tunnel1_phase1_dh_group_numbers         = [19, 20]
  tunnel1_phase1_lifetime_seconds         = 14400
  tunnel1_phase2_encryption_algorithms    = ["AES256-GCM-16"]
  tunnel1_phase2_integrity_algorithms     = ["SHA2-512"]
  tunnel1_phase2_dh_group_numbers         = [19, 20]
  tunnel1_phase2_lifetime_seconds         = 1800
  tunnel1_startup_action                  = "start"
  tunnel1_dpd_timeout_action              = "restart"
  tunnel1_dpd_timeout_seconds             = 45
  tunnel1_rekey_margin_time_seconds       = 270
  tunnel1_rekey_fuzz_percentage           = 50
  tunnel1_replay_window_size              = 512
  tunnel1_enable_tunnel_lifecycle_control = true
  tunnel2_inside_ipv6_cidr                = "fd00:11::/126"
  tunnel2_ike_versions                    = ["ikev2"]
  tunnel2_phase1_encryption_algorithms    = ["AES256", "AES256-GCM-16"]
  tunnel2_phase1_integrity_algorithms     = ["SHA2-384", "SHA2-512"]
  tunnel2_phase1_dh_group_numbers         = [19, 20]
  tunnel2_phase1_lifetime_seconds         = 14400
  tunnel2_phase2_encryption_algorithms    = ["AES256-GCM-16"]
  tunnel2_phase2_integrity_algorithms     = ["SHA2-512"]
  tunnel2_phase2_dh_group_numbers         = [19, 20]
  tunnel2_phase2_lifetime_seconds         = 1800
  tunnel2_startup_action                  = "start"
  tunnel2_dpd_timeout_action              = "none"
  tunnel2_dpd_timeout_seconds             = 45
  tunnel2_rekey_margin_time_seconds       = 270
  tunnel2_rekey_fuzz_percentage           = 50
  tunnel2_replay_window_size              = 512
  tunnel2_enable_tunnel_lifecycle_control = true
  tunnel2_preshared_key                   = var.office_hub_tunnel_2_preshared_key

  tunnel1_log_options {
    cloudwatch_log_options {
      log_enabled       = true
      log_group_arn     = "arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office"
      log_output_format = "text"
    }
  }

  tunnel2_log_options {
    cloudwatch_log_options {
      log_enabled       = true
      log_group_arn     = "arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office"
      log_output_format = "text"
    }
  }

  tags = {
    Name = "office-hub"
  }
}

resource "aws_vpn_connection" "over_lines" {
  type                                    = "ipsec.1"
  customer_gateway_id                     = aws_customer_gateway.private_router.id
  transit_gateway_id                      = aws_ec2_transit_gateway.hub.id
  static_routes_only                      = false
  outside_ip_address_type                 = "PrivateIpv4"
  transport_transit_gateway_attachment_id = data.aws_ec2_transit_gateway_dx_gateway_attachment.lines_hub.id

  tags = {
    Name = "over-lines"
  }
}

resource "aws_vpn_connection" "static" {
  type                                    = "ipsec.1"
  customer_gateway_id                     = aws_customer_gateway.office.id
  vpn_gateway_id                          = aws_vpn_gateway.vgw_main.id
  static_routes_only                      = true
  local_ipv4_network_cidr                 = "192.168.0.0/16"
  remote_ipv4_network_cidr                = "10.0.0.0/16"
  tunnel1_inside_cidr                     = "169.254.10.0/30"
  tunnel1_ike_versions                    = ["ikev2"]
  tunnel1_phase1_encryption_algorithms    = ["AES256", "AES256-GCM-16"]
  tunnel1_phase1_integrity_algorithms     = ["SHA2-384", "SHA2-512"]
  tunnel1_phase1_dh_group_numbers         = [19, 20]
  tunnel1_phase1_lifetime_seconds         = 14400
  tunnel1_phase2_encryption_algorithms    = ["AES256-GCM-16"]
  tunnel1_phase2_integrity_algorithms     = ["SHA2-512"]
  tunnel1_phase2_dh_group_numbers         = [19, 20]
  tunnel1_phase2_lifetime_seconds         = 1800
  tunnel1_startup_action                  = "start"
  tunnel1_dpd_timeout_action              = "restart"
  tunnel1_dpd_timeout_seconds             = 45
  tunnel1_rekey_margin_time_seconds       = 270
  tunnel1_rekey_fuzz_percentage           = 50
  tunnel1_replay_window_size              = 512
  tunnel1_enable_tunnel_lifecycle_control = true
  tunnel1_preshared_key                   = var.static_tunnel_1_preshared_key
  tunnel2_inside_cidr                     = "169.254.11.0/30"
  tunnel2_ike_versions                    = ["ikev2"]
  tunnel2_phase1_encryption_algorithms    = ["AES256", "AES256-GCM-16"]
  tunnel2_phase1_integrity_algorithms     = ["SHA2-384", "SHA2-512"]
  tunnel2_phase1_dh_group_numbers         = [19, 20]
  tunnel2_phase1_lifetime_seconds         = 14400
  tunnel2_phase2_encryption_algorithms    = ["AES256-GCM-16"]
  tunnel2_phase2_integrity_algorithms     = ["SHA2-512"]
  tunnel2_phase2_dh_group_numbers         = [19, 20]
  tunnel2_phase2_lifetime_seconds         = 1800
  tunnel2_startup_action                  = "start"
  tunnel2_dpd_timeout_action              = "restart"
  tunnel2_dpd_timeout_seconds             = 45
  tunnel2_rekey_margin_time_seconds       = 270
  tunnel2_rekey_fuzz_percentage           = 50
  tunnel2_replay_window_size              = 512
  tunnel2_enable_tunnel_lifecycle_control = true
  tunnel2_preshared_key                   = var.static_tunnel_2_preshared_key

  tunnel1_log_options {
    cloudwatch_log_options {
      log_enabled       = true
      log_group_arn     = "arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office"
      log_output_format = "text"
    }
  }

  tunnel2_log_options {
    cloudwatch_log_options {
      log_enabled       = true
      log_group_arn     = "arn:aws:logs:us-east-1:111122223333:log-group:/vpn/office"
      log_output_format = "text"
    }
  }

  tags = {
    Name = "static"
  }
}

resource "aws_vpn_connection_route" "static_to_192_168_0_0_16" {
  destination_cidr_block = "192.168.0.0/16"
  vpn_connection_id      = aws_vpn_connection.static.id
}
