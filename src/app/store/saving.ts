import { create } from 'zustand';

/** What became of the last edit in the browser's storage. */
export type Saving =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  /** another window of this browser has the design open and saves its own */
  | { readonly state: 'elsewhere' }
  | { readonly state: 'failed'; readonly reason: string };

export const useSaving = create<{ readonly saving: Saving }>()(() => ({ saving: { state: 'saved' } }));

export function setSaving(saving: Saving): void {
  if (useSaving.getState().saving.state !== saving.state || saving.state === 'failed') useSaving.setState({ saving });
}
