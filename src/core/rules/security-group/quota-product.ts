import { quotaOf } from '../../kinds/quotas';
import type { QuotaName } from '../../kinds/region/quotas';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { grouped, named } from '../words';

/** Groups of a network interface times rules of a group. */
const MOST = 1000;

const raised = (groups: number, rules: number) =>
  scene((s) => {
    const quotas: readonly (readonly [QuotaName, number])[] = [
      ['groups-per-interface', groups],
      ['rules-per-group', rules],
    ];
    s.set('region', s.region(), { quotas: quotas.map(([quota, value], i) => ({ id: String(i + 1), quota, value })) });
  });

export const quotaProduct = defineRule({
  id: 'security-group/quota-product',
  book: 'sg-per-eni',
  severity: 'error',
  title: 'Quotas of groups and rules are more than 1,000 rules on a network interface',
  why: 'AWS raises the groups of a network interface and the rules of a group only as long as the one times the other is not above 1,000.',
  fix: 'Lower one of the two quotas: 5 groups go with 200 rules, 10 with 100, 16 with 62.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  kind: 'region',
  *check(region, index) {
    const groups = quotaOf(index, region.id, 'groups-per-interface');
    const rules = quotaOf(index, region.id, 'rules-per-group');
    if (groups * rules <= MOST) return;
    yield {
      field: 'quotas',
      message: `${named(region)} has quotas of ${grouped(groups)} security groups for a network interface and ${grouped(rules)} rules for a group, together ${grouped(groups * rules)}; AWS raises them to ${grouped(MOST)} at most. Lower one of the two.`,
    };
  },
  bad: [
    { title: 'six groups of 200 rules', design: raised(6, 200), at: 'us-east-1', field: 'quotas' },
    { title: '16 groups of 63 rules', design: raised(16, 63), at: 'us-east-1', field: 'quotas' },
  ],
  good: [
    { title: 'a new account', design: scene(() => {}) },
    { title: 'five groups of 200 rules', design: raised(5, 200) },
    { title: '16 groups of 62 rules', design: raised(16, 62) },
    { title: 'one group of 1,000 rules', design: raised(1, 1000) },
  ],
});
