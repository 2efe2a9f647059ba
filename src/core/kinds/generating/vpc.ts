import type { ResourceOf } from '../index';
import { defaultAclEntries } from '../network-acl/network-acl';
import { defaultGroupRules } from '../security-group/security-group';
import { type Builder, type MadeVpc, STEMS } from './builder';

/** Here and there DHCP options, which several VPCs may use, and what else a VPC can be made with. */
export function generateVpcSettings(b: Builder, vpc: MadeVpc): void {
  const { random } = b;
  if (random.chance(0.3)) {
    const dhcpOptions = b.add('dhcp-options', random.pick(STEMS), vpc.region, {
      domainName: random.chance(0.5) ? 'corp.example.com' : '',
      domainNameServers: random.chance(0.5) ? ['AmazonProvidedDNS'] : [`10.${vpc.number}.0.2`, 'fd00:ec2::253'],
      ntpServers: random.chance(0.5) ? ['169.254.169.123'] : [],
      netbiosNodeType: random.chance(0.3) ? 2 : null,
      ipv6LeaseTime: random.chance(0.3) ? 300 : null,
    });
    b.set('vpc', vpc.id, { dhcpOptions });
  }
  if (random.chance(0.1)) b.set('region', vpc.region, { blockPublicAccess: 'block-ingress' });
  if (random.chance(0.15)) b.set('vpc', vpc.id, { publicAccessExclusion: 'allow-bidirectional' });
  if (random.chance(0.2)) b.set('vpc', vpc.id, { addressUsageMetrics: true });
  if (random.chance(0.2)) b.set('vpc', vpc.id, { encryptionControl: random.pick(['monitor', 'enforce']) });
  if (random.chance(0.2))
    b.set('vpc', vpc.id, { secondaryPools: [{ id: '1', pool: 'ipam-pool-0123456789abcdef0', netmask: 24 }] });
  const { ipv6 } = b.resources.get(vpc.id) as ResourceOf<'vpc'>;
  if (ipv6 === 'amazon' && random.chance(0.5)) generateIpv6(b, vpc);
  generateSubnetSettings(b, vpc);
  if (ipv6 !== 'none' && random.chance(0.5)) generateIpv6Only(b, vpc);
}

/** IPv6 in each of its forms: from an IPAM pool, of addresses of one's own, or announced from a Local Zone. */
function generateIpv6(b: Builder, vpc: MadeVpc): void {
  const cidr = `2001:db8:${(vpc.number + 1).toString(16)}::/48`;
  const forms = [
    { ipv6: 'ipam', ipv6Pool: 'ipam-pool-0123456789abcdef1', ipv6Netmask: b.random.pick([52, 56]) },
    { ipv6: 'ipam', ipv6Pool: 'ipam-pool-0123456789abcdef1' },
    { ipv6: 'ipam', ipv6Pool: 'ipam-pool-0123456789abcdef1', ipv6Cidr: cidr },
    { ipv6: 'byoip', ipv6Pool: 'ipv6pool-ec2-0123456789abcdef2', ipv6Cidr: cidr },
    { ipv6BorderGroup: 'us-east-1-bos-1' },
  ] as const;
  b.set('vpc', vpc.id, b.random.pick(forms));
}

/** Names of hosts, reserved addresses, and a Local Zone or an Outpost now and then. */
function generateSubnetSettings(b: Builder, vpc: MadeVpc): void {
  const { random } = b;
  const subnet = random.pick(vpc.privateSubnets);
  if (random.chance(0.3)) b.set('subnet', subnet, { hostnameType: 'resource-name', resourceNameA: true });
  const cidr = `10.${vpc.number}.96.0/24`;
  const half = `10.${vpc.number}.96.128/25`;
  if (random.chance(0.3))
    b.add('subnet', `${random.pick(STEMS)}-reserved`, vpc.id, {
      cidr,
      zone: random.pick(['a', 'b']),
      routeTable: vpc.privateTable,
      reservations: [{ id: '1', cidr: half, type: random.chance(0.5) ? 'prefix' : 'explicit', description: 'pods' }],
    });
  const region = (b.resources.get(vpc.region) as ResourceOf<'region'>).code;
  if (region === 'us-east-1' && random.chance(0.3))
    b.add('subnet', 'local-zone', vpc.id, { cidr: `10.${vpc.number}.97.0/24`, zone: 'us-east-1-bos-1a' });
  if (random.chance(0.2))
    b.add('subnet', 'outpost', vpc.id, {
      cidr: `10.${vpc.number}.98.0/24`,
      outpostArn: `arn:aws:outposts:${region}:111122223333:outpost/op-0123456789abcdef0`,
      customerOwnedIpPool: random.chance(0.5) ? 'ipv4pool-coip-0123456789abcdef0' : '',
    });
}

/** A subnet without IPv4; its number is free in a VPC of any size. */
function generateIpv6Only(b: Builder, vpc: MadeVpc): void {
  b.add('subnet', `${b.random.pick(STEMS)}-v6`, vpc.id, {
    cidr: '',
    ipv6Only: true,
    ipv6Block: 120,
    assignIpv6: true,
    hostnameType: 'resource-name',
    resourceNameAaaa: b.random.chance(0.5),
    routeTable: vpc.privateTable,
  });
}

/** The default VPC of the first Region, as AWS makes it; now and then with a table of the author's. */
export function generateDefaultVpc(b: Builder, vpcs: readonly MadeVpc[]): void {
  const [first] = vpcs;
  if (!first || b.resources.size % 4 !== 1) return;
  const vpc = b.add('vpc', 'default', first.region, { isDefault: true, cidr: '172.31.0.0/16' });
  const gateway = b.add('internet-gateway', 'default-igw', vpc);
  const routes = [{ id: '1', destination: '0.0.0.0/0', target: gateway }];
  b.add('route-table', 'main', vpc, { main: true, routes });
  b.add('security-group', 'default', vpc, {
    isDefault: true,
    description: 'default VPC security group',
    ...defaultGroupRules(`security-group-${b.nextNumber()}`),
  });
  const entries = defaultAclEntries(false);
  b.add('network-acl', 'default', vpc, { isDefault: true, inbound: entries, outbound: entries });
  for (const [i, zone] of ['a', 'b'].entries())
    b.add('subnet', `default-${zone}`, vpc, {
      isDefault: true,
      zone,
      cidr: `172.31.${i * 16}.0/20`,
      mapPublicIp: true,
      routeTable: i === 0 ? null : b.add('route-table', `default-${zone}`, vpc, { routes }),
    });
}

/** A group that a second VPC of the same Region may use as well. */
export function generateSharedGroups(b: Builder, vpcs: readonly MadeVpc[]): void {
  const [first, ...others] = vpcs;
  const second = others.find((vpc) => vpc.region === first?.region);
  const [group] = first?.groups ?? [];
  if (!first || !second || group === undefined || !b.random.chance(0.4)) return;
  b.set('security-group', group, { vpcs: [second.id] });
}
