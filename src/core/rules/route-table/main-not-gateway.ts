import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { publicScene } from '../scene';
import { named } from '../words';

export const mainNotGateway = defineRule({
  id: 'route-table/main-not-gateway',
  severity: 'error',
  title: 'Main route table that is associated with a gateway',
  why: 'A gateway route table cannot be the main route table of its VPC, which new subnets follow.',
  fix: 'Use a table of its own for the gateway.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    if (!table.main || table.gateways.length === 0) return;
    yield {
      field: 'gateways',
      message: `${named(table)} is the main route table of its VPC and is associated with ${named(index.get(table.gateways[0]))}; AWS does not take the main one for that. Use a table of its own for the gateway.`,
      repairs: [setFields('Remove the association', table.id, { gateways: [] })],
    };
  },
  bad: [
    {
      title: 'the main table and a virtual private gateway',
      design: publicScene((s, { vpc }) =>
        s.set('route-table', s.mainTable(vpc), { gateways: [s.add('virtual-private-gateway', 'vgw', vpc)] }),
      ),
      at: 'main',
      field: 'gateways',
    },

    {
      title: 'the main table',
      design: publicScene((s, { vpc, gateway }) => s.set('route-table', s.mainTable(vpc), { gateways: [gateway] })),
      at: 'main',
      field: 'gateways',
    },
  ],
  good: [
    {
      title: 'the main table learns routes',
      design: publicScene((s, { vpc }) =>
        s.set('route-table', s.mainTable(vpc), { propagatingGateways: [s.add('virtual-private-gateway', 'vgw', vpc)] }),
      ),
    },
    {
      title: 'the main table routes to a gateway',
      design: publicScene((s, { vpc, gateway }) =>
        s.set('route-table', s.mainTable(vpc), { routes: [{ id: '1', destination: '0.0.0.0/0', target: gateway }] }),
      ),
    },

    {
      title: 'another table',
      design: publicScene((s, { vpc, gateway }) => s.add('route-table', 'edge', vpc, { gateways: [gateway] })),
    },
    { title: 'no gateway', design: publicScene() },
  ],
});
