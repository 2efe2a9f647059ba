import { areas, type Block, type Language, type Notice } from '../cloud/block';
import type { Expr } from '../cloud/expr';
import { labelBlocks } from '../cloud/labels';
import { type Index, kindNames } from '../kinds/index';
import { lowerDesign } from '../kinds/lowering';
import type { ZoneNaming } from '../model/design';

export interface PlannedProperty {
  readonly name: string;
  readonly value: Expr;
  /** a nested block of Terraform */
  readonly nested: boolean;
}

/** A block as one language will print it: named, complete, and with nothing left that is missing. */
export interface PlannedBlock {
  readonly block: Block;
  readonly type: string;
  readonly label: string;
  readonly properties: readonly PlannedProperty[];
  /** blocks that must exist first and are not referred to by a property */
  readonly dependsOn: readonly string[];
}

export interface Plan {
  /** in the order of the output: by file, Region, VPC, kind and name, whatever the order of creation */
  readonly blocks: readonly PlannedBlock[];
  readonly byKey: ReadonlyMap<string, PlannedBlock>;
  readonly notices: readonly Notice[];
  /** Region codes that hold a block, the first one of the design first */
  readonly regions: readonly string[];
  readonly zoneNaming: ZoneNaming;
}

/** An expression in one language; undefined where that has nothing to say. */
function inLanguage(expr: Expr, language: Language): Expr | undefined {
  switch (expr.type) {
    case 'by-target': {
      const own = expr[language];
      return own === null ? undefined : inLanguage(own, language);
    }
    case 'list':
      return { type: 'list', items: expr.items.flatMap((item) => inLanguage(item, language) ?? []) };
    case 'map':
      return {
        type: 'map',
        entries: expr.entries.flatMap(([key, value]) => {
          const own = inLanguage(value, language);
          return own === undefined ? [] : [[key, own] as const];
        }),
      };
    default:
      return expr;
  }
}

function propertiesOf(block: Block, language: Language): readonly PlannedProperty[] {
  const properties: PlannedProperty[] = [];
  const side = language === 'terraform' ? 'tf' : 'cfn';
  for (const [rowName, row] of Object.entries(block.type.rows)) {
    const given = block.properties[rowName];
    const name = row[side];
    if (given === undefined || name === null) continue;
    const value = inLanguage(row.shape?.[side]?.(given) ?? given, language);
    if (value !== undefined) properties.push({ name, value, nested: side === 'tf' && row.tfBlock === true });
  }
  return properties;
}

/** Keys of all blocks that an expression refers to. */
export function referredBy(expr: Expr, found: (key: string) => void): void {
  if (expr.type === 'ref') found(expr.block);
  else if (expr.type === 'ipv6-subnet') found(expr.vpc);
  else if (expr.type === 'list') for (const item of expr.items) referredBy(item, found);
  else if (expr.type === 'map') for (const [, value] of expr.entries) referredBy(value, found);
}

/** Drops blocks that refer to what is not exported, until none is left; says so. Lists only lose the item. */
function withoutMissing(blocks: readonly PlannedBlock[], index: Index, notices: Notice[]): readonly PlannedBlock[] {
  let kept = blocks;
  for (let again = true; again; ) {
    const present = new Set(kept.map(({ block }) => block.key));
    const isMissing = (expr: Expr) => {
      let missing: string | null = null;
      referredBy(expr, (key) => {
        if (!present.has(key)) missing = key;
      });
      return missing as string | null;
    };
    const next: PlannedBlock[] = [];
    for (const planned of kept) {
      const properties = planned.properties.map((property) =>
        property.value.type === 'list'
          ? {
              ...property,
              value: { ...property.value, items: property.value.items.filter((item) => !isMissing(item)) },
            }
          : property,
      );
      const missing = properties.map(({ value }) => isMissing(value)).find((key) => key !== null) ?? null;
      if (missing === null) {
        next.push({ ...planned, properties });
        continue;
      }
      const { owner } = planned.block;
      const other = index.get(missing.split('/')[0])?.name ?? missing;
      notices.push({
        resource: owner,
        message: `${planned.type} of "${index.get(owner)?.name}" is left out, because "${other}" is not exported.`,
      });
    }
    again = next.length < kept.length;
    kept = next;
  }
  return kept;
}

