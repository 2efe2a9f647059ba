import { quotaOf } from '../../kinds/quotas';
import type { Sketch } from '../../kinds/sketch';
import { sketch } from '../../kinds/sketch';
import { defineRule } from '../rule';
import { named } from '../words';

function vpcs(s: Sketch, count: number, region?: string) {
  for (let i = 0; i < count; i += 1) s.add('vpc', `vpc-${i}`, s.region(region));
}

export const count = defineRule({
  id: 'vpc/count',
  severity: 'warning',
  title: 'More than five VPCs in a Region',
  why: 'A new account can have five VPCs in a Region; the quota is raised on request, often at once.',
  fix: 'Ask for a higher quota (L-F678F1CE) before you deploy, or use fewer VPCs.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'VpcLimitExceeded',
  kind: 'region',
  *check(region, index) {
    const quota = quotaOf(index, region.id, 'vpcs-per-region');
    const there = index.children(region.id).filter((resource) => resource.kind === 'vpc').length;
    if (there <= quota) return;
    yield {
      message: `${named(region)} has ${there} VPCs; AWS allows ${quota} per Region until the quota is raised. Ask for a higher quota before you deploy.`,
    };
  },
  bad: [
    {
      title: 'five beside the default VPC, which counts',
      design: () =>
        sketch('six', (s) => {
          vpcs(s, 5);
          s.add('vpc', 'default', s.region(), { cidr: '172.31.0.0/16', isDefault: true });
        }),
      at: 'us-east-1',
    },
    { title: 'six', design: () => sketch('six', (s) => vpcs(s, 6)), at: 'us-east-1' },
  ],
  good: [
    {
      title: 'six where AWS has raised the quota',
      design: () =>
        sketch('six', (s) => {
          vpcs(s, 6);
          s.set('region', s.region(), { quotas: [{ id: '1', quota: 'vpcs-per-region', value: 6 }] });
        }),
    },
    {
      title: 'six in two accounts',
      design: () =>
        sketch('six', (s) => {
          vpcs(s, 5);
          const account = s.add('account', 'shared', null, { accountId: '111122223333' });
          s.add('vpc', 'other', s.add('region', 'shared-us-east-1', null, { code: 'us-east-1', account }));
        }),
    },

    { title: 'five', design: () => sketch('five', (s) => vpcs(s, 5)) },
    {
      title: 'eight in two Regions',
      design: () =>
        sketch('eight', (s) => {
          vpcs(s, 4);
          vpcs(s, 4, 'eu-west-1');
        }),
    },
  ],
});
