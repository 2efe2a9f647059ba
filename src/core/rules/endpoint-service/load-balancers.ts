import { balancersBehind } from '../../kinds/private-link';
import { defineRule } from '../rule';
import { named } from '../words';
import { gwlb, serviceScene } from './shared/scenes';

export const loadBalancers = defineRule({
  id: 'endpoint-service/load-balancers',
  book: '',
  severity: 'error',
  title: 'Endpoint service has no load balancer that it can have',
  why: 'Requests of consumers come to Network Load Balancers, or to Gateway Load Balancers: a service has one or more of one of the two types.',
  fix: 'Choose Network Load Balancers for interface endpoints, or Gateway Load Balancers for appliances. An Application Load Balancer goes behind a Network Load Balancer.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpointServiceConfiguration.html',
  code: 'InvalidParameter',
  uncertain: true,
  kind: 'endpoint-service',
  *check(service, index) {
    if (service.loadBalancers.length === 0) {
      yield {
        field: 'loadBalancers',
        message: `${named(service)} has no load balancer; AWS may refuse it, since it expects at least one. Choose a Network or a Gateway Load Balancer.`,
      };
      return;
    }
    const [first] = balancersBehind(index, service);
    for (const [i, id] of service.loadBalancers.entries()) {
      const balancer = index.getAs('load-balancer', id);
      if (!balancer || (first && balancer.type === first.type)) continue;
      const field = `loadBalancers[${i}]`;
      if (balancer.type === 'application')
        yield {
          field,
          message: `${named(service)} has the Application Load Balancer ${named(balancer)}; AWS may refuse it, since it expects Network or Gateway Load Balancers. Put a Network Load Balancer before it.`,
        };
      else
        yield {
          field,
          message: `${named(service)} has ${named(first)} and ${named(balancer)}, one Network and one Gateway Load Balancer; AWS may refuse it, since it expects one type. Draw a second service for the other.`,
        };
    }
  },
  bad: [
    { title: 'none', design: serviceScene({ loadBalancers: [] }), at: 'service', field: 'loadBalancers' },
    {
      title: 'an Application Load Balancer',
      design: serviceScene((s, { vpc, subnets }) => ({
        loadBalancers: [s.add('load-balancer', 'alb', vpc, { subnets })],
      })),
      at: 'service',
      field: 'loadBalancers[0]',
    },
    {
      title: 'both types',
      design: serviceScene((s, behind) => ({ loadBalancers: [behind.nlb, gwlb(s, behind)] })),
      at: 'service',
      field: 'loadBalancers[1]',
    },
  ],
  good: [
    { title: 'one Network Load Balancer', design: serviceScene() },
    {
      title: 'two Network Load Balancers',
      design: serviceScene((s, { vpc, subnets, nlb }) => ({
        loadBalancers: [nlb, s.add('load-balancer', 'more', vpc, { type: 'network', subnets })],
      })),
    },
    {
      title: 'a Gateway Load Balancer',
      design: serviceScene((s, behind) => ({ loadBalancers: [gwlb(s, behind)] })),
    },
    {
      title: 'an Application Load Balancer behind the Network Load Balancer',
      design: serviceScene({}, (s, { vpc, subnets, nlb }) => {
        const target = s.add('load-balancer', 'alb', vpc, { subnets });
        const targets = [{ id: '1', target, address: '', listenerPort: null, port: null }];
        s.set('load-balancer', nlb, { targets });
      }),
    },
  ],
});
