import { gatewayOf } from '../../kinds/network';
import { defineRule } from '../rule';
import { publicScene, subnetScene } from '../scene';
import { attachGateway } from '../ways-out';
import { named } from '../words';

export const igwMissing = defineRule({
  id: 'nat-gateway/igw-missing',
  severity: 'error',
  title: 'Public NAT gateway in a VPC without an internet gateway',
  why: 'A public NAT gateway reaches the internet through the internet gateway of its VPC; without one its state becomes "failed".',
  fix: 'Attach an internet gateway to the VPC and route to it, or make the NAT gateway private.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-troubleshooting.html',
  code: 'Gateway.NotAttached',
  kind: 'nat-gateway',
  *check(nat, index) {
    const vpc = index.getAs('vpc', index.vpcOf(nat.id));
    if (nat.connectivity !== 'public' || !vpc || gatewayOf(index, vpc.id)) return;
    yield {
      message: `The public NAT gateway ${named(nat)} is in ${named(vpc)}, which has no internet gateway attached; AWS cannot start it. Attach an internet gateway to ${named(vpc)}.`,
      repairs: attachGateway(index, vpc),
    };
  },
  bad: [
    { title: 'no gateway', design: subnetScene((s, web) => s.add('nat-gateway', 'nat', web)), at: 'nat' },
    {
      title: 'the internet gateway stands in the Region, attached nowhere',
      design: subnetScene((s, web) => {
        s.add('internet-gateway', 'igw', s.region());
        s.add('nat-gateway', 'nat', web);
      }),
      at: 'nat',
    },
  ],
  good: [
    { title: 'a gateway', design: publicScene((s, { subnet }) => s.add('nat-gateway', 'nat', subnet)) },
    {
      title: 'a private one needs none',
      design: subnetScene((s, web) => s.add('nat-gateway', 'nat', web, { connectivity: 'private' })),
    },
    {
      title: 'a gateway that no route leads to, which has a rule of its own',
      design: subnetScene((s, web, vpc) => {
        s.add('internet-gateway', 'igw', vpc);
        s.add('nat-gateway', 'nat', web);
      }),
    },
    {
      title: 'a regional one with a gateway',
      design: publicScene((s, { vpc }) => s.add('nat-gateway', 'nat', vpc, { availabilityMode: 'regional' })),
    },
  ],
});
