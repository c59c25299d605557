import type { PatternLine } from '../parse/ignore-file.js';

/** What an ignore file says about a path. */
export interface Verdict {
  readonly ignored: boolean;
  /** The line that decided, which for a path in an ignored directory is the directory's. */
  readonly line?: PatternLine;
}

/** An ignore file, ready to be asked. */
export interface Matcher {
  /**
   * @param path as seen from the directory that the patterns are for, with `/`; one that ends in `/` is a directory's
   */
  readonly explain: (path: string) => Verdict;
  /** The patterns that are beyond our reading, which take part in no verdict. */
  readonly notUnderstood: readonly PatternLine[];
}

export const NOT_IGNORED: Verdict = { ignored: false };

/** The directories that a path lies in, the outermost first, without the path itself. */
export function* directoriesOf(path: string): Generator<string> {
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    if (slash > 0 && slash < path.length - 1) yield path.slice(0, slash);
  }
}

/** A path without the slash that says it is a directory's. */
export function splitPath(path: string): { name: string; isDirectory: boolean } {
  const isDirectory = path.endsWith('/');
  return { name: isDirectory ? path.slice(0, -1) : path, isDirectory };
}

/**
 * Asks about the directories from the top down, and about the path last: what lies in an ignored directory cannot be
 * brought back, because readers do not enter it.
 */
export function descend(
  path: string,
  decide: (name: string, isDirectory: boolean) => PatternLine | undefined,
): Verdict {
  const { name, isDirectory } = splitPath(path);
  for (const directory of directoriesOf(name)) {
    const line = decide(directory, true);
    if (line !== undefined && !line.negated) return { ignored: true, line };
  }
  const line = decide(name, isDirectory);
  return line === undefined ? NOT_IGNORED : { ignored: !line.negated, line };
}
