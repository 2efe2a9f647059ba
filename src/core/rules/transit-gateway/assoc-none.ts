import { change } from '../fixes';
import { defineRule } from '../rule';
import { transitScene, vpnHubScene } from '../scene-transit';
import { named } from '../words';
import { gatewaysOf, JOINING, type Table, tablesOf } from './shared/hub';
import { NO_DEFAULTS } from './shared/scenes';

export const assocNone = defineRule({
  id: 'transit-gateway/assoc-none',
  severity: 'warning',
  title: 'Attachment that follows no route table of its transit gateway',
  why: 'What comes in through an attachment follows the route table that it is associated with; without one the transit gateway drops it.',
  fix: 'Associate the attachment with a route table, or turn default association on.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
  kind: JOINING,
  *check(joining, index) {
    for (const gateway of gatewaysOf(index, joining)) {
      if (gateway.defaultAssociation) continue;
      const tables = tablesOf(index, gateway);
      if (tables.some(({ associations }) => associations.includes(joining.id))) continue;
      yield {
        message: `${named(joining)} is associated with no route table of ${named(gateway)}, whose default association is off, so what comes from it is dropped. Associate it with a table.`,
        repairs: tables.slice(0, 3).map((table) =>
          change<Table>(`Associate it with ${named(table)}`, table.id, (now) => ({
            associations: [...now.associations, joining.id],
          })),
        ),
      };
    }
  },
  bad: [
    { title: 'no table', design: transitScene(() => {}, NO_DEFAULTS), at: 'link' },
    {
      title: 'a table that only learns from it',
      design: transitScene(
        (s, { gateway, attachment }) =>
          s.add('transit-gateway-route-table', 'own', gateway, { propagations: [attachment] }),
        NO_DEFAULTS,
      ),
      at: 'link',
    },
    {
      title: 'a VPN connection',
      design: vpnHubScene((s, { gateway, attachment }) => {
        s.set('transit-gateway', gateway, NO_DEFAULTS);
        s.add('transit-gateway-route-table', 'own', gateway, { associations: [attachment] });
      }),
      at: 'vpn',
    },
    {
      title: 'the far side of a peering',
      design: transitScene((s, { gateway }) => {
        const far = s.add('transit-gateway', 'far', s.region('eu-west-1'), NO_DEFAULTS);
        s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway, accepter: far });
      }),
      at: 'hubs',
    },
  ],
  good: [
    { title: 'the default table', design: transitScene() },
    {
      title: 'a table of its own',
      design: transitScene(
        (s, { gateway, attachment }) =>
          s.add('transit-gateway-route-table', 'own', gateway, { associations: [attachment] }),
        NO_DEFAULTS,
      ),
    },
    {
      title: 'no default propagation, which is another matter',
      design: transitScene(() => {}, { defaultPropagation: false }),
    },
    { title: 'a VPN connection in the default table', design: vpnHubScene() },
    {
      title: 'a Direct Connect gateway on a virtual private gateway',
      design: transitScene((s, { vpc }) => {
        s.add('direct-connect-association', 'line', s.region(), {
          directConnectGateway: s.add('direct-connect-gateway', 'dx', null),
          gateway: s.add('virtual-private-gateway', 'vgw', vpc),
        });
      }),
    },
  ],
});
