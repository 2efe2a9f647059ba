import { pascalCase } from '../../cloud/labels';
import { type Design, indexOf } from '../../kinds/index';
import { referencesOf } from '../expressions';
import { exportDesign } from '../index';
import { type Plan, type PlannedBlock, planExport } from '../plan';
import {
  accountWord,
  attributeNamed,
  type Found,
  imageWord,
  isObject,
  type Json,
  type JsonObject,
  mapped,
  prefixListWord,
  type Rows,
  rowsOf,
  subnetWord,
  type Words,
  wordsOf,
} from './reading';
import type { Neutral } from './rewording';

/** What the parameters of a template stand for that take an id from another place. */
function parametersOf(plan: Plan): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const place of plan.places)
    found.set(
      `${pascalCase(plan.accountName(place)) || `Own${pascalCase(place.account ?? '')}`}AccountId`,
      accountWord(place.account),
    );
  for (const { properties } of plan.blocks)
    for (const { block, attribute } of properties.flatMap(({ value }) => referencesOf(value))) {
      const planned = plan.byKey.get(block);
      if (!planned) continue;
      const { place } = planned.block;
      const what = attribute === 'id' ? '' : pascalCase(attribute.replace(/-id$/, ''));
      const where = pascalCase(`${plan.accountName(place)} ${place.region}`.trim());
      found.set(`${planned.label}${what}In${where}Id`, `${block} ${attribute}`);
    }
  return found;
}

/** A parameter that AWS fills, or who deploys. */
function parameterWord(name: string): string | undefined {
  const [, architecture, service] = /^AmazonLinux(Arm64)?ImageId$|^(\w+)PrefixListId$/.exec(name) ?? [];
  if (service !== undefined) return prefixListWord(service);
  return name.startsWith('AmazonLinux') ? imageWord(architecture === undefined ? 'x86_64' : 'arm64') : undefined;
}

const nthOf = (prefix: number) =>
  new RegExp(`^\\{"Fn::Select":\\[(\\d+),\\{"Fn::Cidr":\\[(\\{.*\\}),\\d+,${128 - prefix}\\]\\}\\]\\}$`);

/** The n-th /64 of a block, of a large one by way of a /56; undefined for what is something else. */
function templateSubnet(value: JsonObject, read: (value: Json) => Neutral): Neutral | undefined {
  const [, nth, whole = ''] = nthOf(64).exec(JSON.stringify(value)) ?? [];
  if (nth === undefined) return undefined;
  const [, large = '0', part = whole] = nthOf(56).exec(whole) ?? [];
  const [, block] = /^\{"Fn::Select":\[0,(\{.*\})\]\}$/.exec(part) ?? [];
  return block === undefined
    ? undefined
    : subnetWord(String(read(JSON.parse(block) as Json)), Number(large) * 256 + Number(nth));
}

function readTemplate(
  byLabel: ReadonlyMap<string, PlannedBlock>,
  parameters: ReadonlyMap<string, string>,
  words: Words,
  account: string | null,
) {
  const read = (value: Json): Neutral => {
    if (Array.isArray(value)) return (value as readonly Json[]).map(read);
    if (!isObject(value)) return words.text(String(value));
    if (value['Fn::Base64'] !== undefined) return read(value['Fn::Base64']);
    const name = String(value.Ref ?? '');
    if (name === 'AWS::AccountId') return accountWord(account);
    const referred = byLabel.get(name);
    if (referred) return attributeNamed(referred, 'cfn', '');
    const [id, attribute] = Array.isArray(value['Fn::GetAtt']) ? (value['Fn::GetAtt'] as readonly string[]) : [];
    const got = byLabel.get(id ?? '');
    if (got) return words.reference(attributeNamed(got, 'cfn', attribute ?? ''));
    return parameters.get(name) ?? parameterWord(name) ?? templateSubnet(value, read) ?? mapped(value, read);
  };
  return read;
}

export function fromTemplates(design: Design): Rows {
  const index = indexOf(design);
  const plan = planExport(index, 'cloudformation');
  const parameters = parametersOf(plan);
  const words = wordsOf(plan, index);
  const found: Found = new Map();
  const used = plan.places.filter((place) => plan.blocks.some(({ block }) => block.place === place));
  const templates = exportDesign(index, 'cloudformation-json').files.filter(({ path }) => path.endsWith('.json'));
  templates.forEach(({ text }, at) => {
    const own = plan.blocks.filter(({ block }) => block.place === used[at]);
    const byLabel = new Map(own.map((planned) => [planned.label, planned]));
    const read = readTemplate(byLabel, parameters, words, used[at]?.account ?? null);
    const { Resources } = JSON.parse(text) as { readonly Resources: Record<string, { Properties?: JsonObject }> };
    for (const [label, { Properties = {} }] of Object.entries(Resources)) {
      const planned = byLabel.get(label);
      if (planned) found.set(planned.block.key, rowsOf(planned, 'cfn', Properties, read));
    }
  });
  return found;
}
