import type { ResourceOf } from '../../kinds/index';
import { change } from '../fixes';
import { defineRule } from '../rule';
import { scene, vpnScene } from '../scene';
import { named } from '../words';

export const propagationAttached = defineRule({
  id: 'route-table/propagation-attached',
  book: '',
  severity: 'error',
  title: 'Route propagation from a gateway that is not attached to this VPC',
  why: 'A route table learns routes only from the virtual private gateway that is attached to its VPC.',
  fix: 'Attach the gateway to the VPC, or turn the propagation off.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EnableVgwRoutePropagation.html',
  code: 'Gateway.NotAttached',
  kind: 'route-table',
  *check(table, index) {
    for (const [i, id] of table.propagatingGateways.entries()) {
      const gateway = index.getAs('virtual-private-gateway', id);
      if (!gateway || gateway.parent === table.parent) continue;
      const other = index.getAs('vpc', gateway.parent);
      yield {
        field: `propagatingGateways[${i}]`,
        message: `${named(table)} learns routes from ${named(gateway)}, which is attached to ${other ? `another VPC, ${named(other)}` : 'no VPC'}. Attach it to this VPC, or turn the propagation off.`,
        repairs: [
          change<ResourceOf<'route-table'>>('Turn the propagation off', table.id, (now) => ({
            propagatingGateways: now.propagatingGateways.filter((one) => one !== id),
          })),
        ],
      };
    }
  },
  bad: [
    {
      title: 'a detached gateway',
      design: scene((s, vpc) => {
        const propagatingGateways = [s.add('virtual-private-gateway', 'vgw', s.region())];
        s.add('route-table', 'rt', vpc, { propagatingGateways });
      }),
      at: 'rt',
      field: 'propagatingGateways[0]',
    },
    {
      title: 'the gateway of another VPC',
      design: vpnScene((s, { gateway }) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.1.0.0/16' });
        s.add('route-table', 'rt', other, { propagatingGateways: [gateway] });
      }),
      at: 'rt',
      field: 'propagatingGateways[0]',
    },
  ],
  good: [
    {
      title: 'two tables learn from one gateway',
      design: vpnScene((s, { vpc, gateway }) => {
        for (const name of ['rt-a', 'rt-b']) s.add('route-table', name, vpc, { propagatingGateways: [gateway] });
      }),
    },
    {
      title: 'a detached gateway that no table learns from',
      design: scene((s) => s.add('virtual-private-gateway', 'spare', s.region())),
    },

    {
      title: 'the gateway of this VPC',
      design: vpnScene((s, { vpc, gateway }) => s.add('route-table', 'rt', vpc, { propagatingGateways: [gateway] })),
    },
    { title: 'none', design: vpnScene() },
  ],
});
