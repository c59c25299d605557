import fs from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { dirname, join } from 'node:path/posix';

import { gitRecords, runGit } from './run.js';
import { UsageError } from '../usage-error.js';

/** Names of bytecode, one of each kind, as a directory with sources gets them. */
const KINDS = {
  __pycache__: '__pycache__/zqx.cpython-313.pyc',
  '.pyc': 'zqx.pyc',
  '.pyo': 'zqx.pyo',
  '$py.class': 'zqx$py.class',
} as const;

/** A kind of bytecode. */
export type BytecodeKind = keyof typeof KINDS;

/** What git says of the bytecode that a repository's sources would get. */
export interface GitCoverage {
  /** Directories with Python's sources, relative to the top; empty: there are none. */
  readonly directories: readonly string[];
  /** The kinds that nothing in the repository ignores, each with a directory where it does not. */
  readonly uncovered: ReadonlyMap<BytecodeKind, string>;
  /** The directories in which that is so. */
  readonly uncoveredDirectories: ReadonlySet<string>;
  /** Those of the kinds that git would show as new files here, where ignore files of one's own count as well. */
  readonly shown: ReadonlyMap<BytecodeKind, string>;
  /** The ignore files that decide, relative to the top or absolute. */
  readonly deciding: readonly string[];
}

/**
 * Asks git itself whether it ignores the bytecode of every directory with sources: nested ignore files,
 * `.git/info/exclude` and the user's own file count as they do in `git status`.
 */
export function gitCoverage(top: string): GitCoverage {
  const paths = gitRecords(top, [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    ':(top,glob)**/*.py',
  ]);
  const isReal = realDirectories(top);
  const directories = [...new Set(paths.map((path) => dirname(path)))].filter(isReal).sort();
  const kinds = Object.keys(KINDS) as BytecodeKind[];
  const witnesses = directories.flatMap((directory) =>
    kinds.map((kind) => ({ kind, directory, path: join(directory, KINDS[kind]) })),
  );
  const verdicts = askAbout(
    top,
    witnesses.map(({ path }) => path),
  );
  const uncovered = new Map<BytecodeKind, string>();
  const uncoveredDirectories = new Set<string>();
  const shown = new Map<BytecodeKind, string>();
  for (const { kind, directory, path } of witnesses) {
    const { ignored, file } = verdicts.get(path) ?? { ignored: false, file: '' };
    if (!ignored && !shown.has(kind)) shown.set(kind, directory);
    if (ignored && isShared(file)) continue;
    uncoveredDirectories.add(directory);
    if (!uncovered.has(kind)) uncovered.set(kind, directory);
  }
  const deciding = [...verdicts.values()].filter(({ ignored }) => ignored).map(({ file }) => file);
  const sources = { directories, uncovered, uncoveredDirectories, shown };
  return { ...sources, deciding: [...new Set(deciding)].sort() };
}

/**
 * Whether a directory of the index is one on the disk too, or nothing is there. Where a link has taken its place git has no
 * answer: what lies behind it is not the repository's.
 */
function realDirectories(top: string): (directory: string) => boolean {
  const realTop = fs.realpathSync(top);
  return (directory) => {
    try {
      return fs.realpathSync(resolve(top, directory)) === resolve(realTop, directory);
    } catch {
      return true;
    }
  };
}

/** `.git/info/exclude` and the user's own file give way to every file in the tree: where they decide, none of those does. */
function isShared(file: string): boolean {
  return !isAbsolute(file) && !file.startsWith('.git/');
}

/** Whether what every Python writes would be committed; `.pyo` and `$py.class` hardly anything writes any more. */
export function lacksEssentials(kinds: ReadonlyMap<BytecodeKind, string>): boolean {
  return kinds.has('__pycache__') || kinds.has('.pyc');
}

interface Verdict {
  readonly ignored: boolean;
  /** The ignore file with the pattern that decided. */
  readonly file: string;
}

/** `git check-ignore -v -n -z`: source, line, pattern and path of each, the first three empty where nothing fits. */
function askAbout(top: string, paths: readonly string[]): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  if (paths.length === 0) return verdicts;
  const { status, stdout, complaint } = runGit(
    top,
    ['check-ignore', '--no-index', '--verbose', '--non-matching', '-z', '--stdin'],
    { input: paths.map((path) => `${path}\0`).join('') },
  );
  if (status > 1) throw new UsageError(`${top}: git does not say what it ignores (${complaint}).`);
  const fields = stdout.toString('utf8').split('\0');
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [file = '', , pattern = '', path = ''] = fields.slice(at, at + 4);
    verdicts.set(path, { ignored: file !== '' && !pattern.startsWith('!'), file });
  }
  return verdicts;
}
