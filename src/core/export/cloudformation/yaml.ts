import { type TextFile, wellFormed } from '../text';
import type { Node, Template } from './template';

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

/** Always in double quotes, where nothing means anything but itself: no `NO`, `1e3`, `12:30` or `0x1f` of YAML 1.1. */
function yamlString(text: string): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
  const escaped = wellFormed(text).replace(
    /["\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}]/gu,
    (character) => NAMED[character] ?? byNumber(character),
  );
  return `"${escaped}"`;
}

function byNumber(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  if (hex.length <= 2) return `\\x${hex.padStart(2, '0')}`;
  return hex.length <= 4 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** Words that YAML 1.1 takes for truth values or nothing, in any case. */
const TRAPS = /^(y|n|yes|no|on|off|true|false|null)$/i;

function yamlKey(key: string): string {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(key) && !TRAPS.test(key) ? key : yamlString(key);
}

/** A value in one line; maps only when empty. */
function inline(node: Node): string {
  switch (node.node) {
    case 'scalar':
      return typeof node.value === 'string' ? yamlString(node.value) : String(node.value);
    case 'word':
      return node.value;
    case 'list':
      return `[${node.items.map(inline).join(', ')}]`;
    case 'map':
      return `{${node.entries.map(({ key, value }) => `${yamlKey(key)}: ${inline(value)}`).join(', ')}}`;
    case 'call':
      return `!${node.name} ${inline(node.argument)}`;
  }
}

function isBlock(node: Node): boolean {
  return (node.node === 'list' && node.items.length > 0) || (node.node === 'map' && node.entries.length > 0);
}

/** A list or map with content. `lead` stands before the first line instead of the indent: it may hold the hyphen of a list. */
function writeBlock(node: Node, lead: string, indent: string, file: TextFile): void {
  let start = lead;
  if (node.node === 'map') {
    for (const { key, value } of node.entries) {
      writeEntry(start, key, value, indent, file);
      start = indent;
    }
  } else if (node.node === 'list') {
    for (const item of node.items) {
      if (isBlock(item)) writeBlock(item, `${start}- `, `${indent}  `, file);
      else file.add(`${start}- ${inline(item)}`);
      start = indent;
    }
  }
}

function writeEntry(lead: string, key: string, value: Node, indent: string, file: TextFile): void {
  if (!isBlock(value)) file.add(`${lead}${yamlKey(key)}: ${inline(value)}`);
  else {
    file.add(`${lead}${yamlKey(key)}:`);
    writeBlock(value, `${indent}  `, `${indent}  `, file);
  }
}

/** A template in YAML with the short forms of functions; sections and their entries are set apart by empty lines. */
export function writeYaml(template: Template, file: TextFile): void {
  for (const { key, value } of template) {
    if (value.node !== 'map') {
      writeEntry('', key, value, '', file);
      continue;
    }
    file.gap();
    file.add(`${key}:`);
    value.entries.forEach((entry, i) => {
      const write = () => {
        if (i > 0 && entry.value.node === 'map') file.gap();
        writeEntry('  ', entry.key, entry.value, '  ', file);
      };
      if (entry.owner === undefined) write();
      else file.own(entry.owner, write);
    });
  }
}
