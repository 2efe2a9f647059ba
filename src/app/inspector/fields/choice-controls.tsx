import { regionFacts, regions } from '../../../core/kinds/region/regions';
import { useDocument } from '../../store/document';
import { Combobox } from '../../ui/combobox';
import { fieldId, notesId } from '../../ui/field';
import { Select } from '../../ui/select';
import { Switch } from '../../ui/switch';
import { TextField } from '../../ui/text-field';
import { type ControlProps, described } from '../control';

export function ToggleControl({ path, label, value, notes, change }: ControlProps<'toggle'>) {
  return (
    <Switch
      id={fieldId(path)}
      label={label}
      checked={value === true}
      onChange={change}
      {...described(path, notes, notesId)}
    />
  );
}

export function SelectControl({ path, label, control, value, notes, change }: ControlProps<'select'>) {
  return (
    <Select
      id={fieldId(path)}
      label={label}
      value={String(value)}
      options={control.options}
      onChange={change}
      {...described(path, notes, notesId)}
    />
  );
}

const regionChoices = regions.map(({ code, name }) => ({ value: code, label: name, detail: code }));

export function RegionControl({ path, label, value, notes, change }: ControlProps<'region'>) {
  return (
    <>
      <Combobox
        id={fieldId(path)}
        label={label}
        value={String(value)}
        options={regionChoices}
        onChange={change}
        {...described(path, notes, notesId)}
      />
      <p className="m-0 font-mono text-[11px] text-muted">{String(value)}</p>
    </>
  );
}

/** Local Zones, Wavelength Zones and ids of zones are written; a Region has too many, and more each year. */
const OTHER_ZONE = 'other';

export function ZoneControl({ resource, path, label, value, notes, change, onFocus, onBlur }: ControlProps<'zone'>) {
  const code = useDocument((state) => state.index.getAs('region', state.index.regionOf(resource.id))?.code ?? '');
  const zones = regionFacts(code)?.zones ?? [];
  const zone = String(value);
  const isLetter = /^[a-z]$/.test(zone);
  const known = zones.includes(zone) || !isLetter ? zones : [...zones, zone];
  const options = known.map((letter) => ({ value: letter, label: `${code}${letter}` }));
  return (
    <>
      <Select
        id={fieldId(path)}
        label={label}
        value={isLetter ? zone : OTHER_ZONE}
        options={[...options, { value: OTHER_ZONE, label: 'Another zone, by name or id' }]}
        onChange={(chosen) => change(chosen === OTHER_ZONE ? `${code}-` : chosen)}
        {...described(path, notes, notesId)}
      />
      {!isLetter && (
        <TextField
          label={`${label}: name or id`}
          mono
          value={zone}
          placeholder={`${code}-bos-1a`}
          onChange={change}
          onFocus={onFocus}
          onBlur={onBlur}
        />
      )}
    </>
  );
}
