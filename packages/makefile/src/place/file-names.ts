/** The names that the makes look for: GNU make’s, BSD’s, and all of theirs. */
export const MAKEFILE_NAMES: readonly string[] = [
  'GNUmakefile',
  'BSDmakefile',
  'makefile',
  'Makefile',
];

/** What the names of files end in that Makefiles include. */
export const MAKEFILE_EXTENSION = '.mk';

/** Whether a path, with either slash, is a Makefile's or one that Makefiles include, by its name. */
export function isMakefile(path: string): boolean {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const isIncluded = name.length > MAKEFILE_EXTENSION.length && name.endsWith(MAKEFILE_EXTENSION);
  return MAKEFILE_NAMES.includes(name) || isIncluded;
}
