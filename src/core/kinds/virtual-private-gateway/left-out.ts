import type { LeftOut } from '../../cloud/left-out';

export const leftOut: LeftOut = {
  aws_vpn_gateway: { availability_zone: 'has no effect any more: gateways span the zones of a Region' },
};
