import { type Block, type Lowered, makeBlock, NOTHING } from '../../cloud/block';
import { type Expr, literal, map, optionalText, ref } from '../../cloud/expr';
import { networkText } from '../../cloud/network-text';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import { exclusionOf } from '../../cloud/public-access';
import type { Surroundings } from '../../cloud/surroundings';
import { isZoneId } from '../../cloud/zones';
import { containsCidr, maskCidr } from '../../net/cidr';
import {
  defaultSubnetBlock,
  networkAclAssociation,
  reservationBlock,
  routeTableAssociation,
  subnetBlock,
} from './blocks';
import type { Subnet } from './subnet';

/** The one of these blocks of its VPC that holds it, if one does. */
function blockOf(subnet: Subnet, cidrs: readonly string[]): string | null {
  const own = maskCidr(subnet.cidr);
  if (!own) return null;
  return (
    cidrs.find((text) => {
      const outer = maskCidr(text);
      return outer !== null && containsCidr(outer, own);
    }) ?? null
  );
}

function associations(subnet: Subnet, place: Place, s: Surroundings): Lowered {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  const missing = (what: string) =>
    notices.push({
      resource: subnet.id,
      message: `${quoted(subnet.name)} refers to a ${what} that is not in the design.`,
    });
  const main = s.neededMainTable(subnet.parent);
  const table = subnet.routeTable ?? main;
  if (subnet.routeTable !== null && s.kindOf(subnet.routeTable) !== 'route-table') missing('route table');
  else if (table !== null) {
    blocks.push(
      makeBlock(
        routeTableAssociation,
        subnet,
        place,
        { subnet: ref(subnet.id), routeTable: ref(table) },
        {
          role: 'route-table',
          suffix: [],
          // Terraform and the API adopt the main table itself; CloudFormation cannot, so its stand-in is associated explicitly.
          ...(subnet.routeTable === null ? { only: 'cloudformation' as const } : {}),
        },
      ),
    );
  }
  if (subnet.networkAcl !== null) {
    const networkAcl = s.networkAcl(subnet.networkAcl);
    if (s.kindOf(subnet.networkAcl) !== 'network-acl') missing('network ACL');
    else if (networkAcl) {
      blocks.push(
        makeBlock(
          networkAclAssociation,
          subnet,
          place,
          { subnet: ref(subnet.id), networkAcl },
          {
            role: 'network-acl',
            suffix: [],
          },
        ),
      );
    }
  }
  return { blocks, notices };
}

/** Its /64: written out where the block of the VPC is known, else computed once the VPC exists. */
function ipv6Of(subnet: Subnet, vpc: string, network: NonNullable<ReturnType<Surroundings['network']>>): Expr {
  const number = subnet.ipv6Block ?? 0;
  const known = network.ipv6Subnet(number);
  return known === null ? { type: 'ipv6-subnet', vpc, number, prefix: network.ipv6Prefix } : networkText(known);
}

const flag = (value: boolean): Expr | undefined => (value ? literal(true) : undefined);

/** Hostnames as AWS makes them are not printed. A subnet for IPv6 only has no others than by id. */
function hostnames(subnet: Subnet) {
  const byId = subnet.ipv6Only || subnet.hostnameType === 'resource-name';
  const own = {
    hostnameType: byId ? literal('resource-name') : undefined,
    resourceNameA: flag(subnet.resourceNameA && !subnet.ipv6Only),
    resourceNameAaaa: flag(subnet.resourceNameAaaa),
  };
  const options = map([
    ['HostnameType', own.hostnameType],
    ['EnableResourceNameDnsARecord', own.resourceNameA],
    ['EnableResourceNameDnsAAAARecord', own.resourceNameAaaa],
  ]);
  const isUsual = Object.values(own).every((value) => value === undefined);
  return { ...own, hostnames: isUsual ? undefined : options };
}

/** What only a subnet on an Outpost has. */
function outpost(subnet: Subnet) {
  if (subnet.outpostArn === '') return {};
  return {
    outpost: literal(subnet.outpostArn),
    customerOwnedIpPool: optionalText(subnet.customerOwnedIpPool),
    mapCustomerOwnedIp: flag(subnet.customerOwnedIpPool !== ''),
    lniDeviceIndex: subnet.lniDeviceIndex === null ? undefined : literal(subnet.lniDeviceIndex),
  };
}

function reservations(subnet: Subnet, place: Place): Lowered {
  const blocks: Block[] = [];
  const notices: Notice[] = [];
  for (const { id, cidr, type, description } of subnet.reservations) {
    if (maskCidr(cidr) === null) {
      const message = `A CIDR reservation of ${quoted(subnet.name)} is left out: "${cidr}" is no CIDR.`;
      notices.push({ resource: subnet.id, message });
      continue;
    }
    const properties = {
      subnet: ref(subnet.id),
      cidr: networkText(cidr),
      type: literal(type),
      description: optionalText(description),
    };
    const extras = { role: `reservation/${id}`, suffix: ['reservation', id] };
    blocks.push(makeBlock(reservationBlock, subnet, place, properties, extras));
  }
  return { blocks, notices };
}

