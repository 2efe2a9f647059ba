import { type Notice, quoted } from '../../cloud/notice';
import type { Index } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import { type Plan, planExport } from '../plan';
import { type Block, name, values } from './body';
import { type Addresses, type Exchange, movesSince } from './moves';
import { sectionOf } from './section';

/** Said on top of the blocks. */
export const MOVED_TITLE =
  'Renamed since an earlier export: Terraform keeps these resources instead of making them anew.';

const MOST_NAMES = 3;

function addressesIn(plan: Plan): Addresses {
  const resources = plan.blocks.filter((planned) => sectionOf(planned)[0] === 'resource');
  return new Map(resources.map(({ block, type, label }) => [block.key, `${type}.${label}`]));
}

/** Under which address Terraform knows each resource of an export. */
export function terraformAddresses(index: Index): Addresses {
  return addressesIn(planExport(index, 'terraform'));
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map(quoted);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, `${more} more`] : shown;
  return [all.slice(0, -1).join(', '), all.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
}

/** Those that concern the same resources become one notice: each block of a resource takes part in the exchange. */
function noticesOf(exchanges: readonly Exchange[], plan: Plan): readonly Notice[] {
  const groups = new Map<string, { readonly names: ReadonlyMap<ResourceId, string>; readonly commands: string[] }>();
  for (const { keys, steps } of exchanges) {
    const blocks = keys.flatMap((key) => plan.byKey.get(key)?.block ?? []);
    const names = new Map(blocks.map(({ owner, label }) => [owner, label[0] ?? '']));
    const concerned = [...names.keys()].sort().join();
    const group = groups.get(concerned) ?? { names, commands: [] };
    groups.set(concerned, group);
    group.commands.push(...steps.map(([from, to]) => `terraform state mv ${from} ${to}`));
  }
  return [...groups.values()].map(({ names, commands }) => {
    const were = names.size === 1 ? 'was' : 'were';
    const message = `No moved block can say how ${listed([...names.values()])} ${were} renamed, because an address, old or new, has been that of another resource, too. If the last export was applied, run this command once before you plan; without it Terraform makes anew what it could keep.`;
    return { resource: [...names.keys()][0] ?? '', message, command: commands.join(' && ') };
  });
}

/** The `moved` blocks of what was renamed since earlier exports, and what they cannot say. */
export function movedSince(earlier: readonly Addresses[], plan: Plan) {
  const { blocks, exchanges } = movesSince(earlier, addressesIn(plan));
  const bodies = blocks.map(({ key, from, to }): { readonly owner: ResourceId; readonly block: Block } => ({
    owner: plan.byKey.get(key)?.block.owner ?? '',
    block: { type: 'moved', labels: [], parts: [values(['from', name(from)], ['to', name(to)])] },
  }));
  return { bodies, notices: noticesOf(exchanges, plan) };
}
