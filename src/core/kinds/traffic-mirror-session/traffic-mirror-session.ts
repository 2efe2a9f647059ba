import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refSchema, textSchema } from '../../model/resource';

/** Its parent is the Region of its source. */
export const trafficMirrorSessionSchema = z.strictObject({
  ...baseFields('traffic-mirror-session'),
  source: refSchema,
  target: refSchema,
  filter: refSchema,
  /** Of the sessions of one source, the lowest number comes first. */
  sessionNumber: z.int(),
  /** null: AWS chooses */
  virtualNetworkId: z.nullable(z.int()),
  /** bytes of each packet; null: all of it */
  packetLength: z.nullable(z.int()),
  description: textSchema,
});
export type TrafficMirrorSession = z.infer<typeof trafficMirrorSessionSchema>;

export const trafficMirrorSession = defineKind<TrafficMirrorSession>({
  kind: 'traffic-mirror-session',
  label: 'Traffic mirror session',
  plural: 'Traffic mirror sessions',
  summary: 'Copies the packets of a network interface that a filter accepts to a target.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-session.html',
  keywords: ['mirroring', 'monitoring', 'vxlan', 'packet capture', 'ids'],
  schema: trafficMirrorSessionSchema,
  look: { icon: 'traffic-mirror-session', tone: 'security', shape: 'link', placed: 'model' },
  parents: ['region'],
  references: [
    { path: 'source', to: ['network-interface'], onDelete: 'delete', says: 'mirrors' },
    { path: 'target', to: ['traffic-mirror-target'], onDelete: 'delete', says: 'sends copies to' },
    { path: 'filter', to: ['traffic-mirror-filter'], onDelete: 'delete', says: 'chooses packets by' },
  ],
  fields: [
    {
      name: 'source',
      label: 'Source',
      help: 'The network interface whose packets are copied. The primary interface of an instance has no id in CloudFormation; draw one of its own.',
      control: { type: 'reference', none: 'None' },
      replaces: true,
    },
    {
      name: 'target',
      label: 'Target',
      help: 'Where the copies go, in the same VPC, a peered one or one on the same transit gateway.',
      control: { type: 'reference', none: 'None' },
    },
    {
      name: 'filter',
      label: 'Filter',
      help: 'Which packets are copied.',
      control: { type: 'reference', none: 'None' },
    },
    {
      name: 'sessionNumber',
      label: 'Session number',
      help: 'A packet goes to the session of its source with the lowest number whose filter accepts it.',
      control: { type: 'number', min: 1, max: 32766 },
    },
    {
      name: 'virtualNetworkId',
      label: 'VXLAN network identifier',
      help: 'The number by which the receiver tells the sessions apart. Empty: AWS chooses one.',
      control: { type: 'number', min: 1, max: 16777215, nullable: true },
    },
    {
      name: 'packetLength',
      label: 'Packet length',
      help: 'How many bytes of each packet are copied, from its header on. Empty: all of it.',
      control: { type: 'number', min: 1, max: 9001, nullable: true },
    },
    {
      name: 'description',
      label: 'Description',
      help: 'Shown in the console of AWS.',
      control: { type: 'text' },
    },
  ],
  tagged: true,
  stem: 'mirror',
  defaults: {
    source: null,
    target: null,
    filter: null,
    sessionNumber: 1,
    virtualNetworkId: null,
    packetLength: null,
    description: '',
  },
});
