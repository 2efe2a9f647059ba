import type { Index, Resource, ResourceOf } from '../../core/kinds/index';
import {
  effectiveNetworkAcl,
  effectiveRouteTable,
  internetAccess,
  readCidr4,
  subnetReach,
  subnetsOf,
  vpcBlocks,
} from '../../core/kinds/network';
import { regionFacts } from '../../core/kinds/region/regions';
import type { ResourceId } from '../../core/model/resource';
import { addressCount4, formatCidr, usableHosts4 } from '../../core/net/cidr';
import { freeBlocks4 } from '../../core/net/free-space';
import { counted } from '../ui/counted';

/** One line of what follows from the design, with the resource that it names. */
export interface Fact {
  readonly label: string;
  readonly text: string;
  readonly resource?: ResourceId;
}

const number = (value: number) => value.toLocaleString('en-US');

const reaches = {
  public: 'Public: its route table sends traffic to an internet gateway',
  private: 'Private: it reaches out, but the internet cannot reach it',
  'vpn-only': 'VPN only: routes lead to a virtual private gateway and not to the internet',
  isolated: 'Isolated: no route leaves its VPC towards the internet',
};

function linked(label: string, resource: Resource | undefined, suffix = ''): readonly Fact[] {
  return resource ? [{ label, text: `${resource.name}${suffix}`, resource: resource.id }] : [];
}

/** Why a subnet reaches less than its routes say. */
function blockedFacts(index: Index, subnet: ResourceOf<'subnet'>): readonly Fact[] {
  const access = internetAccess(index, subnet);
  if (access === 'both') return [];
  const text = access === 'none' ? 'no traffic of internet gateways' : 'nothing comes in; NAT gateways get out';
  const region = index.get(index.regionOf(subnet.id));
  return [{ label: 'Block Public Access', text, ...(region ? { resource: region.id } : {}) }];
}

function subnetFacts(index: Index, subnet: ResourceOf<'subnet'>): readonly Fact[] {
  const cidr = readCidr4(subnet.cidr);
  return [
    { label: 'Reach', text: reaches[subnetReach(index, subnet)] },
    ...blockedFacts(index, subnet),
    ...(cidr
      ? [{ label: 'Usable addresses', text: `${number(usableHosts4(cidr))} of ${number(addressCount4(cidr))}` }]
      : []),
    ...linked('Route table', effectiveRouteTable(index, subnet), subnet.routeTable === null ? ' (main, implicit)' : ''),
    ...linked(
      'Network ACL',
      effectiveNetworkAcl(index, subnet),
      subnet.networkAcl === null ? ' (default, implicit)' : '',
    ),
  ];
}

/** What AWS decides of the default VPC of a Region. */
function defaultFacts(vpc: ResourceOf<'vpc'>): readonly Fact[] {
  if (!vpc.isDefault) return [];
  const text =
    'the default VPC of the Region, with 172.31.0.0/16 and a public /20 in each zone. Exports adopt it; which zone has which block is up to AWS.';
  return [{ label: 'Made by AWS', text }];
}

function vpcFacts(index: Index, vpc: ResourceOf<'vpc'>): readonly Fact[] {
  const blocks = vpcBlocks(vpc);
  const subnets = index.inVpc(vpc.id, 'subnet');
  const taken = subnets.flatMap((subnet) => readCidr4(subnet.cidr) ?? []);
  const free = blocks.flatMap((block) => freeBlocks4(block, taken));
  const largest = free.reduce((best, block) => (best && best.prefix <= block.prefix ? best : block), free[0]);
  const total = blocks.reduce((sum, block) => sum + addressCount4(block), 0);
  const left = free.reduce((sum, block) => sum + addressCount4(block), 0);
  // Which block a pool gives is known only after creation: the IPv4 addresses cannot be counted.
  const known =
    blocks.length > 0
      ? [
          { label: 'Addresses', text: `${number(total)}, ${number(left)} not in a subnet yet` },
          { label: 'Largest free block', text: largest ? formatCidr(largest) : 'none' },
        ]
      : [];
  return [
    ...defaultFacts(vpc),
    ...known,
    { label: 'Subnets', text: `${subnets.length} in ${counted(new Set(subnets.map((s) => s.zone)).size, 'zone')}` },
  ];
}

function userNames(index: Index, ids: readonly ResourceId[]): string {
  const names = ids.map((id) => index.get(id)?.name ?? '');
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ');
}

function aclSubnets(index: Index, acl: ResourceOf<'network-acl'>): readonly ResourceId[] {
  return index
    .inVpc(acl.parent ?? '', 'subnet')
    .filter((subnet) => effectiveNetworkAcl(index, subnet)?.id === acl.id)
    .map((subnet) => subnet.id);
}

/** What a designer wants to know about a resource and AWS works out from others. */
export function factsOf(index: Index, resource: Resource): readonly Fact[] {
  switch (resource.kind) {
    case 'region': {
      const zones = regionFacts(resource.code)?.zones ?? [];
      return zones.length === 0 ? [] : [{ label: 'Zones', text: zones.join(', ') }];
    }
    case 'vpc':
      return vpcFacts(index, resource);
    case 'subnet':
      return subnetFacts(index, resource);
    case 'route-table': {
      const subnets = subnetsOf(index, resource).map((subnet) => subnet.id);
      const text = subnets.length === 0 ? 'no subnet' : userNames(index, subnets);
      const made = 'with the VPC. Subnets without a table of their own follow it; it cannot be deleted.';
      return [
        { label: resource.main ? 'Main table, followed by' : 'Followed by', text },
        ...(resource.main ? [{ label: 'Made by AWS', text: made }] : []),
      ];
    }
    case 'network-acl': {
      const subnets = aclSubnets(index, resource);
      const text = subnets.length === 0 ? 'no subnet' : userNames(index, subnets);
      const made = 'with the VPC. Subnets without an ACL of their own are filtered by it; it cannot be deleted.';
      return [
        { label: resource.isDefault ? 'Default ACL, filters' : 'Filters', text },
        ...(resource.isDefault ? [{ label: 'Made by AWS', text: made }] : []),
      ];
    }
    case 'security-group': {
      const users = index.referrers(resource.id).filter((reference) => reference.spec.path === 'securityGroups[]');
      const text =
        users.length === 0
          ? 'nothing yet'
          : userNames(
              index,
              users.map((reference) => reference.from),
            );
      const made = 'with the VPC. What is given no group gets this one; it cannot be deleted.';
      return [
        { label: resource.isDefault ? 'Default group, carried by' : 'Carried by', text },
        ...(resource.isDefault ? [{ label: 'Made by AWS', text: made }] : []),
      ];
    }
    case 'instance':
    case 'nat-gateway':
    case 'network-interface':
      // A regional NAT gateway stands in its VPC.
      return linked(index.get(resource.parent)?.kind === 'subnet' ? 'Subnet' : 'In', index.get(resource.parent));
    default:
      return linked('In', index.get(resource.parent));
  }
}
