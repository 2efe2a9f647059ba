import { useState } from 'react';
import { formatPortRange, parsePortRange } from '../../core/net/port-range';
import { useGesture } from '../store/gesture';
import { Combobox } from '../ui/combobox';
import { DraftField } from '../ui/draft-field';
import { fieldId } from '../ui/field';
import { Select } from '../ui/select';
import { icmpCodeChoices, icmpTypeChoices, protocolChoices } from './traffic-names';
import { isOfType, shapeOf, type Traffic, trafficTypes, typeOf, withType } from './traffic-types';

interface TrafficFieldsProps {
  /** Such as `Inbound rule 2`. */
  readonly title: string;
  readonly path: string;
  readonly traffic: Traffic;
  /** Ends of the paths of findings on the first and the second number. */
  readonly parts: readonly [string, string];
  readonly aria: (...parts: readonly string[]) => { describedBy: string | undefined; invalid: boolean };
  readonly change: (traffic: Traffic, gesture?: string | null) => void;
}

const sentence = (text: string) => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`;

function Ports({ title, path, traffic, parts, aria, change }: TrafficFieldsProps) {
  const typing = useGesture();
  return (
    <DraftField<{ from: number | null; to: number | null }>
      id={fieldId(`${path}${parts[0]}`)}
      label={`${title} ports`}
      placeholder="443 or 1024-65535"
      value={traffic}
      format={({ from, to }) =>
        from === null && to === null ? '' : formatPortRange({ from: from ?? to ?? 0, to: to ?? from ?? 0 })
      }
      parse={(text) => {
        if (text === '') return { ok: true, value: { from: null, to: null } };
        const range = parsePortRange(text);
        return range.ok ? range : { ok: false, message: sentence(range.problem.message) };
      }}
      onChange={({ from, to }) => change({ ...traffic, from, to }, typing.gesture())}
      onFocus={typing.onFocus}
      onBlur={typing.onBlur}
      {...aria(...parts)}
    />
  );
}

function IcmpNumber({ which, props }: { which: 'type' | 'code'; props: TrafficFieldsProps }) {
  const { title, path, traffic, parts, aria, change } = props;
  const part = which === 'type' ? parts[0] : parts[1];
  const value = which === 'type' ? traffic.from : traffic.to;
  return (
    <Combobox
      id={fieldId(`${path}${part}`)}
      label={`${title} ICMP ${which}`}
      value={String(value ?? -1)}
      options={which === 'type' ? icmpTypeChoices(traffic.protocol) : icmpCodeChoices(traffic.protocol, traffic.from)}
      onChange={(text) => {
        const number = Number(text);
        // A type has codes of its own; without a type there is none: AWS takes -1 for both.
        change(which === 'code' ? { ...traffic, to: number } : { ...traffic, from: number, to: -1 });
      }}
      {...aria(part)}
    />
  );
}

function ProtocolNumber({ title, path, traffic, aria, change }: TrafficFieldsProps) {
  const typing = useGesture();
  return (
    <Combobox
      id={fieldId(`${path}.protocol`)}
      label={`${title} protocol number`}
      free
      mono
      value={traffic.protocol}
      options={protocolChoices}
      placeholder="0 to 255, or a name"
      onChange={(protocol) => change({ ...traffic, protocol }, typing.gesture())}
      onFocus={typing.onFocus}
      onBlur={typing.onBlur}
      {...aria('.protocol')}
    />
  );
}

function Detail(props: TrafficFieldsProps & { readonly type: string }) {
  const { path, traffic, type, parts } = props;
  const shape = shapeOf(traffic.protocol);
  if (type === 'other') return <ProtocolNumber {...props} />;
  if (shape === 'ports')
    return (
      <div data-field={`${path}${parts[0]}`} className="flex min-w-0 flex-col gap-1">
        <Ports {...props} />
      </div>
    );
  if (shape !== 'icmp') return <span className="self-center px-2 text-xs text-muted">all ports</span>;
  return (
    <div data-field={`${path}${parts[0]}`} className="min-w-0">
      <IcmpNumber which="type" props={props} />
    </div>
  );
}

/** What traffic a rule is about: a named kind of traffic, or a protocol with ports or ICMP numbers. */
export function TrafficFields(props: TrafficFieldsProps) {
  const { title, path, traffic, aria, change } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const type = chosen !== null && isOfType(chosen, traffic) ? chosen : typeOf(traffic);
  return (
    <div className="grid grid-cols-2 gap-1">
      <div data-field={`${path}.protocol`} className="min-w-0">
        <Select
          label={`${title} type`}
          value={type}
          options={trafficTypes}
          onChange={(next) => {
            setChosen(next);
            change(withType(next, traffic));
          }}
          {...aria('.protocol')}
        />
      </div>
      <Detail {...props} type={type} />
      {shapeOf(traffic.protocol) === 'icmp' && type !== 'other' && (traffic.from ?? -1) !== -1 && (
        <div data-field={`${path}${props.parts[1]}`} className="col-span-2 min-w-0">
          <IcmpNumber which="code" props={props} />
        </div>
      )}
    </div>
  );
}
