import { type Block, type Lowered, makeBlock } from '../../cloud/block';
import { type Expr, literal, optionalText, ref } from '../../cloud/expr';
import { optionalNetworkText } from '../../cloud/network-text';
import { type Notice, quoted } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import { exclusionOf } from '../../cloud/public-access';
import type { Surroundings } from '../../cloud/surroundings';
import {
  cidrAssociation,
  defaultVpcBlock,
  dhcpAssociation,
  encryptionControl,
  ipv6Association,
  vpcBlock,
} from './blocks';
import type { Vpc } from './vpc';

const number = (value: number | null): Expr | undefined => (value === null ? undefined : literal(value));
const flag = (value: boolean): Expr | undefined => (value ? literal(true) : undefined);

/** Where the primary IPv4 block comes from. */
function ipv4(vpc: Vpc) {
  return {
    cidr: optionalText(vpc.cidr),
    ipv4Pool: optionalText(vpc.ipv4Pool),
    ipv4Netmask: vpc.ipv4Pool !== '' && vpc.cidr === '' ? number(vpc.ipv4Netmask) : undefined,
  };
}

/** Where the IPv6 block comes from; a pool that is missing leaves nothing to ask for. */
function ipv6(vpc: Vpc) {
  if (vpc.ipv6 === 'amazon') return { amazon: flag(true), borderGroup: optionalText(vpc.ipv6BorderGroup) };
  if (vpc.ipv6 === 'byoip')
    return { byoipPool: optionalText(vpc.ipv6Pool), ipv6Cidr: optionalNetworkText(vpc.ipv6Cidr) };
  if (vpc.ipv6 === 'none') return {};
  return {
    ipamPool: optionalText(vpc.ipv6Pool),
    ipv6Cidr: optionalNetworkText(vpc.ipv6Cidr),
    ipv6Netmask: vpc.ipv6Cidr === '' ? number(vpc.ipv6Netmask) : undefined,
  };
}

/** Whether enough is given to ask for the IPv6 block. */
const isAsked = (vpc: Vpc) =>
  vpc.ipv6 === 'amazon' || (vpc.ipv6Pool !== '' && (vpc.ipv6 === 'ipam' || vpc.ipv6Cidr !== ''));

/** aws_vpc takes every IPv6 block but one of addresses brought to AWS, which is an association there as well. */
function ipv6Blocks(vpc: Vpc, place: Place): readonly Block[] {
  if (vpc.ipv6 === 'none' || !isAsked(vpc)) return [];
  const only = vpc.ipv6 === 'byoip' ? {} : { only: ['cloudformation', 'api'] as const };
  return [makeBlock(ipv6Association, vpc, place, { vpc: ref(vpc.id), ...ipv6(vpc) }, { role: 'ipv6', ...only })];
}

function secondaryBlocks(vpc: Vpc, place: Place): readonly Block[] {
  const literals = [...new Set(vpc.secondaryCidrs)]
    .filter((cidr) => cidr !== '')
    .map((cidr) => makeBlock(cidrAssociation, vpc, place, { vpc: ref(vpc.id), cidr: literal(cidr) }, { role: cidr }));
  const pooled = vpc.secondaryPools
    .filter(({ pool }) => pool !== '')
    .map(({ id, pool, netmask }) => {
      const properties = { vpc: ref(vpc.id), pool: literal(pool), netmask: number(netmask) };
      return makeBlock(cidrAssociation, vpc, place, properties, { role: `pool/${id}`, suffix: ['pool', id] });
    });
  return [...literals, ...pooled];
}

/** What leaves a VPC cannot be encrypted by AWS: enforcement is refused while it is not excluded. */
const EXCLUSIONS = {
  'internet-gateway': 'internetGateway',
  'egress-only-internet-gateway': 'egressOnlyGateway',
  'nat-gateway': 'natGateway',
  'virtual-private-gateway': 'vpnGateway',
  'vpc-peering-connection': 'peering',
  'lambda-function': 'lambda',
} as const;

