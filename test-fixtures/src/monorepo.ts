import fs from 'node:fs';
import { join } from 'node:path';

import { pyc, pycOf } from './pyc.js';
import { symlink, withTime, writeTree, type Tree, type TreeItem } from './tree.js';

/** Everything was last modified now, so that two trees are the same and headers can name the time. */
const TIME = new Date('2026-01-02T03:04:06Z');
const SECONDS = TIME.getTime() / 1_000;

/**
 * Writes a monorepo of Python and JavaScript below a directory, as it looks after some months: bytecode of two
 * interpreters, of sources that have gone, of tests, of numba, beside its source and without one.
 */
export function writeMonorepo(root: string): void {
  writeTree(root, { ...javascript(), ...services(), ...libraries(), ...leftovers() });
  for (const name of fs.readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    fs.lutimesSync(join(root, name), TIME, TIME);
  }
}

function javascript(): Tree {
  return {
    'package.json': json({ name: 'shop', private: true, workspaces: ['packages/*'] }),
    'packages/web/package.json': json({ name: 'web', version: '1.0.0' }),
    'packages/web/src/index.js': 'export const web = 1;\n',
    'packages/ui/package.json': json({ name: 'ui', version: '1.0.0' }),
    'packages/ui/dist/index.js': 'export const ui = 1;\n',
    'packages/ui/scripts/icons.py': source('print("icons")\n'),
    'packages/ui/scripts/__pycache__/icons.cpython-313.pyc': pycOf('../icons.py', '3.13'),
    'node_modules/node-gyp/gyp/pylib/gyp/common.py': source('x = 1\n'),
    'node_modules/node-gyp/gyp/pylib/gyp/__pycache__/common.cpython-311.pyc': pycOf(
      '../common.py',
      '3.11',
    ),
  };
}

function services(): Tree {
  return {
    'services/api/pyproject.toml': '[project]\nname = "api"\nrequires-python = ">=3.12"\n',
    'services/api/.python-version': '3.13\n',
    'services/api/api/__init__.py': source(''),
    'services/api/api/app.py': source('def app():\n    return 1\n'),
    'services/api/api/__pycache__/__init__.cpython-313.pyc': pycOf('../__init__.py', '3.13'),
    'services/api/api/__pycache__/app.cpython-313.pyc': pycOf('../app.py', '3.13'),
    'services/api/api/__pycache__/app.cpython-311.pyc': pycOf('../app.py', '3.11'),
    'services/api/api/__pycache__/app.cpython-313.opt-1.pyc': pycOf('../app.py', '3.13'),
    'services/api/api/__pycache__/removed.cpython-313.pyc': orphan('3.13', 9),
    'services/api/api/__pycache__/app.cpython-313.pyc.139822182724304': pycOf('../app.py', '3.13'),
    'services/api/tests/test_app.py': source('def test_app():\n    assert 1\n'),
    'services/api/tests/__pycache__/test_app.cpython-313-pytest-9.1.1.pyc': pycOf(
      '../test_app.py',
      '3.13',
    ),
    'services/api/.venv/pyvenv.cfg': 'home = /usr/bin\nversion = 3.13.1\n',
    'services/api/.venv/lib/site.py': source('x = 1\n'),
    'services/api/.venv/lib/__pycache__/site.cpython-313.pyc': pycOf('../site.py', '3.13'),
    'services/worker/pyproject.toml': '[project]\nname = "worker"\nrequires-python = ">=3.11"\n',
    'services/worker/worker.py': source('x = 2\n'),
    'services/worker/__pycache__/worker.cpython-311.pyc': pyc({ mtime: SECONDS - 60, size: 6 }),
  };
}

function libraries(): Tree {
  return {
    'libs/fast/pyproject.toml': '[project]\nname = "fast"\n',
    'libs/fast/fast.py': source('x = 3\n'),
    'libs/fast/__pycache__/fast.cpython-311.pyc': pycOf('../fast.py', '3.11'),
    'libs/fast/__pycache__/fast.kernel-3.py311.nbi': 'index',
    'libs/fast/__pycache__/fast.kernel-3.py311.1.nbc': 'machine code',
    'libs/fast/__pycache__/NOTES.txt': 'Somebody put this here.\n',
  };
}

function leftovers(): Tree {
  return {
    'tools/legacy.py': source('x = 4\n'),
    'tools/legacy.pyc': pycOf('legacy.py', '3.11'),
    'tools/notes.pyc': 'These are notes.\n',
    'tools/latest.pyc': symlinkIfAllowed('legacy.py'),
    'vendor/driver.pyc': orphan('3.11', 100),
    'old/feature/__pycache__/view.cpython-311.pyc': orphan('3.11', 10),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function source(text: string): TreeItem {
  return withTime(TIME, text);
}

/** Bytecode whose source, of so many bytes, has gone. */
function orphan(version: '3.11' | '3.13', size: number): TreeItem {
  return pyc({ version, mtime: SECONDS, size });
}

/** Windows makes symbolic links for some users only; the others do without. */
function symlinkIfAllowed(target: string): TreeItem {
  return (path, root) => {
    try {
      symlink(target)(path, root);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
    }
  };
}
