import { hasTarget, isMet, type Verdict } from './targets.ts';

/** Lines of cells as a table: the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)));
  return rows.map((row) => `  ${line(row).join('  ')}`.trimEnd()).join('\n');
}

/** What has a target: at one glance whether it is met. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.filter(hasTarget).map((verdict) => {
    const { name, value, unit, atLeast, atMost } = verdict;
    const target = atLeast === undefined ? `<= ${atMost}` : `>= ${atLeast.toFixed(1)}`;
    return [name, unit === '' ? value.toFixed(2) : value.toFixed(1), unit, target, isMet(verdict) ? 'met' : 'MISSED'];
  });
  return table([['', 'figure', '', 'target', ''], ...rows]);
}
