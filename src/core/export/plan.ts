import { type Area, apiOf, areas, type Block, type BlockType, isFor } from '../cloud/block';
import { type Expr, list } from '../cloud/expr';
import { labelBlocks } from '../cloud/labels';
import type { Language, Notice } from '../cloud/notice';
import type { Place } from '../cloud/place';
import { type Index, kindNames } from '../kinds/index';
import { lowerDesign } from '../kinds/lowering';
import { placeOf, placesOf } from '../kinds/places';
import type { ZoneNaming } from '../model/design';
import type { ResourceId } from '../model/resource';
import { inLanguage, referredBy } from './expressions';

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
  /** the same by file */
  readonly byArea: ReadonlyMap<Area, readonly PlannedBlock[]>;
  readonly byKey: ReadonlyMap<string, PlannedBlock>;
  readonly notices: readonly Notice[];
  /** Those that hold a block, the first one of the design first. */
  readonly places: readonly Place[];
  /** Where a resource is created. */
  readonly placeOf: (id: ResourceId) => Place;
  /** Name of the account that a place is in; '' for the one whose credentials are used. */
  readonly accountName: (place: Place) => string;
  /** Number of the account that a place is in, as far as the design holds it; else ''. */
  readonly accountId: (place: Place) => string;
  readonly zoneNaming: ZoneNaming;
}

const sides = { terraform: 'tf', cloudformation: 'cfn', api: 'api' } as const;

interface Column {
  readonly row: string;
  readonly name: string;
  readonly shape: ((value: Expr) => Expr) | undefined;
  readonly nested: boolean;
}

/** The rows of a block type that a language has, in their order. */
function columnsOf(type: BlockType, language: Language): readonly Column[] {
  const side = sides[language];
  return Object.entries(type.rows).flatMap(([row, facts]) => {
    // The API has rows in several calls: there a property goes by its row.
    const name = side !== 'api' ? facts[side] : facts.api == null ? null : row;
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
    case 'joined':
    case 'map':
    case 'direct-connect-attachment': {
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
  let complete = true;
  for (const { value } of planned.properties) complete &&= missingIn(value, byKey) === null;
  if (complete) return planned;
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
function dropMissing(present: Map<string, PlannedBlock>, index: Index, notices: Notice[]): void {
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
}

/** What must exist first, less what properties refer to. A block that this language lacks stands for its resource. */
function dependencies(planned: PlannedBlock, byKey: ByKey, language: Language): readonly string[] {
  const { block } = planned;
  if (block.dependsOn.length === 0) return NONE;
  const wanted = new Set<string>();
  for (const key of block.dependsOn) {
    const present = byKey.has(key) ? key : (key.split('/')[0] ?? key);
    const first = byKey.get(present);
    // A template cannot wait for another one.
    if (first?.type && (first.block.place === block.place || language !== 'cloudformation')) wanted.add(present);
  }
  for (const { value } of planned.properties) referredBy(value, (key) => wanted.delete(key));
  return [...wanted];
}

const naturally = (text: string) => text.replace(/[0-9]+/g, (digits) => digits.padStart(9, '0'));

const kindOrder = new Map<string, number>(kindNames.map((kind, place) => [kind, place]));

/** What a resource stands in. */
interface Home {
  readonly region: string;
  readonly vpc: string;
}

/** The blocks of one resource, and what their place in the output follows from. */
interface Owned {
  readonly owner: ResourceId;
  readonly blocks: PlannedBlock[];
  readonly home: Home;
  readonly kind: number;
  readonly label: string;
}

/** Each resource with its blocks, which stand side by side. */
function owners(byKey: ByKey, index: Index): Owned[] {
  const homes = new Map<ResourceId, Home>();
  const homeOf = (owner: ResourceId) => {
    const place = index.vpcOf(owner) ?? owner;
    let home = homes.get(place);
    if (!home) {
      const region = index.getAs('region', index.regionOf(place))?.code ?? '';
      home = { region, vpc: naturally(byKey.get(index.vpcOf(owner) ?? '')?.label ?? '') };
      homes.set(place, home);
    }
    return home;
  };
  const found: Owned[] = [];
  for (const planned of byKey.values()) {
    if (planned.type === '') continue;
    const { owner } = planned.block;
    const last = found.at(-1);
    if (last?.owner === owner) last.blocks.push(planned);
    else {
      const kind = kindOrder.get(index.get(owner)?.kind ?? '') ?? -1;
      found.push({ owner, blocks: [planned], home: homeOf(owner), kind, label: naturally(planned.label) });
    }
  }
  return found;
}

const compare = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);

/** Blocks by file, sorted by Region, VPC, kind and label; blocks of one resource keep their order. */
function ordered(byKey: ByKey, index: Index): Plan['byArea'] {
  const sorted = owners(byKey, index).sort(
    (a, b) =>
      compare(a.home.region, b.home.region) ||
      compare(a.home.vpc, b.home.vpc) ||
      compare(a.kind, b.kind) ||
      compare(a.label, b.label) ||
      compare(a.owner, b.owner),
  );
  const byArea = new Map(areas.map((area): [Area, PlannedBlock[]] => [area, []]));
  for (const { blocks } of sorted) for (const planned of blocks) byArea.get(planned.block.type.area)?.push(planned);
  return byArea;
}

/** What a language calls it; for the API the action that makes it. */
function typeName(type: BlockType, language: Language): string {
  if (language === 'api') return apiOf(type)?.action ?? '';
  return type[sides[language]] ?? '';
}

/** Blocks of a language with their labels and properties, by key in order of creation; nothing of other blocks yet. */
function named(blocks: readonly Block[], language: Language): Map<string, PlannedBlock> {
  const own = blocks.filter((block) => isFor(block, language));
  const labels = labelBlocks(own, language);
  const columns = new Map<BlockType, readonly Column[]>();
  const byKey = new Map<string, PlannedBlock>();
  own.forEach((block, i) => {
    const { type, key } = block;
    let known = columns.get(type);
    if (!known) {
      known = columnsOf(type, language);
      columns.set(type, known);
    }
    const properties = propertiesOf(block, known, language);
    byKey.set(key, { block, type: typeName(type, language), label: labels[i] ?? '', properties, dependsOn: NONE });
  });
  return byKey;
}

/** A design as the blocks of one language, in the order of its output. Deterministic; never throws on a broken design. */
export function planExport(index: Index, language: Language): Plan {
  const byRegion = placesOf(index);
  const lowered = lowerDesign(index, byRegion);
  const notices = lowered.notices.filter((notice) => notice.only === undefined || notice.only === language);
  const byKey = named(lowered.blocks, language);
  dropMissing(byKey, index, notices);
  for (const [key, planned] of byKey) {
    const dependsOn = dependencies(planned, byKey, language);
    if (dependsOn.length > 0) byKey.set(key, { ...planned, dependsOn });
  }
  const byArea = ordered(byKey, index);
  const blocks = [...byArea.values()].flat();
  const used = new Set(blocks.map(({ block }) => block.place));
  const places = [...new Set(byRegion.values())];
  return {
    blocks,
    byArea,
    byKey,
    notices,
    placeOf: (id) => placeOf(index, byRegion, id),
    accountName: ({ account }) => index.getAs('account', account)?.name ?? '',
    accountId: ({ account }) => index.getAs('account', account)?.accountId ?? '',
    places: places.filter((place, i) => i === 0 || used.has(place)),
    zoneNaming: index.design.zoneNaming,
  };
}
