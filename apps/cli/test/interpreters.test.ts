import { join } from 'node:path';

import { scan } from '@nopycache/core/disk';
import { describe, expect, it } from 'vitest';

import { environmentVersion, PIN_FILES } from '../src/interpreters/pin-files.js';
import { findPins } from '../src/interpreters/pins.js';
import { interpretersAllowed } from '../src/interpreters/requires-python.js';
import { interpreterOfVersion } from '../src/interpreters/version.js';
import { tree } from './support.js';

describe('versions', () => {
  it.each([
    ['3.12', 'cpython-3.12'],
    ['3.12.1', 'cpython-3.12'],
    ['3.14-dev', 'cpython-3.14'],
    ['python3.11', 'cpython-3.11'],
    ['cpython-3.13', 'cpython-3.13'],
    ['pypy3.10-7.3.12', 'pypy-3.10'],
    ['pypy@3.10', 'pypy-3.10'],
    ['system', undefined],
    ['miniconda3-latest', undefined],
    ['3', undefined],
    ['', undefined],
  ])('%s is %s', (text, expected) => {
    expect(interpreterOfVersion(text)).toBe(expected);
  });

  it.each([
    ['>=3.9,<3.12', ['3.9', '3.10', '3.11']],
    ['==3.11.*', ['3.11']],
    ['~=3.8.2', ['3.8']],
    ['>=3.8.5,!=3.9.*,<3.11', ['3.8', '3.10']],
    ['==3.10.4', ['3.10']],
    ['<3.1', ['2.7', '3.0']],
  ])('requires-python %s allows %j', (specifier, versions) => {
    expect(interpretersAllowed(specifier)).toEqual(
      versions.flatMap((version) => [
        `cpython-${version}`,
        `pypy-${version}`,
        `graalpy-${version}`,
      ]),
    );
  });

  it('does not read what is no specifier', () => {
    expect(interpretersAllowed('^3.9')).toBeUndefined();
  });
});

describe('files that pin interpreters', () => {
  it.each([
    ['.python-version', '# ours\n3.12.1\npypy3.10-7.3.12 system\n', ['cpython-3.12', 'pypy-3.10']],
    ['.tool-versions', 'nodejs 20\npython 3.11.4 3.10.1 # two\n', ['cpython-3.11', 'cpython-3.10']],
    ['.tool-versions', 'nodejs 20\n', []],
    ['mise.toml', '[tools]\npython = ["3.12", "3.13"]\n', ['cpython-3.12', 'cpython-3.13']],
    ['mise.toml', '[tools]\npython = { version = "3.12" }\n', ['cpython-3.12']],
    ['.mise.toml', '[tools]\nnode = "20"\n', []],
    ['pyproject.toml', '[project]\nname = "x"\n', []],
  ])('%s', (name, text, expected) => {
    expect(PIN_FILES[name]?.(text)).toEqual(expected);
  });

  it('a virtual environment', () => {
    expect(environmentVersion('home = /usr\nversion = 3.12.1\n')).toEqual(['cpython-3.12']);
    expect(environmentVersion('implementation = PyPy\nversion_info = 3.10.14.final.0\n')).toEqual([
      'pypy-3.10',
    ]);
    expect(environmentVersion('home = /usr\n')).toEqual([]);
  });

  it('are looked for above the roots, in projects, and in environments', async () => {
    const root = tree({
      '.python-version': '3.10\n',
      'app/svc/pyproject.toml': '[project]\nrequires-python = "==3.12.*"\n',
      'app/svc/.venv/pyvenv.cfg': 'version = 3.13.0\n',
      'app/bad/pyproject.toml': 'x = [',
    });
    const { interpreters, warnings } = findPins(await scan([join(root, 'app')]));
    expect(interpreters).toEqual([
      'cpython-3.10',
      'cpython-3.12',
      'cpython-3.13',
      'graalpy-3.12',
      'pypy-3.12',
    ]);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(join(root, 'app/bad/pyproject.toml'));
  });
});
