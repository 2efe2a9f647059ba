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

/** Lines of one file under construction, and who owns them. */
export class TextFile {
  readonly #lines: string[] = [];
  readonly #spans: Span[] = [];
  readonly #header: readonly string[];

  /** The header stands on top, before an empty line; a file with nothing else counts as empty. */
  constructor(header: readonly string[]) {
    this.#header = header.length > 0 ? [...header, ''] : [];
  }

  get isEmpty(): boolean {
    return this.#lines.length === 0;
  }

  add(...lines: readonly string[]): void {
    for (const line of lines) this.#lines.push(line);
  }

  /** One empty line, unless the file has none yet. */
  gap(): void {
    if (this.#lines.length > 0) this.#lines.push('');
  }

  /** Lines that come from one resource. Neighbours of one resource become one span, with the gap between them. */
  own(resource: ResourceId, write: () => void): void {
    const start = this.#lines.length;
    write();
    const end = this.#lines.length;
    let first = start;
    while (first < end && this.#lines[first] === '') first += 1;
    if (first === end) return;
    const from = this.#header.length + first + 1;
    const to = this.#header.length + end;
    const last = this.#spans.at(-1);
    if (last && last.resource === resource && from - last.to <= 2)
      this.#spans[this.#spans.length - 1] = { ...last, to };
    else this.#spans.push({ resource, from, to });
  }

  finish(path: string): ExportedFile {
    return { path, text: `${[...this.#header, ...this.#lines].join('\n')}\n`, spans: this.#spans };
  }
}

/** A text as one line of a comment: what would end the line, or is invisible, becomes a space. */
export function commentText(text: string): string {
  return wellFormed(text).replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]+/gu, ' ');
}

/** Half a surrogate pair cannot be written to a file: it becomes U+FFFD in every format. */
export function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
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
