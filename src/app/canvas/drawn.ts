import { blackholesOf } from '../../core/kinds/blackhole';
import { type Index, kindOf, type Resource, type ResourceOf } from '../../core/kinds/index';
import { ipv6Space } from '../../core/kinds/ipv6';
import { effectiveNetworkAcl, effectiveRouteTable, type Reach, readCidr4, subnetReach } from '../../core/kinds/network';
import { reachedBy } from '../../core/kinds/private-link';
import { regionFacts } from '../../core/kinds/region/regions';
import type { BoxPart } from '../../core/layout/box';
import type { Heading } from '../../core/layout/shelf';
import { formatCidr, usableHosts4 } from '../../core/net/cidr';
import type { Analysis } from '../../core/rules/run';
import { counted } from '../ui/counted';

/** Everything that a node shows, in values that can be compared one by one. */
export type Drawn = {
  readonly part: BoxPart;
  readonly name: string;
  /** second line; the text of a note */
  readonly detail: string;
  /** colour of a note or frame */
  readonly paper: string;
  readonly icon: string;
  readonly tone: string;
  /** what a screen reader says */
  readonly label: string;
  readonly reach: Reach | null;
  readonly routeTable: string;
  readonly networkAcl: string;
  /** what AWS made by itself and nobody has touched: drawn quietly */
  readonly quiet: boolean;
  readonly errors: number;
  readonly warnings: number;
  /** errors and warnings of what is inside */
  readonly inside: number;
  readonly headings: readonly Heading[] | null;
  /** a subnet's count of usable addresses */
  readonly usable: string;
  /** a VPC without subnets */
  readonly empty: boolean;
};

const BLANK: Omit<Drawn, 'part'> = {
  name: '',
  detail: '',
  paper: '',
  icon: '',
  tone: 'network',
  label: '',
  reach: null,
  routeTable: '',
  networkAcl: '',
  quiet: false,
  errors: 0,
  warnings: 0,
  inside: 0,
  headings: null,
  usable: '',
  empty: false,
};

export const REACH_LABEL: Record<Reach, string> = {
  public: 'Public',
  private: 'Private',
  'vpn-only': 'VPN only',
  isolated: 'Isolated',
};

function usableOf(subnet: ResourceOf<'subnet'>): string {
  const cidr = readCidr4(subnet.cidr);
  return cidr ? counted(usableHosts4(cidr), 'IP') : '';
}

/** The IPv4 blocks of a VPC, those from a pool by their size. */
function ipv4Texts(vpc: ResourceOf<'vpc'>): readonly string[] {
  const pooled = (netmask: number | null) => (netmask === null ? 'IPAM' : `IPAM /${netmask}`);
  const primary = vpc.cidr === '' && vpc.ipv4Pool !== '' ? pooled(vpc.ipv4Netmask) : vpc.cidr;
  return [primary, ...vpc.secondaryCidrs, ...vpc.secondaryPools.map(({ netmask }) => pooled(netmask))];
}

function ipv6Text(vpc: ResourceOf<'vpc'>): readonly string[] {
  const space = ipv6Space(vpc);
  if (!space) return [];
  if (space.cidr) return [formatCidr(space.cidr)];
  return [space.prefix === null ? 'IPv6' : `IPv6 /${space.prefix}`];
}

/** What AWS makes with each VPC says so. */
const mainText = (role: string, count: string) => (role === '' ? count : `${role} · ${count}`);

function subnetText({ cidr, ipv6Only, ipv6Block }: ResourceOf<'subnet'>): string {
  if (ipv6Only) return 'IPv6 only';
  return [cidr || 'no CIDR', ...(ipv6Block === null ? [] : ['IPv6'])].join(' · ');
}

function tableDetail(index: Index, table: ResourceOf<'route-table'>): string {
  const holes = blackholesOf(index, table);
  const said = mainText(table.main ? 'main' : '', counted(table.routes.length, 'route'));
  return holes === 0 ? said : `${said} · ${counted(holes, 'blackhole')}`;
}

