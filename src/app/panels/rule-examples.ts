import { rules } from '../../core/rules/index';
import type { RuleExample } from '../../core/rules/rule';
import { type Picture, pictureOf } from './picture';

/** A picture of more says nothing at that size; nor does one of an empty Region. */
const MOST_BOXES = 40;
const LEAST_BOXES = 2;

interface ShownExample {
  readonly title: string;
  /** Of the first of a list, where it is simple. */
  readonly picture?: Picture;
}

export interface ShownExamples {
  readonly bad: readonly ShownExample[];
  readonly good: readonly ShownExample[];
}

function shown(examples: readonly RuleExample[]): readonly ShownExample[] {
  return examples.map(({ title, design }, i) => {
    if (i > 0) return { title };
    const { viewBox, boxes } = pictureOf(design());
    const simple = boxes.length >= LEAST_BOXES && boxes.length <= MOST_BOXES;
    return simple ? { title, picture: { viewBox, boxes } } : { title };
  });
}

/** What shows each rule, by its id. The built app loads this apart from the rules: see scripts/lean-rules.mjs. */
export const ruleExamples: ReadonlyMap<string, ShownExamples> = new Map(
  rules.map(({ id, bad, good }) => [id, { bad: shown(bad), good: shown(good) }]),
);
