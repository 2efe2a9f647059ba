import { kindOf } from '../src/core/kinds/index';
import { rules } from '../src/core/rules/index';
import { type AnyRule, setOf } from '../src/core/rules/rule';
import { setLabels, topicOf, topicTitle } from '../src/core/rules/topics';

const SEVERITY = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

const HEAD = '<!-- Written by `npm run docs:rules` from src/core/rules; do not edit. -->\n';

/** Text as it is: nothing in it is taken for markup. */
const plain = (text: string) => text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');

/** The link that GitHub gives a heading. */
const anchorOf = ({ id }: AnyRule) => id.replaceAll('/', '').toLowerCase();

const examples = (title: string, list: AnyRule['bad']) => [
  `**${title}**\n`,
  `${list.map((example) => `- ${plain(example.title)}`).join('\n')}\n`,
];

function section(rule: AnyRule): string {
  const kinds = [rule.kind].flat().map((kind) => kindOf(kind).label);
  const facts = [
    `**${SEVERITY[rule.severity]}**`,
    setLabels[setOf(rule)],
    `on: ${kinds.join(', ')}`,
    ...(rule.code === undefined ? [] : [`${rule.uncertain ? 'AWS may answer' : 'AWS answers'} \`${rule.code}\``]),
    `[source](${rule.source})`,
  ];
  return [
    `## ${rule.id}\n`,
    `${plain(rule.title)}.\n`,
    `${facts.join(' · ')}\n`,
    `${plain(rule.why)}\n`,
    `*What to do:* ${plain(rule.fix)}\n`,
    ...examples('Fails', rule.bad),
    ...examples('Passes', rule.good),
  ].join('\n');
}

function page(topic: string, of: readonly AnyRule[]): string {
  const list = of.map((rule) => `- [${rule.id}](#${anchorOf(rule)}): ${plain(rule.title)}`).join('\n');
  return [`# ${topicTitle(topic)}\n`, HEAD, `[All rules](README.md)\n`, `${list}\n`, ...of.map(section)].join('\n');
}

const count = (severity: AnyRule['severity'], of: readonly AnyRule[]) =>
  of.filter((rule) => rule.severity === severity).length;

function indexPage(topics: ReadonlyMap<string, readonly AnyRule[]>): string {
  const total = `${rules.length} rules: ${count('error', rules)} errors (AWS refuses it), ${count('warning', rules)} warnings (it deploys, but is broken or risky), ${count('info', rules)} notes (worth knowing).`;
  const tables = [...topics].map(([topic, of]) => {
    const rows = of.map(
      (rule) =>
        `| [${rule.id}](${topic}.md#${anchorOf(rule)}) | ${SEVERITY[rule.severity]} | ${setLabels[setOf(rule)]} | ${plain(rule.title)} |`,
    );
    return [
      `## [${topicTitle(topic)}](${topic}.md)\n`,
      '| Rule | Severity | Set | Says |\n| --- | --- | --- | --- |',
      `${rows.join('\n')}\n`,
    ].join('\n');
  });
  return [`# Rules\n`, HEAD, `${total}\n`, ...tables].join('\n');
}

/** Every page of the documentation of the rules, by its path in the repository. */
export function rulePages(): ReadonlyMap<string, string> {
  const topics = new Map<string, AnyRule[]>();
  for (const rule of rules) {
    const topic = topicOf(rule);
    topics.set(topic, [...(topics.get(topic) ?? []), rule]);
  }
  return new Map([
    ['docs/rules/README.md', indexPage(topics)],
    ...[...topics].map(([topic, of]) => [`docs/rules/${topic}.md`, page(topic, of)] as const),
  ]);
}
