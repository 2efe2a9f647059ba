import type { Draft } from './draft-field';

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly nullable?: boolean;
}

/** How a `DraftField` shows and reads a whole number between two limits; nothing at all is null where that is allowed. */
export const numberDraft = ({ min, max, nullable = false }: Limits) => ({
  placeholder: nullable ? 'none' : '',
  format: (number: number | null): string => (number === null ? '' : String(number)),
  parse: (text: string): Draft<number | null> => {
    if (text === '' && nullable) return { ok: true, value: null };
    const ok = /^(0|-?[1-9][0-9]{0,9})$/.test(text) && Number(text) >= min && Number(text) <= max;
    return ok ? { ok, value: Number(text) } : { ok, message: `Expected a whole number from ${min} to ${max}.` };
  },
});
