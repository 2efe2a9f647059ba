import { type Expr, ref } from '../cloud/expr';
import type { Place } from '../cloud/place';
import type { Surroundings } from '../cloud/surroundings';
import type { ResourceId } from '../model/resource';
import type { Index, ResourceOf } from './index';
import { placeOf } from './places';

type Attachment = ResourceOf<'transit-gateway-attachment'>;
type Places = ReadonlyMap<ResourceId, Place>;

/** The attachments of VPCs to a transit gateway, in order of creation. */
export function vpcAttachments(index: Index, gateway: ResourceId): readonly Attachment[] {
  return index
    .referrers(gateway)
    .flatMap(({ from, spec }) =>
      spec.path === 'transitGateway' ? (index.getAs('transit-gateway-attachment', from) ?? []) : [],
    );
}

/** The attachments of a VPC, in order of creation. */
function attachmentsOf(index: Index, vpc: ResourceId): readonly Attachment[] {
  return index
    .referrers(vpc)
    .flatMap(({ from, spec }) => (spec.path === 'vpc' ? (index.getAs('transit-gateway-attachment', from) ?? []) : []));
}

/** The attachment of a VPC to a transit gateway. */
export function attachmentBetween(
  index: Index,
  vpc: ResourceId | null,
  gateway: ResourceId | null,
): Attachment | undefined {
  return vpc === null ? undefined : attachmentsOf(index, vpc).find((found) => found.transitGateway === gateway);
}

/**
 * Whether inbound rules of one VPC may name security groups of the other: both are attached to one transit gateway,
 * which allows it, as both attachments do.
 * https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html
 */
export function mayNameGroups(index: Index, one: ResourceId, other: ResourceId): boolean {
  const allowing = (vpc: ResourceId) =>
    attachmentsOf(index, vpc)
      .filter((found) => found.securityGroupReferencing)
      .map(({ transitGateway }) => transitGateway);
  const there = allowing(other);
  return allowing(one).some(
    (gateway) => there.includes(gateway) && index.getAs('transit-gateway', gateway)?.securityGroupReferencing === true,
  );
}

/** See `Surroundings.transitGateway`. */
export function transitGateway(
  index: Index,
  places: Places,
  id: ResourceId | null,
): ReturnType<Surroundings['transitGateway']> {
  const gateway = index.getAs('transit-gateway', id);
  if (!gateway) return null;
  const own = placeOf(index, places, gateway.id);
  const guests = new Map<ResourceId | null, Place>();
  for (const { vpc } of vpcAttachments(index, gateway.id)) {
    const place = placeOf(index, places, vpc ?? '');
    if (place.region === own.region && place !== own && !guests.has(place.account)) guests.set(place.account, place);
  }
  const { defaultAssociation, defaultPropagation, autoAccept } = gateway;
  return { defaultAssociation, defaultPropagation, autoAccept, guests: [...guests.values()] };
}

/** See `Surroundings.transitAttachment`. */
export function transitAttachment(
  index: Index,
  places: Places,
  vpc: ResourceId | null,
  gateway: ResourceId,
): string | null {
  const found = attachmentBetween(index, vpc, gateway);
  if (!found) return null;
  const isOwn = placeOf(index, places, vpc ?? '') === placeOf(index, places, gateway);
  return isOwn || index.getAs('transit-gateway', gateway)?.autoAccept ? found.id : `${found.id}/accepter`;
}

const onlyIn = (id: Expr, unsaid: string) => ({ id, unsaid });

/** See `Surroundings.attachmentId`. */
export function attachmentId(
  index: Index,
  places: Places,
  attachment: ResourceId,
  gateway: ResourceId | null,
): ReturnType<Surroundings['attachmentId']> {
  const found = index.get(attachment);
  if (gateway === null || !found) return null;
  switch (found.kind) {
    case 'transit-gateway-attachment': {
      if (found.transitGateway !== gateway) return null;
      const key = transitAttachment(index, places, found.vpc, gateway) ?? attachment;
      if (key === attachment) return { id: ref(key), unsaid: null };
      return {
        id: { type: 'by-target', terraform: ref(key), cloudformation: ref(attachment), api: ref(key) },
        unsaid: null,
      };
    }
    case 'vpn-connection':
      if (found.transitGateway !== gateway) return null;
      return onlyIn(
        ref(attachment, 'attachment-id'),
        'CloudFormation does not tell the id of the attachment of a VPN connection',
      );
    case 'direct-connect-association': {
      const { directConnectGateway } = found;
      if (found.gateway !== gateway || directConnectGateway === null) return null;
      const place = placeOf(index, places, gateway);
      const type = 'direct-connect-attachment';
      const terraform: Expr = { type, place, transitGateway: gateway, directConnectGateway, after: attachment };
      return onlyIn(
        { type: 'by-target', terraform, cloudformation: null, api: ref(attachment, 'attachment-id') },
        'CloudFormation does not tell the id of the attachment of a Direct Connect gateway',
      );
    }
    case 'transit-gateway-peering':
      if (found.requester !== gateway && found.accepter !== gateway) return null;
      return onlyIn(ref(`${attachment}/accepter`), 'CloudFormation cannot wait until the peering is accepted');
    default:
      return null;
  }
}
