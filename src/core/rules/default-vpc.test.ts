import { expect, test } from 'vitest';
import { addDefaultVpc } from '../kinds/default-vpc';
import { indexOf } from '../kinds/index';
import { sketch } from '../kinds/sketch';
import { checkDesign } from './run';

test('the default VPC, as AWS makes it, has no error and no warning', () => {
  const outcome = addDefaultVpc('region-1')(sketch('Test', (s) => s.region()));
  expect(outcome.ok).toBe(true);
  if (!outcome.ok) return;
  const { findings } = checkDesign(indexOf(outcome.design));
  expect(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)).toEqual([]);
});
