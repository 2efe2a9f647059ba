import type { z } from 'zod/mini';
import { type Design, type KindName, kindNames, kindOf, kinds, type Resource } from '../../kinds/index';
import { FRESH_TUNNEL } from '../../kinds/vpn-connection/tunnel';
import { emptyDesign } from '../../model/design';
import { removeResources } from '../../model/edits';
import type { ResourceId } from '../../model/resource';

/** What a schema is made of, of the sorts that kinds use. */
type SchemaParts =
  | { readonly type: 'readonly' | 'optional' | 'nullable'; readonly innerType: z.ZodMiniType }
  | { readonly type: 'array'; readonly element: z.ZodMiniType }
  | { readonly type: 'object'; readonly shape: Readonly<Record<string, z.ZodMiniType>> }
  | { readonly type: 'union'; readonly options: readonly z.ZodMiniType[] }
  | { readonly type: 'enum'; readonly entries: Readonly<Record<string, string>> }
  | { readonly type: 'literal'; readonly values: readonly unknown[] }
  | { readonly type: 'boolean' | 'number' | 'string' };

/** A number below n, or an item of a list; the same ones for the same seed. */
export interface Dice {
  below(n: number): number;
  of<T>(items: readonly T[]): T;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const below = (n: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
  return { below, of: (items) => items[below(items.length)] as never };
}

const texts = [
  '',
  ' ',
  'web',
  'public-a',
  'Private b',
  'x'.repeat(4096),
  '"; DROP',
  '${evil}',
  '__proto__',
  'constructor',
  'toString',
  '\u0000\u202e\ud800',
  'ünï 🐘',
  'a\nb',
];
const blocks = [
  '10.0.0.0/16',
  '10.0.0.0/24',
  '10.0.1.0/24',
  '10.0.0.128/25',
  '10.0.2.1/24',
  '10.1.0.0/16',
  '172.17.0.0/20',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '8.8.8.0/24',
  '0.0.0.0/0',
  '::/0',
  'fd00:ec2::/64',
  '64:ff9b::/96',
  '2001:db8::/64',
  '169.254.168.0/24',
  'pl-12345678',
  '10.0.0.0/33',
  '1x.2.3.4/8',
  '10.0.0.5',
  '255.255.255.255/32',
];
const words = [
  ...blocks,
  ...texts,
  'a',
  'b',
  'f',
  'us-east-1',
  'us-east-1a',
  'tcp',
  '-1',
  '6',
  '999',
  's3',
  'dedicated',
];
const numbers = [null, 0, 1, 22, 443, 65535, 65536, -1, -7, 100, 300, 32767, 2 ** 31];

type Names = readonly ResourceId[];

const ids = (dice: Dice, all: Names): ResourceId => (dice.below(20) === 0 ? 'gone-1' : dice.of(all));
const list = <T>(dice: Dice, item: (i: number) => T): readonly T[] =>
  Array.from({ length: dice.below(4) }, (_, i) => item(i));

const portRow = (dice: Dice, i: number) => ({
  id: String(i + 1),
  protocol: dice.of(['tcp', 'udp', 'icmp', '-1', '6', '', 'x']),
  fromPort: dice.of(numbers),
  toPort: dice.of(numbers),
});

const groupRule = (dice: Dice, all: Names, i: number) => ({
  ...portRow(dice, i),
  peer: dice.of([
    { type: 'cidr', cidr: dice.of(words) },
    { type: 'prefix-list', list: dice.of(words) },
    { type: 'security-group-id', groupId: dice.of(words), account: dice.of(words) },
    { type: 'managed-prefix-list', prefixList: dice.of([null, ids(dice, all)]) },
    { type: 'security-group', group: dice.of([null, ids(dice, all)]) },
  ]),
  description: dice.of(texts),
});

const aclEntry = (dice: Dice, i: number) => ({
  ...portRow(dice, i),
  ruleNumber: dice.of([0, 1, 100, 32767, -5]),
  action: dice.of(['allow', 'deny']),
  cidr: dice.of(words),
  icmpType: dice.of(numbers),
  icmpCode: dice.of(numbers),
});

const tunnel = (dice: Dice, i: number) => ({
  id: String(i + 1),
  ...FRESH_TUNNEL,
  insideCidr: dice.of(words),
  insideIpv6Cidr: dice.of(words),
  presharedKey: dice.of(['generated', 'given']),
  ikeVersions: list(dice, () => dice.of(['ikev2', ...texts])),
  phase1DhGroups: list(dice, () => dice.of(['14', ...texts])),
  phase2Lifetime: dice.of(numbers),
  rekeyMargin: dice.of(numbers),
  logGroupArn: dice.of(texts),
});

/** What any schema of a kind is made of, as far as values are made from it. */
interface Form {
  readonly type: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly values?: readonly unknown[];
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
}

const formOf = (schema: z.ZodMiniType) => schema._zod.def as unknown as Form;

/** A value of a schema; texts named `id` number the rows of a list, and what may be null is mostly an id. */
function ofSchema(dice: Dice, all: Names, schema: z.ZodMiniType, row = 0): unknown {
  const { type, entries, element, innerType, options, values, shape } = formOf(schema);
  if (entries) return dice.of(Object.values(entries));
  if (element) return list(dice, (i) => ofSchema(dice, all, element, i));
  if (options) return ofSchema(dice, all, dice.of(options), row);
  if (values) return dice.of(values);
  if (shape) {
    const fields = Object.entries(shape).map(([name, inner]) => [
      name,
      name === 'id' ? String(row + 1) : ofSchema(dice, all, inner, row),
    ]);
    return Object.fromEntries(fields);
  }
  if (type === 'nullable' && innerType) {
    if (dice.below(3) === 0) return null;
    return formOf(innerType).type === 'string' ? ids(dice, all) : ofSchema(dice, all, innerType, row);
  }
  if (innerType) return ofSchema(dice, all, innerType, row);
  if (type === 'boolean') return dice.below(2) === 0;
  if (type === 'number') return dice.of(numbers.filter((number) => number !== null));
  return dice.of(words);
}

/** The schema of a field that is a number, is chosen from a list, or holds rows; others are made in the fashion of their default. */
function schemaOf(kind: KindName, field: string): z.ZodMiniType | null {
  const schema = formOf(kindOf(kind).schema).shape?.[field];
  if (!schema) return null;
  const inner = formOf(schema).innerType ?? schema;
  const { entries, element, innerType, type } = formOf(inner);
  const isRows = element && formOf(formOf(element).innerType ?? element).shape !== undefined;
  const isNumber = type === 'number' || (innerType !== undefined && formOf(innerType).type === 'number');
  return entries || isRows || isNumber ? schema : null;
}

/** Any value that the schema allows in a field, in the fashion of its default. */
function anyValue(dice: Dice, all: Names, kind: KindName, field: string, usual: unknown): unknown {
  if (field === 'routes' && kind === 'transit-gateway-route-table')
    return list(dice, (i) => ({
      id: String(i + 1),
      destination: dice.of(words),
      attachment: dice.of([null, ids(dice, all)]),
      blackhole: dice.below(2) === 0,
    }));
  if (field === 'tunnels') return list(dice, (i) => tunnel(dice, i));
  if (field === 'insideIpVersion') return dice.of(['ipv4', 'ipv6']);
  if (field === 'outsideIpAddressType') return dice.of(['PublicIpv4', 'PrivateIpv4', 'Ipv6']);
  if (field === 'presharedKeyStorage') return dice.of(['Standard', 'SecretsManager']);
  if (field === 'tunnelBandwidth') return dice.of(['standard', 'large']);
  if (field === 'cidrBlocks' || field === 'allowedPrefixes') return list(dice, () => dice.of(words));
  if (field === 'routes')
    return list(dice, (i) => ({
      id: String(i + 1),
      destination: dice.of(words),
      target: dice.of([null, ids(dice, all)]),
      ...(dice.below(4) === 0 ? { prefixList: dice.of([null, ids(dice, all)]) } : {}),
      ...(dice.below(4) === 0 ? { endpointIn: dice.of([null, ids(dice, all)]) } : {}),
      ...(dice.below(4) === 0
        ? { outside: dice.of([...words, 'eni-0123456789abcdef0', 'lgw-0123456789abcdef0']) }
        : {}),
    }));
  if (field === 'inbound' || field === 'outbound')
    return list(dice, (i) => (kind === 'security-group' ? groupRule(dice, all, i) : aclEntry(dice, i)));
  if (field === 'entries')
    return list(dice, (i) => ({ id: String(i + 1), cidr: dice.of(words), description: dice.of(texts) }));
  if (field === 'addressFamily') return dice.of(['IPv4', 'IPv6']);
  if (field === 'maxEntries') return dice.of([0, 1, 60, 1000, 1001, -5]);
  if (field === 'ipv6Block') return dice.of([null, 0, 1, 255, 256, -1]);
  if (field === 'blockPublicAccess') return dice.of(['off', 'block-bidirectional', 'block-ingress']);
  if (field === 'publicAccessExclusion') return dice.of(['none', 'allow-bidirectional', 'allow-egress']);
  if (field === 'hostnameType') return dice.of(['ip-name', 'resource-name']);
  if (field === 'lniDeviceIndex') return dice.of(numbers);
  if (field === 'reservations')
    return list(dice, (i) => ({
      id: String(i + 1),
      cidr: dice.of(words),
      type: dice.of(['prefix', 'explicit']),
      description: dice.of(texts),
    }));
  if (field.endsWith('Netmask')) return dice.of([null, 0, 20, 28, 44, 56, 57, 200]);
  if (field === 'netbiosNodeType' || field === 'ipv6LeaseTime') return dice.of(numbers);
  if (field === 'secondaryPools')
    return list(dice, (i) => ({ id: String(i + 1), pool: dice.of(words), netmask: dice.of(numbers) }));
  if (field.endsWith('Servers')) return list(dice, () => dice.of(words));
  if (field === 'zoneAddresses')
    return list(dice, (i) => ({
      id: String(i + 1),
      zone: dice.of(words),
      elasticIp: dice.of([null, ids(dice, all)]),
    }));
  if (field === 'secondaryPrivateIps') return list(dice, () => dice.of([...words, '10.0.0.9']));
  if (field === 'secondaryPrivateIpCount' || field === 'maxDrainDurationSeconds')
    return dice.of([null, 0, 1, 31, 5000]);
  if (field === 'statelessRuleGroups' || field === 'statefulRuleGroups')
    return list(dice, (i) => ({
      id: String(i + 1),
      arn: dice.of(words),
      priority: dice.of([1, 2, 70000]),
      dropToAlert: false,
    }));
  if (field === 'ipAddressType') return dice.of(['IPV4', 'DUALSTACK', 'IPV6']);
  if (field === 'ruleOrder') return dice.of(['DEFAULT_ACTION_ORDER', 'STRICT_ORDER']);
  if (field === 'statefulDefaultActions' || field === 'homeNet')
    return list(dice, () => dice.of([...words, 'aws:drop_strict']));
  if (field === 'tcpIdleTimeout') return dice.of([null, 1, 60, 6001]);
  if (field === 'availabilityMode') return dice.of(['zonal', 'regional']);
  if (field === 'connectivity') return dice.of(['public', 'private']);
  if (field === 'type')
    return dice.of(['gateway', 'interface', 'gateway-load-balancer', 'resource', 'service-network']);
  if (field === 'ipAddressType') return dice.of(['default', 'ipv4', 'dualstack', 'ipv6']);
  if (field === 'dnsRecordIpType') return dice.of(['default', 'ipv4', 'service-defined']);
  if (field === 'privateDnsFor') return dice.of(['default', 'inbound', 'all']);
  if (field === 'privateDnsPreference') return dice.of(['default', 'ALL_DOMAINS', 'SPECIFIED_DOMAINS_ONLY']);
  if (field === 'privateDnsDomains') return list(dice, () => dice.of(words));
  if (field === 'policy') return dice.of([...texts, '{}', '[]', '{"a":null}']);
  const schema = schemaOf(kind, field);
  if (schema) return ofSchema(dice, all, schema);
  if (field === 'secondaryCidrs' || field === 'staticRoutes') return list(dice, () => dice.of(words));
  if (field.endsWith('Asn')) return dice.of([0, 1, 7224, 64512, 65000, 2 ** 32 - 1, 2 ** 32]);
  if (Array.isArray(usual)) return list(dice, () => ids(dice, all));
  if (typeof usual === 'boolean') return dice.below(2) === 0;
  if (usual === null) return dice.of([null, ids(dice, all)]);
  return dice.of(words);
}

/** The value if the schema of the field takes it, else one made by that schema: a row, a number, a word of a list. */
function accepted(dice: Dice, all: Names, kind: KindName, field: string, value: unknown): unknown {
  const schema = (kindOf(kind).schema as z.ZodMiniObject).shape[field] as z.ZodMiniType | undefined;
  return !schema || schema.safeParse(value).success ? value : fromSchema(dice, all, schema, 0);
}

function fromSchema(dice: Dice, all: Names, schema: z.ZodMiniType, row: number): unknown {
  const def = schema._zod.def as unknown as SchemaParts;
  switch (def.type) {
    case 'readonly':
    case 'optional':
      return fromSchema(dice, all, def.innerType, row);
    case 'nullable':
      return dice.below(3) === 0 ? null : fromSchema(dice, all, def.innerType, row);
    case 'array':
      return list(dice, (i) => fromSchema(dice, all, def.element, i));
    case 'object': {
      const entries = Object.entries(def.shape);
      return Object.fromEntries(entries.map(([name, inner]) => [name, fromSchema(dice, all, inner, row)]));
    }
    case 'union':
      return fromSchema(dice, all, dice.of(def.options), row);
    case 'enum':
      return dice.of(Object.values(def.entries));
    case 'literal':
      return dice.of(def.values);
    case 'boolean':
      return dice.below(2) === 0;
    case 'number':
      return dice.of([0, 1, 2, 22, 443, 65536, -1]);
    case 'string': {
      // What takes no blank is the id of a resource or of a row.
      if (schema.safeParse(' ').success) return dice.of(words);
      const id = ids(dice, all);
      return schema.safeParse(id).success ? id : String(row + 1);
    }
  }
}

const kindFrom = (id: ResourceId) => id.replace(/-\d+$/, '') as KindName;

const ofKind = (dice: Dice, all: Names, kind: KindName): ResourceId | undefined => {
  const some = all.filter((id) => kindFrom(id) === kind);
  return some.length === 0 ? undefined : dice.of(some);
};

/** undefined: there is none, so that such a resource cannot be. */
function anyParent(dice: Dice, all: Names, kind: KindName): ResourceId | null | undefined {
  const parents = kindOf(kind).parents as readonly KindName[];
  if (parents.length === 0) return null;
  const homes = parents.filter((parent) => ofKind(dice, all, parent) !== undefined);
  return homes.length === 0 ? undefined : ofKind(dice, all, dice.of(homes));
}

/** A resource in which about one field in three is not as usual. */
function anyResource(dice: Dice, all: Names, id: ResourceId, parent: ResourceId | null): Resource {
  const kind = kindFrom(id);
  const fields: Record<string, unknown> = {};
  for (const [field, usual] of Object.entries(kindOf(kind).defaults)) {
    const isReference = kindOf(kind).references.some((r) => r.path === field && ofKind(dice, all, r.to[0] as KindName));
    if (dice.below(3) === 0) fields[field] = accepted(dice, all, kind, field, anyValue(dice, all, kind, field, usual));
    else if (isReference) fields[field] = ofKind(dice, all, kindOf(kind).references[0]?.to[0] as KindName) ?? null;
    else fields[field] = usual;
  }
  const tags = list(dice, () => ({ key: dice.of(texts), value: dice.of(texts) }));
  return { id, kind, name: dice.of(texts), parent, tags, ...fields } as unknown as Resource;
}

/** A design that a file could hold, since every parent is right, and that is wrong in many other ways; ids are `kind-n`. */
export function randomDesign(seed: number, size = 40): Design {
  const dice = diceOf(seed);
  const first: readonly KindName[] = ['region', 'vpc', 'subnet', 'region', 'vpc', 'vpc'];
  const all = Array.from({ length: size }, (_, n) => `${first[n] ?? dice.of(kindNames)}-${n + 1}`);
  const resources = new Map<ResourceId, Resource>();
  for (const id of all) {
    const parent = anyParent(dice, all, kindFrom(id));
    if (parent !== undefined) resources.set(id, anyResource(dice, all, id, parent));
  }
  return { ...emptyDesign<Resource>('random'), nextId: size + 1, resources };
}

/** Deletes what the editor would, or (of what holds nothing) only the resource, so that references to it dangle. */
function without(design: Design, id: ResourceId, raw: boolean): Design {
  if (raw && ![...design.resources.values()].some((resource) => resource.parent === id)) {
    const resources = new Map(design.resources);
    resources.delete(id);
    return { ...design, resources };
  }
  const outcome = removeResources<Resource>(kinds, [id])(design);
  return outcome.ok ? outcome.design : design;
}

/** One edit of any kind: a field, a parent, a new resource or a deletion. */
export function randomEdit(dice: Dice, design: Design): Design {
  const all = [...design.resources.keys()];
  const old = all.length === 0 ? undefined : design.resources.get(dice.of(all));
  const what = dice.below(10);
  const put = (resource: Resource, nextId = design.nextId): Design => ({
    ...design,
    nextId,
    resources: new Map(design.resources).set(resource.id, resource),
  });
  if (!old || what === 0) {
    const kind = dice.of(kindNames);
    const parent = anyParent(dice, all, kind);
    const id = `${kind}-${design.nextId}`;
    return parent === undefined ? design : put(anyResource(dice, [...all, id], id, parent), design.nextId + 1);
  }
  if (what === 1) return without(design, old.id, dice.below(2) === 0);
  if (what === 2) return put({ ...old, parent: anyParent(dice, all, old.kind) ?? null });
  if (what === 3) return put({ ...old, name: dice.of(texts) });
  return put(anyResource(dice, all, old.id, old.parent));
}

/** As no file and no edit can make it: parents that are missing, of a wrong kind or in a circle, and ids that end nowhere. */
export function tangled(dice: Dice, design: Design): Design {
  const all = [...design.resources.keys()];
  const resources = new Map(design.resources);
  for (let n = 1 + dice.below(4); n > 0 && all.length > 0; n -= 1) {
    const id = dice.of(all);
    const old = resources.get(id);
    if (!old || dice.below(4) === 0) resources.delete(id);
    else resources.set(id, { ...old, parent: dice.of([null, id, dice.of(all), 'vpc-999999', '', '__proto__']) });
  }
  return { ...design, resources };
}
