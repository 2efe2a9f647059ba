import { describe, expect, it } from 'vitest';
import { type BlockType, blockTypes } from '../cloud/block';
import type { Language } from '../cloud/notice';
import { everything } from '../examples/everything/everything';
import { examples } from '../examples/index';
import { generateDesign } from '../kinds/generate';
import { type Design, indexOf } from '../kinds/index';
import { planExport } from './plan';
import { specimen } from './specimen';
import { knownDifferences } from './testing/known-differences';
import { neutralRows } from './testing/neutral';
import type { Rows } from './testing/reading';

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

/** One difference: `aws_vpc` and `aws_vpc.cidr` are only in one of the two, `aws_vpc.cidr≠` is in both. */
interface Difference {
  readonly name: string;
  readonly how: string;
  readonly owner: string;
  /** which of the two says less; undefined where they say different things */
  readonly lacks: 0 | 1 | undefined;
}

function differences(one: Rows, other: Rows): readonly Difference[] {
  const found: Difference[] = [];
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    const [left, right] = [one.get(key), other.get(key)];
    const name = nameOf((left ?? right)?.type);
    const owner = (left ?? right)?.owner ?? '';
    if (!left || !right) {
      found.push({ name, owner, how: key, lacks: left ? 1 : 0 });
      continue;
    }
    for (const row of new Set([...Object.keys(left.rows), ...Object.keys(right.rows)])) {
      const [x, y] = [JSON.stringify(left.rows[row]), JSON.stringify(right.rows[row])];
      const lacks = x === undefined ? 0 : y === undefined ? 1 : undefined;
      const suffix = lacks === undefined ? '≠' : '';
      if (x !== y) found.push({ name: `${name}.${row}${suffix}`, owner, how: `${key}: ${x} and ${y}`, lacks });
    }
  }
  return found;
}

const read = (design: Design, language: Language) => ({
  rows: neutralRows(design, language),
  notices: planExport(indexOf(design), language).notices,
});
type Reading = ReturnType<typeof read>;

/** Whether a language says something about a resource that the other one does not say. */
const tells = (one: Reading, other: Reading, owner: string) =>
  one.notices.some(
    ({ resource, message }) => resource === owner && !other.notices.some((said) => said.message === message),
  );

const terraform = designs.map((design) => read(design, 'terraform'));

describe.each(['cloudformation', 'api'] as const)('Terraform and %s', (language) => {
  const others = designs.map((design) => read(design, language));
  const both = [knownDifferences.common, knownDifferences[language]];
  const byNature = new Set(both.flatMap((known) => Object.values(known.byNature).flat()));
  const told = new Set(both.flatMap((known) => Object.values(known.told).flat()));
  const found = terraform.flatMap((own, i) => {
    const other = others[i] as Reading;
    return differences(own.rows, other.rows).map(({ name, how, owner, lacks }) => {
      const isTold = (lacks !== 1 && tells(own, other, owner)) || (lacks !== 0 && tells(other, own, owner));
      return { name, how, isTold };
    });
  });

  it('say the same, but for what is known', () => {
    const unknown = found.filter(({ name, isTold }) => !byNature.has(name) && !(told.has(name) && isTold));
    expect(unknown.map(({ name, how, isTold }) => `${name}${isTold ? ', told' : ''}: ${how}`)).toEqual([]);
  });

  it('differ in all that is known', () => {
    const names = new Set(found.map(({ name }) => name));
    expect([...byNature, ...told].filter((name) => !names.has(name))).toEqual([]);
    expect([...told].filter((name) => byNature.has(name))).toEqual([]);
  });

  it('share most of what they print', () => {
    const shared = terraform.flatMap(({ rows }, i) => [...rows.keys()].filter((key) => others[i]?.rows.has(key)));
    expect(shared.length).toBeGreaterThan(500);
  });
});

describe('a difference', () => {
  const rows = neutralRows(everything.design(), 'terraform');
  const changed = (name: string, change: (fields: Record<string, unknown>) => object): Rows =>
    new Map(
      [...rows].map(([key, block]) => [
        key,
        block.type.tf === name ? { ...block, rows: change({ ...block.rows }) as typeof block.rows } : block,
      ]),
    );
  const namesOf = (other: Rows) => [...new Set(differences(rows, other).map(({ name }) => name))];

  it.each([
    ['aws_eip', 'domain'],
    ['aws_subnet', 'tags'],
    ['aws_lb_listener', 'protocol'],
    ['aws_vpn_connection', 'tunnels'],
    ['aws_security_group', 'egress'],
  ])('of %s.%s is noticed: where a language lacks it, and where it has another value', (type, row) => {
    const without = changed(type, (own) => Object.fromEntries(Object.entries(own).filter(([name]) => name !== row)));
    expect(namesOf(without)).toEqual([`${type}.${row}`]);
    const other = changed(type, (own) => (row in own ? { ...own, [row]: 'another' } : own));
    expect(namesOf(other)).toEqual([`${type}.${row}≠`]);
  });

  it.each([
    ['aws_lb_listener', 'port', 'cfn', 'cloudformation'],
    ['aws_ec2_transit_gateway_route_table', 'transitGateway', 'tf', 'terraform'],
  ] as const)('is made by a kind whose %s.%s has no name in the column %s', (name, row, side, language) => {
    const type = blockTypes.find(({ tf }) => tf === name);
    const facts = type?.rows[row] as Record<'cfn' | 'tf', string | null>;
    const before = facts[side];
    facts[side] = null;
    const fewer = neutralRows(everything.design(), language);
    facts[side] = before;
    const whole = neutralRows(everything.design(), language);
    expect([...new Set(differences(whole, fewer).map((one) => one.name))]).toEqual([`${name}.${row}`]);
  });

  it('of a block is noticed', () => {
    const [first = ''] = [...rows.keys()];
    const fewer = new Map([...rows].filter(([key]) => key !== first));
    expect(namesOf(fewer)).toEqual([nameOf(rows.get(first)?.type)]);
  });
});
