import type { ResourceId } from '../../model/resource';
import type { ResourceOf } from '../index';
import { FRESH_TUNNEL } from '../vpn-connection/tunnel';
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

/** A network of its own behind the gateway, by VPN. */
function vpn(b: Builder, transitGateway: ResourceId, region: ResourceId): ResourceId {
  const { random } = b;
  const customerGateway = b.add('customer-gateway', random.pick(STEMS), region, {
    ipAddress: '198.51.100.7',
    certificateArn: random.chance(0.3) ? 'arn:aws:acm:us-east-1:111122223333:certificate/x' : '',
  });
  const tunnel = {
    ...FRESH_TUNNEL,
    presharedKey: random.pick(['generated', 'given'] as const),
    ikeVersions: ['ikev2'],
    phase1DhGroups: ['14', '20'],
    phase2Lifetime: random.chance(0.5) ? 1800 : null,
    logGroupArn: random.chance(0.5) ? 'arn:aws:logs:us-east-1:111122223333:log-group:vpn' : '',
  };
  return b.add('vpn-connection', random.pick(STEMS), region, {
    customerGateway,
    transitGateway,
    acceleration: random.chance(0.3),
    staticRoutesOnly: random.chance(0.5),
    tunnels: random.chance(0.5) ? [{ id: '1', ...tunnel }] : [],
  });
}

/** Tables that keep the VPCs apart from each other, and what is joined to the gateway besides. */
function segments(b: Builder, gateway: ResourceId, region: ResourceId, attachments: readonly ResourceId[]): void {
  const { random } = b;
  const site = vpn(b, gateway, region);
  const routes = [
    { id: '1', destination: '172.16.0.0/12', attachment: site, blackhole: false },
    { id: '2', destination: '10.0.0.0/8', attachment: null, blackhole: true },
    ...(random.chance(0.3)
      ? [{ id: '9', destination: 'pl-0123456789abcdef0', attachment: site, blackhole: false }]
      : []),
    { id: '3', destination: '2001:db8::/32', attachment: site, blackhole: false },
  ];
  b.add('transit-gateway-route-table', random.pick(STEMS), gateway, {
    associations: attachments,
    propagations: [site],
    routes,
  });
  b.add('transit-gateway-route-table', random.pick(STEMS), gateway, {
    associations: [site],
    propagations: attachments,
  });
}

/** A private line of its own to a gateway. */
function directConnect(b: Builder, gateway: ResourceId, region: ResourceId): void {
  const { random } = b;
  const directConnectGateway = b.add('direct-connect-gateway', random.pick(STEMS), null, { amazonSideAsn: 64999 });
  b.add('direct-connect-association', random.pick(STEMS), region, {
    directConnectGateway,
    gateway,
    allowedPrefixes: ['10.0.0.0/8'],
  });
}

/** In some Regions a transit gateway, with up to five VPCs; between two of them a peering. */
export function generateTransit(b: Builder, vpcs: readonly MadeVpc[]): void {
  const { random } = b;
  const isLarge = b.resources.size > 500;
  let last: ResourceId | null = null;
  for (const region of new Set(vpcs.map((vpc) => vpc.region))) {
    if (!isLarge && !random.chance(0.5)) continue;
    const own = isLarge || random.chance(0.5);
    const gateway = b.add('transit-gateway', random.pick(STEMS), region, {
      amazonSideAsn: random.chance(0.5) ? 64600 : null,
      description: random.chance(0.5) ? random.pick(STEMS) : '',
      defaultAssociation: !own,
      defaultPropagation: !own,
      vpnEcmp: random.chance(0.7),
      securityGroupReferencing: random.chance(0.3),
      cidrBlocks: random.chance(0.3) ? ['10.255.0.0/24', '2001:db8:ff::/64'] : [],
    });
    const here = vpcs.filter((one) => one.region === region).slice(0, 5);
    const attachments = here.map((vpc) => attach(b, gateway, vpc));
    if (own) segments(b, gateway, region, attachments);
    if (isLarge || random.chance(0.5)) directConnect(b, gateway, region);
    if (last !== null)
      b.add('transit-gateway-peering', random.pick(STEMS), region, { requester: gateway, accepter: last });
    // Two gateways of one Region may be peered as well.
    else if (isLarge)
      b.add('transit-gateway-peering', random.pick(STEMS), region, {
        requester: gateway,
        accepter: b.add('transit-gateway', random.pick(STEMS), region, { amazonSideAsn: 64700 }),
      });
    last = gateway;
  }
}
