import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, textSchema } from '../../model/resource';

export const regionSchema = z.strictObject({
  ...baseFields('region'),
  /** AWS Region code such as `us-east-1`. */
  code: textSchema,
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
  references: [],
  fields: [
    {
      name: 'code',
      label: 'Region',
      help: 'Where everything inside is created. Zone letters, service names and prices follow from it.',
      control: { type: 'region' },
      replaces: true,
    },
  ],
  tagged: false,
  stem: 'region',
  defaults: { code: 'us-east-1' },
});
