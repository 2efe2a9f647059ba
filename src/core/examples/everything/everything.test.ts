import { expect, test } from 'vitest';
import { type KindName, kindNames, kindOf } from '../../kinds/index';
import { everything } from './everything';

const made = [...everything.design().resources.values()];
const of = (kind: KindName) => made.filter((resource) => resource.kind === kind);

test('it has every kind', () => {
  expect(kindNames.filter((kind) => of(kind).length === 0)).toEqual([]);
});

/** Optional fields: those that may stay as they are when a resource is made. */
test.fails('it sets every optional field of every kind to something else than its default', () => {
  const left = kindNames.flatMap((kind) => {
    const defaults = kindOf(kind).defaults as Readonly<Record<string, unknown>>;
    return Object.entries(defaults)
      .filter(([field, usual]) =>
        of(kind).every(
          (resource) =>
            JSON.stringify((resource as unknown as Record<string, unknown>)[field]) === JSON.stringify(usual),
        ),
      )
      .map(([field]) => `${kind}.${field}`);
  });
  expect(left).toEqual([]);
});
