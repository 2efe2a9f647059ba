import { createResource } from './create';
import { type KindName, kindOf, type Resource, type ResourceOf } from './index';
import { type Linker, type Linkers, put, quoted } from './linking';

/** Sets what a resource of a Region watches or leads to. */
const setTarget =
  (field: string, says: string): Linker =>
  (index, from, to) => {
    if (index.regionOf(from.id) !== index.regionOf(to.id))
      return `${quoted(from)} and ${quoted(to)} are in different Regions.`;
    if ((from as unknown as Record<string, unknown>)[field] === to.id)
      return `${quoted(from)} is already linked to ${quoted(to)}.`;
    return {
      says: `${says} ${quoted(to)} by ${quoted(from)}`,
      apply: (design) => put(design, from.id, { [field]: to.id }),
    };
  };

/** A session needs a filter: the first one of the Region, or an empty one that is made with it. */
const mirror: Linker = (index, from, to) => {
  const target = to as ResourceOf<'traffic-mirror-target'>;
  const region = index.regionOf(to.id);
  if (index.regionOf(from.id) !== region) return `${quoted(from)} and ${quoted(to)} are in different Regions.`;
  if (target.target === from.id) return `${quoted(to)} hands packets to ${quoted(from)}, which is therefore no source.`;
  const filter = index.all('traffic-mirror-filter').find((one) => one.parent === region);
  const taken = index.all('traffic-mirror-session').filter((session) => session.source === from.id);
  const sessionNumber = taken.reduce((largest, session) => Math.max(largest, session.sessionNumber), 0) + 1;
  return {
    says: `Mirror ${quoted(from)} to ${quoted(to)}`,
    apply: (design) => {
      const ready = filter ? { design, id: filter.id } : createResource(design, 'traffic-mirror-filter', region);
      const made = createResource(ready.design, 'traffic-mirror-session', region, {
        name: `${from.name}-${to.name}`,
        fields: { source: from.id, target: to.id, filter: ready.id, sessionNumber },
      });
      return { ok: true, design: made.design, focus: [made.id] };
    },
  };
};

const toEach = (kind: KindName, path: string, linker: Linker): Partial<Record<KindName, Linker>> => {
  const kinds = kindOf(kind).references.find((reference) => reference.path === path)?.to ?? [];
  return Object.fromEntries(kinds.map((one) => [one, linker]));
};

/** Links of flow logs and traffic mirroring. */
export const observabilityLinks: Linkers = {
  'flow-log': toEach('flow-log', 'target', setTarget('target', 'Record the traffic of')),
  'traffic-mirror-target': toEach('traffic-mirror-target', 'target', setTarget('target', 'Hand packets to')),
  'network-interface': { 'traffic-mirror-target': mirror },
  'traffic-mirror-session': { 'traffic-mirror-filter': setTarget('filter', 'Choose packets with') },
};

/** The field of a new resource that names what it is dropped on. */
const DROPPED: Partial<Record<KindName, string>> = {
  'flow-log': 'target',
  'traffic-mirror-target': 'target',
  'traffic-mirror-session': 'source',
};

/** What a new flow log, mirror target or mirror session is about, where it is dropped on such a thing. */
export function aboutDropped(kind: KindName, on: Resource | undefined): object {
  const path = DROPPED[kind];
  const spec = kindOf(kind).references.find((reference) => reference.path === path);
  return path !== undefined && on && spec?.to.includes(on.kind) ? { [path]: on.id } : {};
}
