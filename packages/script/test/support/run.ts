import { spawnSync } from 'node:child_process';

import {
  differences,
  program,
  skipWithout,
  snapshot,
  symlink,
  temporaryDirectory,
  writeTree,
  type Tree,
} from '@nopycache/test-fixtures';
import { onTestFinished } from 'vitest';

/** What a command did to a tree. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Paths that went, the topmost of each alone. */
  readonly removed: readonly string[];
}

/** Whose `find` and `rm` a script calls. */
export type Tools = 'gnu' | 'busybox';

/** The sets of tools on this machine. */
export const TOOLS: readonly Tools[] = skipWithout('busybox') ? ['gnu'] : ['gnu', 'busybox'];

/** A directory with these files, gone when the test is over. */
function directory(tree: Tree): string {
  const { path, remove } = temporaryDirectory();
  onTestFinished(remove);
  writeTree(path, tree);
  return path;
}

/** Runs a script in a tree that is made for it. */
export function run(
  script: string,
  tree: Tree,
  { tools = 'gnu', shell = 'sh' }: { tools?: Tools; shell?: string } = {},
): Outcome {
  const cwd = directory(tree);
  const before = snapshot(cwd);
  const { status, stdout, stderr } = spawnSync(shell, ['-c', script], {
    cwd,
    encoding: 'utf8',
    env: { LC_ALL: 'C', PATH: tools === 'busybox' ? busyboxPath() : (process.env['PATH'] ?? '') },
  });
  const { removed } = differences(before, snapshot(cwd));
  const paths = removed.map((path) => Buffer.from(path.slice(1), 'latin1').toString('utf8'));
  const tops = paths.filter((path) => !paths.some((other) => path.startsWith(`${other}/`)));
  return { status, stdout, stderr, removed: tops };
}

/** A PATH on which every tool that a cleanup calls is busybox's. */
function busyboxPath(): string {
  const path = program('busybox') ?? '';
  const names = ['find', 'rm', 'xargs', 'grep', 'sh', 'rmdir', 'true', 'echo'];
  return directory(Object.fromEntries(names.map((name) => [name, symlink(path)])));
}
