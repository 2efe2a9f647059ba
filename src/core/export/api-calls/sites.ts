import type { ApiFacts, Given, LaterCall, Parameters, Read, Service, Undo, Wait } from '../../cloud/api';
import { parseApiPath } from '../../cloud/api-path';
import { apiOf } from '../../cloud/block';
import type { Attribute, Expr } from '../../cloud/expr';
import type { Plan, PlannedBlock } from '../plan';
import type { Act, Call, CallPlan, Capture, Step, Value, Waiting } from './calls';
import { Tree } from './tree';

export const text = (value: string | number | boolean): Value => ({ type: 'literal', value });

/** One block while its calls are planned. */
export interface Site {
  readonly planned: PlannedBlock;
  readonly api: ApiFacts;
  readonly properties: ReadonlyMap<string, Expr>;
}

/** The blocks of a plan while calls are made of them: their names, what is asked about them, and what they wait for. */
export abstract class Sites {
  readonly acts: Act[] = [];
  readonly ids: CallPlan['ids'][number][] = [];
  readonly secrets: CallPlan['secrets'][number][] = [];
  protected readonly plan: Plan;
  protected readonly sites = new Map<string, Site>();
  protected readonly taken = new Set<string>();
  /** variables by block and attribute, or by question */
  protected readonly names = new Map<string, string>();
  protected readonly asked = new Set<string>();
  protected readonly waits = new Map<string, Waiting>();
  protected readonly wanted = new Map<string, Set<Attribute>>();

  constructor(plan: Plan) {
    this.plan = plan;
    for (const planned of plan.blocks) {
      const api = apiOf(planned.block.type);
      if (!api) continue;
      const properties = new Map(planned.properties.map(({ name, value }) => [name, value]));
      this.sites.set(planned.block.key, { planned, api, properties });
    }
    for (const site of this.sites.values()) this.collectWanted(site);
  }

  /** A value of a row as calls have it. */
  protected abstract value(expr: Expr): Value;

  /** Attributes of each block that something asks for, so that its creating call keeps them. */
  protected collectWanted(site: Site): void {
    const { planned, api, properties } = site;
    const { key } = planned.block;
    const want = (block: string, attribute: Attribute) => {
      const known = this.wanted.get(block) ?? new Set();
      this.wanted.set(block, known.add(attribute));
    };
    want(key, 'id');
    want(key, 'allocation-id');
    const walk = (expr: Expr): void => {
      if (expr.type === 'ref') want(expr.block, expr.attribute);
      else if (expr.type === 'ipv6-subnet') want(expr.vpc, 'ipv6-cidr');
      else if (expr.type === 'firewall-endpoint') want(expr.firewall, 'arn');
      else if (expr.type === 'list') expr.items.forEach(walk);
      else if (expr.type === 'map') for (const [, value] of expr.entries) walk(value);
    };
    for (const value of properties.values()) walk(value);
    const given: Given[] = [
      ...Object.values(api.wait?.with ?? {}),
      ...(typeof api.undo === 'string' || this.goesAlong(site, api.undo) ? [] : Object.values(api.undo.with ?? {})),
    ];
    for (const value of given) if (typeof value === 'object' && 'own' in value) want(key, value.own);
    const path = api.wait && 'path' in api.wait ? api.wait.path : '';
    for (const step of parseApiPath(path) ?? [])
      if (step.type === 'where' && !properties.has(step.name)) want(key, step.name as Attribute);
  }

  protected take(wished: string): string {
    const folded = (name: string) => name.replaceAll('_', '');
    let name = wished;
    for (let n = 2; this.taken.has(folded(name)); n += 1) name = `${wished}_${n}`;
    this.taken.add(folded(name));
    return name;
  }

  /** The name of what a question of a block, or of the planner, gives. */
  protected nameFor(of: string, wished: string): string {
    let name = this.names.get(of);
    if (name === undefined) {
      name = this.take(wished);
      this.names.set(of, name);
    }
    return name;
  }

