import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act, Call, Value } from '../src/core/export/api-calls/calls';
import { planCalls } from '../src/core/export/api-calls/plan';
import { kebab, snake } from '../src/core/export/api-calls/words';
import { exportDesign, type TargetId, targets } from '../src/core/export/index';
import { planExport } from '../src/core/export/plan';
import { base64, wellFormed } from '../src/core/export/text';
import { type Design, indexOf } from '../src/core/kinds/index';
import { hostileDesign, hostileTexts } from './hostile-design';
import { bashCalls, has, type Json, nodeCalls, pythonCalls, strings, textOf } from './programs';

/**
 * No text that a user typed breaks out of a program: a design with hostile texts wherever its schema takes them is
 * exported, the programs are run with stand-ins, and each call has to hold just what the plan of the export holds.
 */
const options = { seed: 7, endOnFailure: true } as const;

/** What a call, as planned, is to pass on, with stand-ins for what earlier calls gave. */
function passed(value: Value, encoded = base64): Json {
  switch (value.type) {
    case 'base64':
      return encoded(value.text);
    case 'literal':
      return typeof value.value === 'string' ? wellFormed(value.value) : value.value;
    case 'list':
      return value.items.map((item) => passed(item, encoded));
    case 'map':
      return Object.fromEntries(value.entries.map(([key, inner]) => [wellFormed(key), passed(inner, encoded)]));
    case 'secret':
      return 'secret';
    default:
      return 'id-1';
  }
}

const callOf = (act: Act): Omit<Call, 'action'> => (act.type === 'call' ? act.call : act.waiting.call);
const plannedCalls = (design: Design) => planCalls(planExport(indexOf(design), 'api'));

/** The name of what an act calls, as a language has it. */
function named(act: Act, action: (name: string) => string, waiter: (name: string) => string): string {
  if (act.type === 'wait' && act.waiting.type === 'waiter') return waiter(act.waiting.waiter);
  return action(act.type === 'call' ? act.call.action : act.waiting.type === 'poll' ? act.waiting.call.action : '');
}

const OPTIONS = ['--region', '--profile', '--query', '--output', '--count', '--cli-input-json', '--ingress'];

/** What a script reads of several answers, or works out of one. */
const MADE_OF_STAND_INS = /id-1(?:(?: id-1)+|:0:0:[0-9a-f]+::\/64)/g;

/** Bash cannot write a NUL. */
const inBash = (text: string) => text.replaceAll('\0', '\ufffd');

/** Each word of a call is an option of its own, or a value that the plan has for it. */
function checkWords(words: readonly string[], call: Omit<Call, 'action'>): void {
  // The AWS CLI makes Base64 by itself.
  const parameters = passed(call.parameters, wellFormed);
  const entries = Object.entries(parameters as { readonly [key: string]: Json });
  const known = new Set([...OPTIONS, ...entries.flatMap(([name]) => [`--${kebab(name)}`, `--no-${kebab(name)}`])]);
  if (call.service === 'eks') known.add('--kubernetes-version');
  const leaves = new Set(leavesOf(parameters).map(inBash));
  const seen = new Set<string>();
  const value = (word: string) => {
    const said = leaves.has(word) || !/^[[{]/.test(word) ? [word] : leavesOf(JSON.parse(word) as Json);
    for (const one of said) {
      const found = leaves.has(one) ? one : inBash(one);
      expect(leaves).toContain(found);
      seen.add(found);
    }
  };
  for (let i = 0; i < words.length; i += 1) {
    const word = (words[i] ?? '').replace(MADE_OF_STAND_INS, 'id-1');
    const [option = ''] = word.split('=');
    if (!word.startsWith('-')) value(word);
    else {
      expect(known).toContain(option);
      if (['--region', '--profile', '--query', '--output'].includes(option)) i += word === option ? 1 : 0;
      else if (word !== option) value(word.slice(option.length + 1));
    }
  }
  // A flag is an option without a value.
  const values = valuesOf(parameters).filter((one) => one !== 'true' && one !== 'false');
  expect(values.filter((one) => !seen.has(inBash(one)))).toEqual([]);
}

/** Keys of the parameters themselves are options. */
function leavesOf(value: Json, depth = 0): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  if (Array.isArray(value)) return value.flatMap((inner: Json) => leavesOf(inner, depth + 1));
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(depth > 0 ? [key] : []),
    ...leavesOf(inner as Json, depth + 1),
  ]);
}

