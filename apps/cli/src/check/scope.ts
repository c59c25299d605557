import fs from 'node:fs';
import { resolve } from 'node:path';

import { isWithin } from '../is-within.js';
import { UsageError } from '../usage-error.js';

/** What users have asked to look at. */
export interface Scope {
  /** The directories, absolute. */
  readonly directories: readonly string[];
  /** Files and globs, as they were given. */
  readonly others: readonly string[];
  /** Whether a path, absolute, lies in one of the directories. */
  includes(path: string): boolean;
}

/**
 * Reads the arguments; none means the directory where the command runs.
 *
 * @param top of the repository, `undefined` outside of one
 * @throws UsageError where one lies outside of the repository: git knows nothing of it
 */
export function readScope(paths: readonly string[], cwd: string, top: string | undefined): Scope {
  const given = (paths.length === 0 ? ['.'] : paths).map((path) => {
    const absolute = resolve(cwd, path);
    return {
      path,
      absolute,
      directory: isDirectory(absolute) ? fs.realpathSync(absolute) : undefined,
    };
  });
  for (const { path, absolute, directory } of given) {
    if (top === undefined || isWithin(directory ?? absolute, top)) continue;
    throw new UsageError(
      `${path}: lies outside of the repository ${top}. Run the command where it lies.`,
    );
  }
  // The way that git knows a directory by; a file that is a link stays one.
  const directories = given.flatMap(({ directory }) => directory ?? []);
  return {
    directories,
    others: given.flatMap(({ path, directory }) => (directory === undefined ? [path] : [])),
    includes: (path) => directories.some((directory) => isWithin(path, directory)),
  };
}

function isDirectory(path: string): boolean {
  try {
    return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
