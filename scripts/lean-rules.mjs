import { parseSync, runnerImport, Visitor } from 'vite';

/** What stands for a property of a rule that the browser does not load with it; texts come later, from `texts.ts` and `rule-examples.ts`. */
const STAND_INS = new Map([
  ['bad', '[]'],
  ['good', '[]'],
  ['title', "''"],
  ['why', "''"],
  ['fix', "''"],
]);

/**
 * The source of a rule without its examples, which are its tests and its documentation, and without the texts that
 * explain it: a third of what the browser would have to load. What only they used falls to the bundler.
 * @param {string} path
 * @param {string} source
 */
export function leanRule(path, source) {
  const { program } = parseSync(path, source);
  /** @type {{ start: number, end: number, standIn: string }[]} */
  const left = [];
  new Visitor({
    CallExpression(node) {
      const [rule] = node.arguments;
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'defineRule') return;
      if (rule?.type !== 'ObjectExpression') return;
      for (const property of rule.properties) {
        if (property.type !== 'Property' || property.shorthand || property.key.type !== 'Identifier') continue;
        const standIn = STAND_INS.get(property.key.name);
        if (standIn !== undefined) left.push({ start: property.value.start, end: property.value.end, standIn });
      }
    },
  }).visit(program);
  let text = source;
  for (const { start, end, standIn } of left.reverse()) text = text.slice(0, start) + standIn + text.slice(end);
  return text;
}

/** @returns {import('vite').Plugin} */
export const leanRules = () => ({
  name: 'lean-rules',
  apply: 'build',
  enforce: 'pre',
  async transform(source, id) {
    if (/\/src\/core\/rules\/texts\.ts$/.test(id)) {
      /** @type {{ module: typeof import('../src/core/rules/texts') }} */
      const { module } = await runnerImport(id);
      return { code: `export const ruleTexts = new Map(${JSON.stringify([...module.ruleTexts])});`, map: null };
    }
    if (/\/src\/app\/panels\/rule-examples\.ts$/.test(id)) {
      /** @type {{ module: typeof import('../src/app/panels/rule-examples') }} */
      const { module } = await runnerImport(id);
      return { code: `export const ruleExamples = new Map(${JSON.stringify([...module.ruleExamples])});`, map: null };
    }
    if (!/\/src\/core\/rules\/[^/]+\/[^/]+\.ts$/.test(id) || !source.includes('defineRule')) return null;
    return { code: leanRule(id, source), map: null };
  },
});
