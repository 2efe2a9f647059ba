import type { LeftOut } from '../../cloud/left-out';

export const leftOut: LeftOut = {
  aws_vpc_endpoint: {
    auto_accept: 'the owner of the endpoint service accepts, by a resource of its own',
    route_table_ids: 'each association with a route table is a resource of its own',
  },
};
