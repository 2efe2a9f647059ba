import { ArrowRight, X } from 'lucide-react';
import { candidatesFor } from '../../store/candidates';
import { useDocument } from '../../store/document';
import { view } from '../../store/view';
import { Combobox } from '../../ui/combobox';
import { fieldId, notesId } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Select } from '../../ui/select';
import { type ControlProps, described } from '../control';

export function ReferenceControl({ resource, path, label, control, value, notes, change }: ControlProps<'reference'>) {
  const index = useDocument((state) => state.index);
  const id = (value as string | null) ?? '';
  const options = [{ value: '', label: control.none }, ...candidatesFor(index, resource, path)];
  const target = index.get(id);
  return (
    <div className="flex items-center gap-1">
      <Select
        id={fieldId(path)}
        label={label}
        value={id}
        options={options}
        onChange={(next) => change(next === '' ? null : next)}
        {...described(path, notes, notesId)}
      />
      {target && (
        <IconButton
          label={`Go to ${target.name}`}
          icon={<ArrowRight size={14} />}
          onClick={() => view.goTo(target.id)}
        />
      )}
    </div>
  );
}

export function ReferenceListControl({ resource, path, label, value, notes, change }: ControlProps<'reference-list'>) {
  const index = useDocument((state) => state.index);
  const ids = value as readonly string[];
  const rest = candidatesFor(index, resource, path).filter((candidate) => !ids.includes(candidate.value));
  return (
    <div className="flex flex-col gap-1.5">
      {ids.length > 0 && (
        <ul aria-label={label} className="m-0 flex list-none flex-wrap gap-1 p-0">
          {ids.map((id) => {
            const name = index.get(id)?.name ?? id;
            return (
              <li key={id} className="flex h-6 max-w-full items-center rounded-md border border-line bg-sunken pl-2">
                <button
                  type="button"
                  className="min-w-0 cursor-pointer truncate hover:underline"
                  onClick={() => view.goTo(id)}
                >
                  {name}
                </button>
                <IconButton
                  small
                  label={`Remove ${name} from ${label}`}
                  icon={<X size={13} />}
                  onClick={() => change(ids.filter((one) => one !== id))}
                />
              </li>
            );
          })}
        </ul>
      )}
      <Combobox
        id={fieldId(path)}
        label={`Add to ${label}`}
        value=""
        options={rest}
        placeholder={rest.length === 0 ? 'Nothing more to add' : 'Add…'}
        onChange={(id) => change([...ids, id])}
        {...described(path, notes, notesId)}
      />
    </div>
  );
}
