import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

const SIDES = [
  ['transitGateway', 'transit gateway'],
  ['vpc', 'VPC'],
] as const;

export const attachEnds = defineRule({
  id: 'transit-gateway/attach-ends',
  book: '',
  severity: 'error',
  title: 'Attachment that lacks its VPC or its transit gateway',
  why: 'An attachment joins one VPC to one transit gateway; AWS needs both.',
  fix: 'Choose the missing one, or delete the attachment.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayVpcAttachment.html',
  code: 'MissingParameter',
  kind: 'transit-gateway-attachment',
  *check(attachment) {
    for (const [field, label] of SIDES) {
      if (attachment[field] !== null) continue;
      yield { field, message: `${named(attachment)} has no ${label}; AWS expects one. Choose one.` };
    }
  },
  bad: [
    { title: 'no VPC', design: transitScene(() => {}, {}, { vpc: null }), at: 'link', field: 'vpc' },
    {
      title: 'no gateway',
      design: transitScene(() => {}, {}, { transitGateway: null }),
      at: 'link',
      field: 'transitGateway',
    },
  ],
  good: [
    {
      title: 'a gateway of another Region, which is another matter',
      design: transitScene((s, { attachment }) =>
        s.set('transit-gateway-attachment', attachment, {
          transitGateway: s.add('transit-gateway', 'far', s.region('eu-west-1')),
        }),
      ),
    },
    { title: 'both, in appliance mode', design: transitScene(() => {}, {}, { applianceMode: true }) },
    { title: 'both', design: transitScene() },
    { title: 'both, without a subnet', design: transitScene(() => {}, {}, { subnets: [] }) },
  ],
});
