import type { DiskPath } from '../disk-path.js';
import type { Examined } from '../examine/settings.js';
import type { TrackedFiles } from '../git/tracked-files.js';
import type {
  EntryClass,
  KeepReason,
  Protection,
  RemoveReason,
  SelectableClass,
} from './classes.js';
import type { PlanEntry, PlanSettings } from './types.js';

/** What becomes of an entry, and why. */
export type Decision =
  | { readonly action: 'remove'; readonly reason: RemoveReason }
  | { readonly action: 'keep'; readonly reason: KeepReason };

type DecideSettings = Pick<PlanSettings, 'include' | 'only' | 'modifiedBefore' | 'mirror'>;

/** Classes that are kept whatever is included: nobody has a safe way to remove them. */
export const ALWAYS_KEPT: Readonly<Partial<Record<EntryClass, KeepReason>>> = {
  'special-file': 'special-file',
  'not-a-directory': 'special-file',
  'foreign-directory': 'foreign',
  'other-file-system': 'other-file-system',
  'virtual-environment': 'virtual-environments',
  node_modules: 'node_modules',
  'version-control': 'version-control',
  'test-environment': 'test-environments',
  'keep-file': 'keep-files',
};

const PROTECTED: Partial<Record<EntryClass, Protection>> = {
  'legacy-orphan': 'sourceless',
  'not-bytecode': 'not-bytecode',
  foreign: 'foreign',
  numba: 'numba',
  cffi: 'cffi',
  symlink: 'symlinks',
};

/** Decides about one name of a directory, `__pycache__` directories themselves excepted. */
export function decide(item: Examined, isTracked: boolean, settings: DecideSettings): Decision {
  const always = ALWAYS_KEPT[item.class];
  if (always !== undefined) return { action: 'keep', reason: always };
  if (isTracked && !settings.include.includes('tracked')) {
    return { action: 'keep', reason: 'tracked' };
  }
  if (item.unreadable === true) return { action: 'keep', reason: 'unreadable' };
  const named = settings.only.includes(item.class as SelectableClass);
  const protection = PROTECTED[item.class];
  const included = protection === undefined || named || settings.include.includes(protection);
  if (!included) return { action: 'keep', reason: protection };
  if (settings.only.length > 0 && !named) {
    const expired = isExpired(item, settings);
    return expired
      ? { action: 'remove', reason: 'expired' }
      : { action: 'keep', reason: 'not-selected' };
  }
  if (isTooRecent(item, settings)) return { action: 'keep', reason: 'too-recent' };
  return { action: 'remove', reason: protection === undefined ? 'bytecode' : 'included' };
}

/** Whether git forbids to remove a name of a tool's cache, because it tracks it, or any of the cache, or may do so. */
export function debrisTracking(
  isTracked: boolean,
  directory: DiskPath,
  top: DiskPath | undefined,
  tracked: TrackedFiles,
): DebrisTracking {
  if (isTracked || (top !== undefined && tracked.below(top))) return 'tracked';
  return tracked.isUnknown(directory) ? 'tracking-unknown' : undefined;
}

type DebrisTracking = 'tracked' | 'tracking-unknown' | undefined;

/**
 * Decides about a file of a tool's cache, whose evidence has been seen. Unlike bytecode it may be a package's committed
 * `dist`, so that it stays where nobody knows what is tracked.
 */
export function decideDebris(
  item: Examined,
  tracking: DebrisTracking,
  settings: DecideSettings,
): Decision {
  if (tracking !== undefined) return { action: 'keep', reason: tracking };
  if (item.class === 'special-file') return { action: 'keep', reason: 'special-file' };
  if (isTooRecent(item, settings)) return { action: 'keep', reason: 'too-recent' };
  return { action: 'remove', reason: 'debris' };
}

function isTooRecent(item: Examined, { modifiedBefore }: DecideSettings): boolean {
  if (modifiedBefore === null || item.measured === undefined) return false;
  return item.measured.modified >= modifiedBefore;
}

function isExpired({ measured }: Examined, { mirror }: DecideSettings): boolean {
  if (mirror === undefined || mirror.expiredBefore === null || measured === undefined) return false;
  return measured.modified < mirror.expiredBefore;
}

const TYPES: Partial<Record<EntryClass, PlanEntry['type']>> = {
  symlink: 'symlink',
  'special-file': 'other',
  'foreign-directory': 'directory',
  'virtual-environment': 'directory',
  node_modules: 'directory',
  'version-control': 'directory',
  'test-environment': 'directory',
  'keep-file': 'directory',
  'other-file-system': 'directory',
  'cache-directory': 'directory',
  'mirror-directory': 'directory',
  husk: 'directory',
};

/** What kind of thing in the file system an entry of a class is. */
export function typeOf(entryClass: EntryClass): PlanEntry['type'] {
  return TYPES[entryClass] ?? 'file';
}
