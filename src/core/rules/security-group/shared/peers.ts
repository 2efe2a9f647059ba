import type { Index } from '../../../kinds/index';
import { peersOf, readCidr, vpcBlocks, vpcsOf } from '../../../kinds/network';
import type { ResourceId } from '../../../model/resource';
import { type Cidr, type Cidr4, containsCidr } from '../../../net/cidr';
import { isAnywhere, isPrivate4 } from '../../../net/ranges';
import { remembered } from '../../remembered';
import { type Group, type GroupRule, type Row, rowsIn } from './rows';

/** The block that a rule names, host bits masked; null for another form of peer or text that is no CIDR. */
export function peerCidr({ peer }: GroupRule): Cidr | null {
  return peer.type === 'cidr' ? readCidr(peer.cidr) : null;
}

const inboundFrom = (group: Group, isMeant: (cidr: Cidr) => boolean): readonly Row[] =>
  rowsIn(group, 'inbound').filter(({ rule }) => {
    const cidr = peerCidr(rule);
    return cidr !== null && isMeant(cidr);
  });

/** Inbound rules for everybody: 0.0.0.0/0 or ::/0. */
export const rowsFromAnywhere = remembered((group: Group) => inboundFrom(group, isAnywhere));

/** Inbound rules for everybody or for IPv4 blocks that are not private; a VPC may have such blocks itself. */
export const rowsFromOutside = remembered((group: Group) =>
  inboundFrom(group, (cidr) => isAnywhere(cidr) || (cidr.family === 4 && !isPrivate4(cidr))),
);

/** IPv4 blocks of the VPC of a group and of the VPCs that it is peered with. */
function nearBlocks(index: Index, group: Group): readonly Cidr4[] {
  const own = index.getAs('vpc', index.vpcOf(group.id));
  if (!own) return [];
  return [own, ...peersOf(index, own.id).map((peer) => peer.vpc)].flatMap(vpcBlocks);
}

/** Whether a block belongs to the internet: neither private nor of the VPC of the group or a peer. */
export function isPublic4(index: Index, group: Group, cidr: Cidr): cidr is Cidr4 {
  if (cidr.family !== 4 || isPrivate4(cidr)) return false;
  return !nearBlocks(index, group).some((block) => containsCidr(block, cidr));
}

/**
 * How a group may be named in the rules of another: both may be used in one VPC, or it lies in a peered one of the same
 * or of another Region, or elsewhere.
 */
export function distanceTo(index: Index, group: Group, other: Group) {
  const vpc = index.vpcOf(group.id);
  if (vpc === null || index.vpcOf(other.id) === null) return 'unknown';
  const [here, there] = [vpcsOf(group), vpcsOf(other)];
  if (there.some((id) => here.includes(id))) return 'same';
  if (!peersOf(index, vpc).some((peer) => there.includes(peer.vpc.id))) return 'unrelated';
  const codeOf = (id: ResourceId) => index.getAs('region', index.regionOf(id))?.code;
  return codeOf(group.id) === codeOf(other.id) ? 'peered' : 'other-region';
}
