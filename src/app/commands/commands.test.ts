import { expect, test } from 'vitest';
import { commands } from './index';
import { matchesShortcut } from './shortcut';

test('no two commands share a shortcut', () => {
  const all = commands.flatMap((command) => command.shortcuts ?? []);
  expect(all.filter((shortcut, i) => all.indexOf(shortcut) !== i)).toEqual([]);
});

test('ids and labels are unique', () => {
  expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  expect(new Set(commands.map(({ label }) => label)).size).toBe(commands.length);
});

const press = (key: string, code: string, ...held: readonly ('ctrl' | 'meta' | 'shift' | 'alt')[]) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

test.each([
  ['Mod+Z', press('z', 'KeyZ', 'ctrl'), true],
  ['Mod+Z', press('z', 'KeyZ', 'meta'), true],
  ['Mod+Z', press('Z', 'KeyZ', 'ctrl', 'shift'), false],
  ['Mod+Shift+Z', press('Z', 'KeyZ', 'ctrl', 'shift'), true],
  ['Mod+Z', press('z', 'KeyZ'), false],
  // A German keyboard has Z in the place of Y, a Korean one no Latin letter at all.
  ['Mod+Z', press('z', 'KeyY', 'ctrl'), true],
  ['Mod+Z', press('y', 'KeyZ', 'ctrl'), false],
  ['L', press('ㅣ', 'KeyL'), true],
  ['Shift+1', press('!', 'Digit1', 'shift'), true],
  ['?', press('?', 'Slash', 'shift'), true],
  ['/', press('/', 'Slash'), true],
  ['/', press('/', 'Slash', 'ctrl'), false],
  ['Delete', press('Delete', 'Delete'), true],
])('%s is matched by key and modifiers', (shortcut, event, expected) => {
  expect(matchesShortcut(shortcut, event)).toBe(expected);
});

test('one key press is the shortcut of one command only', () => {
  const presses = [
    press('z', 'KeyZ', 'ctrl'),
    press('Z', 'KeyZ', 'ctrl', 'shift'),
    press('y', 'KeyY', 'ctrl'),
    press('?', 'Slash', 'shift'),
    press('!', 'Digit1', 'shift'),
    press('@', 'Digit2', 'shift'),
    press('d', 'KeyD', 'ctrl'),
  ];
  for (const event of presses) {
    const found = commands.filter((one) => one.shortcuts?.some((shortcut) => matchesShortcut(shortcut, event)));
    expect(found.map(({ id }) => id)).toHaveLength(1);
  }
});
