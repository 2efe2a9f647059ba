import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, textSchema } from '../../model/resource';

export const accountSchema = z.strictObject({
  ...baseFields('account'),
  /** 12 digits; '': not known yet, a variable of the exports */
  accountId: textSchema,
});
export type Account = z.infer<typeof accountSchema>;

export const account = defineKind<Account>({
  kind: 'account',
  label: 'AWS account',
  plural: 'AWS accounts',
  summary:
    'An account of your own besides the one whose credentials you use. Regions say which account they are in; exports get a provider, a template or a profile for each.',
  docs: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html',
  keywords: ['organization', 'owner', 'cross-account', 'multi-account'],
  schema: accountSchema,
  look: { icon: 'account', tone: 'region', shape: 'node', placed: 'free' },
  parents: [],
  references: [],
  fields: [
    {
      name: 'accountId',
      label: 'Account id',
      help: 'The 12 digits of the account. Left empty, exports ask for it.',
      control: { type: 'text', placeholder: '111122223333' },
    },
  ],
  tagged: false,
  stem: 'account',
  defaults: { accountId: '' },
});
