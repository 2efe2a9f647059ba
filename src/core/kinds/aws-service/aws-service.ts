import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, textSchema } from '../../model/resource';

/** A service outside of every VPC, which endpoints lead to. */
export const awsServiceSchema = z.strictObject({
  ...baseFields('aws-service'),
  /** as endpoints name it: the last part of the service name */
  service: textSchema,
});
export type AwsService = z.infer<typeof awsServiceSchema>;

export const awsService = defineKind<AwsService>({
  kind: 'aws-service',
  label: 'AWS service',
  plural: 'AWS services',
  summary:
    'S3, DynamoDB or another service outside of the VPC, to show what endpoints lead to. It is drawn only: exports say nothing of it.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html',
  keywords: ['s3', 'dynamodb', 'sqs', 'kms', 'secrets manager', 'cloudwatch'],
  schema: awsServiceSchema,
  look: { icon: 'aws-service', tone: 'endpoint', shape: 'node', placed: 'free' },
  parents: [],
  references: [],
  fields: [
    {
      name: 'service',
      label: 'Service',
      help: 'As endpoints name it. Endpoints of this service are joined to it on the canvas.',
      control: { type: 'service' },
    },
  ],
  tagged: false,
  stem: 'service',
  defaults: { service: 's3' },
});
