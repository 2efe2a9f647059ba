import { type KindName, kindOf } from '../../core/kinds/index';

/** Whether every word of a search begins a word of the kind's name, or is in one of the words that people call it. */
export function matches(kind: KindName, search: string): boolean {
  const { label, keywords, stem } = kindOf(kind);
  const known = [label, stem, ...keywords].map((text) => text.toLowerCase());
  return search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => known.some((text) => text.includes(word)));
}
