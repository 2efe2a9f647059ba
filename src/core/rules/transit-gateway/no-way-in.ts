import { change } from '../fixes';
import { defineRule } from '../rule';
import { transitScene, vpnHubScene } from '../scene-transit';
import { named } from '../words';
import { gatewaysOf, type Table, tablesOf } from './shared/hub';
import { NO_DEFAULTS, staticRoutes } from './shared/scenes';

export const noWayIn = defineRule({
  id: 'transit-gateway/no-way-in',
  book: '',
  severity: 'warning',
  title: 'Attachment that no route of its transit gateway leads to',
  why: 'A transit gateway sends traffic to an attachment only by routes that a table learns from it, or by static ones.',
  fix: 'Let the tables of those who send there learn from the attachment, or add static routes.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
  kind: ['transit-gateway-attachment', 'vpn-connection', 'direct-connect-association'],
  *check(joining, index) {
    for (const gateway of gatewaysOf(index, joining)) {
      if (gateway.defaultPropagation) continue;
      const tables = tablesOf(index, gateway);
      const isReached = tables.some(
        ({ propagations, routes }) =>
          propagations.includes(joining.id) || routes.some(({ attachment }) => attachment === joining.id),
      );
      if (isReached) continue;
      yield {
        message: `No route table of ${named(gateway)} learns from ${named(joining)} or has a route to it, and default propagation is off, so nothing is sent there. Add a propagation or a static route.`,
        repairs: tables.slice(0, 3).map((table) =>
          change<Table>(`Let ${named(table)} learn from it`, table.id, (now) => ({
            propagations: [...now.propagations, joining.id],
          })),
        ),
      };
    }
  },
  bad: [
    {
      title: 'an association only',
      design: transitScene(
        (s, { gateway, attachment }) =>
          s.add('transit-gateway-route-table', 'own', gateway, { associations: [attachment] }),
        NO_DEFAULTS,
      ),
      at: 'link',
    },
    {
      title: 'a VPN connection that no table learns from',
      design: vpnHubScene((s, { gateway, attachment }) => {
        s.set('transit-gateway', gateway, NO_DEFAULTS);
        s.add('transit-gateway-route-table', 'own', gateway, { propagations: [attachment] });
      }),
      at: 'vpn',
    },
  ],
  good: [
    { title: 'default propagation', design: transitScene() },
    {
      title: 'default propagation without default association',
      design: transitScene(() => {}, { defaultAssociation: false }),
    },
    {
      title: 'a table that learns from it',
      design: transitScene(
        (s, { gateway, attachment }) =>
          s.add('transit-gateway-route-table', 'own', gateway, { propagations: [attachment] }),
        NO_DEFAULTS,
      ),
    },
    {
      title: 'a static route, as to an inspection VPC',
      design: transitScene(
        (s, { gateway, attachment }) =>
          s.add('transit-gateway-route-table', 'own', gateway, { routes: staticRoutes(['0.0.0.0/0', attachment]) }),
        NO_DEFAULTS,
      ),
    },
  ],
});
