resource "aws_iam_role" "whole_vpc" {
  assume_role_policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"vpc-flow-logs.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"
}

resource "aws_network_acl" "edge" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "edge"
  }
}

resource "aws_network_acl_rule" "edge_ingress_100" {
  network_acl_id = aws_network_acl.edge.id
  egress         = false
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 443
  to_port        = 443
}

resource "aws_network_acl_rule" "edge_ingress_110" {
  network_acl_id = aws_network_acl.edge.id
  egress         = false
  rule_number    = 110
  rule_action    = "allow"
  protocol       = "icmp"
  cidr_block     = "0.0.0.0/0"
  icmp_type      = 3
  icmp_code      = 4
}

resource "aws_network_acl_rule" "edge_ingress_120" {
  network_acl_id  = aws_network_acl.edge.id
  egress          = false
  rule_number     = 120
  rule_action     = "allow"
  protocol        = "58"
  ipv6_cidr_block = "::/0"
  icmp_type       = 2
  icmp_code       = 0
}

resource "aws_network_acl_rule" "edge_ingress_130" {
  network_acl_id = aws_network_acl.edge.id
  egress         = false
  rule_number    = 130
  rule_action    = "allow"
  protocol       = "47"
  cidr_block     = "198.51.100.0/24"
}

resource "aws_network_acl_rule" "edge_ingress_200" {
  network_acl_id = aws_network_acl.edge.id
  egress         = false
  rule_number    = 200
  rule_action    = "deny"
  protocol       = "-1"
  cidr_block     = "203.0.113.0/24"
}

resource "aws_network_acl_rule" "edge_egress_100" {
  network_acl_id = aws_network_acl.edge.id
  egress         = true
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "-1"
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl" "reserved" {
  vpc_id = aws_vpc.main.id

  tags = {
    Name = "reserved"
  }
}

resource "aws_network_acl_rule" "reserved_ingress_100" {
  network_acl_id = aws_network_acl.reserved.id
  egress         = false
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.0.0.0/16"
  from_port      = 443
  to_port        = 443
}

resource "aws_network_acl_rule" "reserved_ingress_110" {
  network_acl_id = aws_network_acl.reserved.id
  egress         = false
  rule_number    = 110
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.0.0.0/16"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl_rule" "reserved_egress_100" {
  network_acl_id = aws_network_acl.reserved.id
  egress         = true
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "10.0.0.0/16"
  from_port      = 1024
  to_port        = 65535
}

resource "aws_network_acl_association" "reserved_c" {
  subnet_id      = aws_subnet.reserved_c.id
  network_acl_id = aws_network_acl.reserved.id
}

resource "aws_networkfirewall_firewall_policy" "firewall_policy" {
  name = "firewall"

  firewall_policy {
    stateless_default_actions          = ["aws:pass"]
    stateless_fragment_default_actions = ["aws:drop"]
    stateful_default_actions           = ["aws:drop_established", "aws:alert_established"]
    tls_inspection_configuration_arn   = "arn:aws:network-firewall:us-east-1:111122223333:tls-configuration/inspect"

    policy_variables {
      rule_variables {
        key = "HOME_NET"

        ip_set {
          definition = ["10.0.0.0/8"]
        }
      }
    }

    stateful_engine_options {
      rule_order              = "STRICT_ORDER"
      stream_exception_policy = "REJECT"

      flow_timeouts {
        tcp_idle_timeout_seconds = 600
      }
    }

    stateful_rule_group_reference {
      resource_arn = "arn:aws:network-firewall:us-east-1:aws-managed:stateful-rulegroup/BotNetCommandAndControlDomainsStrictOrder"
      priority     = 1

      override {
        action = "DROP_TO_ALERT"
      }
    }

    stateless_rule_group_reference {
      resource_arn = "arn:aws:network-firewall:us-east-1:111122223333:stateless-rulegroup/first"
      priority     = 10
    }
  }

  encryption_configuration {
    type   = "CUSTOMER_KMS"
    key_id = "arn:aws:kms:us-east-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef"
  }
}

resource "aws_networkfirewall_firewall" "firewall" {
  name                              = "firewall"
  vpc_id                            = aws_vpc.main.id
  firewall_policy_arn               = aws_networkfirewall_firewall_policy.firewall_policy.arn
  description                       = "Inspects what private subnets send"
  delete_protection                 = true
  subnet_change_protection          = true
  firewall_policy_change_protection = true
  enabled_analysis_types            = ["TLS_SNI", "HTTP_HOST"]

  subnet_mapping {
    subnet_id       = aws_subnet.firewall_a.id
    ip_address_type = "DUALSTACK"
  }

  subnet_mapping {
    subnet_id       = aws_subnet.firewall_b.id
    ip_address_type = "DUALSTACK"
  }

  encryption_configuration {
    type   = "CUSTOMER_KMS"
    key_id = "arn:aws:kms:us-east-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef"
  }

  tags = {
    Name = "firewall"
  }
}

resource "aws_security_group" "bastion" {
  name        = "bastion"
  description = "SSH from the offices"
  vpc_id      = aws_vpc.main.id

  tags = {
    Name = "bastion"
  }
}

resource "aws_vpc_security_group_vpc_association" "bastion_in_neighbour" {
  security_group_id = aws_security_group.bastion.id
  vpc_id            = aws_vpc.neighbour.id
}

resource "aws_vpc_security_group_ingress_rule" "bastion_ingress_1" {
  security_group_id = aws_security_group.bastion.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  prefix_list_id    = aws_ec2_managed_prefix_list.office.id
}

resource "aws_vpc_security_group_ingress_rule" "bastion_ingress_2" {
  security_group_id            = aws_security_group.bastion.id
  ip_protocol                  = "tcp"
  from_port                    = 22
  to_port                      = 22
  referenced_security_group_id = "444455556666/sg-0123456789abcdef0"
}

resource "aws_vpc_security_group_ingress_rule" "bastion_ingress_3" {
  security_group_id = aws_security_group.bastion.id
  description       = "Ping"
  ip_protocol       = "icmp"
  from_port         = 8
  to_port           = -1
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_vpc_security_group_ingress_rule" "bastion_ingress_4" {
  security_group_id = aws_security_group.bastion.id
  ip_protocol       = "icmpv6"
  from_port         = 2
  to_port           = 0
  cidr_ipv6         = "::/0"
}

resource "aws_vpc_security_group_ingress_rule" "bastion_ingress_5" {
  security_group_id = aws_security_group.bastion.id
  description       = "IPsec"
  ip_protocol       = "50"
  cidr_ipv4         = "198.51.100.7/32"
}

resource "aws_vpc_security_group_egress_rule" "bastion_egress_1" {
  security_group_id            = aws_security_group.bastion.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = "444455556666/sg-0123456789abcdef0"
}

resource "aws_vpc_security_group_egress_rule" "bastion_egress_2" {
  security_group_id            = aws_security_group.bastion.id
  ip_protocol                  = "tcp"
  from_port                    = 443
  to_port                      = 443
  referenced_security_group_id = "sg-0fedcba9876543210"
}

resource "aws_security_group" "web" {
  name        = "web"
  description = "HTTPS from the VPC"
  vpc_id      = aws_vpc.main.id

  tags = {
    Name = "web"
  }
}

resource "aws_vpc_security_group_ingress_rule" "web_ingress_1" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "10.0.0.0/16"
}

