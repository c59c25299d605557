import type { Severity, TextRange } from '@nopycache/core';

import { lastLine, type LocatedFinding } from '../report/locate.js';
import type { SourceLines } from '../report/source-lines.js';
import type { Paint, Style } from '../text/color.js';
import { drawLine, type DrawnLine } from './draw-line.js';

/** How a frame is drawn. */
export interface FrameStyle {
  /** How many cells a row may take. */
  readonly width: number;
  readonly paint: Paint;
}

export const SEVERITY_STYLES: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
};

/** Lines that are shown around the marked ones. */
const CONTEXT = 1;
/** Of more marked lines than this, only the first and last ones are shown. */
const MOST_MARKED = 6;
const SHOWN_FIRST = 3;
const SHOWN_LAST = 2;
/** Narrower than this, nothing can be read. */
const LEAST_CELLS = 20;

/** Lines of code with their numbers. */
export interface CodeFrame {
  readonly rows: readonly string[];
  /** How many digits the numbers have. */
  readonly digits: number;
}

/** The lines that a finding is about, with what it marks underlined; no rows where the file has no text. */
export function codeFrame(
  lines: SourceLines,
  located: LocatedFinding,
  style: FrameStyle,
): CodeFrame {
  if (lines.text === '') return { rows: [], digits: 1 };
  const { paint } = style;
  const numbers = shownLines(lines, located);
  const digits = String(Math.max(...numbers)).length;
  const cells = Math.max(LEAST_CELLS, style.width - digits - ' '.length - ' | '.length);
  const from = windowStart(lines, located, cells);
  const gutter = (label: string): string => paint('blue', ` ${label.padStart(digits)} |`);
  const rows = numbers.flatMap((number, at) => {
    const drawn = drawLine(lines.line(number), { from, cells });
    const mark = underline(drawn, stretchOn(lines, located, number));
    const isAfterGap = at > 0 && numbers[at - 1] !== number - 1;
    return [
      ...(isAfterGap ? [gutter('.'.repeat(digits))] : []),
      gutter(String(number)) + (drawn.text === '' ? '' : ` ${drawn.text}`),
      ...(mark === ''
        ? []
        : [`${gutter('')} ${paint(SEVERITY_STYLES[located.finding.severity], mark)}`]),
    ];
  });
  return { rows: [gutter(''), ...rows, gutter('')], digits };
}

/** The numbers of the lines to show: those before and after, and of many marked ones the first and the last. */
function shownLines(lines: SourceLines, located: LocatedFinding): number[] {
  const first = located.start.line;
  const last = lastLine(located);
  const isEndEmpty = lines.line(lines.count) === '' && last < lines.count;
  const from = Math.max(1, first - CONTEXT);
  const to = Math.min(isEndEmpty ? lines.count - 1 : lines.count, last + CONTEXT);
  const numbers = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  if (last - first < MOST_MARKED) return numbers;
  return numbers.filter((number) => number < first + SHOWN_FIRST || number > last - SHOWN_LAST);
}

/** What is marked of a line, in UTF-16 units from its start: from its first character that is no blank. */
function stretchOn(
  lines: SourceLines,
  located: LocatedFinding,
  number: number,
): TextRange | undefined {
  const { start, end } = located;
  if (number < start.line || number > lastLine(located)) return undefined;
  const line = lines.line(number);
  const from = number === start.line ? start.column - 1 : line.search(/\S|$/);
  const to = number === end.line ? end.column - 1 : line.length;
  return number === start.line || to > from ? [from, Math.max(from, to)] : undefined;
}

function underline(drawn: DrawnLine, stretch: TextRange | undefined): string {
  if (stretch === undefined) return '';
  const [start, end] = drawn.cellsBetween(...stretch);
  return ' '.repeat(start) + '^'.repeat(Math.max(1, end - start));
}

/** How much of every line is left out at its start, so that what is marked can be seen. */
function windowStart(lines: SourceLines, located: LocatedFinding, cells: number): number {
  const line = lines.line(located.start.line);
  const [start, end] = stretchOn(lines, located, located.start.line) ?? [0, 0];
  const drawn = drawLine(line, { from: 0, cells });
  const [first, last] = drawn.cellsBetween(start, end);
  if (!drawn.isCut || first < cells / 3 || last < cells - 1) return 0;
  const from = start - Math.floor(cells / 4);
  return isInsideCharacter(line, from) ? from - 1 : from;
}

function isInsideCharacter(line: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(line.slice(at, at + 1));
}
