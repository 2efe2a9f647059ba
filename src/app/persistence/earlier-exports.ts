import { useEffect } from 'react';
import { type EarlierExports, followDesign, restoreEarlier, useEarlierExports } from '../store/earlier-exports';
import { view } from '../store/view';
import { readEarlier, writeEarlier } from './library';

/** Designs whose exports are remembered; of others they are forgotten. */
const MOST_DESIGNS = 30;

const isText = (value: unknown): value is string => typeof value === 'string';

const isExport = (value: unknown): boolean => {
  const { at, addresses } = (value ?? {}) as Partial<EarlierExports['exports'][number]>;
  return (
    typeof at === 'number' &&
    addresses instanceof Map &&
    [...addresses].every(([key, address]) => isText(key) && isText(address) && /^aws_\w+\.\w+$/.test(address))
  );
};

function isEarlier(value: unknown): value is EarlierExports {
  const { id, design, moved, exports } = (value ?? {}) as Partial<EarlierExports>;
  if (!isText(id) || !isText(design) || typeof moved !== 'boolean' || !Array.isArray(exports)) return false;
  return exports.length > 0 && exports.every(isExport);
}

const lastAt = ({ exports }: EarlierExports) => exports.at(-1)?.at ?? 0;

/** Keeps what the user exported for the next visit. */
export function useKeptExports(): void {
  useEffect(() => {
    const inStore = new Map<string, EarlierExports>();
    const keep = (all: readonly EarlierExports[]) => {
      const kept = new Map(all.slice(0, MOST_DESIGNS).map((one) => [one.id, one]));
      const changed = [...kept.values()].filter((one) => inStore.get(one.id) !== one);
      const gone = [...inStore.keys()].filter((id) => !kept.has(id));
      if (changed.length + gone.length === 0) return;
      for (const one of changed) inStore.set(one.id, one);
      for (const id of gone) inStore.delete(id);
      writeEarlier(changed, gone).catch((error: unknown) =>
        view.say(`What you exported is only remembered until this page is closed (${String(error)}).`, 'refused'),
      );
    };
    readEarlier().then(
      (found) => {
        const stored = found.filter(isEarlier).sort((a, b) => lastAt(b) - lastAt(a));
        for (const one of stored) inStore.set(one.id, one);
        restoreEarlier(stored);
      },
      // A browser that gives nothing back does not store either, which is told when something is to be stored.
      () => {},
    );
    const stopFollowing = followDesign();
    const stopKeeping = useEarlierExports.subscribe(({ all }) => keep(all));
    return () => {
      stopFollowing();
      stopKeeping();
    };
  }, []);
}
