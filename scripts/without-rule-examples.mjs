import { parseSync, Visitor } from 'vite';

/**
 * The source of a rule without its `bad` and `good` examples: they are the rule's tests and its documentation, and a
 * fifth of what the browser would have to load. What only they used falls to the bundler.
 * @param {string} path
 * @param {string} source
 */
export function withoutRuleExamples(path, source) {
  const { program } = parseSync(path, source);
  /** @type {{ start: number, end: number }[]} */
  const examples = [];
  new Visitor({
    CallExpression(node) {
      const [rule] = node.arguments;
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'defineRule') return;
      if (rule?.type !== 'ObjectExpression') return;
      for (const property of rule.properties) {
        if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
        if (property.key.name === 'bad' || property.key.name === 'good') examples.push(property.value);
      }
    },
  }).visit(program);
  let text = source;
  for (const { start, end } of examples.reverse()) text = `${text.slice(0, start)}[]${text.slice(end)}`;
  return text;
}

/** @returns {import('vite').Plugin} */
export const ruleExamplesStayHome = () => ({
  name: 'rule-examples',
  apply: 'build',
  enforce: 'pre',
  transform(source, id) {
    if (!/\/src\/core\/rules\/[^/]+\/[^/]+\.ts$/.test(id) || !source.includes('defineRule')) return null;
    return { code: withoutRuleExamples(id, source), map: null };
  },
});