const modes = [
  { what: 'names, tags and descriptions', fields: /description|comment/i, numRuns: 1 },
  { what: 'texts wherever a schema takes them', fields: /./, numRuns: 2 },
];

describe.each(modes)('hostile $what', ({ fields, numRuns }) => {
  const holds = (check: (design: Design) => void) =>
    fc.assert(
      fc.property(hostileTexts, (all) => check(hostileDesign(all, (name) => fields.test(name)))),
      { ...options, numRuns },
    );

  it.runIf(has('python3', '--version'))('are values in Python', { timeout: 60_000 }, () => {
    holds((design) => {
      const planned = plannedCalls(design).acts.map((act) => [
        named(act, snake, () => 'wait'),
        passed(callOf(act).parameters),
      ]);
      expect(planned.length).toBeGreaterThan(100);
      expect(pythonCalls(design)).toEqual(planned);
    });
  });

  it('are values in JavaScript', { timeout: 60_000 }, () => {
    holds((design) => {
      const name = (act: Act) =>
        named(
          act,
          (action) => `${action}Command`,
          (waiter) => `waitUntil${waiter}`,
        );
      const planned = plannedCalls(design).acts.map((act) => [name(act), passed(callOf(act).parameters)]);
      expect(nodeCalls(design)).toEqual(planned);
    });
  });

  it.runIf(has('bash', '--version'))('are words in bash', { timeout: 60_000 }, () => {
    holds((design) => {
      const { acts } = plannedCalls(design);
      const { calls, ids } = bashCalls(design, 'create.sh');
      expect(calls.map(([service]) => service)).toEqual(acts.map((act) => callOf(act).service));
      acts.forEach((act, i) => {
        const head = named(act, kebab, (waiter) => `wait ${kebab(waiter)}`).split(' ');
        expect(calls[i]?.slice(1, head.length + 1)).toEqual(head);
        checkWords(calls[i]?.slice(head.length + 1) ?? [], callOf(act));
      });
      bashCalls(design, 'delete.sh', ids);
    });
  });

  it('are values of raw requests', { timeout: 60_000 }, () => {
    holds((design) => {
      const { acts } = plannedCalls(design);
      const requests = textOf(design, 'query-api', 'requests.http').split(/^### /m).slice(1);
      expect(requests.length).toBe(acts.length);
      for (const [i, request] of requests.entries()) checkRequest(request, callOf(acts[i] as Act));
    });
  });

  it('stay in their line in the comments of every target, and in what Terraform reads', { timeout: 60_000 }, () => {
    holds((design) => {
      for (const { id } of targets) checkLines(design, id);
      checkTemplates(design);
    });
  });
});

/** Whether Terraform works something out in a template of the JSON syntax. */
const evaluates = (template: string) => /[$%]\{/.test(template.replace(/([$%])\1\{/g, ''));
const literally = (template: string) => template.replace(/([$%])\1\{/g, '$1{');

/** Terraform evaluates what we wrote and nothing that a user typed, keys of tags included. */
function checkTemplates(design: Design): void {
  const { files } = exportDesign(indexOf(design), 'terraform-json');
  const all = files.flatMap(({ text }) => {
    // Remarks are not read, and descriptions of these as they stand: https://developer.hashicorp.com/terraform/language/syntax/json
    const { '//': _, output: __, variable: ___, ...rest } = JSON.parse(text) as { readonly [key: string]: Json };
    return strings(rest);
  });
  expect(all.filter((text) => evaluates(text) && /process\.exit|[$%]\{(?:x\}|if)/.test(text))).toEqual([]);
  const read = new Set(all.filter((text) => !evaluates(text)).map(literally));
  const tags = planExport(indexOf(design), 'terraform').blocks.flatMap(({ block }) =>
    block.type.tags.tf ? (block.tags ?? []) : [],
  );
  expect(tags.length).toBeGreaterThan(100);
  const typed = tags.flatMap(({ key, value }) => [wellFormed(key), wellFormed(value)]);
  expect(typed.filter((text) => !read.has(text))).toEqual([]);
}

const fromXml = (text: string) => text.replace(/&#(\d+);/g, (__, code: string) => String.fromCodePoint(Number(code)));
const REQUEST_LINE =
  /^(?:# .*|#|(?:POST|GET|PUT|DELETE|PATCH) https:\/\/\S+|Content-Type: [\w/;.=\- ]+|X-Amz-Target: [\w.]+|Content-MD5: \{MD5 of the body, in Base64\}|Action=\w+&Version=[\d-]+|&[\w.%]+=[\w.~%{}/ -]*|\{.*\}|<.*>|)$/;

function checkRequest(request: string, call: Omit<Call, 'action'>): void {
  const [, ...lines] = request.split('\n');
  const parameters = stood(call.parameters);
  const found: string[] = [];
  for (const line of lines) {
    expect(line).toMatch(REQUEST_LINE);
    expect(line).not.toContain('{{');
    if (line.startsWith('&')) found.push(decodeURIComponent(line.slice(line.indexOf('=') + 1)));
    else if (line.startsWith('<')) found.push(...line.split(/<[^>]*>/).map(fromXml));
    else if (/^[A-Z]+ https/.test(line)) found.push(...line.split(/[/?&]/).slice(3).map(decodeURIComponent));
    else if (line.startsWith('{')) {
      const body = JSON.parse(line) as Json;
      // A policy is sent as it is: the parameter is the body.
      const document = valuesOf(parameters).find((leaf) => isJson(leaf) && isDeepStrictEqual(JSON.parse(leaf), body));
      if (document === undefined) expect(parameters).toMatchObject(body as object);
      found.push(...(document === undefined ? valuesOf(body) : [document]));
    }
  }
  expect(valuesOf(parameters).filter((leaf) => leaf !== '' && !found.includes(leaf))).toEqual([]);
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function valuesOf(value: Json): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.values(value).flatMap((inner) => valuesOf(inner as Json));
}

/** As `passed`, with the names of what earlier responses gave. */
function stood(value: Value): Json {
  if (value.type === 'variable') return `{${value.name}}`;
  if (value.type === 'secret') return `{${value.name.toUpperCase()}}`;
  if (value.type === 'ipv6-subnet') return `{/64 number ${value.number} of ${value.of}}`;
  if (value.type === 'list') return value.items.map(stood);
  return value.type === 'map'
    ? Object.fromEntries(value.entries.map(([key, inner]) => [wellFormed(key), stood(inner)]))
    : passed(value);
}

/** Nothing is in a file that would end a line, or that a reader cannot see. */
function checkLines(design: Design, target: TargetId): void {
  for (const { path, text } of exportDesign(indexOf(design), target, { errors: 1 }).files) {
    expect(wellFormed(text)).toBe(text);
    expect(text, path).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u202e\ufeff]/u);
    expect(text, path).not.toMatch(/^ *(?:import |resource "|### )?hacked(?!\w)/m);
  }
}

it.runIf(has('python3', '--version'))('a name cannot say which encoding a Python program has', () => {
  const design = { ...hostileDesign(['web+ACI-', '+AAo-import os'], () => false), name: 'coding: utf-7' };
  const planned = plannedCalls(design).acts.map((act) => passed(callOf(act).parameters));
  expect(pythonCalls(design).map(([, parameters]) => parameters)).toEqual(planned);
});
