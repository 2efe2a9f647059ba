import { kindOf, type Resource } from '../../core/kinds/index';
import type { Column, Control } from '../../core/model/define-kind';
import { candidatesFor } from '../store/candidates';
import { useDocument } from '../store/document';
import { useGesture } from '../store/gesture';
import { DraftField } from '../ui/draft-field';
import { fieldId } from '../ui/field';
import { numberDraft } from '../ui/number-draft';
import { Select } from '../ui/select';
import { Switch } from '../ui/switch';
import { TextField } from '../ui/text-field';
import { AddRow, RowCard, type RowsProps, useRowNotes, useRows } from './rows';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
type Table = Extract<Control, { readonly type: 'table' }>;

interface CellProps {
  readonly resource: Resource;
  /** of the list: `routes` */
  readonly list: string;
  readonly path: string;
  readonly title: string;
  readonly column: Column;
  readonly value: unknown;
  readonly aria: { readonly describedBy: string | undefined; readonly invalid: boolean };
  readonly change: (value: unknown, gesture?: string | null) => void;
}

function Reference({ resource, list, path, title, column, value, aria, change }: CellProps) {
  const index = useDocument((state) => state.index);
  const none = column.control.type === 'reference' ? column.control.none : '';
  const options = [{ value: '', label: none }, ...candidatesFor(index, resource, `${list}[].${column.name}`)];
  return (
    <Select
      id={fieldId(path)}
      label={title}
      value={typeof value === 'string' ? value : ''}
      options={options}
      onChange={(id) => change(id === '' ? null : id)}
      {...aria}
    />
  );
}

function NumberCell({ path, title, column, value, aria, change }: CellProps) {
  const typing = useGesture();
  if (column.control.type !== 'number') return null;
  return (
    <DraftField<number | null>
      id={fieldId(path)}
      label={title}
      value={typeof value === 'number' ? value : null}
      inputMode="numeric"
      {...numberDraft(column.control)}
      onChange={(number) => change(number, typing.gesture())}
      onFocus={typing.onFocus}
      onBlur={typing.onBlur}
      {...aria}
    />
  );
}

function TextListCell({ path, title, column, value, aria, change }: CellProps) {
  const typing = useGesture();
  if (column.control.type !== 'text-list') return null;
  return (
    <DraftField<readonly string[]>
      id={fieldId(path)}
      label={title}
      value={Array.isArray(value) ? (value as readonly string[]) : []}
      placeholder={column.control.placeholder ?? ''}
      format={(list) => list.join(', ')}
      parse={(text) => ({
        ok: true,
        value: text
          .split(',')
          .map((part) => part.trim())
          .filter((part) => part !== ''),
      })}
      onChange={(list) => change(list, typing.gesture())}
      onFocus={typing.onFocus}
      onBlur={typing.onBlur}
      {...aria}
    />
  );
}

function Cell(props: CellProps) {
  const { path, title, column, value, aria, change } = props;
  const typing = useGesture();
  const { control } = column;
  switch (control.type) {
    case 'text':
      return (
        <TextField
          id={fieldId(path)}
          label={title}
          mono
          value={String(value ?? '')}
          placeholder={control.placeholder ?? ''}
          onChange={(text) => change(text, typing.gesture())}
          onFocus={typing.onFocus}
          onBlur={typing.onBlur}
          {...aria}
        />
      );
    case 'text-list':
      return <TextListCell {...props} />;
    case 'number':
      return <NumberCell {...props} />;
    case 'toggle':
      return <Switch id={fieldId(path)} label={title} checked={value === true} onChange={change} {...aria} />;
    case 'select':
      return (
        <Select
          id={fieldId(path)}
          label={title}
          value={String(value)}
          options={control.options}
          onChange={change}
          {...aria}
        />
      );
    case 'reference':
      return <Reference {...props} />;
  }
}

interface TableRowProps {
  readonly resource: Resource;
  readonly list: string;
  readonly table: Table;
  readonly row: Row;
  readonly place: number;
  readonly change: (fields: Partial<Row>, gesture?: string | null) => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
}

function TableRow({ resource, list, table, row, place, change, duplicate, remove }: TableRowProps) {
  const path = `${list}[${place}]`;
  const title = `${table.item} ${place + 1}`;
  const { notes, aria } = useRowNotes(resource, path);
  const columns = table.columns.filter((column) => column.when?.(row) ?? true);
  return (
    <RowCard path={path} title={title} notes={notes} onDuplicate={duplicate} onRemove={remove}>
      <div className="[&_input]:!px-1.5 [&_input]:text-xs flex flex-wrap gap-1.5">
        {columns.map((column) => {
          const inline = column.control.type === 'toggle';
          const at = `${path}.${column.name}`;
          return (
            <div
              key={column.name}
              data-field={at}
              className={`flex min-w-24 flex-1 gap-1 ${column.wide ? 'basis-full' : 'basis-28'} ${inline ? 'min-h-8 items-center justify-between self-end' : 'flex-col'}`}
            >
              <label htmlFor={fieldId(at)} className="text-[11px] text-muted">
                {column.label}
              </label>
              <Cell
                resource={resource}
                list={list}
                path={at}
                title={`${title} ${column.label.toLowerCase()}`}
                column={column}
                value={row[column.name]}
                aria={aria(`.${column.name}`)}
                change={(value, gesture) => change({ [column.name]: value }, gesture)}
              />
            </div>
          );
        })}
      </div>
    </RowCard>
  );
}

/** Rows of any kind, edited by the columns that the kind declares. */
export function TableEditor(props: RowsProps) {
  const { resource, name, label } = props;
  const { rows, change, add, duplicate, remove } = useRows<Row>(props);
  const table = kindOf(resource.kind).fields.find((field) => field.name === name)?.control;
  if (table?.type !== 'table') return null;
  return (
    <div className="flex flex-col gap-1.5">
      {rows.length > 0 && (
        <ul aria-label={label} className="m-0 flex list-none flex-col gap-1.5 p-0">
          {rows.map((row, place) => (
            <TableRow
              key={row.id}
              resource={resource}
              list={name}
              table={table}
              row={row}
              place={place}
              change={(fields, gesture) => change(place, fields, gesture)}
              duplicate={() => duplicate(place)}
              remove={() => remove(place)}
            />
          ))}
        </ul>
      )}
      <AddRow label={`Add ${table.item.toLowerCase()}`} onClick={() => add(table.fresh)} />
    </div>
  );
}
