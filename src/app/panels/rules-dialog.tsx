import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { switchSet } from '../../core/model/check-edits';
import { type Checks, type Level, ruleSets, USUAL_CHECKS } from '../../core/model/checks';
import { levelsIn } from '../../core/rules/control';
import { rules } from '../../core/rules/index';
import { type AnyRule, setOf } from '../../core/rules/rule';
import { ruleTexts } from '../../core/rules/texts';
import { setLabels, topicOf, topicTitle } from '../../core/rules/topics';
import { apply, useDocument } from '../store/document';
import { type RuleFilter, useView, view } from '../store/view';
import { Dialog } from '../ui/dialog';
import { ToneIcon } from '../ui/notes';
import { TextField } from '../ui/text-field';
import { levelLabels } from './problem-actions';
import { RuleDetails } from './rule-details';
import { countsByRule, searchRules } from './rule-search';

const chip =
  'flex h-6 cursor-pointer items-center gap-1.5 rounded-full border border-line px-2.5 text-xs text-muted tabular-nums hover:border-line-strong aria-pressed:border-line-strong aria-pressed:bg-sunken aria-pressed:text-text';

const sizes = new Map(ruleSets.map((set) => [set, rules.filter((rule) => setOf(rule) === set).length] as const));

/** Sets of rules, switched off and on as a whole. */
function Sets({ checks }: { readonly checks: Checks }) {
  return (
    <fieldset aria-label="Sets of rules" className="m-0 flex flex-wrap items-center gap-1.5 border-0 p-0">
      <span className="text-xs text-muted">Sets</span>
      {ruleSets.map((set) => {
        const on = !checks.setsOff.includes(set);
        const label = setLabels[set];
        return (
          <button
            key={set}
            type="button"
            role="switch"
            aria-checked={on}
            onClick={() => apply(`Switch ${label} ${on ? 'off' : 'on'}`, switchSet(set, !on))}
            className={`${chip} aria-checked:border-line-strong aria-checked:bg-sunken aria-checked:text-text`}
          >
            <span aria-hidden className={`size-1.5 rounded-full ${on ? 'bg-ok' : 'border border-line-strong'}`} />
            {label} {sizes.get(set)}
          </button>
        );
      })}
    </fieldset>
  );
}

const filters: readonly { readonly id: RuleFilter; readonly label: string }[] = [
  { id: 'all', label: 'All' },
  { id: 'found', label: 'With problems' },
  { id: 'changed', label: 'Changed or off' },
];

