import { z } from 'zod/mini';
import { kindNames, kindOf } from '../kinds/index';
import { envelopeSchema } from './form';

type JsonSchema = Readonly<Record<string, unknown>>;

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

const BASE_HELP: Readonly<Record<string, string>> = {
  id: 'Stable for the life of the resource, unique in the file, never derived from its name. Ids that end in a hyphen and a number keep that number below nextId.',
  kind: 'What it is.',
  name: "The author's name for it: the Name tag, and the group name of a security group.",
  parent: 'The id of the resource that contains it; null only for what stands on the canvas itself.',
  tags: "Tags besides Name, in the author's order.",
  position: 'Where it stands on the canvas; only of kinds that are placed freely.',
};

/** The JSON Schema of a zod schema, without the head that only a whole document has. */
function bare(schema: z.ZodMiniType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'inline' });
  return rest;
}

function resourceSchema(kind: (typeof kindNames)[number]): JsonSchema {
  const { label, summary, fields, schema } = kindOf(kind);
  const help = new Map([
    ...Object.entries(BASE_HELP),
    ...fields.map((field) => [field.name, `${field.label}. ${field.help}`] as const),
  ]);
  const { properties, ...rest } = bare(schema);
  const described = Object.entries(properties as Record<string, JsonSchema>).map(([name, property]) => {
    const description = help.get(name);
    return [name, description === undefined ? property : { description, ...property }];
  });
  return { title: label, description: summary, ...rest, properties: Object.fromEntries(described) };
}

/** The published description of a saved file. What it cannot say (unique ids, existing parents) `parseDesign` checks. */
export function designJsonSchema(): JsonSchema {
  const { properties, ...rest } = bare(envelopeSchema);
  const { resources, ...others } = properties as Record<string, JsonSchema>;
  return {
    $schema: DRAFT,
    $id: 'design.schema.json',
    title: 'VPC Designer design',
    description: 'A network for AWS as VPC Designer saves it.',
    ...rest,
    properties: {
      ...others,
      resources: { ...resources, items: { oneOf: kindNames.map((kind) => ({ $ref: `#/$defs/${kind}` })) } },
    },
    $defs: Object.fromEntries(kindNames.map((kind) => [kind, resourceSchema(kind)])),
  };
}
