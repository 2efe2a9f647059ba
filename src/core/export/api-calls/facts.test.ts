import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ApiFacts, Given, Parameters, Read, Service, Wait } from '../../cloud/api';
import { parseApiPath } from '../../cloud/api-path';
import { apiOf, type BlockType, blockTypes } from '../../cloud/block';
// Loads every kind, and so defines every type of block.
import '../../kinds/lowering';
import { modelsPath, readModels, type ServiceModel, shapeAt } from './testing/models';
import { wireNamesFile } from './testing/wire';
import { protocols } from './wire';

/**
 * What block types say of the AWS API against the models of botocore: no unknown action, parameter, response path or
 * waiter, no missing required parameter. UPDATE_API_MODELS=1 adds the operations that are used to models.json.
 */

interface Use {
  readonly service: Service;
  readonly action: string;
  /** null: only the response counts */
  readonly parameters: readonly string[] | null;
  readonly given: readonly Given[];
  readonly path: string | null;
  readonly waiter: boolean;
  readonly what: string;
}

const inputs = (parameters: Parameters | undefined) => ({
  parameters: Object.keys(parameters ?? {}),
  given: Object.values(parameters ?? {}),
});

function readUse(read: Read, service: Service, what: string): Use {
  const { action, path } = read;
  return { service: read.service ?? service, action, ...inputs(read.with), path, waiter: false, what };
}

function waitUse(wait: Wait | undefined, service: Service, what: string): readonly Use[] {
  if (wait === undefined) return [];
  if (!('waiter' in wait)) return [readUse(wait, service, what)];
  const own = wait.service ?? service;
  return [{ service: own, action: wait.waiter, ...inputs(wait.with), path: null, waiter: true, what }];
}

function creation(type: BlockType, api: ApiFacts): Use {
  const tags = api.tags;
  const tagged =
    tags === null || tags === 'create-tags'
      ? []
      : 'specification' in tags
        ? ['TagSpecifications[0].Tags[0].Key']
        : 'list' in tags
          ? [`${tags.list}[0].${tags.key ?? 'Key'}`, `${tags.list}[0].${tags.value ?? 'Value'}`]
          : [tags.map];
  const rows = Object.values(type.rows).flatMap(({ api: place }) => (typeof place === 'string' ? [place] : []));
  const { parameters, given } = inputs(api.with);
  return {
    service: api.service,
    action: api.action,
    parameters: [...parameters, ...rows, ...tagged],
    given,
    path: null,
    waiter: false,
    what: 'creation',
  };
}

/** Everything that a type asks of the API. */
function usesOf(type: BlockType): readonly Use[] {
  const api = apiOf(type);
  if (api === null) return [];
  const { service } = api;
  const uses: Use[] = [creation(type, api), ...waitUse(api.wait, service, 'wait')];
  for (const [name, read] of Object.entries(api.before ?? {})) uses.push(readUse(read, service, `before ${name}`));
  for (const [name, { api: place }] of Object.entries(type.rows)) {
    if (typeof place !== 'object' || place === null) continue;
    const { call, parameter } = place;
    const { parameters, given } = inputs(call.with);
    uses.push({
      service: call.service ?? service,
      action: call.action,
      parameters: parameter === null ? parameters : [...parameters, parameter],
      given,
      path: null,
      waiter: false,
      what: name,
    });
    uses.push(...waitUse(call.wait, service, name));
  }
  for (const [attribute, { api: found }] of Object.entries(type.yields)) {
    if (typeof found === 'string')
      uses.push({
        service,
        action: api.action,
        parameters: null,
        given: [],
        path: found,
        waiter: false,
        what: attribute,
      });
    else if (found != null && 'action' in found) uses.push(readUse(found, service, attribute));
  }
  if (typeof api.undo !== 'string') {
    const { undo } = api;
    const own = undo.service ?? service;
    uses.push({ service: own, action: undo.action, ...inputs(undo.with), path: null, waiter: false, what: 'undo' });
    uses.push(...waitUse(undo.gone, own, 'gone'));
  }
  if (api.tags === 'create-tags')
    uses.push({
      service: 'ec2',
      action: 'CreateTags',
      parameters: ['Resources[0]', 'Tags[0].Key'],
      given: [],
      path: null,
      waiter: false,
      what: 'tags',
    });
  return uses;
}

const withCalls = blockTypes.filter((type) => apiOf(type) !== null);

/** What the planner asks by itself. */
const LOOKUPS: readonly (readonly [Service, string])[] = [
  ['ec2', 'DescribeAvailabilityZones'],
  ['ec2', 'DescribeManagedPrefixLists'],
  ['ec2', 'DescribeTransitGatewayAttachments'],
  ['network-firewall', 'DescribeFirewall'],
  ['ssm', 'GetParameter'],
  ['sts', 'GetCallerIdentity'],
];

function wanted() {
  const services: Partial<Record<Service, { operations: Set<string>; waiters: Set<string> }>> = {};
  const of = (service: Service) => (services[service] ??= { operations: new Set(), waiters: new Set() });
  for (const [service, action] of LOOKUPS) of(service).operations.add(action);
  for (const { service, action, waiter } of withCalls.flatMap(usesOf))
    of(service)[waiter ? 'waiters' : 'operations'].add(action);
  return Object.fromEntries(
    Object.entries(services).map(([name, { operations, waiters }]) => [
      name,
      { operations: [...operations], waiters: [...waiters] },
    ]),
  );
}

