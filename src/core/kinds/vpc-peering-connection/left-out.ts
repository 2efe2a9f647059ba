import type { LeftOut } from '../../cloud/left-out';

const SEPARATE_OPTIONS = 'aws_vpc_peering_connection_options says so, in the provider of each side';

export const leftOut: LeftOut = {
  'AWS::EC2::VPCPeeringConnection': {
    AssumeRoleRegion:
      'for opt-in Regions where the role cannot be assumed in the Region of the accepter; a detail of credentials',
  },
  aws_vpc_peering_connection: { accepter: SEPARATE_OPTIONS, requester: SEPARATE_OPTIONS },
  aws_vpc_peering_connection_accepter: { accepter: SEPARATE_OPTIONS, requester: SEPARATE_OPTIONS },
};
