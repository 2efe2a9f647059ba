import type { Notice } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Index } from '../../kinds/index';
import { placesOf } from '../../kinds/places';
import type { Exported, ExportOptions } from '../exported';
import { referredBy } from '../expressions';
import { type Plan, type PlannedBlock, planExport } from '../plan';
import { errorLines, NOTICES_TITLE, noticeLines, noticeText, shortened, titleOf } from '../remarks';
import { TextFile, utf8Length } from '../text';
import { deployScript, type Written } from './deploy';
import { writeJson } from './json';
import {
  Exports,
  MAX_BYTES,
  MAX_DIRECT_BYTES,
  MAX_OUTPUTS,
  MAX_RESOURCES,
  referredAbroad,
  type Stack,
  splitPlace,
} from './stacks';
import { type Entry, listOf, mapOf, scalar, type Template, word } from './template';
import { outputTypes, Values } from './values';
import { writeYaml } from './yaml';

type Format = 'yaml' | 'json';

/** What the template of one stack is made from. */
interface Scope {
  readonly plan: Plan;
  readonly stack: Stack;
  readonly exports: Exports;
  readonly values: Values;
  readonly resources: readonly Entry[];
}

function scopeOf(plan: Plan, stack: Stack, exports: Exports): Scope {
  const scope = { plan, stack, exports, values: new Values(plan, stack, exports), resources: [] };
  return { ...scope, resources: stack.blocks.map((planned) => resourceEntry(planned, scope)) };
}

function resourceEntry(planned: PlannedBlock, { plan, stack, exports, values }: Scope): Entry {
  const { block } = planned;
  const properties: Entry[] = planned.properties.map(({ name, value }) => ({ key: name, value: values.value(value) }));
  if (block.tags !== null && block.tags.length > 0 && block.type.tags.cfn) {
    const tags = block.tags.map(({ key, value }) =>
      mapOf([
        { key: 'Key', value: scalar(key) },
        { key: 'Value', value: scalar(value) },
      ]),
    );
    properties.push({ key: 'Tags', value: listOf(tags) });
  }
  let condition: string | null = null;
  const found = (key: string) => {
    condition ??= values.conditionOf(key);
  };
  for (const { value } of planned.properties) referredBy(value, found);
  // Stacks are made one after the other: what is in an earlier one exists.
  const dependsOn = planned.dependsOn
    .filter((key) => exports.isIn(key, stack))
    .flatMap((key) => plan.byKey.get(key)?.label ?? [])
    .map(word);
  return {
    key: planned.label,
    owner: block.owner,
    value: mapOf([
      { key: 'Type', value: word(planned.type) },
      ...(condition === null ? [] : [{ key: 'Condition', value: word(condition) }]),
      ...(dependsOn.length === 0 ? [] : [{ key: 'DependsOn', value: listOf(dependsOn) }]),
      ...(properties.length === 0 ? [] : [{ key: 'Properties', value: mapOf(properties) }]),
    ]),
  };
}

/** What other stacks take, then ids that other places and people ask for: as many outputs as a template may have. */
function outputEntries({ plan, stack, exports, values }: Scope): readonly Entry[] {
  const given = exports.givenBy(stack).flatMap(([name, { key, attribute }]): readonly Entry[] => {
    const planned = plan.byKey.get(key);
    if (!planned) return [];
    const value = [
      { key: 'Value', value: values.own(planned, attribute) },
      { key: 'Export', value: mapOf([{ key: 'Name', value: values.prefixed(name) }]) },
    ];
    return [{ key: name, owner: planned.block.owner, value: mapOf(value) }];
  });
  const taken = new Set(given.map(({ key }) => key));
  const abroad = referredAbroad(plan);
  const asked = [
    stack.blocks.filter(({ block }) => abroad.has(block.key)),
    ...outputTypes.map((type) => stack.blocks.filter((one) => one.type === type && !abroad.has(one.block.key))),
  ]
    .flat()
    .map(({ label, block }) => ({
      key: `${label}Id`,
      owner: block.owner,
      value: mapOf([
        { key: 'Description', value: scalar(`Id of "${shortened(block.label[0] ?? '')}"`) },
        { key: 'Value', value: values.reference(block.key, 'id') },
      ]),
    }))
    .filter(({ key }) => !taken.has(key));
  return [...given, ...asked].slice(0, MAX_OUTPUTS);
}

interface Remarks {
  readonly title: string;
  readonly errors: readonly string[];
  readonly notices: readonly Notice[];
}

