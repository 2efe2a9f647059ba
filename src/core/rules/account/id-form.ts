import { defineRule } from '../rule';
import { scene } from '../scene';
import { named } from '../words';

export const idForm = defineRule({
  id: 'account/id-form',
  book: '',
  severity: 'error',
  title: 'Account id is not 12 digits',
  why: 'AWS numbers accounts with 12 digits, leading zeros included; other accounts are asked for by that number.',
  fix: 'Give the 12 digits without hyphens, or leave the id empty: exports then ask for it.',
  source: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html',
  code: 'InvalidParameterValue',
  kind: 'account',
  *check(account) {
    if (/^([0-9]{12})?$/.test(account.accountId)) return;
    yield {
      field: 'accountId',
      message: `${named(account)} has the account id "${account.accountId}"; AWS expects 12 digits. Write them without hyphens or spaces, or leave it empty.`,
    };
  },
  bad: [
    ...['1234567890123', '11112222333', '1111-2222-3333', 'shared'].map((accountId) => ({
      title: accountId,
      design: scene((s) => s.add('account', 'shared', null, { accountId })),
      at: 'shared',
      field: 'accountId',
    })),
  ],
  good: [
    {
      title: 'the largest number',
      design: scene((s) => s.add('account', 'shared', null, { accountId: '999999999999' })),
    },
    {
      title: 'a name that is no number',
      design: scene((s) => s.add('account', '1111-2222-3333', null, { accountId: '111122223333' })),
    },

    { title: 'not known yet', design: scene((s) => s.add('account', 'shared', null)) },
    { title: 'zeros in front', design: scene((s) => s.add('account', 'shared', null, { accountId: '000011112222' })) },
  ],
});
