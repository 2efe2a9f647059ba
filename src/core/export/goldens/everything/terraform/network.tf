resource "aws_vpc_block_public_access_options" "eu_west_1" {
  provider = aws.eu_west_1

  internet_gateway_block_mode = "block-ingress"
}

resource "aws_vpc" "abroad" {
  provider = aws.eu_west_1

  cidr_block           = "10.1.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
  instance_tenancy     = "dedicated"

  tags = {
    Name = "abroad"
  }
}

resource "aws_vpc_ipv4_cidr_block_association" "abroad_100_64_0_0_16" {
  provider = aws.eu_west_1

  vpc_id     = aws_vpc.abroad.id
  cidr_block = "100.64.0.0/16"
}

resource "aws_vpc_block_public_access_exclusion" "abroad" {
  provider = aws.eu_west_1

  vpc_id                          = aws_vpc.abroad.id
  internet_gateway_exclusion_mode = "allow-bidirectional"
}

resource "aws_subnet" "abroad_a" {
  provider = aws.eu_west_1

  vpc_id            = aws_vpc.abroad.id
  cidr_block        = "10.1.0.0/24"
  availability_zone = "eu-west-1a"

  tags = {
    Name = "abroad-a"
  }
}

resource "aws_subnet" "abroad_tgw_a" {
  provider = aws.eu_west_1

  vpc_id            = aws_vpc.abroad.id
  cidr_block        = "10.1.255.0/28"
  availability_zone = "eu-west-1a"

  tags = {
    Name = "abroad-tgw-a"
  }
}

resource "aws_subnet" "orders_abroad" {
  provider = aws.eu_west_1

  vpc_id            = aws_vpc.abroad.id
  cidr_block        = "10.1.48.0/24"
  availability_zone = "eu-west-1c"

  tags = {
    Name = "orders-abroad"
  }
}

resource "aws_vpc" "far" {
  provider = aws.eu_west_1

  cidr_block           = "10.5.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "far"
  }
}

resource "aws_subnet" "far_a" {
  provider = aws.eu_west_1

  vpc_id            = aws_vpc.far.id
  cidr_block        = "10.5.0.0/24"
  availability_zone = "eu-west-1a"

  tags = {
    Name = "far-a"
  }
}

resource "aws_vpc" "pooled" {
  provider = aws.eu_west_1

  ipv4_ipam_pool_id    = "ipam-pool-0123456789abcdef0"
  ipv4_netmask_length  = 20
  ipv6_ipam_pool_id    = "ipam-pool-0123456789abcdef1"
  ipv6_netmask_length  = 52
  enable_dns_support   = false
  enable_dns_hostnames = false

  tags = {
    Name = "pooled"
  }
}

resource "aws_vpc_ipv4_cidr_block_association" "pooled_pool_1" {
  provider = aws.eu_west_1

  vpc_id              = aws_vpc.pooled.id
  ipv4_ipam_pool_id   = "ipam-pool-0123456789abcdef0"
  ipv4_netmask_length = 24
}

resource "aws_subnet" "pooled_a" {
  provider = aws.eu_west_1

  vpc_id                          = aws_vpc.pooled.id
  cidr_block                      = "10.3.0.0/24"
  availability_zone               = "eu-west-1a"
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.pooled.ipv6_cidr_block, 12, 257)
  assign_ipv6_address_on_creation = true

  tags = {
    Name = "pooled-a"
  }

  depends_on = [aws_vpc_ipv4_cidr_block_association.pooled_pool_1]
}

resource "aws_vpc_dhcp_options" "corp" {
  domain_name                       = "corp.example.com"
  domain_name_servers               = ["10.0.16.2", "AmazonProvidedDNS"]
  ntp_servers                       = ["169.254.169.123", "fd00:ec2::123"]
  netbios_name_servers              = ["10.0.16.5"]
  netbios_node_type                 = "2"
  ipv6_address_preferred_lease_time = "300"

  tags = {
    Name = "corp"
  }
}

resource "aws_ec2_managed_prefix_list" "office" {
  name           = "office"
  address_family = "IPv4"
  max_entries    = 5

  entry {
    cidr        = "198.51.100.0/24"
    description = "Seoul"
  }

  entry {
    cidr = "203.0.113.0/24"
  }

  tags = {
    Name = "office"
  }
}

resource "aws_ec2_managed_prefix_list" "office_ipv6" {
  name           = "office-ipv6"
  address_family = "IPv6"
  max_entries    = 10

  entry {
    cidr        = "2001:db8:1::/48"
    description = "Seoul"
  }

  tags = {
    Name = "office-ipv6"
  }
}

