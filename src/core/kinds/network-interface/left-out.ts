import type { LeftOut } from '../../cloud/left-out';

const COUNTED = 'prefixes are counted: which blocks are free is known only to AWS';
const COUNTED_IPV6 = 'addresses are counted: Amazon chooses the block of the VPC, so that no address is known before';
const DRIVER = 'acceleration settings are no part of a network';

export const leftOut: LeftOut = {
  'AWS::EC2::NetworkInterface': {
    Ipv4Prefixes: COUNTED,
    Ipv6Addresses: COUNTED_IPV6,
    Ipv6Prefixes: COUNTED,
    ConnectionTrackingSpecification:
      'the provider of Terraform, 5.100, has no argument for timeouts of tracked connections',
    PublicIpDnsHostnameTypeSpecification:
      'the provider of Terraform, 5.100, has no argument for the kind of public name',
  },
  'AWS::EC2::NetworkInterfaceAttachment': {
    EnaSrdSpecification: DRIVER,
    EnaQueueCount: DRIVER,
  },
  aws_network_interface: {
    attachment: 'the attachment is a block of its own',
    ipv4_prefixes: COUNTED,
    ipv6_address_list: COUNTED_IPV6,
    ipv6_address_list_enabled: COUNTED_IPV6,
    ipv6_addresses: COUNTED_IPV6,
    ipv6_prefixes: COUNTED,
    private_ip: 'the provider does not read it; private_ips and private_ip_list are what it sends to AWS',
  },
};
