import type { Design } from '../kinds/index';
import { type Sketch, sketch } from '../kinds/sketch';
import { withFields } from '../model/edits';
import type { Position, ResourceId } from '../model/resource';

/** A bundled design and what it is for. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly level: 'beginner' | 'intermediate' | 'advanced';
  /** What a reader of the design learns, in one sentence. */
  readonly teaches: string;
  /** The AWS page that describes the architecture. */
  readonly source: string;
  /** The design itself: drawn on the first call, the same object afterwards. */
  readonly design: () => Design;
}

/** The strokes of a bundled design: those of a sketch, and places. */
export interface Drawing extends Sketch {
  /** Where a freely placed resource stands on the canvas, from the upper left corner of what contains it. */
  readonly place: (id: ResourceId, x: number, y: number) => void;
}

function draw(title: string, by: (s: Drawing) => void): Design {
  const places = new Map<ResourceId, Position>();
  const place: Drawing['place'] = (id, x, y) => places.set(id, { x, y });
  const drawn = sketch(title, (s) => by({ ...s, place }));
  return [...places].reduce((design, [id, position]) => withFields(design, id, { position }), drawn);
}

/** A bundled design from its facts and the strokes that draw it. */
export function example(facts: Omit<Example, 'design'>, by: (s: Drawing) => void): Example {
  let drawn: Design | undefined;
  return {
    ...facts,
    design: () => {
      drawn ??= draw(facts.title, by);
      return drawn;
    },
  };
}
