import type { Service } from '../../cloud/api';
import type { Place } from '../../cloud/place';
import type { Index } from '../../kinds/index';
import type { Exported, ExportOptions } from '../exported';
import { TextFile } from '../text';
import type { Act, Call, Step, Value } from './calls';
import { jsString, layOut, type Printed } from './literals';
import { addNotices, placeName, type Script, scriptOf, secretLines } from './script';
import { camel } from './words';

/** Client packages of the AWS SDK for JavaScript v3, and their classes. */
const CLIENTS: Readonly<Record<Service, readonly [name: string, className: string]>> = {
  ec2: ['ec2', 'EC2Client'],
  elbv2: ['elastic-load-balancing-v2', 'ElasticLoadBalancingV2Client'],
  rds: ['rds', 'RDSClient'],
  lambda: ['lambda', 'LambdaClient'],
  eks: ['eks', 'EKSClient'],
  ecs: ['ecs', 'ECSClient'],
  iam: ['iam', 'IAMClient'],
  ram: ['ram', 'RAMClient'],
  logs: ['cloudwatch-logs', 'CloudWatchLogsClient'],
  s3api: ['s3', 'S3Client'],
  ssm: ['ssm', 'SSMClient'],
  sts: ['sts', 'STSClient'],
  directconnect: ['direct-connect', 'DirectConnectClient'],
  'network-firewall': ['network-firewall', 'NetworkFirewallClient'],
};

const idOf = (name: string) => `ids.${camel(name)}`;

function printed(value: Value): Printed {
  switch (value.type) {
    case 'literal':
      return typeof value.value === 'string' ? jsString(value.value) : String(value.value);
    case 'base64':
      return `Buffer.from(${jsString(value.text)}).toString('base64')`;
    case 'variable':
      return idOf(value.name);
    case 'secret':
      return `process.env.${value.name.toUpperCase()}`;
    case 'ipv6-subnet':
      return `ipv6Subnet(${idOf(value.of)}, ${value.number})`;
    case 'list':
      return { open: '[', close: ']', parts: value.items.map((item) => ['', printed(item)] as const) };
    case 'map':
      if (value.entries.length === 0) return '{}';
      return {
        open: '{ ',
        close: ' }',
        parts: value.entries.map(([key, entry]) => [`${keyOf(key)}: `, printed(entry)] as const),
      };
  }
}

/** A key; `__proto__` would be no key of its own. */
const keyOf = (key: string) =>
  key === '__proto__' ? "['__proto__']" : /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key) ? key : jsString(key);

const inline = (value: Value) => layOut('', printed(value), '', '', Number.POSITIVE_INFINITY)[0] ?? '';

function pathOf(response: string, path: readonly Step[]): string {
  let text = response;
  for (const step of path) {
    if (step.type === 'member') text += `?.${step.name}`;
    else if (step.type === 'index') text += `?.[${step.at}]`;
    else if (step.type === 'values') text = `Object.values(${text} ?? {})`;
    else if (step.type === 'nth') text += `?.toSorted((a, b) => (a.${step.by} < b.${step.by} ? -1 : 1))[${step.at}]`;
    else text += `?.find((one) => one.${step.member.replaceAll('.', '?.')} === ${inline(step.value)})`;
  }
  return text;
}

const SDK_NAMES: Readonly<Record<string, string>> = { 'network-firewall': 'networkFirewall' };

const clientName = (script: Script, { service, place }: Omit<Call, 'action'>) =>
  camel(`${SDK_NAMES[service] ?? service}_${script.places.get(place) ?? 'region'}`);

const known = new WeakMap<Script, ReadonlySet<string>>();

/** The call that an act prints as a command; undefined for a waiter of the SDK. */
function calledBy(act: Script['calls']['acts'][number]): Call | undefined {
  if (act.type === 'call') return act.call;
  return act.waiting.type === 'poll' ? act.waiting.call : undefined;
}

/** Actions that the packages of two services of a program both have. */
function ambiguousIn(script: Script): ReadonlySet<string> {
  let found = known.get(script);
  if (!found) {
    const services = new Map<string, Set<string>>();
    for (const act of script.calls.acts) {
      const call = calledBy(act);
      if (!call) continue;
      const { action, service } = call;
      services.set(action, (services.get(action) ?? new Set()).add(service));
    }
    found = new Set([...services].flatMap(([action, all]) => (all.size > 1 ? [action] : [])));
    known.set(script, found);
  }
  return found;
}

