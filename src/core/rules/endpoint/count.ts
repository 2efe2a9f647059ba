import type { ResourceOf } from '../../kinds/index';
import { quotaOf } from '../../kinds/quotas';
import type { QuotaName } from '../../kinds/region/quotas';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

type Endpoint = ResourceOf<'vpc-endpoint'>;

/** What a VPC may have of each; gateway endpoints are counted by Region. */
const QUOTAS: readonly {
  readonly types: readonly Endpoint['type'][];
  readonly quota: QuotaName;
  readonly noun: string;
}[] = [
  {
    types: ['interface', 'gateway-load-balancer'],
    quota: 'interface-endpoints-per-vpc',
    noun: 'interface and Gateway Load Balancer endpoints',
  },
  { types: ['resource'], quota: 'resource-endpoints-per-vpc', noun: 'resource endpoints' },
  { types: ['service-network'], quota: 'service-network-endpoints-per-vpc', noun: 'service network endpoints' },
];

const withEndpoints = (counts: Partial<Record<Endpoint['type'], number>>) =>
  scene((s, vpc) => {
    for (const [type, count] of Object.entries(counts) as [Endpoint['type'], number][])
      for (let i = 0; i < count; i += 1)
        s.add('vpc-endpoint', `${type}-${i}`, vpc, { type, service: 's3', privateDns: false });
  });

export const count = defineRule({
  id: 'endpoint/count',
  severity: 'error',
  title: 'VPC has more endpoints than the quota allows',
  why: 'A VPC has up to 50 interface and Gateway Load Balancer endpoints together, 200 resource endpoints and 50 service network endpoints; AWS can raise the quotas.',
  fix: 'Share endpoints between VPCs, or ask for a higher quota.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html',
  code: 'VpcEndpointLimitExceeded',
  book: 'vpce-quota',
  kind: 'vpc',
  *check(vpc, index) {
    const endpoints = index.inVpc(vpc.id, 'vpc-endpoint');
    for (const { types, quota, noun } of QUOTAS) {
      const most = quotaOf(index, vpc.id, quota);
      const found = endpoints.filter(({ type }) => types.includes(type)).length;
      if (found <= most) continue;
      yield {
        message: `${named(vpc)} has ${found} ${noun}; the quota is ${most} for a VPC. Share some, or ask AWS for more.`,
      };
    }
  },
  bad: [
    { title: '51 interface endpoints', design: withEndpoints({ interface: 51 }), at: 'main' },
    {
      title: '51 of interfaces and load balancers together',
      design: withEndpoints({ interface: 26, 'gateway-load-balancer': 25 }),
      at: 'main',
    },
    { title: '201 resource endpoints', design: withEndpoints({ resource: 201 }), at: 'main' },
    { title: '51 service network endpoints', design: withEndpoints({ 'service-network': 51 }), at: 'main' },
  ],
  good: [
    { title: '50 interface endpoints', design: withEndpoints({ interface: 50 }) },
    { title: 'gateway endpoints count apart', design: withEndpoints({ gateway: 51 }) },
    { title: '200 resource endpoints', design: withEndpoints({ resource: 200 }) },
    { title: '50 of each', design: withEndpoints({ interface: 50, resource: 50, 'service-network': 50 }) },
  ],
});
