resource "aws_instance" "app" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.private_a.id
  vpc_security_group_ids      = [aws_security_group.web.id]
  associate_public_ip_address = false
  iam_instance_profile        = aws_iam_instance_profile.app.name

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }

  root_block_device {
    volume_type = "gp3"
    encrypted   = true
  }

  tags = {
    Name = "app"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}

resource "aws_instance" "appliance" {
  ami                                  = data.aws_ssm_parameter.amazon_linux_2023_arm64.value
  instance_type                        = "c7g.xlarge"
  subnet_id                            = aws_subnet.public_a.id
  private_ip                           = "10.0.0.40"
  vpc_security_group_ids               = [aws_security_group.web.id]
  associate_public_ip_address          = false
  source_dest_check                    = false
  key_name                             = "operations"
  iam_instance_profile                 = "appliance"
  user_data                            = "#!/bin/bash\n# forwards what comes in\nsysctl -w net.ipv4.ip_forward=1\necho \"$${HOSTNAME} is ready\"\n"
  disable_api_termination              = true
  instance_initiated_shutdown_behavior = "terminate"
  monitoring                           = true
  tenancy                              = "dedicated"
  placement_group                      = "appliances"

  metadata_options {
    http_endpoint               = "enabled"
    http_tokens                 = "optional"
    http_put_response_hop_limit = 2
    http_protocol_ipv6          = "enabled"
    instance_metadata_tags      = "enabled"
  }

  root_block_device {
    volume_size = 20
    volume_type = "io2"
    iops        = 3000
  }

  tags = {
    Name = "appliance"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami, associate_public_ip_address]
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_eip_association" "appliance" {
  instance_id   = aws_instance.appliance.id
  allocation_id = aws_eip.appliance.allocation_id
}

resource "aws_instance" "appliance_82" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.appliances.id
  vpc_security_group_ids      = [aws_security_group.web.id]
  associate_public_ip_address = true
  source_dest_check           = false

  metadata_options {
    http_endpoint = "enabled"
    http_tokens   = "required"
  }

  root_block_device {
    volume_type = "gp3"
    encrypted   = true
  }

  tags = {
    Name = "appliance"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_instance" "mail" {
  ami                         = data.aws_ssm_parameter.amazon_linux_2023_x86_64.value
  instance_type               = "t3.micro"
  subnet_id                   = aws_subnet.interfaces_a.id
  private_ip                  = "10.0.64.10"
  vpc_security_group_ids      = [aws_security_group.web.id]
  secondary_private_ips       = ["10.0.64.11", "10.0.64.12"]
  ipv6_address_count          = 2
  associate_public_ip_address = false

  metadata_options {
    http_endpoint = "disabled"
  }

  root_block_device {
    volume_type = "gp3"
    encrypted   = true
  }

  tags = {
    Name = "mail"
  }

  lifecycle {
    # A newer image does not replace a running instance.
    ignore_changes = [ami]
  }
}

resource "aws_network_interface" "appliance_inside" {
  subnet_id         = aws_subnet.private_a.id
  private_ips       = ["10.0.16.40"]
  private_ips_count = 2
  security_groups   = [aws_security_group.web.id]

  tags = {
    Name = "appliance-inside"
  }
}

resource "aws_network_interface_attachment" "appliance_inside" {
  instance_id          = aws_instance.appliance.id
  network_interface_id = aws_network_interface.appliance_inside.id
  device_index         = 2

  depends_on = [aws_eip_association.appliance]
}

resource "aws_network_interface" "appliance_outside" {
  subnet_id               = aws_subnet.public_a.id
  description             = "Second address to the internet"
  private_ip_list_enabled = true
  private_ip_list         = ["10.0.0.41", "10.0.0.42", "10.0.0.43"]
  security_groups         = [aws_security_group.web.id]
  source_dest_check       = false

  tags = {
    Name = "appliance-outside"
  }
}

resource "aws_network_interface_attachment" "appliance_outside" {
  instance_id          = aws_instance.appliance.id
  network_interface_id = aws_network_interface.appliance_outside.id
  device_index         = 1

  depends_on = [aws_eip_association.appliance]
}