/** The class of a call as the program names it: with its service where another one has a class of that name. */
function commandName(script: Script, { action, service }: Pick<Call, 'action' | 'service'>): string {
  const name = `${action}Command`;
  return ambiguousIn(script).has(action) ? `${CLIENTS[service][1].replace(/Client$/, '')}${name}` : name;
}

const commandOf = (script: Script, call: Call): Printed => {
  const input = printed(call.parameters);
  const name = `new ${commandName(script, call)}(`;
  return typeof input === 'string' ? `${name}${input})` : { open: `${name}{ `, close: ' })', parts: input.parts };
};

/** A value with more around it. */
function around(before: string, value: Printed, after: string): Printed {
  if (typeof value === 'string') return `${before}${value}${after}`;
  return { open: before + value.open, close: value.close + after, parts: value.parts };
}

function callLines(script: Script, act: Extract<Act, { type: 'call' }>): readonly string[] {
  const { call, captures, tolerate } = act;
  const client = clientName(script, call);
  const [first, last] =
    tolerate.length === 0
      ? [`await ${client}.send(`, ')']
      : [`await tolerate([${tolerate.map(jsString).join(', ')}], () => ${client}.send(`, '))'];
  const sent = around(first, commandOf(script, call), last);
  const [only, ...more] = captures;
  if (!only) return layOut('', sent, ';', '');
  const isPlain = only.path.every(({ type }) => type !== 'values');
  if (more.length === 0 && isPlain) return layOut(`${idOf(only.variable)} = (`, sent, `)${pathOf('', only.path)};`, '');
  return [
    '{',
    ...layOut('const response = ', sent, ';', '  '),
    ...captures.map(({ variable, path }) => `  ${idOf(variable)} = ${pathOf('response', path)};`),
    '}',
  ];
}

function waitLines(script: Script, act: Extract<Act, { type: 'wait' }>): readonly string[] {
  const { waiting } = act;
  const client = clientName(script, waiting.call);
  if (waiting.type === 'waiter') {
    const open = `await waitUntil${waiting.waiter}({ client: ${client}, maxWaitTime: TIME_LIMIT }, `;
    return layOut('', around(open, printed(waiting.call.parameters), ')'), ';', '');
  }
  const failed = `[${waiting.failed.map(jsString).join(', ')}]`;
  const open = `await waitUntil((response) => ${pathOf('response', waiting.path)}, ${jsString(waiting.until)}, ${failed}, () => ${client}.send(`;
  return layOut('', around(open, commandOf(script, waiting.call), '))'), ';', '');
}

const TOLERATE = [
  '/** Makes a call. Errors with one of these codes mean that it is so already. */',
  'async function tolerate(codes, send) {',
  '  try {',
  '    return await send();',
  '  } catch (error) {',
  '    if (!codes.includes(error.name)) throw error;',
  '    return {};',
  '  }',
  '}',
];

const WAIT_UNTIL = [
  '/** Asks again and again until the state is the wanted one. */',
  'async function waitUntil(stateOf, wanted, failed, send) {',
  '  const deadline = Date.now() + TIME_LIMIT * 1000;',
  '  for (;;) {',
  '    const state = stateOf(await send());',
  '    if (state === wanted) return;',
  '    if (failed.includes(state) || Date.now() > deadline) throw new Error(`Waited for ${wanted}, found ${state}`);',
  '    await new Promise((resolve) => setTimeout(resolve, 5000));',
  '  }',
  '}',
];

const IPV6_SUBNET = [
  '/** The n-th /64 of an IPv6 block. */',
  'function ipv6Subnet(block, number) {',
  "  const groups = [...block.split('::')[0].split('/')[0].split(':'), '0', '0', '0', '0'].slice(0, 4);",
  '  const bits = groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n) + BigInt(number);',
  '  const shown = [48n, 32n, 16n, 0n].map((shift) => ((bits >> shift) & 0xffffn).toString(16));',
  "  return `${shown.join(':')}::/64`;",
  '}',
];

interface Imports {
  readonly byService: ReadonlyMap<Service, ReadonlySet<string>>;
  readonly clients: ReadonlyMap<string, { readonly service: Service; readonly place: Place }>;
}

/** How a class is imported: `CreateClusterCommand as EKSCreateClusterCommand`. */
function imported(script: Script, call: Pick<Call, 'action' | 'service'>): string {
  const name = commandName(script, call);
  return name === `${call.action}Command` ? name : `${call.action}Command as ${name}`;
}

