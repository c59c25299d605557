import { isAbsolute, relative, sep } from 'node:path';

import { unifiedDiff } from '@nopycache/report/diff';

import type { PlannedEdit } from './planned-edit.js';

/** What a plan changes in a file, for `patch -p1 -d /`; empty where nothing does. */
export function diffOf(edit: PlannedEdit): string {
  return diffAs(edit.file.path.replaceAll('\\', '/').replace(/^\/+/, ''), edit);
}

/**
 * What plans change: for `git apply` and `patch -p1` where the command runs, if all of it lies there, or else as
 * {@link diffOf}.
 */
export function patchOf(edits: readonly PlannedEdit[], cwd: string = process.cwd()): string {
  const changed = edits.filter(({ change }) => 'edit' in change);
  const inner = changed.map(({ file }) => relative(cwd, file.path));
  const isHere = inner.every((path) => !isAbsolute(path) && path.split(sep)[0] !== '..');
  return changed
    .map((edit, at) =>
      isHere ? diffAs((inner[at] ?? '').replaceAll('\\', '/'), edit) : diffOf(edit),
    )
    .join('');
}

function diffAs(path: string, { file, change, after }: PlannedEdit): string {
  if (!('edit' in change)) return '';
  return unifiedDiff(path, file.found === undefined ? undefined : file.text, after);
}
