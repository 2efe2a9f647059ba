import type { WireNames } from '../calls';
import type { Models, ServiceModel } from './models';

type Visit = (path: string, member: string, name: string) => void;

/** Every member of an input with its path and the name that goes over the wire. */
function walk(model: ServiceModel, shapeName: string, path: string, seen: ReadonlySet<string>, visit: Visit): void {
  const shape = model.shapes[shapeName];
  if (!shape || seen.has(shapeName)) return;
  const inside = new Set([...seen, shapeName]);
  if (shape.type === 'list') walk(model, shape.member ?? '', path, inside, visit);
  for (const [member, { shape: inner, name = member }] of Object.entries(shape.members ?? {})) {
    visit(`${path}.${member}`, member, name);
    walk(model, inner, `${path}.${member}`, inside, visit);
  }
}

/** Names that differ from those of the members, the usual one for each member and the exceptions from that. */
function ec2Names(model: ServiceModel) {
  const all: [path: string, member: string, name: string][] = [];
  for (const [action, { input }] of Object.entries(model.operations))
    walk(model, input ?? '', action, new Set(), (...found) => all.push(found));
  const counts = new Map<string, Map<string, number>>();
  for (const [, member, name] of all) {
    const own = counts.get(member) ?? new Map<string, number>();
    counts.set(member, own.set(name, (own.get(name) ?? 0) + 1));
  }
  const usual: Record<string, string> = {};
  for (const [member, names] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [name] = [...names].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0] ?? [member];
    if (name !== member) usual[member] = name;
  }
  const exceptions = all.filter(([, member, name]) => name !== (usual[member] ?? member));
  return { usual, exceptions: Object.fromEntries(exceptions.map(([path, , name]) => [path, name]).sort()) };
}

/** Names of list items where a service of the Query protocol, or of XML, has another one than `member`. */
function listNames(service: string, model: ServiceModel): [string, string][] {
  const found = new Map<string, string>();
  for (const [action, { input }] of Object.entries(model.operations))
    walk(model, input ?? '', action, new Set(), (path, member) => {
      const steps = path.split('.').slice(1);
      let name: string | undefined = input;
      for (const step of steps) {
        const shape = model.shapes[name ?? ''];
        const holder = shape?.type === 'list' ? model.shapes[shape.member ?? ''] : shape;
        name = holder?.members?.[step]?.shape;
      }
      const list = model.shapes[name ?? ''];
      if (list?.type === 'list' && list.name !== undefined && list.name !== 'member')
        found.set(`${service}.${member}`, list.name);
    });
  return [...found];
}

/**
 * Where each parameter of a REST request goes, by `service.Action.Parameter`: a part of the path, a part of the query, a
 * header, or all of the body, as it is or as a document of XML; the others are members of a body of JSON.
 * https://smithy.io/2.0/spec/http-bindings.html
 */
function restPlaces(service: string, model: ServiceModel): [string, string][] {
  const found: [string, string][] = [];
  for (const [action, { input, http }] of Object.entries(model.operations)) {
    const shape = model.shapes[input ?? ''];
    if (!http || !shape) continue;
    walk(model, input ?? '', action, new Set(), (path, member, name) => {
      const isTop = path === `${action}.${member}`;
      if (!isTop && name !== member)
        throw new Error(`${service} ${path} is "${name}" in a body: wire.ts cannot say that`);
    });
    for (const [member, { location, name = member, shape: inner, namespace }] of Object.entries(shape.members ?? {})) {
      const isText = ['string', 'blob'].includes(model.shapes[inner]?.type ?? '');
      const kind = location === 'uri' ? 'path' : location === 'querystring' ? 'query' : location;
      if (kind) found.push([`${service}.${action}.${member}`, `${kind} ${name}`]);
      else if (shape.payload === member)
        found.push([
          `${service}.${action}.${member}`,
          isText ? 'text' : ['document', name, ...(namespace ? [namespace] : [])].join(' '),
        ]);
      else if (name !== member) found.push([`${service}.${action}.${member}`, `body ${name}`]);
    }
  }
  return found;
}

/** What raw requests need to know of the models. */
function wireNamesOf(models: Models): WireNames {
  const rest: [string, string][] = [];
  const places: [string, string][] = [];
  const checksums: [string, string][] = [];
  const lists: [string, string][] = [];
  const waiters: [string, string][] = [];
  for (const [service, model] of Object.entries(models.services)) {
    for (const [action, { http, checksum }] of Object.entries(model.operations)) {
      if (http) rest.push([`${service}.${action}`, `${http.method} ${http.requestUri}`]);
      if (checksum) checksums.push([`${service}.${action}`, 'Content-MD5']);
    }
    places.push(...restPlaces(service, model));
    if (model.protocol === 'query' || model.protocol === 'rest-xml') lists.push(...listNames(service, model));
    for (const [waiter, operation] of Object.entries(model.waiters)) waiters.push([`${service}.${waiter}`, operation]);
  }
  const ec2 = models.services.ec2;
  return {
    ...(ec2 ? ec2Names(ec2) : { usual: {}, exceptions: {} }),
    lists: Object.fromEntries(lists.sort()),
    rest: Object.fromEntries(rest.sort()),
    places: Object.fromEntries(places.sort()),
    checksums: Object.fromEntries(checksums.sort()),
    waiters: Object.fromEntries(waiters.sort()),
  };
}

const key = (text: string) => (/^[A-Za-z]\w*$/.test(text) ? text : `'${text}'`);

/** The same as a file. */
export function wireNamesFile(models: Models): string {
  const parts = Object.entries(wireNamesOf(models)).map(([name, entries]) => {
    const lines = Object.entries(entries).map(([from, to]) => {
      const line = `    ${key(from)}: '${to}',`;
      return line.length > 120 ? `    ${key(from)}:\n      '${to}',\n` : `${line}\n`;
    });
    return lines.length === 0 ? `  ${name}: {},\n` : `  ${name}: {\n${lines.join('')}  },\n`;
  });
  return `import type { WireNames } from './calls';\n\n/** Written by UPDATE_API_MODELS=1 npx vitest run src/core/export/api-calls; from ${models.source}. */\nexport const wireNames: WireNames = {\n${parts.join('')}};\n`;
}
