import type { LeftOut } from '../../cloud/left-out';

export const leftOut: LeftOut = {
  aws_ec2_transit_gateway_peering_attachment: {
    options: 'dynamic routing is for peerings with AWS Cloud WAN; two transit gateways have static routes only',
  },
};
