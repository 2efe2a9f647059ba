import { CircleAlert, Info, Monitor, Moon, Redo2, Search, Sun, TriangleAlert, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { MAX_TEXT } from '../../core/model/resource';
import { type Command, groups } from '../commands/command';
import { commandPalette } from '../commands/help';
import { redo, undo } from '../commands/history';
import { commands, isEnabled } from '../commands/index';
import { shortcutText } from '../commands/shortcut';
import { useDocument } from '../store/document';
import { useGesture } from '../store/gesture';
import { renameDesign } from '../store/rename-design';
import { type Saving, useSaving } from '../store/saving';
import { type Theme, useView, view } from '../store/view';
import { IconButton } from '../ui/icon-button';
import { Keys } from '../ui/keys';
import { MenuBar } from '../ui/menu-bar';
import { Tooltip } from '../ui/tooltip';

const shortcutOf = (command: Command) => {
  const first = command.shortcuts?.[0];
  return first === undefined ? undefined : shortcutText(first);
};

const menus = groups.map((label) => ({
  label,
  items: () =>
    commands
      .filter((command) => command.group === label)
      .map((command) => ({
        id: command.id,
        label: command.label,
        shortcut: shortcutOf(command),
        enabled: isEnabled(command),
        checked: command.checked?.(),
        divided: command.divided,
        run: command.run,
      })),
}));

function Mark() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden className="shrink-0">
      <rect x="1.5" y="1.5" width="21" height="21" rx="5" fill="var(--accent)" />
      <path
        d="M6 9.5V7a1 1 0 0 1 1-1h2.5M14.5 6H17a1 1 0 0 1 1 1v2.5M18 14.5V17a1 1 0 0 1-1 1h-2.5M9.5 18H7a1 1 0 0 1-1-1v-2.5"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="1.7"
        strokeLinecap="round"
      />
      <circle cx="12" cy="12" r="2.6" fill="var(--on-accent)" />
    </svg>
  );
}

