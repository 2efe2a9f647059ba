import { kindNames, kindOf } from '../../core/kinds/index';
import type { ZoneNaming } from '../../core/model/design';
import { setZoneNaming } from '../commands/zone-naming';
import { useDocument } from '../store/document';
import { useGesture } from '../store/gesture';
import { renameDesign } from '../store/rename-design';
import { Field, fieldId } from '../ui/field';
import { KindIcon } from '../ui/kind-icon';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { Section } from './section';

const zoneNamings: readonly { readonly value: ZoneNaming; readonly label: string }[] = [
  { value: 'literal', label: 'By name (us-east-1a)' },
  { value: 'lookup', label: 'Looked up in the account' },
];

const tips: readonly string[] = [
  'Drag from the palette into a VPC or subnet. A drop says beforehand whether AWS allows it.',
  'Draw a line from one resource to another to route, associate or peer; L does it by keyboard.',
  'Every problem can be clicked; many have a repair.',
  'Ctrl+K finds any command, and any resource by name, CIDR or id.',
];

function Counts() {
  const index = useDocument((state) => state.index);
  const present = kindNames.flatMap((kind) => {
    const count = index.all(kind).length;
    return count === 0 ? [] : [{ kind: kindOf(kind), count }];
  });
  if (present.length === 0) return <p className="m-0 text-muted">Nothing drawn yet.</p>;
  return (
    <ul className="m-0 grid list-none gap-1 p-0">
      {present.map(({ kind, count }) => (
        <li key={kind.kind} className="flex items-center gap-2">
          <KindIcon icon={kind.look.icon} tone={kind.look.tone} size={14} />
          <span className="flex-1">{count === 1 ? kind.label : kind.plural}</span>
          <span className="text-muted tabular-nums">{count}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the inspector shows while nothing is selected: the design as a whole. */
export function DesignForm() {
  const { name, zoneNaming } = useDocument((state) => state.history.design);
  const typing = useGesture();
  return (
    <div data-edits-design>
      <h3 className="m-0 px-3 pt-3 pb-2 text-sm font-semibold">Design</h3>
      <div className="flex flex-col gap-3 px-3 pb-3">
        <Field path="design-name" label="Design name">
          <TextField
            id={fieldId('design-name')}
            label="Design name"
            value={name}
            onChange={(next) => renameDesign(next, typing.gesture())}
            onFocus={typing.onFocus}
            onBlur={typing.onBlur}
          />
        </Field>
        <Field
          path="design-zones"
          label="Availability Zones in code"
          help="Zone names differ between accounts. Looked up, exported code takes the first, second, … zone that the account sees (Fn::GetAZs)."
        >
          <Select
            id={fieldId('design-zones')}
            label="Availability Zones in code"
            value={zoneNaming}
            options={zoneNamings}
            onChange={(next) => setZoneNaming(next === 'lookup' ? 'lookup' : 'literal')}
          />
        </Field>
      </div>
      <Section title="Resources">
        <Counts />
      </Section>
      <Section title="Tips">
        <ul className="m-0 flex list-none flex-col gap-2 p-0 text-xs text-muted">
          {tips.map((tip) => (
            <li key={tip}>{tip}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
