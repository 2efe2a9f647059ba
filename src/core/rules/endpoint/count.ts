import { quotaOf } from '../../kinds/quotas';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const withEndpoints = (count: number, type: 'interface' | 'gateway' = 'interface') =>
  scene((s, vpc) => {
    for (let i = 0; i < count; i += 1)
      s.add('vpc-endpoint', `vpce-${i}`, vpc, { type, service: 's3', privateDns: false });
  });

/** Gateway endpoints and those of VPC Lattice are counted apart. */
const counts = ({ type }: { readonly type: string }) => type === 'interface' || type === 'gateway-load-balancer';

export const count = defineRule({
  id: 'endpoint/count',
  severity: 'error',
  title: 'VPC has more interface endpoints than the quota allows',
  why: 'A VPC has up to 50 interface and Gateway Load Balancer endpoints together; AWS can raise the quota.',
  fix: 'Share endpoints between VPCs, or ask for a higher quota.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html',
  code: 'VpcEndpointLimitExceeded',
  book: 'vpce-quota',
  kind: 'vpc',
  *check(vpc, index) {
    const quota = quotaOf(index, vpc.id, 'interface-endpoints-per-vpc');
    const found = index.inVpc(vpc.id, 'vpc-endpoint').filter(counts).length;
    if (found <= quota) return;
    yield {
      message: `${named(vpc)} has ${found} interface and Gateway Load Balancer endpoints; the quota is ${quota} for a VPC. Share some, or ask AWS for more.`,
    };
  },
  bad: [{ title: '51', design: withEndpoints(51), at: 'main' }],
  good: [
    { title: '50', design: withEndpoints(50) },
    { title: 'gateway endpoints count apart', design: withEndpoints(51, 'gateway') },
  ],
});