resource "aws_vpc_security_group_ingress_rule" "web_ingress_2" {
  security_group_id            = aws_security_group.web.id
  ip_protocol                  = "tcp"
  from_port                    = 8443
  to_port                      = 8443
  referenced_security_group_id = aws_security_group.web.id
}

resource "aws_vpc_security_group_egress_rule" "web_egress_1" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_iam_role" "app" {
  assume_role_policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"
}

resource "aws_iam_role_policy_attachment" "app" {
  role       = aws_iam_role.app.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
}

resource "aws_iam_instance_profile" "app" {
  role = aws_iam_role.app.name
}

resource "aws_iam_role" "clean_up" {
  assume_role_policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"
}

resource "aws_iam_role_policy_attachment" "clean_up" {
  role       = aws_iam_role.clean_up.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}

resource "aws_iam_role" "inner_apps" {
  assume_role_policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"eks.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}"
}

resource "aws_iam_role_policy_attachment" "inner_apps" {
  role       = aws_iam_role.inner_apps.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonEKSClusterPolicy"
}

resource "aws_default_network_acl" "default" {
  default_network_acl_id = aws_vpc.neighbour.default_network_acl_id

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "10.0.0.0/8"
    from_port  = 0
    to_port    = 0
  }

  egress {
    rule_no    = 100
    action     = "allow"
    protocol   = "-1"
    cidr_block = "10.0.0.0/8"
    from_port  = 0
    to_port    = 0
  }

  egress {
    rule_no    = 110
    action     = "allow"
    protocol   = "icmp"
    cidr_block = "0.0.0.0/0"
    from_port  = 0
    to_port    = 0
    icmp_type  = 0
    icmp_code  = 0
  }

  tags = {
    Name = "default"
  }

  lifecycle {
    # AWS associates every subnet that has no ACL of its own with this one.
    ignore_changes = [subnet_ids]
  }
}

resource "aws_security_group" "partner_db" {
  provider = aws.partner_us_east_1

  name        = "partner-db"
  description = "PostgreSQL from the other account"
  vpc_id      = aws_vpc.partner.id

  tags = {
    Name = "partner-db"
  }
}

resource "aws_vpc_security_group_ingress_rule" "partner_db_ingress_1" {
  provider = aws.partner_us_east_1

  security_group_id            = aws_security_group.partner_db.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
  referenced_security_group_id = "${aws_vpc.main.owner_id}/${aws_security_group.web.id}"

  depends_on = [aws_vpc_peering_connection_accepter.main_partner]
}

resource "aws_vpc_security_group_egress_rule" "partner_db_egress_1" {
  provider = aws.partner_us_east_1

  security_group_id = aws_security_group.partner_db.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_networkfirewall_firewall" "by_shared_policy" {
  provider = aws.shared_us_east_1

  name                = "by-shared-policy"
  vpc_id              = aws_vpc.shared.id
  firewall_policy_arn = "arn:aws:network-firewall:us-east-1:111122223333:firewall-policy/shared"

  subnet_mapping {
    subnet_id = aws_subnet.firewall.id
  }

  tags = {
    Name = "by-shared-policy"
  }
}
