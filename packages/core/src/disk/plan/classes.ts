/**
 * What an entry of a plan is.
 *
 * Bytecode in `__pycache__`:
 * - `valid`: its source is there. Whether it is up to date is only known when headers were asked for.
 * - `orphan`: its source is gone. Never imported again: waste.
 * - `stale-source`: the header names another modification time or size than the source has (asked for).
 * - `stale-interpreter`: written by an interpreter that is not among those to keep (asked for).
 * - `pytest`: assertions rewritten by pytest.
 * - `temporary`: half-written, left by a killed process.
 * - `corrupt`: the header is cut short, has impossible flags, or contradicts the file's name (asked for).
 * - `numba`, `cffi`: compiled code that is expensive to make again.
 *
 * Bytecode beside its source (`compileall -b`, Python 2, Jython):
 * - `legacy`: the source is there.
 * - `legacy-orphan`: no source. Still importable, so either a program's only copy or a trap.
 *
 * Not bytecode, and kept: `not-bytecode` (a loose `.pyc` that does not begin as one), `foreign` and `foreign-directory`
 * (something else in a `__pycache__`), `symlink`, `special-file`, `not-a-directory` (a file called `__pycache__`).
 *
 * Directories: `cache-directory` (a `__pycache__`), `mirror-directory` (a directory of a mirror, `sys.pycache_prefix`, in
 * which nothing stays), `husk` (nothing but bytecode was left in it), and those that are not
 * entered: `virtual-environment`, `node_modules`, `version-control`, `test-environment` (tox, nox), `keep-file` (holds a
 * `.nopycache-keep`), `other-file-system`.
 *
 * `debris`: a tool's cache, found because it was asked for.
 */
export const ENTRY_CLASSES = [
  'valid',
  'orphan',
  'stale-source',
  'stale-interpreter',
  'pytest',
  'temporary',
  'corrupt',
  'numba',
  'cffi',
  'legacy',
  'legacy-orphan',
  'not-bytecode',
  'foreign',
  'foreign-directory',
  'symlink',
  'special-file',
  'not-a-directory',
  'cache-directory',
  'husk',
  'virtual-environment',
  'node_modules',
  'version-control',
  'test-environment',
  'keep-file',
  'other-file-system',
  'debris',
  'mirror-directory',
] as const;

export type EntryClass = (typeof ENTRY_CLASSES)[number];

/** The classes that a selection may name. */
export const SELECTABLE_CLASSES = [
  'valid',
  'orphan',
  'stale-source',
  'stale-interpreter',
  'pytest',
  'temporary',
  'corrupt',
  'numba',
  'cffi',
  'legacy',
  'legacy-orphan',
  'husk',
] as const;

export type SelectableClass = (typeof SELECTABLE_CLASSES)[number];

/** What is kept unless it is included by name. */
export const PROTECTIONS = [
  'tracked',
  'sourceless',
  'not-bytecode',
  'foreign',
  'numba',
  'cffi',
  'symlinks',
  'virtual-environments',
  'node_modules',
  'version-control',
  'test-environments',
  'keep-files',
] as const;

export type Protection = (typeof PROTECTIONS)[number];

/** Why an entry is kept. */
export type KeepReason =
  | Protection
  | 'tracking-unknown'
  | 'special-file'
  | 'not-selected'
  | 'too-recent'
  | 'not-empty'
  | 'other-file-system'
  | 'unreadable';

export const KEEP_REASONS: readonly KeepReason[] = [
  ...PROTECTIONS,
  'tracking-unknown',
  'special-file',
  'not-selected',
  'too-recent',
  'not-empty',
  'other-file-system',
  'unreadable',
];

/** Why an entry is removed. */
export const REMOVE_REASONS = [
  'bytecode',
  'included',
  'empty-directory',
  'husk',
  'debris',
  'expired',
] as const;

export type RemoveReason = (typeof REMOVE_REASONS)[number];
