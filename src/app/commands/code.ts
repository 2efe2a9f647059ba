import type { Exported } from '../../core/export/index';
import { useDocument, wholeAnalysis } from '../store/document';
import { movedFrom, rememberExport, startFrom } from '../store/earlier-exports';
import { type ExportTarget, useView, view } from '../store/view';
import type { Command } from './command';
import { fileName } from './file-name';
import { ports } from './ports';

/** The design as code of the chosen target. The exporter is loaded when it is first needed. */
async function exported(): Promise<Exported> {
  const { exportDesign } = await import('../../core/export/index');
  const { index, counts } = await wholeAnalysis();
  return exportDesign(index, useView.getState().target, { errors: counts.error, movedFrom: movedFrom() });
}

const targetsWithMoves: readonly ExportTarget[] = ['terraform', 'terraform-json'];

/** Whether a language has `moved` blocks. */
export const hasMoves = (target: ExportTarget): boolean => targetsWithMoves.includes(target);

async function addressesNow() {
  const { terraformAddresses } = await import('../../core/export/index');
  return terraformAddresses(useDocument.getState().index);
}

/** Renames count from the export as it is now: it was taken, or applied. */
export function countFromNow(): void {
  const start = async () => {
    startFrom(await addressesNow());
    view.say('What is renamed from now on counts as renamed');
  };
  report(start());
}

const report = (done: Promise<void>) => {
  done.catch((reason: unknown) => view.say(`That did not work: ${String(reason)}`, 'refused'));
};

/** The file that the code panel shows, or the first one. */
function shownFile({ files }: Exported) {
  const shown = useView.getState().codeFile;
  return files.find((file) => file.path === shown) ?? files[0];
}

const typeOf = (path: string) => (path.endsWith('.json') ? 'application/json' : 'text/plain');
const baseName = (path: string) => path.split('/').at(-1) ?? path;

export const copyCode: Command = {
  id: 'copy-code',
  label: 'Copy code',
  group: 'Export',
  divided: true,
  run: () => {
    const copy = async () => {
      const file = shownFile(await exported());
      if (!file) return;
      await navigator.clipboard.writeText(file.text);
      view.say(`Copied ${file.path}`);
    };
    report(copy());
  },
};

export const downloadFile: Command = {
  id: 'download-file',
  label: 'Download file',
  group: 'Export',
  run: () => {
    const download = async () => {
      const file = shownFile(await exported());
      if (!file) return;
      ports.saveAs(baseName(file.path), file.text, typeOf(file.path));
      view.say(`Downloaded ${baseName(file.path)}`);
    };
    report(download());
  },
};

export const downloadAll: Command = {
  id: 'download-all',
  label: 'Download all as zip',
  group: 'Export',
  run: () => {
    const download = async () => {
      const { strToU8, zipSync } = await import('fflate');
      const { files } = await exported();
      const { name } = useDocument.getState().history.design;
      // The earliest time that a zip can hold, so that the same design gives the same bytes.
      const mtime = new Date(1980, 0, 1);
      const bytes = zipSync(Object.fromEntries(files.map((file) => [file.path, strToU8(file.text)])), { mtime });
      const zip = `${fileName(name)}-${useView.getState().target}.zip`;
      ports.saveAs(zip, bytes, 'application/zip');
      view.say(`Downloaded ${zip}`);
      if (hasMoves(useView.getState().target)) rememberExport(await addressesNow());
    };
    report(download());
  },
};

export const targetNames: readonly { readonly id: ExportTarget; readonly label: string }[] = [
  { id: 'terraform', label: 'Terraform' },
  { id: 'terraform-json', label: 'Terraform (JSON)' },
  { id: 'cloudformation', label: 'CloudFormation (YAML)' },
  { id: 'cloudformation-json', label: 'CloudFormation (JSON)' },
  { id: 'aws-cli', label: 'AWS CLI' },
  { id: 'python', label: 'Python (boto3)' },
  { id: 'javascript', label: 'JavaScript (AWS SDK)' },
  { id: 'query-api', label: 'EC2 Query API' },
];

export const targetCommands: readonly Command[] = targetNames.map(({ id, label }) => ({
  id: `target-${id}`,
  label,
  group: 'Export',
  checked: () => useView.getState().target === id,
  run: () => {
    view.setTarget(id);
    view.showBottom('code');
  },
}));
