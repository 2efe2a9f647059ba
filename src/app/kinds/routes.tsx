import { ArrowRight, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { Index, Resource, ResourceOf } from '../../core/kinds/index';
import { ipv6Space } from '../../core/kinds/ipv6';
import { peersOf, vpcBlocks } from '../../core/kinds/network';
import { formatCidr } from '../../core/net/cidr';
import { candidatesFor } from '../store/candidates';
import { useDocument } from '../store/document';
import { useGesture } from '../store/gesture';
import { Combobox } from '../ui/combobox';
import { fieldId, notesId } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Notes } from '../ui/notes';
import { type Choice, Select } from '../ui/select';
import { AddRow, type RowsProps, useRowNotes, useRows } from './rows';

type Route = ResourceOf<'route-table'>['routes'][number];

/** Where routes usually lead to: everywhere, and the blocks of peered VPCs. */
function destinations(index: Index, table: Resource): readonly Choice[] {
  const peers = peersOf(index, index.vpcOf(table.id) ?? '').flatMap(({ vpc }) =>
    vpcBlocks(vpc).map((block) => ({ value: formatCidr(block), label: formatCidr(block), detail: vpc.name })),
  );
  return [
    { value: '0.0.0.0/0', label: '0.0.0.0/0', detail: 'all IPv4' },
    { value: '::/0', label: '::/0', detail: 'all IPv6' },
    ...peers,
  ];
}

/** The built-in routes, which cannot be changed or removed. */
function LocalRoutes({ index, table }: { readonly index: Index; readonly table: Resource }) {
  const vpc = index.getAs('vpc', index.vpcOf(table.id));
  if (!vpc) return null;
  const space = ipv6Space(vpc);
  const locals = [
    ...vpcBlocks(vpc).map(formatCidr),
    ...(space ? [space.cidr ? formatCidr(space.cidr) : 'IPv6 block of the VPC'] : []),
  ];
  return locals.map((destination) => (
    <li
      key={destination}
      aria-label={`Local route ${destination}`}
      className="flex h-7 items-center gap-2 rounded-md bg-sunken px-2 text-xs text-muted"
    >
      <span className="flex-1 font-mono">{destination}</span>
      <ArrowRight size={12} aria-label="to" />
      <span className="w-32">local</span>
    </li>
  ));
}

interface RouteRowProps {
  readonly table: Resource;
  readonly destinations: readonly Choice[];
  readonly targets: readonly Choice[];
  readonly route: Route;
  readonly place: number;
  readonly change: (fields: Partial<Route>, gesture?: string | null) => void;
  readonly remove: () => void;
}

function RouteRow({ table, destinations, targets, route, place, change, remove }: RouteRowProps) {
  const path = `routes[${place}]`;
  const title = `Route ${place + 1}`;
  const typing = useGesture();
  const { notes, aria } = useRowNotes(table, path);
  return (
    <li data-field={path} aria-label={title} className="flex scroll-my-16 flex-col gap-1">
      <div className="flex items-center gap-1">
        <div data-field={`${path}.destination`} className="min-w-0 flex-1">
          <Combobox
            id={fieldId(`${path}.destination`)}
            label={`${title} destination`}
            free
            mono
            value={route.destination}
            options={destinations}
            placeholder="0.0.0.0/0"
            onChange={(destination) => change({ destination }, typing.gesture())}
            onFocus={typing.onFocus}
            onBlur={typing.onBlur}
            {...aria('.destination')}
          />
        </div>
        <ArrowRight size={12} className="shrink-0 text-muted" aria-hidden />
        <div data-field={`${path}.target`} className="w-32 shrink-0">
          <Select
            id={fieldId(`${path}.target`)}
            label={`${title} target`}
            value={route.target ?? ''}
            options={[{ value: '', label: 'Choose…' }, ...targets]}
            onChange={(target) => change({ target: target === '' ? null : target })}
            {...aria('.target')}
          />
        </div>
        <IconButton small label={`Remove ${title}`} icon={<Trash2 size={13} />} onClick={remove} />
      </div>
      <Notes id={notesId(path)} notes={notes} />
    </li>
  );
}

export function RoutesEditor(props: RowsProps) {
  const { resource, label } = props;
  const index = useDocument((state) => state.index);
  const { rows, change, add, remove } = useRows<Route>(props);
  const usual = useMemo(() => destinations(index, resource), [index, resource]);
  const targets = useMemo(() => candidatesFor(index, resource, 'routes[].target'), [index, resource]);
  const free = ['0.0.0.0/0', '::/0'].find((all) => !rows.some((route) => route.destination === all));
  return (
    <div className="flex flex-col gap-1.5">
      <div aria-hidden className="flex gap-1 pr-7 text-[11px] text-muted">
        <span className="flex-1 pl-2">Destination</span>
        <span className="w-32">Target</span>
      </div>
      <ul aria-label={label} className="m-0 flex list-none flex-col gap-1.5 p-0">
        <LocalRoutes index={index} table={resource} />
        {rows.map((route, place) => (
          <RouteRow
            key={route.id}
            table={resource}
            destinations={usual}
            targets={targets}
            route={route}
            place={place}
            change={(fields, gesture) => change(place, fields, gesture)}
            remove={() => remove(place)}
          />
        ))}
      </ul>
      <AddRow
        label="Add route"
        onClick={() => add({ destination: rows.length === 0 && free ? free : '', target: null })}
      />
    </div>
  );
}
