import { symlink, type Tree } from '@nopycache/test-fixtures';

/** Bytecode of Python 3 that a cleanup is for. */
export const CACHES: Tree = {
  'a/__pycache__/m.cpython-311.pyc': '',
  'a/__pycache__/m.nbi': 'not Python’s',
  'a b/c/__pycache__/m.cpython-311.pyc': '',
  '-rf/__pycache__/m.cpython-311.pyc': '',
  'new\nline/__pycache__/m.cpython-311.pyc': '',
  '__pycache__/top.cpython-311.pyc': '',
  'a/__pycache__/__pycache__/deep.pyc': '',
};

/** Bytecode beside its source. */
export const LOOSE: Tree = {
  'a/old.pyc': '',
  'a/old.pyo': '',
  '-old.pyc': '',
  'a b/two words.pyc': '',
  'two\nlines.pyc': '',
};

/** What looks like it, and is somebody's. */
export const OTHERS: Tree = {
  'a/m.py': '',
  'a/win.pyd': '',
  'a/lib.so': '',
  'a/m.c': '',
  'a/Main.class': '',
  'a/my.pycharm.txt': '',
  'c/keep.txt': '',
  'old.pyc.d/keep.txt': '',
  'kept.pyc/keep.txt': '',
  'empty/': '',
  'target/m.pyc': '',
  'link/__pycache__': symlink('../target'),
  'link/m.pyc': symlink('../target/m.pyc'),
  '.git/refs/heads/fix.pyc': 'aaaa\n',
  '.git/refs/heads/feature/__pycache__/x': 'aaaa\n',
  '.git/objects/': '',
  '.venv/pyvenv.cfg': '',
  '.venv/lib/__pycache__/m.cpython-311.pyc': '',
  '.venv/lib/sourceless.pyc': '',
  'node_modules/gyp/__pycache__/m.cpython-311.pyc': '',
};

/** Names that programs get wrong, bytecode, and what must not be taken for it. */
export const HOSTILE: Tree = { ...CACHES, ...LOOSE, ...OTHERS };
