import { z } from 'zod/mini';
import type { Column } from '../../model/define-kind';
import { itemIdSchema, refSchema, textSchema } from '../../model/resource';

/** What a load balancer is given in one of its subnets; without a row AWS chooses. */
export const nodeAddressSchema = z.readonly(
  z.strictObject({
    id: itemIdSchema,
    subnet: refSchema,
    elasticIp: refSchema,
    privateIp: textSchema,
  }),
);

/** `GENEVE` is what a Gateway Load Balancer speaks: its only listener has neither port nor protocol. */
const protocols = ['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP', 'GENEVE'] as const;
const healthProtocols = ['HTTP', 'HTTPS', 'TCP'] as const;

/** A listener with the one target group that it forwards to. */
export const listenerSchema = z.readonly(
  z.strictObject({
    id: itemIdSchema,
    protocol: z.enum(protocols),
    port: z.int(),
    /** HTTPS and TLS: of AWS Certificate Manager, so outside of the design */
    certificateArn: textSchema,
    /** HTTPS and TLS; '': the default of AWS */
    sslPolicy: textSchema,
    targetProtocol: z.enum(protocols),
    targetPort: z.int(),
    targetType: z.enum(['instance', 'ip', 'alb']),
    healthProtocol: z.enum(healthProtocols),
    /** HTTP and HTTPS only */
    healthPath: textSchema,
    /** '': the port of the targets */
    healthPort: textSchema,
  }),
);
export type Listener = z.infer<typeof listenerSchema>;

/** What a target group sends to: a resource of the design, or an address outside of it. */
export const targetSchema = z.readonly(
  z.strictObject({
    id: itemIdSchema,
    target: refSchema,
    address: textSchema,
    /** of the listener whose target group it is in; null: of every one */
    listenerPort: z.nullable(z.int()),
    /** null: that of the target group */
    port: z.nullable(z.int()),
  }),
);
export type Target = z.infer<typeof targetSchema>;

export const usesTls = (protocol: unknown): boolean => protocol === 'HTTPS' || protocol === 'TLS';
export const isHttp = (protocol: unknown): boolean => protocol === 'HTTP' || protocol === 'HTTPS';

const choices = (values: readonly string[]) =>
  values.map((value) => ({ value, label: value === 'TCP_UDP' ? 'TCP and UDP' : value }));
const port = { type: 'number', min: 1, max: 65535 } as const;
const isHttpCheck = (row: Readonly<Record<string, unknown>>) => isHttp(row.healthProtocol);

export const addressColumns: readonly Column[] = [
  { name: 'subnet', label: 'Subnet', control: { type: 'reference', none: 'None' } },
  { name: 'elasticIp', label: 'Elastic IP address', control: { type: 'reference', none: 'None' } },
  { name: 'privateIp', label: 'Private IPv4 address', control: { type: 'text', placeholder: 'chosen by AWS' } },
];

export const listenerColumns: readonly Column[] = [
  { name: 'protocol', label: 'Protocol', control: { type: 'select', options: choices(protocols) } },
  { name: 'port', label: 'Port', control: port, when: (row) => row.protocol !== 'GENEVE' },
  {
    name: 'certificateArn',
    label: 'Certificate ARN',
    wide: true,
    control: { type: 'text', placeholder: 'arn:aws:acm:us-east-1:111122223333:certificate/…' },
    when: (row) => usesTls(row.protocol),
  },
  {
    name: 'sslPolicy',
    label: 'Security policy',
    control: { type: 'text', placeholder: 'ELBSecurityPolicy-TLS13-1-2-2021-06' },
    when: (row) => usesTls(row.protocol),
  },
  { name: 'targetProtocol', label: 'Target protocol', control: { type: 'select', options: choices(protocols) } },
  { name: 'targetPort', label: 'Target port', control: port },
  {
    name: 'targetType',
    label: 'Target type',
    control: {
      type: 'select',
      options: [
        { value: 'instance', label: 'Instances' },
        { value: 'ip', label: 'IP addresses' },
        { value: 'alb', label: 'Application Load Balancer' },
      ],
    },
  },
  {
    name: 'healthProtocol',
    label: 'Health check protocol',
    control: { type: 'select', options: choices(healthProtocols) },
  },
  {
    name: 'healthPath',
    label: 'Health check path',
    control: { type: 'text', placeholder: '/' },
    when: isHttpCheck,
  },
  {
    name: 'healthPort',
    label: 'Health check port',
    control: { type: 'text', placeholder: 'as the traffic' },
  },
];

export const freshListener: Omit<Listener, 'id'> = {
  protocol: 'HTTP',
  port: 80,
  certificateArn: '',
  sslPolicy: '',
  targetProtocol: 'HTTP',
  targetPort: 80,
  targetType: 'instance',
  healthProtocol: 'HTTP',
  healthPath: '/',
  healthPort: '',
};

export const targetColumns: readonly Column[] = [
  { name: 'target', label: 'Target', control: { type: 'reference', none: 'An address' } },
  {
    name: 'address',
    label: 'IP address',
    control: { type: 'text', placeholder: '10.0.0.10' },
    when: (row) => row.target === null,
  },
  { name: 'listenerPort', label: 'Listener port', control: { ...port, nullable: true } },
  { name: 'port', label: 'Port', control: { ...port, nullable: true } },
];
