import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Language } from '../../cloud/notice';

/** One property of a resource as the schema of a language has it. */
export interface Property {
  readonly required: boolean;
  /** a nested block of Terraform: how many of them there have to be */
  readonly block: { readonly min: number; readonly max: number } | null;
  /** what its value has to be; null: anything */
  readonly type: 'string' | 'number' | 'boolean' | 'list' | 'map' | null;
  /** properties of the object, or of each object of the list; null: it has none, or the schema does not say which */
  readonly nested: (() => Properties) | null;
}

export type Properties = ReadonlyMap<string, Property>;

export interface Schema {
  /** those that can be set; deprecated ones are left out */
  readonly properties: Properties;
  /** what can be read of a resource that exists */
  readonly attributes: ReadonlySet<string>;
}

const database = loadAwsServiceSpecSync();
type Spec = ReturnType<ReturnType<typeof lookUp>['only']>;
type SpecProperties = Spec['properties'];
type SpecType = SpecProperties[string]['type'];

const lookUp = (type: string) => database.lookup('resource', 'cloudFormationType', 'equals', type);

function nestedOf(type: SpecType): Property['nested'] {
  switch (type.type) {
    case 'ref':
      return () => propertiesOf(database.get('typeDefinition', type.reference.$ref).properties);
    case 'array':
      return nestedOf(type.element);
    case 'union':
      return type.types.map(nestedOf).find((nested) => nested !== null) ?? null;
    default:
      return null;
  }
}

const SPEC_TYPES: Readonly<Record<string, Property['type']>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  ref: 'map',
};

function propertiesOf(properties: SpecProperties): Properties {
  return new Map(
    Object.entries(properties).map(([name, { type, required = false }]) => [
      name,
      { required, block: null, type: SPEC_TYPES[type.type] ?? null, nested: nestedOf(type) },
    ]),
  );
}

interface Shortened {
  readonly arguments: Readonly<Record<string, string>>;
  readonly blocks: Readonly<Record<string, Shortened & { readonly min: number; readonly max: number }>>;
}

const terraform = (
  JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures/terraform-schema.json'), 'utf8')) as {
    readonly resources: Readonly<Record<string, Shortened>>;
  }
).resources;

const TERRAFORM_TYPES: readonly (readonly [RegExp, Property['type']])[] = [
  [/^string/, 'string'],
  [/^number/, 'number'],
  [/^bool/, 'boolean'],
  [/^(list|set)/, 'list'],
  [/^map/, 'map'],
];

function argumentsOf({ arguments: plain, blocks }: Shortened): Properties {
  const properties = new Map<string, Property>();
  for (const [name, facts] of Object.entries(plain)) {
    if (!/ (required|optional)/.test(facts) || / deprecated/.test(facts)) continue;
    const type = TERRAFORM_TYPES.find(([pattern]) => pattern.test(facts))?.[1] ?? null;
    properties.set(name, { required: / required/.test(facts), block: null, type, nested: null });
  }
  for (const [name, block] of Object.entries(blocks)) {
    const { min, max } = block;
    properties.set(name, { required: min > 0, block: { min, max }, type: null, nested: () => argumentsOf(block) });
  }
  return properties;
}

const known = new Map<string, Schema | null>();

/** The schema of a CloudFormation type or a Terraform resource; null if there is none of that name. */
export function schemaOf(language: Language, type: string): Schema | null {
  const found = known.get(type);
  if (found !== undefined) return found;
  const made = language === 'terraform' ? terraformSchema(type) : cloudFormationSchema(type);
  known.set(type, made);
  return made;
}

function cloudFormationSchema(type: string): Schema | null {
  const spec = lookUp(type)[0];
  if (!spec) return null;
  return { properties: propertiesOf(spec.properties), attributes: new Set(Object.keys(spec.attributes)) };
}

function terraformSchema(type: string): Schema | null {
  const resource = terraform[type];
  if (!resource) return null;
  return { properties: argumentsOf(resource), attributes: new Set(Object.keys(resource.arguments)) };
}
