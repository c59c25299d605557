import fs from 'node:fs';
import { join } from 'node:path';

import { program, runPython, skipWithout, temporaryDirectory } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { check } from '../../src/index.js';

function marked(text: string): string[] {
  return check(text, { kind: 'pyproject' }).map(({ ruleId, range }) =>
    [ruleId.replace('project-files/', ''), text.slice(...range)].join(' '),
  );
}

describe('set-after-start', () => {
  it.each([
    ['[tool.pytest_env]\nPYTHONDONTWRITEBYTECODE = 1', 'PYTHONDONTWRITEBYTECODE = 1'],
    ['[tool.pytest_env]\nPYTHONPYCACHEPREFIX = "/tmp/x"', 'PYTHONPYCACHEPREFIX = "/tmp/x"'],
    [
      '[tool.pytest.ini_options]\nenv = ["PYTHONDONTWRITEBYTECODE=1"]',
      '"PYTHONDONTWRITEBYTECODE=1"',
    ],
  ])('%s', (text, range) => {
    expect(marked(text)).toEqual([`set-after-start ${range}`]);
  });

  it.each([
    '[tool.pytest_env]\nPYTHONDONTWRITEBYTECODE = "0"',
    '[tool.pytest_env]\nPYTHONDONTWRITEBYTECODE = ""',
    '[tool.pytest_env]\nPYTHONDONTWRITEBYTECODE = "{X}"',
    '[tool.pytest_env]\nPYTHONUNBUFFERED = 1',
    '[tool.poe.env]\nPYTHONDONTWRITEBYTECODE = "1"',
    '[project]\ndependencies = ["pytest-xdist"]\n[tool.pytest_env]\nPYTHONDONTWRITEBYTECODE = 1',
    '[tool.pytest.ini_options]\naddopts = "-n auto"\nenv = ["PYTHONDONTWRITEBYTECODE=1"]',
    '[tool.pytest.ini_options]\naddopts = ["-n", "4"]\nenv = ["PYTHONDONTWRITEBYTECODE=1"]',
  ])('silent: %s', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it.skipIf(skipWithout('python3'))(
    'Python writes its caches all the same, and a Python that it starts does not',
    () => {
      const { path: directory, remove } = temporaryDirectory();
      for (const name of ['own.py', 'child.py']) fs.writeFileSync(join(directory, name), '');
      const script = [
        'import os, subprocess, sys',
        "os.environ['PYTHONDONTWRITEBYTECODE'] = '1'",
        'import own',
        "subprocess.run([sys.executable, '-c', 'import child'], check=True)",
      ];
      runPython(program('python3') ?? '', ['-c', script.join('\n')], { cwd: directory });
      const written = fs.readdirSync(join(directory, '__pycache__'));
      remove();
      expect(written).toEqual([expect.stringMatching(/^own\..*\.pyc$/)]);
    },
  );
});
