import type { Place } from '../../cloud/place';
import type { Index } from '../../kinds/index';
import type { Exported, ExportOptions } from '../exported';
import { TextFile } from '../text';
import type { Act, Call, Step, Value } from './calls';
import { layOut, type Printed, pythonString } from './literals';
import { addNotices, placeName, type Script, scriptOf, secretLines } from './script';
import { snake } from './words';

const BOTO_NAMES: Readonly<Record<string, string>> = { s3api: 's3' };

function printed(value: Value): Printed {
  switch (value.type) {
    case 'literal':
      if (typeof value.value === 'string') return pythonString(value.value);
      if (typeof value.value === 'boolean') return value.value ? 'True' : 'False';
      return String(value.value);
    // botocore encodes it
    case 'base64':
      return pythonString(value.text);
    case 'variable':
      return `ids["${value.name}"]`;
    case 'secret':
      return `os.environ["${value.name.toUpperCase()}"]`;
    case 'ipv6-subnet':
      return `ipv6_subnet(ids["${value.of}"], ${value.number})`;
    case 'list':
      return { open: '[', close: ']', parts: value.items.map((item) => ['', printed(item)] as const) };
    case 'map':
      return {
        open: '{',
        close: '}',
        parts: value.entries.map(([key, entry]) => [`${pythonString(key)}: `, printed(entry)] as const),
      };
  }
}

/** Parameters by name. */
const keywords = ({ parameters }: Omit<Call, 'action'>): readonly (readonly [string, Printed])[] =>
  parameters.entries.map(([name, value]) => [`${name}=`, printed(value)] as const);

function inline(value: Value): string {
  return layOut('', printed(value), '', '', Number.POSITIVE_INFINITY)[0] ?? '';
}

const memberOf = (path: string) =>
  path
    .split('.')
    .map((name) => `["${name}"]`)
    .join('');

function pathOf(response: string, path: readonly Step[]): string {
  let text = response;
  for (const step of path) {
    if (step.type === 'member') text += `["${step.name}"]`;
    else if (step.type === 'index') text += `[${step.at}]`;
    else if (step.type === 'values') text += '.values()';
    else if (step.type === 'nth') text = `sorted(${text}, key=lambda one: one["${step.by}"])[${step.at}]`;
    else text = `next(one for one in ${text} if one${memberOf(step.member)} == ${inline(step.value)})`;
  }
  return text;
}

const clientOf = (script: Script, place: Place, service: string) =>
  `client("${BOTO_NAMES[service] ?? service}", ${script.accounts.has(place) ? `"${script.accounts.get(place)}"` : 'None'}, ${pythonString(place.region)})`;

function callLines(script: Script, act: Extract<Act, { type: 'call' }>): readonly string[] {
  const { call, captures, tolerate } = act;
  const method = `${clientOf(script, call.place, call.service)}.${snake(call.action)}`;
  const parameters = keywords(call);
  const several =
    captures.length > 1 ||
    (tolerate.length > 0 && captures.length > 0) ||
    captures.some(({ path }) => path.some(({ type }) => type === 'where' || type === 'nth'));
  const value: Printed =
    tolerate.length === 0
      ? { open: `${method}(`, close: ')', parts: parameters }
      : {
          open: 'tolerate(',
          close: ')',
          parts: [['', `(${tolerate.map((code) => `${pythonString(code)},`).join(' ')})`], ['', method], ...parameters],
        };
  const [only] = captures;
  if (!only) return layOut('', value, '', '    ');
  if (!several) return layOut(`ids["${only.variable}"] = `, value, pathOf('', only.path), '    ');
  const kept = captures.map(({ variable, path }) => `ids["${variable}"] = ${pathOf('response', path)}`);
  if (tolerate.length === 0) return [...layOut('response = ', value, '', '    '), ...kept.map((line) => `    ${line}`)];
  return [
    ...layOut('response = ', value, '', '    '),
    '    if response is not None:',
    ...kept.map((line) => `        ${line}`),
  ];
}

function waitLines(script: Script, act: Extract<Act, { type: 'wait' }>): readonly string[] {
  const { waiting } = act;
  const { call } = waiting;
  const client = clientOf(script, call.place, call.service);
  if (waiting.type === 'waiter') {
    const open = `${client}.get_waiter("${snake(waiting.waiter)}").wait(`;
    return layOut('', { open, close: ')', parts: keywords(call) }, '', '    ');
  }
  const path = pathOf('response', waiting.path);
  const failed = `(${waiting.failed.map((state) => `"${state}",`).join(' ')})`;
  const parts: readonly (readonly [string, Printed])[] = [
    ['', `lambda response: ${path}`],
    ['', pythonString(waiting.until)],
    ['', failed],
    ['', `${client}.${snake(waiting.call.action)}`],
    ...keywords(waiting.call),
  ];
  return layOut('', { open: 'wait_until(', close: ')', parts }, '', '    ');
}

const CLIENT = [
  'def client(service, account, region):',
  '    """The client of a service, made once: with the profile that --profile gives to an account."""',
  '    key = (service, account, region)',
  '    if key not in clients:',
  '        session = boto3.Session(profile_name=profiles.get(account), region_name=region)',
  '        clients[key] = session.client(service)',
  '    return clients[key]',
];

