import { pyc } from './pyc.js';
import { symlink, withTime, writeTree, type Tree } from './tree.js';

/** Every file that stays the same has this time, so that headers can name it. */
const TIME = new Date('2026-01-02T03:04:06Z');
const SECONDS = TIME.getTime() / 1_000;

/**
 * Writes a monorepo of Python and JavaScript below a directory, as it looks after some months: bytecode of two
 * interpreters, of sources that have gone, of tests, of numba, beside its source and without one.
 */
export function writeMonorepo(root: string): void {
  writeTree(root, { ...javascript(), ...services(), ...libraries(), ...leftovers() });
}

function javascript(): Tree {
  return {
    'package.json': json({ name: 'shop', private: true, workspaces: ['packages/*'] }),
    'packages/web/package.json': json({ name: 'web', version: '1.0.0' }),
    'packages/web/src/index.js': 'export const web = 1;\n',
    'packages/ui/package.json': json({ name: 'ui', version: '1.0.0' }),
    'packages/ui/dist/index.js': 'export const ui = 1;\n',
    'packages/ui/scripts/icons.py': source('print("icons")\n'),
    'packages/ui/scripts/__pycache__/icons.cpython-313.pyc': valid('3.13', 15),
    'node_modules/node-gyp/gyp/pylib/gyp/common.py': source('x = 1\n'),
    'node_modules/node-gyp/gyp/pylib/gyp/__pycache__/common.cpython-311.pyc': valid('3.11', 6),
  };
}

function services(): Tree {
  return {
    'services/api/pyproject.toml': '[project]\nname = "api"\nrequires-python = ">=3.12"\n',
    'services/api/.python-version': '3.13\n',
    'services/api/api/__init__.py': source(''),
    'services/api/api/app.py': source('def app():\n    return 1\n'),
    'services/api/api/__pycache__/__init__.cpython-313.pyc': valid('3.13', 0),
    'services/api/api/__pycache__/app.cpython-313.pyc': valid('3.13', 26),
    'services/api/api/__pycache__/app.cpython-311.pyc': valid('3.11', 26),
    'services/api/api/__pycache__/app.cpython-313.opt-1.pyc': valid('3.13', 26),
    'services/api/api/__pycache__/removed.cpython-313.pyc': valid('3.13', 9),
    'services/api/api/__pycache__/app.cpython-313.pyc.139822182724304': valid('3.13', 26),
    'services/api/tests/test_app.py': source('def test_app():\n    assert 1\n'),
    'services/api/tests/__pycache__/test_app.cpython-313-pytest-9.1.1.pyc': valid('3.13', 28),
    'services/api/.venv/pyvenv.cfg': 'home = /usr/bin\nversion = 3.13.1\n',
    'services/api/.venv/lib/site.py': source('x = 1\n'),
    'services/api/.venv/lib/__pycache__/site.cpython-313.pyc': valid('3.13', 6),
    'services/worker/pyproject.toml': '[project]\nname = "worker"\nrequires-python = ">=3.11"\n',
    'services/worker/worker.py': source('x = 2\n'),
    'services/worker/__pycache__/worker.cpython-311.pyc': pyc({ mtime: SECONDS - 60, size: 6 }),
  };
}

function libraries(): Tree {
  return {
    'libs/fast/pyproject.toml': '[project]\nname = "fast"\n',
    'libs/fast/fast.py': source('x = 3\n'),
    'libs/fast/__pycache__/fast.cpython-311.pyc': valid('3.11', 6),
    'libs/fast/__pycache__/fast.kernel-3.py311.nbi': 'index',
    'libs/fast/__pycache__/fast.kernel-3.py311.1.nbc': 'machine code',
    'libs/fast/__pycache__/NOTES.txt': 'Somebody put this here.\n',
  };
}

function leftovers(): Tree {
  return {
    'tools/legacy.py': source('x = 4\n'),
    'tools/legacy.pyc': valid('2.7', 6),
    'tools/notes.pyc': 'These are notes.\n',
    'tools/latest.pyc': symlink('legacy.py'),
    'vendor/driver.pyc': valid('3.11', 100),
    'old/feature/__pycache__/view.cpython-311.pyc': valid('3.11', 10),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function source(text: string): Tree[string] {
  return withTime(TIME, text);
}

function valid(version: '2.7' | '3.11' | '3.13', size: number): Uint8Array {
  return pyc({ version, mtime: SECONDS, size });
}
