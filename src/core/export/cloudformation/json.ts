import { jsonString } from '../json-string';
import type { TextFile } from '../text';
import type { Node, Template } from './template';

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

/** A value in as many lines as it needs: `head` stands before the first one, `tail` (a comma or nothing) after the last. */
function write(head: string, node: Node, tail: string, indent: string, file: TextFile): void {
  const inner = `${indent}  `;
  if (node.node === 'list' && node.items.length > 0) {
    file.add(`${head}[`);
    const last = node.items.length - 1;
    node.items.forEach((item, i) => {
      write(inner, item, i < last ? ',' : '', inner, file);
    });
    file.add(`${indent}]${tail}`);
  } else if (node.node === 'map' && node.entries.length > 0) {
    file.add(`${head}{`);
    const last = node.entries.length - 1;
    node.entries.forEach(({ key, value }, i) => {
      write(`${inner}${jsonString(key)}: `, value, i < last ? ',' : '', inner, file);
    });
    file.add(`${indent}}${tail}`);
  } else file.add(head + inline(node) + tail);
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
    const last = value.entries.length - 1;
    value.entries.forEach((entry, i) => {
      const fill = () => write(`    ${jsonString(entry.key)}: `, entry.value, i < last ? ',' : '', '    ', file);
      if (entry.owner === undefined) fill();
      else file.own(entry.owner, fill);
    });
    file.add(`  }${comma}`);
  });
  file.add('}');
}
