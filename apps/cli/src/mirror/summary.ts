import type { Tally } from '@nopycache/core/disk';

/** Files of a mirror that are removed for one reason. */
interface MirrorRow {
  readonly why: string;
  /** Cache tags, with the number of files. */
  readonly interpreters: Map<string, number>;
  files: number;
  /** Bytes on disk, where they were asked for. */
  diskUsage: number;
}

/** What is removed from a mirror, and what stays there. */
export interface MirrorSummary {
  readonly rows: readonly MirrorRow[];
  readonly files: number;
  readonly directories: number;
  readonly diskUsage: number;
  /** Files that are of use. */
  readonly inUse: number;
  readonly diskUsageInUse: number;
  /** Reasons why others are kept, with their numbers and one of the places. */
  readonly kept: ReadonlyMap<string, { count: number; readonly example: string }>;
}

/** What each class means in a mirror, in the order of the table. */
const CAUSES: Readonly<Partial<Record<Tally['class'], string>>> = {
  orphan: 'source is gone',
  'stale-interpreter': 'interpreter is gone',
  temporary: 'half-written',
};
const EXPIRED = 'older than wanted';

/** Counts a mirror's entries by what becomes of them. */
export function summarizeMirror(tallies: Iterable<Tally>): MirrorSummary {
  const rows = new Map<string, MirrorRow>();
  const kept = new Map<string, { count: number; readonly example: string }>();
  const sums = { files: 0, directories: 0, diskUsage: 0, inUse: 0, diskUsageInUse: 0 };
  for (const tally of tallies) {
    if (tally.action === 'keep') countKept(kept, sums, tally);
    else if (tally.type === 'directory') sums.directories += tally.count;
    else {
      sums.files += tally.count;
      sums.diskUsage += tally.diskUsage;
      countRemoved(rows, tally);
    }
  }
  const order = [...Object.values(CAUSES), EXPIRED];
  const sorted = [...rows.values()].sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why));
  return { rows: sorted, kept, ...sums };
}

function countRemoved(rows: Map<string, MirrorRow>, tally: Tally): void {
  const why = tally.reason === 'expired' ? EXPIRED : (CAUSES[tally.class] ?? EXPIRED);
  let row = rows.get(why);
  if (row === undefined) {
    rows.set(why, (row = { why, interpreters: new Map(), files: 0, diskUsage: 0 }));
  }
  row.files += tally.count;
  row.diskUsage += tally.diskUsage;
  if (tally.interpreter === undefined) return;
  const files = row.interpreters.get(tally.interpreter) ?? 0;
  row.interpreters.set(tally.interpreter, files + tally.count);
}

function countKept(
  kept: Map<string, { count: number; readonly example: string }>,
  sums: { inUse: number; diskUsageInUse: number },
  { reason, count, directory, diskUsage }: Tally,
): void {
  if (reason === 'not-selected') {
    sums.inUse += count;
    sums.diskUsageInUse += diskUsage;
    return;
  }
  const known = kept.get(reason);
  if (known === undefined) kept.set(reason, { count, example: directory });
  else known.count += count;
}
