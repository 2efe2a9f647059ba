import { gatewayOf } from '../../kinds/network';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { attachGateway } from '../ways-out';
import { named } from '../words';
import { balanced } from './shared/scenes';

const isolated = (
  scheme: 'internet-facing' | 'internal',
  type: 'application' | 'network' | 'gateway' = 'application',
) =>
  scene((s, vpc) => {
    const subnets = ['a', 'b'].map((zone, i) => s.add('subnet', zone, vpc, { zone, cidr: `10.0.${i}.0/24` }));
    s.add('load-balancer', 'alb', vpc, { subnets, scheme, type });
  });

export const publicSubnet = defineRule({
  id: 'load-balancer/public-subnet',
  book: 'alb-public-subnet',
  severity: 'error',
  title: 'Load balancer faces the internet in a VPC without an internet gateway',
  why: 'A load balancer that faces the internet has public addresses, whose traffic only an internet gateway carries; AWS refuses it where there is none.',
  fix: 'Attach an internet gateway to the VPC, or make the load balancer internal.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
  code: 'InvalidSubnet',
  kind: 'load-balancer',
  *check(lb, index) {
    const vpc = index.getAs('vpc', index.vpcOf(lb.id));
    if (!vpc || lb.type === 'gateway' || lb.scheme === 'internal' || gatewayOf(index, vpc.id)) return;
    yield {
      field: 'scheme',
      message: `${named(lb)} faces the internet, but ${named(vpc)} has no internet gateway; AWS refuses it. Attach one, or make the load balancer internal.`,
      repairs: attachGateway(index, vpc),
    };
  },
  bad: [
    { title: 'no gateway', design: isolated('internet-facing'), at: 'alb', field: 'scheme' },
    { title: 'a Network Load Balancer', design: isolated('internet-facing', 'network'), at: 'alb', field: 'scheme' },
  ],
  good: [
    { title: 'a gateway', design: balanced() },
    { title: 'internal', design: isolated('internal') },
    { title: 'a Gateway Load Balancer has no scheme', design: isolated('internet-facing', 'gateway') },
    {
      title: 'a gateway that no route leads to, which has a rule of its own',
      design: scene((s, vpc) => {
        s.add('internet-gateway', 'igw', vpc);
        const subnets = ['a', 'b'].map((zone, i) => s.add('subnet', zone, vpc, { zone, cidr: `10.0.${i}.0/24` }));
        s.add('load-balancer', 'alb', vpc, { subnets });
      }),
    },
  ],
});
