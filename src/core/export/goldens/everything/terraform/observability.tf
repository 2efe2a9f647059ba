resource "aws_flow_log" "hub" {
  transit_gateway_id       = aws_ec2_transit_gateway.watched_hub.id
  log_destination_type     = "cloud-watch-logs"
  log_destination          = "arn:aws:logs:us-east-1:111122223333:log-group:hub"
  iam_role_arn             = "arn:aws:iam::111122223333:role/flow-logs"
  max_aggregation_interval = 60
  log_format               = "$${tgw-id} $${srcaddr} $${dstaddr} $${packets-lost-no-route}"

  tags = {
    Name = "hub"
  }
}

resource "aws_s3_bucket" "to_bucket" {
  bucket = "example-flow-logs-of-main"
}

resource "aws_s3_bucket_policy" "to_bucket" {
  bucket = aws_s3_bucket.to_bucket.id
  policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"AWSLogDeliveryWrite\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"delivery.logs.amazonaws.com\"},\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::example-flow-logs-of-main/network/main/*\",\"Condition\":{\"StringEquals\":{\"s3:x-amz-acl\":\"bucket-owner-full-control\"}}},{\"Sid\":\"AWSLogDeliveryAclCheck\",\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"delivery.logs.amazonaws.com\"},\"Action\":[\"s3:GetBucketAcl\",\"s3:ListBucket\"],\"Resource\":\"arn:aws:s3:::example-flow-logs-of-main\"}]}"
}

resource "aws_flow_log" "to_bucket" {
  subnet_id            = aws_subnet.private_a.id
  traffic_type         = "REJECT"
  log_destination_type = "s3"
  log_destination      = "arn:aws:s3:::example-flow-logs-of-main/network/main/"

  destination_options {
    file_format                = "parquet"
    hive_compatible_partitions = true
    per_hour_partition         = true
  }

  tags = {
    Name = "to-bucket"
  }

  depends_on = [aws_s3_bucket_policy.to_bucket]
}

resource "aws_flow_log" "to_stream" {
  eni_id                     = aws_network_interface.sensor.id
  traffic_type               = "ALL"
  log_destination_type       = "kinesis-data-firehose"
  log_destination            = "arn:aws:firehose:us-east-1:444455556666:deliverystream/flow"
  iam_role_arn               = "arn:aws:iam::111122223333:role/flow-logs"
  deliver_cross_account_role = "arn:aws:iam::444455556666:role/flow-logs"

  tags = {
    Name = "to-stream"
  }
}

resource "aws_cloudwatch_log_group" "whole_vpc" {
  name              = "/vpc-flow-logs/main"
  retention_in_days = 90
}

resource "aws_iam_role_policy" "whole_vpc" {
  name   = "deliver-flow-logs"
  role   = aws_iam_role.whole_vpc.name
  policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"logs:CreateLogGroup\",\"logs:CreateLogStream\",\"logs:PutLogEvents\",\"logs:DescribeLogGroups\",\"logs:DescribeLogStreams\"],\"Resource\":\"*\"}]}"
}

resource "aws_flow_log" "whole_vpc" {
  vpc_id                   = aws_vpc.main.id
  traffic_type             = "ALL"
  log_destination_type     = "cloud-watch-logs"
  log_destination          = aws_cloudwatch_log_group.whole_vpc.arn
  iam_role_arn             = aws_iam_role.whole_vpc.arn
  max_aggregation_interval = 60
  log_format               = "$${version} $${srcaddr} $${dstaddr} $${action} $${flow-direction}"

  tags = {
    Name = "whole-vpc"
  }

  depends_on = [aws_iam_role_policy.whole_vpc]
}

resource "aws_ec2_traffic_mirror_target" "sensor" {
  network_interface_id = aws_network_interface.sensor.id
  description          = "Intrusion detection"

  tags = {
    Name = "sensor"
  }
}

resource "aws_ec2_traffic_mirror_filter" "https" {
  description      = "HTTPS and names"
  network_services = ["amazon-dns"]

  tags = {
    Name = "https"
  }
}

resource "aws_ec2_traffic_mirror_filter_rule" "https_ingress_100" {
  traffic_mirror_filter_id = aws_ec2_traffic_mirror_filter.https.id
  traffic_direction        = "ingress"
  rule_number              = 100
  rule_action              = "accept"
  protocol                 = 6
  source_cidr_block        = "0.0.0.0/0"
  destination_cidr_block   = "10.0.0.0/16"
  description              = "HTTPS"

  source_port_range {
    from_port = 1024
    to_port   = 65535
  }

  destination_port_range {
    from_port = 443
    to_port   = 443
  }
}

resource "aws_ec2_traffic_mirror_filter_rule" "https_egress_100" {
  traffic_mirror_filter_id = aws_ec2_traffic_mirror_filter.https.id
  traffic_direction        = "egress"
  rule_number              = 100
  rule_action              = "reject"
  source_cidr_block        = "10.0.0.0/16"
  destination_cidr_block   = "10.0.0.0/16"
  description              = "HTTPS"
}

resource "aws_ec2_traffic_mirror_session" "to_sensor" {
  network_interface_id     = aws_network_interface.watched.id
  traffic_mirror_target_id = aws_ec2_traffic_mirror_target.sensor.id
  traffic_mirror_filter_id = aws_ec2_traffic_mirror_filter.https.id
  session_number           = 10
  virtual_network_id       = 4242
  packet_length            = 256
  description              = "Headers for the sensor"

  tags = {
    Name = "to-sensor"
  }
}
