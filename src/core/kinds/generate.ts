import type { Design as DesignOf } from '../model/design';
import type { ResourceId } from '../model/resource';
import { accountRegions } from './generating/accounts';
import { type Builder, builder, type MadeVpc, PLAIN, type Random, randomFrom, STEMS } from './generating/builder';
import { generateEndpoints } from './generating/endpoints';
import { generateInterfaces } from './generating/interfaces';
import { generateObservability } from './generating/observability';
import { generatePrivateLink } from './generating/private-link';
import { generateRouting } from './generating/routing';
import { generateTransit } from './generating/transit';
import { generateDefaultVpc, generateSharedGroups, generateVpcSettings } from './generating/vpc';
import { generateOutside, generateWorkloads } from './generating/workloads';
import type { Design, FieldsOf, Resource, ResourceOf } from './index';
import { defaultAclEntries, type NetworkAclEntry } from './network-acl/network-acl';
import { defaultGroupRules, type RulePeer, type SecurityGroupRule } from './security-group/security-group';
import { FRESH_TUNNEL } from './vpn-connection/tunnel';

const SIZES = { small: 60, large: 2000 } as const;
/** Resources in one VPC, about. */
const VPC_SIZE = 200;
const REGIONS = ['us-east-1', 'eu-west-1', 'ap-northeast-2'] as const;

const cidrPeer = (cidr: string): RulePeer => ({ type: 'cidr', cidr });
const groupPeer = (group: ResourceId): RulePeer => ({ type: 'security-group', group });

function tcp(id: number, port: number, peer: RulePeer, description = ''): SecurityGroupRule {
  return { id: String(id), protocol: 'tcp', fromPort: port, toPort: port, peer, description };
}

function aclEntries(random: Random, cidr: string, ipv6: boolean): readonly NetworkAclEntry[] {
  const none = { fromPort: null, toPort: null, icmpType: null, icmpCode: null };
  const entries: NetworkAclEntry[] = [...defaultAclEntries(ipv6)];
  const extra = (id: number, ruleNumber: number, fields: Partial<NetworkAclEntry>) =>
    entries.push({ id: String(id), ruleNumber, action: 'allow', protocol: 'tcp', cidr, ...none, ...fields });
  if (random.chance(0.6)) extra(5, 50, { fromPort: 1024, toPort: 65535 });
  if (random.chance(0.4)) extra(6, 60, { action: 'deny', cidr: '203.0.113.0/24', fromPort: 22, toPort: 22 });
  if (random.chance(0.3)) extra(7, 70, { protocol: 'icmp', icmpType: -1, icmpCode: -1 });
  return entries;
}

/** What AWS makes with a VPC; here and there changed by the author. */
function companions(b: Builder, vpc: ResourceId, cidr: string, ipv6: boolean) {
  const main = b.add('route-table', 'main', vpc, { main: true });
  const group = `security-group-${b.nextNumber()}`;
  b.add('security-group', 'default', vpc, {
    isDefault: true,
    description: 'default VPC security group',
    ...defaultGroupRules(group),
    ...(b.random.chance(0.3) ? { inbound: [] } : {}),
  });
  const entries = defaultAclEntries(ipv6);
  const inbound = b.random.chance(0.3) ? aclEntries(b.random, cidr, ipv6) : entries;
  b.add('network-acl', 'default', vpc, { isDefault: true, inbound, outbound: entries });
  return main;
}

