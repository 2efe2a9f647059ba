import { PanelRightClose } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Resource } from '../../core/kinds/index';
import { useDocument } from '../store/document';
import { useView, view } from '../store/view';
import { IconButton } from '../ui/icon-button';
import type { RowEditors } from './control';
import { DesignForm } from './design-form';
import { ResourceForm } from './resource-form';
import { SelectionForm } from './selection-form';

/** The part of the form that a finding's path names, or else the nearest one around it. */
function partOf(form: Element, path: string): HTMLElement | null {
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
    const found = form.querySelector<HTMLElement>(`[data-field="${CSS.escape(at)}"]`);
    if (found) return found;
  }
  return null;
}

/** The form of something else begins at its top. */
function useTopOnChange(form: React.RefObject<HTMLElement | null>, shown: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is why it scrolls
  useEffect(() => {
    if (form.current) form.current.scrollTop = 0;
  }, [form, shown]);
}

/** Brings the field that a problem points to into view, and the cursor into it. */
function useShownField(form: React.RefObject<HTMLElement | null>): void {
  const field = useView((state) => state.field);
  const asked = useView((state) => state.center?.number);
  useEffect(() => {
    if (field === null || asked === undefined || !form.current) return;
    const part = partOf(form.current, field);
    if (!part) return;
    for (let at: Element | null = part; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
    part.scrollIntoView({ block: 'center' });
    part.dataset.shown = 'true';
    part.querySelector<HTMLElement>('input, [role=combobox], [role=switch]')?.focus({ preventScroll: true });
    const timer = setTimeout(() => delete part.dataset.shown, 1700);
    return () => {
      clearTimeout(timer);
      delete part.dataset.shown;
    };
  }, [field, asked, form]);
}

function Form({ resources, rowEditors }: { resources: readonly Resource[]; rowEditors: RowEditors }) {
  const [first, second] = resources;
  if (!first) return <DesignForm />;
  if (second) return <SelectionForm resources={resources} />;
  return <ResourceForm key={first.id} resource={first} rowEditors={rowEditors} />;
}

/** What is selected, as a form. */
export function Inspector({ rowEditors }: { readonly rowEditors: RowEditors }) {
  const selection = useView((state) => state.selection);
  const index = useDocument((state) => state.index);
  const form = useRef<HTMLDivElement>(null);
  useTopOnChange(form, selection.join());
  useShownField(form);
  return (
    <aside aria-label="Inspector" className="flex min-h-0 flex-col border-l border-line bg-panel">
      <div className="flex h-9 shrink-0 items-center border-b border-line pr-1 pl-3">
        <h2 className="m-0 flex-1 text-xs font-semibold">Inspector</h2>
        <IconButton
          small
          label="Hide inspector"
          icon={<PanelRightClose size={15} />}
          onClick={() => view.showInspector(false)}
        />
      </div>
      <div ref={form} data-keeps-focus tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto pb-6 outline-none">
        <Form resources={selection.flatMap((id) => index.get(id) ?? [])} rowEditors={rowEditors} />
      </div>
    </aside>
  );
}
