import type { Index, ResourceOf } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { change, changeRow } from '../fixes';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

type Table = ResourceOf<'transit-gateway-route-table'>;
type Route = Table['routes'][number];

/** Whether something that is there is attached to another gateway than the table is of. */
function isElsewhere(index: Index, table: Table, id: ResourceId | null): boolean {
  const found = index.get(id);
  const isAttachment = found && 'parent' in found && index.get(table.parent) !== undefined;
  return isAttachment === true && !index.referrers(table.parent ?? '').some(({ from }) => from === found.id);
}

export const tableAttached = defineRule({
  id: 'transit-gateway/table-attached',
  book: '',
  severity: 'error',
  title: 'Route table names what is attached to another transit gateway',
  why: 'A route table of a transit gateway works with the attachments of that gateway only.',
  fix: 'Name attachments of the gateway of the table; what is behind another gateway is reached by a peering.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html',
  code: 'InvalidTransitGatewayAttachmentID.NotFound',
  kind: 'transit-gateway-route-table',
  *check(table, index) {
    const gateway = named(index.get(table.parent));
    for (const list of ['associations', 'propagations'] as const)
      for (const [i, id] of table[list].entries()) {
        if (!isElsewhere(index, table, id)) continue;
        yield {
          field: `${list}[${i}]`,
          message: `${named(table)} names ${named(index.get(id))}, which is not attached to ${gateway}. Name an attachment of that gateway.`,
          repairs: [
            change<Table>('Leave it out', table.id, (now) => ({ [list]: now[list].filter((_, at) => at !== i) })),
          ],
        };
      }
    for (const [i, { id, attachment, blackhole }] of table.routes.entries()) {
      if (blackhole || !isElsewhere(index, table, attachment)) continue;
      yield {
        field: `routes[${i}].attachment`,
        message: `${named(table)} routes to ${named(index.get(attachment))}, which is not attached to ${gateway}. Choose an attachment of that gateway.`,
        repairs: [changeRow<Route>('Remove the route', table.id, 'routes', id, () => null)],
      };
    }
  },
  bad: [
    {
      title: 'a VPC on another gateway',
      design: transitScene((s, { attachment }) =>
        s.add('transit-gateway-route-table', 'own', s.add('transit-gateway', 'tgw-2', s.region()), {
          propagations: [attachment],
        }),
      ),
      at: 'own',
      field: 'propagations[0]',
    },
    {
      title: 'a route to it',
      design: transitScene((s, { attachment }) =>
        s.add('transit-gateway-route-table', 'own', s.add('transit-gateway', 'tgw-2', s.region()), {
          routes: [{ id: '1', destination: '10.0.0.0/16', attachment, blackhole: false }],
        }),
      ),
      at: 'own',
      field: 'routes[0].attachment',
    },
  ],
  good: [
    {
      title: 'a VPN connection on this gateway',
      design: transitScene(
        (s, { gateway }) => {
          const customerGateway = s.add('customer-gateway', 'cgw', s.region(), { ipAddress: '203.0.113.50' });
          const vpn = s.add('vpn-connection', 'vpn', s.region(), { customerGateway, transitGateway: gateway });
          s.add('transit-gateway-route-table', 'own', gateway, { associations: [vpn], propagations: [vpn] });
        },
        { defaultAssociation: false, defaultPropagation: false },
      ),
    },
    {
      title: 'a blackhole, which leads nowhere',
      design: transitScene((s, { gateway }) =>
        s.add('transit-gateway-route-table', 'own', gateway, {
          routes: [{ id: '1', destination: '10.9.0.0/16', attachment: null, blackhole: true }],
        }),
      ),
    },
    {
      title: 'a VPC on this gateway',
      design: transitScene(
        (s, { gateway, attachment }) =>
          s.add('transit-gateway-route-table', 'own', gateway, {
            propagations: [attachment],
            routes: [{ id: '1', destination: '10.0.0.0/16', attachment, blackhole: false }],
          }),
        { defaultPropagation: false },
      ),
    },
    {
      title: 'a peering, from the side that was asked',
      design: transitScene((s, { gateway }) => {
        const far = s.add('transit-gateway', 'far', s.region('eu-west-1'));
        const attachment = s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway, accepter: far });
        s.add('transit-gateway-route-table', 'own', far, {
          routes: [{ id: '1', destination: '10.0.0.0/16', attachment, blackhole: false }],
        });
      }),
    },
  ],
});
