import { defineRule } from '../rule';
import { named } from '../words';
import { directions, rowsIn } from './shared/entries';
import { aclScene, allow } from './shared/scenes';

/** That many numbers in a row, of which AWS itself writes two: 100 and 101. */
const MANY = 3;

const numbered = (...numbers: readonly number[]) =>
  aclScene(numbers.map((number, i) => allow(number, 'tcp', 8000 + i, '10.0.0.0/16')));

export const ruleSpacing = defineRule({
  id: 'network-acl/rule-spacing',
  severity: 'info',
  title: 'Entries are numbered without gaps',
  why: 'Entries are tried by number and cannot be renumbered, only replaced: between 100 and 101 nothing can be put later.',
  fix: 'Number entries with gaps: 100, 110, 120.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html',
  kind: 'network-acl',
  *check(acl) {
    for (const direction of directions) {
      const numbers = [...new Set(rowsIn(acl, direction).map(({ entry }) => entry.ruleNumber))].sort((a, b) => a - b);
      const start = numbers.findIndex((number, i) => numbers[i + MANY - 1] === number + MANY - 1);
      if (start < 0) continue;
      const [first = 0] = numbers.slice(start);
      yield {
        field: direction,
        message: `${named(acl)} numbers ${direction} entries ${first}, ${first + 1} and ${first + 2} without gaps, so nothing fits between them later. Use numbers such as 100, 110 and 120.`,
      };
    }
  },
  bad: [
    { title: 'from one on', design: numbered(1, 2, 3), at: 'nacl', field: 'inbound' },
    { title: 'in another order, behind a gap', design: numbered(50, 102, 100, 101), at: 'nacl', field: 'inbound' },
  ],
  good: [
    { title: 'tens', design: numbered(100, 110, 120) },
    { title: 'a pair, as AWS has it', design: numbered(100, 101) },
    { title: 'two pairs', design: numbered(100, 101, 110, 111) },
    { title: 'every second number', design: numbered(1, 3, 5, 7) },
  ],
});