const TOLERATE = [
  'def tolerate(codes, method, **parameters):',
  '    """Calls a method. Errors with one of these codes mean that it is so already."""',
  '    try:',
  '        return method(**parameters)',
  '    except ClientError as error:',
  '        if error.response["Error"]["Code"] not in codes:',
  '            raise',
  '        return None',
];

const WAIT_UNTIL = [
  'def wait_until(state_of, wanted, failed, method, **parameters):',
  '    """Asks again and again until the state is the wanted one."""',
  '    deadline = time.monotonic() + TIME_LIMIT',
  '    while True:',
  '        try:',
  '            state = state_of(method(**parameters))',
  '        except (IndexError, KeyError, StopIteration):',
  '            state = None',
  '        if state == wanted:',
  '            return',
  '        if state in failed or time.monotonic() > deadline:',
  '            raise SystemExit(f"Waited for {wanted}, found {state}: {method.__name__} {parameters}")',
  '        time.sleep(5)',
];

const IPV6_SUBNET = [
  'def ipv6_subnet(block, number):',
  '    """The n-th /64 of an IPv6 block."""',
  '    network = ipaddress.IPv6Network(block)',
  '    return str(ipaddress.IPv6Network((int(network.network_address) + (number << 64), 64)))',
];

function uses(script: Script) {
  const { acts } = script.calls;
  return {
    tolerate: acts.some((act) => act.type === 'call' && act.tolerate.length > 0),
    polls: acts.some((act) => act.type === 'wait' && act.waiting.type === 'poll'),
    ipv6: JSON.stringify(acts).includes('"ipv6-subnet"'),
  };
}

function head(script: Script, file: TextFile): void {
  const { tolerate, polls, ipv6 } = uses(script);
  // Python takes a comment in the first two lines for the encoding where it holds "coding:", which a name may hold.
  file.addAll(['#!/usr/bin/env python3', '# -*- coding: utf-8 -*-']);
  file.addAll([`# ${script.title}`, ...script.errors.map((line) => `# ${line}`), '#']);
  file.addAll([
    '# Makes the network with boto3 (pip install boto3). It is not idempotent: run again, it makes everything a second time.',
    '# It only makes; it prints the ids of what it made, also when it fails halfway.',
  ]);
  file.addAll(secretLines(script).map((line) => `# ${line}`));
  addNotices(script, '#', file);
  file.gap();
  const modules = [
    'argparse',
    ...(ipv6 ? ['ipaddress'] : []),
    ...(script.calls.secrets.length > 0 ? ['os'] : []),
    ...(polls ? ['time'] : []),
  ];
  file.addAll(modules.map((name) => `import ${name}`));
  file.gap();
  file.add('import boto3');
  if (tolerate) file.add('from botocore.exceptions import ClientError');
  file.gap();
  if (polls) file.add('TIME_LIMIT = 1800');
  file.addAll(['clients = {}', 'profiles = {}', 'ids = {}']);
  const add = (part: readonly string[]) => {
    file.addAll(['', '', ...part]);
  };
  add(CLIENT);
  if (tolerate) add(TOLERATE);
  if (polls) add(WAIT_UNTIL);
  if (ipv6) add(IPV6_SUBNET);
}

/** The steps that follow each other in one place, as one function each. */
function steps(script: Script, file: TextFile): readonly string[] {
  const names: string[] = [];
  let place: Place | null = null;
  let owner: string | null | undefined;
  for (const act of script.calls.acts) {
    const own = act.type === 'call' ? act.call.place : act.waiting.call.place;
    if (own !== place) {
      const name = `step_${names.length + 1}_${script.places.get(own) ?? 'region'}`;
      names.push(name);
      file.addAll(['', '', `def ${name}():`, `    """In ${placeName(script, own).replace(/["\\]/g, "'")}."""`]);
      place = own;
      owner = undefined;
    }
    const write = () => {
      if (act.owner !== owner)
        file.add(`    # ${act.owner === null ? 'What AWS has there' : script.nameOf(act.owner)}`);
      file.addAll(act.type === 'call' ? callLines(script, act) : waitLines(script, act));
    };
    if (act.owner === null) write();
    else file.own(act.owner, write);
    owner = act.owner;
  }
  return names;
}

function main(script: Script, names: readonly string[], file: TextFile): void {
  const accounts = [...new Set(script.accounts.values())];
  file.addAll(['', '', 'def main():', '    parser = argparse.ArgumentParser(description="Makes the network.")']);
  file.add('    parser.add_argument("--profile", help="profile for the account whose credentials are used")');
  for (const name of accounts)
    file.add(
      `    parser.add_argument("--${name.replaceAll('_', '-')}-profile", default="${name}", help="profile for that account")`,
    );
  file.add('    arguments = parser.parse_args()');
  file.add('    profiles[None] = arguments.profile');
  for (const name of accounts) file.add(`    profiles["${name}"] = arguments.${name}_profile`);
  file.add('    try:');
  file.addAll(names.map((name) => `        ${name}()`));
  file.addAll(['    finally:', '        for name, value in ids.items():', '            print(f"{name} = {value}")']);
  file.addAll(['', '', 'if __name__ == "__main__":', '    main()']);
}

/** One program for boto3. */
export function exportPython(index: Index, options: ExportOptions): Exported {
  const script = scriptOf(index, options);
  const { notices } = script.plan;
  if (script.calls.acts.length === 0) return { files: [], notices };
  const file = new TextFile([]);
  head(script, file);
  const names = steps(script, file);
  main(script, names, file);
  return { files: [file.finish('create_network.py')], notices };
}