function subnetsOf(
  b: Builder,
  vpc: ResourceId,
  number: number,
  ipv6: boolean,
  secondary: string | null,
  table: ResourceId,
  first: number,
  count: number,
) {
  const acl = b.random.chance(0.5) ? b.add('network-acl', b.random.pick(STEMS), vpc, {}) : null;
  if (acl !== null) {
    const entries = () => aclEntries(b.random, `10.${number}.0.0/16`, ipv6);
    b.set('network-acl', acl, { inbound: entries(), outbound: entries() });
  }
  return Array.from({ length: count }, (_, i) => {
    const at = first + i;
    const inSecondary = secondary !== null && b.random.chance(0.3);
    const [one, two] = inSecondary ? secondary.split('.') : ['10', String(number)];
    return b.add('subnet', `${b.random.pick(STEMS)}-${at}`, vpc, {
      cidr: `${one}.${two}.${at}.0/24`,
      zone: 'abc'.charAt(i % 3),
      ipv6Block: ipv6 && b.random.chance(0.7) ? at : null,
      routeTable: table,
      networkAcl: acl !== null && b.random.chance(0.5) ? acl : null,
    });
  });
}

function securityGroups(b: Builder, vpc: ResourceId, cidr: string, s3: boolean): readonly ResourceId[] {
  const count = 2 + b.random.below(4);
  const groups = Array.from({ length: count }, (_, i) =>
    b.add('security-group', `${b.random.pick(PLAIN)}-${i}`, vpc, { description: `Group ${i}` }),
  );
  groups.forEach((group, i) => {
    const other = groups[(i + 1) % count] as ResourceId;
    const inbound = [tcp(1, 443, cidrPeer(i === 0 ? '0.0.0.0/0' : cidr), 'clients'), tcp(2, 8080, groupPeer(other))];
    if (b.random.chance(0.4)) inbound.push(tcp(3, 5432, groupPeer(group)));
    const outbound: SecurityGroupRule[] = [tcp(1, 8080, groupPeer(other))];
    if (s3) outbound.push(tcp(2, 443, { type: 'prefix-list', list: 's3' }));
    if (b.random.chance(0.5)) outbound.push(tcp(3, 443, cidrPeer('0.0.0.0/0')));
    b.set('security-group', group, { inbound, outbound: b.random.chance(0.15) ? [] : outbound });
  });
  return groups;
}

function gateways(
  b: Builder,
  vpc: ResourceId,
  region: ResourceId,
  ipv6: boolean,
  publicTable: ResourceId,
  publicSubnet: ResourceId,
) {
  const igw = b.add('internet-gateway', 'igw', vpc);
  const routes = [{ id: '1', destination: '0.0.0.0/0', target: igw }];
  if (ipv6) routes.push({ id: '2', destination: '::/0', target: igw });
  b.set('route-table', publicTable, { routes });
  const elasticIp = b.add('elastic-ip', b.random.pick(STEMS), region);
  const nat = b.add('nat-gateway', 'nat', publicSubnet, { elasticIp });
  const eigw = ipv6 ? b.add('egress-only-internet-gateway', 'eigw', vpc) : null;
  return { nat, eigw };
}

/** A VPN to a network of its own, whose routes the private table learns. */
function vpn(b: Builder, vpc: ResourceId, region: ResourceId, number: number, table: ResourceId): void {
  const vpnGateway = b.add('virtual-private-gateway', 'vgw', vpc, {
    amazonSideAsn: b.random.chance(0.3) ? 64513 : null,
  });
  const customerGateway = b.add('customer-gateway', b.random.pick(STEMS), region, {
    ipAddress: `203.0.113.${number}`,
    bgpAsn: b.random.chance(0.3) ? 4200000000 : 65000,
  });
  const isStatic = b.random.chance(0.5);
  b.add('vpn-connection', `vpn ${number}`, region, {
    customerGateway,
    vpnGateway,
    staticRoutesOnly: isStatic,
    staticRoutes: isStatic ? ['172.16.0.0/12'] : [],
    tunnels: b.random.chance(0.3) ? [{ id: '1', ...FRESH_TUNNEL, insideCidr: '169.254.10.0/30' }] : [],
  });
  b.set('route-table', table, { propagatingGateways: [vpnGateway] });
}

