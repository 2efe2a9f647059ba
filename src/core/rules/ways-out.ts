import { createResource } from '../kinds/create';
import { type Edit, type Index, indexOf, type Resource, type ResourceOf } from '../kinds/index';
import { defaultRoutes, followed, gatewayOf } from '../kinds/network';
import { refused, withFields } from '../model/edits';
import { nextItemId, type ResourceId } from '../model/resource';
import { perVpc } from './per-vpc';
import type { Repair } from './rule';
import { named } from './words';

type Subnet = ResourceOf<'subnet'>;

/** The NAT gateways of a VPC by zone, and for each the subnets whose IPv4 default route leads to it. */
export const natUse = perVpc((index: Index, vpc) => {
  const zones = new Map<string, ResourceOf<'nat-gateway'>[]>();
  for (const nat of index.inVpc(vpc, 'nat-gateway')) {
    const zone = index.getAs('subnet', nat.parent)?.zone ?? '';
    const list = zones.get(zone);
    if (list) list.push(nat);
    else zones.set(zone, [nat]);
  }
  const users = new Map<ResourceId, Subnet[]>();
  for (const [subnet, table] of followed(index, vpc)) {
    const target = defaultRoutes(table)[4]?.target;
    if (!target) continue;
    const list = users.get(target);
    if (list) list.push(subnet);
    else users.set(target, [subnet]);
  }
  return { zones, users };
});

/** The repair that gives a VPC an internet gateway; none if it has one. */
export function attachGateway(index: Index, vpc: ResourceOf<'vpc'>): readonly Repair[] {
  if (gatewayOf(index, vpc.id)) return [];
  const edit: Edit = (design) => {
    if (!design.resources.has(vpc.id)) return refused('Its VPC is no longer in the design.');
    if (gatewayOf(indexOf(design), vpc.id)) return refused('The VPC has an internet gateway by now.');
    const made = createResource(design, 'internet-gateway', vpc.id);
    return { ok: true, design: made.design, focus: [made.id] };
  };
  return [{ label: `Attach an internet gateway to ${named(vpc)}`, edit }];
}

/** The repair that adds one route to a table. */
export function addRoute(table: ResourceOf<'route-table'>, destination: string, target: Resource): Repair {
  const edit: Edit = (design) => {
    const now = design.resources.get(table.id);
    if (now?.kind !== 'route-table') return refused('The route table is no longer in the design.');
    const routes = [...now.routes, { id: nextItemId(now.routes), destination, target: target.id }];
    return { ok: true, design: withFields<Resource>(design, now.id, { routes } as Partial<Resource>), focus: [now.id] };
  };
  return { label: `Route ${destination} of ${named(table)} to ${named(target)}`, edit };
}
