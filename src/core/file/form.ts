import { z } from 'zod/mini';
import { checksSchema } from '../model/checks';
import { textSchema } from '../model/resource';

export const FILE_FORMAT = 'vpc-designer';
/** The version that is written. Older ones are read through migrations, newer ones are refused. */
export const FILE_VERSION = 1;
/** Most resources in one design. */
const MAX_RESOURCES = 100_000;
/** Far more ids than a design will ever hand out, and far from the end of exact whole numbers. */
const MAX_NEXT_ID = 1_000_000_000;

/** Everything of a file but the form of its resources, which depends on their kinds. */
export const envelopeSchema = z.strictObject({
  format: z.literal(FILE_FORMAT).check(z.describe('Says that this is a design of VPC Designer.')),
  version: z.literal(FILE_VERSION).check(z.describe('Version of the file format.')),
  name: textSchema.check(z.describe('The name of the design.')),
  zoneNaming: z
    .enum(['literal', 'lookup'])
    .check(
      z.describe(
        'How exported code names Availability Zones: us-east-1a itself, or the n-th zone that the account sees.',
      ),
    ),
  checks: z.optional(
    checksSchema.check(
      z.describe('What the author has changed of the rules: sets that are off, severities of single rules.'),
    ),
  ),
  nextId: z
    .int()
    .check(
      z.minimum(1),
      z.maximum(MAX_NEXT_ID),
      z.describe('Number of the next id to hand out: larger than the number of every id in the file.'),
    ),
  resources: z
    .array(z.unknown())
    .check(z.maxLength(MAX_RESOURCES), z.describe('Every resource, in order of creation.')),
});
