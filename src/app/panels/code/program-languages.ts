import { StreamLanguage, type StreamParser } from '@codemirror/language';
import { http } from '@codemirror/legacy-modes/mode/http';
import { javascript } from '@codemirror/legacy-modes/mode/javascript';
import { python } from '@codemirror/legacy-modes/mode/python';
import { shell } from '@codemirror/legacy-modes/mode/shell';

const modes: Readonly<Record<string, StreamParser<unknown>>> = { sh: shell, py: python, mjs: javascript, http };

/** How a program is coloured, by the end of its file's name. */
export function programLanguage(path: string) {
  const mode = modes[path.slice(path.lastIndexOf('.') + 1)];
  return mode ? StreamLanguage.define(mode) : [];
}
