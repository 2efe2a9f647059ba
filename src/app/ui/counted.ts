/** A number with its thousands set apart and the word for what is counted: `1,024 IPs`, `1 zone`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
