import type { PaletteEntry } from './palette-groups';

/** Whether every word of a search is in its name or in one of the words that people call it. */
export function matches({ words }: PaletteEntry, search: string): boolean {
  const known = words.map((text) => text.toLowerCase());
  return search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => known.some((text) => text.includes(word)));
}
