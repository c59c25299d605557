import type { DiskPath } from '../disk-path.js';
import { ENTRY_CLASSES } from '../plan/classes.js';
import { decide } from '../plan/decide.js';
import type { PlanSettings } from '../plan/types.js';
import { classCharacter, type DirectoryRecord } from '../walk/record.js';

/** The directories in which something would be removed if git tracked nothing. */
export function candidateDirectories(
  records: readonly DirectoryRecord[],
  settings: PlanSettings,
): DiskPath[] {
  const removable = ENTRY_CLASSES.filter(
    (name) => decide({ name: '', class: name }, false, settings).action === 'remove',
  ).map(classCharacter);
  const byAge = settings.mirror !== undefined && settings.mirror.expiredBefore !== null;
  return records
    .filter(
      ({ role, classes }) =>
        role === 'debris' || byAge || removable.some((character) => classes.includes(character)),
    )
    .map(({ directory: text, raw }) => ({ text, raw }));
}
