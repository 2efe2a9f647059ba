import { z } from 'zod/mini';
import { defineKind } from '../../model/define-kind';
import { paperFields, paperSpecs } from '../../model/paper';
import { baseFields, longTextSchema } from '../../model/resource';

/** A remark on the canvas; exports say nothing of it. */
export const noteSchema = z.strictObject({ ...baseFields('note'), text: longTextSchema, ...paperFields });
export type Note = z.infer<typeof noteSchema>;

export const note = defineKind<Note>({
  kind: 'note',
  label: 'Note',
  plural: 'Notes',
  summary: 'Text on the canvas for those who read the design. Exports say nothing of it.',
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/what-is-amazon-vpc.html',
  keywords: ['text', 'comment', 'remark', 'annotation', 'sticky'],
  schema: noteSchema,
  look: { icon: 'note', tone: 'region', shape: 'note', placed: 'free' },
  parents: [],
  references: [],
  fields: [
    {
      name: 'text',
      label: 'Text',
      help: 'Several lines, as they are written.',
      control: { type: 'long-text', language: 'plain', placeholder: 'Why it is so' },
    },
    ...paperSpecs,
  ],
  tagged: false,
  stem: 'note',
  defaults: { text: '', tone: 'yellow', width: 220, height: 120 },
});
