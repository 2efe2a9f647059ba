import { quotaOf } from '../../kinds/quotas';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

/** The VPC has one from AWS already. */
const withMore = (count: number) =>
  scene((s, vpc) => {
    for (let i = 0; i < count; i += 1) s.add('network-acl', `nacl-${i}`, vpc);
  });

export const count = defineRule({
  id: 'network-acl/count',
  severity: 'error',
  title: 'VPC has more network ACLs than the quota allows',
  why: 'A VPC has up to 200 network ACLs, the default one counts; AWS can raise the quota.',
  fix: 'Let subnets with the same entries share an ACL, or ask for a higher quota.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'NetworkAclLimitExceeded',
  kind: 'vpc',
  *check(vpc, index) {
    const quota = quotaOf(index, vpc.id, 'network-acls-per-vpc');
    const found = index.inVpc(vpc.id, 'network-acl').length;
    if (found <= quota) return;
    yield {
      message: `${named(vpc)} has ${found} network ACLs; the quota is ${quota} for a VPC. Share some between subnets, or ask AWS for more.`,
    };
  },
  bad: [
    { title: '201 beside the default one', design: withMore(201), at: 'main' },
    { title: '200 beside the default one', design: withMore(200), at: 'main' },
  ],
  good: [
    {
      title: '200 in each of two VPCs',
      design: scene((s, vpc) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        for (const at of [vpc, other]) for (let i = 0; i < 199; i += 1) s.add('network-acl', `nacl-${i}`, at);
      }),
    },
    {
      title: '201 where the quota was raised',
      design: scene((s, vpc) => {
        s.set('region', s.region(), { quotas: [{ id: '1', quota: 'network-acls-per-vpc', value: 300 }] });
        for (let i = 0; i < 200; i += 1) s.add('network-acl', `nacl-${i}`, vpc);
      }),
    },
    { title: '199 beside the default one', design: withMore(199) },
    { title: 'only the default one', design: withMore(0) },
  ],
});
