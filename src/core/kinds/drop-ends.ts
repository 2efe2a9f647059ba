import type { ResourceId } from '../model/resource';
import type { Index, KindName, Resource, ResourceOf } from './index';
import { titleOf } from './linking';
import { associationFields, attachmentFields } from './links-transit';
import { attachmentBetween } from './transit';

/** What something new joins: the ends that are clear from where it is dropped. */
export interface Ends {
  readonly fields: object;
  /** The Region that it stands in by its ends; null while they say nothing: then that of the place. */
  readonly parent: ResourceId | null;
  readonly says: string | null;
}

const NONE: Ends = { fields: {}, parent: null, says: null };

/** One of several would be a guess, which nobody notices: then the field stays empty and a finding asks for it. */
const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

const codeOf = (index: Index, id: ResourceId) => index.getAs('region', index.regionOf(id))?.code;

const isJoined = (pairs: readonly { readonly [end: string]: unknown }[], one: ResourceId, other: ResourceId) =>
  pairs.some((pair) => {
    const ends = Object.values(pair);
    return ends.includes(one) && ends.includes(other);
  });

/** The two VPCs that a new peering connection would join: the one that it is dropped on first. */
function vpcPeering(index: Index, on: ResourceId | null): Ends | string {
  const vpcs = index.all('vpc');
  if (vpcs.length < 2) return 'A VPC peering connection joins two VPCs; draw another VPC first.';
  const under = index.getAs('vpc', on === null ? null : index.vpcOf(on));
  const known = index.all('vpc-peering-connection').map(({ requester, accepter }) => ({ requester, accepter }));
  for (const from of under ? [under] : vpcs) {
    const to = vpcs.find((vpc) => vpc !== from && !isJoined(known, from.id, vpc.id));
    if (!to) continue;
    const fields = { requester: from.id, accepter: to.id };
    return { fields, parent: from.parent, says: `Peer ${titleOf(from)} with ${titleOf(to)}` };
  }
  return under ? `${titleOf(under)} is already peered with every other VPC.` : 'Every pair of VPCs is already peered.';
}

/** A VPC with the transit gateway of its Region, whichever account each stands in. */
function attachment(index: Index, on: ResourceId | null, region: ResourceId | null): Ends {
  const code = index.getAs('region', region)?.code;
  const underVpc = index.getAs('vpc', on === null ? null : index.vpcOf(on));
  const under = hubOf(index, on);
  const here = ({ id }: Resource) => codeOf(index, id) === code;
  const vpcs = underVpc ? [underVpc] : index.all('vpc').filter(here);
  const hubs = under ? [under] : index.all('transit-gateway').filter(here);
  const vpc = only(vpcs.filter(({ id }) => hubs.some((hub) => !attachmentBetween(index, id, hub.id)))) ?? underVpc;
  const hub = only(hubs.filter(({ id }) => !attachmentBetween(index, vpc?.id ?? null, id))) ?? under;
  return {
    fields: attachmentFields(index, vpc?.id ?? null, hub?.id ?? null),
    parent: vpc?.parent ?? null,
    says: vpc && hub ? `Attach ${titleOf(vpc)} to ${titleOf(hub)}` : null,
  };
}

/** The transit gateway that something is dropped on, itself or one of its route tables. */
const hubOf = (index: Index, on: ResourceId | null) =>
  index.getAs('transit-gateway', on) ?? index.getAs('transit-gateway', index.get(on)?.parent);

/** The transit gateway that it is dropped on, or the only one of the Region, asks the only one that it can ask. */
function hubPeering(index: Index, on: ResourceId | null, region: ResourceId | null): Ends {
  const hubs = index.all('transit-gateway');
  const known = index.all('transit-gateway-peering').map(({ requester, accepter }) => ({ requester, accepter }));
  const others = (from: Resource) => hubs.filter((hub) => hub !== from && !isJoined(known, from.id, hub.id));
  const here = hubs.filter(({ id }) => region === null || index.regionOf(id) === region);
  const from = hubOf(index, on) ?? only(here) ?? here.find((hub) => hubs.length === 2 && others(hub).length > 0);
  if (!from) return NONE;
  const to = only(others(from));
  return {
    fields: { requester: from.id, accepter: to?.id ?? null },
    parent: from.parent,
    says: to ? `Peer ${titleOf(from)} with ${titleOf(to)}` : null,
  };
}

