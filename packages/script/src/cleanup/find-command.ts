import { CACHE_DIRECTORY, shellWord } from '@nopycache/core';

/** Endings of bytecode beside its source: Python 2's and `compileall -b`'s, and Jython's. */
export type LooseSuffix = '.pyc' | '.pyo' | '$py.class';

export interface FindOptions {
  /** `list` prints what `delete` would remove. */
  readonly action: 'delete' | 'list';
  /** Where to begin. Default: the current directory. */
  readonly roots?: readonly string[];
  /** Names of what is left alone, with all that is below; patterns as `find -name` has them. Default: {@link PRUNED_NAMES}. */
  readonly prune?: readonly string[];
  /** Whether `__pycache__` directories go, with all that is in them. Default: yes. */
  readonly caches?: boolean;
  /** Which files outside `__pycache__` go too. Default: none, as one without its source may be a program's only copy. */
  readonly loose?: readonly LooseSuffix[];
}

/**
 * What a cleanup has no business in: version control, whose references may be called like bytecode, the environments of
 * venv, tox and nox by their usual names, and `node_modules`.
 */
export const PRUNED_NAMES: readonly string[] = [
  '.git',
  '.hg',
  '.svn',
  '.jj',
  '.venv',
  'venv',
  '.tox',
  '.nox',
  'node_modules',
];

/**
 * One command that removes Python's bytecode, or lists it, with nothing but POSIX's `find` and `rm`: it works with GNU,
 * BSD and busybox, keeps symbolic links, takes any name, and has nothing to complain about where there is nothing to do.
 * Every `$` in it is for the shell; a Makefile needs two.
 *
 * @throws {RangeError} where neither caches nor loose files are to go
 */
export function findCommand(options: FindOptions): string {
  const { action, roots = ['.'], prune = PRUNED_NAMES, caches = true, loose = [] } = options;
  if (!caches && loose.length === 0) throw new RangeError('There is nothing to find.');
  const isList = action === 'list';
  const branches: string[] = [];
  if (prune.length > 0) branches.push(`${anyOf(prune)} -prune`);
  if (caches) {
    const found = `-type d -name ${CACHE_DIRECTORY} -prune`;
    branches.push(`${found} ${isList ? '-print' : '-exec rm -rf {} +'}`);
  }
  if (loose.length > 0) {
    const found = `-type f ${anyOf(loose.map((suffix) => `*${suffix}`))}`;
    branches.push(`${found} ${isList ? '-print' : '-exec rm -f {} +'}`);
  }
  return `find ${roots.map(asPath).join(' ')} ${branches.join(' -o ')}`;
}

function anyOf(names: readonly string[]): string {
  const tests = names.map((name) => `-name ${shellWord(name)}`);
  return tests.length === 1 ? tests.join('') : String.raw`\( ${tests.join(' -o ')} \)`;
}

/** A path that `find` and `rm` take for neither an option nor an expression. */
function asPath(root: string): string {
  return shellWord(/^[-(),!]/.test(root) ? `./${root}` : root);
}
