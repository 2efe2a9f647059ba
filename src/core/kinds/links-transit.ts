import { withFields } from '../model/edits';
import { nextItemId, type ResourceId } from '../model/resource';
import { createResource } from './create';
import type { Index, Resource, ResourceOf } from './index';
import { type Linker, type Linkers, put, quoted } from './linking';
import { isPublicSubnet } from './network';
import { attachmentBetween, vpcAttachments } from './transit';

/**
 * A subnet in each zone of a VPC for the interfaces of an attachment: the smallest that is not public, since AWS
 * advises a /28 of its own.
 * https://docs.aws.amazon.com/vpc/latest/tgw/tgw-best-design-practices.html
 */
function attachmentSubnets(index: Index, vpc: ResourceId): readonly ResourceId[] {
  const best = new Map<string, { readonly id: ResourceId; readonly weight: number }>();
  for (const subnet of index.inVpc(vpc, 'subnet')) {
    const prefix = Number(subnet.cidr.split('/')[1] ?? 0);
    const weight = prefix + (isPublicSubnet(index, subnet) ? 0 : 100);
    const known = best.get(subnet.zone);
    if (!known || weight > known.weight) best.set(subnet.zone, { id: subnet.id, weight });
  }
  return [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { id }]) => id);
}

/** The ends of a new attachment, as far as they are known, with its subnets. */
export const attachmentFields = (index: Index, vpc: ResourceId | null, transitGateway: ResourceId | null) => ({
  transitGateway,
  vpc,
  subnets: vpc === null ? [] : attachmentSubnets(index, vpc),
});

/** The ends of a new association; a transit gateway announces the CIDRs of its VPCs. */
export function associationFields(
  index: Index,
  directConnectGateway: ResourceId | null,
  gateway: Resource | undefined,
) {
  const hub = gateway?.kind === 'transit-gateway' ? vpcAttachments(index, gateway.id) : [];
  const announced = hub.flatMap(({ vpc }) => index.getAs('vpc', vpc)?.cidr || []);
  return { directConnectGateway, gateway: gateway?.id ?? null, allowedPrefixes: [...new Set(announced)] };
}

const attach: Linker = (index, from, to) => {
  const there = attachmentBetween(index, from.id, to.id);
  if (there) return `${quoted(from)} is already attached to ${quoted(to)} by ${quoted(there)}.`;
  const [here, other] = [index.regionOf(from.id), index.regionOf(to.id)].map((id) => index.getAs('region', id)?.code);
  if (here !== other)
    return `${quoted(from)} and ${quoted(to)} are in different Regions; peer transit gateways across Regions.`;
  return {
    says: `Attach ${quoted(from)} to ${quoted(to)}`,
    apply: (design) => {
      const made = createResource(design, 'transit-gateway-attachment', from.parent, {
        name: `${from.name}-${to.name}`,
        fields: attachmentFields(index, from.id, to.id),
      });
      return { ok: true, design: made.design, focus: [made.id] };
    },
  };
};

/** To the CIDRs of the other VPCs that are attached; with none yet to a destination that is still to be written. */
const route: Linker = (index, from, to) => {
  const vpc = index.vpcOf(from.id);
  if (!attachmentBetween(index, vpc, to.id))
    return `The VPC of ${quoted(from)} is not attached to ${quoted(to)}; attach it first.`;
  const table = from as ResourceOf<'route-table'>;
  const others = vpcAttachments(index, to.id).flatMap((attachment) => {
    const other = attachment.vpc === vpc ? undefined : index.getAs('vpc', attachment.vpc);
    return other ? [other.cidr, ...other.secondaryCidrs] : [];
  });
  const fresh = [...new Set(others)].filter((cidr) => !table.routes.some((known) => known.destination === cidr));
  if (others.length > 0 && fresh.length === 0)
    return `${quoted(from)} already routes ${others.join(', ')}; change that route instead.`;
  return {
    says: `Route ${fresh.join(', ') || 'traffic'} from ${quoted(from)} to ${quoted(to)}`,
    apply: (design) => {
      const now = design.resources.get(from.id) as ResourceOf<'route-table'>;
      const routes = [...now.routes];
      for (const destination of fresh.length === 0 ? [''] : fresh)
        routes.push({ id: nextItemId(routes), destination, target: to.id });
      return put(design, from.id, { routes });
    },
  };
};