  protected attributeName(site: Site, attribute: Attribute): string {
    const { block, label } = site.planned;
    const words = attribute.replaceAll('-', '_');
    const first = words.split('_')[0] ?? '';
    // No `web_association_association_id`.
    const stem = first !== 'id' && label.endsWith(`_${first}`) ? label.slice(0, -first.length - 1) : label;
    return this.nameFor(`${block.key} ${attribute}`, `${stem}_${words}`);
  }

  /** The value of an attribute; what no response holds is asked for, once. */
  protected attribute(key: string, attribute: Attribute): Value {
    const site = this.sites.get(key);
    const found = site?.planned.block.type.yields[attribute]?.api;
    if (!site || found == null) return text('');
    if (typeof found === 'string') return { type: 'variable', name: this.attributeName(site, attribute) };
    if ('row' in found) {
      const expr = site.properties.get(found.row);
      return expr ? this.value(expr) : text('');
    }
    const name = this.attributeName(site, attribute);
    this.ask(site, found, name);
    return { type: 'variable', name };
  }

  protected ask(site: Site, read: Read, name: string): void {
    if (this.asked.has(name)) return;
    this.asked.add(name);
    const call = this.call(site, read, site.api.service);
    this.read(call, [{ variable: name, path: this.path(site, read.path) }], site.planned.block.owner);
  }

  protected read(call: Call, captures: readonly Capture[], owner: string | null): void {
    this.acts.push({ type: 'call', call, captures, tolerate: [], mark: null, reads: true, owner });
  }

  protected given(site: Site, given: Given): Value | undefined {
    if (typeof given !== 'object') return text(given);
    if ('own' in given) return this.attribute(site.planned.block.key, given.own);
    if ('before' in given)
      return { type: 'variable', name: this.nameFor(`${site.planned.block.key} before ${given.before}`, '') };
    const expr = site.properties.get(given.row);
    return expr && this.value(expr);
  }

  protected path(site: Site, path: string): readonly Step[] {
    return (parseApiPath(path) ?? []).map((step) => {
      if (step.type !== 'where') return step;
      const expr = site.properties.get(step.name);
      const value = expr ? this.value(expr) : this.attribute(site.planned.block.key, step.name as Attribute);
      return { type: 'where', member: step.member, value };
    });
  }

  protected parameters(site: Site, parameters: Parameters | undefined, tree = new Tree()): Tree {
    for (const [path, given] of Object.entries(parameters ?? {})) {
      const value = this.given(site, given);
      if (value) tree.set(path, value);
    }
    return tree;
  }

  protected call(site: Site, operation: Undo | Read | LaterCall, service: Service): Call {
    return {
      service: operation.service ?? service,
      action: operation.action,
      parameters: this.parameters(site, operation.with).finish(),
      place: site.planned.block.place,
    };
  }

  protected waiting(site: Site, wait: Wait, service: Service): Waiting {
    if ('waiter' in wait) {
      const parameters = this.parameters(site, wait.with).finish();
      const call = { service: wait.service ?? service, parameters, place: site.planned.block.place };
      return { type: 'waiter', waiter: wait.waiter, call };
    }
    const call = this.call(site, wait, service);
    return { type: 'poll', call, path: this.path(site, wait.path), until: wait.until, failed: wait.failed ?? [] };
  }

  protected settle(key: string): void {
    const waiting = this.waits.get(key);
    if (!waiting) return;
    this.waits.delete(key);
    this.acts.push({ type: 'wait', waiting, owner: this.sites.get(key)?.planned.block.owner ?? null });
  }

  /** Whether a block goes with another one that is deleted as a whole. */
  protected goesAlong(site: Site, undo: Undo): boolean {
    const { within } = undo;
    if (!within || (within.unless !== undefined && site.planned.block.properties[within.unless] !== undefined))
      return false;
    const expr = site.properties.get(within.row);
    const other = expr?.type === 'ref' ? this.sites.get(expr.block) : undefined;
    return other !== undefined && (typeof other.api.undo !== 'string' || other.api.onlyForTags === true);
  }
}
