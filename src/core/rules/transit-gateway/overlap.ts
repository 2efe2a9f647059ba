import type { Index } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { type Cidr, compareCidr, containsCidr, formatCidr } from '../../net/cidr';
import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { named } from '../words';
import { type Member, membersOf, tablesOf } from './shared/hub';
import { NO_DEFAULTS, pairScene } from './shared/scenes';

interface Clash {
  readonly own: Cidr;
  readonly theirs: Cidr;
  readonly with: Member;
  readonly where: string;
}

interface Block {
  readonly cidr: Cidr;
  readonly of: Member;
  readonly at: number;
}

/** Of members whose blocks overlap, the later one with the earlier: two CIDRs overlap only where one lies in the other. */
function clashesOf(members: readonly Member[], where: string, found: Map<ResourceId, Clash>): void {
  const blocks: Block[] = members.flatMap((of, at) => of.blocks.map((cidr) => ({ cidr, of, at })));
  blocks.sort((a, b) => compareCidr(a.cidr, b.cidr));
  const around: Block[] = [];
  for (const block of blocks) {
    let outer = around.at(-1);
    while (outer && !containsCidr(outer.cidr, block.cidr)) {
      around.pop();
      outer = around.at(-1);
    }
    if (outer && outer.of.vpc !== block.of.vpc) {
      const [late, early] = outer.at > block.at ? [outer, block] : [block, outer];
      const { id } = late.of.attachment;
      if (!found.has(id)) found.set(id, { own: late.cidr, theirs: early.cidr, with: early.of, where });
    }
    around.push(block);
  }
}

/** Only what one table learns is compared: VPCs that no table joins may have the same addresses. */
const clashes = perDesign((index: Index): ReadonlyMap<ResourceId, Clash> => {
  const found = new Map<ResourceId, Clash>();
  for (const gateway of index.all('transit-gateway')) {
    const members = membersOf(index).get(gateway.id) ?? [];
    if (members.length < 2) continue;
    if (gateway.defaultPropagation) clashesOf(members, `the default route table of ${named(gateway)}`, found);
    for (const table of tablesOf(index, gateway)) {
      const learnt = new Set(table.propagations);
      clashesOf(
        members.filter(({ attachment }) => learnt.has(attachment.id)),
        named(table),
        found,
      );
    }
  }
  return found;
});

export const overlap = defineRule({
  id: 'transit-gateway/overlap',
  severity: 'warning',
  title: 'VPCs on one transit gateway share addresses',
  why: 'A transit gateway takes the attachment of a VPC whose block overlaps that of another one, but does not learn the block: nothing is sent to the newer VPC.',
  fix: 'Give one of the VPCs other blocks, or let no route table learn from both.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTransitGatewayVpcAttachment.html',
  kind: 'transit-gateway-attachment',
  *check(attachment, index) {
    const clash = clashes(index).get(attachment.id);
    if (!clash) return;
    yield {
      field: 'vpc',
      message: `${named(attachment)} attaches ${named(index.get(attachment.vpc))} with ${formatCidr(clash.own)}, which overlaps ${formatCidr(clash.theirs)} of ${named(clash.with.vpc)}; ${clash.where} does not learn the second of the two. Use other addresses in one of them.`,
    };
  },
  bad: [
    { title: 'the same block', design: pairScene({}, () => {}, {}, '10.0.0.0/16'), at: 'second', field: 'vpc' },
    { title: 'a part of it', design: pairScene({}, () => {}, {}, '10.0.128.0/17'), at: 'second', field: 'vpc' },
    {
      title: 'a secondary block, learnt by a table of its own',
      design: pairScene(
        {},
        (s, { gateway, attachment, other, second }) => {
          s.set('vpc', other, { secondaryCidrs: ['10.0.64.0/20'] });
          s.add('transit-gateway-route-table', 'all', gateway, { propagations: [attachment, second] });
        },
        NO_DEFAULTS,
      ),
      at: 'second',
      field: 'vpc',
    },
  ],
  good: [
    { title: 'the block beside', design: pairScene() },
    {
      title: 'the same block, learnt by two tables',
      design: pairScene(
        {},
        (s, { gateway, attachment, second }) => {
          s.add('transit-gateway-route-table', 'one', gateway, { propagations: [attachment] });
          s.add('transit-gateway-route-table', 'two', gateway, { propagations: [second] });
        },
        NO_DEFAULTS,
        '10.0.0.0/16',
      ),
    },
    {
      title: 'the same block on two gateways',
      design: pairScene(
        {},
        (s, { second }) =>
          s.set('transit-gateway-attachment', second, {
            transitGateway: s.add('transit-gateway', 'tgw-2', s.region()),
          }),
        {},
        '10.0.0.0/16',
      ),
    },
    {
      title: 'IPv6 blocks of Amazon, which nobody knows before deployment',
      design: pairScene({}, (s, { vpc, other }) => {
        for (const one of [vpc, other]) s.set('vpc', one, { ipv6: 'amazon' });
      }),
    },
  ],
});
