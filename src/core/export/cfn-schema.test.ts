import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples/index';
import { generateDesign } from '../kinds/generate';
import { type Design, indexOf } from '../kinds/index';
import { exportDesign } from './index';
import { specimen } from './specimen';

/**
 * Every template against the resource schemas of the CloudFormation registry, as @aws-cdk/aws-service-spec holds them:
 * no unknown property, no required one missing, plausible types, every reference resolves, no circles.
 */
const database = loadAwsServiceSpecSync();

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };
const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lookUp = (type: string) => database.lookup('resource', 'cloudFormationType', 'equals', type).only();
type ResourceSpec = ReturnType<typeof lookUp>;
type PropertyType = ResourceSpec['properties'][string]['type'];

const specs = new Map<string, ResourceSpec>();
function specOf(type: string): ResourceSpec {
  const spec = specs.get(type) ?? lookUp(type);
  specs.set(type, spec);
  return spec;
}

const isCall = (value: Json) =>
  isObject(value) && Object.keys(value).length === 1 && /^(Ref|Fn::[A-Za-z0-9]+)$/.test(Object.keys(value)[0] ?? '');

/** Complaints about a value of a declared type. */
function mismatch(value: Json, type: PropertyType, at: string): readonly string[] {
  if (isCall(value)) return [];
  const expected = (what: string, ok: boolean) =>
    ok ? [] : [`${at}: expected ${what}, found ${JSON.stringify(value)}`];
  switch (type.type) {
    case 'string': {
      const allowed = 'allowedValues' in type ? type.allowedValues : undefined;
      if (typeof value !== 'string' || !Array.isArray(allowed)) return expected('a string', typeof value === 'string');
      return expected(`one of ${allowed.join(', ')}`, allowed.includes(value));
    }
    case 'date-time':
      return expected('a string', typeof value === 'string');
    case 'integer':
      return expected('an integer', Number.isInteger(value));
    case 'number':
      return expected('a number', typeof value === 'number');
    case 'boolean':
      return expected('a boolean', typeof value === 'boolean');
    case 'array':
      if (!Array.isArray(value)) return expected('a list', false);
      return value.flatMap((item, i) => mismatch(item as Json, type.element, `${at}[${i}]`));
    case 'tag':
      return expected('a tag', isObject(value) && typeof value.Key === 'string' && typeof value.Value === 'string');
    case 'ref':
      return isObject(value)
        ? complaints(value, database.get('typeDefinition', type.reference.$ref).properties, at)
        : expected('an object', false);
    case 'union': {
      const each = type.types.map((one) => mismatch(value, one, at));
      return each.some((found) => found.length === 0) ? [] : (each[0] ?? []);
    }
    default:
      return [];
  }
}

function complaints(given: JsonObject, known: ResourceSpec['properties'], at: string): readonly string[] {
  const found: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const property = known[name];
    if (!property) found.push(`${at}.${name}: no such property`);
    else found.push(...mismatch(value, property.type, `${at}.${name}`));
  }
  for (const [name, property] of Object.entries(known)) {
    if (property.required && given[name] === undefined) found.push(`${at}.${name}: required`);
  }
  return found;
}

const PSEUDO = new Set(['AWS::AccountId', 'AWS::NoValue']);

interface Uses {
  readonly refs: string[];
  readonly attributes: [string, string][];
}

function usesOf(value: Json, uses: Uses): Uses {
  if (Array.isArray(value)) for (const item of value) usesOf(item as Json, uses);
  else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'Ref' && typeof inner === 'string') uses.refs.push(inner);
      else if (key === 'Fn::GetAtt' && Array.isArray(inner)) uses.attributes.push([String(inner[0]), String(inner[1])]);
      else usesOf(inner, uses);
    }
  }
  return uses;
}

const entries = (template: JsonObject, section: string) =>
  Object.entries((template[section] ?? {}) as JsonObject) as [string, JsonObject][];

