import { relative } from 'node:path';
import { styleText } from 'node:util';

import { count, counted, terminalText } from '@nopycache/report/text';

import type { ReasonRow, Summary, WorkspaceRow } from '../summary/summary.js';
import { isWithin } from '../is-within.js';
import { size } from './numbers.js';
import { KEEP_TEXTS } from './reasons.js';
import { measureFor, table, type Column } from './table.js';

/** How a summary is shown. */
export interface SummaryStyle {
  /** The terminal's width in cells. */
  readonly width: number;
  readonly sizes: boolean;
  /** Where relative paths start. */
  readonly base: string;
  /** Where the text goes, which decides about colour. */
  readonly stream: NodeJS.WritableStream;
}

/** What is removed, all in all. */
export interface Totals {
  readonly files: number;
  readonly directories: number;
  /** Bytes, where they were asked for. */
  readonly diskUsage: number;
}

const COLUMNS: readonly Column[] = [
  { heading: 'WORKSPACE', align: 'left', shrinkTo: 12 },
  { heading: 'WRITTEN BY', align: 'left', shrinkTo: 12 },
  { heading: 'FILES', align: 'right' },
  { heading: 'DIRECTORIES', align: 'right' },
  { heading: 'KEPT', align: 'right' },
];
const SIZE: Column = { heading: 'SIZE', align: 'right' };

/** The table by workspace, and what is kept and why, line by line. */
export async function summaryLines(summary: Summary, style: SummaryStyle): Promise<string[]> {
  const columns = style.sizes ? [...COLUMNS, SIZE] : COLUMNS;
  const rows = summary.workspaces.map((row) =>
    cells(shownPath(row.directory, style.base), row, style),
  );
  if (rows.length > 1) rows.push(cells('total', summary.total, style));
  const measure = await measureFor(rows.flat());
  const [heading = '', ...lines] =
    rows.length === 0 ? [] : table(columns, rows, style.width, measure);
  return [
    ...(rows.length === 0 ? [] : [bold(heading, style)]),
    ...lines.map((line, at) =>
      rows.length > 1 && at === lines.length - 1 ? bold(line, style) : line,
    ),
    ...reasonLines('Kept', summary.kept, style),
    ...reasonLines('Not entered', summary.notEntered, style),
  ];
}

function cells(
  name: string,
  row: Omit<WorkspaceRow, 'directory'>,
  { sizes }: Pick<SummaryStyle, 'sizes'>,
): string[] {
  const numbers = [row.files, row.directories, row.kept].map(count);
  return [name, writers(row.interpreters), ...numbers, ...(sizes ? [size(row.diskUsage)] : [])];
}

/** Cache tags, those with the most files first. */
export function writers(interpreters: ReadonlyMap<string, number>): string {
  return [...interpreters]
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .map(([tag]) => terminalText(tag))
    .join(', ');
}

/** A path as people like to read it: relative where it lies below, and safe to print. */
export function shownPath(path: string, base: string): string {
  const below = relative(base, path);
  return terminalText(below === '' ? '.' : isWithin(path, base) ? below : path);
}

function reasonLines(heading: string, rows: readonly ReasonRow[], style: SummaryStyle): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(({ reason, count: number, example }) => {
    const text = KEEP_TEXTS[reason as keyof typeof KEEP_TEXTS];
    return `  ${count(number)} ${reason}: ${text} (in ${shownPath(example, style.base)})`;
  });
  return ['', bold(heading, style), ...lines];
}

/** Styles follow `NO_COLOR`, `FORCE_COLOR` and whether the stream is a terminal. */
export function bold(text: string, { stream }: Pick<SummaryStyle, 'stream'>): string {
  return styleText('bold', text, { stream, validateStream: true });
}

/** One sentence on what a scan found. */
export function foundLine(total: Totals, sizes: boolean): string {
  return isEmpty(total) ? 'No bytecode to remove.' : `${amount(total, sizes)}.`;
}

/**
 * What a dry run ends with.
 *
 * @param command what removes it, as users type it
 */
export function wouldRemoveLines(total: Totals, sizes: boolean, command: string): string[] {
  if (isEmpty(total)) return ['No bytecode to remove.'];
  return [`Would remove ${amount(total, sizes)}. Nothing was removed.`, `To remove it: ${command}`];
}

/** What a removal ends with. */
export function removedLine(total: Totals, sizes: boolean): string {
  return isEmpty(total) ? 'Nothing was removed.' : `Removed ${amount(total, sizes)}.`;
}

function isEmpty({ files, directories }: Totals): boolean {
  return files + directories === 0;
}

function amount({ files, directories, diskUsage }: Totals, sizes: boolean): string {
  const what = `${counted(files, 'file')} and ${counted(directories, 'directory', 'directories')}`;
  return sizes ? `${what} (${size(diskUsage)} on disk)` : what;
}
