import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { baseFields, refSchema, textSchema } from '../../model/resource';

export const trafficMirrorTargetSchema = z.strictObject({
  ...baseFields('traffic-mirror-target'),
  /** Its kind says which of the three sorts of targets it is. */
  target: refSchema,
  description: textSchema,
});
export type TrafficMirrorTarget = z.infer<typeof trafficMirrorTargetSchema>;

export const trafficMirrorTarget = defineKind<TrafficMirrorTarget>({
  kind: 'traffic-mirror-target',
  label: 'Traffic mirror target',
  plural: 'Traffic mirror targets',
  summary:
    'Where copies of packets go: a network interface, a Network Load Balancer or a Gateway Load Balancer endpoint.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/mirroring/traffic-mirroring-targets.html',
  keywords: ['mirroring', 'monitoring', 'appliance', 'vxlan', 'packet capture'],
  schema: trafficMirrorTargetSchema,
  look: { icon: 'traffic-mirror-target', tone: 'security', shape: 'shelf', placed: 'model' },
  parents: ['region'],
  references: [
    {
      path: 'target',
      to: ['network-interface', 'load-balancer', 'vpc-endpoint'],
      onDelete: 'delete',
      says: 'hands packets to',
      drawn: true,
    },
  ],
  fields: [
    {
      name: 'target',
      label: 'Packets go to',
      help: 'What receives the copies, packed into VXLAN on UDP port 4789. It must not be a source of mirroring itself.',
      control: { type: 'reference', none: 'Nothing' },
      replaces: true,
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
  stem: 'mirror-target',
  defaults: { target: null, description: '' },
});
