import { kindOf } from '../../core/kinds/index';
import { setLevel, suppress } from '../../core/model/check-edits';
import type { Level } from '../../core/model/checks';
import { rules } from '../../core/rules/index';
import { changesBetween } from '../../core/rules/preview';
import { type RepairKind, repairAll } from '../../core/rules/repair-all';
import type { Finding } from '../../core/rules/rule';
import { apply, useDocument } from '../store/document';
import { view } from '../store/view';
import { counted } from '../ui/counted';

export const levelLabels: Readonly<Record<Level, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
  off: 'Off',
};

const ruleBy = new Map(rules.map((rule) => [rule.id, rule] as const));
export const ruleOf = (id: string) => ruleBy.get(id);

/** A rule as it is, or as this design has it. */
export function changeLevel(rule: string, level: Level | null): void {
  const says = level === null ? 'as it is' : levelLabels[level].toLowerCase();
  if (apply(`Set ${rule} to ${says}`, setLevel(rule, level)).ok)
    view.say(level === 'off' ? `${rule} is off in this design` : `${rule}: ${says}`);
}

export function suppressHere({ rule, resource }: Finding, reason: string): void {
  const name = nameOf(resource);
  if (apply(`Suppress ${rule} on ${name}`, suppress(resource, rule, reason)).ok)
    view.say(`${rule} is suppressed on ${name}`);
}

export function speakAgain({ rule, resource }: Finding): void {
  apply(`Let ${rule} speak again on ${nameOf(resource)}`, suppress(resource, rule, null));
}

/** A resource as messages call it. */
export function nameOf(id: string): string {
  const resource = useDocument.getState().index.get(id);
  if (!resource) return 'what is gone';
  return resource.name === '' ? `a ${kindOf(resource.kind).label} without a name` : `"${resource.name}"`;
}

/** Makes the repairs of one kind as one step, and says what is left. */
export function repairAllNow(id: string, kind: RepairKind): void {
  const rule = ruleOf(id);
  if (!rule) return;
  let count = 0;
  const outcome = apply(`Repair all: ${kind.stem}`, (design) => {
    const repaired = repairAll(design, rule, kind);
    count = repaired.count;
    return { ok: true, design: repaired.design };
  });
  if (!outcome.ok) return;
  const left = useDocument.getState().analysis.findings.filter((finding) => finding.rule === id).length;
  const rest = left === 0 ? 'no problem of this kind is left' : `${counted(left, 'problem')} of this kind left`;
  view.say(`${counted(count, 'repair')} made; ${rest}`, count === 0 ? 'refused' : 'done');
}

/** More are not tried out for a preview. */
const MOST_TRIED = 10;

export function previewOfAll(id: string, kind: RepairKind): readonly string[] {
  const rule = ruleOf(id);
  if (!rule) return [];
  const { design } = useDocument.getState().history;
  const first = { ...kind, findings: kind.findings.slice(0, MOST_TRIED) };
  const lines = changesBetween(design, repairAll(design, rule, first).design);
  const rest = kind.findings.length - first.findings.length;
  return rest <= 0 ? lines : [...lines.slice(0, 7), `and what ${counted(rest, 'more problem')} need`];
}