function encryption(vpc: Vpc, place: Place, s: Surroundings): Lowered {
  if (vpc.encryptionControl === 'off') return { blocks: [], notices: [] };
  const there = s.kindsAt(vpc.id);
  const excluded: Partial<Record<(typeof EXCLUSIONS)[keyof typeof EXCLUSIONS], Expr>> = {};
  for (const [kind, row] of Object.entries(EXCLUSIONS) as [
    keyof typeof EXCLUSIONS,
    (typeof EXCLUSIONS)[keyof typeof EXCLUSIONS],
  ][])
    if (vpc.encryptionControl === 'enforce' && there.has(kind)) excluded[row] = literal('enable');
  const properties = { vpc: ref(vpc.id), mode: literal(vpc.encryptionControl), ...excluded };
  const block = makeBlock(encryptionControl, vpc, place, properties, { role: 'encryption', suffix: [] });
  const notice: Notice = {
    resource: vpc.id,
    only: 'terraform',
    message: `The AWS provider 5 for Terraform has no encryption control; turn it on for ${quoted(vpc.name)} by hand${vpc.encryptionControl === 'enforce' ? ', then change its mode to enforce' : ''}.`,
    command: `aws ec2 create-vpc-encryption-control --region ${place.region} --vpc-id vpc-ID`,
  };
  return { blocks: [block], notices: [notice] };
}

function dhcp(vpc: Vpc, place: Place, s: Surroundings): Lowered {
  if (vpc.dhcpOptions === null) return { blocks: [], notices: [] };
  const reason =
    s.kindOf(vpc.dhcpOptions) !== 'dhcp-options'
      ? 'refers to DHCP options that are not in the design'
      : s.placeOf(vpc.dhcpOptions) !== place
        ? `uses DHCP options that are not in its Region, ${place.region}`
        : null;
  if (reason !== null)
    return { blocks: [], notices: [{ resource: vpc.id, message: `${quoted(vpc.name)} ${reason}; AWS's own apply.` }] };
  const properties = { vpc: ref(vpc.id), options: ref(vpc.dhcpOptions) };
  return {
    blocks: [makeBlock(dhcpAssociation, vpc, place, properties, { role: 'dhcp-options', suffix: [] })],
    notices: [],
  };
}

function shortcomings(vpc: Vpc, place: Place): readonly Notice[] {
  const notices: Notice[] = [];
  const say = (message: string, more: Partial<Notice> = {}) =>
    notices.push({ resource: vpc.id, message: `${quoted(vpc.name)} ${message}`, ...more });
  if (vpc.cidr === '' && vpc.ipv4Pool === '') say('has no IPv4 CIDR; AWS needs one.');
  if (vpc.ipv6 !== 'none' && !isAsked(vpc))
    say(`names no ${vpc.ipv6Pool === '' ? 'pool' : 'CIDR'} for its IPv6 block; it is left out.`);
  for (const row of vpc.secondaryPools)
    if (row.pool === '') say('has a secondary CIDR from IPAM without a pool; it is left out.');
  if (vpc.isDefault)
    say(
      `is the default VPC, which CloudFormation cannot make: its id and those of what AWS made with it are parameters, and its settings, subnets and tags stay as they are. Where the account has none in ${place.region}, make it first.`,
      { only: 'cloudformation', command: `aws ec2 create-default-vpc --region ${place.region}` },
    );
  if (vpc.addressUsageMetrics)
    say('is to have network address usage metrics, which CloudFormation cannot turn on. Do it by hand.', {
      only: 'cloudformation',
      command: `aws ec2 modify-vpc-attribute --region ${place.region} --vpc-id vpc-ID --enable-network-address-usage-metrics`,
    });
  return notices;
}

/** The VPC with its primary block; each further block, its DHCP options and encryption control are associations of their own. */
export function lowerVpc(vpc: Vpc, s: Surroundings): Lowered {
  const place = s.placeOf(vpc.id);
  const { byoipPool, ...own } = ipv6(vpc);
  const settings = {
    ...(byoipPool !== undefined || !isAsked(vpc) ? {} : own),
    dnsSupport: literal(vpc.dnsSupport),
    dnsHostnames: literal(vpc.dnsHostnames),
    addressUsageMetrics: flag(vpc.addressUsageMetrics),
  };
  const tenancy = vpc.tenancy === 'default' ? undefined : optionalText(vpc.tenancy);
  const block = vpc.isDefault
    ? makeBlock(defaultVpcBlock, vpc, place, settings)
    : makeBlock(vpcBlock, vpc, place, { ...ipv4(vpc), ...settings, tenancy });
  const options = dhcp(vpc, place, s);
  const encrypted = encryption(vpc, place, s);
  return {
    blocks: [
      block,
      ...ipv6Blocks(vpc, place),
      ...secondaryBlocks(vpc, place),
      ...options.blocks,
      ...encrypted.blocks,
      ...exclusionOf(vpc, 'vpc', vpc.publicAccessExclusion, place),
    ],
    notices: [...shortcomings(vpc, place), ...options.notices, ...encrypted.notices],
  };
}