resource "aws_eip_association" "appliance_outside" {
  network_interface_id = aws_network_interface.appliance_outside.id
  allocation_id        = aws_eip.appliance_outside.allocation_id

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_network_interface" "containers" {
  subnet_id         = aws_subnet.interfaces_a.id
  interface_type    = "trunk"
  ipv4_prefix_count = 1
  ipv6_prefix_count = 1
  security_groups   = [aws_security_group.web.id]

  tags = {
    Name = "containers"
  }
}

resource "aws_network_interface" "hpc" {
  subnet_id           = aws_subnet.interfaces_a.id
  interface_type      = "efa"
  ipv4_prefix_count   = 1
  ipv6_address_count  = 2
  enable_primary_ipv6 = true
  security_groups     = [aws_security_group.web.id]

  tags = {
    Name = "hpc"
  }
}

resource "aws_network_interface" "inspector" {
  subnet_id         = aws_subnet.appliances.id
  source_dest_check = false

  tags = {
    Name = "inspector"
  }
}

resource "aws_network_interface" "sensor" {
  subnet_id       = aws_subnet.private_a.id
  security_groups = [aws_security_group.web.id]

  tags = {
    Name = "sensor"
  }
}

resource "aws_network_interface" "watched" {
  subnet_id       = aws_subnet.private_a.id
  security_groups = [aws_security_group.web.id]

  tags = {
    Name = "watched"
  }
}

resource "aws_lb" "api" {
  name                       = "api"
  load_balancer_type         = "network"
  internal                   = true
  ip_address_type            = "dualstack"
  subnets                    = [aws_subnet.public_a.id, aws_subnet.public_b.id]
  enable_deletion_protection = false

  tags = {
    Name = "api"
  }
}

