import type { Notice } from '../cloud/notice';
import { commentText, wrapped } from './text';

const WIDTH = 100;

export const NOTICES_TITLE = 'What this export leaves to you:';

/** A name as one line of at most 200 characters: descriptions of CloudFormation hold 1,024 bytes. */
export function shortened(name: string): string {
  return [...commentText(name).trim()].slice(0, 200).join('');
}

/** One line that says what a file is. */
export function titleOf(design: { readonly name: string }): string {
  const name = shortened(design.name);
  return name === '' ? 'Drawn with VPC Designer.' : `${name}. Drawn with VPC Designer.`;
}

/** What stands on top of every file of a design with errors; nothing if it has none. */
export function errorLines(errors: number): readonly string[] {
  if (errors === 0) return [];
  const has = errors === 1 ? 'an error' : `${errors} errors`;
  return [
    `This design has ${has}: AWS will refuse part of it. Fix the design and export it again before you apply this.`,
  ];
}

/** A notice as lines of a comment; its command stands by itself so that it can be copied. */
export function noticeLines(notice: Notice): readonly string[] {
  const lines = wrapped(notice.message, WIDTH).map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));
  return notice.command === undefined ? lines : [...lines, `    ${commentText(notice.command)}`];
}

/** A notice in one line, for formats without comments. */
export function noticeText({ message, command }: Notice): string {
  return command === undefined ? message : `${message} Command: ${command}`;
}
