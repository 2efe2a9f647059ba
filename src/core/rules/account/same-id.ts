import { perDesign } from '../per-vpc';
import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

/** The name of the first account of each id. */
const firstOfId = perDesign((index) => {
  const first = new Map<string, string>();
  for (const { id, accountId } of index.all('account')) if (!first.has(accountId)) first.set(accountId, id);
  return first;
});

export const sameId = defineRule({
  id: 'account/same-id',
  book: '',
  severity: 'error',
  title: 'Two accounts of the design have one id',
  why: 'An account id belongs to one account. Drawn as two, its Regions are treated as foreign to each other: peering waits to be accepted, and groups are named with their account.',
  fix: 'Correct one of the ids, or delete one of the accounts and move its Regions to the other.',
  source: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html',
  kind: 'account',
  *check(account, index) {
    if (account.accountId === '') return;
    const first = firstOfId(index).get(account.accountId);
    if (first === undefined || first === account.id) return;
    yield {
      field: 'accountId',
      message: `${named(account)} has the account id ${account.accountId}, as ${named(index.get(first))} already does; AWS gives each account its own. Correct one of them, or draw one account.`,
    };
  },
  bad: [
    {
      title: 'the third of three',
      design: scene((s) => {
        s.add('account', 'one', null, { accountId: '111122223333' });
        s.add('account', 'two', null, { accountId: '444455556666' });
        s.add('account', 'three', null, { accountId: '111122223333' });
      }),
      at: 'three',
      field: 'accountId',
    },

    {
      title: 'the same number twice',
      design: scene((s) => {
        s.add('account', 'one', null, { accountId: '111122223333' });
        s.add('account', 'two', null, { accountId: '111122223333' });
      }),
      at: 'two',
      field: 'accountId',
    },
  ],
  good: [
    {
      title: 'numbers that differ in the last digit',
      design: scene((s) => {
        s.add('account', 'one', null, { accountId: '111122223333' });
        s.add('account', 'two', null, { accountId: '111122223334' });
      }),
    },
    {
      title: 'one name for two accounts',
      design: scene((s) => {
        s.add('account', 'shared', null, { accountId: '111122223333' });
        s.add('account', 'shared', null, { accountId: '444455556666' });
      }),
    },

    {
      title: 'one account with two Regions',
      design: scene((s) => {
        const account = s.add('account', 'one', null, { accountId: '111122223333' });
        s.add('region', 'a', null, { code: 'us-east-1', account });
        s.add('region', 'b', null, { code: 'eu-west-1', account });
      }),
    },
    {
      title: 'different numbers, and two that are not known yet',
      design: scene((s) => {
        s.add('account', 'one', null, { accountId: '111122223333' });
        s.add('account', 'two', null, { accountId: '444455556666' });
        s.add('account', 'three', null);
        s.add('account', 'four', null);
      }),
    },
  ],
});
