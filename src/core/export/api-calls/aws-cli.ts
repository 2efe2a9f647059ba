import type { Place } from '../../cloud/place';
import type { Index } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import type { Exported, ExportOptions } from '../exported';
import { commentText, TextFile } from '../text';
import {
  CREATE_REMARKS,
  DELETE_REMARKS,
  FUNCTIONS,
  IPV6_SUBNET,
  TOLERATE,
  UNDO,
  UNTIL_GONE,
  WAIT_UNTIL,
} from './aws-cli-functions';
import { bashWord, optionsOf, queryWord } from './bash';
import type { Act, Call, UndoAct, Waiting } from './calls';
import { addNotices, placeName, type Script, scriptOf } from './script';
import { kebab } from './words';

const WIDTH = 100;

/** A command over as many lines as it takes. */
function lines(command: string, options: readonly string[]): readonly string[] {
  const whole = [command, ...options].join(' ');
  if (whole.length <= WIDTH) return [whole];
  return [command, ...options.map((option) => `  ${option}`)].map((line, i) =>
    i < options.length ? `${line} \\` : line,
  );
}

function placeOptions(script: Script, place: Place): string {
  const account = script.accounts.get(place);
  // What starts with a hyphen would be taken for an option.
  const region = `--region${place.region.startsWith('-') ? '=' : ' '}${bashWord(place.region)}`;
  return account === undefined ? region : `${region} --profile "$${account}_profile"`;
}

function commandOf(script: Script, call: Omit<Call, 'action'>, words: string): string {
  return `aws ${call.service} ${words} ${placeOptions(script, call.place)}`;
}

