import type { Level } from '../../core/model/checks';
import { USUAL_CHECKS } from '../../core/model/checks';
import type { RepairKind } from '../../core/rules/repair-all';
import type { Finding } from '../../core/rules/rule';
import { useDocument } from '../store/document';
import { view } from '../store/view';
import { DropChoice, DropItem, DropLine, DropMenu } from '../ui/drop-menu';
import { changeLevel, levelLabels, repairAllNow, ruleOf } from './problem-actions';

const AS_IT_IS = 'as it is';

/** What can be chosen for the severity of a rule in a design. */
export const levelChoices = (rule: string) => [
  { value: AS_IT_IS, label: `As the rule has it (${levelLabels[ruleOf(rule)?.severity ?? 'off'].toLowerCase()})` },
  ...Object.entries(levelLabels).map(([value, label]) => ({ value, label })),
];

/** The severity that a design gives a rule, as one of `levelChoices`. */
export function useOwnLevel(rule: string): { readonly value: string; readonly set: (value: string) => void } {
  const { rules } = useDocument((state) => state.history.design.checks) ?? USUAL_CHECKS;
  return {
    value: rules.find((one) => one.rule === rule)?.level ?? AS_IT_IS,
    set: (value) => changeLevel(rule, value === AS_IT_IS ? null : (value as Level)),
  };
}

interface ProblemMenuProps {
  readonly finding: Finding;
  readonly name: string;
  /** Repairs that others of its rule offer too. */
  readonly kinds: () => readonly RepairKind[];
  readonly tabIndex: number;
  readonly onSuppress: (finding: Finding) => void;
}

function Items({ finding, kinds, onSuppress }: ProblemMenuProps) {
  const { rule } = finding;
  const level = useOwnLevel(rule);
  const several = kinds();
  return (
    <>
      {several.map((kind) => (
        <DropItem
          key={kind.stem}
          label={`Repair all ${kind.findings.length} of this kind: ${kind.stem}`}
          onSelect={() => repairAllNow(rule, kind)}
        />
      ))}
      {several.length > 0 && <DropLine />}
      <DropItem label="Suppress here…" onSelect={() => onSuppress(finding)} />
      <DropChoice label="Change severity" value={level.value} options={levelChoices(rule)} onChange={level.set} />
      <DropItem label="Turn rule off in this design" onSelect={() => changeLevel(rule, 'off')} />
      <DropLine />
      <DropItem label="About this rule…" onSelect={() => view.showRules('all', rule)} />
    </>
  );
}

/** What else can be done about a problem. */
export function ProblemMenu(props: ProblemMenuProps) {
  return (
    <DropMenu label={`More about ${props.finding.rule} (${props.name})`} tabIndex={props.tabIndex}>
      <Items {...props} />
    </DropMenu>
  );
}
