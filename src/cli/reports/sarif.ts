import { version } from '../../../package.json';
import { kindOf } from '../../core/kinds/index';
import { rules } from '../../core/rules/index';
import { type AnyRule, type Finding, type Severity, setOf } from '../../core/rules/rule';
import type { Checked } from './report';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

const ruleOf = (rule: AnyRule) => ({
  id: rule.id,
  shortDescription: { text: rule.title },
  fullDescription: { text: rule.why },
  help: { text: rule.fix },
  helpUri: rule.source,
  defaultConfiguration: { level: LEVELS[rule.severity] },
  properties: { tags: [setOf(rule)] },
});

/** Lines, from 1, on which the resources of a file begin: where their ids stand. */
function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [i, line] of text.split('\n').entries()) {
    const id = /"id"\s*:\s*"([a-z][a-z0-9-]*)"/.exec(line)?.[1];
    if (id !== undefined && !lines.has(id)) lines.set(id, i + 1);
  }
  return lines;
}

/**
 * Findings in the Static Analysis Results Interchange Format, which code hosts show beside the file.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function asSarif({ path, text, index, analysis }: Checked): string {
  const lines = linesOf(text);
  const places = new Map(rules.map(({ id }, i) => [id, i]));
  const resultOf = (finding: Finding, reason?: string) => {
    const resource = index.get(finding.resource);
    const line = lines.get(finding.resource);
    return {
      ruleId: finding.rule,
      ruleIndex: places.get(finding.rule),
      level: LEVELS[finding.severity],
      message: { text: finding.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: path === '-' ? 'stdin' : encodeURI(path.replaceAll('\\', '/')) },
            region: { startLine: line ?? 1 },
          },
          logicalLocations: [
            {
              name: resource?.name ?? '',
              fullyQualifiedName: [finding.resource, finding.field].filter(Boolean).join('.'),
              kind: resource ? kindOf(resource.kind).label : 'resource',
            },
          ],
        },
      ],
      partialFingerprints: { 'vpc-designer/v1': [finding.rule, finding.resource, finding.field ?? ''].join(' ') },
      ...(reason === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: reason }] }),
    };
  };
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'vpc-designer', version, rules: rules.map(ruleOf) } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...analysis.findings.map((finding) => resultOf(finding)),
          ...analysis.suppressed.map(({ finding, reason }) => resultOf(finding, reason)),
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
