import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';

import { temporaryDirectory, writeTree } from '@nopycache/test-fixtures';
import { expect, it, onTestFinished } from 'vitest';

import * as api from '../src/index.js';
import { COMMON_OPTIONS } from '../src/command/options.js';

const PAGE = fs.readFileSync(new URL('../README.md', import.meta.url), 'utf8');

function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(PAGE)?.[1] ?? '';
}

it('the example runs, prints what is shown, and fixes', () => {
  const directory = temporaryDirectory();
  onTestFinished(directory.remove);
  const index = new URL('../dist/index.js', import.meta.url).href;
  writeTree(directory.path, {
    'check-scripts.mjs': block('js').replace('@nopycache/check-command', index),
    'run.py': '#!/usr/bin/env python2\nprint(1)\n',
  });
  const run = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, ['check-scripts.mjs', ...args], {
      cwd: directory.path,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });
  expect(run()).toMatchObject({ status: 1, stdout: block('text'), stderr: '' });
  expect(run('--fix')).toMatchObject({ status: 0 });
  expect(fs.readFileSync(join(directory.path, 'run.py'), 'utf8')).toContain('python3\n');
});

it('the page names every option and function', () => {
  const names = [...COMMON_OPTIONS.map(({ name }) => `--${name}`), ...Object.keys(api)];
  expect(names.filter((name) => !new RegExp(`${name}\\b`).test(PAGE))).toEqual([]);
});
