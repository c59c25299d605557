import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import {
  gitRepository,
  pyc,
  skipWithout,
  temporaryDirectory,
  writeTree,
  type Tree,
} from '@nopycache/test-fixtures';
import { describe, expect, it, onTestFinished } from 'vitest';

const PAGE = new URL('../README.md', import.meta.url);
const README = fs.readFileSync(PAGE, 'utf8');
const MAIN = fileURLToPath(new URL('../apps/cli/dist/main.js', import.meta.url));

const REPOSITORY: Tree = {
  'app/main.py': '',
  'app/__pycache__/main.cpython-313.pyc': pyc(),
  '.gitignore': 'node_modules/\n',
  '.dockerignore': 'node_modules\n__pycache__\n',
  Dockerfile:
    'FROM python:3.13-slim\nENV PYTHONDONTWRITEBYTECODE 1\nCOPY . /srv\nRUN pip install /srv\n',
  Makefile: 'run:\n\tpython -m app.main\n',
  'package.json': '{ "name": "shop", "private": true }\n',
};

function repository(): string {
  const directory = temporaryDirectory();
  onTestFinished(directory.remove);
  writeTree(directory.path, { 'home/.bashrc': '', 'cache/shop/app/old.cpython-313.pyc': pyc() });
  const path = `${directory.path}/shop`;
  writeTree(path, REPOSITORY);
  const git = gitRepository(path);
  git.run('add', '--all', '--force');
  git.run('commit', '--quiet', '--message', 'as it was');
  return path;
}

function run(
  cwd: string,
  line: string,
  env: NodeJS.ProcessEnv = {},
): { status: number | null; printed: string } {
  const args = line.split(' ').slice(1);
  const environment = Object.entries(process.env).filter(
    ([name]) => !/^(?:GIT_|PYTHON|XDG_|ZDOTDIR)/.test(name),
  );
  const { status, stdout } = spawnSync(
    'sh',
    ['-c', 'exec "$0" "$@" 2>&1', process.execPath, MAIN, ...args],
    {
      cwd,
      env: {
        ...Object.fromEntries(environment),
        HOME: `${cwd}/../home`,
        SHELL: '/bin/bash',
        NO_COLOR: '1',
        GIT_CONFIG_NOSYSTEM: '1',
        ...env,
      },
      encoding: 'utf8',
    },
  );
  return { status, printed: stdout };
}

describe.skipIf(skipWithout('git') || process.platform === 'win32')('README.md', () => {
  it('shows the whole way as it is', () => {
    const block = /^```console\n(.*?)^```$/ms.exec(README)?.[1] ?? '';
    const commands = [...block.matchAll(/^\$ npx (.*)$/gm)].map(([, line = '']) => line);
    expect(commands.length).toBeGreaterThan(2);
    const path = repository();
    const shown = commands.map((line) => `$ npx ${line}\n${run(path, line).printed}`).join('\n');
    if (process.env['NOPYCACHE_WRITE_README'] === '1') {
      fs.writeFileSync(
        PAGE,
        README.replace(block, () => shown),
      );
    } else {
      expect(shown).toBe(block);
    }
  });

  const table = README.slice(README.indexOf('## Every way'), README.indexOf('## What there is'));
  const commands = [...table.matchAll(/`(nopycache(?: [^`]*)?)`/g)].map(([, line = '']) => line);

  it('has a command for every way', () => {
    expect(commands.length).toBeGreaterThan(20);
  });

  it.each([...new Set(commands)])('names a command that does something: %s', (line) => {
    const asking = line.startsWith('nopycache init') ? `${line} --yes` : line;
    const path = repository();
    const { status, printed } = run(path, asking, { PYTHONPYCACHEPREFIX: join(path, '../cache') });
    expect([0, 1], printed).toContain(status);
  });
});
