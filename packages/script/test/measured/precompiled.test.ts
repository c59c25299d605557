import fs from 'node:fs';
import { join } from 'node:path';

import { runPython } from '@nopycache/test-fixtures';
import { describe, expect, it } from 'vitest';

import { bytecodeIn, directory, withPrefix } from './support.js';

/** Where the module that was imported came from. */
const CACHED = ['-c', 'import m; print(m.x, m.__cached__)'];

describe.each(withPrefix.map((python) => [python.version, python] as const))(
  'Python %s',
  (_version, { path }) => {
    it('compileall and py_compile write in spite of PYTHONDONTWRITEBYTECODE', () => {
      for (const module of ['compileall', 'py_compile']) {
        const cwd = directory({ 'm.py': 'x = 1\n' });
        runPython(path, ['-m', module, 'm.py'], { cwd, env: { PYTHONDONTWRITEBYTECODE: '1' } });
        expect(bytecodeIn(cwd)).toHaveLength(1);
      }
    });

    it('what was compiled ahead of time is read with PYTHONDONTWRITEBYTECODE', () => {
      const cwd = directory({ 'm.py': 'x = 1\n' });
      runPython(path, ['-m', 'compileall', '--invalidation-mode', 'unchecked-hash', 'm.py'], {
        cwd,
      });
      fs.writeFileSync(join(cwd, 'm.py'), 'x = 2\n');
      expect(runPython(path, CACHED, { cwd, env: { PYTHONDONTWRITEBYTECODE: '1' } })).toMatch(
        /^1 /,
      );
    });

    it('what lies beside the source is not read with PYTHONPYCACHEPREFIX', () => {
      const cwd = directory({ 'm.py': 'x = 1\n' });
      runPython(path, ['-m', 'compileall', '--invalidation-mode', 'unchecked-hash', 'm.py'], {
        cwd,
      });
      fs.writeFileSync(join(cwd, 'm.py'), 'x = 2\n');
      expect(runPython(path, CACHED, { cwd })).toMatch(/^1 /);
      expect(
        runPython(path, CACHED, { cwd, env: { PYTHONPYCACHEPREFIX: join(cwd, 'p') } }),
      ).toMatch(/^2 /);
    });

    it('compileall heeds PYTHONPYCACHEPREFIX', () => {
      const cwd = directory({ 'm.py': 'x = 1\n' });
      runPython(path, ['-m', 'compileall', 'm.py'], {
        cwd,
        env: { PYTHONPYCACHEPREFIX: join(cwd, 'p') },
      });
      expect(bytecodeIn(cwd).every((name) => name.startsWith('p'))).toBe(true);
    });

    it('what was compiled without optimization is not read with it', () => {
      const cwd = directory({ 'm.py': 'x = 1\n' });
      runPython(path, ['-m', 'compileall', '--invalidation-mode', 'unchecked-hash', 'm.py'], {
        cwd,
      });
      fs.writeFileSync(join(cwd, 'm.py'), 'x = 2\n');
      for (const [env, options] of [
        [{ PYTHONOPTIMIZE: '1' }, []],
        [{}, ['-O']],
        [{}, ['-OO']],
      ] as const) {
        expect(runPython(path, [...options, ...CACHED], { cwd, env: { ...env } })).toMatch(/^2 /);
      }
    });

    it('bytecode whose source has the same time and size runs in its place', () => {
      const cwd = directory({ 'm.py': 'x = 1\n' });
      const source = join(cwd, 'm.py');
      const time = new Date('2026-01-01T00:00:00Z');
      fs.utimesSync(source, time, time);
      runPython(path, ['-m', 'compileall', 'm.py'], { cwd });
      fs.writeFileSync(source, 'x = 2\n');
      fs.utimesSync(source, time, time);
      expect(runPython(path, CACHED, { cwd })).toMatch(/^1 /);
    });
  },
);