function shortcomings(subnet: Subnet, place: Place, ipv6: boolean): readonly Notice[] {
  const notices: Notice[] = [];
  const say = (message: string, more: Partial<Notice> = {}) =>
    notices.push({ resource: subnet.id, message: `${quoted(subnet.name)} ${message}`, ...more });
  if (subnet.ipv6Block !== null && !ipv6) say('has an IPv6 block, but its VPC has none; it is left out.');
  if (subnet.ipv6Only && !ipv6) say('is for IPv6 only, but has no IPv6 block; AWS needs one.');
  if (subnet.cidr === '' && !subnet.ipv6Only) say('has no IPv4 CIDR; AWS needs one.');
  if (subnet.outpostArn !== '' && subnet.customerOwnedIpPool !== '')
    say('gives out customer-owned addresses, which CloudFormation cannot set. Do it by hand.', {
      only: 'cloudformation',
      command: `aws ec2 modify-subnet-attribute --region ${place.region} --subnet-id subnet-ID --map-customer-owned-ip-on-launch --customer-owned-ipv4-pool ipv4pool-coip-ID`,
    });
  return notices;
}

/** AWS gives public addresses to what starts in a default subnet, unless that is turned off. */
function lowerDefault(subnet: Subnet, place: Place, ipv6: Expr | undefined, s: Surroundings): Lowered {
  const block = makeBlock(
    defaultSubnetBlock,
    subnet,
    place,
    {
      zone: { type: 'zone', place, letter: subnet.zone },
      ipv6,
      mapPublicIp: literal(subnet.mapPublicIp),
      assignIpv6: flag(subnet.assignIpv6 && ipv6 !== undefined),
      dns64: flag(subnet.dns64),
      ...hostnames(subnet),
    },
    { dependsOn: [subnet.parent] },
  );
  const associated = associations(subnet, place, s);
  const reserved = reservations(subnet, place);
  const excluded = exclusionOf(subnet, 'subnet', subnet.publicAccessExclusion, place);
  return {
    blocks: [block, ...reserved.blocks, ...excluded, ...associated.blocks],
    notices: [...reserved.notices, ...associated.notices],
  };
}

export function lowerSubnet(subnet: Subnet, s: Surroundings): Lowered {
  const network = s.network(subnet.parent);
  const vpc = subnet.parent;
  if (!network || vpc === null) return NOTHING;
  const place = s.placeOf(subnet.id);
  const secondary = blockOf(subnet, network.secondaryCidrs);
  // In none of the blocks that are known, it lies in one that IPAM chooses.
  const pooled = secondary === null && blockOf(subnet, [network.cidr]) === null ? network.poolBlocks : [];
  const association = secondary === null ? null : `${vpc}/${secondary}`;
  // A subnet in a secondary block can only be made after the block is associated: Terraform learns it from the reference.
  const vpcId: Expr =
    association === null
      ? ref(vpc)
      : { type: 'by-target', terraform: ref(association, 'vpc-id'), cloudformation: ref(vpc), api: ref(vpc) };
  const ipv6 = subnet.ipv6Block !== null && network.ipv6;
  if (subnet.isDefault && network.isDefault)
    return lowerDefault(subnet, place, ipv6 ? ipv6Of(subnet, vpc, network) : undefined, s);
  const zone = subnet.zone;
  const block = makeBlock(
    subnetBlock,
    subnet,
    place,
    {
      vpc: vpcId,
      cidr: subnet.ipv6Only ? undefined : optionalText(subnet.cidr),
      zone: zone === '' || isZoneId(zone) ? undefined : { type: 'zone', place, letter: zone },
      zoneId: isZoneId(zone) ? literal(zone) : undefined,
      ipv6: ipv6 ? ipv6Of(subnet, vpc, network) : undefined,
      ipv6Only: flag(subnet.ipv6Only),
      mapPublicIp: flag(subnet.mapPublicIp && !subnet.ipv6Only),
      assignIpv6: flag((subnet.assignIpv6 || subnet.ipv6Only) && ipv6),
      dns64: flag(subnet.dns64),
      ...hostnames(subnet),
      ...outpost(subnet),
    },
    { dependsOn: [association, ...pooled, ipv6 ? `${vpc}/ipv6` : null] },
  );
  const associated = associations(subnet, place, s);
  const reserved = reservations(subnet, place);
  return {
    blocks: [
      block,
      ...reserved.blocks,
      ...exclusionOf(subnet, 'subnet', subnet.publicAccessExclusion, place),
      ...associated.blocks,
    ],
    notices: [...shortcomings(subnet, place, network.ipv6), ...reserved.notices, ...associated.notices],
  };
}
