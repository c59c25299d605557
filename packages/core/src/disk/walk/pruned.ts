import type { Listing } from '../listing.js';
import type { EntryClass, Protection } from '../plan/classes.js';

interface Pruned {
  readonly class: EntryClass;
  readonly protection: Protection;
}

const VERSION_CONTROL: Pruned = { class: 'version-control', protection: 'version-control' };
const TEST_ENVIRONMENT: Pruned = { class: 'test-environment', protection: 'test-environments' };

const PRUNED = new Map<string, Pruned>([
  ['.git', VERSION_CONTROL],
  ['.hg', VERSION_CONTROL],
  ['.svn', VERSION_CONTROL],
  ['.jj', VERSION_CONTROL],
  ['.tox', TEST_ENVIRONMENT],
  ['.nox', TEST_ENVIRONMENT],
  ['node_modules', { class: 'node_modules', protection: 'node_modules' }],
]);

/** The class of a directory that is not entered because of its name; `undefined` for all others. */
export function prunedClass(name: string, include: readonly Protection[]): EntryClass | undefined {
  const pruned = PRUNED.get(name);
  return pruned === undefined || include.includes(pruned.protection) ? undefined : pruned.class;
}

/** The file that protects the directory it lies in, with all that is below it. */
export const KEEP_FILE = '.nopycache-keep';
/** The file that makes a directory a virtual environment (PEP 405). */
export const VENV_FILE = 'pyvenv.cfg';
/** The directory in which conda keeps what is installed in an environment. */
export const CONDA_DIRECTORY = 'conda-meta';

/** What a directory's own content says about it. */
export interface Markers {
  readonly keepFile: boolean;
  readonly environment: boolean;
  readonly bareRepository: boolean;
}

/** The class of a directory that is not entered because of what lies in it; a root may be a virtual environment. */
export function markedClass(
  { keepFile, environment, bareRepository }: Markers,
  isRoot: boolean,
  include: readonly Protection[],
): EntryClass | undefined {
  if (keepFile && !include.includes('keep-files')) return 'keep-file';
  if (bareRepository && !include.includes('version-control')) return 'version-control';
  if (!environment || isRoot || include.includes('virtual-environments')) return undefined;
  return 'virtual-environment';
}

/** Reads the markers off a listing. */
export function markersOf({ items }: Listing): Markers {
  const names = new Set(items.map(({ name }) => name));
  return {
    keepFile: names.has(KEEP_FILE),
    environment: names.has(VENV_FILE) || names.has(CONDA_DIRECTORY),
    bareRepository: names.has('HEAD') && names.has('objects') && names.has('refs'),
  };
}