/** An ordinary VPC: public and private subnets, gateways, endpoints, groups. About 25 resources. */
function makeVpc(b: Builder, region: ResourceId, number: number): MadeVpc {
  const { random } = b;
  const ipv6 = random.chance(0.4);
  const cidr = `10.${number}.0.0/16`;
  const secondary = random.chance(0.3) ? `100.${64 + (number % 64)}.0.0/16` : null;
  const id = b.add('vpc', `${random.pick(STEMS)} ${number}`, region, {
    cidr,
    secondaryCidrs: secondary === null ? [] : [secondary],
    ipv6: ipv6 ? 'amazon' : 'none',
  });
  const main = companions(b, id, cidr, ipv6);
  const publicTable = b.add('route-table', 'public', id);
  const privateTable = b.add('route-table', random.pick(STEMS), id);
  const publicSubnets = subnetsOf(b, id, number, ipv6, null, publicTable, 0, 1 + random.below(3));
  const privateSubnets = subnetsOf(b, id, number, ipv6, secondary, privateTable, 16, 2 + random.below(3));
  const { nat, eigw } = gateways(b, id, region, ipv6, publicTable, publicSubnets[0] as ResourceId);
  const outward = [{ id: '1', destination: '0.0.0.0/0', target: nat }];
  if (eigw !== null) outward.push({ id: '2', destination: '::/0', target: eigw });
  b.set('route-table', privateTable, { routes: outward });
  if (random.chance(0.3)) b.set('route-table', main, { routes: outward });
  const s3 = random.chance(0.6);
  if (s3) b.add('vpc-endpoint', 's3', id, { service: 's3', routeTables: [privateTable] });
  const groups = securityGroups(b, id, cidr, s3);
  if (random.chance(0.5))
    b.add('vpc-endpoint', 'ssm', id, {
      type: 'interface',
      service: 'ssm',
      subnets: privateSubnets.slice(0, 2),
      securityGroups: groups.slice(0, 1),
    });
  if (random.chance(0.3)) vpn(b, id, region, number, privateTable);
  return { id, number, cidr, region, publicTable, privateTable, groups, publicSubnets, privateSubnets };
}

const codeOf = (b: Builder, region: ResourceId) => (b.resources.get(region) as ResourceOf<'region'>).code;

