import { beforeEach, expect, test } from 'vitest';
import { kinds, type Resource } from '../../core/kinds/index';
import { sketch } from '../../core/kinds/sketch';
import { removeResources } from '../../core/model/edits';
import type { ResourceId } from '../../core/model/resource';
import { apply, restoreDesign, undoStep, useDocument } from '../store/document';
import { view } from '../store/view';
import { beginWriting, endWriting, useWriting, write } from './writing';

const ids: Record<'note' | 'frame' | 'region', ResourceId> = { note: '', frame: '', region: '' };
const history = () => useDocument.getState().history;
const at = (id: ResourceId) => history().design.resources.get(id) as Resource & { readonly text?: string };

beforeEach(() => {
  endWriting(false);
  restoreDesign(
    sketch('paper', (s) => {
      ids.note = s.add('note', 'why', null, { text: 'once' });
      ids.frame = s.add('frame', 'front', null);
      ids.region = s.region();
    }),
  );
});

test('what is written is one step', () => {
  expect(beginWriting(ids.note)).toBe(true);
  for (const text of ['o', 'on', 'only']) write(text);
  expect(at(ids.note).text).toBe('once');
  endWriting(true);
  expect(at(ids.note).text).toBe('only');
  expect(history().past.map(({ label }) => label)).toEqual(['Text of "why"']);
  undoStep();
  expect(at(ids.note).text).toBe('once');
});

test('what is left, or is as it was, is no step', () => {
  beginWriting(ids.note);
  write('only');
  endWriting(false);
  beginWriting(ids.note);
  endWriting(true);
  expect(history().past).toEqual([]);
});

test('another selection, or writing elsewhere, takes what was written', () => {
  beginWriting(ids.note);
  write('one');
  beginWriting(ids.frame);
  write('back');
  view.select([ids.region]);
  expect(useWriting.getState().writing).toBeNull();
  expect([at(ids.note).text, at(ids.frame).name]).toEqual(['one', 'back']);
});

test('a frame keeps a caption, what is deleted meanwhile stays deleted, and nothing else is written on', () => {
  beginWriting(ids.frame);
  write('  ');
  endWriting(true);
  expect(at(ids.frame).name).toBe('front');
  beginWriting(ids.note);
  write('late');
  apply('Delete', removeResources<Resource>(kinds, [ids.note]));
  endWriting(true);
  expect(at(ids.note)).toBeUndefined();
  expect(beginWriting(ids.region)).toBe(false);
});
