import type { ResourceOf } from '../../kinds/index';
import { change } from '../fixes';
import { defineRule } from '../rule';
import { named } from '../words';
import { edgeScene } from './shared/scenes';

export const gatewayKind = defineRule({
  id: 'gateway-route-table/gateway-kind',
  severity: 'error',
  title: 'Edge association with a gateway that is not attached to this VPC',
  why: 'A route table directs what comes in through the internet gateway or the virtual private gateway of its own VPC.',
  fix: 'Attach the gateway to the VPC, or take it off the table.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/gateway-route-tables.html',
  kind: 'route-table',
  *check(table, index) {
    for (const [i, id] of table.gateways.entries()) {
      const gateway = index.get(id);
      if (gateway?.kind !== 'internet-gateway' && gateway?.kind !== 'virtual-private-gateway') continue;
      if (gateway.parent === table.parent) continue;
      const other = index.getAs('vpc', gateway.parent);
      yield {
        field: `gateways[${i}]`,
        message: `${named(table)} is associated with ${named(gateway)}, which is attached to ${other ? `another VPC, ${named(other)}` : 'no VPC'}; AWS takes only gateways of the table's own VPC. Attach it there, or take it off the table.`,
        repairs: [
          change<ResourceOf<'route-table'>>(`Take ${named(gateway)} off the table`, table.id, (now) => ({
            gateways: now.gateways.filter((one) => one !== id),
          })),
        ],
      };
    }
  },
  bad: [
    {
      title: 'a detached gateway',
      design: edgeScene(({ s }) => ({ gateways: [s.add('virtual-private-gateway', 'vgw', s.region())] })),
      at: 'edge',
      field: 'gateways[0]',
    },
    {
      title: 'the gateway of another VPC',
      design: edgeScene(({ s, gateway }) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        return { gateways: [gateway, s.add('internet-gateway', 'igw-2', other)] };
      }),
      at: 'edge',
      field: 'gateways[1]',
    },
  ],
  good: [
    {
      title: 'a gateway of another VPC in the table of that VPC',
      design: edgeScene(({ s }) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        s.add('route-table', 'edge-2', other, { gateways: [s.add('internet-gateway', 'igw-2', other)] });
        return {};
      }),
    },
    {
      title: 'a detached gateway that no table has',
      design: edgeScene(({ s }) => {
        s.add('virtual-private-gateway', 'spare', s.region());
        return {};
      }),
    },

    { title: 'the internet gateway of its VPC', design: edgeScene() },
    {
      title: 'both gateways of its VPC',
      design: edgeScene(({ s, vpc, gateway }) => ({
        gateways: [gateway, s.add('virtual-private-gateway', 'vgw', vpc)],
      })),
    },
  ],
});
