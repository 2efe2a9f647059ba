import type { LeftOut } from '../../cloud/left-out';

const chosen = 'Subnets have the blocks that are drawn, so that overlaps are seen; IPAM chooses those of VPCs.';

export const leftOut: LeftOut = {
  aws_default_subnet: {
    force_destroy: 'It deletes default subnets of an account: that is never a side effect of a design.',
    ipv6_native: 'AWS makes default subnets with IPv4; a subnet for IPv6 only is drawn beside them.',
  },
  'AWS::EC2::Subnet': {
    Ipv4IpamPoolId: chosen,
    Ipv4NetmaskLength: chosen,
    Ipv6IpamPoolId: chosen,
    Ipv6NetmaskLength: chosen,
  },
};
