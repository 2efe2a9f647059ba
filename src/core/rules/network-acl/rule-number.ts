import { defineRule } from '../rule';
import { named } from '../words';
import { rowsOf } from './shared/entries';
import { aclScene, allow } from './shared/scenes';

const LAST = 32766;

export const ruleNumber = defineRule({
  id: 'network-acl/rule-number',
  severity: 'error',
  title: 'Number of an entry is not between 1 and 32766',
  why: 'Entries are numbered 1 to 32766; AWS keeps the numbers above for the final deny of each family.',
  fix: 'Give the entry a number of that range, with gaps between numbers for later ones.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAclEntry.html',
  code: 'InvalidParameterValue',
  kind: 'network-acl',
  *check(acl) {
    for (const { direction, at, entry } of rowsOf(acl)) {
      if (entry.ruleNumber >= 1 && entry.ruleNumber <= LAST) continue;
      yield {
        field: `${at}.ruleNumber`,
        message: `${named(acl)} has an ${direction} entry with the number ${entry.ruleNumber}; AWS expects 1 to ${LAST}. Give it another number.`,
      };
    }
  },
  bad: [
    {
      title: 'a negative one',
      design: aclScene([allow(-1, 'tcp', 443, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'inbound[0].ruleNumber',
    },
    { title: '0', design: aclScene([allow(0, 'tcp', 443, '0.0.0.0/0')]), at: 'nacl', field: 'inbound[0].ruleNumber' },
    {
      title: '32767, the final deny',
      design: aclScene([], [allow(32767, '-1', null, '0.0.0.0/0')]),
      at: 'nacl',
      field: 'outbound[0].ruleNumber',
    },
  ],
  good: [
    {
      title: 'the usual ones',
      design: aclScene([allow(100, 'tcp', 443, '0.0.0.0/0'), allow(110, 'tcp', 80, '0.0.0.0/0')]),
    },
    { title: 'no entries', design: aclScene([], []) },
    { title: '1', design: aclScene([allow(1, 'tcp', 443, '0.0.0.0/0')]) },
    { title: '32766', design: aclScene([allow(32766, 'tcp', 443, '0.0.0.0/0')]) },
  ],
});
