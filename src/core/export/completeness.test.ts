import { describe, expect, it } from 'vitest';
import { type BlockType, blockTypes as types } from '../cloud/block';
import { literal, map } from '../cloud/expr';
import type { LeftOut } from '../cloud/left-out';
import type { Language } from '../cloud/notice';
import { examples } from '../examples/index';
import { generateDesign } from '../kinds/generate';
import { indexOf } from '../kinds/index';
import { planExport } from './plan';
import { specimen } from './specimen';
import { gaps, printedBy, terraformComplaints } from './testing/completeness';

/**
 * Exports are complete: each property of a CloudFormation type and each argument of a Terraform resource is modelled, or
 * `left-out.ts` of its kind says why not. What is new in a schema is noticed when the schema is refreshed.
 */

function customerGateway(): BlockType {
  const found = types.find(({ noun }) => noun === 'CustomerGateway');
  if (!found) throw new Error('no block type of customer gateways');
  return found;
}

const files = import.meta.glob<{ readonly leftOut: LeftOut }>('../kinds/*/left-out.ts', { eager: true });
const lists = Object.values(files).map(({ leftOut }) => leftOut);

/** What several kinds leave out of one type counts together. */
const leftOut: LeftOut = Object.fromEntries(
  [...new Set(lists.flatMap((list) => Object.keys(list)))].map((type) => [
    type,
    Object.assign({}, ...lists.map((list) => list[type] ?? {})),
  ]),
);

const designs = [
  { id: 'specimen', design: specimen() },
  ...examples.map(({ id, design }) => ({ id, design: design() })),
  ...[1, 2, 3].map((seed) => ({ id: `generated ${seed}`, design: generateDesign(seed, 150) })),
];

describe.each<Language>(['cloudformation', 'terraform'])('%s', (language) => {
  const printed = printedBy(
    designs.map(({ design }) => design),
    language,
  );
  const typeName = (type: BlockType) => (language === 'terraform' ? type.tf : type.cfn) ?? '';
  const found = gaps(types, language, printed, leftOut);

  it('has every property of every resource, or a reason in left-out.ts of its kind', () => {
    expect(found).toEqual([]);
  });

  const noCall = { none: 'Only its properties count here.' };

  it('would notice a row that is missing', () => {
    const gateway = customerGateway();
    const { device: _, ...rows } = gateway.rows;
    const without = types.map((type) => (type === gateway ? { ...type, api: noCall, rows } : type));
    const more = gaps(without, language, printed, leftOut).filter((gap) => !found.includes(gap));
    const name = language === 'terraform' ? 'device_name' : 'DeviceName';
    expect(more).toEqual([`${typeName(gateway)}: ${name} is neither modelled nor left out with a reason`]);
  });

  it('would notice reasons that are out of date, and names that do not exist', () => {
    const gateway = customerGateway();
    const type = typeName(gateway);
    const address = language === 'terraform' ? 'ip_address' : 'IpAddress';
    const wrong: BlockType = {
      ...gateway,
      api: noCall,
      rows: { ...gateway.rows, odd: { cfn: 'Odd', tf: 'odd' } },
      yields: { id: { cfn: 'Strange', tf: 'strange' } },
    };
    const reasons = { [type]: { [address]: 'no longer true', Gone: 'never was' } };
    const told = gaps([wrong], language, printed, reasons);
    expect(told).toEqual(
      expect.arrayContaining([
        `${type}: ${address} is left out, but it is modelled`,
        `${type}: Gone is left out, but there is no such property`,
        `${type}: there is no property ${language === 'terraform' ? 'odd' : 'Odd'}`,
        `${type}: there is no attribute ${language === 'terraform' ? 'strange' : 'Strange'}`,
      ]),
    );
  });
});

it('has reasons only for types that are exported, and says each in words', () => {
  const names = new Set(types.flatMap(({ cfn, tf }) => [cfn, tf]));
  expect(Object.keys(leftOut).filter((type) => !names.has(type))).toEqual([]);
  const short = Object.entries(leftOut).flatMap(([type, reasons]) =>
    Object.entries(reasons).flatMap(([path, reason]) => (reason.split(' ').length < 3 ? [`${type}.${path}`] : [])),
  );
  expect(short).toEqual([]);
});

describe('Terraform keeps to the schema of its provider', () => {
  it.each(designs)('for $id', ({ design }) => {
    expect(planExport(indexOf(design), 'terraform').blocks.flatMap(terraformComplaints)).toEqual([]);
  });

  it('or it is noticed', () => {
    const [planned] = planExport(indexOf(specimen()), 'terraform').blocks.filter(
      ({ type }) => type === 'aws_vpc_peering_connection_options',
    );
    if (planned === undefined) throw new Error('the specimen has peering options');
    const properties = [
      { name: 'accepter', value: map([['odd', literal(true)]]), nested: true },
      { name: 'requester', value: map([['allow_remote_vpc_dns_resolution', literal('yes')]]), nested: false },
      { name: 'odd', value: literal(1), nested: false },
    ];
    expect(terraformComplaints({ ...planned, label: 'x', properties })).toEqual([
      'aws_vpc_peering_connection_options.x.accepter.odd: no such argument',
      'aws_vpc_peering_connection_options.x.requester: it is a nested block',
      'aws_vpc_peering_connection_options.x.requester.allow_remote_vpc_dns_resolution: expected a boolean, found "yes"',
      'aws_vpc_peering_connection_options.x.odd: no such argument',
      'aws_vpc_peering_connection_options.x.vpc_peering_connection_id: required',
    ]);
  });
});
