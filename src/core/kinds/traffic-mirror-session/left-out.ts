import type { LeftOut } from '../../cloud/left-out';

export const leftOut: LeftOut = {
  'AWS::EC2::TrafficMirrorSession': {
    OwnerId: 'the account that deploys owns the session',
  },
};
