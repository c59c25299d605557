import fs from 'node:fs';
import { join } from 'node:path';

import { errorCode } from '@nopycache/core/disk';

import { statOf } from './stat.js';

/** Directories in which no file is of the project's own making. */
const PRUNED: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  '.jj',
  '.tox',
  '.nox',
  '__pycache__',
  'node_modules',
]);

/** The file that makes a directory a virtual environment (PEP 405), and the directory that conda keeps in one. */
const ENVIRONMENT_MARKERS: ReadonlySet<string> = new Set(['pyvenv.cfg', 'conda-meta']);

/** What a walk asks and tells. */
export interface WalkOptions {
  /** Whether a directory below the first, or a file, is passed over. */
  readonly isIgnored: (path: string) => boolean;
  /** Told of directories that cannot be listed. */
  readonly onProblem: (message: string) => void;
}

/**
 * The files below a directory, in the order of their names. Symbolic links to directories are not followed, those to
 * files are given; version control, `node_modules` and virtual environments are not entered.
 */
export function* walk(directory: string, options: WalkOptions): Generator<string> {
  const items = list(directory, options);
  for (const item of items.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(directory, item.name);
    if (item.isDirectory()) {
      if (PRUNED.has(item.name) || options.isIgnored(path) || isEnvironment(path)) continue;
      yield* walk(path, options);
    } else if (isFile(item, path) && !options.isIgnored(path)) yield path;
  }
}

function list(directory: string, { onProblem }: WalkOptions): fs.Dirent[] {
  try {
    return fs.readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    onProblem(`${directory}: cannot be listed (${errorCode(error)}). Check its permissions.`);
    return [];
  }
}

function isFile(item: fs.Dirent, path: string): boolean {
  if (item.isFile()) return true;
  return item.isSymbolicLink() && statOf(path)?.isFile() === true;
}

function isEnvironment(directory: string): boolean {
  return [...ENVIRONMENT_MARKERS].some((name) => fs.existsSync(join(directory, name)));
}
