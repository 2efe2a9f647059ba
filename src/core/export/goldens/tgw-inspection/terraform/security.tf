resource "aws_networkfirewall_firewall_policy" "fw_policy" {
  name = "fw"

  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]

    policy_variables {
      rule_variables {
        key = "HOME_NET"

        ip_set {
          definition = ["10.0.0.0/16", "10.1.0.0/16"]
        }
      }
    }

    stateful_engine_options {
      rule_order              = "DEFAULT_ACTION_ORDER"
      stream_exception_policy = "DROP"
    }
  }
}

resource "aws_networkfirewall_firewall" "fw" {
  name                = "fw"
  vpc_id              = aws_vpc.inspection.id
  firewall_policy_arn = aws_networkfirewall_firewall_policy.fw_policy.arn

  subnet_mapping {
    subnet_id = aws_subnet.insp_fw_a.id
  }

  subnet_mapping {
    subnet_id = aws_subnet.insp_fw_b.id
  }

  tags = {
    Name = "fw"
  }
}

resource "aws_security_group" "a" {
  name        = "a"
  description = "HTTPS from 10.1.0.0/16"
  vpc_id      = aws_vpc.spoke_a.id

  tags = {
    Name = "a"
  }
}

resource "aws_vpc_security_group_ingress_rule" "a_ingress_1" {
  security_group_id = aws_security_group.a.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.1.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "a_egress_1" {
  security_group_id = aws_security_group.a.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group" "b" {
  name        = "b"
  description = "HTTPS from 10.0.0.0/16"
  vpc_id      = aws_vpc.spoke_b.id

  tags = {
    Name = "b"
  }
}

resource "aws_vpc_security_group_ingress_rule" "b_ingress_1" {
  security_group_id = aws_security_group.b.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_egress_rule" "b_egress_1" {
  security_group_id = aws_security_group.b.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
