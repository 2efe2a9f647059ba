import type { FieldsOf, ResourceOf } from '../../kinds/index';
import { readCidr } from '../../kinds/network';
import { changeRow } from '../fixes';
import { defineRule, type Problem } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

type Filter = ResourceOf<'traffic-mirror-filter'>;
type Row = Filter['inbound'][number];

/** https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-quotas.html */
const MOST = 10;
const LAST = 32_766;

const row = (id: number, fields: Partial<Row> = {}): Row => ({
  id: String(id),
  ruleNumber: id * 100,
  action: 'accept',
  protocol: null,
  source: '0.0.0.0/0',
  destination: '10.0.0.0/16',
  sourceFrom: null,
  sourceTo: null,
  destinationFrom: null,
  destinationTo: null,
  description: '',
  ...fields,
});
const filter = (fields: Partial<FieldsOf<'traffic-mirror-filter'>>) =>
  scene((s) => s.add('traffic-mirror-filter', 'filter', s.region(), fields));

function* rowProblems(of: Filter, list: 'inbound' | 'outbound'): Iterable<Problem> {
  const rows = of[list];
  for (const [i, rule] of rows.entries()) {
    const where = `Rule ${rule.ruleNumber} (${list}) of ${named(of)}`;
    const at = `${list}[${i}]`;
    const free = rows.reduce((largest, other) => Math.max(largest, other.ruleNumber), 0) + 10;
    const number =
      free <= LAST
        ? [changeRow<Row>(`Use number ${free}`, of.id, list, rule.id, (now) => ({ ...now, ruleNumber: free }))]
        : [];
    if (rule.ruleNumber < 1 || rule.ruleNumber > LAST)
      yield {
        field: `${at}.ruleNumber`,
        message: `${where} has a number that AWS does not take; it expects 1 to ${LAST}.`,
        repairs: number,
      };
    else if (rows.findIndex((other) => other.ruleNumber === rule.ruleNumber) < i)
      yield {
        field: `${at}.ruleNumber`,
        message: `${where} has the number of another rule; each has one of its own.`,
        repairs: number,
      };
    for (const side of ['source', 'destination'] as const) {
      if (!readCidr(rule[side]))
        yield {
          field: `${at}.${side}`,
          message: `${where} has the ${side} "${rule[side]}"; AWS expects a CIDR block such as 10.0.0.0/16.`,
        };
      const [from, to] = [rule[`${side}From`], rule[`${side}To`]];
      const hasPorts = rule.protocol === 6 || rule.protocol === 17;
      if (hasPorts && [from, to].some((port) => port !== null && (port < 0 || port > 65_535)))
        yield { field: `${at}.${side}From`, message: `${where} has a ${side} port that is not from 0 to 65535.` };
      else if (hasPorts && from !== null && to !== null && from > to)
        yield {
          field: `${at}.${side}From`,
          message: `${where} has the ${side} ports ${from} to ${to}, which end before they begin.`,
        };
    }
  }
  if (rows.length > MOST)
    yield {
      field: list,
      message: `${named(of)} has ${rows.length} ${list} rules; AWS allows ${MOST} until the quota is raised.`,
    };
}

export const filterRules = defineRule({
  id: 'traffic-mirror/filter-rules',
  severity: 'error',
  title: 'Rule of a mirror filter that AWS refuses',
  why: 'Rules of a direction have numbers of their own, CIDR blocks on both sides, and there are up to ten of them.',
  fix: 'Correct the rule.',
  source: 'https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-filter.html',
  code: 'TrafficMirrorFilterRuleAlreadyExists',
  kind: 'traffic-mirror-filter',
  *check(of) {
    yield* rowProblems(of, 'inbound');
    yield* rowProblems(of, 'outbound');
  },
  bad: [
    {
      title: 'a number twice',
      design: filter({ inbound: [row(1), row(2, { ruleNumber: 100 })] }),
      at: 'filter',
      field: 'inbound[1].ruleNumber',
    },
    {
      title: 'number 0',
      design: filter({ outbound: [row(1, { ruleNumber: 0 })] }),
      at: 'filter',
      field: 'outbound[0].ruleNumber',
    },
    {
      title: 'a source that is no block',
      design: filter({ inbound: [row(1, { source: 'any' })] }),
      at: 'filter',
      field: 'inbound[0].source',
    },
    {
      title: 'ports that end before they begin',
      design: filter({ inbound: [row(1, { protocol: 6, destinationFrom: 90, destinationTo: 80 })] }),
      at: 'filter',
      field: 'inbound[0].destinationFrom',
    },
    {
      title: 'a port too large',
      design: filter({ inbound: [row(1, { protocol: 17, sourceFrom: 53, sourceTo: 70_000 })] }),
      at: 'filter',
      field: 'inbound[0].sourceFrom',
    },
    {
      title: 'eleven rules',
      design: filter({ inbound: Array.from({ length: 11 }, (_, i) => row(i + 1)) }),
      at: 'filter',
      field: 'inbound',
    },
  ],
  good: [
    { title: 'the same number in each direction', design: filter({ inbound: [row(1)], outbound: [row(1)] }) },
    { title: 'ten rules', design: filter({ inbound: Array.from({ length: 10 }, (_, i) => row(i + 1)) }) },
    { title: 'IPv6', design: filter({ inbound: [row(1, { source: '::/0', destination: '2001:db8::/56' })] }) },
    {
      title: 'one port',
      design: filter({ inbound: [row(1, { protocol: 6, destinationFrom: 443, destinationTo: 443 })] }),
    },
    {
      title: 'ports without a protocol do not count',
      design: filter({ inbound: [row(1, { sourceFrom: 9, sourceTo: 1 })] }),
    },
    { title: 'no rule', design: filter({}) },
  ],
});
