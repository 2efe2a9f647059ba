import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { parseDesign, problemText } from '../../core/file/index';
import type { Design } from '../../core/kinds/index';
import { restoreDesign } from '../store/document';
import { setSaving } from '../store/saving';
import { view } from '../store/view';
import { keepAside, readCurrent } from './library';
import { storageProblem } from './storage-problem';

type Restored =
  | { readonly state: 'none' }
  | { readonly state: 'design'; readonly design: Design; readonly savedAt: number }
  | { readonly state: 'unreadable'; readonly message: string };

/** What was saved last. A text that cannot be read is moved aside before anything may overwrite it. */
async function restore(): Promise<Restored> {
  const stored = await readCurrent();
  if (!stored) return { state: 'none' };
  const parsed = parseDesign(stored.text);
  if (parsed.ok) return { state: 'design', design: parsed.design, savedAt: stored.savedAt };
  const message = problemText(parsed.problem);
  await keepAside({ ...stored, why: message });
  return { state: 'unreadable', message };
}

/**
 * Brings back the design that this browser saved, once. `settled` is false until it is known whether there is one;
 * `savedAt` says which saved version is on the screen.
 */
export function useRestore(): { readonly settled: boolean; readonly savedAt: number } {
  const { data, error, isPending } = useQuery({ queryKey: ['stored-design'], queryFn: restore });
  useEffect(() => {
    if (error) {
      setSaving({ state: 'failed', reason: storageProblem(error) });
      view.show('start');
    } else if (data?.state === 'none') view.show('start');
    else if (data?.state === 'design') restoreDesign(data.design);
    else if (data?.state === 'unreadable') {
      view.say(`The saved design could not be opened and is kept aside. ${data.message}`, 'refused');
      view.show('start');
    }
  }, [data, error]);
  return { settled: !isPending, savedAt: data?.state === 'design' ? data.savedAt : 0 };
}