/** Two neighbours joined, with routes on both sides; in one Region also with a rule that names the other's group. */
function peer(b: Builder, near: MadeVpc, far: MadeVpc): void {
  const peering = b.add('vpc-peering-connection', `peer ${near.number}`, near.region, {
    requester: near.id,
    accepter: far.id,
    requesterDns: b.random.chance(0.3),
    accepterDns: b.random.chance(0.3),
  });
  for (const [table, destination] of [[near.privateTable, far.cidr] as const, [far.privateTable, near.cidr] as const]) {
    const routes = (b.resources.get(table) as Extract<Resource, { kind: 'route-table' }>).routes;
    b.set('route-table', table, {
      routes: [...routes, { id: String(routes.length + 1), destination, target: peering }],
    });
  }
  const [from, to] = [far.groups[0], near.groups[0]];
  if (codeOf(b, near.region) !== codeOf(b, far.region) || from === undefined || to === undefined) return;
  const inbound = (b.resources.get(to) as Extract<Resource, { kind: 'security-group' }>).inbound;
  b.set('security-group', to, { inbound: [...inbound, tcp(inbound.length + 1, 9090, groupPeer(from))] });
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html: Elastic IP addresses in a Region. */
const ADDRESS_QUOTA = 5;

const addressesOf = (b: Builder, region: ResourceId) =>
  [...b.resources.values()].filter(({ kind, parent }) => kind === 'elastic-ip' && parent === region).length;

/** Settings of instances that go together, by turns. */
const instanceSettings: readonly Partial<FieldsOf<'instance'>>[] = [
  {},
  { keyName: 'operations', sessionManager: true, rootVolumeSize: 30, monitoring: true },
  { userData: '#!/bin/bash\necho "${HOSTNAME}" > /etc/motd\n', metadataHopLimit: 2, terminationProtection: true },
  { instanceProfile: 'app', metadataTokens: 'optional', metadataIpv6: true },
  { rootVolumeType: 'io2', rootVolumeSize: 100, rootVolumeIops: 4000, shutdownBehavior: 'terminate' },
  { metadataEndpoint: false, rootVolumeType: 'gp2', rootVolumeEncrypted: false, placementGroup: 'spread' },
];

function makeInstance(b: Builder, vpc: MadeVpc, number: number): void {
  const { random } = b;
  const isPublic = random.chance(0.2);
  const wanted = isPublic && random.chance(0.3) && addressesOf(b, vpc.region) < ADDRESS_QUOTA;
  const elasticIp = wanted ? b.add('elastic-ip', `eip-${number}`, vpc.region) : null;
  b.add('instance', `${random.pick(STEMS)}-${number}`, random.pick(isPublic ? vpc.publicSubnets : vpc.privateSubnets), {
    instanceType: random.pick(['t3.micro', 't4g.micro', 'm7g.large', 'g5.xlarge']),
    securityGroups: [random.pick(vpc.groups)],
    publicIp: isPublic && elasticIp === null ? 'yes' : 'no',
    elasticIp,
    sourceDestCheck: !random.chance(0.1),
    ...instanceSettings[number % instanceSettings.length],
  });
}

/** What every topic adds to a VPC, in its own file of `generating/`. */
const moreInVpc: readonly ((b: Builder, vpc: MadeVpc) => void)[] = [
  generateEndpoints,
  generateVpcSettings,
  generateInterfaces,
  generateRouting,
  generateWorkloads,
  generateObservability,
];

/** What every topic adds once all VPCs are there. */
const moreAround: readonly ((b: Builder, vpcs: readonly MadeVpc[]) => void)[] = [
  generateDefaultVpc,
  generateTransit,
  generatePrivateLink,
  generateSharedGroups,
  generateOutside,
];

/**
 * A legal design made from a seed: the same one every time. It holds every kind, IPv6, secondary CIDRs, several
 * Regions, peering, group references, NACLs and endpoints, and names of many scripts. A number asks for that many
 * resources, about (at least one VPC); quotas are not kept. Prefix lists are used only beside a gateway endpoint.
 */
export function generateDesign(seed: number, size: keyof typeof SIZES | number = 'small'): Design {
  const wanted = typeof size === 'number' ? size : SIZES[size];
  const random = randomFrom(seed);
  const b = builder(random);
  const regionCount = wanted < SIZES.small ? 1 : 1 + random.below(REGIONS.length);
  const own = REGIONS.slice(0, regionCount).map((code) => b.add('region', code, null, { code }));
  const regions = wanted < SIZES.small ? own : [...own, ...accountRegions(b, REGIONS[0])];
  const vpcs: MadeVpc[] = [];
  let last: MadeVpc | null = null;
  for (let number = 0; last === null || (b.resources.size < wanted && number < 250); number += 1) {
    const start = b.resources.size;
    const vpc = makeVpc(b, random.pick(regions), number);
    if (last !== null && random.chance(0.5)) peer(b, last, vpc);
    moreInVpc.forEach((add, i) => {
      add(b.withRandom(randomFrom(seed * 10_007 + number * 101 + i)), vpc);
    });
    vpcs.push(vpc);
    // Room for one more VPC is left in a small design, so that peering occurs there too.
    const end = Math.min(start + (wanted <= VPC_SIZE ? Math.ceil(wanted / 2) : VPC_SIZE), wanted);
    while (b.resources.size < end) makeInstance(b, vpc, b.nextNumber());
    last = vpc;
  }
  moreAround.forEach((add, i) => {
    add(b.withRandom(randomFrom(seed * 10_009 + i)), vpcs);
  });
  const design: DesignOf<Resource> = {
    name: `Generated ${seed}`,
    zoneNaming: 'literal',
    nextId: b.nextNumber(),
    resources: b.resources,
  };
  return design;
}
