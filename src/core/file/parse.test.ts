import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { examples } from '../examples/index';
import { kindNames, kindOf } from '../kinds/index';
import { sketch } from '../kinds/sketch';
import { FILE_VERSION, parseDesign, problemText, serialize } from './index';

/** A design with a region, a VPC (with its main table, default group and default ACL), a table and the subnet "web". */
const small = () =>
  sketch('small', (s) => {
    const vpc = s.add('vpc', 'main', s.region(), { cidr: '10.0.0.0/16' });
    const routes = [
      { id: '1', destination: '0.0.0.0/0', target: null },
      { id: '2', destination: '10.1.0.0/16', target: null },
    ];
    const table = s.add('route-table', 'rt', vpc, { routes });
    s.add('subnet', 'web', vpc, { cidr: '10.0.1.0/24', routeTable: table });
  });

type Path = readonly (string | number)[];
const [VPC, TABLE, SUBNET] = [1, 5, 6];

/** The file of `small` with one value changed; undefined takes the field away. */
function changed(path: Path, value: unknown): string {
  const file = JSON.parse(serialize(small()));
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce((inner, step) => inner[step], file);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return JSON.stringify(file);
}

function problemOf(text: string): string | null {
  const parsed = parseDesign(text);
  return parsed.ok ? null : problemText(parsed.problem);
}

test('the file that the cases below change is sound', () => {
  expect(problemOf(serialize(small()))).toBeNull();
  expect([...small().resources.keys()].at(SUBNET)).toBe('subnet-7');
});

const field = (index: number, ...path: Path): Path => ['resources', index, ...path];

/** A place in the file, what is put there, and what is said about it. */
const damages: readonly (readonly [Path, unknown, string])[] = [
  [['format'], 'drawio', 'format: expected "vpc-designer", found "drawio". This is not a file of VPC Designer'],
  [['format'], undefined, 'format: expected "vpc-designer", found nothing. This is not a file of VPC Designer'],
  [['version'], '1', 'version: expected a whole number from 1, found text'],
  [['version'], 0, 'version: expected a whole number from 1, found 0'],
  [['version'], 1.5, 'version: expected a whole number from 1, found 1.5'],
  [
    ['version'],
    7,
    'This file was saved by a newer version of VPC Designer (format 7; this one reads up to 1). Update VPC Designer to open it.',
  ],
  [['name'], 5, 'name: expected text, found a number'],
  [['name'], 'n'.repeat(5000), 'name: expected at most 4096 characters, found 5000'],
  [['zoneNaming'], 'auto', 'zoneNaming: expected "literal" or "lookup", found "auto"'],
  [['nextId'], -3, 'nextId: expected at least 1, found -3'],
  [['nextId'], 2.5, 'nextId: expected a whole number, found 2.5'],
  [['nextId'], 2e9, 'nextId: expected at most 1000000000, found 2000000000'],
  [['nextId'], 1e300, 'nextId: expected at most 9007199254740991, found 1e+300'],
  [['nextId'], null, 'nextId: expected a number, found null'],
  [['resources'], {}, 'resources: expected a list, found an object'],
  [['resources'], Array(100_001).fill(0), 'resources: expected at most 100000 items, found 100001'],
  [['theme'], 'dark', 'the field "theme" is not known here'],
  [field(2), 'x', 'resources[2]: expected an object, found text'],
  [field(SUBNET, 'kind'), undefined, `resources[6] → kind: expected one of ${kindNames.join(', ')}, found nothing`],
  [field(SUBNET, 'kind'), 'router', `resources[6] → kind: expected one of ${kindNames.join(', ')}, found "router"`],
  [field(SUBNET, 'cidr'), 10, 'resources[6] (subnet "web") → cidr: expected text, found a number'],
  [field(SUBNET, 'cidr'), undefined, 'resources[6] (subnet "web") → cidr: expected text, found nothing'],
  [field(SUBNET, 'zon'), 'a', 'resources[6] (subnet "web"): the field "zon" is not known here'],
  [
    field(SUBNET, 'mapPublicIp'),
    'yes',
    'resources[6] (subnet "web") → mapPublicIp: expected true or false, found text',
  ],
  [field(SUBNET, 'name'), ['web'], 'resources[6] (subnet "") → name: expected text, found a list'],
  [
    field(SUBNET, 'id'),
    'Subnet 7',
    'resources[6] (subnet "web") → id: expected an id: a lower-case letter, then lower-case letters, digits or hyphens, found "Subnet 7"',
  ],
  [
    field(SUBNET, 'id'),
    'vpc-2',
    'resources[6] (subnet "web") → id: expected an id of its own, found "vpc-2" a second time',
  ],
  [
    field(SUBNET, 'id'),
    'subnet-8',
    'resources[6] (subnet "web") → id: expected a number below nextId (8) at the end of an id, found "subnet-8"',
  ],
  [
    field(SUBNET, 'id'),
    'subnet-99999999999999999999',
    'resources[6] (subnet "web") → id: expected a number below nextId (8) at the end of an id, found "subnet-99999999999999999999"',
  ],
  [
    field(SUBNET, 'parent'),
    'vpc-1',
    'resources[6] (subnet "web") → parent: expected the id of the VPC that holds it, found "vpc-1", which is missing',
  ],
  [
    field(SUBNET, 'parent'),
    'region-1',
    'resources[6] (subnet "web") → parent: expected the id of the VPC that holds it, found a Region',
  ],
  [
    field(SUBNET, 'parent'),
    null,
    'resources[6] (subnet "web") → parent: expected the id of the VPC that holds it, found null',
  ],
  [field(0, 'parent'), 'vpc-2', 'resources[0] (region "us-east-1") → parent: expected null, as nothing holds a Region'],
  [
    field(VPC, 'parent'),
    'vpc-2',
    'resources[1] (vpc "main") → parent: expected the id of the Region that holds it, found a VPC',
  ],
  [
    field(VPC, 'ipv6'),
    'ula',
    'resources[1] (vpc "main") → ipv6: expected "none" or "amazon" or "byoip" or "ipam", found "ula"',
  ],
  [
    field(TABLE, 'routes', 1, 'target'),
    7,
    'resources[5] (route-table "rt") → routes[1].target: expected text, found a number',
  ],
  [
    field(TABLE, 'routes', 1, 'id'),
    '1',
    'resources[5] (route-table "rt") → routes[1].id: expected a row id of its own, found "1" again',
  ],
  [
    field(TABLE, 'routes'),
    Array(5001).fill({}),
    'resources[5] (route-table "rt") → routes: expected at most 5000 items, found 5001',
  ],
  [
    field(3, 'inbound', 0, 'peer'),
    { type: 'anyone' },
    'resources[3] (security-group "default") → inbound[0].peer.type: expected "cidr" or "prefix-list" or "managed-prefix-list" or "security-group" or "security-group-id", found "anyone"',
  ],
];

