/** One field of a record. */
export interface FlowLogField {
  readonly name: string;
  /** The version of the record format that brought it; 6 is that of transit gateways. */
  readonly version: number;
  readonly description: string;
  /** What it could say in the sample record. */
  readonly sample: string;
}

type Row = readonly [name: string, version: number, sample: string, description: string];

const fieldsOf = (rows: readonly Row[]): readonly FlowLogField[] =>
  rows.map(([name, version, sample, description]) => ({ name, version, sample, description }));

/**
 * Fields of flow logs of VPCs, subnets, network interfaces and regional NAT gateways, in the order of the documentation.
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html (read in 2026; version 11 is the newest)
 */
export const flowLogFields = fieldsOf([
  [
    'version',
    2,
    '5',
    'Record format version: 2 for the default format, otherwise the highest version among the chosen fields',
  ],
  [
    'account-id',
    2,
    '111122223333',
    'Account that owns the source network interface; can read "unknown" for service-created interfaces',
  ],
  [
    'interface-id',
    2,
    'eni-1235b8ca123456789',
    'Network interface the record is about ("-" for regional NAT gateway flows)',
  ],
  [
    'srcaddr',
    2,
    '10.0.1.25',
    'Source address of inbound traffic, or the interface primary private IPv4 / IPv6 for outbound traffic',
  ],
  [
    'dstaddr',
    2,
    '203.0.113.12',
    'Destination address of outbound traffic, or the interface primary private IPv4 / IPv6 for inbound traffic',
  ],
  ['srcport', 2, '49761', 'Source port'],
  ['dstport', 2, '443', 'Destination port'],
  ['protocol', 2, '6', 'IANA protocol number'],
  ['packets', 2, '20', 'Packets in the flow during the capture window'],
  ['bytes', 2, '4249', 'Bytes in the flow during the capture window'],
  ['start', 2, '1764000000', 'Unix seconds of the first packet in the window (may be off by up to 60 s)'],
  ['end', 2, '1764000058', 'Unix seconds of the last packet in the window (may be off by up to 60 s)'],
  ['action', 2, 'ACCEPT', 'ACCEPT or REJECT (security group, NACL, or late packet after connection close)'],
  ['log-status', 2, 'OK', 'OK, NODATA (no traffic in window) or SKIPDATA (records lost)'],
  ['vpc-id', 3, 'vpc-abcdefab012345678', 'VPC of the interface'],
  ['subnet-id', 3, 'subnet-aaaaaaaa012345678', 'Subnet of the interface ("-" for regional NAT gateway)'],
  [
    'instance-id',
    3,
    'i-01234567890123456',
    'Instance attached to the interface if you own it ("-" for requester-managed interfaces)',
  ],
  [
    'tcp-flags',
    3,
    '3',
    'OR-ed bitmask over the window: FIN 1, SYN 2, RST 4, SYN-ACK 18; other flags are not logged (0)',
  ],
  ['type', 3, 'IPv4', 'IPv4, IPv6 or EFA'],
  [
    'pkt-srcaddr',
    3,
    '10.0.1.25',
    'Original packet source (differs from srcaddr behind NAT gateway, EKS pods and so on)',
  ],
  ['pkt-dstaddr', 3, '203.0.113.12', 'Original packet destination'],
  ['region', 4, 'us-east-1', 'Region of the interface'],
  ['az-id', 4, 'use1-az1', 'Availability Zone ID of the interface ("-" for sublocations)'],
  ['sublocation-type', 4, '-', 'wavelength, outpost or localzone, else "-"'],
  ['sublocation-id', 4, '-', 'ID of the sublocation, else "-"'],
  [
    'pkt-src-aws-service',
    5,
    '-',
    'AWS IP-range service name when pkt-srcaddr belongs to AWS (AMAZON, S3, EC2, CLOUDFRONT, DYNAMODB ...)',
  ],
  ['pkt-dst-aws-service', 5, '-', 'AWS IP-range service name when pkt-dstaddr belongs to AWS'],
  ['flow-direction', 5, 'egress', 'ingress or egress, relative to the interface'],
  [
    'traffic-path',
    5,
    '8',
    'Egress path: 1 same VPC, 2 IGW or gateway endpoint, 3 VGW, 4 intra-region peering, 5 inter-region peering, 6 Local/Wavelength Zone, 7 gateway endpoint, 8 IGW; "-" otherwise',
  ],
  ['ecs-cluster-arn', 7, 'arn:aws:ecs:us-east-1:111122223333:cluster/web', 'ECS cluster ARN (needs ecs:ListClusters)'],
  ['ecs-cluster-name', 7, 'web', 'ECS cluster name'],
  ['ecs-container-instance-arn', 7, '-', 'ECS container instance ARN ("-" on Fargate)'],
  ['ecs-container-instance-id', 7, '-', 'ECS container instance ID ("-" on Fargate)'],
  ['ecs-container-id', 7, '43481a6ce4842eec8fe72fc28500c6b5', 'Docker runtime ID of the first container of the task'],
  ['ecs-second-container-id', 7, '-', 'Docker runtime ID of the second container of the task'],
  ['ecs-service-name', 7, 'shop', 'ECS service that started the task, else "-"'],
  [
    'ecs-task-definition-arn',
    7,
    'arn:aws:ecs:us-east-1:111122223333:task-definition/shop:7',
    'ECS task definition ARN',
  ],
  ['ecs-task-arn', 7, 'arn:aws:ecs:us-east-1:111122223333:task/web/0123456789abcdef0', 'ECS task ARN'],
  ['ecs-task-id', 7, '0123456789abcdef0', 'ECS task ID'],
  ['reject-reason', 8, '-', 'BPA (VPC Block Public Access) or EC (VPC encryption controls), else "-"'],
  ['resource-id', 9, '-', 'Regional NAT gateway ID for its flows, else "-"'],
  ['encryption-status', 10, '0', '0 none, 1 Nitro, 2 application, 3 both; "-" when VPC encryption controls are off'],
  ['instance-tag', 11, 'shop', 'Value of the first instance tag key in TagFieldSpecifications'],
  ['instance-tag-2', 11, 'production', 'Value of the second instance tag key'],
  ['interface-tag', 11, 'frontend', 'Value of the first network-interface tag key'],
  ['interface-tag-2', 11, '-', 'Value of the second network-interface tag key'],
  ['asg-tag', 11, 'shop-asg', 'Value of the first Auto Scaling group tag key (needs a CloudTrail trail)'],
  ['asg-tag-2', 11, '-', 'Value of the second Auto Scaling group tag key'],
  [
    'interface-type',
    11,
    '-',
    'nat_gateway, network_load_balancer, regional_nat_gateway, transit_gateway, vpc_endpoint, else "-"',
  ],
  [
    'next-hop-interface-id',
    11,
    'eni-0fedcba9876543210',
    'Next-hop interface (receiver for egress, sender for ingress)',
  ],
  ['next-hop-subnet-id', 11, 'subnet-bbbbbbbb012345678', 'Subnet of the next-hop interface'],
  ['next-hop-az-id', 11, 'use1-az1', 'AZ ID of the next-hop interface'],
  ['next-hop-vpc-id', 11, 'vpc-abcdefab012345678', 'VPC of the next-hop interface'],
  ['next-hop-interface-type', 11, 'nat_gateway', 'Type of the next-hop interface (same values as interface-type)'],
]);

