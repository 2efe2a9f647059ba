import type { Design, Edit, Index, KindName, ResourceOf } from '../kinds/index';
import type { RuleSet } from '../model/checks';
import type { ResourceId } from '../model/resource';

export type Severity = 'error' | 'warning' | 'info';

/** One click that mends a problem: an edit with a label in the imperative ("Use 10.0.3.0/28"). */
export interface Repair {
  readonly label: string;
  readonly edit: Edit;
}

/** What a rule says about one resource; the engine adds who said it. */
export interface Problem {
  /** The path of what is wrong (`cidr`, `routes[2].target`); it exists in the resource. Absent: the whole resource. */
  readonly field?: string;
  /** Where, what was found, what AWS expects, and what to do; names resources as their author did, in double quotes. */
  readonly message: string;
  readonly repairs?: readonly Repair[];
}

/** A design that shows the rule, drawn in a few lines; `at` names the resource that a bad one is reported on. */
export interface RuleExample {
  readonly title: string;
  readonly design: () => Design;
  /** bad examples: name of the resource on which the finding is expected, and its field if the rule names one */
  readonly at?: string;
  readonly field?: string;
}

export interface Rule<K extends KindName = KindName> {
  /** `topic/problem`: the path of the file under `core/rules`. */
  readonly id: string;
  readonly severity: Severity;
  /** What it is about besides what AWS takes and does. Absent: `limits`, or of an info `teaching`. */
  readonly set?: Exclude<RuleSet, 'limits' | 'teaching'>;
  /** One line that names the rule in lists, without a full stop. */
  readonly title: string;
  /** Why it matters: what AWS or the network does. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** The AWS page (a full https URL) that states the fact. */
  readonly source: string;
  /** The error code that AWS answers with, if one is known. */
  readonly code?: string;
  /** Its id in the written list of rules where that is not the path with hyphens; several rules may share one. Empty: not there. */
  readonly book?: string;
  /** True where the source only makes the code or the refusal plausible: messages then say "AWS may refuse". */
  readonly uncertain?: boolean;
  readonly kind: K | readonly K[];
  /**
   * Pure and quick. Called once for each resource of the kind; others are read through the index only, which notes it:
   * an answer that depends on more would be kept when it is stale. See README.md.
   */
  readonly check: (resource: ResourceOf<K>, index: Index) => Iterable<Problem>;
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
}

/** A problem with its rule and place: what panels, badges, fields and the command line show. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly resource: ResourceId;
  readonly field?: string;
  readonly message: string;
  readonly source: string;
  readonly code?: string;
  readonly repairs: readonly Repair[];
}

export type AnyRule = { [K in KindName]: Rule<K> }[KindName];

/** Ties the check of a rule to the type of its kind. */
export function defineRule<K extends KindName>(rule: Rule<K>): AnyRule {
  return rule as unknown as AnyRule;
}

export const setOf = ({ set, severity }: Pick<AnyRule, 'set' | 'severity'>): RuleSet =>
  set ?? (severity === 'info' ? 'teaching' : 'limits');
