/**
 * One line of the table: a value for each size; what is below `floor` was not measured and is 0.
 * @typedef {{
 *   readonly label: string,
 *   readonly unit: 'ms' | 'frames/s',
 *   readonly values: readonly number[],
 *   readonly aims: readonly (number | undefined)[],
 *   readonly floor?: number,
 * }} Row
 */

/** @param {number} value @param {number} [floor] */
function shown(value, floor = 0) {
  if (value < floor) return `<${floor}`;
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** @param {Row} row @param {number} i */
function isMissed({ unit, values, aims }, i) {
  const [value, aim] = [values[i], aims[i]];
  if (value === undefined || aim === undefined) return false;
  return unit === 'ms' ? value > aim : value < aim;
}

/** How many times as much each size takes as the one before. @param {Row} row */
function growth({ values, floor = 0 }) {
  const known = (/** @type {number | undefined} */ value) => value !== undefined && value > 0 && value >= floor;
  return values
    .slice(1)
    .map((value, i) => (known(value) && known(values[i]) ? `×${(value / (values[i] ?? 1)).toFixed(1)}` : '–'))
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
 * Rows under a heading; `ratio` says how many times the bound a row takes at the largest size.
 * @param {{
 *   readonly title: string, readonly boundName: string, readonly sizes: readonly number[],
 *   readonly rows: readonly Row[], readonly ratio: (row: Row) => number,
 * }} part
 */
export function table({ title, boundName, sizes, rows, ratio }) {
  const head = [title, ...sizes.map((size) => size.toLocaleString('en')), 'growth', boundName, 'aim'];
  const body = rows.map((row) => [
    `${row.label}, ${row.unit}`,
    ...row.values.map((value) => shown(value, row.floor)),
    growth(row),
    (row.values.at(-1) ?? 0) < (row.floor ?? 0) ? '' : `×${shown(ratio(row))}`,
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
