import type { ApiFacts, Given, LaterCall, Parameters, Read, Service, Undo, Wait } from '../../cloud/api';
import { parseApiPath } from '../../cloud/api-path';
import { apiOf } from '../../cloud/block';
import type { Attribute, Expr } from '../../cloud/expr';
import { snakeCase } from '../../cloud/labels';
import type { Place } from '../../cloud/place';
import { prefixListName } from '../../cloud/service-names';
import { zoneName, zonePlace } from '../../cloud/zones';
import type { Plan, PlannedBlock } from '../plan';
import {
  type Act,
  type Call,
  type CallPlan,
  type Capture,
  type Step,
  type UndoAct,
  type Value,
  variablesOf,
  type Waiting,
} from './calls';
import { inOrder, needsOf } from './order';
import { Tree } from './tree';

const text = (value: string | number | boolean): Value => ({ type: 'literal', value });
const member = (name: string): Step => ({ type: 'member', name });

/** One block while its calls are planned. */
interface Site {
  readonly planned: PlannedBlock;
  readonly api: ApiFacts;
  readonly properties: ReadonlyMap<string, Expr>;
}

interface PendingGone {
  readonly act: UndoAct;
  readonly needs: ReadonlySet<string>;
}

/** Turns blocks into calls in their order. */
class Planner {
  readonly acts: Act[] = [];
  readonly ids: CallPlan['ids'][number][] = [];
  readonly secrets: CallPlan['secrets'][number][] = [];
  readonly #undos: { readonly key: string; readonly undo: UndoAct; readonly gone: PendingGone | null }[] = [];
  readonly #plan: Plan;
  readonly #sites = new Map<string, Site>();
  readonly #taken = new Set<string>();
  /** variables by block and attribute, or by question */
  readonly #names = new Map<string, string>();
  readonly #asked = new Set<string>();
  readonly #waits = new Map<string, Waiting>();
  readonly #wanted = new Map<string, Set<Attribute>>();

  constructor(plan: Plan) {
    this.#plan = plan;
    for (const planned of plan.blocks) {
      const api = apiOf(planned.block.type);
      if (!api) continue;
      const properties = new Map(planned.properties.map(({ name, value }) => [name, value]));
      this.#sites.set(planned.block.key, { planned, api, properties });
    }
    for (const site of this.#sites.values()) this.#collectWanted(site);
  }

  run(): CallPlan {
    for (const planned of inOrder(this.#plan)) {
      const site = this.#sites.get(planned.block.key);
      if (site) this.#make(site);
    }
    for (const key of [...this.#waits.keys()]) this.#settle(key);
    return { acts: this.acts, undo: this.#undoing(), ids: this.ids, secrets: this.secrets };
  }

  /** Attributes of each block that something asks for, so that its creating call keeps them. */
  #collectWanted(site: Site): void {
    const { planned, api, properties } = site;
    const { key } = planned.block;
    const want = (block: string, attribute: Attribute) => {
      const known = this.#wanted.get(block) ?? new Set();
      this.#wanted.set(block, known.add(attribute));
    };
    want(key, 'id');
    want(key, 'allocation-id');
    const walk = (expr: Expr): void => {
      if (expr.type === 'ref') want(expr.block, expr.attribute);
      else if (expr.type === 'ipv6-subnet') want(expr.vpc, 'ipv6-cidr');
      else if (expr.type === 'list') expr.items.forEach(walk);
      else if (expr.type === 'map') for (const [, value] of expr.entries) walk(value);
    };
    for (const value of properties.values()) walk(value);
    const given: Given[] = [
      ...Object.values(api.wait?.with ?? {}),
      ...(typeof api.undo === 'string' || this.#goesAlong(site, api.undo) ? [] : Object.values(api.undo.with ?? {})),
    ];
    for (const value of given) if (typeof value === 'object' && 'own' in value) want(key, value.own);
    const path = api.wait && 'path' in api.wait ? api.wait.path : '';
    for (const step of parseApiPath(path) ?? [])
      if (step.type === 'where' && !properties.has(step.name)) want(key, step.name as Attribute);
  }

  #take(wished: string): string {
    const folded = (name: string) => name.replaceAll('_', '');
    let name = wished;
    for (let n = 2; this.#taken.has(folded(name)); n += 1) name = `${wished}_${n}`;
    this.#taken.add(folded(name));
    return name;
  }

  /** The name of what a question of a block, or of the planner, gives. */
  #nameFor(of: string, wished: string): string {
    let name = this.#names.get(of);
    if (name === undefined) {
      name = this.#take(wished);
      this.#names.set(of, name);
    }
    return name;
  }

  #attributeName(site: Site, attribute: Attribute): string {
    const { block, label } = site.planned;
    const words = attribute.replaceAll('-', '_');
    const first = words.split('_')[0] ?? '';
    // No `web_association_association_id`.
    const stem = first !== 'id' && label.endsWith(`_${first}`) ? label.slice(0, -first.length - 1) : label;
    return this.#nameFor(`${block.key} ${attribute}`, `${stem}_${words}`);
  }

  /** The value of an attribute; what no response holds is asked for, once. */
  #attribute(key: string, attribute: Attribute): Value {
    const site = this.#sites.get(key);
    const found = site?.planned.block.type.yields[attribute]?.api;
    if (!site || found == null) return text('');
    if (typeof found === 'string') return { type: 'variable', name: this.#attributeName(site, attribute) };
    if ('row' in found) {
      const expr = site.properties.get(found.row);
      return expr ? this.#value(expr) : text('');
    }
    const name = this.#attributeName(site, attribute);
    this.#ask(site, found, name);
    return { type: 'variable', name };
  }

  #ask(site: Site, read: Read, name: string): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    const call = this.#call(site, read, site.api.service);
    this.#read(call, [{ variable: name, path: this.#path(site, read.path) }], site.planned.block.owner);
  }

  #read(call: Call, captures: readonly Capture[], owner: string | null): void {
    this.acts.push({ type: 'call', call, captures, tolerate: [], mark: null, reads: true, owner });
  }

  #given(site: Site, given: Given): Value | undefined {
    if (typeof given !== 'object') return text(given);
    if ('own' in given) return this.#attribute(site.planned.block.key, given.own);
    if ('before' in given)
      return { type: 'variable', name: this.#nameFor(`${site.planned.block.key} before ${given.before}`, '') };
    const expr = site.properties.get(given.row);
    return expr && this.#value(expr);
  }

  #path(site: Site, path: string): readonly Step[] {
    return (parseApiPath(path) ?? []).map((step) => {
      if (step.type !== 'where') return step;
      const expr = site.properties.get(step.name);
      const value = expr ? this.#value(expr) : this.#attribute(site.planned.block.key, step.name as Attribute);
      return { type: 'where', member: step.member, value };
    });
  }

