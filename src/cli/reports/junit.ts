import { kindOf } from '../../core/kinds/index';
import type { Severity } from '../../core/rules/rule';
import type { Checked } from './report';

/** Characters that XML 1.0 cannot hold, even as references. https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

const xml = (text: string) =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? '');

/** Whether a finding makes the run fail, as `--fail-on` says. */
export type Fails = (severity: Severity) => boolean;

/** Findings as results of tests, one case for each resource, as build servers show them. */
export function asJunit({ path, index, analysis }: Checked, fails: Fails): string {
  const resources = [...index.design.resources.values()];
  const asides = new Map<string, string[]>();
  for (const { finding, reason } of analysis.suppressed) {
    const line = `suppressed ${finding.rule}: ${reason}`;
    asides.set(finding.resource, [...(asides.get(finding.resource) ?? []), line]);
  }
  const cases = resources.map((resource) => {
    const findings = analysis.byResource.get(resource.id) ?? [];
    const name = `${kindOf(resource.kind).label} ${resource.name || resource.id}`;
    const open = `    <testcase classname="${xml(resource.kind)}" name="${xml(name)}"`;
    const failures = findings
      .filter(({ severity }) => fails(severity))
      .map(
        ({ rule, message, source }) =>
          `      <failure type="${xml(rule)}" message="${xml(message)}">${xml(source)}</failure>\n`,
      );
    const others = findings
      .filter(({ severity }) => !fails(severity))
      .map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`);
    const said = [...others, ...(asides.get(resource.id) ?? [])];
    const out = said.length === 0 ? '' : `      <system-out>${xml(said.join('\n'))}</system-out>\n`;
    const body = `${failures.join('')}${out}`;
    return body === '' ? `${open}/>\n` : `${open}>\n${body}    </testcase>\n`;
  });
  const failed = resources.filter(({ id }) => analysis.byResource.get(id)?.some(({ severity }) => fails(severity)));
  const counts = `tests="${resources.length}" failures="${failed.length}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="vpc-designer" ${counts}>
  <testsuite name="${xml(path === '-' ? 'standard input' : path)}" ${counts}>
${cases.join('')}  </testsuite>
</testsuites>
`;
}
