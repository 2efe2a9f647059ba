import { type Index, kindOf, type Resource } from '../../core/kinds/index';
import type { Command } from '../commands/command';

/** The text that a resource is found by besides its name. */
export function addressOf(resource: Resource): string {
  switch (resource.kind) {
    case 'vpc':
    case 'subnet':
      return resource.cidr;
    case 'region':
      return resource.code;
    case 'instance':
    case 'nat-gateway':
    case 'network-interface':
      return resource.privateIp;
    default:
      return '';
  }
}

export function vpcName(index: Index, resource: Resource): string {
  const vpc = index.get(index.vpcOf(resource.id));
  return vpc && vpc.id !== resource.id ? vpc.name : '';
}

/** How well a text fits, 0 if not at all: every word of the query must be in it, best at its beginning. */
function scoreOf(query: string, names: readonly string[], rest: string): number {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = names.map((name) => name.toLowerCase());
  const text = `${lower.join(' ')} ${rest.toLowerCase()}`;
  if (!words.every((word) => text.includes(word))) return 0;
  const whole = words.join(' ');
  if (lower.includes(whole)) return 4;
  if (lower.some((name) => name.startsWith(whole))) return 3;
  return lower.some((name) => name.includes(whole)) ? 2 : 1;
}

const MOST = 40;

function ranked<T>(
  items: readonly T[],
  score: (item: T) => number,
): { readonly items: readonly T[]; readonly best: number } {
  const found = items.map((item) => ({ item, score: score(item) })).filter((one) => one.score > 0);
  found.sort((a, b) => b.score - a.score);
  return { items: found.slice(0, MOST).map(({ item }) => item), best: found[0]?.score ?? 0 };
}

export interface Found {
  readonly commands: readonly Command[];
  readonly resources: readonly Resource[];
  /** Which of the two has the better match. */
  readonly resourcesFirst: boolean;
}

/** Commands and resources that a query means; without one everything, commands first. */
export function search(index: Index, commands: readonly Command[], query: string): Found {
  const byCommand = ranked(commands, (command) => scoreOf(query, [command.label], command.group));
  const byResource = ranked([...index.design.resources.values()], (resource) => {
    const rest = `${kindOf(resource.kind).label} ${resource.kind} ${vpcName(index, resource)}`;
    return scoreOf(query, [resource.name, addressOf(resource), resource.id].filter(Boolean), rest);
  });
  return {
    commands: byCommand.items,
    resources: byResource.items,
    resourcesFirst: query.trim() !== '' && byResource.best >= byCommand.best,
  };
}