type Line = ResourceOf<'direct-connect-gateway'>;
type Joining = ResourceOf<'virtual-private-gateway' | 'transit-gateway'>;

/** What may still join a Direct Connect gateway: of one sort only, a virtual private gateway at one of them only. */
function mayJoin(index: Index, line: Line, gateway: Joining): boolean {
  return index.all('direct-connect-association').every((known) => {
    if (
      known.gateway === gateway.id &&
      (gateway.kind === 'virtual-private-gateway' || known.directConnectGateway === line.id)
    )
      return false;
    const other = known.directConnectGateway === line.id ? index.get(known.gateway) : undefined;
    return !other || other.kind === gateway.kind;
  });
}

/** Virtual private gateways and transit gateways that a drop there can mean, those of VPCs first. */
function gatewaysAt(index: Index, on: ResourceId | null, region: ResourceId | null): readonly Joining[] {
  const under = index.getAs('virtual-private-gateway', on) ?? hubOf(index, on);
  if (under) return [under];
  const vpc = on === null ? null : index.vpcOf(on);
  const isHere = ({ id }: Resource) => region === null || index.regionOf(id) === region;
  const own =
    vpc === null ? index.all('virtual-private-gateway').filter(isHere) : index.inVpc(vpc, 'virtual-private-gateway');
  const hubs = index
    .all('transit-gateway')
    .filter((hub) => (vpc === null ? isHere(hub) : attachmentBetween(index, vpc, hub.id)));
  return [...own, ...hubs];
}

function association(index: Index, on: ResourceId | null, region: ResourceId | null): Ends | string {
  const under = index.getAs('direct-connect-gateway', on);
  const lines = under ? [under] : index.all('direct-connect-gateway');
  const all = gatewaysAt(index, under ? null : on, under ? null : region);
  const free = all.filter((gateway) => lines.some((line) => mayJoin(index, line, gateway)));
  const gateway = only(free) ?? only(all);
  if (under && !gateway) return `Drop it on the gateway that is to join ${titleOf(under)}.`;
  const line = only(gateway ? lines.filter((one) => mayJoin(index, one, gateway)) : lines) ?? under;
  return {
    fields: associationFields(index, line?.id ?? null, gateway),
    parent: gateway ? index.regionOf(gateway.id) : null,
    says: line && gateway ? `Join ${titleOf(gateway)} to ${titleOf(line)}` : null,
  };
}

/** The gateways that a new VPN connection joins: those that it is dropped on, else the first that are not joined yet. */
function vpn(index: Index, on: ResourceId | null, region: ResourceId | null): Ends {
  const known = index
    .all('vpn-connection')
    .map(({ customerGateway, vpnGateway, transitGateway }) => ({ customerGateway, vpnGateway, transitGateway }));
  const under = index.getAs('customer-gateway', on);
  const devices = under ? [under] : index.all('customer-gateway').filter(({ id }) => index.regionOf(id) === region);
  const gateways = gatewaysAt(index, under ? null : on, region);
  for (const device of devices) {
    const gateway = gateways.find(({ id }) => !isJoined(known, device.id, id));
    if (!gateway) continue;
    const end = gateway.kind === 'transit-gateway' ? 'transitGateway' : 'vpnGateway';
    const says = `Connect ${titleOf(device)} with ${titleOf(gateway)}`;
    return { fields: { customerGateway: device.id, [end]: gateway.id }, parent: index.regionOf(gateway.id), says };
  }
  return NONE;
}

/** The ends of a new resource of the kind where it is dropped; a sentence if there is nothing that it could join. */
export function endsFor(index: Index, kind: KindName, on: ResourceId | null, region: ResourceId | null): Ends | string {
  switch (kind) {
    case 'vpc-peering-connection':
      return vpcPeering(index, on);
    case 'transit-gateway-attachment':
      return attachment(index, on, region);
    case 'transit-gateway-peering':
      return hubPeering(index, on, region);
    case 'direct-connect-association':
      return association(index, on, region);
    case 'vpn-connection':
      return vpn(index, on, region);
    default:
      return NONE;
  }
}
