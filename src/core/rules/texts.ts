import { rules } from './index';

interface RuleTexts {
  readonly title: string;
  readonly why: string;
  readonly fix: string;
}

/** What explains each rule, by its id. The built app loads this apart from the rules: see scripts/lean-rules.mjs. */
export const ruleTexts: ReadonlyMap<string, RuleTexts> = new Map(
  rules.map(({ id, title, why, fix }) => [id, { title, why, fix }]),
);