/**
 * Fields of flow logs of transit gateways and their attachments, in the order of the documentation. The default format has
 * them all.
 * https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html#flow-log-records
 */
export const transitFields = fieldsOf([
  [
    'version',
    2,
    '6',
    'Record format version: 6 for the default format, otherwise the highest version among the chosen fields',
  ],
  ['resource-type', 6, 'TransitGateway', 'What the flow log is on: TransitGateway'],
  ['account-id', 2, '111122223333', 'Account that owns the transit gateway at the source'],
  ['tgw-id', 6, 'tgw-0123456789abcdef0', 'Transit gateway that the record is about'],
  ['tgw-attachment-id', 6, 'tgw-attach-0123456789abcdef0', 'Attachment that the record is about'],
  ['tgw-src-vpc-account-id', 6, '111122223333', 'Account of the VPC that the traffic comes from'],
  ['tgw-dst-vpc-account-id', 6, '111122223333', 'Account of the VPC that the traffic goes to'],
  ['tgw-src-vpc-id', 6, 'vpc-abcdefab012345678', 'VPC that the traffic comes from'],
  ['tgw-dst-vpc-id', 6, 'vpc-0fedcba9876543210', 'VPC that the traffic goes to'],
  ['tgw-src-subnet-id', 6, 'subnet-aaaaaaaa012345678', 'Subnet of the attachment at the source'],
  ['tgw-dst-subnet-id', 6, 'subnet-bbbbbbbb012345678', 'Subnet of the attachment at the destination'],
  ['tgw-src-eni', 6, 'eni-1235b8ca123456789', 'Interface of the attachment at the source'],
  ['tgw-dst-eni', 6, 'eni-0fedcba9876543210', 'Interface of the attachment at the destination'],
  ['tgw-src-az-id', 6, 'use1-az1', 'Availability Zone ID of the source ("-" for sublocations)'],
  ['tgw-dst-az-id', 6, 'use1-az2', 'Availability Zone ID of the destination'],
  [
    'tgw-pair-attachment-id',
    6,
    'tgw-attach-0fedcba9876543210',
    'The other attachment, that the traffic comes from or goes to',
  ],
  ['srcaddr', 2, '10.0.1.25', 'Source address'],
  ['dstaddr', 2, '10.1.1.40', 'Destination address'],
  ['srcport', 2, '49761', 'Source port'],
  ['dstport', 2, '443', 'Destination port'],
  ['protocol', 2, '6', 'IANA protocol number'],
  ['packets', 2, '20', 'Packets in the flow'],
  ['bytes', 2, '4249', 'Bytes in the flow'],
  ['start', 2, '1764000000', 'Unix seconds of the first packet'],
  ['end', 2, '1764000058', 'Unix seconds of the last packet'],
  ['log-status', 2, 'OK', 'OK, NODATA (no traffic in window) or SKIPDATA (records lost)'],
  ['type', 3, 'IPv4', 'IPv4, IPv6 or EFA'],
  ['packets-lost-no-route', 6, '0', 'Packets lost because no route was found'],
  ['packets-lost-blackhole', 6, '0', 'Packets lost in a blackhole route'],
  ['packets-lost-mtu-exceeded', 6, '0', 'Packets lost because they were too large'],
  ['packets-lost-ttl-expired', 6, '0', 'Packets lost because their time to live ran out'],
  [
    'tcp-flags',
    3,
    '3',
    'OR-ed bitmask over the window: FIN 1, SYN 2, RST 4, PSH 8, ACK 16, SYN-ACK 18, URG 32; 0 where there are only ACK packets',
  ],
  ['region', 4, 'us-east-1', 'Region of the transit gateway'],
  ['flow-direction', 5, 'egress', 'ingress or egress, relative to the interface of the attachment'],
  ['pkt-src-aws-service', 5, '-', 'AWS IP-range service name when srcaddr belongs to AWS'],
  ['pkt-dst-aws-service', 5, '-', 'AWS IP-range service name when dstaddr belongs to AWS'],
]);

/** The 14 fields of version 2, which AWS takes without a format of one's own. */
export const defaultFields: readonly string[] = flowLogFields
  .filter(({ version }) => version === 2)
  .map(({ name }) => name);

/** Fields that say the tag of something, by the entry of the tag fields that they need. */
export const tagFieldOf: Readonly<Record<string, 'instance' | 'network-interface' | 'auto-scaling-group'>> = {
  'instance-tag': 'instance',
  'instance-tag-2': 'instance',
  'interface-tag': 'network-interface',
  'interface-tag-2': 'network-interface',
  'asg-tag': 'auto-scaling-group',
  'asg-tag-2': 'auto-scaling-group',
};
