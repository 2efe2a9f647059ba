import type { Expr } from '../../cloud/expr';
import type { Tag } from '../../model/resource';
import type { PlannedBlock } from '../plan';
import { commentText } from '../text';
import { columns, hclKey, hclString } from './strings';
import type { Values } from './values';

/** Longer lists get a line for each item. */
const WIDEST_LIST = 100;

/** One argument: its value in one line, or in several (then it is not aligned, as in `terraform fmt`). */
interface Argument {
  readonly name: string;
  readonly lines: readonly string[];
}

/** Arguments with their `=` under each other, as `terraform fmt` aligns neighbours of one line each. */
export function alignedArguments(given: readonly Argument[], indent: string): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < given.length; ) {
    let end = start;
    let widest = 0;
    while (end < given.length && given[end]?.lines.length === 1) {
      widest = Math.max(widest, columns(given[end]?.name ?? ''));
      end += 1;
    }
    for (const { name, lines: value } of given.slice(start, end))
      lines.push(`${indent}${name}${' '.repeat(widest - columns(name))} = ${value[0]}`);
    if (end === start) {
      const { name, lines: value } = given[start] as Argument;
      lines.push(`${indent}${name} = ${value[0]}`, ...value.slice(1).map((line) => indent + line));
      end += 1;
    }
    start = end;
  }
  return lines;
}

function argument(name: string, value: Expr, values: Values): Argument {
  const line = values.print(value);
  if (value.type !== 'list' || line.length <= WIDEST_LIST) return { name, lines: [line] };
  return { name, lines: ['[', ...value.items.map((item) => `  ${values.print(item)},`), ']'] };
}

function tagLines(tags: readonly Tag[]): readonly string[] {
  const entries = tags.map(({ key, value }) => ({ name: hclKey(key), lines: [hclString(value)] }));
  return ['  tags = {', ...alignedArguments(entries, '    '), '  }'];
}

function nestedLines(name: string, value: Expr, values: Values): readonly (readonly string[])[] {
  if (value.type === 'list') return value.items.flatMap((item) => nestedLines(name, item, values));
  if (value.type !== 'map') return [];
  const inner = value.entries.map(([key, entry]) => argument(key, entry, values));
  return [[`  ${name} {`, ...alignedArguments(inner, '    '), '  }']];
}

function lifecycleLines(planned: PlannedBlock): readonly string[] {
  const { ignoreChanges, type } = planned.block;
  if (ignoreChanges === null) return [];
  const names = ignoreChanges.rows.flatMap((row) => type.rows[row]?.tf ?? []);
  return [
    '  lifecycle {',
    `    # ${commentText(ignoreChanges.why)}`,
    `    ignore_changes = [${names.join(', ')}]`,
    '  }',
  ];
}

/** One resource, in the very form that `terraform fmt` gives it: parts are set apart by one empty line. */
export function resourceLines(planned: PlannedBlock, values: Values): readonly string[] {
  const { block, properties } = planned;
  const alias = values.alias(block.region);
  const parts: (readonly string[])[] = [];
  if (alias !== null) parts.push([`  provider = aws.${alias}`]);
  const plain = properties.filter(({ nested }) => !nested).map(({ name, value }) => argument(name, value, values));
  if (plain.length > 0) parts.push(alignedArguments(plain, '  '));
  for (const { name, value, nested } of properties) if (nested) parts.push(...nestedLines(name, value, values));
  if (block.tags !== null && block.tags.length > 0 && block.type.tags.tf) parts.push(tagLines(block.tags));
  const lifecycle = lifecycleLines(planned);
  if (lifecycle.length > 0) parts.push(lifecycle);
  if (planned.dependsOn.length > 0) {
    const addresses = planned.dependsOn.map((key) => values.address(key));
    parts.push([`  depends_on = [${addresses.join(', ')}]`]);
  }
  const head = `resource ${hclString(planned.type)} ${hclString(planned.label)} {`;
  const body = parts.flatMap((part, i) => (i === 0 ? part : ['', ...part]));
  // A body without lines stands on the line of its head.
  return body.length === 0 ? [`${head}}`] : [head, ...body, '}'];
}
