import { expect, test } from 'vitest';
import { type Design, indexOf, type Resource } from '../kinds/index';
import { type QuotaName, quotaNames } from '../kinds/region/quotas';
import { withFields } from '../model/edits';
import { rules } from './index';
import { checkDesign } from './run';

/** The design with quotas of all its Regions set. */
function allowing(design: Design, value: (name: QuotaName) => number): Design {
  const quotas = quotaNames.map((quota, i) => ({ id: String(i + 1), quota, value: value(quota) }));
  return indexOf(design)
    .all('region')
    .reduce((now, { id }) => withFields<Resource>(now, id, { quotas } as Partial<Resource>), design);
}

const saysOf = (rule: string, design: Design) =>
  checkDesign(indexOf(design)).findings.some((finding) => finding.rule === rule);

/** Rules that fall silent where AWS has raised every quota, with the examples that show it. */
const counting = rules
  .filter(({ id }) => /(^|[/-])(count|quota|per-interface)$/.test(id))
  .flatMap(({ id, bad }) => bad.map((example) => ({ rule: id, design: example.design() })))
  .filter(
    ({ rule, design }) =>
      !saysOf(
        rule,
        allowing(design, () => 1_000_000),
      ),
  );

test.each(quotaNames)('a rule goes by the quota %s of the Region', (name) => {
  const found = counting.filter(({ rule, design }) =>
    saysOf(
      rule,
      allowing(design, (one) => (one === name ? 0 : 1_000_000)),
    ),
  );
  expect(found).not.toEqual([]);
});
