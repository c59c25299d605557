/** One column of a table. */
export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Gives way, down to this many cells, when the table is wider than the terminal. */
  readonly shrinkTo?: number;
}

/** How many cells of a terminal a text takes. */
export type Measure = (text: string) => number;

/**
 * The measure for some texts. Which characters are wide takes 40 ms to learn: too much for every start, and none of it
 * needed where all are ASCII.
 */
export async function measureFor(texts: readonly string[]): Promise<Measure> {
  if (texts.every((text) => /^[ -~]*$/.test(text))) return (text) => text.length;
  return (await import('string-width')).default;
}

const GAP = '  ';
const ELLIPSIS = '…';

/**
 * Lays cells out in columns.
 *
 * @param width the terminal's, in cells; what does not fit is cut in the columns that may shrink
 * @param measure from {@link measureFor}
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  measure: Measure,
): string[] {
  const all = [columns.map(({ heading }) => heading), ...rows];
  const widths = columns.map((_, at) => Math.max(...all.map((row) => measure(row[at] ?? ''))));
  shrink(columns, widths, width);
  return all.map((row) =>
    columns
      .map(({ align }, at) =>
        pad(cut(row[at] ?? '', widths[at] ?? 0, measure), widths[at] ?? 0, align, measure),
      )
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

function pad(text: string, width: number, align: Column['align'], measure: Measure): string {
  const space = ' '.repeat(Math.max(0, width - measure(text)));
  return align === 'left' ? text + space : space + text;
}

/** Cuts the middle out: the ends of a path say most. */
function cut(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const characters = Array.from(text);
  let removed = 1;
  for (;;) {
    const left = Math.floor((characters.length - removed) / 3);
    const shorter = [
      ...characters.slice(0, left),
      ELLIPSIS,
      ...characters.slice(left + removed),
    ].join('');
    if (measure(shorter) <= width || removed >= characters.length) return shorter;
    removed += 1;
  }
}
