import { execFileSync } from 'node:child_process';
import { relative } from 'node:path';

import { scan } from '@nopycache/core/disk';
import { pycOf, snapshot, symlink, writeTree, type Tree } from '@nopycache/test-fixtures';

/** A module with its bytecode, in a directory. */
function module(directory: string): Tree {
  return {
    [`${directory}/m.py`]: 'm = 1\n',
    [`${directory}/__pycache__/m.cpython-311.pyc`]: pycOf('../m.py'),
    [`${directory}/__pycache__/m.cpython-311.opt-1.pyc`]: pycOf('../m.py'),
  };
}

const LEFT_ALONE = ['.venv', 'venv', '.tox', '.nox', 'node_modules', '.hg', '.svn', '.jj'];

/** A tree with what cleanups trip over. */
const TREE: Tree = {
  ...module('pkg/sub'),
  ...module('with space'),
  ...module('-dash/--all'),
  ...module(`it's "$HOME" $(x) \`y\` #`),
  ...module('new\nline'),
  'pkg/legacy.py': '',
  'pkg/legacy.pyc': pycOf('legacy.py'),
  'pkg/-rf.py': '',
  'pkg/-rf.pyo': pycOf('-rf.py'),
  'pkg/win.pyd': 'a library',
  'pkg/Main.class': 'of Java',
  'pkg/my.pycharm.txt': 'notes',
  'pkg/__pycache__.txt': 'notes',
  'file/__pycache__': 'a file of that name',
  'link/__pycache__': symlink('../pkg/sub/__pycache__'),
  'link/m.pyc': symlink('../pkg/legacy.pyc'),
  'link/directory': symlink('../pkg'),
  ...Object.fromEntries(LEFT_ALONE.flatMap((name) => Object.entries(module(`env/${name}/lib`)))),
  'env/.venv/pyvenv.cfg': '',
  'env/venv/pyvenv.cfg': '',
};

/** Writes the tree, in a repository whose references are called like bytecode. */
export function writeDirtyTree(root: string): void {
  writeTree(root, TREE);
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-C', root, ...args], { stdio: 'ignore' });
  };
  git('init');
  git('-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '--allow-empty', '-m', 'first');
  for (const name of ['fix.pyc', 'feature/__pycache__/x']) git('branch', name);
  git('tag', 'v1.pyo');
}

/** All paths below a directory, links not followed. */
export function pathsIn(root: string): string[] {
  const paths = [...snapshot(root).keys()].map((path) => path.slice(1));
  return paths.map((path) => Buffer.from(path, 'latin1').toString('utf8')).sort();
}

/** What the core would remove there, directories included. */
export async function plannedIn(root: string): Promise<{ caches: string[]; loose: string[] }> {
  const { entries } = await scan([root]);
  const removed = entries.filter(({ action }) => action === 'remove');
  const paths = removed.map(({ path }) => relative(root, path)).sort();
  const isInCache = (path: string): boolean => /(?:^|\/)__pycache__(?:\/|$)/.test(path);
  return { caches: paths.filter(isInCache), loose: paths.filter((path) => !isInCache(path)) };
}
