import { isPublicSubnet } from '../../kinds/network';
import type { Sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { defineRule } from '../rule';
import { listed, named } from '../words';
import { placed } from './shared/scenes';

/** Routes a destination of the subnet to an internet gateway. */
const lead = (s: Sketch, vpc: ResourceId, subnet: ResourceId, destination = '0.0.0.0/0') => {
  const target = s.add('internet-gateway', 'igw', vpc);
  const routeTable = s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination, target }] });
  s.set('subnet', subnet, { routeTable });
  return target;
};

export const publicSubnet = defineRule({
  id: 'workload/public-subnet',
  book: 'rds-public',
  severity: 'warning',
  set: 'security',
  title: 'Database in subnets that lead to the internet',
  why: 'A database in a public subnet is one setting or one group rule away from being open to everybody; in a private one it cannot be.',
  fix: 'Put the database into private subnets.',
  source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-46',
  kind: 'db-instance',
  *check(db, index) {
    const open = db.subnets.flatMap((id) => {
      const subnet = index.getAs('subnet', id);
      return subnet && isPublicSubnet(index, subnet) ? [subnet] : [];
    });
    if (open.length === 0) return;
    const [what, leads] = open.length === 1 ? ['subnet', 'leads'] : ['subnets', 'lead'];
    yield {
      field: 'subnets',
      message: `${named(db)} has an interface in the ${what} ${listed(open.map(named))}, which ${leads} to an internet gateway. Choose private subnets.`,
    };
  },
  bad: [
    {
      title: 'one of its subnets is public',
      design: placed('db-instance', 'db', (s, { vpc, a }) => {
        lead(s, vpc, a);
        return {};
      }),
      at: 'db',
      field: 'subnets',
    },
    {
      title: 'the main table is public',
      design: placed('db-instance', 'db', (s, { vpc }) => {
        const target = s.add('internet-gateway', 'igw', vpc);
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target }] });
        return {};
      }),
      at: 'db',
      field: 'subnets',
    },
  ],
  good: [
    { title: 'private subnets', design: placed('db-instance', 'db') },
    {
      title: 'another subnet of the VPC is public',
      design: placed('db-instance', 'db', (s, { vpc }) => {
        lead(s, vpc, s.add('subnet', 'web', vpc, { zone: 'a', cidr: '10.0.2.0/24' }));
        return {};
      }),
    },
    {
      title: 'behind a NAT gateway',
      design: placed('db-instance', 'db', (s, { vpc, a, b }) => {
        const web = s.add('subnet', 'web', vpc, { zone: 'a', cidr: '10.0.2.0/24' });
        lead(s, vpc, web);
        const target = s.add('nat-gateway', 'nat', web);
        const routeTable = s.add('route-table', 'rt-db', vpc, {
          routes: [{ id: '1', destination: '0.0.0.0/0', target }],
        });
        for (const subnet of [a, b]) s.set('subnet', subnet, { routeTable });
        return {};
      }),
    },
    {
      title: 'IPv6 outwards only',
      design: placed('db-instance', 'db', (s, { vpc, a }) => {
        s.set('vpc', vpc, { ipv6: 'amazon' });
        const target = s.add('egress-only-internet-gateway', 'eigw', vpc);
        const routeTable = s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '::/0', target }] });
        s.set('subnet', a, { routeTable, ipv6Block: 0 });
        return {};
      }),
    },
    { title: 'no subnet yet', design: placed('db-instance', 'db', () => ({ subnets: [] })) },
  ],
});
