import type { ResourceOf } from '../../kinds/index';
import { leadsToVpn } from '../../kinds/network';
import { change } from '../fixes';
import { defineRule } from '../rule';
import { scene, vpnScene } from '../scene';
import { named } from '../words';

export const propagation = defineRule({
  id: 'vpn-gateway/propagation',
  severity: 'warning',
  title: 'VPN that no route table leads to',
  why: 'Traffic for the other side goes into the VPN only where a route table learns its routes or has one of its own.',
  fix: 'Turn on route propagation in the tables of the subnets that the VPN is for.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html',
  kind: 'virtual-private-gateway',
  *check(gateway, index) {
    const vpc = index.getAs('vpc', gateway.parent);
    const vpn = index.referrers(gateway.id).flatMap(({ from }) => index.getAs('vpn-connection', from) ?? [])[0];
    if (!vpc || !vpn) return;
    const tables = index.inVpc(vpc.id, 'route-table');
    if (tables.some((table) => leadsToVpn(index, table))) return;
    const others = tables.filter((table) => !table.main);
    const only = others.length === 1 ? others[0] : undefined;
    yield {
      message: `${named(vpn)} ends at ${named(gateway)}, but no route table of ${named(vpc)} learns its routes or leads there. Turn on route propagation in the tables of the subnets that it is for.`,
      repairs: only
        ? [
            change<ResourceOf<'route-table'>>(`Propagate its routes into ${named(only)}`, only.id, (now) => ({
              propagatingGateways: [...now.propagatingGateways, gateway.id],
            })),
          ]
        : [],
    };
  },
  bad: [
    { title: 'no route', design: vpnScene(), at: 'vgw' },
    {
      title: 'a table that waits for it',
      design: vpnScene((s, { vpc }) => s.add('route-table', 'rt', vpc)),
      at: 'vgw',
    },
  ],
  good: [
    {
      title: 'a connection that ends at no gateway yet',
      design: vpnScene(() => {}, { vpnGateway: null }),
    },
    {
      title: 'one of two tables learns',
      design: vpnScene((s, { vpc, gateway }) => {
        s.add('route-table', 'isolated', vpc);
        s.add('route-table', 'rt', vpc, { propagatingGateways: [gateway] });
      }),
    },
    {
      title: 'propagation',
      design: vpnScene((s, { vpc, gateway }) =>
        s.set('route-table', s.mainTable(vpc), { propagatingGateways: [gateway] }),
      ),
    },
    {
      title: 'a route of its own',
      design: vpnScene((s, { vpc, gateway: target }) =>
        s.add('route-table', 'rt', vpc, { routes: [{ id: '1', destination: '172.16.0.0/12', target }] }),
      ),
    },
    { title: 'no connection yet', design: scene((s, vpc) => s.add('virtual-private-gateway', 'vgw', vpc)) },
  ],
});
