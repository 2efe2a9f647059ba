import type { Service } from '../../cloud/api';
import { base64, wellFormed } from '../text';
import type { Call, Value } from './calls';
import { wireNames } from './wire-names';

interface Protocol {
  readonly type: 'ec2' | 'query' | 'json' | 'rest-json' | 'rest-xml';
  readonly version: string;
  readonly host: string;
  /** start of the header X-Amz-Target */
  readonly target?: string;
  readonly json?: string;
  /** one endpoint for all Regions */
  readonly global?: boolean;
}

/** Protocol, version and host of each service, as botocore has them (a test compares). */
export const protocols: Readonly<Record<Service, Protocol>> = {
  ec2: { type: 'ec2', version: '2016-11-15', host: 'ec2' },
  elbv2: { type: 'query', version: '2015-12-01', host: 'elasticloadbalancing' },
  rds: { type: 'query', version: '2014-10-31', host: 'rds' },
  iam: { type: 'query', version: '2010-05-08', host: 'iam', global: true },
  sts: { type: 'query', version: '2011-06-15', host: 'sts' },
  lambda: { type: 'rest-json', version: '2015-03-31', host: 'lambda' },
  eks: { type: 'rest-json', version: '2017-11-01', host: 'eks' },
  ram: { type: 'rest-json', version: '2018-01-04', host: 'ram' },
  ecs: { type: 'json', version: '2014-11-13', host: 'ecs', target: 'AmazonEC2ContainerServiceV20141113', json: '1.1' },
  logs: { type: 'json', version: '2014-03-28', host: 'logs', target: 'Logs_20140328', json: '1.1' },
  ssm: { type: 'json', version: '2014-11-06', host: 'ssm', target: 'AmazonSSM', json: '1.1' },
  directconnect: { type: 'json', version: '2012-10-25', host: 'directconnect', target: 'OvertureService', json: '1.1' },
  'network-firewall': {
    type: 'json',
    version: '2020-11-12',
    host: 'network-firewall',
    target: 'NetworkFirewall_20201112',
    json: '1.0',
  },
  s3api: { type: 'rest-xml', version: '2006-03-01', host: 's3' },
};

/** As a form has it: everything but letters, digits and `-_.~` by number. */
export function formText(text: string): string {
  return encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** What stands for a value of an earlier response. */
export function placeholder(value: Value): string {
  if (value.type === 'variable') return `{${value.name}}`;
  if (value.type === 'secret') return `{${value.name.toUpperCase()}}`;
  return value.type === 'ipv6-subnet' ? `{/64 number ${value.number} of ${value.of}}` : '';
}

function plain(value: Value): string {
  if (value.type === 'base64') return formText(base64(value.text));
  return value.type === 'literal' ? formText(String(value.value)) : placeholder(value);
}

/** Parameters in the form of EC2 (lists are numbered) or of the Query protocol (with a word before the number). */
export function formOf(call: Call): readonly string[] {
  const ec2 = call.service === 'ec2';
  const found: string[] = [];
  const write = (value: Value, name: string, path: string, member: string): void => {
    if (value.type === 'list') {
      const item = ec2 ? '' : `.${wireNames.lists[`${call.service}.${member}`] ?? 'member'}`;
      value.items.forEach((inner, i) => {
        write(inner, `${name}${item}.${i + 1}`, path, member);
      });
    } else if (value.type === 'map') {
      for (const [key, inner] of value.entries) {
        const own = `${path}.${key}`;
        const wired = ec2 ? (wireNames.exceptions[own] ?? wireNames.usual[key] ?? key) : key;
        write(inner, name === '' ? wired : `${name}.${wired}`, own, key);
      }
    } else found.push(`${formText(name)}=${plain(value)}`);
  };
  write(call.parameters, '', call.action, '');
  return found;
}

/** Text of JSON in which nothing is invisible, and nothing that clients take for a variable of theirs: `{{…}}`. */
function jsonText(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(wellFormed(value)).replace(/(?<=\{)\{|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

export function jsonOf(value: Value): string {
  switch (value.type) {
    case 'base64':
      return jsonText(base64(value.text));
    case 'literal':
      return jsonText(value.value);
    case 'list':
      return `[${value.items.map(jsonOf).join(',')}]`;
    case 'map':
      return `{${value.entries.map(([key, inner]) => `${jsonText(key)}:${jsonOf(inner)}`).join(',')}}`;
    default:
      return `"${placeholder(value)}"`;
  }
}

const xmlText = (text: string) =>
  wellFormed(text).replace(
    /(?<=\{)\{|[&<>"'\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `&#${character.codePointAt(0)};`,
  );

function xmlOf(service: Service, name: string, value: Value, namespace = ''): string {
  const start = namespace === '' ? `<${name}>` : `<${name} xmlns="${namespace}">`;
  switch (value.type) {
    case 'base64':
      return `<${name}>${base64(value.text)}</${name}>`;
    case 'literal':
      return `${start}${xmlText(String(value.value))}</${name}>`;
    case 'list': {
      const item = wireNames.lists[`${service}.${name}`] ?? 'member';
      return `${start}${value.items.map((inner) => xmlOf(service, item, inner)).join('')}</${name}>`;
    }
    case 'map':
      return `${start}${value.entries.map(([key, inner]) => xmlOf(service, key, inner)).join('')}</${name}>`;
    default:
      return `${start}${placeholder(value)}</${name}>`;
  }
}

/** A document that is sent as it is, such as a policy: in one line, with nothing invisible. */
function documentOf(value: Value): string {
  if (value.type !== 'literal') return placeholder(value);
  const spaced = String(value.value).replace(/[\r\n\t]+/g, ' ');
  return jsonText(spaced)
    .slice(1, -1)
    .replace(/\\(["\\])/g, '$1');
}

export interface RestRequest {
  readonly method: string;
  /** with the query */
  readonly path: string;
  readonly headers: readonly string[];
  /** '' for none */
  readonly body: string;
}

/** A REST request, with each parameter where the model of the service has it. */
export function restOf(call: Call): RestRequest {
  const id = `${call.service}.${call.action}`;
  const [method = 'POST', template = '/'] = (wireNames.rest[id] ?? 'POST /').split(' ');
  const parts = new Map<string, string>();
  const query: string[] = [];
  const headers: string[] = [];
  const members: [string, Value][] = [];
  let body = '';
  for (const [parameter, value] of call.parameters.entries) {
    const [place, name = parameter, namespace] = (wireNames.places[`${id}.${parameter}`] ?? 'body').split(' ');
    const items = value.type === 'list' ? value.items : [value];
    if (place === 'path') parts.set(name, plain(value));
    else if (place === 'query') query.push(...items.map((item) => `${formText(name)}=${plain(item)}`));
    else if (place === 'header') headers.push(`${name}: ${documentOf(value)}`);
    else if (place === 'text') body = documentOf(value);
    else if (place === 'document') {
      body = xmlOf(call.service, name, value, namespace);
      headers.push('Content-Type: application/xml');
    } else members.push([name, value]);
  }
  if (members.length > 0) {
    body = jsonOf({ type: 'map', entries: members });
    headers.push('Content-Type: application/json');
  }
  const checksum = wireNames.checksums[id];
  if (checksum !== undefined) headers.push(`${checksum}: {MD5 of the body, in Base64}`);
  const path = template.replace(/\{(\w+)\+?\}/g, (whole, name: string) => parts.get(name) ?? whole);
  const joint = path.includes('?') ? '&' : '?';
  return { method, path: query.length === 0 ? path : `${path}${joint}${query.join('&')}`, headers, body };
}
