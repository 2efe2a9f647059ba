import { create } from 'zustand';
import type { ResourceId } from '../../core/model/resource';

export type Theme = 'system' | 'light' | 'dark';
export const exportTargets = [
  'terraform',
  'terraform-json',
  'cloudformation',
  'cloudformation-json',
  'aws-cli',
  'python',
  'javascript',
  'query-api',
] as const;
export type ExportTarget = (typeof exportTargets)[number];
export type BottomTab = 'problems' | 'code';
export type DialogName = 'start' | 'shortcuts' | 'link' | 'delete' | 'commands' | 'rules';

/** Which rules their dialog lists: all, those that say something, those whose settings this design has changed. */
export type RuleFilter = 'all' | 'found' | 'changed';

export interface Message {
  readonly text: string;
  readonly tone: 'done' | 'refused';
  /** counts up, so that the same sentence said twice is shown twice */
  readonly number: number;
}

/** What is on the screen but not in the design: it is neither saved with it nor undone. */
export interface ViewState {
  readonly selection: readonly ResourceId[];
  /** the field that a problem pointed to; the inspector scrolls to it */
  readonly field: string | null;
  readonly bottom: BottomTab | null;
  readonly target: ExportTarget;
  /** path of the file that the code panel shows; null or gone: the first */
  readonly codeFile: string | null;
  readonly dialog: DialogName | null;
  /** the rule that the dialog of rules shows, and which ones it lists */
  readonly rule: string | null;
  readonly ruleFilter: RuleFilter;
  readonly theme: Theme;
  readonly message: Message | null;
  /** bumped to ask the canvas for something once */
  readonly center: { readonly id: ResourceId; readonly number: number } | null;
  readonly fit: number;
  /** like `fit`, for what is selected */
  readonly fitSelection: number;
  readonly inspectorOpen: boolean;
  /** height of the bottom panel in pixels */
  readonly bottomHeight: number;
}

export const useView = create<ViewState>()(() => ({
  selection: [],
  field: null,
  bottom: 'problems',
  target: 'terraform',
  codeFile: null,
  dialog: null,
  rule: null,
  ruleFilter: 'all',
  theme: 'system',
  message: null,
  center: null,
  fit: 0,
  fitSelection: 0,
  inspectorOpen: true,
  bottomHeight: 260,
}));

/** How high the bottom panel is; on a low screen the canvas keeps its share. */
export const bottomSize = (height: number): string => `min(${height}px, 60vh, 100vh - 240px)`;

const set = useView.setState;
const get = useView.getState;
let count = 0;
const next = () => {
  count += 1;
  return count;
};
const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id, i) => id === b[i]);

export const view = {
  select(ids: readonly ResourceId[]): void {
    if (!same(get().selection, ids)) set({ selection: ids, field: null });
  },
  /** Selects a resource, brings it to the middle of the canvas and, with a field, shows that field. */
  goTo(id: ResourceId, field: string | null = null): void {
    set({ selection: [id], field, center: { id, number: next() } });
  },
  keepSelection(exists: (id: ResourceId) => boolean): void {
    const kept = get().selection.filter(exists);
    if (kept.length < get().selection.length) set({ selection: kept });
  },
  say(text: string, tone: Message['tone'] = 'done'): void {
    set({ message: { text, tone, number: next() } });
  },
  hush(): void {
    set({ message: null });
  },
  show(dialog: DialogName | null): void {
    set({ dialog });
  },
  showRules(ruleFilter: RuleFilter, rule: string | null = null): void {
    set({ dialog: 'rules', rule, ruleFilter });
  },
  showBottom(bottom: BottomTab | null): void {
    set({ bottom });
  },
  setTarget(target: ExportTarget): void {
    set({ target });
  },
  showFile(codeFile: string | null): void {
    set({ codeFile });
  },
  setTheme(theme: Theme): void {
    set({ theme });
  },
  requestFit(): void {
    set({ fit: next() });
  },
  requestFitSelection(): void {
    set({ fitSelection: next() });
  },
  showInspector(inspectorOpen: boolean): void {
    set({ inspectorOpen });
  },
  setBottomHeight(height: number): void {
    set({ bottomHeight: Math.round(Math.min(720, Math.max(120, height))) });
  },
};
