import fs from 'node:fs';
import { resolve } from 'node:path';

import type { IndexEntry } from '../git/bytecode.js';
import { gitOutput, rawRecords, textOfRaw } from '../git/run.js';

/** A file that the next commit brings. */
export interface StagedEntry extends IndexEntry {
  readonly isNew: boolean;
}

const DIFF = ['diff', '--cached', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff'];
const NEW_OR_CHANGED = '--diff-filter=AMT';

/**
 * What is staged: files that are new or have changed, renamed ones as new. What is only meant to be added
 * (`git add --intent-to-add`) and what is in conflict cannot be committed and is left out; so is what a merge takes over
 * unchanged from one of the other branches, where others have answered for it.
 */
export function stagedEntries(top: string): StagedEntry[] {
  const [own, ...others] = [[], ...mergedHeads(top).map((head) => [head])].map((heads) =>
    changedSince(top, heads),
  );
  const isOurs = ({ path }: StagedEntry): boolean =>
    others.every((entries) => entries.some((entry) => entry.path === path));
  return (own ?? []).filter(isOurs);
}

function changedSince(top: string, heads: readonly string[]): StagedEntry[] {
  const records = rawRecords(top, [...DIFF, NEW_OR_CHANGED, ...heads, '--']);
  const entries: StagedEntry[] = [];
  for (let at = 0; at + 1 < records.length; at += 2) {
    const [, mode = '', , object = '', status] = (records[at] ?? '').split(' ');
    const rawPath = records[at + 1] ?? '';
    entries.push({ mode, object, path: textOfRaw(rawPath), rawPath, isNew: status === 'A' });
  }
  return entries;
}

/** The commits that are being merged into the branch. */
function mergedHeads(top: string): string[] {
  const path = gitOutput(top, ['rev-parse', '--git-path', 'MERGE_HEAD']).toString('utf8');
  const file = resolve(top, path.replace(/\n$/, ''));
  if (!fs.existsSync(file)) return [];
  return fs.readFileSync(file, 'utf8').split('\n').filter(Boolean);
}
