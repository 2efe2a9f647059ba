import type { LeftOut } from '../../cloud/left-out';

export const leftOut: LeftOut = {
  aws_vpc_endpoint: {
    auto_accept: 'whether requests need acceptance is a setting of the endpoint service',
    route_table_ids: 'each association with a route table is a resource of its own',
  },
};
