import type { ResourceId } from '../../model/resource';
import type { FieldsOf, ResourceOf } from '../index';
import { freshListener } from '../load-balancer/rows';
import { type Builder, type MadeVpc, STEMS } from './builder';
import { onePerZone } from './workloads';

const regionOf = (b: Builder, vpc: MadeVpc) => b.resources.get(vpc.region) as ResourceOf<'region'>;

/** A service in front of a load balancer of its own; what it allows follows from who is to reach it. */
function service(b: Builder, vpc: MadeVpc, type: 'network' | 'gateway', fields: Partial<FieldsOf<'endpoint-service'>>) {
  const { random } = b;
  const [protocol, port] = type === 'gateway' ? (['GENEVE', 6081] as const) : (['TCP', 443] as const);
  const listener = { ...freshListener, id: '1', protocol, port, targetProtocol: protocol, targetPort: port };
  const balancer = b.add('load-balancer', `${type}-${vpc.number}`, vpc.id, {
    type,
    scheme: 'internal',
    subnets: onePerZone(b, vpc.privateSubnets),
    listeners: [{ ...listener, healthProtocol: 'TCP' }],
  });
  return b.add('endpoint-service', random.pick(STEMS), vpc.region, {
    loadBalancers: [balancer],
    acceptanceRequired: random.chance(0.6),
    payer: random.chance(0.2) ? 'service-owner' : 'endpoint-owner',
    contributorInsights: random.chance(0.2),
    ...fields,
  });
}

/** Subnets of a VPC in zones in which a load balancer of another VPC of the same place stands too. */
function sharedZones(b: Builder, vpc: MadeVpc, behind: MadeVpc): readonly ResourceId[] {
  const zoneOf = (id: ResourceId) => (b.resources.get(id) as ResourceOf<'subnet'>).zone;
  const zones = new Set(behind.privateSubnets.map(zoneOf));
  return onePerZone(b, vpc.privateSubnets).filter((id) => zones.has(zoneOf(id)));
}

/** A service, and endpoints of it: in its VPC, in another one of its place, in another Region, in another account. */
function interfaces(b: Builder, behind: MadeVpc, vpcs: readonly MadeVpc[]): void {
  const { random } = b;
  const here = regionOf(b, behind);
  const privateDnsName = random.chance(0.3) ? 'api.example.com' : '';
  const consumers = [behind, ...vpcs.filter((vpc) => vpc !== behind).slice(0, 3)];
  const endpointService = service(b, behind, 'network', {
    privateDnsName,
    supportedRegions: [...new Set(consumers.map((vpc) => regionOf(b, vpc).code))].filter((code) => code !== here.code),
    allowedPrincipals: consumers.some((vpc) => regionOf(b, vpc).account !== here.account) ? ['*'] : [],
    acceptanceRequired: true,
  });
  for (const vpc of consumers) {
    const subnets = vpc.region === behind.region ? sharedZones(b, vpc, behind) : onePerZone(b, vpc.privateSubnets);
    const isSamePlace = regionOf(b, vpc).code === here.code && regionOf(b, vpc).account === here.account;
    if (subnets.length === 0 || (isSamePlace && vpc.region !== behind.region)) continue;
    b.add('vpc-endpoint', `to-${random.pick(STEMS)}-${vpc.number}`, vpc.id, {
      type: 'interface',
      endpointService,
      service: '',
      privateDns: privateDnsName !== '' && random.chance(0.5),
      subnets,
      securityGroups: vpc.groups.slice(0, 1),
    });
  }
}

/** Appliances, and the way through them. */
function appliances(b: Builder, vpc: MadeVpc): void {
  const endpointService = service(b, vpc, 'gateway', {});
  const [subnet] = onePerZone(b, vpc.privateSubnets);
  if (subnet === undefined) return;
  const target = b.add('vpc-endpoint', `inspection-${vpc.number}`, vpc.id, {
    type: 'gateway-load-balancer',
    endpointService,
    service: '',
    subnets: [subnet],
  });
  b.add('route-table', `inspected-${vpc.number}`, vpc.id, {
    routes: [{ id: '1', destination: '198.51.100.0/24', target }],
  });
}

/** Services of one's own before the first VPCs, and endpoints that reach them. */
export function generatePrivateLink(b: Builder, vpcs: readonly MadeVpc[]): void {
  const [first, second = first] = vpcs;
  const isLarge = b.resources.size > 500;
  if (first && (isLarge || b.random.chance(0.4))) interfaces(b, first, vpcs);
  if (second && (isLarge || b.random.chance(0.3))) appliances(b, second);
}