resource "aws_lb_target_group" "api_1" {
  vpc_id      = aws_vpc.main.id
  target_type = "instance"
  protocol    = "TCP"
  port        = 8443

  health_check {
    protocol            = "TCP"
    port                = "traffic-port"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "api_1" {
  load_balancer_arn = aws_lb.api.arn
  protocol          = "TCP"
  port              = 443

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.api_1.arn
  }
}

resource "aws_lb" "firewalls" {
  name                       = "firewalls"
  load_balancer_type         = "gateway"
  ip_address_type            = "ipv4"
  subnets                    = [aws_subnet.private_a.id]
  enable_deletion_protection = false

  tags = {
    Name = "firewalls"
  }
}

resource "aws_lb_target_group" "firewalls_1" {
  vpc_id      = aws_vpc.main.id
  target_type = "instance"
  protocol    = "GENEVE"
  port        = 6081

  health_check {
    protocol            = "HTTP"
    path                = "/"
    port                = "traffic-port"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "firewalls_1" {
  load_balancer_arn = aws_lb.firewalls.arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.firewalls_1.arn
  }
}

resource "aws_lb" "front" {
  name                                                         = "front"
  load_balancer_type                                           = "network"
  internal                                                     = false
  ip_address_type                                              = "ipv4"
  security_groups                                              = [aws_security_group.web.id]
  enforce_security_group_inbound_rules_on_private_link_traffic = "off"
  enable_deletion_protection                                   = false
  enable_cross_zone_load_balancing                             = true
  enable_zonal_shift                                           = true
  dns_record_client_routing_policy                             = "partial_availability_zone_affinity"

  subnet_mapping {
    subnet_id     = aws_subnet.public_a.id
    allocation_id = aws_eip.front.allocation_id
  }

  subnet_mapping {
    subnet_id = aws_subnet.public_b.id
  }

  tags = {
    Name = "front"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_lb_target_group" "front_1" {
  vpc_id      = aws_vpc.main.id
  target_type = "alb"
  protocol    = "TCP"
  port        = 80

  health_check {
    protocol            = "HTTP"
    path                = "/"
    port                = "traffic-port"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }

  lifecycle {
    create_before_destroy = true
  }

  depends_on = [aws_lb_listener.web_1, aws_lb_listener.web_2]
}

resource "aws_lb_listener" "front_1" {
  load_balancer_arn = aws_lb.front.arn
  protocol          = "TCP"
  port              = 80

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.front_1.arn
  }
}

resource "aws_lb_target_group_attachment" "front_1_web" {
  target_group_arn = aws_lb_target_group.front_1.arn
  target_id        = aws_lb.web.arn

  depends_on = [aws_lb_listener.web_1, aws_lb_listener.web_2]
}

resource "aws_lb" "inner" {
  name                       = "inner"
  load_balancer_type         = "network"
  internal                   = true
  ip_address_type            = "ipv4"
  enable_deletion_protection = false

  subnet_mapping {
    subnet_id            = aws_subnet.private_a.id
    private_ipv4_address = "10.0.16.200"
  }

  subnet_mapping {
    subnet_id = aws_subnet.private_b.id
  }

  tags = {
    Name = "inner"
  }
}

resource "aws_lb_target_group" "inner_1" {
  vpc_id      = aws_vpc.main.id
  target_type = "instance"
  protocol    = "TCP"
  port        = 5432

  health_check {
    protocol            = "TCP"
    port                = "traffic-port"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "inner_1" {
  load_balancer_arn = aws_lb.inner.arn
  protocol          = "TCP"
  port              = 5432

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.inner_1.arn
  }
}

resource "aws_lb_target_group_attachment" "inner_1_app" {
  target_group_arn = aws_lb_target_group.inner_1.arn
  target_id        = aws_instance.app.id
}

resource "aws_lb" "inspection" {
  name                       = "inspection"
  load_balancer_type         = "gateway"
  ip_address_type            = "ipv4"
  subnets                    = [aws_subnet.private_a.id]
  enable_deletion_protection = false

  tags = {
    Name = "inspection"
  }
}

resource "aws_lb_target_group" "inspection_1" {
  vpc_id      = aws_vpc.main.id
  target_type = "instance"
  protocol    = "GENEVE"
  port        = 6081

  health_check {
    protocol            = "HTTP"
    path                = "/"
    port                = "traffic-port"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "inspection_1" {
  load_balancer_arn = aws_lb.inspection.arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.inspection_1.arn
  }
}

resource "aws_lb_target_group_attachment" "inspection_1_app" {
  target_group_arn = aws_lb_target_group.inspection_1.arn
  target_id        = aws_instance.app.id
}

resource "aws_lb" "web" {
  name                                        = "web"
  load_balancer_type                          = "application"
  internal                                    = false
  ip_address_type                             = "dualstack"
  subnets                                     = [aws_subnet.public_a.id, aws_subnet.public_b.id]
  security_groups                             = [aws_security_group.web.id]
  enable_deletion_protection                  = true
  idle_timeout                                = 120
  client_keep_alive                           = 600
  enable_http2                                = false
  desync_mitigation_mode                      = "strictest"
  drop_invalid_header_fields                  = true
  preserve_host_header                        = true
  enable_tls_version_and_cipher_suite_headers = true
  enable_xff_client_port                      = true
  xff_header_processing_mode                  = "remove"
  enable_waf_fail_open                        = true

  access_logs {
    bucket  = "example-elb-logs"
    prefix  = "web"
    enabled = true
  }

  connection_logs {
    bucket  = "example-elb-logs"
    prefix  = "connections"
    enabled = true
  }

  ipam_pools {
    ipv4_ipam_pool_id = "ipam-pool-0123456789abcdef0"
  }

  minimum_load_balancer_capacity {
    capacity_units = 100
  }

  tags = {
    Name = "web"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_lb_target_group" "web_1" {
  vpc_id      = aws_vpc.main.id
  target_type = "instance"
  protocol    = "HTTP"
  port        = 80

  health_check {
    protocol            = "HTTP"
    path                = "/"
    port                = "traffic-port"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "web_1" {
  load_balancer_arn = aws_lb.web.arn
  protocol          = "HTTP"
  port              = 80

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web_1.arn
  }
}

resource "aws_lb_target_group_attachment" "web_1_app" {
  target_group_arn = aws_lb_target_group.web_1.arn
  target_id        = aws_instance.app.id
  port             = 8080
}

resource "aws_lb_target_group" "web_2" {
  vpc_id      = aws_vpc.main.id
  target_type = "ip"
  protocol    = "HTTPS"
  port        = 8443

  health_check {
    protocol            = "HTTPS"
    path                = "/health"
    port                = "8080"
    interval            = 30
    healthy_threshold   = 5
    unhealthy_threshold = 2
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_lb_listener" "web_2" {
  load_balancer_arn = aws_lb.web.arn
  protocol          = "HTTPS"
  port              = 443
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.web_2.arn
  }
}

resource "aws_lb_target_group_attachment" "web_2_app" {
  target_group_arn = aws_lb_target_group.web_2.arn
  target_id        = aws_instance.app.private_ip
  port             = 8080
}

resource "aws_lb_target_group_attachment" "web_2_172_16_0_10" {
  target_group_arn  = aws_lb_target_group.web_2.arn
  target_id         = "172.16.0.10"
  availability_zone = "all"
}

resource "aws_db_subnet_group" "orders" {
  name        = "orders-data"
  description = "Subnets of orders"
  subnet_ids  = [aws_subnet.private_a.id, aws_subnet.private_b.id]
}

resource "aws_db_instance" "orders" {
  identifier                  = "orders"
  engine                      = "mysql"
  engine_version              = "8.4"
  instance_class              = "db.m7g.large"
  allocated_storage           = 100
  storage_encrypted           = false
  username                    = "orders_admin"
  manage_master_user_password = true
  db_name                     = "orders"
  port                        = 3307
  db_subnet_group_name        = aws_db_subnet_group.orders.name
  vpc_security_group_ids      = [aws_security_group.web.id]
  multi_az                    = true
  publicly_accessible         = true
  backup_retention_period     = 14
  copy_tags_to_snapshot       = true
  deletion_protection         = true
  skip_final_snapshot         = true

  tags = {
    Name = "orders"
  }

  depends_on = [aws_internet_gateway.igw]
}

resource "aws_lambda_function" "clean_up" {
  function_name = "clean-up"
  role          = aws_iam_role.clean_up.arn
  runtime       = "python3.13"
  handler       = "index.handler"
  s3_bucket     = "example-code"
  s3_key        = "clean-up.zip"
  memory_size   = 128
  timeout       = 30

  vpc_config {
    subnet_ids                  = [aws_subnet.private_a.id, aws_subnet.private_b.id]
    security_group_ids          = [aws_security_group.web.id]
    ipv6_allowed_for_dual_stack = false
  }

  tags = {
    Name = "clean-up"
  }

  depends_on = [aws_iam_role_policy_attachment.clean_up]
}

resource "aws_lambda_function" "import" {
  function_name = "import"
  role          = "arn:aws:iam::111122223333:role/import"
  runtime       = "nodejs22.x"
  handler       = "import.handler"
  s3_bucket     = "example-code"
  s3_key        = "import.zip"
  memory_size   = 512
  timeout       = 60

  vpc_config {
    subnet_ids                  = [aws_subnet.private_a.id, aws_subnet.private_b.id]
    security_group_ids          = [aws_security_group.web.id]
    ipv6_allowed_for_dual_stack = true
  }

  tags = {
    Name = "import"
  }
}

resource "aws_eks_cluster" "apps" {
  name     = "apps"
  version  = "1.33"
  role_arn = "arn:aws:iam::111122223333:role/eks"

  vpc_config {
    subnet_ids              = [aws_subnet.private_a.id, aws_subnet.private_b.id]
    security_group_ids      = [aws_security_group.web.id]
    endpoint_private_access = false
    endpoint_public_access  = true
    public_access_cidrs     = ["203.0.113.0/24"]
  }

  tags = {
    Name = "apps"
  }
}

resource "aws_eks_cluster" "inner_apps" {
  name     = "inner-apps"
  role_arn = aws_iam_role.inner_apps.arn

  vpc_config {
    subnet_ids              = [aws_subnet.private_a.id, aws_subnet.private_b.id]
    security_group_ids      = [aws_security_group.web.id]
    endpoint_private_access = true
    endpoint_public_access  = false
  }

  tags = {
    Name = "inner-apps"
  }

  depends_on = [aws_iam_role_policy_attachment.inner_apps]
}

resource "aws_ecs_cluster" "jobs" {
  name = "jobs"

  setting {
    name  = "containerInsights"
    value = "enabled"
  }

  tags = {
    Name = "jobs"
  }
}
