import { partitionOf } from '../../cloud/policy';
import type { Index } from '../../kinds/index';
import type { Exported, ExportOptions } from '../exported';
import { commentText, TextFile } from '../text';
import type { Act, Call, Capture, Step } from './calls';
import { addNotices, placeName, type Script, scriptOf, secretLines } from './script';
import { formOf, formText, jsonOf, placeholder, protocols, restOf } from './wire';
import { wireNames } from './wire-names';

const EXPLANATION = [
  'The requests that make the network, in order: to learn from, not to send as they are. Each has to be signed with',
  "Signature Version 4 of the account's keys. Line breaks inside of a body are only for the reader.",
  '{name} stands for what an earlier response gave: each request says which part of its response gets which name.',
  'EC2, Elastic Load Balancing, RDS, IAM and STS take forms (Query API); other services take JSON or XML.',
];

const words = (path: readonly Step[]): string =>
  path
    .map((step, i) => {
      if (step.type === 'member') return i === 0 ? step.name : `.${step.name}`;
      if (step.type === 'index') return `[${step.at}]`;
      if (step.type === 'values') return '[any]';
      if (step.type === 'nth') return `[number ${step.at + 1} by ${step.by}]`;
      const { value } = step;
      return `[where ${step.member} is ${value.type === 'literal' ? commentText(String(value.value)) : placeholder(value)}]`;
    })
    .join('');

/** By partition: where its services are, and what stands before that for those with one endpoint in it. */
const DOMAINS: Readonly<Record<string, { readonly domain: string; readonly global: string }>> = {
  aws: { domain: 'amazonaws.com', global: '' },
  'aws-us-gov': { domain: 'amazonaws.com', global: 'us-gov.' },
  'aws-cn': { domain: 'amazonaws.com.cn', global: 'cn-north-1.' },
  'aws-eusc': { domain: 'amazonaws.eu', global: 'eusc-de-east-1.' },
};

function hostOf({ service, place }: Call): string {
  const { host, global: isGlobal } = protocols[service];
  const { domain, global } = DOMAINS[partitionOf(place.region)] ?? { domain: 'amazonaws.com', global: '' };
  return isGlobal ? `${host}.${global}${domain}` : `${host}.${formText(place.region)}.${domain}`;
}

/** One request with its headers and its body. */
function requestLines(call: Call): readonly string[] {
  const { type, version, target, json } = protocols[call.service];
  switch (type) {
    case 'ec2':
    case 'query':
      return [
        `POST https://${hostOf(call)}/`,
        'Content-Type: application/x-www-form-urlencoded; charset=utf-8',
        '',
        `Action=${call.action}&Version=${version}`,
        ...formOf(call).map((pair) => `&${pair}`),
      ];
    case 'json':
      return [
        `POST https://${hostOf(call)}/`,
        `Content-Type: application/x-amz-json-${json ?? '1.1'}`,
        `X-Amz-Target: ${target ?? ''}.${call.action}`,
        '',
        jsonOf(call.parameters),
      ];
    case 'rest-json':
    case 'rest-xml': {
      const { method, path, headers, body } = restOf(call);
      return [`${method} https://${hostOf(call)}${path}`, ...headers, ...(body === '' ? [] : ['', body])];
    }
  }
}

const captureLines = (captures: readonly Capture[]) =>
  captures.map(({ variable, path }) => `# {${variable}} is ${words(path)} of the response.`);

function write(script: Script, act: Act, number: number, file: TextFile): void {
  const call: Call =
    act.type === 'call'
      ? act.call
      : act.waiting.type === 'poll'
        ? act.waiting.call
        : { ...act.waiting.call, action: wireNames.waiters[`${act.waiting.call.service}.${act.waiting.waiter}`] ?? '' };
  const whose = act.owner === null ? 'what AWS has there' : script.nameOf(act.owner);
  file.gap();
  file.add(`### ${number}. ${call.action}: ${whose}, in ${placeName(script, call.place)}`);
  if (act.type === 'wait') {
    const until =
      act.waiting.type === 'poll'
        ? `${words(act.waiting.path)} is ${act.waiting.until}`
        : `it is so: ${act.waiting.waiter} in the words of the SDKs`;
    file.add(`# Wait: send it again and again until ${until}.`);
  }
  if (act.type === 'call' && act.tolerate.length > 0)
    file.add(`# An error ${act.tolerate.join(' or ')} means that it is so already.`);
  file.addAll(requestLines(call));
  if (act.type === 'call' && act.captures.length > 0) {
    file.add('');
    file.addAll(captureLines(act.captures));
  }
}

/** The raw requests, for those who want to know what a tool sends. */
export function exportQueryApi(index: Index, options: ExportOptions): Exported {
  const script = scriptOf(index, options);
  const { notices } = script.plan;
  if (script.calls.acts.length === 0) return { files: [], notices };
  const file = new TextFile([]);
  file.addAll([`# ${script.title}`, ...script.errors.map((line) => `# ${line}`), '#']);
  file.addAll(EXPLANATION.map((line) => `# ${line}`));
  file.addAll(secretLines(script).map((line) => `# ${line}`));
  addNotices(script, '#', file);
  script.calls.acts.forEach((act, i) => {
    if (act.owner === null) write(script, act, i + 1, file);
    else file.own(act.owner, () => write(script, act, i + 1, file));
  });
  return { files: [file.finish('requests.http')], notices };
}
