import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Design, Resource } from '../kinds/index';
import { emptyDesign } from '../model/design';
import { record, redo, startHistory, undo } from './history';

const named = (name: string): Design => ({ ...emptyDesign<Resource>(), name });
const start = startHistory(named('0'));

describe('history', () => {
  it('takes back one step and brings it again', () => {
    const done = record(start, 'Rename', named('1'));
    expect(undo(done).design.name).toBe('0');
    expect(redo(undo(done)).design).toBe(done.design);
  });

  it('joins the edits of one gesture into one step', () => {
    const typed = ['a', 'ab', 'abc'].reduce(
      (history, text) => record(history, 'Rename', named(text), 'typing-1'),
      start,
    );
    expect(typed.past).toHaveLength(1);
    expect(undo(typed).design.name).toBe('0');
  });

  it('keeps two gestures apart, and a gesture that goes on after an undo', () => {
    const one = record(start, 'Move', named('1'), 'drag-1');
    const two = record(one, 'Move', named('2'), 'drag-2');
    expect(two.past).toHaveLength(2);
    expect(record(undo(two), 'Move', named('3'), 'drag-2').past).toHaveLength(2);
  });

  it('records nothing for an edit that changed nothing', () => {
    expect(record(start, 'Nothing', start.design)).toBe(start);
  });

  it('forgets what was undone once something else is done', () => {
    const other = record(undo(record(start, 'A', named('1'))), 'B', named('2'));
    expect(redo(other)).toBe(other);
  });

  it('behaves like a list with a cursor, whatever is done', () => {
    const step = fc.oneof(fc.constant('undo'), fc.constant('redo'), fc.nat(9).map(String));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let history = startHistory(named('start'));
        let list = ['start'];
        let at = 0;
        for (const [i, what] of steps.entries()) {
          if (what === 'undo') {
            history = undo(history);
            at = Math.max(0, at - 1);
          } else if (what === 'redo') {
            history = redo(history);
            at = Math.min(list.length - 1, at + 1);
          } else {
            history = record(history, 'Rename', named(`${what}-${i}`));
            list = [...list.slice(0, at + 1), `${what}-${i}`];
            at += 1;
          }
          expect(history.design.name).toBe(list[at]);
        }
      }),
    );
  });
});