resource "aws_ec2_managed_prefix_list" "partners" {
  name           = "partners"
  address_family = "IPv4"
  max_entries    = 10

  entry {
    cidr        = "192.0.2.0/24"
    description = "Partner"
  }

  tags = {
    Name = "partners"
  }
}

resource "aws_default_vpc" "default" {
  provider = aws.shared_us_east_1

  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "default"
  }
}

resource "aws_default_subnet" "default_a" {
  provider = aws.shared_us_east_1

  availability_zone       = "us-east-1a"
  map_public_ip_on_launch = true

  tags = {
    Name = "default-a"
  }

  depends_on = [aws_default_vpc.default]
}

resource "aws_default_subnet" "default_b" {
  provider = aws.shared_us_east_1

  availability_zone       = "us-east-1b"
  map_public_ip_on_launch = true

  tags = {
    Name = "default-b"
  }

  depends_on = [aws_default_vpc.default]
}

resource "aws_vpc" "main" {
  cidr_block                           = "10.0.0.0/16"
  assign_generated_ipv6_cidr_block     = true
  ipv6_cidr_block_network_border_group = "us-east-1"
  enable_dns_support                   = true
  enable_dns_hostnames                 = true
  enable_network_address_usage_metrics = true

  tags = {
    Name = "main"
  }
}

resource "aws_vpc_dhcp_options_association" "main" {
  vpc_id          = aws_vpc.main.id
  dhcp_options_id = aws_vpc_dhcp_options.corp.id
}

resource "aws_subnet" "appliances" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.80.0/24"
  availability_zone = "us-east-1a"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 7)

  tags = {
    Name = "appliances"
  }
}

resource "aws_subnet" "boston_a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.33.0/24"
  availability_zone = "us-east-1-bos-1a"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 5)

  tags = {
    Name = "boston-a"
  }
}

resource "aws_subnet" "firewall_a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.81.0/28"
  availability_zone = "us-east-1a"

  tags = {
    Name = "firewall-a"
  }
}

resource "aws_subnet" "firewall_b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.81.16/28"
  availability_zone = "us-east-1b"

  tags = {
    Name = "firewall-b"
  }
}

resource "aws_subnet" "interfaces_a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.64.0/24"
  availability_zone = "us-east-1a"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 64)

  tags = {
    Name = "interfaces-a"
  }
}

resource "aws_subnet" "outpost_a" {
  vpc_id                          = aws_vpc.main.id
  cidr_block                      = "10.0.34.0/24"
  availability_zone               = "us-east-1a"
  outpost_arn                     = "arn:aws:outposts:us-east-1:111122223333:outpost/op-0123456789abcdef0"
  ipv6_cidr_block                 = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 6)
  map_customer_owned_ip_on_launch = true
  customer_owned_ipv4_pool        = "ipv4pool-coip-0123456789abcdef0"
  enable_lni_at_device_index      = 1

  tags = {
    Name = "outpost-a"
  }
}

resource "aws_vpc_block_public_access_exclusion" "outpost_a" {
  subnet_id                       = aws_subnet.outpost_a.id
  internet_gateway_exclusion_mode = "allow-egress"
}

resource "aws_subnet" "peered_a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.200.0/24"
  availability_zone = "us-east-1a"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 8)

  tags = {
    Name = "peered-a"
  }
}

resource "aws_subnet" "private_a" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.16.0/24"
  availability_zone = "us-east-1a"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 2)

  tags = {
    Name = "private-a"
  }
}

resource "aws_subnet" "private_b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.17.0/24"
  availability_zone = "us-east-1b"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 3)

  tags = {
    Name = "private-b"
  }
}

resource "aws_subnet" "public_a" {
  vpc_id                  = aws_vpc.main.id
  cidr_block              = "10.0.0.0/24"
  availability_zone       = "us-east-1a"
  ipv6_cidr_block         = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 0)
  map_public_ip_on_launch = true

  tags = {
    Name = "public-a"
  }
}

resource "aws_subnet" "public_b" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.0.1.0/24"
  availability_zone = "us-east-1b"
  ipv6_cidr_block   = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 1)

  tags = {
    Name = "public-b"
  }
}

resource "aws_subnet" "reserved_c" {
  vpc_id                                      = aws_vpc.main.id
  cidr_block                                  = "10.0.32.0/24"
  availability_zone_id                        = "use1-az4"
  ipv6_cidr_block                             = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 4)
  enable_resource_name_dns_a_record_on_launch = true

  tags = {
    Name = "reserved-c"
  }
}

