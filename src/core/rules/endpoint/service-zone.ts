import { balancersBehind, serviceReached } from '../../kinds/private-link';
import { change } from '../fixes';
import { placeOf, samePlace } from '../places';
import { defineRule } from '../rule';
import { listed, named } from '../words';
import { consumerScene, farConsumerScene, ownServiceScene } from './shared/own-service';
import type { Endpoint } from './shared/service';

export const serviceZone = defineRule({
  id: 'endpoint/service-zone',
  severity: 'error',
  title: 'Endpoint stands in a zone in which its endpoint service is not',
  why: 'A service is available in the zones of its load balancers; inside a Region an endpoint can stand in those only.',
  fix: 'Choose a subnet in a zone of the service, or give a load balancer of the service a subnet in the zone.',
  source:
    'https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html#endpoint-service-subnets-zones',
  code: 'InvalidParameter',
  book: 'vpce-if-az-supported',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    const service = serviceReached(index, endpoint);
    const [here, there] = [placeOf(index, endpoint.id), service && placeOf(index, service.id)];
    // Another account may name its zones otherwise; across Regions zones do not matter.
    if (!service || !here || !there || !samePlace(here, there)) return;
    const behind = balancersBehind(index, service).flatMap((balancer) => balancer.subnets);
    const zones = new Set(behind.flatMap((id) => index.getAs('subnet', id)?.zone ?? []));
    if (zones.size === 0) return;
    for (const [i, id] of endpoint.subnets.entries()) {
      const subnet = index.getAs('subnet', id);
      if (!subnet || zones.has(subnet.zone)) continue;
      yield {
        field: `subnets[${i}]`,
        message: `${named(endpoint)} has the subnet ${named(subnet)} in zone ${subnet.zone}, but ${named(service)} is in ${listed([...zones].sort())}; AWS refuses it. Choose a subnet there, or give a load balancer of the service one in zone ${subnet.zone}.`,
        // Without any subnet it would be refused too.
        repairs:
          endpoint.subnets.length < 2
            ? []
            : [
                change<Endpoint>(`Take ${named(subnet)} away`, endpoint.id, (now) => ({
                  subnets: now.subnets.filter((one) => one !== id),
                })),
              ],
      };
    }
  },
  bad: [
    {
      title: 'the load balancer is in zone b only',
      design: ownServiceScene({}, (s, { vpc, nlb, service, web, db }) => {
        s.set('load-balancer', nlb, { subnets: [db] });
        const fields = { type: 'interface', endpointService: service, privateDns: false } as const;
        s.add('vpc-endpoint', 'consumer', vpc, { ...fields, subnets: [db, web] });
      }),
      at: 'consumer',
      field: 'subnets[1]',
    },
    {
      title: 'a Gateway Load Balancer in another zone',
      design: ownServiceScene({ balancer: { type: 'gateway' } }, (s, { vpc, nlb, service, web, db }) => {
        s.set('load-balancer', nlb, { subnets: [web] });
        const fields = { type: 'gateway-load-balancer', endpointService: service } as const;
        s.add('vpc-endpoint', 'consumer', vpc, { ...fields, subnets: [db] });
      }),
      at: 'consumer',
      field: 'subnets[0]',
    },
  ],
  good: [
    { title: 'a zone of the service', design: consumerScene() },
    { title: 'the load balancer has no subnet yet', design: consumerScene({ balancer: { subnets: [] } }) },
    {
      title: 'one of two load balancers is there',
      design: consumerScene({}, (s, { vpc, nlb, service, web, db }) => {
        s.set('load-balancer', nlb, { subnets: [db] });
        const more = s.add('load-balancer', 'more', vpc, { type: 'network', subnets: [web] });
        s.set('endpoint-service', service, { loadBalancers: [nlb, more] });
      }),
    },
    {
      title: 'another Region, where zones do not matter',
      design: farConsumerScene({ service: { supportedRegions: ['eu-west-1'] } }, (s) => s.region('eu-west-1')),
    },
    {
      title: 'another account, whose zones may be named otherwise',
      design: farConsumerScene({ service: { allowedPrincipals: ['*'] } }, (s) =>
        s.add('region', 'other', null, { code: 'us-east-1', account: s.add('account', 'other', null) }),
      ),
    },
  ],
});
