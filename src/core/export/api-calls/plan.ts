import type { LaterCall } from '../../cloud/api';
import type { Attribute } from '../../cloud/expr';
import type { Plan } from '../plan';
import { Answers } from './answers';
import { type Call, type CallPlan, type Capture, type UndoAct, type Value, variablesOf } from './calls';
import { inOrder, needsOf } from './order';
import { type Site, text } from './sites';
import { Tree } from './tree';

interface PendingGone {
  readonly act: UndoAct;
  readonly needs: ReadonlySet<string>;
}

/** Turns blocks into calls in their order. */
class Planner extends Answers {
  readonly #undos: { readonly key: string; readonly undo: UndoAct; readonly gone: PendingGone | null }[] = [];

  run(): CallPlan {
    for (const planned of inOrder(this.plan)) {
      const site = this.sites.get(planned.block.key);
      if (site) this.#make(site);
    }
    for (const key of [...this.waits.keys()]) this.settle(key);
    return { acts: this.acts, undo: this.#undoing(), ids: this.ids, secrets: this.secrets };
  }

  /** All calls that make one block. */
  #make(site: Site): void {
    const { planned, api } = site;
    const { block } = planned;
    const tags = block.tags ?? [];
    if (api.onlyForTags && tags.length === 0) return;
    for (const key of needsOf(planned)) this.settle(key);
    for (const [name, read] of Object.entries(api.before ?? {})) {
      const variable = this.nameFor(`${block.key} before ${name}`, `${planned.label}_${name.replaceAll('-', '_')}`);
      this.ask(site, read, variable);
    }
    const tree = this.parameters(site, api.with);
    for (const [name, value] of site.properties) {
      const place = block.type.rows[name]?.api;
      if (typeof place === 'string') tree.set(place, this.value(value));
    }
    this.#addTags(site, tree);
    const undo = this.#planUndo(site);
    const captures = [...(this.wanted.get(block.key) ?? [])].flatMap((attribute): Capture[] => {
      const found = block.type.yields[attribute]?.api;
      if (typeof found !== 'string') return [];
      const variable = this.attributeName(site, attribute);
      if (attribute === 'id' || attribute === 'allocation-id')
        this.ids.push({ variable, owner: block.owner, place: block.place });
      return [{ variable, path: this.path(site, found) }];
    });
    const call: Call = { service: api.service, action: api.action, parameters: tree.finish(), place: block.place };
    const { tolerate = [] } = api;
    this.acts.push({
      type: 'call',
      call,
      captures,
      tolerate,
      mark: undo?.mark ?? null,
      reads: false,
      owner: block.owner,
    });
    this.#tagLater(site);
    if (api.wait) this.waits.set(block.key, this.waiting(site, api.wait, api.service));
    this.#later(site);
    if (undo) this.#undos.push({ key: block.key, undo: undo.act, gone: undo.gone });
  }

