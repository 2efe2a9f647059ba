import { parseDesign, problemText } from '../../core/file/index';
import { openDesign } from '../store/document';
import { queryClient } from '../store/query-client';
import { view } from '../store/view';

/** Gives text or bytes to the user as a downloaded file. */
export function saveAs(name: string, content: string | Uint8Array, type: string): void {
  const parts = [typeof content === 'string' ? content : new Uint8Array(content)];
  const url = URL.createObjectURL(new Blob(parts, { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; some browsers read the address a little later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Opens text as a design; a text that is none changes nothing and is told. */
export function openText(text: string, from: string): boolean {
  const parsed = parseDesign(text);
  if (!parsed.ok) {
    view.say(`${from} was not opened. ${problemText(parsed.problem)}`, 'refused');
    return false;
  }
  openDesign(parsed.design, `Open ${from}`);
  view.show(null);
  view.say(`Opened ${from}`);
  return true;
}

/** More than the parser takes; a larger file is not even read. */
const MAX_BYTES = 25_000_000;

async function readDesignFile(file: File): Promise<void> {
  if (file.size > MAX_BYTES) {
    view.say(`${file.name} was not opened. It is larger than 20 MB, the most that VPC Designer opens.`, 'refused');
    return;
  }
  openText(await file.text(), `"${file.name}"`);
}

/** Reads a chosen or dropped file; says what is wrong with it. */
export function openDesignFile(file: File): void {
  queryClient
    .getMutationCache()
    .build(queryClient, { mutationFn: readDesignFile, scope: { id: 'open-file' } })
    .execute(file)
    .catch((error: unknown) => view.say(`"${file.name}" could not be read (${String(error)}).`, 'refused'));
}

/** Asks for a file with the browser's own dialog. */
export function chooseFile(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) openDesignFile(file);
  };
  input.click();
}
