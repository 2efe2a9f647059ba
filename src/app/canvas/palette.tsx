import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { kindOf } from '../../core/kinds/index';
import { bestPlace, dropNew, dropVerdict } from '../../core/kinds/placement';
import { bestPresetPlace, completed, saysOf } from '../../core/kinds/presets';
import { placeOf } from '../../core/layout/places';
import { applyAndSelect, useDocument } from '../store/document';
import { useView, view } from '../store/view';
import { KindIcon } from '../ui/kind-icon';
import { drawnLayout } from './drawing';
import { beginGesture } from './gesture';
import { type PaletteEntry, paletteGroups } from './palette-groups';
import { matches } from './palette-search';
import { isSeen } from './stage';

/** Adds one where it fits best: into or beside what is selected. */
function addAtBestPlace({ kind, preset }: PaletteEntry): void {
  const { index } = useDocument.getState();
  const selected = useView.getState().selection[0] ?? null;
  const target = preset ? bestPresetPlace(index, preset, selected) : bestPlace(index, kind, selected);
  const verdict = dropVerdict(index, kind, target);
  if (!verdict.ok) {
    view.say(verdict.reason, 'refused');
    return;
  }
  const says = saysOf(preset, verdict.says);
  const outcome = applyAndSelect(`Add ${says}`, completed(preset, dropNew(kind, target)));
  const [made] = outcome.ok ? (outcome.focus ?? []) : [];
  if (made === undefined) return;
  view.say(`Added ${says}`);
  const place = placeOf(drawnLayout(), made);
  if (place && !isSeen(place.rect)) view.goTo(made);
}

function PaletteItem({ entry }: { readonly entry: PaletteEntry }) {
  const { kind, preset, label, summary } = entry;
  const { look } = kindOf(kind);
  const [dragged, setDragged] = useState(false);
  return (
    <li>
      <button
        type="button"
        title={`${label}. ${summary}`}
        className="flex h-8 w-full cursor-grab touch-none items-center gap-2 rounded-md px-2 text-left max-narrow:px-2.5 text-[13px] select-none hover:bg-sunken active:bg-accent-soft"
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          setDragged(false);
          beginGesture(
            { type: 'new', kind, preset },
            { x: event.clientX, y: event.clientY },
            event.pointerId,
            setDragged,
          );
        }}
        onClick={() => {
          if (dragged) setDragged(false);
          else addAtBestPlace(entry);
        }}
      >
        <KindIcon icon={look.icon} tone={look.tone} size={20} />
        <span className="truncate max-narrow:sr-only">{label}</span>
      </button>
    </li>
  );
}

/** Everything that can be drawn. Drag it to its place, or press it to add it where it fits best. */
export function Palette() {
  const [text, setText] = useState('');
  const shown = useMemo(
    () =>
      paletteGroups
        .map(({ label, entries }) => ({ label, entries: entries.filter((entry) => matches(entry, text)) }))
        .filter(({ entries }) => entries.length > 0),
    [text],
  );
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-panel">
      <label className="relative m-2 block max-narrow:hidden">
        <Search aria-hidden size={14} className="absolute top-1/2 left-2 -translate-y-1/2 text-muted" />
        <input
          type="search"
          aria-label="Search the palette"
          placeholder="Search"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            const first = shown[0]?.entries[0];
            if (event.key === 'Enter' && first && text !== '') addAtBestPlace(first);
          }}
          className="h-8 w-full rounded-md border border-line bg-sunken pr-2 pl-7 text-[13px] placeholder:text-muted"
        />
      </label>
      <div className="flex-1 overflow-y-auto px-1.5 pb-2 max-narrow:pt-2">
        {shown.map(({ label, entries }) => (
          <section
            key={label}
            aria-label={label}
            className="max-narrow:border-b max-narrow:border-line max-narrow:py-1"
          >
            <h3 className="m-0 px-2 pt-2.5 pb-1 text-[11px] font-semibold text-muted max-narrow:sr-only">{label}</h3>
            <ul className="m-0 list-none p-0">
              {entries.map((entry) => (
                <PaletteItem key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {shown.length === 0 && <p className="px-4 text-xs text-muted">Nothing is called that.</p>}
      <p className="border-t border-line px-3 max-narrow:hidden py-2 text-[11px] leading-4 text-muted">
        Drag to its place, or press Enter to add beside the selection.
      </p>
    </div>
  );
}
