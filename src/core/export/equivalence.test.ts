import { describe, expect, it } from 'vitest';
import type { BlockType } from '../cloud/block';
import { examples } from '../examples/index';
import { generateDesign } from '../kinds/generate';
import type { Design } from '../kinds/index';
import { specimen } from './specimen';
import { knownDifferences, notCompared } from './testing/known-differences';
import { neutralRows, type Rows } from './testing/neutral';

/**
 * Terraform, CloudFormation and calls of the API make the same resources with the same values: what they print is read
 * back and compared by the rows of the block types. Where they cannot be the same, `known-differences.ts` says why.
 */
const designs: readonly Design[] = [
  specimen(),
  ...examples.map(({ design }) => design()),
  ...[1, 2, 3].map((seed) => generateDesign(seed, 150)),
];

const nameOf = (type: BlockType | undefined) => type?.tf ?? type?.cfn ?? type?.noun ?? '';

/** `aws_vpc: only in one of them`, `aws_vpc.cidr: only in one of them`, `aws_vpc.cidr: "a" and "b"`. */
function differences(one: Rows, other: Rows): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    const [left, right] = [one.get(key), other.get(key)];
    const name = nameOf((left ?? right)?.type);
    if (notCompared.test(name)) continue;
    if (!left || !right) {
      found.set(name, 'only in one of them');
      continue;
    }
    for (const row of new Set([...Object.keys(left.rows), ...Object.keys(right.rows)])) {
      const [x, y] = [JSON.stringify(left.rows[row]), JSON.stringify(right.rows[row])];
      if (x === undefined || y === undefined) found.set(`${name}.${row}`, 'only in one of them');
      else if (x !== y) found.set(`${name}.${row}`, `${x} and ${y}`);
    }
  }
  return found;
}

const terraform = designs.map((design) => neutralRows(design, 'terraform'));

describe.each(['cloudformation', 'api'] as const)('Terraform and %s', (language) => {
  const other = designs.map((design) => neutralRows(design, language));
  const known = new Set(Object.values(knownDifferences[language]).flat());
  const found = new Map(terraform.flatMap((rows, i) => [...differences(rows, other[i] as Rows)]));

  it('say the same, but for what is known', () => {
    const unknown = [...found].filter(([name]) => !known.has(name)).map(([name, how]) => `${name}: ${how}`);
    expect(unknown).toEqual([]);
  });

  it('differ in all that is known', () => {
    expect([...known].filter((name) => !found.has(name))).toEqual([]);
  });

  it('share most of what they print', () => {
    const shared = terraform.flatMap((rows, i) => [...rows.keys()].filter((key) => other[i]?.has(key)));
    expect(shared.length).toBeGreaterThan(500);
  });
});

it('would notice a row that one language lacks, and a value that is another', () => {
  const [rows] = terraform as [Rows];
  const changed = (change: (fields: Record<string, unknown>) => object): Rows =>
    new Map(
      [...rows].map(([key, { type, rows: own }]) => [
        key,
        { type, rows: (type.tf === 'aws_eip' ? change({ ...own }) : own) as typeof own },
      ]),
    );
  const without = changed(({ domain: _, ...rest }) => rest);
  expect([...differences(rows, without)]).toEqual([['aws_eip.domain', 'only in one of them']]);
  const other = changed((own) => ({ ...own, domain: 'standard' }));
  expect([...differences(rows, other)]).toEqual([['aws_eip.domain', '"vpc" and "standard"']]);
  const [first = ''] = [...rows.keys()];
  const fewer = new Map([...rows].filter(([key]) => key !== first));
  expect([...differences(rows, fewer).values()]).toEqual(['only in one of them']);
});
