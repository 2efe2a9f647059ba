import { useQuery } from '@tanstack/react-query';
import { kindOf } from '../../core/kinds/index';
import { USUAL_CHECKS } from '../../core/model/checks';
import { levelsIn } from '../../core/rules/control';
import { type AnyRule, setOf } from '../../core/rules/rule';
import { ruleTexts } from '../../core/rules/texts';
import { setLabels } from '../../core/rules/topics';
import { listed } from '../../core/rules/words';
import { useDocument } from '../store/document';
import { Select } from '../ui/select';
import { levelChoices, useOwnLevel } from './problem-menu';
import type { ShownExamples } from './rule-examples';
import { Thumbnail } from './thumbnail';

const heading = 'm-0 mt-3 mb-0.5 text-xs font-semibold text-muted';

function ExampleList({ title, of }: { readonly title: string; readonly of: ShownExamples['bad'] }) {
  const picture = of[0]?.picture;
  return (
    <section className="min-w-0">
      <h4 className={heading}>{title}</h4>
      {picture && (
        <div className="mb-1 h-24 rounded-md border border-line bg-canvas p-1.5">
          <Thumbnail picture={picture} />
        </div>
      )}
      <ul className="m-0 list-disc pl-4 text-xs">
        {of.map((example) => (
          <li key={example.title}>{example.title}</li>
        ))}
      </ul>
    </section>
  );
}

function Examples({ rule }: { readonly rule: AnyRule }) {
  const { data } = useQuery({
    queryKey: ['rule-examples'],
    queryFn: async () => (await import('./rule-examples')).ruleExamples,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const examples = data?.get(rule.id);
  if (!examples) return null;
  return (
    <div className="grid grid-cols-2 gap-4">
      <ExampleList title="Fails, for example" of={examples.bad} />
      <ExampleList title="Passes, for example" of={examples.good} />
    </div>
  );
}

/** What a design makes of a rule. */
function Settings({ rule, count }: { readonly rule: AnyRule; readonly count: number }) {
  const level = useOwnLevel(rule.id);
  const checks = useDocument((state) => state.history.design.checks) ?? USUAL_CHECKS;
  const suppressed = useDocument((state) => state.analysis.suppressed).filter(
    ({ finding }) => finding.rule === rule.id,
  ).length;
  const isOff = levelsIn(checks)(rule.id) === 'off';
  const found = `${count === 0 ? 'No' : count} ${count === 1 ? 'problem' : 'problems'} now`;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-line bg-sunken/60 p-2.5">
      <span className="text-xs font-medium">Severity in this design</span>
      <Select
        label="Severity in this design"
        value={level.value}
        options={levelChoices(rule.id)}
        onChange={level.set}
        className="!w-60"
      />
      <span className="text-xs text-muted tabular-nums">
        {isOff ? 'Says nothing' : found}
        {suppressed > 0 && `, ${suppressed} suppressed`}
      </span>
      {isOff && level.value !== 'off' && (
        <span className="basis-full text-xs text-warning">
          Its set, {setLabels[setOf(rule)]}, is off in this design.
        </span>
      )}
    </div>
  );
}

/** Everything about one rule. */
export function RuleDetails({ rule, count }: { readonly rule: AnyRule; readonly count: number }) {
  const texts = ruleTexts.get(rule.id);
  const kinds = [rule.kind].flat().map((kind) => kindOf(kind).label);
  return (
    <article aria-label={rule.id} className="min-h-0 min-w-0 flex-1 overflow-y-auto pr-1">
      <h3 className="m-0 font-semibold">{texts?.title}</h3>
      <p className="m-0 mt-0.5 text-xs text-muted">
        <code className="font-mono">{rule.id}</code>
        {` · ${setLabels[setOf(rule)]} · on: ${listed(kinds)}`}
      </p>
      <Settings rule={rule} count={count} />
      <h4 className={heading}>Why</h4>
      <p className="m-0">{texts?.why}</p>
      <h4 className={heading}>What to do</h4>
      <p className="m-0">{texts?.fix}</p>
      <h4 className={heading}>Source</h4>
      <p className="m-0">
        {rule.code !== undefined && (
          <>
            {rule.uncertain ? 'AWS may answer' : 'AWS answers'} <code className="font-mono text-xs">{rule.code}</code>
            {' · '}
          </>
        )}
        <a href={rule.source} target="_blank" rel="noreferrer" className="text-accent hover:underline">
          AWS documentation
        </a>
      </p>
      <Examples rule={rule} />
    </article>
  );
}