function problemsOf(template: JsonObject): readonly string[] {
  const found: string[] = [];
  const resources = new Map(entries(template, 'Resources'));
  const parameters = new Map(entries(template, 'Parameters'));
  const conditions = new Map(entries(template, 'Conditions'));
  const names = [
    ...resources.keys(),
    ...parameters.keys(),
    ...conditions.keys(),
    ...entries(template, 'Outputs').map(([id]) => id),
  ];
  for (const name of names) if (!/^[A-Za-z0-9]{1,255}$/.test(name)) found.push(`${name}: no logical id`);
  if (new Set(names).size < names.length) found.push('a logical id twice');
  const uses = (value: Json, at: string) => {
    const { refs, attributes } = usesOf(value, { refs: [], attributes: [] });
    for (const id of refs)
      if (!resources.has(id) && !parameters.has(id) && !PSEUDO.has(id))
        found.push(`${at}: Ref ${id} resolves to nothing`);
    for (const [id, attribute] of attributes) {
      const type = resources.get(id)?.Type;
      if (typeof type !== 'string') found.push(`${at}: GetAtt of ${id}, which is not there`);
      else if (!specOf(type).attributes[attribute]) found.push(`${at}: ${type} has no attribute ${attribute}`);
    }
    return [...refs, ...attributes.map(([id]) => id)].filter((id) => resources.has(id));
  };
  const needs = new Map<string, readonly string[]>();
  for (const [id, resource] of resources) {
    const { Type, Properties = {}, DependsOn = [], Condition, ...rest } = resource;
    const spec = specOf(String(Type));
    found.push(...complaints(Properties as JsonObject, spec.properties, id));
    for (const key of Object.keys(rest)) found.push(`${id}.${key}: no such attribute of a resource`);
    if (Condition !== undefined && !conditions.has(String(Condition)))
      found.push(`${id}: condition ${Condition} is missing`);
    const first = (DependsOn as readonly string[]).slice();
    for (const other of first) if (!resources.has(other)) found.push(`${id}: DependsOn ${other}, which is not there`);
    needs.set(id, [...first, ...uses(Properties, id)]);
  }
  for (const section of ['Conditions', 'Outputs']) uses((template[section] ?? {}) as Json, section);
  return [...found, ...circles(needs)];
}

function circles(needs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (id: string, path: readonly string[]) => {
    if (path.includes(id)) found.push(`circle: ${[...path, id].join(' → ')}`);
    else if (!done.has(id)) for (const next of needs.get(id) ?? []) visit(next, [...path, id]);
    done.add(id);
  };
  for (const id of needs.keys()) visit(id, []);
  return found;
}

function check(design: Design): void {
  const files = exportDesign(indexOf(design), 'cloudformation-json').files.filter(({ path }) => path.endsWith('.json'));
  expect(files.length).toBeGreaterThan(0);
  for (const { path, text } of files) {
    const template = JSON.parse(text) as JsonObject;
    expect(problemsOf(template), path).toEqual([]);
    expect(new TextEncoder().encode(String(template.Description)).length).toBeLessThanOrEqual(1024);
    for (const [id, parameter] of entries(template, 'Parameters')) {
      expect(String(parameter.Description).length, id).toBeLessThanOrEqual(4000);
    }
    expect(Object.keys((template.Outputs ?? {}) as JsonObject).length).toBeLessThanOrEqual(200);
  }
}

describe('templates keep to the schemas of CloudFormation', () => {
  it('of a design with every kind', () => check(specimen()));
  it('of a design that looks zones up', () => check({ ...specimen(), zoneNaming: 'lookup' }));
  it.each(examples)('of $id', ({ design }) => check(design()));
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('of generated design %i', (seed) => check(generateDesign(seed, 150)));
});

it('notices what is wrong', () => {
  const broken: JsonObject = {
    Resources: {
      Vpc: { Type: 'AWS::EC2::VPC', Properties: { Cidr: '10.0.0.0/16', EnableDnsSupport: 'yes' } },
      Subnet: {
        Type: 'AWS::EC2::Subnet',
        DependsOn: ['Nothing'],
        Properties: { CidrBlock: { 'Fn::GetAtt': ['Vpc', 'Nope'] } },
      },
      Endpoint: {
        Type: 'AWS::EC2::VPCEndpoint',
        Properties: { VpcId: 'vpc-1', DnsOptions: { PrivateDnsOnlyForInboundResolverEndpoint: 'true' } },
      },
    },
  };
  expect(problemsOf(broken)).toEqual([
    'Vpc.Cidr: no such property',
    'Vpc.EnableDnsSupport: expected a boolean, found "yes"',
    'Subnet.VpcId: required',
    'Subnet: DependsOn Nothing, which is not there',
    'Subnet: AWS::EC2::VPC has no attribute Nope',
    'Endpoint.DnsOptions.PrivateDnsOnlyForInboundResolverEndpoint: expected one of OnlyInboundResolver, AllResolvers, NotSpecified, found "true"',
  ]);
});
