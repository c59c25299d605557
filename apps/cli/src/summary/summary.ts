import { dirname } from 'node:path';

import type { KeepReason, RemoveReason, Tally } from '@nopycache/core/disk';

/** What was counted in one workspace. */
export interface WorkspaceRow {
  /** Absolute path. */
  readonly directory: string;
  /** Cache tags of what is removed, with the number of files. */
  readonly interpreters: Map<string, number>;
  files: number;
  directories: number;
  /** Bytes on disk of what is removed, where they were asked for. */
  diskUsage: number;
  /** Files, and directories that are no bytecode, which stay for a reason of their own; none of them was not entered. */
  kept: number;
}

/** Why things are kept, or what else is removed: how many, and one of the places. */
export interface ReasonRow {
  readonly reason: Reason;
  readonly example: string;
  count: number;
}

/** Everything that the table shows. */
export interface Summary {
  readonly workspaces: readonly WorkspaceRow[];
  readonly total: Omit<WorkspaceRow, 'directory'>;
  /** Why things are kept; all in all as many as the total has. */
  readonly kept: readonly ReasonRow[];
  /** Directories that nobody looked into. */
  readonly notEntered: readonly ReasonRow[];
}

/**
 * Reasons that need no attention. That a directory stays because something in it stays says nothing new; and there is
 * version control wherever there is a repository.
 */
const UNREMARKABLE: readonly Reason[] = ['not-empty', 'version-control'];

/** Reasons for which directories are not entered. */
const NOT_ENTERED: readonly Reason[] = [
  'virtual-environments',
  'node_modules',
  'version-control',
  'test-environments',
  'keep-files',
  'other-file-system',
];

/** Whether a reason is that of a directory that was not entered. */
export function isNotEntered(reason: Reason): boolean {
  return NOT_ENTERED.includes(reason);
}

type Reason = KeepReason | RemoveReason;

/** Counts by workspace, each entry in the innermost one that it lies in. */
export function summarize(tallies: Iterable<Tally>, workspaces: ReadonlySet<string>): Summary {
  const rows = new Map<string, WorkspaceRow>();
  const kept = new Map<string, ReasonRow>();
  const notEntered = new Map<string, ReasonRow>();
  const owner = ownerIn(workspaces);
  for (const tally of tallies) {
    const directory = owner(tally.directory);
    let row = rows.get(directory);
    if (row === undefined) rows.set(directory, (row = { directory, ...emptyRow() }));
    if (tally.action === 'remove') countRemoved(row, tally);
    else if (UNREMARKABLE.includes(tally.reason)) continue;
    else if (isNotEntered(tally.reason)) countReason(notEntered, tally);
    else {
      row.kept += tally.count;
      countReason(kept, tally);
    }
  }
  const found = [...rows.values()].filter((row) => row.files + row.directories + row.kept > 0);
  found.sort((a, b) => (a.directory < b.directory ? -1 : 1));
  return {
    workspaces: found,
    total: totalOf(found),
    kept: [...kept.values()].sort(byCount),
    notEntered: [...notEntered.values()].sort(byCount),
  };
}

function emptyRow(): Omit<WorkspaceRow, 'directory'> {
  return { interpreters: new Map(), files: 0, directories: 0, diskUsage: 0, kept: 0 };
}

function countRemoved(row: WorkspaceRow, tally: Tally): void {
  row.diskUsage += tally.diskUsage;
  if (tally.type === 'directory') {
    row.directories += tally.count;
    return;
  }
  row.files += tally.count;
  if (tally.interpreter === undefined) return;
  const files = row.interpreters.get(tally.interpreter) ?? 0;
  row.interpreters.set(tally.interpreter, files + tally.count);
}

function countReason(rows: Map<string, ReasonRow>, { reason, directory, count }: Tally): void {
  const known = rows.get(reason);
  if (known === undefined) rows.set(reason, { reason, example: directory, count });
  else known.count += count;
}

function totalOf(rows: readonly WorkspaceRow[]): Omit<WorkspaceRow, 'directory'> {
  const total = emptyRow();
  for (const row of rows) {
    total.files += row.files;
    total.directories += row.directories;
    total.diskUsage += row.diskUsage;
    total.kept += row.kept;
    for (const [tag, files] of row.interpreters) {
      total.interpreters.set(tag, (total.interpreters.get(tag) ?? 0) + files);
    }
  }
  return total;
}

function byCount(a: ReasonRow, b: ReasonRow): number {
  return b.count - a.count || (a.reason < b.reason ? -1 : 1);
}

function ownerIn(workspaces: ReadonlySet<string>): (directory: string) => string {
  const known = new Map<string, string>();
  const find = (directory: string): string => {
    const cached = known.get(directory);
    if (cached !== undefined) return cached;
    const above = dirname(directory);
    const found = workspaces.has(directory) || above === directory ? directory : find(above);
    known.set(directory, found);
    return found;
  };
  return find;
}
