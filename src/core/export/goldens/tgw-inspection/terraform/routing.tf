resource "aws_route_table" "rt_insp_fw" {
  vpc_id = aws_vpc.inspection.id

  tags = {
    Name = "rt-insp-fw"
  }
}

resource "aws_route" "rt_insp_fw_to_anywhere" {
  route_table_id         = aws_route_table.rt_insp_fw.id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = aws_ec2_transit_gateway.tgw.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.inspection]
}

resource "aws_route_table" "rt_insp_tgw_a" {
  vpc_id = aws_vpc.inspection.id

  tags = {
    Name = "rt-insp-tgw-a"
  }
}

resource "aws_route" "rt_insp_tgw_a_to_anywhere" {
  route_table_id         = aws_route_table.rt_insp_tgw_a.id
  destination_cidr_block = "0.0.0.0/0"
  vpc_endpoint_id        = one([for state in aws_networkfirewall_firewall.fw.firewall_status[0].sync_states : state.attachment[0].endpoint_id if state.attachment[0].subnet_id == aws_subnet.insp_fw_a.id])
}

resource "aws_route_table" "rt_insp_tgw_b" {
  vpc_id = aws_vpc.inspection.id

  tags = {
    Name = "rt-insp-tgw-b"
  }
}

resource "aws_route" "rt_insp_tgw_b_to_anywhere" {
  route_table_id         = aws_route_table.rt_insp_tgw_b.id
  destination_cidr_block = "0.0.0.0/0"
  vpc_endpoint_id        = one([for state in aws_networkfirewall_firewall.fw.firewall_status[0].sync_states : state.attachment[0].endpoint_id if state.attachment[0].subnet_id == aws_subnet.insp_fw_b.id])
}

resource "aws_route_table_association" "insp_fw_a" {
  subnet_id      = aws_subnet.insp_fw_a.id
  route_table_id = aws_route_table.rt_insp_fw.id
}

resource "aws_route_table_association" "insp_fw_b" {
  subnet_id      = aws_subnet.insp_fw_b.id
  route_table_id = aws_route_table.rt_insp_fw.id
}

resource "aws_route_table_association" "insp_tgw_a" {
  subnet_id      = aws_subnet.insp_tgw_a.id
  route_table_id = aws_route_table.rt_insp_tgw_a.id
}

resource "aws_route_table_association" "insp_tgw_b" {
  subnet_id      = aws_subnet.insp_tgw_b.id
  route_table_id = aws_route_table.rt_insp_tgw_b.id
}

resource "aws_route_table" "rt_spoke_a" {
  vpc_id = aws_vpc.spoke_a.id

  tags = {
    Name = "rt-spoke-a"
  }
}

resource "aws_route" "rt_spoke_a_to_anywhere" {
  route_table_id         = aws_route_table.rt_spoke_a.id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = aws_ec2_transit_gateway.tgw.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.spoke_a]
}

resource "aws_route_table" "rt_spoke_a_tgw" {
  vpc_id = aws_vpc.spoke_a.id

  tags = {
    Name = "rt-spoke-a-tgw"
  }
}

resource "aws_route_table_association" "spoke_a_app_a" {
  subnet_id      = aws_subnet.spoke_a_app_a.id
  route_table_id = aws_route_table.rt_spoke_a.id
}

resource "aws_route_table_association" "spoke_a_app_b" {
  subnet_id      = aws_subnet.spoke_a_app_b.id
  route_table_id = aws_route_table.rt_spoke_a.id
}

resource "aws_route_table_association" "spoke_a_tgw_a" {
  subnet_id      = aws_subnet.spoke_a_tgw_a.id
  route_table_id = aws_route_table.rt_spoke_a_tgw.id
}

resource "aws_route_table_association" "spoke_a_tgw_b" {
  subnet_id      = aws_subnet.spoke_a_tgw_b.id
  route_table_id = aws_route_table.rt_spoke_a_tgw.id
}

resource "aws_route_table" "rt_spoke_b" {
  vpc_id = aws_vpc.spoke_b.id

  tags = {
    Name = "rt-spoke-b"
  }
}

resource "aws_route" "rt_spoke_b_to_anywhere" {
  route_table_id         = aws_route_table.rt_spoke_b.id
  destination_cidr_block = "0.0.0.0/0"
  transit_gateway_id     = aws_ec2_transit_gateway.tgw.id

  depends_on = [aws_ec2_transit_gateway_vpc_attachment.spoke_b]
}

resource "aws_route_table" "rt_spoke_b_tgw" {
  vpc_id = aws_vpc.spoke_b.id

  tags = {
    Name = "rt-spoke-b-tgw"
  }
}

resource "aws_route_table_association" "spoke_b_app_a" {
  subnet_id      = aws_subnet.spoke_b_app_a.id
  route_table_id = aws_route_table.rt_spoke_b.id
}

resource "aws_route_table_association" "spoke_b_app_b" {
  subnet_id      = aws_subnet.spoke_b_app_b.id
  route_table_id = aws_route_table.rt_spoke_b.id
}

resource "aws_route_table_association" "spoke_b_tgw_a" {
  subnet_id      = aws_subnet.spoke_b_tgw_a.id
  route_table_id = aws_route_table.rt_spoke_b_tgw.id
}

resource "aws_route_table_association" "spoke_b_tgw_b" {
  subnet_id      = aws_subnet.spoke_b_tgw_b.id
  route_table_id = aws_route_table.rt_spoke_b_tgw.id
}
