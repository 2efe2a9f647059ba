import type { LeftOut } from '../../cloud/left-out';

export const leftOut: LeftOut = {
  'AWS::EC2::TrafficMirrorFilterRule': {
    Tags: 'the tags of the filter are enough, and the provider of Terraform has none for rules',
  },
};