/** What a resource is, in fewer letters than its label. */
const SHORT: Readonly<Partial<Record<Resource['kind'], string>>> = {
  'vpc-peering-connection': 'Peering',
  'vpn-connection': 'VPN',
  'transit-gateway-attachment': 'VPC attachment',
  'transit-gateway-peering': 'Peering',
  'direct-connect-gateway': 'Direct Connect',
  'direct-connect-association': 'Association',
  'flow-log': 'Log',
  'traffic-mirror-session': 'Mirroring',
};

/** As AWS shortens them. */
const LOAD_BALANCERS = { application: 'ALB', network: 'NLB', gateway: 'GWLB' } as const;

function detailOf(index: Index, resource: Resource): string {
  switch (resource.kind) {
    case 'region':
      return [regionFacts(resource.code)?.name ?? '', index.get(resource.account)?.name ?? '']
        .filter(Boolean)
        .join(' · ');
    case 'vpc':
      return [...(resource.isDefault ? ['default VPC'] : []), ...ipv4Texts(resource), ...ipv6Text(resource)]
        .filter((text) => text !== '')
        .join('  ·  ');
    case 'subnet':
      return subnetText(resource);
    case 'instance':
      return resource.instanceType;
    case 'network-interface':
      return resource.privateIp || (resource.interfaceType === 'interface' ? 'Interface' : resource.interfaceType);
    case 'nat-gateway':
      if (resource.availabilityMode === 'regional') return 'NAT · regional';
      return resource.connectivity === 'private' ? 'NAT · private' : 'NAT gateway';
    case 'network-firewall':
      return counted(resource.subnets.length, 'endpoint');
    case 'route-table':
      return tableDetail(index, resource);
    case 'security-group':
      return mainText(
        resource.isDefault ? 'default' : '',
        counted(resource.inbound.length + resource.outbound.length, 'rule'),
      );
    case 'network-acl':
      return mainText(
        resource.isDefault ? 'default' : '',
        counted(resource.inbound.length + resource.outbound.length, 'entry', 'entries'),
      );
    case 'dhcp-options':
      return resource.domainName || resource.domainNameServers.join(', ') || 'DHCP options';
    case 'managed-prefix-list':
      return `${resource.addressFamily} · ${counted(resource.entries.length, 'entry', 'entries')}`;
    case 'vpc-endpoint':
      return reachedBy(index, resource);
    case 'endpoint-service':
      return counted(resource.loadBalancers.length, 'load balancer');
    case 'customer-gateway':
      return resource.ipAddress;
    case 'elastic-ip':
      return index.referrers(resource.id).length > 0 ? 'EIP' : 'Not in use';
    case 'transit-gateway-route-table':
      return counted(resource.routes.length, 'route');
    case 'load-balancer':
      return LOAD_BALANCERS[resource.type];
    case 'db-instance':
      return resource.engine;
    case 'traffic-mirror-filter':
      return counted(resource.inbound.length + resource.outbound.length, 'rule');
    case 'account':
      return resource.accountId === '' ? 'AWS account' : resource.accountId;
    default:
      return isUnattached(index, resource) ? 'Not attached' : (SHORT[resource.kind] ?? kindOf(resource.kind).label);
  }
}

/** A gateway that could be attached to a VPC, and is not. */
const isUnattached = (index: Index, resource: Resource): boolean =>
  kindOf(resource.kind).look.shape === 'border' && index.get(resource.parent)?.kind !== 'vpc';

/** Text and colour of a note or frame. */
function paperOf(resource: Resource): Partial<Drawn> {
  if (kindOf(resource.kind).look.shape !== 'note' && kindOf(resource.kind).look.shape !== 'frame') return {};
  const { text = '', tone } = resource as unknown as { readonly text?: string; readonly tone: string };
  return { detail: text, paper: tone };
}

