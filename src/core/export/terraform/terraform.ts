import { type Area, areas } from '../../cloud/block';
import type { Index } from '../../kinds/index';
import type { Exported, ExportOptions } from '../exported';
import { type Plan, type PlannedBlock, planExport } from '../plan';
import { errorLines, NOTICES_TITLE, noticeLines, titleOf } from '../remarks';
import { type ExportedFile, TextFile } from '../text';
import { outputBlocks, PROVIDER, providerBlocks, sourceBlock, TERRAFORM_VERSION, variableBlocks } from './around';
import { writeResource } from './blocks';
import { type Block as Body, writeBody } from './body';
import { Values } from './values';

const VERSIONS = [
  'terraform {',
  `  required_version = "${TERRAFORM_VERSION}"`,
  '',
  '  required_providers {',
  '    aws = {',
  `      source  = "${PROVIDER.source}"`,
  `      version = "${PROVIDER.version}"`,
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
  writeBodies(
    sources.map(([, source]) => sourceBlock(source, values)),
    file,
  );
}

function writeBodies(blocks: readonly Body[], file: TextFile): void {
  for (const block of blocks) {
    file.gap();
    writeBody(block, file);
  }
}

function writeOutputs(plan: Plan, values: Values, file: TextFile): void {
  for (const { owner, block } of outputBlocks(plan, values)) file.own(owner, () => writeBodies([block], file));
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
  write('providers.tf', (file) => writeBodies(providerBlocks(plan), file));
  write('variables.tf', (file) => writeBodies(variableBlocks(plan), file));
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
