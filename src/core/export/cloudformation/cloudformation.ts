import type { Notice } from '../../cloud/notice';
import type { Place } from '../../cloud/place';
import type { Index } from '../../kinds/index';
import { placesOf } from '../../kinds/places';
import type { Exported, ExportOptions } from '../exported';
import { referredBy } from '../expressions';
import { type Plan, type PlannedBlock, planExport } from '../plan';
import { errorLines, NOTICES_TITLE, noticeLines, noticeText, shortened, titleOf } from '../remarks';
import { type ExportedFile, TextFile } from '../text';
import { writeJson } from './json';
import { type Entry, listOf, mapOf, scalar, type Template, word } from './template';
import { outputTypes, Values } from './values';
import { writeYaml } from './yaml';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const MAX_RESOURCES = 500;
const MAX_OUTPUTS = 200;

type Format = 'yaml' | 'json';

function resourceEntry(planned: PlannedBlock, plan: Plan, values: Values): Entry {
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
  const dependsOn = planned.dependsOn.flatMap((key) => plan.byKey.get(key)?.label ?? []).map(word);
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

/** As many outputs as a template may have. */
function outputEntries(blocks: readonly PlannedBlock[], values: Values): readonly Entry[] {
  return outputTypes
    .flatMap((type) => blocks.filter((planned) => planned.type === type))
    .slice(0, MAX_OUTPUTS)
    .map(({ label, block }) => ({
      key: `${label}Id`,
      owner: block.owner,
      value: mapOf([
        { key: 'Description', value: scalar(`Id of "${shortened(block.label[0] ?? '')}"`) },
        { key: 'Value', value: values.reference(block.key, 'id') },
      ]),
    }));
}

interface Remarks {
  readonly title: string;
  readonly errors: readonly string[];
  readonly notices: readonly Notice[];
}

function templateOf(plan: Plan, place: Place, remarks: Remarks, format: Format): Template {
  const values = new Values(plan, place);
  const account = plan.accountName(place);
  const blocks = plan.blocks.filter(({ block }) => block.place === place);
  const resources = blocks.map((planned) => resourceEntry(planned, plan, values));
  const outputs = outputEntries(blocks, values);
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
          `${remarks.title} For the Region ${place.region}${account === '' ? '' : ` of the account "${shortened(account)}"`}.`,
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

/** A place as a file name; whatever else stands in its names becomes a hyphen. */
function fileName(plan: Plan, place: Place): string {
  const name = `${plan.accountName(place)} ${place.region}`.trim().toLowerCase();
  return name.replace(/[^a-z0-9-]+/g, '-') || 'region';
}

function limits(index: Index, place: Place, count: number): readonly Notice[] {
  const resource = [...placesOf(index)].find(([, own]) => own.region === place.region && own.account === place.account);
  if (resource === undefined || count <= MAX_RESOURCES) return [];
  const message = `The template of ${place.region} has ${count} resources; CloudFormation takes at most ${MAX_RESOURCES}. Split the design, one VPC a stack, or use Terraform.`;
  return [{ resource: resource[0], only: 'cloudformation', message }];
}

function exportTemplates(index: Index, options: ExportOptions, format: Format): Exported {
  const plan = planExport(index, 'cloudformation');
  const counts = new Map<Place, number>();
  for (const { block } of plan.blocks) counts.set(block.place, (counts.get(block.place) ?? 0) + 1);
  const errors = errorLines(options.errors ?? 0);
  const title = titleOf(index.design);
  const used = plan.places.filter((place) => counts.has(place));
  const limited = used.flatMap((place) => limits(index, place, counts.get(place) ?? 0));
  const files: ExportedFile[] = used.map((place, at) => {
    const own = [...plan.notices, ...limited].filter((notice) => {
      const home = plan.placeOf(notice.resource);
      return home === place || (at === 0 && !used.includes(home));
    });
    const template = templateOf(plan, place, { title, errors, notices: own }, format);
    const comments = format === 'yaml' ? errors.map((line) => `# ${line}`) : [];
    const file = new TextFile(comments);
    if (format === 'yaml') {
      if (own.length > 0) file.add(`# ${NOTICES_TITLE}`);
      for (const notice of own)
        file.own(notice.resource, () => file.addAll(noticeLines(notice).map((line) => `# ${line}`)));
      file.gap();
      writeYaml(template, file);
    } else writeJson(template, file);
    return file.finish(`${fileName(plan, place)}.${format}`);
  });
  return { files, notices: [...plan.notices, ...limited] };
}

/** One template for each Region that holds something, in YAML. */
export function exportCloudFormation(index: Index, options: ExportOptions): Exported {
  return exportTemplates(index, options, 'yaml');
}

/** The same templates in JSON; remarks are in `Description` and `Metadata`. */
export function exportCloudFormationJson(index: Index, options: ExportOptions): Exported {
  return exportTemplates(index, options, 'json');
}
