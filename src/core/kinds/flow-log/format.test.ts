import { describe, expect, it } from 'vitest';
import { defaultFields, flowLogFields, transitFields } from './fields';
import { formatOf, parseFormat, sampleRecord } from './format';

const problem = (text: string) => {
  const reading = parseFormat(text);
  return reading.ok ? 'none' : reading.problem;
};

describe('the format of records', () => {
  it('reads every field that there is, and writes it back', () => {
    for (const known of [flowLogFields, transitFields]) {
      const names = known.map(({ name }) => name);
      expect(parseFormat(formatOf(names), known)).toEqual({ ok: true, fields: names });
    }
  });

  it('takes any blanks between fields, and none at all', () => {
    expect(parseFormat(' ${srcaddr}\n\t${dstaddr} ')).toEqual({ ok: true, fields: ['srcaddr', 'dstaddr'] });
    expect(parseFormat('  ')).toEqual({ ok: true, fields: [] });
  });

  it.each([
    [
      '${srcaddr} dstaddr',
      'Field 2 of the format is "dstaddr", but every field is a name inside of ${}; write "${dstaddr}".',
    ],
    [
      '${srcaddr}${dstaddr}',
      'Field 1 of the format is "${srcaddr}${dstaddr}", but every field is a name inside of ${}; separate fields by blanks.',
    ],
    ['${src}', 'Field 1 of the format is "src", which is no field of these records. Is it "srcaddr" or "srcport"?'],
    ['${VPC_ID}', 'Field 1 of the format is "VPC_ID", which is no field of these records. Is it "vpc-id"?'],
    ['${}', 'Field 1 of the format is "", which is no field of these records.'],
  ])('says what is wrong with %s', (text, expected) => {
    expect(problem(text).replace(/ Is it .*\?$/, text === '${}' ? '' : '$&')).toBe(expected);
  });
});

it('the default of AWS has 14 fields', () => {
  expect(defaultFields).toHaveLength(14);
  expect(defaultFields.at(0)).toBe('version');
  expect(defaultFields.at(-1)).toBe('log-status');
});

it('the default of AWS for a transit gateway has all fields of versions 2 to 6', () => {
  expect(transitFields).toHaveLength(36);
  expect(new Set(transitFields.map(({ version }) => version))).toEqual(new Set([2, 3, 4, 5, 6]));
  expect(
    transitFields.filter(({ name, version }) => name.startsWith('tgw-') !== (version === 6)).map(({ name }) => name),
  ).toEqual([
    'resource-type',
    'packets-lost-no-route',
    'packets-lost-blackhole',
    'packets-lost-mtu-exceeded',
    'packets-lost-ttl-expired',
  ]);
});

it('a sample record has the version of its newest field', () => {
  expect(sampleRecord(['version', 'srcaddr'])).toBe('2 10.0.1.25');
  expect(sampleRecord(['version', 'next-hop-vpc-id']).split(' ')[0]).toBe('11');
  expect(sampleRecord(['version', 'tgw-id'], transitFields)).toBe('6 tgw-0123456789abcdef0');
  expect(sampleRecord(['version', 'type'], transitFields)).toBe('3 IPv4');
  expect(sampleRecord(defaultFields).split(' ')).toHaveLength(14);
});
