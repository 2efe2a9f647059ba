import { z } from 'zod/mini';
import type { FieldSpec } from './define-kind';

/** Colours of notes and frames. */
const TONES = ['yellow', 'blue', 'green', 'red', 'grey'] as const;

/** Fields of what is drawn beside the network: its colour, and its size in canvas units. */
export const paperFields = {
  tone: z.enum(TONES),
  width: z.number(),
  height: z.number(),
};

const LARGEST = 10_000;
const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** How the inspector shows them. */
export const paperSpecs: readonly FieldSpec[] = [
  {
    name: 'tone',
    label: 'Colour',
    help: 'Its colour on the canvas and in pictures.',
    control: { type: 'select', options: TONES.map((value) => ({ value, label: capitalized(value) })) },
  },
  {
    name: 'width',
    label: 'Width',
    help: 'In canvas units; or drag its corner.',
    control: { type: 'number', min: 40, max: LARGEST },
  },
  {
    name: 'height',
    label: 'Height',
    help: 'In canvas units; or drag its corner.',
    control: { type: 'number', min: 24, max: LARGEST },
  },
];
