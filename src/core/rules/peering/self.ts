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
  ],
  good: [
    { title: 'two VPCs', design: peeringScene() },
    { title: 'no side yet', design: scene((s) => s.add('vpc-peering-connection', 'link', s.region())) },
  ],
});
