import type { Index, ResourceOf } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { change } from '../fixes';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { transitScene } from '../scene-transit';
import { named } from '../words';

type Table = ResourceOf<'transit-gateway-route-table'>;

/** The table that an attachment is associated with first, by gateway: a peering is associated on both sides. */
const firsts = perDesign((index: Index): ReadonlyMap<string, Table> => {
  const first = new Map<string, Table>();
  for (const table of index.all('transit-gateway-route-table'))
    for (const id of table.associations) {
      const key = keyOf(table, id);
      if (!first.has(key)) first.set(key, table);
    }
  return first;
});

const keyOf = (table: Table, attachment: ResourceId) => `${table.parent} ${attachment}`;

export const assocOne = defineRule({
  id: 'transit-gateway/assoc-one',
  severity: 'error',
  title: 'Attachment associated with two route tables',
  why: 'What comes in through an attachment follows one route table of the transit gateway.',
  fix: 'Keep one association; a table may learn from an attachment by propagation without it.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html',
  code: 'Resource.AlreadyAssociated',
  kind: 'transit-gateway-route-table',
  *check(table, index) {
    for (const [i, id] of table.associations.entries()) {
      const first = firsts(index).get(keyOf(table, id));
      const attachment = index.get(id);
      const isTwice = table.associations.indexOf(id) < i;
      if (!first || !attachment || (first.id === table.id && !isTwice)) continue;
      yield {
        field: `associations[${i}]`,
        message: `${named(table)} is associated with ${named(attachment)}, which ${first.id === table.id ? 'it lists already' : `follows ${named(first)}`}; AWS allows one table for an attachment. Keep one association.`,
        repairs: [
          change<Table>(`Leave ${named(attachment)} out of ${named(table)}`, table.id, (now) => ({
            associations: now.associations.filter((_, at) => at !== i),
          })),
        ],
      };
    }
  },
  bad: [
    {
      title: 'twice in one table',
      design: transitScene(
        (s, { gateway, attachment }) =>
          s.add('transit-gateway-route-table', 'own', gateway, { associations: [attachment, attachment] }),
        { defaultAssociation: false },
      ),
      at: 'own',
      field: 'associations[1]',
    },
    {
      title: 'two tables',
      design: transitScene(
        (s, { gateway, attachment }) => {
          s.add('transit-gateway-route-table', 'first', gateway, { associations: [attachment] });
          s.add('transit-gateway-route-table', 'second', gateway, { associations: [attachment] });
        },
        { defaultAssociation: false },
      ),
      at: 'second',
      field: 'associations[0]',
    },
  ],
  good: [
    {
      title: 'two attachments in one table',
      design: transitScene(
        (s, { gateway, attachment }) => {
          const customerGateway = s.add('customer-gateway', 'cgw', s.region(), { ipAddress: '203.0.113.50' });
          const vpn = s.add('vpn-connection', 'vpn', s.region(), { customerGateway, transitGateway: gateway });
          s.add('transit-gateway-route-table', 'own', gateway, { associations: [attachment, vpn] });
        },
        { defaultAssociation: false },
      ),
    },
    {
      title: 'propagation to two tables',
      design: transitScene(
        (s, { gateway, attachment }) => {
          for (const name of ['first', 'second'])
            s.add('transit-gateway-route-table', name, gateway, { propagations: [attachment] });
        },
        { defaultPropagation: false },
      ),
    },
    {
      title: 'one table, and propagation to another',
      design: transitScene(
        (s, { gateway, attachment }) => {
          s.add('transit-gateway-route-table', 'first', gateway, { associations: [attachment] });
          s.add('transit-gateway-route-table', 'second', gateway, { propagations: [attachment] });
        },
        { defaultAssociation: false, defaultPropagation: false },
      ),
    },
    {
      title: 'a peering on both of its sides',
      design: transitScene(
        (s, { gateway }) => {
          const far = s.add('transit-gateway', 'far', s.region('eu-west-1'), { defaultAssociation: false });
          const peering = s.add('transit-gateway-peering', 'hubs', s.region(), { requester: gateway, accepter: far });
          s.add('transit-gateway-route-table', 'here', gateway, { associations: [peering] });
          s.add('transit-gateway-route-table', 'there', far, { associations: [peering] });
        },
        { defaultAssociation: false },
      ),
    },
  ],
});
