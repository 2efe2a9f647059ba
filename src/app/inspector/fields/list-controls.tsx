import { Plus, Trash2 } from 'lucide-react';
import { parseCidr4 } from '../../../core/net/cidr';
import { findingsAt, notesOf, useFindings } from '../../store/findings';
import { Button } from '../../ui/button';
import { fieldId, notesId } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Notes } from '../../ui/notes';
import { TextField } from '../../ui/text-field';
import { type ControlProps, described } from '../control';
import { cidrText } from './cidr-text';

interface ItemProps {
  readonly path: string;
  readonly label: string;
  readonly text: string;
  readonly placeholder: string;
  /** What the text means, said below it. */
  readonly meaning: string | null;
  readonly notes: ReturnType<typeof notesOf>;
  readonly change: (text: string) => void;
  readonly remove: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

function Item({ path, label, text, placeholder, meaning, notes, change, remove, onFocus, onBlur }: ItemProps) {
  return (
    <div data-field={path} className="flex flex-col gap-1">
      <div className="flex items-center gap-1">
        <TextField
          id={fieldId(path)}
          label={label}
          mono
          value={text}
          placeholder={placeholder}
          onChange={change}
          onFocus={onFocus}
          onBlur={onBlur}
          {...described(path, notes, notesId)}
        />
        <IconButton label={`Remove ${label}`} icon={<Trash2 size={14} />} onClick={remove} />
      </div>
      {meaning !== null && <p className="m-0 text-[11px] text-muted">{meaning}</p>}
      <Notes id={notesId(path)} notes={notes} />
    </div>
  );
}

type ListProps = Pick<
  ControlProps<'text-list' | 'cidr-list'>,
  'resource' | 'path' | 'value' | 'change' | 'onFocus' | 'onBlur'
> & {
  readonly noun: string;
  readonly add: string;
  readonly placeholder: string;
  readonly meaningOf: (text: string) => string | null;
};

function TextList({ resource, path, value, change, onFocus, onBlur, noun, add, placeholder, meaningOf }: ListProps) {
  const list = value as readonly string[];
  const findings = useFindings(resource.id);
  return (
    <div className="flex flex-col gap-2">
      {list.map((text, i) => {
        const at = `${path}[${i}]`;
        return (
          <Item
            // biome-ignore lint/suspicious/noArrayIndexKey: the texts may be equal, and a row is known by its place
            key={i}
            path={at}
            label={`${noun} ${i + 1}`}
            text={text}
            placeholder={placeholder}
            meaning={meaningOf(text)}
            notes={notesOf(findingsAt(findings, at))}
            change={(next) => change(list.with(i, next))}
            remove={() => change(list.toSpliced(i, 1))}
            onFocus={onFocus}
            onBlur={onBlur}
          />
        );
      })}
      <Button small tone="ghost" className="self-start" onClick={() => change([...list, ''])}>
        <Plus size={14} aria-hidden /> {add}
      </Button>
    </div>
  );
}

function meaningOfCidr(text: string): string | null {
  const parsed = parseCidr4(text);
  return parsed.ok ? cidrText(parsed.value, false) : null;
}

export function CidrListControl(props: ControlProps<'cidr-list'>) {
  return <TextList {...props} noun="CIDR" add="Add CIDR" placeholder="10.1.0.0/16" meaningOf={meaningOfCidr} />;
}

export function TextListControl(props: ControlProps<'text-list'>) {
  const { label, control } = props;
  return <TextList {...props} noun={label} add="Add" placeholder={control.placeholder ?? ''} meaningOf={() => null} />;
}
