import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, listSchema, longTextSchema, refListSchema, refSchema, textSchema } from '../../model/resource';
import { fields } from './fields';

/** An EC2 instance with its primary network interface. */
export const instanceSchema = z.strictObject({
  ...baseFields('instance'),
  instanceType: textSchema,
  /** Fixed private IPv4 address in its subnet; empty: AWS picks one. */
  privateIp: textSchema,
  /** Further fixed private IPv4 addresses of its interface. */
  secondaryIps: listSchema(textSchema),
  /** How many IPv6 addresses of its subnet AWS picks; null: as the subnet says. */
  ipv6AddressCount: z.nullable(z.int()),
  securityGroups: refListSchema,
  /** `subnet`: as the subnet's auto-assign setting says. */
  publicIp: z.enum(['subnet', 'yes', 'no']),
  elasticIp: refSchema,
  sourceDestCheck: z.boolean(),
  /** of a key pair that is there already */
  keyName: textSchema,
  /** name of an instance profile that is there already */
  instanceProfile: textSchema,
  /** Without one: a profile is made with it, whose role Session Manager needs. */
  sessionManager: z.boolean(),
  /** Runs at the first start. */
  userData: longTextSchema,
  metadataEndpoint: z.boolean(),
  metadataTokens: z.enum(['required', 'optional']),
  /** null: as the image says */
  metadataHopLimit: z.nullable(z.int()),
  metadataIpv6: z.boolean(),
  metadataTags: z.boolean(),
  /** in GiB; null: as large as the image */
  rootVolumeSize: z.nullable(z.int()),
  rootVolumeType: z.enum(['gp3', 'gp2', 'io2', 'io1']),
  rootVolumeIops: z.nullable(z.int()),
  rootVolumeEncrypted: z.boolean(),
  terminationProtection: z.boolean(),
  shutdownBehavior: z.enum(['stop', 'terminate']),
  monitoring: z.boolean(),
  tenancy: z.enum(['default', 'dedicated']),
  /** name of a placement group that is there already */
  placementGroup: textSchema,
});
export type Instance = z.infer<typeof instanceSchema>;

export const instance = defineKind<Instance>({
  kind: 'instance',
  label: 'EC2 instance',
  plural: 'EC2 instances',
  summary: 'A virtual server with a network interface in one subnet, filtered by its security groups.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/concepts.html',
  keywords: ['ec2', 'server', 'vm', 'virtual machine', 'host', 'network interface', 'eni'],
  schema: instanceSchema,
  look: { icon: 'instance', tone: 'compute', shape: 'node', placed: 'model' },
  parents: ['subnet'],
  references: [
    { path: 'securityGroups[]', to: ['security-group'], onDelete: 'drop', says: 'is filtered by' },
    { path: 'elasticIp', to: ['elastic-ip'], onDelete: 'clear', says: 'is reached at' },
  ],
  fields,
  tagged: true,
  stem: 'server',
  defaults: {
    instanceType: 't3.micro',
    privateIp: '',
    secondaryIps: [],
    ipv6AddressCount: null,
    securityGroups: [],
    publicIp: 'subnet',
    elasticIp: null,
    sourceDestCheck: true,
    keyName: '',
    instanceProfile: '',
    sessionManager: false,
    userData: '',
    metadataEndpoint: true,
    metadataTokens: 'required',
    metadataHopLimit: null,
    metadataIpv6: false,
    metadataTags: false,
    rootVolumeSize: null,
    rootVolumeType: 'gp3',
    rootVolumeIops: null,
    rootVolumeEncrypted: true,
    terminationProtection: false,
    shutdownBehavior: 'stop',
    monitoring: false,
    tenancy: 'default',
    placementGroup: '',
  },
});
