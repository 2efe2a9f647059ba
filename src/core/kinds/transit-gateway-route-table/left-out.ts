import type { LeftOut } from '../../cloud/left-out';

export const leftOut: LeftOut = {
  aws_ec2_transit_gateway_route_table_association: {
    replace_existing_association:
      'attachments follow no default table where tables are drawn, so there is none to replace',
  },
};
