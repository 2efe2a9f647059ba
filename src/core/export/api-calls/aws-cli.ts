import type { Place } from '../../cloud/place';
import type { Index } from '../../kinds/index';
import type { ResourceId } from '../../model/resource';
import type { Exported, ExportOptions } from '../exported';
import { commentText, TextFile } from '../text';
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
  const region = `--region ${bashWord(place.region)}`;
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

const FUNCTIONS = [
  '# Writes down what was made, for delete.sh. AWS answers None where there is nothing.',
  'remember() {',
  '  local name=$1 value=$2',
  '  if [[ -z $value || $value == None ]]; then',
  '    [[ ${3:-} == optional ]] && return',
  '    printf \'AWS gave no %s\\n\' "$name" >&2',
  '    exit 1',
  '  fi',
  '  printf \'%s=%q\\n\' "$name" "$value" >>"$ids_file"',
  '}',
] as const;

const TOLERATE = [
  '# Runs a command. Errors with one of these codes mean that it is so already.',
  'tolerate() {',
  '  local codes=$1 message',
  '  shift',
  '  if { message=$("$@" 2>&1 >&3); } 3>&1; then return; fi',
  '  if [[ $message =~ \\(($codes)\\) ]]; then return; fi',
  '  printf \'%s\\n\' "$message" >&2',
  '  return 1',
  '}',
] as const;

const WAIT_UNTIL = [
  '# Asks again and again until the answer is the wanted one.',
  'wait_until() {',
  '  local wanted=$1 failed=$2 answer deadline=$((SECONDS + time_limit))',
  '  shift 2',
  '  while true; do',
  '    answer=$("$@")',
  '    if [[ $answer == "$wanted" ]]; then return; fi',
  '    if [[ -n $failed && $answer =~ ^($failed)$ ]] || ((SECONDS >= deadline)); then',
  '      printf \'Waited for %s, found %s: %s\\n\' "$wanted" "$answer" "$*" >&2',
  '      return 1',
  '    fi',
  '    sleep 5',
  '  done',
  '}',
] as const;

const IPV6_SUBNET = [
  '# The n-th /64 of an IPv6 block.',
  'ipv6_subnet() {',
  '  local groups low',
  '  IFS=: read -r -a groups <<<"${1%%::*}"',
  '  low=$(((0x${groups[2]:-0} << 16 | 0x${groups[3]:-0}) + $2))',
  '  printf \'%s:%s:%x:%x::/64\' "${groups[0]}" "${groups[1]:-0}" $((low >> 16)) $((low & 0xffff))',
  '}',
] as const;

const UNDO = [
  '# Deletes one thing. Goes on where it is gone already; tries again while something still uses it.',
  'undo() {',
  '  local what=$1 message tries',
  '  shift',
  '  for ((tries = 1; tries <= 30; tries++)); do',
  '    if message=$("$@" 2>&1 >/dev/null); then',
  '      printf \'Deleted: %s\\n\' "$what"',
  '      return',
  '    fi',
  '    case $message in',
  "      *NotFound* | *NotAssociated* | *NoSuch* | *'does not exist'* | *'not attached'*)",
  '        printf \'Gone already: %s\\n\' "$what"',
  '        return',
  '        ;;',
  '      *DependencyViolation* | *InUse* | *IncorrectState* | *ResourceNotReady*) sleep 10 ;;',
  '      *) break ;;',
  '    esac',
  '  done',
  '  printf \'Not deleted: %s\\n%s\\n\' "$what" "$message" >&2',
  '  failures=$((failures + 1))',
  '}',
] as const;

const UNTIL_GONE = [
  '# Asks again and again until it is gone: in that state, not found, or no longer listed.',
  'until_gone() {',
  '  local wanted=$1 failed=$2 answer deadline=$((SECONDS + time_limit))',
  '  shift 2',
  '  while ((SECONDS < deadline)); do',
  '    if ! answer=$("$@" 2>&1); then return; fi',
  '    if [[ $answer == "$wanted" || -z $answer || $answer == None ]]; then return; fi',
  '    if [[ -n $failed && $answer =~ ^($failed)$ ]]; then return; fi',
  '    sleep 5',
  '  done',
  '}',
] as const;

function head(script: Script, file: TextFile, remarks: readonly string[], strict: string, polls: boolean): void {
  file.addAll(['#!/usr/bin/env bash', `# ${script.title}`, ...script.errors.map((line) => `# ${line}`), '#']);
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

const CREATE_REMARKS = [
  'Makes the network with the AWS CLI, version 2 or 1.29 and later.',
  'It is not idempotent: run again, it would make everything a second time. So it stops while the file of a',
  'former run is there. What it makes is written to that file at once: delete.sh takes it away again, also after a',
  'run that failed halfway.',
];

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

const DELETE_REMARKS = [
  'Takes away what create.sh made, in reverse order, and nothing else: it goes by the ids that create.sh wrote down.',
  'It goes on where something is gone already, so it can be run again.',
];

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
