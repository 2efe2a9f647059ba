import { quotaOf } from '../../kinds/quotas';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

const withEndpoints = (here: number, elsewhere = 0) =>
  scene((s, vpc) => {
    for (let i = 0; i < here; i += 1) s.add('vpc-endpoint', `vpce-${i}`, vpc);
    if (elsewhere === 0) return;
    const other = s.add('vpc', 'other', s.region('eu-west-1'), { cidr: '10.1.0.0/16' });
    for (let i = 0; i < elsewhere; i += 1) s.add('vpc-endpoint', `far-${i}`, other);
  });

export const gatewayCount = defineRule({
  id: 'endpoint/gateway-count',
  severity: 'error',
  title: 'Region has more gateway endpoints than the quota allows',
  why: 'An account has up to 20 gateway endpoints in a Region; AWS can raise the quota.',
  fix: 'Ask for a higher quota: gateway endpoints cannot be shared between VPCs.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html',
  code: 'VpcEndpointLimitExceeded',
  book: 'vpce-quota',
  kind: 'region',
  *check(region, index) {
    const quota = quotaOf(index, region.id, 'gateway-endpoints');
    let found = 0;
    for (const child of index.children(region.id)) {
      if (child.kind !== 'vpc') continue;
      for (const endpoint of index.inVpc(child.id, 'vpc-endpoint')) if (endpoint.type === 'gateway') found += 1;
    }
    if (found <= quota) return;
    yield {
      message: `${named(region)} has ${found} gateway endpoints; the quota is ${quota} for a Region. Ask AWS for more.`,
    };
  },
  bad: [
    { title: '21', design: withEndpoints(21), at: 'us-east-1' },
    {
      title: '21 in two VPCs of the Region',
      design: scene((s, vpc) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        for (let i = 0; i < 21; i += 1) s.add('vpc-endpoint', `vpce-${i}`, i % 2 === 0 ? vpc : other);
      }),
      at: 'us-east-1',
    },
  ],
  good: [
    { title: '20', design: withEndpoints(20) },
    { title: '21 in two Regions', design: withEndpoints(11, 10) },
    { title: '20 in each of two Regions', design: withEndpoints(20, 20) },
    {
      title: 'interface endpoints do not count',
      design: scene((s, vpc) => {
        for (let i = 0; i < 20; i += 1) s.add('vpc-endpoint', `vpce-${i}`, vpc);
        s.add('vpc-endpoint', 'ssm', vpc, { type: 'interface', service: 'ssm' });
      }),
    },
  ],
});
