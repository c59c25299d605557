import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { applyEdits } from '@nopycache/core';
import { scan } from '@nopycache/core/disk';
import { addTarget } from '@nopycache/makefile';
import {
  skipWithout,
  temporaryDirectory,
  withMode,
  writeMonorepo,
  writeTree,
} from '@nopycache/test-fixtures';
import { expect, it, onTestFinished } from 'vitest';

const CLI = fileURLToPath(new URL('../apps/cli/dist/main.js', import.meta.url));

it.skipIf(skipWithout('make'))('a Makefile’s clean-pyc removes what nopycache plans', async () => {
  const directory = temporaryDirectory();
  onTestFinished(directory.remove);
  const root = join(directory.path, 'shop');
  writeMonorepo(root);
  const change = addTarget('all:\n', { engine: 'nopycache' });
  if (change.kind !== 'added') throw new Error(change.kind);
  fs.writeFileSync(join(root, 'Makefile'), applyEdits('all:\n', [change.edit]));
  const npx = `#!/bin/sh\nshift\nexec '${process.execPath}' '${CLI}' "$@"\n`;
  writeTree(directory.path, { 'bin/npx': withMode(0o755, npx) });
  const make = (target: string) =>
    spawnSync('make', ['-s', target], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: `${directory.path}/bin:${process.env['PATH'] ?? ''}`, HOME: directory.path },
    });

  const planned = (await scan([root])).entries.filter(({ action }) => action === 'remove');
  expect(planned.length).toBeGreaterThan(10);
  const listed = make('list-pyc');
  expect(listed.status).toBe(0);
  expect(listed.stdout.match(/^remove /gm)).toHaveLength(planned.length);
  expect(make('clean-pyc').status).toBe(0);
  expect(planned.filter(({ path }) => fs.existsSync(path))).toEqual([]);
  expect(make('clean-pyc').status).toBe(0);
});
