import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { program, skipWithout, temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import { afterAll, describe, expect, it } from 'vitest';

import { runnerSnippets } from '../../src/index.js';

const directory = temporaryDirectory();
afterAll(directory.remove);

describe('what is written by hand', () => {
  it.skipIf(skipWithout('python3'))('tox.ini and noxfile.py are what Python can read', () => {
    const [tox] = runnerSnippets('tox');
    const [nox] = runnerSnippets('nox');
    const script = [
      'import ast, configparser, sys',
      'tox = configparser.ConfigParser()',
      'tox.read_string(sys.argv[1])',
      'print(tox["testenv:clean-pyc"]["commands"])',
      'print(ast.parse(sys.argv[2]).body[0].name)',
    ].join('\n');
    const printed = execFileSync(
      program('python3') ?? '',
      ['-c', script, tox?.text ?? '', nox?.text ?? ''],
      { encoding: 'utf8' },
    );
    expect(printed).toBe('npx nopycache clean\nclean_pyc\n');
  });

  it('turbo runs its tasks once, for the repository', () => {
    const [manifest, tasks] = runnerSnippets('turbo');
    const scripts = (manifest?.text ?? '').replaceAll(/nopycache (\w+)/g, 'echo ran-$1');
    const root = join(directory.path, 'turbo');
    writeTree(root, {
      'package.json': `{ "name": "r", "packageManager": "npm@10.0.0", "workspaces": ["p"], "scripts": { ${scripts} } }`,
      'turbo.json': `{ "tasks": { ${tasks?.text ?? ''} } }`,
      'p/package.json': '{ "name": "p", "scripts": { "clean:py": "echo ran-twice" } }',
      'package-lock.json': '{ "lockfileVersion": 3, "packages": {} }',
    });
    const manifestOfTurbo = createRequire(import.meta.url).resolve('turbo/package.json');
    const turbo = join(dirname(manifestOfTurbo), 'bin/turbo');
    for (const name of ['clean', 'check']) {
      const printed = execFileSync(process.execPath, [turbo, 'run', `${name}:py`, '--no-color'], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
        stdio: 'pipe',
      });
      expect(printed).toContain(`ran-${name}`);
      expect(printed).toContain('1 successful, 1 total');
    }
  });
});