function templateOf(scope: Scope, remarks: Remarks, format: Format): Template {
  const { plan, stack, values, resources } = scope;
  const { place, part } = stack;
  const account = plan.accountName(place);
  const outputs = outputEntries(scope);
  const parameters = values.parameters();
  const conditions = values.conditions();
  // JSON has no comments: there the remarks are metadata.
  const inJson = format === 'json' ? remarks.errors : [];
  const notes = format === 'json' ? remarks.notices.map((notice) => scalar(noticeText(notice))) : [];
  const section = (key: string, entries: readonly Entry[]) =>
    entries.length === 0 ? [] : [{ key, value: mapOf(entries) }];
  return [
    { key: 'AWSTemplateFormatVersion', value: scalar('2010-09-09') },
    {
      key: 'Description',
      value: scalar(
        [
          ...inJson,
          `${remarks.title} For the Region ${place.region}${account === '' ? '' : ` of the account "${shortened(account)}"`}${part === '' ? '' : `, part ${part}`}.`,
        ].join(' '),
      ),
    },
    ...section('Metadata', notes.length === 0 ? [] : [{ key: 'Notes', value: listOf(notes) }]),
    ...section('Parameters', parameters),
    ...section('Conditions', conditions),
    ...section('Resources', resources),
    ...section('Outputs', outputs),
  ];
}

/** A place, and a part of it, as a file name; whatever else stands in names becomes a hyphen. */
function fileName(plan: Plan, { place, part }: Pick<Stack, 'place' | 'part'>): string {
  const name = `${plan.accountName(place)} ${place.region} ${part}`.trim().toLowerCase();
  return name.replace(/[^a-z0-9-]+/g, '-') || 'region';
}

/** Prints the stacks of a place. Notices go into the first one. */
function writeStacks(plan: Plan, stacks: readonly Stack[], remarks: Remarks, format: Format): readonly Written[] {
  const exports = new Exports(stacks);
  // All values first: they tell what each stack has to give to the others.
  const scopes = stacks.map((stack) => scopeOf(plan, stack, exports));
  return scopes.map((scope, at) => {
    const notices = at === 0 ? remarks.notices : [];
    const template = templateOf(scope, { ...remarks, notices }, format);
    const file = new TextFile(format === 'yaml' ? remarks.errors.map((line) => `# ${line}`) : []);
    if (format === 'yaml') {
      if (notices.length > 0) file.add(`# ${NOTICES_TITLE}`);
      for (const notice of notices)
        file.own(notice.resource, () => file.addAll(noticeLines(notice).map((line) => `# ${line}`)));
      file.gap();
      writeYaml(template, file);
    } else writeJson(template, file);
    return {
      stack: scope.stack,
      file: file.finish(`${fileName(plan, scope.stack)}.${format}`),
      asked: scope.values.asked(),
    };
  });
}

/** One stack for a place, or several where a template would be beyond what CloudFormation takes. */
function writePlace(plan: Plan, place: Place, index: Index, remarks: Remarks, format: Format): readonly Written[] {
  const blocks = plan.blocks.filter(({ block }) => block.place === place);
  let most = MAX_RESOURCES;
  if (blocks.length <= most) {
    const [whole] = writeStacks(plan, [{ place, part: '', blocks }], remarks, format);
    if (!whole || utf8Length(whole.file.text) <= MAX_BYTES) return whole ? [whole] : [];
  }
  for (;;) {
    const written = writeStacks(plan, splitPlace(plan, place, index, most), remarks, format);
    if (most === 1 || written.every(({ file }) => utf8Length(file.text) <= MAX_BYTES)) return written;
    most = Math.floor(most / 2);
  }
}

/** What is too large to be given directly, and how it is given then. */
function sizeNotice(plan: Plan, index: Index, { stack, file }: Written): readonly Notice[] {
  const bytes = utf8Length(file.text);
  const [region] = [...placesOf(index)].find(([id]) => plan.placeOf(id) === stack.place) ?? [];
  if (bytes <= MAX_DIRECT_BYTES || region === undefined) return [];
  const name = file.path.replace(/\.[a-z]+$/, '');
  return [
    {
      resource: region,
      only: 'cloudformation',
      message: `${file.path} has ${bytes} bytes; CloudFormation takes more than ${MAX_DIRECT_BYTES} only from an S3 bucket.`,
      command: `aws cloudformation deploy --region ${stack.place.region} --stack-name ${name} --template-file ${file.path} --s3-bucket BUCKET`,
    },
  ];
}

function exportTemplates(index: Index, options: ExportOptions, format: Format): Exported {
  const plan = planExport(index, 'cloudformation');
  const used = plan.places.filter((place) => plan.blocks.some(({ block }) => block.place === place));
  const remarks = { title: titleOf(index.design), errors: errorLines(options.errors ?? 0) };
  const written = used.map((place, at) => {
    const notices = plan.notices.filter((notice) => {
      const home = plan.placeOf(notice.resource);
      return home === place || (at === 0 && !used.includes(home));
    });
    return writePlace(plan, place, index, { ...remarks, notices }, format);
  });
  const script = deployScript(plan, written, remarks.errors);
  const sizes = written.flat().flatMap((one) => sizeNotice(plan, index, one));
  return {
    files: [...written.flat().map(({ file }) => file), ...(script === null ? [] : [script])],
    notices: [...plan.notices, ...sizes],
  };
}

/** One template for each Region that holds something, in YAML. */
export function exportCloudFormation(index: Index, options: ExportOptions): Exported {
  return exportTemplates(index, options, 'yaml');
}

/** The same templates in JSON; remarks are in `Description` and `Metadata`. */
export function exportCloudFormationJson(index: Index, options: ExportOptions): Exported {
  return exportTemplates(index, options, 'json');
}
