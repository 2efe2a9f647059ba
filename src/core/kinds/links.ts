import { type EditOf, refused } from '../model/edits';
import { nextItemId, type ResourceId } from '../model/resource';
import { createResource } from './create';
import { type Index, indexOf, type KindName, kindOf, type Resource, type ResourceOf } from './index';
import { addReference, type Linker, type Linkers, put, quoted, sameVpc, setReference } from './linking';
import { interfaceLinks } from './links-interfaces';
import { transitLinks } from './links-transit';
import { vpcLinks } from './links-vpc';
import { moveResource, moveVerdict } from './move';
import { article } from './placement';

type RouteTable = ResourceOf<'route-table'>;

/** What drawing a link from one resource to another would do, or why it can do nothing. */
export type LinkVerdict =
  | { readonly ok: true; readonly says: string }
  | { readonly ok: false; readonly reason: string };

/** Destinations that a link to such a target stands for. */
function destinationsTo(index: Index, table: RouteTable, target: Resource): readonly string[] {
  switch (target.kind) {
    case 'internet-gateway':
    case 'nat-gateway':
    case 'carrier-gateway':
      return ['0.0.0.0/0'];
    case 'egress-only-internet-gateway':
      return ['::/0'];
    case 'vpc-peering-connection': {
      const own = index.vpcOf(table.id);
      const peer = index.getAs('vpc', target.requester === own ? target.accepter : target.requester);
      return [peer?.cidr ?? '', ...(peer?.secondaryCidrs ?? [])].filter((cidr) => cidr !== '');
    }
    default:
      return [''];
  }
}

const route: Linker = (index, from, to) => {
  const table = from as RouteTable;
  if (to.kind === 'vpc-peering-connection') {
    const own = index.vpcOf(from.id);
    if (to.requester !== own && to.accepter !== own)
      return `${quoted(to)} does not connect the VPC of ${quoted(from)}.`;
  } else {
    const problem = sameVpc(index, from, to);
    if (problem !== null) return problem;
  }
  const wanted = destinationsTo(index, table, to);
  const fresh = wanted.filter(
    (destination) => !table.routes.some((r) => r.destination === destination && destination !== ''),
  );
  if (fresh.length === 0)
    return `${quoted(from)} already routes ${wanted.join(', ') || 'that'}; change that route instead.`;
  return {
    says: `Route ${fresh.filter((d) => d !== '').join(', ') || 'traffic'} from ${quoted(from)} to ${quoted(to)}`,
    apply: (design) => {
      const now = design.resources.get(from.id) as RouteTable;
      const routes = [...now.routes];
      for (const destination of fresh) routes.push({ id: nextItemId(routes), destination, target: to.id });
      return put(design, from.id, { routes });
    },
  };
};

const peer: Linker = (index, from, to) => {
  const there = index
    .all('vpc-peering-connection')
    .find(
      (p) => (p.requester === from.id && p.accepter === to.id) || (p.requester === to.id && p.accepter === from.id),
    );
  if (there) return `${quoted(from)} and ${quoted(to)} are already peered by ${quoted(there)}.`;
  if (from.id === to.id) return 'A VPC cannot be peered with itself.';
  return {
    says: `Peer ${quoted(from)} with ${quoted(to)}`,
    apply: (design) => {
      const made = createResource(design, 'vpc-peering-connection', from.parent, {
        name: `${from.name}-${to.name}`,
        fields: { requester: from.id, accepter: to.id },
      });
      return { ok: true, design: made.design, focus: [made.id] };
    },
  };
};

const propagate: Linker = (index, from, to) => {
  const problem = sameVpc(index, from, to);
  if (problem !== null) return problem;
  if ((from as RouteTable).propagatingGateways.includes(to.id))
    return `${quoted(from)} already learns the routes of ${quoted(to)}.`;
  return {
    says: `Let ${quoted(from)} learn the routes of ${quoted(to)}`,
    apply: (design) => {
      const { propagatingGateways } = design.resources.get(from.id) as RouteTable;
      return put(design, from.id, { propagatingGateways: [...propagatingGateways, to.id] });
    },
  };
};

const connect: Linker = (index, from, to) => {
  const there = index.all('vpn-connection').find((c) => c.customerGateway === from.id && c.vpnGateway === to.id);
  if (there) return `${quoted(from)} and ${quoted(to)} are already connected by ${quoted(there)}.`;
  if (index.regionOf(from.id) !== index.regionOf(to.id))
    return `${quoted(from)} and ${quoted(to)} are in different Regions.`;
  return {
    says: `Connect ${quoted(from)} with ${quoted(to)} by VPN`,
    apply: (design) => {
      const made = createResource(design, 'vpn-connection', from.parent, {
        name: `${from.name}-${to.name}`,
        fields: { customerGateway: from.id, vpnGateway: to.id },
      });
      return { ok: true, design: made.design, focus: [made.id] };
    },
  };
};

