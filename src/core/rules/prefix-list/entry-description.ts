import { defineRule } from '../rule';
import { named } from '../words';
import { entriesOf, listScene } from './shared/lists';

const LONGEST = 255;

const described = (description: string) => listScene([], { entries: [{ id: '1', cidr: '10.0.0.0/8', description }] });

export const entryDescription = defineRule({
  id: 'prefix-list/entry-description',
  severity: 'error',
  title: 'Description of a prefix list entry is too long',
  why: 'AWS takes up to 255 characters.',
  fix: 'Shorten it.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AddPrefixListEntry.html',
  code: 'InvalidParameterValue',
  book: '',
  kind: 'managed-prefix-list',
  *check(list) {
    for (const { entry, at, number } of entriesOf(list)) {
      const { length } = entry.description;
      if (length <= LONGEST) continue;
      yield {
        field: `${at}.description`,
        message: `The description of entry ${number} of ${named(list)} has ${length} characters; AWS allows ${LONGEST}. Shorten it.`,
      };
    }
  },
  bad: [
    { title: '256', design: described('x'.repeat(256)), at: 'office', field: 'entries[0].description' },
    {
      title: 'the second entry',
      design: listScene([], {
        entries: [
          { id: '1', cidr: '10.0.0.0/8', description: 'office' },
          { id: '2', cidr: '10.1.0.0/16', description: 'x'.repeat(300) },
        ],
      }),
      at: 'office',
      field: 'entries[1].description',
    },
  ],
  good: [
    { title: '255', design: described('x'.repeat(255)) },
    { title: 'none', design: described('') },
    { title: '255 letters beyond ASCII, each one character', design: described('é'.repeat(255)) },
    {
      title: 'two of 200, which are not added up',
      design: listScene([], {
        entries: [
          { id: '1', cidr: '10.0.0.0/8', description: 'x'.repeat(200) },
          { id: '2', cidr: '10.1.0.0/16', description: 'x'.repeat(200) },
        ],
      }),
    },
  ],
});
