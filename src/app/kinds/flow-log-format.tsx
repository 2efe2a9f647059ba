import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { changeResource } from '../../core/kinds/change';
import { defaultFields, type FlowLogField, flowLogFields, transitFields } from '../../core/kinds/flow-log/fields';
import { formatOf, parseFormat, sampleRecord } from '../../core/kinds/flow-log/format';
import type { Resource } from '../../core/kinds/index';
import { MAX_TEXT } from '../../core/model/resource';
import { apply, useDocument } from '../store/document';
import { useGesture } from '../store/gesture';
import { Button } from '../ui/button';
import { fieldId, notesId } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Select } from '../ui/select';
import type { RowsProps } from './rows';

type Change = (fields: readonly string[]) => void;

/** The fields that a flow log of this resource can have: those of transit gateways are others. */
function useKnownFields(resource: Resource): readonly FlowLogField[] {
  const index = useDocument((state) => state.index);
  const kind = resource.kind === 'flow-log' ? index.get(resource.target)?.kind : undefined;
  return kind === 'transit-gateway' || kind === 'transit-gateway-attachment' ? transitFields : flowLogFields;
}

interface ChosenProps {
  readonly fields: readonly string[];
  readonly known: readonly FlowLogField[];
  readonly change: Change;
}

/** The fields in their order; each can be moved and removed, also by keyboard. */
function ChosenFields({ fields, known, change }: ChosenProps) {
  const move = (from: number, to: number) => {
    const name = fields[from];
    if (name !== undefined) change(fields.toSpliced(from, 1).toSpliced(to, 0, name));
  };
  return (
    <ol aria-label="Fields of a record" className="m-0 flex list-none flex-col gap-0.5 p-0">
      {fields.map((name, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field may be there twice while its author types
        <li key={`${name} ${i}`} className="flex items-center gap-1 rounded border border-line px-1.5">
          <span
            className="min-w-0 flex-1 truncate font-mono text-xs"
            title={known.find((f) => f.name === name)?.description}
          >
            {name}
          </span>
          <IconButton
            small
            label={`Move ${name} up`}
            icon={<ArrowUp size={13} />}
            disabled={i === 0}
            onClick={() => move(i, i - 1)}
          />
          <IconButton
            small
            label={`Move ${name} down`}
            icon={<ArrowDown size={13} />}
            disabled={i === fields.length - 1}
            onClick={() => move(i, i + 1)}
          />
          <IconButton
            small
            label={`Remove ${name}`}
            icon={<X size={13} />}
            onClick={() => change(fields.toSpliced(i, 1))}
          />
        </li>
      ))}
    </ol>
  );
}

function AddFields({ fields, known, change }: ChosenProps) {
  const left = known.filter(({ name }) => !fields.includes(name));
  const versions = [...new Set(left.map(({ version }) => version))].sort((a, b) => a - b);
  const options = [
    { value: '', label: 'Add a field…' },
    ...versions.map((version) => ({
      value: `all ${version}`,
      label: `All of version ${version}`,
      detail: `${left.filter((field) => field.version === version).length} fields`,
    })),
    ...left.map(({ name, version, description }) => ({
      value: name,
      label: name,
      detail: `version ${version}: ${description}`,
    })),
  ];
  const add = (value: string) => {
    const version = value.startsWith('all ') ? Number(value.slice(4)) : null;
    const names = version === null ? [value] : left.filter((f) => f.version === version).map(({ name }) => name);
    if (value !== '') change([...fields, ...names]);
  };
  return <Select label="Add a field" value="" options={options} onChange={add} />;
}

/** The record format of a flow log: fields to choose and to order, the same as text, and what a record looks like. */
export function FlowLogFormatEditor({ resource, name, label }: RowsProps) {
  const typing = useGesture();
  const known = useKnownFields(resource);
  const text = resource.kind === 'flow-log' ? resource.format : '';
  const put = (format: string, gesture: string | null = null) =>
    apply(
      `${label} of "${resource.name}"`,
      changeResource(resource.id, { [name]: format } as Partial<Resource>),
      gesture,
    );
  const change: Change = (fields) => put(formatOf(fields));
  const reading = parseFormat(text, known);
  const isDefault = text.trim() === '';
  const usual = known === flowLogFields ? defaultFields : known.map((field) => field.name);
  const fields = reading.ok ? (isDefault ? usual : reading.fields) : [];
  return (
    <div className="flex flex-col gap-2">
      {isDefault && <p className="m-0 text-xs text-muted">The default of AWS: {usual.length} fields.</p>}
      {reading.ok && (
        <>
          {!isDefault && <ChosenFields fields={fields} known={known} change={change} />}
          <div className="flex gap-1">
            {isDefault ? (
              <Button small onClick={() => change(usual)}>
                Choose fields
              </Button>
            ) : (
              <>
                <AddFields fields={fields} known={known} change={change} />
                <Button small tone="ghost" onClick={() => put('')}>
                  Default
                </Button>
              </>
            )}
          </div>
        </>
      )}
      <textarea
        id={fieldId(name)}
        aria-label={label}
        aria-describedby={reading.ok ? undefined : notesId(name)}
        aria-invalid={!reading.ok || undefined}
        maxLength={MAX_TEXT}
        spellCheck={false}
        rows={3}
        value={text}
        placeholder={formatOf(usual)}
        onChange={(event) => put(event.target.value, typing.gesture())}
        onFocus={typing.onFocus}
        onBlur={typing.onBlur}
        className="control h-auto resize-y py-1.5 font-mono text-xs leading-5"
      />
      {reading.ok && (
        <figure className="m-0">
          <figcaption className="text-xs text-muted">A record looks like this:</figcaption>
          <output className="block rounded bg-sunken p-1.5 font-mono text-xs break-words">
            {sampleRecord(fields, known)}
          </output>
        </figure>
      )}
    </div>
  );
}