if (process.env.UPDATE_API_MODELS === '1') {
  const made = spawnSync('python3', ['scripts/api-models.py'], { input: JSON.stringify(wanted()), maxBuffer: 1e8 });
  if (made.status !== 0) throw new Error(`scripts/api-models.py needs botocore and awscli: ${made.stderr}`);
  writeFileSync(modelsPath, made.stdout);
  writeFileSync(join(import.meta.dirname, 'wire-names.ts'), wireNamesFile(readModels()));
}

const models = readModels();
const UPDATE = 'unknown, or not in models.json yet: run UPDATE_API_MODELS=1 npx vitest run src/core/export/api-calls';

function problemsOfUse(use: Use, type: BlockType): readonly string[] {
  const model: ServiceModel | undefined = models.services[use.service];
  const name = use.waiter ? model?.waiters[use.action] : use.action;
  const operation = model?.operations[name ?? ''];
  if (!model || !operation) return [`${use.service} ${use.action}: ${UPDATE}`];
  const found: string[] = [];
  for (const path of use.parameters ?? []) {
    const steps = parseApiPath(path);
    const shape = steps ? shapeAt(steps, operation.input, model.shapes) : 'no path';
    if (typeof shape === 'string') found.push(`parameter ${path}: ${shape}`);
  }
  const given = new Set(use.parameters?.map((path) => path.split(/[.[]/)[0]));
  for (const required of model.shapes[operation.input ?? '']?.required ?? [])
    if (use.parameters && !given.has(required)) found.push(`required parameter ${required} is missing`);
  if (use.path !== null) {
    const steps = parseApiPath(use.path);
    const shape = steps ? shapeAt(steps, operation.output, model.outputs) : 'no path';
    if (typeof shape === 'string') found.push(`response ${use.path}: ${shape}`);
    else if (['structure', 'list', 'map'].includes(shape.type)) found.push(`response ${use.path}: a ${shape.type}`);
    for (const step of steps ?? [])
      if (step.type === 'where' && type.rows[step.name] === undefined && !(step.name in type.yields))
        found.push(`response ${use.path}: no row and no attribute ${step.name}`);
  }
  const api = apiOf(type);
  for (const value of use.given) {
    if (typeof value !== 'object') continue;
    if ('row' in value && type.rows[value.row] === undefined) found.push(`no row ${value.row}`);
    if ('own' in value && !(value.own in type.yields)) found.push(`yields no ${value.own}`);
    if ('before' in value && api?.before?.[value.before] === undefined)
      found.push(`nothing is read as ${value.before}`);
  }
  return found.map((problem) => `${use.action} (${use.what}): ${problem}`);
}

const nameOf = (type: BlockType) => `${type.tf ?? type.cfn ?? apiOf(type)?.action} ${type.noun}`;

describe('each type of block keeps to the models of the AWS API', () => {
  it.each(withCalls.map((type) => [nameOf(type), type] as const))('%s', (_name, type) => {
    const problems = usesOf(type).flatMap((use) => problemsOfUse(use, type));
    for (const [attribute, { api }] of Object.entries(type.yields))
      if (api === undefined) problems.push(`yields ${attribute}: api is not filled in (null: the API has none)`);
    expect(problems).toEqual([]);
  });
});

it('writes requests by the names of the models', () => {
  expect(readFileSync(join(import.meta.dirname, 'wire-names.ts'), 'utf8'), UPDATE).toBe(wireNamesFile(models));
  for (const [service, model] of Object.entries(models.services)) {
    const own = protocols[service as Service];
    const { protocol, apiVersion, endpointPrefix, targetPrefix, jsonVersion } = model;
    expect({ type: own.type, version: own.version, host: own.host, target: own.target }, service).toEqual({
      type: protocol,
      version: apiVersion,
      host: endpointPrefix,
      target: targetPrefix,
    });
    if (protocol === 'json') expect(own.json).toBe(jsonVersion);
  }
});

it('notices what is wrong', () => {
  const type = blockTypes.find(({ tf }) => tf === 'aws_vpc') as BlockType;
  const use = {
    ...(usesOf(type)[0] as Use),
    parameters: ['CidrBlocks[0]'],
    path: 'Vpc.Id',
    given: [{ own: 'rule-id' as const }],
  };
  expect(problemsOfUse(use, type)).toEqual([
    'CreateVpc (creation): parameter CidrBlocks[0]: no member CidrBlocks',
    'CreateVpc (creation): response Vpc.Id: no member Id',
    'CreateVpc (creation): yields no rule-id',
  ]);
  expect(problemsOfUse({ ...use, action: 'MakeVpc' }, type)).toEqual([`ec2 MakeVpc: ${UPDATE}`]);
  const bare = { ...use, action: 'CreateSubnet', parameters: [], path: null, given: [] };
  expect(problemsOfUse(bare, type)).toEqual(['CreateSubnet (creation): required parameter VpcId is missing']);
});
