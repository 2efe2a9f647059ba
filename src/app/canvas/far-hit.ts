import { placeAt, resourceAt } from '../../core/layout/places';
import { drawnLayout } from './drawing';
import { stage } from './stage';

let painted = false;

/** While the far layer paints, what is under the pointer is found in the layout and not on the page. */
export function setPainted(far: boolean): void {
  painted = far;
}

export function hitFar(event: { readonly clientX: number; readonly clientY: number }): string | null {
  const on = stage();
  if (!painted || !on) return null;
  const place = placeAt(drawnLayout(), on.toFlow({ x: event.clientX, y: event.clientY }));
  // A region is moved by its name, which cannot be read from there: pressing its ground pans.
  return place && place.box.part !== 'region' ? resourceAt(place.box.id) : null;
}
