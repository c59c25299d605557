import { cellsOf, graphemes } from '../text/cells.js';
import { terminalText } from '../text/terminal-text.js';

/** A line of source as it can be printed, and where its characters came to lie. */
export interface DrawnLine {
  readonly text: string;
  /** Whether something at the end is missing. */
  readonly isCut: boolean;
  /** The cells that a stretch of the line takes, counted from 0; the stretch is in UTF-16 units from 0. */
  readonly cellsBetween: (start: number, end: number) => readonly [start: number, end: number];
}

/** What of a line is drawn. */
export interface Window {
  /** Where it begins, in UTF-16 units from 0; an ellipsis stands for what is before. */
  readonly from: number;
  /** How many cells there are. */
  readonly cells: number;
}

/** A grapheme as it is drawn. */
interface Piece {
  readonly text: string;
  /** What it stands for, in UTF-16 units of the line. */
  readonly units: readonly [start: number, end: number];
  /** The cell at which it begins. */
  readonly cell: number;
}

const ELLIPSIS = '…';
const TAB_STOP = 4;
/** Emoji have up to a dozen units for their two cells; what has more is cut, so that no line takes long. */
const UNITS_A_CELL = 6;

/** Draws a line in its window: tabs as spaces, what must not reach a terminal escaped, what does not fit cut. */
export function drawLine(line: string, { from, cells }: Window): DrawnLine {
  const pieces: Piece[] = from > 0 ? [{ text: ELLIPSIS, units: [from, from], cell: 0 }] : [];
  let unit = from;
  let cell = pieces.length;
  for (const grapheme of graphemes(line.slice(from, from + cells * UNITS_A_CELL))) {
    if (cell > cells) break;
    const text = drawn(grapheme, cell);
    pieces.push({ text, units: [unit, unit + grapheme.length], cell });
    unit += grapheme.length;
    cell += cellsOf(text);
  }
  const isCut = cell > cells || unit < line.length;
  while (isCut && cell > cells - 1) cell = pieces.pop()?.cell ?? 0;
  const end = cell;
  return {
    text: pieces.map(({ text }) => text).join('') + (isCut ? ELLIPSIS : ''),
    isCut,
    cellsBetween: (first, last) => [
      pieces.find(({ units }) => units[1] > first)?.cell ?? end,
      pieces.find(({ units }) => units[0] >= last)?.cell ?? end,
    ],
  };
}

function drawn(grapheme: string, cell: number): string {
  if (grapheme === '\t') return ' '.repeat(TAB_STOP - (cell % TAB_STOP));
  return terminalText(grapheme.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
