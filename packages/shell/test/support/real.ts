import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join } from 'node:path';

import { program, temporaryDirectory, writeTree, type Tree } from '@nopycache/test-fixtures';
import { onTestFinished } from 'vitest';

import type { Home } from '../../src/index.js';

/** A directory with a tree in it, gone when the test is over. */
export function tree(content: Tree = {}): string {
  const directory = temporaryDirectory();
  onTestFinished(directory.remove);
  writeTree(directory.path, content);
  return directory.path;
}

/** The description of a real directory as somebody's home. */
export function homeAt(directory: string, env: Home['env'] = {}): Home {
  return { platform: 'linux', directory, project: directory, env, exists: fs.existsSync };
}

/** Writes a file, with the directories that it lies in. */
export function write(path: string, text: string): void {
  fs.mkdirSync(dirname(path), { recursive: true });
  fs.writeFileSync(path, text);
}

/** Runs a program in somebody's home, with nothing else in its environment, and gives what it prints. */
export function runIn(
  home: string,
  [name = '', ...args]: readonly string[],
  { env = {}, input = '' }: { readonly env?: Home['env']; readonly input?: string } = {},
): string {
  const { stdout, stderr, status, error } = spawnSync(program(name) ?? name, args, {
    cwd: join(home),
    env: { PATH: process.env['PATH'], HOME: home, TERM: 'dumb', LC_ALL: 'C.UTF-8', ...env },
    input,
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: exit ${String(status)}: ${stderr}`);
  return stdout;
}
