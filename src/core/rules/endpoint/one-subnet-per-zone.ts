import { defineRule } from '../rule';
import { named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';
import { hasGroups } from './shared/service';

export const oneSubnetPerZone = defineRule({
  id: 'endpoint/one-subnet-per-zone',
  severity: 'error',
  title: 'Interface endpoint has two subnets of one zone',
  why: 'An interface endpoint has at most one network interface in a zone, which serves all of its subnets.',
  fix: 'Keep one subnet of each zone.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
  code: 'DuplicateSubnetsInSameZone',
  book: 'vpce-if-subnet-az',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    if (!hasGroups(endpoint)) return;
    const first = new Map<string, string>();
    for (const [i, id] of endpoint.subnets.entries()) {
      const subnet = index.getAs('subnet', id);
      if (!subnet || subnet.zone === '') continue;
      const other = first.get(subnet.zone);
      if (other === undefined) {
        first.set(subnet.zone, subnet.id);
        continue;
      }
      const both = other === id ? `${named(subnet)} twice` : `${named(index.get(other))} and ${named(subnet)}`;
      yield {
        field: `subnets[${i}]`,
        message: `${named(endpoint)} has ${both}, both of zone ${subnet.zone}; AWS expects one subnet per zone. Take one of them away.`,
      };
    }
  },
  bad: [
    {
      title: 'two subnets of zone a',
      design: interfaceEndpoint((s, at) => ({
        subnets: [at.web, s.add('subnet', 'app', at.vpc, { zone: 'a', cidr: '10.0.2.0/24' })],
      })),
      at: 'ssm',
      field: 'subnets[1]',
    },
    {
      title: 'one subnet twice',
      design: interfaceEndpoint((_s, at) => ({ subnets: [at.web, at.db, at.web] })),
      at: 'ssm',
      field: 'subnets[2]',
    },
  ],
  good: [
    { title: 'two zones', design: interfaceEndpoint() },
    { title: 'one subnet', design: interfaceEndpoint((_s, at) => ({ subnets: [at.db] })) },
    { title: 'a gateway endpoint', design: gateway() },
    {
      title: 'two subnets whose zones are not chosen yet',
      design: interfaceEndpoint((s, at) => ({
        subnets: ['10.0.2.0/24', '10.0.3.0/24'].map((cidr) => s.add('subnet', cidr, at.vpc, { zone: '', cidr })),
      })),
    },
  ],
});
