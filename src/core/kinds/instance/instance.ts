import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refListSchema, refSchema, textSchema } from '../../model/resource';

/** An EC2 instance with its primary network interface. */
export const instanceSchema = z.strictObject({
  ...baseFields('instance'),
  instanceType: textSchema,
  /** Fixed private IPv4 address in its subnet; empty: AWS picks one. */
  privateIp: textSchema,
  securityGroups: refListSchema,
  /** `subnet`: as the subnet's auto-assign setting says. */
  publicIp: z.enum(['subnet', 'yes', 'no']),
  elasticIp: refSchema,
  sourceDestCheck: z.boolean(),
});
export type Instance = z.infer<typeof instanceSchema>;

export const instance = defineKind<Instance>({
  kind: 'instance',
  label: 'EC2 instance',
  plural: 'EC2 instances',
  summary: 'A virtual server with a network interface in one subnet, filtered by its security groups.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/concepts.html',
  keywords: ['ec2', 'server', 'vm', 'virtual machine', 'host', 'bastion', 'network interface', 'eni'],
  schema: instanceSchema,
  look: { icon: 'instance', tone: 'compute', shape: 'node', placed: 'model' },
  parents: ['subnet'],
  references: [
    { path: 'securityGroups[]', to: ['security-group'], onDelete: 'drop', says: 'is filtered by' },
    { path: 'elasticIp', to: ['elastic-ip'], onDelete: 'clear', says: 'is reached at' },
  ],
  fields: [
    {
      name: 'instanceType',
      label: 'Instance type',
      help: 'Size of the virtual server, such as t3.micro. It runs the newest Amazon Linux 2023.',
      control: { type: 'text', placeholder: 't3.micro' },
    },
    {
      name: 'privateIp',
      label: 'Private IPv4 address',
      help: 'A free address of its subnet. Empty: AWS picks one.',
      control: { type: 'address', placeholder: 'chosen by AWS' },
      replaces: true,
    },
    {
      name: 'securityGroups',
      label: 'Security groups',
      help: 'Up to five by default. None: AWS uses the default group of the VPC.',
      control: { type: 'reference-list' },
    },
    {
      name: 'publicIp',
      label: 'Public IPv4 address',
      help: 'An address from the pool of AWS that lasts until the instance stops. For one that stays, use an Elastic IP address.',
      control: {
        type: 'select',
        options: [
          { value: 'subnet', label: 'As the subnet says' },
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ],
      },
      replaces: true,
    },
    {
      name: 'elasticIp',
      label: 'Elastic IP address',
      help: 'A public address that stays the same.',
      control: { type: 'reference', none: 'None' },
    },
    {
      name: 'sourceDestCheck',
      label: 'Source/destination check',
      help: 'Drops traffic that is not addressed to or from the instance itself. An instance that forwards traffic (NAT, firewall) needs it off.',
      control: { type: 'toggle' },
    },
  ],
  tagged: true,
  stem: 'server',
  defaults: {
    instanceType: 't3.micro',
    privateIp: '',
    securityGroups: [],
    publicIp: 'subnet',
    elasticIp: null,
    sourceDestCheck: true,
  },
});
