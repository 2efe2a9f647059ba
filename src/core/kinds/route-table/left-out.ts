import type { LeftOut } from '../../cloud/left-out';

const ROUTES = 'each route is a resource of its own; the two ways cannot be mixed';
const PROPAGATION = 'each propagation is a resource of its own; the two ways cannot be mixed';

export const leftOut: LeftOut = {
  aws_route_table: { route: ROUTES, propagating_vgws: PROPAGATION },
  aws_default_route_table: { route: ROUTES, propagating_vgws: PROPAGATION },
};
