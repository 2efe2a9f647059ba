import { refused, withFields } from '../model/edits';
import type { ResourceId } from '../model/resource';
import { createResource } from './create';
import { type Design, type Edit, type Index, indexOf, type Resource, type ResourceOf } from './index';
import { regionFacts } from './region/regions';

/** https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html */
const CIDR = '172.31.0.0/16';
const SUBNETS = 16;

/** The default VPC of a Region of an account, whichever box of the design it stands in. */
export function defaultVpcOf(index: Index, region: ResourceOf<'region'>): ResourceOf<'vpc'> | undefined {
  return index.all('vpc').find((vpc) => {
    const home = index.getAs('region', vpc.parent);
    return vpc.isDefault && home?.code === region.code && home.account === region.account;
  });
}

/**
 * Draws the default VPC of a Region as AWS makes it: a /20 subnet in each Availability Zone, an internet gateway, and a
 * main route table that leads there. AWS may have given the blocks to the zones in another order.
 */
export function addDefaultVpc(regionId: ResourceId): Edit {
  return (design) => {
    const index = indexOf(design);
    const region = index.getAs('region', regionId);
    if (!region) return refused('It is no longer in the design.');
    const there = defaultVpcOf(index, region);
    if (there) return refused(`Region "${region.name}" has its default VPC already: "${there.name}".`);
    const made = createResource(design, 'vpc', regionId, {
      name: 'default',
      fields: { isDefault: true, cidr: CIDR, dnsHostnames: true },
    });
    const gateway = createResource(made.design, 'internet-gateway', made.id, { name: 'default-igw' });
    let next: Design = gateway.design;
    const main = indexOf(next)
      .inVpc(made.id, 'route-table')
      .find((table) => table.main);
    if (main) {
      const routes = [{ id: '1', destination: '0.0.0.0/0', target: gateway.id }];
      next = withFields<Resource>(next, main.id, { routes } as Partial<Resource>);
    }
    const zones = (regionFacts(region.code)?.zones ?? ['a', 'b', 'c']).slice(0, SUBNETS);
    zones.forEach((zone, i) => {
      const fields = { isDefault: true, zone, cidr: `172.31.${i * 16}.0/20`, mapPublicIp: true, ipv6Block: null };
      next = createResource(next, 'subnet', made.id, { name: `default-${zone}`, fields }).design;
    });
    return { ok: true, design: next, focus: [made.id] };
  };
}
