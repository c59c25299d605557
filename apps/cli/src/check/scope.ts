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
  const given = paths.length === 0 ? ['.'] : paths;
  const outside = given.find(
    (path) => top !== undefined && !isWithin(realPath(resolve(cwd, path)), top),
  );
  if (outside !== undefined) {
    throw new UsageError(
      `${outside}: lies outside of the repository ${top ?? ''}. Run the command where it lies.`,
    );
  }
  const directories = given.filter((path) => isDirectory(resolve(cwd, path)));
  const whole = directories.map((path) => realPath(resolve(cwd, path)));
  return {
    directories: whole,
    others: given.filter((path) => !directories.includes(path)),
    includes: (path) => whole.some((directory) => isWithin(path, directory)),
  };
}

/** The way that git knows a directory by; a file that is a link stays one, and what is not there as it is. */
function realPath(path: string): string {
  return isDirectory(path) ? fs.realpathSync(path) : path;
}

function isDirectory(path: string): boolean {
  try {
    return fs.statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
