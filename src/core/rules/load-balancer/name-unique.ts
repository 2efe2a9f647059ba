import type { Index, ResourceOf } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { clipped, counted } from '../words';
import { balanced } from './shared/scenes';

type LoadBalancer = ResourceOf<'load-balancer'>;

/** Load balancers of each Region by name, as AWS compares them. */
const namesIn = perDesign((index: Index) => {
  const names = new Map<ResourceId | null, Map<string, LoadBalancer[]>>();
  for (const lb of index.all('load-balancer')) {
    if (lb.name === '') continue;
    const region = index.regionOf(lb.id);
    const own = names.get(region) ?? new Map<string, LoadBalancer[]>();
    names.set(region, own);
    own.set(lb.name, [...(own.get(lb.name) ?? []), lb]);
  }
  return names;
});

const twin = (region: string) =>
  balanced((s) => {
    const other = s.add('vpc', 'other', s.region(region), { cidr: '10.1.0.0/16' });
    s.add('load-balancer', 'alb', other, { type: 'network', subnets: [s.add('subnet', 'app', other)] });
    return {};
  });

export const nameUnique = defineRule({
  id: 'load-balancer/name-unique',
  book: '',
  severity: 'error',
  title: 'Load balancers of one Region have the same name',
  why: 'The name of a load balancer is unique in its account and Region, whatever VPC it is in.',
  fix: 'Give each of them a name of its own.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
  code: 'DuplicateLoadBalancerName',
  kind: 'region',
  *check(region, index) {
    for (const [name, all] of namesIn(index).get(region.id) ?? []) {
      if (all.length < 2) continue;
      yield {
        message: `"${clipped(region.name, 80)}" has ${counted(all.length, 'load balancer')} of the name "${clipped(name, 80)}"; AWS expects each name once in a Region. Rename the others.`,
      };
    }
  },
  bad: [
    { title: 'in two VPCs of one Region', design: twin('us-east-1'), at: 'us-east-1' },
    {
      title: 'in one VPC',
      design: balanced((s, { vpc, web }) => {
        s.add('load-balancer', 'alb', vpc, { type: 'network', subnets: [web] });
        return {};
      }),
      at: 'us-east-1',
    },
  ],
  good: [
    { title: 'in two Regions', design: twin('eu-west-1') },
    { title: 'one of the name', design: balanced() },
    {
      title: 'without names',
      design: balanced((s, { vpc, web }) => {
        s.add('load-balancer', '', vpc, { type: 'network', subnets: [web] });
        s.add('load-balancer', '', vpc, { type: 'network', subnets: [web] });
        return {};
      }),
    },
    {
      title: 'one name begins the other',
      design: balanced((s, { vpc, web }) => {
        s.add('load-balancer', 'alb-2', vpc, { type: 'network', subnets: [web] });
        return {};
      }),
    },
  ],
});
