import type { LeftOut } from '../../cloud/left-out';

export const leftOut: LeftOut = {
  'AWS::EC2::VPCEndpointService': {
    PrivateDnsNameConfiguration: 'AWS fills it in: the record by which it verifies the domain',
  },
  aws_cloudwatch_contributor_managed_insight_rule: {
    state: 'a rule is enabled as soon as it is there',
    tags: 'the service itself carries the tags',
  },
};
