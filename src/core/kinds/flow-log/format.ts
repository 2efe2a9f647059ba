import { type FlowLogField, flowLogFields } from './fields';

/** The text of a format as its author wrote it, read: the fields by name, or the first thing that is wrong with it. */
export type FormatReading =
  | { readonly ok: true; readonly fields: readonly string[] }
  | { readonly ok: false; readonly problem: string };

const listOf = (names: readonly string[]) => names.map((name) => `"${name}"`).join(' or ');

/** Names of fields that differ from a text by a letter or two at the end, or hold it. */
function nearest(name: string, known: readonly FlowLogField[]): string {
  const plain = name.toLowerCase().replace(/[_ ]/g, '-');
  const near = known.filter(
    (field) => field.name === plain || field.name.startsWith(plain) || plain.startsWith(field.name),
  );
  return near.length === 0 ? '' : ` Is it ${listOf(near.slice(0, 3).map((field) => field.name))}?`;
}

/**
 * Reads a format such as `${srcaddr} ${dstaddr}`: fields separated by blanks. An empty one is the default of AWS. What
 * is wrong is said with its place, and nothing is repaired.
 */
export function parseFormat(text: string, known: readonly FlowLogField[] = flowLogFields): FormatReading {
  const names = new Set(known.map(({ name }) => name));
  const fields: string[] = [];
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [i, word] of words.entries()) {
    const where = `Field ${i + 1} of the format`;
    const name = /^\$\{([^{}$]*)\}$/.exec(word)?.[1];
    if (name === undefined) {
      const bare = word.replace(/[${}]/g, ' ').trim();
      const hint = bare === '' || bare.includes(' ') ? 'separate fields by blanks' : `write "\${${bare}}"`;
      return { ok: false, problem: `${where} is "${word}", but every field is a name inside of \${}; ${hint}.` };
    }
    if (!names.has(name))
      return {
        ok: false,
        problem: `${where} is "${name}", which is no field of these records.${nearest(name, known)}`,
      };
    fields.push(name);
  }
  return { ok: true, fields };
}

/** The text of a format that has these fields. */
export const formatOf = (fields: readonly string[]): string => fields.map((name) => `\${${name}}`).join(' ');

/** A record as AWS would write it with these fields, the version being that of the newest among them. */
export function sampleRecord(fields: readonly string[], known: readonly FlowLogField[] = flowLogFields): string {
  const byName = new Map(known.map((field) => [field.name, field]));
  const version = fields.reduce((newest, name) => Math.max(newest, byName.get(name)?.version ?? 0), 2);
  return fields.map((name) => (name === 'version' ? String(version) : (byName.get(name)?.sample ?? '-'))).join(' ');
}
