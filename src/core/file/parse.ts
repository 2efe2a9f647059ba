import { type Design, kindNames, kinds, type Resource } from '../kinds/index';
import { envelopeSchema, FILE_FORMAT, FILE_VERSION } from './form';
import { integrityProblem, placeOf } from './integrity';
import { readJson } from './json';
import { type FileProblem, nameOf, schemaProblem, shown } from './problem';

export type ParsedDesign =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly problem: FileProblem };

/** Largest file that is read, in bytes of UTF-8; some 40,000 resources. */
const MAX_BYTES = 20_000_000;

function isTooLarge(text: string): boolean {
  if (text.length > MAX_BYTES) return true;
  if (text.length * 3 <= MAX_BYTES) return false;
  let bytes = 0;
  // A surrogate pair is four bytes: two for each half.
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return bytes > MAX_BYTES;
}

const refuse = (path: string, message: string) => ({ ok: false, problem: { path, message } }) as const;

/** Whether the file is ours and of a version that can be read: asked before anything else, as a newer one may look different. */
function versionProblem(file: object): FileProblem | null {
  const { format, version } = file as { readonly format?: unknown; readonly version?: unknown };
  if (format !== FILE_FORMAT) {
    const said = typeof format === 'string' ? shown(format) : nameOf(format);
    return { path: 'format', message: `expected "${FILE_FORMAT}", found ${said}. This is not a file of VPC Designer` };
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const said = typeof version === 'number' ? String(version) : nameOf(version);
    return { path: 'version', message: `expected a whole number from 1, found ${said}` };
  }
  if (version <= FILE_VERSION) return null;
  const message = `This file was saved by a newer version of VPC Designer (format ${version}; this one reads up to ${FILE_VERSION}). Update VPC Designer to open it.`;
  return { path: '', message };
}

type ParsedResource =
  | { readonly ok: true; readonly resource: Resource }
  | { readonly ok: false; readonly problem: FileProblem };

function parseResource(value: unknown, position: number): ParsedResource {
  const place = `resources[${position}]`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(place, `expected an object, found ${nameOf(value)}`);
  }
  const { kind, name } = value as { readonly kind?: unknown; readonly name?: unknown };
  const known = typeof kind === 'string' ? kinds.get(kind) : undefined;
  if (!known) {
    const said = typeof kind === 'string' ? shown(kind) : nameOf(kind);
    return refuse(`${place} → kind`, `expected one of ${kindNames.join(', ')}, found ${said}`);
  }
  const parsed = known.schema.safeParse(value);
  if (parsed.success) return { ok: true, resource: parsed.data as Resource };
  const said = placeOf(position, { kind: known.kind, name: typeof name === 'string' ? name : '' });
  return { ok: false, problem: schemaProblem(said, parsed.error, value) };
}

/** A value that JSON can hold, as a design; never throws and never repairs. */
function parseFile(file: unknown): ParsedDesign {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return refuse('', `Expected a design (an object), found ${nameOf(file)}. This is not a file of VPC Designer.`);
  }
  const version = versionProblem(file);
  if (version) return { ok: false, problem: version };
  const envelope = envelopeSchema.safeParse(file);
  if (!envelope.success) return { ok: false, problem: schemaProblem('', envelope.error, file) };
  const { name, zoneNaming, checks, nextId } = envelope.data;
  const resources: Resource[] = [];
  for (const [i, value] of envelope.data.resources.entries()) {
    const parsed = parseResource(value, i);
    if (!parsed.ok) return parsed;
    resources.push(parsed.resource);
  }
  const problem = integrityProblem(resources, nextId);
  if (problem) return { ok: false, problem };
  const said = { name, zoneNaming, ...(checks ? { checks } : {}), nextId };
  return { ok: true, design: { ...said, resources: new Map(resources.map((r) => [r.id, r])) } };
}

/** A saved file as a design, or the first thing that is wrong with it; never throws and never repairs. */
export function parseDesign(text: string): ParsedDesign {
  if (isTooLarge(text)) return refuse('', 'This file is larger than 20 MB, the most that VPC Designer opens.');
  if (text.trim() === '') return refuse('', 'This file is empty.');
  const json = readJson(text);
  if (json.ok) return parseFile(json.value);
  const { line, column, message } = json.problem;
  return refuse('', `This file is not JSON that VPC Designer reads: line ${line}, column ${column}: ${message}.`);
}
