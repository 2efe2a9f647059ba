import { defineRule } from '../rule';
import { peeringScene, scene } from '../scene';
import { named } from '../words';

export const self = defineRule({
  id: 'peering/self',
  severity: 'error',
  title: 'VPC is peered with itself',
  why: 'A peering connection joins two different VPCs; inside one VPC everything is routed already.',
  fix: 'Choose another VPC for one of the sides.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcPeeringConnection.html',
  code: 'InvalidParameterValue',
  uncertain: true,
  kind: 'vpc-peering-connection',
  *check(peering, index) {
    if (peering.requester === null || peering.requester !== peering.accepter) return;
    yield {
      field: 'accepter',
      message: `${named(peering)} has ${named(index.get(peering.requester))} on both sides; AWS may refuse it. Choose another VPC for one of them.`,
    };
  },
  bad: [
    {
      title: 'the same VPC twice',
      design: scene((s, vpc) => s.add('vpc-peering-connection', 'loop', s.region(), { requester: vpc, accepter: vpc })),
      at: 'loop',
      field: 'accepter',
    },
    {
      title: 'a VPC that has another peer too',
      design: peeringScene((s, main) =>
        s.add('vpc-peering-connection', 'loop', s.region(), { requester: main, accepter: main }),
      ),
      at: 'loop',
      field: 'accepter',
    },
  ],
  good: [
    { title: 'two VPCs', design: peeringScene() },
    { title: 'no side yet', design: scene((s) => s.add('vpc-peering-connection', 'link', s.region())) },
    {
      title: 'one side yet',
      design: scene((s, vpc) => s.add('vpc-peering-connection', 'link', s.region(), { requester: vpc })),
    },
    {
      title: 'two VPCs of one name',
      design: scene((s, requester) => {
        const accepter = s.add('vpc', 'main', s.region(), { cidr: '10.1.0.0/16' });
        s.add('vpc-peering-connection', 'link', s.region(), { requester, accepter });
      }),
    },
  ],
});
