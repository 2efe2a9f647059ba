import type { Index, ResourceOf } from '../../../kinds/index';
import type { ResourceId } from '../../../model/resource';

export type Peering = ResourceOf<'vpc-peering-connection'>;
type Vpc = ResourceOf<'vpc'>;
type Route = ResourceOf<'route-table'>['routes'][number];

/** The two VPCs of a peering connection; null if one is missing or both are the same. */
export function sidesOf(index: Index, peering: Peering): readonly [requester: Vpc, accepter: Vpc] | null {
  const requester = index.getAs('vpc', peering.requester);
  const accepter = index.getAs('vpc', peering.accepter);
  return requester && accepter && requester.id !== accepter.id ? [requester, accepter] : null;
}

/** Routes of a VPC that lead into a peering connection, each with its table. */
export function routesInto(
  index: Index,
  vpc: ResourceId,
  peering: ResourceId,
): readonly { readonly table: ResourceOf<'route-table'>; readonly route: Route }[] {
  const tables = new Set(
    index.cells
      .get(vpc)
      ?.referrers.get(peering)
      ?.map((reference) => reference.from) ?? [],
  );
  return [...tables].flatMap((id) => {
    const table = index.getAs('route-table', id);
    return table ? table.routes.filter((route) => route.target === peering).map((route) => ({ table, route })) : [];
  });
}
