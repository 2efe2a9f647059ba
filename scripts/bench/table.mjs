/**
 * One line of the table: a value for each size.
 * @typedef {{
 *   readonly label: string,
 *   readonly unit: 'ms' | 'frames/s',
 *   readonly values: readonly number[],
 *   readonly aims: readonly (number | undefined)[],
 * }} Row
 */

/** @param {number} value */
function shown(value) {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** @param {Row} row @param {number} i */
function isMissed({ unit, values, aims }, i) {
  const [value, aim] = [values[i], aims[i]];
  if (value === undefined || aim === undefined) return false;
  return unit === 'ms' ? value > aim : value < aim;
}

/** @param {Row} row @param {readonly number[]} sizes */
function growth({ values }, sizes) {
  return sizes
    .slice(1)
    .map((_, i) => `×${((values[i + 1] ?? Number.NaN) / (values[i] ?? Number.NaN)).toFixed(1)}`)
    .join(' ');
}

/** @param {Row} row @param {readonly number[]} sizes */
function aimText(row, sizes) {
  return sizes
    .flatMap((size, i) => {
      const aim = row.aims[i];
      if (aim === undefined) return [];
      const sign = row.unit === 'ms' ? '≤' : '≥';
      return [`${sign} ${aim} at ${size.toLocaleString('en')}: ${isMissed(row, i) ? 'MISSED' : 'met'}`];
    })
    .join(', ');
}

/**
 * Rows under a heading; `bound` gives, for a row, what its value at the largest size is divided by.
 * @param {{
 *   readonly title: string, readonly boundName: string, readonly sizes: readonly number[],
 *   readonly rows: readonly Row[], readonly bound: (row: Row) => number,
 * }} part
 */
export function table({ title, boundName, sizes, rows, bound }) {
  const head = [title, ...sizes.map((size) => size.toLocaleString('en')), 'growth', boundName, 'aim'];
  const body = rows.map((row) => [
    `${row.label}, ${row.unit}`,
    ...row.values.map(shown),
    growth(row, sizes),
    bound(row) > 0 ? `×${shown((row.values.at(-1) ?? Number.NaN) / bound(row))}` : '',
    aimText(row, sizes),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((line) => line[column]?.length ?? 0)));
  return [head, ...body]
    .map((line) =>
      line
        .map((cell, i) =>
          i === 0 || i === head.length - 1 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
