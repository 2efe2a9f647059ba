import { type Attribute, type Expr, list } from '../cloud/expr';
import type { Language } from '../cloud/notice';

/** An expression in one language; undefined where that has nothing to say. */
export function inLanguage(expr: Expr, language: Language): Expr | undefined {
  switch (expr.type) {
    case 'by-target': {
      const own = expr[language];
      return own === null ? undefined : inLanguage(own, language);
    }
    case 'list':
      // Almost every list says the same in both.
      if (expr.items.every(({ type }) => type === 'ref' || type === 'literal')) return expr;
      return list(expr.items.flatMap((item) => inLanguage(item, language) ?? []));
    case 'joined':
      return { ...expr, items: expr.items.flatMap((item) => inLanguage(item, language) ?? []) };
    case 'map':
      return {
        ...expr,
        entries: expr.entries.flatMap(([key, value]) => {
          const own = inLanguage(value, language);
          return own === undefined ? [] : [[key, own] as const];
        }),
      };
    default:
      return expr;
  }
}

const NONE: readonly never[] = [];

/** What an expression reads of other blocks. */
export function referencesOf(expr: Expr): readonly { readonly block: string; readonly attribute: Attribute }[] {
  switch (expr.type) {
    case 'ref':
      return [expr];
    case 'ipv6-subnet':
      return [{ block: expr.vpc, attribute: 'ipv6-cidr' }];
    case 'list':
    case 'joined':
      return expr.items.flatMap(referencesOf);
    case 'map':
      return expr.entries.flatMap(([, value]) => referencesOf(value));
    default:
      return NONE;
  }
}

/** Keys of all blocks that an expression refers to. */
export function referredBy(expr: Expr, found: (key: string) => void): void {
  if (expr.type === 'ref') found(expr.block);
  else if (expr.type === 'ipv6-subnet') found(expr.vpc);
  else if (expr.type === 'direct-connect-attachment') {
    found(expr.transitGateway);
    found(expr.directConnectGateway);
    found(expr.after);
  } else if (expr.type === 'firewall-endpoint') {
    found(expr.firewall);
    found(expr.subnet);
  } else if (expr.type === 'list' || expr.type === 'joined') for (const item of expr.items) referredBy(item, found);
  else if (expr.type === 'map') for (const [, value] of expr.entries) referredBy(value, found);
}

type Secret = Extract<Expr, { readonly type: 'secret' }>;

/** What whoever deploys has to give, in the order of the output. */
export function secretsOf(
  blocks: readonly { readonly properties: readonly { readonly value: Expr }[] }[],
): readonly Secret[] {
  const found: Secret[] = [];
  const visit = (expr: Expr) => {
    if (expr.type === 'secret') found.push(expr);
    else if (expr.type === 'list') for (const item of expr.items) visit(item);
    else if (expr.type === 'map') for (const [, value] of expr.entries) visit(value);
  };
  for (const { properties } of blocks) for (const { value } of properties) visit(value);
  return found;
}
