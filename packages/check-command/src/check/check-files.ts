import { DiskError } from '@nopycache/core/disk';
import type { CheckedFile, ReportedFinding } from '@nopycache/report';

import type { FoundFile } from '../files/find-files.js';
import type { Place } from '../place/place.js';
import { checkText, type CheckSettings } from './check-text.js';
import { Drafts, type Draft, type FileChange } from './drafts.js';
import { fixText, type FixLevel } from './fix-text.js';
import { diskNeighbours } from './neighbours.js';
import { notTextFindings } from './not-text.js';

/** How files are checked and fixed. */
export interface CheckFilesOptions extends CheckSettings {
  /** Where the command runs; paths are relative to it. */
  readonly cwd: string;
  readonly fix: FixLevel;
  /** Whether fixes are only found out and not written. */
  readonly isDryRun: boolean;
}

/** What came of it. */
export interface CheckFilesResult {
  /** What was found; after fixes, what remains. */
  readonly files: readonly CheckedFile[];
  /** What fixes have changed, or would change in a dry run. */
  readonly changes: readonly FileChange[];
  /** Files that cannot be read or written, a message each. */
  readonly problems: readonly string[];
}

/** Checks files, fixes them if that is asked for, and writes what has changed. */
export function checkFiles(
  found: readonly FoundFile[],
  options: CheckFilesOptions,
): CheckFilesResult {
  const drafts = new Drafts(options.cwd);
  const neighbours = diskNeighbours(drafts, options.cwd);
  const opened = found.map(({ path, places }) => ({ path, places, draft: open(drafts, path) }));
  const check = (path: string, places: readonly Place[]) => (text: string) =>
    checkText({ path, text }, places, options, neighbours);
  const remaining = new Map<string, readonly ReportedFinding[]>();
  for (const { path, places, draft } of opened) {
    if (draft instanceof DiskError) continue;
    const related = (other: string): Draft | undefined => openRelated(drafts, other);
    const last = fixText(draft, options.fix, check(path, places), related);
    if (last !== undefined) remaining.set(path, last);
  }
  const { changes, problems } = outcomeOf(drafts, options.isDryRun);
  // What is fixed in one file may be what another one is about.
  if (changes.length + problems.length > 0) remaining.clear();
  const files: CheckedFile[] = [];
  for (const { path, places, draft } of opened) {
    if (!(draft instanceof DiskError)) {
      const findings = remaining.get(path) ?? check(path, places)(draft.text);
      files.push({ path, text: draft.text, findings });
      continue;
    }
    const findings =
      draft.code === 'NOT_TEXT'
        ? notTextFindings(draft, path, places, options.severities)
        : undefined;
    if (findings === undefined) problems.push(draft.message);
    else files.push({ path, text: '', findings });
  }
  return { files, changes, problems };
}

function outcomeOf(
  drafts: Drafts,
  isDryRun: boolean,
): { changes: readonly FileChange[]; problems: string[] } {
  if (isDryRun) return { changes: drafts.changes(), problems: [] };
  const { written, problems } = drafts.write();
  return { changes: written, problems };
}

function open(drafts: Drafts, path: string): Draft | DiskError {
  try {
    return drafts.open(path);
  } catch (error) {
    if (error instanceof DiskError) return error;
    throw error;
  }
}

function openRelated(drafts: Drafts, path: string): Draft | undefined {
  try {
    return drafts.open(path, { orNew: true });
  } catch (error) {
    if (error instanceof DiskError) return undefined;
    throw error;
  }
}
