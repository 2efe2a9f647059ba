import { setFields } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { edgeScene } from './shared/scenes';

export const noPropagation = defineRule({
  id: 'gateway-route-table/no-propagation',
  severity: 'error',
  title: 'Gateway route table that learns routes',
  why: 'A table with route propagation cannot be associated with a gateway.',
  fix: 'Turn the propagation off, or use another table for the gateway.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    if (table.gateways.length === 0 || table.propagatingGateways.length === 0) return;
    yield {
      field: 'propagatingGateways',
      message: `${named(table)} is associated with ${named(index.get(table.gateways[0]))} and learns routes from ${named(index.get(table.propagatingGateways[0]))}; AWS takes only one of the two. Turn the propagation off.`,
      repairs: [setFields('Turn the propagation off', table.id, { propagatingGateways: [] })],
    };
  },
  bad: [
    {
      title: 'associated with the gateway that it learns from',
      design: edgeScene(({ s, vpc }) => {
        const vgw = s.add('virtual-private-gateway', 'vgw', vpc);
        return { gateways: [vgw], propagatingGateways: [vgw] };
      }),
      at: 'edge',
      field: 'propagatingGateways',
    },

    {
      title: 'both',
      design: edgeScene(({ s, vpc }) => ({ propagatingGateways: [s.add('virtual-private-gateway', 'vgw', vpc)] })),
      at: 'edge',
      field: 'propagatingGateways',
    },
  ],
  good: [
    {
      title: 'another table learns from the gateway that this one is associated with',
      design: edgeScene(({ s, vpc }) => {
        const vgw = s.add('virtual-private-gateway', 'vgw', vpc);
        s.add('route-table', 'rt', vpc, { propagatingGateways: [vgw] });
        return { gateways: [vgw] };
      }),
    },
    { title: 'neither', design: edgeScene(() => ({ gateways: [] })) },

    { title: 'associated only', design: edgeScene() },
    {
      title: 'propagation only',
      design: edgeScene(({ s, vpc }) => ({
        gateways: [],
        propagatingGateways: [s.add('virtual-private-gateway', 'vgw', vpc)],
      })),
    },
  ],
});
