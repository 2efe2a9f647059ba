import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { serialize } from '../../core/file/index';
import type { Design } from '../../core/kinds/index';
import { useDocument } from '../store/document';
import { setSaving } from '../store/saving';
import { keepAside, readCurrent, type Stored, writeCurrent } from './library';
import { storageProblem } from './storage-problem';

/** An edit is in storage after at most this and the time of the write. */
const DELAY_MS = 250;
/** A page that reloads lets go of the lock a moment after the next one asks for it. */
const PATIENCE_MS = 1200;

/** Only one window at a time writes; whether it is this one. */
function useOnlyWriter(): boolean {
  const [writer, setWriter] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    let release = () => {};
    const late = setTimeout(() => setSaving({ state: 'elsewhere' }), PATIENCE_MS);
    const hold = () =>
      new Promise<void>((resolve) => {
        clearTimeout(late);
        release = resolve;
        if (controller.signal.aborted) resolve();
        else setWriter(true);
      });
    // Pages that are not served securely have no locks; then every window writes.
    if (navigator.locks) navigator.locks.request('vpc-designer', { signal: controller.signal }, hold).catch(() => {});
    else void hold();
    return () => {
      clearTimeout(late);
      controller.abort();
      release();
    };
  }, []);
  return writer;
}

/** Saved version that this window showed or wrote last; another one in storage is the work of another window. */
let known = 0;

/** Whether what others saved is safe, so that this window may overwrite it. */
let othersKept = false;

async function keepOthers(): Promise<void> {
  const stored = await readCurrent();
  if (stored && stored.savedAt !== known) await keepAside({ ...stored, why: 'Saved by another window' });
  othersKept = true;
}

function storedForm(design: Design): Stored {
  known = Date.now();
  return { text: serialize(design), savedAt: known };
}

/** Saves every edit in the browser's storage, soon after it and when the page goes away. */
export function useAutosave(settled: boolean, restoredAt: number): void {
  const writer = useOnlyWriter();
  const { mutate } = useMutation({
    scope: { id: 'autosave' },
    mutationFn: async (design: Design) => {
      if (!othersKept) await keepOthers();
      await writeCurrent(storedForm(design));
    },
    onSuccess: () => setSaving({ state: 'saved' }),
    onError: (error) => setSaving({ state: 'failed', reason: storageProblem(error) }),
  });
  const prepare = useMutation({ scope: { id: 'autosave' }, mutationFn: keepOthers }).mutate;
  // What was on the screen when it became known what is stored; whatever differs from it is yet to be saved.
  const inStore = useRef<Design | null>(null);
  useEffect(() => {
    if (restoredAt !== 0) known = restoredAt;
    if (settled) inStore.current ??= useDocument.getState().history.design;
  }, [settled, restoredAt]);
  useEffect(() => {
    if (!settled || !writer) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    setSaving({ state: 'saved' });
    const take = () => {
      clearTimeout(timer);
      timer = undefined;
      const { design } = useDocument.getState().history;
      if (design === inStore.current) return null;
      inStore.current = design;
      return design;
    };
    const save = () => {
      const design = take();
      if (design) mutate(design);
    };
    // The page may be gone before a queued mutation starts.
    const saveNow = () => {
      const design = othersKept ? take() : null;
      if (design)
        writeCurrent(storedForm(design)).then(
          () => setSaving({ state: 'saved' }),
          () => {},
        );
    };
    const onVisibility = () => document.visibilityState === 'hidden' && saveNow();
    prepare();
    // Edits that were made while another window was the one that saves.
    save();
    const stop = useDocument.subscribe((now, before) => {
      if (now.history.design === before.history.design) return;
      setSaving({ state: 'saving' });
      timer ??= setTimeout(save, DELAY_MS);
    });
    window.addEventListener('pagehide', saveNow);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      saveNow();
      stop();
      window.removeEventListener('pagehide', saveNow);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [settled, writer, mutate, prepare]);
}
