import type { Design, Index, Resource } from '../../kinds/index';
import { quotaOf } from '../../kinds/quotas';
import { countByRegion, perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { grouped, named } from '../words';

const perRegion = perDesign((index: Index) => countByRegion(index, index.all('security-group')));

/** "main" with this many groups, the default one included. */
const withGroups = (count: number) => (): Design => {
  const design = scene(() => {})();
  const resources = new Map<string, Resource>(design.resources);
  const first = [...resources.values()].find((resource) => resource.kind === 'security-group');
  for (let i = 1; first && i < count; i += 1) {
    const id = `security-group-${design.nextId + i}`;
    resources.set(id, { ...first, id, name: `sg ${i}`, isDefault: false, inbound: [] });
  }
  return { ...design, nextId: design.nextId + count, resources };
};

export const count = defineRule({
  id: 'security-group/count',
  severity: 'error',
  title: 'More than 2,500 security groups in a Region',
  why: 'An account has at most 2,500 security groups in a Region until the quota is raised.',
  fix: 'Share groups between resources, or ask AWS for a higher quota (L-E79EC296).',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'SecurityGroupLimitExceeded',
  kind: 'region',
  *check(region, index) {
    const quota = quotaOf(index, region.id, 'security-groups');
    const there = perRegion(index).get(region.id) ?? 0;
    if (there <= quota) return;
    yield {
      message: `${named(region)} has ${grouped(there)} security groups; AWS allows ${grouped(quota)} per Region until the quota is raised. Share groups or ask for a higher quota.`,
    };
  },
  bad: [
    { title: '2,501', design: withGroups(2501), at: 'us-east-1' },
    { title: '2,502', design: withGroups(2502), at: 'us-east-1' },
  ],
  good: [
    { title: '2,500', design: withGroups(2500) },
    { title: 'the default one', design: scene(() => {}) },
    {
      title: '2,501 where AWS has raised the quota',
      design: () => {
        const design = withGroups(2501)();
        const quotas = [{ id: '1', quota: 'security-groups', value: 3000 }] as const;
        const region = [...design.resources.values()].find((resource) => resource.kind === 'region');
        return region
          ? { ...design, resources: new Map(design.resources).set(region.id, { ...region, quotas }) }
          : design;
      },
    },
    {
      title: 'a few in each of two Regions',
      design: scene((s, vpc) => {
        s.add('security-group', 'web', vpc);
        s.add('vpc', 'other', s.region('eu-west-1'), { cidr: '10.1.0.0/16' });
      }),
    },
  ],
});
