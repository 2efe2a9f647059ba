import { quotaOf } from '../../kinds/quotas';
import { sketch } from '../../kinds/sketch';
import { defineRule } from '../rule';
import { named } from '../words';

/** What a new account may have. https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html */
const ROUTES = 10_000;

const gateways =
  (count: number, tables = 0) =>
  () =>
    sketch('gateways', (s) => {
      for (let i = 0; i < count; i += 1) {
        const gateway = s.add('transit-gateway', `tgw-${i}`, s.region());
        for (let n = 0; n < tables; n += 1) s.add('transit-gateway-route-table', `table-${n}`, gateway);
      }
    });

export const quota = defineRule({
  id: 'transit-gateway/quota',
  severity: 'error',
  title: 'More of transit gateways than a new account may have',
  why: 'A new account can have 5 transit gateways in a Region, each with 20 route tables and 10,000 routes.',
  fix: 'Ask AWS for a higher quota before you deploy.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html',
  code: 'TransitGatewayLimitExceeded',
  kind: ['region', 'transit-gateway'],
  *check(holder, index) {
    const ask = 'Ask for a higher quota before you deploy.';
    const children = index.children(holder.id);
    if (holder.kind === 'region') {
      const count = children.filter(({ kind }) => kind === 'transit-gateway').length;
      const most = quotaOf(index, holder.id, 'transit-gateways');
      if (count > most)
        yield {
          message: `${named(holder)} has ${count} transit gateways; AWS allows ${most} per Region until the quota is raised. ${ask}`,
        };
      return;
    }
    const tables = children.flatMap(({ id }) => index.getAs('transit-gateway-route-table', id) ?? []);
    const mostTables = quotaOf(index, holder.id, 'transit-gateway-tables');
    if (tables.length > mostTables)
      yield {
        message: `${named(holder)} has ${tables.length} route tables; AWS allows ${mostTables} until the quota is raised. ${ask}`,
      };
    const routes = tables.reduce((sum, table) => sum + table.routes.length, 0);
    if (routes > ROUTES)
      yield {
        message: `${named(holder)} has ${routes} static routes; AWS allows ${ROUTES} in all of its tables until the quota is raised. ${ask}`,
      };
  },
  bad: [
    { title: 'six gateways', design: gateways(6), at: 'us-east-1' },
    { title: '21 tables', design: gateways(1, 21), at: 'tgw-0' },
  ],
  good: [
    { title: 'five gateways', design: gateways(5) },
    { title: '20 tables', design: gateways(1, 20) },
  ],
});
