import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, itemIdSchema, listSchema, refSchema, textSchema } from '../../model/resource';
import { type QuotaName, quotaNames, quotas } from './quotas';

const [firstQuota = 'vpcs-per-region', ...otherQuotas] = quotaNames;

export const regionSchema = z.strictObject({
  ...baseFields('region'),
  /** AWS Region code such as `us-east-1`. */
  code: textSchema,
  /** null: the account whose credentials are used */
  account: refSchema,
  /** What internet gateways of the account may not do in this Region; `off` leaves the setting of the account alone. */
  blockPublicAccess: z.enum(['off', 'block-bidirectional', 'block-ingress']),
  /** Quotas that AWS has raised for the account here; the others are those of a new account. */
  quotas: listSchema(
    z.readonly(
      z.strictObject({
        id: itemIdSchema,
        quota: z.enum([firstQuota, ...otherQuotas]),
        value: z.int(),
      }),
    ),
  ),
});
const quotaLabel = (name: QuotaName) => `${quotas[name].label} (${quotas[name].usual.toLocaleString('en-US')})`;

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
    {
      name: 'blockPublicAccess',
      label: 'Block Public Access',
      help: 'A setting of the whole account in this Region: it holds for every VPC there, also those that are not in this design. Bidirectional stops all traffic of internet gateways and egress-only internet gateways; ingress lets out what goes by NAT gateways and egress-only internet gateways. VPCs and subnets can be excluded. Off: exports do not touch the setting.',
      control: {
        type: 'select',
        options: [
          { value: 'off', label: 'Off (not set)' },
          { value: 'block-bidirectional', label: 'Block both directions' },
          { value: 'block-ingress', label: 'Block what comes in' },
        ],
      },
    },
    {
      name: 'quotas',
      label: 'Quotas',
      help: 'What AWS allows the account here, where that is not what a new account has. Rules that count go by it; exports do not set it.',
      control: {
        type: 'table',
        item: 'Quota',
        columns: [
          {
            name: 'quota',
            label: 'Quota',
            wide: true,
            control: { type: 'select', options: quotaNames.map((value) => ({ value, label: quotaLabel(value) })) },
          },
          { name: 'value', label: 'Value', control: { type: 'number', min: 0, max: 1_000_000 } },
        ],
        fresh: { quota: firstQuota, value: quotas[firstQuota].usual },
      },
    },
  ],
  tagged: false,
  stem: 'region',
  defaults: { code: 'us-east-1', account: null, blockPublicAccess: 'off', quotas: [] },
});
