import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';
import { mirrorScene } from './shared/scenes';

export const target = defineRule({
  id: 'traffic-mirror/target',
  severity: 'error',
  title: 'Mirror target that leads to nothing that can receive packets',
  why: 'A target is exactly one of a network interface, a Network Load Balancer and a Gateway Load Balancer endpoint.',
  fix: 'Choose one of those.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTrafficMirrorTarget.html',
  code: 'InvalidParameterCombination',
  kind: 'traffic-mirror-target',
  *check(mirror, index) {
    const endpoint = index.getAs('vpc-endpoint', mirror.target);
    const balancer = index.getAs('load-balancer', mirror.target);
    const wanted = 'AWS expects a network interface, a Network Load Balancer or a Gateway Load Balancer endpoint';
    if (mirror.target === null)
      yield { field: 'target', message: `${named(mirror)} leads to nothing; ${wanted}. Choose one.` };
    else if (endpoint && endpoint.type !== 'gateway-load-balancer')
      yield {
        field: 'target',
        message: `${named(mirror)} leads to ${named(endpoint)}, an endpoint of type ${endpoint.type}; ${wanted}. Choose another one.`,
      };
    else if (balancer && balancer.type !== 'network')
      yield {
        field: 'target',
        message: `${named(mirror)} leads to ${named(balancer)}, a load balancer of type ${balancer.type}; ${wanted}. Choose another one.`,
      };
  },
  bad: [
    {
      title: 'nothing',
      design: subnetScene((s) => s.add('traffic-mirror-target', 'target', s.region())),
      at: 'target',
      field: 'target',
    },
    {
      title: 'a gateway endpoint',
      design: subnetScene((s, _subnet, vpc) => {
        s.add('traffic-mirror-target', 'target', s.region(), { target: s.add('vpc-endpoint', 's3', vpc) });
      }),
      at: 'target',
      field: 'target',
    },
    {
      title: 'an Application Load Balancer',
      design: subnetScene((s, _subnet, vpc) => {
        const alb = s.add('load-balancer', 'alb', vpc, { type: 'application' });
        s.add('traffic-mirror-target', 'target', s.region(), { target: alb });
      }),
      at: 'target',
      field: 'target',
    },
  ],
  good: [
    {
      title: 'a Network Load Balancer',
      design: subnetScene((s, _subnet, vpc) => {
        const nlb = s.add('load-balancer', 'nlb', vpc, { type: 'network' });
        s.add('traffic-mirror-target', 'target', s.region(), { target: nlb });
      }),
    },
    {
      title: 'a Gateway Load Balancer endpoint',
      design: subnetScene((s, _subnet, vpc) => {
        const endpoint = s.add('vpc-endpoint', 'gwlbe', vpc, { type: 'gateway-load-balancer' });
        s.add('traffic-mirror-target', 'target', s.region(), { target: endpoint });
      }),
    },
    { title: 'a network interface', design: mirrorScene() },
    {
      title: 'a network interface without a session',
      design: subnetScene((s, subnet) => {
        const receiver = s.add('network-interface', 'receiver', subnet);
        s.add('traffic-mirror-target', 'target', s.region(), { target: receiver });
      }),
    },
  ],
});