/** A VPN from your device to a transit gateway. */
const connect: Linker = (index, from, to) => {
  if (index.regionOf(from.id) !== index.regionOf(to.id))
    return `${quoted(from)} and ${quoted(to)} are in different Regions.`;
  return {
    says: `Connect ${quoted(from)} with ${quoted(to)} by VPN`,
    apply: (design) => {
      const made = createResource(design, 'vpn-connection', from.parent, {
        name: `${from.name}-${to.name}`,
        fields: { customerGateway: from.id, transitGateway: to.id },
      });
      return { ok: true, design: made.design, focus: [made.id] };
    },
  };
};

const peer: Linker = (index, from, to) => {
  if (from.id === to.id) return 'A transit gateway cannot be peered with itself.';
  const there = index
    .all('transit-gateway-peering')
    .find(
      (p) => (p.requester === from.id && p.accepter === to.id) || (p.requester === to.id && p.accepter === from.id),
    );
  if (there) return `${quoted(from)} and ${quoted(to)} are already peered by ${quoted(there)}.`;
  return {
    says: `Peer ${quoted(from)} with ${quoted(to)}`,
    apply: (design) => {
      const made = createResource(design, 'transit-gateway-peering', from.parent, {
        name: `${from.name}-${to.name}`,
        fields: { requester: from.id, accepter: to.id },
      });
      return { ok: true, design: made.design, focus: [made.id] };
    },
  };
};

/** A gateway joins a Direct Connect gateway. */
const join: Linker = (index, from, to) => {
  const there = index
    .all('direct-connect-association')
    .find((one) => one.directConnectGateway === from.id && one.gateway === to.id);
  if (there) return `${quoted(to)} already joins ${quoted(from)} by ${quoted(there)}.`;
  const region = index.regionOf(to.id);
  if (region === null) return `${quoted(to)} is in no Region.`;
  return {
    says: `Join ${quoted(to)} to ${quoted(from)}`,
    apply: (design) => {
      const made = createResource(design, 'direct-connect-association', region, {
        name: `${from.name}-${to.name}`,
        fields: associationFields(index, from.id, to),
      });
      return { ok: true, design: made.design, focus: [made.id] };
    },
  };
};

const isOn = (index: Index, attachment: ResourceId, gateway: ResourceId | null): boolean =>
  index.referrers(gateway ?? '').some(({ from }) => from === attachment);

/** An attachment follows one table: an association with another one ends. */
const associate: Linker = (index, from, to) => {
  const table = from as ResourceOf<'transit-gateway-route-table'>;
  if (!isOn(index, to.id, table.parent)) return `${quoted(to)} is not attached to the gateway of ${quoted(from)}.`;
  if (table.associations.includes(to.id)) return `${quoted(to)} already follows ${quoted(from)}.`;
  const old = index.all('transit-gateway-route-table').find(({ associations }) => associations.includes(to.id));
  return {
    says: `Let ${quoted(to)} follow ${quoted(from)}${old ? ` instead of ${quoted(old)}` : ''}`,
    apply: (design) => {
      const left = old
        ? withFields<Resource>(design, old.id, {
            associations: old.associations.filter((id) => id !== to.id),
          } as Partial<Resource>)
        : design;
      return put(left, from.id, { associations: [...table.associations, to.id] });
    },
  };
};

export const transitLinks: Linkers = {
  vpc: { 'transit-gateway': attach },
  'route-table': { 'transit-gateway': route },
  'customer-gateway': { 'transit-gateway': connect },
  'transit-gateway': { 'transit-gateway': peer },
  'direct-connect-gateway': { 'transit-gateway': join, 'virtual-private-gateway': join },
  'transit-gateway-route-table': {
    'transit-gateway-attachment': associate,
    'transit-gateway-peering': associate,
    'vpn-connection': associate,
    'direct-connect-association': associate,
  },
};
