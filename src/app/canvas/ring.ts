/** The outline of what is selected. */
export const ring = (selected: boolean): string => (selected ? 'outline-2 outline-accent outline-offset-1' : '');
