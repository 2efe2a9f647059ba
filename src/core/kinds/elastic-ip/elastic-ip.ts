import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields } from '../../model/resource';

/** Which resource uses it stands on that resource (`elasticIp`). */
export const elasticIpSchema = z.strictObject({ ...baseFields('elastic-ip') });
export type ElasticIp = z.infer<typeof elasticIpSchema>;

export const elasticIp = defineKind<ElasticIp>({
  kind: 'elastic-ip',
  label: 'Elastic IP address',
  plural: 'Elastic IP addresses',
  summary: 'A public IPv4 address that stays yours until you release it. It is billed whether it is in use or not.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
  keywords: ['eip', 'public ip', 'static address'],
  schema: elasticIpSchema,
  look: { icon: 'elastic-ip', tone: 'public', shape: 'badge', placed: 'model' },
  parents: ['region'],
  references: [],
  fields: [],
  tagged: true,
  stem: 'eip',
  defaults: {},
});
