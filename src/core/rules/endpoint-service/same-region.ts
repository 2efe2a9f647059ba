import { placeOf, samePlace } from '../places';
import { defineRule } from '../rule';
import { named } from '../words';
import { serviceScene } from './shared/scenes';

export const sameRegion = defineRule({
  id: 'endpoint-service/same-region',
  book: '',
  severity: 'error',
  title: 'Endpoint service has a load balancer of another Region or account',
  why: 'A service is made in the Region and by the account that its load balancers belong to.',
  fix: 'Choose a load balancer of the Region, or draw a service in the Region of the load balancer.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html',
  code: 'InvalidParameter',
  uncertain: true,
  kind: 'endpoint-service',
  *check(service, index) {
    const here = placeOf(index, service.id);
    for (const [i, id] of service.loadBalancers.entries()) {
      const balancer = index.getAs('load-balancer', id);
      const there = balancer && placeOf(index, balancer.id);
      if (!here || !there || samePlace(here, there)) continue;
      yield {
        field: `loadBalancers[${i}]`,
        message: `${named(service)} is in ${named(here)}, but its load balancer ${named(balancer)} is in ${named(there)}; AWS may refuse it, since it expects both in one Region of one account. Choose another one.`,
      };
    }
  },
  bad: [
    {
      title: 'another Region',
      design: serviceScene((s) => {
        const vpc = s.add('vpc', 'far', s.region('eu-west-1'), { cidr: '10.1.0.0/16' });
        return { loadBalancers: [s.add('load-balancer', 'far-nlb', vpc, { type: 'network' })] };
      }),
      at: 'service',
      field: 'loadBalancers[0]',
    },
    {
      title: 'the same Region of another account',
      design: serviceScene((s) => {
        const account = s.add('account', 'other', null);
        const region = s.add('region', 'other', null, { code: 'us-east-1', account });
        const vpc = s.add('vpc', 'far', region, { cidr: '10.1.0.0/16' });
        return { loadBalancers: [s.add('load-balancer', 'far-nlb', vpc, { type: 'network' })] };
      }),
      at: 'service',
      field: 'loadBalancers[0]',
    },
  ],
  good: [
    { title: 'the same Region', design: serviceScene() },
    {
      title: 'the Region is drawn twice',
      design: serviceScene((s) => {
        const again = s.add('region', 'again', null, { code: 'us-east-1' });
        const vpc = s.add('vpc', 'near', again, { cidr: '10.1.0.0/16' });
        return { loadBalancers: [s.add('load-balancer', 'near-nlb', vpc, { type: 'network' })] };
      }),
    },
    {
      title: 'load balancers of two VPCs of the Region',
      design: serviceScene((s, { nlb }) => {
        const vpc = s.add('vpc', 'near', s.region(), { cidr: '10.1.0.0/16' });
        return { loadBalancers: [nlb, s.add('load-balancer', 'near-nlb', vpc, { type: 'network' })] };
      }),
    },
    { title: 'no load balancer yet', design: serviceScene({ loadBalancers: [] }) },
  ],
});
