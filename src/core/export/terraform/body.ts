import { commentText } from '../text';
import { writeArguments } from './blocks';
import { hclString } from './strings';

/** A value of what stands around the resources: providers, variables, data sources, outputs. */
export type Code =
  /** a text that is taken as it is */
  | { readonly code: 'text'; readonly text: string }
  /** an expression of HCL */
  | { readonly code: 'expression'; readonly text: string }
  /** a name that Terraform reads before it evaluates anything: a provider, a type, an address */
  | { readonly code: 'name'; readonly text: string }
  | { readonly code: 'names'; readonly items: readonly string[] }
  | { readonly code: 'texts'; readonly items: readonly string[] };

/** Parts of a body, which HCL sets apart by empty lines. */
export type Part =
  | { readonly part: 'arguments'; readonly values: readonly (readonly [name: string, value: Code])[] }
  | { readonly part: 'block'; readonly block: Block }
  /** stands on top of the next part */
  | { readonly part: 'comment'; readonly text: string };

/** `provider "aws" { … }` */
export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly parts: readonly Part[];
}

export const text = (value: string): Code => ({ code: 'text', text: value });
export const expression = (value: string): Code => ({ code: 'expression', text: value });
export const name = (value: string): Code => ({ code: 'name', text: value });
export const names = (items: readonly string[]): Code => ({ code: 'names', items });
export const texts = (items: readonly string[]): Code => ({ code: 'texts', items });
export const values = (...pairs: readonly (readonly [string, Code])[]): Part => ({ part: 'arguments', values: pairs });
export const comment = (line: string): Part => ({ part: 'comment', text: line });
export const block = (type: string, labels: readonly string[], ...parts: readonly Part[]): Part => ({
  part: 'block',
  block: { type, labels, parts },
});

function printed(code: Code): string {
  switch (code.code) {
    case 'text':
      return hclString(code.text);
    case 'expression':
    case 'name':
      return code.text;
    case 'names':
      return `[${code.items.join(', ')}]`;
    case 'texts':
      return `[${code.items.map(hclString).join(', ')}]`;
  }
}

interface Sink {
  add(line: string): void;
}

/** A block in the very form that `terraform fmt` gives it. */
export function writeBody({ type, labels, parts }: Block, to: Sink, indent = ''): void {
  to.add(`${indent}${[type, ...labels.map((label) => `"${label}"`)].join(' ')} {`);
  parts.forEach((part, i) => {
    if (i > 0 && parts[i - 1]?.part !== 'comment') to.add('');
    if (part.part === 'comment') to.add(`${indent}  # ${commentText(part.text)}`);
    else if (part.part === 'block') writeBody(part.block, to, `${indent}  `);
    else
      writeArguments(
        part.values.map(([argument]) => argument),
        part.values.map(([, value]) => printed(value)),
        `${indent}  `,
        to,
      );
  });
  to.add(`${indent}}`);
}
