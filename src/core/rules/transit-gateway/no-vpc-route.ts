import type { Index } from '../../kinds/index';
import { followed } from '../../kinds/network';
import { formatCidr, overlapsCidr } from '../../net/cidr';
import { defineRule, type Problem } from '../rule';
import { transitScene } from '../scene-transit';
import { addRoute } from '../ways-out';
import { listed, named } from '../words';
import { type Attachment, type Member, membersOf, tablesOf } from './shared/hub';
import { NO_DEFAULTS, pairScene, staticRoutes, towards } from './shared/scenes';

/** Each VPC is held against each other one; larger hubs are left alone. */
const MOST = 60;

/** Whether routes of one VPC lead to addresses of another one; what a prefix list holds is not known. */
const sendsTo = (from: Member, to: Member): boolean =>
  from.routes.some(({ cidr }) => cidr === null || to.blocks.some((block) => overlapsCidr(cidr, block)));

/** Whether the transit gateway itself takes traffic of one VPC straight to another one. */
function passes(index: Index, { transitGateway }: Attachment, from: Attachment, to: Member): boolean {
  const gateway = index.getAs('transit-gateway', transitGateway);
  if (!gateway) return false;
  if (gateway.defaultAssociation) return gateway.defaultPropagation;
  const table = tablesOf(index, gateway).find((one) => one.associations.includes(from.id));
  if (!table) return false;
  return (
    table.propagations.includes(to.attachment.id) ||
    table.routes.some(({ attachment }) => attachment === to.attachment.id)
  );
}

function* withoutWayBack(index: Index, own: Member, members: readonly Member[]): Iterable<Problem> {
  const lost = members.filter(
    (other) =>
      other.vpc !== own.vpc &&
      other.routes.length > 0 &&
      sendsTo(other, own) &&
      !sendsTo(own, other) &&
      passes(index, own.attachment, other.attachment, own),
  );
  if (lost.length === 0) return;
  yield {
    message: `${listed(lost.map(({ vpc }) => named(vpc)))} ${lost.length === 1 ? 'sends' : 'send'} traffic to ${named(own.vpc)} through ${named(own.attachment)}, but no route table of ${named(own.vpc)} leads back. Add routes to ${named(index.get(own.attachment.transitGateway))} there.`,
  };
}

export const noVpcRoute = defineRule({
  id: 'transit-gateway/no-vpc-route',
  severity: 'warning',
  title: 'Attached VPC without a route to its transit gateway, or without one back',
  why: 'An attachment alone moves nothing: the route tables of the VPC say what goes to the transit gateway, in both directions of every connection.',
  fix: 'Add routes for the networks behind the transit gateway to the tables of the subnets.',
  source: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html',
  kind: 'transit-gateway-attachment',
  *check(attachment, index) {
    const members = membersOf(index).get(attachment.transitGateway ?? '') ?? [];
    const own = members.find((one) => one.attachment.id === attachment.id);
    if (!own) return;
    const tables = [...new Set(followed(index, own.vpc.id).map(([, table]) => table))];
    if (tables.length === 0) return;
    if (own.routes.length > 0) {
      if (members.length <= MOST) yield* withoutWayBack(index, own, members);
      return;
    }
    const gateway = index.getAs('transit-gateway', attachment.transitGateway);
    const others = members.filter(({ vpc }) => vpc !== own.vpc);
    const [only] = others;
    const block = only?.blocks[0];
    const isFree = block !== undefined && !own.blocks.some((one) => overlapsCidr(one, block));
    yield {
      message: `${named(attachment)} joins ${named(own.vpc)} to ${named(gateway)}, but no route table that its subnets follow leads there, so nothing is sent or answered. Add routes for what is behind the gateway.`,
      repairs:
        gateway && isFree && others.length === 1
          ? tables.slice(0, 3).map((table) => addRoute(table, formatCidr(block), gateway))
          : [],
    };
  },
  bad: [
    { title: 'no route at all', design: transitScene(), at: 'link' },
    { title: 'a route on one side only', design: pairScene({ main: ['10.1.0.0/16'] }), at: 'second' },
    {
      title: 'a route elsewhere, and none back',
      design: pairScene({ main: ['10.9.0.0/16'], other: ['10.0.0.0/16'] }),
      at: 'link',
    },
    {
      title: 'a table with a route that no subnet follows',
      design: transitScene((s, { vpc, gateway }) =>
        s.add('route-table', 'rt', vpc, { routes: towards(['10.0.0.0/8', gateway]) }),
      ),
      at: 'link',
    },
  ],
  good: [
    { title: 'routes of both', design: pairScene({ main: ['10.1.0.0/16'], other: ['10.0.0.0/16'] }) },
    { title: 'a summary of a whole company', design: pairScene({ main: ['10.0.0.0/8'], other: ['10.0.0.0/8'] }) },
    {
      title: 'a default route, and one of a prefix list',
      design: pairScene({ main: ['0.0.0.0/0'], other: ['pl-0123456789abcdef0'] }),
    },
    {
      title: 'a summary that the tables of the gateway do not carry so far',
      design: pairScene(
        { main: ['10.9.0.0/16'], other: ['10.0.0.0/8'] },
        (s, { gateway, second, attachment }) => {
          const vpc = s.add('vpc', 'shared', s.region(), { cidr: '10.9.0.0/16' });
          const subnets = [s.add('subnet', 'shared-a', vpc, { cidr: '10.9.0.0/28' })];
          const third = s.add('transit-gateway-attachment', 'shared', s.region(), {
            transitGateway: gateway,
            vpc,
            subnets,
          });
          s.set('route-table', s.mainTable(vpc), { routes: towards(['10.0.0.0/8', gateway]) });
          s.add('transit-gateway-route-table', 'spokes', gateway, {
            associations: [second, attachment],
            routes: staticRoutes(['10.9.0.0/16', third]),
          });
        },
        NO_DEFAULTS,
      ),
    },
    {
      title: 'a VPC without subnets',
      design: transitScene((s, { attachment }) =>
        s.set('transit-gateway-attachment', attachment, {
          vpc: s.add('vpc', 'empty', s.region(), { cidr: '10.1.0.0/16' }),
          subnets: [],
        }),
      ),
    },
  ],
});
