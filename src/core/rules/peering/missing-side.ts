import { defineRule } from '../rule';
import { peeringScene, scene } from '../scene';
import { named } from '../words';

export const missingSide = defineRule({
  id: 'peering/missing-side',
  book: '',
  severity: 'error',
  title: 'Peering connection has only one VPC, or none',
  why: 'A peering connection is requested by one VPC and accepted by another; AWS needs both.',
  fix: 'Choose the missing VPC, or delete the connection.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcPeeringConnection.html',
  code: 'MissingParameter',
  kind: 'vpc-peering-connection',
  *check(peering) {
    for (const side of ['requester', 'accepter'] as const) {
      if (peering[side] !== null) continue;
      yield {
        field: side,
        message: `${named(peering)} has no ${side} VPC; AWS expects two. Choose one.`,
      };
    }
  },
  bad: [
    {
      title: 'no accepter',
      design: scene((s, vpc) => s.add('vpc-peering-connection', 'link', s.region(), { requester: vpc })),
      at: 'link',
      field: 'accepter',
    },
    {
      title: 'neither',
      design: scene((s) => s.add('vpc-peering-connection', 'link', s.region())),
      at: 'link',
      field: 'requester',
    },
  ],
  good: [
    { title: 'both', design: peeringScene() },
    { title: 'both in different Regions', design: peeringScene(undefined, {}, 'eu-west-1') },
    {
      title: 'the same VPC on both, which has a rule of its own',
      design: scene((s, vpc) => s.add('vpc-peering-connection', 'loop', s.region(), { requester: vpc, accepter: vpc })),
    },
    {
      title: 'a VPC of another account',
      design: scene((s, requester) => {
        const account = s.add('account', 'partner', null);
        const region = s.add('region', 'partner', null, { code: 'us-east-1', account });
        const accepter = s.add('vpc', 'theirs', region, { cidr: '10.1.0.0/16' });
        s.add('vpc-peering-connection', 'link', s.region(), { requester, accepter });
      }),
    },
  ],
});
