import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refListSchema, textSchema } from '../../model/resource';

/** A function in a VPC. Its code is a package in S3, since no export carries code. */
export const lambdaFunctionSchema = z.strictObject({
  ...baseFields('lambda-function'),
  /** of the role that it takes on, outside of the design; '': one is made */
  roleArn: textSchema,
  runtime: textSchema,
  handler: textSchema,
  codeBucket: textSchema,
  codeKey: textSchema,
  memory: z.int(),
  timeout: z.int(),
  subnets: refListSchema,
  securityGroups: refListSchema,
  ipv6: z.boolean(),
});
export type LambdaFunction = z.infer<typeof lambdaFunctionSchema>;

export const lambdaFunction = defineKind<LambdaFunction>({
  kind: 'lambda-function',
  label: 'Lambda function',
  plural: 'Lambda functions',
  summary: 'A function with network interfaces in your subnets, by which it reaches what is in the VPC.',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  keywords: ['serverless', 'function', 'faas', 'code'],
  schema: lambdaFunctionSchema,
  look: { icon: 'lambda-function', tone: 'compute', shape: 'shelf', placed: 'model' },
  parents: ['vpc'],
  references: [
    { path: 'subnets[]', to: ['subnet'], onDelete: 'drop', says: 'has an interface in' },
    { path: 'securityGroups[]', to: ['security-group'], onDelete: 'drop', says: 'is filtered by' },
  ],
  fields: [
    {
      name: 'roleArn',
      label: 'Role ARN',
      help: 'A role that trusts lambda.amazonaws.com and has the policy AWSLambdaVPCAccessExecutionRole. Empty: such a role is made with the function.',
      control: { type: 'text', placeholder: 'made with the function' },
    },
    {
      name: 'runtime',
      label: 'Runtime',
      help: 'The language and its version.',
      control: { type: 'text', placeholder: 'python3.13' },
    },
    {
      name: 'handler',
      label: 'Handler',
      help: 'File and function that AWS calls.',
      control: { type: 'text', placeholder: 'index.handler' },
    },
    {
      name: 'codeBucket',
      label: 'Code bucket',
      help: 'The S3 bucket of the Region that holds the package.',
      control: { type: 'text', placeholder: 'my-code' },
    },
    {
      name: 'codeKey',
      label: 'Code key',
      help: 'The key of the package there.',
      control: { type: 'text', placeholder: 'function.zip' },
    },
    {
      name: 'memory',
      label: 'Memory in MB',
      help: 'Its share of a processor grows with it.',
      control: { type: 'number', min: 128, max: 10240 },
    },
    {
      name: 'timeout',
      label: 'Timeout in seconds',
      help: 'After so long a call is ended.',
      control: { type: 'number', min: 1, max: 900 },
    },
    {
      name: 'subnets',
      label: 'Subnets',
      help: 'Private subnets: a function never has a public address, and reaches the internet by a NAT gateway.',
      control: { type: 'reference-list' },
    },
    {
      name: 'securityGroups',
      label: 'Security groups',
      help: 'Of its network interfaces.',
      control: { type: 'reference-list' },
    },
    {
      name: 'ipv6',
      label: 'IPv6',
      help: 'Lets it speak IPv6 in dual-stack subnets.',
      control: { type: 'toggle' },
    },
  ],
  tagged: true,
  stem: 'function',
  defaults: {
    roleArn: '',
    runtime: 'python3.13',
    handler: 'index.handler',
    codeBucket: 'my-code-bucket',
    codeKey: 'function.zip',
    memory: 128,
    timeout: 30,
    subnets: [],
    securityGroups: [],
    ipv6: false,
  },
});