/** Main tables and default groups that are as AWS makes them. */
function isQuiet(resource: Resource): boolean {
  switch (resource.kind) {
    case 'route-table':
      return resource.main && resource.routes.length === 0 && resource.propagatingGateways.length === 0;
    case 'security-group':
    case 'network-acl':
      return resource.isDefault;
    default:
      return false;
  }
}

function countOf(analysis: Analysis, id: string) {
  let errors = 0;
  let warnings = 0;
  for (const finding of analysis.byResource.get(id) ?? []) {
    if (finding.severity === 'error') errors += 1;
    else if (finding.severity === 'warning') warnings += 1;
  }
  return { errors, warnings };
}

function insideOf(index: Index, analysis: Analysis, resource: Resource): number {
  if (resource.kind !== 'vpc' && resource.kind !== 'subnet') return 0;
  const inside =
    resource.kind === 'vpc' ? (index.cells.get(resource.id)?.resources ?? []) : index.children(resource.id);
  let count = 0;
  for (const one of inside) {
    if (one === resource) continue;
    for (const finding of analysis.byResource.get(one.id) ?? []) if (finding.severity === 'error') count += 1;
  }
  return count;
}

function labelOf(drawn: Drawn, index: Index, resource: Resource): string {
  const parts = [`${kindOf(resource.kind).label} "${resource.name}"`];
  if (resource.kind === 'subnet')
    parts.push(
      resource.ipv6Only ? 'IPv6 only' : resource.cidr || 'no CIDR',
      `zone ${resource.zone}`,
      drawn.reach ?? '',
    );
  else if (resource.kind === 'region') parts.push(resource.code);
  else if (resource.kind === 'vpc') parts.push(resource.cidr);
  else if (drawn.part === 'loose' && isUnattached(index, resource)) parts.push('not attached');
  else if (resource.kind === 'instance') parts.push(resource.instanceType);
  if (drawn.part === 'badge') parts.push('in use');
  const parent = index.get(resource.parent);
  if (parent?.kind === 'subnet') parts.push(`in "${parent.name}"`);
  if (drawn.errors > 0) parts.push(counted(drawn.errors, 'error'));
  if (drawn.warnings > 0) parts.push(counted(drawn.warnings, 'warning'));
  return parts.filter((part) => part !== '').join(', ');
}

export function drawnOf(index: Index, analysis: Analysis, resource: Resource, part: BoxPart): Drawn {
  const { icon, tone } = kindOf(resource.kind).look;
  const subnet = resource.kind === 'subnet' ? resource : null;
  const drawn: Drawn = {
    ...BLANK,
    ...countOf(analysis, resource.id),
    part,
    name: resource.kind === 'region' ? resource.code : resource.name,
    detail: detailOf(index, resource),
    icon,
    tone,
    reach: subnet && subnetReach(index, subnet),
    routeTable: (subnet && effectiveRouteTable(index, subnet)?.name) ?? '',
    networkAcl: (subnet && effectiveNetworkAcl(index, subnet)?.name) ?? '',
    quiet: isQuiet(resource),
    inside: insideOf(index, analysis, resource),
    usable: subnet ? usableOf(subnet) : '',
    ...paperOf(resource),
    empty: resource.kind === 'vpc' && index.inVpc(resource.id, 'subnet').length === 0,
  };
  return { ...drawn, label: labelOf(drawn, index, resource) };
}

/** A zone column or a shelf: no resource, but part of the picture. */
export function drawnFrame(part: 'zone' | 'shelf', name: string, headings: readonly Heading[] | null): Drawn {
  return { ...BLANK, part, name, headings };
}

const sameHeadings = (a: readonly Heading[] | null, b: readonly Heading[] | null) =>
  a === b ||
  (a?.length === b?.length && (a ?? []).every(({ label, y }, i) => label === b?.[i]?.label && y === b[i]?.y));

export function sameDrawn(a: Drawn, b: Drawn): boolean {
  const keys = Object.keys(a) as (keyof Drawn)[];
  return keys.every((key) => (key === 'headings' ? sameHeadings(a.headings, b.headings) : a[key] === b[key]));
}
