import { endpointTypeFor, serviceReached } from '../../kinds/private-link';
import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { consumerScene, ownServiceScene } from './shared/own-service';

const WORDS = { interface: 'an interface endpoint', 'gateway-load-balancer': 'a Gateway Load Balancer endpoint' };

export const serviceType = defineRule({
  id: 'endpoint/service-type',
  book: '',
  severity: 'error',
  title: 'Endpoint is not of the type that its endpoint service has',
  why: 'Interface endpoints reach services of Network Load Balancers, Gateway Load Balancer endpoints those of Gateway Load Balancers.',
  fix: 'Change the type of the endpoint, or choose another service.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcEndpointServiceConfiguration.html',
  code: 'InvalidParameter',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    const service = serviceReached(index, endpoint);
    const type = service ? endpointTypeFor(index, service) : null;
    if (type === null || type === endpoint.type) return;
    yield {
      field: 'type',
      message: `${named(endpoint)} is ${WORDS[endpoint.type as keyof typeof WORDS]}, but ${named(service)} expects ${WORDS[type]}. Change its type, or choose another service.`,
      repairs: [setFields(`Make it ${WORDS[type]}`, endpoint.id, { type, privateDns: false })],
    };
  },
  bad: [
    {
      title: 'an interface endpoint of appliances',
      design: consumerScene({ balancer: { type: 'gateway' } }),
      at: 'consumer',
      field: 'type',
    },
    {
      title: 'a Gateway Load Balancer endpoint of a service of one’s own',
      design: consumerScene({ endpoint: { type: 'gateway-load-balancer' } }),
      at: 'consumer',
      field: 'type',
    },
  ],
  good: [
    { title: 'an interface endpoint', design: consumerScene() },
    {
      title: 'a Gateway Load Balancer endpoint',
      design: consumerScene({ balancer: { type: 'gateway' }, endpoint: { type: 'gateway-load-balancer' } }),
    },
    { title: 'no load balancer says the type', design: consumerScene({ service: { loadBalancers: [] } }) },
    {
      title: 'a gateway endpoint that reached the service before',
      design: ownServiceScene({}, (s, { vpc, service, table }) =>
        s.add('vpc-endpoint', 's3', vpc, { endpointService: service, routeTables: [table] }),
      ),
    },
  ],
});
