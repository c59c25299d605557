import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { temporaryDirectory, writeTree, type Tree } from '@nopycache/test-fixtures';
import { onTestFinished } from 'vitest';

const MAIN = fileURLToPath(new URL('../../dist/command/main.js', import.meta.url));

/** What came of a run of the command. */
interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A directory in which the real command runs. */
export interface Project {
  readonly path: string;
  readonly read: (path: string) => string;
  readonly run: (...args: readonly string[]) => Run;
  readonly runWith: (
    options: { readonly input?: string | Uint8Array; readonly uid?: number; readonly gid?: number },
    ...args: readonly string[]
  ) => Run;
}

/** Writes a project, its configuration looked for no further up. */
export function project(tree: Tree): Project {
  const directory = temporaryDirectory();
  onTestFinished(directory.remove);
  writeTree(directory.path, { '.git/': '', ...tree });
  const runWith: Project['runWith'] = ({ input = '', ...user }, ...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      cwd: directory.path,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
      input,
      maxBuffer: 2 ** 28,
      ...user,
    });
    return { status, stdout, stderr };
  };
  return {
    path: directory.path,
    read: (path) => fs.readFileSync(join(directory.path, path), 'utf8'),
    run: (...args) => runWith({}, ...args),
    runWith,
  };
}
