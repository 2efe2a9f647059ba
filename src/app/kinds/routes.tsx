import { ArrowRight, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { blackholeReason } from '../../core/kinds/blackhole';
import { type Index, kindNames, type Resource, type ResourceOf } from '../../core/kinds/index';
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
import { TextField } from '../ui/text-field';
import { AddRow, type RowsProps, useRowNotes, useRows } from './rows';

type Route = ResourceOf<'route-table'>['routes'][number];

/** Where routes usually lead to: everywhere, the blocks of peered VPCs, and prefix lists of the design by name. */
function destinations(index: Index, table: Resource): readonly Choice[] {
  const peers = peersOf(index, index.vpcOf(table.id) ?? '').flatMap(({ vpc }) =>
    vpcBlocks(vpc).map((block) => ({ value: formatCidr(block), label: formatCidr(block), detail: vpc.name })),
  );
  const region = index.regionOf(table.id);
  const lists = index.all('managed-prefix-list').filter((list) => index.regionOf(list.id) === region);
  return [
    { value: '0.0.0.0/0', label: '0.0.0.0/0', detail: 'all IPv4' },
    { value: '::/0', label: '::/0', detail: 'all IPv6' },
    ...peers,
    ...lists.map(({ name }) => ({ value: name, label: name, detail: 'prefix list' })),
  ];
}

/** What a Select gives for a target that is written by its id. */
const OUTSIDE = '#outside';

/** Targets by kind, in the order of creation at AWS; a firewall once for each of its endpoints, as `firewall/subnet`. */
function targetChoices(index: Index, table: Resource): readonly Choice[] {
  const order = (id: string) => kindNames.indexOf(index.get(id)?.kind ?? 'region');
  const choices = candidatesFor(index, table, 'routes[].target').flatMap((choice): Choice[] => {
    const firewall = index.getAs('network-firewall', choice.value);
    if (!firewall || firewall.subnets.length < 2) return [choice];
    return firewall.subnets.flatMap((id) => {
      const subnet = index.getAs('subnet', id);
      return subnet ? [{ ...choice, value: `${firewall.id}/${id}`, label: `${choice.label} in ${subnet.name}` }] : [];
    });
  });
  return choices.sort((a, b) => order(a.value.split('/')[0] ?? '') - order(b.value.split('/')[0] ?? ''));
}

/** What the choice of a target changes. */
function targetFields(value: string): Partial<Route> {
  const [target = '', endpointIn] = value.split('/');
  const rest = { endpointIn: endpointIn ?? null, outside: '' };
  if (value === OUTSIDE) return { target: null, endpointIn: null, outside: 'lgw-' };
  return { target: target === '' ? null : target, ...rest };
}

/** Networks behind the VPN connections of propagating gateways, as far as static routes name them. */
function LearnedRoutes({ index, table }: { readonly index: Index; readonly table: Resource }) {
  if (table.kind !== 'route-table') return null;
  const learned = table.propagatingGateways.flatMap((id) =>
    index.referrers(id).flatMap(({ from }) => {
      const vpn = index.getAs('vpn-connection', from);
      const gateway = index.get(id)?.name ?? '';
      return (vpn?.staticRoutesOnly ? vpn.staticRoutes : []).map((destination) => ({ destination, gateway }));
    }),
  );
  return learned.map(({ destination, gateway }) => (
    <li
      key={`${destination} ${gateway}`}
      aria-label={`Propagated route ${destination}`}
      className="flex h-7 items-center gap-2 rounded-md bg-sunken px-2 text-xs text-muted"
    >
      <span className="flex-1 font-mono">{destination}</span>
      <ArrowRight size={12} aria-label="to" />
      <span className="w-32 truncate">{gateway} (propagated)</span>
    </li>
  ));
}

/** The built-in routes, which cannot be removed; a row below to the same block replaces one. */
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
  readonly index: Index;
  readonly table: Resource;
  readonly destinations: readonly Choice[];
  readonly targets: readonly Choice[];
  readonly route: Route;
  readonly place: number;
  readonly change: (fields: Partial<Route>, gesture?: string | null) => void;
  readonly remove: () => void;
}

