import stringWidth from 'string-width';

/** One column of a table. */
export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Gives way, down to this many cells, when the table is wider than the terminal. */
  readonly shrinkTo?: number;
}

const GAP = '  ';
const ELLIPSIS = '…';

/**
 * Lays cells out in columns.
 *
 * @param width the terminal's, in cells; what does not fit is cut in the columns that may shrink
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const all = [columns.map(({ heading }) => heading), ...rows];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => stringWidth(row[at] ?? ''))));
  shrink(columns, widths, width);
  return all.map((row) =>
    columns
      .map(({ align }, at) => pad(cut(row[at] ?? '', widths[at] ?? 0), widths[at] ?? 0, align))
      .join(GAP)
      .trimEnd(),
  );
}

function shrink(columns: readonly Column[], widths: number[], width: number): void {
  let excess = widths.reduce((sum, own) => sum + own, GAP.length * (columns.length - 1)) - width;
  columns.forEach(({ shrinkTo }, at) => {
    const own = widths[at] ?? 0;
    if (shrinkTo === undefined || excess <= 0 || own <= shrinkTo) return;
    const less = Math.min(excess, own - shrinkTo);
    widths[at] = own - less;
    excess -= less;
  });
}

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/** Cuts the middle out: the ends of a path say most. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const characters = Array.from(text);
  let removed = 1;
  for (;;) {
    const left = Math.floor((characters.length - removed) / 3);
    const shorter = [
      ...characters.slice(0, left),
      ELLIPSIS,
      ...characters.slice(left + removed),
    ].join('');
    if (stringWidth(shorter) <= width || removed >= characters.length) return shorter;
    removed += 1;
  }
}
