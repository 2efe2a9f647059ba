import { areas } from '../../cloud/block';
import type { Index } from '../../kinds/index';
import type { Exported, ExportOptions } from '../exported';
import { type Plan, planExport } from '../plan';
import { errorLines, NOTICES_TITLE, noticeLines, noticeText, titleOf } from '../remarks';
import { type ExportedFile, TextFile } from '../text';
import {
  outputBlocks,
  PROVIDER,
  providerBlocks,
  secretBlocks,
  sourceBlock,
  TERRAFORM_VERSION,
  variableBlocks,
} from './around';
import { writeResource } from './blocks';
import { type Block as Body, writeBody } from './body';
import { blockLeaf, resourceLeaf, valueLeaf, writeLeaves } from './json';
import { MOVED_TITLE, movedSince } from './moved';
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

type Leaf = Parameters<typeof writeLeaves>[1][number];

/** What stands around the resources, once their values are printed: data sources are those that were asked for. */
interface Around {
  readonly providers: readonly Body[];
  readonly variables: readonly Body[];
  readonly data: () => readonly Body[];
  readonly outputs: () => ReturnType<typeof outputBlocks>;
}

function around(plan: Plan, values: Values): Around {
  return {
    providers: providerBlocks(plan),
    variables: [...variableBlocks(plan), ...secretBlocks(plan)],
    data: () =>
      [...values.sources].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => sourceBlock(source, values)),
    outputs: () => outputBlocks(plan, values),
  };
}

/** Collects files and leaves empty ones out. */
function collector(remarks: readonly string[]) {
  const written: ExportedFile[] = [];
  const write = (path: string, fill: (file: TextFile) => void) => {
    const file = new TextFile(remarks);
    fill(file);
    if (!file.isEmpty) written.push(file.finish(path));
  };
  return { written, write };
}

function writeBodies(blocks: readonly Body[], file: TextFile): void {
  for (const block of blocks) {
    file.gap();
    writeBody(block, file);
  }
}

/** A root module of several files; those that would be empty are left out. */
export function exportTerraform(index: Index, options: ExportOptions): Exported {
  const plan = planExport(index, 'terraform');
  const values = new Values(plan);
  const { providers, variables, data, outputs } = around(plan, values);
  const { written, write } = collector(errorLines(options.errors ?? 0).map((line) => `# ${line}`));
  write('versions.tf', (file) => file.addAll([`# ${titleOf(index.design)}`, '', ...VERSIONS]));
  write('providers.tf', (file) => writeBodies(providers, file));
  write('variables.tf', (file) => writeBodies(variables, file));
  for (const area of areas)
    write(`${area}.tf`, (file) => {
      for (const planned of plan.byArea.get(area) ?? [])
        file.own(planned.block.owner, () => {
          file.gap();
          writeResource(planned, values, file);
        });
    });
  write('data.tf', (file) => writeBodies(data(), file));
  write('outputs.tf', (file) => {
    for (const { owner, block } of outputs()) file.own(owner, () => writeBodies([block], file));
  });
  const moved = movedSince(options.movedFrom ?? [], plan);
  write('moved.tf', (file) => {
    if (moved.bodies.length > 0) file.add(`# ${MOVED_TITLE}`);
    for (const { owner, block } of moved.bodies) file.own(owner, () => writeBodies([block], file));
    for (const notice of moved.notices)
      file.own(notice.resource, () => {
        file.gap();
        file.addAll(noticeLines(notice).map((line) => `# ${line}`));
      });
  });
  write('notes.tf', (file) => {
    if (plan.notices.length > 0) file.add(`# ${NOTICES_TITLE}`);
    for (const notice of plan.notices)
      file.own(notice.resource, () => file.addAll(noticeLines(notice).map((line) => `# ${line}`)));
  });
  return { files: written, notices: [...plan.notices, ...moved.notices] };
}

/** The same module in the JSON syntax of Terraform; remarks stand under the key `//`. */
export function exportTerraformJson(index: Index, options: ExportOptions): Exported {
  const plan = planExport(index, 'terraform');
  const values = new Values(plan);
  const { providers, variables, data, outputs } = around(plan, values);
  const errors = errorLines(options.errors ?? 0);
  const { written, write } = collector([]);
  const put = (name: string, leaves: readonly Leaf[], remarks: readonly string[] = []) => {
    if (leaves.length + remarks.length > 0)
      write(`${name}.tf.json`, (file) => writeLeaves([...errors, ...remarks], leaves, file));
  };
  const settings = { required_version: TERRAFORM_VERSION, required_providers: { aws: { ...PROVIDER } } };
  put('versions', [valueLeaf(['terraform'], settings)], [titleOf(index.design)]);
  put(
    'providers',
    providers.map((block) => blockLeaf(block)),
  );
  put(
    'variables',
    variables.map((block) => blockLeaf(block)),
  );
  for (const area of areas)
    put(
      area,
      (plan.byArea.get(area) ?? []).map((planned) => resourceLeaf(planned, values)),
    );
  put(
    'data',
    data().map((block) => blockLeaf(block)),
  );
  put(
    'outputs',
    outputs().map(({ owner, block }) => blockLeaf(block, owner)),
  );
  const moved = movedSince(options.movedFrom ?? [], plan);
  put(
    'moved',
    moved.bodies.map(({ owner, block }) => blockLeaf(block, owner)),
    [...(moved.bodies.length > 0 ? [MOVED_TITLE] : []), ...moved.notices.map(noticeText)],
  );
  put('notes', [], plan.notices.length === 0 ? [] : [NOTICES_TITLE, ...plan.notices.map(noticeText)]);
  return { files: written, notices: [...plan.notices, ...moved.notices] };
}