  #parameters(site: Site, parameters: Parameters | undefined, tree = new Tree()): Tree {
    for (const [path, given] of Object.entries(parameters ?? {})) {
      const value = this.#given(site, given);
      if (value) tree.set(path, value);
    }
    return tree;
  }

  #call(site: Site, operation: Undo | Read | LaterCall, service: Service): Call {
    return {
      service: operation.service ?? service,
      action: operation.action,
      parameters: this.#parameters(site, operation.with).finish(),
      place: site.planned.block.place,
    };
  }

  #waiting(site: Site, wait: Wait, service: Service): Waiting {
    if ('waiter' in wait) {
      const parameters = this.#parameters(site, wait.with).finish();
      const call = { service: wait.service ?? service, parameters, place: site.planned.block.place };
      return { type: 'waiter', waiter: wait.waiter, call };
    }
    const call = this.#call(site, wait, service);
    return { type: 'poll', call, path: this.#path(site, wait.path), until: wait.until, failed: wait.failed ?? [] };
  }

  #settle(key: string): void {
    const waiting = this.#waits.get(key);
    if (!waiting) return;
    this.#waits.delete(key);
    this.acts.push({ type: 'wait', waiting, owner: this.#sites.get(key)?.planned.block.owner ?? null });
  }

  /** A question that belongs to a place and not to a block, asked once. */
  #lookUp(place: Place, stem: string, call: Omit<Call, 'place'>, path: readonly Step[]): Value {
    const first = this.#plan.places[0] === place;
    const account = this.#plan.accountName(place);
    const where = first
      ? ''
      : `_${account}_${place.region}`
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '_')
          .replace(/_$/, '');
    const name = this.#nameFor(`${stem} ${this.#plan.places.indexOf(place)}`, `${stem}${where}`);
    if (!this.#asked.has(name)) {
      this.#asked.add(name);
      this.#read({ ...call, place }, [{ variable: name, path }], null);
    }
    return { type: 'variable', name };
  }

  #value(expr: Expr): Value {
    switch (expr.type) {
      case 'literal':
        return expr;
      case 'ref':
        return this.#attribute(expr.block, expr.attribute);
      case 'list':
        return { type: 'list', items: expr.items.map((item) => this.#value(item)) };
      case 'map':
        return { type: 'map', entries: expr.entries.map(([key, value]) => [key, this.#value(value)] as const) };
      case 'by-target':
        return expr.api === null ? text('') : this.#value(expr.api);
      case 'zone':
        return this.#zone(expr.place, expr.letter);
      case 'ipv6-subnet': {
        const block = this.#attribute(expr.vpc, 'ipv6-cidr');
        return block.type === 'variable' ? { type: 'ipv6-subnet', of: block.name, number: expr.number } : block;
      }
      case 'firewall-endpoint':
        return this.#firewallEndpoint(expr);
      // Only Terraform joins texts, and only templates take parameters; both stand in a side of their own.
      case 'joined':
      case 'optional-parameter':
        return text('');
      case 'prefix-list':
        return this.#prefixList(expr.place, expr.service);
      case 'account-id':
        return this.#account(expr.place);
      case 'direct-connect-attachment':
        return this.#directConnect(expr);
      case 'secret': {
        const label = this.#sites.get(expr.block)?.planned.label ?? 'secret';
        const name = this.#nameFor(`${expr.block} secret ${expr.what}`, `${label}_${snakeCase(expr.what)}`);
        if (!this.secrets.some((known) => known.name === name))
          this.secrets.push({ name, description: expr.description });
        return { type: 'secret', name };
      }
      case 'latest-image': {
        const name = `/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${expr.architecture}`;
        const parameters = new Tree();
        parameters.set('Name', text(name));
        const call = { service: 'ssm', action: 'GetParameter', parameters: parameters.finish() } as const;
        const stem = expr.architecture === 'arm64' ? 'amazon_linux_arm64_image_id' : 'amazon_linux_image_id';
        return this.#lookUp(expr.place, stem, call, [member('Parameter'), member('Value')]);
      }
    }
  }

  #zone(place: Place, letter: string): Value {
    const nth = this.#plan.zoneNaming === 'lookup' ? zonePlace(place.region, letter) : null;
    if (nth === null) return text(zoneName(place.region, letter));
    const parameters = new Tree();
    // Local Zones and Wavelength Zones are not what zone letters count.
    parameters.set('Filters[0].Name', text('opt-in-status'));
    parameters.set('Filters[0].Values[0]', text('opt-in-not-required'));
    const call = { service: 'ec2', action: 'DescribeAvailabilityZones', parameters: parameters.finish() } as const;
    const path: readonly Step[] = [
      member('AvailabilityZones'),
      { type: 'nth', by: 'ZoneName', at: nth },
      member('ZoneName'),
    ];
    return this.#lookUp(place, `zone_${nth + 1}_name`, call, path);
  }

  #prefixList(place: Place, service: string): Value {
    const parameters = new Tree();
    parameters.set('Filters[0].Name', text('prefix-list-name'));
    parameters.set('Filters[0].Values[0]', text(prefixListName(place.region, service)));
    const call = { service: 'ec2', action: 'DescribeManagedPrefixLists', parameters: parameters.finish() } as const;
    const stem = `${service.toLowerCase().replace(/[^a-z0-9]+/g, '_')}_prefix_list_id`;
    const path: readonly Step[] = [member('PrefixLists'), { type: 'index', at: 0 }, member('PrefixListId')];
    return this.#lookUp(place, /^[a-z]/.test(stem) ? stem : `aws_${stem}`, call, path);
  }

  /** The firewall lists its endpoints by zone; the one in the subnet is wanted, whatever the zone is called. */
  #firewallEndpoint(expr: Extract<Expr, { readonly type: 'firewall-endpoint' }>): Value {
    const parameters = new Tree();
    parameters.set('FirewallArn', this.#attribute(expr.firewall, 'arn'));
    const call = {
      service: 'network-firewall',
      action: 'DescribeFirewall',
      parameters: parameters.finish(),
    } as const;
    const path: readonly Step[] = [
      member('FirewallStatus'),
      member('SyncStates'),
      { type: 'values' },
      { type: 'where', member: 'Attachment.SubnetId', value: this.#attribute(expr.subnet, 'id') },
      member('Attachment'),
      member('EndpointId'),
    ];
    const labels = [expr.firewall, expr.subnet].map((key) => this.#sites.get(key)?.planned.label ?? 'firewall');
    return this.#lookUp(expr.place, `${labels.join('_')}_endpoint_id`, call, path);
  }

  #directConnect(expr: Extract<Expr, { readonly type: 'direct-connect-attachment' }>): Value {
    const filters = [
      ['transit-gateway-id', this.#attribute(expr.transitGateway, 'id')],
      ['resource-id', this.#attribute(expr.directConnectGateway, 'id')],
      ['resource-type', text('direct-connect-gateway')],
    ] as const;
    const parameters = new Tree();
    filters.forEach(([name, value], i) => {
      parameters.set(`Filters[${i}].Name`, text(name));
      parameters.set(`Filters[${i}].Values[0]`, value);
    });
    const call = {
      service: 'ec2',
      action: 'DescribeTransitGatewayAttachments',
      parameters: parameters.finish(),
    } as const;
    const label = this.#sites.get(expr.after)?.planned.label ?? 'direct_connect';
    const path = parseApiPath('TransitGatewayAttachments[0].TransitGatewayAttachmentId') as readonly Step[];
    return this.#lookUp(expr.place, `${label}_attachment_id`, call, path);
  }

  #account(place: Place): Value {
    const known = this.#plan.accountId(place);
    if (known !== '') return text(known);
    const call = { service: 'sts', action: 'GetCallerIdentity', parameters: new Tree().finish() } as const;
    return this.#lookUp(place, 'account_number', call, [member('Account')]);
  }

  /** All calls that make one block. */
  #make(site: Site): void {
    const { planned, api } = site;
    const { block } = planned;
    const tags = block.tags ?? [];
    if (api.onlyForTags && tags.length === 0) return;
    for (const key of needsOf(planned)) this.#settle(key);
    for (const [name, read] of Object.entries(api.before ?? {})) {
      const variable = this.#nameFor(`${block.key} before ${name}`, `${planned.label}_${name.replaceAll('-', '_')}`);
      this.#ask(site, read, variable);
    }
    const tree = this.#parameters(site, api.with);
    for (const [name, value] of site.properties) {
      const place = block.type.rows[name]?.api;
      if (typeof place === 'string') tree.set(place, this.#value(value));
    }
    this.#addTags(site, tree);
    const undo = this.#planUndo(site);
    const captures = [...(this.#wanted.get(block.key) ?? [])].flatMap((attribute): Capture[] => {
      const found = block.type.yields[attribute]?.api;
      if (typeof found !== 'string') return [];
      const variable = this.#attributeName(site, attribute);
      if (attribute === 'id' || attribute === 'allocation-id')
        this.ids.push({ variable, owner: block.owner, place: block.place });
      return [{ variable, path: this.#path(site, found) }];
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
    if (api.wait) this.#waits.set(block.key, this.#waiting(site, api.wait, api.service));
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
    tree.set('Resources[0]', this.#attribute(block.key, 'id'));
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
      const group = groups.get(call.joint ? call : name) ?? { call, tree: this.#parameters(site, call.with) };
      groups.set(call.joint ? call : name, group);
      if (parameter !== null) group.tree.set(parameter, this.#value(value));
    }
    for (const { call, tree } of groups.values()) {
      this.#settle(block.key);
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
      if (call.wait) this.#waits.set(block.key, this.#waiting(site, call.wait, service));
    }
  }

  /** Whether a block goes with another one that is deleted as a whole. */
  #goesAlong(site: Site, undo: Undo): boolean {
    const { within } = undo;
    if (!within || (within.unless !== undefined && site.planned.block.properties[within.unless] !== undefined))
      return false;
    const expr = site.properties.get(within.row);
    const other = expr?.type === 'ref' ? this.#sites.get(expr.block) : undefined;
    return other !== undefined && (typeof other.api.undo !== 'string' || other.api.onlyForTags === true);
  }

  #planUndo(site: Site) {
    const { planned, api } = site;
    const { block } = planned;
    const { undo } = api;
    if (typeof undo === 'string' || this.#goesAlong(site, undo)) return null;
    const call = this.#call(site, undo, api.service);
    const used = [...variablesOf(call.parameters)];
    const ownNames = new Set(
      Object.keys(block.type.yields).flatMap((attribute) =>
        typeof block.type.yields[attribute as Attribute]?.api === 'string'
          ? [this.#names.get(`${block.key} ${attribute}`)]
          : [],
      ),
    );
    // What gives no id of its own leaves a mark, so that only what was made is deleted.
    const mark = used.some((name) => ownNames.has(name))
      ? null
      : this.#nameFor(`${block.key} mark`, `${planned.label}_made`);
    const known = mark === null ? used : [mark, ...used];
    const act: UndoAct = { type: 'undo', known, call, owner: block.owner };
    const gone: PendingGone | null = undo.gone
      ? {
          act: {
            type: 'gone',
            waiting: this.#waiting(site, undo.gone, undo.service ?? api.service),
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
