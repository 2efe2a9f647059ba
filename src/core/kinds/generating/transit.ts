import type { ResourceId } from '../../model/resource';
import type { ResourceOf } from '../index';
import { type Builder, type MadeVpc, STEMS } from './builder';

/** A subnet in each zone, so that an attachment has one interface in each. */
function onePerZone(b: Builder, vpc: MadeVpc): readonly ResourceId[] {
  const byZone = new Map<string, ResourceId>();
  for (const id of vpc.privateSubnets) byZone.set((b.resources.get(id) as ResourceOf<'subnet'>).zone, id);
  return [...byZone.values()];
}

/** A VPC joins a gateway, and its private table leads there. */
function attach(b: Builder, gateway: ResourceId, vpc: MadeVpc): ResourceId {
  const { random } = b;
  const attachment = b.add('transit-gateway-attachment', `${random.pick(STEMS)}-${vpc.number}`, vpc.region, {
    transitGateway: gateway,
    vpc: vpc.id,
    subnets: onePerZone(b, vpc),
    applianceMode: random.chance(0.3),
    dnsSupport: random.chance(0.7),
    securityGroupReferencing: random.chance(0.6),
  });
  const { routes } = b.resources.get(vpc.privateTable) as ResourceOf<'route-table'>;
  const id = String(routes.length + 1);
  b.set('route-table', vpc.privateTable, { routes: [...routes, { id, destination: '10.0.0.0/8', target: gateway }] });
  return attachment;
}

/** In some Regions a transit gateway, with up to five VPCs. */
export function generateTransit(b: Builder, vpcs: readonly MadeVpc[]): void {
  const { random } = b;
  for (const region of new Set(vpcs.map((vpc) => vpc.region))) {
    if (!random.chance(0.5)) continue;
    const gateway = b.add('transit-gateway', random.pick(STEMS), region, {
      amazonSideAsn: random.chance(0.5) ? 64600 : null,
      description: random.chance(0.5) ? random.pick(STEMS) : '',
      vpnEcmp: random.chance(0.7),
      securityGroupReferencing: random.chance(0.3),
      cidrBlocks: random.chance(0.3) ? ['10.255.0.0/24', '2001:db8:ff::/64'] : [],
    });
    for (const vpc of vpcs.filter((one) => one.region === region).slice(0, 5)) attach(b, gateway, vpc);
  }
}
