import { quotaOf } from '../../kinds/quotas';
import { defineRule } from '../rule';
import { subnetScene } from '../scene';
import { named } from '../words';
import { carrierKinds } from './shared/default-users';

const withGroups = (count: number) =>
  subnetScene((s, subnet, vpc) => {
    const groups = Array.from({ length: count }, (_, i) => s.add('security-group', `app-${i}`, vpc));
    s.add('instance', 'server', subnet, { securityGroups: groups });
  });

export const perInterface = defineRule({
  id: 'security-group/per-interface',
  severity: 'error',
  title: 'Network interface carries more than five security groups',
  why: 'A network interface carries up to 5 groups by default; AWS can raise that to 16.',
  fix: 'Join groups that always go together, or ask for a higher quota.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html',
  code: 'SecurityGroupsPerInterfaceLimitExceeded',
  book: 'sg-per-eni',
  kind: carrierKinds,
  *check(resource, index) {
    const quota = quotaOf(index, resource.id, 'groups-per-interface');
    const count = new Set(resource.securityGroups).size;
    if (count <= quota) return;
    yield {
      field: 'securityGroups',
      message: `${named(resource)} carries ${count} security groups; the quota is ${quota} for a network interface. Join some, or ask AWS for more.`,
    };
  },
  bad: [
    { title: 'an instance with six', design: withGroups(6), at: 'server', field: 'securityGroups' },
    {
      title: 'an endpoint with six',
      design: subnetScene((s, subnet, vpc) => {
        const securityGroups = Array.from({ length: 6 }, (_, i) => s.add('security-group', `app-${i}`, vpc));
        s.add('vpc-endpoint', 'ssm', vpc, { type: 'interface', service: 'ssm', subnets: [subnet], securityGroups });
      }),
      at: 'ssm',
      field: 'securityGroups',
    },
    {
      title: 'an interface with six',
      design: subnetScene((s, subnet, vpc) => {
        const securityGroups = Array.from({ length: 6 }, (_, i) => s.add('security-group', `app-${i}`, vpc));
        s.add('network-interface', 'eni', subnet, { securityGroups });
      }),
      at: 'eni',
      field: 'securityGroups',
    },
    {
      title: 'a database with six',
      design: subnetScene((s, subnet, vpc) => {
        const securityGroups = Array.from({ length: 6 }, (_, i) => s.add('security-group', `app-${i}`, vpc));
        s.add('db-instance', 'orders', vpc, { subnets: [subnet], securityGroups });
      }),
      at: 'orders',
      field: 'securityGroups',
    },
  ],
  good: [
    {
      title: 'a load balancer with five',
      design: subnetScene((s, subnet, vpc) => {
        const securityGroups = Array.from({ length: 5 }, (_, i) => s.add('security-group', `app-${i}`, vpc));
        s.add('load-balancer', 'nlb', vpc, { type: 'network', subnets: [subnet], securityGroups });
      }),
    },
    { title: 'five', design: withGroups(5) },
    { title: 'none', design: withGroups(0) },
    {
      title: 'six where AWS has raised the quota',
      design: subnetScene((s, subnet, vpc) => {
        s.set('region', s.region(), { quotas: [{ id: '1', quota: 'groups-per-interface', value: 6 }] });
        const securityGroups = Array.from({ length: 6 }, (_, i) => s.add('security-group', `app-${i}`, vpc));
        s.add('instance', 'server', subnet, { securityGroups });
      }),
    },
  ],
});
