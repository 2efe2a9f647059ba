import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refSchema, textSchema } from '../../model/resource';

export const regionSchema = z.strictObject({
  ...baseFields('region'),
  /** AWS Region code such as `us-east-1`. */
  code: textSchema,
  /** null: the account whose credentials are used */
  account: refSchema,
});
export type Region = z.infer<typeof regionSchema>;

export const region = defineKind<Region>({
  kind: 'region',
  label: 'Region',
  plural: 'Regions',
  summary: 'A separate geographic area of AWS. A VPC lives in exactly one Region and spans its Availability Zones.',
  docs: 'https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html',
  keywords: ['location', 'geography', 'aws cloud'],
  schema: regionSchema,
  look: { icon: 'region', tone: 'region', shape: 'container', placed: 'free' },
  parents: [],
  references: [{ path: 'account', to: ['account'], onDelete: 'clear', says: 'belongs to' }],
  fields: [
    {
      name: 'code',
      label: 'Region',
      help: 'Where everything inside is created. Zone letters, service names and prices follow from it.',
      control: { type: 'region' },
      replaces: true,
    },
    {
      name: 'account',
      label: 'AWS account',
      help: 'Whose Region it is. Exports then have a provider, a template or a profile of that account.',
      control: { type: 'reference', none: 'The account of your credentials' },
      replaces: true,
    },
  ],
  tagged: false,
  stem: 'region',
  defaults: { code: 'us-east-1', account: null },
});
