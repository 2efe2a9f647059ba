import { useState } from 'react';
import type { Resource, ResourceOf } from '../../core/kinds/index';
import { useGesture } from '../store/gesture';
import { Combobox } from '../ui/combobox';
import { DraftField } from '../ui/draft-field';
import { fieldId } from '../ui/field';
import { type Choice, Select } from '../ui/select';
import { AddRow, RowCard, type RowsProps, useRowNotes, useRows } from './rows';
import { TrafficFields } from './traffic-fields';
import { shapeOf, type Traffic } from './traffic-types';

type Entry = ResourceOf<'network-acl'>['inbound'][number];

const actions: readonly { readonly value: Entry['action']; readonly label: string }[] = [
  { value: 'allow', label: 'Allow' },
  { value: 'deny', label: 'Deny' },
];
const cidrs: readonly Choice[] = [
  { value: '0.0.0.0/0', label: '0.0.0.0/0', detail: 'all IPv4' },
  { value: '::/0', label: '::/0', detail: 'all IPv6' },
];

/** AWS takes 1 to 32766. */
const MOST = 32766;

/** The lowest multiple of 100 after every entry, or what is left. */
function nextNumber(rows: readonly Entry[]): number {
  const largest = rows.reduce((most, entry) => Math.max(most, entry.ruleNumber), 0);
  const next = Math.floor(largest / 100) * 100 + 100;
  if (next <= MOST) return next;
  const taken = new Set(rows.map((entry) => entry.ruleNumber));
  for (let n = 100; n <= MOST; n += 1) if (!taken.has(n)) return n;
  return MOST;
}

const trafficOf = (entry: Entry): Traffic =>
  shapeOf(entry.protocol) === 'icmp'
    ? { protocol: entry.protocol, from: entry.icmpType, to: entry.icmpCode }
    : { protocol: entry.protocol, from: entry.fromPort, to: entry.toPort };

function fieldsOf({ protocol, from, to }: Traffic): Partial<Entry> {
  return shapeOf(protocol) === 'icmp'
    ? { protocol, fromPort: null, toPort: null, icmpType: from, icmpCode: to }
    : { protocol, fromPort: from, toPort: to, icmpType: null, icmpCode: null };
}

interface EntryRowProps {
  readonly resource: Resource;
  readonly path: string;
  readonly title: string;
  readonly entry: Entry;
  readonly change: (fields: Partial<Entry>, gesture?: string | null) => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  /** Rows stay where they are while a number is typed. */
  readonly hold: (held: boolean) => void;
}

function NumberAndAction({
  path,
  title,
  entry,
  change,
  hold,
  aria,
}: Omit<EntryRowProps, 'resource'> & { aria: ReturnType<typeof useRowNotes>['aria'] }) {
  const typing = useGesture();
  return (
    <div className="grid grid-cols-2 gap-1">
      <div data-field={`${path}.ruleNumber`} className="flex min-w-0 flex-col gap-1">
        <DraftField<number>
          id={fieldId(`${path}.ruleNumber`)}
          label={`${title} number`}
          inputMode="numeric"
          value={entry.ruleNumber}
          format={String}
          parse={(text) =>
            /^[1-9][0-9]{0,8}$/.test(text)
              ? { ok: true, value: Number(text) }
              : { ok: false, message: `Expected a number from 1 to ${MOST}.` }
          }
          onChange={(ruleNumber) => change({ ruleNumber }, typing.gesture())}
          onFocus={() => {
            typing.onFocus();
            hold(true);
          }}
          onBlur={() => {
            typing.onBlur();
            hold(false);
          }}
          {...aria('.ruleNumber')}
        />
      </div>
      <Select
        label={`${title} action`}
        value={entry.action}
        options={actions}
        onChange={(action) => change({ action: action === 'deny' ? 'deny' : 'allow' })}
        className={entry.action === 'deny' ? '!text-error' : '!text-ok'}
        {...aria('.action')}
      />
    </div>
  );
}

function EntryRow(props: EntryRowProps) {
  const { resource, path, title, entry, change, duplicate, remove } = props;
  const typing = useGesture();
  const { notes, aria } = useRowNotes(resource, path);
  const parts =
    shapeOf(entry.protocol) === 'icmp' ? (['.icmpType', '.icmpCode'] as const) : (['.fromPort', '.toPort'] as const);
  return (
    <RowCard path={path} title={title} notes={notes} onDuplicate={duplicate} onRemove={remove}>
      <div className="flex flex-col gap-1">
        <NumberAndAction {...props} aria={aria} />
        <TrafficFields
          title={title}
          path={path}
          parts={parts}
          traffic={trafficOf(entry)}
          aria={aria}
          change={(traffic, gesture) => change(fieldsOf(traffic), gesture)}
        />
        <div data-field={`${path}.cidr`}>
          <Combobox
            id={fieldId(`${path}.cidr`)}
            label={`${title} CIDR`}
            free
            mono
            value={entry.cidr}
            options={cidrs}
            placeholder="0.0.0.0/0"
            onChange={(cidr) => change({ cidr }, typing.gesture())}
            onFocus={typing.onFocus}
            onBlur={typing.onBlur}
            {...aria('.cidr')}
          />
        </div>
      </div>
    </RowCard>
  );
}

const all = {
  action: 'allow',
  protocol: 'tcp',
  cidr: '0.0.0.0/0',
  fromPort: 443,
  toPort: 443,
  icmpType: null,
  icmpCode: null,
} as const;

/** Places of the entries in the order in which AWS tries them; held while a number is being typed. */
function useOrder(rows: readonly Entry[]) {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  const sorted = rows
    .map((entry, place) => ({ entry, place }))
    .sort((a, b) => a.entry.ruleNumber - b.entry.ruleNumber || a.place - b.place);
  const order = held ? [...sorted].sort((a, b) => held.indexOf(a.entry.id) - held.indexOf(b.entry.id)) : sorted;
  return { order, hold: (hold: boolean) => setHeld(hold ? order.map(({ entry }) => entry.id) : null) };
}

export function NetworkAclEntriesEditor(props: RowsProps) {
  const { resource, name, label } = props;
  const { rows, change, add, duplicate, remove } = useRows<Entry>(props);
  const { order, hold } = useOrder(rows);
  const direction = name === 'inbound' ? 'Inbound' : 'Outbound';
  return (
    <div className="flex flex-col gap-1.5">
      <ul aria-label={label} className="m-0 flex list-none flex-col gap-1.5 p-0">
        {order.map(({ entry, place }, i) => (
          <EntryRow
            key={entry.id}
            resource={resource}
            path={`${name}[${place}]`}
            title={`${direction} entry ${i + 1}`}
            entry={entry}
            change={(fields, gesture) => change(place, fields, gesture)}
            duplicate={() => duplicate(place, { ruleNumber: nextNumber(rows) })}
            remove={() => remove(place)}
            hold={hold}
          />
        ))}
        <li
          aria-label={`Last ${direction.toLowerCase()} entry`}
          className="flex h-7 items-center gap-2 rounded-md bg-sunken px-2 text-xs text-muted"
        >
          <span className="w-8 font-mono">*</span>
          <span className="flex-1">Deny everything else</span>
          <span>built in</span>
        </li>
      </ul>
      <AddRow
        label={`Add ${direction.toLowerCase()} entry`}
        onClick={() => add({ ...all, ruleNumber: nextNumber(rows) })}
      />
    </div>
  );
}
