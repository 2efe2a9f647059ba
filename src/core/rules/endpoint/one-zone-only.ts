import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';
import { gateway, interfaceEndpoint } from './shared/scenes';

export const oneZoneOnly = defineRule({
  id: 'endpoint/one-zone-only',
  severity: 'warning',
  set: 'resilience',
  title: 'Interface endpoint stands in one zone of several',
  why: 'If its only zone fails, the whole VPC loses the service; until then the other zones pay for traffic between zones.',
  fix: 'Add a subnet in a second zone.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html',
  book: 'vpce-if-multi-az',
  kind: 'vpc-endpoint',
  *check(endpoint, index) {
    if (endpoint.type !== 'interface') return;
    const zonesOf = (ids: readonly string[]) =>
      new Set(ids.flatMap((id) => index.getAs('subnet', id)?.zone ?? []).filter((zone) => zone !== ''));
    const own = zonesOf(endpoint.subnets);
    const [zone] = own;
    if (zone === undefined || own.size > 1) return;
    const used = index
      .inVpc(index.vpcOf(endpoint.id) ?? '', 'subnet')
      .filter((subnet) => index.children(subnet.id).length > 0);
    if (!used.some((subnet) => subnet.zone !== zone && subnet.zone !== '')) return;
    yield {
      field: 'subnets',
      message: `${named(endpoint)} stands in zone ${zone} only, but the VPC uses other zones too. Add a subnet in a second zone.`,
    };
  },
  bad: [
    {
      title: 'servers in zone b, endpoint in zone a',
      design: interfaceEndpoint((s, at) => {
        s.add('instance', 'server', at.db);
        return { subnets: [at.web] };
      }),
      at: 'ssm',
      field: 'subnets',
    },
    {
      title: 'servers in both zones, endpoint in zone b',
      design: interfaceEndpoint((s, at) => {
        s.add('instance', 'server', at.web);
        s.add('instance', 'server-b', at.db);
        return { subnets: [at.db] };
      }),
      at: 'ssm',
      field: 'subnets',
    },
  ],
  good: [
    {
      title: 'two zones',
      design: interfaceEndpoint((s, at) => {
        s.add('instance', 'server', at.db);
        return {};
      }),
    },
    { title: 'nothing stands in the other zone', design: interfaceEndpoint((_s, at) => ({ subnets: [at.web] })) },
    {
      title: 'a VPC of one zone',
      design: scene((s, vpc) => {
        const web = s.add('subnet', 'web', vpc, { zone: 'a', cidr: '10.0.0.0/24' });
        s.add('instance', 'server', web);
        s.add('vpc-endpoint', 'ssm', vpc, { type: 'interface', service: 'ssm', subnets: [web] });
      }),
    },
    {
      title: 'a gateway endpoint stands in no zone',
      design: gateway((s, at) => {
        s.add('instance', 'server', at.db);
        return {};
      }),
    },
  ],
});
