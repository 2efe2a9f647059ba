import { type Area, areas, type Block, type BlockType } from '../cloud/block';
import { type Expr, list } from '../cloud/expr';
import { labelBlocks } from '../cloud/labels';
import type { Language, Notice } from '../cloud/notice';
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
      // Almost every list says the same in both.
      if (expr.items.every(({ type }) => type === 'ref' || type === 'literal')) return expr;
      return list(expr.items.flatMap((item) => inLanguage(item, language) ?? []));
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

type Column = {
  readonly row: string;
  readonly name: string;
  readonly shape: ((value: Expr) => Expr) | undefined;
  readonly nested: boolean;
};

/** The rows of a block type that a language has, in their order. */
function columnsOf(type: BlockType, language: Language): readonly Column[] {
  const side = language === 'terraform' ? 'tf' : 'cfn';
  return Object.entries(type.rows).flatMap(([row, facts]) => {
    const name = facts[side];
    return name === null
      ? []
      : [{ row, name, shape: facts.shape?.[side], nested: side === 'tf' && facts.tfBlock === true }];
  });
}

function propertiesOf(block: Block, columns: readonly Column[], language: Language): readonly PlannedProperty[] {
  const properties: PlannedProperty[] = [];
  for (const { row, name, shape, nested } of columns) {
    const given = block.properties[row];
    if (given === undefined) continue;
    const value = inLanguage(shape ? shape(given) : given, language);
    if (value !== undefined) properties.push({ name, value, nested });
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

const NONE: readonly never[] = [];
type ByKey = ReadonlyMap<string, PlannedBlock>;

/** A key that an expression refers to and that is not exported; null if there is none. */
function missingIn(expr: Expr, byKey: ByKey): string | null {
  switch (expr.type) {
    case 'ref':
      return byKey.has(expr.block) ? null : expr.block;
    case 'ipv6-subnet':
      return byKey.has(expr.vpc) ? null : expr.vpc;
    case 'list':
    case 'map': {
      let missing: string | null = null;
      referredBy(expr, (key) => {
        if (!byKey.has(key)) missing = key;
      });
      return missing;
    }
    default:
      return null;
  }
}

/** The block without list items that refer to what is not exported; a key if it cannot do without one. */
function settled(planned: PlannedBlock, byKey: ByKey): PlannedBlock | string {
  if (planned.properties.every(({ value }) => missingIn(value, byKey) === null)) return planned;
  const properties = planned.properties.map((property) => {
    const { value } = property;
    if (value.type !== 'list') return property;
    return { ...property, value: list(value.items.filter((item) => missingIn(item, byKey) === null)) };
  });
  for (const { value } of properties) {
    const missing = missingIn(value, byKey);
    if (missing !== null) return missing;
  }
  return { ...planned, properties };
}

/** Drops blocks that refer to what is not exported, until none is left; says so. */
function withoutMissing(blocks: readonly PlannedBlock[], index: Index, notices: Notice[]): Map<string, PlannedBlock> {
  const present = new Map(blocks.map((planned) => [planned.block.key, planned]));
  for (let again = true; again; ) {
    again = false;
    for (const [key, planned] of present) {
      const outcome = settled(planned, present);
      if (typeof outcome !== 'string') {
        if (outcome !== planned) present.set(key, outcome);
        continue;
      }
      present.delete(key);
      again = true;
      const { owner } = planned.block;
      const other = index.get(outcome.split('/')[0])?.name ?? outcome;
      const message = `${planned.type} of "${index.get(owner)?.name}" is left out, because "${other}" is not exported.`;
      notices.push({ resource: owner, message });
    }
  }
  return present;
}

/** What must exist first, less what properties refer to. A block that this language lacks stands for its resource. */
function dependencies(planned: PlannedBlock, byKey: ReadonlyMap<string, PlannedBlock>): readonly string[] {
  const { block } = planned;
  if (block.dependsOn.length === 0) return NONE;
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

/** Resources in the order of the output: by Region, VPC, kind and label. */
function orderedOwners(labels: ReadonlyMap<string, string>, index: Index): readonly string[] {
  const kindOrder = new Map<string, string>(kindNames.map((kind, place) => [kind, String(place).padStart(2, '0')]));
  const keyed = [...labels].map(([owner, label]) => {
    const vpc = labels.get(index.vpcOf(owner) ?? '') ?? '';
    const region = index.getAs('region', index.regionOf(owner))?.code ?? '';
    const kind = kindOrder.get(index.get(owner)?.kind ?? '') ?? '';
    return { owner, key: [region, vpc, kind, label, owner].join('\u0001') };
  });
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.map(({ owner }) => owner);
}

/** Sorts by file, then as `orderedOwners`; blocks of one resource keep their order. */
function ordered(blocks: Iterable<PlannedBlock>, index: Index): readonly PlannedBlock[] {
  const labels = new Map<string, string>();
  const byOwner = new Map<string, PlannedBlock[]>();
  for (const planned of blocks) {
    const { owner } = planned.block;
    const own = byOwner.get(owner);
    if (own) own.push(planned);
    else {
      byOwner.set(owner, [planned]);
      labels.set(owner, naturally(planned.label));
    }
  }
  const byArea = new Map(areas.map((area): [Area, PlannedBlock[]] => [area, []]));
  for (const owner of orderedOwners(labels, index)) {
    for (const planned of byOwner.get(owner) ?? []) byArea.get(planned.block.type.area)?.push(planned);
  }
  return [...byArea.values()].flat();
}

/** A design as the blocks of one language, in the order of its output. Deterministic; never throws on a broken design. */
export function planExport(index: Index, language: Language): Plan {
  const lowered = lowerDesign(index);
  const terraform = language === 'terraform';
  const own = lowered.blocks.filter(
    ({ type, only }) => (terraform ? type.tf : type.cfn) !== null && (only === undefined || only === language),
  );
  const labels = labelBlocks(own, language);
  const notices = lowered.notices.filter((notice) => notice.only === undefined || notice.only === language);
  const columns = new Map<BlockType, readonly Column[]>();
  const named = own.map((block): PlannedBlock => {
    const { type, key } = block;
    let known = columns.get(type);
    if (!known) {
      known = columnsOf(type, language);
      columns.set(type, known);
    }
    const properties = propertiesOf(block, known, language);
    return {
      block,
      type: (terraform ? type.tf : type.cfn) ?? '',
      label: labels.get(key) ?? '',
      properties,
      dependsOn: NONE,
    };
  });
  const byKey = withoutMissing(named, index, notices);
  for (const [key, planned] of byKey) {
    const dependsOn = dependencies(planned, byKey);
    if (dependsOn.length > 0) byKey.set(key, { ...planned, dependsOn });
  }
  const blocks = ordered(byKey.values(), index);
  const used = new Set(blocks.map(({ block }) => block.region));
  const codes = index.all('region').map((region) => region.code);
  return {
    blocks,
    byKey,
    notices,
    regions: [...new Set([...codes.slice(0, 1), ...codes.filter((code) => used.has(code))])],
    zoneNaming: index.design.zoneNaming,
  };
}
