import { type Index, indexOf, type KindName, kindOf } from '../../core/kinds/index';
import type { Finding, Severity } from '../../core/rules/rule';
import { type Analysis, checkDesign } from '../../core/rules/run';
import type { Command } from '../command';
import type { Io } from '../io';
import { nameOfFile, readDesign } from '../read-design';
import { asJunit } from '../reports/junit';
import { asSarif } from '../reports/sarif';
import { counted, countsInWords, printable } from '../words';

const COLOURS: Readonly<Record<Severity | 'dim' | 'bold', string>> = {
  error: '31',
  warning: '33',
  info: '36',
  dim: '2',
  bold: '1',
};
const WORDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'remark' };
const WIDTH = Math.max(...Object.values(WORDS).map((word) => word.length));

function asJson(index: Index, { findings, counts, suppressed }: Analysis): string {
  const told = ({ rule, severity, resource, field, message, source }: Finding) => ({
    rule,
    severity,
    resource,
    name: index.get(resource)?.name ?? '',
    field: field ?? null,
    message,
    source,
  });
  const aside = suppressed.map(({ finding, reason }) => ({ ...told(finding), reason }));
  return `${JSON.stringify({ findings: findings.map(told), counts, suppressed: aside }, null, 2)}\n`;
}

function findingText(finding: Finding, paint: (style: keyof typeof COLOURS, text: string) => string): string {
  const word = paint(finding.severity, WORDS[finding.severity].padEnd(WIDTH));
  const where = [...(finding.field === undefined ? [] : [finding.field]), finding.rule, finding.source].join(' · ');
  return `  ${word}  ${printable(finding.message)}\n  ${' '.repeat(WIDTH)}  ${paint('dim', printable(where))}\n`;
}

function asText(file: string, index: Index, analysis: Analysis, colours: boolean): string {
  const paint = (style: keyof typeof COLOURS, text: string) =>
    colours ? `\u001b[${COLOURS[style]}m${text}\u001b[0m` : text;
  const groups = [...analysis.byResource].map(([id, findings]) => {
    const resource = index.get(id);
    const label = resource ? kindOf(resource.kind as KindName).label : 'Resource';
    const head = paint('bold', printable(`${label} "${resource?.name ?? id}"`));
    return `${head}\n${findings.map((finding) => findingText(finding, paint)).join('')}\n`;
  });
  const size = counted(index.design.resources.size, 'resource');
  const found = countsInWords(analysis.counts);
  const aside =
    analysis.suppressed.length === 0 ? '' : `, ${counted(analysis.suppressed.length, 'finding')} suppressed`;
  return `${groups.join('')}${found === '' ? 'No problems' : found} in ${file} (${size}${aside}).\n`;
}

async function run(path: string, format: string, failOn: string, io: Io): Promise<number> {
  const { design, text } = await readDesign(path, io);
  const index = indexOf(design);
  const analysis = checkDesign(index);
  const checked = { path, text, index, analysis };
  const fails = (severity: Severity) => severity === 'error' || (failOn === 'warning' && severity === 'warning');
  switch (format) {
    case 'json':
      io.out(asJson(index, analysis));
      break;
    case 'sarif':
      io.out(asSarif(checked));
      break;
    case 'junit':
      io.out(asJunit(checked, fails));
      break;
    default:
      io.out(asText(nameOfFile(path), index, analysis, io.colours));
  }
  return analysis.findings.some(({ severity }) => fails(severity)) ? 1 : 0;
}

export const check: Command = {
  name: 'check',
  summary: 'Says what is wrong with a design.',
  usage: 'check <design.json> [--format text|json|sarif|junit] [--fail-on error|warning]',
  help: `Runs every rule on a design and prints what it finds, grouped by resource. What the design itself says of the rules
holds: sets that are switched off, severities of single rules, and findings that were put aside with a reason.

  <design.json>              a saved design; - reads standard input
  --format text              text for people (the default)
           json              {"findings": [{"rule", "severity", "resource", "name", "field", "message", "source"}],
                              "counts": {"error", "warning", "info"},
                              "suppressed": [a finding with its "reason"]}
           sarif             SARIF 2.1.0, which code hosts show beside the file
           junit             JUnit XML, a test case for each resource, for build servers
  --fail-on error|warning    what makes the exit code 1: errors (the default), or warnings as well

Exit code: 0 if nothing to fail on was found, 1 if something was, 2 if the design could not be checked.`,
  positionals: ['a design file'],
  required: 1,
  options: {
    format: { value: 'text, json, sarif or junit', oneOf: ['text', 'json', 'sarif', 'junit'] },
    'fail-on': { value: 'error or warning', oneOf: ['error', 'warning'] },
  },
  run: ({ positionals: [path = '-'], options }, io) =>
    run(path, options.format ?? 'text', options['fail-on'] ?? 'error', io),
};
