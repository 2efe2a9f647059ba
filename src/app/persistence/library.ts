import { createStore, type UseStore } from 'idb-keyval';

/** One saved design: the text of its file and when it was saved (milliseconds since 1970). */
export interface Stored {
  readonly text: string;
  readonly savedAt: number;
}

/** A text that could not be used and must not be lost. */
export interface Kept extends Stored {
  readonly why: string;
}

const CURRENT = 'current';
const KEPT = 'kept';
const MOST_KEPT = 20;

let opened: UseStore | null = null;
const store: UseStore = (mode, callback) => {
  opened ??= createStore('vpc-designer', 'designs');
  return opened(mode, callback);
};

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser stopped the save.'));
    transaction.onerror = () => reject(transaction.error);
  });

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Stored).text === 'string' &&
  typeof (value as Stored).savedAt === 'number';

export async function readCurrent(): Promise<Stored | null> {
  const found = await store('readonly', (designs) => answer<unknown>(designs.get(CURRENT)));
  if (found === undefined) return null;
  return isStored(found) ? found : { text: JSON.stringify(found) ?? '', savedAt: 0 };
}

/** Committed at once, so that it also holds when the page goes away right after. */
export function writeCurrent(stored: Stored): Promise<void> {
  return store('readwrite', (designs) => {
    designs.put(stored, CURRENT);
    const done = finished(designs.transaction);
    designs.transaction.commit();
    return done;
  });
}

export async function readKept(): Promise<readonly Kept[]> {
  const found = await store('readonly', (designs) => answer<unknown>(designs.get(KEPT)));
  return Array.isArray(found) ? found.filter((one): one is Kept => isStored(one)) : [];
}

export async function keepAside(kept: Kept): Promise<void> {
  const before = await readKept();
  if (before.some((one) => one.text === kept.text)) return;
  const all = [kept, ...before].slice(0, MOST_KEPT);
  await store('readwrite', (designs) => {
    designs.put(all, KEPT);
    return finished(designs.transaction);
  });
}

/** What was exported of each design has a record of its own, so that two windows do not overwrite each other's. */
const EXPORTS = 'exports/';

export function readEarlier(): Promise<readonly unknown[]> {
  const range = IDBKeyRange.bound(EXPORTS, `${EXPORTS}\uffff`);
  return store('readonly', (designs) => answer<unknown[]>(designs.getAll(range)));
}

export function writeEarlier(changed: readonly { readonly id: string }[], gone: readonly string[]): Promise<void> {
  return store('readwrite', (designs) => {
    for (const one of changed) designs.put(one, EXPORTS + one.id);
    for (const id of gone) designs.delete(EXPORTS + id);
    return finished(designs.transaction);
  });
}
