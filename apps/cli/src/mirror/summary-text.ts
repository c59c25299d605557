import { count, counted } from '@nopycache/report/text';

import { size } from '../output/numbers.js';
import { KEEP_TEXTS } from '../output/reasons.js';
import { bold, shownPath, writers, type SummaryStyle } from '../output/summary-text.js';
import { measureFor, table, type Column } from '../output/table.js';
import type { MirrorSummary } from './summary.js';

const COLUMNS: readonly Column[] = [
  { heading: 'BYTECODE WHOSE', align: 'left' },
  { heading: 'WRITTEN BY', align: 'left', shrinkTo: 12 },
  { heading: 'FILES', align: 'right' },
];
const SIZE: Column = { heading: 'SIZE', align: 'right' };

/** The table of what is removed from a mirror and why, and what stays. */
export async function mirrorLines(summary: MirrorSummary, style: SummaryStyle): Promise<string[]> {
  const rows = summary.rows.map(({ why, interpreters, files, diskUsage }) => [
    why,
    writers(interpreters),
    count(files),
    ...(style.sizes ? [size(diskUsage)] : []),
  ]);
  const columns = style.sizes ? [...COLUMNS, SIZE] : COLUMNS;
  const measure = await measureFor(rows.flat());
  const [heading = '', ...lines] =
    rows.length === 0 ? [] : table(columns, rows, style.width, measure);
  return [
    ...(rows.length === 0 ? [] : [bold(heading, style), ...lines, '']),
    bold('Kept', style),
    `  ${counted(summary.inUse, 'file')} of use${style.sizes ? `, ${size(summary.diskUsageInUse)} on disk` : ''}`,
    ...[...summary.kept].map(([reason, { count: number, example }]) => {
      const text = KEPT_IN_MIRROR[reason] ?? KEEP_TEXTS[reason as keyof typeof KEEP_TEXTS];
      return `  ${count(number)} ${reason}: ${text} (in ${shownPath(example, style.base)})`;
    }),
  ];
}

/** What a reason means in a mirror, where it means something else than in a tree. */
const KEPT_IN_MIRROR: Readonly<Record<string, string>> = {
  tracked: 'tracked by git',
  foreign: 'nothing that Python writes there',
  numba: "numba's compiled code",
  cffi: "cffi's compiled code",
  symlinks: 'symbolic links, never followed',
  'keep-files': 'protected by .nopycache-keep',
  unreadable: 'its sources cannot be listed, so that nobody knows whether they are there',
};
