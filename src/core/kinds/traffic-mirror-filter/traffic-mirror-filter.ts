import { z } from 'zod/mini';
import { type Control, defineKind } from '../../model/define-kind';
import { baseFields, itemIdSchema, listSchema, textSchema } from '../../model/resource';

const port = z.nullable(z.int());
const ruleSchema = z.readonly(
  z.strictObject({
    id: itemIdSchema,
    ruleNumber: z.int(),
    action: z.enum(['accept', 'reject']),
    /** by its IANA number; null: every protocol */
    protocol: z.nullable(z.int()),
    source: textSchema,
    destination: textSchema,
    /** Ports count only for TCP and UDP. */
    sourceFrom: port,
    sourceTo: port,
    destinationFrom: port,
    destinationTo: port,
    description: textSchema,
  }),
);
export type TrafficMirrorFilterRule = z.infer<typeof ruleSchema>;

export const trafficMirrorFilterSchema = z.strictObject({
  ...baseFields('traffic-mirror-filter'),
  description: textSchema,
  /** Queries to the DNS server of Amazon, which are left out otherwise. */
  amazonDns: z.boolean(),
  inbound: listSchema(ruleSchema),
  outbound: listSchema(ruleSchema),
});
export type TrafficMirrorFilter = z.infer<typeof trafficMirrorFilterSchema>;

/** TCP and UDP are what has ports. */
const hasPorts = (row: Readonly<Record<string, unknown>>) => row.protocol === 6 || row.protocol === 17;
const portColumn = (name: string, label: string) =>
  ({ name, label, control: { type: 'number', min: 0, max: 65535, nullable: true }, when: hasPorts }) as const;

const table: Control = {
  type: 'table',
  item: 'rule',
  columns: [
    { name: 'ruleNumber', label: 'Number', control: { type: 'number', min: 1, max: 32766 } },
    {
      name: 'action',
      label: 'Action',
      control: {
        type: 'select',
        options: [
          { value: 'accept', label: 'Mirror' },
          { value: 'reject', label: 'Do not mirror' },
        ],
      },
    },
    {
      name: 'protocol',
      label: 'Protocol (6 TCP, 17 UDP)',
      control: { type: 'number', min: 0, max: 255, nullable: true },
    },
    { name: 'source', label: 'Source', control: { type: 'text', placeholder: '0.0.0.0/0' } },
    portColumn('sourceFrom', 'Source port from'),
    portColumn('sourceTo', 'Source port to'),
    { name: 'destination', label: 'Destination', control: { type: 'text', placeholder: '10.0.0.0/16' } },
    portColumn('destinationFrom', 'Destination port from'),
    portColumn('destinationTo', 'Destination port to'),
    { name: 'description', label: 'Description', control: { type: 'text' } },
  ],
  fresh: {
    ruleNumber: 100,
    action: 'accept',
    protocol: null,
    source: '0.0.0.0/0',
    destination: '0.0.0.0/0',
    sourceFrom: null,
    sourceTo: null,
    destinationFrom: null,
    destinationTo: null,
    description: '',
  },
};

export const trafficMirrorFilter = defineKind<TrafficMirrorFilter>({
  kind: 'traffic-mirror-filter',
  label: 'Traffic mirror filter',
  plural: 'Traffic mirror filters',
  summary: 'Which packets are mirrored: numbered rules for each direction. What no rule accepts is not mirrored.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-filter.html',
  keywords: ['mirroring', 'monitoring', 'rule', 'packet capture'],
  schema: trafficMirrorFilterSchema,
  look: { icon: 'traffic-mirror-filter', tone: 'security', shape: 'shelf', placed: 'model' },
  parents: ['region'],
  references: [],
  fields: [
    {
      name: 'inbound',
      label: 'Inbound rules',
      help: 'For traffic that comes in to the source. The lowest number that matches decides.',
      control: table,
    },
    {
      name: 'outbound',
      label: 'Outbound rules',
      help: 'For traffic that leaves the source. The lowest number that matches decides.',
      control: table,
    },
    {
      name: 'amazonDns',
      label: 'Mirror Amazon DNS',
      help: 'Mirrors queries to the DNS server of the VPC as well, which are left out otherwise.',
      control: { type: 'toggle' },
    },
    {
      name: 'description',
      label: 'Description',
      help: 'Shown in the console of AWS.',
      control: { type: 'text' },
      replaces: true,
    },
  ],
  tagged: true,
  stem: 'mirror-filter',
  defaults: { description: '', amazonDns: false, inbound: [], outbound: [] },
});
