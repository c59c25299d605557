import fs from 'node:fs';

import type { Protection, SelectableClass } from '../plan/classes.js';
import type { Plan, PlanSettings } from '../plan/types.js';
import { moment, settingsOf, type ScanOptions } from './options.js';
import { surveyBy, type ScanControl } from './scan.js';
import type { Survey } from './survey.js';

/** What is removed from a mirror. */
export interface MirrorOptions
  extends
    Pick<ScanOptions, 'keepInterpreters' | 'sourceSuffixes' | 'sizes' | 'oneFileSystem'>,
    Omit<ScanControl, 'force'> {
  /** Removes also what was last written before this moment. Its next import writes it anew. */
  readonly expiredBefore?: Date | undefined;
}

/** What nothing will ever read again. `stale-interpreter` only occurs where interpreters to keep were named. */
const DEAD: readonly SelectableClass[] = ['orphan', 'stale-interpreter', 'temporary'];
/** A mirror has the names of what it mirrors; none of these directories is what it is called. */
const NAMES_ONLY: readonly Protection[] = [
  'virtual-environments',
  'node_modules',
  'version-control',
  'test-environments',
];

/**
 * Looks through directories that `sys.pycache_prefix` (PYTHONPYCACHEPREFIX) names for bytecode that is of no use: its
 * source is gone, its interpreter is not among those to keep, or it is older than wanted. Changes nothing; `sweep`
 * carries the plan out.
 *
 * Only files are removed whose name has a cache tag, as importlib gives them, and directories in which nothing stays.
 * Where a directory of sources is there but cannot be listed, its bytecode is kept. CPython files a source in `/` under
 * its working directory: such bytecode counts as having no source.
 *
 * @param prefixes directories, absolute or relative to the current one
 * @throws DiskError when a directory or an option is unusable; the signal's reason when aborted
 */
export async function scanMirror(
  prefixes: readonly string[],
  options: MirrorOptions = {},
): Promise<Plan> {
  return (await surveyMirror(prefixes, options)).toPlan();
}

/**
 * Does what {@link scanMirror} does, for those who may not need every entry written out.
 *
 * @throws as {@link scanMirror}
 */
export async function surveyMirror(
  prefixes: readonly string[],
  options: MirrorOptions = {},
): Promise<Survey> {
  const { requireGit, threads, signal, onProgress } = options;
  return await surveyBy(mirrorSettings(options), prefixes, {
    requireGit,
    threads,
    signal,
    onProgress,
  });
}

function mirrorSettings(options: MirrorOptions): PlanSettings {
  const { keepInterpreters, sourceSuffixes, sizes, oneFileSystem } = options;
  return {
    ...settingsOf({ keepInterpreters, sourceSuffixes, sizes, oneFileSystem }),
    include: NAMES_ONLY,
    only: DEAD,
    mirror: { expiredBefore: moment('expiredBefore', options.expiredBefore), drives: drives() },
  };
}

/** A mirror on Windows lacks the drive letter, so that a source may lie on any. */
function drives(): readonly string[] {
  if (process.platform !== 'win32') return [];
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:`);
  return letters.filter((drive) => fs.existsSync(`${drive}\\`));
}