/** The design's name, edited in place. Enter and Escape leave it. */
function DesignName() {
  const name = useDocument((state) => state.history.design.name);
  const before = useRef(name);
  const typing = useGesture();
  return (
    <div data-edits-design className="grid max-w-120 min-w-16 shrink items-center">
      <span aria-hidden className="invisible col-start-1 row-start-1 truncate px-2.5 font-medium whitespace-pre">
        {name || 'Name'}
      </span>
      <input
        aria-label="Name of the design"
        size={1}
        value={name}
        title={name}
        placeholder="Name"
        spellCheck={false}
        maxLength={MAX_TEXT}
        onChange={(event) => renameDesign(event.target.value, typing.gesture())}
        onFocus={() => {
          before.current = name;
          typing.onFocus();
        }}
        onBlur={typing.onBlur}
        onKeyDown={(event) => {
          if (event.key === 'Escape') renameDesign(before.current, typing.gesture());
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
        className="col-start-1 row-start-1 h-7 w-full min-w-0 truncate rounded-md border border-transparent bg-transparent px-2 font-medium hover:border-line focus:border-accent focus:bg-panel"
      />
    </div>
  );
}

const savingTexts: Record<Saving['state'], string> = {
  saved: 'Saved in this browser',
  saving: 'Saving…',
  elsewhere: 'Open in another window: not saved here',
  failed: 'Not saved',
};

function SaveState() {
  const saving = useSaving((state) => state.saving);
  const bad = saving.state === 'failed' || saving.state === 'elsewhere';
  const text = saving.state === 'failed' ? `Not saved. ${saving.reason}` : savingTexts[saving.state];
  return (
    <Tooltip text={text}>
      <output
        aria-label="Save state"
        className={`min-w-0 truncate text-xs ${bad ? 'font-medium text-error' : 'hidden text-muted lg:block'}`}
      >
        {text}
      </output>
    </Tooltip>
  );
}

const severities = [
  { severity: 'error', icon: CircleAlert, tone: 'text-error', one: 'error', many: 'errors' },
  { severity: 'warning', icon: TriangleAlert, tone: 'text-warning', one: 'warning', many: 'warnings' },
  { severity: 'info', icon: Info, tone: 'text-info', one: 'note', many: 'notes' },
] as const;

const uncheckedTexts = { coming: 'not checked yet', missing: 'not checked, as the rules could not be loaded' };

function ProblemCounts() {
  const { counts, isWhole } = useDocument((state) => state.analysis);
  const rules = useDocument((state) => state.rules);
  const shown = useView((state) => state.bottom === 'problems');
  const checked = rules === 'there';
  const says = checked
    ? severities
        .map(({ severity, one, many }) => `${counts[severity]} ${counts[severity] === 1 ? one : many}`)
        .join(', ')
    : uncheckedTexts[rules];
  return (
    <Tooltip text={checked && !isWhole ? `${says}, still checking` : says}>
      <button
        type="button"
        aria-label={`Problems: ${says}`}
        aria-busy={!isWhole}
        aria-pressed={shown}
        onClick={() => view.showBottom(shown ? null : 'problems')}
        className="flex h-7 cursor-pointer items-center gap-2 rounded-md px-2 tabular-nums hover:bg-sunken"
      >
        {severities.map(({ severity, icon: Icon, tone }) => (
          <span key={severity} className={`flex items-center gap-1 ${counts[severity] > 0 ? tone : 'text-muted'}`}>
            <Icon size={14} aria-hidden />
            {checked ? counts[severity] : '–'}
          </span>
        ))}
      </button>
    </Tooltip>
  );
}

const themeSteps: Record<Theme, { readonly next: Theme; readonly icon: typeof Sun; readonly says: string }> = {
  system: { next: 'light', icon: Monitor, says: 'Theme: as the system' },
  light: { next: 'dark', icon: Sun, says: 'Theme: light' },
  dark: { next: 'system', icon: Moon, says: 'Theme: dark' },
};

function ThemeButton() {
  const step = themeSteps[useView((state) => state.theme)];
  const Icon = step.icon;
  return <IconButton label={step.says} icon={<Icon size={16} />} onClick={() => view.setTheme(step.next)} />;
}

function HistoryButtons() {
  const undoes = useDocument((state) => state.history.past.at(-1)?.label);
  const redoes = useDocument((state) => state.history.future.at(-1)?.label);
  return (
    <div className="flex">
      <IconButton
        label="Undo"
        icon={<Undo2 size={16} />}
        title={undoes}
        shortcut={shortcutOf(undo)}
        disabled={undoes === undefined}
        onClick={undo.run}
      />
      <IconButton
        label="Redo"
        icon={<Redo2 size={16} />}
        title={redoes}
        shortcut={shortcutOf(redo)}
        disabled={redoes === undefined}
        onClick={redo.run}
      />
    </div>
  );
}

function SearchButton() {
  return (
    <button
      type="button"
      aria-label="Search commands and resources"
      onClick={commandPalette.run}
      className="hidden h-7 w-44 cursor-pointer items-center gap-2 rounded-md border border-line bg-canvas px-2 text-muted hover:border-line-strong xl:flex"
    >
      <Search size={14} aria-hidden />
      <span className="flex-1 text-left">Search…</span>
      <Keys shortcut={shortcutOf(commandPalette) ?? ''} />
    </button>
  );
}

export function TopBar() {
  return (
    <header className="flex h-11 min-w-0 items-center gap-2 border-b border-line bg-panel px-3">
      <Mark />
      <h1 className="sr-only">VPC Designer</h1>
      <MenuBar menus={menus} />
      <span aria-hidden className="h-5 w-px bg-line" />
      <DesignName />
      <SaveState />
      <div className="ml-auto flex shrink-0 items-center gap-1.5">
        <ProblemCounts />
        <span aria-hidden className="h-5 w-px bg-line" />
        <HistoryButtons />
        <SearchButton />
        <ThemeButton />
      </div>
    </header>
  );
}