function RouteRow({ index, table, destinations, targets, route, place, change, remove }: RouteRowProps) {
  const path = `routes[${place}]`;
  const title = `Route ${place + 1}`;
  const typing = useGesture();
  const { notes, aria } = useRowNotes(table, path);
  const list = index.getAs('managed-prefix-list', route.prefixList);
  const isOutside = route.target === null && (route.outside ?? '') !== '';
  const chosen = route.endpointIn ? `${route.target}/${route.endpointIn}` : (route.target ?? '');
  const hole = table.kind === 'route-table' ? blackholeReason(index, table, route) : null;
  const setDestination = (text: string) => {
    const found = index.all('managed-prefix-list').find(({ name }) => name === text && name !== '');
    return found ? { destination: '', prefixList: found.id } : { destination: text, prefixList: null };
  };
  return (
    <li data-field={path} aria-label={title} className="flex scroll-my-16 flex-col gap-1">
      <div className="flex flex-wrap items-center gap-1">
        <div data-field={`${path}.destination`} className="min-w-0 grow basis-34">
          <Combobox
            id={fieldId(`${path}.destination`)}
            label={`${title} destination`}
            free
            mono
            value={list?.name ?? route.destination}
            options={destinations}
            placeholder="0.0.0.0/0"
            onChange={(text) => change(setDestination(text), typing.gesture())}
            onFocus={typing.onFocus}
            onBlur={typing.onBlur}
            {...aria('.destination')}
          />
        </div>
        <div className="flex min-w-0 grow basis-38 items-center gap-1">
          <ArrowRight size={12} className="shrink-0 text-muted" aria-hidden />
          <div data-field={`${path}.target`} className="min-w-0 flex-1">
            <Select
              id={fieldId(`${path}.target`)}
              label={`${title} target`}
              value={isOutside ? OUTSIDE : chosen}
              options={[{ value: '', label: 'Choose…' }, ...targets, { value: OUTSIDE, label: 'By id or ARN…' }]}
              onChange={(target) => change(targetFields(target))}
              {...aria('.target')}
            />
          </div>
          <IconButton small label={`Remove ${title}`} icon={<Trash2 size={13} />} onClick={remove} />
        </div>
      </div>
      {isOutside && (
        <TextField
          id={fieldId(`${path}.outside`)}
          label={`${title} id or ARN of the target`}
          mono
          value={route.outside ?? ''}
          placeholder="lgw-…, tgw-…, arn:aws:networkmanager:…"
          onChange={(outside) => change({ outside }, typing.gesture())}
          onFocus={typing.onFocus}
          onBlur={typing.onBlur}
        />
      )}
      {hole !== null && (route.target !== null || isOutside) && (
        <p className="m-0 text-xs text-error">Blackhole: {hole}.</p>
      )}
      <Notes id={notesId(path)} notes={notes} />
    </li>
  );
}

export function RoutesEditor(props: RowsProps) {
  const { resource, label } = props;
  const index = useDocument((state) => state.index);
  const { rows, change, add, remove } = useRows<Route>(props);
  const usual = useMemo(() => destinations(index, resource), [index, resource]);
  const targets = useMemo(() => targetChoices(index, resource), [index, resource]);
  const free = ['0.0.0.0/0', '::/0'].find((all) => !rows.some((route) => route.destination === all));
  return (
    <div className="flex flex-col gap-1.5">
      <div aria-hidden className="flex gap-1 pr-7 text-[11px] text-muted">
        <span className="flex-1 pl-2">Destination</span>
        <span className="w-32">Target</span>
      </div>
      <ul aria-label={label} className="[&_input]:text-xs m-0 flex list-none flex-col gap-1.5 p-0">
        <LocalRoutes index={index} table={resource} />
        <LearnedRoutes index={index} table={resource} />
        {rows.map((route, place) => (
          <RouteRow
            key={route.id}
            index={index}
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
