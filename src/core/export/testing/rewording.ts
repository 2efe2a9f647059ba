/** A value in no language: references by the key of their block, numbers as texts, names without case and underscores. */
export type Neutral = string | readonly Neutral[] | { readonly [name: string]: Neutral };
export type Fields = Readonly<Record<string, Neutral>>;

/** One object and a list of one are the same nested block. */
export const unwrapped = (value: Neutral): Neutral =>
  Array.isArray(value) && value.length === 1 && typeof value[0] === 'object' ? (value[0] as Neutral) : value;

export const isFields = (value: Neutral | undefined): value is Fields =>
  typeof value === 'object' && !Array.isArray(value);
export const listed = (value: Neutral | undefined): readonly Neutral[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Neutral[]) : [value];

export type Reading = (rows: Fields) => Fields;

/** A row that one language has by another name, or as a value of another type. */
export const renamed =
  (names: Readonly<Record<string, string>>): Reading =>
  (rows) => {
    const found: Record<string, Neutral> = {};
    for (const [row, value] of Object.entries(rows)) {
      const name = names[row] ?? row;
      if (name in found) throw new Error(`Two rows say ${name}: ${JSON.stringify([found[name], value])}`);
      found[name] = value;
    }
    return found;
  };

/** Rows of one language that are members of one object in the others: the members by the rows. */
export const folded =
  (into: string, members: Readonly<Record<string, string>>): Reading =>
  (rows) => {
    const own = Object.entries(rows).filter(([row]) => row in members);
    if (own.length === 0) return rows;
    const rest = Object.entries(rows).filter(([row]) => !(row in members));
    const object = Object.fromEntries(own.map(([row, value]) => [members[row] ?? row, value]));
    if (into in rows) throw new Error(`${into} is there as a whole and in parts: ${Object.keys(object)}`);
    return { ...Object.fromEntries(rest), [into]: object };
  };

/** One row, if it is there, as what it says in the words of the others. */
export const reworded =
  (row: string, words: (value: Neutral) => Fields): Reading =>
  (rows) => {
    const { [row]: value, ...rest } = rows;
    return value === undefined ? rows : { ...rest, ...words(value) };
  };

export const all =
  (...readings: readonly Reading[]): Reading =>
  (rows) =>
    readings.reduce((found, reading) => reading(found), rows);

/** An object; members without a value are left out. */
export const only = (members: Readonly<Record<string, Neutral | undefined>>): Neutral =>
  Object.fromEntries(Object.entries(members).filter((pair): pair is [string, Neutral] => pair[1] !== undefined));
