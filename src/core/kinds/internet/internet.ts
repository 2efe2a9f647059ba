import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields } from '../../model/resource';

/** Drawn only: exports know the internet by the gateways and routes that lead there. */
export const internetSchema = z.strictObject({ ...baseFields('internet') });
export type Internet = z.infer<typeof internetSchema>;

export const internet = defineKind<Internet>({
  kind: 'internet',
  label: 'Internet',
  plural: 'Internet',
  summary: 'The internet, to show where traffic comes from and goes to. It is drawn only: exports say nothing of it.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
  keywords: ['public', 'world', 'clients', 'users', 'outside'],
  schema: internetSchema,
  look: { icon: 'internet', tone: 'public', shape: 'node', placed: 'free' },
  parents: [],
  references: [],
  fields: [],
  tagged: false,
  stem: 'internet',
  defaults: {},
});
