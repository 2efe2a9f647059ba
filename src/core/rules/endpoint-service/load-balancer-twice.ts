import type { Index, ResourceOf } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { remove } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { gwlb, serviceScene } from './shared/scenes';

type Service = ResourceOf<'endpoint-service'>;

/** The service that has a load balancer first. */
const firstOf = (index: Index, balancer: ResourceId): Service | undefined => {
  for (const { from } of index.referrers(balancer)) {
    const service = index.getAs('endpoint-service', from);
    if (service) return service;
  }
  return undefined;
};

export const loadBalancerTwice = defineRule({
  id: 'endpoint-service/load-balancer-twice',
  book: '',
  severity: 'error',
  title: 'Network Load Balancer stands behind two endpoint services',
  why: 'A Network Load Balancer belongs to one endpoint service; a service may have several of them.',
  fix: 'Use one service for all consumers, or draw a second load balancer.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html',
  code: 'InvalidParameter',
  uncertain: true,
  kind: 'endpoint-service',
  *check(service, index) {
    for (const [i, id] of service.loadBalancers.entries()) {
      const balancer = index.getAs('load-balancer', id);
      const first = balancer?.type === 'network' ? firstOf(index, id) : undefined;
      if (!first || first.id === service.id) continue;
      yield {
        field: `loadBalancers[${i}]`,
        message: `${named(service)} has ${named(balancer)}, as ${named(first)} already does; AWS may refuse the second, since it expects a Network Load Balancer behind one service. Use that service, or another load balancer.`,
        repairs: [remove(`Delete ${named(service)}`, service.id)],
      };
    }
  },
  bad: [
    {
      title: 'two services',
      design: serviceScene({}, (s, { nlb }) =>
        s.add('endpoint-service', 'again', s.region(), { loadBalancers: [nlb] }),
      ),
      at: 'again',
      field: 'loadBalancers[0]',
    },
    {
      title: 'the second load balancer of another service',
      design: serviceScene({}, (s, { vpc, subnets, nlb }) => {
        const more = s.add('load-balancer', 'more', vpc, { type: 'network', subnets });
        s.add('endpoint-service', 'again', s.region(), { loadBalancers: [more, nlb] });
      }),
      at: 'again',
      field: 'loadBalancers[1]',
    },
  ],
  good: [
    { title: 'one', design: serviceScene() },
    {
      title: 'a load balancer each',
      design: serviceScene({}, (s, { vpc, subnets }) => {
        const more = s.add('load-balancer', 'more', vpc, { type: 'network', subnets });
        s.add('endpoint-service', 'again', s.region(), { loadBalancers: [more] });
      }),
    },
    {
      title: 'a Gateway Load Balancer is another matter',
      design: serviceScene({}, (s, behind) => {
        const inspection = gwlb(s, behind);
        s.add('endpoint-service', 'one', s.region(), { loadBalancers: [inspection] });
        s.add('endpoint-service', 'two', s.region(), { loadBalancers: [inspection] });
      }),
    },
    {
      title: 'a mirror target leads to it as well',
      design: serviceScene({}, (s, { nlb }) => s.add('traffic-mirror-target', 'sensor', s.region(), { target: nlb })),
    },
  ],
});