function Filters({ filter }: { readonly filter: RuleFilter }) {
  return (
    <fieldset aria-label="Show rules" className="m-0 flex h-7 shrink-0 rounded-md border border-line p-0">
      {filters.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={filter === id}
          onClick={() => view.showRules(id)}
          className="cursor-pointer rounded-md px-2 text-xs whitespace-nowrap text-muted hover:text-text aria-pressed:bg-sunken aria-pressed:text-text"
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

const optionId = (rule: AnyRule | undefined) => (rule ? `rule-${rule.id.replace('/', '-')}` : undefined);

interface OptionProps {
  readonly rule: AnyRule;
  readonly level: Level | null;
  readonly count: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Option({ rule, level, count, chosen, onChoose }: OptionProps) {
  const shown = level === null || level === 'off' ? rule.severity : level;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
    <div
      id={optionId(rule)}
      role="option"
      aria-selected={chosen}
      onClick={onChoose}
      className="flex cursor-pointer items-start gap-2 rounded-md px-2 py-1 [contain-intrinsic-size:auto_34px] [content-visibility:auto] hover:bg-sunken aria-selected:bg-accent-soft"
    >
      <span className={`pt-[3px] ${level === 'off' ? 'opacity-40' : ''}`}>
        <ToneIcon tone={shown} />
      </span>
      <span className="min-w-0 flex-1">
        <span className={`block ${level === 'off' ? 'text-muted' : ''}`}>{ruleTexts.get(rule.id)?.title}</span>
        <code className="block truncate font-mono text-[11px] text-muted">{rule.id}</code>
      </span>
      {level !== null && (
        <span className="shrink-0 rounded bg-sunken px-1.5 py-0.5 text-[11px] text-muted">{levelLabels[level]}</span>
      )}
      {count > 0 && <span className="shrink-0 text-xs text-muted tabular-nums">{count}</span>}
    </div>
  );
}

interface ListProps {
  readonly found: readonly AnyRule[];
  readonly chosen: AnyRule | undefined;
  readonly counts: ReadonlyMap<string, number>;
  readonly checks: Checks;
  readonly onChoose: (rule: AnyRule) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function List({ found, chosen, counts, checks, onChoose, onKeyDown }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const level = levelsIn(checks);
  const topics = [...new Set(found.map(topicOf))];
  const at = optionId(chosen);
  useEffect(() => {
    if (at) list.current?.querySelector(`#${CSS.escape(at)}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div
      ref={list}
      id="rule-list"
      role="listbox"
      aria-label="Rules"
      tabIndex={0}
      aria-activedescendant={at}
      onKeyDown={onKeyDown}
      className="min-h-0 w-[46%] shrink-0 overflow-y-auto rounded-lg border border-line p-1"
    >
      {found.length === 0 && <p className="m-0 p-4 text-center text-muted">No rule matches.</p>}
      {topics.map((topic) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped by role only
        <div key={topic} role="group" aria-label={topicTitle(topic)}>
          <div aria-hidden className="px-2 pt-2 pb-0.5 text-xs font-semibold text-muted">
            {topicTitle(topic)}
          </div>
          {found
            .filter((rule) => topicOf(rule) === topic)
            .map((rule) => (
              <Option
                key={rule.id}
                rule={rule}
                level={level(rule.id)}
                count={counts.get(rule.id) ?? 0}
                chosen={rule === chosen}
                onChoose={() => onChoose(rule)}
              />
            ))}
        </div>
      ))}
    </div>
  );
}

/** All rules: what they say and why, and what this design makes of them. */
export function RulesDialog() {
  const filter = useView((state) => state.ruleFilter);
  const asked = useView((state) => state.rule);
  const analysis = useDocument((state) => state.analysis);
  const checks = useDocument((state) => state.history.design.checks) ?? USUAL_CHECKS;
  const [query, setQuery] = useState('');
  const words = useDeferredValue(query);
  const counts = useMemo(() => countsByRule(analysis), [analysis]);
  const found = useMemo(() => searchRules(words, filter, counts, checks), [words, filter, counts, checks]);
  const chosen = found.find(({ id }) => id === asked) ?? found[0];
  const choose = (rule: AnyRule | undefined) => rule && view.showRules(filter, rule.id);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = chosen ? found.indexOf(chosen) : 0;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(found[Math.min(found.length - 1, Math.max(0, to))]);
  };
  return (
    <Dialog
      size="large"
      title="Rules and settings"
      description={`What the design is checked for: ${rules.length} rules. Settings are kept with this design.`}
      onClose={() => view.show(null)}
    >
      <div className="flex h-[66vh] flex-col gap-2.5">
        <div className="flex flex-wrap gap-2">
          <div className="relative min-w-60 flex-1">
            <Search size={14} aria-hidden className="absolute top-[7px] left-2 text-muted" />
            <TextField
              data-autofocus
              role="combobox"
              aria-expanded
              aria-controls="rule-list"
              aria-activedescendant={optionId(chosen)}
              label="Search rules"
              placeholder="Search ids, titles, texts and error codes"
              value={query}
              onChange={setQuery}
              onKeyDown={onKeyDown}
              className="!pl-7"
            />
          </div>
          <Filters filter={filter} />
        </div>
        <Sets checks={checks} />
        <div className="flex min-h-0 flex-1 gap-4">
          <List {...{ found, chosen, counts, checks, onKeyDown }} onChoose={choose} />
          {chosen && <RuleDetails key={chosen.id} rule={chosen} count={counts.get(chosen.id) ?? 0} />}
        </div>
      </div>
    </Dialog>
  );
}
