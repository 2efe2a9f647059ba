import { parseDesign, problemText } from '../core/file/index';
import type { Design } from '../core/kinds/index';
import { type Io, Refusal, reasonOf } from './io';
import { printable } from './words';

/** How a file is named in sentences. */
export function nameOfFile(path: string): string {
  return path === '-' ? 'standard input' : `"${printable(path)}"`;
}

async function readText(path: string, io: Io): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await (path === '-' ? io.readInput() : io.readFile(path));
  } catch (error) {
    throw new Refusal(`Cannot read ${nameOfFile(path)}: ${reasonOf(error)}.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`Cannot read ${nameOfFile(path)}: it is not text in UTF-8.`);
  }
}

/** The design in a file, `-` being standard input, with the text that it was read from. */
export async function readDesign(path: string, io: Io): Promise<{ readonly design: Design; readonly text: string }> {
  const text = await readText(path, io);
  const parsed = parseDesign(text);
  if (parsed.ok) return { design: parsed.design, text };
  throw new Refusal(`Cannot open ${nameOfFile(path)}: ${printable(problemText(parsed.problem))}`);
}