resource "aws_ec2_subnet_cidr_reservation" "reserved_c_reservation_1" {
  subnet_id        = aws_subnet.reserved_c.id
  cidr_block       = "10.0.32.128/26"
  reservation_type = "prefix"
  description      = "prefixes of pods"
}

resource "aws_ec2_subnet_cidr_reservation" "reserved_c_reservation_2" {
  subnet_id        = aws_subnet.reserved_c.id
  cidr_block       = "10.0.32.224/28"
  reservation_type = "explicit"
}

resource "aws_subnet" "v6only_a" {
  vpc_id                                         = aws_vpc.main.id
  availability_zone                              = "us-east-1a"
  ipv6_cidr_block                                = cidrsubnet(aws_vpc.main.ipv6_cidr_block, 8, 32)
  ipv6_native                                    = true
  assign_ipv6_address_on_creation                = true
  enable_dns64                                   = true
  private_dns_hostname_type_on_launch            = "resource-name"
  enable_resource_name_dns_aaaa_record_on_launch = true

  tags = {
    Name = "v6only-a"
  }
}

resource "aws_vpc" "neighbour" {
  cidr_block           = "10.3.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "neighbour"
  }
}

resource "aws_vpc" "partner" {
  provider = aws.partner_us_east_1

  cidr_block           = "10.6.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "partner"
  }
}

resource "aws_subnet" "partner_a" {
  provider = aws.partner_us_east_1

  vpc_id            = aws_vpc.partner.id
  cidr_block        = "10.6.0.0/24"
  availability_zone = "us-east-1a"

  tags = {
    Name = "partner-a"
  }
}

resource "aws_vpc" "shared" {
  provider = aws.shared_us_east_1

  cidr_block           = "10.2.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = false

  tags = {
    Name = "shared"
  }
}

resource "aws_vpc_ipv6_cidr_block_association" "shared_ipv6" {
  provider = aws.shared_us_east_1

  vpc_id          = aws_vpc.shared.id
  ipv6_pool       = "ipv6pool-ec2-0123456789abcdef0"
  ipv6_cidr_block = "2001:db8:1234:1a00::/56"
}

resource "aws_subnet" "firewall" {
  provider = aws.shared_us_east_1

  vpc_id            = aws_vpc.shared.id
  cidr_block        = "10.2.50.0/28"
  availability_zone = "us-east-1a"
  ipv6_cidr_block   = "2001:db8:1234:1a00::/64"

  tags = {
    Name = "firewall"
  }

  depends_on = [aws_vpc_ipv6_cidr_block_association.shared_ipv6]
}

resource "aws_subnet" "orders_shared" {
  provider = aws.shared_us_east_1

  vpc_id            = aws_vpc.shared.id
  cidr_block        = "10.2.48.0/24"
  availability_zone = "us-east-1a"
  ipv6_cidr_block   = "2001:db8:1234:1a01::/64"

  tags = {
    Name = "orders-shared"
  }

  depends_on = [aws_vpc_ipv6_cidr_block_association.shared_ipv6]
}

resource "aws_subnet" "shared_a" {
  provider = aws.shared_us_east_1

  vpc_id            = aws_vpc.shared.id
  cidr_block        = "10.2.0.0/24"
  availability_zone = "us-east-1a"

  tags = {
    Name = "shared-a"
  }
}

resource "aws_subnet" "shared_b" {
  provider = aws.shared_us_east_1

  vpc_id            = aws_vpc.shared.id
  cidr_block        = "10.2.1.0/24"
  availability_zone = "us-east-1b"
  ipv6_cidr_block   = "2001:db8:1234:1a10::/64"

  tags = {
    Name = "shared-b"
  }

  depends_on = [aws_vpc_ipv6_cidr_block_association.shared_ipv6]
}

resource "aws_subnet" "shared_tgw_a" {
  provider = aws.shared_us_east_1

  vpc_id            = aws_vpc.shared.id
  cidr_block        = "10.2.255.0/28"
  availability_zone = "us-east-1a"
  ipv6_cidr_block   = "2001:db8:1234:1ac8::/64"

  tags = {
    Name = "shared-tgw-a"
  }

  depends_on = [aws_vpc_ipv6_cidr_block_association.shared_ipv6]
}

resource "aws_vpc" "tools" {
  cidr_block           = "10.4.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true

  tags = {
    Name = "tools"
  }
}

resource "aws_subnet" "tools_a" {
  vpc_id            = aws_vpc.tools.id
  cidr_block        = "10.4.0.0/24"
  availability_zone = "us-east-1a"

  tags = {
    Name = "tools-a"
  }
}
