import type { LeftOut } from '../../cloud/left-out';

const ENTRIES = 'every entry is a resource of its own';

export const leftOut: LeftOut = {
  aws_network_acl: {
    egress: ENTRIES,
    ingress: ENTRIES,
    subnet_ids: 'each association is a resource of its own',
  },
};
