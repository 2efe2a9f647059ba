import type { Resource } from '../kinds/index';
import type { Checks, Level } from '../model/checks';
import { rules } from './index';
import { type AnyRule, type Finding, type Severity, setOf } from './rule';

const setByRule = new Map(rules.map((rule) => [rule.id, setOf(rule)] as const));

/** What the author's settings make of a rule, by its id; null: as the rule has it. A level of its own wins over its set. */
export function levelsIn(checks: Checks): (rule: string) => Level | null {
  const own = new Map<string, Level>(checks.rules.map(({ rule, level }) => [rule, level]));
  return (rule) => {
    const set = setByRule.get(rule);
    return own.get(rule) ?? (set !== undefined && checks.setsOff.includes(set) ? 'off' : null);
  };
}

/** The rules that say nothing in a design. */
export function rulesOff(checks: Checks): readonly AnyRule[] {
  if (checks.rules.length === 0 && checks.setsOff.length === 0) return [];
  const level = levelsIn(checks);
  return rules.filter(({ id }) => level(id) === 'off');
}

const graded = new WeakMap<Finding, Map<Severity, Finding>>();

/** The finding with another severity: the same object each time, so that what shows it need not be drawn again. */
function withSeverity(finding: Finding, severity: Severity): Finding {
  if (finding.severity === severity) return finding;
  let known = graded.get(finding);
  if (!known) {
    known = new Map();
    graded.set(finding, known);
  }
  let other = known.get(severity);
  if (!other) {
    other = { ...finding, severity };
    known.set(severity, other);
  }
  return other;
}

/** A finding that the author has put aside, and why. */
export interface Suppressed {
  readonly finding: Finding;
  readonly reason: string;
}

/** What of the findings about one resource is said, and what is put aside. */
export interface Controlled {
  readonly said: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

interface Known extends Controlled {
  readonly checks: Checks;
  readonly reasons: Resource['suppressed'];
}

const known = new WeakMap<readonly Finding[], Known>();

/** What the author's settings make of the findings about a resource. */
export function controlOf(checks: Checks): (findings: readonly Finding[], resource: Resource) => Controlled {
  const levelOf = levelsIn(checks);
  const isPlain = checks.rules.length === 0 && checks.setsOff.length === 0;
  return (findings, resource) => {
    const reasons = resource.suppressed;
    if (isPlain && reasons === undefined) return { said: findings, suppressed: [] };
    const before = known.get(findings);
    if (before && before.checks === checks && before.reasons === reasons) return before;
    const [said, suppressed]: [Finding[], Suppressed[]] = [[], []];
    for (const raw of findings) {
      const level = levelOf(raw.rule);
      if (level === 'off') continue;
      const finding = level === null ? raw : withSeverity(raw, level);
      const reason = reasons?.find(({ rule }) => rule === raw.rule)?.reason;
      if (reason === undefined) said.push(finding);
      else suppressed.push({ finding, reason });
    }
    const result = { checks, reasons, said, suppressed };
    known.set(findings, result);
    return result;
  };
}
