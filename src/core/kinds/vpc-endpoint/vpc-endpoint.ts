import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { type AnyResource, baseFields, refListSchema, textSchema } from '../../model/resource';

export const vpcEndpointSchema = z.strictObject({
  ...baseFields('vpc-endpoint'),
  type: z.enum(['gateway', 'interface']),
  /** The last part of the service name: `s3` in `com.amazonaws.us-east-1.s3`. */
  service: textSchema,
  /** gateway endpoints: the tables that get a route to the service's prefix list */
  routeTables: refListSchema,
  /** interface endpoints: one subnet a zone, each gets a network interface */
  subnets: refListSchema,
  /** interface endpoints: the groups of those interfaces */
  securityGroups: refListSchema,
  privateDns: z.boolean(),
});
export type VpcEndpoint = z.infer<typeof vpcEndpointSchema>;

const isGateway = (endpoint: AnyResource) => endpoint.type === 'gateway';
const isInterface = (endpoint: AnyResource) => endpoint.type === 'interface';

export const vpcEndpoint = defineKind<VpcEndpoint>({
  kind: 'vpc-endpoint',
  label: 'VPC endpoint',
  plural: 'VPC endpoints',
  summary:
    'Reaches an AWS service without the internet: a gateway endpoint by a route (S3, DynamoDB, free), an interface endpoint by network interfaces in your subnets.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html',
  keywords: ['vpce', 'private link', 'privatelink', 's3', 'dynamodb', 'gateway endpoint', 'interface endpoint'],
  schema: vpcEndpointSchema,
  look: { icon: 'vpc-endpoint', tone: 'endpoint', shape: 'shelf', placed: 'model' },
  parents: ['vpc'],
  references: [
    { path: 'routeTables[]', to: ['route-table'], onDelete: 'drop', says: 'adds a route to' },
    { path: 'subnets[]', to: ['subnet'], onDelete: 'drop', says: 'has an interface in' },
    { path: 'securityGroups[]', to: ['security-group'], onDelete: 'drop', says: 'is filtered by' },
  ],
  fields: [
    {
      name: 'type',
      label: 'Type',
      help: 'Gateway: only S3 and DynamoDB, free, by routes. Interface: almost every service, billed per zone and hour, by network interfaces.',
      control: {
        type: 'select',
        options: [
          { value: 'gateway', label: 'Gateway' },
          { value: 'interface', label: 'Interface' },
        ],
      },
      replaces: true,
    },
    {
      name: 'service',
      label: 'Service',
      help: 'The AWS service that it reaches, in the Region of the VPC.',
      control: { type: 'service' },
      replaces: true,
    },
    {
      name: 'routeTables',
      label: 'Route tables',
      help: 'Subnets of these tables reach the service through the endpoint.',
      control: { type: 'reference-list' },
      when: isGateway,
    },
    {
      name: 'subnets',
      label: 'Subnets',
      help: 'One subnet in each zone that should reach the service at short distance.',
      control: { type: 'reference-list' },
      when: isInterface,
    },
    {
      name: 'securityGroups',
      label: 'Security groups',
      help: 'They must let clients in on 443/tcp. None: AWS uses the default group of the VPC.',
      control: { type: 'reference-list' },
      when: isInterface,
    },
    {
      name: 'privateDns',
      label: 'Private DNS name',
      help: "The service's usual name resolves to the endpoint inside the VPC. Needs DNS resolution and DNS hostnames on the VPC.",
      control: { type: 'toggle' },
      when: isInterface,
    },
  ],
  tagged: true,
  stem: 'vpce',
  defaults: { type: 'gateway', service: 's3', routeTables: [], subnets: [], securityGroups: [], privateDns: true },
});
