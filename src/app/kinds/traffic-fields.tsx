import { useState } from 'react';
import { formatPortRange, parsePortRange } from '../../core/net/port-range';
import { useGesture } from '../store/gesture';
import { DraftField } from '../ui/draft-field';
import { fieldId } from '../ui/field';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
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

function IcmpNumber({ title, which, props }: { title: string; which: 'type' | 'code'; props: TrafficFieldsProps }) {
  const typing = useGesture();
  const { path, traffic, parts, aria, change } = props;
  const part = which === 'type' ? parts[0] : parts[1];
  return (
    <DraftField<number | null>
      id={fieldId(`${path}${part}`)}
      label={`${title} ICMP ${which}`}
      placeholder={which}
      inputMode="numeric"
      value={which === 'type' ? traffic.from : traffic.to}
      format={(number) => (number === null || number === -1 ? '' : String(number))}
      parse={(text) => {
        if (text === '') return { ok: true, value: -1 };
        const ok = /^(0|[1-9][0-9]{0,2})$/.test(text) && Number(text) <= 255;
        return ok
          ? { ok, value: Number(text) }
          : { ok, message: 'Expected a number from 0 to 255, or nothing for all.' };
      }}
      onChange={(number) =>
        change(
          // Without a type there is no code: AWS takes -1 for both.
          which === 'code'
            ? { ...traffic, to: number }
            : { ...traffic, from: number, to: number === -1 ? -1 : traffic.to },
          typing.gesture(),
        )
      }
      onFocus={typing.onFocus}
      onBlur={typing.onBlur}
      {...aria(part)}
    />
  );
}

function Detail(props: TrafficFieldsProps & { readonly type: string }) {
  const { title, path, traffic, type, parts, aria, change } = props;
  const typing = useGesture();
  const shape = shapeOf(traffic.protocol);
  if (type === 'other')
    return (
      <TextField
        id={fieldId(`${path}.protocol`)}
        label={`${title} protocol number`}
        mono
        value={traffic.protocol}
        onChange={(protocol) => change({ ...traffic, protocol }, typing.gesture())}
        onFocus={typing.onFocus}
        onBlur={typing.onBlur}
        {...aria('.protocol')}
      />
    );
  if (shape === 'ports')
    return (
      <div data-field={`${path}${parts[0]}`} className="flex min-w-0 flex-col gap-1">
        <Ports {...props} />
      </div>
    );
  if (shape === 'icmp')
    return (
      <div className="grid min-w-0 grid-cols-2 gap-1">
        <div data-field={`${path}${parts[0]}`} className="min-w-0">
          <IcmpNumber title={title} which="type" props={props} />
        </div>
        <div data-field={`${path}${parts[1]}`} className="min-w-0">
          <IcmpNumber title={title} which="code" props={props} />
        </div>
      </div>
    );
  return <span className="self-center px-2 text-xs text-muted">all ports</span>;
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
    </div>
  );
}
