/** The rules about cleanups, which several places have, that fix; by their names there. */
export const FIXED_HAZARDS: readonly string[] = [
  'expands-dollar',
  'not-portable',
  'unquoted-pattern',
];

/** Those that suggest. */
export const SUGGESTED_HAZARDS: readonly string[] = [
  'cleans-ignored',
  'deletes-directories',
  'deletes-extension-modules',
  'deletes-git-refs',
  'deletes-lookalikes',
  'descends-into-removed',
  'enters-environments',
  'fails-on-directories',
  'fails-on-nothing',
  'find-syntax',
  'hides-failure',
  'no-globstar',
  'not-portable',
  'only-here',
  'prune-with-delete',
  'quoted-glob',
  'splits-names',
  'ungrouped-or',
];
