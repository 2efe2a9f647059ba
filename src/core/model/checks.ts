import { z } from 'zod/mini';
import { listSchema, textSchema } from './resource';

/** What rules are about; an author may switch a whole set off. */
export const ruleSets = ['limits', 'security', 'resilience', 'cost', 'teaching'] as const;
export type RuleSet = (typeof ruleSets)[number];

/** How grave a rule is in one design; off: it says nothing. */
const levels = ['error', 'warning', 'info', 'off'] as const;
export type Level = (typeof levels)[number];

/** What an author has changed of the rules for one design. Rules that this version does not know are kept. */
export const checksSchema = z.readonly(
  z.strictObject({
    /** sets that are switched off */
    setsOff: listSchema(z.enum(ruleSets)),
    /** severities of single rules, by the id of the rule: it wins over its set */
    rules: listSchema(z.readonly(z.strictObject({ rule: textSchema, level: z.enum(levels) }))),
  }),
);
export type Checks = z.infer<typeof checksSchema>;

export const USUAL_CHECKS: Checks = { setsOff: [], rules: [] };
