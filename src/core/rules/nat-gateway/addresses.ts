import type { Index, ResourceOf } from '../../kinds/index';
import { readCidr4 } from '../../kinds/network';
import { parseAddress4 } from '../../net/address';
import { containsAddress, reservedFor } from '../../net/cidr';
import { defineRule, type Problem } from '../rule';
import { publicScene } from '../scene';
import { clipped, named } from '../words';

/** Of a zonal gateway: one primary and seven secondary ones. */
const MOST_PRIVATE = 8;
/** Until the quota L-5F53652F is raised, to eight at most. */
const MOST_ELASTIC = 2;
/** Of a regional gateway, in each zone. */
const MOST_IN_ZONE = 32;

type Nat = ResourceOf<'nat-gateway'>;

function* zonal(nat: Nat, index: Index): Iterable<Problem> {
  const elastic = (nat.elasticIp === null ? 0 : 1) + nat.secondaryElasticIps.length;
  if (elastic > MOST_ELASTIC && nat.connectivity === 'public')
    yield {
      field: 'secondaryElasticIps',
      message: `${named(nat)} has ${elastic} Elastic IP addresses; AWS allows ${MOST_ELASTIC} for each NAT gateway until the quota is raised, and ${MOST_PRIVATE} at most. Take some away, or ask for a higher quota.`,
    };
  const more = Math.max(
    nat.secondaryPrivateIps.length,
    nat.connectivity === 'private' ? (nat.secondaryPrivateIpCount ?? 0) : 0,
  );
  if (more + 1 > MOST_PRIVATE)
    yield {
      field: nat.secondaryPrivateIps.length > 0 ? 'secondaryPrivateIps' : 'secondaryPrivateIpCount',
      message: `${named(nat)} has ${more} secondary private addresses; AWS allows ${MOST_PRIVATE - 1} beside the first. Take some away.`,
    };
  const subnet = index.getAs('subnet', nat.parent);
  const cidr = readCidr4(subnet?.cidr ?? '');
  const seen = new Set([nat.privateIp]);
  for (const [i, text] of nat.secondaryPrivateIps.entries()) {
    const address = parseAddress4(text);
    const what = `"${clipped(text, 40)}"`;
    const found = !address.ok
      ? `${what}, which is no IPv4 address`
      : seen.has(text)
        ? `${what} twice`
        : cidr && !containsAddress(cidr, address.value)
          ? `${what}, which lies outside of its subnet ${named(subnet)} (${subnet?.cidr})`
          : cidr && reservedFor(cidr, address.value) !== null
            ? `${what}, which AWS keeps for itself in ${named(subnet)}`
            : null;
    seen.add(text);
    if (found === null) continue;
    yield {
      field: `secondaryPrivateIps[${i}]`,
      message: `${named(nat)} has the secondary private address ${found}. Use a free address of its subnet.`,
    };
  }
}

function* regional(nat: Nat): Iterable<Problem> {
  const zones = new Map<string, number>();
  for (const { zone } of nat.zoneAddresses) zones.set(zone, (zones.get(zone) ?? 0) + 1);
  for (const [zone, count] of zones)
    if (count > MOST_IN_ZONE)
      yield {
        field: 'zoneAddresses',
        message: `${named(nat)} has ${count} Elastic IP addresses in zone ${zone}; AWS allows ${MOST_IN_ZONE} in each zone. Take some away.`,
      };
}

const secondary = (secondaryPrivateIps: readonly string[]) =>
  publicScene((s, { subnet }) => {
    s.add('nat-gateway', 'nat', subnet, { connectivity: 'private', privateIp: '10.0.0.10', secondaryPrivateIps });
  });

const elastic = (count: number) =>
  publicScene((s, { subnet }) => {
    const secondaryElasticIps = Array.from({ length: count - 1 }, (_, i) =>
      s.add('elastic-ip', `eip-${i}`, s.region()),
    );
    s.add('nat-gateway', 'nat', subnet, { secondaryElasticIps });
  });

const inZone = (count: number) =>
  publicScene((s, { vpc }) => {
    const zoneAddresses = Array.from({ length: count }, (_, i) => ({
      id: String(i + 1),
      zone: 'a',
      elasticIp: s.add('elastic-ip', `eip-${i}`, s.region()),
    }));
    s.add('nat-gateway', 'nat', vpc, { availabilityMode: 'regional', zoneAddresses });
  });

const hosts = (count: number) => Array.from({ length: count }, (_, i) => `10.0.0.${20 + i}`);

export const addresses = defineRule({
  id: 'nat-gateway/addresses',
  severity: 'error',
  title: 'Too many addresses of a NAT gateway, or one that it cannot have',
  why: 'A zonal NAT gateway has up to eight private addresses of its subnet and two Elastic IP addresses until the quota is raised; a regional one up to 32 in each zone.',
  fix: 'Use fewer addresses, free ones of the subnet, or a second gateway.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
  kind: 'nat-gateway',
  *check(nat, index) {
    yield* nat.availabilityMode === 'regional' ? regional(nat) : zonal(nat, index);
  },
  bad: [
    { title: 'three Elastic IP addresses', design: elastic(3), at: 'nat', field: 'secondaryElasticIps' },
    { title: 'eight secondary ones', design: secondary(hosts(8)), at: 'nat', field: 'secondaryPrivateIps' },
    {
      title: 'an address of another subnet',
      design: secondary(['10.0.1.20']),
      at: 'nat',
      field: 'secondaryPrivateIps[0]',
    },
    { title: 'the first one again', design: secondary(['10.0.0.10']), at: 'nat', field: 'secondaryPrivateIps[0]' },
    { title: 'the router of the subnet', design: secondary(['10.0.0.1']), at: 'nat', field: 'secondaryPrivateIps[0]' },
    { title: 'no address', design: secondary(['first']), at: 'nat', field: 'secondaryPrivateIps[0]' },
    { title: '33 in one zone', design: inZone(33), at: 'nat', field: 'zoneAddresses' },
  ],
  good: [
    { title: 'two Elastic IP addresses', design: elastic(2) },
    { title: 'seven secondary ones', design: secondary(hosts(7)) },
    { title: '32 in one zone', design: inZone(32) },
    {
      title: '32 in each of two zones',
      design: publicScene((s, { vpc }) => {
        const zoneAddresses = Array.from({ length: 64 }, (_, i) => ({
          id: String(i + 1),
          zone: i < 32 ? 'a' : 'b',
          elasticIp: s.add('elastic-ip', `eip-${i}`, s.region()),
        }));
        s.add('nat-gateway', 'nat', vpc, { availabilityMode: 'regional', zoneAddresses });
      }),
    },
  ],
});