const attach: Linker = (index, from, to) => {
  if (from.parent === to.id) return `${quoted(from)} is already attached to ${quoted(to)}.`;
  const verdict = moveVerdict(index, from.id, { on: to.id });
  if (!verdict.ok) return verdict.reason;
  return { says: `Attach ${quoted(from)} to ${quoted(to)}`, apply: moveResource(from.id, { on: to.id }) };
};

/** A rule that lets the first group reach the second needs a port: the user fills it in, so both ends start with HTTPS. */
const allow: Linker = (index, from, to) => {
  const own = index.vpcOf(from.id);
  const other = index.vpcOf(to.id);
  const peered = index
    .all('vpc-peering-connection')
    .some((p) => (p.requester === own && p.accepter === other) || (p.requester === other && p.accepter === own));
  if (own !== other && !peered) return `${quoted(from)} and ${quoted(to)} are in VPCs that are not peered.`;
  return {
    says: `Let ${quoted(from)} in to ${quoted(to)} on 443/tcp`,
    apply: (design) => {
      const now = design.resources.get(to.id) as ResourceOf<'security-group'>;
      const rule = {
        id: nextItemId(now.inbound),
        protocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        peer: { type: 'security-group', group: from.id },
        description: '',
      };
      return put(design, to.id, { inbound: [...now.inbound, rule] });
    },
  };
};

const ownLinks: Linkers = {
  'route-table': {
    'internet-gateway': route,
    'egress-only-internet-gateway': route,
    'carrier-gateway': route,
    'network-interface': route,
    'network-firewall': route,
    'virtual-private-gateway': propagate,
    'nat-gateway': route,
    'vpc-peering-connection': route,
    instance: route,
  },
  subnet: {
    'route-table': setReference('routeTable', 'Associate'),
    'network-acl': setReference('networkAcl', 'Associate'),
  },
  'vpc-endpoint': {
    'route-table': addReference('routeTables', 'Add'),
    subnet: addReference('subnets', 'Add'),
    'security-group': addReference('securityGroups', 'Add'),
  },
  instance: {
    'security-group': addReference('securityGroups', 'Add'),
    'elastic-ip': setReference('elasticIp', 'Associate'),
  },
  'nat-gateway': { 'elastic-ip': setReference('elasticIp', 'Associate') },
  vpc: { vpc: peer },
  'internet-gateway': { vpc: attach },
  'virtual-private-gateway': { vpc: attach },
  'customer-gateway': { 'virtual-private-gateway': connect },
  'security-group': { 'security-group': allow },
};

/** One for each topic. */
const topics: readonly Linkers[] = [ownLinks, transitLinks, vpcLinks, interfaceLinks];

const linkerOf = (from: KindName, to: KindName): Linker | undefined =>
  topics.map((links) => links[from]?.[to]).find((linker) => linker !== undefined);

function plan(index: Index, fromId: ResourceId, toId: ResourceId) {
  const from = index.get(fromId);
  const to = index.get(toId);
  if (!from || !to) return 'It is no longer in the design.';
  const forward = linkerOf(from.kind, to.kind);
  if (forward) return forward(index, from, to);
  // A link may be drawn from either end.
  const backward = linkerOf(to.kind, from.kind);
  if (backward) return backward(index, to, from);
  const [one, other] = [article(kindOf(from.kind).label), article(kindOf(to.kind).label)];
  return `${one} has no link to ${other.replace(/^A/, 'a')}.`;
}

/** Whether a link may be drawn between two resources and what it would do; asked while the user still drags. */
export function linkVerdict(index: Index, from: ResourceId, to: ResourceId): LinkVerdict {
  const planned = plan(index, from, to);
  return typeof planned === 'string' ? { ok: false, reason: planned } : { ok: true, says: planned.says };
}

/** The edit of a link. */
export function linkResources(from: ResourceId, to: ResourceId): EditOf<Resource> {
  return (design) => {
    const planned = plan(indexOf(design), from, to);
    return typeof planned === 'string' ? refused(planned) : planned.apply(design);
  };
}

/** Everything that a resource could be linked to, for choosing by keyboard. */
export function linkTargets(
  index: Index,
  from: ResourceId,
): readonly { readonly id: ResourceId; readonly says: string }[] {
  const targets: { id: ResourceId; says: string }[] = [];
  for (const resource of index.design.resources.values()) {
    if (resource.id === from) continue;
    const verdict = linkVerdict(index, from, resource.id);
    if (verdict.ok) targets.push({ id: resource.id, says: verdict.says });
  }
  return targets;
}