function importsOf(script: Script): Imports {
  const byService = new Map<Service, Set<string>>();
  const clients = new Map<string, { readonly service: Service; readonly place: Place }>();
  for (const act of script.calls.acts) {
    const call = act.type === 'call' ? act.call : act.waiting.call;
    const names = byService.get(call.service) ?? new Set([CLIENTS[call.service][1]]);
    byService.set(call.service, names);
    if (act.type === 'call') names.add(imported(script, act.call));
    else if (act.waiting.type === 'waiter') names.add(`waitUntil${act.waiting.waiter}`);
    else names.add(imported(script, act.waiting.call));
    clients.set(clientName(script, call), { service: call.service, place: call.place });
  }
  return { byService, clients };
}

function packagesOf(script: Script, imports: Imports): readonly string[] {
  const packages = [...imports.byService.keys()].map((service) => `@aws-sdk/client-${CLIENTS[service][0]}`);
  return [...packages, ...(script.accounts.size > 0 ? ['@aws-sdk/credential-providers'] : [])].sort();
}

function head(script: Script, imports: Imports, file: TextFile): void {
  const { acts } = script.calls;
  file.addAll([`// ${script.title}`, ...script.errors.map((line) => `// ${line}`), '//']);
  file.addAll([
    '// Makes the network with the AWS SDK for JavaScript v3:',
    `//   npm install ${packagesOf(script, imports).join(' ')}`,
    '//   node create-network.mjs',
    '// It is not idempotent: run again, it makes everything a second time. It only makes; it prints the ids of what it',
    '// made, also when it fails halfway.',
  ]);
  file.addAll(secretLines(script).map((line) => `// ${line}`));
  addNotices(script, '//', file);
  file.gap();
  for (const [service, names] of [...imports.byService].sort(([a], [b]) => (CLIENTS[a][0] < CLIENTS[b][0] ? -1 : 1))) {
    const parts = [...names].sort().map((name) => ['', name] as const);
    file.addAll(
      layOut('import ', { open: '{ ', close: ' }', parts }, ` from '@aws-sdk/client-${CLIENTS[service][0]}';`, ''),
    );
  }
  if (script.accounts.size > 0) file.add("import { fromIni } from '@aws-sdk/credential-providers';");
  file.gap();
  if (acts.some(({ type }) => type === 'wait'))
    file.addAll(['/** Seconds that a change may take. */', 'const TIME_LIMIT = 1800;']);
  file.addAll(['/** Ids of what was made. */', 'const ids = {};']);
  for (const [name, { service, place }] of imports.clients) {
    const account = script.accounts.get(place);
    const profile =
      account === undefined
        ? ''
        : `, credentials: fromIni({ profile: process.env.${account.toUpperCase()}_PROFILE ?? '${account}' })`;
    file.add(`const ${name} = new ${CLIENTS[service][1]}({ region: ${jsString(place.region)}${profile} });`);
  }
  const add = (part: readonly string[]) => {
    file.gap();
    file.addAll(part);
  };
  if (acts.some((act) => act.type === 'call' && act.tolerate.length > 0)) add(TOLERATE);
  if (acts.some((act) => act.type === 'wait' && act.waiting.type === 'poll')) add(WAIT_UNTIL);
  if (JSON.stringify(acts).includes('"ipv6-subnet"')) add(IPV6_SUBNET);
}

function body(script: Script, file: TextFile): void {
  file.gap();
  file.add("process.on('exit', () => console.table(ids));");
  let place: Place | null = null;
  let owner: string | null | undefined;
  for (const act of script.calls.acts) {
    const own = act.type === 'call' ? act.call.place : act.waiting.call.place;
    if (own !== place) {
      file.gap();
      file.add(`// ---- ${placeName(script, own)} ----`);
      owner = undefined;
    }
    const write = () => {
      if (act.owner !== owner) {
        file.gap();
        file.add(`// ${act.owner === null ? 'What AWS has there' : script.nameOf(act.owner)}`);
      }
      file.addAll(act.type === 'call' ? callLines(script, act) : waitLines(script, act));
    };
    if (act.owner === null) write();
    else file.own(act.owner, write);
    place = own;
    owner = act.owner;
  }
}

/** One program for the AWS SDK v3. */
export function exportJavaScript(index: Index, options: ExportOptions): Exported {
  const script = scriptOf(index, options);
  const { notices } = script.plan;
  if (script.calls.acts.length === 0) return { files: [], notices };
  const imports = importsOf(script);
  const file = new TextFile([]);
  head(script, imports, file);
  body(script, file);
  return { files: [file.finish('create-network.mjs')], notices };
}
