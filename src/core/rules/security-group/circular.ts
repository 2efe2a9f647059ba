import type { Index } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { perVpc } from '../per-vpc';
import { defineRule } from '../rule';
import { peeringScene, scene } from '../scene';
import { listed, named } from '../words';
import { type Group, rowsOf } from './shared/rows';
import { allow, groupId, group as ofGroup, withRules } from './shared/scenes';

/** Groups of the VPC that the rules of each name. */
function namesIn(index: Index, vpc: ResourceId): ReadonlyMap<ResourceId, ReadonlySet<ResourceId>> {
  const groups = index.inVpc(vpc, 'security-group');
  const ids = new Set(groups.map(({ id }) => id));
  const namedBy = (group: Group) =>
    rowsOf(group).flatMap(({ rule: { peer } }) =>
      peer.type === 'security-group' && peer.group !== null && peer.group !== group.id && ids.has(peer.group)
        ? peer.group
        : [],
    );
  return new Map(groups.map((group) => [group.id, new Set(namedBy(group))]));
}

/** Ids in the order in which a walk along the edges leaves them; `seen` are not entered again. */
function walk(
  edges: ReadonlyMap<ResourceId, ReadonlySet<ResourceId>>,
  start: ResourceId,
  seen: Set<ResourceId>,
): readonly ResourceId[] {
  if (seen.has(start)) return [];
  seen.add(start);
  const left: ResourceId[] = [];
  const path = [{ id: start, next: [...(edges.get(start) ?? [])] }];
  for (let at = path.at(-1); at; at = path.at(-1)) {
    const next = at.next.pop();
    if (next === undefined) {
      left.push(at.id);
      path.pop();
    } else if (!seen.has(next)) {
      seen.add(next);
      path.push({ id: next, next: [...(edges.get(next) ?? [])] });
    }
  }
  return left;
}

/** The circles of a VPC by their first group: all that lead to each other (Kosaraju's algorithm). */
const circles = perVpc((index, vpc): ReadonlyMap<ResourceId, readonly Group[]> => {
  const edges = namesIn(index, vpc);
  const back = new Map<ResourceId, Set<ResourceId>>();
  for (const [from, ends] of edges)
    for (const to of ends) back.set(to, (back.get(to) ?? new Set<ResourceId>()).add(from));
  const entered = new Set<ResourceId>();
  const order = [...edges.keys()].flatMap((id) => walk(edges, id, entered));
  const seen = new Set<ResourceId>();
  const found = new Map<ResourceId, readonly Group[]>();
  for (const id of order.toReversed()) {
    const circle = new Set(walk(back, id, seen));
    if (circle.size < 2) continue;
    const members = index.inVpc(vpc, 'security-group').filter((group) => circle.has(group.id));
    const [first] = members;
    if (first) found.set(first.id, members);
  }
  return found;
});

/** Groups whose inbound rules name others, by place. */
const naming = (...names: readonly (readonly number[])[]) =>
  scene((s, vpc) => {
    const ids = names.map((_, i) => s.add('security-group', `g${i}`, vpc));
    for (const [i, others] of names.entries())
      s.set('security-group', ids[i] ?? '', withRules(others.map((n) => allow('tcp', 443, ofGroup(ids[n] ?? null)))));
  });

export const circular = defineRule({
  id: 'security-group/circular',
  severity: 'info',
  title: 'Security groups name each other',
  why: 'Rules written inside the groups would make each wait for the other: CloudFormation answers with a circular dependency and Terraform with a cycle. Rules that are resources of their own come after both groups.',
  fix: 'Nothing in this design: exports write rules that name a group apart. Do the same in templates by hand.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html',
  kind: 'security-group',
  *check(group, index) {
    const members = circles(index, index.vpcOf(group.id) ?? '').get(group.id);
    if (!members) return;
    yield {
      message: `${listed(members.map(named))} name each other in their rules, so none could be made first with its rules inside. Exports of this design write such rules apart; do so too where you write templates by hand.`,
    };
  },
  bad: [
    { title: 'two', design: naming([1], [0]), at: 'g0' },
    { title: 'a circle of three with one beside it', design: naming([1], [2], [0], [0]), at: 'g0' },
    {
      title: 'one lets in what the other lets out',
      design: scene((s, vpc) => {
        const web = s.add('security-group', 'web', vpc);
        const db = s.add('security-group', 'db', vpc, withRules([allow('tcp', 5432, ofGroup(web))]));
        s.set('security-group', web, withRules([], [allow('tcp', 5432, ofGroup(db))]));
      }),
      at: 'web',
    },
  ],
  good: [
    { title: 'a chain', design: naming([1], [2], []) },
    { title: 'a group that names itself', design: naming([0], []) },
    { title: 'two ways to one group', design: naming([1, 2], [3], [3], []) },
    {
      title: 'an id outside of the design',
      design: scene((s, vpc) => {
        const inbound = [allow('tcp', 443, groupId('sg-0123456789abcdef0'))];
        s.add('security-group', 'web', vpc, withRules(inbound));
      }),
    },
    {
      title: 'one way to a group of a peer',
      design: peeringScene((s, main, other) => {
        const db = s.add('security-group', 'db', other);
        s.add('security-group', 'web', main, withRules([allow('tcp', 5432, ofGroup(db))]));
      }),
    },
  ],
});
