import { unifiedDiff } from '@nopycache/report/diff';

import type { PlannedEdit } from './planned-edit.js';

/** What a plan changes in a file, for `patch -p1 -d /`; empty where nothing does. */
export function diffOf({ file, change, after }: PlannedEdit): string {
  if (!('edit' in change)) return '';
  const path = file.path.replaceAll('\\', '/').replace(/^\/+/, '');
  return unifiedDiff(path, file.found === undefined ? undefined : file.text, after);
}
