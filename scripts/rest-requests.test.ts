import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { examples } from '../src/core/examples/index';
import type { Call, Value } from '../src/core/export/api-calls/calls';
import { planCalls } from '../src/core/export/api-calls/plan';
import { protocols, restOf } from '../src/core/export/api-calls/wire';
import { planExport } from '../src/core/export/plan';
import { indexOf } from '../src/core/kinds/index';

/** REST requests against what botocore itself makes of the same parameters. */
const hasBotocore = spawnSync('python3', ['-c', 'import botocore']).status === 0;
if (!hasBotocore) console.warn('\n*** SKIPPED: there is no botocore, so REST requests are not compared. ***\n');

const SERIALIZE = `
import json, sys
import botocore.session
from botocore.serialize import create_serializer
session, made = botocore.session.get_session(), []
for service, action, parameters in json.load(sys.stdin):
    model = session.get_service_model({"s3api": "s3"}.get(service, service))
    serializer = create_serializer(model.metadata["protocol"], include_validation=False)
    request = serializer.serialize_to_request(parameters, model.operation_model(action))
    body = request["body"].decode() if isinstance(request["body"], bytes) else request["body"]
    made.append({
        "method": request["method"], "path": request["url_path"], "query": request["query_string"],
        "headers": dict(request["headers"]), "body": body or "",
    })
print(json.dumps(made))
`;

interface Made {
  readonly method: string;
  readonly path: string;
  readonly query: string | Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A value as a program has it; what an earlier call gives is a text that needs no escape. */
function plain(value: Value): unknown {
  if (value.type === 'literal') return value.value;
  if (value.type === 'list') return value.items.map(plain);
  if (value.type === 'map') return Object.fromEntries(value.entries.map(([key, inner]) => [key, plain(inner)]));
  if (value.type === 'ipv6-subnet') return value.of;
  return value.type === 'base64' ? value.text : value.name;
}

/** The same with a constant for what an earlier call gives, so that it is not printed as a placeholder. */
function fixed(value: Value): Value {
  if (value.type === 'list') return { type: 'list', items: value.items.map(fixed) };
  if (value.type === 'map')
    return { type: 'map', entries: value.entries.map(([key, inner]) => [key, fixed(inner)] as const) };
  return { type: 'literal', value: plain(value) as string };
}

const isRest = ({ service }: Pick<Call, 'service'>) => protocols[service].type.startsWith('rest-');
const designed: readonly Call[] = examples.flatMap(({ design }) => {
  const { acts, undo } = planCalls(planExport(indexOf(design()), 'api'));
  const polled = (act: (typeof acts)[number] | (typeof undo)[number]) =>
    act.type === 'call' || act.type === 'undo' ? [act.call] : act.waiting.type === 'poll' ? [act.waiting.call] : [];
  return [...acts.flatMap(polled), ...undo.flatMap(polled)].filter(isRest);
});

const text = (value: string): Value => ({ type: 'literal', value });
const place = { region: 'eu-west-1', account: null };
const call = (service: Call['service'], action: string, parameters: Readonly<Record<string, Value>>): Call => ({
  service,
  action,
  place,
  parameters: { type: 'map', entries: Object.entries(parameters) },
});
const constraint: Value = { type: 'map', entries: [['LocationConstraint', text('eu-west-1')]] };
const tag: Value = {
  type: 'map',
  entries: [
    ['Key', text('a <b>')],
    ['Value', text('"c" & d')],
  ],
};
const others: readonly Call[] = [
  call('s3api', 'CreateBucket', { Bucket: text('b'), CreateBucketConfiguration: constraint, ACL: text('private') }),
  call('s3api', 'CreateBucket', {
    Bucket: text('b'),
    CreateBucketConfiguration: { type: 'map', entries: [['Tags', { type: 'list', items: [tag, tag] }]] },
  }),
  call('s3api', 'PutBucketPolicy', {
    Bucket: text('b'),
    Policy: text('{"Version": "2012-10-17", "x": "<é\\\\\\" &>"}'),
  }),
  call('lambda', 'GetFunction', { FunctionName: text('a b/c'), Qualifier: text('1 & 2') }),
  call('ram', 'DeleteResourceShare', { resourceShareArn: text('arn:aws:ram:eu-west-1:111122223333:resource-share/x') }),
];

const elements = (xml: string) => xml.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
const unescaped = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

it.runIf(hasBotocore)('are those of botocore', { timeout: 60_000 }, () => {
  const calls = [...designed, ...others];
  expect(new Set(calls.map(({ service }) => service))).toEqual(new Set(['s3api', 'lambda', 'eks', 'ram']));
  const input = JSON.stringify(calls.map(({ service, action, parameters }) => [service, action, plain(parameters)]));
  const { stdout, stderr, status } = spawnSync('python3', ['-c', SERIALIZE], { input, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  (JSON.parse(stdout) as readonly Made[]).forEach((made, i) => {
    const { service, action, parameters, place: where } = calls[i] as Call;
    const ours = restOf({ service, action, place: where, parameters: fixed(parameters) as Call['parameters'] });
    const named = `${service} ${action}`;
    expect(ours.method, named).toBe(made.method);
    const [path = '', query = ''] = ours.path.split('?');
    const [madePath = '', inPath = ''] = made.path.split('?');
    expect(decodeURIComponent(path), named).toBe(decodeURIComponent(madePath));
    const asked = typeof made.query === 'string' ? {} : made.query;
    const all = (parts: string) => [...new URLSearchParams(parts)].sort();
    expect(all(query), named).toEqual(all([inPath, new URLSearchParams(asked).toString()].join('&')));
    const headers = ours.headers.map((line) => line.split(': ')[0]?.toLowerCase());
    for (const name of Object.keys(made.headers)) expect(headers, named).toContain(name.toLowerCase());
    if (ours.headers.includes('Content-Type: application/json'))
      expect(JSON.parse(ours.body), named).toMatchObject(JSON.parse(made.body) as object);
    else if (ours.headers.includes('Content-Type: application/xml'))
      expect(elements(ours.body), named).toBe(unescaped(made.body));
    else
      expect(ours.body === '' ? '' : (JSON.parse(ours.body) as unknown), named).toEqual(
        made.body === '' ? '' : JSON.parse(made.body),
      );
  });
});
