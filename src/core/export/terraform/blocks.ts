import type { Expr } from '../../cloud/expr';
import type { Tag } from '../../model/resource';
import type { PlannedBlock } from '../plan';
import { commentText } from '../text';
import { sectionOf } from './section';
import { columns, hclKey, hclString } from './strings';
import type { Values } from './values';

/** Longer lists get a line for each item. */
const WIDEST_LIST = 100;

/** Where lines go. */
interface Sink {
  add(line: string): void;
}

/** The value of one argument: in one line, or in several (then it is not aligned, as in `terraform fmt`). */
type Value = string | readonly string[];

/** Between a name and its value: ` = ` after so many spaces, for names of usual lengths. */
const EQUALS = Array.from({ length: 64 }, (_, count) => `${' '.repeat(count)} = `);
const equals = (count: number) => EQUALS[count] ?? `${' '.repeat(count)} = `;

/** Arguments with their `=` under each other, as `terraform fmt` aligns neighbours of one line each. */
export function writeArguments(names: readonly string[], values: readonly Value[], indent: string, to: Sink): void {
  let start = 0;
  while (start < names.length) {
    let end = start;
    let widest = 0;
    for (; typeof values[end] === 'string'; end += 1) widest = Math.max(widest, columns(names[end] ?? ''));
    for (let i = start; i < end; i += 1) {
      const name = names[i] ?? '';
      to.add(indent + name + equals(widest - columns(name)) + values[i]);
    }
    const long = values[end];
    if (typeof long === 'object') {
      to.add(`${indent}${names[end]} = ${long[0]}`);
      for (const line of long.slice(1)) to.add(indent + line);
    }
    start = end + 1;
  }
}

function printedValue(expr: Expr, values: Values): Value {
  const line = values.print(expr);
  if (expr.type !== 'list' || line.length <= WIDEST_LIST) return line;
  return ['[', ...expr.items.map((item) => `  ${values.print(item)},`), ']'];
}

function writeTags(tags: readonly Tag[], to: Sink): void {
  to.add('  tags = {');
  const [first] = tags;
  // Most resources have only their name.
  if (tags.length === 1 && first) to.add(`    ${hclKey(first.key)} = ${hclString(first.value)}`);
  else
    writeArguments(
      tags.map(({ key }) => hclKey(key)),
      tags.map(({ value }) => hclString(value)),
      '    ',
      to,
    );
  to.add('  }');
}

/** One block for a map, one for each item of a list; `part` is called before each. Blocks inside of it follow its arguments. */
function writeNested(name: string, expr: Expr, values: Values, part: () => void, to: Sink, indent = '  '): void {
  if (expr.type === 'list') for (const item of expr.items) writeNested(name, item, values, part, to, indent);
  if (expr.type !== 'map') return;
  part();
  to.add(`${indent}${name} {`);
  const inner = expr.entries.filter(([, value]) => isNested(value));
  const own = expr.entries.filter((entry) => !inner.includes(entry));
  const printed = own.map(([, entry]) => printedValue(entry, values));
  writeArguments(
    own.map(([key]) => key),
    printed,
    `${indent}  `,
    to,
  );
  let started = own.length > 0;
  const gap = () => {
    if (started) to.add('');
    started = true;
  };
  for (const [key, value] of inner) writeNested(key, value, values, gap, to, `${indent}  `);
  to.add(`${indent}}`);
}

const isNested = (expr: Expr): boolean =>
  expr.type === 'map'
    ? expr.nested === true
    : expr.type === 'list' && expr.items.length > 0 && expr.items.every(isNested);

function writeLifecycle({ block }: PlannedBlock, to: Sink): void {
  const { ignoreChanges, type } = block;
  if (ignoreChanges === null) return;
  const names = ignoreChanges.rows.flatMap((row) => type.rows[row]?.tf ?? []);
  to.add('  lifecycle {');
  to.add(`    # ${commentText(ignoreChanges.why)}`);
  to.add(`    ignore_changes = [${names.join(', ')}]`);
  to.add('  }');
}

/** One resource, in the very form that `terraform fmt` gives it: parts are set apart by one empty line. */
export function writeResource(planned: PlannedBlock, values: Values, to: Sink): void {
  const { block, properties } = planned;
  const [section, type] = sectionOf(planned);
  const head = `${section} "${type}" "${planned.label}" {`;
  let started = false;
  const part = () => {
    to.add(started ? '' : head);
    started = true;
  };
  const alias = values.alias(block.place);
  if (alias !== null) {
    part();
    to.add(`  provider = aws.${alias}`);
  }
  const names: string[] = [];
  const printed: Value[] = [];
  for (const { name, value, nested } of properties) {
    if (nested) continue;
    names.push(name);
    printed.push(printedValue(value, values));
  }
  if (names.length > 0) {
    part();
    writeArguments(names, printed, '  ', to);
  }
  if (names.length < properties.length) {
    for (const { name, value, nested } of properties) {
      if (nested) writeNested(name, value, values, part, to);
    }
  }
  if (block.tags !== null && block.tags.length > 0 && block.type.tags.tf) {
    part();
    writeTags(block.tags, to);
  }
  if (block.ignoreChanges !== null) {
    part();
    writeLifecycle(planned, to);
  }
  if (planned.dependsOn.length > 0) {
    part();
    to.add(`  depends_on = [${planned.dependsOn.map((key) => values.address(key)).join(', ')}]`);
  }
  // A body without lines stands on the line of its head.
  to.add(started ? '}' : `${head}}`);
}
