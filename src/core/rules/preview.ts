import { type Design, kindOf, type Resource } from '../kinds/index';
import type { Control } from '../model/define-kind';
import { clipped, named } from './words';

/** A value that is longer says nothing more in a line. */
const LONGEST_VALUE = 80;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** "enableDnsSupport" as "Enable dns support": for what has no label. */
const spaced = (name: string) =>
  name.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`).replace(/^[a-z]/, (c) => c.toUpperCase());

/** How values of one resource are written: what stands in for ids, and the labels of the inspector. */
interface Writing {
  readonly resource: Resource;
  readonly name: (id: string) => string;
}

const specOf = ({ resource }: Writing, path: string) =>
  kindOf(resource.kind).fields.find(({ name }) => name === path.split(/[.[]/)[0]);

/** The control of a field, or of a column of its rows. */
function controlAt(writing: Writing, path: string): Control | { readonly type: string } | undefined {
  const control = specOf(writing, path)?.control;
  if (control?.type !== 'table' || !path.includes('[].')) return control;
  return control.columns.find(({ name }) => name === path.split('[].')[1])?.control;
}

function valueText(writing: Writing, path: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'string') {
    const { references } = kindOf(writing.resource.kind);
    if (path === 'parent' || references.some((reference) => reference.path === path)) return writing.name(value);
    const control = controlAt(writing, path);
    const options = control && 'options' in control ? control.options : [];
    return clipped(options.find((option) => option.value === value)?.label ?? value, LONGEST_VALUE);
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => valueText(writing, `${path}[]`, item));
    return items.length === 0 ? 'none' : clipped(items.join(', '), LONGEST_VALUE);
  }
  if (!isFields(value)) return String(value);
  const parts = Object.entries(value).flatMap(([name, part]) => {
    if (name === 'id' || part === null || part === '' || part === false) return [];
    return typeof part === 'boolean' ? [spaced(name).toLowerCase()] : [valueText(writing, `${path}.${name}`, part)];
  });
  return parts.length === 0 ? 'none' : clipped(parts.join(' '), LONGEST_VALUE);
}

const idOf = (row: unknown): unknown => (isFields(row) ? (row as { readonly id?: unknown }).id : undefined);

/** What is added to a list, taken from it or changed in it. */
function* listLines(
  writing: Writing,
  path: string,
  label: string,
  before: readonly unknown[],
  after: readonly unknown[],
): Iterable<string> {
  const text = (item: unknown) => valueText(writing, `${path}[]`, item);
  const match = (item: unknown, list: readonly unknown[]) =>
    list.find((other) => (idOf(item) === undefined ? same(other, item) : idOf(other) === idOf(item)));
  const taken = before.filter((item) => match(item, after) === undefined);
  const added = after.filter((item) => match(item, before) === undefined);
  for (const item of taken) yield `${label} without ${text(item)}`;
  for (const item of added) yield `${label} with ${text(item)}`;
  for (const [i, item] of before.entries()) {
    const now = match(item, after);
    if (isFields(item) && isFields(now)) yield* fieldLines(writing, `${path}[].`, `${label} ${i + 1}: `, item, now);
  }
  if (taken.length === 0 && added.length === 0 && before.some((item, i) => match(item, after) !== after[i]))
    yield `${label} in another order: ${valueText(writing, path, after)}`;
}

function* fieldLines(writing: Writing, path: string, prefix: string, before: Fields, after: Fields): Iterable<string> {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[name], after[name]];
    if (same(was, is)) continue;
    const at = `${path}${name}`;
    const spec = path === '' ? specOf(writing, name) : undefined;
    const label = `${prefix}${spec?.label ?? spaced(name)}`;
    if (Array.isArray(was) && Array.isArray(is)) yield* listLines(writing, at, label, was, is);
    else if (isFields(was) && isFields(is)) yield* fieldLines(writing, `${at}.`, `${label}: `, was, is);
    else yield `${label} ${valueText(writing, at, was)} → ${valueText(writing, at, is)}`;
  }
}

/**
 * What an edit changed, a line for each field: `"web": IPv4 CIDR 10.0.0.0/8 → 10.0.0.0/16`. Resources that are the
 * same object in both designs are passed over.
 */
export function changesBetween(before: Design, after: Design): readonly string[] {
  const name = (id: string) => named(after.resources.get(id) ?? before.resources.get(id));
  const lines: string[] = [];
  for (const [id, old] of before.resources) {
    const now = after.resources.get(id);
    if (now === old) continue;
    if (now === undefined) {
      lines.push(`Deletes ${kindOf(old.kind).label} ${named(old)}`);
      continue;
    }
    const writing = { resource: now, name };
    for (const line of fieldLines(writing, '', '', old as unknown as Fields, now as unknown as Fields))
      lines.push(`${named(old)}: ${line}`);
  }
  for (const [id, made] of after.resources) {
    if (before.resources.has(id)) continue;
    const place = made.parent === null ? '' : ` in ${name(made.parent)}`;
    lines.push(`Makes ${kindOf(made.kind).label} ${named(made)}${place}`);
  }
  return lines;
}
