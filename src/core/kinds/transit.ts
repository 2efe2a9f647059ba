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

/** The attachment of a VPC to a transit gateway. */
export function attachmentBetween(
  index: Index,
  vpc: ResourceId | null,
  gateway: ResourceId | null,
): Attachment | undefined {
  return index
    .all('transit-gateway-attachment')
    .find((found) => found.vpc === vpc && found.transitGateway === gateway && vpc !== null);
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
