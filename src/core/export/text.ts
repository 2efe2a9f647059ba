import type { ResourceId } from '../model/resource';

/** Which lines of a file come from which resource; lines count from 1, both ends included. */
export interface Span {
  readonly resource: ResourceId;
  readonly from: number;
  readonly to: number;
}

export interface ExportedFile {
  readonly path: string;
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Lines are joined in portions of this many: half a million small strings kept alive cost more than printing them. */
const PORTION = 64;

/** Lines of one file under construction, and who owns them. */
export class TextFile {
  readonly #portions: string[] = [];
  #lines: string[] = [];
  readonly #spans: Span[] = [];
  readonly #header: readonly string[];
  /** lines so far, the header included */
  #count: number;
  #gapAt = 0;

  /** The header stands on top, before an empty line; a file with nothing else counts as empty. */
  constructor(header: readonly string[]) {
    this.#header = header.length > 0 ? [...header, ''] : [];
    this.#count = this.#header.length;
  }

  get isEmpty(): boolean {
    return this.#count === this.#header.length;
  }

  add(line: string): void {
    this.#lines.push(line);
    this.#count += 1;
    if (this.#lines.length >= PORTION) this.#flush();
  }

  addAll(lines: readonly string[]): void {
    for (const line of lines) this.add(line);
  }

  /** One empty line, unless the file has none yet. */
  gap(): void {
    if (this.isEmpty) return;
    this.add('');
    this.#gapAt = this.#count;
  }

  /** Lines that come from one resource, less a gap before them. Neighbours of one resource become one span. */
  own(resource: ResourceId, write: () => void): void {
    const start = this.#count;
    write();
    const from = this.#gapAt === start + 1 ? start + 2 : start + 1;
    const to = this.#count;
    if (to < from) return;
    const last = this.#spans.at(-1);
    if (last && last.resource === resource && from - last.to <= 2)
      this.#spans[this.#spans.length - 1] = { ...last, to };
    else this.#spans.push({ resource, from, to });
  }

  finish(path: string): ExportedFile {
    this.#lines.push('');
    this.#flush();
    const text = this.#portions.join('\n');
    return { path, text: this.#header.length > 0 ? `${this.#header.join('\n')}\n${text}` : text, spans: this.#spans };
  }

  #flush(): void {
    this.#portions.push(this.#lines.join('\n'));
    this.#lines = [];
  }
}

/** A text as one line of a comment: what would end the line, or is invisible, becomes a space. */
export function commentText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return wellFormed(text).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]+/gu, ' ');
}

/** Half a surrogate pair cannot be written to a file: it becomes U+FFFD in every format. */
export function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of the UTF-8 of a text; the language itself has no function for it. */
export function base64(text: string): string {
  const bytes = encodeURIComponent(wellFormed(text))
    .match(/%[0-9A-F]{2}|[^%]/g)
    ?.map((part) => (part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0)));
  let encoded = '';
  for (let i = 0; bytes !== undefined && i < bytes.length; i += 3) {
    const three = bytes.slice(i, i + 3);
    const bits = three.reduce((sum, byte, at) => sum + byte * 256 ** (2 - at), 0);
    for (let n = 0; n < 4; n += 1)
      encoded += n > three.length ? '=' : DIGITS.charAt(Math.floor(bits / 64 ** (3 - n)) % 64);
  }
  return encoded;
}

/** Breaks a sentence into lines of at most `width` characters; a longer word stays whole. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of commentText(text).split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** How many bytes a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // Each half of a pair counts two of its four bytes.
    if (code >= 0xd800 && code < 0xe000) bytes += 1;
    else if (code >= 0x800) bytes += 2;
    else if (code >= 0x80) bytes += 1;
  }
  return bytes;
}