/** The lines of a call that keeps what the response gives. */
function callLines(script: Script, act: Extract<Act, { type: 'call' }>): readonly string[] {
  const { call, captures, tolerate } = act;
  const tolerant = tolerate.length > 0 ? `tolerate '${tolerate.join('|')}' ` : '';
  const command = `${tolerant}${commandOf(script, call, kebab(call.action))}`;
  const mark = act.mark === null ? [] : [`remember ${act.mark} yes`];
  if (captures.length === 0) return [...lines(command, [...optionsOf(call), '--output text >/dev/null']), ...mark];
  const query = `--query ${queryWord(captures.map(({ path }) => path))} --output text`;
  const names = captures.map(({ variable }) => variable);
  const kept = names.map((name) => `remember ${name} "$${name}"${tolerant === '' ? '' : ' optional'}`);
  const [only] = names;
  const asked = lines(command, [...optionsOf(call), query]);
  const into = (name: string) =>
    asked.map((line, i) => `${i === 0 ? `${name}=$(` : ''}${line}${i === asked.length - 1 ? ')' : ''}`);
  if (names.length === 1 && only !== undefined) return [...into(only), ...kept, ...mark];
  return [...into('response'), `read -r ${names.join(' ')} <<<"$response"`, ...kept, ...mark];
}

function waitLines(script: Script, waiting: Waiting, poll: string): readonly string[] {
  if (waiting.type === 'waiter')
    return lines(commandOf(script, waiting.call, `wait ${kebab(waiting.waiter)}`), optionsOf(waiting.call));
  const { call, path, until, failed } = waiting;
  const command = `${poll} ${until} '${failed.join('|')}' ${commandOf(script, call, kebab(call.action))}`;
  return lines(command, [...optionsOf(call), `--query ${queryWord([path])} --output text`]);
}

function head(script: Script, file: TextFile, remarks: readonly string[], strict: string, polls: boolean): void {
  file.add('#!/usr/bin/env bash');
  // Fields of flow logs are written as ${…}.
  if (JSON.stringify(script.calls.acts).includes('${')) file.add('# shellcheck disable=SC2016');
  file.addAll([`# ${script.title}`, ...script.errors.map((line) => `# ${line}`), '#']);
  file.addAll(remarks.map((line) => `# ${line}`));
  addNotices(script, '#', file);
  file.gap();
  file.addAll([strict, '', 'ids_file=${IDS_FILE:-created-ids.env}']);
  if (polls) file.addAll(['# Seconds that a change may take', 'time_limit=${TIME_LIMIT:-1800}']);
  const profiles = new Map([...script.accounts].map(([place, name]) => [name, place]));
  for (const [name, place] of profiles) {
    file.add(`# Profile of the AWS CLI for the account "${commentText(script.plan.accountName(place))}"`);
    file.add(`${name}_profile=\${${name.toUpperCase()}_PROFILE:-${name}}`);
  }
  file.add('export AWS_PAGER=');
}

/** Introduces each place and each resource where it changes. */
class Headings {
  #place: Place | null = null;
  #owner: ResourceId | null | undefined;
  readonly #script: Script;
  readonly #file: TextFile;

  constructor(script: Script, file: TextFile) {
    this.#script = script;
    this.#file = file;
  }

  /** Outside of what a resource owns. */
  place(place: Place): void {
    if (place === this.#place) return;
    this.#file.gap();
    this.#file.add(`# ---- ${placeName(this.#script, place)} ----`);
    this.#place = place;
    this.#owner = undefined;
  }

  owner(owner: ResourceId | null): void {
    if (owner === this.#owner) return;
    this.#file.gap();
    this.#file.add(`# ${owner === null ? 'What AWS has there' : this.#script.nameOf(owner)}`);
    this.#owner = owner;
  }
}

function owned(file: TextFile, owner: ResourceId | null, write: () => void): void {
  if (owner === null) write();
  else file.own(owner, write);
}

function createScript(script: Script): TextFile {
  const file = new TextFile([]);
  const { acts, ids } = script.calls;
  const has = (test: (act: Act) => boolean) => acts.some(test);
  const polls = has((act) => act.type === 'wait' && act.waiting.type === 'poll');
  head(script, file, CREATE_REMARKS, 'set -euo pipefail', polls);
  file.gap();
  file.addAll([
    'if [[ -e $ids_file ]]; then',
    '  printf \'%s is there from a former run: run delete.sh first, or move it away.\\n\' "$ids_file" >&2',
    '  exit 1',
    'fi',
  ]);
  const add = (part: readonly string[]) => {
    file.gap();
    file.addAll(part);
  };
  if (script.calls.secrets.length > 0) file.gap();
  for (const { name, description } of script.calls.secrets) {
    file.add(`# ${commentText(description)}`);
    file.add(`: "\${${name.toUpperCase()}:?give it in the environment}"`);
  }
  add(FUNCTIONS);
  if (has((act) => act.type === 'call' && act.tolerate.length > 0)) add(TOLERATE);
  if (polls) add(WAIT_UNTIL);
  if (JSON.stringify(acts).includes('"ipv6-subnet"')) add(IPV6_SUBNET);
  const headings = new Headings(script, file);
  for (const act of acts) {
    headings.place(act.type === 'call' ? act.call.place : act.waiting.call.place);
    owned(file, act.owner, () => {
      headings.owner(act.owner);
      file.addAll(act.type === 'call' ? callLines(script, act) : waitLines(script, act.waiting, 'wait_until'));
    });
  }
  file.gap();
  file.add('printf \'\\nMade; the ids are in %s:\\n\' "$ids_file"');
  for (const { variable, owner } of ids)
    file.add(`printf '%-24s %s\\n' "\${${variable}:-}" ${bashWord(script.nameOf(owner))}`);
  return file;
}

function undoLines(script: Script, act: UndoAct): readonly string[] {
  const known = act.known.map((name) => `-n \${${name}:-}`).join(' && ');
  const body =
    act.type === 'gone'
      ? waitLines(script, act.waiting, 'until_gone')
      : lines(
          `undo ${bashWord(script.nameOf(act.owner))} ${commandOf(script, act.call, kebab(act.call.action))}`,
          optionsOf(act.call),
        );
  const waited = act.type === 'gone' && act.waiting.type === 'waiter';
  const inner = body.map((line, i) => `  ${line}${waited && i === body.length - 1 ? ' || true' : ''}`);
  return [known === '' ? 'if true; then' : `if [[ ${known} ]]; then`, ...inner, 'fi'];
}

function deleteScript(script: Script): TextFile {
  const file = new TextFile([]);
  const { undo } = script.calls;
  const polls = undo.some((act) => act.type === 'gone' && act.waiting.type === 'poll');
  head(script, file, DELETE_REMARKS, 'set -uo pipefail', polls);
  file.gap();
  file.addAll([
    'if [[ ! -e $ids_file ]]; then',
    '  printf \'%s is not there: nothing to delete.\\n\' "$ids_file" >&2',
    '  exit 1',
    'fi',
    '# shellcheck source=/dev/null',
    'source "$ids_file"',
    'failures=0',
  ]);
  const add = (part: readonly string[]) => {
    file.gap();
    file.addAll(part);
  };
  add(UNDO);
  if (polls) add(UNTIL_GONE);
  const headings = new Headings(script, file);
  for (const act of undo) {
    headings.place(act.type === 'undo' ? act.call.place : act.waiting.call.place);
    file.own(act.owner, () => {
      headings.owner(act.owner);
      file.addAll(undoLines(script, act));
    });
  }
  file.gap();
  file.addAll([
    'if ((failures > 0)); then',
    '  printf \'%s could not be deleted; run this again.\\n\' "$failures" >&2',
    '  exit 1',
    'fi',
    'rm "$ids_file"',
  ]);
  return file;
}

/** Two scripts for the AWS CLI: one that makes the network, one that deletes it. */
export function exportAwsCli(index: Index, options: ExportOptions): Exported {
  const script = scriptOf(index, options);
  if (script.calls.acts.length === 0) return { files: [], notices: script.plan.notices };
  return {
    files: [createScript(script).finish('create.sh'), deleteScript(script).finish('delete.sh')],
    notices: script.plan.notices,
  };
}
