import type { LeftOut } from '../../cloud/left-out';

export const leftOut: LeftOut = {
  'AWS::EC2::NatGateway': {
    'AvailabilityZoneAddresses.AvailabilityZoneId': 'a zone is named by its letter or its name',
  },
};
