import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyDesign } from '../../core/model/design';
import { apply, openDesign } from './document';
import {
  followDesign,
  forgetExports,
  movedFrom,
  rememberExport,
  restoreEarlier,
  setMoved,
  startFrom,
  useEarlierExports,
} from './earlier-exports';
import { renameDesign } from './rename-design';

const named = (name: string) => new Map([['vpc-2', `aws_vpc.${name}`]]);
const last = () => useEarlierExports.getState();
let stop = () => {};

beforeEach(() => {
  useEarlierExports.setState({ all: [], open: null });
  openDesign(emptyDesign('one'), 'Open');
  stop = followDesign();
});
afterEach(() => stop());

test('only the last export counts, until moved blocks are wanted; then each of them counts', () => {
  rememberExport(named('a'));
  rememberExport(named('b'));
  expect(movedFrom()).toBeUndefined();
  setMoved(true);
  expect(movedFrom()).toEqual([named('b')]);
  expect(movedFrom()).toBe(movedFrom());
  rememberExport(named('c'));
  rememberExport(named('c'));
  expect(movedFrom()).toEqual([named('b'), named('c')]);
  startFrom(named('c'));
  expect(movedFrom()).toEqual([named('c')]);
  forgetExports();
  expect([movedFrom(), last().all]).toEqual([undefined, []]);
});

test('moved blocks are not to be had before the first export', () => {
  setMoved(true);
  expect(movedFrom()).toBeUndefined();
});

test('what is remembered follows a design to another name, past the name of another one', () => {
  openDesign(emptyDesign('Pro'), 'Open');
  rememberExport(named('other'));
  openDesign(emptyDesign('one'), 'Open');
  rememberExport(named('a'));
  setMoved(true);
  for (const name of ['P', 'Pr', 'Pro', 'Prod']) renameDesign(name, 'typing');
  expect(movedFrom()).toEqual([named('a')]);
  expect(last().all.map(({ design, exports }) => [design, exports.length])).toEqual([
    ['Prod', 1],
    ['Pro', 1],
  ]);
});

test('another design has its own, and finds it again when it is opened', () => {
  rememberExport(named('a'));
  setMoved(true);
  openDesign(emptyDesign('two'), 'Open');
  expect([movedFrom(), last().open]).toEqual([undefined, null]);
  rememberExport(named('b'));
  openDesign(emptyDesign('one'), 'Open');
  expect(movedFrom()).toEqual([named('a')]);
  apply('Zones', (design) => ({ ok: true, design: { ...design, zoneNaming: 'lookup' } }));
  expect(movedFrom()).toEqual([named('a')]);
});

test('an earlier visit is taken over, but nothing of this one is replaced', () => {
  const stored = { id: 's', design: 'one', moved: true, exports: [{ at: 1, addresses: named('old') }] };
  restoreEarlier([stored]);
  expect(movedFrom()).toEqual([named('old')]);
  rememberExport(named('new'));
  restoreEarlier([stored]);
  expect(movedFrom()).toEqual([named('old'), named('new')]);
});
