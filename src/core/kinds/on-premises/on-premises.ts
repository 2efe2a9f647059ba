import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, listSchema, textSchema } from '../../model/resource';

/** A network of one's own outside of AWS. Customer gateways say in which they stand. */
export const onPremisesSchema = z.strictObject({
  ...baseFields('on-premises'),
  cidrs: listSchema(textSchema),
});
export type OnPremises = z.infer<typeof onPremisesSchema>;

export const onPremises = defineKind<OnPremises>({
  kind: 'on-premises',
  label: 'On-premises network',
  plural: 'On-premises networks',
  summary:
    'An office, a data center or another cloud that VPN and Direct Connect join to AWS. It is drawn only: exports say nothing of it.',
  docs: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html',
  keywords: ['office', 'data center', 'datacenter', 'corporate', 'hybrid', 'branch'],
  schema: onPremisesSchema,
  look: { icon: 'on-premises', tone: 'network', shape: 'node', placed: 'free' },
  parents: [],
  references: [],
  fields: [
    {
      name: 'cidrs',
      label: 'Networks',
      help: 'The blocks of addresses there. Draw a link from a VPN connection with static routes to take them over.',
      control: { type: 'cidr-list' },
    },
  ],
  tagged: false,
  stem: 'on-premises',
  defaults: { cidrs: [] },
});
