import type { Language } from '../../cloud/notice';
import type { Design } from '../../kinds/index';
import { counterparts } from './counterparts';
import { gathered } from './gathered';
import { fromCalls } from './neutral-calls';
import { fromTemplates } from './neutral-templates';
import { fromTerraform } from './neutral-terraform';
import type { Found, Rows } from './reading';
import { listed, type Neutral } from './rewording';

const ACCEPTED = /^(.+)\/accepter id$/;
const ASSOCIATED = /^([^ /]+)\/[^ ]+ vpc-id$/;

/** Rows whose items are blocks of their own in some language, so that they have no order. */
const unordered = new Set(Object.values(gathered).map(({ into }) => into));
const inOrder = (value: Neutral): Neutral =>
  Array.isArray(value) ? value.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value;

/** What accepts has the id of what it accepts. A list of one item is that item. */
function settled(value: Neutral): Neutral {
  if (typeof value === 'string') return value.replace(ACCEPTED, '$1 id').replace(ASSOCIATED, '$1 id');
  if (!Array.isArray(value))
    return Object.fromEntries(
      Object.entries(value)
        .map(([name, inner]): [string, Neutral] => [name, settled(inner)])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const items = (value as readonly Neutral[]).map(settled);
  const [first] = items;
  return items.length === 1 && first !== undefined ? first : items;
}

/** Rows that every language has: see `counterparts.ts` and `gathered.ts`. */
function shared(rows: Rows): Rows {
  const found: Found = new Map();
  const items: { readonly block: string; readonly into: string; readonly item: Neutral }[] = [];
  for (const [key, block] of rows) {
    const name = block.type.tf ?? block.type.cfn ?? '';
    const own = counterparts[name]?.(block.rows) ?? block.rows;
    const into = key === `${block.owner}/ipv6` ? found.get(block.owner) : undefined;
    if (into) {
      const { vpc: _, ...ofVpc } = own;
      found.set(block.owner, { ...into, rows: { ...into.rows, ...ofVpc } });
      continue;
    }
    const list = gathered[name];
    const of = list?.of.map((row) => String(own[row] ?? '').split(' ')[0] ?? '').find((one) => rows.has(one));
    if (list && of !== undefined) items.push({ block: of, into: list.into, item: list.item(own) });
    else found.set(key, { ...block, rows: own });
  }
  for (const { block, into, item } of items) {
    const owner = found.get(block);
    if (!owner) throw new Error(`${block} is gathered itself`);
    found.set(block, { ...owner, rows: { ...owner.rows, [into]: [...listed(owner.rows[into]), item] } });
  }
  for (const [key, block] of found) {
    const own = Object.entries(block.rows).map(([row, value]): [string, Neutral] => {
      const said = settled(value);
      return [row, unordered.has(row) ? inOrder(said) : said];
    });
    // A list without items says as much as none.
    found.set(key, { ...block, rows: Object.fromEntries(own.filter(([, value]) => JSON.stringify(value) !== '[]')) });
  }
  return found;
}

export function neutralRows(design: Design, language: Language): Rows {
  if (language === 'terraform') return shared(fromTerraform(design));
  return shared(language === 'cloudformation' ? fromTemplates(design) : fromCalls(design));
}