/** What must exist first, less what properties refer to. A block that this language lacks stands for its resource. */
function dependencies(planned: PlannedBlock, byKey: ReadonlyMap<string, PlannedBlock>): readonly string[] {
  const { block } = planned;
  if (block.dependsOn.length === 0) return [];
  const referred = new Set<string>();
  for (const { value } of planned.properties) referredBy(value, (key) => referred.add(key));
  const wanted = new Set<string>();
  for (const key of block.dependsOn) {
    const present = byKey.has(key) ? key : (key.split('/')[0] ?? key);
    const found = byKey.get(present);
    if (found && found.block.region === block.region && !referred.has(present)) wanted.add(present);
  }
  return [...wanted];
}

const naturally = (text: string) => text.replace(/[0-9]+/g, (digits) => digits.padStart(9, '0'));

/** Sorts by file, Region, VPC, kind and label; blocks of one resource keep their order. */
function ordered(blocks: readonly PlannedBlock[], index: Index): readonly PlannedBlock[] {
  const labels = new Map<string, string>();
  for (const { block, label } of blocks) if (!labels.has(block.owner)) labels.set(block.owner, naturally(label));
  const kindOrder = new Map(kindNames.map((kind, place) => [kind, String(place).padStart(2, '0')]));
  const ownerKeys = new Map<string, string>();
  const ownerKey = (owner: string) => {
    let key = ownerKeys.get(owner);
    if (key === undefined) {
      const kind = index.get(owner)?.kind;
      const vpc = labels.get(index.vpcOf(owner) ?? '') ?? '';
      const region = index.getAs('region', index.regionOf(owner))?.code;
      key = [region, vpc, kind === undefined ? '' : kindOrder.get(kind), labels.get(owner), owner].join('\u0001');
      ownerKeys.set(owner, key);
    }
    return key;
  };
  const keyed = blocks.map((planned, place) => ({
    planned,
    place,
    key: `${areas.indexOf(planned.block.type.area)}\u0001${ownerKey(planned.block.owner)}`,
  }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place));
  return keyed.map(({ planned }) => planned);
}

/** A design as the blocks of one language, in the order of its output. Deterministic; never throws on a broken design. */
export function planExport(index: Index, language: Language): Plan {
  const lowered = lowerDesign(index);
  const typeOf = (block: Block) => (language === 'terraform' ? block.type.tf : block.type.cfn);
  const own = lowered.blocks.filter(
    (block) => typeOf(block) !== null && (block.only === undefined || block.only === language),
  );
  const labels = labelBlocks(own, language);
  const notices = lowered.notices.filter((notice) => notice.only === undefined || notice.only === language);
  const named = own.map((block) => ({
    block,
    type: typeOf(block) ?? '',
    label: labels.get(block.key) ?? '',
    properties: propertiesOf(block, language),
    dependsOn: [],
  }));
  const present = withoutMissing(named, index, notices);
  const known = new Map<string, PlannedBlock>(present.map((planned) => [planned.block.key, planned]));
  const complete = present.map((planned) => ({ ...planned, dependsOn: dependencies(planned, known) }));
  const used = new Set(complete.map(({ block }) => block.region));
  const codes = index.all('region').map((region) => region.code);
  return {
    blocks: ordered(complete, index),
    byKey: new Map(complete.map((planned) => [planned.block.key, planned])),
    notices,
    regions: [...new Set([...codes.slice(0, 1), ...codes.filter((code) => used.has(code))])],
    zoneNaming: index.design.zoneNaming,
  };
}
