/** One step into a parameter or a response. */
export type Step =
  | { readonly type: 'member'; readonly name: string }
  | { readonly type: 'index'; readonly at: number }
  /** the first item whose member is what a row or an attribute of the block holds */
  | { readonly type: 'where'; readonly member: string; readonly name: string }
  /** the n-th item in the order of a member, from 0 */
  | { readonly type: 'nth'; readonly by: string; readonly at: number };

const STEP = /\.?([A-Za-z][A-Za-z0-9]*)|\[([0-9]+)\]|\[([A-Za-z][A-Za-z0-9]*)=\{([A-Za-z0-9-]+)\}\]/y;

const known = new Map<string, readonly Step[]>();

/** The steps of a path such as `Vpcs[0].CidrBlock`; null if it is none. */
export function parseApiPath(path: string): readonly Step[] | null {
  const before = known.get(path);
  if (before) return before;
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < path.length) {
    const found = STEP.exec(path);
    if (!found) return null;
    const [, name, at, member, of] = found;
    if (name !== undefined) steps.push({ type: 'member', name });
    else if (at !== undefined) steps.push({ type: 'index', at: Number(at) });
    else steps.push({ type: 'where', member: member ?? '', name: of ?? '' });
  }
  known.set(path, steps);
  return steps;
}
