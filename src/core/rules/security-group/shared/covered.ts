import type { Cidr } from '../../../net/cidr';
import { isIcmp } from '../../../net/protocol';
import { remembered } from '../../remembered';
import { peerCidr } from './peers';
import { type Group, matchOf, peerKey, type Row, rowsIn } from './rows';

/** A rule as an interval: of ports, or of ICMP types with their codes. Everything is 0 to 65535. */
interface Span {
  readonly row: Row;
  readonly protocol: number;
  readonly peer: string;
  readonly cidr: Cidr | null;
  readonly from: number;
  readonly to: number;
}

/** Spans of one protocol and peer by their first port; `widest[i]` reaches furthest among the first i + 1. */
interface Bucket {
  readonly spans: readonly Span[];
  readonly widest: readonly Span[];
}

function spanOf(row: Row): Span | null {
  const match = matchOf(row.rule);
  const peer = peerKey(row.rule);
  if (!match || peer === null) return null;
  const { protocol, from, to } = match;
  const rest = { row, protocol, peer, cidr: peerCidr(row.rule) };
  if (from === -1) return { ...rest, from: 0, to: 65535 };
  if (!isIcmp(protocol)) return { ...rest, from, to };
  return { ...rest, from: from * 256 + Math.max(0, to), to: from * 256 + (to === -1 ? 255 : to) };
}

function bucketsOf(spans: readonly Span[]): ReadonlyMap<string, Bucket> {
  const lists = new Map<string, Span[]>();
  for (const span of spans) {
    const key = `${span.protocol} ${span.peer}`;
    const list = lists.get(key);
    if (list) list.push(span);
    else lists.set(key, [span]);
  }
  const buckets = new Map<string, Bucket>();
  for (const [key, list] of lists) {
    list.sort((a, b) => a.from - b.from || b.to - a.to || a.row.number - b.row.number);
    const widest: Span[] = [];
    for (const span of list) {
      const before = widest.at(-1);
      widest.push(before && before.to >= span.to ? before : span);
    }
    buckets.set(key, { spans: list, widest });
  }
  return buckets;
}

/** A span of the bucket that holds all of the given one and is not equal to it. */
function wider(bucket: Bucket | undefined, span: Span): Span | undefined {
  if (!bucket) return undefined;
  let low = 0;
  let high = bucket.spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bucket.spans[middle] as Span).from <= span.from) low = middle + 1;
    else high = middle;
  }
  const best = bucket.widest[low - 1];
  if (!best || best.to < span.to) return undefined;
  const equal = best.from === span.from && best.to === span.to && best.peer === span.peer;
  return equal && best.protocol === span.protocol ? undefined : best;
}

/** Keys of the blocks around a CIDR, itself first, with the prefix lengths that are in use. */
function around(span: Span, lengths: ReadonlySet<number>): readonly string[] {
  const { cidr } = span;
  if (!cidr) return [span.peer];
  const keys: string[] = [];
  for (const prefix of lengths) {
    if (prefix > cidr.prefix) continue;
    const base =
      cidr.family === 4
        ? Math.floor(cidr.base / 2 ** (32 - prefix)) * 2 ** (32 - prefix)
        : (cidr.base >> BigInt(128 - prefix)) << BigInt(128 - prefix);
    keys.push(`${cidr.family} ${base}/${prefix}`);
  }
  return keys;
}

function coveredAmong(rows: readonly Row[]): ReadonlyMap<Row, Row> {
  const spans = rows.flatMap((row) => spanOf(row) ?? []);
  const buckets = bucketsOf(spans);
  const lengths = new Set(spans.flatMap((span) => span.cidr?.prefix ?? []));
  const covered = new Map<Row, Row>();
  for (const span of spans) {
    const protocols = span.protocol === -1 ? [-1] : [span.protocol, -1];
    for (const key of around(span, lengths).flatMap((peer) => protocols.map((protocol) => `${protocol} ${peer}`))) {
      const by = wider(buckets.get(key), span);
      if (!by) continue;
      covered.set(span.row, by.row);
      break;
    }
  }
  return covered;
}

/** Rules that let nothing through that a wider one does not, each with that one; equal rules are not told. */
export const coveredRows = remembered((group: Group): readonly (readonly [covered: Row, by: Row])[] =>
  (['inbound', 'outbound'] as const).flatMap((direction) => [...coveredAmong(rowsIn(group, direction))]),
);
