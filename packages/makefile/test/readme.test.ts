import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { skipWithout, temporaryDirectory, withMode, writeTree } from '@nopycache/test-fixtures';
import { describe, expect, it, onTestFinished } from 'vitest';

import * as makefile from '../src/index.js';
import { ACTION_OPTIONS } from '../src/command/options.js';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const README = fs.readFileSync(join(PACKAGE, 'README.md'), 'utf8');

/** The fenced blocks of the page in one language. */
function blocks(language: string): string[] {
  const found = README.matchAll(/^```(\w*)\n(.*?)^```$/gms);
  return [...found].filter(([, own]) => own === language).map(([, , code]) => code ?? '');
}

describe('the README', () => {
  const SKIP = ['make', 'python3'].map(skipWithout).includes(true);

  it.skipIf(SKIP)(
    'leads from nothing to a working target, with nothing but what npm installs',
    () => {
      const directory = temporaryDirectory();
      onTestFinished(directory.remove);
      const installed = join(directory.path, 'node_modules/@nopycache/makefile');
      for (const name of ['dist/command', 'package.json']) {
        fs.cpSync(join(PACKAGE, name), join(installed, name), { recursive: true });
      }
      const npx = `#!/bin/sh\nshift\nexec '${process.execPath}' '${installed}/dist/command/main.js' "$@"\n`;
      writeTree(directory.path, { 'bin/npx': withMode(0o755, npx), 'project/': '' });
      const cwd = join(directory.path, 'project');
      const [, example = ''] = blocks('sh');
      const { stdout, stderr } = spawnSync('sh', ['-e', '-c', example], {
        cwd,
        encoding: 'utf8',
        env: { PATH: `${directory.path}/bin:${process.env['PATH'] ?? ''}`, HOME: cwd },
      });
      expect([stdout, stderr]).toEqual([blocks('text')[0], '']);
      expect(fs.readFileSync(join(cwd, 'Makefile'), 'utf8')).toContain(
        `\n\n${blocks('make')[0] ?? '?'}`,
      );
    },
  );

  it('has an example that gives what its comments say', () => {
    const [example = ''] = blocks('js');
    const comments = [...example.matchAll(/^\/\/ (.*)$/gm)].map(([, comment]) => comment);
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', example], {
      cwd: PACKAGE,
      encoding: 'utf8',
    });
    expect(printed.trim().split('\n')).toEqual(comments);
  });

  it('names every option and every function', () => {
    const options = ACTION_OPTIONS.map(({ name }) => `--${name}`);
    expect(options.filter((name) => name !== '--help' && !README.includes(name))).toEqual([]);
    const functions = Object.entries(makefile).filter(([, value]) => typeof value === 'function');
    expect(
      functions.map(([name]) => name).filter((name) => !README.includes(`\`${name}(`)),
    ).toEqual([]);
  });
});
