import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod/mini';
import type { Choice } from '../../ui/select';

const text = z.string().check(z.minLength(1));

/** public/catalog/endpoint-services.json: the services of AWS that endpoints reach. */
export const serviceCatalogSchema = z.strictObject({
  about: text,
  sources: z.record(text, z.strictObject({ title: text, url: text, date: text })),
  services: z.readonly(
    z.array(
      z.strictObject({
        /** The last part of the service name: `ecr.dkr` in `com.amazonaws.us-east-1.ecr.dkr`. */
        suffix: text,
        /** As AWS calls the service. */
        service: text,
        /** Which of several endpoints of the service it is. */
        part: z.optional(text),
        fips: z.optional(z.literal(true)),
        types: z.readonly(z.array(z.enum(['Gateway', 'Interface']))),
        /** Whether it has endpoint policies; absent: AWS does not say. */
        policy: z.optional(z.boolean()),
        /** AWS says that it has no private DNS name. */
        privateDns: z.optional(z.literal(false)),
        /** Other words that people search for. */
        words: z.optional(text),
        source: text,
      }),
    ),
  ),
});
export type ServiceCatalog = z.infer<typeof serviceCatalogSchema>;
export type Service = ServiceCatalog['services'][number];

async function loadCatalog(): Promise<ServiceCatalog> {
  const answer = await fetch(`${import.meta.env.BASE_URL}catalog/endpoint-services.json`);
  if (!answer.ok) throw new Error(`the answer was ${answer.status}`);
  return serviceCatalogSchema.parse(await answer.json());
}

export const serviceCatalogQuery = queryOptions({ queryKey: ['catalog', 'endpoint-services'], queryFn: loadCatalog });

/** What private networks reach most often, listed first. */
const COMMON =
  `s3 dynamodb ssm ssmmessages ec2messages ec2 ecr.api ecr.dkr logs monitoring secretsmanager kms sts lambda
  sqs sns`.split(/\s+/);

export const titleOf = ({ service, part, fips }: Service) =>
  `${service}${part === undefined ? '' : `: ${part}`}${fips ? ' (FIPS)' : ''}`;

/** The services to choose from for a type of endpoint, common ones first. */
export function serviceChoices({ services }: ServiceCatalog, type: 'Gateway' | 'Interface'): readonly Choice[] {
  const rank = ({ suffix }: Service) => (COMMON.indexOf(suffix) + COMMON.length + 1) % (COMMON.length + 1);
  return services
    .filter(({ types }) => types.includes(type))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((service) => ({
      value: service.suffix,
      label: titleOf(service),
      detail: service.suffix,
      ...(service.words !== undefined && { words: service.words }),
    }));
}
