import { type TextFile, wellFormed } from '../text';
import type { Entry, Node, Template } from './template';

/** JSON.stringify leaves U+2028 and the like as they are; they are invisible in editors, so they go by number. */
function jsonString(text: string): string {
  return JSON.stringify(wellFormed(text)).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...character].map(byNumber).join(''),
  );
}

function byNumber(character: string): string {
  let text = '';
  for (let i = 0; i < character.length; i += 1) text += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  return text;
}

/** `{"Ref": "X"}`, `{"Fn::GetAtt": ["X", "Id"]}`, `{"Fn::Select": […]}` in one line. */
function inline(node: Node): string {
  switch (node.node) {
    case 'scalar':
      return typeof node.value === 'string' ? jsonString(node.value) : String(node.value);
    case 'word':
      return jsonString(node.value);
    case 'list':
      return `[${node.items.map(inline).join(', ')}]`;
    case 'map':
      return node.entries.length === 0
        ? '{}'
        : `{ ${node.entries.map(({ key, value }) => `${jsonString(key)}: ${inline(value)}`).join(', ')} }`;
    case 'call': {
      if (node.name === 'Ref') return `{ "Ref": ${inline(node.argument)} }`;
      if (node.name === 'GetAtt' && node.argument.node === 'word') {
        const [id = '', ...path] = node.argument.value.split('.');
        return `{ "Fn::GetAtt": [${jsonString(id)}, ${jsonString(path.join('.'))}] }`;
      }
      return `{ "Fn::${node.name}": ${inline(node.argument)} }`;
    }
  }
}

/** A value in as many lines as it needs, the first without indent. */
function lines(node: Node, indent: string): readonly string[] {
  const inner = `${indent}  `;
  if (node.node === 'list' && node.items.length > 0) {
    const items = node.items.map((item) => lines(item, inner));
    return ['[', ...joined(items, inner), `${indent}]`];
  }
  if (node.node === 'map' && node.entries.length > 0) {
    const entries = node.entries.map((entry) => entryLines(entry, inner));
    return ['{', ...joined(entries, inner), `${indent}}`];
  }
  return [inline(node)];
}

function entryLines({ key, value }: Entry, indent: string): readonly string[] {
  const [first = '', ...rest] = lines(value, indent);
  return [`${jsonString(key)}: ${first}`, ...rest];
}

/** Parts with commas between them (and after the last, if more follow); the first line of each is indented. */
function joined(parts: readonly (readonly string[])[], indent: string, more = false): readonly string[] {
  return parts.flatMap((part, i) => {
    const comma = more || i < parts.length - 1 ? ',' : '';
    return part.map((line, at) => `${at === 0 ? indent : ''}${line}${at === part.length - 1 ? comma : ''}`);
  });
}

/** A template in JSON with the long forms of functions. */
export function writeJson(template: Template, file: TextFile): void {
  file.add('{');
  template.forEach(({ key, value }, at) => {
    const comma = at < template.length - 1 ? ',' : '';
    if (value.node !== 'map') {
      file.add(`  ${jsonString(key)}: ${inline(value)}${comma}`);
      return;
    }
    file.add(`  ${jsonString(key)}: {`);
    value.entries.forEach((entry, i) => {
      const write = () => file.addAll(joined([entryLines(entry, '    ')], '    ', i < value.entries.length - 1));
      if (entry.owner === undefined) write();
      else file.own(entry.owner, write);
    });
    file.add(`  }${comma}`);
  });
  file.add('}');
}
