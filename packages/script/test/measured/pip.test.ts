import { join } from 'node:path';

import { runPython, type Python } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { bytecodeIn, directory, withPip } from './support.js';

/** Makes a wheel of one module without any tool for that. */
const MAKE_WHEEL = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as wheel:
    info = 'zqx-1.0.dist-info/'
    wheel.writestr('zqx.py', 'x = 1\\n')
    wheel.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\nName: zqx\\nVersion: 1.0\\n')
    wheel.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\nGenerator: x\\nRoot-Is-Purelib: true\\nTag: py2.py3-none-any\\n')
    wheel.writestr(info + 'RECORD', 'zqx.py,,\\n' + info + 'METADATA,,\\n' + info + 'WHEEL,,\\n' + info + 'RECORD,,\\n')
`;

/** Installs a wheel, and says whether that left bytecode. */
function compiles(
  { path }: Python,
  env: Readonly<Record<string, string>>,
  options: readonly string[] = [],
  interpreterOptions: readonly string[] = [],
): boolean {
  const root = directory({});
  const wheel = join(root, 'zqx-1.0-py2.py3-none-any.whl');
  const target = join(root, 'target');
  runPython(path, ['-c', MAKE_WHEEL, wheel]);
  const install = [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--no-index',
    '--no-deps',
    '--target',
    target,
  ];
  runPython(path, [...interpreterOptions, ...install, ...options, wheel], {
    env: { PIP_COMPILE: '', PIP_NO_COMPILE: '', ...env },
  });
  return bytecodeIn(target).some((name) => name.includes('zqx'));
}

describe.each(withPip.map((python) => [python.version, python] as const))(
  'pip of Python %s',
  (_version, python) => {
    it('compiles, whatever Python is told', () => {
      expect(compiles(python, {})).toBe(true);
      expect(compiles(python, { PYTHONDONTWRITEBYTECODE: '1' })).toBe(true);
      expect(compiles(python, {}, [], ['-B'])).toBe(true);
    });

    it('does not compile when it is told itself', () => {
      expect(compiles(python, {}, ['--no-compile'])).toBe(false);
      expect(compiles(python, { PIP_COMPILE: '0' })).toBe(false);
    });

    it('takes PIP_NO_COMPILE for the reverse of what it says', () => {
      expect(compiles(python, { PIP_NO_COMPILE: '1' })).toBe(true);
      expect(compiles(python, { PIP_NO_COMPILE: '0' })).toBe(false);
      expect(compiles(python, { PIP_NO_COMPILE: 'false' })).toBe(false);
      expect(() => compiles(python, { PIP_NO_COMPILE: 'nonsense' })).toThrow();
    });
  },
);
