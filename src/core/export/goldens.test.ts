import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examples } from '../examples/index';
import { type Design, indexOf } from '../kinds/index';
import { exportDesign, targets } from './index';
import { specimen } from './specimen';

/**
 * Every bundled design in every target, compared with files that people can read.
 * UPDATE_GOLDENS=1 writes them anew: read the difference before you commit it.
 */
const root = join(import.meta.dirname, 'goldens');
const update = process.env.UPDATE_GOLDENS === '1';

const designs: readonly { readonly id: string; readonly design: () => Design }[] = [
  { id: 'specimen', design: specimen },
  ...examples,
];

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

describe.each(designs)('$id', ({ id, design }) => {
  it.each(targets.map((target) => target.id))('as %s', (target) => {
    const folder = join(root, id, target);
    const { files } = exportDesign(indexOf(design()), target);
    if (update) {
      rmSync(folder, { recursive: true, force: true });
      for (const { path, text } of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    }
    expect(filesIn(folder), 'golden files (UPDATE_GOLDENS=1 writes them)').toEqual(
      files.map(({ path }) => path).sort(),
    );
    for (const { path, text } of files)
      expect(text, `${id}/${target}/${path}`).toBe(readFileSync(join(folder, path), 'utf8'));
  });
});

it('has no goldens of designs that are gone', () => {
  const known = new Set(designs.map(({ id }) => id));
  expect(readdirSync(root).filter((id) => !known.has(id))).toEqual([]);
});
