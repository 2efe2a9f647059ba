import type { Index } from '../../kinds/index';
import { quotaOf } from '../../kinds/quotas';
import { sketch } from '../../kinds/sketch';
import { countByRegion, perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { named } from '../words';

const perRegion = perDesign((index: Index) => countByRegion(index, index.all('internet-gateway')));

const gateways = (count: number, codes: readonly string[]) => () =>
  sketch('gateways', (s) => {
    for (const code of codes) for (let i = 0; i < count; i += 1) s.add('internet-gateway', `igw-${i}`, s.region(code));
  });

export const quota = defineRule({
  id: 'internet-gateway/quota',
  severity: 'error',
  title: 'More than five internet gateways in a Region',
  why: 'A new account can have five internet gateways in a Region; the quota grows with that of VPCs.',
  fix: 'Ask AWS for a higher quota of VPCs per Region (L-F678F1CE) before you deploy.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'InternetGatewayLimitExceeded',
  kind: 'region',
  *check(region, index) {
    const quota = quotaOf(index, region.id, 'internet-gateways');
    const count = perRegion(index).get(region.id) ?? 0;
    if (count <= quota) return;
    yield {
      message: `${named(region)} has ${count} internet gateways; AWS allows ${quota} per Region until the quota of VPCs is raised. Ask for a higher quota before you deploy.`,
    };
  },
  bad: [
    { title: 'six', design: gateways(6, ['us-east-1']), at: 'us-east-1' },
    {
      title: 'six with a VPC each',
      design: () =>
        sketch('gateways', (s) => {
          for (let i = 0; i < 6; i += 1)
            s.add('internet-gateway', `igw-${i}`, s.add('vpc', `vpc-${i}`, s.region(), { cidr: `10.${i}.0.0/16` }));
        }),
      at: 'us-east-1',
    },
  ],
  good: [
    { title: 'five', design: gateways(5, ['us-east-1']) },
    { title: 'eight in two Regions', design: gateways(4, ['us-east-1', 'eu-west-1']) },
    {
      title: 'six where AWS has raised the quota',
      design: () =>
        sketch('gateways', (s) => {
          const quotas = [{ id: '1', quota: 'internet-gateways', value: 6 }] as const;
          s.set('region', s.region(), { quotas });
          for (let i = 0; i < 6; i += 1) s.add('internet-gateway', `igw-${i}`, s.region());
        }),
    },
    {
      title: 'five and an egress-only one, which does not count',
      design: () =>
        sketch('gateways', (s) => {
          for (let i = 0; i < 5; i += 1) s.add('internet-gateway', `igw-${i}`, s.region());
          s.add('egress-only-internet-gateway', 'eigw', s.add('vpc', 'main', s.region()));
        }),
    },
  ],
});
