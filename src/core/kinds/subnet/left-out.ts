import type { LeftOut } from '../../cloud/left-out';

const chosen = 'Subnets have the blocks that are drawn, so that overlaps are seen; IPAM chooses those of VPCs.';

export const leftOut: LeftOut = {
  'AWS::EC2::Subnet': {
    Ipv4IpamPoolId: chosen,
    Ipv4NetmaskLength: chosen,
    Ipv6IpamPoolId: chosen,
    Ipv6NetmaskLength: chosen,
  },
};