  #addTags(site: Site, tree: Tree): void {
    const { tags } = site.planned.block;
    const where = site.api.tags;
    if (!tags || tags.length === 0 || where === null || where === 'create-tags') return;
    if ('map' in where) {
      tree.set(where.map, { type: 'map', entries: tags.map(({ key, value }) => [key, text(value)] as const) });
      return;
    }
    const [keyName, valueName] = 'list' in where ? [where.key ?? 'Key', where.value ?? 'Value'] : ['Key', 'Value'];
    const items = tags.map(
      ({ key, value }): Value => ({
        type: 'map',
        entries: [
          [keyName, text(key)],
          [valueName, text(value)],
        ],
      }),
    );
    if ('list' in where) tree.set(where.list, { type: 'list', items });
    else {
      tree.set('TagSpecifications[0].ResourceType', text(where.specification));
      tree.set('TagSpecifications[0].Tags', { type: 'list', items });
    }
  }

  #tagLater(site: Site): void {
    const { block } = site.planned;
    if (site.api.tags !== 'create-tags' || !block.tags || block.tags.length === 0) return;
    const tree = new Tree();
    tree.set('Resources[0]', this.attribute(block.key, 'id'));
    const tags = block.tags.map(
      ({ key, value }): Value => ({
        type: 'map',
        entries: [
          ['Key', text(key)],
          ['Value', text(value)],
        ],
      }),
    );
    tree.set('Tags', { type: 'list', items: tags });
    const call: Call = { service: 'ec2', action: 'CreateTags', parameters: tree.finish(), place: block.place };
    this.acts.push({ type: 'call', call, captures: [], tolerate: [], mark: null, reads: false, owner: block.owner });
  }

  /** Changes after creation, in the order of the rows; those that are joint go out as one, where the first of them stands. */
  #later(site: Site): void {
    const { block } = site.planned;
    const groups = new Map<unknown, { readonly call: LaterCall; readonly tree: Tree }>();
    for (const [name, value] of site.properties) {
      const place = block.type.rows[name]?.api;
      if (typeof place !== 'object' || place === null) continue;
      if (value.type === 'literal' && value.value === place.unless) continue;
      const { call, parameter } = place;
      const group = groups.get(call.joint ? call : name) ?? { call, tree: this.parameters(site, call.with) };
      groups.set(call.joint ? call : name, group);
      if (parameter !== null) group.tree.set(parameter, this.value(value));
    }
    for (const { call, tree } of groups.values()) {
      this.settle(block.key);
      const service = call.service ?? site.api.service;
      const made: Call = { service, action: call.action, parameters: tree.finish(), place: block.place };
      this.acts.push({
        type: 'call',
        call: made,
        captures: [],
        tolerate: [],
        mark: null,
        reads: false,
        owner: block.owner,
      });
      if (call.wait) this.waits.set(block.key, this.waiting(site, call.wait, service));
    }
  }

  #planUndo(site: Site) {
    const { planned, api } = site;
    const { block } = planned;
    const { undo } = api;
    if (typeof undo === 'string' || this.goesAlong(site, undo)) return null;
    const call = this.call(site, undo, api.service);
    const used = [...variablesOf(call.parameters)];
    const ownNames = new Set(
      Object.keys(block.type.yields).flatMap((attribute) =>
        typeof block.type.yields[attribute as Attribute]?.api === 'string'
          ? [this.names.get(`${block.key} ${attribute}`)]
          : [],
      ),
    );
    // What gives no id of its own leaves a mark, so that only what was made is deleted.
    const mark = used.some((name) => ownNames.has(name))
      ? null
      : this.nameFor(`${block.key} mark`, `${planned.label}_made`);
    const known = mark === null ? used : [mark, ...used];
    const act: UndoAct = { type: 'undo', known, call, owner: block.owner };
    const gone: PendingGone | null = undo.gone
      ? {
          act: {
            type: 'gone',
            waiting: this.waiting(site, undo.gone, undo.service ?? api.service),
            known,
            owner: block.owner,
          },
          needs: new Set(needsOf(planned)),
        }
      : null;
    return { act, gone, mark };
  }

  /** The reverse order; that something is gone is awaited before what it needs is deleted. */
  #undoing(): readonly UndoAct[] {
    const acts: UndoAct[] = [];
    let pending: PendingGone[] = [];
    for (const { key, undo, gone } of [...this.#undos].reverse()) {
      acts.push(...pending.filter(({ needs }) => needs.has(key)).map(({ act }) => act));
      pending = pending.filter(({ needs }) => !needs.has(key));
      acts.push(undo);
      if (gone) pending.push(gone);
    }
    return [...acts, ...pending.map(({ act }) => act)];
  }
}

/** Every call that makes a design, in order. Deterministic; never throws on a broken design. */
export function planCalls(plan: Plan): CallPlan {
  return new Planner(plan).run();
}
