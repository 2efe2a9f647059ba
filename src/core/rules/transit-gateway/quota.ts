import type { Index, ResourceOf } from '../../kinds/index';
import { quotaOf } from '../../kinds/quotas';
import type { QuotaName } from '../../kinds/region/quotas';
import { type Sketch, sketch } from '../../kinds/sketch';
import type { ResourceId } from '../../model/resource';
import { defineRule } from '../rule';
import { named } from '../words';

/** What a new account may have. https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html */
const ROUTES = 10_000;
const LINES = 20;
/** It cannot be raised. */
const GATEWAYS_OF_VPC = 5;

/** What is attached to a transit gateway, as kinds. */
function attachedTo(index: Index, gateway: ResourceId) {
  const joining = new Set(['transit-gateway-attachment', 'vpn-connection', 'direct-connect-association', PEERING]);
  const ids = new Set(index.referrers(gateway).map(({ from }) => from));
  return [...ids].flatMap((id) => index.get(id)?.kind ?? []).filter((kind) => joining.has(kind));
}
const PEERING = 'transit-gateway-peering';

/** How many transit gateways a VPC is attached to. */
const gatewaysOf = (index: Index, vpc: ResourceOf<'vpc'>): number =>
  new Set(
    index
      .referrers(vpc.id)
      .flatMap(({ from }) => index.getAs('transit-gateway-attachment', from)?.transitGateway ?? []),
  ).size;

const gateways =
  (count: number, tables = 0, draw: (s: Sketch, first: ResourceId, all: readonly ResourceId[]) => void = () => {}) =>
  () =>
    sketch('gateways', (s) => {
      const all = Array.from({ length: count }, (_, i) => s.add('transit-gateway', `tgw-${i}`, s.region()));
      for (const gateway of all)
        for (let n = 0; n < tables; n += 1) s.add('transit-gateway-route-table', `table-${n}`, gateway);
      draw(s, all[0] as ResourceId, all);
    });

const peered = (count: number) =>
  gateways(1, 0, (s, requester) => {
    const accepter = s.add('transit-gateway', 'far', s.region('eu-west-1'));
    for (let i = 0; i < count; i += 1)
      s.add('transit-gateway-peering', `peering-${i}`, s.region(), { requester, accepter });
  });

const lines = (count: number) =>
  gateways(1, 0, (s, gateway) => {
    for (let i = 0; i < count; i += 1) {
      const directConnectGateway = s.add('direct-connect-gateway', `dx-${i}`, null);
      s.add('direct-connect-association', `line-${i}`, null, { directConnectGateway, gateway });
    }
  });

/** A VPC attached to gateways of its Region and of another account, as a VPC can be to more than one account has. */
const attached = (own: number, foreign: number) =>
  gateways(own, 0, (s, _first, all) => {
    const account = s.add('account', 'network', null);
    const there = s.add('region', 'there', null, { code: 'us-east-1', account });
    const others = Array.from({ length: foreign }, (_, i) => s.add('transit-gateway', `other-${i}`, there));
    const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
    for (const [i, transitGateway] of [...all, ...others].entries())
      s.add('transit-gateway-attachment', `link-${i}`, s.region(), { transitGateway, vpc });
  });

const ask = 'Ask for a higher quota before you deploy.';
const tooMany = (count: number, noun: string, most: number) =>
  count <= most ? [] : [`has ${count} ${noun}; AWS allows ${most} until the quota is raised. ${ask}`];

function ofGateway(index: Index, id: ResourceId): readonly string[] {
  const tables = index.children(id).flatMap((child) => index.getAs('transit-gateway-route-table', child.id) ?? []);
  const routes = tables.reduce((sum, table) => sum + table.routes.length, 0);
  const kinds = attachedTo(index, id);
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  const ofLines = count('direct-connect-association');
  const quotaFor = (name: QuotaName) => quotaOf(index, id, name);
  return [
    ...tooMany(tables.length, 'route tables', quotaFor('transit-gateway-tables')),
    ...tooMany(routes, 'static routes in all of its tables', ROUTES),
    ...tooMany(kinds.length, 'attachments', quotaFor('transit-gateway-attachments')),
    ...tooMany(count(PEERING), 'peering attachments', quotaFor('transit-gateway-peerings')),
    ...(ofLines > LINES ? [`is joined to ${ofLines} Direct Connect gateways; AWS allows ${LINES}. Use fewer.`] : []),
  ];
}

export const quota = defineRule({
  id: 'transit-gateway/quota',
  severity: 'error',
  title: 'More of transit gateways than a new account may have',
  why: 'A new account can have 5 transit gateways in a Region, each with 20 route tables, 10,000 routes, 5,000 attachments and 50 peering attachments. A transit gateway takes 20 Direct Connect gateways, and a VPC 5 transit gateways.',
  fix: 'Ask AWS for a higher quota before you deploy, or attach a VPC to fewer transit gateways.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-quotas.html',
  code: 'TransitGatewayLimitExceeded',
  kind: ['region', 'transit-gateway', 'vpc'],
  *check(holder, index) {
    if (holder.kind === 'region') {
      const count = index.children(holder.id).filter(({ kind }) => kind === 'transit-gateway').length;
      const most = quotaOf(index, holder.id, 'transit-gateways');
      if (count > most)
        yield {
          message: `${named(holder)} has ${count} transit gateways; AWS allows ${most} per Region until the quota is raised. ${ask}`,
        };
    } else if (holder.kind === 'vpc') {
      const count = gatewaysOf(index, holder);
      if (count > GATEWAYS_OF_VPC)
        yield {
          message: `${named(holder)} is attached to ${count} transit gateways; AWS allows ${GATEWAYS_OF_VPC}. Attach it to fewer.`,
        };
    } else for (const what of ofGateway(index, holder.id)) yield { message: `${named(holder)} ${what}` };
  },
  bad: [
    { title: 'six gateways', design: gateways(6), at: 'us-east-1' },
    { title: '21 tables', design: gateways(1, 21), at: 'tgw-0' },
    { title: '51 peering attachments', design: peered(51), at: 'tgw-0' },
    { title: '21 Direct Connect gateways', design: lines(21), at: 'tgw-0' },
    { title: 'a VPC on six gateways', design: attached(3, 3), at: 'main' },
  ],
  good: [
    { title: 'five gateways', design: gateways(5) },
    { title: '20 tables', design: gateways(1, 20) },
    { title: '50 peering attachments', design: peered(50) },
    { title: '20 Direct Connect gateways', design: lines(20) },
    { title: 'a VPC on five gateways', design: attached(2, 3) },
  ],
});
