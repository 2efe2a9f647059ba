import type { Index, ResourceOf } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { type Cidr4, compareCidr, containsCidr, formatCidr } from '../../net/cidr';
import { perDesign } from '../per-vpc';
import { placeOf } from '../places';
import { defineRule, type Problem } from '../rule';
import { peeringScene, scene } from '../scene';
import { soundCidrs } from '../vpc-cidrs';
import { named } from '../words';

type Vpc = ResourceOf<'vpc'>;
interface Block {
  readonly cidr: Cidr4;
  readonly vpc: Vpc;
  readonly at: number;
}

/** Two VPCs are compared once, by their ids in order. */
const pairKey = (one: ResourceId, other: ResourceId) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Pairs of VPCs that are peered, and the transit gateways that each is attached to: rules of their own tell of these. */
const connections = perDesign((index) => {
  const peered = new Set(
    index.all('vpc-peering-connection').map(({ requester, accepter }) => pairKey(requester ?? '', accepter ?? '')),
  );
  const hubs = new Map<ResourceId, ResourceId[]>();
  for (const { vpc, transitGateway } of index.all('transit-gateway-attachment')) {
    if (vpc === null || transitGateway === null) continue;
    const list = hubs.get(vpc);
    if (list) list.push(transitGateway);
    else hubs.set(vpc, [transitGateway]);
  }
  return (one: ResourceId, other: ResourceId): boolean =>
    peered.has(pairKey(one, other)) || (hubs.get(one)?.some((hub) => hubs.get(other)?.includes(hub)) ?? false);
});

/** The blocks of ordinary VPCs by Region and account, under the first of the boxes that are drawn for it. */
const byPlace = perDesign((index): ReadonlyMap<ResourceId, readonly Block[]> => {
  const firsts = new Map<string, Block[]>();
  const found = new Map<ResourceId, Block[]>();
  const keyOf = ({ code, account }: ResourceOf<'region'>) => `${code} ${account ?? ''}`;
  for (const region of index.all('region')) {
    if (firsts.has(keyOf(region))) continue;
    const blocks: Block[] = [];
    firsts.set(keyOf(region), blocks);
    found.set(region.id, blocks);
  }
  for (const [at, vpc] of index.all('vpc').entries()) {
    const place = vpc.isDefault ? undefined : placeOf(index, vpc.id);
    if (place) firsts.get(keyOf(place))?.push(...soundCidrs(vpc).map(({ cidr }) => ({ cidr, vpc, at })));
  }
  return found;
});

/** Of each VPC that shares addresses with one drawn before it, one pair of such blocks. A sorted sweep. */
function overlaps(index: Index, blocks: readonly Block[]): Iterable<readonly [later: Block, earlier: Block]> {
  const areConnected = connections(index);
  const found = new Map<ResourceId, readonly [Block, Block]>();
  const open: Block[] = [];
  for (const block of [...blocks].sort((a, b) => compareCidr(a.cidr, b.cidr) || a.at - b.at)) {
    for (let outer = open.at(-1); outer && !containsCidr(outer.cidr, block.cidr); outer = open.at(-1)) open.pop();
    const other = open.findLast((outer) => outer.vpc !== block.vpc && !areConnected(outer.vpc.id, block.vpc.id));
    const [earlier, later] = other && other.at > block.at ? [block, other] : [other, block];
    if (earlier && !found.has(later.vpc.id)) found.set(later.vpc.id, [later, earlier]);
    // What stays open is one block of each size, so that the sweep is as short as the prefixes are.
    if (open.at(-1)?.cidr.prefix !== block.cidr.prefix) open.push(block);
    else if (open.at(-1)?.vpc !== block.vpc) open[open.length - 1] = block;
  }
  return found.values();
}

const second = (cidr: string, fields: object = {}, region?: string) =>
  scene((s) => s.add('vpc', 'other', s.region(region), { cidr, ...fields }));

export const sameRegionOverlap = defineRule({
  id: 'vpc/same-region-overlap',
  book: '',
  severity: 'info',
  title: 'VPCs of one Region share addresses',
  why: 'VPCs that overlap can never be peered, and a transit gateway or a VPN leads each address to one of them only; the primary block of a VPC cannot be changed later.',
  fix: 'Give each VPC a block of its own if they may ever be connected; leave them if they never will.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
  kind: 'region',
  *check(region, index): Iterable<Problem> {
    for (const [later, earlier] of overlaps(index, byPlace(index).get(region.id) ?? [])) {
      yield {
        message: `${named(region)} has ${named(later.vpc)} with ${formatCidr(later.cidr)} and ${named(earlier.vpc)} with ${formatCidr(earlier.cidr)}, which overlap, so the two can never be peered. Give one of them another block if they may ever be connected.`,
      };
    }
  },
  bad: [
    { title: 'the same block', design: second('10.0.0.0/16'), at: 'us-east-1' },
    {
      title: 'a part of it as a secondary block',
      design: second('10.1.0.0/16', { secondaryCidrs: ['10.0.4.0/24'] }),
      at: 'us-east-1',
    },
    {
      title: 'in two boxes of one Region',
      design: scene((s) =>
        s.add('vpc', 'other', s.add('region', 'again', null, { code: 'us-east-1' }), { cidr: '10.0.0.0/20' }),
      ),
      at: 'us-east-1',
    },
  ],
  good: [
    { title: 'the block beside', design: second('10.1.0.0/16') },
    { title: 'the same block in another Region', design: second('10.0.0.0/16', {}, 'eu-west-1') },
    {
      title: 'the same block in another account',
      design: scene((s) => {
        const account = s.add('account', 'shared', null, { accountId: '111122223333' });
        s.add('vpc', 'other', s.add('region', 'shared-us-east-1', null, { code: 'us-east-1', account }), {
          cidr: '10.0.0.0/16',
        });
      }),
    },
    { title: 'peered VPCs, of which another rule tells', design: peeringScene(() => {}, { cidr: '10.0.0.0/16' }) },
    {
      title: 'VPCs on one transit gateway, of which another rule tells',
      design: scene((s, vpc) => {
        const other = s.add('vpc', 'other', s.region(), { cidr: '10.0.0.0/16' });
        const transitGateway = s.add('transit-gateway', 'tgw', s.region());
        for (const one of [vpc, other])
          s.add('transit-gateway-attachment', 'link', s.region(), { transitGateway, vpc: one });
      }),
    },
    { title: 'a block that AWS refuses anyway', design: second('10.0.0.0/8') },
    { title: 'a block that IPAM chooses', design: second('', { ipv4Pool: 'ipam-pool-0a', ipv4Netmask: 16 }) },
  ],
});
