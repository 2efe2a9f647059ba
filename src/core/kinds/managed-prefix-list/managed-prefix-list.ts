import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, itemIdSchema, listSchema, textSchema } from '../../model/resource';

export const prefixListEntrySchema = z.readonly(
  z.strictObject({
    id: itemIdSchema,
    /** a CIDR of the family of the list */
    cidr: textSchema,
    description: textSchema,
  }),
);
export type PrefixListEntry = z.infer<typeof prefixListEntrySchema>;

/** A list of one's own; those that AWS keeps for its services are named where they are used. */
export const managedPrefixListSchema = z.strictObject({
  ...baseFields('managed-prefix-list'),
  addressFamily: z.enum(['IPv4', 'IPv6']),
  /** The size that is reserved: it counts in every rule and route table that uses the list, however many entries there are. */
  maxEntries: z.int(),
  entries: listSchema(prefixListEntrySchema),
});
export type ManagedPrefixList = z.infer<typeof managedPrefixListSchema>;

export const managedPrefixList = defineKind<ManagedPrefixList>({
  kind: 'managed-prefix-list',
  label: 'Managed prefix list',
  plural: 'Managed prefix lists',
  summary:
    'A set of CIDR blocks under one name, used by security group rules and routes of its Region: a change of the list changes them all.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html',
  keywords: ['prefix list', 'pl', 'cidr list', 'address list', 'ip set', 'customer-managed'],
  schema: managedPrefixListSchema,
  look: { icon: 'managed-prefix-list', tone: 'routing', shape: 'shelf', placed: 'model' },
  parents: ['region'],
  references: [],
  fields: [
    {
      name: 'addressFamily',
      label: 'Address family',
      help: 'Every entry is of this family. It is fixed once the list exists.',
      control: {
        type: 'select',
        options: [
          { value: 'IPv4', label: 'IPv4' },
          { value: 'IPv6', label: 'IPv6' },
        ],
      },
      replaces: true,
    },
    {
      name: 'maxEntries',
      label: 'Maximum entries',
      help: 'Reserved whether used or not: a rule or route that uses the list counts as that many against the quotas. 1 to 1000.',
      control: { type: 'number', min: 1, max: 1000 },
    },
    {
      name: 'entries',
      label: 'Entries',
      help: 'CIDR blocks of the list, each with a description of up to 255 characters.',
      control: {
        type: 'table',
        item: 'entry',
        fresh: { cidr: '', description: '' },
        columns: [
          { name: 'cidr', label: 'CIDR', control: { type: 'text', placeholder: '10.0.0.0/8' } },
          { name: 'description', label: 'Description', control: { type: 'text' } },
        ],
      },
    },
  ],
  tagged: true,
  stem: 'pl',
  defaults: { addressFamily: 'IPv4', maxEntries: 10, entries: [] },
});
