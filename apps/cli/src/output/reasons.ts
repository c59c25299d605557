import type { KeepReason, Outcome } from '@nopycache/core/disk';

/** What a reason means to the one who reads the table, and what to do about it. */
export const KEEP_TEXTS: Readonly<Record<KeepReason | 'in-use' | 'changed', string>> = {
  tracked: 'tracked by git; untrack with git rm --cached, or --include tracked',
  'tracking-unknown': "tools' caches, because git did not say whether it tracks them",
  sourceless: 'no source beside it, so it may be the only copy; --include sourceless',
  'not-bytecode': 'named like bytecode, but the content is not; --include not-bytecode',
  foreign: 'not bytecode, though in __pycache__; --include foreign removes files',
  numba: "numba's compiled code; --include numba",
  cffi: "cffi's compiled code; --include cffi",
  symlinks: 'symbolic links, never followed; --include symlinks removes the link',
  'virtual-environments': 'virtual environments; --include virtual-environments',
  node_modules: 'dependencies of npm; --include node_modules',
  'version-control': 'version control; --include version-control',
  'test-environments': 'environments of tox and nox; --include test-environments',
  'keep-files': 'protected by .nopycache-keep; --include keep-files',
  'special-file': 'neither file nor directory where one belongs',
  'not-selected': 'not among the classes of --only',
  'too-recent': 'younger than --older-than allows',
  'not-empty': 'directories in which something stays',
  'other-file-system': 'other file systems, because of --one-file-system',
  unreadable: 'cannot be read, so that nobody knows what it is',
  'in-use': 'something new was written into the directory meanwhile',
  changed: 'changed since the scan',
};

/** The text for an outcome's reason. */
export function keepText(reason: NonNullable<Outcome['reason']>): string {
  return KEEP_TEXTS[reason];
}
