import { type Area, areas } from '../../cloud/block';
import type { Index } from '../../kinds/index';
import type { Exported, ExportOptions } from '../exported';
import { type Plan, type PlannedBlock, planExport } from '../plan';
import { errorLines, NOTICES_TITLE, noticeLines, titleOf } from '../remarks';
import { type ExportedFile, TextFile } from '../text';
import { writeArguments, writeResource } from './blocks';
import { hclString } from './strings';
import { aliasesOf, type DataSource, Values } from './values';

/**
 * The oldest Terraform whose syntax is used, and the provider whose schema the names were checked against
 * (`terraform providers schema` of hashicorp/aws 5.100.0).
 */
const VERSIONS = [
  'terraform {',
  '  required_version = ">= 1.5"',
  '',
  '  required_providers {',
  '    aws = {',
  '      source  = "hashicorp/aws"',
  '      version = ">= 5.100, < 7.0"',
  '    }',
  '  }',
  '}',
];

const files: Readonly<Record<Area, string>> = {
  network: 'network.tf',
  gateways: 'gateways.tf',
  routing: 'routing.tf',
  security: 'security.tf',
  peering: 'peering.tf',
  vpn: 'vpn.tf',
  transit: 'transit.tf',
  endpoints: 'endpoints.tf',
  compute: 'compute.tf',
  observability: 'observability.tf',
};

/** The first Region of the design is the default one; every further one gets an alias. */
function writeProviders(plan: Plan, file: TextFile): void {
  const aliases = aliasesOf(plan);
  for (const place of plan.places) {
    const alias = aliases.get(place);
    file.gap();
    file.add('provider "aws" {');
    const region = hclString(place.region);
    if (alias === undefined) writeArguments(['region'], [region], '  ', file);
    else writeArguments(['alias', 'region'], [hclString(alias), region], '  ', file);
    file.add('}');
  }
}

function sourceLines(source: DataSource, values: Values): readonly string[] {
  const alias = values.alias(source.place);
  const parts: (readonly string[])[] = [];
  if (alias !== null) parts.push([`  provider = aws.${alias}`]);
  if (source.type === 'aws_availability_zones') {
    parts.push(['  state = "available"']);
    // Local Zones and Wavelength Zones are not what zone letters count.
    parts.push(['  filter {', '    name   = "opt-in-status"', '    values = ["opt-in-not-required"]', '  }']);
  }
  if (source.name !== undefined) parts.push([`  name = ${hclString(source.name)}`]);
  if (source.after !== undefined)
    parts.push([
      '  # Read when the network is applied, so that a plan needs no access to AWS.',
      `  depends_on = [${source.after}]`,
    ]);
  const body = parts.flatMap((part, i) => (i === 0 ? part : ['', ...part]));
  return [`data "${source.type}" "${source.label}" {`, ...body, '}'];
}

const outputs = [
  ['vpc', 'aws_vpc'],
  ['subnet', 'aws_subnet'],
] as const;

/** One output for each VPC and subnet, so that another one changes none of them. */
function writeOutputs(plan: Plan, values: Values, file: TextFile): void {
  for (const [noun, type] of outputs) {
    for (const { block, label } of plan.blocks.filter((planned) => planned.type === type)) {
      file.own(block.owner, () => {
        file.gap();
        file.add(`output "${label}_${noun}_id" {`);
        const description = hclString(`Id of "${block.label[0] ?? ''}"`);
        writeArguments(['description', 'value'], [description, values.reference(block.key, 'id')], '  ', file);
        file.add('}');
      });
    }
  }
}

/** Blocks of one file, one after the other. */
function writeBlocks(blocks: readonly PlannedBlock[], values: Values, file: TextFile): void {
  for (const planned of blocks) {
    file.own(planned.block.owner, () => {
      file.gap();
      writeResource(planned, values, file);
    });
  }
}

function writeData(values: Values, file: TextFile): void {
  const sources = [...values.sources].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, source] of sources) {
    file.gap();
    file.addAll(sourceLines(source, values));
  }
}

/** A root module of several files; those that would be empty are left out. */
export function exportTerraform(index: Index, options: ExportOptions): Exported {
  const plan = planExport(index, 'terraform');
  const values = new Values(plan);
  const remarks = errorLines(options.errors ?? 0).map((line) => `# ${line}`);
  const written: ExportedFile[] = [];
  const write = (path: string, fill: (file: TextFile) => void) => {
    const file = new TextFile(remarks);
    fill(file);
    if (!file.isEmpty) written.push(file.finish(path));
  };
  write('versions.tf', (file) => file.addAll([`# ${titleOf(index.design)}`, '', ...VERSIONS]));
  write('providers.tf', (file) => writeProviders(plan, file));
  for (const area of areas) write(files[area], (file) => writeBlocks(plan.byArea.get(area) ?? [], values, file));
  write('data.tf', (file) => writeData(values, file));
  write('outputs.tf', (file) => writeOutputs(plan, values, file));
  write('notes.tf', (file) => {
    if (plan.notices.length > 0) file.add(`# ${NOTICES_TITLE}`);
    for (const notice of plan.notices)
      file.own(notice.resource, () => file.addAll(noticeLines(notice).map((line) => `# ${line}`)));
  });
  return { files: written, notices: plan.notices };
}