test.each(damages.map(([path, value, problem]) => [problem, path, value] as const))('%s', (problem, path, value) => {
  expect(problemOf(changed(path, value))).toBe(`${problem.replace(/\.$/, '')}.`);
});

test.each([
  ['', 'This file is empty.'],
  [' \n', 'This file is empty.'],
  ['[]', 'Expected a design (an object), found a list. This is not a file of VPC Designer.'],
  ['null', 'Expected a design (an object), found null. This is not a file of VPC Designer.'],
  [
    '{\n  "format": vpc\n}',
    'This file is not JSON that VPC Designer reads: line 2, column 13: expected a value, found "v".',
  ],
])('%j is refused', (text, problem) => {
  expect(problemOf(text)).toBe(problem);
});

test('a file of 20 MB is too large, counted in bytes', { timeout: 60_000 }, () => {
  const tooLarge = 'This file is larger than 20 MB, the most that VPC Designer opens.';
  expect(problemOf(' '.repeat(20_000_001))).toBe(tooLarge);
  expect(problemOf(`"${'한'.repeat(7_000_000)}"`)).toBe(tooLarge);
  expect(problemOf(`"${'🙂'.repeat(5_000_000)}"`)).toBe(tooLarge);
  expect(problemOf(`"${'é'.repeat(9_999_999)}"`)).not.toBe(tooLarge);
});

test('a reference to nothing opens: rules report it', () => {
  expect(problemOf(changed(field(SUBNET, 'routeTable'), 'route-table-4'))).toBeNull();
  expect(problemOf(changed(field(TABLE, 'routes', 0, 'target'), 'gone'))).toBeNull();
});

test('no kind can hold itself, so parents never form a circle', () => {
  const heights = new Map<string, number>();
  const height = (kind: string, trail: readonly string[]): number => {
    expect(trail).not.toContain(kind);
    const known = heights.get(kind);
    if (known !== undefined) return known;
    const { parents } = kindOf(kind as (typeof kindNames)[number]);
    const own = 1 + Math.max(0, ...parents.map((parent) => height(parent, [...trail, kind])));
    heights.set(kind, own);
    return own;
  };
  for (const kind of kindNames) height(kind, []);
});

test('every version that was ever written has one frozen file, and each still opens', () => {
  const folder = new URL('./fixtures/', import.meta.url);
  const expected = Array.from({ length: FILE_VERSION }, (_, i) => `v${i + 1}.json`);
  expect(readdirSync(folder).sort()).toEqual(expected.sort());
  for (const file of expected) expect(problemOf(readFileSync(new URL(file, folder), 'utf8'))).toBeNull();
});

/**
 * Until the first release: the file with what has come since. Fields that are missing get their defaults, kinds that
 * are missing a resource. What is there stays as it is.
 */
function completed(text: string): string {
  const file = JSON.parse(text);
  const known = new Set<string>(file.resources.map((one: { kind: string }) => one.kind));
  for (const kind of kindNames) {
    if (known.has(kind)) continue;
    const parent = file.resources.find((one: { kind: string }) => kindOf(kind).parents.includes(one.kind))?.id ?? null;
    file.resources.push({ id: `${kind}-${file.nextId}`, kind, name: kind, parent, tags: [] });
    file.nextId += 1;
  }
  const whole = file.resources.map((one: { kind: (typeof kindNames)[number] }) => ({
    ...kindOf(one.kind).defaults,
    ...one,
  }));
  const parsed = parseDesign(JSON.stringify({ ...file, resources: whole }));
  if (!parsed.ok) throw new Error(problemText(parsed.problem));
  return serialize(parsed.design);
}

test('the frozen file of this version holds every kind and is what would be written today', () => {
  const path = new URL(`./fixtures/v${FILE_VERSION}.json`, import.meta.url);
  if (process.env.UPDATE_FIXTURE === '1') writeFileSync(path, completed(readFileSync(path, 'utf8')));
  const text = readFileSync(path, 'utf8');
  const parsed = parseDesign(text);
  if (!parsed.ok) throw new Error(problemText(parsed.problem));
  expect(new Set([...parsed.design.resources.values()].map((resource) => resource.kind))).toEqual(new Set(kindNames));
  expect(serialize(parsed.design)).toBe(text);
});

test.each(examples.map((one) => [one.id, one.design()] as const))('%s comes back from a file', (_id, design) => {
  expect(parseDesign(serialize(design))).toEqual({ ok: true, design });
});
