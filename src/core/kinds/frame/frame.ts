import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { paperFields, paperSpecs } from '../../model/paper';
import { baseFields } from '../../model/resource';

/** A box behind the drawing whose name is its caption; what lies on it does not belong to it. */
export const frameSchema = z.strictObject({ ...baseFields('frame'), ...paperFields });
export type Frame = z.infer<typeof frameSchema>;

export const frame = defineKind<Frame>({
  kind: 'frame',
  label: 'Frame',
  plural: 'Frames',
  summary: 'A box with a caption, drawn behind everything, to show what goes together. Exports say nothing of it.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/what-is-amazon-vpc.html',
  keywords: ['group', 'box', 'area', 'caption', 'tier', 'environment'],
  schema: frameSchema,
  look: { icon: 'frame', tone: 'region', shape: 'frame', placed: 'free' },
  parents: [],
  references: [],
  fields: paperSpecs,
  tagged: false,
  stem: 'frame',
  defaults: { tone: 'grey', width: 480, height: 320 },
});
